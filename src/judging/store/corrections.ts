/** Corrections that upheld objections ordered. */
import type { Tx } from '../../database/index.ts';
import type { Correction } from '../words/correction.ts';
import type { Measured } from '../words.ts';
import type { Reader } from './final.ts';

/** The first first. */
export async function selectCorrections(read: Reader, campaignId: string): Promise<Correction[]> {
  const rows = await read
    .selectFrom('judging_correction')
    .selectAll()
    .where('campaign_id', '=', campaignId)
    .orderBy('no')
    .execute();
  return rows.map((row) => ({
    ...{ no: row.no, enterpriseId: row.enterprise_id },
    ...{ objectionId: row.objection_id, reason: row.reason },
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
  { what, ...row }: Correction,
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
