import { sql } from 'kysely';
import type { Database } from '../../database/index.ts';
import { finalNo, isInLens, type LensInput, lensTables, lessNotOwn } from '../store/lens.ts';

/** The newest mark on this content of an order, or null. */
export async function checkOf(
  { read }: Database,
  of: { enterpriseId: string; issuer: string; orderNo: string; judged: string },
): Promise<{ at: Date; by: string } | null> {
  const { rows } = await sql<{ at: Date; by: string }>`
    select c.checked_at as at, c.checked_by as by
    from sale_check c join issuer i using (issuer_id)
    where c.enterprise_id = ${of.enterpriseId} and c.order_no = ${of.orderNo}
      and i.code = ${of.issuer} and c.judged_hash = ${of.judged}`.execute(read);
  return rows[0] ?? null;
}

/**
 * How much of a campaign's final figure carries an officer's mark on the very content that counts.
 */
export async function checkedOf(
  { read }: Database,
  input: Pick<LensInput, 'campaignId' | 'enterpriseId'>,
): Promise<{ orders: number; omzet: number }> {
  const { enterpriseId } = input;
  const { rows } = await sql<{ orders: number; omzet: number }>`
    with ${lensTables(input)}
    select count(*) filter (where n.orders is distinct from 1)::int as orders,
      coalesce(sum(cell.omzet - coalesce(n.omzet, 0)), 0)::bigint as omzet
    from k cross join sale_check c join sale_order cell on cell.enterprise_id = c.enterprise_id
      and cell.order_no = c.order_no and cell.issuer_id = c.issuer_id
      and coalesce(cell.judged_hash, cell.hash) = c.judged_hash ${lessNotOwn}
    where c.enterprise_id in (select enterprise_id from known)
      ${enterpriseId ? sql`and c.enterprise_id = ${enterpriseId}` : sql``}
      and cell.state = ${finalNo} and cell.day between k.window_from and k.window_to
      and ${isInLens}`.execute(read);
  return { orders: rows[0]?.orders ?? 0, omzet: Number(rows[0]?.omzet ?? 0) };
}
