import type pg from 'pg';
import { type Act, type Actor, act, type Ground } from '../../journal/index.ts';
import { newId } from '../../kernel/id.ts';
import { askedAbout } from '../store/copied-rows.ts';
import { reconcileDue } from '../store/double-questions.ts';
import { lockLedgers } from '../store/head.ts';
import { layAnew } from '../store/lay-anew.ts';
import { endLinks, insertLinks, linkedIn } from '../store/links.ts';
import { lookForCopies, lookForDoubles, type Seen } from './looks.ts';

/** How many ledgers one look is at, and how many looks go on at once. */
const seenAtOnce = 1_500;
const lanes = 2;
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
 * a pair lapses; then for rows that stand in another ledger, too. It may run at any time, twice as
 * well as once. It looks without waiting for anybody, and takes the turn of a ledger only where
 * there is something to do; a ledger that was written to meanwhile is left to the next search.
 */
export async function searchDoubles(
  ground: Ground,
  actor: Actor,
  { enterpriseIds = null }: { enterpriseIds?: readonly string[] | null } = {},
): Promise<Searched> {
  const written = await writtenSince(ground, enterpriseIds);
  const changed = new Set<string>();
  const searchWith = (look: (ground: Ground, ids: readonly string[]) => Promise<Seen>) =>
    inLanes(inGroups(written, seenAtOnce), async (some) => {
      const seen = await look(
        ground,
        some.map((one) => one.enterprise_id),
      );
      const stale = some.filter((one) => seen.stale.has(one.enterprise_id));
      for (const few of inGroups(stale, heldAtOnce)) {
        await act(ground, actor, async (tx) => {
          for (const id of await bringAbout(tx, few, seen)) changed.add(id);
        });
      }
    });
  await searchWith(lookForDoubles);
  await searchWith(lookForCopies);
  for (const some of inGroups(written, seenAtOnce)) {
    await act(ground, actor, (tx) => rememberSearch(tx, some));
  }
  return { ledgers: written.length, changed: changed.size };
}

/** A few at a time; throws what was thrown once nothing is on its way any more. */
async function inLanes<T>(all: Iterator<T>, work: (one: T) => Promise<void>): Promise<void> {
  const lane = async () => {
    for (let next = all.next(); !next.done; next = all.next()) await work(next.value);
  };
  for (const ended of await Promise.allSettled(Array.from({ length: lanes }, lane))) {
    if (ended.status === 'rejected') throw ended.reason;
  }
}

function* inGroups<T>(all: readonly T[], size: number): Generator<T[]> {
  for (let at = 0; at < all.length; at += size) yield all.slice(at, at + size);
}

async function writtenSince(
  { database }: Ground,
  enterpriseIds: readonly string[] | null,
): Promise<Written[]> {
  const { rows } = await database.pool.query<Written>(
    `with written as (
       select h.enterprise_id, h.seq from ledger_head h left join sale_search s using (enterprise_id)
       where h.seq > coalesce(s.seq, 0) and ($1::uuid[] is null or h.enterprise_id = any($1)))
     select * from written
     union select h.enterprise_id, h.seq from ${askedAbout} as asked
       join ledger_head h using (enterprise_id)
     order by 1`,
    [enterpriseIds],
  );
  return rows;
}

/** Under the turns of these ledgers. Which of them changed. */
async function bringAbout(tx: Act, stale: readonly Written[], seen: Seen): Promise<Set<string>> {
  const { client, now } = tx;
  const ids = await unchangedOf(client, stale);
  const changed = new Set<string>();
  const isMine = (one: { enterpriseId: string }) => ids.has(one.enterpriseId);
  const enterpriseIds = [...ids];
  await client.query('set local jit = off');
  const { made, gone } = seen.certain;
  const ended = gone.filter((key) => ids.has(key.slice(0, 36)));
  // A record has one link: that which no longer holds makes room.
  await endLinks(client, { keys: ended, now });
  const freed = ended.map((key) => key.slice(0, 36));
  const links = made.filter(isMine).map((one) => ({ ...one, now }));
  await insertLinks(client, links);
  for (const one of links) changed.add(one.enterpriseId);
  for (const id of freed) changed.add(id);
  for (const [kind, due] of seen.asked) {
    const asked = { now, enterpriseIds, due: due.filter(isMine) };
    for (const id of await reconcileDue(client, kind, asked)) changed.add(id);
  }
  for (const id of new Set([...(await linkedIn(client, enterpriseIds)), ...freed])) {
    // A link sleeps where its stronger side is gone, and wakes when it is back.
    const write = { at: now, kind: 'link', ref: newId(now.getTime()) } as const;
    if ((await layAnew(client, id, { of: 'linked', write })) > 0) changed.add(id);
  }
  noteSearch(tx, stale);
  for (const enterpriseId of changed) {
    tx.note({ verb: 'sales.findDoubles', thing: 'ledger', thingId: enterpriseId, enterpriseId });
  }
  return changed;
}

/** Locks the ledgers, and says which of them are as they were when they were looked at. */
async function unchangedOf(client: pg.ClientBase, stale: readonly Written[]): Promise<Set<string>> {
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

/** The numbers are those from before the looks: what was written since is searched again. */
async function rememberSearch(tx: Act, searched: readonly Written[]): Promise<void> {
  const { rowCount } = await tx.client.query(
    `insert into sale_search as s (enterprise_id, seq)
     select * from unnest($1::uuid[], $2::bigint[])
     on conflict (enterprise_id) do update set seq = excluded.seq where s.seq < excluded.seq`,
    [searched.map((one) => one.enterprise_id), searched.map((one) => one.seq)],
  );
  // Another search was first: it told so.
  if (rowCount === 0) tx.abandon();
  else noteSearch(tx, searched);
}

function noteSearch(tx: Act, searched: readonly Written[]): void {
  tx.note({
    ...{ verb: 'sales.searchDoubles', thing: 'ledger', thingId: newId(tx.now.getTime()) },
    details: { ledgers: searched.length },
  });
}
