import type { Measured } from '../words.ts';

/** What an upheld objection puts right of one finalist; what stood before is kept. */
export interface Correction {
  /** From 1, in the campaign. */
  no: number;
  enterpriseId: string;
  /** It counts from the decree on that names this one. */
  objectionId: string;
  what:
    | { kind: 'score'; personId: string; criterion: string; score: number }
    | { kind: 'measured'; measured: Measured };
  reason: string;
  correctedAt: Date;
  correctedBy: string | null;
}
