import { toRupiah } from '../../kernel/money.ts';
import type { FileSummary, FoundLine, FoundOrder, OrderNote } from '../words.ts';
import { contentOf, type Digest, numberLines } from './hash.ts';
import { settle } from './states.ts';

/** Parts `n of m` of one export, put together as the one file that they were (E12). */
export interface PartSet<T> {
  set: string;
  of: number;
  /** The part of each number, 1 first; null where it has not come. */
  parts: (T | null)[];
}

type Part = { summary: FileSummary };

/**
 * Sorts parts into sets. A number that comes again with other bytes opens a second set: of each
 * number, the first by export time goes with the first of the others, so that the order of arrival
 * does not matter.
 */
export function sortParts<T extends Part>(files: readonly T[]): PartSet<T>[] {
  const bySet = new Map<string, T[]>();
  for (const file of files) {
    const { part } = file.summary;
    if (!part) continue;
    const key = `${part.set} of ${part.of}`;
    bySet.set(key, [...(bySet.get(key) ?? []), file]);
  }
  return [...bySet.values()].flatMap((all) => {
    const members = withoutCopies(all);
    const numbers = Map.groupBy(members, numberOf);
    const { of = 0, set = '' } = members[0]?.summary.part ?? {};
    const depth = Math.max(...[...numbers.values()].map((same) => same.length));
    for (const same of numbers.values()) same.sort(byExport);
    return Array.from({ length: depth }, (_, i) => ({
      set,
      of,
      parts: Array.from({ length: of }, (_, no) => numbers.get(no + 1)?.[i] ?? null),
    }));
  });
}

/**
 * The same bytes under several numbers are one part, misnamed: they stand where the set lacks a
 * part, so that as many numbers as can be are filled, and else under their lowest number. Which of
 * them came first does not matter.
 */
function withoutCopies<T extends Part>(members: readonly T[]): T[] {
  const byBytes = [...Map.groupBy(members, ({ summary }) => summary.fileHash)];
  const apart = byBytes.flatMap(([, same]) => (same.length === 1 ? same : []));
  const copies = byBytes.filter(([, same]) => same.length > 1).sort(([a], [b]) => (a < b ? -1 : 1));
  const taken = new Set(apart.map(numberOf));
  const placed = new Map<number, { hash: string; same: T[] }>();
  /** Finds it a number, where need be by moving others along (Kuhn's matching). */
  const place = (one: { hash: string; same: T[] }, tried: Set<number>): boolean => {
    for (const no of one.same.map(numberOf).sort((a, b) => a - b)) {
      if (taken.has(no) || tried.has(no)) continue;
      tried.add(no);
      const before = placed.get(no);
      if (before && !place(before, tried)) continue;
      placed.set(no, one);
      return true;
    }
    return false;
  };
  const spare = copies.flatMap(([hash, same]) => {
    if (place({ hash, same }, new Set())) return [];
    return same.toSorted((a, b) => numberOf(a) - numberOf(b)).slice(0, 1);
  });
  const found = [...placed].flatMap(([no, { same }]) => same.filter((one) => numberOf(one) === no));
  return [...apart, ...found, ...spare];
}

const numberOf = ({ summary }: Part) => summary.part?.no ?? 0;

/** The shop that the parts of an export name; null where they name none, or several. */
export function shopOfParts(named: readonly (string | null | undefined)[]): string | null {
  const shops = new Set(named.flatMap((one) => one ?? []));
  const [only = null] = shops;
  return shops.size === 1 ? only : null;
}

/** What is to be done so that the imports are those of the sets as they stand now. */
export interface PartPlan<T> {
  /** Whole, and not booked as they are. */
  due: PartSet<T>[];
  /** Imports of parts that have other partners now, or none. */
  stale: string[];
}

/**
 * A part that comes again with other bytes may take the place of one that is booked: by export time
 * it may go before, whichever came first.
 */
export function planParts<T extends Part & { importId: string | null; isPartial: boolean }>(
  parts: readonly T[],
): PartPlan<T> {
  const due: PartSet<T>[] = [];
  const right = new Set<string>();
  for (const set of sortParts(parts)) {
    const here = set.parts.filter((one) => one !== null);
    const ids = new Set(here.map((one) => one.importId));
    const isWhole = here.length === set.of;
    const [first = null] = ids;
    if (isWhole && ids.size === 1 && first !== null && !here[0]?.isPartial) right.add(first);
    else if (isWhole) due.push(set);
    // A part that came after the others were booked without it waits for the rest.
    else for (const one of here) if (one.importId && one.isPartial) right.add(one.importId);
  }
  const all = new Set(parts.flatMap((one) => one.importId ?? []));
  return { due, stale: [...all].filter((id) => !right.has(id)) };
}

function byExport(a: Part, b: Part): number {
  return (
    a.summary.latestMinute - b.summary.latestMinute ||
    (a.summary.fileHash < b.summary.fileHash ? -1 : 1)
  );
}

/** The orders of all parts; one that was cut by an edge is whole again. */
export function mergeParts(
  parts: readonly (readonly FoundOrder[])[],
  digest: Digest,
): FoundOrder[] {
  const merged = new Map<string, FoundOrder>();
  for (const orders of parts) {
    for (const order of orders) {
      const key = `${order.issuer}\u0000${order.orderNo}`;
      const known = merged.get(key);
      merged.set(key, known ? mergeOrder(known, order, digest) : order);
    }
  }
  return [...merged.values()];
}

function mergeOrder(a: FoundOrder, b: FoundOrder, digest: Digest): FoundOrder {
  const lines = [...a.lines, ...b.lines].map((line) => ({ ...line }));
  const order: FoundOrder = {
    ...a,
    statusWord: joined(a.statusWord, b.statusWord),
    returnWord: joined(a.returnWord, b.returnWord),
    // Two words for one order: nobody can say which is true.
    ...(a.statusWord === b.statusWord ? {} : { state: 'unknown', maturity: 1 }),
    quantity: a.quantity + b.quantity,
    lines,
    voucherRaw: Math.max(a.voucherRaw, b.voucherRaw),
    latestMinute: Math.max(a.latestMinute, b.latestMinute),
    paidDay: a.paidMinute >= b.paidMinute ? a.paidDay : b.paidDay,
    paidMinute: Math.max(a.paidMinute, b.paidMinute),
    doneDay: a.completedMinute >= b.completedMinute ? a.doneDay : b.doneDay,
    completedMinute: Math.max(a.completedMinute, b.completedMinute),
    notes: mergeNotes(a, b, lines),
  };
  numberLines(lines);
  settle(order);
  order.hash = digest(contentOf(order));
  return order;
}

function joined(a: string, b: string): string {
  if (a === b || b === '') return a;
  return a === '' ? b : [a, b].sort().join(' / ');
}

function mergeNotes(a: FoundOrder, b: FoundOrder, lines: FoundLine[]): OrderNote[] {
  const codes = new Set([...a.notes, ...b.notes].map((note) => note.code));
  if (lines.some((line) => line.returnedQuantity > 0)) {
    // One part tells the quantity, so what the other took for whole is settled.
    for (const line of lines) if (line.returnedQuantity === 0) line.returned = 0;
    return [];
  }
  const notes: OrderNote[] = [];
  if (codes.has('return_open')) notes.push({ code: 'return_open' });
  if (codes.has('return_extent_unknown')) {
    const gross = lines.reduce((sum, line) => sum + line.gross, 0);
    for (const line of lines) line.returned = line.gross;
    notes.push({ code: 'return_extent_unknown', min: 0, max: toRupiah(gross) });
  }
  return notes;
}
