/** How firm a list would be under criteria that do not stand yet. Reads nobody's scores. */
import { decided } from '../../kernel/problem.ts';
import { readRankingSheet } from '../rules/ranking/sheet.ts';
import {
  criterionOf,
  inventedScores,
  type TrialCriterion,
  type TrialShape,
} from '../rules/trial.ts';
import { rankInThread } from '../thread.ts';
import type { Ranking } from '../words/ranking.ts';

/** Settles a share within a point, and leaves the page quick. */
const trialDraws = 20_000;

export async function trialRanking(
  criteria: readonly TrialCriterion[],
  shape: TrialShape,
  seed: string,
): Promise<Ranking> {
  const counting = criteria.filter(({ weight }) => weight > 0);
  const known = new Set(counting.map(({ id }) => id));
  const sheet = decided(
    readRankingSheet({
      criteria: counting.map(criterionOf),
      places: shape.places,
      // All are drawn, so that a weight of zero changes nobody's other scores.
      scores: inventedScores(criteria, shape, seed).filter(({ criterion }) => known.has(criterion)),
    }),
  );
  return rankInThread(sheet, { draws: trialDraws, seed });
}
