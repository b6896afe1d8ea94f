/** What was sold in one stream, such as at exhibitions, day by day. */
import { type RawBuilder, sql } from 'kysely';
import type { Day } from '../../kernel/day.ts';
import { finalNo, finalOrProvisional, isOwnCounted } from '../store/lens.ts';
import { type Stream, streams } from '../words.ts';

/**
 * Between two days, as a part of a later room's statement: `enterprise_id, day, orders, final,
 * provisional` (rupiah); others' goods and what stands aside are not in it.
 */
export const soldInStream = (
  stream: Stream,
  { from, to }: { from: Day; to: Day },
): RawBuilder<unknown> => sql`
  select cell.enterprise_id, cell.day, sum(cell.orders)::bigint as orders,
    coalesce(sum(cell.omzet) filter (where cell.state = ${finalNo}), 0)::bigint as final,
    coalesce(sum(cell.omzet) filter (where cell.state <> ${finalNo}), 0)::bigint as provisional
  from sales_day cell
  where cell.stream = ${sql.lit(streams.indexOf(stream))}
    and cell.day between ${from} and ${to}
    and ${isOwnCounted} and cell.state in ${finalOrProvisional}
  group by cell.enterprise_id, cell.day having sum(cell.orders) > 0`;
