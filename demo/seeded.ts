/**
 * Chance that comes out the same on every machine: a 32-bit generator (sfc32) seeded from text,
 * and nothing built on it that needs a transcendental function, whose last bit may differ.
 */
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

/** sfc32, public domain by Chris Doty-Humphrey; its four words come from FNV-1a over the seed. */
function sfc32(seed: string): () => number {
  let a = fnv(`a${seed}`);
  let b = fnv(`b${seed}`);
  let c = fnv(`c${seed}`);
  let counter = 1;
  const step = () => {
    const result = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + result) | 0;
    return (result >>> 0) / 4_294_967_296;
  };
  // 15 rounds, as its author advises, so that near seeds do not begin alike.
  for (let i = 0; i < 15; i++) step();
  return step;
}

function fnv(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash | 0;
}
