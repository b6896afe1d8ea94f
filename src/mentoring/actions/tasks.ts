/** Tasks: agreed in a session, carried on until somebody says that they are done. */
import { enterpriseTarget } from '../../enterprises/index.ts';
import { type Act, act, type Ground } from '../../journal/index.ts';
import { type Day, parseDay } from '../../kernel/day.ts';
import { isId, newId } from '../../kernel/id.ts';
import { tidy } from '../../kernel/tidy.ts';
import { todayOf, type Who } from '../../people/index.ts';
import { mayFinish, mentoringPolicy } from '../policy.ts';
import { mentoringProblems } from '../problems.ts';
import { taskMax } from '../rules/record.ts';
import { reasonMax } from '../rules/session.ts';
import { holdStanding, layStanding } from '../store/standing.ts';
import {
  findStep,
  findTask,
  holdTask,
  insertStep,
  insertTasks,
  type NewTaskStep,
  saveAgreement,
  saveTask,
  selectSteps,
} from '../store/tasks.ts';
import type { NewTask, Session, SessionRecord, Task, TaskStepKind } from '../words.ts';

/** New tasks of a record, and what it says of those that were open; each id once. */
export async function agreeOnTasks(
  act: Act,
  { session, record }: { session: Session; record: SessionRecord },
): Promise<void> {
  const { sessionId, campaignId } = session;
  const made = { now: act.now, by: act.actor.personId };
  const tasks = record.tasks.map((task) => ({ ...task, words: tidy(task.words) }));
  const added = await insertTasks(act, { campaignId, sessionId, tasks, ...made });
  for (const task of tasks) {
    if (added.includes(task.taskId))
      noteTask(act, 'mentoring.agreeOnTask', { ...task, campaignId });
    else await agreeAgain(act, { ...task, campaignId, sessionId });
  }
  for (const step of record.steps) {
    const task = await holdTask(act, step);
    if (task?.campaignId !== campaignId) throw mentoringProblems.noTask();
    const before = await selectSteps(act.sql, task);
    // Settled meanwhile by somebody else: what they said stays.
    if (task.state !== 'open' && before.at(-1)?.sessionId !== sessionId) continue;
    const dueOn = step.dueOn ? parseDay(step.dueOn) : null;
    const told = { ...step, words: tidy(step.words), dueOn };
    // What this session said under the id stays in the task's history.
    const isChanged =
      before.some((one) => one.stepId === step.stepId && one.sessionId === sessionId) &&
      !(await isTaken(act, told));
    const stepId = isChanged ? newId(act.now.getTime()) : step.stepId;
    await take(act, task, { ...told, stepId, sessionId, ...made });
  }
}

/**
 * A record that follows in the same session says all of it again, and may say it otherwise: it is
 * still one task. What became of it since stays.
 */
async function agreeAgain(
  act: Act,
  task: NewTask & { campaignId: string; sessionId: string },
): Promise<void> {
  const there = await holdTask(act, task);
  if (there?.campaignId !== task.campaignId || there.sessionId !== task.sessionId) {
    return mustBeAgreedSo(act, task);
  }
  if (there.state !== 'open') return;
  const isMoved = (await selectSteps(act.sql, task)).some(({ kind }) => kind === 'moved');
  const { words, owner } = task;
  const dueOn = (isMoved ? null : parseDay(task.dueOn)) ?? there.dueOn;
  if (there.words === words && there.owner === owner && there.dueOn === dueOn) return;
  await saveAgreement(act, task, { words, owner, dueOn });
  noteTask(act, 'mentoring.changeTask', task);
}

/** Agreed before under its id, or another task is there. Its due day may have been moved since. */
async function mustBeAgreedSo(act: Act, task: NewTask & { campaignId: string }): Promise<void> {
  const there = await findTask(act.sql, task);
  const isSame =
    there?.campaignId === task.campaignId &&
    there.words === task.words &&
    there.owner === task.owner &&
    (there.dueOn === parseDay(task.dueOn) ||
      (await selectSteps(act.sql, task)).some(({ kind }) => kind === 'moved'));
  if (!isSame) throw mentoringProblems.taskTaken();
}

/** One step of an open or settled task; taken before under its id, nothing changes. */
async function take(act: Act, task: Task, step: NewTaskStep): Promise<void> {
  if (!(await insertStep(act, step))) {
    if (!(await isTaken(act, step))) throw mentoringProblems.stepTaken();
    return;
  }
  const state = stateAfter[step.kind];
  await saveTask(act, task, { state, dueOn: step.dueOn ?? task.dueOn, now: act.now });
  noteTask(act, verbs[step.kind], task);
}

type Told = Pick<NewTaskStep, 'enterpriseId' | 'taskId' | 'stepId' | 'kind' | 'words' | 'dueOn'>;

/** Whether the very same step was taken before. */
async function isTaken(act: Act, step: Told): Promise<boolean> {
  const there = await findStep(act.sql, step);
  const { taskId, kind, words, dueOn } = step;
  return (
    there?.taskId === taskId &&
    there.kind === kind &&
    there.words === words &&
    there.dueOn === dueOn
  );
}

const stateAfter = { done: 'done', moved: 'open', dropped: 'dropped', reopened: 'open' } as const;
const verbs = {
  done: 'mentoring.finishTask',
  moved: 'mentoring.moveTask',
  dropped: 'mentoring.dropTask',
  reopened: 'mentoring.reopenTask',
} as const;

function noteTask(
  act: Act,
  verb: `mentoring.${string}`,
  { taskId, enterpriseId, campaignId }: Pick<Task, 'taskId' | 'enterpriseId' | 'campaignId'>,
): void {
  act.note({ verb, thing: 'task', thingId: taskId, enterpriseId, campaignId });
}

/** Whoever may do the tasks of an enterprise, or agree on them. */
export async function mustDoTasks(
  ground: Ground,
  who: Who | null,
  enterpriseId: string,
  name: 'mentoring.doTasks' | 'mentoring.walk' = 'mentoring.doTasks',
): Promise<Who> {
  const target = isId(enterpriseId) ? await enterpriseTarget(ground.database, enterpriseId) : null;
  if (!target) throw mentoringProblems.noTask();
  const today = todayOf(ground.clock());
  return mentoringPolicy.mustBeAllowed(who, name, target, today);
}

/** Asked for before an act; within it a task of another owner is refused. */
export async function finisher(
  ground: Ground,
  who: Who,
  enterpriseId: string,
): Promise<(task: Task) => void> {
  const target = await enterpriseTarget(ground.database, enterpriseId);
  const today = todayOf(ground.clock());
  return ({ owner }) => {
    if (!target || !mayFinish(who, { owner, target, today })) {
      throw mentoringProblems.taskOfOthers({ owner });
    }
  };
}

export interface AskedStep {
  enterpriseId: string;
  taskId: string;
  /** Made with the form: a doubled click is one step. */
  stepId: string;
  kind: TaskStepKind;
  words: string;
  /** As typed; only where it is moved. */
  dueOn: string;
  /** Whether a photo goes with it. */
  hasPhoto: boolean;
}

/** Its owner says that it is done, with what shows it; who walks there moves, drops, reopens it. */
export async function stepOnTask(ground: Ground, who: Who | null, asked: AskedStep): Promise<void> {
  const { kind, stepId } = asked;
  const name = kind === 'done' ? 'mentoring.doTasks' : 'mentoring.walk';
  const by = await mustDoTasks(ground, who, asked.enterpriseId, name);
  const finishes = await finisher(ground, by, asked.enterpriseId);
  const words = tidy(asked.words);
  const dueOn = kind === 'moved' ? parseDay(asked.dueOn) : null;
  mustBeWhole({ kind, words, dueOn, hasPhoto: asked.hasPhoto });
  await act(ground, by, async (act) => {
    const task = await holdTask(act, asked);
    if (!task) throw mentoringProblems.noTask();
    if (kind === 'done') finishes(task);
    const { enterpriseId, taskId, campaignId } = task;
    // Before its state is looked at: a doubled click finds the task as the first one left it.
    const told = { enterpriseId, taskId, stepId, kind, words, dueOn };
    if (await isTaken(act, told)) return act.abandon();
    if ((task.state === 'open') === (kind === 'reopened')) {
      throw kind === 'reopened' ? mentoringProblems.taskOpen() : mentoringProblems.taskNotOpen();
    }
    await holdStanding(act, { campaignId, enterpriseIds: [enterpriseId] });
    const made = { now: act.now, by: by.personId };
    const id = isId(stepId) ? stepId : newId(act.now.getTime());
    await take(act, task, { ...told, stepId: id, sessionId: null, ...made });
    await layStanding(act, { campaignId, enterpriseIds: [enterpriseId] });
  });
}

function mustBeWhole(asked: {
  kind: TaskStepKind;
  words: string;
  dueOn: Day | null;
  hasPhoto: boolean;
}): void {
  const { kind, words, dueOn, hasPhoto } = asked;
  // What is done and what changes are told in two forms of one page.
  const field = kind === 'done' ? 'keterangan' : 'ket';
  if (words.length > reasonMax) {
    throw mentoringProblems.wordsTooLong({ max: reasonMax }).at(field);
  }
  if (kind === 'moved' && !dueOn) throw mentoringProblems.dayWrong().at('batas');
  if (kind === 'done' && words === '' && !hasPhoto) throw mentoringProblems.evidenceMissing();
  if (kind === 'dropped' && words === '') {
    throw mentoringProblems.reasonMissing({ max: reasonMax }).at(field);
  }
}

/** A task that was agreed outside a session. */
export async function addTask(
  ground: Ground,
  who: Who | null,
  asked: NewTask & { campaignId: string },
): Promise<void> {
  const by = await mustDoTasks(ground, who, asked.enterpriseId, 'mentoring.walk');
  const target = await enterpriseTarget(ground.database, asked.enterpriseId);
  if (!target?.memberships?.some((one) => one.campaignId === asked.campaignId)) {
    throw mentoringProblems.notMember();
  }
  await act(ground, by, async (act) => {
    if (!(await addTaskIn(act, asked))) act.abandon();
  });
}

/**
 * The same within an act of a later room, which has asked for its own permission on the enterprise
 * and for its membership. False where the task is there: a doubled click.
 */
export async function addTaskIn(
  act: Act,
  { campaignId, ...typed }: NewTask & { campaignId: string },
): Promise<boolean> {
  const words = tidy(typed.words);
  const dueOn = parseDay(typed.dueOn);
  if (words === '' || words.length > taskMax || !dueOn) {
    throw mentoringProblems.taskWrong({ max: taskMax }).at('tugas');
  }
  const { enterpriseId } = typed;
  await holdStanding(act, { campaignId, enterpriseIds: [enterpriseId] });
  const made = { now: act.now, by: act.actor.personId };
  const task = { ...typed, words, taskId: isId(typed.taskId) ? typed.taskId : newId() };
  const added = await insertTasks(act, { campaignId, sessionId: null, tasks: [task], ...made });
  if (added.length === 0) {
    await mustBeAgreedSo(act, { ...task, campaignId });
    return false;
  }
  await layStanding(act, { campaignId, enterpriseIds: [enterpriseId] });
  noteTask(act, 'mentoring.agreeOnTask', { ...task, campaignId });
  return true;
}
