import { sql } from 'kysely';
import type { Database } from '../../database/index.ts';
import { isInLens, lensTables, recorded } from '../store/lens.ts';

/**
 * I10: a campaign's total, as its lens sees it in the day sums, against the sum over its members,
 * each added up from its own orders, inside its own days that no decision leaves out. Returns the
 * campaigns where they differ.
 */
export async function campaignsThatDiffer(database: Database) {
  const campaigns = await database.read
    .selectFrom('campaign')
    .select('campaign_id')
    .orderBy('campaign_id')
    .execute();
  const broken: { campaign_id: string; total: number; members: number }[] = [];
  for (const { campaign_id: campaignId } of campaigns) {
    const answer = await sql<{ total: number; members: number }>`
      with ${lensTables({ campaignId })}, cell as (${recorded({})}),
      member as (
        select p.enterprise_id, sum(o.omzet - coalesce(n.omzet, 0))::bigint as omzet
        from k join participation p using (campaign_id) join sale_order o using (enterprise_id)
        left join sale_not_own n on k.goods = 'own'
          and (n.order_no, n.issuer_id, n.enterprise_id) = (o.order_no, o.issuer_id, o.enterprise_id)
        where p.ended_as is distinct from 'disqualified' and o.state = 2 and o.standing = 0
          and o.day between greatest(p.from_day, k.window_from)
            and least(coalesce(p.until_day, k.window_to), k.window_to)
          and o.stream = any(k.streams) and (k.channels is null or o.channel = any(k.channels))
          and o.evidence <= k.least_evidence
          and not exists (select from sale_exclusion x where x.lifted_at is null
            and (x.campaign_id, x.enterprise_id) = (k.campaign_id, o.enterprise_id)
            and o.day >= x.from_day and o.day <= x.to_day
            and coalesce(x.channel, o.channel) = o.channel)
        group by 1)
      select (select coalesce(sum(cell.omzet), 0)::bigint from cell, k
          where cell.state = 2 and ${isInLens}) as total,
        (select coalesce(sum(omzet), 0)::bigint from member) as members`.execute(database.read);
    const row = answer.rows[0];
    if (row && row.total !== row.members) broken.push({ campaign_id: campaignId, ...row });
  }
  return broken;
}
