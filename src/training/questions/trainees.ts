/** Trainees, looked at with all that lists say of them, held against each other. */
import type { Database } from '../../database/index.ts';
import type { Day } from '../../kernel/day.ts';
import { isId } from '../../kernel/id.ts';
import { type StandingDecision, selectDecisions } from '../store/decisions.ts';
import { type MatchedRecord, selectRecordsOf, selectTraineesOf } from '../store/records.ts';
import type { MatchGround, TraineeRecord } from '../words.ts';

export interface Attended {
  readonly recordId: string;
  readonly batchId: string;
  readonly programme: string;
  readonly title: string;
  readonly from: Day;
  readonly until: Day;
  readonly enterprise: string;
  readonly enterpriseKey: string;
  readonly isPresent: boolean;
  readonly listId: string;
  /** '' by hand. */
  readonly fileName: string;
  readonly byHand: boolean;
  readonly sheet: string;
  readonly line: number;
}

export interface TraineeWhole {
  readonly traineeId: string;
  readonly records: readonly MatchedRecord[];
  /** Every row of a list that stands, the newest batch first. */
  readonly attended: readonly Attended[];
  readonly decisions: readonly StandingDecision[];
}

export async function traineeOf(
  { pool, read }: Pick<Database, 'pool' | 'read'>,
  traineeId: string,
): Promise<TraineeWhole | null> {
  const records = isId(traineeId) ? await selectRecordsOf(read, [traineeId]) : [];
  if (records.length === 0) return null;
  const ids = records.map(({ recordId }) => recordId);
  const decisions = await selectDecisions(read, ids);
  const { rows } = await pool.query<Attended>(
    `select r.record_id as "recordId", r.batch_id as "batchId", p.name as programme, b.title,
       b.from_day as "from", b.until_day as "until", r.enterprise, r.is_present as "isPresent",
       r.enterprise_key as "enterpriseKey",
       r.list_id as "listId", l.file_name as "fileName", r.sheet, r.line,
       l.hand_batch_id is not null as "byHand"
     from training_row r join training_list l using (list_id) join training_batch b using (batch_id)
       join training_programme p on p.programme_id = b.programme_id
     where l.state = 'booked' and r.record_id = any($1)
     order by b.from_day desc, r.batch_id, l.made_at, r.list_id, r.sheet, r.line`,
    [ids],
  );
  return { traineeId, records, attended: rows, decisions };
}

/** Whose record this is now: an id from before a join leads on. */
export async function currentTrainee(
  { read }: Pick<Database, 'read'>,
  traineeId: string,
): Promise<string | null> {
  const [current = null] = isId(traineeId) ? await selectTraineesOf(read, [traineeId]) : [];
  return current;
}

export interface TraineePair {
  readonly records: readonly [string, string];
  readonly trainees: readonly [string, string];
  readonly written: readonly TraineeRecord[];
  readonly grounds: readonly MatchGround[];
}

/** Pairs that nobody has decided on, the likeliest first. */
export async function traineePairs(
  { pool, read }: Pick<Database, 'pool' | 'read'>,
  { limit, offset }: { limit: number; offset: number },
): Promise<{ pairs: TraineePair[]; total: number }> {
  const { rows } = await pool.query<Omit<TraineePair, 'written'> & { total: number }>(
    `with held_apart as (
       select x.trainee_id as a, y.trainee_id as b from training_decision d
         join training_record x on x.record_id = d.one_id
         join training_record y on y.record_id = d.other_id
       where d.kind = 'apart' and d.undone_at is null),
     open as (
       select distinct on (least(x.trainee_id, y.trainee_id), greatest(x.trainee_id, y.trainee_id))
         c.points, c.grounds, array[c.one_id, c.other_id] as records,
         array[x.trainee_id, y.trainee_id] as trainees
       from training_candidate c
         join training_record x on x.record_id = c.one_id
         join training_record y on y.record_id = c.other_id
       where x.trainee_id <> y.trainee_id and not exists (select from held_apart h
         where (h.a, h.b) in ((x.trainee_id, y.trainee_id), (y.trainee_id, x.trainee_id)))
       order by least(x.trainee_id, y.trainee_id), greatest(x.trainee_id, y.trainee_id),
         c.points desc, c.one_id, c.other_id)
     select records, trainees, grounds, count(*) over ()::integer as total
     from open order by points desc, records limit $1 offset $2`,
    [limit, offset],
  );
  const all = await selectRecordsOf(
    read,
    rows.flatMap(({ trainees }) => trainees),
  );
  const byId = new Map(all.map((record) => [record.recordId, record]));
  return {
    pairs: rows.map(({ records, trainees, grounds }) => ({
      ...{ records, trainees, grounds },
      written: records.flatMap((id) => byId.get(id) ?? []),
    })),
    total: rows[0]?.total ?? 0,
  };
}
