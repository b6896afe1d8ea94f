/**
 * What a mentor told of sessions and the house has not answered yet. IndexedDB, because it survives
 * a killed browser and is written before anything is sent; one tab at a time sends.
 */
import type { SessionRecord } from '../mentoring/phone.ts';
import { storeOf } from './database.ts';
import { forgetSheet, keptSheet } from './kept-sheet.ts';

export interface WaitingRecord {
  recordId: string;
  /** Who told it: a phone is passed from one to the next. */
  person: string;
  title: string;
  record: SessionRecord;
  /** The form as it was saved, and where it is kept while it is filled in. */
  draftKey: string;
  fields: Record<string, string>;
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

export const keepRecord = (one: WaitingRecord) => waiting('readwrite', (store) => store.put(one));
export const forgetRecord = (recordId: string) =>
  waiting('readwrite', (store) => store.delete(recordId));
const all = (): Promise<WaitingRecord[]> => waiting('readonly', (store) => store.getAll());

/** In the order in which they were told. */
export const waitingOf = async (person: string): Promise<WaitingRecord[]> =>
  (await all())
    .filter((one) => one.person === person)
    .sort((a, b) => (a.recordId < b.recordId ? -1 : 1));

const keyOf = (sessionId: string, basedOn: string | null) => `${sessionId} ${basedOn ?? ''}`;

/** The newest record of a session that this phone knows, from the one that its page was made of. */
export async function newestOf(
  sessionId: string,
  { person, ofPage }: { person: string; ofPage: string | null },
): Promise<string | null> {
  let newest = ofPage;
  for (;;) {
    const key = keyOf(sessionId, newest);
    const next: Followed | undefined = await followed('readonly', (store) => store.get(key));
    if (!next || next.recordId === newest) break;
    newest = next.recordId;
  }
  const unsent = (await waitingOf(person)).filter((one) => one.record.sessionId === sessionId);
  return unsent.findLast((one) => one.refused === undefined)?.recordId ?? newest;
}

/** A newer record says all of it again, so one of the same session that was refused may go. */
export async function forgetRefused(person: string, sessionId: string): Promise<void> {
  for (const { recordId, record, refused } of await waitingOf(person)) {
    if (refused !== undefined && record.sessionId === sessionId) await forgetRecord(recordId);
  }
}

export interface Settled {
  recordId: string;
  sessionId: string;
  outcome: 'recorded' | 'recordedBefore' | 'conflict' | 'refused';
}

/** Sends what waits, oldest first; without a signal everything stays. Returns what was settled. */
export async function flushRecords(person: string): Promise<Settled[]> {
  const settled: Settled[] = [];
  await navigator.locks.request('lagawi-records', async () => {
    for (const one of await waitingOf(person)) {
      if (one.refused !== undefined) continue;
      const receipt = await send(one);
      if (!receipt) break;
      settled.push({ ...receipt, sessionId: one.record.sessionId });
      await settle(one, receipt);
    }
  });
  return settled;
}

interface Receipt {
  recordId: string;
  outcome: Settled['outcome'];
  reasons: { message: string }[];
}

async function settle(one: WaitingRecord, { outcome, reasons }: Receipt): Promise<void> {
  const { recordId, record, draftKey, fields } = one;
  if (outcome === 'refused') {
    await keepRecord({ ...one, refused: reasons.map(({ message }) => message).join(' ') });
    return;
  }
  const isTaken = outcome !== 'conflict';
  const key = keyOf(record.sessionId, record.basedOn);
  if (isTaken) await followed('readwrite', (store) => store.put({ key, recordId }));
  await forgetRecord(recordId);
  // What was typed since is not what was sent.
  const draft = await keptSheet(draftKey);
  if (draft && JSON.stringify(draft.values) === JSON.stringify(fields)) await forgetSheet(draftKey);
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
