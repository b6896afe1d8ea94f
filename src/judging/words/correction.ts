import type { Measured } from '../words.ts';

/** What an upheld objection puts right of one finalist; what stood before is kept. */
export interface Correction {
  /** From 1, in the campaign. */
  no: number;
  enterpriseId: string;
  /** Of the decree that took it, from which on it counts; null while none did. */
  decreeVersion: number | null;
  /** Taken back before a decree took it. */
  withdrawn: { reason: string; at: Date } | null;
  objectionId: string;
  what:
    | { kind: 'score'; personId: string; criterion: string; score: number }
    | { kind: 'measured'; measured: Measured };
  reason: string;
  correctedAt: Date;
  correctedBy: string | null;
}
