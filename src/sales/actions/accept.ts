/** "Diperiksa": an officer's mark on sales that were looked at and found right. */
import { act, type Ground } from '../../journal/index.ts';
import { salesProblems } from '../problems.ts';
import { type OrderFilter, orderKeysOf } from '../questions/rows.ts';
import { lockLedger } from '../store/head.ts';
import { hasSent } from '../store/senders.ts';
import type { Verifier } from './correct.ts';

/** As many as one press accepts: each is asked who sent it. The rest takes another press. */
export const acceptedAtOnce = 500;

export interface Accepted {
  accepted: number;
  /** Sent by this very person, so that somebody else has to look. */
  own: number;
  /** Still without a mark: changed since the page was made, or beyond what one press takes. */
  left: number;
}

/**
 * Marks what a filter showed. `seenSeq` is the ledger's last write when the page was made: what was
 * written since was not seen, and gets no mark.
 */
export async function acceptFiltered(
  ground: Ground,
  actor: Verifier,
  { seenSeq, ...filter }: OrderFilter & { seenSeq: number },
): Promise<Accepted> {
  const { enterpriseId } = filter;
  const { personId } = actor;
  return act(ground, actor, async (tx) => {
    await lockLedger(tx.client, enterpriseId);
    const { keys, count } = await orderKeysOf(
      tx.sql,
      { ...filter, unchecked: true },
      {
        ...{ seenSeq, limit: acceptedAtOnce },
      },
    );
    const done: Accepted = { accepted: 0, own: 0, left: count };
    const marked = [];
    for (const key of keys) {
      if (await hasSent(tx.client, { enterpriseId, ...key, personId })) done.own += 1;
      else marked.push(key);
    }
    if (marked.length > 0) await markOrders(tx, { enterpriseId, way: 'filter', personId, marked });
    done.accepted = marked.length;
    done.left = count - marked.length;
    return done;
  });
}

/** One order, as it was looked at. */
export async function acceptOrder(
  ground: Ground,
  actor: Verifier,
  asked: { enterpriseId: string; issuer: string; orderNo: string; judgedHash: string },
): Promise<void> {
  const { enterpriseId, orderNo, judgedHash } = asked;
  const { personId } = actor;
  await act(ground, actor, async (tx) => {
    await lockLedger(tx.client, enterpriseId);
    const found = await tx.client.query<Key>(
      `select o.order_no, o.issuer_id, coalesce(o.judged_hash, o.hash) as judged
       from sale_order o join issuer i using (issuer_id)
       where (o.enterprise_id, o.order_no, i.code) = ($1, $2, $3)`,
      [enterpriseId, orderNo, asked.issuer],
    );
    const [key] = found.rows;
    if (!key) throw salesProblems.noSuchOrder();
    if (key.judged !== judgedHash) throw salesProblems.contentChanged();
    if (await hasSent(tx.client, { enterpriseId, ...key, personId })) {
      throw salesProblems.ownWork();
    }
    await markOrders(tx, { enterpriseId, way: 'one', personId, marked: [key] });
  });
}

export interface Key {
  order_no: string;
  issuer_id: number;
  judged: string;
}

/** Keeps the marks. Expects the ledger's lock, and that the contents are those that stand there. */
export async function markOrders(
  tx: Parameters<Parameters<typeof act>[2]>[0],
  of: { enterpriseId: string; way: 'one' | 'filter'; personId: string; marked: readonly Key[] },
): Promise<void> {
  const { enterpriseId, way, personId, marked } = of;
  await tx.client.query(
    `insert into sale_check (enterprise_id, order_no, issuer_id, judged_hash, way, checked_at, checked_by)
     select $1, u.order_no, u.issuer_id, u.judged, $2, $3, $4
     from unnest($5::text[], $6::int[], $7::uuid[]) as u (order_no, issuer_id, judged)
     on conflict do nothing`,
    [
      ...[enterpriseId, way, tx.now, personId],
      marked.map((key) => key.order_no),
      marked.map((key) => key.issuer_id),
      marked.map((key) => key.judged),
    ],
  );
  tx.note({
    ...{ verb: 'sales.accept', thing: 'ledger', thingId: enterpriseId, enterpriseId },
    details: { orders: marked.length, way },
  });
}
