/** What the house counts for a campaign's indicators. */
import { sql } from 'kysely';
import { isOnline } from '../../campaigns/index.ts';
import type { Database } from '../../database/index.ts';
import { campaignRow, finalNo, isCounting, membersIn } from '../store/lens.ts';
import { channels } from '../words.ts';
import { totalOf } from './total.ts';

const onlineNos = channels.flatMap((channel, i) => (isOnline(channel) ? [i] : []));

/**
 * A participant is onboarded on the day its first online shop opened, or on that of its first sale
 * online where that came earlier; who had begun before the window is kept apart.
 */
export async function measuredOf(
  database: Database,
  campaignId: string,
): Promise<{
  sales: number;
  members: number;
  onboardedBefore: number;
  onboardedDuring: number;
}> {
  const [total, counted] = await Promise.all([
    totalOf(database, { campaignId }),
    sql<{ members: number; before: number; during: number }>`
      with k as (${campaignRow({ campaignId })}),
      member as (${membersIn({})}),
      first as (
        select m.enterprise_id, least(
          (select min(s.from_day) from storefront s where s.enterprise_id = m.enterprise_id),
          (select min(cell.day) from sales_day cell where cell.enterprise_id = m.enterprise_id
            and cell.channel = any(${onlineNos}::int[]) and cell.omzet > 0
            and cell.state = ${finalNo} and ${isCounting})) as day,
          exists (select from storefront s where s.enterprise_id = m.enterprise_id
            and s.from_day is null) as always
        from member m, k)
      select count(*)::int as members,
        count(*) filter (where always or day < k.window_from)::int as before,
        count(*) filter (where not always and day between k.window_from and k.window_to)::int as during
      from first, k`.execute(database.read),
  ]);
  const row = counted.rows[0] ?? { members: 0, before: 0, during: 0 };
  return {
    sales: total.byState.final.omzet,
    members: row.members,
    onboardedBefore: row.before,
    onboardedDuring: row.during,
  };
}
