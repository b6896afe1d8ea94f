import type { Database } from '../../database/index.ts';
import { selectFrozen, selectSetup } from '../store/setup.ts';
import { type CampaignSetup, frozenQuotas, type StandingQuotas } from '../words/setup.ts';

/** Sectors, quotas and indicators with their targets and what was told. Five queries. */
export async function setupOf(
  { read }: Pick<Database, 'read'>,
  campaignId: string,
): Promise<CampaignSetup> {
  return selectSetup(read, campaignId);
}

/** Which quotas stand since what they are for was opened; the sectors with `members`. One query. */
export async function frozenQuotasOf(
  { read }: Pick<Database, 'read'>,
  campaignId: string,
): Promise<StandingQuotas> {
  const frozen = await selectFrozen(read, campaignId);
  // The first one of a key is to stay, so it is put in last.
  return new Map(
    frozen.reverse().flatMap((one) => frozenQuotas[one.stage].map((kind) => [kind, one] as const)),
  );
}
