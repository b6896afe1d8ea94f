import type { Day } from '../../kernel/day.ts';
import type { Decider } from '../../kernel/terms.ts';

/** The list as it was decided, in full. */
export interface WinnersContent {
  schema: 'lagawi.winners/1';
  criteriaVersion: number;
  definitionVersion: number;
  measuredAt: string;
  seats: number;
  entries: readonly {
    enterpriseId: string;
    rank: number;
    /** In hundredths of a point, so that a hash never hangs on a float. */
    scoreHundredths: number;
    isWinner: boolean;
  }[];
}

export interface WinnersDecree {
  number: string;
  decidedOn: Day;
  place: string;
  decider: Decider;
  content: WinnersContent;
  contentHash: string;
  enteredAt: Date;
}
