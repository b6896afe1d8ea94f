import { isDeepStrictEqual } from 'node:util';
import type pg from 'pg';
import { type Act, type Actor, act, type Ground } from '../../journal/index.ts';
import { newId } from '../../kernel/id.ts';
import { queuePoints, recapTolerance, type Score, scoreDouble } from '../rules/doubles.ts';
import { matchBatches } from '../rules/evidence.ts';
import { writeDeltas } from '../store/deltas.ts';
import { type Found, findCandidates, findSettlements, searchIn } from '../store/doubles.ts';
import { lastSeq, lockLedger, nextSeq } from '../store/head.ts';
import { endLinks, insertLink, layLinks, linkedIn, liveSettlements } from '../store/links.ts';
import { type Asked, reconcile, tellPoints } from '../store/queue.ts';
import { emptied, openWorkTables } from '../store/work-tables.ts';

/** How many ledgers one look is at: enough to share the work, few enough to remember. */
const ledgersAtOnce = 1000;

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
 * anybody, and takes the turn of a ledger only where there is something to do.
 */
export async function searchDoubles(
  ground: Ground,
  actor: Actor,
  { enterpriseIds = null }: { enterpriseIds?: readonly string[] | null } = {},
): Promise<Searched> {
  const written = await writtenSince(ground, enterpriseIds);
  const done: Searched = { ledgers: 0, changed: 0 };
  for (let at = 0; at < written.length; at += ledgersAtOnce) {
    const some = written.slice(at, at + ledgersAtOnce);
    const stale = await staleAmong(ground, some);
    for (const enterpriseId of stale) {
      await act(ground, actor, (tx) => searchOne(tx, enterpriseId));
    }
    await act(ground, actor, (tx) => rememberSearch(tx, some));
    done.ledgers += some.length;
    done.changed += stale.length;
  }
  return done;
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

/** What was written meanwhile is searched next time: the numbers are those from before the look. */
async function rememberSearch(tx: Act, searched: readonly Written[]): Promise<void> {
  await tx.client.query(
    `insert into sale_search as s (enterprise_id, seq)
     select * from unnest($1::uuid[], $2::bigint[])
     on conflict (enterprise_id) do update set seq = greatest(s.seq, excluded.seq)`,
    [searched.map((one) => one.enterprise_id), searched.map((one) => one.seq)],
  );
  tx.note({
    ...{ verb: 'sales.searchDoubles', thing: 'ledger', thingId: newId(tx.now.getTime()) },
    details: { ledgers: searched.length },
  });
}

/** The ledgers in which what is found differs from what is linked and asked. */
async function staleAmong({ database }: Ground, some: readonly Written[]): Promise<string[]> {
  const ids = some.map((one) => one.enterprise_id);
  const client = await database.pool.connect();
  try {
    await client.query('begin; set local jit = off');
    await searchIn(client, ids);
    const { batches, paid } = await findSettlements(client);
    const due = new Set(bestOf(await findCandidates(client, recapTolerance)).map(placeOf));
    const open = await openDoubles(client, ids);
    const asked = new Set([...open.values()].flat().map(placeOf));
    const stale = new Set(await linkedIn(client, ids));
    for (const place of [...due].filter((one) => !asked.has(one))) stale.add(place.slice(0, 36));
    for (const place of [...asked].filter((one) => !due.has(one))) stale.add(place.slice(0, 36));
    const payers = new Set(paid.map((one) => one.enterpriseId));
    const settled = await liveSettlements(client);
    for (const { enterpriseId, key } of batches) {
      if (payers.has(enterpriseId) || settled.has(key)) stale.add(enterpriseId);
    }
    await client.query('rollback');
    return [...stale].sort();
  } finally {
    client.release();
  }
}

const placeOf = (one: { enterpriseId: string; issuerId: number; orderNo: string }): string =>
  `${one.enterpriseId} ${one.issuerId} ${one.orderNo}`;

async function searchOne(tx: Act, enterpriseId: string): Promise<void> {
  const { client } = tx;
  await client.query('set local jit = off');
  await lockLedger(client, enterpriseId);
  await openWorkTables(client);
  await searchIn(client, [enterpriseId]);
  const linked = await settle(tx, enterpriseId);
  const asked = await ask(tx, enterpriseId, bestOf(await findCandidates(client, recapTolerance)));
  const changed = await layAnew(tx, enterpriseId);
  if (linked + asked + changed === 0) {
    tx.abandon();
    return;
  }
  tx.note({
    ...{ verb: 'sales.findDoubles', thing: 'ledger', thingId: enterpriseId, enterpriseId },
    details: { linked, asked, changed },
  });
}

/** Links credits of banks to the payments that they settle; asks where the sums differ. */
async function settle(tx: Act, enterpriseId: string): Promise<number> {
  const { client, now } = tx;
  const { batches, paid } = await findSettlements(client);
  if (batches.length === 0) return 0;
  const seq = await lastSeq(client, enterpriseId);
  const byKey = new Map(batches.map((one) => [one.key, one]));
  const known = await liveSettlements(client);
  const due: Asked[] = [];
  const held = new Set<string>();
  for (const match of matchBatches(batches, paid)) {
    const { merchant, day, count, paid: amount, batchGross, isCertain } = match;
    const other = { from: day, to: day, merchant, amount, count };
    for (const { orderNo, issuerId, hash } of match.batches.flatMap(
      (key) => byKey.get(key) ?? [],
    )) {
      const row = { order_no: orderNo, issuer_id: issuerId };
      if (!isCertain) {
        const details = { ...other, batch: batchGross };
        due.push({
          kind: 'settlement_differs',
          subject: `${issuerId} ${orderNo}`,
          ...row,
          details,
        });
      } else if (!known.has(placeOf({ enterpriseId, issuerId, orderNo }))) {
        const pair = { enterpriseId, seq, orderNo, issuerId, hash, other };
        const certain = {
          rule: 'batch',
          points: 100,
          isCertain,
          reason: '',
          by: null,
          now,
        } as const;
        await insertLink(client, { ...pair, ...certain });
      }
    }
    if (isCertain) for (const key of match.batches) held.add(key);
  }
  const gone = [...known].filter((key) => !held.has(key));
  await endLinks(client, { keys: gone, now });
  await emptied(client, 'asking');
  await client.query('insert into asking select * from unnest($1::text[], $2::int[])', [
    batches.map((one) => one.orderNo),
    batches.map((one) => one.issuerId),
  ]);
  const asked = await reconcile(
    client,
    { enterpriseId, seq, now },
    { kinds: ['settlement_differs'], about: 'asking', due: await notLeft(tx, enterpriseId, due) },
  );
  return [...held].filter((key) => !known.has(key)).length + gone.length + asked.length;
}

/** A person's answer holds for the sums that were looked at. */
async function notLeft(tx: Act, enterpriseId: string, due: readonly Asked[]): Promise<Asked[]> {
  const { rows } = await tx.client.query<{ subject: string; details: unknown }>(
    `select subject, details from queue_item where enterprise_id = $1
       and kind = 'settlement_differs' and closed_by is not null and subject = any($2)`,
    [enterpriseId, due.map((one) => one.subject)],
  );
  return due.filter(
    (one) =>
      !rows.some(
        (row) => row.subject === one.subject && isDeepStrictEqual(row.details, one.details),
      ),
  );
}

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

/** How many questions came or went. */
async function ask(tx: Act, enterpriseId: string, best: readonly Scored[]): Promise<number> {
  const { client, now } = tx;
  const pairs = await unanswered(tx, enterpriseId, best);
  const before = (await openDoubles(client, [enterpriseId])).get(enterpriseId) ?? [];
  const about = [...before, ...pairs];
  if (about.length === 0) return 0;
  await emptied(client, 'asking');
  await client.query('insert into asking select * from unnest($1::text[], $2::int[])', [
    about.map((one) => one.orderNo),
    about.map((one) => one.issuerId),
  ]);
  const write = { enterpriseId, seq: await lastSeq(client, enterpriseId), now };
  const due = pairs.map(askedOf);
  const asked = { kinds: ['likely_double'], about: 'asking', due };
  const opened = await reconcile(client, write, asked);
  await tellPoints(client, enterpriseId, 'likely_double');
  const places = new Set(pairs.map(placeOf));
  return opened.length + before.filter((one) => !places.has(placeOf(one))).length;
}

async function openDoubles(client: pg.ClientBase, ids: readonly string[]) {
  const { rows } = await client.query<{
    enterpriseId: string;
    orderNo: string;
    issuerId: number;
  }>(
    `select enterprise_id as "enterpriseId", order_no as "orderNo", issuer_id as "issuerId"
     from queue_item where enterprise_id = any($1) and kind = 'likely_double' and closed_at is null`,
    [ids],
  );
  return Map.groupBy(rows, (row) => row.enterpriseId);
}

/** A person's "these are two sales" holds, whatever the sums come to later. */
async function unanswered(
  tx: Act,
  enterpriseId: string,
  pairs: readonly Scored[],
): Promise<Scored[]> {
  const { rows } = await tx.client.query<{ subject: string }>(
    `select distinct subject from queue_item
     where enterprise_id = $1 and kind = 'likely_double' and closed_by is not null
       and subject = any($2)`,
    [enterpriseId, pairs.map(subjectOf)],
  );
  const answered = new Set(rows.map((row) => row.subject));
  return pairs.filter((pair) => !answered.has(subjectOf(pair)));
}

const subjectOf = ({ issuer, orderNo, rule, other }: Scored): string =>
  [issuer, orderNo, rule, other['from'], other['to']].join(' ');

function askedOf(pair: Scored): Asked {
  const { rule, points, reasons, amount, other, otherName } = pair;
  // Where the other side counts too, one of the two would leave.
  const disputed = rule === 'paid' ? 0 : amount;
  return {
    kind: 'likely_double',
    ...{ subject: subjectOf(pair), order_no: pair.orderNo, issuer_id: pair.issuerId },
    details: { rule, points, disputed, reasons, other, name: otherName },
  };
}

/** A link sleeps where its stronger side is gone, and wakes when it is back. */
async function layAnew(tx: Act, enterpriseId: string): Promise<number> {
  const { client, now } = tx;
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
