/** Corrections that upheld objections ordered. */
import type { Tx } from '../../database/index.ts';
import type { Correction } from '../words/correction.ts';
import type { Measured } from '../words.ts';
import type { Reader } from './final.ts';

/** The first first. `upTo`: those that count by the decree of that version. */
export async function selectCorrections(read: Reader, campaignId: string): Promise<Correction[]> {
  const rows = await read
    .selectFrom('judging_correction as c')
    .leftJoin('judging_correction_taken as t', (join) =>
      join
        .onRef('t.enterprise_id', '=', 'c.enterprise_id')
        .onRef('t.campaign_id', '=', 'c.campaign_id')
        .onRef('t.no', '=', 'c.no'),
    )
    .leftJoin('judging_correction_withdrawn as w', (join) =>
      join
        .onRef('w.enterprise_id', '=', 'c.enterprise_id')
        .onRef('w.campaign_id', '=', 'c.campaign_id')
        .onRef('w.no', '=', 'c.no'),
    )
    .selectAll('c')
    .select(['t.version', 'w.reason as withdrawn', 'w.withdrawn_at'])
    .where('c.campaign_id', '=', campaignId)
    .orderBy('c.no')
    .execute();
  return rows.map((row) => ({
    ...{ no: row.no, enterpriseId: row.enterprise_id, decreeVersion: row.version },
    ...{ objectionId: row.objection_id, reason: row.reason },
    withdrawn: row.withdrawn_at && { reason: row.withdrawn ?? '', at: row.withdrawn_at },
    what:
      row.person_id !== null && row.criterion !== null && row.score !== null
        ? {
            ...{ kind: 'score' as const, personId: row.person_id },
            ...{ criterion: row.criterion, score: row.score },
          }
        : // Only written by insertCorrection below; the table's check allows no third.
          { kind: 'measured' as const, measured: row.measured as Measured },
    ...{ correctedAt: row.corrected_at, correctedBy: row.corrected_by },
  }));
}

export async function insertCorrection(
  { sql }: Tx,
  campaignId: string,
  { what, ...row }: Omit<Correction, 'decreeVersion' | 'withdrawn'>,
): Promise<void> {
  const isScore = what.kind === 'score';
  await sql
    .insertInto('judging_correction')
    .values({
      ...{ campaign_id: campaignId, no: row.no, enterprise_id: row.enterpriseId },
      ...{ objection_id: row.objectionId, reason: row.reason },
      ...{ corrected_at: row.correctedAt, corrected_by: row.correctedBy },
      person_id: isScore ? what.personId : null,
      criterion: isScore ? what.criterion : null,
      score: isScore ? what.score : null,
      measured: isScore ? null : JSON.stringify(what.measured),
    })
    .execute();
}

/** From the decree of that version on these count. */
export async function insertTaken(
  { sql }: Tx,
  campaignId: string,
  { corrections, version }: { corrections: readonly Correction[]; version: number },
): Promise<void> {
  if (corrections.length === 0) return;
  await sql
    .insertInto('judging_correction_taken')
    .values(
      corrections.map(({ enterpriseId, no }) => ({
        ...{ enterprise_id: enterpriseId, campaign_id: campaignId, no, version },
      })),
    )
    .execute();
}

export async function insertWithdrawal(
  { sql }: Tx,
  campaignId: string,
  row: Pick<Correction, 'no' | 'enterpriseId' | 'objectionId' | 'reason'> & {
    at: Date;
    by: string | null;
  },
): Promise<void> {
  await sql
    .insertInto('judging_correction_withdrawn')
    .values({
      ...{ enterprise_id: row.enterpriseId, campaign_id: campaignId, no: row.no },
      ...{ objection_id: row.objectionId, reason: row.reason },
      ...{ withdrawn_at: row.at, withdrawn_by: row.by },
    })
    .execute();
}
