import { contentOf } from '../../rules/hash.ts';
import { settle } from '../../rules/states.ts';
import type { FoundOrder } from '../../words.ts';
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

/**
 * Makes one event of each receipt row. Receipt numbers repeat, so the key is outlet, number, kind
 * of event, time and, for equal ones within a file, the occurrence: two files that overlap give the
 * same keys again, and twins in one file stay two.
 */
export class EventReader {
  readonly done: FoundOrder[] = [];
  private readonly importer: Importer;
  private readonly reads: ReadsEvents;
  private readonly fields: Fields;
  private readonly findings: Findings;
  private readonly isRepeated: (row: Row) => boolean;
  private readonly occurrences = new Map<string, number>();

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
    if (isTotalRow(outlet)) return;
    const { findings } = this;
    findings.rows++;
    const receipt = row.id(this.place('receipt'));
    const event = row.text(this.place('event'));
    const printed = `${row.text(this.place('date'))} ${row.text(this.place('time'))}`;
    const minute = readTime(printed, 'dmy');
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
    else this.event(row, { outlet, receipt, event, printed, minute: minute ?? 0 });
  }

  end(): void {
    this.occurrences.clear();
  }

  private place(field: string): number {
    return this.fields[field] ?? -1;
  }

  private skip(row: Row, { code, id, en }: RowFault): void {
    this.findings.badRow(row.no, code, {
      id: `${id}; barisnya tidak dicatat.`,
      en: `${en}; the row is not booked.`,
    });
  }

  private event(
    row: Row,
    cells: { outlet: string; receipt: string; event: string; printed: string; minute: number },
  ): void {
    const gross = row.money(this.place('gross')) ?? 0;
    const discount = Math.abs(row.money(this.place('discount')) ?? 0);
    const refunded = Math.abs(row.money(this.place('refunded')) ?? 0);
    const net = row.money(this.place('net')) ?? Number.NaN;
    if (Number.isNaN(gross + discount + refunded + net)) {
      this.skip(row, rowFaults.rupiah);
      return;
    }
    if (gross - discount - refunded !== net || gross < discount) {
      this.skip(row, rowFaults.net);
      return;
    }
    const word = cells.event.toLowerCase();
    const isRefund = this.reads.refund.includes(word);
    const known = isRefund || this.reads.sale.includes(word);
    if (!isRefund && net < 0) {
      this.skip(row, rowFaults.netBelowZero);
      return;
    }
    const order = this.order(row, cells, { gross: gross - discount, refunded, isRefund });
    if (!known) {
      order.state = 'unknown';
      order.maturity = 1;
      this.findings.troubleOnce(row.no, 'unknown_status', cells.event, {
        id: `Jenis transaksi "${cells.event}" belum dikenal: ditampilkan, belum dihitung.`,
        en: `The kind of event "${cells.event}" is not known yet: shown and not counted.`,
      });
    }
    settle(order);
    order.hash = digest(contentOf(order));
    this.findings.orders++;
    this.findings.lines++;
    this.findings.sawCreation(cells.minute);
    this.findings.sawTime(cells.minute);
    this.done.push(order);
  }

  private order(
    row: Row,
    cells: { outlet: string; receipt: string; event: string; printed: string; minute: number },
    amounts: { gross: number; refunded: number; isRefund: boolean },
  ): FoundOrder {
    const items = row.text(this.place('items'));
    const quantity = countItems(items);
    const day = dayOf(cells.minute);
    return {
      issuer: `${this.reads.issuerPrefix}${cells.outlet}`,
      local: true,
      orderNo: this.orderNo(row, cells),
      channel: this.reads.channel,
      statusWord: cells.event,
      returnWord: '',
      state: 'final',
      isRefund: amounts.isRefund,
      day,
      paidDay: day,
      doneDay: day,
      quantity,
      lines: [
        {
          lineNo: 1,
          fileRow: row.no,
          product: items,
          variation: '',
          sku: '',
          quantity,
          returnedQuantity: amounts.isRefund ? quantity : 0,
          price: Math.round(amounts.gross / quantity),
          gross: amounts.gross,
          returned: amounts.refunded,
          grossRp: 0,
          returnedRp: 0,
          omzetRp: 0,
        },
      ],
      voucherRaw: 0,
      stamp: 0,
      createdMinute: cells.minute,
      paidMinute: cells.minute,
      latestMinute: cells.minute,
      completedMinute: cells.minute,
      detail: 1,
      maturity: 2,
      hash: '',
      notes: [],
      patch: null,
      gross: 0,
      returned: 0,
      voucher: 0,
      omzet: 0,
    };
  }

  private orderNo(
    row: Row,
    cells: { receipt: string; event: string; printed: string; minute: number },
  ): string {
    const at = new Date(cells.minute * 60_000).toISOString().slice(0, 16);
    const seconds = /:\d{2}:(\d{2})/.exec(cells.printed)?.[1] ?? '00';
    const number = `${cells.receipt}/${cells.event.toLowerCase()}/${at}:${seconds}`.toUpperCase();
    if (!this.isRepeated(row)) return number;
    const key = `${row.text(this.place('outlet'))}/${number}`;
    const occurrence = (this.occurrences.get(key) ?? 0) + 1;
    this.occurrences.set(key, occurrence);
    return occurrence === 1 ? number : `${number}#${occurrence}`;
  }
}

/** `Nama x 2, Lain x 1` tells pieces; a bare list of names does not, and counts as one. */
function countItems(items: string): number {
  const counts = items
    .split(',')
    .map((item) => Number(/ x (\d{1,6})$/i.exec(item.trim())?.[1] ?? 0));
  return counts.every((count) => count > 0) ? counts.reduce((sum, count) => sum + count, 0) : 1;
}
