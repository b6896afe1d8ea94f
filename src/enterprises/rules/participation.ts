import { addDays, type Day, parseDay } from '../../kernel/day.ts';
import { accept, type Decision, type Problem, refuse } from '../../kernel/problem.ts';
import { tidy } from '../../kernel/tidy.ts';
import { enterpriseProblems } from '../problems.ts';
import { type MemberEnd, memberEnds, type Participation } from '../words.ts';
import { checkDays, textMax } from './enterprise.ts';

/** May it join on these days, given its memberships in this campaign? */
export function decideJoin(
  before: readonly Participation[],
  typed: { from: string; until?: string | null },
): Decision<{ from: Day; until: Day | null }> {
  const days = checkDays(typed);
  if (!days.ok) return days;
  const { from, until } = days.value;
  if (!from) return refuse([enterpriseProblems.dayMissing({ field: 'from' }).at('from')]);
  const overlaps = before.some(
    (one) => (one.until === null || from <= one.until) && (until === null || one.from <= until),
  );
  return overlaps ? refuse([enterpriseProblems.alreadyMember()]) : accept({ from, until });
}

export interface MembershipEnd {
  from: Day;
  lastDay: Day;
  as: MemberEnd;
  reason: string;
}

/** Ends the newest membership. Disqualified: out with all its days; withdrawn: keeps them. */
export function decideEnd(
  before: readonly Participation[],
  typed: { as: string; lastDay: string; reason: string },
): Decision<MembershipEnd> {
  const newest = before.reduce<Participation | null>(
    (a, b) => (a === null || b.from > a.from ? b : a),
    null,
  );
  if (!newest) return refuse([enterpriseProblems.notMember()]);
  const refusals: Problem[] = [];
  const as = memberEnds.find((one) => one === typed.as);
  const lastDay = parseDay(typed.lastDay);
  const reason = tidy(typed.reason);
  // A withdrawal may still turn into a disqualification: what was hidden comes out later.
  if (newest.endedAs && !(newest.endedAs === 'withdrawn' && as === 'disqualified')) {
    refusals.push(enterpriseProblems.alreadyEnded());
  }
  if (!as) refusals.push(enterpriseProblems.endWrong());
  if (!lastDay) refusals.push(enterpriseProblems.dayMissing({ field: 'lastDay' }).at('lastDay'));
  else if (lastDay < newest.from) refusals.push(enterpriseProblems.endBeforeStart());
  if (reason === '' || reason.length > textMax) {
    refusals.push(enterpriseProblems.reasonMissing({ max: textMax }));
  }
  if (refusals.length > 0 || !as || !lastDay) return refuse(refusals);
  // What had ended earlier does not come back by ending it again.
  const earlier = newest.until && newest.until < lastDay ? newest.until : lastDay;
  return accept({ from: newest.from, lastDay: earlier, as, reason });
}

/** The owner until the day before the new one. */
export function decideOwner(
  current: { personId: string; from: Day } | null,
  next: { personId: string; from: string },
): Decision<{ from: Day; formerUntil: Day }> {
  const from = parseDay(next.from);
  if (!from) return refuse([enterpriseProblems.dayMissing({ field: 'from' }).at('from')]);
  if (current?.personId === next.personId) return refuse([enterpriseProblems.ownerSame()]);
  if (current && from <= current.from) return refuse([enterpriseProblems.ownerDayWrong()]);
  return accept({ from, formerUntil: addDays(from, -1) });
}
