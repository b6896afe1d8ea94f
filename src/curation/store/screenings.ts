import type { Tx } from '../../database/index.ts';
import type { Screening, ScreeningOutcome } from '../words/form.ts';
import type { Reader } from './forms.ts';

/** The one that holds, or null before the first. */
export async function findScreening(
  read: Reader,
  applicationId: string,
): Promise<Screening | null> {
  const row = await read
    .selectFrom('screening')
    .selectAll()
    .where('application_id', '=', applicationId)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!row) return null;
  return {
    version: row.version,
    // Only words of the list are written below.
    outcome: row.outcome as ScreeningOutcome,
    reasons: row.reasons,
    remark: row.remark,
    decidedAt: row.decided_at,
    decidedBy: row.decided_by,
  };
}

export async function insertScreening(
  { sql }: Tx,
  applicationId: string,
  screening: Screening,
): Promise<void> {
  await sql
    .insertInto('screening')
    .values({
      application_id: applicationId,
      version: screening.version,
      outcome: screening.outcome,
      reasons: [...screening.reasons],
      remark: screening.remark,
      decided_at: screening.decidedAt,
      decided_by: screening.decidedBy,
    })
    .execute();
}
