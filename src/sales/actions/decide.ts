/** A verifier's answer to an open question: about an order a correction, never an edit. */
import { type Act, act, type Ground } from '../../journal/index.ts';
import { unreachable } from '../../kernel/assert.ts';
import { salesProblems } from '../problems.ts';
import { withReturn } from '../rules/correction.ts';
import { type ContentRow, contentOf } from '../store/content.ts';
import { lockLedger } from '../store/head.ts';
import { answerItem, type OpenItem, openItem } from '../store/queue.ts';
import { hasEntered, hasSent } from '../store/senders.ts';
import { type SaleState, saleStates } from '../words.ts';
import { lockOrder, recordCorrection, type Verifier } from './correct.ts';

export type Answer =
  /** Another content of the order is taken in the winner's place. */
  | { kind: 'take'; hash: string }
  /** So much came back as the income report says. */
  | { kind: 'acceptReturn' }
  /** What counts now is right. */
  | { kind: 'keep' };

export interface AnswerInput {
  enterpriseId: string;
  itemId: string;
  /** The content that the verifier looked at. */
  judgedHash: string;
  answer: Answer;
  reason: string;
}

/** Kinds of question that have another content to choose. */
export const contentKinds: readonly string[] = [
  ...['newer_by_own_times', 'newer_elsewhere', 'state_went_back', 'undecidable'],
];

/** Kinds that a person may answer by leaving all as it is. */
export const keptKinds: readonly string[] = [
  ...contentKinds,
  ...['correction_asleep', 'entry_conflict', 'part_edge', 'return_extent_unknown'],
];

/** Kinds that a reason alone answers: nothing is decided about the content of an order. */
const leftKinds: readonly string[] = [
  ...['copied_rows', 'copied_days', 'odd_pattern', 'return_line_unclear', 'return_proposed'],
  ...['same_photo', 'settlement_differs', 'which_list'],
];

/** A word of no sales is no order, and what else came under its number is left, too. */
export const isLeft = (kind: string, hasOrder: boolean): boolean =>
  leftKinds.includes(kind) || (kind === 'entry_conflict' && !hasOrder);

/** Closes a question with a reason, and changes no figure. Whoever sent it may not. */
export async function leaveQuestion(
  ground: Ground,
  actor: Verifier,
  { enterpriseId, itemId, reason }: { enterpriseId: string; itemId: string; reason: string },
): Promise<void> {
  if (reason.trim() === '') throw salesProblems.needsReason();
  await act(ground, actor, async (tx) => {
    await lockLedger(tx.client, enterpriseId);
    const item = await openItem(tx.client, { enterpriseId, itemId });
    if (!item) throw salesProblems.alreadyAnswered();
    if (!isLeft(item.kind, await hasHead(tx, enterpriseId, item))) {
      throw salesProblems.noSuchAnswer();
    }
    const { now } = tx;
    const { personId: by } = actor;
    if (await hasRaised(tx, enterpriseId, item, by)) throw salesProblems.ownWork();
    await answerItem(tx.client, { enterpriseId, itemId }, { now, by, decision: 'keep', reason });
    tx.note({
      ...{ verb: 'sales.answerQuestion', thing: 'question', thingId: itemId, enterpriseId },
      details: { kind: item.kind, decision: 'keep' },
    });
  });
}

async function hasHead(
  { client }: Act,
  enterpriseId: string,
  { order_no, issuer_id }: OpenItem,
): Promise<boolean> {
  const head = await client.query(
    'select 1 from sale_order where (enterprise_id, order_no, issuer_id) = ($1, $2, $3)',
    [enterpriseId, order_no, issuer_id],
  );
  return head.rowCount === 1;
}

/** Whether the person sent one of the lists, the order, or what stands under the number. */
async function hasRaised(
  { client }: Act,
  enterpriseId: string,
  { kind, order_no, issuer_id, details }: OpenItem,
  personId: string,
): Promise<boolean> {
  const { senders } = details;
  if (Array.isArray(senders) && senders.includes(personId)) return true;
  if (order_no === null || issuer_id === null) return false;
  if (kind !== 'entry_conflict')
    return hasSent(client, { enterpriseId, order_no, issuer_id, personId });
  return hasEntered(client, { enterpriseId, entryId: order_no, personId });
}

export async function answerQuestion(
  ground: Ground,
  actor: Verifier,
  input: AnswerInput,
): Promise<{ correctionId: string }> {
  return act(ground, actor, async (tx) => {
    const { enterpriseId, itemId, judgedHash, answer, reason } = input;
    const { personId } = actor;
    const known = await openItem(tx.client, input);
    if (!known?.order_no || known.issuer_id === null) throw salesProblems.noSuchItem();
    const order = { order_no: known.order_no, issuer_id: known.issuer_id };
    const head = await lockOrder(tx, { enterpriseId, ...order, personId });
    // Again, now that nobody else writes.
    const item = await openItem(tx.client, input);
    if (!item) throw salesProblems.alreadyAnswered();
    const outcome = await outcomeOf(tx, { enterpriseId, head, item, answer });
    await answerItem(tx.client, input, { now: tx.now, by: personId, decision: answer.kind });
    const correctionId = await recordCorrection(tx, {
      ...{ enterpriseId, head, judgedHash, reason, by: personId },
      ...outcome,
    });
    tx.note({
      verb: 'sales.answerQuestion',
      thing: 'question',
      thingId: itemId,
      enterpriseId,
      details: { kind: item.kind, decision: answer.kind, correction: correctionId },
    });
    return { correctionId };
  });
}

/** What the answer makes of the order. */
async function outcomeOf(
  tx: Act,
  asked: { enterpriseId: string; head: ContentRow; item: OpenItem; answer: Answer },
): Promise<Pick<Parameters<typeof recordCorrection>[1], 'components' | 'state' | 'taken'>> {
  const { enterpriseId, head, item, answer } = asked;
  switch (answer.kind) {
    case 'take': {
      const isAmong = contentKinds.includes(item.kind) && hashesOf(item).includes(answer.hash);
      const content = isAmong ? await pastContent(tx, enterpriseId, head, answer.hash) : null;
      if (!content) throw salesProblems.noSuchAnswer();
      return asIs(content, saleStates[content.state] ?? null);
    }
    case 'acceptReturn': {
      const proposal = item.details['proposal'];
      if (typeof proposal !== 'number') throw salesProblems.noSuchAnswer();
      const order = await contentOf(tx.client, enterpriseId, head);
      return { components: withReturn(order, proposal), state: null };
    }
    case 'keep':
      if (!keptKinds.includes(item.kind)) throw salesProblems.noSuchAnswer();
      return asIs(head, null);
    default:
      return unreachable(answer);
  }
}

function asIs(content: ContentRow, state: SaleState | null) {
  const { gross, returned, voucher, omzet, hash, lines_id: linesId } = content;
  return { components: { gross, returned, voucher, omzet }, state, taken: { hash, linesId } };
}

const hashesOf = ({ details }: OpenItem): unknown[] =>
  Array.isArray(details['hashes']) ? details['hashes'] : [];

async function pastContent(
  tx: Act,
  enterpriseId: string,
  { order_no, issuer_id, issuer }: ContentRow,
  hash: string,
): Promise<ContentRow | null> {
  const { rows } = await tx.client.query<ContentRow>(
    `select p.* from sale_past p
     where (p.enterprise_id, p.order_no, p.issuer_id, p.hash) = ($1, $2, $3, $4)
       and p.decided_by is null limit 1`,
    [enterpriseId, order_no, issuer_id, hash],
  );
  const [row] = rows;
  return row ? { ...row, issuer } : null;
}
