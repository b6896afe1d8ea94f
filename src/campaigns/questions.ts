import type { Database } from '../database/index.ts';
import { present } from '../kernel/assert.ts';
import {
  findCampaign,
  selectCampaignInstitutions,
  selectCampaigns,
  selectInstitutions,
  selectStages,
} from './store/campaigns.ts';
import { selectDefinitions } from './store/definitions.ts';
import {
  type Campaign,
  type CampaignWhole,
  type Institution,
  institutionRoles,
  type SaleDefinition,
} from './words.ts';

/** A line of the list: nothing that is not public anyway. */
export type CampaignInList = Campaign;

/** True where a campaign here is one of invented figures. */
export async function holdsSimulation({ read }: Database): Promise<boolean> {
  const found = await read
    .selectFrom('campaign')
    .select('campaign_id')
    .where('is_simulation', '=', true)
    .limit(1)
    .execute();
  return found.length > 0;
}

/** All campaigns, the newest window first. One query. */
export async function listCampaigns(database: Database): Promise<CampaignInList[]> {
  return selectCampaigns(database.read);
}

/** The campaign with its stages, institutions and current definition, or null. Four queries. */
export async function campaignOf(
  database: Database,
  campaignId: string,
): Promise<CampaignWhole | null> {
  const { read } = database;
  const [campaign, stages, institutions, definition] = await Promise.all([
    findCampaign(read, campaignId),
    selectStages(read, campaignId),
    selectCampaignInstitutions(read, campaignId),
    currentDefinition(database, campaignId),
  ]);
  if (!campaign) return null;
  return {
    ...campaign,
    stages,
    institutions: institutions.sort(
      (a, b) => institutionRoles.indexOf(a.role) - institutionRoles.indexOf(b.role),
    ),
    definition: present(definition, 'a campaign is made with its first definition'),
  };
}

export async function currentDefinition(
  database: Database,
  campaignId: string,
): Promise<SaleDefinition | null> {
  const [newest] = await selectDefinitions(database.read, campaignId, { limit: 1 });
  return newest ?? null;
}

/** Every version, newest first. */
export async function definitionsOf(
  database: Database,
  campaignId: string,
): Promise<SaleDefinition[]> {
  return selectDefinitions(database.read, campaignId);
}

/** The institutions of the installation, by name. */
export async function institutionsOf(database: Database): Promise<Institution[]> {
  return selectInstitutions(database.read);
}
