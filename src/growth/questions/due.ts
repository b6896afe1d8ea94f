/** Who follows up, and whom of them to remind of what is due. */
import type { Database } from '../../database/index.ts';
import type { Day } from '../../kernel/day.ts';
import type { Locale } from '../../kernel/problem.ts';
import { isAfterLast } from '../store/checks.ts';

/** Whether somebody holds a plan. */
export async function isOfficer({ pool }: Database, officerId: string): Promise<boolean> {
  const { rowCount } = await pool.query('select 1 from growth_plan where officer_id = $1 limit 1', [
    officerId,
  ]);
  return (rowCount ?? 0) > 0;
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
       and not ${isAfterLast}
       and ((c.due_on < $1 and c.told_late_at is null)
         or (c.due_on between $1 and $2 and c.told_before_at is null))
     order by c.due_on, c.enterprise_id, c.month limit $3`,
    [today, soon, limit],
  );
  return rows;
}
