import { sql as raw } from 'kysely';
import type { Tx } from '../../database/index.ts';
import type { Day } from '../../kernel/day.ts';
import { titleKey } from '../rules/title-key.ts';
import type { Reader } from './lists.ts';

interface Programme {
  readonly programmeId: string;
  readonly name: string;
}

/** The one of this name; a new one where there is none. */
export async function ensureProgramme(
  { sql, client }: Tx,
  row: Programme & { now: Date; by: string | null },
): Promise<{ programmeId: string; isNew: boolean }> {
  const { rowCount } = await client.query(
    `insert into training_programme (programme_id, name, created_at, created_by)
     values ($1, $2, $3, $4) on conflict ((lower(name))) do nothing`,
    [row.programmeId, row.name, row.now, row.by],
  );
  const found = await sql
    .selectFrom('training_programme')
    .select('programme_id')
    .where((eb) => eb(eb.fn<string>('lower', ['name']), '=', row.name.toLowerCase()))
    .executeTakeFirstOrThrow();
  return { programmeId: found.programme_id, isNew: rowCount === 1 };
}

export interface NewBatch {
  readonly batchId: string;
  readonly title: string;
  readonly titleKey: string;
  readonly from: Day;
  readonly until: Day;
  readonly venue: string;
}

/**
 * By title and first day: the id of each, of those that were there before, too. Whoever calls it
 * holds the matching, so that nobody makes the same meanwhile.
 */
export async function ensureBatches(
  act: Tx,
  asked: { programmeId: string; batches: readonly NewBatch[]; now: Date },
): Promise<Map<string, string>> {
  const { programmeId, batches, now } = asked;
  const known = await knownBatches(act.sql, asked);
  const fresh = batches.filter((batch) => !known.has(batchKey(batch.titleKey, batch.from)));
  await act.client.query(
    `insert into training_batch
       (batch_id, programme_id, title, title_key, from_day, until_day, venue, created_at)
     select "batchId", $2, title, "titleKey", "from", "until", venue, $3
     from json_to_recordset($1::json) as r
       ("batchId" uuid, title text, "titleKey" text, "from" date, "until" date, venue text)`,
    [JSON.stringify(fresh), programmeId, now],
  );
  return new Map([
    ...known,
    ...fresh.map((one) => [batchKey(one.titleKey, one.from), one.batchId] as const),
  ]);
}

/**
 * Which of these are there, by their keys. Of a batch to which an older rule gave another key, its
 * title is asked; where that rule made two of one training, it is that of this key, else the first.
 */
export async function knownBatches(
  read: Reader,
  asked: { programmeId: string; batches: readonly Pick<NewBatch, 'titleKey' | 'from'>[] },
): Promise<Map<string, string>> {
  const wanted = new Set(asked.batches.map(({ titleKey, from }) => batchKey(titleKey, from)));
  const rows = await read
    .selectFrom('training_batch')
    .select(['batch_id', 'title', 'title_key', 'from_day'])
    .where('programme_id', '=', asked.programmeId)
    .where(raw<boolean>`from_day = any(${asked.batches.map(({ from }) => from)}::date[])`)
    .orderBy('created_at')
    .orderBy('batch_id')
    .execute();
  const keysOf = [
    (row: (typeof rows)[number]) => row.title_key,
    (row: (typeof rows)[number]) => titleKey(row.title),
  ];
  const known = new Map<string, string>();
  for (const keyOf of keysOf) {
    for (const row of rows) {
      const key = batchKey(keyOf(row), row.from_day as Day);
      if (wanted.has(key) && !known.has(key)) known.set(key, row.batch_id);
    }
  }
  return known;
}

export const batchKey = (titleKey: string, from: Day): string => `${from} ${titleKey}`;

/**
 * Title, last day and venue of these batches, from what all rows tell that stand: of what was told
 * the value that most records tell, so that a list sent twice weighs once; of two told alike the
 * first as text. What was left empty never speaks, and what a person typed outranks all. Where no
 * row stands any more, they stay as they were. Whoever calls it holds the matching. Answers how
 * many batches changed.
 */
export async function settleBatches({ client }: Tx, batchIds: readonly string[]): Promise<number> {
  const { rowCount } = await client.query(
    `with told as materialized (
       select batch_id, record_id, told_title as title, told_until as last, told_venue as venue
       from training_row join training_list using (list_id)
       where state = 'booked' and batch_id = any($1) and told_until is not null),
     by_title as (select distinct on (batch_id) batch_id, title from told where title <> ''
       group by batch_id, title
       order by batch_id, count(distinct record_id) desc, title collate "C"),
     by_last as (select distinct on (batch_id) batch_id, last from told group by batch_id, last
       order by batch_id, count(distinct record_id) desc, last),
     by_venue as (select distinct on (batch_id) batch_id, venue from told where venue <> ''
       group by batch_id, venue
       order by batch_id, count(distinct record_id) desc, venue collate "C"),
     facts as (
       select b.batch_id, coalesce(b.typed_title, t.title, b.title) as title,
         coalesce(b.typed_until, l.last, b.until_day) as last,
         coalesce(b.typed_venue, v.venue, case when l.last is null then b.venue else '' end)
           as venue
       from training_batch b left join by_title t using (batch_id)
         left join by_last l using (batch_id) left join by_venue v using (batch_id)
       where b.batch_id = any($1))
     update training_batch b set title = f.title, until_day = f.last, venue = f.venue
     from facts f where f.batch_id = b.batch_id
       and (b.title, b.until_day, b.venue) is distinct from (f.title, f.last, f.venue)`,
    [batchIds],
  );
  return rowCount ?? 0;
}

/** Of which a list tells. */
export async function selectBatchIds({ client }: Tx, listId: string): Promise<string[]> {
  const { rows } = await client.query<{ batch_id: string }>(
    'select distinct batch_id from training_row where list_id = $1',
    [listId],
  );
  return rows.map((row) => row.batch_id);
}
