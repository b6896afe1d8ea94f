import { Outdated } from '../../database/index.ts';
import type { Ground } from '../../journal/index.ts';
import { present } from '../../kernel/assert.ts';
import {
  type EntryReceipt,
  type EntryRequest,
  type JudgedRequest,
  judge,
  recordTogether,
} from './entries.ts';

interface Waiting {
  judged: JudgedRequest;
  done(receipts: EntryReceipt[]): void;
  failed(error: unknown): void;
}

/** Entries in one commit: enough to share one fsync among all who wait, few enough to be quick. */
const entriesMax = 500;

/**
 * Joins what arrives while the last commit is on its way to the disk into the next one. Nobody is
 * answered before their own commit is done. The database is kept at work: entries are judged as
 * they come, and a commit's senders are answered when the next one is under way.
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
      this.#waiting.push({ judged: judge(request, this.#ground.clock()), done, failed });
      if (!this.#isBusy) void this.#run();
    });
  }

  async #run(): Promise<void> {
    this.#isBusy = true;
    while (this.#waiting.length > 0) {
      const answer = await this.#commit(this.#nextBatch());
      setImmediate(answer);
    }
    this.#isBusy = false;
  }

  #nextBatch(): Waiting[] {
    let entries = 0;
    let count = 0;
    for (const { judged } of this.#waiting) {
      if (count > 0 && entries + judged.request.entries.length > entriesMax) break;
      entries += judged.request.entries.length;
      count += 1;
    }
    return this.#waiting.splice(0, count);
  }

  /** What is left to do once the batch is committed or has failed: to tell its senders. */
  async #commit(batch: readonly Waiting[]): Promise<() => void> {
    try {
      const receipts = await recordTogether(
        this.#ground,
        batch.map((one) => one.judged),
      );
      return () => {
        for (const [i, one] of batch.entries()) one.done(present(receipts[i], 'a receipt each'));
      };
    } catch (error) {
      if (batch.length === 1) return () => batch[0]?.failed(error);
      if (error instanceof Outdated) return this.#withoutMemory(batch, error);
      // One sender's broken request must not fail the others: each is tried by itself.
      const answers: (() => void)[] = [];
      for (const one of batch) answers.push(await this.#commit([one]));
      return () => {
        for (const answer of answers) answer();
      };
    }
  }

  /** Those whose right was remembered are to ask anew; the others do not wait for it. */
  async #withoutMemory(batch: readonly Waiting[], error: Outdated): Promise<() => void> {
    const isRemembered = ({ judged }: Waiting) => judged.request.moment != null;
    const others = batch.filter((one) => !isRemembered(one));
    const answer = others.length > 0 ? await this.#commit(others) : () => undefined;
    return () => {
      for (const one of batch.filter(isRemembered)) one.failed(error);
      answer();
    };
  }
}
