/** How long a panel needs, before it begins and while it works. */
import { accept, type Decision, type Problem, refuse } from '../../kernel/problem.ts';
import { trialProblems } from '../problems/trial.ts';

export interface Plan {
  /** Sheets for each applicant. */
  each: number;
  minutesPerSheet: number;
  hoursPerCurator: number;
}

export const usualPlan: Plan = { each: 3, minutesPerSheet: 10, hoursPerCurator: 8 };

const eachMin = 2;
const eachMax = 12;

/** Where everybody scores everybody, as far as a plan takes it. */
export const eachByAll = (people: number): number => Math.min(Math.max(people, eachMin), eachMax);

export function checkPlan(typed: Record<keyof Plan, string>): Decision<Plan> {
  const refusals: Problem[] = [];
  const within = (field: keyof Plan, min: number, max: number) => {
    const value = /^\d{1,3}$/.test(typed[field].trim()) ? Number(typed[field]) : -1;
    if (value < min || value > max) refusals.push(trialProblems.outside({ min, max }).at(field));
    return value;
  };
  const plan = {
    each: within('each', eachMin, eachMax),
    minutesPerSheet: within('minutesPerSheet', 1, 240),
    hoursPerCurator: within('hoursPerCurator', 1, 200),
  };
  return refusals.length > 0 ? refuse(refusals) : accept(plan);
}

export interface Hours {
  sheets: number;
  needed: number;
  available: number;
}

export function hoursOf(
  { each, minutesPerSheet, hoursPerCurator }: Plan,
  { applicants, curators }: { applicants: number; curators: number },
): Hours {
  const sheets = applicants * each;
  return {
    sheets,
    needed: (sheets * minutesPerSheet) / 60,
    available: curators * hoursPerCurator,
  };
}

export interface Pace {
  institution: string;
  locked: number;
  left: number;
  /** At the pace so far; null before the first sheet, and when all are locked. */
  finish: Date | null;
}

/** By institution, in their order. */
export function paceOf(
  members: readonly { institution: string; sheets: number; locked: number }[],
  { openedAt, now }: { openedAt: Date; now: Date },
): Pace[] {
  const grouped = Map.groupBy(members, ({ institution }) => institution);
  const elapsed = now.getTime() - openedAt.getTime();
  return [...grouped].map(([institution, own]) => {
    const locked = own.reduce((sum, one) => sum + one.locked, 0);
    const left = own.reduce((sum, one) => sum + one.sheets, 0) - locked;
    const isRunning = locked > 0 && left > 0 && elapsed > 0;
    const finish = isRunning ? new Date(now.getTime() + (elapsed / locked) * left) : null;
    return { institution, locked, left, finish };
  });
}
