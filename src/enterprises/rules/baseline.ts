/** The periods before a campaign, and what may be told of them until when. */
import { addDays, type Day, makeDay } from '../../kernel/day.ts';
import { accept, type Decision, type Problem, refuse } from '../../kernel/problem.ts';
import { parseRupiah } from '../../kernel/rupiah-text.ts';
import { tidy } from '../../kernel/tidy.ts';
import { baselineProblems } from '../problems/baseline.ts';
import { enterpriseProblems } from '../problems.ts';
import type { Baseline, ByEvidence, PeriodDays } from '../words/baseline.ts';
import { nameMax, textMax } from './enterprise.ts';

/** Oldest first; months as the window counts them, from its first day's date to the day before. */
export function baselinePeriodsOf(window: { from: Day; to: Day }): PeriodDays[] {
  const month = (back: number) => ({
    from: monthsBefore(window.from, back),
    to: addDays(monthsBefore(window.from, back - 1), -1),
  });
  return [
    { period: 'month3', ...month(3) },
    { period: 'month2', ...month(2) },
    { period: 'month1', ...month(1) },
    {
      period: 'yearBefore',
      from: monthsBefore(window.from, 12),
      to: monthsBefore(window.to, 12),
    },
  ];
}

/** The same date so many months earlier, or the month's last day where it has no such date. */
function monthsBefore(day: Day, months: number): Day {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const index = year * 12 + (month - 1) - months;
  const [inYear, inMonth] = [Math.floor(index / 12), (index % 12) + 1];
  for (let last = date; ; last--) {
    const found = makeDay(inYear, inMonth, last);
    if (found) return found;
  }
}

/** By an act of the manager, or by the window's first day at the latest. */
export function isBaselineFrozen(asked: {
  frozenAt: Date | null;
  windowFrom: Day;
  today: Day;
}): boolean {
  return asked.frozenAt !== null || asked.today >= asked.windowFrom;
}

const amountFields = { A: 'aRp', B: 'bRp', C: 'cRp', D: 'dRp', E: 'eRp' } as const;
export type AmountField = (typeof amountFields)[keyof typeof amountFields];

export type TypedBaseline = Partial<Record<AmountField | 'toldBy' | 'reason', string>> & {
  noData?: boolean;
};

export type CheckedBaseline = Pick<Baseline, 'noData' | 'byEvidence' | 'toldBy' | 'reason'>;

export function checkBaseline(
  typed: TypedBaseline,
  { isFrozen }: { isFrozen: boolean },
): Decision<CheckedBaseline> {
  const refusals: Problem[] = [];
  const amount = (field: AmountField): number | null => {
    const text = tidy(typed[field] ?? '');
    if (text === '') return null;
    const read = parseRupiah(text);
    if (read === null) refusals.push(baselineProblems.amountWrong().at(field));
    return read;
  };
  const read = {
    ...{ A: amount('aRp'), B: amount('bRp'), C: amount('cRp') },
    ...{ D: amount('dRp'), E: amount('eRp') },
  };
  const told = Object.values(read).some((one) => one !== null);
  const noData = typed.noData === true;
  if (refusals.length === 0 && told === noData) {
    refusals.push(noData ? baselineProblems.bothTold() : baselineProblems.nothingTold());
  }
  const toldBy = tidy(typed.toldBy ?? '');
  if (toldBy.length > nameMax) refusals.push(baselineProblems.toldByTooLong({ max: nameMax }));
  const reason = tidy(typed.reason ?? '');
  if (isFrozen && reason === '') refusals.push(baselineProblems.frozen());
  if (reason.length > textMax) refusals.push(enterpriseProblems.reasonMissing({ max: textMax }));
  if (refusals.length > 0) return refuse(refusals);
  const byEvidence: ByEvidence = {
    ...{ A: read.A ?? 0, B: read.B ?? 0, C: read.C ?? 0, D: read.D ?? 0, E: read.E ?? 0 },
  };
  return accept({ noData, byEvidence, toldBy, reason: isFrozen ? reason : '' });
}

export const sumOf = ({ A, B, C, D, E }: ByEvidence): number => A + B + C + D + E;

/** The newest version of each period, of those that were told of the window's own periods. */
export function currentBaselines(
  all: readonly Baseline[],
  periods: readonly PeriodDays[],
): Map<PeriodDays['period'], Baseline> {
  const current = new Map<PeriodDays['period'], Baseline>();
  for (const one of all) {
    const days = periods.find(({ period }) => period === one.period);
    if (!days || days.from !== one.from || days.to !== one.to) continue;
    const before = current.get(one.period);
    if (!before || before.version < one.version) current.set(one.period, one);
  }
  return current;
}
