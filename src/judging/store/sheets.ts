import type { GivenScore } from '../../curation/index.ts';
import type { Tx } from '../../database/index.ts';
import type { JudgeSheet, RoundKey } from '../words.ts';
import type { Reader } from './final.ts';

export interface SheetKey extends RoundKey {
  enterpriseId: string;
  personId: string;
}

export async function selectSheets(
  read: Reader,
  { campaignId, round }: RoundKey,
  personId?: string,
): Promise<JudgeSheet[]> {
  const rows = await read
    .selectFrom('judging_sheet')
    .select(['enterprise_id', 'person_id', 'locked_at'])
    .where('campaign_id', '=', campaignId)
    .where('round', '=', round)
    .$if(personId !== undefined, (q) => q.where('person_id', '=', personId ?? ''))
    .orderBy('enterprise_id')
    .orderBy('person_id')
    .execute();
  return rows.map((row) => ({
    enterpriseId: row.enterprise_id,
    personId: row.person_id,
    lockedAt: row.locked_at,
  }));
}

export async function saveSheetLocked({ sql }: Tx, key: SheetKey, now: Date): Promise<void> {
  await sql
    .updateTable('judging_sheet')
    .set({ locked_at: now })
    .where('enterprise_id', '=', key.enterpriseId)
    .where('campaign_id', '=', key.campaignId)
    .where('round', '=', key.round)
    .where('person_id', '=', key.personId)
    .execute();
}

/** The newest score of each criterion on one sheet. */
export async function selectGiven(read: Reader, key: SheetKey): Promise<GivenScore[]> {
  const rows = await read
    .selectFrom('judging_score')
    .select(['criterion', 'version', 'score', 'remark'])
    .distinctOn('criterion')
    .where('enterprise_id', '=', key.enterpriseId)
    .where('campaign_id', '=', key.campaignId)
    .where('round', '=', key.round)
    .where('person_id', '=', key.personId)
    .orderBy('criterion')
    .orderBy('version', 'desc')
    .execute();
  return rows;
}

/** Of a whole round: the newest score of each criterion on each sheet. */
export async function selectAllGiven(
  read: Reader,
  { campaignId, round }: RoundKey,
): Promise<{ enterpriseId: string; personId: string; criterion: string; score: number }[]> {
  const rows = await read
    .selectFrom('judging_score')
    .select(['enterprise_id', 'person_id', 'criterion', 'score'])
    .distinctOn(['enterprise_id', 'person_id', 'criterion'])
    .where('campaign_id', '=', campaignId)
    .where('round', '=', round)
    .orderBy('enterprise_id')
    .orderBy('person_id')
    .orderBy('criterion')
    .orderBy('version', 'desc')
    .execute();
  return rows.map((row) => ({
    enterpriseId: row.enterprise_id,
    personId: row.person_id,
    criterion: row.criterion,
    score: row.score,
  }));
}

export async function insertGiven(
  { sql }: Tx,
  key: SheetKey,
  scores: readonly GivenScore[],
  now: Date,
): Promise<void> {
  if (scores.length === 0) return;
  await sql
    .insertInto('judging_score')
    .values(
      scores.map((one) => ({
        enterprise_id: key.enterpriseId,
        ...{ campaign_id: key.campaignId, round: key.round },
        person_id: key.personId,
        ...one,
        saved_at: now,
      })),
    )
    .execute();
}
