/** What a finalist is told of its own judging without telling what anybody else sold. */
import type { JudgingCriterion, Measure } from '../words.ts';

/**
 * Points of these are a share of the highest finalist's figure: whoever knows the own figure and
 * the own points knows the other's figure, too. So only the third is told.
 */
const relative: ReadonlySet<Measure> = new Set<Measure>(['sales', 'transactions']);

export const isRelative = (criterion: JudgingCriterion): boolean =>
  criterion.kind === 'measured' && relative.has(criterion.measure);

export const thirds = ['top', 'middle', 'bottom'] as const;
export type Third = (typeof thirds)[number];

/** Among all finalists, by how many have more. */
export function thirdOf(own: number, all: readonly number[]): Third {
  const better = all.filter((one) => one > own).length;
  return thirds[Math.min(2, Math.floor((3 * better) / Math.max(1, all.length)))] ?? 'bottom';
}

/** The criteria in which most of the score was left, the largest first. */
export function mostLeft<C extends { weight: number; points: number }>(
  criteria: readonly C[],
): C[] {
  const left = ({ weight, points }: C) => weight * (100 - points);
  return criteria
    .filter((one) => left(one) > 0)
    .sort((a, b) => left(b) - left(a))
    .slice(0, 2);
}
