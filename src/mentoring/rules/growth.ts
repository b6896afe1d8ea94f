/**
 * Sales against an enterprise's own baseline, with an interval. It says how much the answer would
 * move had other weeks and months been watched, and nothing of what caused it.
 */
import { sfc32 } from '../../kernel/chance.ts';
import { addDays, type Day, daysBetween } from '../../kernel/day.ts';

/** Rupiah a week: of each month before the window, and of each week in it that was told. */
export interface Rates {
  readonly baseline: readonly number[];
  readonly window: readonly number[];
}

export type Growth =
  | { readonly kind: 'told'; readonly growth: number; readonly low: number; readonly high: number }
  /** Too few weeks told; no baseline told; nothing sold before, so that there is no ratio. */
  | { readonly kind: 'fewWeeks' | 'noBaseline' | 'nothingBefore' };

const weeksMin = 4;
const monthsMin = 2;
const draws = 2_000;
/** Nine in ten. */
const tail = 0.05;

/** Weeks and months are drawn with replacement (bootstrap); the seed makes it come out the same. */
export function growthOf({ baseline, window }: Rates, seed: string): Growth {
  if (baseline.length < monthsMin) return { kind: 'noBaseline' };
  if (window.length < weeksMin) return { kind: 'fewWeeks' };
  if (baseline.some((one) => one <= 0)) return { kind: 'nothingBefore' };
  const chance = sfc32(seed);
  const found = Array.from(
    { length: draws },
    () => drawnMean(window, chance) / drawnMean(baseline, chance) - 1,
  ).sort((a, b) => a - b);
  return {
    ...{ kind: 'told', growth: mean(window) / mean(baseline) - 1 },
    ...{ low: at(found, tail), high: at(found, 1 - tail) },
  };
}

/** Of several enterprises: the median, and how it would move had others been among them. */
export function groupGrowth(
  growths: readonly number[],
  seed: string,
): { median: number; low: number; high: number } | null {
  if (growths.length < groupMin) return null;
  const chance = sfc32(seed);
  const found = Array.from({ length: draws }, () =>
    median(growths.map(() => growths[Math.floor(chance() * growths.length)] ?? 0)),
  ).sort((a, b) => a - b);
  return { median: median(growths), low: at(found, tail), high: at(found, 1 - tail) };
}

/** Fewer would tell of one of them. */
const groupMin = 3;

const mean = (values: readonly number[]): number =>
  values.reduce((sum, one) => sum + one, 0) / values.length;

const drawnMean = (values: readonly number[], chance: () => number): number =>
  mean(values.map(() => values[Math.floor(chance() * values.length)] ?? 0));

const at = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  const upper = sorted[half] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? 0) + upper) / 2;
}

/** A sum over days as a rate a week. */
export const weekly = (sum: number, { from, to }: { from: Day; to: Day }): number =>
  (sum / (daysBetween(from, to) + 1)) * 7;

const islamic = new Intl.DateTimeFormat('en-u-ca-islamic-umalqura', {
  ...{ month: 'numeric', day: 'numeric', timeZone: 'UTC' },
});

/** First days of Ramadan and Syawal among these, by the calculated calendar: a day off at most. */
export function feastsIn({ from, to }: { from: Day; to: Day }): {
  ramadan: Day | null;
  lebaran: Day | null;
} {
  const days = Array.from({ length: daysBetween(from, to) + 1 }, (_, i) => addDays(from, i));
  const first = (month: number) =>
    days.find(
      (day) => monthOf(day) === month && (day === from || monthOf(addDays(day, -1)) < month),
    );
  const syawal = days.find((day) => monthOf(day) === 10 && monthOf(addDays(day, -1)) === 9);
  return { ramadan: first(9) ?? null, lebaran: syawal ?? null };
}

const monthOf = (day: Day): number =>
  Number(
    islamic.formatToParts(new Date(`${day}T12:00:00Z`)).find(({ type }) => type === 'month')
      ?.value ?? 0,
  );
