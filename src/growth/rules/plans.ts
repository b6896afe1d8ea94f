/** What a plan and its steps may be. */
import { present } from '../../kernel/assert.ts';
import { type Day, formatDay, makeDay, parseDay } from '../../kernel/day.ts';
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

/** A plan begins with its campaign at the earliest, and a year after its end at the latest. */
const startMonths = 12;
/** No right is given for longer. */
const lastingMonths = 120;

export function checkPlan(
  typed: TypedPlan,
  { today, window }: { today: Day; window: { from: Day; to: Day } },
): Decision<{ goals: string; start: Day; until: Day }> {
  const refusals: Problem[] = [];
  const start = parseDay(typed.start);
  const [from, to] = [window.from, addMonths(window.to < today ? today : window.to, startMonths)];
  if (!start) refusals.push(growthProblems.dayWrong().at('mulai'));
  if (start && (start < from || start > to)) {
    refusals.push(growthProblems.startWrong({ from: formatDay(from), to: formatDay(to) }));
  }
  const { goals, until } = goalsAndUntil(typed, { start, today }, refusals);
  if (refusals.length > 0 || !start || !until) return refuse(refusals);
  return accept({ goals, start, until });
}

function goalsAndUntil(
  typed: Pick<TypedPlan, 'goals' | 'until'>,
  { start, today }: { start: Day | null; today: Day },
  refusals: Problem[],
): { goals: string; until: Day | null } {
  const goals = typed.goals.trim();
  const until = parseDay(typed.until);
  if (goals === '' || goals.length > goalsMax) {
    refusals.push(growthProblems.goalsWrong({ max: goalsMax }));
  }
  const isOutside = !until || until < today || until > addMonths(today, lastingMonths);
  if (isOutside || (start && until < start)) refusals.push(growthProblems.untilWrong());
  return { goals, until };
}

/** Goals and the last day, with the reason; its start stands, since checks were laid by it. */
export function checkPlanChange(
  typed: Pick<TypedPlan, 'goals' | 'until'> & { reason: string },
  { start, today }: { start: Day; today: Day },
): Decision<{ goals: string; until: Day; reason: string }> {
  const refusals: Problem[] = [];
  const { goals, until } = goalsAndUntil(typed, { start, today }, refusals);
  const reason = reasonIn(typed.reason, refusals);
  if (refusals.length > 0 || !until) return refuse(refusals);
  return accept({ goals, until, reason });
}

export function checkPlanEnd(typed: { reason: string }): Decision<{ reason: string }> {
  const refusals: Problem[] = [];
  const reason = reasonIn(typed.reason, refusals);
  return refusals.length > 0 ? refuse(refusals) : accept({ reason });
}

function reasonIn(text: string, refusals: Problem[]): string {
  const reason = tidy(text);
  if (reason === '' || reason.length > wordsMax) {
    refusals.push(growthProblems.reasonMissing({ max: wordsMax }));
  }
  return reason;
}

export function checkStep(
  typed: { words: string; dueOn: string },
  today: Day,
): Decision<{ words: string; dueOn: Day }> {
  const refusals: Problem[] = [];
  const words = tidy(typed.words);
  const dueOn = parseDay(typed.dueOn);
  if (words === '' || words.length > stepMax) {
    refusals.push(growthProblems.stepWrong({ max: stepMax }));
  }
  refusals.push(...whyNotDue(dueOn, today).map((one) => one.at('batas')));
  return refusals.length > 0 || !dueOn ? refuse(refusals) : accept({ words, dueOn });
}

/** What is agreed upon lies ahead: a step that is overdue from the start reminds nobody. */
function whyNotDue(dueOn: Day | null, today: Day): Problem[] {
  if (!dueOn) return [growthProblems.dayWrong()];
  return dueOn < today ? [growthProblems.dueBefore({ today: formatDay(today) })] : [];
}

export function checkNews(
  typed: { kind: 'done' | 'moved'; words: string; dueOn: string },
  today: Day,
): Decision<{ words: string; dueOn: Day | null }> {
  const refusals: Problem[] = [];
  const words = tidy(typed.words);
  const dueOn = typed.kind === 'moved' ? parseDay(typed.dueOn) : null;
  if (words === '' || words.length > wordsMax) {
    refusals.push(growthProblems.newsMissing({ max: wordsMax }));
  }
  if (typed.kind === 'moved') {
    refusals.push(...whyNotDue(dueOn, today).map((one) => one.at('batasBaru')));
  }
  return refusals.length > 0 ? refuse(refusals) : accept({ words, dueOn });
}
