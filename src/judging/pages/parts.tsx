/** What the pages of this room share. */

import { type CampaignWhole, campaignOf, campaignPaths } from '../../campaigns/index.ts';
import { decimal } from '../../kernel/decimal.ts';
import type { Target } from '../../people/index.ts';
import { type Crumb, inLocale, param, type Visit } from '../../web/index.ts';
import { judgingSaid } from '../messages.ts';
import { judgingPaths } from '../paths.ts';
import { judgingPolicy } from '../policy.ts';
import { judgingProblems } from '../problems.ts';

export const here = (visit: Visit): string => param(visit, 'campaign');

const onCampaign = async (visit: Visit): Promise<Target> => ({ campaignId: here(visit) });

/** `may` and `on` of a route of this room. */
export const allowed = (name: keyof typeof judgingPolicy.permissions) => ({
  may: judgingPolicy.permissions[name],
  on: onCampaign,
});

export const may = (visit: Visit, name: keyof typeof judgingPolicy.permissions): boolean =>
  judgingPolicy.may(visit.who, name, { campaignId: here(visit) }, visit.today);

export async function theCampaign(visit: Visit): Promise<CampaignWhole> {
  const campaign = await campaignOf(visit.house.database, here(visit));
  if (!campaign) throw judgingProblems.noCampaign();
  return campaign;
}

/** Home, the campaign, and the judging where the page lies inside it. */
export function trailTo(
  visit: Visit,
  { campaignId, name }: Pick<CampaignWhole, 'campaignId' | 'name'>,
  inside: 'judging' | 'campaign' = 'judging',
): Crumb[] {
  const m = inLocale(judgingSaid, visit.locale);
  return [
    { href: '/', text: m.home },
    { href: campaignPaths.campaign(campaignId), text: name },
    ...(inside === 'judging' ? [{ href: judgingPaths.hub(campaignId), text: m.title }] : []),
  ];
}

export const formatPoints = (points: number, locale: 'id' | 'en', digits = 1): string =>
  decimal(points, { digits, locale });
