/**
 * Makes the entry form work without a signal: the entry is kept on the phone under an id made here,
 * then sent. Without this script the same form posts to the server.
 */
import { parseCount } from '../kernel/count.ts';
import { newId } from '../kernel/id.ts';
import { formatRupiah } from '../kernel/money.ts';
import { parseRupiah } from '../kernel/rupiah-text.ts';
import { keepForOffline } from './offline.ts';
import { all, flush, forget, isUnsent, keep, type Waiting } from './outbox.ts';
import { showUnsent } from './unsent.ts';

const form = document.querySelector<HTMLFormElement>('form[data-island="entry"]');
const line = document.querySelector<HTMLElement>('[data-outbox]');
const list = document.querySelector<HTMLElement>('[data-waiting]');
/** Also without an `online` event: the house may have been away while the phone was not. */
const everyMs = 30_000;

if (form && 'indexedDB' in window && navigator.locks) {
  form.addEventListener('submit', (event) => {
    const entry = entryOf(form);
    // What this script cannot read, the server explains.
    if (!entry) return;
    event.preventDefault();
    void record(form, entry);
  });
  window.addEventListener('online', () => void sendWaiting());
  setInterval(() => void sendWaiting(), everyMs);
  void sendWaiting();
}
void keepForOffline();

function entryOf(from: HTMLFormElement) {
  const typed = new FormData(from);
  const text = (name: string) => String(typed.get(name) ?? '').trim();
  const amount = parseRupiah(text('amount'));
  const day = text('day');
  // A year typed as “26” is the year 26 to the phone.
  const isDay = /^(19|2[01])\d{2}-\d{2}-\d{2}$/.test(day);
  if (amount === null || amount <= 0 || !text('channel') || !isDay) return null;
  if (text('product').length > Number(from.dataset['productMax'])) return null;
  const kind = text('kind') || 'sale';
  const quantity = parseCount(text('quantity'), 0);
  const transactions = kind === 'dayTotal' ? parseCount(text('transactions'), 1) : 1;
  if (quantity === null || transactions === null) return null;
  return {
    entryId: newId(),
    kind,
    day,
    stream: text('stream') || 'campaign',
    channel: text('channel'),
    amount,
    quantity,
    transactions: Math.max(1, transactions),
    product: text('product'),
  };
}

type Made = NonNullable<ReturnType<typeof entryOf>>;

async function record(from: HTMLFormElement, entry: Made): Promise<void> {
  const button = from.querySelector('button');
  if (button) button.disabled = true;
  try {
    await keep({ enterprise: from.dataset['enterprise'] ?? '', entry });
  } catch {
    // A phone that keeps nothing (a private window, a full disk) sends the form as ever.
    from.submit();
    return;
  }
  from.reset();
  await sendWaiting(entry);
  if (button) button.disabled = false;
  from.querySelector<HTMLInputElement>('[name="amount"]')?.focus();
}

async function sendWaiting(just?: Made): Promise<void> {
  const settled = await flush();
  const waiting = await all();
  await showUnsent();
  showWaiting(waiting);
  const mine = just && settled.find((one) => one.entryId === just.entryId);
  const unsent = waiting.filter(isUnsent).length;
  if (!line) return;
  if (unsent > 0) say(`⇅ ${unsent} ${line.dataset['unsent']}. ${line.dataset['offline']}`);
  else if (mine?.outcome === 'conflict') say(line.dataset['conflict'] ?? '');
  else if (mine?.outcome === 'recorded') say(savedWords(just?.amount ?? 0));
  else if (settled.some((one) => one.outcome === 'recorded')) say(line.dataset['sent'] ?? '');
}

const say = (text: string) => {
  if (line) line.textContent = text;
};

const savedWords = (amount: number) =>
  (line?.dataset['saved'] ?? '').replace('{amount}', formatRupiah(amount));

/** What waits, with the reason where the house refused it, until a person takes it away. */
function showWaiting(waiting: readonly Waiting[]): void {
  if (!list) return;
  list.hidden = waiting.length === 0;
  list.querySelector('ul')?.replaceChildren(...waiting.map(lineOf));
  offerFile(waiting);
}

/** The same as a file, JSON lines: for a phone that never finds a signal, or is given away. */
function offerFile(waiting: readonly Waiting[]): void {
  const link = list?.querySelector<HTMLAnchorElement>('a[download]');
  if (!link) return;
  if (link.href.startsWith('blob:')) URL.revokeObjectURL(link.href);
  const lines = waiting.map((one) => `${JSON.stringify({ schema: 'lagawi.unsent/1', ...one })}\n`);
  link.href = URL.createObjectURL(new Blob(lines, { type: 'application/jsonl' }));
}

function lineOf({ entry, refused }: Waiting): HTMLElement {
  const item = document.createElement('li');
  const channel = form?.querySelector(`option[value="${CSS.escape(String(entry['channel']))}"]`);
  item.append(`${formatRupiah(entry.amount)} · ${channel?.textContent ?? ''} · ${entry['day']} `);
  if (refused !== undefined) {
    const why = document.createElement('p');
    why.className = 'text-error';
    why.textContent = refused || (list?.dataset['unreadable'] ?? '');
    const away = document.createElement('button');
    away.type = 'button';
    away.className = 'btn btn-sm min-h-11';
    away.textContent = list?.dataset['discard'] ?? '×';
    away.addEventListener('click', () => void forget(entry.entryId).then(() => sendWaiting()));
    item.append(why, away);
  }
  return item;
}
