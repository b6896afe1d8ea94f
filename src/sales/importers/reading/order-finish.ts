import { present } from '../../../kernel/assert.ts';
import { type Day, dayOfNumber } from '../../../kernel/day.ts';
import { toRupiah } from '../../../kernel/money.ts';
import { compareText, contentOf, numberLines } from '../../rules/hash.ts';
import { judgeRows, judgeStatus, settle } from '../../rules/states.ts';
import type { FoundLine, FoundOrder } from '../../words.ts';
import type { Importer, NumberSource, ReadsOrders } from '../protocol.ts';
import { digest } from './digest.ts';
import type { Fields } from './orders.ts';

/** An order while its rows are still coming; minutes since 1970, −1 or 0 where none was seen. */
export interface OpenOrder {
  orderNo: string;
  status: string;
  returnWord: string;
  channelWord: string;
  /** Another number of the same order; empty if none is told. */
  reference: string;
  created: number;
  stamp: number;
  paid: number;
  completed: number;
  latest: number;
  voucher: number;
  refunded: number;
  buyer: number;
  lines: FoundLine[];
  /** Of each line, where rows have states of their own. */
  words: string[];
  /**
   * A row of it could not be read: the whole order stays out, since a part of it would be wrong.
   */
  broken: boolean;
}

export const newOrder = (orderNo: string): OpenOrder => ({
  orderNo,
  status: '',
  returnWord: '',
  channelWord: '',
  reference: '',
  created: -1,
  stamp: 0,
  paid: 0,
  completed: 0,
  latest: 0,
  voucher: -1,
  refunded: 0,
  buyer: 0,
  lines: [],
  words: [],
  broken: false,
});

export const sourceOf = (
  { source }: ReadsOrders,
  channelWord: string,
  orderNo: string,
): NumberSource | null => (typeof source === 'function' ? source(channelWord, orderNo) : source);

/** Judges, sorts, rounds and hashes an order of which all rows are known. */
export function finishOrder(
  open: OpenOrder,
  importer: Importer,
  reads: ReadsOrders,
  fields: Fields,
): FoundOrder {
  const perRow = reads.statuses.match === 'rows';
  const { state, maturity } = perRow
    ? judgeRows(reads.statuses, open.lines, open.words)
    : judgeStatus(reads.statuses, open.status);
  const source = present(sourceOf(reads, open.channelWord, open.orderNo), 'an order has a source');
  const tellsReturns = perRow || reads.refundIsAmount || (fields['returnedQuantity'] ?? -1) >= 0;
  const order: FoundOrder = {
    issuer: source.issuer,
    local: source.local,
    orderNo: open.orderNo,
    channel: source.channel,
    statusWord: perRow ? [...new Set(open.words)].sort(compareText).join(' / ') : open.status,
    returnWord: open.returnWord,
    state,
    isRefund: false,
    day: dayOf(open.created),
    paidDay: open.paid > 0 ? dayOf(open.paid) : null,
    doneDay: open.completed > 0 ? dayOf(open.completed) : null,
    quantity: open.lines.reduce((sum, line) => sum + line.quantity, 0),
    lines: open.lines,
    voucherRaw: Math.max(0, open.voucher),
    stamp: open.stamp,
    createdMinute: open.created,
    paidMinute: open.paid,
    latestMinute: open.latest,
    completedMinute: open.completed,
    detail: tellsReturns ? 1 : 0,
    maturity,
    hash: '',
    notes: [],
    patch: importer.shape === 'patch' ? reads.patch : null,
    gross: 0,
    returned: 0,
    voucher: 0,
    omzet: 0,
  };
  if (open.reference !== '') order.reference = open.reference;
  judgeReturn(order, open, reads);
  if (reads.wholeRefundReturns && order.state === 'final' && isWhollyReturned(order)) {
    order.state = 'returned';
    order.maturity = 4;
  }
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
  if (open.lines.some((line) => line.returned > 0 || line.returnedQuantity > 0)) return;
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

const isWhollyReturned = ({ lines }: FoundOrder) =>
  lines.some(({ gross }) => gross > 0) && lines.every(({ gross, returned }) => gross === returned);

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
