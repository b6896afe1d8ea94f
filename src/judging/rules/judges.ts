/** Who judges a round while judges go and come, and what is dealt out to whom. */
import { accept, type Decision, refuse } from '../../kernel/problem.ts';
import { tidy } from '../../kernel/tidy.ts';
import { judgingProblems } from '../problems.ts';
import type { JudgeChange } from '../words.ts';

const reasonMax = 500;

export interface Pair {
  enterpriseId: string;
  personId: string;
}

export const pairOf = ({ enterpriseId, personId }: Pair): string => `${enterpriseId} ${personId}`;

/** Why a judge goes or comes; the internal minutes print it. */
export function checkChangeReason(typed: string, change: JudgeChange['change']): Decision<string> {
  const reason = tidy(typed);
  const at = change === 'left' ? 'leavingReason' : 'joiningReason';
  return reason === '' || reason.length > reasonMax
    ? refuse([judgingProblems.changeReason({ max: reasonMax }).at(at)])
    : accept(reason);
}

/** Whoever has a sheet and did not leave since: what was locked before leaving is no seat. */
export function seatedJudges(
  sheets: readonly Pick<Pair, 'personId'>[],
  changes: readonly Pick<JudgeChange, 'personId' | 'change'>[],
): string[] {
  const gone = new Set<string>();
  for (const { personId, change } of changes) {
    if (change === 'left') gone.add(personId);
    else gone.delete(personId);
  }
  return [...new Set(sheets.map(({ personId }) => personId))].filter((id) => !gone.has(id));
}

/**
 * The even share of somebody who comes: sheets that nobody has begun, each taken from whoever has
 * the most. Everybody else keeps what they have, and every entrant as many judges as before.
 */
export function shareFor<S extends Pair>(
  newcomer: string,
  asked: { sheets: readonly S[]; seated: readonly string[]; mayTake: (sheet: S) => boolean },
): S[] {
  const { sheets, seated, mayTake } = asked;
  const load = new Map(seated.map((id) => [id, 0]));
  for (const { personId } of sheets) {
    if (load.has(personId)) load.set(personId, (load.get(personId) ?? 0) + 1);
  }
  const own = sheets.filter(({ personId }) => personId === newcomer);
  const scored = new Set(own.map(({ enterpriseId }) => enterpriseId));
  const taken: S[] = [];
  const isFree = (one: S) =>
    load.has(one.personId) && mayTake(one) && !taken.includes(one) && !scored.has(one.enterpriseId);
  for (;;) {
    const free = sheets.filter(isFree);
    const most = Math.max(0, ...free.map(({ personId }) => load.get(personId) ?? 0));
    const next = free.find(({ personId }) => load.get(personId) === most);
    if (!next || most <= own.length + taken.length + 1) return taken;
    load.set(next.personId, most - 1);
    scored.add(next.enterpriseId);
    taken.push(next);
  }
}
