/** Growth of a campaign's members against their own baselines. */
import { campaignOf } from '../../campaigns/index.ts';
import type { Database } from '../../database/index.ts';
import { type Day, weeksOf } from '../../kernel/day.ts';
import { type Kept, keptOfMany, reportingGrid, weeksSold } from '../../sales/index.ts';
import { feastsIn, groupGrowth, growthOf, weekly } from '../rules/growth.ts';

export interface CampaignGrowth {
  members: number;
  /** Members whose growth can be told. */
  told: number;
  median: { median: number; low: number; high: number } | null;
  feasts: { ramadan: Day | null; lebaran: Day | null };
}

/** For a page, and as of when it is: of very many members it is made once a minute. */
export const shownGrowthOf = (
  database: Database,
  { campaignId, today, now }: { campaignId: string; today: Day; now: Date },
): Promise<Kept<CampaignGrowth | null>> =>
  keptOfMany(database, { what: `growth ${today}`, campaignId, now }, () =>
    campaignGrowth(database, { campaignId, today }),
  );

/** Of all members at once, whatever their number. */
async function campaignGrowth(
  database: Database,
  { campaignId, today }: { campaignId: string; today: Day },
): Promise<CampaignGrowth | null> {
  const campaign = await campaignOf(database, campaignId);
  if (!campaign) return null;
  const [months, sold, grid] = await Promise.all([
    allMonthsBefore(database, campaignId),
    weeksSold(database, { campaignId }),
    reportingGrid(database, { campaignId, today }),
  ]);
  const weeks = weeksOf(campaign.window.from, campaign.window.to);
  const soldBy = Map.groupBy(sold, ({ enterpriseId }) => enterpriseId);
  const growths = grid.flatMap(({ enterpriseId, cells }) => {
    const own = new Map(
      (soldBy.get(enterpriseId) ?? []).map(({ week, omzet }) => [week, omzet] as const),
    );
    const told = cells.filter(({ state }) => state === 'reported' || state === 'zero');
    const window = told.flatMap(({ week }) => {
      const days = weeks[week - 1];
      return days ? [weekly(own.get(week) ?? 0, days)] : [];
    });
    const baseline = months.get(enterpriseId) ?? [];
    const found = growthOf({ baseline, window }, `${enterpriseId} ${campaignId}`);
    return found.kind === 'told' ? [found.growth] : [];
  });
  return {
    ...{ members: grid.length, told: growths.length },
    median: groupGrowth(growths, campaignId),
    feasts: feastsIn(campaign.window),
  };
}

/** Of each enterprise rupiah a week in the months before; those without data are not there. */
async function allMonthsBefore(
  { pool }: Database,
  campaignId: string,
): Promise<Map<string, number[]>> {
  const { rows } = await pool.query<{ id: string; from: Day; to: Day; sum: number }>(
    `select enterprise_id as id, from_day as "from", to_day as "to",
       a_rp + b_rp + c_rp + d_rp + e_rp as sum
     from (select distinct on (enterprise_id, period) * from baseline
       where campaign_id = $1 and period <> 'yearBefore'
       order by enterprise_id, period, version desc) b
     where not no_data order by enterprise_id, from_day`,
    [campaignId],
  );
  const by = Map.groupBy(rows, ({ id }) => id);
  return new Map([...by].map(([id, told]) => [id, told.map((one) => weekly(one.sum, one))]));
}
