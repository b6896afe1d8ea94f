import { unreachable } from '../../kernel/assert.ts';
import { type Day, parseDay } from '../../kernel/day.ts';
import { accept, type Decision, type Problem, refuse } from '../../kernel/problem.ts';
import { tidy } from '../../kernel/tidy.ts';
import { afterProblems } from '../problems/after.ts';
import {
  type Amendment,
  type Condition,
  type ConditionFinding,
  findingResults,
  type Leaving,
  type LeavingCause,
  leavingCauses,
} from '../words/after.ts';
import { isUpheld, type ObjectionTold } from './objections.ts';

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
  objectionId?: string | undefined;
}

/** What is on record, by which a cause is true or not. */
export interface LeavingRecord {
  /** Of each one chosen who should leave. */
  due: ReadonlyMap<string, readonly LeavingCause[]>;
  objections: readonly ObjectionTold[];
  amendments: readonly Pick<Amendment, 'content'>[];
}

/** Nobody leaves for a cause that the record contradicts. */
export function checkLeaving(
  typed: readonly TypedLeaving[],
  record: LeavingRecord,
): Decision<Leaving[]> {
  const refusals: Problem[] = [];
  const leaves = typed.flatMap(({ applicationId, objectionId = '', ...row }) => {
    const cause = leavingCauses.find((one) => one === row.cause);
    const reason = row.reason.trim();
    const field = `sebab-${applicationId}`;
    if (!cause) refusals.push(afterProblems.causeMissing().at(field));
    const untrue = cause && untrueCause({ applicationId, cause, objectionId }, record);
    if (untrue) refusals.push(untrue.at(field));
    if (reason === '' || reason.length > remarkMax) {
      refusals.push(afterProblems.reasonMissing({ max: remarkMax }).at(`alasan-${applicationId}`));
    }
    const by = cause === 'objection' ? { objectionId } : {};
    return cause ? [{ applicationId, cause, reason, ...by }] : [];
  });
  return refusals.length > 0 ? refuse(refusals) : accept(leaves);
}

function untrueCause(
  one: { applicationId: string; cause: LeavingCause; objectionId: string },
  { due, objections, amendments }: LeavingRecord,
): Problem | null {
  const { applicationId, cause, objectionId } = one;
  const isDue = due.get(applicationId)?.includes(cause);
  switch (cause) {
    case 'withdrew':
      return isDue ? null : afterProblems.notWithdrawn();
    case 'lapsed':
      return isDue ? null : afterProblems.notLapsed();
    case 'objection': {
      const objection = objections.find((each) => each.objectionId === objectionId);
      const leftBefore = amendments.some(({ content }) =>
        content.leaves.some(
          (each) => each.applicationId === applicationId && each.objectionId === objectionId,
        ),
      );
      const holds = objection && isUpheld(objection) && !leftBefore;
      return holds ? null : afterProblems.notByObjection();
    }
    // Of these nothing is on record but the reason that is written here.
    case 'withdrewTold':
    case 'violation':
    case 'other':
      return null;
    default:
      return unreachable(cause);
  }
}
