/** A decree's paper says when and where it was decided, and bears the name of who decided. */
import { formatDay } from '../../kernel/day.ts';
import { accept, type Decision, type Problem, refuse } from '../../kernel/problem.ts';
import { isSameText } from '../../kernel/tidy.ts';
import { decisionProblems } from '../problems/decision.ts';
import type { Decree } from '../words/decree.ts';
import type { MinutesHead } from './minutes.ts';

/** `scorers`: names of those who scored, none of whom signs. */
export function checkDecreeHead(
  { day, place, signatories }: MinutesHead,
  decree: Pick<Decree, 'decidedOn' | 'place' | 'decider'>,
  scorers: readonly string[],
): Decision<null> {
  const refusals: Problem[] = [];
  if (day !== decree.decidedOn) {
    refusals.push(decisionProblems.otherDay({ day: formatDay(decree.decidedOn) }));
  }
  if (!isSameText(place, decree.place)) {
    refusals.push(decisionProblems.otherPlace({ place: decree.place }));
  }
  const { name: decider } = decree.decider;
  if (!signatories.some(({ name }) => isSameText(name, decider))) {
    refusals.push(decisionProblems.deciderMissing({ name: decider }));
  }
  for (const [i, { name }] of signatories.entries()) {
    if (scorers.some((one) => isSameText(one, name))) {
      refusals.push(decisionProblems.signerScored({ name }).at(`row${i + 1}-name`));
    }
  }
  return refusals.length > 0 ? refuse(refusals) : accept(null);
}
