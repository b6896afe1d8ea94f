/** What an upheld objection changes of a result, and who wins by it. */
import { accept, type Decision, type Problem, refuse } from '../../kernel/problem.ts';
import { changeProblems } from '../change-problems.ts';
import type { Correction } from '../words/correction.ts';
import type { Finalist, Measured, MeasuredFinalist } from '../words.ts';

const reasonMax = 500;

/** Numbers of objections as they are typed in one field. */
export const numbersIn = (text: string): number[] =>
  text
    .split(/[\s,;]+/)
    .filter(Boolean)
    .map(Number);

/** Neither in a decree nor taken back. */
export const isPending = ({ decreeVersion, withdrawn }: Correction): boolean =>
  decreeVersion === null && withdrawn === null;

/**
 * Those that decrees up to a version took; or what the next one takes that names these. In the
 * order in which they come to count: the last of a score holds.
 */
export const countingBy = (
  corrections: readonly Correction[],
  by: { upTo: number } | { naming: readonly string[] },
): Correction[] =>
  corrections
    .filter((one) =>
      'upTo' in by
        ? one.decreeVersion !== null && one.decreeVersion <= by.upTo
        : one.decreeVersion !== null || (isPending(one) && by.naming.includes(one.objectionId)),
    )
    .toSorted((a, b) => versionOf(a) - versionOf(b) || a.no - b.no);

const versionOf = ({ decreeVersion }: Correction): number =>
  decreeVersion ?? Number.POSITIVE_INFINITY;

/** The last correction of a score holds. */
export function correctedScores<
  S extends { judge: string; entrant: string; criterion: string; score: number },
>(scores: readonly S[], corrections: readonly Correction[]): S[] {
  return scores.map((one) => {
    const last = corrections.findLast(
      ({ enterpriseId, what }) =>
        what.kind === 'score' &&
        enterpriseId === one.entrant &&
        what.personId === one.judge &&
        what.criterion === one.criterion,
    );
    return last?.what.kind === 'score' ? { ...one, score: last.what.score } : one;
  });
}

export function correctedFinalists(
  finalists: readonly Finalist[],
  corrections: readonly Correction[],
): MeasuredFinalist[] {
  return finalists.map((one) => {
    const last = corrections.findLast(
      ({ enterpriseId, what }) => what.kind === 'measured' && enterpriseId === one.enterpriseId,
    );
    if (last?.what.kind !== 'measured') return { ...one, again: null };
    const again = { at: last.correctedAt, before: one.measured };
    return { ...one, measured: last.what.measured, again };
  });
}

/** By the weeks that were expected at the first measuring, whatever membership changed since. */
export const inWeeksOf = ({ weeks: [, expected] }: Measured, now: Measured): Measured => ({
  ...now,
  weeks: [Math.min(now.weeks[0], expected), expected],
});

export function checkReason(typed: string): Decision<string> {
  const reason = typed.trim();
  return reason === '' || reason.length > reasonMax
    ? refuse([changeProblems.reasonMissing({ max: reasonMax })])
    : accept(reason);
}

/** `now`: the score that holds. */
export function checkCorrection(
  typed: { score: string; reason: string },
  { now, levels }: { now: number; levels: number },
): Decision<{ score: number; reason: string }> {
  const score = /^\d$/.test(typed.score.trim()) ? Number(typed.score) : 0;
  const reason = checkReason(typed.reason);
  const refusals: Problem[] = reason.ok ? [] : [...reason.refusals];
  if (score < 1 || score > levels || score === now) {
    refusals.push(changeProblems.scoreWrong({ max: levels }));
  }
  return refusals.length > 0 || !reason.ok
    ? refuse(refusals)
    : accept({ score, reason: reason.value });
}

/** `byRank`: who wins by the ranks; null where equals at the end leave it open. */
export function checkWinners(
  typed: { winners: readonly string[]; reason: string; byHand: string },
  asked: { finalists: readonly string[]; seats: number; byRank: readonly string[] | null },
): Decision<{ winners: readonly string[]; reason: string; byHand: string }> {
  const { finalists, seats, byRank } = asked;
  const winners = finalists.filter((id) => typed.winners.includes(id));
  const reason = checkReason(typed.reason);
  const refusals: Problem[] = reason.ok ? [] : [...reason.refusals];
  const count = Math.min(seats, finalists.length);
  if (winners.length !== count) refusals.push(changeProblems.seatsWrong({ seats: count }));
  const isByRank = byRank?.length === count && winners.every((id) => byRank.includes(id));
  const byHand = isByRank ? '' : typed.byHand.trim();
  if (!isByRank && (byHand === '' || byHand.length > reasonMax)) {
    refusals.push(changeProblems.byHandMissing({ max: reasonMax }));
  }
  return refusals.length > 0 || !reason.ok
    ? refuse(refusals)
    : accept({ winners, reason: reason.value, byHand });
}
