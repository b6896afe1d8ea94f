/**
 * What a mentor told of sessions and the house has not answered yet. IndexedDB, because it survives
 * a killed browser and is written before anything is sent; one tab at a time sends.
 */
import type { SessionRecord } from '../mentoring/phone.ts';
import { storeOf } from './database.ts';
import { forgetSheet, keptSheet, pathOfSheet } from './kept-sheet.ts';
import { cacheName } from './offline.ts';

export interface WaitingRecord {
  recordId: string;
  /** Who told it: a phone is passed from one to the next. */
  person: string;
  title: string;
  record: SessionRecord;
  /** The form as it was saved, and where it is kept while it is filled in. */
  draftKey: string;
  fields: Record<string, string>;
  /** Was on its way: the house may have it, whatever the phone heard. */
  hasLeft?: boolean;
  /** Why the house refused it; it stays until a person looked. */
  refused?: string;
}

/** The record that followed upon one, as far as this phone knows. */
interface Followed {
  key: string;
  recordId: string;
}

const waiting = storeOf('lagawi-records', 'records', 'recordId');
const followed = storeOf('lagawi-followed', 'followed', 'key');

/**
 * Keeps what was told, and returns the id that it waits under. In the place of a record of the
 * same session that never left, for all of it is told each time; beside one that may have arrived,
 * unless it says the same. One that was refused goes. One transaction: no tap comes in between.
 */
export async function keepRecord(one: WaitingRecord): Promise<string> {
  let { recordId } = one;
  await waiting('readwrite', (store) => {
    const asked: IDBRequest<WaitingRecord[]> = store.getAll();
    asked.onsuccess = () => {
      const before = ofPerson(asked.result, one.person).filter(
        ({ record }) => record.sessionId === one.record.sessionId,
      );
      for (const { refused, recordId } of before) if (refused !== undefined) store.delete(recordId);
      const last = before.findLast(({ refused }) => refused === undefined);
      if (last?.hasLeft && isSame(last.record, one.record)) {
        recordId = last.recordId;
        return;
      }
      if (last && !last.hasLeft) recordId = last.recordId;
      store.put({ ...one, recordId, record: { ...one.record, recordId } });
    };
    return asked;
  });
  return recordId;
}

const isSame = (a: SessionRecord, b: SessionRecord): boolean => contentOf(a) === contentOf(b);
const contentOf = (record: SessionRecord): string =>
  JSON.stringify({ ...record, recordId: '', basedOn: '' });

const put = (one: WaitingRecord) => waiting('readwrite', (store) => store.put(one));
export const forgetRecord = (recordId: string) =>
  waiting('readwrite', (store) => store.delete(recordId));
const all = (): Promise<WaitingRecord[]> => waiting('readonly', (store) => store.getAll());

/** Of anybody who told something on this phone. */
export const hasRecords = async (): Promise<boolean> =>
  (await all()).some(({ refused }) => refused === undefined);

/** In the order in which they were told. */
export const waitingOf = async (person: string): Promise<WaitingRecord[]> =>
  ofPerson(await all(), person);
const ofPerson = (some: readonly WaitingRecord[], person: string): WaitingRecord[] =>
  some.filter((one) => one.person === person).sort((a, b) => (a.recordId < b.recordId ? -1 : 1));

const keyOf = (sessionId: string, basedOn: string | null) => `${sessionId} ${basedOn ?? ''}`;

/** The newest record of a session that the house took from here, from the one that its page had. */
async function newestOf({ sessionId, basedOn }: SessionRecord): Promise<string | null> {
  let newest = basedOn;
  for (;;) {
    const key = keyOf(sessionId, newest);
    const next: Followed | undefined = await followed('readonly', (store) => store.get(key));
    if (!next || next.recordId === newest) return newest;
    newest = next.recordId;
  }
}

export interface Settled {
  recordId: string;
  sessionId: string;
  title: string;
  outcome: 'recorded' | 'recordedBefore' | 'conflict' | 'refused';
}

/** Sends what waits, oldest first; without a signal everything stays. Returns what was settled. */
export async function flushRecords(person: string): Promise<Settled[]> {
  const settled: Settled[] = [];
  await navigator.locks.request('lagawi-records', async () => {
    for (const one of await waitingOf(person)) {
      if (one.refused !== undefined) continue;
      const receipt = await sendKept(one);
      if (!receipt) break;
      settled.push({ ...receipt, sessionId: one.record.sessionId, title: one.title });
    }
  });
  return settled;
}

async function sendKept({ recordId, record, hasLeft }: WaitingRecord): Promise<Receipt | null> {
  const isDeaf = !hasLeft && !navigator.onLine;
  // What was told before it is settled by now, so that it goes out upon that.
  const one = await leave(recordId, hasLeft ? record.basedOn : await newestOf(record));
  const receipt = await send(one);
  if (receipt) await settle(one, receipt);
  // A phone that knows of no signal has sent nothing.
  else if (isDeaf) await put({ ...one, hasLeft: false });
  return receipt;
}

/** From here on it stays as it is now. */
function leave(recordId: string, basedOn: string | null): Promise<WaitingRecord> {
  return waiting('readwrite', (store) => {
    const asked: IDBRequest<WaitingRecord> = store.get(recordId);
    asked.onsuccess = () => {
      const one = asked.result;
      one.hasLeft = true;
      one.record = { ...one.record, basedOn };
      store.put(one);
    };
    return asked;
  });
}

interface Receipt {
  recordId: string;
  outcome: Settled['outcome'];
  reasons: { message: string }[];
}

async function settle(one: WaitingRecord, { outcome, reasons }: Receipt): Promise<void> {
  const { recordId, person, record, draftKey, fields } = one;
  if (outcome === 'refused') {
    // What was told since says all of it again.
    const isOld = (await waitingOf(person)).some(
      (other) => other.recordId > recordId && other.record.sessionId === record.sessionId,
    );
    if (isOld) await forgetRecord(recordId);
    else {
      const refused = reasons.map(({ message }) => message).join(' ');
      await put({ ...one, refused });
    }
    return;
  }
  const isTaken = outcome !== 'conflict';
  const key = keyOf(record.sessionId, record.basedOn);
  if (isTaken) await followed('readwrite', (store) => store.put({ key, recordId }));
  await forgetRecord(recordId);
  // What was typed since is not what was sent.
  const draft = await keptSheet(draftKey);
  if (!draft || JSON.stringify(draft.values) !== JSON.stringify(fields)) return;
  // Opened without a signal, a page from before would be empty, and telling it again would put
  // nothing in the place of all that was told: as long as there is no newer one, the draft stays.
  if (record.plan || !isTaken || (await isKeptAnew(one))) await forgetSheet(draftKey);
}

/** Keeps the page for telling once more, as it is with this record in it. */
async function isKeptAnew({ draftKey, recordId }: WaitingRecord): Promise<boolean> {
  const pathname = pathOfSheet(draftKey);
  try {
    const answer = await fetch(pathname, { credentials: 'same-origin' });
    const page = answer.clone();
    if (!answer.ok || !(await answer.text()).includes(recordId)) return false;
    await (await caches.open(cacheName)).put(pathname, page);
    return true;
  } catch {
    return false;
  }
}

/** Answers to what can never be taken as it is; every other trouble passes by waiting. */
const unreadable = [400, 413, 422];

async function send({ recordId, record }: WaitingRecord): Promise<Receipt | null> {
  try {
    const answer = await fetch('/api/v1/mentoring/records', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ records: [record] }),
      credentials: 'same-origin',
    });
    if (unreadable.includes(answer.status)) {
      const { title = '' } = await answer.json().catch(() => ({}));
      return { recordId, outcome: 'refused', reasons: [{ message: title }] };
    }
    // 401: signed out meanwhile; 429 and 5xx: later. Nothing is lost by waiting.
    if (!answer.ok) return null;
    const { receipts } = await answer.json();
    return receipts[0] ?? null;
  } catch {
    return null;
  }
}
