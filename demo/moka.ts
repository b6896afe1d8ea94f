import type { Day } from '../src/kernel/day.ts';
import { buyerOf } from './buyers.ts';
import type { Moment } from './moment.ts';
import { dayOf, mokaStamp } from './moment.ts';
import { csvLine } from './tiktok.ts';
import type { TrueReceipt } from './till.ts';

/** Moka's transaction report (formats.md 8): BOM, CRLF, a blank row, a Grand Total row. */
export interface MokaRequest {
  receipts: readonly TrueReceipt[];
  from: Day;
  to: Day;
  takenAt: Moment;
}

const mokaHeaders =
  `Outlet,Date,Time,Gross Sales,Discounts,Refunds,Net Sales,Gratuity,Tax,Total Collected
Total Amount,Other Note (Optional),Receipt Number,Collected By,Served By,Customer,Customer Phone
Items,Payment Method,Event Type,Reason of Refund`.split(/,|\n/);

export function writeMoka(request: MokaRequest): Uint8Array {
  return Buffer.from(`\uFEFF${mokaRows(request).map(csvLine).join('')}`);
}

export function mokaFileName(of: { outlet: string; from: Day; to: Day }): string {
  const days = of.from === of.to ? of.from : `${of.from}_${of.to}`;
  return `Transactions-${of.outlet.replaceAll(/[^A-Za-z]+/g, '-')}${days}.csv`;
}

/** A receipt is one row on its own day, its refund another row on the day it came back. */
function mokaRows(request: MokaRequest): string[][] {
  const { from, to, takenAt } = request;
  const shown = (at: Moment | null): at is Moment => {
    if (at === null || at > takenAt) return false;
    const on = dayOf(at);
    return from <= on && on <= to;
  };
  const events = request.receipts
    .flatMap((receipt) => [
      ...(shown(receipt.at) ? [{ at: receipt.at, receipt, refund: false }] : []),
      ...(shown(receipt.refundedAt) ? [{ at: receipt.refundedAt, receipt, refund: true }] : []),
    ])
    .sort((a, b) => a.at - b.at);
  const total = { gross: 0, discount: 0, refund: 0 };
  const rows = events.map(({ at, receipt, refund }) => {
    const netRp = receipt.grossRp - receipt.discountRp;
    if (refund) total.refund += netRp;
    else {
      total.gross += receipt.grossRp;
      total.discount += receipt.discountRp;
    }
    return refund ? refundRow(receipt, at) : saleRow(receipt, at);
  });
  const net = total.gross - total.discount - total.refund;
  const grand = [total.gross, total.discount, total.refund, net].map(amount);
  const blanks = Array.from({ length: mokaHeaders.length - 7 }, () => '');
  return [[...mokaHeaders], ...rows, [''], ['Grand Total', '', '', ...grand, ...blanks]];
}

function saleRow(receipt: TrueReceipt, at: Moment): string[] {
  const netRp = receipt.grossRp - receipt.discountRp;
  const money = [receipt.grossRp, receipt.discountRp, 0, netRp, 0, 0, receipt.cashRp, netRp];
  return eventRow(receipt, at, money, 'Payment', '');
}

function refundRow(receipt: TrueReceipt, at: Moment): string[] {
  const netRp = receipt.grossRp - receipt.discountRp;
  return eventRow(receipt, at, [0, 0, netRp, -netRp, 0, 0, -netRp, -netRp], 'Refund', 'Salah item');
}

function eventRow(
  receipt: TrueReceipt,
  at: Moment,
  money: readonly number[],
  event: string,
  reason: string,
): string[] {
  const { date, time } = mokaStamp(at);
  // Every seventh customer has given name and number at the counter.
  const customer = Number(receipt.receiptNo.slice(3)) % 7 === 0 ? buyerOf(receipt.at % 997) : null;
  return [
    receipt.outlet,
    date,
    time,
    ...money.map(amount),
    '',
    receipt.receiptNo,
    'Kasir',
    '',
    customer?.name ?? '',
    customer?.phone ?? '',
    receipt.items.map((item) => item.product.name).join(', '),
    receipt.payment,
    event,
    reason,
  ];
}

/** 50000.0 */
function amount(rp: number): string {
  return `${rp}.0`;
}
