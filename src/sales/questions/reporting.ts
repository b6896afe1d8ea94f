/** How many members of a campaign have reported; who has, and who has not, is in grid.ts. */
import { sql } from 'kysely';
import type { Database } from '../../database/index.ts';
import {
  finalOrProvisional,
  isSold,
  type LensInput,
  lensTables,
  membersIn,
  recorded,
  stood,
} from '../store/lens.ts';
import { channels } from '../words.ts';

/**
 * N: members of the window who are not disqualified. n: those with a week reported or zero, by the
 * rule of the grid (rules/grid.ts), told here in SQL so that thousands of members cost one
 * statement. Partial: those with a reported week in which a declared source is silent.
 */
export async function reporting(database: Database, input: LensInput) {
  const answer = await sql<{ of: number; n: number; partial: number }>`
    ${spoken(input)}
    select (select count(*) from member) as "of",
      (select count(distinct enterprise_id) from spoken) as n,
      (${partly}) as partial`.execute(database.read);
  return answer.rows[0] ?? { of: 0, n: 0, partial: 0 };
}

/**
 * `sold`: weeks with a final or provisional sale, by channel. `spoken`: these, and the weeks that
 * one statement of no sales or one full export covers whole. Sales count here whatever the
 * campaign's definition makes of them: whoever sold elsewhere has not been silent.
 */
function spoken(input: LensInput) {
  return sql`
    with ${lensTables(input)}, cell as (${recorded(input)}), member as (${membersIn(input)}),
    week as (
      select no, k.window_from + no * 7 as from_day, least(k.window_from + no * 7 + 6, k.window_to) as to_day
      from k, generate_series(0, k.window_to - k.window_from) no
      where k.window_from + no * 7 <= k.window_to),
    sold as (
      select distinct enterprise_id, (cell.day - k.window_from) / 7 as no, cell.channel
      from cell join member using (enterprise_id), k
      where ${isSold} and cell.state in ${finalOrProvisional} and cell.orders > 0),
    export as (${fullExports}),
    span as (
      select enterprise_id, from_day, to_day from export
      union all select * from (${zeroStatements}) z),
    spoken as (
      select enterprise_id, no from sold
      union
      select span.enterprise_id, week.no from span join member using (enterprise_id)
      join week on span.from_day <= week.from_day and span.to_day >= week.to_day)`;
}

/**
 * A week was not asked of a source that opened after its first day or closed before its last. A
 * source speaks by a sale on its channel, or by an export of its shop that touches the week.
 */
const partly = sql`
  select count(distinct w.enterprise_id) from (select distinct enterprise_id, no from sold) w
  join week using (no)
  join sale_source s on s.enterprise_id = w.enterprise_id
    and (s.from_day is null or s.from_day <= week.from_day)
    and (s.until_day is null or s.until_day >= week.to_day)
  where not exists (select 1 from sold o where o.enterprise_id = w.enterprise_id and o.no = w.no
      and o.channel = array_position(${sql.val([...channels])}::text[], s.channel) - 1)
    and not exists (select 1 from export e where e.enterprise_id = w.enterprise_id
      and e.storefront_id = s.storefront_id
      and e.from_day <= week.to_day and e.to_day >= week.from_day)`;

/**
 * Exports of all orders, and files of which the sender says which days they cover, none of their
 * parts missing, that stand, or stood after the write in `known`, and touch the window.
 */
export const fullExports = sql`
  select i.enterprise_id, coalesce(i.covers_from, i.window_from) as from_day,
    coalesce(i.covers_to, i.window_to) as to_day, i.storefront_id
  from sale_import i join known using (enterprise_id), k
  where ${stood(sql`i.ledger_seq`, sql`i.reversed_seq`)} and i.role = 'sales'
    and (i.scope = 'all' or i.covers_from is not null)
    and i.parts_missing = 0
    and coalesce(i.covers_from, i.window_from) <= k.window_to
    and coalesce(i.covers_to, i.window_to) >= k.window_from`;

/** Statements "no sales" that touch the window. They are never taken back. */
export const zeroStatements = sql`
  select e.enterprise_id, e.day as from_day, e.to_day
  from sale_entry e join known using (enterprise_id), k
  where ${stood(sql`e.ledger_seq`, sql`null::bigint`)} and e.kind = 'zero'
    and e.day <= k.window_to and e.to_day >= k.window_from`;
