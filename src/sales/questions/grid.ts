/** The grid of enterprise and campaign week (ledger.md 1.6, E40). */
import { sql } from 'kysely';
import type { Database } from '../../database/index.ts';
import { addDays, type Day, weeksOf } from '../../kernel/day.ts';
import {
  type Reporting,
  type Span,
  type UnaskedCell,
  type WeekCell,
  weekCells,
} from '../rules/grid.ts';
import {
  campaignRow,
  finalOrProvisional,
  isSold,
  type LensInput,
  lensTables,
  membersIn,
  recorded,
} from '../store/lens.ts';
import { channels, saleStates, standings } from '../words.ts';
import { fullExports, zeroStatements } from './reporting.ts';

export interface GridRow {
  enterpriseId: string;
  cells: (WeekCell | UnaskedCell)[];
  /** Names of its declared shops, of which exports are to be had for a while only. */
  shops: string[];
}

/**
 * One row a member, or only those asked for, by name; one cell a campaign week up to `until`. Six
 * queries, whatever the number of members. Sources and memberships are as they stand; the rest as
 * it was at `knownAt`. After `toldUntil` nothing counts as told; unlike `until` it leaves the week
 * of that day whole, so that a statement on half of it still does not tell it.
 */
export async function reportingGrid(
  database: Database,
  { today, toldUntil, ...input }: LensInput & { today: Day; toldUntil?: Day },
): Promise<GridRow[]> {
  const members = await spellsOf(database, input);
  const [first] = members;
  if (!first) return [];
  const window = { from: first.window_from, to: first.window_to };
  const facts = await factsOf(database, { ...input, until: toldUntil ?? input.until ?? null });
  const weeks = weeksOf(window.from, window.to);
  const begun = toldUntil ? weeks.filter(({ from }) => from <= toldUntil).length : weeks.length;
  return [...Map.groupBy(members, (member) => member.enterprise_id)].map(
    ([enterpriseId, spells]) => {
      const cells = weekCells(window, reportingOf(enterpriseId, window, facts));
      const isExpected = ({ from, to }: Span) =>
        from <= today &&
        spells.some((one) => one.from_day <= to && (!one.until_day || one.until_day >= from));
      return {
        enterpriseId,
        shops: (facts.sources.get(enterpriseId) ?? [])
          .filter((source) => source.storefront_id !== null)
          .map(({ name }) => name),
        // What was said stands, even where nobody had to say it.
        cells: cells.slice(0, begun).map((cell, i) => {
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

/** N of "n of N", by name. */
export async function membersByName(database: Database, input: LensInput): Promise<string[]> {
  const { rows } = await sql<{ enterprise_id: string }>`
    with k as (${campaignRow(input)}), member as (${membersIn({})})
    select enterprise_id from member join enterprise e using (enterprise_id)
    order by lower(e.name), enterprise_id`.execute(database.read);
  return rows.map((row) => row.enterprise_id);
}

interface Spell {
  enterprise_id: string;
  from_day: Day;
  until_day: Day | null;
  window_from: Day;
  window_to: Day;
}

async function spellsOf(database: Database, input: LensInput): Promise<Spell[]> {
  const answer = await sql<Spell>`
    with ${lensTables(input)}
    select p.enterprise_id, p.from_day, p.until_day, k.window_from, k.window_to
    from participation p join k using (campaign_id) join enterprise e using (enterprise_id)
    where p.ended_as is distinct from 'disqualified'
      ${input.enterpriseId ? sql`and p.enterprise_id = ${input.enterpriseId}` : sql``}
      ${
        input.enterpriseIds ? sql`and p.enterprise_id = any(${input.enterpriseIds}::uuid[])` : sql``
      }
      and p.from_day <= k.window_to and (p.until_day is null or p.until_day >= k.window_from)
    order by lower(e.name), p.enterprise_id, p.from_day`.execute(database.read);
  return answer.rows;
}

/** By enterprise: a search through all rows for each of thousands of members would be slow. */
type ByEnterprise<T> = Map<string, (T & { enterprise_id: string })[]>;

interface Facts {
  sales: ByEnterprise<{ day: Day; state: number; channel: string }>;
  zeros: ByEnterprise<{ from_day: Day; to_day: Day }>;
  exports: ByEnterprise<{ from_day: Day; to_day: Day; storefront_id: string | null }>;
  evidence: ByEnterprise<{ day: Day }>;
  sources: ByEnterprise<DeclaredSource>;
}

interface DeclaredSource {
  name: string;
  channel: string;
  storefront_id: string | null;
  from_day: Day | null;
  until_day: Day | null;
}

async function factsOf(database: Database, input: LensInput): Promise<Facts> {
  const ask = async <T>(query: ReturnType<typeof sql>): Promise<ByEnterprise<T>> => {
    const { rows } = await query.execute(database.read);
    // Each statement below names the columns of its rows.
    return Map.groupBy(rows as (T & { enterprise_id: string })[], (row) => row.enterprise_id);
  };
  const [sales, zeros, exports, evidence, sources] = await Promise.all([
    ask<{ day: Day; state: number; channel: string }>(sql`
      with ${lensTables(input)}, cell as (${recorded(input)})
      select distinct cell.enterprise_id, cell.day, cell.state,
        (${sql.val([...channels])}::text[])[cell.channel + 1] as channel
      from cell join known using (enterprise_id)
      where cell.orders > 0 and ${isSold} and cell.state in ${finalOrProvisional}`),
    ask<{ from_day: Day; to_day: Day }>(sql`
      with ${lensTables(input)} ${zeroStatements}`),
    ask<{ from_day: Day; to_day: Day; storefront_id: string | null }>(sql`
      with ${lensTables(input)} ${fullExports}`),
    ask<{ day: Day }>(sql`
      with ${lensTables(input)}, cell as (${recorded(input)})
      select distinct cell.enterprise_id, cell.day from cell join known using (enterprise_id)
      where cell.orders > 0 and cell.standing = ${sql.lit(standings.indexOf('evidence'))}`),
    ask<DeclaredSource>(sql`
      with ${lensTables(input)}
      select s.enterprise_id, s.name, s.channel, s.storefront_id, s.from_day, s.until_day
      from sale_source s join known using (enterprise_id) order by s.name, s.source_id`),
  ]);
  return { sales, zeros, exports, evidence, sources };
}

function reportingOf(enterpriseId: string, window: Span, facts: Facts): Reporting {
  const mine = <T>(rows: ByEnterprise<T>) => rows.get(enterpriseId) ?? [];
  const sales = mine(facts.sales);
  const exports = mine(facts.exports).map(({ storefront_id, ...span }) => ({
    shop: storefront_id,
    ...spanOf(span),
  }));
  return {
    sales: sales.map(({ day, state }) => ({ day, state: saleStates[state] ?? 'unknown' })),
    zeros: mine(facts.zeros).map(spanOf),
    fullExports: exports,
    evidence: mine(facts.evidence).map(({ day }) => day),
    sources: mine(facts.sources).map((source) => ({
      name: source.name,
      covers: [
        ...exports.filter(({ shop }) => shop !== null && shop === source.storefront_id),
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

const spanOf = ({ from_day, to_day }: { from_day: Day; to_day: Day }): Span => ({
  from: from_day,
  to: to_day,
});
