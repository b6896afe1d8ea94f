import type { Bilingual } from '../../kernel/bilingual.ts';
import type { Day } from '../../kernel/day.ts';
import type { Decider } from '../../kernel/terms.ts';
import type { Outcome } from './panel.ts';

/** The list as it was decided, in full; names stand in erasable rows. */
export interface DecreeContent {
  schema: 'lagawi.selection/1';
  criteria: Readonly<Record<string, number>>;
  seats: number;
  entries: readonly DecreeEntry[];
}

export interface DecreeEntry {
  applicationId: string;
  no: number;
  sector: string;
  /** Its place among all; equals share one. */
  rank: number;
  /** The place where the written rule parts those of one rank; left out where it is the rank. */
  order?: number;
  /** In hundredths of a point, so that a hash never hangs on a float. */
  scoreHundredths: number;
  outcome: Outcome;
  /** The reason where the committee decided otherwise. */
  overridden: boolean;
}

/** By which versions a list is decided: all of them stand since the panel opened. */
export interface DecidedBy {
  criteria: readonly (Bilingual & { version: number })[];
  /** null where none were set. */
  gatesVersion: number | null;
  /** Of the rules of the digital mapping; null where the chain has none. */
  mappingVersion: number | null;
  openedOn: Day;
}

export interface Decree {
  /** From the office's own register. */
  number: string;
  decidedOn: Day;
  place: string;
  decider: Decider;
  content: DecreeContent;
  contentHash: string;
  enteredAt: Date;
}
