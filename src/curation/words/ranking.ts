/** The words of ranking: what the panel and the jury score, and what becomes of it. */

export interface Criterion {
  id: string;
  /** In any unit; only the shares count. */
  weight: number;
  /** The ends of its scale, as scores are given. */
  min: number;
  max: number;
  /** Which end is better. */
  direction: 'higher' | 'lower';
}

export interface Score {
  /** '' for what was measured: one number of the entrant, given by nobody. */
  judge: string;
  entrant: string;
  criterion: string;
  score: number;
}

/** One judge's scores of one entrant, on the judged criteria. */
export interface ScoreSheet {
  judge: number;
  entrant: number;
}

/**
 * Everything that a ranking is computed from, in an order that does not depend on how it arrived.
 * Values are shares of the scale: 0 its worse end, 1 its better one.
 */
export interface RankingSheet {
  /** With weights that add up to 1. */
  criteria: readonly Criterion[];
  /** Criteria scored by judges; the others are measured. */
  isJudged: readonly boolean[];
  entrants: readonly string[];
  judges: readonly string[];
  /** By entrant, then by judge. */
  sheets: readonly ScoreSheet[];
  /** sheets × criteria; 0 where a criterion is measured. */
  sheetValues: Float64Array;
  /** entrants × criteria: what was measured, 0 where a criterion is judged. */
  measured: Float64Array;
  places: number;
  /** Criteria in the order in which they break a tie, heaviest first where nobody said. */
  tieBreak: readonly number[];
}

/** A place in the ranks. Equals share one, and the next is as far behind as they are many. */
export interface Ranked {
  entrant: number;
  rank: number;
  /** From 0 to 100. */
  score: number;
}

export const severityRefusals = ['oneJudge', 'notConnected', 'tooThin'] as const;
export type SeverityRefusal = (typeof severityRefusals)[number];

/** How much a judge gives above the mean of all judges, in points of the score from 0 to 100. */
export interface JudgeEffect {
  judge: number;
  effect: number;
  standardError: number;
}

export interface Severity {
  judges: readonly JudgeEffect[];
  /** By entrant: its score as the mean of all judges would have given it. */
  adjusted: Float64Array;
  standardError: Float64Array;
}

export type SeverityAnswer =
  | { ok: true; severity: Severity }
  | { ok: false; refusal: SeverityRefusal };

export const leaveOutKinds = ['judge', 'institution', 'criterion'] as const;
export type LeaveOutKind = (typeof leaveOutKinds)[number];

/** What becomes of the list without one of those who made it. */
export interface LeftOut {
  kind: LeaveOutKind;
  id: string;
  enters: readonly number[];
  leaves: readonly number[];
  /** Whom nobody else scored; they cannot be ranked without. */
  unscored: readonly number[];
}

/** The least that has to be moved between weights until another entrant is as good. */
export interface WeightChange {
  /** Percentage points that change their criterion in all. */
  points: number;
  from: readonly { criterion: number; points: number }[];
  to: number;
  leaves: number;
  enters: number;
}

/** One weight alone, the others keeping their proportions. */
export interface OneWeightChange {
  criterion: number;
  /** In percentage points, both. */
  from: number;
  to: number;
  leaves: number;
  enters: number;
}

export interface Acceptability {
  /** entrants × ranks: the share of draws in which it stood there. */
  shares: Float64Array;
  ranks: number;
  draws: number;
}

export interface RankedSheet {
  sheet: RankingSheet;
  /** entrants × criteria, from 0 to 1. */
  means: Float64Array;
  ranked: readonly Ranked[];
  severity: SeverityAnswer;
  isConnected: boolean;
}

/** A ranking with everything that says how firm it is. */
export interface Ranking extends RankedSheet {
  /** Over all weights there are. */
  anyWeights: Acceptability;
  /** Over weights near the decided ones. */
  nearWeights: Acceptability;
  leaveOuts: readonly LeftOut[];
  smallestChange: WeightChange | null;
  oneWeightChange: OneWeightChange | null;
  seed: string;
}
