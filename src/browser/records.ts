/**
 * Lets a mentor tell of a session without a signal: what is typed is kept while it is typed, what
 * is saved waits under an id made here, then is sent. Without this script the form posts as ever.
 */
import { newId } from '../kernel/id.ts';
import { recordOfFields } from '../mentoring/phone.ts';
import { forgetSheet, keepSheet, keptSheet } from './kept-sheet.ts';
import { cacheName, keepForOffline } from './offline.ts';
import {
  flushRecords,
  forgetRecord,
  forgetRefused,
  keepRecord,
  newestOf,
  type WaitingRecord,
  waitingOf,
} from './record-outbox.ts';

const form = document.querySelector<HTMLFormElement>('form[data-island="records"]');
const list = document.querySelector<HTMLElement>('[data-records]');
const line = document.querySelector<HTMLElement>('[data-record-state]');
const person = list?.dataset['person'] ?? '';
const draftKey = `${person} ${location.pathname}`;
/** Also without an `online` event: the house may have been away while the phone was not. */
const everyMs = 30_000;
const pauseMs = 400;
let pause: ReturnType<typeof setTimeout> | undefined;

if (list && 'indexedDB' in window && navigator.locks) {
  if (form) void begin(form);
  window.addEventListener('online', () => void sendWaiting());
  setInterval(() => void sendWaiting(), everyMs);
  void sendWaiting();
}
void keepForOffline().then(keepLinked);

/** Pages for telling open without a signal although nobody has opened them yet. */
async function keepLinked(): Promise<void> {
  try {
    const cache = await caches.open(cacheName);
    for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-keep]')) {
      await cache.add(link.pathname);
    }
  } catch {
    // No signal in between: the next visit keeps them.
  }
}

async function begin(of: HTMLFormElement): Promise<void> {
  // A page from the cache brings the id of a session that was told of before.
  if (isUnplanned(of)) setField(of, 'sesi', newId());
  const draft = await keptSheet(draftKey).catch(() => undefined);
  if (draft) {
    fill(of, draft.values);
    say('restored');
  }
  of.addEventListener('input', () => {
    clearTimeout(pause);
    pause = setTimeout(() => void keepDraft(of), pauseMs);
  });
  of.addEventListener('submit', (event) => {
    event.preventDefault();
    void save(of);
  });
}

function isUnplanned(of: HTMLFormElement): boolean {
  return of.elements.namedItem('kampanye') !== null;
}

async function keepDraft(of: HTMLFormElement): Promise<void> {
  const draft = { key: draftKey, values: fieldsOf(of), seen: {}, unanswered: null };
  await keepSheet(draft).catch(() => undefined);
}

async function save(of: HTMLFormElement): Promise<void> {
  clearTimeout(pause);
  const fields = fieldsOf(of);
  const recordId = newId();
  try {
    const sessionId = fields['sesi'] ?? '';
    const basedOn = await newestOf(sessionId, { person, ofPage: fields['dasar'] || null });
    const record = recordOfFields(fields, { recordId, basedOn, makeId: () => newId() });
    const title = fields['judul'] || fields['topik'] || '';
    await forgetRefused(person, sessionId);
    await keepDraft(of);
    await keepRecord({ recordId, person, title, record, draftKey, fields });
  } catch {
    // A phone that keeps nothing (a private window, a full disk) sends the form as ever.
    of.submit();
    return;
  }
  say('kept');
  await sendWaiting(recordId);
  const refused = (await waitingOf(person)).find((one) => one.recordId === recordId)?.refused;
  if (isUnplanned(of) && refused === undefined) await startAnew(of);
}

/** The next session that nobody had planned is another one. */
async function startAnew(of: HTMLFormElement): Promise<void> {
  of.reset();
  setField(of, 'sesi', newId());
  await forgetSheet(draftKey).catch(() => undefined);
}

async function sendWaiting(just?: string): Promise<void> {
  const settled = await flushRecords(person);
  const waiting = await waitingOf(person);
  show(waiting);
  const mine = settled.find(({ recordId }) => recordId === just);
  if (mine && mine.outcome !== 'refused') {
    location.assign(`/pendampingan/sesi/${mine.sessionId}`);
  } else if (mine) say('');
  else if (settled.some(({ outcome }) => outcome === 'conflict')) say('conflict');
  else if (settled.some(({ outcome }) => outcome !== 'refused')) say('saved');
}

/** What waits, with the reason where the house refused it, until a person takes it away. */
function show(waiting: readonly WaitingRecord[]): void {
  if (!list) return;
  list.hidden = waiting.length === 0;
  const count = list.querySelector('[data-count]');
  if (count) count.textContent = String(waiting.length);
  list.querySelector('ul')?.replaceChildren(...waiting.map(lineOf));
}

function lineOf({ recordId, title, refused }: WaitingRecord): HTMLElement {
  const item = document.createElement('li');
  item.append(title);
  if (refused === undefined) return item;
  const why = document.createElement('p');
  why.className = 'text-error';
  why.textContent = `${list?.dataset['refused'] ?? ''} ${refused}`;
  const away = document.createElement('button');
  away.type = 'button';
  away.className = 'btn btn-sm min-h-11';
  away.textContent = list?.dataset['discard'] ?? '×';
  away.addEventListener('click', () => void forgetRecord(recordId).then(() => sendWaiting()));
  item.append(why, away);
  return item;
}

function say(what: string): void {
  if (line) line.textContent = line.dataset[what] ?? '';
}

function fieldsOf(of: HTMLFormElement): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const [name, value] of new FormData(of)) {
    if (typeof value === 'string') fields[name] = value;
  }
  return fields;
}

function setField(of: HTMLFormElement, name: string, value: string): void {
  const field = of.elements.namedItem(name);
  if (field instanceof HTMLInputElement) field.value = value;
}

/** As it was typed; of the page's own making stays the record that it was made of. */
function fill(of: HTMLFormElement, values: Record<string, string>): void {
  for (const field of of.elements) {
    if (field instanceof HTMLInputElement && ['checkbox', 'radio'].includes(field.type)) {
      field.checked = values[field.name] === field.value;
    } else if (
      (field instanceof HTMLInputElement && field.name !== 'dasar') ||
      field instanceof HTMLTextAreaElement ||
      field instanceof HTMLSelectElement
    ) {
      const value = values[field.name];
      if (value !== undefined) field.value = value;
    }
  }
}
