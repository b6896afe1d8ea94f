/** Batches with who was there, each person once however many lists tell it. */
import type { Database } from '../../database/index.ts';
import type { Day } from '../../kernel/day.ts';
import { isId } from '../../kernel/id.ts';

export interface Batch {
  readonly batchId: string;
  readonly programme: string;
  readonly title: string;
  readonly from: Day;
  readonly until: Day;
  readonly venue: string;
  readonly byHand: boolean;
  readonly persons: number;
}

/**
 * Those that some list which stands tells of, those of which certificates were given out, and those
 * that were made by hand.
 */
const batchesSql = `
  select b.batch_id as "batchId", p.name as programme, b.title, b.from_day as "from",
    b.until_day as "until", b.venue, b.by_hand as "byHand",
    count(distinct t.trainee_id) filter (where r.is_present)::integer as persons
  from training_batch b join training_programme p using (programme_id)
    left join (training_row r
      join training_list l on l.list_id = r.list_id and l.state = 'booked'
      join training_record t using (record_id)) using (batch_id)
  where (r.batch_id is not null or b.by_hand
    or exists (select from training_certificate c where c.batch_id = b.batch_id))`;

export async function trainingBatches(
  { pool }: Pick<Database, 'pool'>,
  { year }: { year: number },
): Promise<Batch[]> {
  const { rows } = await pool.query<Batch>(
    `${batchesSql} and b.from_day between make_date($1, 1, 1) and make_date($1, 12, 31)
     group by b.batch_id, p.name order by b.from_day desc, b.title, b.batch_id`,
    [year],
  );
  return rows;
}

/** Made by hand, the newest day first: nobody may be in them yet, so no year leads to them. */
export async function batchesByHand({ pool }: Pick<Database, 'pool'>): Promise<Batch[]> {
  const { rows } = await pool.query<Batch>(
    `${batchesSql} and b.by_hand
     group by b.batch_id, p.name order by b.from_day desc, b.title, b.batch_id limit 20`,
  );
  return rows;
}

export interface BatchTrainee {
  readonly traineeId: string;
  readonly name: string;
  readonly regionCode: string;
  readonly enterprise: string;
  readonly isPresent: boolean;
}

export interface BatchWhole extends Batch {
  readonly trainees: readonly BatchTrainee[];
}

export async function trainingBatch(
  { pool }: Pick<Database, 'pool'>,
  batchId: string,
): Promise<BatchWhole | null> {
  if (!isId(batchId)) return null;
  const { rows } = await pool.query<Batch>(
    `${batchesSql} and b.batch_id = $1 group by b.batch_id, p.name`,
    [batchId],
  );
  const [batch] = rows;
  if (!batch) return null;
  // Whoever one list tells as there was there.
  const { rows: trainees } = await pool.query<BatchTrainee>(
    `select * from (
       select distinct on (t.trainee_id) t.trainee_id as "traineeId", t.name,
         t.region_code as "regionCode", r.enterprise, r.is_present as "isPresent"
       from training_row r join training_list l using (list_id) join training_record t using (record_id)
       where r.batch_id = $1 and l.state = 'booked'
       order by t.trainee_id, r.is_present desc, t.record_id, r.list_id, r.sheet, r.line) as one
     order by lower(name), "traineeId"`,
    [batchId],
  );
  return { ...batch, trainees };
}
