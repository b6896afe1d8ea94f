/** On a producer's pages: shows how many entries wait on this phone, and sends them. */
import { all, flush } from './outbox.ts';

const everyMs = 30_000;

export async function showUnsent(): Promise<void> {
  const count = (await all()).length;
  for (const mark of document.querySelectorAll<HTMLElement>('[data-unsent-mark]')) {
    mark.hidden = false;
    const number = mark.querySelector('[data-count]');
    if (number) number.textContent = String(count);
  }
}

async function sendAndShow(): Promise<void> {
  await showUnsent();
  if ((await flush()).length > 0) await showUnsent();
}

// The entry page sends by itself and says more.
if ('indexedDB' in window && navigator.locks && !document.querySelector('[data-island="entry"]')) {
  window.addEventListener('online', () => void sendAndShow());
  setInterval(() => void sendAndShow(), everyMs);
  void sendAndShow();
}
