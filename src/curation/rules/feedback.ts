import { levelsIn } from '../../kernel/bilingual.ts';
import type { Locale } from '../../kernel/problem.ts';
import type { CriteriaSet, PanelCriterion } from '../words/panel.ts';

export interface OwnMean {
  criterion: PanelCriterion;
  mean: number;
}

export interface FeedbackOf {
  means: readonly OwnMean[];
  /** The criteria in which one level more would raise the score most. */
  next: readonly OwnMean[];
}

/** How many things to mend a letter names. */
const namedInLetter = 2;

/**
 * The means of one applicant by criterion, and where one level more would raise the score most:
 * a point of a heavy criterion with few levels counts more than one of a light one.
 */
export function feedbackOf(
  { criteria }: Pick<CriteriaSet, 'criteria'>,
  scores: readonly { criterion: string; score: number }[],
): FeedbackOf {
  const means = criteria.map((criterion) => {
    const own = scores.filter((one) => one.criterion === criterion.id);
    const mean = own.reduce((sum, { score }) => sum + score, 0) / Math.max(1, own.length);
    return { criterion, mean };
  });
  const gain = ({ criterion, mean }: OwnMean) =>
    (Math.min(1, criterion.levels.length - mean) * criterion.weight) /
    (criterion.levels.length - 1);
  const next = means
    .filter((one) => gain(one) > 0)
    .sort((a, b) => gain(b) - gain(a))
    .slice(0, namedInLetter);
  return { means, next };
}

/** What the next level above a mean asks for. */
export function nextLevel({ criterion, mean }: OwnMean, locale: Locale = 'id'): string {
  const at = Math.min(criterion.levels.length, Math.floor(mean) + 1);
  return levelsIn(criterion, locale)[at - 1] ?? '';
}
