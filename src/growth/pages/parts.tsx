/** What the pages of this room share. */
import type { VNode } from 'preact';
import { campaignOf } from '../../campaigns/index.ts';
import { enterpriseNames, enterpriseTarget } from '../../enterprises/index.ts';
import { type Day, formatDay } from '../../kernel/day.ts';
import type { Locale } from '../../kernel/problem.ts';
import { type Crumb, inLocale, param, type Visit } from '../../web/index.ts';
import { growthSaid } from '../messages/follow-up.ts';
import { growthPaths } from '../paths.ts';
import { growthPolicy } from '../policy.ts';
import { growthProblems } from '../problems/follow-up.ts';
import { type CheckEnd, checkEndWords } from '../words/follow-up.ts';

type Name = keyof typeof growthPolicy.permissions;

/** `may` and `on` of a route about a campaign. */
export const onCampaign = (name: Name) => ({
  may: growthPolicy.permissions[name],
  on: async (visit: Visit) => {
    const campaignId = param(visit, 'campaign');
    return (await campaignOf(visit.house.database, campaignId)) ? { campaignId } : null;
  },
});

/** `may` and `on` of a route about an enterprise. */
export const onEnterprise = (name: Name) => ({
  may: growthPolicy.permissions[name],
  on: (visit: Visit) => enterpriseTarget(visit.house.database, param(visit, 'enterprise')),
});

export async function campaignHere(visit: Visit) {
  const campaign = await campaignOf(visit.house.database, param(visit, 'campaign'));
  if (!campaign) throw growthProblems.noCampaign();
  return campaign;
}

export const mayRun = ({ who, today }: Visit, campaignId: string): boolean =>
  growthPolicy.may(who, 'growth.run', { campaignId }, today);

/** Home, the campaign's page, and further down. */
export function trailTo(visit: Visit, campaignId: string, ...more: readonly Crumb[]): Crumb[] {
  const m = inLocale(growthSaid, visit.locale);
  return [
    { href: '/', text: m.home },
    { href: growthPaths.hub(campaignId), text: m.title },
    ...more,
  ];
}

export async function enterpriseTrail(visit: Visit, ...more: readonly Crumb[]): Promise<Crumb[]> {
  const enterpriseId = param(visit, 'enterprise');
  const names = await enterpriseNames(visit.house.database, [enterpriseId]);
  return [{ href: `/usaha/${enterpriseId}`, text: names.get(enterpriseId) ?? '' }, ...more];
}

/** A due day, marked by shape and word where it has passed. */
export function DueOn({ day, today, locale }: { day: Day; today: Day; locale: Locale }): VNode {
  const m = inLocale(growthSaid, locale);
  return (
    <>
      {formatDay(day, locale)}
      {day < today && <strong class="text-warning"> ▾ {m.overdue}</strong>}
    </>
  );
}

/** “Tidak terhubungi (2 kali)”. */
export function endSaid(
  { ended, attempts }: { ended: CheckEnd; attempts: number },
  locale: Locale,
): string {
  if (ended === 'unreached') return inLocale(growthSaid, locale).unreached(attempts);
  return checkEndWords[ended][locale];
}
