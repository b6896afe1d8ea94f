import { wordsOf } from '../../kernel/bilingual.ts';
import { accept, type Decision, type Problem, refuse } from '../../kernel/problem.ts';
import { panelProblems } from '../problems/panel.ts';
import {
  type Conflict,
  conflictKinds,
  type GivenScore,
  type PanelCriterion,
} from '../words/panel.ts';

const remarkMax = 500;
const reasonMax = 300;

export interface TypedScore {
  criterion: string;
  /** '' where none was chosen. */
  score: string;
  remark: string;
  /** The version that was seen; 0 before the first. */
  seen: number;
}

/** The form's names for the score of a criterion and what is said beside it. */
export const scoreField = (criterion: string): string => `nilai-${criterion}`;
export const remarkField = (criterion: string): string => `catatan-${criterion}`;
export const seenField = (criterion: string): string => `versi-${criterion}`;

/**
 * The scores that changed, as next versions. Whoever saves over what another device saved meanwhile
 * is told so; the same score twice is no change.
 */
export function changedScores(asked: {
  criteria: readonly Omit<PanelCriterion, 'weight'>[];
  before: readonly GivenScore[];
  typed: readonly TypedScore[];
}): Decision<GivenScore[]> {
  const refusals: Problem[] = [];
  const changed: GivenScore[] = [];
  for (const one of asked.criteria) {
    const { id, levels } = one;
    const name = wordsOf(one);
    const typed = asked.typed.find(({ criterion }) => criterion === id);
    if (!typed || typed.score === '') continue;
    const before = asked.before.find(({ criterion }) => criterion === id);
    const score = /^\d{1,2}$/.test(typed.score) ? Number(typed.score) : 0;
    const remark = typed.remark.trim();
    const at = scoreField(id);
    if (score < 1 || score > levels.length) {
      refusals.push(panelProblems.scoreWrong({ name, max: levels.length }).at(at));
      continue;
    }
    if (remark.length > remarkMax) {
      refusals.push(panelProblems.remarkLong({ name, max: remarkMax }).at(remarkField(id)));
      continue;
    }
    if (before && before.score === score && before.remark === remark) continue;
    if ((before?.version ?? 0) > typed.seen) {
      refusals.push(panelProblems.changedElsewhere({ name }).at(at));
      continue;
    }
    changed.push({ criterion: id, version: (before?.version ?? 0) + 1, score, remark });
  }
  return refusals.length > 0 ? refuse(refusals) : accept(changed);
}

/** A sheet is whole when every criterion has a score: none is ever taken for a zero. */
export function checkLock(
  criteria: readonly Pick<PanelCriterion, 'id' | 'name' | 'nameEn'>[],
  given: readonly GivenScore[],
): Decision<null> {
  const missing = criteria.filter(({ id }) => !given.some(({ criterion }) => criterion === id));
  if (missing.length === 0) return accept(null);
  return refuse(
    missing.map((one) => panelProblems.scoreMissing({ name: wordsOf(one) }).at(scoreField(one.id))),
  );
}

export function checkConflict(typed: {
  kind: string;
  reason: string;
}): Decision<Pick<Conflict, 'kind' | 'reason'>> {
  const refusals: Problem[] = [];
  const kind = conflictKinds.find((one) => one === typed.kind);
  const reason = typed.reason.trim();
  if (!kind) refusals.push(panelProblems.conflictKind());
  if (reason === '' || reason.length > reasonMax) {
    refusals.push(panelProblems.conflictReason({ max: reasonMax }));
  }
  return refusals.length > 0 || !kind ? refuse(refusals) : accept({ kind, reason });
}
