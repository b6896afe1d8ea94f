import { hash } from 'node:crypto';
import { type Moment, mustHold } from '../../database/index.ts';
import { type Act, type Actor, act, canonical, type Ground, system } from '../../journal/index.ts';
import { dayIn, type Zone } from '../../kernel/day.ts';
import { newId } from '../../kernel/id.ts';
import type { Problem } from '../../kernel/problem.ts';
import { decideEntry, type Entry } from '../rules/entry.ts';
import { type EntryRow, keepConflicts, recordEntries, storedEntries } from '../store/entries.ts';
import { lastSeq, lockingLedgers } from '../store/head.ts';
import { openQuestions } from '../store/queue.ts';
import { learnIssuers } from '../store/stage.ts';

/** What became of one entry. A repeat answers as the first did: recorded. */
export interface EntryReceipt {
  entryId: string;
  outcome: 'recorded' | 'conflict' | 'refused';
  /** True where this very entry was here already; the ledger did not change. */
  isRepeat: boolean;
  reasons: readonly Problem[];
}

export interface EntryRequest {
  actor: Actor;
  enterpriseId: string;
  zone: Zone;
  onBehalf: boolean;
  /** What the sender's right was remembered from; left out where it was looked up for this. */
  moment?: Moment | null;
  entries: readonly Entry[];
}

/** Records entries of one sender for one enterprise. */
export async function recordSales(ground: Ground, request: EntryRequest): Promise<EntryReceipt[]> {
  const [receipts] = await recordTogether(ground, [judge(request, ground.clock())]);
  return receipts ?? [];
}

/** A request with what the rules say of each entry; nothing of it is written yet. */
export interface JudgedRequest {
  request: EntryRequest;
  judged: readonly Judged[];
}

interface Judged {
  entryId: string;
  reasons: readonly Problem[];
  /** null where the entry is refused. */
  row: EntryRow | null;
}

export function judge(request: EntryRequest, now: Date): JudgedRequest {
  const today = dayIn(request.zone, now);
  const judged = request.entries.map((entry): Judged => {
    const decision = decideEntry(entry, today);
    if (!decision.ok) return { entryId: entry.entryId, reasons: decision.refusals, row: null };
    const row: EntryRow = {
      enterpriseId: request.enterpriseId,
      entry,
      contentHash: hash('sha256', canonical(entry), 'buffer'),
      enteredBy: request.actor.personId,
      onBehalf: request.onBehalf,
    };
    return { entryId: entry.entryId, reasons: [], row };
  });
  return { request, judged };
}

/**
 * Records the entries of several senders in one commit: the door joins what arrives while the
 * last commit is on its way to the disk. One request's refusal touches no other. Throws `Outdated`
 * and writes nothing where a sender's right is not what was remembered.
 */
export async function recordTogether(
  ground: Ground,
  requests: readonly JudgedRequest[],
): Promise<EntryReceipt[][]> {
  const hasRows = requests.some(({ judged }) => judged.some(({ row }) => row !== null));
  const moments = new Set(requests.flatMap(({ request: { moment } }) => moment ?? []));
  // A refusal rests on what was remembered, too: which day it is there.
  if (!hasRows) await mustHold(ground.database.pool, moments);
  const outcomes: Outcomes = hasRows ? await write(ground, requests, moments) : new Map();
  return requests.map(({ judged }) =>
    judged.map(({ entryId, reasons, row }) => {
      const outcome = row && outcomes.get(row);
      return { entryId, reasons, ...(outcome ?? { outcome: 'refused', isRepeat: false }) };
    }),
  );
}

type Outcomes = Map<EntryRow, Pick<EntryReceipt, 'outcome' | 'isRepeat'>>;

const rowsOf = ({ judged }: JudgedRequest) => judged.flatMap(({ row }) => (row ? [row] : []));

const keyOf = (row: EntryRow) => `${row.enterpriseId} ${row.entry.entryId}`;

async function write(
  ground: Ground,
  requests: readonly JudgedRequest[],
  moments: ReadonlySet<Moment>,
): Promise<Outcomes> {
  const issuerId = await entryIssuer(ground);
  const rows = requests.flatMap(rowsOf);
  // Journal notes carry their own sender; the transaction as a whole has none.
  const locks = lockingLedgers([...new Set(rows.map((row) => row.enterpriseId))]);
  // A connection keeps its plans: one that was made while a table was a page long would read all
  // of it when it has a million rows.
  const opening = `set local enable_seqscan = off; ${locks}`;
  const record = async (tx: Act): Promise<Outcomes> => {
    const { client, now } = tx;
    const ref = newId(now.getTime());
    const [isNew] = await Promise.all([
      recordEntries(client, rows, { now, issuerId, ref }),
      mustHold(client, moments),
    ]);
    const fresh = firstOfEach(rows.filter((row) => isNew.has(keyOf(row))));
    const isFresh = new Set(fresh);
    const others = rows.filter((row) => !isFresh.has(row));
    const stored = await storedEntries(client, others);
    const conflicts = others.filter(
      (row) => !stored.get(keyOf(row))?.contentHash.equals(row.contentHash),
    );
    const kept = await keepConflicts(client, conflicts, now);
    if (kept > 0) await askAboutConflicts(tx, { conflicts, stored, issuerId });
    const written = new Set([...fresh, ...(kept > 0 ? conflicts : [])]);
    for (const one of requests) {
      const mine = rowsOf(one).filter((row) => written.has(row));
      if (mine.length === 0) continue;
      const { request } = one;
      tx.note(
        {
          verb: 'sales.record',
          thing: 'entries',
          thingId: ref,
          enterpriseId: request.enterpriseId,
          details: { entries: mine.map((row) => row.entry.entryId), onBehalf: request.onBehalf },
        },
        request.actor,
      );
    }
    const conflicting = new Set(conflicts);
    return new Map(
      rows.map((row) => [
        row,
        conflicting.has(row)
          ? { outcome: 'conflict' as const, isRepeat: false }
          : { outcome: 'recorded' as const, isRepeat: !isFresh.has(row) },
      ]),
    );
  };
  return act(ground, system('job'), record, { opening, isPipelined: true });
}

/** The first content stays counted; an officer is told what else came under its number (E21). */
export async function askAboutConflicts(
  { client, now }: Act,
  about: {
    conflicts: readonly EntryRow[];
    stored: ReadonlyMap<string, { amount: number }>;
    issuerId: number;
  },
): Promise<void> {
  const byEnterprise = Map.groupBy(about.conflicts, (row) => row.enterpriseId);
  for (const [enterpriseId, rows] of byEnterprise) {
    const seq = await lastSeq(client, enterpriseId);
    const questions = rows.map(({ entry, ...row }) => ({
      kind: 'entry_conflict',
      subject: `entry ${entry.entryId}`,
      points: 60,
      disputedRp: Math.abs(
        entry.amount - (about.stored.get(keyOf({ entry, ...row }))?.amount ?? 0),
      ),
      details: { otherAmount: entry.amount, from: entry.day, to: entry.toDay },
      order: { orderNo: entry.entryId, issuerId: about.issuerId },
    }));
    await openQuestions(client, { enterpriseId, seq, now }, questions);
  }
}

/** The same id twice in one batch: UNIQUE kept the first; the rest are judged like repeats. */
function firstOfEach(rows: readonly EntryRow[]): EntryRow[] {
  const seen = new Set<string>();
  return rows.filter((row) => !seen.has(keyOf(row)) && seen.add(keyOf(row)));
}

/** Asked once for each database: issuers are never renumbered. */
const issuerOf = new WeakMap<object, number>();

async function entryIssuer({ database: { pool } }: Ground): Promise<number> {
  const known = issuerOf.get(pool);
  if (known !== undefined) return known;
  const issuers = new Map<string, number>();
  await learnIssuers(pool, issuers, [{ issuer: 'entry', local: true }]);
  const id = issuers.get('entry') ?? 0;
  issuerOf.set(pool, id);
  return id;
}
