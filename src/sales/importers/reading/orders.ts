import type { FoundLine, FoundOrder } from '../../words.ts';
import type { Importer, ReadsOrders, RowAmounts } from '../protocol.ts';
import type { BuyerCount } from './buyers.ts';
import type { Findings } from './findings.ts';
import { isHeading } from './header.ts';
import { finishOrder, newOrder, type OpenOrder, sourceOf } from './order-finish.ts';
import { Refused, refusals } from './refusals.ts';
import { type Row, scientific } from './row.ts';
import { type RowFault, rowFaults } from './row-faults.ts';
import { isTotalRow } from './text.ts';

/** The importer's columns by name, as places in its own list; −1 where this file has none. */
export type Fields = Readonly<Record<string, number>>;

/** Gathers rows into orders, and finishes an order as soon as no row of it can follow. */
export class OrderGrouper {
  readonly done: FoundOrder[] = [];
  private readonly importer: Importer;
  private readonly reads: ReadsOrders;
  private readonly fields: Fields;
  private readonly findings: Findings;
  private readonly buyers: BuyerCount | null;
  private readonly isScattered: (row: Row) => boolean;
  private readonly times: number[];
  private readonly isStatusTold: boolean;
  private readonly amounts: RowAmounts = {
    quantity: 0,
    returnedQuantity: 0,
    price: 0,
    subtotal: 0,
    before: 0,
    after: 0,
    sellerDiscount: 0,
    platformDiscount: 0,
  };
  private current: OpenOrder | null = null;
  /** Where a row without a number belongs, in a format that leaves it out. */
  private last: OpenOrder | null = null;
  private lastRow = 0;
  private readonly held = new Map<string, OpenOrder>();

  constructor(init: {
    importer: Importer;
    reads: ReadsOrders;
    fields: Fields;
    findings: Findings;
    buyers: BuyerCount | null;
    isScattered: (row: Row) => boolean;
  }) {
    this.importer = init.importer;
    this.reads = init.reads;
    this.fields = init.fields;
    this.findings = init.findings;
    this.buyers = init.buyers;
    this.isScattered = init.isScattered;
    this.isStatusTold = (init.fields['status'] ?? -1) >= 0;
    this.times = ['time1', 'time2', 'time3', 'time4', 'time5']
      .map((name) => init.fields[name] ?? -1)
      .filter((place) => place >= 0);
  }

  row(row: Row): void {
    const { findings, reads, fields } = this;
    const word = this.hasSourceColumn() ? row.text(fields['channel'] ?? -1) : '';
    const orderNo = row.id(fields['orderNo'] ?? -1) || row.id(fields['orderNo2'] ?? -1);
    if (reads.fillsDown && orderNo === '' && this.last) {
      this.rowBelow(this.last, row);
      return;
    }
    this.last = null;
    const number = orderNo.toUpperCase();
    const source = sourceOf(reads, word, number);
    if (!source?.orderNo.test(number)) {
      this.notAnOrder(row, number, source ? null : word);
      return;
    }
    findings.rows++;
    if (this.isLeftOut(row)) return;
    findings.sawShop(row.text(fields['shop'] ?? -1));
    const order = this.open(this.keyOf(row, number), row);
    this.last = order;
    this.lastRow = row.no;
    if (row.isMisshapen()) {
      this.breaks(order, row, rowFaults.misshapen);
      return;
    }
    order.channelWord ||= word;
    this.orderCells(order, row);
    this.addLine(order, row);
  }

  end(): void {
    if (this.current) this.finish(this.current);
    this.current = null;
    for (const order of this.held.values()) this.finish(order);
    this.held.clear();
  }

  /** A row without a number is another item of the order right above it. */
  private rowBelow(order: OpenOrder, row: Row): void {
    if (row.isBlank()) return;
    this.findings.rows++;
    // After a gap nobody can say whose row it is.
    if (row.no !== this.lastRow + 1) this.breaks(order, row, rowFaults.afterGap);
    else if (row.isMisshapen()) this.breaks(order, row, rowFaults.misshapen);
    else this.addLine(order, row);
    this.lastRow = row.no;
  }

  private hasSourceColumn(): boolean {
    return typeof this.reads.source === 'function';
  }

  private keyOf(row: Row, number: string): string {
    const created = this.reads.keyHoldsTime ? row.time(this.fields['created'] ?? -1) : null;
    if (created === null || Number.isNaN(created)) return number;
    return `${number}/${new Date(created * 60_000).toISOString().slice(0, 16)}`;
  }

  private isLeftOut(row: Row): boolean {
    const words = this.reads.leavesOut?.(
      row.text(this.fields['status'] ?? -1),
      row.text(this.fields['status2'] ?? -1),
    );
    if (words) this.findings.trouble(row.no, 'no_sale', words);
    return Boolean(words);
  }

  /** `channelWord` is one that nobody knows, where that is what is wrong. */
  private notAnOrder(row: Row, orderNo: string, channelWord: string | null): void {
    const { findings } = this;
    if (row.isBlank() || isTotalRow(orderNo)) return;
    if (scientific.test(orderNo)) {
      findings.marks.brokenId ??= orderNo;
      return;
    }
    if (isHeading(this.importer, 'orderNo', orderNo))
      throw new Refused(refusals.joinedFiles(row.no));
    if (this.reads.describedHeader && findings.rows === 0 && / /.test(orderNo)) return;
    findings.rows++;
    if (channelWord !== null && orderNo !== '') {
      // Its other rows stay out too: a part of an order would be wrong.
      this.breaks(this.open(orderNo, row), row, rowFaults.unknownChannel(channelWord));
      return;
    }
    findings.badRow(row.no, 'bad_order_number', {
      id: 'nomor pesanan tidak dikenali; barisnya tidak dicatat.',
      en: 'the order number is not recognised; the row is not booked.',
    });
  }

  private open(orderNo: string, row: Row): OpenOrder {
    if (this.current?.orderNo === orderNo) return this.current;
    if (this.current) this.finish(this.current);
    this.current = null;
    const kept = this.held.get(orderNo);
    if (kept) return kept;
    const order = newOrder(orderNo);
    if (this.isScattered(row)) this.held.set(orderNo, order);
    else this.current = order;
    return order;
  }

  /** What stands in each of an order's rows has to be the same in all of them. */
  private orderCells(order: OpenOrder, row: Row): void {
    const { fields } = this;
    const status = this.statusOf(row);
    if (order.status === '') order.status = status;
    // Two words for one order: nobody can say which is true, so neither is taken.
    else if (status !== order.status) order.status = joined(order.status, status);
    const returnWord = row.text(fields['returnStatus'] ?? -1);
    if (returnWord !== '' && returnWord !== '-')
      order.returnWord = joined(order.returnWord, returnWord);
    order.stamp = this.later(order, row, order.stamp, fields['stamp'] ?? -1);
    const created = row.time(fields['created'] ?? -1);
    if (created === null || Number.isNaN(created)) {
      this.breaks(order, row, rowFaults.noCreation);
    } else if (order.created >= 0 && order.created !== created) {
      this.breaks(order, row, rowFaults.creationDiffers);
    } else order.created = created;
    order.paid = this.later(order, row, order.paid, fields['paid'] ?? -1);
    order.completed = this.later(order, row, order.completed, fields['completed'] ?? -1);
    for (const time of this.times) this.later(order, row, 0, time);
    order.latest = Math.max(order.latest, order.created);
    const voucher = this.amount(order, row, 'voucher', rowFaults.voucher);
    if (this.reads.voucherPerRow) order.voucher = Math.max(0, order.voucher) + voucher;
    else if (order.voucher >= 0 && order.voucher !== voucher) {
      this.breaks(order, row, rowFaults.voucherDiffers);
    } else order.voucher = voucher;
    if (!this.reads.refundIsAmount) {
      const refunded = this.amount(order, row, 'refunded', rowFaults.refund);
      order.refunded = Math.max(order.refunded, refunded);
    }
    if (this.reads.refersTo && order.lines.length === 0)
      this.refer(order, row, this.reads.refersTo);
    if (order.buyer === 0) order.buyer = row.fingerprint(fields['buyer'] ?? -1);
  }

  private refer(order: OpenOrder, row: Row, refersTo: RegExp): void {
    const told = row.id(this.fields['reference'] ?? -1).toUpperCase();
    if (refersTo.test(told)) order.reference = told;
  }

  private statusOf(row: Row): string {
    const { fields, reads } = this;
    if (!this.isStatusTold) return reads.doneWord ?? '';
    const word = row.text(fields['status'] ?? -1);
    const told = reads.statusWord
      ? reads.statusWord(word, row.text(fields['status2'] ?? -1))
      : word;
    return told || '(kosong)';
  }

  private addLine(order: OpenOrder, row: Row): void {
    const line = this.line(order, row);
    if (!line) return;
    const first = this.reads.rowPerOrder ? order.lines[0] : undefined;
    if (first) {
      this.secondRow(order, row, { first, line });
      return;
    }
    order.lines.push(line);
    if (this.reads.statuses.match === 'rows') order.words.push(this.statusOf(row));
  }

  private secondRow(
    order: OpenOrder,
    row: Row,
    { first, line }: { first: FoundLine; line: FoundLine },
  ): void {
    this.findings.lines--;
    if (line.gross !== first.gross || line.returned !== first.returned) {
      this.breaks(order, row, rowFaults.secondRow);
      return;
    }
    this.findings.trouble(row.no, 'row_twice', {
      id: `sama dengan baris ${first.fileRow}: dihitung satu kali.`,
      en: `the same as row ${first.fileRow}: counted once.`,
    });
  }

  private later(order: OpenOrder, row: Row, known: number, place: number): number {
    const minute = row.time(place);
    if (minute === null) return known;
    if (Number.isNaN(minute)) {
      this.findings.troubleOnce(row.no, 'bad_time', `${order.orderNo} ${place}`, {
        id: 'satu waktu tidak terbaca dan tidak dipakai.',
        en: 'a time cannot be read and is not used.',
      });
      return known;
    }
    if (minute > order.latest) order.latest = minute;
    return Math.max(known, minute);
  }

  private amount(order: OpenOrder, row: Row, field: string, fault: RowFault): number {
    const value = row.money(this.fields[field] ?? -1) ?? 0;
    if (Number.isNaN(value)) this.breaks(order, row, fault);
    // Deductions are written with and without a minus sign.
    return Number.isNaN(value) ? 0 : Math.abs(value);
  }

  private line(order: OpenOrder, row: Row): FoundLine | null {
    const { amounts, fields, findings, reads } = this;
    const bad = this.readAmounts(row);
    if (bad !== null) {
      this.breaks(order, row, bad);
      return null;
    }
    const gross = reads.gross(amounts);
    if (!reads.adds(amounts) || gross < 0) {
      this.breaks(order, row, rowFaults.subtotal);
      return null;
    }
    findings.lines++;
    if (amounts.price > 0) findings.prices++;
    if (amounts.price > 0 && amounts.price < reads.leastPrice) findings.lowPrices++;
    return {
      lineNo: 0,
      fileRow: row.no,
      product: row.text(fields['product'] ?? -1),
      variation: row.text(fields['variation'] ?? -1),
      sku: row.text(fields['sku'] ?? -1),
      quantity: amounts.quantity,
      returnedQuantity: amounts.returnedQuantity,
      // Where only the row's sum is told, the price is what it comes to a piece.
      price: fields['price'] === undefined ? Math.round(gross / amounts.quantity) : amounts.price,
      gross,
      returned: this.returnedOf(order, row, gross),
      grossRp: 0,
      returnedRp: 0,
      omzetRp: 0,
    };
  }

  /** In hundredths: what the row says came back, in money where it says so, else in pieces. */
  private returnedOf(order: OpenOrder, row: Row, gross: number): number {
    const { quantity, returnedQuantity } = this.amounts;
    if (this.reads.refundIsAmount) {
      const refunded = this.amount(order, row, 'refunded', rowFaults.refund);
      // A refund may hold the shipping too, which is none of the sale.
      return Math.min(refunded, gross);
    }
    return returnedQuantity === 0 || quantity === 0
      ? 0
      : Math.round((gross * returnedQuantity) / quantity);
  }

  /** Null when all are read, else what is wrong. */
  private readAmounts(row: Row): RowFault | null {
    const { amounts, fields } = this;
    const patch = this.reads.patch !== null;
    const pieces = fields['quantity'] === undefined ? 1 : row.count(fields['quantity']);
    const quantity = pieces ?? (patch ? 0 : Number.NaN);
    const returned = row.count(fields['returnedQuantity'] ?? -1) ?? 0;
    amounts.quantity = quantity;
    amounts.returnedQuantity = returned;
    amounts.price = row.money(fields['price'] ?? -1) ?? 0;
    amounts.subtotal = row.money(fields['subtotal'] ?? -1) ?? 0;
    amounts.before = row.money(fields['before'] ?? -1) ?? 0;
    amounts.after = row.money(fields['after'] ?? -1) ?? 0;
    amounts.sellerDiscount = row.money(fields['sellerDiscount'] ?? -1) ?? 0;
    amounts.platformDiscount = row.money(fields['platformDiscount'] ?? -1) ?? 0;
    const sum =
      amounts.price +
      amounts.subtotal +
      amounts.before +
      amounts.after +
      amounts.sellerDiscount +
      amounts.platformDiscount;
    if (Number.isNaN(sum)) return rowFaults.price;
    if (Number.isNaN(quantity + returned)) return rowFaults.quantity;
    if (patch) return null;
    if (quantity === 0) return rowFaults.noQuantity;
    if (returned > quantity) return rowFaults.returnedMore;
    return null;
  }

  private breaks(order: OpenOrder, row: Row, { code, id, en }: RowFault): void {
    order.broken = true;
    this.findings.badRow(row.no, code, {
      id: `${id}; pesanan ${order.orderNo} tidak dicatat.`,
      en: `${en}; order ${order.orderNo} is not booked.`,
    });
  }

  private finish(open: OpenOrder): void {
    if (open.broken || open.lines.length === 0) return;
    const { findings } = this;
    const order = finishOrder(open, this.importer, this.reads, this.fields);
    findings.orders++;
    findings.sawCreation(open.created);
    findings.sawTime(open.latest);
    if (order.state === 'unknown' && order.patch !== 'returned') {
      findings.troubleOnce(order.lines[0]?.fileRow ?? 0, 'unknown_status', order.statusWord, {
        id: `Status "${order.statusWord}" belum dikenal: pesanannya ditampilkan, belum dihitung.`,
        en: `The state "${order.statusWord}" is not known yet: its orders are shown and not counted.`,
      });
    }
    const counts = order.state === 'final' || order.state === 'provisional';
    this.buyers?.add(open.buyer, counts ? order.omzet : 0);
    this.done.push(order);
  }
}

function joined(known: string, word: string): string {
  if (known === '') return word;
  const words = known.toLowerCase().split(' / ');
  return words.includes(word.toLowerCase()) ? known : `${known} / ${word}`;
}
