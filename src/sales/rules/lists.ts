import type { FoundOrder } from '../words.ts';
import { isTimed } from './counting.ts';
import { compareText } from './hash.ts';

/** A hand-kept list as it was sent, or as much of it as is compared. */
export interface SentList {
  importId: string;
  sender: string;
  /** Which sending it was; decides nothing but which of two lists is called the later one. */
  sent: number;
  rows: readonly Pick<FoundOrder, 'orderNo' | 'day'>[];
}

export type ListQuestion =
  | { code: 'which_list'; senders: [string, string]; imports: string[] }
  | { code: 'row_vanished'; orderNo: string; imports: [string, string]; points: number };

/**
 * 85: the same person sent the same days again, and only a slip or a sale undone explains it
 * (E19).
 */
const vanishedPoints = 85;

/**
 * What the lists of one source leave open, or only those pairs of which `of` is one: two senders
 * are asked about once, and a row once, however many lists lack it.
 */
export function askAboutLists(
  lists: readonly SentList[],
  of: string | null = null,
): ListQuestion[] {
  const sorted = [...lists].sort((a, b) => a.sent - b.sent || compareText(a.importId, b.importId));
  const twoSenders = new Map<string, Extract<ListQuestion, { code: 'which_list' }>>();
  const vanished = new Map<string, Extract<ListQuestion, { code: 'row_vanished' }>>();
  for (const [i, earlier] of sorted.entries()) {
    for (const later of sorted.slice(i + 1)) {
      if (of !== null && earlier.importId !== of && later.importId !== of) continue;
      const gone = replacedRows(earlier, later);
      if (gone.length === 0) continue;
      if (earlier.sender === later.sender) {
        const imports: [string, string] = [earlier.importId, later.importId];
        for (const orderNo of gone) {
          if (vanished.has(orderNo)) continue;
          vanished.set(orderNo, { code: 'row_vanished', orderNo, imports, points: vanishedPoints });
        }
      } else {
        const senders = inOrder(earlier.sender, later.sender);
        const asked = twoSenders.get(senders.join('\u0000'))?.imports ?? [];
        const imports = [...new Set([...asked, earlier.importId, later.importId])].sort();
        twoSenders.set(senders.join('\u0000'), { code: 'which_list', senders, imports });
      }
    }
  }
  return [...twoSenders.values(), ...vanished.values()];
}

const inOrder = (a: string, b: string): [string, string] => (a < b ? [a, b] : [b, a]);

/**
 * Rows of the earlier list that the later one lacks, over the days that both hold, where neither
 * contains the other: of one sender, perhaps they were replaced; of two, perhaps the lists are two
 * books (E18). Rows that a time tells apart raise no question.
 */
function replacedRows(earlier: SentList, later: SentList): string[] {
  const days = new Set(earlier.rows.map((row) => row.day));
  const shared = new Set(later.rows.map((row) => row.day).filter((day) => days.has(day)));
  if (shared.size === 0) return [];
  const compared = (list: SentList) =>
    new Set(
      list.rows
        .filter((row) => shared.has(row.day) && !isTimed(row.orderNo))
        .map((row) => row.orderNo),
    );
  const before = compared(earlier);
  const after = compared(later);
  const gone = [...before].filter((orderNo) => !after.has(orderNo));
  const hasNew = [...after].some((orderNo) => !before.has(orderNo));
  return hasNew ? gone : [];
}
