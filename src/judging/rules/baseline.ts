/** What an enterprise sold before, over a time as long as the window. */
import { type Day, daysBetween } from '../../kernel/day.ts';

interface Told {
  period: string;
  version: number;
  noData: boolean;
  byEvidence: Readonly<Record<string, number>>;
  from: Day;
  to: Day;
}

const months = ['month1', 'month2', 'month3'];

/** The three months before, to the days of the window; null where one of them is not told. */
export function baselineFor(versions: readonly Told[], windowDays: number): number | null {
  let sum = 0;
  let days = 0;
  for (const month of months) {
    const told = versions.filter(({ period }) => period === month).at(-1);
    if (!told || told.noData) return null;
    sum += Object.values(told.byEvidence).reduce((all, one) => all + one, 0);
    days += daysBetween(told.from, told.to) + 1;
  }
  return Math.round((sum / days) * windowDays);
}
