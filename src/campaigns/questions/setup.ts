import type { Database } from '../../database/index.ts';
import { selectFrozen, selectSetup } from '../store/setup.ts';
import { type CampaignSetup, frozenQuotas, type Quotas } from '../words/setup.ts';

/** Sectors, quotas and indicators with their targets and what was told. Five queries. */
export async function setupOf(
  { read }: Pick<Database, 'read'>,
  campaignId: string,
): Promise<CampaignSetup> {
  return selectSetup(read, campaignId);
}

/** Which quotas stand, since what they are for has been opened. */
export async function frozenQuotasOf(
  { read }: Pick<Database, 'read'>,
  campaignId: string,
): Promise<(keyof Quotas)[]> {
  return (await selectFrozen(read, campaignId)).flatMap((stage) => frozenQuotas[stage]);
}
