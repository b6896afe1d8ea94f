/** Scores on paper: what one person typed, and what another says of it. */
import { accept, type Decision, refuse } from '../../kernel/problem.ts';
import { sampleProblems } from '../problems/samples.ts';
import type { PanelCriterion } from '../words/panel.ts';
import type { ScoreEntry } from '../words/samples.ts';
import { changedScores, checkLock, type TypedScore } from './scores.ts';

const remarkMax = 500;

/** Every criterion has to have a score, as on the screen; a sheet waits for one check at a time. */
export function checkEntry(asked: {
  criteria: readonly Omit<PanelCriterion, 'weight'>[];
  last: ScoreEntry | null;
  typed: readonly TypedScore[];
}): Decision<Pick<ScoreEntry, 'version' | 'scores'>> {
  const { criteria, last, typed } = asked;
  if (last && !last.check) return refuse([sampleProblems.pending()]);
  const given = changedScores({ criteria, before: [], typed });
  if (!given.ok) return given;
  const whole = checkLock(criteria, given.value);
  if (!whole.ok) return whole;
  const scores = given.value.map(({ version: _, ...one }) => one);
  return accept({ version: (last?.version ?? 0) + 1, scores });
}

/** By another person, of the version that was seen; what differs has to be said. */
export function checkComparison(asked: {
  last: ScoreEntry | null;
  by: string;
  /** Of the entry that was compared. */
  version: number;
  isSame: boolean;
  remark: string;
}): Decision<{ entry: ScoreEntry; remark: string }> {
  const { last, by, isSame } = asked;
  if (!last || last.check) return refuse([sampleProblems.noPending()]);
  if (last.enteredBy === by) return refuse([sampleProblems.samePerson()]);
  if (last.version !== asked.version) return refuse([sampleProblems.typedAnew()]);
  const remark = asked.remark.trim();
  if (remark.length > remarkMax || (!isSame && remark === '')) {
    return refuse([sampleProblems.differsHow({ max: remarkMax })]);
  }
  return accept({ entry: last, remark });
}

/** As if typed on the screen, after whatever was tried there before. */
export const asTyped = ({ scores }: Pick<ScoreEntry, 'scores'>): TypedScore[] =>
  scores.map(({ criterion, score, remark }) => ({
    ...{ criterion, score: String(score), remark, seen: Number.MAX_SAFE_INTEGER },
  }));
