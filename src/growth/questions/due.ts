/** What is due: of one officer, or of all that were not reminded yet. */
import type { Database } from '../../database/index.ts';
import { enterpriseNames } from '../../enterprises/index.ts';
import type { Day } from '../../kernel/day.ts';
import type { Locale } from '../../kernel/problem.ts';
import {
  type PlanCheck,
  type PlanStep,
  selectChecks,
  selectPlans,
  selectSteps,
} from '../store/plans.ts';
import type { Plan } from '../words/follow-up.ts';

export interface OwnFollowUp {
  plans: readonly (Plan & { name: string; campaignName: string; office: string })[];
  /** Not told yet, first due first; of plans whose right lasts. */
  checks: readonly (PlanCheck & { name: string })[];
  steps: readonly (PlanStep & { name: string })[];
}

/** Whether somebody holds a plan. */
export async function isOfficer({ pool }: Database, officerId: string): Promise<boolean> {
  const { rowCount } = await pool.query('select 1 from growth_plan where officer_id = $1 limit 1', [
    officerId,
  ]);
  return (rowCount ?? 0) > 0;
}

export async function ownFollowUp(
  database: Database,
  { officerId, today }: { officerId: string; today: Day },
): Promise<OwnFollowUp> {
  const { pool } = database;
  const held = await selectPlans(pool, { officerId });
  const running = held.filter(({ untilDay, endedOn }) => !endedOn && untilDay >= today);
  const [names, campaigns, checks, steps] = await Promise.all([
    enterpriseNames(
      database,
      held.map(({ enterpriseId }) => enterpriseId),
    ),
    campaignsAndOffices(database, held),
    selectChecks(pool, running),
    selectSteps(pool, running),
  ]);
  const nameOf = (enterpriseId: string) => names.get(enterpriseId) ?? '';
  const named = <T extends { enterpriseId: string }>(one: T) => ({
    ...{ ...one, name: nameOf(one.enterpriseId) },
  });
  return {
    plans: held.map((plan) => ({
      ...named(plan),
      campaignName: campaigns.get(plan.campaignId) ?? '',
      office: campaigns.get(plan.institutionId) ?? '',
    })),
    checks: checks.filter(({ ended }) => ended === null).map(named),
    steps: steps.filter(({ doneAt }) => doneAt === null).map(named),
  };
}

/** Their names by id, in one question. */
async function campaignsAndOffices(
  { pool }: Database,
  plans: readonly Plan[],
): Promise<ReadonlyMap<string, string>> {
  const { rows } = await pool.query<{ id: string; name: string }>(
    `select campaign_id as id, name from campaign where campaign_id = any($1::text[])
     union all select institution_id::text, name from institution
     where institution_id = any($2::uuid[])`,
    [plans.map((one) => one.campaignId), plans.map((one) => one.institutionId)],
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}

export interface Unreminded {
  enterpriseId: string;
  planId: string;
  campaignId: string;
  month: number;
  dueOn: Day;
  isLate: boolean;
  officerId: string;
  officer: string;
  /** null: nowhere to write to. */
  email: string | null;
  locale: Locale;
}

/** Due by `soon` and not told of, or past and not told that they are; while the right lasts. */
export async function dueUnreminded(
  { pool }: Database,
  { today, soon, limit }: { today: Day; soon: Day; limit: number },
): Promise<Unreminded[]> {
  const { rows } = await pool.query<Unreminded>(
    `select c.enterprise_id as "enterpriseId", c.plan_id as "planId",
       p.campaign_id as "campaignId", c.month, c.due_on as "dueOn", c.due_on < $1 as "isLate",
       p.officer_id as "officerId", o.name as officer, o.email, o.locale
     from growth_check c join growth_plan p using (enterprise_id, plan_id)
     join person o on o.person_id = p.officer_id
     where c.ended is null and p.ended_on is null and p.until_day >= $1
       and ((c.due_on < $1 and c.told_late_at is null)
         or (c.due_on between $1 and $2 and c.told_before_at is null))
     order by c.due_on, c.enterprise_id, c.month limit $3`,
    [today, soon, limit],
  );
  return rows;
}
