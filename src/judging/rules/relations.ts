/** Who may score whom, and what a jury decides where the ranks leave equals. */
import { accept, type Decision, type Problem, refuse } from '../../kernel/problem.ts';
import { tidy } from '../../kernel/tidy.ts';
import { juryProblems } from '../jury-problems.ts';
import type { JudgeConflict } from '../words/jury.ts';
import { type Pair, pairOf } from './judges.ts';

const institutionMax = 120;
const reasonMax = 500;

/** '' where the judge speaks for nobody. */
export function checkInstitution(typed: string): Decision<string> {
  const institution = tidy(typed);
  return institution.length > institutionMax
    ? refuse([juryProblems.institutionLong({ max: institutionMax })])
    : accept(institution);
}

/** Pairs that may not be: a personal interest excludes, an institution's help is only shown. */
export const barredPairs = (conflicts: readonly JudgeConflict[]): Pair[] =>
  conflicts.filter(({ kind }) => kind === 'personal');

/** A final is scored whole or not at all: who may not score one finalist scores none. */
export function barredFromFinal(
  conflicts: readonly JudgeConflict[],
  finalists: readonly string[],
): Set<string> {
  const own = barredPairs(conflicts).filter((one) => finalists.includes(one.enterpriseId));
  return new Set(own.map(({ personId }) => personId));
}

export const isBarred = (conflicts: readonly JudgeConflict[], pair: Pair): boolean =>
  barredPairs(conflicts).some((one) => pairOf(one) === pairOf(pair));

/** Exactly as many of the equals as there are seats left for them. */
export function checkTie(
  typed: { chosen: readonly string[]; reason: string },
  { tied, seats }: { tied: readonly string[]; seats: number },
): Decision<{ chosen: string[]; reason: string }> {
  const refusals: Problem[] = [];
  const chosen = tied.filter((one) => typed.chosen.includes(one));
  const reason = tidy(typed.reason);
  if (chosen.length !== seats) refusals.push(juryProblems.tieSeats({ count: seats }));
  if (reason === '' || reason.length > reasonMax) {
    refusals.push(juryProblems.tieReason({ max: reasonMax }));
  }
  return refusals.length > 0 ? refuse(refusals) : accept({ chosen, reason });
}
