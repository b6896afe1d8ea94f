/** What a mentor tells of a session: whole, or every reason against it. */
import { parseDay } from '../../kernel/day.ts';
import { isId } from '../../kernel/id.ts';
import { accept, type Decision, type Problem, refuse } from '../../kernel/problem.ts';
import { mentoringProblems } from '../problems.ts';
import type { NewStep, NewTask, Session, SessionRecord } from '../words.ts';
import { hasBegun, reasonMax, seatsMax } from './session.ts';

const noteMax = 4000;
export const taskMax = 300;

/** Why nothing can be told of a session any more, whoever tells it; null where it can. */
export function tellingEnded({ state, report }: Pick<Session, 'state' | 'report'>): Problem | null {
  if (state === 'cancelled') return mentoringProblems.cancelledAlready();
  if (report === 'submitted' || report === 'approved') return mentoringProblems.recordLocked();
  return null;
}

/** As of now; `startsAt` is when the session was to begin, as the house knows it. */
export function checkRecord(
  record: SessionRecord,
  { startsAt, now }: { startsAt: Date; now: Date },
): Decision<SessionRecord> {
  const refusals: Problem[] = [];
  const { seats, tasks, steps, outcome, why, note } = record;
  const isHeld = outcome === 'held';
  if (!hasBegun(startsAt, now)) refusals.push(mentoringProblems.notYet());
  if (seats.length === 0) refusals.push(mentoringProblems.enterpriseMissing());
  if (seats.length > seatsMax || tasks.length > seatsMax || steps.length > seatsMax * 4) {
    refusals.push(mentoringProblems.tooMuch({ max: seatsMax }));
  }
  if (isHeld && seats.some(({ attendance }) => attendance === null)) {
    refusals.push(mentoringProblems.nobodyTold());
  } else if (isHeld && !seats.some(({ attendance }) => attendance === 'present')) {
    refusals.push(mentoringProblems.nobodyThere());
  }
  if (!isHeld && (why.trim() === '' || why.length > reasonMax)) {
    refusals.push(mentoringProblems.reasonMissing({ max: reasonMax }));
  }
  const texts = [note, ...seats.flatMap((seat) => [seat.note, seat.advice])];
  if (texts.some((text) => text.length > noteMax)) {
    refusals.push(mentoringProblems.wordsTooLong({ max: noteMax }));
  }
  if (!tasks.every(isTask)) refusals.push(mentoringProblems.taskWrong({ max: taskMax }));
  if (!steps.every(isStep)) refusals.push(mentoringProblems.dayWrong());
  return refusals.length > 0 ? refuse(refusals) : accept(record);
}

const isTask = ({ words, dueOn }: NewTask): boolean =>
  words.trim() !== '' && words.length <= taskMax && parseDay(dueOn) !== null;

const isStep = ({ kind, dueOn, words }: NewStep): boolean =>
  words.length <= reasonMax && (kind !== 'moved' || (dueOn !== null && parseDay(dueOn) !== null));

/** Ids that are none, or twice in one record: made by no device of ours. */
export function hasOddIds({ recordId, sessionId, seats, tasks, steps }: SessionRecord): boolean {
  const enterprises = seats.map(({ enterpriseId }) => enterpriseId);
  const made = [...tasks.map(({ taskId }) => taskId), ...steps.map(({ stepId }) => stepId)];
  const all = [recordId, sessionId, ...enterprises, ...made];
  return (
    !all.every(isId) ||
    new Set(enterprises).size < enterprises.length ||
    new Set(made).size < made.length ||
    ![...tasks, ...steps].every(({ enterpriseId }) => enterprises.includes(enterpriseId))
  );
}
