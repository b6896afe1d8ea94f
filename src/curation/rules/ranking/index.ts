/** A ranking and how firm it is, all of it from one sheet. */
import type { Ranking, RankingSheet } from '../../words/ranking.ts';
import { acceptabilityOf, anyWeights, nearWeights } from './acceptability.ts';
import { leaveOutsOf, oneWeightChangeOf, smallestChangeOf } from './changes.ts';
import { meansOf, ranksOf, weightsOf } from './ranks.ts';
import { isConnected, severityOf } from './severity.ts';

/** How far a weight may be from the decided one and still be called near it: 10 points. */
const reach = 0.1;

const drawsMax = 100_000;
const drawsMin = 1_000;
/** Up to so many numbers a draw, 100.000 draws take some seconds at most. */
const easyNumbers = 10_000;
/** Ranks beyond these are not told apart: a list of a hundred is read, one of thousands is not. */
const ranksMax = 100;

/** 100.000; of thousands of entrants fewer, which still settles a share within three points. */
export function drawsFor({ entrants, criteria }: RankingSheet): number {
  return entrants.length * criteria.length <= easyNumbers ? drawsMax : drawsMin;
}

export function rankingOf(
  sheet: RankingSheet,
  asked: { draws: number; seed: string; institutions?: ReadonlyMap<string, string> },
): Ranking {
  const { draws, seed } = asked;
  const means = meansOf(sheet);
  const weights = weightsOf(sheet);
  const shape = { criteria: weights.length, draws, ranks: Math.max(ranksMax, sheet.places) };
  return {
    ...{ sheet, means, seed },
    ranked: ranksOf(sheet, means, weights),
    severity: severityOf(sheet),
    isConnected: isConnected(sheet),
    anyWeights: acceptabilityOf(means, { ...shape, draw: anyWeights(weights.length, seed) }),
    nearWeights: acceptabilityOf(means, { ...shape, draw: nearWeights(weights, reach, seed) }),
    leaveOuts: leaveOutsOf(sheet, asked.institutions),
    smallestChange: smallestChangeOf(sheet, means),
    oneWeightChange: oneWeightChangeOf(sheet, means),
  };
}
