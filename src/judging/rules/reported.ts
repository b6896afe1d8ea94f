/** Whether everybody in a round said anything of the measured days: silence is no zero. */
import { accept, type Decision, refusalsOf, refuse } from '../../kernel/problem.ts';
import { judgingProblems } from '../problems.ts';
import type { JudgingCriteria, Measured } from '../words.ts';
import { checkWitnessed } from './witnessed.ts';

const reasonMax = 500;

/** No sale, and no week of which it was said that there was none. */
export const isSilent = ({ cells, weeks }: Pick<Measured, 'cells' | 'weeks'>): boolean =>
  cells.length === 0 && weeks[0] === 0;

interface Entrant {
  name: string;
  measured: Measured;
}

/** Nothing is missing where nothing is measured. */
export const measuresAny = ({ criteria }: Pick<JudgingCriteria, 'criteria'>): boolean =>
  criteria.some(({ kind }) => kind === 'measured');

export function checkReported(
  typed: string,
  asked: { entrants: readonly Entrant[]; criteria: Pick<JudgingCriteria, 'criteria'> },
): Decision<string> {
  const silent = asked.entrants.filter(({ measured }) => isSilent(measured));
  if (!measuresAny(asked.criteria) || silent.length === 0) return accept('');
  const reason = typed.trim();
  const names = silent.map(({ name }) => name).join(', ');
  const told = { count: silent.length, names, max: reasonMax };
  return reason === '' || reason.length > reasonMax
    ? refuse([judgingProblems.unreported(told)])
    : accept(reason);
}

export interface TypedGaps {
  /** Why, where somebody has no witnessed download of the whole window. */
  unwitnessed?: string;
  /** Why, where somebody reported nothing at all. */
  unreported?: string;
}

/** What lacks of both is told at once. */
export function checkGaps(
  typed: TypedGaps,
  asked: Parameters<typeof checkReported>[1],
): Decision<Required<TypedGaps>> {
  const witnessed = checkWitnessed(typed.unwitnessed ?? '', asked.entrants);
  const reported = checkReported(typed.unreported ?? '', asked);
  return witnessed.ok && reported.ok
    ? accept({ unwitnessed: witnessed.value, unreported: reported.value })
    : refuse([witnessed, reported].flatMap(refusalsOf));
}
