import { type Actor, act, type Ground } from '../../journal/index.ts';
import { newId } from '../../kernel/id.ts';
import { salesProblems } from '../problems.ts';
import { addsUp } from '../rules/components.ts';
import { createTouched, layDecisions } from '../store/decisions.ts';
import { createDeltas, writeDeltas } from '../store/deltas.ts';
import { lockLedger, nextSeq } from '../store/head.ts';
import type { Components } from '../words.ts';

export interface CorrectionInput {
  enterpriseId: string;
  issuer: string;
  orderNo: string;
  /** The hash of the content that was looked at; another content by now refuses the correction. */
  judgedHash: string;
  components: Components;
  reason: string;
}

/** A new entry beside the order: what it was is kept, and a newer content puts it to sleep. */
export async function correctOrder(
  ground: Ground,
  actor: Actor & { personId: string },
  input: CorrectionInput,
): Promise<{ correctionId: string }> {
  const { enterpriseId, components, reason } = input;
  if (!addsUp(components) || components.returned < 0 || components.voucher < 0) {
    throw salesProblems.doesNotAddUp();
  }
  if (reason.trim() === '') throw salesProblems.needsReason();
  return act(ground, actor, async (tx) => {
    await lockLedger(tx.client, enterpriseId);
    const head = await tx.sql
      .selectFrom('sale_order as o')
      .innerJoin('issuer as i', 'i.issuer_id', 'o.issuer_id')
      .select(['o.hash', 'o.issuer_id', 'o.import_id'])
      .where('o.enterprise_id', '=', enterpriseId)
      .where('o.order_no', '=', input.orderNo)
      .where('i.code', '=', input.issuer)
      .executeTakeFirst();
    if (!head) throw salesProblems.noSuchOrder();
    if (head.hash !== input.judgedHash) throw salesProblems.contentChanged();
    const correctionId = newId(tx.now.getTime());
    const seq = await nextSeq(tx.client, {
      enterpriseId,
      at: tx.now,
      kind: 'correction',
      ref: correctionId,
    });
    await tx.sql
      .insertInto('sale_correction')
      .values({
        enterprise_id: enterpriseId,
        correction_id: correctionId,
        ledger_seq: seq,
        order_no: input.orderNo,
        issuer_id: head.issuer_id,
        judged_hash: input.judgedHash,
        ...components,
        reason,
        corrected_at: tx.now,
        corrected_by: actor.personId,
      })
      .execute();
    await createDeltas(tx.client);
    await createTouched(tx.client);
    await tx.client.query('insert into touched values ($1, $2)', [input.orderNo, head.issuer_id]);
    await layDecisions(tx.client, { enterpriseId, seq });
    await writeDeltas(tx.client, { enterpriseId, seq });
    tx.note({
      verb: 'sales.correct',
      thing: 'correction',
      thingId: correctionId,
      enterpriseId,
      details: { seq, issuer: input.issuer, judgedHash: input.judgedHash },
    });
    return { correctionId };
  });
}
