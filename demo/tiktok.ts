import type { Day } from '../src/kernel/day.ts';
import { buyerOf } from './buyers.ts';
import type { Moment } from './moment.ts';
import { compactDay, dayOf, hourMs, tiktokStamp } from './moment.ts';
import type { TrueLine, TrueOrder } from './orders.ts';
import type { Stage } from './view.ts';
import { returnStageAt, seen, stageAt } from './view.ts';

/**
 * The joint export of TikTok Shop and Tokopedia in its 65 columns of 2026 (formats.md 2). In 2022
 * the two still had files of their own; the replay uses today's shape throughout, because it is
 * the one that a person trying the demo can download.
 */
export interface TiktokRequest {
  orders: readonly TrueOrder[];
  from: Day;
  to: Day;
  takenAt: Moment;
  /** The row of explanations under the header, which most exports have. */
  descriptionRow?: boolean;
  language?: 'id' | 'en';
}

export const tiktokHeaders =
  `Order ID,Order Status,Order Substatus,Cancelation/Return Type,Normal or Pre-order,SKU ID
Seller SKU,Product Name,Variation,Quantity,Sku Quantity of return,SKU Unit Original Price
SKU Subtotal Before Discount,SKU Platform Discount,SKU Seller Discount
SKU Subtotal After Discount,Shipping Fee After Discount,Original Shipping Fee
Shipping Fee Seller Discount,Shipping Fee Platform Discount,Distance Shipping Fee,Distance Fee
Order Refund Amount,Payment platform discount,Buyer Service Fee,Handling Fee,Shipping Insurance
Item Insurance,Order Amount,Created Time,Paid Time,RTS Time,Shipped Time,Delivered Time
Cancelled Time,Cancel By,Cancel Reason,Fulfillment Type,Warehouse Name,Tracking ID
Delivery Option,Shipping Provider Name,Buyer Message,Buyer Username,Recipient,Phone #,Zipcode
Country,Province,Regency and City,Districts,Villages,Detail Address
Additional address information,Payment Method,Weight(kg),Product Category,Package ID
Purchase Channel,Seller Note,Checked Status,Checked Marked by,Tokopedia Invoice Number
Order Channel,Creator Handle`.split(/,|\n/);

export const tiktokDescription = tiktokHeaders.map((_, index) =>
  index === 0 ? 'Platform unique order ID.' : 'Keterangan kolom (simulasi).',
);

export function writeTiktok(request: TiktokRequest): Uint8Array {
  const rows = tiktokRows(request);
  return Buffer.from(`\uFEFF${rows.map(csvLine).join('')}`);
}

export function tiktokFileName(takenAt: Moment): string {
  const iso = new Date(takenAt).toISOString();
  return `Semua pesanan-${iso.slice(0, 10)}-${iso.slice(11, 16).replace(':', '_')}.csv`;
}

export function tiktokRows(request: TiktokRequest): string[][] {
  const { takenAt, from, to, descriptionRow = true, language = 'id' } = request;
  const shown = request.orders
    .filter((order) => {
      const on = dayOf(order.life.created);
      return order.life.created <= takenAt && from <= on && on <= to;
    })
    .sort((a, b) => b.life.created - a.life.created);
  const rows = descriptionRow ? [tiktokHeaders, tiktokDescription] : [tiktokHeaders];
  return [
    ...rows.map((row) => [...row]),
    ...shown.flatMap((order) => {
      const whole = orderPart(order, takenAt, language);
      return order.lines.map((line) => tiktokRow(order, line, whole));
    }),
  ];
}

export function csvLine(cells: readonly string[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}

function csvCell(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** What the order's rows repeat. */
interface OrderPart {
  status: string;
  substatus: string;
  returnType: string;
  approved: boolean;
  refundRp: number;
  amountRp: number;
  stamps: { paid: string; shipped: string; delivered: string; cancelled: string; created: string };
  cancelBy: string;
  cancelReason: string;
}

function orderPart(order: TrueOrder, takenAt: Moment, language: 'id' | 'en'): OrderPart {
  const { life } = order;
  const stage = stageAt(life, takenAt);
  const approved = returnStageAt(life, takenAt) === 'approved';
  const goodsRp = order.lines.reduce((sum, line) => sum + afterDiscountRp(line), 0);
  const amountRp = goodsRp - order.platformVoucherRp + order.shippingRp;
  const refundRp = approved
    ? order.lines.reduce(
        (sum, line) => sum + (afterDiscountRp(line) / line.quantity) * line.returnedQuantity,
        0,
      )
    : stage === 'cancelled' && life.paid !== null
      ? amountRp
      : 0;
  // Ids and times end in a TAB, which keeps spreadsheet programs from turning them into numbers.
  const stamp = (at: Moment | null) => {
    const shown = seen(at, takenAt);
    return shown === null ? '\t' : `${tiktokStamp(shown)}\t`;
  };
  const words = statusWords[language][stage];
  return {
    status: words[0],
    substatus: words[1],
    returnType: approved ? 'Return/Refund' : stage === 'cancelled' ? 'Cancel' : '',
    approved,
    refundRp,
    amountRp,
    stamps: {
      created: stamp(life.created),
      paid: stamp(life.paid),
      shipped: stamp(life.shipped),
      delivered: stamp(life.delivered),
      cancelled: stamp(life.cancelled),
    },
    cancelBy: stage !== 'cancelled' ? '' : life.cancelReason === 'buyer' ? 'User' : 'System',
    cancelReason: stage === 'cancelled' ? 'Simulasi' : '',
  };
}

/** The 65 cells, in four runs of neighbours. */
function tiktokRow(order: TrueOrder, line: TrueLine, whole: OrderPart): string[] {
  return [
    ...goodsCells(order, line, whole),
    ...moneyCells(order, whole),
    ...journeyCells(order, whole),
    ...endCells(order, line),
  ];
}

/** Order ID to SKU Subtotal After Discount. */
function goodsCells(order: TrueOrder, line: TrueLine, whole: OrderPart): string[] {
  const { product, quantity } = line;
  const id = `${order.orderNo}\t`;
  const returned = whole.approved ? line.returnedQuantity : 0;
  const amounts = [
    quantity,
    returned,
    product.priceRp,
    product.priceRp * quantity,
    line.platformDiscountRp,
    line.sellerDiscountRp,
    afterDiscountRp(line),
  ];
  const { status, substatus, returnType } = whole;
  const sku = [`${skuId(product.key)}\t`, product.sku, product.name, product.variation];
  return [id, status, substatus, returnType, 'Normal', ...sku, ...amounts.map(String)];
}

/** Shipping Fee After Discount to Order Amount. */
function moneyCells(order: TrueOrder, whole: OrderPart): string[] {
  const shipping = [order.shippingRp, order.shippingRp, 0, 0, 0, 0];
  const rest = [whole.refundRp, order.platformVoucherRp, 0, 0, 0, 0, whole.amountRp];
  return [...shipping, ...rest].map(String);
}

/** Created Time to Shipping Provider Name. */
function journeyCells(order: TrueOrder, whole: OrderPart): string[] {
  const { created, paid, shipped, delivered, cancelled } = whole.stamps;
  const tracking = shipped === '\t' ? '\t' : `SIM${order.orderNo}\t`;
  const times = [created, paid, readyToShip(whole, order), shipped, delivered, cancelled];
  const carried = ['Dikirim oleh Penjual', '', tracking, 'Standard', ''];
  return [...times, whole.cancelBy, whole.cancelReason, ...carried];
}

/** Buyer Message to Creator Handle. */
function endCells(order: TrueOrder, line: TrueLine): string[] {
  const buyer = buyerOf(order.buyer);
  const channel = order.channel === 'tokopedia' ? 'Tokopedia' : 'TikTok';
  const on = compactDay(dayOf(order.life.created));
  const invoice = channel === 'Tokopedia' ? `INV/${on}/MPL/${order.orderNo.slice(-10)}` : '';
  const payment = order.life.cashOnDelivery ? 'Bayar di tempat' : 'Transfer bank';
  const kilograms = String((line.product.weightGrams * line.quantity) / 1_000);
  return [
    ...[buyer.note, buyer.username, buyer.name, buyer.phone, '00000\t', 'Indonesia'],
    ...['PROVINSI REKAAN', buyer.city, '', '', buyer.address, ''],
    ...[payment, kilograms, '', `11${order.orderNo.slice(2)}\t`, channel, '', '', ''],
    ...[invoice, channel === 'Tokopedia' ? channel : 'Product cards', ''],
  ];
}

function readyToShip(whole: OrderPart, order: TrueOrder): string {
  const { shipped } = order.life;
  return whole.stamps.shipped === '\t' || shipped === null
    ? '\t'
    : `${tiktokStamp(shipped - hourMs)}\t`;
}

function afterDiscountRp(line: TrueLine): number {
  return line.product.priceRp * line.quantity - line.sellerDiscountRp - line.platformDiscountRp;
}

/** 19 digits out of the product's key. */
function skuId(key: string): string {
  const known = skuIds.get(key);
  if (known) return known;
  let hash = 7;
  for (const letter of key) hash = (hash * 31 + letter.charCodeAt(0)) % 999_999_999_989;
  const id = `1730000${String(hash).padStart(12, '0')}`;
  skuIds.set(key, id);
  return id;
}
const skuIds = new Map<string, string>();

/** Status and substatus. */
const statusWords: Record<'id' | 'en', Record<Stage, readonly [string, string]>> = {
  id: {
    unpaid: ['Belum dibayar', 'Belum dibayar'],
    toShip: ['Perlu dikirim', 'Menunggu pengambilan'],
    cancelAsked: ['Perlu dikirim', 'Menunggu pengambilan'],
    shipped: ['Dikirim', 'Dalam pengiriman'],
    delivered: ['Dikirim', 'Terkirim'],
    completed: ['Selesai', 'Selesai'],
    cancelled: ['Dibatalkan', 'Dibatalkan'],
  },
  en: {
    unpaid: ['Unpaid', 'Unpaid'],
    toShip: ['To ship', 'Awaiting Collection'],
    cancelAsked: ['To ship', 'Awaiting Collection'],
    shipped: ['Shipped', 'In transit'],
    delivered: ['Shipped', 'Delivered'],
    completed: ['Completed', 'Completed'],
    cancelled: ['Canceled', 'Canceled'],
  },
};
