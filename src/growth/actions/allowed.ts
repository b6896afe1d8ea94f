/** Who may act here: each act asks first. */
import { type CampaignWhole, campaignOf } from '../../campaigns/index.ts';
import { enterpriseTarget } from '../../enterprises/index.ts';
import type { Ground } from '../../journal/index.ts';
import type { Day } from '../../kernel/day.ts';
import { isId } from '../../kernel/id.ts';
import { type Target, todayOf, type Who } from '../../people/index.ts';
import { growthPolicy } from '../policy.ts';
import { growthProblems } from '../problems/follow-up.ts';

export async function mustRun(
  ground: Ground,
  who: Who | null,
  campaignId: string,
): Promise<{ by: Who; campaign: CampaignWhole }> {
  const today = todayOf(ground.clock());
  const by = growthPolicy.mustBeAllowed(who, 'growth.run', { campaignId }, today);
  const campaign = await campaignOf(ground.database, campaignId);
  if (!campaign) throw growthProblems.noCampaign();
  return { by, campaign };
}

/** Whoever may do this for an enterprise that is there. */
export async function mustActFor(
  ground: Ground,
  who: Who | null,
  name: 'growth.follow' | 'growth.assess' | 'growth.answer',
  enterpriseId: string,
): Promise<{ by: Who; target: Target; today: Day }> {
  const target = isId(enterpriseId) ? await enterpriseTarget(ground.database, enterpriseId) : null;
  const today = todayOf(ground.clock());
  const by = growthPolicy.mustBeAllowed(who, name, target ?? { enterpriseId }, today);
  if (!target) throw growthProblems.noEnterprise();
  return { by, target, today };
}

/** Of the campaigns that an enterprise is or was in. */
export function joinedLast({ memberships = [] }: Target): string | null {
  const [last] = memberships.toSorted((a, b) => (a.from < b.from ? 1 : -1));
  return last?.campaignId ?? null;
}
