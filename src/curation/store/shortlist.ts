import type { Reader } from './forms.ts';

export interface Shortlisted {
  applicationId: string;
  no: number;
  sector: string;
  enterpriseName: string;
  product: string;
  regionCode: string;
  withdrawnAt: Date | null;
}

/**
 * Whom the panel scores: sent in, not withdrawn, and passed by the screening that holds. Of a panel
 * that was closed, also those who withdrew since: the list stands as it was scored.
 */
export async function selectShortlist(
  read: Reader,
  campaignId: string,
  { closedAt = null }: { closedAt?: Date | null } = {},
): Promise<Shortlisted[]> {
  const rows = await read
    .selectFrom('application as a')
    .innerJoinLateral(
      (eb) =>
        eb
          .selectFrom('screening as s')
          .select('s.outcome')
          .whereRef('s.application_id', '=', 'a.application_id')
          .orderBy('s.version', 'desc')
          .limit(1)
          .as('held'),
      (join) => join.onTrue(),
    )
    .select([
      'a.application_id',
      'a.no',
      'a.sector',
      'a.enterprise_name',
      'a.product',
      'a.region_code',
      'a.withdrawn_at',
    ])
    .where('a.campaign_id', '=', campaignId)
    .where('a.sent_at', 'is not', null)
    .where((eb) =>
      closedAt
        ? eb.or([eb('a.withdrawn_at', 'is', null), eb('a.withdrawn_at', '>=', closedAt)])
        : eb('a.withdrawn_at', 'is', null),
    )
    .where('held.outcome', '=', 'passed')
    .orderBy('a.no')
    .execute();
  return rows.map((row) => ({
    applicationId: row.application_id,
    no: row.no ?? 0,
    sector: row.sector,
    enterpriseName: row.enterprise_name,
    product: row.product,
    regionCode: row.region_code,
    withdrawnAt: row.withdrawn_at,
  }));
}
