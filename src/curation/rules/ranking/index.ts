/** A ranking and how firm it is, all of it from one sheet. */
import type { RankedSheet, Ranking, RankingSheet } from '../../words/ranking.ts';
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

/** The ranks and everybody's lean, without asking how firm they are. */
export function rankedOf(sheet: RankingSheet): RankedSheet {
  const means = meansOf(sheet);
  return {
    ...{ sheet, means, ranked: ranksOf(sheet, means, weightsOf(sheet)) },
    ...{ severity: severityOf(sheet), isConnected: isConnected(sheet) },
  };
}

export interface RankingAsked {
  draws: number;
  seed: string;
  /** Of each judge. */
  institutions?: ReadonlyMap<string, string>;
}

export function rankingOf(sheet: RankingSheet, asked: RankingAsked): Ranking {
  const { draws, seed } = asked;
  const ranked = rankedOf(sheet);
  const { means } = ranked;
  const weights = weightsOf(sheet);
  const shape = { criteria: weights.length, draws, ranks: Math.max(ranksMax, sheet.places) };
  return {
    ...{ ...ranked, seed },
    anyWeights: acceptabilityOf(means, { ...shape, draw: anyWeights(weights.length, seed) }),
    nearWeights: acceptabilityOf(means, { ...shape, draw: nearWeights(weights, reach, seed) }),
    leaveOuts: leaveOutsOf(sheet, asked.institutions),
    smallestChange: smallestChangeOf(sheet, means),
    oneWeightChange: oneWeightChangeOf(sheet, means),
  };
}
