import type { Tx } from '../../database/index.ts';
import type { Day } from '../../kernel/day.ts';
import { isId } from '../../kernel/id.ts';
import type { NewTask, Task, TaskOwner, TaskState, TaskStep, TaskStepKind } from '../words.ts';
import type { Made, Reader } from './setup.ts';

const tasksIn = (read: Reader) =>
  read
    .selectFrom('mentoring_task')
    .select([
      'enterprise_id as enterpriseId',
      'task_id as taskId',
      'campaign_id as campaignId',
      'session_id as sessionId',
      'words',
      'owner',
      'due_on as dueOn',
      'state',
    ]);

type Row = Awaited<ReturnType<ReturnType<typeof tasksIn>['execute']>>[number];

// The table's checks allow these words; columns of the type date are read as their text.
const toTask = (row: Row): Task => ({
  ...row,
  owner: row.owner as TaskOwner,
  state: row.state as TaskState,
  dueOn: row.dueOn as Day,
});

export interface TaskKey {
  enterpriseId: string;
  taskId: string;
}

export async function findTask(read: Reader, key: TaskKey): Promise<Task | null> {
  const row = await taskAt(read, key)?.executeTakeFirst();
  return row ? toTask(row) : null;
}

/** Locked until the end. */
export async function holdTask({ sql }: Tx, key: TaskKey): Promise<Task | null> {
  const row = await taskAt(sql, key)?.forUpdate().executeTakeFirst();
  return row ? toTask(row) : null;
}

const taskAt = (read: Reader, { enterpriseId, taskId }: TaskKey) =>
  isId(enterpriseId) && isId(taskId)
    ? tasksIn(read).where('enterprise_id', '=', enterpriseId).where('task_id', '=', taskId)
    : null;

/** Of these enterprises: the open ones first due first, then the settled ones, newest first. */
export async function selectTasks(
  read: Reader,
  asked: {
    enterpriseIds: readonly string[];
    campaignId?: string;
    isOpen?: boolean;
    owner?: TaskOwner;
    sessionId?: string;
  },
): Promise<Task[]> {
  const { enterpriseIds, campaignId, sessionId, owner, isOpen = false } = asked;
  if (enterpriseIds.length === 0) return [];
  const rows = await tasksIn(read)
    .where('enterprise_id', 'in', enterpriseIds)
    .$if(campaignId !== undefined, (query) => query.where('campaign_id', '=', campaignId ?? ''))
    .$if(sessionId !== undefined, (query) => query.where('session_id', '=', sessionId ?? ''))
    .$if(owner !== undefined, (query) => query.where('owner', '=', owner ?? ''))
    .$if(isOpen, (query) => query.where('state', '=', 'open'))
    .orderBy((eb) => eb.case().when('state', '=', 'open').then(0).else(1).end())
    .orderBy('settled_at', 'desc')
    .orderBy('due_on')
    .orderBy('task_id')
    .execute();
  return rows.map(toTask);
}

/** All that are open in a campaign, or those of one owner; those due first before all. */
export async function selectOpenTasks(
  read: Reader,
  campaignId: string,
  { owner, limit, offset }: { owner?: TaskOwner; limit: number; offset: number },
): Promise<Task[]> {
  const rows = await tasksIn(read)
    .where('campaign_id', '=', campaignId)
    .where('state', '=', 'open')
    .$if(owner !== undefined, (query) => query.where('owner', '=', owner ?? ''))
    .orderBy('due_on')
    .orderBy('task_id')
    .limit(limit)
    .offset(offset)
    .execute();
  return rows.map(toTask);
}

/** Those that were new; one that is there already stays as it was agreed. */
export async function insertTasks(
  { client }: Tx,
  asked: { campaignId: string; sessionId: string | null; tasks: readonly NewTask[] } & Made,
): Promise<string[]> {
  const { campaignId, sessionId, tasks, now, by } = asked;
  if (tasks.length === 0) return [];
  const { rows } = await client.query<{ task_id: string }>(
    `insert into mentoring_task (enterprise_id, task_id, campaign_id, session_id, words, owner,
       due_on, state, made_at, made_by)
     select enterprise_id, task_id, $1, $2, words, owner, due_on, 'open', $3, $4
     from unnest($5::uuid[], $6::uuid[], $7::text[], $8::text[], $9::date[])
       as told (enterprise_id, task_id, words, owner, due_on)
     on conflict do nothing returning task_id`,
    [
      ...[campaignId, sessionId, now, by],
      tasks.map(({ enterpriseId }) => enterpriseId),
      tasks.map(({ taskId }) => taskId),
      tasks.map(({ words }) => words),
      tasks.map(({ owner }) => owner),
      tasks.map(({ dueOn }) => dueOn),
    ],
  );
  return rows.map((row) => row.task_id);
}

export type NewTaskStep = TaskKey &
  Pick<TaskStep, 'stepId' | 'kind' | 'words' | 'dueOn' | 'sessionId'> &
  Made;

/** False where a step of this id was taken before. */
export async function insertStep({ client }: Tx, step: NewTaskStep): Promise<boolean> {
  const { enterpriseId, taskId, stepId, kind, words, dueOn, sessionId, now, by } = step;
  const { rowCount } = await client.query(
    `insert into mentoring_task_step (enterprise_id, step_id, task_id, kind, words, due_on,
       session_id, made_at, made_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict do nothing`,
    [enterpriseId, stepId, taskId, kind, words, dueOn, sessionId, now, by],
  );
  return rowCount === 1;
}

/** A step that was taken under this id, or null. */
export async function findStep(
  read: Reader,
  { enterpriseId, stepId }: Pick<NewTaskStep, 'enterpriseId' | 'stepId'>,
): Promise<TaskStep | null> {
  if (!isId(enterpriseId) || !isId(stepId)) return null;
  const row = await stepsIn(read)
    .where('enterprise_id', '=', enterpriseId)
    .where('step_id', '=', stepId)
    .executeTakeFirst();
  return row ? toStep(row) : null;
}

export async function saveTask(
  { sql }: Tx,
  { enterpriseId, taskId }: TaskKey,
  { state, dueOn, now }: { state: TaskState; dueOn: Day; now: Date },
): Promise<void> {
  await sql
    .updateTable('mentoring_task')
    .set({ state, due_on: dueOn, settled_at: state === 'open' ? null : now })
    .where('enterprise_id', '=', enterpriseId)
    .where('task_id', '=', taskId)
    .execute();
}

/** What was agreed, in other words, of another owner or until another day. */
export async function saveAgreement(
  { sql }: Tx,
  { enterpriseId, taskId }: TaskKey,
  { words, owner, dueOn }: { words: string; owner: TaskOwner; dueOn: Day },
): Promise<void> {
  await sql
    .updateTable('mentoring_task')
    .set({ words, owner, due_on: dueOn })
    .where('enterprise_id', '=', enterpriseId)
    .where('task_id', '=', taskId)
    .execute();
}

const stepsIn = (read: Reader) =>
  read
    .selectFrom('mentoring_task_step')
    .select([
      'step_id as stepId',
      'task_id as taskId',
      'kind',
      'words',
      'due_on as dueOn',
      'session_id as sessionId',
      'made_at as madeAt',
      'made_by as madeBy',
    ]);

type StepRow = Awaited<ReturnType<ReturnType<typeof stepsIn>['execute']>>[number];

// The table's check allows these words; columns of the type date are read as their text.
const toStep = (row: StepRow): TaskStep => ({
  ...row,
  kind: row.kind as TaskStepKind,
  dueOn: row.dueOn as Day | null,
});

/** What one session said of these enterprises' tasks: of each the last step, by the task's id. */
export async function selectStepsIn(
  read: Reader,
  { sessionId, enterpriseIds }: { sessionId: string; enterpriseIds: readonly string[] },
): Promise<Map<string, TaskStep>> {
  if (enterpriseIds.length === 0) return new Map();
  const rows = await stepsIn(read)
    .where('enterprise_id', 'in', enterpriseIds)
    .where('session_id', '=', sessionId)
    .orderBy('made_at')
    .orderBy('step_id')
    .execute();
  return new Map(rows.map((row) => [row.taskId, toStep(row)]));
}

export async function selectSteps(read: Reader, key: TaskKey): Promise<TaskStep[]> {
  const rows = await stepsIn(read)
    .where('enterprise_id', '=', key.enterpriseId)
    .where('task_id', '=', key.taskId)
    .orderBy('made_at')
    .orderBy('step_id')
    .execute();
  return rows.map(toStep);
}
