/** What answers on readiness add up to. */

import { type Day, formatDay, parseDay } from '../../kernel/day.ts';
import { accept, type Decision, type Problem, refuse } from '../../kernel/problem.ts';
import { tidy } from '../../kernel/tidy.ts';
import { mentoringProblems } from '../problems.ts';
import {
  levelMax,
  type ReadinessArea,
  readinessAreas,
  readinessQuestions,
} from './readiness-questions.ts';
import { reasonMax } from './session.ts';

export const readinessMoments = ['before', 'after'] as const;
export type ReadinessMoment = (typeof readinessMoments)[number];

/** By question; what was not asked is not there. */
export type Answers = Readonly<Record<string, number>>;

export interface AreaScore {
  area: ReadinessArea;
  /** Of 100 over what was answered; null where nothing was. Missing is not zero. */
  score: number | null;
  answered: number;
  of: number;
}

export function scoresOf(answers: Answers): AreaScore[] {
  return readinessAreas.map((area) => {
    const questions = readinessQuestions.filter((one) => one.area === area);
    const levels = questions.flatMap(({ code }) => answers[code] ?? []);
    const sum = levels.reduce((total, level) => total + level, 0);
    return {
      ...{ area, answered: levels.length, of: questions.length },
      score: levels.length > 0 ? Math.round((sum / (levels.length * levelMax)) * 100) : null,
    };
  });
}

/**
 * The same over the questions that were answered both times: what was asked only once tells
 * nothing of a change.
 */
export function comparedOf(
  before: Answers,
  after: Answers,
): { area: ReadinessArea; before: number | null; after: number | null; asked: number }[] {
  const shared = (answers: Answers, other: Answers): Answers =>
    Object.fromEntries(Object.entries(answers).filter(([code]) => other[code] !== undefined));
  const [first, second] = [scoresOf(shared(before, after)), scoresOf(shared(after, before))];
  return first.map(({ area, score, answered }, i) => ({
    ...{ area, before: score, after: second[i]?.score ?? null, asked: answered },
  }));
}

/** An area of which nothing was asked both times keeps what was told of it once. */
export function shownOf(before: Answers | null, after: Answers | null) {
  const [first, second] = [scoresOf(before ?? {}), scoresOf(after ?? {})];
  return comparedOf(before ?? {}, after ?? {}).map((one, i) => {
    if (one.asked > 0) return one;
    const told = first[i]?.score ?? null;
    return { ...one, before: told, after: told === null ? (second[i]?.score ?? null) : null };
  });
}

export interface CheckedReading {
  moment: ReadinessMoment;
  onDay: Day;
  answers: Answers;
  remark: string;
  /** Why it is told anew; '' for the first. */
  reason: string;
}

/** By question the level as text, '' where it was not asked. */
export interface TypedReading {
  moment: string;
  onDay: string;
  answers: Readonly<Record<string, string>>;
  remark: string;
  reason: string;
}

/** What is known of the enterprise in the campaign when a reading is told. */
export interface ReadingKnown {
  today: Day;
  /** The day of the first session that it was in. */
  firstHeldOn: Day | null;
  /** The days of the readings that stand. */
  standing: Readonly<Record<ReadinessMoment, Day | null>>;
}

/** As it is kept, whether it may be or not. */
export const readingIn = (typed: TypedReading) => ({
  moment: readinessMoments.find((one) => one === typed.moment) ?? null,
  ...{ onDay: parseDay(typed.onDay), answers: answersIn(typed.answers) },
  ...{ remark: tidy(typed.remark), reason: tidy(typed.reason) },
});

export function checkReading(typed: TypedReading, known: ReadingKnown): Decision<CheckedReading> {
  const { moment, onDay, answers, remark, reason } = readingIn(typed);
  const refusals: Problem[] = [];
  if (!moment) refusals.push(mentoringProblems.momentMissing());
  if (!onDay || onDay > known.today) {
    refusals.push(mentoringProblems.dayNotPast().at('tanggal'));
  } else if (moment) refusals.push(...outOfOrder({ moment, onDay }, known));
  if (Object.keys(answers).length === 0) refusals.push(mentoringProblems.nothingAnswered());
  if (remark.length > reasonMax) {
    refusals.push(mentoringProblems.wordsTooLong({ max: reasonMax }).at('keterangan'));
  }
  const isAnew = moment !== null && known.standing[moment] !== null;
  if ((isAnew && reason === '') || reason.length > reasonMax) {
    refusals.push(mentoringProblems.reasonMissing({ max: reasonMax }));
  }
  if (refusals.length > 0 || !moment || !onDay) return refuse(refusals);
  return accept({ moment, onDay, answers, remark, reason });
}

/** "Before" that is told of a later day would measure what the mentoring had begun already. */
function outOfOrder(
  { moment, onDay }: { moment: ReadinessMoment; onDay: Day },
  { firstHeldOn, standing }: ReadingKnown,
): Problem[] {
  const said = (day: Day) => ({ id: formatDay(day, 'id'), en: formatDay(day, 'en') });
  const { before, after } = standing;
  if (moment === 'after') {
    return before && onDay < before ? [mentoringProblems.afterTooEarly(said(before))] : [];
  }
  return [
    ...(firstHeldOn && onDay > firstHeldOn
      ? [mentoringProblems.beforeTooLate(said(firstHeldOn))]
      : []),
    ...(after && onDay > after ? [mentoringProblems.beforeAfter(said(after))] : []),
  ];
}

const answersIn = (typed: Readonly<Record<string, string>>): Record<string, number> =>
  Object.fromEntries(
    readinessQuestions.flatMap(({ code }): [string, number][] => {
      const text = typed[code] ?? '';
      return /^[0-3]$/.test(text) ? [[code, Number(text)]] : [];
    }),
  );
