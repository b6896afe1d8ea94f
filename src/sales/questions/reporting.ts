/** Who has reported in a campaign and who has not, and the grid of enterprise and campaign week. */
import { sql } from 'kysely';
import type { Database } from '../../database/index.ts';
import { addDays, type Day, weeksOf } from '../../kernel/day.ts';
import { type Reporting, type Span, type WeekCell, weekCells } from '../rules/grid.ts';
import { channels, saleStates } from '../words.ts';
import type { LensInput } from './lens.ts';

/**
 * N: members of the window who are not disqualified. n: those with a sale or a zero said in it.
 * Partial: those of n with a declared source that is silent.
 */
export async function reporting(database: Database, input: LensInput) {
  const answer = await sql<{ of: number; n: number; partial: number }>`
    ${saidByMember(input)}
    select count(*) as "of", count(*) filter (where has_said) as n,
      count(*) filter (where has_said and is_partial) as partial from said`.execute(database.read);
  return answer.rows[0] ?? { of: 0, n: 0, partial: 0 };
}

/** Those of N who are not among n, by the same rule. */
export async function silentMembers(database: Database, campaignId: string): Promise<string[]> {
  const answer = await sql<{ enterprise_id: string }>`
    ${saidByMember({ campaignId })}
    select enterprise_id from said where not has_said`.execute(database.read);
  return answer.rows.map((row) => row.enterprise_id);
}

function saidByMember({ campaignId, until, enterpriseId }: LensInput) {
  return sql`
    with k as (select campaign_id, window_from, least(window_to, ${until ?? null}::date) as window_to
      from campaign where campaign_id = ${campaignId}),
    member as (
      select distinct p.enterprise_id from participation p, k where p.campaign_id = k.campaign_id
        and p.from_day <= k.window_to and (p.until_day is null or p.until_day >= k.window_from)
        and p.ended_as is distinct from 'disqualified'
        ${enterpriseId ? sql`and p.enterprise_id = ${enterpriseId}` : sql``}),
    said as (
      select m.enterprise_id,
        exists (select 1 from sales_day d, k where d.enterprise_id = m.enterprise_id and d.orders > 0
          and d.day between k.window_from and k.window_to and d.state in (0, 2) and d.standing = 0)
        or exists (select 1 from sale_entry e, k where e.enterprise_id = m.enterprise_id and e.kind = 'zero'
          and e.day <= k.window_to and e.to_day >= k.window_from)
        or exists (select 1 from sale_import i, k where i.enterprise_id = m.enterprise_id
          and i.reversed_seq is null and i.role = 'sales' and i.scope = 'all'
          and i.window_from <= k.window_to and i.window_to >= k.window_from) as has_said,
        exists (select 1 from sale_source s, k where s.enterprise_id = m.enterprise_id
          and (s.until_day is null or s.until_day >= k.window_from)
          and not exists (select 1 from sale_import i where i.enterprise_id = m.enterprise_id
            and i.reversed_seq is null and i.storefront_id = s.storefront_id)
          and s.kind = 'storefront') as is_partial
      from member m)`;
}

export interface GridRow {
  enterpriseId: string;
  cells: (WeekCell | { week: number; state: 'notExpected' })[];
}

/** One row a member, one cell a campaign week. Five queries, whatever the number of members. */
export async function reportingGrid(
  database: Database,
  { campaignId, today }: { campaignId: string; today: Day },
): Promise<GridRow[]> {
  const members = await membersIn(database, campaignId);
  const [first] = members;
  if (!first) return [];
  const window = { from: first.window_from, to: first.window_to };
  const facts = await factsOf(database, campaignId);
  const weeks = weeksOf(window.from, window.to);
  return [...Map.groupBy(members, (member) => member.enterprise_id)].map(
    ([enterpriseId, spells]) => {
      const cells = weekCells(window, reportingOf(enterpriseId, window, facts));
      const isExpected = ({ from, to }: Span) =>
        from <= today &&
        spells.some((one) => one.from_day <= to && (!one.until_day || one.until_day >= from));
      return {
        enterpriseId,
        // What was said stands, even where nobody had to say it.
        cells: cells.map((cell, i) => {
          const week = weeks[i];
          const isAsked = week !== undefined && isExpected(week);
          return cell.state === 'missing' && !isAsked
            ? { week: cell.week, state: 'notExpected' as const }
            : cell;
        }),
      };
    },
  );
}

interface MemberRow {
  enterprise_id: string;
  from_day: Day;
  until_day: Day | null;
  window_from: Day;
  window_to: Day;
}

async function membersIn(database: Database, campaignId: string): Promise<MemberRow[]> {
  const answer = await sql<MemberRow>`
    select p.enterprise_id, p.from_day, p.until_day, c.window_from, c.window_to
    from participation p join campaign c using (campaign_id) join enterprise e using (enterprise_id)
    where p.campaign_id = ${campaignId} and p.ended_as is distinct from 'disqualified'
      and p.from_day <= c.window_to and (p.until_day is null or p.until_day >= c.window_from)
    order by e.name, p.from_day`.execute(database.read);
  return answer.rows;
}

interface Facts {
  sales: { enterprise_id: string; day: Day; state: number; channel: string }[];
  zeros: { enterprise_id: string; from: Day; to: Day }[];
  exports: { enterprise_id: string; from: Day; to: Day; storefront_id: string | null }[];
  sources: {
    enterprise_id: string;
    name: string;
    channel: string;
    storefront_id: string | null;
    from_day: Day | null;
    until_day: Day | null;
  }[];
}

async function factsOf(database: Database, campaignId: string): Promise<Facts> {
  const of = sql`select enterprise_id from participation where campaign_id = ${campaignId}`;
  const window = sql`select window_from, window_to from campaign where campaign_id = ${campaignId}`;
  const words = sql.val([...channels]);
  const [sales, zeros, exports, sources] = await Promise.all([
    sql<Facts['sales'][number]>`with k as (${window})
      select distinct d.enterprise_id, d.day, d.state, (${words}::text[])[d.channel + 1] as channel
      from sales_day d, k where d.enterprise_id in (${of}) and d.orders > 0 and d.standing = 0
        and d.state in (0, 2) and d.day between k.window_from and k.window_to`.execute(
      database.read,
    ),
    sql<Facts['zeros'][number]>`with k as (${window})
      select e.enterprise_id, e.day as "from", e.to_day as "to" from sale_entry e, k
      where e.kind = 'zero' and e.enterprise_id in (${of})
        and e.day <= k.window_to and e.to_day >= k.window_from`.execute(database.read),
    sql<Facts['exports'][number]>`with k as (${window})
      select i.enterprise_id, i.window_from as "from", i.window_to as "to", i.storefront_id
      from sale_import i, k where i.enterprise_id in (${of}) and i.reversed_seq is null
        and i.role = 'sales' and i.scope = 'all'
        and i.window_from <= k.window_to and i.window_to >= k.window_from`.execute(database.read),
    sql<Facts['sources'][number]>`
      select s.enterprise_id, s.name, s.channel, s.storefront_id, s.from_day, s.until_day
      from sale_source s where s.enterprise_id in (${of}) order by s.name`.execute(database.read),
  ]);
  return { sales: sales.rows, zeros: zeros.rows, exports: exports.rows, sources: sources.rows };
}

function reportingOf(enterpriseId: string, window: Span, facts: Facts): Reporting {
  const mine = <T extends { enterprise_id: string }>(rows: readonly T[]) =>
    rows.filter((row) => row.enterprise_id === enterpriseId);
  const sales = mine(facts.sales);
  const exports = mine(facts.exports);
  return {
    sales: sales.map(({ day, state }) => ({ day, state: saleStates[state] ?? 'unknown' })),
    zeros: mine(facts.zeros),
    fullExports: exports,
    // No evidence is booked apart from sales yet.
    evidence: [],
    sources: mine(facts.sources).map((source) => ({
      name: source.name,
      covers: [
        ...exports.filter((one) => one.storefront_id && one.storefront_id === source.storefront_id),
        ...sales
          .filter(({ channel }) => channel === source.channel)
          .map(({ day }) => ({ from: day, to: day })),
        // Nothing is asked of a source before it opened and after it closed.
        ...(source.from_day ? [{ from: window.from, to: addDays(source.from_day, -1) }] : []),
        ...(source.until_day ? [{ from: addDays(source.until_day, 1), to: window.to }] : []),
      ],
    })),
  };
}
