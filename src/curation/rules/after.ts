/** A list after its decree: who left, who moved up, which conditions still run. */
import { type Day, formatDay } from '../../kernel/day.ts';
import { accept, type Decision, type Problem, refuse, type Words } from '../../kernel/problem.ts';
import { afterProblems } from '../problems/after.ts';
import {
  type Amendment,
  type Condition,
  type ConditionFinding,
  type ConditionState,
  type Leaving,
  leftWords,
  metWords,
} from '../words/after.ts';
import type { DecreeEntry } from '../words/decree.ts';
import { type Outcome, outcomeWords } from '../words/panel.ts';

export interface Standing extends DecreeEntry {
  /** `by` is the number of the decree of change. */
  left: (Leaving & { no: number; by: string }) | null;
  /** The number of the change by which it moved up. */
  movedUp: number | null;
}

/** The entries of a decree as its amendments, first to last, leave them; in their order. */
export function standingsOf(
  entries: readonly DecreeEntry[],
  amendments: readonly Pick<Amendment, 'no' | 'number' | 'content'>[],
): Standing[] {
  const standings = new Map<string, Standing>(
    entries.map((entry) => [entry.applicationId, { ...entry, left: null, movedUp: null }]),
  );
  for (const { no, number: by, content } of amendments) {
    for (const leaving of content.leaves) {
      const before = standings.get(leaving.applicationId);
      if (!before) continue;
      const left = { ...leaving, no, by };
      standings.set(leaving.applicationId, { ...before, outcome: 'notSelected', left });
    }
    for (const { applicationId } of content.enters) {
      const before = standings.get(applicationId);
      if (!before) continue;
      standings.set(applicationId, { ...before, outcome: 'passed', left: null, movedUp: no });
    }
  }
  return [...standings.values()];
}

export const isChosen = (outcome: Outcome): boolean =>
  outcome === 'passed' || outcome === 'conditional';

/** Also of those who left since. */
export const wasChosen = ({ outcome, left }: Pick<Standing, 'outcome' | 'left'>): boolean =>
  left !== null || isChosen(outcome);

/** How one of the list stands today, in the words over a page of it. */
export function saidOf(
  { outcome, left }: Pick<Standing, 'outcome' | 'left'>,
  now: { isWithdrawn: boolean; conditions?: readonly Pick<ConditionStanding, 'state'>[] },
): Words {
  if (left) return leftWords(left.cause, left.by);
  if (now.isWithdrawn && isChosen(outcome)) return leftWords('withdrew', null);
  const conditions = now.conditions ?? [];
  const isMet = conditions.length > 0 && stateOfAll(conditions) === 'met';
  return outcome === 'conditional' && isMet ? metWords : outcomeWords[outcome];
}

export interface ConditionStanding extends Condition {
  /** From 1. */
  no: number;
  state: ConditionState;
  finding: ConditionFinding | null;
}

/** `findings`: the newest of each. An extended day takes the place of the first one. */
export function conditionStandings(
  conditions: readonly Condition[],
  findings: readonly ConditionFinding[],
  today: Day,
): ConditionStanding[] {
  return conditions.map((condition, i) => {
    const finding = findings.find((one) => one.condition === i + 1) ?? null;
    const dueOn = finding?.dueOn ?? condition.dueOn;
    const isDecided = finding?.result === 'met' || finding?.result === 'lapsed';
    const running = dueOn < today ? 'overdue' : 'open';
    const state = isDecided ? (finding.result as 'met' | 'lapsed') : running;
    return { ...condition, dueOn, no: i + 1, state, finding };
  });
}

/** Of all conditions of one applicant: one that lapsed is enough. */
export function stateOfAll(standings: readonly Pick<ConditionStanding, 'state'>[]): ConditionState {
  const has = (state: ConditionState) => standings.some((one) => one.state === state);
  if (has('lapsed')) return 'lapsed';
  if (has('overdue')) return 'overdue';
  return has('open') ? 'open' : 'met';
}

/** A decree of change has a number of its own and is not earlier than the answers it follows. */
export function checkChange(
  { number, decidedOn }: Pick<Amendment, 'number' | 'decidedOn'>,
  asked: { earlier: readonly Pick<Amendment, 'number'>[]; answeredOn: readonly Day[] },
): Decision<null> {
  const refusals: Problem[] = [];
  // However it is spaced: who reads “SK3” takes it for “SK 3”.
  const plain = (text: string) => text.replace(/\s/g, '').toLowerCase();
  const isTaken = asked.earlier.some((one) => plain(one.number) === plain(number));
  if (isTaken) refusals.push(afterProblems.numberTaken({ number }));
  const last = [...asked.answeredOn].sort().at(-1);
  if (last && decidedOn < last) refusals.push(afterProblems.beforeAnswer({ day: formatDay(last) }));
  return refusals.length > 0 ? refuse(refusals) : accept(null);
}

/** Why earlier papers are replaced, as printed. */
export const afterChange = 'sesudah keputusan perubahan';

/** Who moves up from the waiting list, as papers say it. */
export const movesUpBy =
  'menurut urutan, dari jenis produk yang sama bila jenis itu punya kuota sendiri (di antara yang urutannya sama panitia memilih dengan alasan)';
