/**
 * Orders that two systems of a platform number: TikTok Shop's export tells the invoice under which
 * the old Tokopedia's report had it (formats.md 2). An invoice may have become several orders.
 */
import type pg from 'pg';
import type { Day } from '../../kernel/day.ts';
import type { Rupiah } from '../../kernel/money.ts';
import { standings } from '../words.ts';
import { renumbered } from './links.ts';

const counted = standings.indexOf('counted');
const linked = standings.indexOf('linked');

export interface RenumberedOrder {
  enterpriseId: string;
  /** By its old number. */
  orderNo: string;
  issuerId: number;
  hash: string;
  omzet: Rupiah;
  /** The orders under new numbers come to the same before returns and vouchers. */
  isSame: boolean;
  /** As `sale_link.other` keeps it. */
  other: {
    from: Day;
    to: Day;
    channel: number;
    issuers: number[];
    orders: string[];
    amount: Rupiah;
    count: number;
  };
}

/** Expects `searched`. */
export async function findRenumbered(client: pg.ClientBase): Promise<RenumberedOrder[]> {
  const { rows } = await client.query<Omit<RenumberedOrder, 'other'> & RenumberedOrder['other']>(
    `select t.enterprise_id as "enterpriseId", t.order_no as "orderNo", t.issuer_id as "issuerId",
       coalesce(t.judged_hash, t.hash) as hash, t.omzet, sum(o.gross) = t.gross as "isSame",
       min(o.day) as "from", max(o.day) as "to", min(o.channel) as channel,
       array_agg(distinct o.issuer_id) as issuers,
       array_agg(o.order_no order by o.order_no) as orders, sum(o.omzet)::bigint as amount,
       count(*)::int as count
     from searched e join sale_reference r using (enterprise_id)
     join issuer n on n.issuer_id = r.issuer_id and not n.is_local
     join sale_order o on o.order_no = r.order_no and o.issuer_id = r.issuer_id
       and o.enterprise_id = r.enterprise_id and o.standing = ${counted}
     join issuer i on i.code = '${renumbered}'
     join sale_order t on t.order_no = r.reference and t.issuer_id = i.issuer_id
       and t.enterprise_id = r.enterprise_id and t.standing in (${counted}, ${linked})
     -- what a person has linked stays as they said
     where not exists (select 1 from sale_link k
       where k.enterprise_id = t.enterprise_id and k.ended_seq is null and not k.is_certain
         and (k.order_no, k.issuer_id) = (t.order_no, t.issuer_id))
     group by t.enterprise_id, t.order_no, t.issuer_id order by 1, 2`,
  );
  return rows.map(({ from, to, channel, issuers, orders, amount, count, ...order }) => ({
    ...order,
    other: { from, to, channel, issuers, orders, amount, count },
  }));
}
