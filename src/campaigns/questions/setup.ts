import type { Database } from '../../database/index.ts';
import { selectSetup } from '../store/setup.ts';
import type { CampaignSetup } from '../words/setup.ts';

/** Sectors, quotas and indicators with their targets and what was told. Five queries. */
export async function setupOf({ read }: Database, campaignId: string): Promise<CampaignSetup> {
  return selectSetup(read, campaignId);
}
