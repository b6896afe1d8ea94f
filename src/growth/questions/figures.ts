/** What the checks of a campaign say: reached of total, by month and office; who is missing. */
import type { Database } from '../../database/index.ts';
import type { Day } from '../../kernel/day.ts';
import { type Kept, keptOfMany } from '../../sales/index.ts';
import { isAfterLast } from '../store/checks.ts';
import type { CheckEnd } from '../words/follow-up.ts';

export interface CheckFigures {
  month: number;
  institutionId: string;
  office: string;
  /** Told, or waited for; of a plan that a later one replaced, nothing. */
  total: number;
  /** Of plans that ended before it was told: waited for no more. */
  stopped: number;
  /** Without a result, of who closed or declined before: asked no more. */
  needless: number;
  /** Due by the day that is asked about; of who closed or declined before, no more. */
  due: number;
  /** Of these, without a result; one told early is neither due nor missing. */
  missing: number;
  /** By how they ended. */
  ends: Readonly<Record<CheckEnd, number>>;
  /** How many told their sales, and the sum of these. */
  toldSales: number;
  salesRp: number;
}

const isNeedless = `(c.ended is null and ${isAfterLast})`;
const counts = '(p.ended_on is null or c.ended is not null)';

export async function checkFigures(
  { pool }: Database,
  { campaignId, today }: { campaignId: string; today: Day },
): Promise<CheckFigures[]> {
  const { rows } = await pool.query<Omit<CheckFigures, 'ends'> & Record<CheckEnd, number>>(
    `select c.month, p.institution_id as "institutionId", i.name as office,
       count(*) filter (where ${counts})::int as total,
       count(*) filter (where not (${counts}))::int as stopped,
       count(*) filter (where ${counts} and ${isNeedless})::int as needless,
       count(*) filter (where ${counts} and c.due_on <= $2 and not ${isNeedless})::int as due,
       count(*) filter (where ${counts} and c.due_on <= $2 and c.ended is null
         and not ${isNeedless})::int as missing,
       count(*) filter (where c.ended = 'active')::int as active,
       count(*) filter (where c.ended = 'paused')::int as paused,
       count(*) filter (where c.ended = 'closed')::int as closed,
       count(*) filter (where c.ended = 'moved')::int as moved,
       count(*) filter (where c.ended = 'declined')::int as declined,
       count(*) filter (where c.ended = 'unreached')::int as unreached,
       count(c.sales_rp)::int as "toldSales", coalesce(sum(c.sales_rp), 0)::bigint as "salesRp"
     from growth_check c join growth_plan p using (enterprise_id, plan_id)
     join institution i using (institution_id)
     where p.campaign_id = $1 and not p.is_replaced
     group by c.month, p.institution_id, i.name order by i.name, p.institution_id, c.month`,
    [campaignId, today],
  );
  return rows.map(({ active, paused, closed, moved, declined, unreached, ...row }) => ({
    ...row,
    ends: { active, paused, closed, moved, declined, unreached },
  }));
}

/** For a page, and as of when they are: of very many members they are made once a minute. */
export const shownFigures = (
  database: Database,
  { campaignId, today, now }: { campaignId: string; today: Day; now: Date },
): Promise<Kept<CheckFigures[]>> =>
  keptOfMany(database, { what: `follow-up ${today}`, campaignId, now }, () =>
    checkFigures(database, { campaignId, today }),
  );

export const reachedIn = ({ ends }: Pick<CheckFigures, 'ends'>): number =>
  ends.active + ends.paused + ends.closed + ends.moved;

/** Several as one: all offices of a month. */
export function summed(
  rows: readonly CheckFigures[],
): Omit<CheckFigures, 'institutionId' | 'office' | 'month'> {
  const sum = (of: (row: CheckFigures) => number) => rows.reduce((all, row) => all + of(row), 0);
  return {
    ...{ total: sum((row) => row.total), due: sum((row) => row.due) },
    missing: sum((row) => row.missing),
    ...{ stopped: sum((row) => row.stopped), needless: sum((row) => row.needless) },
    ...{ toldSales: sum((row) => row.toldSales), salesRp: sum((row) => row.salesRp) },
    ends: {
      ...{ active: sum((row) => row.ends.active), paused: sum((row) => row.ends.paused) },
      ...{ closed: sum((row) => row.ends.closed), moved: sum((row) => row.ends.moved) },
      declined: sum((row) => row.ends.declined),
      unreached: sum((row) => row.ends.unreached),
    },
  };
}

export interface CheckRow {
  enterpriseId: string;
  planId: string;
  name: string;
  office: string;
  officer: string;
  month: number;
  dueOn: Day;
  ended: CheckEnd | null;
  version: number;
  attempts: number;
  checkedOn: Day | null;
  isRunning: boolean | null;
  salesRp: number | null;
  men: number | null;
  women: number | null;
  endedOn: Day | null;
  isReplaced: boolean;
  /** Who closed or declined before is asked no more. */
  isNeedless: boolean;
}

/** Every check of a campaign with the answer that stands, or only those due and without one. */
export async function checkRows(
  { pool }: Database,
  asked: {
    campaignId: string;
    /** Due by then and not told. */
    missingOn?: Day;
    limit?: number;
    offset?: number;
  },
): Promise<CheckRow[]> {
  const { campaignId, missingOn = null, limit = null, offset = 0 } = asked;
  // Two texts, so that each is planned for what it asks.
  const missing = missingOn
    ? `c.ended is null and c.due_on <= $2 and p.ended_on is null and not ${isAfterLast}`
    : '$2::date is null';
  const { rows } = await pool.query<CheckRow>(
    `select c.enterprise_id as "enterpriseId", c.plan_id as "planId", c.name, i.name as office,
       o.name as officer, c.month, c.due_on as "dueOn", c.ended, c.version,
       (select count(*)::int from growth_attempt t where t.enterprise_id = c.enterprise_id
          and t.plan_id = c.plan_id and t.month = c.month) as attempts,
       a.checked_on as "checkedOn", a.is_running as "isRunning", a.sales_rp as "salesRp", a.men,
       a.women, p.ended_on as "endedOn", p.is_replaced as "isReplaced",
       ${isNeedless} as "isNeedless"
     from (
       -- Paged by what orders them; the rest is looked up for one page only.
       select c.enterprise_id, c.plan_id, c.month, c.due_on, c.ended, c.version, e.name
       from growth_check c join growth_plan p using (enterprise_id, plan_id)
       join enterprise e using (enterprise_id)
       where p.campaign_id = $1 and ${missing}
       order by c.due_on, e.name, c.enterprise_id, c.month limit $3 offset $4
     ) c join growth_plan p using (enterprise_id, plan_id)
     join institution i using (institution_id) join person o on o.person_id = p.officer_id
     left join growth_answer a on a.enterprise_id = c.enterprise_id and a.plan_id = c.plan_id
       and a.month = c.month and a.version = c.version
     order by c.due_on, c.name, c.enterprise_id, c.month`,
    [campaignId, missingOn, limit, offset],
  );
  return rows;
}
