/** What is kept of payments beside their amounts, which are orders that count nothing. */
import type pg from 'pg';
import type { FoundOrder } from '../words.ts';

export type Payment = Pick<FoundOrder, 'issuer' | 'orderNo'> &
  Required<Pick<FoundOrder, 'payment'>>;

export type Referred = Pick<FoundOrder, 'issuer' | 'orderNo'> &
  Required<Pick<FoundOrder, 'reference'>>;

export async function savePayments(
  client: pg.ClientBase,
  { enterpriseId, payments }: { enterpriseId: string; payments: readonly Payment[] },
): Promise<void> {
  if (payments.length === 0) return;
  const facts = payments.map((one) => one.payment);
  await client.query(
    `insert into sale_payment (enterprise_id, order_no, issuer_id, kind, merchant, batch_day,
       batch_gross, fee, reference)
     select $1, p.order_no, i.issuer_id, p.kind, p.merchant, p.batch_day, p.batch_gross, p.fee,
       p.reference
     from unnest($2::text[], $3::text[], $4::text[], $5::text[], $6::date[], $7::bigint[],
       $8::bigint[], $9::text[])
       as p (order_no, issuer, kind, merchant, batch_day, batch_gross, fee, reference)
     join issuer i on i.code = p.issuer
     on conflict do nothing`,
    [
      enterpriseId,
      payments.map((one) => one.orderNo),
      payments.map((one) => one.issuer),
      facts.map((fact) => fact.kind),
      facts.map((fact) => fact.merchant),
      facts.map((fact) => fact.batchDay),
      facts.map((fact) => fact.batchGross),
      facts.map((fact) => fact.fee),
      facts.map((fact) => fact.reference),
    ],
  );
}

/** What rows of lists say of their payments. */
export async function saveReferences(
  client: pg.ClientBase,
  { enterpriseId, references }: { enterpriseId: string; references: readonly Referred[] },
): Promise<void> {
  if (references.length === 0) return;
  await client.query(
    `insert into sale_reference (enterprise_id, order_no, issuer_id, reference)
     select $1, r.order_no, i.issuer_id, r.reference
     from unnest($2::text[], $3::text[], $4::text[]) as r (order_no, issuer, reference)
     join issuer i on i.code = r.issuer
     on conflict do nothing`,
    [
      enterpriseId,
      references.map((one) => one.orderNo),
      references.map((one) => one.issuer),
      references.map((one) => one.reference),
    ],
  );
}
