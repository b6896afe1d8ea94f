/** Objections of finalists, and what was answered. */
import type {
  Objection,
  ObjectionAnswer,
  ObjectionGround,
  ObjectionResult,
} from '../../curation/index.ts';
import type { Tx } from '../../database/index.ts';
import type { Reader } from './final.ts';

export interface JudgingObjection extends Omit<Objection, 'applicationId'> {
  /** From 1, in the campaign. */
  no: number;
  enterpriseId: string;
  name: string;
  /** Upheld, and needing no decree of change. */
  ended: { reason: string; at: Date } | null;
}

/** The oldest first: it has waited longest. */
export async function selectJudgingObjections(
  read: Reader,
  campaignId: string,
  enterpriseId?: string,
): Promise<JudgingObjection[]> {
  const rows = await read
    .selectFrom('judging_objection as o')
    .innerJoin('enterprise as e', 'e.enterprise_id', 'o.enterprise_id')
    .leftJoin('judging_objection_answer as n', (join) =>
      join
        .onRef('n.objection_id', '=', 'o.objection_id')
        .onRef('n.enterprise_id', '=', 'o.enterprise_id'),
    )
    .leftJoin('judging_objection_ended as d', (join) =>
      join
        .onRef('d.objection_id', '=', 'o.objection_id')
        .onRef('d.enterprise_id', '=', 'o.enterprise_id'),
    )
    .select([
      ...([
        'o.objection_id',
        'o.no',
        'o.enterprise_id',
        'o.ground',
        'o.body',
        'o.filed_at',
      ] as const),
      ...(['n.result', 'n.answer', 'n.answered_at', 'n.answered_by', 'e.name'] as const),
      ...(['d.reason as end_reason', 'd.ended_at'] as const),
    ])
    .where('o.campaign_id', '=', campaignId)
    .$if(enterpriseId !== undefined, (q) => q.where('o.enterprise_id', '=', enterpriseId ?? ''))
    .orderBy('o.no')
    .execute();
  return rows.map((row) => ({
    ...{ no: row.no, objectionId: row.objection_id, enterpriseId: row.enterprise_id },
    ...{ name: row.name, body: row.body, filedAt: row.filed_at },
    // The tables' checks allow no others.
    ground: row.ground as ObjectionGround,
    ended: row.ended_at && { reason: row.end_reason ?? '', at: row.ended_at },
    answer: row.answered_at && {
      ...{ result: row.result as ObjectionResult, answer: row.answer ?? '' },
      ...{ answeredAt: row.answered_at, answeredBy: row.answered_by },
    },
  }));
}

export async function insertJudgingObjection(
  { sql }: Tx,
  row: Omit<JudgingObjection, 'answer' | 'name' | 'ended'> & {
    campaignId: string;
    by: string | null;
  },
): Promise<void> {
  await sql
    .insertInto('judging_objection')
    .values({
      ...{ objection_id: row.objectionId, no: row.no, enterprise_id: row.enterpriseId },
      ...{ campaign_id: row.campaignId, ground: row.ground, body: row.body },
      ...{ filed_at: row.filedAt, filed_by: row.by },
    })
    .execute();
}

export async function insertJudgingAnswer(
  { sql }: Tx,
  { objectionId, enterpriseId }: Pick<JudgingObjection, 'objectionId' | 'enterpriseId'>,
  row: ObjectionAnswer,
): Promise<void> {
  await sql
    .insertInto('judging_objection_answer')
    .values({
      ...{ objection_id: objectionId, enterprise_id: enterpriseId },
      ...{ result: row.result, answer: row.answer },
      ...{ answered_at: row.answeredAt, answered_by: row.answeredBy },
    })
    .execute();
}

export async function insertObjectionEnd(
  { sql }: Tx,
  { objectionId, enterpriseId }: Pick<JudgingObjection, 'objectionId' | 'enterpriseId'>,
  row: { campaignId: string; reason: string; at: Date; by: string | null },
): Promise<void> {
  await sql
    .insertInto('judging_objection_ended')
    .values({
      ...{ enterprise_id: enterpriseId, objection_id: objectionId, campaign_id: row.campaignId },
      ...{ reason: row.reason, ended_at: row.at, ended_by: row.by },
    })
    .execute();
}
