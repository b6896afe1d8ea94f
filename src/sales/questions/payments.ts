/** Payments of an enterprise by their source, with what was stated about it. */
import { sql } from 'kysely';
import type { Database } from '../../database/index.ts';
import type { Day } from '../../kernel/day.ts';
import { standings } from '../words.ts';
import { isInside, type OrderFilter } from './rows.ts';

export interface PaymentSource {
  issuerId: number;
  issuer: string;
  from: Day;
  to: Day;
  rows: number;
  amount: number;
  fee: number;
  /** Of it, payments of days that the bank has settled to the rupiah. */
  settled: number;
  /** Set where its producer states that there is no other record. */
  onlyRecord: { recordId: string; from: Day } | null;
}

const live = ['counted', 'linked', 'evidence'].map((one) => standings.indexOf(one as 'counted'));

export async function paymentSourcesOf(
  { read }: Database,
  { enterpriseId, spans }: Pick<OrderFilter, 'enterpriseId' | 'spans'>,
): Promise<PaymentSource[]> {
  const { rows } = await sql<
    Omit<PaymentSource, 'onlyRecord'> & { recordId: string | null; recordFrom: Day | null }
  >`
    select i.issuer_id as "issuerId", i.code as issuer, min(o.day) as "from", max(o.day) as "to",
      count(*) as rows, sum(o.omzet)::bigint as amount, coalesce(sum(p.fee), 0)::bigint as fee,
      coalesce(sum(o.omzet) filter (where exists (
        select 1 from sale_link l where l.enterprise_id = o.enterprise_id and l.rule = 'batch'
          and l.ended_seq is null and l.other->>'merchant' = p.merchant
          and (l.other->>'from')::date = o.day)), 0)::bigint as settled,
      r.record_id as "recordId", r.from_day as "recordFrom"
    from sale_order o join issuer i using (issuer_id)
    left join sale_payment p using (enterprise_id, order_no, issuer_id)
    left join sale_only_record r on r.enterprise_id = o.enterprise_id
      and r.issuer_id = o.issuer_id and r.ended_seq is null
    where o.enterprise_id = ${enterpriseId} and i.is_evidence
      and o.standing = any(${sql.val(live)}::smallint[]) and ${isInside(spans ?? null)}
    group by 1, 2, r.record_id, r.from_day order by 2`.execute(read);
  return rows.map(({ recordId, recordFrom, ...source }) => ({
    ...source,
    onlyRecord: recordId && recordFrom ? { recordId, from: recordFrom } : null,
  }));
}
