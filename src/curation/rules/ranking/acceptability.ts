/**
 * Rank acceptability (SMAA, Lahdelma and Salminen 2001): how often an entrant stands at each rank
 * when the weights are drawn instead of decided.
 */
import { sfc32 } from '../../../kernel/chance.ts';
import type { Acceptability } from '../../words/ranking.ts';

/** Puts the next weights into the array; they add up to 1. */
export type Draw = (weights: Float64Array) => void;

/** Every mix of weights is as likely as any other: Dirichlet with all parameters 1. */
export function anyWeights(size: number, seed: string): Draw {
  const next = sfc32(`any ${seed}`);
  const cuts = new Float64Array(size + 1);
  return (weights) => {
    // The gaps between sorted uniform numbers; no logarithm whose last bit may differ.
    for (let i = 1; i < size; i++) cuts[i] = next();
    cuts[0] = 0;
    cuts[size] = 1;
    sortFew(cuts, size);
    for (let i = 0; i < size; i++) weights[i] = (cuts[i + 1] ?? 0) - (cuts[i] ?? 0);
  };
}

/** Steps before the first draw near the decided weights, to forget where they began. */
const forgetting = 50;

/**
 * Every mix in which no weight is farther than `reach` from the one decided, as likely as any
 * other. Two weights at a time are dealt out anew within their bounds (Gibbs), all of them twice
 * between two draws; throwing away what is out of bounds would never end with many criteria.
 */
export function nearWeights(decided: Float64Array, reach: number, seed: string): Draw {
  const next = sfc32(`near ${seed}`);
  const size = decided.length;
  const lowest = decided.map((weight) => Math.max(0, weight - reach));
  const highest = decided.map((weight) => Math.min(1, weight + reach));
  const at = Float64Array.from(decided);
  const step = () => {
    for (let i = 0; i < 2 * size; i++) {
      const a = i % size;
      const b = (a + 1 + Math.floor(next() * (size - 1))) % size;
      const sum = (at[a] ?? 0) + (at[b] ?? 0);
      const low = Math.max(lowest[a] ?? 0, sum - (highest[b] ?? 0));
      const high = Math.min(highest[a] ?? 0, sum - (lowest[b] ?? 0));
      at[a] = low + next() * Math.max(0, high - low);
      at[b] = sum - (at[a] ?? 0);
    }
  };
  if (size > 1) for (let i = 0; i < forgetting; i++) step();
  return (weights) => {
    if (size > 1) step();
    weights.set(at);
  };
}

/**
 * Counts ranks over the draws; equals share the ranks they stand on. Of many entrants only the
 * first `ranks` are told apart, so that nothing has to be sorted whole.
 */
export function acceptabilityOf(
  means: Float64Array,
  asked: { criteria: number; draws: number; ranks: number; draw: Draw },
): Acceptability {
  const { criteria, draws, draw } = asked;
  const entrants = means.length / criteria;
  const ranks = Math.min(asked.ranks, entrants);
  const shares = new Float64Array(entrants * ranks);
  const columns = columnsOf(means, criteria);
  const weights = new Float64Array(criteria);
  const scores = new Float64Array(entrants);
  const work = new Float64Array(entrants);
  for (let nth = 0; nth < draws; nth++) {
    draw(weights);
    score(columns, weights, scores);
    work.set(scores);
    // Negative, so that sorting upwards puts the best first.
    const best = bestOf(work, ranks);
    count(scores, best, { shares, ranks });
  }
  for (let i = 0; i < shares.length; i++) shares[i] = (shares[i] ?? 0) / draws;
  return { shares, ranks, draws };
}

/** The share of draws in which the entrant stood within the places. */
export function inPlaces({ shares, ranks }: Acceptability, entrant: number, places: number) {
  let sum = 0;
  for (let r = 0; r < Math.min(places, ranks); r++) sum += shares[entrant * ranks + r] ?? 0;
  return sum;
}

/** Means of the same scores may differ in their last bits; as far as here they are one. */
const grid = 1e12;

/** By criterion, so that the loop over entrants runs through memory. */
function columnsOf(means: Float64Array, criteria: number): Float64Array[] {
  return Array.from({ length: criteria }, (_, c) =>
    Float64Array.from(
      { length: means.length / criteria },
      (_, e) => -Math.round(grid * (means[e * criteria + c] ?? 0)) / grid,
    ),
  );
}

function score(columns: readonly Float64Array[], weights: Float64Array, into: Float64Array): void {
  into.fill(0);
  for (const [c, column] of columns.entries()) {
    const weight = weights[c] ?? 0;
    for (let e = 0; e < into.length; e++) into[e] = (into[e] ?? 0) + weight * (column[e] ?? 0);
  }
}

/** The smallest numbers, sorted. The array is left in another order. */
function bestOf(work: Float64Array, size: number): Float64Array {
  if (work.length > size) gather(work, size);
  const best = work.subarray(0, size);
  if (size <= 64) sortFew(best, size - 1);
  else best.sort();
  return best;
}

/** Hoare's selection: the `size` smallest come to the front, in no order. */
function gather(work: Float64Array, size: number): void {
  let low = 0;
  let high = work.length - 1;
  while (low < high) {
    const pivot = work[(low + high) >> 1] ?? 0;
    let i = low;
    let j = high;
    while (i <= j) {
      while ((work[i] ?? 0) < pivot) i++;
      while ((work[j] ?? 0) > pivot) j--;
      if (i > j) break;
      const kept = work[i] ?? 0;
      work[i] = work[j] ?? 0;
      work[j] = kept;
      i++;
      j--;
    }
    if (size - 1 <= j) high = j;
    else if (size - 1 >= i) low = i;
    else return;
  }
}

/** Insertion sort of 0 to `last`: for a handful it beats a call into the engine. */
function sortFew(numbers: Float64Array, last: number): void {
  for (let i = 1; i <= last; i++) {
    const one = numbers[i] ?? 0;
    let j = i - 1;
    while (j >= 0 && (numbers[j] ?? 0) > one) {
      numbers[j + 1] = numbers[j] ?? 0;
      j--;
    }
    numbers[j + 1] = one;
  }
}

function count(
  scores: Float64Array,
  best: Float64Array,
  { shares, ranks }: { shares: Float64Array; ranks: number },
): void {
  const worst = best[ranks - 1] ?? 0;
  for (let e = 0; e < scores.length; e++) {
    const own = scores[e] ?? 0;
    if (own > worst) continue;
    const first = firstNotBelow(best, own);
    let equals = 1;
    while (best[first + equals] === own) equals++;
    // At the end of what was sorted there may be more equals than ranks.
    const all = first + equals === ranks ? equalsOf(scores, own) : equals;
    for (let r = first; r < first + equals; r++) {
      const at = e * ranks + r;
      shares[at] = (shares[at] ?? 0) + 1 / all;
    }
  }
}

function firstNotBelow(sorted: Float64Array, own: number): number {
  let low = 0;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < own) low = middle + 1;
    else high = middle;
  }
  return low;
}

function equalsOf(scores: Float64Array, own: number): number {
  let count = 0;
  for (let e = 0; e < scores.length; e++) if (scores[e] === own) count++;
  return count;
}
