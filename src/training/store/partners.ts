import type { Tx } from '../../database/index.ts';

interface OfBatch {
  readonly partnerId: string;
  readonly name: string;
  readonly batchId: string;
}

/** Known by their names, whatever the capitals; a new one gets the id that came with it. */
export async function addPartners(
  { client }: Tx,
  { partners, listId }: { partners: readonly OfBatch[]; listId: string | null },
): Promise<void> {
  if (partners.length === 0) return;
  const json = JSON.stringify(partners);
  const told = `json_to_recordset($1::json) as r ("partnerId" uuid, name text, "batchId" uuid)`;
  await client.query(
    `insert into training_partner (partner_id, name)
     select distinct on (lower(name)) "partnerId", name from ${told} order by lower(name), name
     on conflict ((lower(name))) do nothing`,
    [json],
  );
  await client.query(
    `insert into training_batch_partner (batch_id, partner_id, list_id)
     select distinct "batchId", p.partner_id, $2::uuid from ${told}
       join training_partner p on lower(p.name) = lower(r.name)
     on conflict do nothing`,
    [json, listId],
  );
}

/** false where it was not given by hand. */
export async function removePartner(
  { sql }: Tx,
  { batchId, partnerId }: { batchId: string; partnerId: string },
): Promise<boolean> {
  const gone = await sql
    .deleteFrom('training_batch_partner')
    .where('batch_id', '=', batchId)
    .where('partner_id', '=', partnerId)
    .where('list_id', 'is', null)
    .executeTakeFirst();
  return gone.numDeletedRows > 0n;
}
