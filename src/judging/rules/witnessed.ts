/** Whether every finalist's shops were downloaded before an officer's eyes. */
import { accept, type Decision, refuse } from '../../kernel/problem.ts';
import { judgingProblems } from '../problems.ts';
import type { Measured, WitnessedKept } from '../words.ts';

const reasonMax = 500;

/** Shops of which no witnessed file tells the whole window. */
export const unseenShops = (seen: WitnessedKept | undefined): string[] =>
  (seen?.shops ?? []).filter(({ isWhole }) => !isWhole).map(({ name }) => name);

/** Where one lacks, somebody has to say why it is opened all the same; the minutes print it. */
export function checkWitnessed(
  typed: string,
  finalists: readonly { measured: Pick<Measured, 'witnessed'> }[],
): Decision<string> {
  const lacking = finalists.filter(({ measured }) => unseenShops(measured.witnessed).length > 0);
  if (lacking.length === 0) return accept('');
  const reason = typed.trim();
  return reason === '' || reason.length > reasonMax
    ? refuse([judgingProblems.unwitnessed({ count: lacking.length, max: reasonMax })])
    : accept(reason);
}
