import { type Day, daysBetween } from '../../kernel/day.ts';
import type { Span } from './grid.ts';

/** A year and a little: nobody exports more at once. */
const longest = 400;

/**
 * The days that a sender says a file covers: they hold the days of its rows, none is yet to come,
 * and they are no more than a year. null where that is not so.
 */
export function coveredDays(
  told: { from: Day | null; to: Day | null },
  { rows, today }: { rows: Span; today: Day },
): Span | null {
  const { from, to } = told;
  if (!from || !to || from > rows.from || to < rows.to) return null;
  // Rows may stand in the future by the file's own word; the sender's word may not add to that.
  if (to > today && to > rows.to) return null;
  return daysBetween(from, to) < longest ? { from, to } : null;
}
