/** What was sold in one stream, such as at exhibitions, day by day. */
import { sql } from 'kysely';
import type { Database } from '../../database/index.ts';
import type { Day } from '../../kernel/day.ts';
import type { Rupiah } from '../../kernel/money.ts';
import { finalNo, finalOrProvisional, isOwnCounted } from '../store/lens.ts';
import { type Stream, streams } from '../words.ts';

export interface StreamDay {
  enterpriseId: string;
  day: Day;
  orders: number;
  final: Rupiah;
  provisional: Rupiah;
}

/**
 * Of enterprises that ever were in a campaign, or of one, between two days; others' goods and what
 * stands aside are not in it.
 */
export async function streamDays(
  { read }: Database,
  asked: { stream: Stream; from: Day; to: Day } & (
    | { campaignId: string }
    | { enterpriseId: string }
  ),
): Promise<StreamDay[]> {
  const whose =
    'campaignId' in asked
      ? sql`exists (select from participation p
          where p.enterprise_id = cell.enterprise_id and p.campaign_id = ${asked.campaignId})`
      : sql`cell.enterprise_id = ${asked.enterpriseId}`;
  const { rows } = await sql<StreamDay>`
    select cell.enterprise_id as "enterpriseId", cell.day, sum(cell.orders)::bigint as orders,
      coalesce(sum(cell.omzet) filter (where cell.state = ${finalNo}), 0)::bigint as final,
      coalesce(sum(cell.omzet) filter (where cell.state <> ${finalNo}), 0)::bigint as provisional
    from sales_day cell
    where cell.stream = ${sql.lit(streams.indexOf(asked.stream))}
      and cell.day between ${asked.from} and ${asked.to}
      and ${isOwnCounted} and cell.state in ${finalOrProvisional} and ${whose}
    group by cell.enterprise_id, cell.day having sum(cell.orders) > 0
    order by cell.day, cell.enterprise_id`.execute(read);
  return rows;
}
