/**
 * Records that stand in two enterprises' ledgers, found by the fingerprints of each
 * (`rules/fingerprints.ts`): entries and rows of lists, and the days of exports.
 */
import type pg from 'pg';
import { present } from '../../kernel/assert.ts';
import {
  type Compared,
  copiedKinds,
  fingerprintsOf,
  type Meeting,
  neighboursOf,
  type Recorded,
} from '../rules/fingerprints.ts';
import { standings } from '../words.ts';

const sold = [standings.indexOf('counted'), standings.indexOf('notOwn')].join();

/** A record with where it stands; a place names the same record when others come. */
export interface Placed extends Recorded {
  place: number;
  snapshotId: number;
}

/**
 * Makes the fingerprints of the gathered records; a ledger whose ones stay as they are is left
 * alone. Of two searches at once both sets may stay until it is searched again: they only lead to
 * questions.
 */
export async function markLedgers(client: pg.ClientBase): Promise<void> {
  const due = new Map<string, Mark[]>();
  for (const what of ['rows', 'days'] as const) {
    for (const [id, records] of await booksIn(client, what)) {
      const marks = fingerprintsOf(records, neighboursOf[what]).map(({ mark, place: at }): Mark => {
        const { place, snapshotId } = present(records[at], 'a run ends at a record');
        return [mark, place, snapshotId];
      });
      due.set(id, [...(due.get(id) ?? []), ...marks]);
    }
  }
  const { rows } = await client.query<{ id: string; told: string }>(
    `select enterprise_id as id,
       string_agg(concat_ws(' ', mark, place, snapshot_id), ',' order by mark, place) as told
     from searched join sale_mark using (enterprise_id) group by 1`,
  );
  const known = new Map(rows.map(({ id, told }) => [id, told]));
  const changed = [...new Set([...due.keys(), ...known.keys()])].filter(
    (id) => asTold(due.get(id) ?? []) !== (known.get(id) ?? ''),
  );
  if (changed.length === 0) return;
  await client.query('delete from sale_mark where enterprise_id = any($1)', [changed]);
  const marks = changed.flatMap((id) => (due.get(id) ?? []).map((mark) => [id, ...mark] as const));
  await client.query(
    `insert into sale_mark (enterprise_id, mark, place, snapshot_id)
     select * from unnest($1::uuid[], $2::bigint[], $3::int[], $4::bigint[])
     on conflict do nothing`,
    [0, 1, 2, 3].map((column) => marks.map((mark) => mark[column])),
  );
}

/** Mark, place and snapshot. */
type Mark = [number, number, number];

/** As the table tells those of an enterprise. */
const asTold = (marks: Mark[]) =>
  marks
    .sort(([mark, place], [other, otherPlace]) => mark - other || place - otherPlace)
    .map((one) => one.join(' '))
    .join();

/**
 * What was gathered of each enterprise, in the order in which it is compared. A book comes as one
 * text: a million small rows would cost more to take apart than to compare.
 */
export async function booksIn(
  client: pg.ClientBase,
  what: Compared,
): Promise<Map<string, Placed[]>> {
  const { rows } = await client.query<{ id: string; book: number; told: string }>(
    what === 'rows' ? rowsText : daysText,
  );
  const books = new Map<string, Placed[]>();
  for (const { id, book, told } of rows) {
    const placed = books.get(id) ?? [];
    for (const record of told.split(',')) {
      const [dayNumber = 0, amount = 0, snapshotId = 0] = record.split(' ').map(Number);
      // Rows have no name to be found by: they stand where they were recorded.
      const place = what === 'rows' ? placed.length : placeOf(book, dayNumber);
      placed.push({ book, dayNumber, amount, snapshotId, place });
    }
    books.set(id, placed);
  }
  return books;
}

/** Days have places of their own, above those of rows. */
const daysFrom = 1_000_000_000;
const placeOf = (channel: number, dayNumber: number) => daysFrom + channel * 100_000 + dayNumber;

const epoch = `date '1970-01-01'`;
const rowsText = `
  select enterprise_id as id, issuer_id as book, string_agg(concat_ws(' ',
    date '2000-01-01' - ${epoch} + day_no, omzet, snapshot_id), ',' order by snapshot_id) as told
  from record where is_weak group by 1, 2 order by 1, 2`;

/** Whose days were there first is asked when there is something to ask (`firstRecorded`). */
const daysText = `
  select enterprise_id as id, channel as book,
    string_agg(concat_ws(' ', day - ${epoch}, omzet, 0), ',' order by day) as told
  from exported where omzet > 0 group by 1, 2 order by 1, 2`;

/**
 * Runs that a ledger of `searched` has in common with another one: of rows those of pairs of which
 * it holds what was recorded later. What stands in more than `shared` ledgers is a template's
 * example, no copy.
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
         b.place as other_place, b.snapshot_id as other_snapshot,
         case when a.place < ${daysFrom} then 'rows' else 'days' end as what
       from held join mine a using (mark) join sale_mark b using (mark)
       where b.enterprise_id <> a.enterprise_id
         and (a.place < ${daysFrom}) = (b.place < ${daysFrom})),
     likely as (
       select enterprise_id, other_id, what from pair p
       where not exists (select 1 from enterprise_merge m where m.undone_at is null
         and (m.enterprise_id, m.into_id) in ((p.enterprise_id, other_id), (other_id, p.enterprise_id)))
       group by 1, 2, 3
       having count(distinct mark) >= $1
         and (what = 'days' or min(snapshot_id) > min(other_snapshot)))
     select what, enterprise_id as "enterpriseId", other_id as "otherId", place,
       other_place as "otherPlace"
     from pair join likely using (enterprise_id, other_id, what) order by 1, 2, 3, 4, 5`,
    [marks, shared],
  );
  return rows;
}

/** When each of these days of exports, by its place, first had a sale; milliseconds. */
export async function firstRecorded(
  client: pg.ClientBase,
  { enterpriseId, days }: { enterpriseId: string; days: readonly Placed[] },
): Promise<ReadonlyMap<number, number>> {
  const { rows } = await client.query<{ channel: number; day: number; at: Date }>(
    `select d.channel, d.day - ${epoch} as day, min(w.at) as at
     from unnest($2::smallint[], $3::int[]) as asked (channel, day)
     join sales_delta d on d.enterprise_id = $1 and d.channel = asked.channel
       and d.day = ${epoch} + asked.day
     join ledger_write w on w.enterprise_id = d.enterprise_id and w.seq = d.seq
     where d.evidence <= 1 and d.standing in (${sold}) and d.orders > 0 group by 1, 2`,
    [enterpriseId, days.map((one) => one.book), days.map((one) => one.dayNumber)],
  );
  return new Map(rows.map((row) => [placeOf(row.channel, row.day), row.at.getTime()]));
}

/** Of whom it is asked whether they hold rows of those in `written`: they are looked at, too. */
export const askedAbout = `(
  select distinct q.enterprise_id from queue_item q join written w
    on q.kind in ('${copiedKinds.rows}', '${copiedKinds.days}') and q.subject = w.enterprise_id::text
      and (q.closed_at is null or q.decision = 'lapsed'))`;
