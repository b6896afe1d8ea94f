/** What a plan and its steps may be. */
import { present } from '../../kernel/assert.ts';
import { type Day, makeDay, parseDay } from '../../kernel/day.ts';
import { accept, type Decision, type Problem, refuse } from '../../kernel/problem.ts';
import { tidy } from '../../kernel/tidy.ts';
import { growthProblems } from '../problems/follow-up.ts';
import { checkMonths } from '../words/follow-up.ts';

const goalsMax = 1000;
const stepMax = 300;
export const wordsMax = 500;

/** The same date so many months later; the month's last day where it has no such date. */
export function addMonths(day: Day, months: number): Day {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const nth = year * 12 + month - 1 + months;
  const of = (last: number) => makeDay(Math.floor(nth / 12), (nth % 12) + 1, last);
  for (let last = date; last > 28; last -= 1) {
    const made = of(last);
    if (made) return made;
  }
  return present(of(Math.min(date, 28)), 'every month has 28 days');
}

export const dueDays = (start: Day): { month: number; dueOn: Day }[] =>
  checkMonths.map((month) => ({ month, dueOn: addMonths(start, month) }));

/** As typed. */
export interface TypedPlan {
  goals: string;
  start: string;
  until: string;
}

export function checkPlan(
  typed: TypedPlan,
  today: Day,
): Decision<{ goals: string; start: Day; until: Day }> {
  const refusals: Problem[] = [];
  const goals = typed.goals.trim();
  const [start, until] = [parseDay(typed.start), parseDay(typed.until)];
  if (goals === '' || goals.length > goalsMax) {
    refusals.push(growthProblems.goalsWrong({ max: goalsMax }));
  }
  if (!start) refusals.push(growthProblems.dayWrong().at('mulai'));
  if (!until || until < today || (start && until < start)) {
    refusals.push(growthProblems.untilWrong());
  }
  if (refusals.length > 0 || !start || !until) return refuse(refusals);
  return accept({ goals, start, until });
}

export function checkStep(typed: {
  words: string;
  dueOn: string;
}): Decision<{ words: string; dueOn: Day }> {
  const refusals: Problem[] = [];
  const words = tidy(typed.words);
  const dueOn = parseDay(typed.dueOn);
  if (words === '' || words.length > stepMax) {
    refusals.push(growthProblems.stepWrong({ max: stepMax }));
  }
  if (!dueOn) refusals.push(growthProblems.dayWrong().at('batas'));
  return refusals.length > 0 || !dueOn ? refuse(refusals) : accept({ words, dueOn });
}

export function checkNews(typed: {
  kind: 'done' | 'moved';
  words: string;
  dueOn: string;
}): Decision<{ words: string; dueOn: Day | null }> {
  const refusals: Problem[] = [];
  const words = tidy(typed.words);
  const dueOn = typed.kind === 'moved' ? parseDay(typed.dueOn) : null;
  if (words === '' || words.length > wordsMax) {
    refusals.push(growthProblems.newsMissing({ max: wordsMax }));
  }
  if (typed.kind === 'moved' && !dueOn) refusals.push(growthProblems.dayWrong().at('batasBaru'));
  return refusals.length > 0 ? refuse(refusals) : accept({ words, dueOn });
}
