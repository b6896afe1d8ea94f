/** From a first round, in which each judge scores a planned share, to the finalists. */
import { accept, type Decision, refuse } from '../../kernel/problem.ts';
import { judgingProblems } from '../problems.ts';

const reasonMax = 500;
const eachMax = 9;

/** How many judges score each entrant: fewer than all, or it would be a final. */
export function checkEach(typed: string, { judges }: { judges: number }): Decision<number> {
  const each = /^\d$/.test(typed.trim()) ? Number(typed) : 0;
  const max = Math.min(eachMax, judges - 1);
  return each >= 2 && each <= max ? accept(each) : refuse([judgingProblems.eachWrong({ max })]);
}

/** Finalists come from the first round; others than its best need a reason. */
export function checkFromFirst(
  typed: string,
  asked: {
    first: { rows: readonly { enterpriseId: string; rank: number }[] } | null;
    finalists: readonly string[];
  },
): Decision<string> {
  const { first, finalists } = asked;
  if (!first) return accept('');
  const entrants = new Set(first.rows.map(({ enterpriseId }) => enterpriseId));
  if (finalists.some((one) => !entrants.has(one))) return refuse([judgingProblems.notInFirst()]);
  // Equals at the end are a choice, too, and no deviation from the ranks.
  const last = [...first.rows].sort((a, b) => a.rank - b.rank)[finalists.length - 1]?.rank ?? 0;
  const isBest = first.rows.every(({ enterpriseId, rank }) =>
    finalists.includes(enterpriseId) ? rank <= last : rank >= last,
  );
  if (isBest) return accept('');
  const reason = typed.trim();
  return reason === '' || reason.length > reasonMax
    ? refuse([judgingProblems.otherwise({ max: reasonMax })])
    : accept(reason);
}
