import type { Day } from '../kernel/day.ts';
import type { Words } from '../kernel/problem.ts';

/** What was published about the real campaign; the demo hands its list in (cli/demo.ts). */
export interface PublishedFact {
  statement: Words;
  /** As printed, in Indonesian notation. */
  value: string;
  /** Address without a scheme, as it was read. */
  source: string;
  publisher: string;
  date: Day | null;
}
