/** What one officer holds: what is due, what comes next, what is open, of plans that run. */
import type { Database } from '../../database/index.ts';
import { addDays, type Day } from '../../kernel/day.ts';
import { isAfterLast } from '../store/checks.ts';
import type { Answer } from '../words/follow-up.ts';

/** What comes later than a season is only counted. */
export const soonDays = 90;

export interface OwnCheck {
  enterpriseId: string;
  planId: string;
  campaignId: string;
  campaignName: string;
  office: string;
  month: number;
  dueOn: Day;
  name: string;
}

interface Asked {
  officerId: string;
  today: Day;
}

const running = `p.officer_id = $1 and p.ended_on is null and p.until_day >= $2`;

/** Without a result, due within the season; the first due first. */
export async function ownChecks(
  { pool }: Database,
  { officerId, today, limit, offset = 0 }: Asked & { limit: number; offset?: number },
): Promise<OwnCheck[]> {
  const { rows } = await pool.query<OwnCheck>(
    `select c.enterprise_id as "enterpriseId", c.plan_id as "planId", c.month,
       c.due_on as "dueOn", p.campaign_id as "campaignId", g.name as "campaignName",
       i.name as office, e.name
     from growth_plan p join growth_check c using (enterprise_id, plan_id)
     join enterprise e using (enterprise_id) join campaign g using (campaign_id)
     join institution i using (institution_id)
     where ${running} and c.ended is null and not ${isAfterLast} and c.due_on <= $3
     order by c.due_on, e.name, c.enterprise_id, c.month limit $4 offset $5`,
    [officerId, today, addDays(today, soonDays), limit, offset],
  );
  return rows;
}

export interface OwnCounts {
  due: number;
  next: number;
  later: number;
}

export async function ownCounts(
  { pool }: Database,
  { officerId, today }: Asked,
): Promise<OwnCounts> {
  const { rows } = await pool.query<OwnCounts>(
    `select count(*) filter (where c.due_on <= $2)::int as due,
       count(*) filter (where c.due_on > $2 and c.due_on <= $3)::int as next,
       count(*) filter (where c.due_on > $3)::int as later
     from growth_plan p join growth_check c using (enterprise_id, plan_id)
     where ${running} and c.ended is null and not ${isAfterLast}`,
    [officerId, today, addDays(today, soonDays)],
  );
  return rows[0] ?? { due: 0, next: 0, later: 0 };
}

export interface OwnStep {
  enterpriseId: string;
  stepId: string;
  words: string;
  dueOn: Day;
  name: string;
}

/** Not done; the first due first. Of these enterprises only, where some are named. */
export async function ownSteps(
  { pool }: Database,
  asked: Asked & { enterpriseIds?: readonly string[]; limit: number },
): Promise<OwnStep[]> {
  const { officerId, today, enterpriseIds = null, limit } = asked;
  const { rows } = await pool.query<OwnStep>(
    `select s.enterprise_id as "enterpriseId", s.step_id as "stepId", s.words,
       s.due_on as "dueOn", e.name
     from growth_plan p join growth_step s using (enterprise_id, plan_id)
     join enterprise e using (enterprise_id)
     where ${running} and s.done_at is null
       and ($3::uuid[] is null or s.enterprise_id = any($3))
     order by s.due_on, e.name, s.step_id limit $4`,
    [officerId, today, enterpriseIds, limit],
  );
  return rows;
}

export interface OwnPlan {
  enterpriseId: string;
  planId: string;
  name: string;
  campaignName: string;
  office: string;
  untilDay: Day;
  endedOn: Day | null;
  /** Of all pages. */
  count: number;
}

/** Every plan, in order of name, those that ended last. */
export async function ownPlans(
  { pool }: Database,
  asked: { officerId: string; limit: number; offset: number },
): Promise<OwnPlan[]> {
  const { rows } = await pool.query<OwnPlan>(
    `select p.enterprise_id as "enterpriseId", p.plan_id as "planId", e.name,
       g.name as "campaignName", i.name as office, p.until_day as "untilDay",
       p.ended_on as "endedOn", count(*) over ()::int as count
     from growth_plan p join enterprise e using (enterprise_id)
     join campaign g using (campaign_id) join institution i using (institution_id)
     where p.officer_id = $1
     order by p.ended_on nulls first, e.name, p.plan_id limit $2 offset $3`,
    [asked.officerId, asked.limit, asked.offset],
  );
  return rows;
}

/** Where these enterprises work, each place a line. */
export async function addressesOf(
  { pool }: Database,
  enterpriseIds: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const { rows } = await pool.query<{ id: string; places: string[] }>(
    `select enterprise_id as id,
       array_agg(concat_ws(', ', name, nullif(address, '')) order by site_id) as places
     from site where enterprise_id = any($1::uuid[]) group by enterprise_id`,
    [enterpriseIds],
  );
  return new Map(rows.map(({ id, places }) => [id, places]));
}

type LastAnswer = Pick<
  Answer,
  'month' | 'checkedOn' | 'ended' | 'salesRp' | 'men' | 'women' | 'markets' | 'permits'
>;

/** What was told last of each plan. */
export async function lastAnswers(
  { pool }: Database,
  planIds: readonly string[],
  enterpriseIds: readonly string[],
): Promise<ReadonlyMap<string, LastAnswer>> {
  const { rows } = await pool.query<LastAnswer & { planId: string }>(
    `select distinct on (plan_id) plan_id as "planId", month, checked_on as "checkedOn", ended,
       sales_rp as "salesRp", men, women, markets, permits
     from growth_answer
     where enterprise_id = any($2::uuid[]) and plan_id = any($1::uuid[])
     order by plan_id, month desc, version desc`,
    [planIds, enterpriseIds],
  );
  return new Map(rows.map((row) => [row.planId, row]));
}
