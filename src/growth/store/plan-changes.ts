import type { Tx } from '../../database/index.ts';
import type { Day } from '../../kernel/day.ts';
import type { PastPlan, Plan } from '../words/follow-up.ts';
import type { Asks, Made, PlanKey } from './plans.ts';

/** What it said is kept under the version that it was. */
export async function savePlanChange(
  { client }: Tx,
  plan: Plan,
  change: Pick<Plan, 'goals' | 'untilDay' | 'grantId'> & Made & { reason: string },
): Promise<void> {
  const { enterpriseId, planId, version, goals, untilDay } = plan;
  await client.query(
    `insert into growth_plan_past (enterprise_id, plan_id, version, goals, until_day, reason,
       changed_at, changed_by) values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [enterpriseId, planId, version, goals, untilDay, change.reason, change.now, change.by],
  );
  await client.query(
    `update growth_plan set goals = $3, until_day = $4, grant_id = $5, version = version + 1
     where enterprise_id = $1 and plan_id = $2`,
    [enterpriseId, planId, change.goals, change.untilDay, change.grantId],
  );
}

export async function savePlanEnd(
  { client }: Tx,
  { enterpriseId, planId }: PlanKey,
  { on, reason }: { on: Day; reason: string },
): Promise<void> {
  await client.query(
    `update growth_plan set ended_on = $3, ended_reason = $4
     where enterprise_id = $1 and plan_id = $2`,
    [enterpriseId, planId, on, reason],
  );
}

/** The newest first. */
export async function selectPastPlans(asks: Asks, key: PlanKey): Promise<PastPlan[]> {
  const { rows } = await asks.query<PastPlan>(
    `select version, goals, until_day as "untilDay", reason, changed_at as "changedAt"
     from growth_plan_past where enterprise_id = $1 and plan_id = $2 order by version desc`,
    [key.enterpriseId, key.planId],
  );
  return rows;
}
