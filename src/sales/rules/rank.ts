import { dayNumber } from '../../kernel/day.ts';
import type { FileSummary, FoundOrder } from '../words.ts';

/** Parts 1 and 3 to 5 of a snapshot's rank (ledger.md 1.2): what the file alone decides. */
export interface FileRank {
  authority: number;
  /** Days since 1970; 0 where nothing in the file has a day. */
  windowEnd: number;
  windowStart: number;
  latestMinute: number;
}

/** Parts 2 and 6 to 9: what the order itself decides. All but the stamp follow from its hash. */
export type OrderRank = Pick<
  FoundOrder,
  'stamp' | 'latestMinute' | 'detail' | 'maturity' | 'returned' | 'hash'
>;

/** A content as seen in one file. */
export interface Sighted {
  file: FileRank;
  order: OrderRank;
}

export function rankOf(
  summary: Pick<FileSummary, 'authority' | 'window' | 'latestMinute'>,
): FileRank {
  return {
    authority: summary.authority,
    windowEnd: summary.window ? dayNumber(summary.window.to) : 0,
    windowStart: summary.window ? dayNumber(summary.window.from) : 0,
    latestMinute: summary.latestMinute,
  };
}

/** Parts 3 to 5: which of two files of one authority was made later. */
export function compareFiles(a: FileRank, b: FileRank): number {
  return (
    a.windowEnd - b.windowEnd || a.windowStart - b.windowStart || a.latestMinute - b.latestMinute
  );
}

/** Parts 1 to 8. Zero means that only the arbitrary part, the hash, tells the two apart. */
export function compareByGrounds(a: Sighted, b: Sighted): number {
  return (
    a.file.authority - b.file.authority ||
    a.order.stamp - b.order.stamp ||
    compareFiles(a.file, b.file) ||
    a.order.latestMinute - b.order.latestMinute ||
    a.order.detail - b.order.detail ||
    a.order.maturity - b.order.maturity ||
    a.order.returned - b.order.returned
  );
}

/**
 * The total order of snapshots: positive when `a` is newer. Arrival, upload order and file times
 * never enter, so the greatest is a function of the set. Hashes are lower-case UUIDs, whose text
 * sorts as PostgreSQL sorts their bytes.
 */
export function compareSnapshots(a: Sighted, b: Sighted): number {
  return (
    compareByGrounds(a, b) ||
    (a.order.hash < b.order.hash ? -1 : a.order.hash > b.order.hash ? 1 : 0)
  );
}

/** Parts 6 to 8 packed as the tables keep them: minute (26 bits), detail (1), maturity (3). */
export function packRankC(order: OrderRank): number {
  return order.latestMinute * 16 + order.detail * 8 + order.maturity;
}
