/** Means, scores and ranks. */
import type { Ranked, RankingSheet } from '../../words/ranking.ts';

/** Scores nearer than this are equal: sums of the same numbers may differ in their last bits. */
const nearness = 1e-9;

/**
 * entrants × criteria: the mean of each entrant's judges beside what was measured. NaN for all
 * judged criteria of whom no sheet is left of.
 */
export function meansOf(sheet: RankingSheet, counts: (judge: number) => boolean = () => true) {
  const width = sheet.criteria.length;
  const means = Float64Array.from(sheet.measured);
  const sheetsOf = new Float64Array(sheet.entrants.length);
  for (const [s, { judge, entrant }] of sheet.sheets.entries()) {
    if (!counts(judge)) continue;
    sheetsOf[entrant] = (sheetsOf[entrant] ?? 0) + 1;
    for (let c = 0; c < width; c++) {
      const at = entrant * width + c;
      means[at] = (means[at] ?? 0) + (sheet.sheetValues[s * width + c] ?? 0);
    }
  }
  for (let at = 0; at < means.length; at++) {
    if (!sheet.isJudged[at % width]) continue;
    const count = sheetsOf[Math.floor(at / width)] ?? 0;
    means[at] = count === 0 ? Number.NaN : (means[at] ?? 0) / count;
  }
  return means;
}

export const weightsOf = (sheet: RankingSheet): Float64Array =>
  Float64Array.from(sheet.criteria, ({ weight }) => weight);

/** By entrant, from 0 to 100: the means weighed. */
export function scoresOf(means: Float64Array, weights: Float64Array): Float64Array {
  const width = weights.length;
  const scores = new Float64Array(means.length / width);
  for (let e = 0; e < scores.length; e++) {
    let sum = 0;
    for (let c = 0; c < width; c++) sum += (weights[c] ?? 0) * (means[e * width + c] ?? 0);
    scores[e] = 100 * sum;
  }
  return scores;
}

/**
 * Best first. A tie is broken by the criteria of the written rule, one after the other; whom none
 * of them parts share a rank. Entrants without a score are left out, and so are, where only the
 * `best` are asked for, those who score less than the last of these.
 */
export function ranksOf(
  sheet: Pick<RankingSheet, 'tieBreak' | 'criteria'>,
  means: Float64Array,
  weights: Float64Array,
  best = Number.POSITIVE_INFINITY,
): Ranked[] {
  const scores = scoresOf(means, weights);
  const width = sheet.criteria.length;
  const value = (entrant: number, c: number) => means[entrant * width + c] ?? 0;
  // Rounded, so that being equal is the same for any two of three.
  const keys = scores.map((score) => Math.round(score / nearness));
  const compare = (a: number, b: number): number => {
    const first = (keys[b] ?? 0) - (keys[a] ?? 0);
    if (first !== 0) return first;
    for (const c of sheet.tieBreak) {
      const next = Math.round((value(b, c) - value(a, c)) / nearness);
      if (next !== 0) return next;
    }
    return 0;
  };
  const least = best < keys.length ? leastOf(keys, best) : Number.NEGATIVE_INFINITY;
  const order = [...scores.keys()].filter((e) => (keys[e] ?? 0) >= least);
  order.sort((a, b) => compare(a, b) || a - b);
  const ranked: Ranked[] = [];
  for (const [at, entrant] of order.entries()) {
    const before = ranked.at(-1);
    const isEqual = before !== undefined && compare(before.entrant, entrant) === 0;
    ranked.push({ entrant, rank: isEqual ? before.rank : at + 1, score: scores[entrant] ?? 0 });
  }
  return ranked;
}

/** The key of the last of the best. NaN, which has none, sorts behind all numbers. */
function leastOf(keys: Float64Array, best: number): number {
  const upwards = keys.map((key) => -key).sort();
  const last = upwards[best - 1] ?? Number.NaN;
  return Number.isNaN(last) ? Number.NEGATIVE_INFINITY : -last;
}

/** Those on the list: whoever has a rank within the places. Equals at its end are all on it. */
export const listOf = (ranked: readonly Ranked[], places: number): number[] =>
  ranked.filter(({ rank }) => rank <= places).map(({ entrant }) => entrant);
