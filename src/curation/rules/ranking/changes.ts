/** What alters the list: one of those who made it left out, or weights moved. */
import type {
  LeaveOutKind,
  LeftOut,
  OneWeightChange,
  RankingSheet,
  WeightChange,
} from '../../words/ranking.ts';
import { listOf, meansOf, ranksOf, weightsOf } from './ranks.ts';

/** A change has to be smaller by this to be called smaller: the first of equals is told. */
const nearness = 1e-9;
/** Of values from 0 to 1: what is left over by less, rounding left. Scores this near are equal. */
const rounding = 1e-11;

/** The list without each judge, each institution and each criterion in turn. */
export function leaveOutsOf(
  sheet: RankingSheet,
  institutions: ReadonlyMap<string, string> = new Map(),
): LeftOut[] {
  const weights = weightsOf(sheet);
  const whole = listOf(ranksOf(sheet, meansOf(sheet), weights), sheet.places);
  const without = (kind: LeaveOutKind, id: string, means: Float64Array, by: Float64Array) =>
    leftOut({ sheet, kind, id, whole, means, weights: by });
  const institutionOf = (judge: number) => institutions.get(sheet.judges[judge] ?? '');
  const names = [...new Set(institutions.values())].sort();
  return [
    ...sheet.judges.map((id, no) =>
      without(
        'judge',
        id,
        meansOf(sheet, (judge) => judge !== no),
        weights,
      ),
    ),
    ...names.map((id) =>
      without(
        'institution',
        id,
        meansOf(sheet, (judge) => institutionOf(judge) !== id),
        weights,
      ),
    ),
    ...sheet.criteria.flatMap(({ id, weight }, c) =>
      weight === 1 ? [] : [without('criterion', id, meansOf(sheet), withoutOne(weights, c))],
    ),
  ];
}

function leftOut(asked: {
  sheet: RankingSheet;
  kind: LeaveOutKind;
  id: string;
  whole: readonly number[];
  means: Float64Array;
  weights: Float64Array;
}): LeftOut {
  const { sheet, kind, id, whole, means, weights } = asked;
  const list = listOf(ranksOf(sheet, means, weights, sheet.places), sheet.places);
  const width = sheet.criteria.length;
  const isScored = (entrant: number) =>
    !means.subarray(entrant * width, (entrant + 1) * width).some(Number.isNaN);
  return {
    ...{ kind, id },
    enters: list.filter((entrant) => !whole.includes(entrant)),
    leaves: whole.filter((entrant) => !list.includes(entrant)),
    unscored: [...sheet.entrants.keys()].filter((entrant) => !isScored(entrant)),
  };
}

/** The others keep their proportions. */
function withoutOne(weights: Float64Array, c: number): Float64Array {
  const rest = 1 - (weights[c] ?? 0);
  return weights.map((weight, i) => (i === c ? 0 : weight / rest));
}

/**
 * Each pair of one on the list and one who is not, with how much the first is ahead: in all, and by
 * criterion. Values lie between 0 and 1, so a point of weight moved takes at most two points off a
 * lead: who is behind by more than twice what was `found` already is passed over.
 */
function* pairs(sheet: RankingSheet, means: Float64Array, found: () => number) {
  const width = sheet.criteria.length;
  const ranked = ranksOf(sheet, means, weightsOf(sheet));
  const onList = listOf(ranked, sheet.places).length;
  const ahead = new Float64Array(width);
  for (const leaves of ranked.slice(0, onList).reverse()) {
    for (let at = onList; at < ranked.length; at++) {
      const enters = ranked[at] ?? leaves;
      const lead = (leaves.score - enters.score) / 100;
      if (lead > 2 * found()) break;
      for (let c = 0; c < width; c++) {
        const [a, b] = [leaves.entrant * width + c, enters.entrant * width + c];
        ahead[c] = (means[a] ?? 0) - (means[b] ?? 0);
      }
      yield { leaves: leaves.entrant, enters: enters.entrant, lead, ahead };
    }
  }
}

/**
 * The fewest percentage points that, moved from some criteria to another, make one who is not on
 * the list as good as one who is. A point moved from c to t takes ahead[c] − ahead[t] off the lead,
 * so the points are taken where the lead is largest and given where it is smallest. Null where no
 * weights do.
 */
export function smallestChangeOf(sheet: RankingSheet, means: Float64Array): WeightChange | null {
  const weights = weightsOf(sheet);
  let smallest: WeightChange | null = null;
  const sofar = () => (smallest?.points ?? Number.POSITIVE_INFINITY) / 100;
  for (const { leaves, enters, lead, ahead } of pairs(sheet, means, sofar)) {
    const found = moved(weights, ahead, lead);
    if (found && found.points < 100 * sofar() - nearness) {
      smallest = { ...found, leaves, enters };
    }
  }
  return smallest;
}

function moved(
  weights: Float64Array,
  ahead: Float64Array,
  lead: number,
): Omit<WeightChange, 'leaves' | 'enters'> | null {
  const order = [...ahead.keys()].sort((a, b) => (ahead[b] ?? 0) - (ahead[a] ?? 0));
  const to = order.at(-1) ?? 0;
  const least = ahead[to] ?? 0;
  if (least > rounding) return null;
  let left = lead;
  let points = 0;
  const from: { criterion: number; points: number }[] = [];
  for (const c of order) {
    const gain = (ahead[c] ?? 0) - least;
    if (left <= rounding || gain <= rounding) break;
    const part = Math.min(weights[c] ?? 0, left / gain);
    if (part === 0) continue;
    left -= part * gain;
    points += 100 * part;
    from.push({ criterion: c, points: 100 * part });
  }
  return { points, from, to };
}

/**
 * The smallest change of one weight alone, the others keeping their proportions, that lets somebody
 * onto the list. Where equals at its end make it longer than its places, one of those on it may
 * leave sooner without anybody coming in: that list waits for a decision anyway.
 */
export function oneWeightChangeOf(
  sheet: RankingSheet,
  means: Float64Array,
): OneWeightChange | null {
  const weights = weightsOf(sheet);
  let smallest: OneWeightChange | null = null;
  const sofar = () =>
    smallest ? Math.abs(smallest.to - smallest.from) / 100 : Number.POSITIVE_INFINITY;
  for (const { leaves, enters, lead, ahead } of pairs(sheet, means, sofar)) {
    for (const [criterion, weight] of weights.entries()) {
      const to = crossing(weight, ahead[criterion] ?? 0, lead);
      if (to === null) continue;
      const size = Math.abs(to - weight);
      if (100 * size < 100 * sofar() - nearness) {
        smallest = { criterion, from: 100 * weight, to: 100 * to, leaves, enters };
      }
    }
  }
  return smallest;
}

/**
 * Where the lead is gone when this weight moves: lead(w) = w × own + (1 − w) × rest, a straight
 * line, where `rest` is the lead in the mean of the others. Null where that is outside 0 and 1.
 */
function crossing(weight: number, own: number, lead: number): number | null {
  if (lead <= rounding) return weight;
  if (weight >= 1) return null;
  const rest = (lead - weight * own) / (1 - weight);
  if (Math.abs(own - rest) <= rounding) return null;
  const to = rest / (rest - own);
  return to >= -rounding && to <= 1 + rounding ? Math.min(1, Math.max(0, to)) : null;
}
