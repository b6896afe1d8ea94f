import type { Rupiah } from '../../kernel/money.ts';
import type { FoundOrder } from '../words.ts';
import { isTimed } from './counting.ts';

/** A hand-kept list as it was sent. */
export interface SentList {
  importId: string;
  sender: string;
  /** Which sending it was; decides nothing but which of two lists is called the later one. */
  sent: number;
  orders: readonly FoundOrder[];
}

export type ListQuestion =
  | { code: 'which_list'; imports: [string, string] }
  | {
      code: 'row_vanished';
      issuer: string;
      orderNo: string;
      imports: [string, string];
      points: number;
      disputedRp: Rupiah;
    };

/**
 * 85: the same person sent the same days again, and only a slip or a sale undone explains it
 * (E19).
 */
const vanishedPoints = 85;

/**
 * Compares two lists of one source over the days that both hold. Where neither contains the other:
 * of one sender, the earlier list's rows that are gone were perhaps replaced; of two, perhaps the
 * lists are two books (E18). Rows that a time tells apart raise no question.
 */
export function compareLists(a: SentList, b: SentList): ListQuestion[] {
  const days = new Set(a.orders.map((order) => order.day));
  const shared = new Set(b.orders.map((order) => order.day).filter((day) => days.has(day)));
  const rowsOf = (list: SentList) =>
    list.orders.filter((order) => shared.has(order.day) && !isTimed(order.orderNo));
  const [earlier, later] = a.sent <= b.sent ? [a, b] : [b, a];
  const before = rowsOf(earlier);
  const after = rowsOf(later);
  const gone = missingFrom(before, after);
  const added = missingFrom(after, before);
  if (gone.length === 0 || added.length === 0) return [];
  const imports: [string, string] = [earlier.importId, later.importId];
  if (a.sender !== b.sender) return [{ code: 'which_list', imports }];
  return gone.map((order) => ({
    code: 'row_vanished',
    issuer: order.issuer,
    orderNo: order.orderNo,
    imports,
    points: vanishedPoints,
    disputedRp: order.state === 'final' ? order.omzet : 0,
  }));
}

function missingFrom(rows: readonly FoundOrder[], others: readonly FoundOrder[]): FoundOrder[] {
  const keys = new Set(others.map((order) => order.orderNo));
  return rows.filter((order) => !keys.has(order.orderNo));
}
