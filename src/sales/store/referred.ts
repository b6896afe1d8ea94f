/**
 * Sales of which a list tells the number of the payment, beside the payment that a merchant's
 * report tells under it: one sale told twice, for certain (ledger.md 1.5). A number that stands
 * twice on either side, or beside another amount or other days, makes nothing certain: some reports
 * only have short numbers that come again.
 */
import type pg from 'pg';
import type { Day } from '../../kernel/day.ts';
import type { Rupiah } from '../../kernel/money.ts';
import { standings } from '../words.ts';

const [counted, linked, evidence] = (['counted', 'linked', 'evidence'] as const).map((one) =>
  standings.indexOf(one),
) as [number, number, number];

export interface ReferredPair {
  enterpriseId: string;
  orderNo: string;
  issuerId: number;
  hash: string;
  /** Of the payment. */
  paid: { issuerId: number; channel: number; day: Day; amount: Rupiah; counts: boolean };
}

/** Expects `searched`. */
export async function findReferred(client: pg.ClientBase): Promise<ReferredPair[]> {
  const { rows } = await client.query<{
    enterprise_id: string;
    order_no: string;
    issuer_id: number;
    hash: string;
    paid_issuer: number;
    channel: number;
    day: Day;
    amount: number;
    counts: boolean;
  }>(
    `with pair as (
       select o.enterprise_id, o.order_no, o.issuer_id, o.hash, o.omzet, o.day as sold, r.reference,
         count(*) over (partition by o.enterprise_id, r.reference) as times, p.issuer_id as paid_issuer,
         s.channel, s.day, s.omzet as amount, s.standing = ${counted} as counts
       from searched e join sale_reference r using (enterprise_id)
       join sale_order o using (enterprise_id, order_no, issuer_id)
       join sale_payment p on p.enterprise_id = r.enterprise_id and p.reference <> ''
         and upper(p.reference) = r.reference and p.kind = 'qris'
       join sale_order s on s.enterprise_id = p.enterprise_id
         and (s.order_no, s.issuer_id) = (p.order_no, p.issuer_id)
       where o.state in (0, 2) and o.standing in (${counted}, ${linked})
         and s.state in (0, 2) and s.standing in (${counted}, ${evidence})
         -- what a person has linked stays as they said
         and not exists (select 1 from sale_link k
           where k.enterprise_id = o.enterprise_id and k.ended_seq is null and not k.is_certain
             and (k.order_no, k.issuer_id) = (o.order_no, o.issuer_id)))
     select * from pair
     where times = 1 and amount = omzet and abs(day - sold) <= 3 order by 1, 2, 3`,
  );
  return rows.map((row) => ({
    ...{ enterpriseId: row.enterprise_id, orderNo: row.order_no, issuerId: row.issuer_id },
    hash: row.hash,
    paid: {
      ...{ issuerId: row.paid_issuer, channel: row.channel, day: row.day },
      ...{ amount: row.amount, counts: row.counts },
    },
  }));
}
