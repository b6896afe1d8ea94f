/** What the pages of this room share. */
import type { Target } from '../../people/index.ts';
import { type Crumb, inLocale, param, type Visit } from '../../web/index.ts';
import { campaignSaid } from '../messages.ts';
import { campaignPaths } from '../paths.ts';
import { campaignProblems } from '../problems.ts';
import { campaignOf } from '../questions.ts';
import type { Campaign, CampaignWhole } from '../words.ts';

export const here = (visit: Visit): string => param(visit, 'campaign');

export const onCampaign = async (visit: Visit): Promise<Target> => ({ campaignId: here(visit) });

export async function theCampaign(visit: Visit): Promise<CampaignWhole> {
  const campaign = await campaignOf(visit.house.database, here(visit));
  if (!campaign) throw campaignProblems.notFound();
  return campaign;
}

/** Home, campaigns, and the campaign where the page lies inside one. */
export function trailTo(
  visit: Visit,
  campaign: Pick<Campaign, 'campaignId' | 'name'> | null = null,
): Crumb[] {
  const m = inLocale(campaignSaid, visit.locale);
  return [
    { href: '/', text: m.home },
    { href: campaignPaths.all, text: m.campaigns },
    ...(campaign
      ? [{ href: campaignPaths.campaign(campaign.campaignId), text: campaign.name }]
      : []),
  ];
}
