/** Samples of a campaign's figure, the orders that were drawn, and what the verdicts come to. */
import { sql } from 'kysely';
import type { Database } from '../../database/index.ts';
import type { Day } from '../../kernel/day.ts';
import { resultOf, type SpotCheckResult } from '../rules/spot-check.ts';

export interface SpotCheck {
  no: number;
  seed: string;
  size: number;
  frame: { orders: number; rupiah: number };
  drawnAt: Date;
  drawnBy: string | null;
  /** Different orders that were hit. */
  orders: number;
  result: SpotCheckResult;
}

export interface DrawnOrder {
  nth: number;
  enterpriseId: string;
  orderNo: string;
  issuer: string;
  hash: string;
  omzet: number;
  risk: number;
  hits: number;
  day: Day | null;
  /** The order says something else by now, or is gone. */
  isChanged: boolean;
  right: number | null;
  reason: string | null;
  judgedBy: string | null;
  judgedAt: Date | null;
}

interface RawCheck {
  check_id: string;
  no: number;
  seed: string;
  size: number;
  frame_orders: number;
  frame_rp: number;
  frame_weight: number;
  drawn_at: Date;
  drawn_by: string | null;
  orders: { omzet: number; risk: number; hits: number; right: number | null }[];
}

/** Newest first. */
export async function spotChecksOf(
  database: Database,
  { campaignId, no }: { campaignId: string; no?: number },
): Promise<SpotCheck[]> {
  const { rows } = await sql<RawCheck>`
    select c.*, (
      select json_agg(json_build_object('omzet', o.omzet, 'risk', o.risk, 'hits', o.hits, 'right', v.right_rp))
      from spot_check_order o left join lateral (${newest}) v on true
      where o.check_id = c.check_id) as orders
    from spot_check c
    where c.campaign_id = ${campaignId} ${no === undefined ? sql`` : sql`and c.no = ${no}`}
    order by c.no desc`.execute(database.read);
  return rows.map((row) => ({
    ...{ no: row.no, seed: row.seed, size: row.size, drawnAt: row.drawn_at },
    drawnBy: row.drawn_by,
    frame: { orders: row.frame_orders, rupiah: row.frame_rp },
    orders: row.orders.length,
    result: resultOf(row.orders, { rupiah: row.frame_rp, weight: row.frame_weight }),
  }));
}

const newest = sql`
  select v.right_rp, v.reason, v.judged_by, v.judged_at from spot_check_verdict v
  where (v.enterprise_id, v.check_id, v.nth) = (o.enterprise_id, o.check_id, o.nth)
  order by v.no desc limit 1`;

/** Those without a verdict first. */
export async function drawnOrders(
  database: Database,
  { campaignId, no }: { campaignId: string; no: number },
): Promise<DrawnOrder[]> {
  const { rows } = await sql<DrawnOrder>`
    select o.nth, o.enterprise_id as "enterpriseId", o.order_no as "orderNo", i.code as issuer,
      o.hash, o.omzet, o.risk, o.hits, s.day,
      coalesce(s.judged_hash, s.hash) is distinct from o.hash as "isChanged",
      v.right_rp as "right", v.reason, v.judged_by as "judgedBy", v.judged_at as "judgedAt"
    from spot_check c join spot_check_order o using (check_id) join issuer i using (issuer_id)
    left join sale_order s on (s.order_no, s.issuer_id, s.enterprise_id)
      = (o.order_no, o.issuer_id, o.enterprise_id)
    left join lateral (${newest}) v on true
    where c.campaign_id = ${campaignId} and c.no = ${no}
    order by v.right_rp is not null, o.nth`.execute(database.read);
  return rows;
}
