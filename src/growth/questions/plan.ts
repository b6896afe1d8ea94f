/** The plans of one enterprise, whole. */
import { listCampaigns } from '../../campaigns/index.ts';
import type { Database } from '../../database/index.ts';
import { enterpriseNames } from '../../enterprises/index.ts';
import type { Day } from '../../kernel/day.ts';
import { namesOf } from '../../people/index.ts';
import { selectAnswers, selectAttempts } from '../store/checks.ts';
import { selectPastPlans } from '../store/plan-changes.ts';
import { selectChecks, selectNews, selectPlans, selectSteps } from '../store/plans.ts';
import type { Answer, Attempt, Check, PastPlan, Plan, Step, StepNews } from '../words/follow-up.ts';

export interface PlanWhole extends Plan {
  campaignName: string;
  office: string;
  officer: string;
  past: readonly PastPlan[];
  checks: readonly Check[];
  steps: readonly (Step & { news: readonly StepNews[] })[];
  answers: readonly (Answer & { byName: string })[];
  attempts: readonly Attempt[];
}

/** One for each campaign that planned one, the oldest first. */
export async function plansOf(database: Database, enterpriseId: string): Promise<PlanWhole[]> {
  const plans = await selectPlans(database.pool, { enterpriseId });
  if (plans.length === 0) return [];
  const campaigns = await listCampaigns(database);
  return Promise.all(
    plans.map((plan) =>
      wholeOf(database, plan, campaigns.find((one) => one.campaignId === plan.campaignId)?.name),
    ),
  );
}

async function wholeOf(database: Database, plan: Plan, campaignName = ''): Promise<PlanWhole> {
  const { pool } = database;
  const { enterpriseId } = plan;
  const [checks, steps, answers, attempts, office, past] = await Promise.all([
    selectChecks(pool, [plan]),
    selectSteps(pool, [plan]),
    selectAnswers(pool, plan),
    selectAttempts(pool, plan),
    officeOf(database, plan),
    selectPastPlans(pool, plan),
  ]);
  const stepIds = steps.map(({ stepId }) => stepId);
  const news = await selectNews(pool, { enterpriseId, stepIds });
  const people = await namesOf(database, [
    plan.officerId,
    ...answers.flatMap(({ toldBy }) => toldBy ?? []),
  ]);
  const nameOf = (personId: string | null) => people.get(personId ?? '') ?? '';
  return {
    ...{ ...plan, campaignName, office, officer: nameOf(plan.officerId) },
    ...{ checks, attempts, past },
    steps: steps.map((step) => ({
      ...step,
      news: news.filter(({ stepId }) => stepId === step.stepId),
    })),
    answers: answers.map((answer) => ({ ...answer, byName: nameOf(answer.toldBy) })),
  };
}

async function officeOf({ pool }: Database, { institutionId }: Plan): Promise<string> {
  const { rows } = await pool.query<{ name: string }>(
    'select name from institution where institution_id = $1',
    [institutionId],
  );
  return rows[0]?.name ?? '';
}

export type NamedPlan = Plan & { name: string; officer: string };

/** With the names that lists need, in order of name. */
export async function namedPlans(
  database: Database,
  asked: { campaignId: string; isRunning?: true },
): Promise<NamedPlan[]> {
  const plans = await selectPlans(database.pool, asked);
  const [names, people] = await Promise.all([
    enterpriseNames(
      database,
      plans.map(({ enterpriseId }) => enterpriseId),
    ),
    namesOf(
      database,
      plans.map(({ officerId }) => officerId),
    ),
  ]);
  return plans
    .map((plan) => ({
      ...{ ...plan, name: names.get(plan.enterpriseId) ?? '' },
      officer: people.get(plan.officerId) ?? '',
    }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

export interface PlanRow {
  planId: string;
  enterpriseId: string;
  name: string;
  officer: string;
  endedOn: Day | null;
  /** Of all pages. */
  count: number;
}

/** A page of a campaign's plans in order of name. */
export async function planPage(
  { pool }: Database,
  asked: { campaignId: string; limit: number; offset: number },
): Promise<PlanRow[]> {
  const { rows } = await pool.query<PlanRow>(
    `select p.plan_id as "planId", p.enterprise_id as "enterpriseId", e.name, o.name as officer,
       p.ended_on as "endedOn",
       (select count(*)::int from growth_plan a where a.campaign_id = $1) as count
     from growth_plan p join enterprise e using (enterprise_id)
     join person o on o.person_id = p.officer_id
     where p.campaign_id = $1 order by lower(e.name), e.enterprise_id, p.plan_id limit $2 offset $3`,
    [asked.campaignId, asked.limit, asked.offset],
  );
  return rows;
}
