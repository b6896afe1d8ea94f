import type { Database, Tx } from '../../database/index.ts';
import type { Day } from '../../kernel/day.ts';
import { isId } from '../../kernel/id.ts';
import type { Check, Plan, Step, StepNews } from '../words/follow-up.ts';

/** By whom and when. */
export interface Made {
  now: Date;
  by: string | null;
}

/** The pool, or the one connection of an act. */
export type Asks = Database['pool'] | Tx['client'];

export interface PlanKey {
  enterpriseId: string;
  planId: string;
}

const planColumns = `enterprise_id as "enterpriseId", plan_id as "planId",
  campaign_id as "campaignId", institution_id as "institutionId", officer_id as "officerId",
  grant_id as "grantId", goals, start_day as "startDay", until_day as "untilDay", version, ended_on as "endedOn",
  ended_reason as "endedReason"`;

export async function selectPlans(
  asks: Asks,
  asked: {
    enterpriseId?: string;
    campaignId?: string;
    officerId?: string;
    planId?: string;
    isRunning?: true;
  },
): Promise<Plan[]> {
  const { enterpriseId = null, campaignId = null, officerId = null, planId = null } = asked;
  const { rows } = await asks.query<Plan>(
    `select ${planColumns} from growth_plan
     where ($1::uuid is null or enterprise_id = $1) and ($2::text is null or campaign_id = $2)
       and ($3::uuid is null or officer_id = $3) and ($4::uuid is null or plan_id = $4)
       and ($5::boolean is null or ended_on is null)
     order by start_day, plan_id`,
    [enterpriseId, campaignId, officerId, planId, asked.isRunning ?? null],
  );
  return rows;
}

/** Locked until the end. */
export async function holdPlan(
  { client }: Tx,
  { enterpriseId, planId }: PlanKey,
): Promise<Plan | null> {
  if (!isId(enterpriseId) || !isId(planId)) return null;
  const { rows } = await client.query<Plan>(
    `select ${planColumns} from growth_plan where enterprise_id = $1 and plan_id = $2 for update`,
    [enterpriseId, planId],
  );
  return rows[0] ?? null;
}

/** With its four checks. Those of before that ended are replaced by it. */
export async function insertPlan(
  { client }: Tx,
  plan: Omit<Plan, 'version' | 'endedOn' | 'endedReason'> &
    Made & { dues: readonly { month: number; dueOn: Day }[] },
): Promise<void> {
  const { now, by, dues } = plan;
  await client.query(
    `update growth_plan set is_replaced = true
     where enterprise_id = $1 and campaign_id = $2 and ended_on is not null`,
    [plan.enterpriseId, plan.campaignId],
  );
  await client.query(
    `insert into growth_plan (enterprise_id, plan_id, campaign_id, institution_id, officer_id,
       grant_id, goals, start_day, until_day, made_at, made_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      ...[plan.enterpriseId, plan.planId, plan.campaignId, plan.institutionId, plan.officerId],
      ...[plan.grantId, plan.goals, plan.startDay, plan.untilDay, now, by],
    ],
  );
  await client.query(
    `insert into growth_check (enterprise_id, plan_id, month, due_on)
     select $1, $2, month, due_on from unnest($3::int[], $4::date[]) as told (month, due_on)`,
    [plan.enterpriseId, plan.planId, dues.map((one) => one.month), dues.map((one) => one.dueOn)],
  );
}

export async function savePlanOfficer(
  { client }: Tx,
  { enterpriseId, planId }: PlanKey,
  { officerId, grantId, untilDay }: Pick<Plan, 'officerId' | 'grantId' | 'untilDay'>,
): Promise<void> {
  await client.query(
    `update growth_plan set officer_id = $3, grant_id = $4, until_day = $5
     where enterprise_id = $1 and plan_id = $2`,
    [enterpriseId, planId, officerId, grantId, untilDay],
  );
}

/** With when it was told first. */
export type PlanCheck = PlanKey & Check & { readonly toldAt: Date | null };

/** Of these plans, the first due first. */
export async function selectChecks(asks: Asks, plans: readonly PlanKey[]): Promise<PlanCheck[]> {
  const { rows } = await asks.query<PlanCheck>(
    `select enterprise_id as "enterpriseId", plan_id as "planId", month, due_on as "dueOn",
       version, ended,
       (select a.told_at from growth_answer a where a.enterprise_id = growth_check.enterprise_id
          and a.plan_id = growth_check.plan_id and a.month = growth_check.month and a.version = 1)
         as "toldAt"
     from growth_check join unnest($1::uuid[], $2::uuid[]) as of (enterprise_id, plan_id)
       using (enterprise_id, plan_id)
     order by due_on, enterprise_id, month`,
    [plans.map((one) => one.enterpriseId), plans.map((one) => one.planId)],
  );
  return rows;
}

export type PlanStep = PlanKey & Step & { readonly madeAt: Date };

export async function selectSteps(asks: Asks, plans: readonly PlanKey[]): Promise<PlanStep[]> {
  const { rows } = await asks.query<PlanStep>(
    `select enterprise_id as "enterpriseId", plan_id as "planId", step_id as "stepId", words,
       due_on as "dueOn", done_at as "doneAt", made_at as "madeAt"
     from growth_step join unnest($1::uuid[], $2::uuid[]) as of (enterprise_id, plan_id)
       using (enterprise_id, plan_id)
     order by done_at nulls first, due_on, step_id`,
    [plans.map((one) => one.enterpriseId), plans.map((one) => one.planId)],
  );
  return rows;
}

export async function selectNews(
  asks: Asks,
  { enterpriseId, stepIds }: { enterpriseId: string; stepIds: readonly string[] },
): Promise<StepNews[]> {
  const { rows } = await asks.query<StepNews>(
    `select step_id as "stepId", kind, words, due_on as "dueOn", made_at as "madeAt"
     from growth_step_news where enterprise_id = $1 and step_id = any($2::uuid[])
     order by made_at, news_id`,
    [enterpriseId, stepIds],
  );
  return rows;
}

/** New, the same once more (a doubled click), or another one under an id that is there. */
export type Kept = 'new' | 'same' | 'other';

/** `same` asks for the row of that id with this content; what was inserted is not looked at. */
export async function keptAs(
  { client }: Tx,
  rowCount: number | null,
  same: { text: string; values: unknown[] },
): Promise<Kept> {
  if (rowCount === 1) return 'new';
  return (await client.query(same)).rowCount === 1 ? 'same' : 'other';
}

export async function insertStep(
  tx: Tx,
  step: PlanKey & { stepId: string; words: string; dueOn: Day } & Made,
): Promise<Kept> {
  const { client } = tx;
  const { rowCount } = await client.query(
    `insert into growth_step (enterprise_id, step_id, plan_id, words, due_on, made_at, made_by)
     values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing`,
    [step.enterpriseId, step.stepId, step.planId, step.words, step.dueOn, step.now, step.by],
  );
  return keptAs(tx, rowCount, {
    // Its due day is not what was sent any more once it was put off.
    text: `select from growth_step s where enterprise_id = $1 and step_id = $2 and plan_id = $3
       and words = $4 and (due_on = $5 or exists (select from growth_step_news n
         where n.enterprise_id = s.enterprise_id and n.step_id = s.step_id and n.kind = 'moved'))`,
    values: [step.enterpriseId, step.stepId, step.planId, step.words, step.dueOn],
  });
}

/** Locked until the end. */
export async function holdStep(
  { client }: Tx,
  { enterpriseId, planId, stepId }: PlanKey & { stepId: string },
): Promise<Step | null> {
  const { rows } = await client.query<Step>(
    `select step_id as "stepId", words, due_on as "dueOn", done_at as "doneAt" from growth_step
     where enterprise_id = $1 and plan_id = $2 and step_id = $3 for update`,
    [enterpriseId, planId, stepId],
  );
  return rows[0] ?? null;
}

export async function insertNews(
  { client }: Tx,
  news: Omit<StepNews, 'madeAt'> & { enterpriseId: string; newsId: string } & Made,
): Promise<void> {
  const { enterpriseId, newsId, stepId, kind, words, dueOn, now, by } = news;
  await client.query(
    `insert into growth_step_news (enterprise_id, news_id, step_id, kind, words, due_on, made_at,
       made_by) values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [enterpriseId, newsId, stepId, kind, words, dueOn, now, by],
  );
  await client.query(
    `update growth_step set due_on = coalesce($3, due_on),
       done_at = case when $4 = 'done' then $5::timestamptz end
     where enterprise_id = $1 and step_id = $2`,
    [enterpriseId, stepId, dueOn, kind, now],
  );
}
