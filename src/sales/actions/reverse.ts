import { type Act, type Actor, act, type Ground } from '../../journal/index.ts';
import { salesProblems } from '../problems.ts';
import { askAbsentOfReversal } from '../store/absence.ts';
import { lockContested, settleClaims } from '../store/claims.ts';
import { layDecisions } from '../store/decisions.ts';
import { writeDeltas } from '../store/deltas.ts';
import { dateWrite, nextSeq } from '../store/head.ts';
import { askListsAnew } from '../store/lists.ts';
import { askAboutTouched } from '../store/order-questions.ts';
import { askOfParts, partsOf, releaseParts } from '../store/parts.ts';
import { touchOrdersOf } from '../store/refold.ts';
import { openWorkTables } from '../store/work-tables.ts';

interface Reversal {
  enterpriseId: string;
  importId: string;
  reason: string;
  /** True where the parts of the export are not wrong, but belong with others: they wait again. */
  partsWait?: boolean;
}

/**
 * Undoes an import: its sightings no longer count, and each touched order falls back to the best
 * that remains, or is withdrawn. The file may be imported anew; a reversal is never reversed.
 */
export async function reverseImport(
  ground: Ground,
  actor: Actor,
  { enterpriseId, importId, reason, partsWait = false }: Reversal,
): Promise<void> {
  await act(ground, actor, async (tx) => {
    const where = { enterpriseId, importId };
    await touchOrdersOf(tx.client, where);
    await lockContested(tx.client, { enterpriseId, from: 'touched' });
    const found = await tx.sql
      .selectFrom('sale_import')
      .select(['reversed_seq', 'shape'])
      .where('enterprise_id', '=', enterpriseId)
      .where('import_id', '=', importId)
      .executeTakeFirst();
    if (!found) throw salesProblems.noSuchImport();
    if (found.reversed_seq !== null) throw salesProblems.alreadyReversed();
    const seq = await nextSeq(tx.client, {
      enterpriseId,
      at: tx.now,
      kind: 'reversal',
      ref: importId,
    });
    await takeBack(tx, { enterpriseId, importId, seq, reason });
    await dateWrite(tx.client, { enterpriseId, seq, at: tx.clock() });
    const set = partsWait ? await releaseParts(tx.client, where) : null;
    if (set) await askOfParts(tx.client, { ...set, now: tx.now }, await partsOf(tx.client, set));
    if (found.shape === 'counting')
      await askListsAnew(tx.client, { enterpriseId, seq, now: tx.now });
    await settleClaims(tx.client, { enterpriseId, seq, now: tx.now, ref: importId });
    await writeDeltas(tx.client, { enterpriseId, seq });
    await askAboutTouched(tx.client, { enterpriseId, seq, now: tx.now });
    await askAbsentOfReversal(tx.client, { enterpriseId, importId, seq, now: tx.now });
    tx.note({
      verb: 'sales.reverseImport',
      thing: 'import',
      thingId: importId,
      enterpriseId,
      details: { seq },
    });
  });
}

/** Takes an import out of the ledger as part of write `seq`, under its lock. Leaves `delta`. */
export async function takeBack(
  tx: Act,
  was: { enterpriseId: string; importId: string; seq: number; reason: string },
): Promise<void> {
  const { enterpriseId, importId, seq, reason } = was;
  await touchOrdersOf(tx.client, was);
  await tx.sql
    .updateTable('sale_import')
    .set({
      reversed_seq: seq,
      reversed_at: tx.now,
      reversed_by: tx.actor.personId,
      reversed_reason: reason,
    })
    .where('enterprise_id', '=', enterpriseId)
    .where('import_id', '=', importId)
    .execute();
  await openWorkTables(tx.client);
  await layDecisions(tx.client, { enterpriseId, seq, now: tx.now });
}
