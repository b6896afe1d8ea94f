/**
 * What a person may see of an enterprise's sales: the producer and the installation's staff see all
 * of them; whoever comes by a campaign sees the days inside its window while membership lasts, and
 * no others (design.md, The people).
 */
import { campaignOf } from '../../campaigns/index.ts';
import { enterpriseTarget } from '../../enterprises/index.ts';
import type { Day } from '../../kernel/day.ts';
import type { Who } from '../../people/index.ts';
import { param, type Visit } from '../../web/index.ts';
import { salesProblems } from '../problems.ts';

export interface Sight {
  enterpriseId: string;
  /** The campaign through which it is looked at; null for the whole ledger. */
  campaignId: string | null;
  from: Day | null;
  to: Day | null;
}

export async function sightOf(visit: Visit): Promise<Sight> {
  const enterpriseId = param(visit, 'enterprise');
  const asked = visit.c.req.query('kampanye') || null;
  const target = await enterpriseTarget(visit.house.database, enterpriseId);
  if (!target) throw salesProblems.noSuchOrder();
  const memberships = target.memberships ?? [];
  const campaignId = asked ?? memberships.at(-1)?.campaignId ?? null;
  const membership = memberships.find((one) => one.campaignId === campaignId);
  if (asked && !membership) throw salesProblems.noSuchCampaign({ campaignId: asked });
  if (isWhole(visit.who, enterpriseId)) return { enterpriseId, campaignId, from: null, to: null };
  const campaign = campaignId ? await campaignOf(visit.house.database, campaignId) : null;
  if (!campaign || !membership)
    throw salesProblems.noSuchCampaign({ campaignId: campaignId ?? '' });
  const { from, to } = campaign.window;
  return {
    enterpriseId,
    campaignId,
    from: membership.from > from ? membership.from : from,
    to: membership.until && membership.until < to ? membership.until : to,
  };
}

function isWhole(who: Who | null, enterpriseId: string): boolean {
  return (who?.grants ?? []).some(
    ({ scope }) =>
      scope.kind === 'installation' || (scope.kind === 'enterprise' && scope.id === enterpriseId),
  );
}

/** The narrower of what was asked for and what may be seen. */
export function clip(sight: Sight, asked: { from: Day | null; to: Day | null }) {
  const from = sight.from && (!asked.from || asked.from < sight.from) ? sight.from : asked.from;
  const to = sight.to && (!asked.to || asked.to > sight.to) ? sight.to : asked.to;
  return { from, to };
}
