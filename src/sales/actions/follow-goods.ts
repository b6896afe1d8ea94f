import { type Act, type Actor, act, type Ground } from '../../journal/index.ts';
import { newId } from '../../kernel/id.ts';
import { writeDeltas } from '../store/deltas.ts';
import { lockLedger, nextSeq } from '../store/head.ts';
import { takeNames, whoDiffers } from '../store/not-own.ts';
import { openWorkTables } from '../store/work-tables.ts';

/**
 * The ledger follows what the registry says of goods that an enterprise did not make: their part of
 * each order stands apart from now on, and what closed figures hold stays. One write for each
 * enterprise concerned, or only for the one that is named; where nothing changed, one look.
 */
export async function followGoods(
  ground: Ground,
  actor: Actor,
  { enterpriseId }: { enterpriseId?: string } = {},
): Promise<number> {
  const differing = await whoDiffers(ground.database.pool);
  const due = differing.filter((id) => enterpriseId === undefined || id === enterpriseId);
  for (const id of due) await act(ground, actor, (tx) => followOne(tx, id));
  return due.length;
}

async function followOne(tx: Act, enterpriseId: string): Promise<void> {
  await openWorkTables(tx.client);
  await lockLedger(tx.client, enterpriseId);
  const names = await takeNames(tx.client, enterpriseId);
  if (names === 0) {
    // Another process was first.
    tx.abandon();
    return;
  }
  const ref = newId(tx.now.getTime());
  const seq = await nextSeq(tx.client, { enterpriseId, at: tx.now, kind: 'goods', ref });
  await writeDeltas(tx.client, { enterpriseId, seq });
  tx.note({
    verb: 'sales.followGoods',
    thing: 'ledger',
    thingId: ref,
    enterpriseId,
    details: { seq, names },
  });
}
