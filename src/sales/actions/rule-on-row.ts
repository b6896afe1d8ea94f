import { type Actor, act, type Ground } from '../../journal/index.ts';
import { newId } from '../../kernel/id.ts';
import { salesProblems } from '../problems.ts';
import { layDecisions } from '../store/decisions.ts';
import { writeDeltas } from '../store/deltas.ts';
import { lockLedger, nextSeq } from '../store/head.ts';
import { askAboutTouched } from '../store/order-questions.ts';
import { answerQuestions, openItem } from '../store/queue.ts';
import { hasSent } from '../store/senders.ts';
import { emptied, openWorkTables } from '../store/work-tables.ts';

/** Kinds of question that ask whether a row without a number of its own counts. */
export const rowKinds: readonly string[] = ['row_vanished', 'same_message'];

export interface RowRuling {
  enterpriseId: string;
  issuer: string;
  orderNo: string;
  /** The hash of the content that was looked at; another content by now refuses the ruling. */
  judgedHash: string;
  /** false: a double, a slip or a sale undone, which is kept and shown and counts nothing. */
  counts: boolean;
  reason: string;
  /** The question that it answers: one that another has answered meanwhile refuses the ruling. */
  itemId?: string;
}

/**
 * Rules whether a row without a number of its own counts, and answers what was asked about it: "the
 * older row is replaced" (E19), "the message came twice" (E22), or that both are sales. The latest
 * ruling holds, so a mistaken one is undone by another. Numbers that mean something outside the
 * enterprise are refused: claims decide about them. Whoever sent the row may not rule on it.
 */
export async function ruleOnRow(
  ground: Ground,
  actor: Actor & { personId: string },
  { enterpriseId, issuer, orderNo, judgedHash, counts, reason, itemId }: RowRuling,
): Promise<{ rulingId: string }> {
  if (reason.trim() === '') throw salesProblems.needsReason();
  return act(ground, actor, async (tx) => {
    await lockLedger(tx.client, enterpriseId);
    if (itemId && !(await openItem(tx.client, { enterpriseId, itemId }))) {
      throw salesProblems.alreadyAnswered();
    }
    const head = await tx.sql
      .selectFrom('sale_order as o')
      .innerJoin('issuer as i', 'i.issuer_id', 'o.issuer_id')
      .select(['o.hash', 'o.issuer_id', 'i.is_local'])
      .where('o.enterprise_id', '=', enterpriseId)
      .where('o.order_no', '=', orderNo)
      .where('i.code', '=', issuer)
      .executeTakeFirst();
    if (!head) throw salesProblems.noSuchOrder();
    if (!head.is_local) throw salesProblems.hasNumber();
    const row = { order_no: orderNo, issuer_id: head.issuer_id };
    if (await hasSent(tx.client, { enterpriseId, ...row, personId: actor.personId })) {
      throw salesProblems.ownWork();
    }
    if (head.hash !== judgedHash) throw salesProblems.contentChanged();
    const rulingId = newId(tx.now.getTime());
    const write = { enterpriseId, at: tx.now, kind: 'ruling', ref: rulingId };
    const seq = await nextSeq(tx.client, write);
    await tx.sql
      .insertInto('sale_ruling')
      .values({
        ...{ enterprise_id: enterpriseId, ruling_id: rulingId, ledger_seq: seq },
        ...{ order_no: orderNo, issuer_id: head.issuer_id, judged_hash: judgedHash },
        ...{ counts, reason, ruled_at: tx.now, ruled_by: actor.personId },
      })
      .execute();
    // First: what they disputed until now is kept with them.
    await answerQuestions(
      tx.client,
      { enterpriseId, now: tx.now, by: actor.personId, decision: counts ? 'counts' : 'rejected' },
      {
        // What came under the number of an entry that counts nothing is no question any more.
        kinds: counts ? rowKinds : [...rowKinds, 'entry_conflict'],
        subject: `${issuer} ${orderNo}`,
      },
    );
    await openWorkTables(tx.client);
    await emptied(tx.client, 'touched');
    await tx.client.query('insert into touched values ($1, $2)', [orderNo, head.issuer_id]);
    await layDecisions(tx.client, { enterpriseId, seq, now: tx.now });
    await writeDeltas(tx.client, { enterpriseId, seq });
    // What counts nothing leaves nothing else open, and what counts again may.
    await askAboutTouched(tx.client, { enterpriseId, seq, now: tx.now });
    tx.note({
      ...{ verb: 'sales.ruleOnRow', thing: 'ruling', thingId: rulingId, enterpriseId },
      details: { seq, issuer, judgedHash, counts },
    });
    return { rulingId };
  });
}
