import { campaignOf } from '../../campaigns/index.ts';
import type { Database } from '../../database/index.ts';
import type { Day } from '../../kernel/day.ts';
import { baselinePeriodsOf, isBaselineFrozen } from '../rules/baseline.ts';
import { findFreeze, selectBaselines, selectTold } from '../store/baseline.ts';
import type { Baseline, PeriodDays } from '../words/baseline.ts';

export interface BaselineState {
  periods: readonly PeriodDays[];
  /** Every version of every period, oldest first; also of periods that the window had before. */
  versions: readonly Baseline[];
  isFrozen: boolean;
  frozenAt: Date | null;
}

/** The baseline of an enterprise for a campaign, or null where there is no such campaign. */
export async function baselineOf(
  database: Database,
  asked: { enterpriseId: string; campaignId: string; today: Day },
): Promise<BaselineState | null> {
  const { campaignId, today } = asked;
  const [campaign, versions, frozenAt] = await Promise.all([
    campaignOf(database, campaignId),
    selectBaselines(database.read, asked),
    findFreeze(database.read, campaignId),
  ]);
  if (!campaign) return null;
  const isFrozen = isBaselineFrozen({ frozenAt, windowFrom: campaign.window.from, today });
  return { periods: baselinePeriodsOf(campaign.window), versions, isFrozen, frozenAt };
}

/** Members a page. */
export const baselinesPerPage = 100;

/** Of members, page by page, how much of their baseline is told, and whether it is frozen. */
export async function baselinesOfCampaign(
  database: Database,
  { campaignId, today, page }: { campaignId: string; today: Day; page: number },
) {
  const campaign = await campaignOf(database, campaignId);
  if (!campaign) return null;
  const periods = baselinePeriodsOf(campaign.window);
  const [told, frozenAt] = await Promise.all([
    selectTold(database.read, {
      ...{ campaignId, periods },
      limit: baselinesPerPage,
      offset: (page - 1) * baselinesPerPage,
    }),
    findFreeze(database.read, campaignId),
  ]);
  const isFrozen = isBaselineFrozen({ frozenAt, windowFrom: campaign.window.from, today });
  return { campaign, periods, ...told, frozenAt, isFrozen };
}
