import { contentOf, numberLines } from '../../rules/hash.ts';
import { settle } from '../../rules/states.ts';
import type { FoundLine, FoundOrder } from '../../words.ts';
import type { Importer, ReadsEvents } from '../protocol.ts';
import { readTime } from './dates.ts';
import { digest } from './digest.ts';
import type { Findings } from './findings.ts';
import { isHeading } from './header.ts';
import { dayOf } from './order-finish.ts';
import type { Fields } from './orders.ts';
import { Refused, refusals } from './refusals.ts';
import type { Row } from './row.ts';
import { type RowFault, rowFaults } from './row-faults.ts';
import { isTotalRow } from './text.ts';

/** The columns that make an event's identity, beside its occurrence. */
export const eventIdFields = ['outlet', 'receipt', 'event', 'date', 'time'] as const;

/** What the cells of a row say that make its receipt. */
interface Receipt {
  outlet: string;
  receipt: string;
  event: string;
  printed: string;
  minute: number;
  status: string;
}

/** In hundredths; `refunded` is what went back, `gross` what was sold after its discount. */
interface Amounts {
  gross: number;
  refunded: number;
  isRefund: boolean;
}

/**
 * Makes one event of each receipt: of its row, or of the rows of its items. Receipt numbers repeat,
 * so the key is outlet, number, kind of event, time and, for equal ones within a file, the
 * occurrence: two files that overlap give the same keys again, and twins in one file stay two.
 */
export class EventReader {
  readonly done: FoundOrder[] = [];
  private readonly importer: Importer;
  private readonly reads: ReadsEvents;
  private readonly fields: Fields;
  private readonly findings: Findings;
  private readonly isRepeated: (row: Row) => boolean;
  private readonly occurrences = new Map<string, number>();
  /** Receipts whose items are still coming; null for one of which a row could not be read. */
  private readonly open = new Map<string, FoundOrder | null>();

  constructor(init: {
    importer: Importer;
    reads: ReadsEvents;
    fields: Fields;
    findings: Findings;
    isRepeated: (row: Row) => boolean;
  }) {
    this.importer = init.importer;
    this.reads = init.reads;
    this.fields = init.fields;
    this.findings = init.findings;
    this.isRepeated = init.isRepeated;
  }

  row(row: Row): void {
    if (row.isBlank()) return;
    const outlet = row.text(this.place('outlet'));
    if (isTotalRow(outlet) || isTotalRow(row.text(this.place('date')))) return;
    this.findings.rows++;
    const receipt = row.id(this.place('receipt'));
    const event = row.text(this.place('event'));
    const status = row.text(this.place('status'));
    const time = row.text(this.place('time'));
    const printed = `${row.text(this.place('date'))}${time === '' ? '' : ` ${time}`}`;
    const minute = readTime(printed, this.findings.marks);
    const bad = row.isMisshapen()
      ? rowFaults.misshapen
      : receipt === '' || outlet === ''
        ? rowFaults.noReceipt
        : minute === null || Number.isNaN(minute)
          ? rowFaults.noTime
          : null;
    if (bad && isHeading(this.importer, 'receipt', receipt))
      throw new Refused(refusals.joinedFiles(row.no));
    if (bad) this.skip(row, bad);
    else this.event(row, { outlet, receipt, event, printed, minute: minute ?? 0, status });
  }

  end(): void {
    for (const order of this.open.values()) if (order) this.finish(order);
    this.open.clear();
    this.occurrences.clear();
  }

  private place(field: string): number {
    return this.fields[field] ?? -1;
  }

  private skip(row: Row, { code, id, en }: RowFault): void {
    const hasItems = this.reads.rows === 'items';
    this.findings.badRow(row.no, code, {
      id: hasItems ? `${id}; struknya tidak dicatat.` : `${id}; barisnya tidak dicatat.`,
      en: hasItems ? `${en}; its receipt is not booked.` : `${en}; the row is not booked.`,
    });
  }

  private event(row: Row, cells: Receipt): void {
    const amounts = this.amountsOf(row, cells);
    const pieces = this.piecesOf(row);
    if (this.reads.rows === 'receipts') {
      if ('code' in amounts) this.skip(row, amounts);
      else this.finish(this.withLine(row, this.newOrder(row, cells, amounts), amounts, pieces));
      return;
    }
    const key = `${cells.outlet}/${numberOf(cells)}`;
    const known = this.open.get(key);
    const isOther = known && (known.state === 'void') !== this.isCancelled(cells);
    const fault = isOther
      ? rowFaults.statusDiffers
      : Number.isNaN(pieces)
        ? rowFaults.quantity
        : 'code' in amounts
          ? amounts
          : null;
    if (fault || 'code' in amounts) {
      // A part of a receipt would be wrong, so the whole of it stays out.
      if (fault) this.skip(row, fault);
      this.open.set(key, null);
      return;
    }
    if (known === null) return;
    const order = known ?? this.newOrder(row, cells, amounts);
    if (!known) this.open.set(key, order);
    this.withLine(row, order, amounts, pieces);
  }

  /** What is wrong with the amounts, or what they come to. */
  private amountsOf(row: Row, { event }: Receipt): Amounts | RowFault {
    const gross = row.money(this.place('gross')) ?? 0;
    const discount = Math.abs(row.money(this.place('discount')) ?? 0);
    const net = row.money(this.place('net')) ?? Number.NaN;
    const isRefund = this.reads.refund.includes(event.toLowerCase());
    const told = this.fields['refunded'] !== undefined;
    const refunded = told ? Math.abs(row.money(this.place('refunded')) ?? 0) : 0;
    if (Number.isNaN(gross + discount + refunded + net)) return rowFaults.rupiah;
    if (!told && isRefund) {
      // The refund's own amounts stand where a sale's would, and only the net has a sign.
      return Math.abs(gross) - discount === -net
        ? { gross: 0, refunded: -net, isRefund }
        : rowFaults.net;
    }
    if (gross - discount - refunded !== net || gross < discount) return rowFaults.net;
    if (!isRefund && net < 0) return rowFaults.netBelowZero;
    return { gross: gross - discount, refunded, isRefund };
  }

  /** Tills sell by weight too, so pieces may have three decimals. */
  private piecesOf(row: Row): number {
    if (this.fields['quantity'] === undefined) return countItems(row.text(this.place('items')));
    const text = row.text(this.place('quantity')).replace(',', '.');
    return /^-?\d{1,7}(?:\.\d{1,3})?$/.test(text) ? Math.abs(Number(text)) : Number.NaN;
  }

  private withLine(row: Row, order: FoundOrder, amounts: Amounts, pieces: number): FoundOrder {
    const hasItems = this.reads.rows === 'items';
    const line: FoundLine = {
      lineNo: 1,
      fileRow: row.no,
      product: hasItems ? row.text(this.place('product')) : row.text(this.place('items')),
      variation: row.text(this.place('variation')),
      sku: row.text(this.place('sku')),
      quantity: pieces,
      returnedQuantity: amounts.isRefund ? pieces : 0,
      price: pieces > 0 ? Math.round(amounts.gross / pieces) : amounts.gross,
      gross: amounts.gross,
      returned: amounts.refunded,
      grossRp: 0,
      returnedRp: 0,
      omzetRp: 0,
    };
    order.lines.push(line);
    // Hundredths of pieces add up exactly only as whole numbers.
    order.quantity = Math.round((order.quantity + pieces) * 1000) / 1000;
    this.findings.lines++;
    return order;
  }

  private finish(order: FoundOrder): void {
    const { findings } = this;
    numberLines(order.lines);
    settle(order);
    order.hash = digest(contentOf(order));
    findings.orders++;
    findings.sawCreation(order.createdMinute);
    findings.sawTime(order.latestMinute);
    this.done.push(order);
  }

  private isCancelled({ status }: Receipt): boolean {
    return this.reads.cancelled.includes(status.toLowerCase());
  }

  private newOrder(row: Row, cells: Receipt, { isRefund }: Amounts): FoundOrder {
    const { reads } = this;
    const day = dayOf(cells.minute);
    const isCancelled = this.isCancelled(cells);
    const isKnown = isRefund || reads.sale.includes(cells.event.toLowerCase());
    if (!isKnown) {
      this.findings.troubleOnce(row.no, 'unknown_status', cells.event, {
        id: `Jenis transaksi "${cells.event}" belum dikenal: ditampilkan, belum dihitung.`,
        en: `The kind of event "${cells.event}" is not known yet: shown and not counted.`,
      });
    }
    return {
      issuer: `${reads.issuerPrefix}${cells.outlet}`,
      local: true,
      orderNo: this.orderNo(row, cells),
      channel: reads.channel,
      statusWord: isCancelled ? cells.status : cells.event,
      returnWord: '',
      state: isCancelled ? 'void' : isKnown ? 'final' : 'unknown',
      isRefund,
      day,
      paidDay: day,
      doneDay: day,
      quantity: 0,
      lines: [],
      voucherRaw: 0,
      stamp: 0,
      createdMinute: cells.minute,
      paidMinute: cells.minute,
      latestMinute: cells.minute,
      completedMinute: cells.minute,
      detail: reads.detail,
      maturity: isCancelled ? 3 : isKnown ? 2 : 1,
      hash: '',
      notes: [],
      patch: null,
      gross: 0,
      returned: 0,
      voucher: 0,
      omzet: 0,
    };
  }

  private orderNo(row: Row, cells: Receipt): string {
    const number = numberOf(cells);
    // Rows of one receipt are its items there, so none of them is a second receipt.
    if (this.reads.rows === 'items' || !this.isRepeated(row)) return number;
    const key = `${cells.outlet}/${number}`;
    const occurrence = (this.occurrences.get(key) ?? 0) + 1;
    this.occurrences.set(key, occurrence);
    return occurrence === 1 ? number : `${number}#${occurrence}`;
  }
}

function numberOf({ receipt, event, printed, minute }: Receipt): string {
  const at = new Date(minute * 60_000).toISOString().slice(0, 16);
  const seconds = /:\d{2}:(\d{2})/.exec(printed)?.[1] ?? '00';
  return `${receipt}/${event.toLowerCase()}/${at}:${seconds}`.toUpperCase();
}

/** `Nama x 2, Lain x 1` tells pieces; a bare list of names does not, and counts as one. */
function countItems(items: string): number {
  const counts = items
    .split(',')
    .map((item) => Number(/ x (\d{1,6})$/i.exec(item.trim())?.[1] ?? 0));
  return counts.every((count) => count > 0) ? counts.reduce((sum, count) => sum + count, 0) : 1;
}
