/** What the pages of this room share. */

import type { VNode } from 'preact';
import {
  type CampaignWhole,
  campaignOf,
  campaignPaths,
  campaignsPolicy,
} from '../../campaigns/index.ts';
import { decimal } from '../../kernel/decimal.ts';
import { query } from '../../kernel/query.ts';
import type { Target } from '../../people/index.ts';
import { type Crumb, inLocale, Pager, pageAsked, param, type Visit } from '../../web/index.ts';
import { curationSaid } from '../messages/office.ts';
import { setupSaid } from '../messages/setup.ts';
import { curationPaths } from '../paths.ts';
import { curationPolicy } from '../policy.ts';
import { curationProblems } from '../problems/curation.ts';

export const here = (visit: Visit): string => param(visit, 'campaign');
export const theOne = (visit: Visit): string => param(visit, 'application');

const onCampaign = async (visit: Visit): Promise<Target> => ({ campaignId: here(visit) });

/** `may` and `on` of a route of this room. */
export const allowed = (name: keyof typeof curationPolicy.permissions) => ({
  may: curationPolicy.permissions[name],
  on: onCampaign,
});

export const may = (visit: Visit, name: keyof typeof curationPolicy.permissions): boolean =>
  curationPolicy.may(visit.who, name, { campaignId: here(visit) }, visit.today);

export async function theCampaign(visit: Visit): Promise<CampaignWhole> {
  const campaign = await campaignOf(visit.house.database, here(visit));
  if (!campaign) throw curationProblems.noCampaign();
  return campaign;
}

/** Home, the campaign, its curation, and further down. */
export function trailTo(
  visit: Visit,
  campaign: Pick<CampaignWhole, 'campaignId' | 'name'>,
  ...more: readonly Crumb[]
): Crumb[] {
  const m = inLocale(curationSaid, visit.locale);
  const { campaignId, name } = campaign;
  return [
    { href: '/', text: m.home },
    { href: campaignPaths.campaign(campaignId), text: name },
    { href: curationPaths.hub(campaignId), text: m.title },
    ...more,
  ];
}

/** 71,25 */
export function formatScore(score: number, locale: 'id' | 'en', digits = 2): string {
  return decimal(score, { digits, locale });
}

/** What the campaign lacks before something here can be done, with the way there. */
export function Lacking(props: { visit: Visit; what: 'sectors' | 'quota' }): VNode {
  const { visit, what } = props;
  const m = inLocale(setupSaid, visit.locale);
  const [words, to, href] =
    what === 'sectors'
      ? [m.sectorsFirst, m.toSectors, campaignPaths.sectors(here(visit))]
      : [m.quotaFirst, m.toQuota, campaignPaths.quotas(here(visit))];
  const target = { campaignId: here(visit) };
  const edits = campaignsPolicy.may(visit.who, 'campaigns.edit', target, visit.today);
  return (
    <span class="block my-3 text-warning">
      {words} {edits && <a href={href}>{to}</a>}
    </span>
  );
}

const perPage = 50;

/** One page of a list that is there whole, and the way to the others. */
export function paged<T>(
  visit: Visit,
  rows: readonly T[],
  path: string,
  filter: Readonly<Record<string, string | null>> = {},
): { shown: readonly T[]; pager: VNode } {
  const page = pageAsked(visit);
  const to = (hal: number) => `${path}${query({ ...filter, hal })}`;
  return {
    shown: rows.slice((page - 1) * perPage, page * perPage),
    pager: <Pager locale={visit.locale} at={{ count: rows.length, perPage, page }} to={to} />,
  };
}
