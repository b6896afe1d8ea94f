/**
 * Lets a mentor tell of a session without a signal: what is typed is kept while it is typed, what
 * is saved waits under an id made here, then is sent. Without this script the form posts as ever.
 */
import { parseInstant } from '../kernel/day.ts';
import { newId } from '../kernel/id.ts';
import type { Problem } from '../kernel/problem.ts';
import { checkPlan, checkRecord, recordOfFields, type SessionRecord } from '../mentoring/phone.ts';
import { forgetSheet, keepSheet, keptSheet, pathOfSheet, sheetKey } from './kept-sheet.ts';
import { cacheName, keepForOffline } from './offline.ts';
import {
  flushRecords,
  forgetRecord,
  keepRecord,
  type Settled,
  type WaitingRecord,
  waitingOf,
} from './record-outbox.ts';

const form = document.querySelector<HTMLFormElement>('form[data-island="records"]');
const list = document.querySelector<HTMLElement>('[data-records]');
/** One above the form, one beside its button: each says what it has words for. */
const lines = document.querySelectorAll<HTMLElement>('[data-record-state]');
const person = list?.dataset['person'] ?? '';
/** One of several that were refused, which its line leads to: it has a draft of its own. */
const asked = /^#[0-9a-f]{8}-[0-9a-f-]{27}$/.test(location.hash) ? location.hash : '';
const draftKey = sheetKey(person, location.pathname + asked);
/** Also without an `online` event: the house may have been away while the phone was not. */
const everyMs = 30_000;
const pauseMs = 400;
let pause: ReturnType<typeof setTimeout> | undefined;
let isKeeping = false;
/** The form as it was saved last: a late tap does not tell it again. */
let last = { typed: '', recordId: '' };

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
  const notBegun = document.querySelector<HTMLElement>('[data-until]');
  if (notBegun) notBegun.hidden = Date.now() >= Date.parse(notBegun.dataset['until'] ?? '');
  renewIds(of);
  const typed = await typedBefore().catch(() => undefined);
  if (typed) {
    fill(of, typed);
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

/** As it was left, or as it was refused. */
async function typedBefore(): Promise<Record<string, string> | undefined> {
  const draft = await keptSheet(draftKey);
  if (draft) return draft.values;
  const isMine = (one: WaitingRecord) =>
    one.refused !== undefined && (asked ? asked === `#${one.recordId}` : one.draftKey === draftKey);
  return (await waitingOf(person)).findLast(isMine)?.fields;
}

function isUnplanned(of: HTMLFormElement): boolean {
  return of.elements.namedItem('kampanye') !== null;
}

/**
 * A page from the cache brings ids of what was told before. Those made here belong to what is
 * typed, and are kept with it: saved again, it is the same session, the same task, the same step.
 */
function renewIds(of: HTMLFormElement): void {
  for (const field of of.elements) {
    if (!(field instanceof HTMLInputElement)) continue;
    const isSession = field.name === 'sesi' && isUnplanned(of);
    if (isSession || field.name.startsWith('id-')) field.value = newId();
  }
}

async function keepDraft(of: HTMLFormElement): Promise<void> {
  const draft = { key: draftKey, values: fieldsOf(of), seen: {}, unanswered: null };
  await keepSheet(draft).catch(() => undefined);
}

async function save(of: HTMLFormElement): Promise<void> {
  if (isKeeping) return;
  clearTimeout(pause);
  isKeeping = true;
  const fields = fieldsOf(of);
  const typed = JSON.stringify(fields);
  try {
    if (last.typed !== typed || (await isRefused(last.recordId))) {
      last = { typed, recordId: await keep(of, fields) };
    }
  } catch {
    // A phone that keeps nothing (a private window, a full disk) sends the form as ever.
    of.submit();
    return;
  } finally {
    isKeeping = false;
  }
  const { recordId } = last;
  say('kept');
  lines[lines.length - 1]?.scrollIntoView({ block: 'nearest' });
  await sendWaiting({ recordId, sessionId: fields['sesi'] ?? '' });
  // What was typed meanwhile is not what was saved.
  const isSaved = JSON.stringify(fieldsOf(of)) === typed;
  if (isUnplanned(of) && isSaved && !(await isRefused(recordId))) await startAnew(of);
}

const isRefused = async (recordId: string): Promise<boolean> =>
  (await waitingOf(person)).some((one) => one.recordId === recordId && one.refused !== undefined);

async function keep(of: HTMLFormElement, fields: Record<string, string>): Promise<string> {
  const recordId = newId();
  const basedOn = fields['dasar'] || null;
  const makeId = (field: string) => fields[`id-${field}`] || newId();
  const record = recordOfFields(fields, { recordId, basedOn, makeId });
  const heading = document.querySelector('h1')?.textContent ?? '';
  const title = fields['judul'] || fields['topik']?.trim() || heading;
  await keepDraft(of);
  const told = { recordId, person, title, record, draftKey, fields };
  // What the house would refuse is said now: its maker is on the spot, and a signal may be far.
  const problems = refusalsOf(record);
  if (problems.length === 0) return keepRecord(told);
  const locale = document.documentElement.lang === 'en' ? 'en' : 'id';
  const refused = problems.map(({ words }) => words[locale]).join(' ');
  return keepRecord({ ...told, refused });
}

/** But for what only the house's clock knows: whether it has begun. */
function refusalsOf(record: SessionRecord): readonly Problem[] {
  const { plan, seats } = record;
  const checked = [checkRecord(record, { startsAt: new Date(0), now: new Date() })];
  const enterpriseIds = seats.map(({ enterpriseId }) => enterpriseId);
  const planned = plan
    ? [checkPlan({ ...plan, startsAt: parseInstant(plan.startsAt), enterpriseIds, moduleIds: [] })]
    : [];
  const all = [...planned, ...checked].flatMap((one) => (one.ok ? [] : one.refusals));
  return all.filter(({ code }, i) => all.findIndex((one) => one.code === code) === i);
}

/** The next session that nobody had planned is another one. */
async function startAnew(of: HTMLFormElement): Promise<void> {
  of.reset();
  renewIds(of);
  await forgetSheet(draftKey).catch(() => undefined);
}

/** What was just saved is told of where it was saved; it waits no longer once it arrived. */
async function sendWaiting(just?: { recordId: string; sessionId: string }): Promise<void> {
  const settled = await flushRecords(person);
  const waiting = await waitingOf(person);
  show(waiting);
  if (!just) return tellOf(settled);
  const mine = waiting.find(({ recordId }) => recordId === just.recordId);
  if (!mine) location.assign(`/pendampingan/sesi/${just.sessionId}`);
  else if (mine.refused !== undefined) {
    say('refused', mine.refused);
    list?.focus();
  }
}

/** Of what went out by itself, on a page whose list does not know of it. */
function tellOf(settled: readonly Settled[]): void {
  const conflicts = settled.filter(({ outcome }) => outcome === 'conflict');
  const arrived = settled.filter(({ outcome }) => outcome !== 'refused');
  if (arrived.length === 0) return;
  const told = conflicts.length > 0 ? conflicts : arrived;
  const titles = [...new Set(told.map(({ title }) => title))].join(', ');
  say(conflicts.length > 0 ? 'conflict' : 'saved', titles);
  const again = document.querySelector<HTMLElement>('[data-look-again]');
  if (again) again.hidden = false;
}

/** What waits, with the reason where the house refused it, until a person takes it away. */
function show(waiting: readonly WaitingRecord[]): void {
  if (!list) return;
  list.hidden = waiting.length === 0;
  const count = list.querySelector('[data-count]');
  if (count) count.textContent = String(waiting.length);
  list.querySelector('ul')?.replaceChildren(...waiting.map(lineOf));
}

function lineOf({ recordId, title, refused, draftKey: key }: WaitingRecord): HTMLElement {
  const item = document.createElement('li');
  if (refused === undefined) {
    item.append(title);
    return item;
  }
  const toForm = document.createElement('a');
  const [path] = pathOfSheet(key).split('#');
  toForm.href = `${path}#${recordId}`;
  toForm.textContent = title;
  // On its own page the form stands below.
  item.append(path === location.pathname ? title : toForm);
  const why = document.createElement('p');
  why.className = 'text-error';
  why.textContent = `${list?.dataset['refused'] ?? ''} ${refused}`;
  const away = document.createElement('button');
  away.type = 'button';
  away.className = 'btn btn-sm min-h-11';
  away.textContent = list?.dataset['discard'] ?? '×';
  away.addEventListener('click', () => void discard(recordId));
  item.append(why, away);
  return item;
}

async function discard(recordId: string): Promise<void> {
  await forgetRecord(recordId);
  // Saved again after all, it is told anew.
  if (recordId === last.recordId) last = { typed: '', recordId: '' };
  await sendWaiting();
}

function say(what: string, more = ''): void {
  for (const line of lines) {
    const words = line.dataset[what];
    line.textContent = words ? `${words} ${more}` : '';
  }
}

function fieldsOf(of: HTMLFormElement): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const [name, value] of new FormData(of)) {
    if (typeof value === 'string') fields[name] = value;
  }
  return fields;
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
