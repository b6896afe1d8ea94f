/** Pairs of trainees who may be one, and what people decided on such. */
import type { Database } from '../../database/index.ts';
import { isId } from '../../kernel/id.ts';
import { namesOf } from '../../people/index.ts';
import { groundsSaid } from '../rules/candidates.ts';
import {
  bothAt,
  heldApart,
  openPairs,
  selectUndecidedAt,
  type UndecidedPair,
} from '../store/pairs.ts';
import { selectRecordsOf } from '../store/records.ts';
import type { Decision, MatchGround, TraineeRecord } from '../words.ts';

type Reading = Pick<Database, 'pool' | 'read'>;

export interface TraineePair {
  readonly records: readonly [string, string];
  readonly trainees: readonly [string, string];
  readonly written: readonly TraineeRecord[];
  readonly grounds: readonly MatchGround[];
}

/**
 * Pairs that nobody has decided on, the likeliest first; `batchId`: both were there, `traineeIds`:
 * one of these is in it.
 */
export async function traineePairs(
  { pool, read }: Reading,
  asked: { limit: number; offset: number; batchId?: string; traineeIds?: readonly string[] },
): Promise<{ pairs: TraineePair[]; total: number }> {
  const { limit, offset, batchId, traineeIds } = asked;
  const values: unknown[] = [limit, offset];
  const conditions = [
    ...(batchId === undefined ? [] : [bothAt(`$${values.push(batchId)}`)]),
    ...(traineeIds === undefined ? [] : [ofEither(`$${values.push(traineeIds)}::uuid[]`)]),
  ];
  const where = conditions.join(' and ') || 'true';
  const { rows } = await pool.query<Omit<TraineePair, 'written'> & { total: number }>(
    `with ${heldApart}, open as (${openPairs(where)})
     select records, trainees, grounds, count(*) over ()::integer as total
     from open order by points desc, records limit $1 offset $2`,
    values,
  );
  const all = await selectRecordsOf(
    read,
    rows.flatMap(({ trainees }) => trainees),
  );
  const byId = new Map(all.map((record) => [record.recordId, record]));
  return {
    pairs: rows.map(({ records, trainees, grounds }) => {
      const written = records.flatMap((id) => byId.get(id) ?? []);
      const names = written.map(({ name }) => name);
      return { records, trainees, written, grounds: groundsSaid(grounds, names) };
    }),
    total: rows[0]?.total ?? 0,
  };
}

const ofEither = (ids: string): string =>
  `(x.trainee_id = any(${ids}) or y.trainee_id = any(${ids}))`;

/** Pairs within a batch of whom one would get a certificate. */
export const undecidedAt = (
  { pool }: Pick<Database, 'pool'>,
  batchId: string,
): Promise<UndecidedPair[]> => selectUndecidedAt({ client: pool }, { batchId, ofRecord: null });

export type ToldDecision = Decision & {
  readonly decisionId: string;
  readonly reason: string;
  readonly madeAt: Date;
  readonly madeBy: string | null;
  readonly undoneAt: Date | null;
  readonly undoneBy: string | null;
  /** In the order of the records: as each is written ('': erased), and whose it is now. */
  readonly about: readonly { traineeId: string; name: string }[];
  /** Of whoever decided, and whoever undid it. */
  readonly by: { readonly made: string; readonly undone: string };
};

/** All that was ever decided, also what was undone since; the newest first. */
export async function toldDecisions(
  database: Reading,
  asked: { limit: number; offset: number; decisionId?: string },
): Promise<{ decisions: ToldDecision[]; total: number }> {
  const { limit, offset, decisionId = null } = asked;
  if (decisionId !== null && !isId(decisionId)) return { decisions: [], total: 0 };
  const { rows } = await database.pool.query<Row>(
    `select d.*, count(*) over ()::integer as total, x.name as one_name, y.name as other_name,
       x.trainee_id as one_trainee, y.trainee_id as other_trainee
     from training_decision d join training_record x on x.record_id = d.one_id
       left join training_record y on y.record_id = d.other_id
     where $3::uuid is null or d.decision_id = $3
     order by d.made_at desc, d.decision_id desc limit $1 offset $2`,
    [limit, offset, decisionId],
  );
  const people = rows.flatMap((row) => [row.made_by, row.undone_by].filter((id) => id !== null));
  const names = await namesOf(database, [...new Set(people)]);
  const nameOf = (id: string | null): string => (id && names.get(id)) || '';
  return { decisions: rows.map((row) => asTold(row, nameOf)), total: rows[0]?.total ?? 0 };
}

interface Row {
  decision_id: string;
  kind: Decision['kind'];
  one_id: string;
  other_id: string | null;
  reason: string;
  made_at: Date;
  made_by: string | null;
  undone_at: Date | null;
  undone_by: string | null;
  one_name: string;
  one_trainee: string;
  other_name: string | null;
  other_trainee: string | null;
  total: number;
}

function asTold(row: Row, nameOf: (id: string | null) => string): ToldDecision {
  const { kind, one_id: one, other_id: other } = row;
  return {
    ...(kind === 'alone' || other === null
      ? { kind: 'alone' as const, ids: [one] as const }
      : { kind, ids: [one, other] as const }),
    ...{ decisionId: row.decision_id, reason: row.reason },
    ...{ madeAt: row.made_at, madeBy: row.made_by },
    ...{ undoneAt: row.undone_at, undoneBy: row.undone_by },
    about: [
      { traineeId: row.one_trainee, name: row.one_name },
      ...(other === null
        ? []
        : [{ traineeId: row.other_trainee ?? '', name: row.other_name ?? '' }]),
    ],
    by: { made: nameOf(row.made_by), undone: nameOf(row.undone_by) },
  };
}
