import { type Act, type Actor, act, type Ground } from '../../journal/index.ts';
import { newId } from '../../kernel/id.ts';
import { salesProblems } from '../problems.ts';
import type { DoubleRule } from '../rules/doubles.ts';
import { lockLedger, nextSeq } from '../store/head.ts';
import { layAnew } from '../store/lay-anew.ts';
import { insertLinks } from '../store/links.ts';
import { answerItem, type OpenItem, openItem } from '../store/queue.ts';
import { hasSent } from '../store/senders.ts';

export interface DoubleAnswer {
  enterpriseId: string;
  itemId: string;
  /** The content of the record that was looked at; another one by now refuses the answer. */
  judgedHash: string;
  /** false: they are two sales, and the pair is asked about no more. */
  isDouble: boolean;
  reason: string;
}

/**
 * A person's answer whether two records tell one sale. The weaker one is linked: it counts no
 * more beside the export or the payments that count, and it is proven by payments that do not. The
 * link sleeps while its other side is not there. Whoever sent the record may not decide.
 */
export async function answerDouble(
  ground: Ground,
  actor: Actor & { personId: string },
  { enterpriseId, itemId, judgedHash, isDouble, reason }: DoubleAnswer,
): Promise<void> {
  if (reason.trim() === '') throw salesProblems.needsReason();
  await act(ground, actor, async (tx) => {
    await lockLedger(tx.client, enterpriseId);
    const item = await openItem(tx.client, { enterpriseId, itemId });
    if (!item) throw salesProblems.alreadyAnswered();
    const { order_no, issuer_id } = item;
    if (item.kind !== 'likely_double' || order_no === null || issuer_id === null) {
      throw salesProblems.noSuchAnswer();
    }
    const row = { order_no, issuer_id };
    if (await hasSent(tx.client, { enterpriseId, ...row, personId: actor.personId })) {
      throw salesProblems.ownWork();
    }
    const decision = isDouble ? 'double' : 'keep';
    const given = { now: tx.now, by: actor.personId, decision, reason };
    const head = await headOf(tx, enterpriseId, row);
    if (head !== judgedHash) throw salesProblems.contentChanged();
    await answerItem(tx.client, { enterpriseId, itemId }, given);
    const linkId = isDouble
      ? await link(tx, { enterpriseId, item, hash: head, reason, by: actor.personId })
      : null;
    tx.note({
      ...{ verb: 'sales.answerQuestion', thing: 'question', thingId: itemId, enterpriseId },
      details: { kind: item.kind, decision, ...(linkId ? { link: linkId } : {}) },
    });
  });
}

async function headOf(
  { client }: Act,
  enterpriseId: string,
  { order_no, issuer_id }: { order_no: string; issuer_id: number },
): Promise<string | null> {
  const { rows } = await client.query<{ hash: string }>(
    `select coalesce(judged_hash, hash) as hash from sale_order
     where (enterprise_id, order_no, issuer_id) = ($1, $2, $3)`,
    [enterpriseId, order_no, issuer_id],
  );
  return rows[0]?.hash ?? null;
}

async function link(
  tx: Act,
  of: { enterpriseId: string; item: OpenItem; hash: string; reason: string; by: string },
): Promise<string> {
  const { enterpriseId, item, hash, reason, by } = of;
  const { rule, points, other } = item.details as {
    rule: DoubleRule;
    points: number;
    other: Record<string, unknown>;
  };
  const [orderNo, issuerId] = [item.order_no ?? '', item.issuer_id ?? 0];
  const ref = newId(tx.now.getTime());
  const seq = await nextSeq(tx.client, { enterpriseId, at: tx.now, kind: 'link', ref });
  const pair = { enterpriseId, orderNo, issuerId, hash, rule, other, points };
  const decided = { isCertain: false, reason, by, now: tx.now };
  const [linkId = ''] = await insertLinks(tx.client, [{ ...pair, ...decided }]);
  await layAnew(tx.client, enterpriseId, { of: { orderNo, issuerId }, write: { seq } });
  return linkId;
}
