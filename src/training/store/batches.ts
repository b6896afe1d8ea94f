import type { Tx } from '../../database/index.ts';
import type { Day } from '../../kernel/day.ts';

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

/** By title and first day: the id of each, of those that were there before, too. */
export async function ensureBatches(
  { client }: Tx,
  asked: { programmeId: string; batches: readonly NewBatch[]; now: Date },
): Promise<Map<string, string>> {
  const { programmeId, batches, now } = asked;
  const { rows } = await client.query<{ batch_id: string; title_key: string; from_day: Day }>(
    `with told as (
       select * from json_to_recordset($1::json) as r
         ("batchId" uuid, title text, "titleKey" text, "from" date, "until" date, venue text)),
     made as (
       insert into training_batch
         (batch_id, programme_id, title, title_key, from_day, until_day, venue, created_at)
       select "batchId", $2, title, "titleKey", "from", "until", venue, $3 from told
       on conflict on constraint training_batch_once do nothing
       returning batch_id, title_key, from_day)
     select batch_id, title_key, from_day from made
     union all
     select b.batch_id, b.title_key, b.from_day from training_batch b
       join told on told."titleKey" = b.title_key and told."from" = b.from_day
       where b.programme_id = $2`,
    [JSON.stringify(batches), programmeId, now],
  );
  return new Map(rows.map((row) => [batchKey(row.title_key, row.from_day), row.batch_id]));
}

export const batchKey = (titleKey: string, from: Day): string => `${from} ${titleKey}`;
