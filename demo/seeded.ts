/** What the cast and its sales are drawn with: the kernel's chance, and what is built on it. */
import { sfc32 } from '../src/kernel/chance.ts';

export interface Seeded {
  /** In [0, 1). */
  next(): number;
  /** A whole number from min to max, both included. */
  int(min: number, max: number): number;
  chance(probability: number): boolean;
  pick<T>(items: readonly T[]): T;
  /** The index drawn in proportion to the weights whose running sums are given. */
  indexBySums(sums: readonly number[]): number;
  /** Around 0, between −3 and 3: the sum of four uniform draws, near enough to a bell. */
  bell(): number;
  /** A UUIDv7 of that instant, as a phone would make it. */
  uuid(atMs: number): string;
  /** Letters and digits of a marketplace's order number. */
  code(length: number): string;
}

const CODE = '0123456789ABCDEFGHJKLMNPQRSTUVWXYZ';

export function seeded(seed: string): Seeded {
  const next = sfc32(seed);
  const int = (min: number, max: number) => min + Math.floor(next() * (max - min + 1));
  return {
    next,
    int,
    chance: (probability) => next() < probability,
    pick: <T>(items: readonly T[]): T => {
      const item = items[Math.floor(next() * items.length)];
      if (item === undefined) throw new Error('Nothing to pick from');
      return item;
    },
    indexBySums: (sums) => {
      const mark = next() * (sums.at(-1) ?? 0);
      let low = 0;
      let high = sums.length - 1;
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((sums[middle] ?? 0) > mark) high = middle;
        else low = middle + 1;
      }
      return low;
    },
    bell: () => (next() + next() + next() + next() - 2) * 1.5,
    uuid: (atMs) => {
      let hex = Math.floor(atMs).toString(16).padStart(12, '0');
      for (let i = 0; i < 5; i++) hex += int(0, 0xffff).toString(16).padStart(4, '0');
      const variant = '89ab'[int(0, 3)];
      const middle = `${hex.slice(8, 12)}-7${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}`;
      return `${hex.slice(0, 8)}-${middle}-${hex.slice(20, 32)}`;
    },
    code: (length) => {
      let text = '';
      for (let i = 0; i < length; i++) text += CODE[Math.floor(next() * CODE.length)];
      return text;
    },
  };
}

/** Running sums for `indexBySums`. */
export function runningSums(weights: readonly number[]): number[] {
  let sum = 0;
  return weights.map((weight) => {
    sum += weight;
    return sum;
  });
}
