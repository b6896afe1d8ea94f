import type { Act } from '../../journal/index.ts';
import type { IncomeFact } from '../words.ts';

/** What an income report says of each order, beside the sales: it adds none (E24). */
export async function saveIncome(
  tx: Act,
  told: { enterpriseId: string; importId: string; income: readonly IncomeFact[] },
): Promise<void> {
  const { enterpriseId, importId, income } = told;
  if (income.length === 0) return;
  await tx.client.query(
    `insert into sale_income (enterprise_id, import_id, order_no, issuer_id, refunded, released)
     select $1::uuid, $2::uuid, f.order_no, i.issuer_id, max(f.refunded), max(f.released)
     from unnest($3::text[], $4::text[], $5::bigint[], $6::bigint[])
       as f (order_no, issuer, refunded, released)
     join issuer i on i.code = f.issuer group by 1, 2, 3, 4`,
    [
      enterpriseId,
      importId,
      income.map((fact) => fact.orderNo),
      income.map((fact) => fact.issuer),
      income.map((fact) => fact.refunded),
      income.map((fact) => fact.released),
    ],
  );
}
