import { sql } from 'kysely';
import type { Database } from '../../database/index.ts';

/** Somebody who sent a file that tells an order or row, or recorded it by hand. */
export interface Sender {
  /** null where a job or the command line booked it for nobody. */
  personId: string | null;
  /** null where it was recorded by hand. */
  importId: string | null;
  fileName: string;
  sentAt: Date;
  onBehalf: boolean;
}

/**
 * Who sent the order or row, the first sending first (E18): the same content in another file, and
 * the same file sent again by another person, name both. What was taken back names nobody.
 */
export async function sendersOf(
  database: Database,
  { enterpriseId, issuer, orderNo }: { enterpriseId: string; issuer: string; orderNo: string },
): Promise<Sender[]> {
  const { rows } = await sql<{
    person_id: string | null;
    import_id: string | null;
    file_name: string;
    sent_at: Date;
    on_behalf: boolean;
  }>`
    with content as (
      select o.import_id, o.snapshot_id from sale_order o join issuer i using (issuer_id)
      where o.enterprise_id = ${enterpriseId} and o.order_no = ${orderNo} and i.code = ${issuer}
      union
      select p.import_id, p.snapshot_id from sale_past p join issuer i using (issuer_id)
      where p.enterprise_id = ${enterpriseId} and p.order_no = ${orderNo} and i.code = ${issuer}),
    told as (
      select import_id from content
      union
      select import_id from sale_seen
      where enterprise_id = ${enterpriseId} and snapshot_ids && array(select snapshot_id from content)),
    live as (
      select i.* from sale_import i join told using (import_id)
      where i.enterprise_id = ${enterpriseId} and i.reversed_seq is null)
    select imported_by as person_id, import_id, file_name, coalesce(sent_at, imported_at) as sent_at, on_behalf
    from live
    union
    select u.received_by, u.import_id, u.file_name, u.received_at, u.on_behalf
    from sale_upload u join live using (import_id)
    where u.enterprise_id = ${enterpriseId} and u.state = 'booked'
    union
    select e.entered_by, null, '', e.received_at, e.on_behalf from sale_entry e
    where e.enterprise_id = ${enterpriseId} and ${issuer} = 'entry' and e.entry_id::text = ${orderNo}
    order by sent_at, file_name`.execute(database.read);
  return rows.map((row) => ({
    personId: row.person_id,
    importId: row.import_id,
    fileName: row.file_name,
    sentAt: row.sent_at,
    onBehalf: row.on_behalf,
  }));
}
