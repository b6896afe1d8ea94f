/**
 * Uji petik: draws weighted by rupiah and risk, and what they tell of the error in the figure.
 * Every draw picks one weighted rupiah, so an order may be hit more than once.
 */
import type { EvidenceLevel } from '../words.ts';

/** How much more often a rupiah of weak evidence is drawn than one of a platform's own export. */
export const riskOf: Record<EvidenceLevel, number> = { A: 1, B: 1, C: 2, D: 3, E: 3 };

export interface JudgedOrder {
  omzet: number;
  risk: number;
  /** How many draws fell on it. */
  hits: number;
  /** What it is worth by its proof, in rupiah; null while nobody has judged it. */
  right: number | null;
}

export interface SpotCheckResult {
  /** Draws judged, of all. */
  judged: number;
  of: number;
  /** Share of the figure's rupiah that is wrong, with its 95 % interval; null before a verdict. */
  rate: number | null;
  from: number;
  to: number;
}

/** Two-sided 95 %. */
const z = 1.959964;

/**
 * The rate of error in the frame's rupiah (Hansen and Hurwitz 1943: the mean of each draw's error
 * by its chance), with Wilson's score interval (1927), which holds for parts of an error, too:
 * nothing in [0, 1] varies more than yes and no. Draws that nobody has judged are left out.
 */
export function resultOf(
  orders: readonly JudgedOrder[],
  frame: { rupiah: number; weight: number },
): SpotCheckResult {
  const of = orders.reduce((sum, { hits }) => sum + hits, 0);
  let judged = 0;
  let wrong = 0;
  for (const { omzet, risk, hits, right } of orders) {
    if (right === null) continue;
    judged += hits;
    wrong += (hits * Math.min(1, Math.abs(omzet - right) / omzet)) / risk;
  }
  if (judged === 0) return { judged, of, rate: null, from: 0, to: 1 };
  const share = wrong / judged;
  const scale = frame.weight / frame.rupiah;
  const middle = share + z ** 2 / (2 * judged);
  const half = z * Math.sqrt((share * (1 - share)) / judged + z ** 2 / (4 * judged ** 2));
  const bound = (value: number) =>
    Math.min(1, Math.max(0, (value / (1 + z ** 2 / judged)) * scale));
  return {
    ...{ judged, of, rate: Math.min(1, share * scale) },
    ...{ from: share === 0 ? 0 : bound(middle - half), to: bound(middle + half) },
  };
}
