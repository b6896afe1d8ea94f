import type { Tx } from '../../database/index.ts';
import type { Reader } from './forms.ts';

/** An advantage that an applicant had met when scoring began. */
export interface MetAdvantage {
  applicationId: string;
  gate: string;
  points: number;
}

export async function insertAdvantages({ sql }: Tx, met: readonly MetAdvantage[]): Promise<void> {
  if (met.length === 0) return;
  await sql
    .insertInto('gate_advantage')
    .values(
      met.map(({ applicationId, gate, points }) => ({
        ...{ application_id: applicationId, gate, points },
      })),
    )
    .execute();
}

export async function selectAdvantages(read: Reader, campaignId: string): Promise<MetAdvantage[]> {
  const rows = await read
    .selectFrom('gate_advantage as g')
    .innerJoin('application as a', 'a.application_id', 'g.application_id')
    .select(['g.application_id', 'g.gate', 'g.points'])
    .where('a.campaign_id', '=', campaignId)
    .execute();
  return rows.map(({ application_id, gate, points }) => ({
    ...{ applicationId: application_id, gate, points },
  }));
}
