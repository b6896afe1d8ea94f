import type { Question } from '../store/queue.ts';
import type { Receipt } from '../store/receipt.ts';
import type { FoundOrder } from '../words.ts';

export function countByKind(questions: readonly Question[]): Receipt['waiting'] {
  const counts = new Map<string, number>();
  for (const { kind } of questions) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts].map(([kind, items]) => ({ kind, items }));
}

/** Orders pass by once; their notes become questions, and rows of a list go their own way. */
export class NotesFound {
  readonly questions: Question[] = [];
  readonly patches: FoundOrder[] = [];

  async *watch(orders: AsyncIterable<FoundOrder[]>): AsyncGenerator<FoundOrder[]> {
    for await (const batch of orders) {
      // A file is a list or an export, never both.
      if (batch[0]?.patch) this.patches.push(...batch);
      else {
        this.#ask(batch);
        yield batch;
      }
    }
  }

  #ask(batch: readonly FoundOrder[]): void {
    for (const order of batch) {
      for (const note of order.notes) {
        if (note.code !== 'return_extent_unknown') continue;
        this.questions.push({
          kind: note.code,
          subject: `${order.issuer} ${order.orderNo}`,
          points: 0,
          disputedRp: 0,
          details: { min: note.min, max: note.max },
        });
      }
    }
  }
}
