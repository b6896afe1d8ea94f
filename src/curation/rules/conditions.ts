import { type Day, parseDay } from '../../kernel/day.ts';
import { accept, type Decision, type Problem, refuse } from '../../kernel/problem.ts';
import { tidy } from '../../kernel/tidy.ts';
import { afterProblems } from '../problems/after.ts';
import {
  type Condition,
  type ConditionFinding,
  findingResults,
  type Leaving,
  leavingCauses,
} from '../words/after.ts';

export const conditionsMax = 6;
const textMax = 300;
const remarkMax = 500;

export interface TypedCondition {
  text: string;
  dueOn: string;
  checker: string;
}

/** Rows without words are none; one at least is needed. */
export function checkConditions(
  typed: readonly TypedCondition[],
  { today }: { today: Day },
): Decision<Condition[]> {
  const refusals: Problem[] = [];
  const conditions: Condition[] = [];
  for (const [i, row] of typed.slice(0, conditionsMax).entries()) {
    const [text, checker] = [tidy(row.text), tidy(row.checker)];
    if (text === '' && checker === '') continue;
    const at = (field: string) => `row${i + 1}-${field}`;
    const dueOn = parseDay(row.dueOn);
    const lacks = (value: string, field: string) => {
      if (value === '' || value.length > textMax) {
        refusals.push(afterProblems.conditionMissing({ no: i + 1, max: textMax }).at(at(field)));
      }
    };
    lacks(text, 'text');
    lacks(checker, 'checker');
    if (!dueOn || dueOn <= today) refusals.push(afterProblems.dueWrong().at(at('dueOn')));
    else conditions.push({ text, checker, dueOn });
  }
  if (refusals.length === 0 && conditions.length === 0) {
    refusals.push(afterProblems.noConditions());
  }
  return refusals.length > 0 ? refuse(refusals) : accept(conditions);
}

/** An extension names a day after the one that held. */
export function checkConditionFinding(
  typed: { result: string; dueOn: string; remark: string },
  { dueOn: heldDay, today }: { dueOn: Day; today: Day },
): Decision<Pick<ConditionFinding, 'result' | 'dueOn' | 'remark'>> {
  const refusals: Problem[] = [];
  const result = findingResults.find((one) => one === typed.result);
  const remark = typed.remark.trim();
  const extended = result === 'extended' ? parseDay(typed.dueOn) : null;
  if (!result) refusals.push(afterProblems.findingMissing());
  if (result === 'extended' && (!extended || extended <= heldDay || extended <= today)) {
    refusals.push(afterProblems.dueWrong().at('dueOn'));
  }
  if (remark === '' || remark.length > remarkMax) {
    refusals.push(afterProblems.remarkMissing({ max: remarkMax }));
  }
  if (refusals.length > 0 || !result) return refuse(refusals);
  return accept({ result, dueOn: extended, remark });
}

export interface TypedLeaving {
  applicationId: string;
  cause: string;
  reason: string;
}

export function checkLeaving(typed: readonly TypedLeaving[]): Decision<Leaving[]> {
  const refusals: Problem[] = [];
  const leaves = typed.flatMap(({ applicationId, ...row }) => {
    const cause = leavingCauses.find((one) => one === row.cause);
    const reason = row.reason.trim();
    if (!cause) refusals.push(afterProblems.causeMissing().at(`sebab-${applicationId}`));
    if (reason === '' || reason.length > remarkMax) {
      refusals.push(afterProblems.reasonMissing({ max: remarkMax }).at(`alasan-${applicationId}`));
    }
    return cause ? [{ applicationId, cause, reason }] : [];
  });
  return refusals.length > 0 ? refuse(refusals) : accept(leaves);
}
