import { type Day, dayOfNumber } from '../../../kernel/day.ts';
import { toRupiah } from '../../../kernel/money.ts';
import { contentOf, numberLines } from '../../rules/hash.ts';
import { judgeStatus, settle } from '../../rules/states.ts';
import type { FoundLine, FoundOrder } from '../../words.ts';
import type { Importer, ReadsOrders } from '../protocol.ts';
import { digest } from './digest.ts';
import type { Fields } from './orders.ts';

/** An order while its rows are still coming; minutes since 1970, −1 or 0 where none was seen. */
export interface OpenOrder {
  orderNo: string;
  status: string;
  returnWord: string;
  channelWord: string;
  created: number;
  paid: number;
  completed: number;
  latest: number;
  voucher: number;
  refunded: number;
  buyer: number;
  lines: FoundLine[];
  /**
   * A row of it could not be read: the whole order stays out, since a part of it would be wrong.
   */
  broken: boolean;
}

/** Judges, sorts, rounds and hashes an order of which all rows are known. */
export function finishOrder(
  open: OpenOrder,
  importer: Importer,
  reads: ReadsOrders,
  fields: Fields,
): FoundOrder {
  const { state, maturity } = judgeStatus(reads.statuses, open.status);
  const detail = (fields['returnedQuantity'] ?? -1) >= 0 ? 1 : 0;
  const order: FoundOrder = {
    issuer: reads.issuer,
    local: false,
    orderNo: open.orderNo,
    channel: reads.channel(open.channelWord),
    statusWord: open.status,
    returnWord: open.returnWord,
    state,
    isRefund: false,
    day: dayOf(open.created),
    paidDay: open.paid > 0 ? dayOf(open.paid) : null,
    doneDay: open.completed > 0 ? dayOf(open.completed) : null,
    quantity: open.lines.reduce((sum, line) => sum + line.quantity, 0),
    lines: open.lines,
    voucherRaw: open.voucher,
    stamp: 0,
    createdMinute: open.created,
    paidMinute: open.paid,
    latestMinute: open.latest,
    completedMinute: open.completed,
    detail,
    maturity,
    hash: '',
    notes: [],
    patch: importer.shape === 'patch' ? reads.patch : null,
    gross: 0,
    returned: 0,
    voucher: 0,
    omzet: 0,
  };
  judgeReturn(order, open, reads);
  numberLines(order.lines);
  settle(order);
  order.hash = digest(contentOf(order));
  return order;
}

/** An approved return without a quantity counts whole and asks; an open one only asks (E24). */
function judgeReturn(order: FoundOrder, open: OpenOrder, reads: ReadsOrders): void {
  if (reads.patch === 'returned') {
    // A request that nobody has approved only proposes.
    const isApproved = reads.returns.approved.includes(open.returnWord.toLowerCase());
    if (!isApproved) order.notes.push({ code: 'return_open' });
    return;
  }
  if (order.state !== 'final' && order.state !== 'provisional') return;
  if (open.lines.some((line) => line.returnedQuantity > 0)) return;
  const word = open.returnWord.toLowerCase();
  if (word === '' && open.refunded === 0) return;
  const approved = open.refunded > 0 || reads.returns.approved.includes(word);
  if (!approved) {
    if (!reads.returns.closed.includes(word)) order.notes.push({ code: 'return_open' });
    return;
  }
  let gross = 0;
  for (const line of order.lines) {
    line.returned = line.gross;
    gross += line.gross;
  }
  order.notes.push({ code: 'return_extent_unknown', min: 0, max: toRupiah(gross) });
}

const days = new Map<number, Day>();

/** The civil day that a minute falls in; a year has few, so each is spelled once. */
export function dayOf(minute: number): Day {
  const number = Math.floor(minute / 1440);
  const known = days.get(number);
  if (known) return known;
  const day = dayOfNumber(number);
  if (days.size < 20_000) days.set(number, day);
  return day;
}
