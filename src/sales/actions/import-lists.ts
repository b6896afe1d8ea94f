/**
 * What a booking has beside the merge: books kept by hand, lists of cancelled orders and returns,
 * and decisions.
 */
import type { Act } from '../../journal/index.ts';
import type { Reading } from '../importers/index.ts';
import { labelledIssuer } from '../rules/counting.ts';
import { layDecisions } from '../store/decisions.ts';
import type { Verdicts } from '../store/merge.ts';
import type { Asked } from '../store/queue.ts';
import { changedByList, type Receipt } from '../store/receipt.ts';
import { emptied } from '../store/work-tables.ts';
import type { FoundOrder } from '../words.ts';

/**
 * The file's orders. Rows of a list that the person calls another book ("these are other sales")
 * get an issuer of their own by its label, so that they are counted beside the first one's.
 */
export async function* ordersUnder({
  reading,
  listLabel = '',
}: {
  reading: Reading;
  listLabel?: string;
}): AsyncGenerator<FoundOrder[]> {
  const isList = reading.recognition.shape === 'counting';
  for await (const batch of reading.orders()) {
    if (isList && listLabel !== '')
      for (const order of batch) order.issuer = labelledIssuer(order.issuer, listLabel);
    yield batch;
  }
}

/** Where the orders are that a file may change: a list has none of its own, and touches others'. */
export async function changedByFile(
  { client }: Act,
  { patches }: { patches: readonly FoundOrder[] },
): Promise<'stage' | 'touched'> {
  if (patches.length === 0) return 'stage';
  await emptied(client, 'touched');
  await client.query(
    `insert into touched
     select distinct p.order_no, i.issuer_id from unnest($1::text[], $2::text[]) as p (order_no, code)
     join issuer i using (code)`,
    [patches.map((patch) => patch.orderNo), patches.map((patch) => patch.issuer)],
  );
  return 'touched';
}

/**
 * What the merge leaves open: contents seen before, whose evidence is the best that any sighting
 * gives, and orders on which a list or a correction has something to say.
 */
export async function decideAnew(
  tx: Act,
  {
    evidence,
    verdicts,
    ...write
  }: { enterpriseId: string; seq: number; now: Date; evidence: number; verdicts: Verdicts },
): Promise<Asked[]> {
  await emptied(tx.client, 'touched');
  const contentsSeenBefore = `
    select j.order_no, j.issuer_id from judged j
    where j.verdict = 'e' and j.old_evidence > ${evidence} or j.verdict = 'w' and j.reused`;
  const seenBefore = verdicts.e + verdicts.w > 0;
  const touched = await tx.client.query(
    `insert into touched
     ${seenBefore ? `${contentsSeenBefore} union` : ''}
     select j.order_no, j.issuer_id from sale_patch p join judged j using (order_no, issuer_id)
     where p.enterprise_id = $1
     union
     select j.order_no, j.issuer_id from sale_correction c join judged j using (order_no, issuer_id)
     where c.enterprise_id = $1 and j.verdict in ('n', 'w')
     union
     select r.order_no, r.issuer_id from sale_ruling r join judged j using (order_no, issuer_id)
     where r.enterprise_id = $1 and j.verdict in ('n', 'w')
     union
     select j.order_no, j.issuer_id from judged j join issuer s using (issuer_id)
     where s.is_evidence and j.verdict in ('n', 'w')
     union
     select l.order_no, l.issuer_id from sale_link l join judged j using (order_no, issuer_id)
     where l.enterprise_id = $1 and l.ended_seq is null and j.verdict in ('n', 'w')
     union
     select p.order_no, p.issuer_id from sale_patch p join sale_import i using (enterprise_id, import_id)
     where p.enterprise_id = $1 and i.ledger_seq = $2`,
    [write.enterpriseId, write.seq],
  );
  return touched.rowCount ? layDecisions(tx.client, write) : [];
}

/** A list changed orders only after the merge; its receipt says how many. */
export async function tellOfList(
  tx: Act,
  write: { enterpriseId: string; importId: string; seq: number; receipt: Receipt },
): Promise<void> {
  const { orders, change } = await changedByList(tx.client, write);
  write.receipt.updated.orders += orders;
  write.receipt.updated.omzetChange += change;
  await tx.sql
    .updateTable('sale_import')
    .set({ receipt: JSON.stringify(write.receipt) })
    .where('enterprise_id', '=', write.enterpriseId)
    .where('import_id', '=', write.importId)
    .execute();
}

/** The rows of a list that supplies no lines. They wait for their orders if those come later. */
export async function savePatches(
  tx: Act,
  {
    enterpriseId,
    importId,
    patches,
  }: { enterpriseId: string; importId: string; patches: readonly FoundOrder[] },
): Promise<void> {
  if (patches.length === 0) return;
  await tx.client.query(
    `insert into sale_patch (enterprise_id, import_id, order_no, issuer_id, patch)
     select $1, $2, p.patch->>'orderNo', i.issuer_id, p.patch
     from unnest($3::jsonb[]) as p (patch) join issuer i on i.code = p.patch->>'issuer'
     on conflict do nothing`,
    [enterpriseId, importId, patches.map((patch) => JSON.stringify(patch))],
  );
}
