/** What every act on a campaign begins with. */
import { type Act, act, type Ground } from '../../journal/index.ts';
import { todayOf, type Who } from '../../people/index.ts';
import { campaignsPolicy } from '../policy.ts';
import { campaignProblems } from '../problems.ts';
import { holdCampaign } from '../store/campaigns.ts';
import type { Campaign } from '../words.ts';

/** May they, then the campaign held, then the work. */
export async function change<T>(
  ground: Ground,
  asked: { who: Who | null; campaignId: string; may: 'campaigns.edit' | 'campaigns.define' },
  work: (act: Act, campaign: Campaign) => Promise<T>,
): Promise<T> {
  const { who, campaignId, may } = asked;
  const by = campaignsPolicy.mustBeAllowed(who, may, { campaignId }, todayOf(ground.clock()));
  return act(ground, by, async (act) => {
    const campaign = await holdCampaign(act, campaignId);
    if (!campaign) throw campaignProblems.notFound();
    return work(act, campaign);
  });
}

export function note(
  act: Act,
  verb: `campaigns.${string}`,
  campaignId: string,
  details: Record<string, unknown>,
): void {
  act.note({ verb, thing: 'campaign', thingId: campaignId, campaignId, details });
}
