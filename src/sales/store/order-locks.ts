/**
 * Writers of one order number of a marketplace take turns, from the search for other claims to the
 * commit: two at once would not see each other's rows, and the order would count twice. Writers of
 * other orders pass. A file of many orders waits for all others and lets none beside it.
 */
import type pg from 'pg';

/** Held shared by writers of few orders, alone by a writer of many. */
const allOrders = 531;
/** With the hash of the order's number. */
const oneOrder = 532;

/**
 * All twenty connections of a process stay below the table of locks, which has room for 6.400 with
 * PostgreSQL's own settings.
 */
const singlyMax = 200;

/** Before any ledger's lock. */
export async function lockOrders(client: pg.ClientBase, from: 'stage' | 'touched'): Promise<void> {
  const shared = `from ${from} join issuer i using (issuer_id) where not i.is_local`;
  const few = await client.query<{ orders: number }>(
    `select count(*) as orders from (select 1 ${shared} limit ${singlyMax + 1}) f`,
  );
  const orders = few.rows[0]?.orders ?? 0;
  if (orders === 0) return;
  if (orders > singlyMax) {
    await client.query(`select pg_advisory_xact_lock(${allOrders})`);
    return;
  }
  await client.query(`select pg_advisory_xact_lock_shared(${allOrders});
    select pg_advisory_xact_lock(${oneOrder}, key)
    from (select distinct hashtext(order_no) as key ${shared} order by 1) keys`);
}
