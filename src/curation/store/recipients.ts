import type { ScreeningOutcome } from '../words/form.ts';
import type { Reader } from './forms.ts';

/** Whoever sent an application and did not withdraw, with the screening that holds. */
export interface Recipient {
  applicationId: string;
  no: number;
  sector: string;
  enterpriseName: string;
  ownerName: string;
  screening: {
    outcome: ScreeningOutcome;
    reasons: readonly string[];
    remark: string;
    decidedAt: Date;
  } | null;
}

/** By number. `besides`: those who withdrew and are written to all the same. */
export async function selectRecipients(
  read: Reader,
  campaignId: string,
  besides: readonly string[] = [],
): Promise<Recipient[]> {
  const rows = await read
    .selectFrom('application as a')
    .leftJoin('screening as s', 's.application_id', 'a.application_id')
    .select([
      ...(['a.application_id', 'a.no', 'a.sector', 'a.enterprise_name', 'a.owner_name'] as const),
      ...(['s.outcome', 's.reasons', 's.remark', 's.decided_at'] as const),
    ])
    .distinctOn('a.no')
    .where('a.campaign_id', '=', campaignId)
    .where('a.sent_at', 'is not', null)
    .where((eb) =>
      eb.or([
        eb('a.withdrawn_at', 'is', null),
        eb('a.application_id', '=', eb.fn.any(eb.val([...besides]))),
      ]),
    )
    .where('a.erased_at', 'is', null)
    .orderBy('a.no')
    .orderBy('s.version', 'desc')
    .execute();
  return rows.map((row) => ({
    applicationId: row.application_id,
    no: row.no ?? 0,
    sector: row.sector,
    enterpriseName: row.enterprise_name,
    ownerName: row.owner_name,
    screening:
      row.outcome && row.decided_at
        ? {
            // Only words of the list are written.
            outcome: row.outcome as ScreeningOutcome,
            reasons: row.reasons ?? [],
            remark: row.remark ?? '',
            decidedAt: row.decided_at,
          }
        : null,
  }));
}
