import type { Ground } from '../../journal/index.ts';
import { present } from '../../kernel/assert.ts';
import { type EntryReceipt, type EntryRequest, recordTogether } from './entries.ts';

interface Waiting {
  request: EntryRequest;
  done(receipts: EntryReceipt[]): void;
  failed(error: unknown): void;
}

/** Entries in one commit: enough to share one fsync among all who wait, few enough to be quick. */
const entriesMax = 500;

/**
 * Joins what arrives while the last commit is on its way to the disk into the next one. Nobody is
 * answered before their own commit is done.
 */
export class EntryDoor {
  readonly #ground: Ground;
  readonly #waiting: Waiting[] = [];
  #isBusy = false;

  constructor(ground: Ground) {
    this.#ground = ground;
  }

  record(request: EntryRequest): Promise<EntryReceipt[]> {
    return new Promise((done, failed) => {
      this.#waiting.push({ request, done, failed });
      if (!this.#isBusy) void this.#run();
    });
  }

  async #run(): Promise<void> {
    this.#isBusy = true;
    while (this.#waiting.length > 0) await this.#commit(this.#nextBatch());
    this.#isBusy = false;
  }

  #nextBatch(): Waiting[] {
    let entries = 0;
    let count = 0;
    for (const { request } of this.#waiting) {
      if (count > 0 && entries + request.entries.length > entriesMax) break;
      entries += request.entries.length;
      count += 1;
    }
    return this.#waiting.splice(0, count);
  }

  async #commit(batch: readonly Waiting[]): Promise<void> {
    try {
      const receipts = await recordTogether(
        this.#ground,
        batch.map((one) => one.request),
      );
      for (const [i, one] of batch.entries()) one.done(present(receipts[i], 'a receipt each'));
    } catch (error) {
      // One sender's broken request must not fail the others: each is tried by itself.
      if (batch.length === 1) batch[0]?.failed(error);
      else for (const one of batch) await this.#commit([one]);
    }
  }
}
