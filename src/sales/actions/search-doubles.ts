import type pg from 'pg';
import { type Act, type Actor, act, type Ground } from '../../journal/index.ts';
import { newId } from '../../kernel/id.ts';
import { queuePoints, recapTolerance, type Score, scoreDouble } from '../rules/doubles.ts';
import { type BatchMatch, matchBatches } from '../rules/evidence.ts';
import { oddAmong, oddPatterns } from '../rules/odd-patterns.ts';
import { writeDeltas } from '../store/deltas.ts';
import {
  answeredAmong,
  type DueQuestion,
  openAmong,
  reconcileDue,
  type SearchedKind,
} from '../store/double-questions.ts';
import {
  type Found,
  findCandidates,
  findSettlements,
  type Settlements,
  searchIn,
} from '../store/doubles.ts';
import { lockLedgers, nextSeq } from '../store/head.ts';
import { endLinks, insertLinks, layLinks, linkedIn, liveSettlements } from '../store/links.ts';
import { fileFacts, lastDays, monthsByHand, repeatedAmounts } from '../store/odd-patterns.ts';
import { emptied, openWorkTables } from '../store/work-tables.ts';

/** How many ledgers one look is at: it reads through all sales, so it is to be at many. */
const seenAtOnce = 5_000;
/** How many are held at once while something is brought about: others wait for them. */
const heldAtOnce = 200;

export interface Searched {
  ledgers: number;
  /** Of those, the ledgers in which something was linked, asked, or taken back. */
  changed: number;
}

interface Written {
  enterprise_id: string;
  seq: number;
}

/**
 * Searches the ledgers that were written to since the last search, or those named, for records that
 * tell one sale twice: certain pairs are linked, likely ones are asked about, and what is no longer
 * a pair lapses. It may run at any time, twice as well as once. It looks without waiting for
 * anybody, and takes the turn of a ledger only where there is something to do; a ledger that was
 * written to meanwhile is left to the next search.
 */
export async function searchDoubles(
  ground: Ground,
  actor: Actor,
  { enterpriseIds = null }: { enterpriseIds?: readonly string[] | null } = {},
): Promise<Searched> {
  const written = await writtenSince(ground, enterpriseIds);
  const done: Searched = { ledgers: 0, changed: 0 };
  for (const some of inGroups(written, seenAtOnce)) {
    const seen = await look(ground, some);
    for (const few of inGroups(some, heldAtOnce)) {
      done.changed += await act(ground, actor, (tx) => bringAbout(tx, few, seen));
      done.ledgers += few.length;
    }
  }
  return done;
}

function* inGroups<T>(all: readonly T[], size: number): Generator<T[]> {
  for (let at = 0; at < all.length; at += size) yield all.slice(at, at + size);
}

async function writtenSince(
  { database }: Ground,
  enterpriseIds: readonly string[] | null,
): Promise<Written[]> {
  const { rows } = await database.pool.query<Written>(
    `select h.enterprise_id, h.seq from ledger_head h left join sale_search s using (enterprise_id)
     where h.seq > coalesce(s.seq, 0) and ($1::uuid[] is null or h.enterprise_id = any($1))
     order by 1`,
    [enterpriseIds],
  );
  return rows;
}

/** What is due, and the ledgers in which that differs from what is linked and asked. */
interface Seen {
  asked: readonly (readonly [SearchedKind, readonly DueQuestion[]])[];
  settled: { made: Settled[]; gone: string[] };
  stale: Set<string>;
}

type Batch = Settlements['batches'][number];
type Settled = Batch & { match: BatchMatch };

async function look({ database }: Ground, some: readonly Written[]): Promise<Seen> {
  const ids = some.map((one) => one.enterprise_id);
  const client = await database.pool.connect();
  try {
    await client.query("begin; set local jit = off; set local work_mem = '64MB'");
    await searchIn(client, ids);
    const settlements = await settlementsIn(client);
    const found = bestOf(await findCandidates(client, recapTolerance)).map(askedOf);
    const asked = [
      ['likely_double', await unanswered(client, 'likely_double', found)],
      ['settlement_differs', await unanswered(client, 'settlement_differs', settlements.differing)],
      ['odd_pattern', await unanswered(client, 'odd_pattern', await oddIn(client, ids))],
    ] as const;
    const stale = new Set(await linkedIn(client, ids));
    for (const [kind, due] of asked) {
      const open = await openAmong(client, kind, ids);
      const now = new Set(due.map((one) => `${one.enterpriseId} ${one.subject}`));
      for (const one of now) if (!open.has(one)) stale.add(one.slice(0, 36));
      for (const one of open) if (!now.has(one)) stale.add(one.slice(0, 36));
    }
    const { made, gone } = settlements;
    for (const one of made) stale.add(one.enterpriseId);
    for (const key of gone) stale.add(key.slice(0, 36));
    await client.query('rollback');
    return { asked, settled: { made, gone }, stale };
  } finally {
    client.release();
  }
}

/** Under the turns of the ledgers that are to change. How many did. */
async function bringAbout(tx: Act, some: readonly Written[], seen: Seen): Promise<number> {
  const { client, now } = tx;
  const stale = some.filter((one) => seen.stale.has(one.enterprise_id));
  const ids = await unchangedOf(client, stale);
  const isMine = (one: { enterpriseId: string }) => ids.has(one.enterpriseId);
  const enterpriseIds = [...ids];
  const changed = new Set<string>();
  if (enterpriseIds.length > 0) {
    await client.query('set local jit = off');
    const { made, gone } = seen.settled;
    const links = made.filter(isMine).map((one) => settlementOf(one, now));
    await insertLinks(client, links);
    const ended = gone.filter((key) => ids.has(key.slice(0, 36)));
    await endLinks(client, { keys: ended, now });
    for (const one of links) changed.add(one.enterpriseId);
    for (const key of ended) changed.add(key.slice(0, 36));
    for (const [kind, due] of seen.asked) {
      const asked = { now, enterpriseIds, due: due.filter(isMine) };
      for (const id of await reconcileDue(client, kind, asked)) changed.add(id);
    }
    for (const id of await linkedIn(client, enterpriseIds)) {
      if ((await layAnew(tx, id)) > 0) changed.add(id);
    }
  }
  await rememberSearch(
    client,
    some.filter((one) => !stale.includes(one) || isMine(idOf(one))),
  );
  tx.note({
    ...{ verb: 'sales.searchDoubles', thing: 'ledger', thingId: newId(now.getTime()) },
    details: { ledgers: some.length },
  });
  for (const enterpriseId of changed) {
    tx.note({ verb: 'sales.findDoubles', thing: 'ledger', thingId: enterpriseId, enterpriseId });
  }
  return changed.size;
}

const idOf = ({ enterprise_id: enterpriseId }: Written) => ({ enterpriseId });

/** Locks the ledgers, and says which of them are as they were when they were looked at. */
async function unchangedOf(client: pg.ClientBase, stale: readonly Written[]): Promise<Set<string>> {
  if (stale.length === 0) return new Set();
  await lockLedgers(
    client,
    stale.map((one) => one.enterprise_id),
  );
  const { rows } = await client.query<{ enterprise_id: string }>(
    `select h.enterprise_id from ledger_head h
     join unnest($1::uuid[], $2::bigint[]) as s (enterprise_id, seq)
       on (h.enterprise_id, h.seq) = (s.enterprise_id, s.seq)`,
    [stale.map((one) => one.enterprise_id), stale.map((one) => one.seq)],
  );
  return new Set(rows.map((row) => row.enterprise_id));
}

/** The numbers are those from before the look. */
async function rememberSearch(client: pg.ClientBase, searched: readonly Written[]): Promise<void> {
  await client.query(
    `insert into sale_search as s (enterprise_id, seq)
     select * from unnest($1::uuid[], $2::bigint[])
     on conflict (enterprise_id) do update set seq = greatest(s.seq, excluded.seq)`,
    [searched.map((one) => one.enterprise_id), searched.map((one) => one.seq)],
  );
}

/** Credits of banks against the payments that they settle. Expects `searched`. */
async function settlementsIn(client: pg.ClientBase) {
  const { batches, paid } = await findSettlements(client);
  const known = await liveSettlements(client);
  const byKey = new Map(batches.map((one) => [one.key, one]));
  const paidBy = Map.groupBy(paid, (one) => one.enterpriseId);
  const held = new Set<string>();
  const made: Settled[] = [];
  const differing: DueQuestion[] = [];
  for (const [enterpriseId, own] of Map.groupBy(batches, (one) => one.enterpriseId)) {
    for (const match of matchBatches(own, paidBy.get(enterpriseId) ?? [])) {
      for (const row of match.batches.flatMap((key) => byKey.get(key) ?? [])) {
        if (!match.isCertain) differing.push(differs(row, match));
        else {
          held.add(row.key);
          if (!known.has(row.key)) made.push({ ...row, match });
        }
      }
    }
  }
  return { made, differing, gone: [...known].filter((key) => !held.has(key)) };
}

const toldBy = ({ merchant, day, count, paid: amount }: BatchMatch) => ({
  ...{ from: day, to: day, merchant, amount, count },
});

const settlementOf = ({ enterpriseId, orderNo, issuerId, hash, match }: Settled, now: Date) => ({
  ...{ enterpriseId, orderNo, issuerId, hash, other: toldBy(match), now },
  ...{ rule: 'batch' as const, points: 100, isCertain: true, reason: '', by: null },
});

const differs = ({ enterpriseId, orderNo, issuerId }: Batch, match: BatchMatch): DueQuestion => ({
  ...{ enterpriseId, orderNo, issuerId, subject: `${issuerId} ${orderNo}`, points: 0, disputed: 0 },
  details: { ...toldBy(match), batch: match.batchGross },
});

type Scored = Found & Score;

/** Of each record the likeliest pair, if it is likely enough to be asked about. */
function bestOf(found: readonly Found[]): Scored[] {
  const best = new Map<string, Scored>();
  for (const one of found) {
    const scored = { ...one, ...scoreDouble(one) };
    if (scored.points < queuePoints) continue;
    const key = `${one.enterpriseId} ${one.issuerId} ${one.orderNo}`;
    const known = best.get(key);
    if (!known || scored.points > known.points) best.set(key, scored);
  }
  return [...best.values()];
}

function askedOf(pair: Scored): DueQuestion {
  const { enterpriseId, orderNo, issuerId, issuer } = pair;
  const { rule, points, reasons, amount, other, otherName } = pair;
  return {
    ...{ enterpriseId, orderNo, issuerId, points },
    subject: [issuer, orderNo, rule, other['from'], other['to']].join(' '),
    // Where the other side counts too, one of the two would leave.
    disputed: rule === 'paid' ? 0 : amount,
    details: { rule, points, reasons, other, name: otherName },
  };
}

/** Patterns that a person should ask about. */
async function oddIn(client: pg.ClientBase, ids: readonly string[]): Promise<DueQuestion[]> {
  const { roundRp, roundLeast, repeatedRp, repeatedLeast } = oddPatterns;
  const found = oddAmong({
    months: await monthsByHand(client, ids, { roundRp, least: roundLeast }),
    repeated: await repeatedAmounts(client, ids, { leastRp: repeatedRp, least: repeatedLeast }),
    lastDays: await lastDays(client, ids),
    files: await fileFacts(client, ids),
  });
  return found.map((one) => ({ ...one, orderNo: null, issuerId: null, points: 0, disputed: 0 }));
}

async function unanswered(
  client: pg.ClientBase,
  kind: SearchedKind,
  due: readonly DueQuestion[],
): Promise<DueQuestion[]> {
  const answered = await answeredAmong(client, kind, due);
  return due.filter((one) => !answered.has(one));
}

/** A link sleeps where its stronger side is gone, and wakes when it is back. */
async function layAnew(tx: Act, enterpriseId: string): Promise<number> {
  const { client, now } = tx;
  await openWorkTables(client);
  await emptied(client, 'touched');
  await client.query(
    `insert into touched select distinct order_no, issuer_id from sale_link
     where enterprise_id = $1 and ended_seq is null`,
    [enterpriseId],
  );
  const moved = await layLinks(client, enterpriseId);
  if (moved === 0) return 0;
  const ref = newId(now.getTime());
  const seq = await nextSeq(client, { enterpriseId, at: now, kind: 'link', ref });
  await writeDeltas(client, { enterpriseId, seq });
  return moved;
}
