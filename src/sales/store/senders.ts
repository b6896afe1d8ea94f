import type pg from 'pg';

/**
 * Whether the person sent a file, or recorded the entry, that told this order: then another one has
 * to verify it (users.md).
 */
export async function hasSent(
  client: pg.ClientBase,
  asked: { enterpriseId: string; order_no: string; issuer_id: number; personId: string },
): Promise<boolean> {
  const found = await client.query(
    `with content as (
       select import_id, snapshot_id from sale_order
         where (enterprise_id, order_no, issuer_id) = ($1, $2, $3)
       union select import_id, snapshot_id from sale_past
         where (enterprise_id, order_no, issuer_id) = ($1, $2, $3)),
     told as (
       select import_id from content
       union select import_id from sale_patch where (enterprise_id, order_no, issuer_id) = ($1, $2, $3)
       union select import_id from sale_income where (enterprise_id, order_no, issuer_id) = ($1, $2, $3))
     select 1 from sale_import i where i.enterprise_id = $1 and i.imported_by = $4 and (
       i.import_id in (select import_id from told)
       or exists (select 1 from sale_seen s where s.enterprise_id = $1 and s.import_id = i.import_id
         and s.snapshot_ids && array(select snapshot_id from content)))
     union all
     select 1 from sale_entry e where e.enterprise_id = $1 and e.entered_by = $4
       and e.entry_id in (select import_id from content)
     limit 1`,
    [asked.enterpriseId, asked.order_no, asked.issuer_id, asked.personId],
  );
  return (found.rowCount ?? 0) > 0;
}

/** Whether the person recorded the entry, or what else came under its number. */
export async function hasEntered(
  client: pg.ClientBase,
  asked: { enterpriseId: string; entryId: string; personId: string },
): Promise<boolean> {
  const found = await client.query(
    `select 1 from sale_entry where enterprise_id = $1 and entry_id = $2 and entered_by = $3
     union all
     select 1 from sale_entry_conflict
     where enterprise_id = $1 and entry_id = $2 and entered_by = $3 limit 1`,
    [asked.enterpriseId, asked.entryId, asked.personId],
  );
  return (found.rowCount ?? 0) > 0;
}
