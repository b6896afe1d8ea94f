/**
 * Saves a score sheet while it is filled in: on the device first, then at the house. Without a
 * network everything stays here and goes out later; without this script the form's own buttons do.
 */
import {
  forgetSheet,
  type KeptSheet,
  keepSheet,
  keptSheet,
  type Snapshot,
  sheetKey,
} from './kept-sheet.ts';
import { cacheName, keepForOffline } from './offline.ts';

const pauseMs = 800;
/** Also without an `online` event: the house may have been away while the tablet was not. */
const everyMs = 15_000;
const versionPrefix = 'versi-';

const formIn = (page: Document) => page.querySelector<HTMLFormElement>('form[data-island="sheet"]');
const theForm = () => formIn(document);
const form = theForm();
const key = sheetKey(form?.dataset['person'] ?? '', location.pathname);

let unanswered: Snapshot | null = null;
let isSending = false;
let pause: ReturnType<typeof setTimeout> | undefined;

if (form && 'indexedDB' in window) {
  void begin();
  // On the document: an answer may put another form in the place of this one.
  document.addEventListener('input', () => void changed());
  document.addEventListener('submit', (event) => {
    if (event.target !== theForm() || navigator.onLine) return;
    event.preventDefault();
    say('offline');
  });
  window.addEventListener('online', () => void send());
  setInterval(() => void sendWhatWaits(), everyMs);
}
void keepForOffline();

async function begin(): Promise<void> {
  const kept = await keptSheet(key).catch(() => undefined);
  if (!kept) return;
  unanswered = kept.unanswered;
  fill(kept.values);
  fill(kept.seen);
  say('restored');
  await send();
}

async function changed(): Promise<void> {
  // A field of another page must not empty what is kept of a sheet that is gone.
  if (!theForm()) return;
  clearTimeout(pause);
  pause = setTimeout(() => void send(), pauseMs);
  await keep();
}

/** A device that keeps nothing (a private window, a full disk) still sends. */
const keep = () => keepSheet({ key, ...snapshot(), unanswered } satisfies KeptSheet).catch(() => 0);

async function sendWhatWaits(): Promise<void> {
  if (unanswered || (await keptSheet(key).catch(() => undefined))) await send();
}

/** What had no answer goes first, as it was: the house then knows it again and takes it once. */
async function send(): Promise<void> {
  if (isSending || !theForm()) return;
  isSending = true;
  try {
    for (;;) {
      const sent: Snapshot = unanswered ?? snapshot();
      unanswered = sent;
      await keep();
      say('saving');
      const answer = await post(sent);
      if (!answer) return say(navigator.onLine ? 'away' : 'offline');
      unanswered = null;
      const page = new DOMParser().parseFromString(await answer.clone().text(), 'text/html');
      if (answer.status !== 200 || answer.redirected) {
        // Without fields the page shows what was sent: what came meanwhile is sent, too.
        if (!formIn(page) && !isSame(snapshot().values, sent.values)) continue;
        return await refused(answer, page);
      }
      await took(answer, page);
      const now = snapshot();
      if (isSame(now.values, valuesIn(page))) {
        await forgetSheet(key).catch(() => 0);
        return say('saved');
      }
      await keep();
      // A remark without a score waits here until it has one.
      if (isSame(now.values, sent.values)) return say('partly');
    }
  } finally {
    isSending = false;
  }
}

async function post({ values, seen }: Snapshot): Promise<Response | null> {
  try {
    const person = form?.dataset['person'] ?? '';
    const body = new URLSearchParams({ ...values, ...seen, penilai: person });
    const answer = await fetch(location.pathname, {
      ...{ method: 'POST', body, credentials: 'same-origin' },
    });
    return answer.status >= 500 || answer.status === 429 ? null : answer;
  } catch {
    return null;
  }
}

/** The versions that stand now, and what another device scored where this one has nothing. */
async function took(answer: Response, page: Document): Promise<void> {
  const theirs = inputsOf(page);
  const mine = snapshot().values;
  fill(pick(theirs, (name) => name.startsWith(versionPrefix)));
  fill(pick(theirs, (name) => !name.startsWith(versionPrefix) && !mine[name]));
  try {
    // What opens without a network is the sheet as it was saved last.
    await (await caches.open(cacheName)).put(location.pathname, answer);
  } catch {
    // A device without such a place opens the sheet with a network only.
  }
}

/** Signed out, closed or changed elsewhere: the house's words, beside what was typed. */
async function refused(answer: Response, page: Document): Promise<void> {
  const main = page.querySelector('main');
  if (answer.redirected || answer.status === 401 || !main) {
    await keep();
    return say('signedOut');
  }
  const typed = snapshot().values;
  // A sheet that is taken off or closed may come back: then what was typed does, too.
  if (!formIn(page)) await keep();
  document.querySelector('main')?.replaceChildren(...main.childNodes);
  fill(typed);
  // It stands on the page, with the reason; sent again by itself it would be refused again.
  if (theForm()) await forgetSheet(key).catch(() => 0);
  window.scrollTo(0, 0);
}

function snapshot(): Snapshot {
  const all = inputsOf(document);
  return {
    values: pick(all, (name) => !name.startsWith(versionPrefix)),
    seen: pick(all, (name) => name.startsWith(versionPrefix)),
  };
}

const valuesIn = (page: Document) =>
  pick(inputsOf(page), (name) => !name.startsWith(versionPrefix));

function inputsOf(page: Document): Record<string, string> {
  const of = formIn(page);
  const all: Record<string, string> = {};
  for (const [name, value] of of ? new FormData(of) : []) {
    if (typeof value === 'string') all[name] = value.trim();
  }
  return all;
}

const pick = (all: Record<string, string>, keeps: (name: string) => boolean) =>
  Object.fromEntries(Object.entries(all).filter(([name]) => keeps(name)));

/** Empty and not there are the same: nothing was chosen. */
const isSame = (a: Record<string, string>, b: Record<string, string>): boolean =>
  [...new Set([...Object.keys(a), ...Object.keys(b)])].every(
    (name) => (a[name] ?? '') === (b[name] ?? ''),
  );

function fill(values: Record<string, string>): void {
  const fields = theForm()?.elements;
  for (const [name, value] of Object.entries(values)) {
    const field = fields?.namedItem(name);
    if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) {
      field.value = value;
    } else if (field instanceof RadioNodeList && value) field.value = value;
  }
}

function say(what: string): void {
  const line = document.querySelector<HTMLElement>('[data-sheet-state]');
  const text = line?.dataset[what];
  if (line && text) line.textContent = text;
}
