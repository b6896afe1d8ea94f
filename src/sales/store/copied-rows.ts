/**
 * Records that stand in two enterprises' ledgers, found by the fingerprints of each
 * (`rules/fingerprints.ts`): of entries and lists, since orders and receipts have numbers.
 */
import type pg from 'pg';
import { fingerprintsOf, type Meeting, type Recorded } from '../rules/fingerprints.ts';

/**
 * Makes the fingerprints of the gathered records; those that stay as they are are left alone. Of
 * two searches at once both sets may stay until the ledger is searched again: they only lead to
 * questions.
 */
export async function markLedgers(client: pg.ClientBase): Promise<void> {
  const books = await booksIn(client);
  const fresh = new Map(
    [...books].flatMap(([enterpriseId, records]) =>
      fingerprintsOf(records).map(({ mark, place }) => {
        const snapshotId = records[place]?.snapshotId ?? 0;
        const key = `${enterpriseId} ${mark} ${place} ${snapshotId}`;
        return [key, { enterpriseId, mark, place, snapshotId }] as const;
      }),
    ),
  );
  const { rows } = await client.query<{ key: string }>(
    `select concat_ws(' ', enterprise_id, mark, place, snapshot_id) as key
     from searched join sale_mark using (enterprise_id)`,
  );
  const gone = rows.filter(({ key }) => !fresh.has(key)).map(({ key }) => key.split(' '));
  for (const { key } of rows) fresh.delete(key);
  await client.query(
    `delete from sale_mark m using unnest($1::uuid[], $2::bigint[], $3::int[]) as g (e, mark, place)
     where (m.enterprise_id, m.mark, m.place) = (g.e, g.mark, g.place)`,
    [gone.map(([id]) => id), gone.map(([, mark]) => mark), gone.map(([, , place]) => place)],
  );
  const marks = [...fresh.values()];
  await client.query(
    `insert into sale_mark (enterprise_id, mark, place, snapshot_id)
     select * from unnest($1::uuid[], $2::bigint[], $3::int[], $4::bigint[])
     on conflict do nothing`,
    [
      marks.map((one) => one.enterpriseId),
      marks.map((one) => one.mark),
      marks.map((one) => one.place),
      marks.map((one) => one.snapshotId),
    ],
  );
}

/** The gathered records of entries and lists by enterprise, as they were recorded. */
export async function booksIn(
  client: pg.ClientBase,
): Promise<Map<string, (Recorded & { snapshotId: number })[]>> {
  const { rows } = await client.query<Recorded & { enterpriseId: string; snapshotId: number }>(
    `select enterprise_id as "enterpriseId", issuer_id as book, snapshot_id as "snapshotId", day,
       day_no as "dayNumber", omzet as amount
     from record where is_weak order by enterprise_id, issuer_id, snapshot_id`,
  );
  return Map.groupBy(rows, (row) => row.enterpriseId);
}

/**
 * Runs that a ledger of `searched` has in common with another one, of pairs of which it holds what
 * was recorded later. What stands in more than `shared` ledgers is a template's example, no copy.
 */
export async function meetings(
  client: pg.ClientBase,
  { marks, shared }: { marks: number; shared: number },
): Promise<Meeting[]> {
  const { rows } = await client.query<Meeting>(
    `with mine as materialized (select m.* from searched join sale_mark m using (enterprise_id)),
     held as materialized (
       select mark from sale_mark where mark in (select mark from mine)
       group by mark having count(distinct enterprise_id) between 2 and $2),
     pair as materialized (
       select a.enterprise_id, b.enterprise_id as other_id, a.mark, a.place, a.snapshot_id,
         b.place as other_place, b.snapshot_id as other_snapshot
       from held join mine a using (mark) join sale_mark b using (mark)
       where b.enterprise_id <> a.enterprise_id),
     likely as (
       select enterprise_id, other_id from pair p
       where not exists (select 1 from enterprise_merge m where m.undone_at is null
         and (m.enterprise_id, m.into_id) in ((p.enterprise_id, other_id), (other_id, p.enterprise_id)))
       group by 1, 2
       having count(distinct mark) >= $1 and min(snapshot_id) > min(other_snapshot))
     select enterprise_id as "enterpriseId", other_id as "otherId", place, other_place as "otherPlace"
     from pair join likely using (enterprise_id, other_id) order by 1, 2, 3, 4`,
    [marks, shared],
  );
  return rows;
}

/** Of whom it is asked whether they hold rows of those in `written`: they are looked at, too. */
export const askedAbout = `(
  select distinct q.enterprise_id from queue_item q join written w
    on q.kind = 'copied_rows' and (q.closed_at is null or q.decision = 'lapsed') and q.subject = w.enterprise_id::text)`;
