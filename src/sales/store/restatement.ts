/** What happened in the ledgers of members between two statements, write by write. */
import { sql } from 'kysely';
import type { Tx } from '../../database/index.ts';
import type { WriteChange } from '../rules/statement.ts';
import { saleStates } from '../words.ts';
import { finalNo, isInLens, lensTables } from './lens.ts';
import { ofOthers } from './not-own.ts';

const voidNo = sql.lit(saleStates.indexOf('void'));
const returnedNo = sql.lit(saleStates.indexOf('returned'));

/**
 * How each write after a statement moved the final figure of the lens. The sums come from the
 * writes' deltas, so that they add up whatever happened; what imports did to orders that had
 * counted is read off the orders, the replaced content beside the one that replaced it. Expects
 * `closing`.
 */
export async function writesSince(
  { sql: kysely }: Tx,
  { campaignId, statementId }: { campaignId: string; statementId: string },
): Promise<WriteChange[]> {
  const answer = await sql<Row>`
    with ${lensTables({ campaignId })},
    bound as (
      select c.enterprise_id, m.ledger_seq as old_seq, c.ledger_seq as new_seq
      from (select distinct enterprise_id, ledger_seq from closing) c
      join statement_member m on m.statement_id = ${statementId} and m.enterprise_id = c.enterprise_id),
    moved as (
      select cell.enterprise_id, cell.seq, sum(cell.omzet)::bigint as omzet
      from sales_delta cell join bound b using (enterprise_id), k
      where cell.seq > b.old_seq and cell.seq <= b.new_seq and cell.state = ${finalNo}
        and cell.day between k.window_from and k.window_to and ${isInLens}
      group by 1, 2),
    replaced as (
      select cell.enterprise_id, cell.until_seq as seq, cell.omzet - less.omzet as was,
        cell.returned - less.returned as was_returned, n.state, n.omzet, n.returned,
        coalesce(n.counts, false) as counts
      from sale_past cell join bound b using (enterprise_id) cross join k
      join ledger_write w on w.enterprise_id = cell.enterprise_id and w.seq = cell.until_seq
      cross join lateral (${notCounting('cell')}) less left join lateral (${successor}) n on true
      where cell.until_seq > b.old_seq and cell.until_seq <= b.new_seq and w.kind = 'import'
        and cell.from_seq < cell.until_seq and cell.state = ${finalNo}
        and cell.day between k.window_from and k.window_to and ${isInLens}),
    seen as (
      select enterprise_id, seq,
        sum(case when not counts then 0 when state = ${returnedNo} then -was
          when state = ${finalNo} then was_returned - returned else 0 end)::bigint as returns,
        sum(case when counts and state = ${voidNo} then -was else 0 end)::bigint as cancellations,
        sum(case when counts and state in (${returnedNo}, ${voidNo}) then 0
          when counts and state = ${finalNo} then omzet - was + returned - was_returned
          else -was end)::bigint as other
      from replaced group by 1, 2)
    select enterprise_id, w.kind, coalesce(moved.omzet, 0) as omzet, coalesce(seen.returns, 0) as returns,
      coalesce(seen.cancellations, 0) as cancellations, coalesce(seen.other, 0) as other
    from moved full join seen using (enterprise_id, seq)
    join ledger_write w using (enterprise_id, seq)
    order by enterprise_id, seq`.execute(kysely);
  return answer.rows.map(({ enterprise_id, ...row }) => ({ enterpriseId: enterprise_id, ...row }));
}

interface Row extends Omit<WriteChange, 'enterpriseId'> {
  enterprise_id: string;
}

/** What of a content the definition left out when it was replaced, by the names known before. */
const notCounting = (content: 'cell' | 'v') =>
  sql.raw(ofOthers(content, "and k.goods = 'own' and n.from_seq < cell.until_seq"));

/** The content that took an order's place under the same write, and whether the lens sees it. */
const successor = sql`
  select v.state, v.omzet - less.omzet as omzet, v.returned - less.returned as returned, v.counts
  from (
    select o.enterprise_id, o.lines_id, o.state, o.omzet, o.returned, null::bigint as until_seq,
      ${isSeen('o')} as counts
    from sale_order o
    where o.enterprise_id = cell.enterprise_id and o.order_no = cell.order_no
      and o.issuer_id = cell.issuer_id and o.from_seq = cell.until_seq
    union all
    select p.enterprise_id, p.lines_id, p.state, p.omzet, p.returned, p.until_seq, ${isSeen('p')}
    from sale_past p
    where p.enterprise_id = cell.enterprise_id and p.order_no = cell.order_no
      and p.issuer_id = cell.issuer_id and p.from_seq = cell.until_seq and p.until_seq is not null) v
  cross join lateral (${notCounting('v')}) less
  order by v.until_seq desc nulls first limit 1`;

/** Standing apart: a claim that came later has a write of its own. */
function isSeen(version: 'o' | 'p') {
  const v = sql.ref(version);
  return sql`(${v}.day between k.window_from and k.window_to and ${v}.stream = any(k.streams)
    and (k.channels is null or ${v}.channel = any(k.channels)) and ${v}.evidence <= k.least_evidence
    and not exists (select from sale_exclusion x
      where x.campaign_id = k.campaign_id and x.enterprise_id = ${v}.enterprise_id
        and x.lifted_at is null and ${v}.day between x.from_day and x.to_day
        and (x.channel is null or x.channel = ${v}.channel)))`;
}
