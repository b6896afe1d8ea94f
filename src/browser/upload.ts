/** Follows long work without reloading the whole page, and drops files anywhere on the form. */
const form = document.querySelector<HTMLFormElement>('form[data-island="upload"]');
const input = form?.querySelector<HTMLInputElement>('input[type="file"]');

if (form && input) {
  form.addEventListener('dragover', (event) => event.preventDefault());
  form.addEventListener('drop', (event) => {
    event.preventDefault();
    if (event.dataTransfer?.files.length) input.files = event.dataTransfer.files;
  });
}

const everyMs = 700;

async function follow(): Promise<void> {
  const place = document.querySelector('[data-follow="upload"]');
  if (!place) return;
  await new Promise((resume) => setTimeout(resume, everyMs));
  try {
    const answer = await fetch(location.href, { credentials: 'same-origin' });
    if (answer.redirected) {
      location.assign(answer.url);
      return;
    }
    const next = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const main = document.querySelector('main');
    const fresh = next.querySelector('main');
    if (main && fresh) main.replaceChildren(...fresh.childNodes);
    document.title = next.title;
  } catch {
    // No signal for a moment; the work goes on at the house, and so do we.
  }
  await follow();
}

void follow();
