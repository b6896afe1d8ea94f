/**
 * Enterprises that may be one. Those with a key in common are held against each other, and no
 * enterprise against all the others.
 */
import { slips } from '../../kernel/slips.ts';
import { nameKey } from './registry-file.ts';

export interface TwinInput {
  enterpriseId: string;
  name: string;
  regionCode: string;
  /** "nib 0000…", "npwp …": numbers that belong to one enterprise only. */
  numbers: readonly string[];
  ownerId: string | null;
}

export type TwinGround = 'sameNib' | 'sameNpwp' | 'sameName' | 'likeName' | 'sameOwner';

export interface Twins {
  ids: readonly [string, string];
  names: readonly [string, string];
  grounds: readonly TwinGround[];
}

/** A key that more than these share says nothing: a common beginning, a number typed by habit. */
const bucketMax = 200;

export function twinsOf(
  all: readonly TwinInput[],
  apart: ReadonlySet<string> = new Set(),
): Twins[] {
  const buckets = new Map<string, TwinInput[]>();
  for (const one of all) {
    for (const key of keysOf(one)) buckets.set(key, [...(buckets.get(key) ?? []), one]);
  }
  const pairs = new Map<string, Twins>();
  for (const bucket of buckets.values()) {
    if (bucket.length > bucketMax) continue;
    for (const [i, a] of bucket.entries()) {
      for (const b of bucket.slice(i + 1)) {
        const [first, second] = a.enterpriseId < b.enterpriseId ? [a, b] : [b, a];
        const key = pairKey(first.enterpriseId, second.enterpriseId);
        if (pairs.has(key) || apart.has(key)) continue;
        const grounds = groundsOf(first, second);
        if (grounds.length === 0) continue;
        const ids = [first.enterpriseId, second.enterpriseId] as const;
        pairs.set(key, { ids, names: [first.name, second.name], grounds });
      }
    }
  }
  return [...pairs.values()].sort(
    (a, b) => weight(b) - weight(a) || a.names[0].localeCompare(b.names[0], 'id'),
  );
}

export const pairKey = (a: string, b: string) => (a < b ? `${a} ${b}` : `${b} ${a}`);

const regency = (code: string) => code.slice(0, 5);
/** As many letters of a name as a slip seldom touches. */
const beginningLength = 4;

function keysOf({ name, regionCode, numbers }: TwinInput): string[] {
  const key = nameKey(name);
  const place = regency(regionCode);
  // Equal names meet however many begin alike.
  const whole = key === '' ? [] : [`${place} = ${key}`];
  const begins = key.length >= beginningLength ? [`${place} ${key.slice(0, beginningLength)}`] : [];
  return [...numbers, ...whole, ...begins];
}

function groundsOf(a: TwinInput, b: TwinInput): TwinGround[] {
  const shares = (kind: string) =>
    a.numbers.some((number) => number.startsWith(`${kind} `) && b.numbers.includes(number));
  const grounds: TwinGround[] = [];
  if (shares('nib')) grounds.push('sameNib');
  if (shares('npwp')) grounds.push('sameNpwp');
  if (regency(a.regionCode) === regency(b.regionCode)) {
    const [x, y] = [nameKey(a.name), nameKey(b.name)];
    if (x === y) grounds.push('sameName');
    else if (isLike(x, y)) grounds.push('likeName');
  }
  // One owner may well have two businesses: it only adds to what else is there.
  if (grounds.length > 0 && a.ownerId !== null && a.ownerId === b.ownerId) {
    grounds.push('sameOwner');
  }
  return grounds;
}

const weight = ({ grounds }: Twins) =>
  grounds.reduce((sum, one) => sum + (one.startsWith('same') ? 2 : 1), 0);

/** One begins with the other, or they are two slips of the pen apart. */
function isLike(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length < 5) return false;
  if (long.startsWith(short)) return true;
  return short.length >= 8 && slips(short, long, 2) <= 2;
}
