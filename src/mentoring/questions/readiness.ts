/** Readiness of an enterprise, and of a campaign over those asked both times. */
import type { Database } from '../../database/index.ts';
import { comparedOf } from '../rules/readiness.ts';
import { type ReadinessArea, readinessAreas } from '../rules/readiness-questions.ts';
import { type Reading, selectReadings, standingOf } from '../store/readiness.ts';

export interface EnterpriseReadiness {
  /** What stands of each moment in the campaign that was asked about last. */
  before: Reading | null;
  after: Reading | null;
  history: readonly Reading[];
}

export async function readinessOf(
  { read }: Database,
  enterpriseId: string,
): Promise<EnterpriseReadiness> {
  const history = await selectReadings(read, { enterpriseId });
  const campaignId = history[0]?.campaignId;
  const stands = (moment: Reading['moment']) =>
    campaignId ? standingOf(history, { campaignId, moment }) : null;
  return { before: stands('before'), after: stands('after'), history };
}

export interface CampaignReadiness {
  /** Asked before; asked after; asked both times. */
  before: number;
  after: number;
  both: number;
  /** Means over those asked both times, of each the questions asked both times. */
  areas: readonly { area: ReadinessArea; before: number; after: number; of: number }[];
}

export async function campaignReadiness(
  { read }: Database,
  campaignId: string,
): Promise<CampaignReadiness> {
  const readings = await selectReadings(read, { campaignId });
  const by = Map.groupBy(readings, ({ enterpriseId }) => enterpriseId);
  const pairs = [...by.values()].flatMap((ones) => {
    const before = ones.find(({ moment }) => moment === 'before');
    const after = ones.find(({ moment }) => moment === 'after');
    return before && after ? [comparedOf(before.answers, after.answers)] : [];
  });
  const count = (moment: Reading['moment']) =>
    readings.filter((one) => one.moment === moment).length;
  return {
    ...{ before: count('before'), after: count('after'), both: pairs.length },
    areas: readinessAreas.flatMap((area) => {
      const told = pairs.flatMap((scores) =>
        scores.flatMap((one) =>
          one.area === area && one.before !== null && one.after !== null
            ? [{ before: one.before, after: one.after }]
            : [],
        ),
      );
      if (told.length === 0) return [];
      const mean = (which: 'before' | 'after') =>
        Math.round(told.reduce((sum, one) => sum + one[which], 0) / told.length);
      return [{ area, before: mean('before'), after: mean('after'), of: told.length }];
    }),
  };
}
