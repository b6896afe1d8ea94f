/** Follows long work without reloading the whole page. Comes with pages that reload themselves. */
const everyMs = 700;

/** What a page without script is reloaded by: there while the work goes on. */
const goesOn = 'meta[http-equiv="refresh"]';

/** Nobody's typing is taken away. */
const isTouched = (main: Element): boolean =>
  [...main.querySelectorAll('input, textarea')].some(
    (field) =>
      field === document.activeElement ||
      (field as HTMLInputElement).value !== (field as HTMLInputElement).defaultValue,
  );

async function follow(): Promise<void> {
  await new Promise((resume) => setTimeout(resume, everyMs));
  try {
    const answer = await fetch(location.href, { credentials: 'same-origin' });
    if (answer.redirected) return location.assign(answer.url);
    const next = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const main = document.querySelector('main');
    const fresh = next.querySelector('main');
    if (main && fresh && !isTouched(main)) main.replaceChildren(...fresh.childNodes);
    document.title = next.title;
    if (answer.ok && !next.querySelector(goesOn)) return;
  } catch {
    // No signal for a moment; the work goes on at the house, and so do we.
  }
  await follow();
}

void follow();
