/**
 * Keys for long lists, only while the focus is inside one, so that no key of a reader's own is
 * taken: j and k go down and up, x ticks, a ticks all or none, o opens.
 */
const typing = 'input:not([type="checkbox"]), textarea, select';

for (const list of document.querySelectorAll<HTMLElement>('[data-keys]')) {
  list.addEventListener('keydown', (event) => {
    const { target, key } = event;
    if (event.ctrlKey || event.altKey || event.metaKey || !(target instanceof Element)) return;
    if (target.matches(typing)) return;
    const rows = [...list.querySelectorAll<HTMLElement>('tbody > tr, [data-rows] > li')];
    const at = rows.findIndex((row) => row.contains(target));
    if (act(key, rows, at)) event.preventDefault();
  });
}

function act(key: string, rows: readonly HTMLElement[], at: number): boolean {
  const boxes = rows.flatMap((row) => boxOf(row) ?? []);
  if (key === 'j') focusOn(rows[Math.min(at + 1, rows.length - 1)]);
  else if (key === 'k') focusOn(rows[Math.max(at - 1, 0)]);
  else if (key === 'x') boxOf(rows[at])?.click();
  else if (key === 'o') linkOf(rows[at])?.click();
  else if (key === 'a' && boxes.length > 0) {
    const isAll = boxes.every((box) => box.checked);
    for (const box of boxes) box.checked = !isAll;
  } else return false;
  return true;
}

const boxOf = (row?: HTMLElement) => row?.querySelector<HTMLInputElement>('input[type="checkbox"]');

const linkOf = (row?: HTMLElement) =>
  row?.querySelector<HTMLElement>('a[data-open]') ?? row?.querySelector('a');

function focusOn(row?: HTMLElement): void {
  const place = boxOf(row) ?? linkOf(row);
  place?.focus();
  place?.scrollIntoView({ block: 'nearest' });
}
