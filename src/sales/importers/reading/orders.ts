import type { FoundLine, FoundOrder } from '../../words.ts';
import type { Importer, ReadsOrders, RowAmounts } from '../protocol.ts';
import type { BuyerCount } from './buyers.ts';
import type { Findings } from './findings.ts';
import { isHeading } from './header.ts';
import { finishOrder, type OpenOrder } from './order-finish.ts';
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
  private readonly isScattered: (orderNo: string) => boolean;
  private readonly times: number[];
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
  private readonly held = new Map<string, OpenOrder>();

  constructor(init: {
    importer: Importer;
    reads: ReadsOrders;
    fields: Fields;
    findings: Findings;
    buyers: BuyerCount | null;
    isScattered: (orderNo: string) => boolean;
  }) {
    this.importer = init.importer;
    this.reads = init.reads;
    this.fields = init.fields;
    this.findings = init.findings;
    this.buyers = init.buyers;
    this.isScattered = init.isScattered;
    this.times = ['time1', 'time2', 'time3', 'time4', 'time5']
      .map((name) => init.fields[name] ?? -1)
      .filter((place) => place >= 0);
  }

  row(row: Row): void {
    const { findings, reads, fields } = this;
    const orderNo = row.id(fields['orderNo'] ?? -1).toUpperCase();
    if (!reads.orderNo.test(orderNo)) {
      this.notAnOrder(row, orderNo);
      return;
    }
    findings.rows++;
    const order = this.open(orderNo);
    if (row.isMisshapen()) {
      this.breaks(order, row, rowFaults.misshapen);
      return;
    }
    this.orderCells(order, row);
    const line = this.line(order, row);
    if (line) order.lines.push(line);
  }

  end(): void {
    if (this.current) this.finish(this.current);
    this.current = null;
    for (const order of this.held.values()) this.finish(order);
    this.held.clear();
  }

  private notAnOrder(row: Row, orderNo: string): void {
    if (row.isBlank() || isTotalRow(orderNo)) return;
    if (scientific.test(orderNo)) {
      this.findings.marks.brokenId ??= orderNo;
      return;
    }
    if (isHeading(this.importer, 'orderNo', orderNo))
      throw new Refused(refusals.joinedFiles(row.no));
    if (this.reads.describedHeader && this.findings.rows === 0 && / /.test(orderNo)) return;
    this.findings.rows++;
    this.findings.badRow(row.no, 'bad_order_number', {
      id: 'nomor pesanan tidak dikenali; barisnya tidak dicatat.',
      en: 'the order number is not recognised; the row is not booked.',
    });
  }

  private open(orderNo: string): OpenOrder {
    if (this.current?.orderNo === orderNo) return this.current;
    if (this.current) this.finish(this.current);
    this.current = null;
    const kept = this.held.get(orderNo);
    if (kept) return kept;
    const order: OpenOrder = {
      orderNo,
      status: '',
      returnWord: '',
      channelWord: '',
      created: -1,
      paid: 0,
      completed: 0,
      latest: 0,
      voucher: -1,
      refunded: 0,
      buyer: 0,
      lines: [],
      broken: false,
    };
    if (this.isScattered(orderNo)) this.held.set(orderNo, order);
    else this.current = order;
    return order;
  }

  /** What stands in each of an order's rows has to be the same in all of them. */
  private orderCells(order: OpenOrder, row: Row): void {
    const { fields } = this;
    const hasStatus = (fields['status'] ?? -1) >= 0;
    const status = hasStatus ? row.text(fields['status'] ?? -1) || '(kosong)' : '';
    if (order.status === '') order.status = status;
    // Two words for one order: nobody can say which is true, so neither is taken.
    else if (status !== order.status) order.status = joined(order.status, status);
    const returnWord = row.text(fields['returnStatus'] ?? -1);
    if (returnWord !== '' && returnWord !== '-')
      order.returnWord = joined(order.returnWord, returnWord);
    order.channelWord ||= row.text(fields['channel'] ?? -1);
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
    if (order.voucher >= 0 && order.voucher !== voucher) {
      this.breaks(order, row, rowFaults.voucherDiffers);
    }
    order.voucher = voucher;
    const refunded = this.amount(order, row, 'refunded', rowFaults.refund);
    order.refunded = Math.max(order.refunded, refunded);
    if (order.buyer === 0) order.buyer = row.fingerprint(fields['buyer'] ?? -1);
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
      price: amounts.price,
      gross,
      returned:
        amounts.returnedQuantity === 0 || amounts.quantity === 0
          ? 0
          : Math.round((gross * amounts.returnedQuantity) / amounts.quantity),
      grossRp: 0,
      returnedRp: 0,
      omzetRp: 0,
    };
  }

  /** Null when all are read, else what is wrong. */
  private readAmounts(row: Row): RowFault | null {
    const { amounts, fields } = this;
    const patch = this.reads.patch !== null;
    const quantity = row.count(fields['quantity'] ?? -1) ?? (patch ? 0 : Number.NaN);
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
