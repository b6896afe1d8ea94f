/** Who may see a trainee's own certificates without an account: who knows what lists tell. */
import { type Day, parseDay } from '../../kernel/day.ts';
import { isNik } from '../../kernel/nik.ts';
import { accept, type Decision, type Problem, refuse } from '../../kernel/problem.ts';
import { trainingProblems } from '../problems.ts';
import type { TraineeRecord } from '../words.ts';
import { personKey } from './names.ts';

export interface TypedOwn {
  readonly number: string;
  readonly birthDay: string;
  readonly name: string;
}

export interface AskedOwn {
  readonly number: { readonly kind: 'nik' | 'phone'; readonly value: string };
  readonly birthDay: Day | null;
  /** '' where none was typed. */
  readonly nameKey: string;
}

export function checkOwn(
  typed: TypedOwn,
  phoneOf: (typed: string) => string | null,
): Decision<AskedOwn> {
  const refusals: Problem[] = [];
  const digits = typed.number.replace(/[\s.'-]/g, '');
  const phone = isNik(digits) ? null : phoneOf(typed.number);
  if (!isNik(digits) && !phone) refusals.push(trainingProblems.ownNumber());
  const birthDay = parseDay(typed.birthDay.trim());
  const nameKey = personKey(typed.name.slice(0, 200));
  if (!birthDay && nameKey === '') refusals.push(trainingProblems.ownOther());
  if (refusals.length > 0) return refuse(refusals);
  const number = phone ? { kind: 'phone' as const, value: phone } : nikOf(digits);
  return accept({ number, birthDay, nameKey });
}

const nikOf = (value: string) => ({ kind: 'nik' as const, value });

/**
 * Those of whom it was known: their day of birth or, where no list tells one, their name. A phone
 * is shared in families, so the number alone says nothing. Where the office told a day, one that
 * somebody told under this name and phone on the spot opens nothing.
 */
export function ownTrainees(
  records: readonly (TraineeRecord & { traineeId: string; isOwnWord: boolean })[],
  { birthDay, nameKey }: AskedOwn,
): string[] {
  const byTrainee = Map.groupBy(records, ({ traineeId }) => traineeId);
  return [...byTrainee].flatMap(([traineeId, own]) => {
    const told = own.filter((one) => one.birthDay !== null);
    const byOffice = told.filter((one) => !one.isOwnWord);
    const days = (byOffice.length > 0 ? byOffice : told).map((one) => one.birthDay);
    const isKnown =
      days.length > 0
        ? birthDay !== null && days.includes(birthDay)
        : nameKey !== '' && own.some((one) => one.nameKey === nameKey);
    return isKnown ? [traineeId] : [];
  });
}
