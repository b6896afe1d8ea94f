/** Trainees, looked at with all that lists say of them, held against each other. */
import type { Database } from '../../database/index.ts';
import type { Day } from '../../kernel/day.ts';
import { isId } from '../../kernel/id.ts';
import { type StandingDecision, selectDecisions } from '../store/decisions.ts';
import { type MatchedRecord, selectRecordsOf, selectTraineesOf } from '../store/records.ts';

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
