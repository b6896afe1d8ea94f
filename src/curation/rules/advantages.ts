/**
 * Advantages that give points: a further criterion beside those of the panel, given by no curator.
 * The weights of a set shrink by as much, so that all still add up to 100.
 */
import type { Day } from '../../kernel/day.ts';
import type { Locale } from '../../kernel/problem.ts';
import type { Gate } from '../words/gates.ts';
import type { CriteriaSet, PanelCriterion } from '../words/panel.ts';
import { setOf } from './criteria.ts';
import { isInForce } from './gates.ts';

/** Of one advantage. */
export const pointsMax = 10;
/** Of all of them: what the panel scores stays the most by far. */
export const allPointsMax = 30;

/** The id of the criterion; no code of a set's own looks so. */
export const advantageId = '+';
export const advantageName = 'Nilai tambah';

export const givesPoints = (gate: Gate, on: Day): boolean =>
  gate.effect === 'advantage' && gate.points > 0 && isInForce(gate, on);

/** How much anybody may be given of those whom a set scores. */
export function mostPoints(
  set: CriteriaSet,
  { sets, giving }: { sets: readonly CriteriaSet[]; giving: readonly Gate[] },
): number {
  const counts = ({ sectors }: Gate) =>
    sectors.length === 0 || sectors.some((sector) => setOf(sets, sector) === set);
  return giving.filter(counts).reduce((sum, { points }) => sum + points, 0);
}

/** The panel's own criteria with the weights by which they count. */
export const shrunk = <T extends Pick<CriteriaSet, 'criteria'>>(set: T, most: number): T => ({
  ...set,
  criteria: set.criteria.map((one) => ({ ...one, weight: (one.weight * (100 - most)) / 100 })),
});

/** All that a score is made of. */
export function withAdvantage(set: CriteriaSet, most: number): CriteriaSet {
  if (most === 0) return set;
  const given: PanelCriterion = {
    ...{ id: advantageId, name: advantageName, nameEn: 'Advantage', weight: most },
    ...{ levels: [], levelsEn: [] },
  };
  const whole = shrunk(set, most);
  return { ...whole, criteria: [...whole.criteria, given] };
}

/** A weight as it is printed: whole where it is. */
export const weightWords = (weight: number, locale: Locale = 'id'): string =>
  weight.toLocaleString(locale === 'id' ? 'id-ID' : 'en-GB', { maximumFractionDigits: 2 });
