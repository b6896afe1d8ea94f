import { type Act, act, type Ground } from '../../journal/index.ts';
import { newId } from '../../kernel/id.ts';
import { salesProblems } from '../problems.ts';
import { divideOrder, type OrderShare } from '../rules/claims.ts';
import { type ContentRow, contentOf, judgedIn } from '../store/content.ts';
import { CopyRows } from '../store/copy-rows.ts';
import { nextSeq } from '../store/head.ts';
import { answerItem, openItem } from '../store/queue.ts';
import { hasSent } from '../store/senders.ts';
import { copyIn, lineColumns, nextBlock, writeLines } from '../store/spool.ts';
import type { FoundOrder } from '../words.ts';
import { layAnew, lockOrder, type Verifier } from './correct.ts';

export interface DivisionInput {
  enterpriseId: string;
  /** The open `claimed_by_two` of that enterprise. */
  itemId: string;
  /** The content of each claimant that was looked at, by enterprise. */
  judged: ReadonlyMap<string, string>;
  /** Whose each line is, by its number in the newest of these contents. */
  ownerOf: ReadonlyMap<number, string>;
  reason: string;
}

/** Claims of one order, newest content first: that one's lines are divided. */
type Claimant = ContentRow & { enterprise_id: string };

/**
 * Divides an order that several enterprises claim between them, line by line (E35): a correction in
 * each ledger, which hold together while each judged content wins. Then each counts its share.
 */
export async function divideClaim(
  ground: Ground,
  actor: Verifier,
  input: DivisionInput,
): Promise<{ divisionId: string }> {
  return act(ground, actor, async (tx) => {
    const { enterpriseId, itemId, reason } = input;
    const { personId } = actor;
    const item = await openItem(tx.client, input);
    if (item?.kind !== 'claimed_by_two' || !item.order_no || item.issuer_id === null) {
      throw salesProblems.noSuchItem();
    }
    const order = { order_no: item.order_no, issuer_id: item.issuer_id };
    await lockOrder(tx, { enterpriseId, ...order, personId });
    if (!(await openItem(tx.client, input))) throw salesProblems.alreadyAnswered();
    if (reason.trim() === '') throw salesProblems.needsReason();
    const claimants = await claimantsOf(tx, order);
    const isClaimed = claimants.some((one) => one.enterprise_id === enterpriseId);
    if (!isClaimed || claimants.length < 2) throw salesProblems.alreadyAnswered();
    for (const { enterprise_id } of claimants) {
      const sent = { enterpriseId: enterprise_id, ...order, personId };
      if (await hasSent(tx.client, sent)) throw salesProblems.ownWork();
    }
    const isLookedAt = claimants.every(
      (one) => input.judged.get(one.enterprise_id) === judgedIn(one),
    );
    if (!isLookedAt || claimants.length !== input.judged.size) {
      throw salesProblems.contentChanged();
    }
    const [newest] = claimants;
    if (!newest) throw salesProblems.noSuchOrder();
    const content = await contentOf(tx.client, newest.enterprise_id, newest);
    const ids = claimants.map((one) => one.enterprise_id);
    const ownerOf = (lineNo: number) => input.ownerOf.get(lineNo) ?? null;
    if (!content.lines.every((line) => ids.includes(ownerOf(line.lineNo) ?? ''))) {
      throw salesProblems.lineWithoutOwner();
    }
    const shares = divideOrder(content.lines, ownerOf, ids);
    await answerItem(tx.client, input, { now: tx.now, by: personId, decision: 'divide' });
    const divisionId = newId(tx.now.getTime());
    const seqs = new Map<string, number>();
    for (const claimant of claimants) {
      const share = shares.get(claimant.enterprise_id);
      if (!share) continue;
      const seq = await recordShare(tx, { claimant, share, content, newest, divisionId, reason });
      seqs.set(claimant.enterprise_id, seq);
    }
    const seq = seqs.get(enterpriseId) ?? 0;
    await layAnew(tx, { enterpriseId, seq, ref: divisionId });
    tx.note({
      verb: 'sales.answerQuestion',
      thing: 'question',
      thingId: itemId,
      enterpriseId,
      details: { kind: item.kind, decision: 'divide', division: divisionId },
    });
    return { divisionId };
  });
}

async function claimantsOf(
  tx: Act,
  { order_no, issuer_id }: { order_no: string; issuer_id: number },
): Promise<Claimant[]> {
  const { rows } = await tx.client.query<Claimant>(
    `select h.*, i.code as issuer from sale_order h join issuer i using (issuer_id)
     where h.order_no = $1 and h.issuer_id = $2 and h.standing <> 3
     order by h.authority desc, h.stamp desc, h.rank_window desc, h.rank_minute desc,
       h.rank_order desc, h.hash desc, h.enterprise_id`,
    [order_no, issuer_id],
  );
  return rows;
}

/** One enterprise's part of the division, as a write of its own ledger. */
async function recordShare(
  tx: Act,
  made: {
    claimant: Claimant;
    share: OrderShare;
    content: FoundOrder;
    newest: Claimant;
    divisionId: string;
    reason: string;
  },
): Promise<number> {
  const { claimant, share, content, newest, divisionId, reason } = made;
  const { enterprise_id: enterpriseId, order_no, issuer_id } = claimant;
  const linesId = await nextBlock(tx.client);
  const lines = new CopyRows();
  writeLines(lines, enterpriseId, linesId, { ...content, lines: share.lines });
  if (lines.length > 0) await copyIn(tx.client, lineColumns, lines.take());
  const seq = await nextSeq(tx.client, {
    ...{ enterpriseId, at: tx.now, kind: 'division', ref: divisionId },
  });
  await tx.sql
    .insertInto('sale_correction')
    .values({
      enterprise_id: enterpriseId,
      correction_id: newId(tx.now.getTime()),
      division_id: divisionId,
      ledger_seq: seq,
      order_no,
      issuer_id,
      judged_hash: judgedIn(claimant),
      ...share.components,
      state: newest.state,
      taken_hash: newest.hash,
      lines_id: linesId,
      reason,
      corrected_at: tx.now,
      corrected_by: tx.actor.personId ?? '',
    })
    .execute();
  tx.note({
    verb: 'sales.divideOrder',
    thing: 'division',
    thingId: divisionId,
    enterpriseId,
    details: {
      seq,
      issuer: claimant.issuer,
      judgedHash: judgedIn(claimant),
      lines: share.lines.map((line) => line.lineNo),
    },
  });
  return seq;
}
