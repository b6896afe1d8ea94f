/** What a campaign decided not to count, with what it comes to. */
import { sql } from 'kysely';
import type { Database } from '../../database/index.ts';
import type { Day } from '../../kernel/day.ts';
import {
  finalNo,
  isChosen,
  isCounting,
  isExcluded,
  isMembers,
  lensTables,
  recorded,
} from '../store/lens.ts';
import { type Channel, channels } from '../words.ts';

export interface Exclusion {
  exclusionId: string;
  enterpriseId: string;
  name: string;
  from: Day;
  to: Day;
  /** null: every channel. */
  channel: Channel | null;
  reason: string;
  decidedAt: Date;
  /** Final sales that this alone leaves out; those that overlap leave out the same. */
  omzet: number;
  lifted: { at: Date; reason: string } | null;
}

interface Row extends Omit<Exclusion, 'channel' | 'lifted'> {
  channel: number | null;
  liftedAt: Date | null;
  liftedReason: string | null;
}

/** All of a campaign, or of one of its members: standing ones first, then the newest. */
export async function exclusionsOf(
  { read }: Database,
  { campaignId, enterpriseId = null }: { campaignId: string; enterpriseId?: string | null },
): Promise<Exclusion[]> {
  const { rows } = await sql<Row>`
    with ${lensTables({ campaignId, enterpriseId })},
    cell as (${recorded({ enterpriseId })})
    select x.exclusion_id as "exclusionId", x.enterprise_id as "enterpriseId", e.name,
      x.from_day as "from", x.to_day as "to", x.channel, x.reason, x.decided_at as "decidedAt",
      x.lifted_at as "liftedAt", x.lifted_reason as "liftedReason",
      coalesce((select sum(cell.omzet)::bigint from cell, k
        where cell.enterprise_id = x.enterprise_id and cell.day between x.from_day and x.to_day
          and (x.channel is null or x.channel = cell.channel) and cell.state = ${finalNo}
          and ${isCounting} and ${isChosen} and ${isMembers}), 0) as omzet
    from sale_exclusion x join enterprise e using (enterprise_id)
    where x.campaign_id = ${campaignId}
      ${enterpriseId ? sql`and x.enterprise_id = ${enterpriseId}` : sql``}
    order by x.lifted_at is not null, x.decided_at desc, x.exclusion_id`.execute(read);
  return rows.map(({ channel, liftedAt, liftedReason, ...row }) => ({
    ...row,
    omzet: Number(row.omzet),
    channel: channel === null ? null : (channels[channel] ?? 'other'),
    lifted: liftedAt && { at: liftedAt, reason: liftedReason ?? '' },
  }));
}

/** Final sales that the standing exclusions leave out together, each once; and how many stand. */
export async function excludedOf(
  { read }: Database,
  { campaignId, enterpriseId = null }: { campaignId: string; enterpriseId?: string | null },
): Promise<{ count: number; omzet: number }> {
  const { rows } = await sql<{ count: number; omzet: number }>`
    with ${lensTables({ campaignId, enterpriseId })},
    cell as (${recorded({ enterpriseId })})
    select (select count(*)::int from sale_exclusion x where x.campaign_id = ${campaignId}
        and x.lifted_at is null ${enterpriseId ? sql`and x.enterprise_id = ${enterpriseId}` : sql``}) as count,
      coalesce((select sum(cell.omzet)::bigint from cell, k where cell.state = ${finalNo}
        and ${isCounting} and ${isChosen} and ${isMembers} and ${isExcluded}), 0) as omzet`.execute(
    read,
  );
  return { count: rows[0]?.count ?? 0, omzet: Number(rows[0]?.omzet ?? 0) };
}
