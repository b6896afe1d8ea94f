import type { Day } from '../../kernel/day.ts';
import type { Decider } from '../../kernel/terms.ts';

export interface Followed {
  objectionId: string;
  /** Its number in the campaign. */
  objection: number;
}

/** Why a decree took the place of an earlier one. */
export interface WinnersChange extends Followed {
  /** Where it follows several. */
  also?: readonly Followed[];
  replaces: { number: string; decidedOn: Day };
  /** The jury's minutes that proposed it; decrees from before it was kept name none. */
  minutes?: { number: string; day: Day };
  reason: string;
  /** Why others than the best by rank win; '' where the ranks decided. */
  byHand: string;
}

/** Numbers of the objections that it follows: `2`, or `2, 3`. */
export const objectionNos = ({ objection, also = [] }: WinnersChange): string =>
  [objection, ...also.map((one) => one.objection)].join(', ');

/** The list as it was decided, in full. */
export interface WinnersContent {
  schema: 'lagawi.winners/1';
  criteriaVersion: number;
  definitionVersion: number;
  measuredAt: string;
  /** Who was measured again since, and when. */
  measuredAgain?: readonly { enterpriseId: string; at: string }[];
  seats: number;
  entries: readonly {
    enterpriseId: string;
    rank: number;
    /** In hundredths of a point, so that a hash never hangs on a float. */
    scoreHundredths: number;
    isWinner: boolean;
  }[];
  /** Of a decree that replaced an earlier one. */
  change?: WinnersChange;
}

export interface WinnersDecree {
  /** From 1; the last one holds. */
  version: number;
  number: string;
  decidedOn: Day;
  place: string;
  decider: Decider;
  content: WinnersContent;
  contentHash: string;
  enteredAt: Date;
}
