import { AsyncLocalStorage } from 'node:async_hooks';
import { type Clock, systemClock } from '../src/kernel/clock.ts';

/** A clock that stands at an act's own instant for all that the act sets off, and else runs. */
export class StoryClock {
  readonly #instant = new AsyncLocalStorage<Date>();
  readonly #otherwise: Clock;
  readonly now: Clock = () => this.#instant.getStore() ?? this.#otherwise();

  constructor(otherwise: Clock = systemClock) {
    this.#otherwise = otherwise;
  }

  at<T>(instant: Date, act: () => Promise<T>): Promise<T> {
    return this.#instant.run(instant, act);
  }
}

/** As many as imports that go on at once (sales/store/turns.ts), and enough for the cores. */
const lanesMax = 4;

/** Works through the items, a few at a time; the first failure ends it. */
export async function inLanes<T>(
  items: readonly T[],
  work: (item: T) => Promise<void>,
): Promise<void> {
  const waiting = items[Symbol.iterator]();
  const lane = async () => {
    for (const item of waiting) await work(item);
  };
  await Promise.all(Array.from({ length: lanesMax }, lane));
}
