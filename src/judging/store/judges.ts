import type { Tx } from '../../database/index.ts';
import type { JudgeChange, RoundKey } from '../words.ts';
import type { Reader } from './final.ts';

/** Who went or came while a round was scored, in that order. */
export async function selectJudgeChanges(
  read: Reader,
  { campaignId, round }: RoundKey,
): Promise<JudgeChange[]> {
  const rows = await read
    .selectFrom('judging_judge_change as c')
    .innerJoin('person as p', 'p.person_id', 'c.person_id')
    .select(['c.person_id', 'p.name', 'c.change', 'c.reason', 'c.changed_at'])
    .where('c.campaign_id', '=', campaignId)
    .where('c.round', '=', round)
    .orderBy('c.no')
    .execute();
  return rows.map((row) => ({
    ...{ personId: row.person_id, name: row.name, reason: row.reason },
    // The table's check allows no other.
    change: row.change as JudgeChange['change'],
    changedAt: row.changed_at,
  }));
}

export async function insertJudgeChange(
  { sql }: Tx,
  { campaignId, round }: RoundKey,
  made: Omit<JudgeChange, 'name'> & { no: number; by: string | null },
): Promise<void> {
  await sql
    .insertInto('judging_judge_change')
    .values({
      ...{ campaign_id: campaignId, round, no: made.no, person_id: made.personId },
      ...{ change: made.change, reason: made.reason },
      ...{ changed_at: made.changedAt, changed_by: made.by },
    })
    .execute();
}
