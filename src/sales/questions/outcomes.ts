/** What became of a file's orders when it was booked: the lines of its receipt, order by order. */
import { type RawBuilder, sql } from 'kysely';

export const outcomes = ['booked', 'updated', 'known', 'older', 'asked'] as const;
export type Outcome = (typeof outcomes)[number];

/**
 * Holds for an order `o` of which the import made this. It says what happened then, whatever newer
 * files have made of the order since; `asked` alone says which of its orders wait for a person now.
 */
export function hadOutcome(
  { enterpriseId, importId }: { enterpriseId: string; importId: string },
  outcome: Outcome,
): RawBuilder<boolean> {
  const of = sql`enterprise_id = ${enterpriseId}`;
  const seq = sql`(select ledger_seq from sale_import where ${of} and import_id = ${importId})`;
  const orders = sql`select order_no, issuer_id from`;
  const told = sql`(${orders} sale_order where ${of} and import_id = ${importId}
    union ${orders} sale_past where ${of} and import_id = ${importId} and decided_by is null)`;
  // What never was a head has no end.
  const lost = sql`(${orders} sale_past where ${of} and import_id = ${importId} and until_seq is null
    and decided_by is null)`;
  // A head that had been taken back was nothing to be updated.
  const replaced = sql`(${orders} sale_past where ${of} and import_id <> ${importId}
    and until_seq = ${seq} and standing <> 3)`;
  const seen = sql`(select unnest(snapshot_ids) from sale_seen where ${of} and import_id = ${importId})`;
  const known = sql`(${orders} sale_order where ${of} and snapshot_id in ${seen}
    union ${orders} sale_past where ${of} and snapshot_id in ${seen})`;
  const isIn = (set: RawBuilder<unknown>) => sql`(o.order_no, o.issuer_id) in ${set}`;
  const won = sql`${isIn(told)} and not ${isIn(lost)}`;
  switch (outcome) {
    case 'booked':
      return sql<boolean>`(${won} and not ${isIn(replaced)})`;
    case 'updated':
      return sql<boolean>`(${won} and ${isIn(replaced)})`;
    case 'known':
      return sql<boolean>`${isIn(known)}`;
    case 'older':
      return sql<boolean>`${isIn(lost)}`;
    case 'asked':
      return sql<boolean>`((${isIn(told)} or ${isIn(known)}) and exists (
        select 1 from queue_item q where q.enterprise_id = o.enterprise_id and q.closed_at is null
          and (q.order_no, q.issuer_id) = (o.order_no, o.issuer_id)))`;
  }
}
