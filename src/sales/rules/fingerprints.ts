/**
 * Fingerprints of a ledger's records, by which rows that stand in two ledgers are found without
 * comparing all with all. A run is five records, one after the other as they were recorded: their
 * amounts, and the days between them. Days may be moved and products renamed; an altered record
 * breaks its own runs only. Of four neighbouring runs the least is kept, so that two ledgers with
 * eight equal records in a row share one at least (winnowing: Schleimer, Wilkerson and Aiken,
 * “Local algorithms for document fingerprinting”, 2003).
 */
import { type Day, dayOfNumber } from '../../kernel/day.ts';
import type { Rupiah } from '../../kernel/money.ts';

const runLength = 5;

/**
 * What is compared of a ledger, with how many neighbouring runs one is kept of: entries and rows of
 * lists as they were recorded, and what exports come to each day. An export whose orders were given
 * other numbers still has its days; there are many of them, and a copy is of many days.
 */
export const neighboursOf = { rows: 4, days: 8 } as const;
export type Compared = keyof typeof neighboursOf;
export const copiedKinds = { rows: 'copied_rows', days: 'copied_days' } as const;

/** A run of fewer prices is everybody's. */
const leastPrices = 3;

/** From when on two ledgers are asked about; the thresholds are ours. */
export const copiedBlocks = {
  /** So many records that stand in both, and so many fingerprints that lead there. */
  rows: 10,
  marks: 2,
  /** What more ledgers than this have in common is a template's example. */
  shared: 8,
} as const;

export interface Recorded {
  /** Its entries are one book, each of its lists another, and the exports of each channel. */
  book: number;
  /** Days since 1970. */
  dayNumber: number;
  amount: Rupiah;
}

/** A run that two ledgers have in common: whose it is, and its last record in each. */
export interface Meeting {
  what: Compared;
  enterpriseId: string;
  otherId: string;
  place: number;
  otherPlace: number;
}

/** Records of one enterprise that another one has, too. */
export interface Copied {
  /** Of each record here the first one there that it equals; places in the two ledgers. */
  pairs: { here: number; there: number }[];
  from: Day;
  to: Day;
  otherFrom: Day;
  otherTo: Day;
  /** How many records stand in both, and how many there are here from the first to the last. */
  rows: number;
  of: number;
}

export interface Fingerprint {
  /** 52 bits over the run. */
  mark: number;
  /** Of its last record, from 0. */
  place: number;
}

export function fingerprintsOf(
  records: readonly Recorded[],
  neighbours: number = neighboursOf.rows,
): Fingerprint[] {
  const runs = records.map((_, last) => markOf(records, last));
  const kept = new Set<number>();
  for (let from = 0; from === 0 || from + neighbours <= runs.length; from++) {
    let least = -1;
    for (let at = from; at < Math.min(from + neighbours, runs.length); at++) {
      if ((runs[at] ?? noMark) < (runs[least] ?? noMark)) least = at;
    }
    if (least >= 0) kept.add(least);
  }
  return [...kept].map((place) => ({ mark: runs[place] ?? noMark, place }));
}

/** Greater than each mark. */
const noMark = Number.POSITIVE_INFINITY;

/** Of the run that ends here. This goes over each record of a house: it makes no arrays. */
function markOf(records: readonly Recorded[], last: number): number {
  const first = last - runLength + 1;
  const book = records[last]?.book;
  let [low, high, prices] = [1, 2, 0];
  let before: Recorded | undefined;
  for (let at = first; at <= last; at++) {
    const record = records[at];
    if (!record || record.book !== book) return noMark;
    const { amount, dayNumber } = record;
    let isNew = true;
    for (let other = first; other < at; other++) isNew &&= records[other]?.amount !== amount;
    if (isNew) prices += 1;
    const days = before ? dayNumber - before.dayNumber : 0;
    low = mixed(low ^ (amount % 2 ** 31), 0x9e3779b1);
    high = mixed(high ^ (amount % 2 ** 31), 0x85ebca6b);
    low = mixed(low ^ Math.floor(amount / 2 ** 31), 0x9e3779b1);
    high = mixed(high ^ Math.floor(amount / 2 ** 31), 0x85ebca6b);
    low = mixed(low ^ days, 0x9e3779b1);
    high = mixed(high ^ days, 0x85ebca6b);
    before = record;
  }
  return prices < leastPrices ? noMark : (low >>> 0) + (high & 0xfffff) * 2 ** 32;
}

function mixed(value: number, by: number): number {
  const product = Math.imul(value, by);
  return product ^ (product >>> 15);
}

/** Follows runs in common in both directions; null where too few records are. */
export function copiedIn(
  own: readonly Recorded[],
  other: readonly Recorded[],
  meetings: readonly Pick<Meeting, 'place' | 'otherPlace'>[],
): Copied | null {
  const here = new Set<number>();
  const there = new Set<number>();
  const pairs: Copied['pairs'] = [];
  for (const { place, otherPlace } of meetings) {
    const shift = otherPlace - place;
    const isSame = (at: number) =>
      own[at] !== undefined && own[at].amount === other[at + shift]?.amount;
    if (!isSame(place)) continue;
    let [from, to] = [place, place];
    while (isSame(from - 1) && stepAt(own, from) === stepAt(other, from + shift)) from--;
    while (isSame(to + 1) && stepAt(own, to + 1) === stepAt(other, to + 1 + shift)) to++;
    if (to - from + 1 < runLength) continue;
    for (let at = from; at <= to; at++) {
      if (!here.has(at)) pairs.push({ here: at, there: at + shift });
      here.add(at);
      there.add(at + shift);
    }
  }
  if (here.size < copiedBlocks.rows) return null;
  const daysOf = (records: readonly Recorded[], places: Set<number>) => {
    const days = [...places].map((at) => records[at]?.dayNumber ?? 0);
    return [dayOfNumber(Math.min(...days)), dayOfNumber(Math.max(...days))] as const;
  };
  const [from, to] = daysOf(own, here);
  const [otherFrom, otherTo] = daysOf(other, there);
  const of = Math.max(...here) - Math.min(...here) + 1;
  return { from, to, otherFrom, otherTo, rows: here.size, of, pairs };
}

/** Days from the record before to this one; null at the first of a book. */
function stepAt(records: readonly Recorded[], at: number): number | null {
  const [before, record] = [records[at - 1], records[at]];
  if (!before || !record || before.book !== record.book) return null;
  return record.dayNumber - before.dayNumber;
}

/**
 * The records of two ledgers that stand in both, in order: the longest common sequence of amounts.
 * Places in each.
 */
export function pairsIn(
  one: readonly Rupiah[],
  other: readonly Rupiah[],
): { here: number; there: number }[] {
  const width = other.length + 1;
  // Of what follows each pair of places, how much is common.
  const common = new Uint16Array((one.length + 1) * width);
  const at = (here: number, there: number) => common[here * width + there] ?? 0;
  for (let here = one.length - 1; here >= 0; here--) {
    for (let there = other.length - 1; there >= 0; there--) {
      common[here * width + there] =
        one[here] === other[there]
          ? at(here + 1, there + 1) + 1
          : Math.max(at(here + 1, there), at(here, there + 1));
    }
  }
  const pairs: { here: number; there: number }[] = [];
  let [here, there] = [0, 0];
  while (here < one.length && there < other.length) {
    if (one[here] === other[there]) pairs.push({ here: here++, there: there++ });
    else if (at(here + 1, there) >= at(here, there + 1)) here++;
    else there++;
  }
  return pairs;
}
