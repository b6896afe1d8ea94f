/**
 * Makes the entry form work without a signal: the entry is kept on the phone under an id made here,
 * then sent. Without this script the same form posts to the server.
 */
import { newId } from '../kernel/id.ts';
import { formatRupiah } from '../kernel/money.ts';
import { parseRupiah } from '../kernel/rupiah-text.ts';
import { all, flush, keep } from './outbox.ts';

const form = document.querySelector<HTMLFormElement>('form[data-island="entry"]');
const line = document.querySelector<HTMLElement>('[data-outbox]');

if (form && 'indexedDB' in window && navigator.locks) {
  form.addEventListener('submit', (event) => {
    const entry = entryOf(form);
    // What this script cannot read, the server explains.
    if (!entry) return;
    event.preventDefault();
    void record(form, entry);
  });
  window.addEventListener('online', () => void sendWaiting());
  void sendWaiting();
}
if ('serviceWorker' in navigator) void navigator.serviceWorker.register('/pekerja.js');

function entryOf(from: HTMLFormElement) {
  const typed = new FormData(from);
  const text = (name: string) => String(typed.get(name) ?? '').trim();
  const amount = parseRupiah(text('amount'));
  const day = text('day');
  if (amount === null || amount <= 0 || !text('channel') || !/^\d{4}-\d{2}-\d{2}$/.test(day))
    return null;
  const count = (name: string, least: number) =>
    Math.max(least, Math.floor(Number(text(name)) || 0));
  return {
    entryId: newId(),
    kind: text('kind') || 'sale',
    day,
    stream: 'campaign',
    channel: text('channel'),
    amount,
    quantity: count('quantity', 0),
    transactions: count('transactions', 1),
    product: text('product'),
  };
}

async function record(
  from: HTMLFormElement,
  entry: NonNullable<ReturnType<typeof entryOf>>,
): Promise<void> {
  const button = from.querySelector('button');
  if (button) button.disabled = true;
  await keep({ enterprise: from.dataset['enterprise'] ?? '', entry });
  from.reset();
  await sendWaiting(entry);
  if (button) button.disabled = false;
  from.querySelector<HTMLInputElement>('[name="amount"]')?.focus();
}

async function sendWaiting(just?: { entryId: string; amount: number }): Promise<void> {
  const settled = await flush();
  const waiting = await all();
  if (!line) return;
  const isSaved =
    just && settled.some((one) => one.entryId === just.entryId && one.outcome === 'recorded');
  const refused = waiting.find((one) => one.refused);
  const unsent = waiting.filter((one) => !one.refused).length;
  line.hidden = false;
  if (refused) line.textContent = refused.refused ?? '';
  else if (unsent > 0)
    line.textContent = `⇅ ${unsent} ${line.dataset['unsent']}. ${line.dataset['offline']}`;
  else if (isSaved)
    line.textContent = (line.dataset['saved'] ?? '').replace('{amount}', formatRupiah(just.amount));
  else line.hidden = true;
}
