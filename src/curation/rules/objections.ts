import { addWorkingDays, type Day, dayIn, parseDay, type Zone } from '../../kernel/day.ts';
import { accept, type Decision, type Problem, refuse } from '../../kernel/problem.ts';
import { afterProblems } from '../problems/after.ts';
import {
  type Amendment,
  type Objection,
  type ObjectionAnswer,
  type ObjectionTerms,
  objectionGrounds,
  objectionResults,
} from '../words/after.ts';

/** What holds where a campaign set nothing. */
export const usualTerms: ObjectionTerms = { fileDays: 21, answerDays: 10, holidays: [] };

const daysMax = 120;
const holidaysMax = 60;
const bodyMax = 2000;

export function checkTerms(typed: {
  fileDays: string;
  answerDays: string;
  holidays: string;
}): Decision<ObjectionTerms> {
  const refusals: Problem[] = [];
  const within = (field: 'fileDays' | 'answerDays') => {
    const value = /^\d{1,3}$/.test(typed[field].trim()) ? Number(typed[field]) : 0;
    if (value < 1 || value > daysMax) {
      refusals.push(afterProblems.daysWrong({ max: daysMax }).at(field));
    }
    return value;
  };
  const [fileDays, answerDays] = [within('fileDays'), within('answerDays')];
  const lines = typed.holidays.split(/[\n,;]/).map((line) => line.trim());
  const written = lines.filter(Boolean);
  const holidays = written.map(parseDay);
  if (holidays.includes(null) || written.length > holidaysMax) {
    refusals.push(afterProblems.holidayWrong({ max: holidaysMax }));
  }
  if (refusals.length > 0) return refuse(refusals);
  return accept({ fileDays, answerDays, holidays: holidays.flatMap((one) => one ?? []) });
}

/** The last day on which an objection may be filed; `told`: the day of the decree's entry. */
export const lastDayToFile = (told: Day, { fileDays, holidays }: ObjectionTerms): Day =>
  addWorkingDays(told, fileDays, holidays);

/** Whom a later change concerns has as much time from its entry as all had from the decree's. */
export function lastDayOfOne(
  applicationId: string,
  told: {
    decree: { enteredAt: Date };
    amendments: readonly Pick<Amendment, 'content' | 'enteredAt'>[];
    terms: ObjectionTerms;
    zone: Zone;
  },
): Day {
  const last = told.amendments.findLast(({ content }) =>
    [...content.leaves, ...content.enters].some((one) => one.applicationId === applicationId),
  );
  const { enteredAt } = last ?? told.decree;
  return lastDayToFile(dayIn(told.zone, enteredAt), told.terms);
}

export type ObjectionTold = Pick<Objection, 'objectionId' | 'applicationId' | 'answer'>;

/** In full or in part. */
export const isUpheld = ({ answer }: Pick<Objection, 'answer'>): boolean =>
  answer !== null && answer.result !== 'rejected';

/** Those upheld that have given no seat yet to whoever filed them; each gives one, once. */
export function givingSeats<T extends ObjectionTold>(
  objections: readonly T[],
  amendments: readonly Pick<Amendment, 'content' | 'enteredAt'>[],
): T[] {
  const gave = (one: T) =>
    amendments.some(({ content, enteredAt }) =>
      content.enters.some(
        ({ applicationId, instead, objectionIds }) =>
          applicationId === one.applicationId &&
          instead === null &&
          // The first changes named none and followed all that were answered.
          (objectionIds?.includes(one.objectionId) ??
            (one.answer !== null && one.answer.answeredAt <= enteredAt)),
      ),
    );
  return objections.filter((one) => isUpheld(one) && !gave(one));
}

/** By when an objection has to be answered. */
export const answerDueOn = (filed: Day, { answerDays, holidays }: ObjectionTerms): Day =>
  addWorkingDays(filed, answerDays, holidays);

/** What is counted of a decision told that day: to file, and to answer what came last. */
export function countedFrom(
  told: Day,
  terms: ObjectionTerms,
): { from: Day; to: Day; holidays: readonly Day[] } {
  const to = answerDueOn(lastDayToFile(told, terms), terms);
  const isWithin = (one: Day) => told < one && one <= to;
  return { from: told, to, holidays: terms.holidays.filter(isWithin) };
}

export function checkObjection(typed: {
  ground: string;
  body: string;
}): Decision<Pick<Objection, 'ground' | 'body'>> {
  const refusals: Problem[] = [];
  const ground = objectionGrounds.find((one) => one === typed.ground);
  const body = typed.body.trim();
  if (!ground) refusals.push(afterProblems.groundMissing());
  if (body === '' || body.length > bodyMax) {
    refusals.push(afterProblems.bodyMissing({ max: bodyMax }));
  }
  return refusals.length > 0 || !ground ? refuse(refusals) : accept({ ground, body });
}

export function checkAnswer(typed: {
  result: string;
  answer: string;
}): Decision<Pick<ObjectionAnswer, 'result' | 'answer'>> {
  const refusals: Problem[] = [];
  const result = objectionResults.find((one) => one === typed.result);
  const answer = typed.answer.trim();
  if (!result) refusals.push(afterProblems.resultMissing());
  if (answer === '' || answer.length > bodyMax) {
    refusals.push(afterProblems.answerMissing({ max: bodyMax }));
  }
  return refusals.length > 0 || !result ? refuse(refusals) : accept({ result, answer });
}
