import { type Act, type Actor, act, type Ground } from '../../journal/index.ts';
import { newId } from '../../kernel/id.ts';
import { Problems } from '../../kernel/problem.ts';
import { salesProblems } from '../problems.ts';
import { decideCorrection } from '../rules/correction.ts';
import { lockContested, settleClaims } from '../store/claims.ts';
import { type ContentRow, judgedIn } from '../store/content.ts';
import { layDecisions } from '../store/decisions.ts';
import { writeDeltas } from '../store/deltas.ts';
import { dateWrite, nextSeq } from '../store/head.ts';
import { askAboutTouched } from '../store/order-questions.ts';
import { hasSent } from '../store/senders.ts';
import { emptied, openWorkTables } from '../store/work-tables.ts';
import { type Components, type SaleState, saleStates } from '../words.ts';

export interface CorrectionInput {
  enterpriseId: string;
  issuer: string;
  orderNo: string;
  /** What was looked at; another content by now, or a list that changed it, refuses. */
  judgedHash: string;
  components: Components;
  /** Left out, the state stays as the platform's word has it. */
  state?: SaleState | null;
  reason: string;
}

export type Verifier = Actor & { personId: string };

/** A new entry beside the order: what it was is kept, and a newer content puts it to sleep. */
export async function correctOrder(
  ground: Ground,
  actor: Verifier,
  input: CorrectionInput,
): Promise<{ correctionId: string }> {
  return act(ground, actor, async (tx) => {
    const issuer = await tx.sql
      .selectFrom('issuer')
      .select('issuer_id')
      .where('code', '=', input.issuer)
      .executeTakeFirst();
    if (!issuer) throw salesProblems.noSuchOrder();
    const { enterpriseId, orderNo, judgedHash, components, reason } = input;
    const order = { order_no: orderNo, issuer_id: issuer.issuer_id };
    const head = await lockOrder(tx, { enterpriseId, ...order, personId: actor.personId });
    const correctionId = await recordCorrection(tx, {
      ...{ enterpriseId, head, judgedHash, components, reason, by: actor.personId },
      state: input.state ?? null,
    });
    return { correctionId };
  });
}

/**
 * Waits for the order's ledger and for those that contest it, and gives its head. Whoever sent it
 * may not decide on it.
 */
export async function lockOrder(
  tx: Act,
  asked: { enterpriseId: string; order_no: string; issuer_id: number; personId: string },
): Promise<ContentRow> {
  const { enterpriseId, order_no, issuer_id } = asked;
  await emptied(tx.client, 'touched');
  await tx.client.query('insert into touched values ($1, $2)', [order_no, issuer_id]);
  await lockContested(tx.client, { enterpriseId, from: 'touched' });
  const found = await tx.client.query<ContentRow>(
    `select h.*, i.code as issuer from sale_order h join issuer i using (issuer_id)
     where (h.enterprise_id, h.order_no, h.issuer_id) = ($1, $2, $3)`,
    [enterpriseId, order_no, issuer_id],
  );
  const [head] = found.rows;
  if (!head) throw salesProblems.noSuchOrder();
  if (await hasSent(tx.client, asked)) throw salesProblems.ownWork();
  return head;
}

interface NewCorrection {
  enterpriseId: string;
  /** From `lockOrder`. */
  head: ContentRow;
  judgedHash: string;
  components: Components;
  state: SaleState | null;
  /** The content taken in its place, with the block of its lines. */
  taken?: { hash: string; linesId: number } | null;
  reason: string;
  by: string;
}

/** Keeps the correction and lays it on, as the ledger's next write. Expects `lockOrder`. */
export async function recordCorrection(tx: Act, made: NewCorrection): Promise<string> {
  const { enterpriseId, head, judgedHash, components, state, taken = null, reason, by } = made;
  if (reason.trim() === '') throw salesProblems.needsReason();
  const correctionId = newId(tx.now.getTime());
  const winner = { judged: judgedIn(head), isRefund: head.is_refund };
  const decision = decideCorrection(winner, {
    ...{ id: correctionId, seq: 0, issuer: head.issuer, orderNo: head.order_no },
    ...{ judgedHash, components, state, lines: null },
  });
  if (!decision.ok) throw new Problems(decision.refusals);
  const seq = await nextSeq(tx.client, {
    ...{ enterpriseId, at: tx.now, kind: 'correction', ref: correctionId },
  });
  await tx.sql
    .insertInto('sale_correction')
    .values({
      enterprise_id: enterpriseId,
      correction_id: correctionId,
      ledger_seq: seq,
      order_no: head.order_no,
      issuer_id: head.issuer_id,
      judged_hash: judgedHash,
      ...components,
      state: state === null ? null : saleStates.indexOf(state),
      taken_hash: taken?.hash ?? null,
      lines_id: taken?.linesId ?? null,
      reason,
      corrected_at: tx.now,
      corrected_by: by,
    })
    .execute();
  await layAnew(tx, { enterpriseId, seq, ref: correctionId });
  tx.note({
    verb: 'sales.correct',
    thing: 'correction',
    thingId: correctionId,
    enterpriseId,
    details: { seq, issuer: head.issuer, judgedHash, ...(taken && { taken: taken.hash }) },
  });
  return correctionId;
}

/** Lays all decisions on the orders in `touched` anew, as write `seq`, and asks what is open. */
export async function layAnew(
  tx: Act,
  { enterpriseId, seq, ref }: { enterpriseId: string; seq: number; ref: string },
): Promise<void> {
  const write = { enterpriseId, seq, now: tx.now };
  await openWorkTables(tx.client);
  await layDecisions(tx.client, write);
  await dateWrite(tx.client, { enterpriseId, seq, at: tx.clock() });
  await settleClaims(tx.client, { ...write, ref });
  await writeDeltas(tx.client, write);
  await askAboutTouched(tx.client, write);
}
