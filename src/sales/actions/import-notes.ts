import type { Act } from '../../journal/index.ts';
import type { Payment, Referred } from '../store/payments.ts';
import type { Receipt } from '../store/receipt.ts';
import type { FoundOrder, OrderNote } from '../words.ts';

export function countByKind(questions: readonly { kind: string }[]): Receipt['waiting'] {
  const counts = new Map<string, number>();
  for (const { kind } of questions) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts].map(([kind, items]) => ({ kind, items }));
}

type Extent = Extract<OrderNote, { code: 'return_extent_unknown' }>;
type Noted = Pick<FoundOrder, 'issuer' | 'orderNo' | 'hash'> & { note: Extent };

/** Orders pass by once; what they note and refer to is kept. Rows of a list go their own way. */
export class NotesFound {
  readonly notes: Noted[] = [];
  readonly patches: FoundOrder[] = [];
  readonly payments: Payment[] = [];
  readonly references: Referred[] = [];

  async *watch(orders: AsyncIterable<FoundOrder[]>): AsyncGenerator<FoundOrder[]> {
    for await (const batch of orders) {
      // A file is a list or an export, never both.
      if (batch[0]?.patch) this.patches.push(...batch);
      else {
        this.#ask(batch);
        for (const { issuer, orderNo, payment, reference } of batch) {
          if (payment) this.payments.push({ issuer, orderNo, payment });
          if (reference) this.references.push({ issuer, orderNo, reference });
        }
        yield batch;
      }
    }
  }

  #ask(batch: readonly FoundOrder[]): void {
    for (const order of batch) {
      for (const note of order.notes) {
        if (note.code !== 'return_extent_unknown') continue;
        const { issuer, orderNo, hash } = order;
        this.notes.push({ issuer, orderNo, hash, note });
      }
    }
  }
}

/** What a content asks by itself, kept with it: it may win only later. */
export async function saveNotes(
  tx: Act,
  { enterpriseId, notes }: { enterpriseId: string; notes: readonly Noted[] },
): Promise<void> {
  if (notes.length === 0) return;
  await tx.client.query(
    `insert into sale_note (enterprise_id, order_no, issuer_id, hash, code, min_rp, max_rp)
     select $1, n.order_no, i.issuer_id, n.hash, n.code, n.min_rp, n.max_rp
     from unnest($2::text[], $3::text[], $4::uuid[], $5::text[], $6::bigint[], $7::bigint[])
       as n (order_no, issuer, hash, code, min_rp, max_rp)
     join issuer i on i.code = n.issuer
     on conflict do nothing`,
    [
      enterpriseId,
      notes.map((one) => one.orderNo),
      notes.map((one) => one.issuer),
      notes.map((one) => one.hash),
      notes.map((one) => one.note.code),
      notes.map((one) => one.note.min),
      notes.map((one) => one.note.max),
    ],
  );
}
