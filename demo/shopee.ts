import type { Day } from '../src/kernel/day.ts';
import { buyerOf } from './buyers.ts';
import type { Moment } from './moment.ts';
import { compactDay, dayMs, dayOf, hourMs, shopeeStamp } from './moment.ts';
import type { TrueLine, TrueOrder } from './orders.ts';
import type { ShopeeEra } from './shopee-columns.ts';
import { shopeeHeaders } from './shopee-columns.ts';
import type { Cells } from './shopee-words.ts';
import { cancelWords, inEnglish, returnWords, statusWords, translated } from './shopee-words.ts';
import { returnStageAt, seen, stageAt } from './view.ts';
import { writeWorkbook } from './workbook.ts';

/** Shopee's order export as the shop would have got it at a moment. */
export interface ShopeeRequest {
  /** Orders of one shop; those not yet made, or made outside the window, are left out. */
  orders: readonly TrueOrder[];
  from: Day;
  to: Day;
  takenAt: Moment;
  era: ShopeeEra;
  list?: 'all' | 'cancelled';
  strings?: 'shared' | 'inline';
}

export function writeShopee(request: ShopeeRequest): Uint8Array {
  return writeWorkbook(shopeeRows(request), { strings: request.strings ?? 'shared' });
}

/** The same export cut into n workbooks by rows, an order across a cut if it falls so. */
export function writeShopeeParts(request: ShopeeRequest, parts: number): Uint8Array[] {
  const [header = [], ...rows] = shopeeRows(request);
  const size = Math.ceil(rows.length / parts);
  return Array.from({ length: parts }, (_, index) =>
    writeWorkbook([header, ...rows.slice(index * size, (index + 1) * size)]),
  );
}

export function shopeeFileName(of: {
  from: Day;
  to: Day;
  era: ShopeeEra;
  list?: 'all' | 'cancelled';
  part?: { no: number; of: number };
}): string {
  const kind = of.list === 'cancelled' ? 'cancelled' : 'all';
  const basis = of.era === 'D' ? 'order_creation_date.' : '';
  const part = of.part ? `_part_${of.part.no}_of_${of.part.of}` : '';
  return `Order.${kind}.${basis}${compactDay(of.from)}_${compactDay(of.to)}${part}.xlsx`;
}

/** Header and rows as text; newest order first, as the shop's page lists them. */
function shopeeRows(request: ShopeeRequest): string[][] {
  const { era, takenAt, from, to, list = 'all' } = request;
  const headers = shopeeHeaders(era, list);
  const shown = request.orders
    .filter((order) => order.life.created <= takenAt)
    .filter((order) => {
      const on = dayOf(order.life.created);
      return from <= on && on <= to;
    })
    .filter((order) => list === 'all' || stageAt(order.life, takenAt) === 'cancelled')
    .sort((a, b) => b.life.created - a.life.created);
  const rows: string[][] = [[...headers]];
  for (const order of shown) {
    const cells = orderCells(order, takenAt, era);
    for (const line of order.lines) {
      const own = lineCells(order, line, { takenAt, era });
      rows.push(headers.map((name) => own[name] ?? cells[name] ?? ''));
    }
  }
  return rows;
}

/** Cells of the order, which every one of its rows repeats. */
function orderCells(order: TrueOrder, takenAt: Moment, era: ShopeeEra): Cells {
  const { life } = order;
  const money = era === 'english' ? englishMoney : indonesianMoney;
  const pieces = order.lines.reduce((sum, line) => sum + line.quantity, 0);
  const weight = order.lines.reduce(
    (sum, line) => sum + line.product.weightGrams * line.quantity,
    0,
  );
  const goods = order.lines.reduce((sum, line) => sum + lineMoney(line).totalRp, 0);
  const paid = (goods - order.platformVoucherRp + order.shippingRp) * 100 - order.voucherHundredths;
  const buyer = buyerOf(order.buyer);
  const stage = stageAt(life, takenAt);
  const stamp = (at: Moment | null, none: string) => {
    const shown = seen(at, takenAt);
    return shown === null ? none : shopeeStamp(shown);
  };
  const cells: Cells = {
    'No. Pesanan': order.orderNo,
    'Status Pesanan': statusWords[stage],
    'Alasan Pembatalan': stage === 'cancelled' ? cancelWords[life.cancelReason ?? 'buyer'] : '',
    'Status Pembatalan/ Pengembalian': returnWords[returnStageAt(life, takenAt)],
    'Shipped by Advance Fulfilment': 'N',
    'No. Resi': seen(life.shipped, takenAt) === null ? '' : `SIM${order.orderNo}`,
    'Opsi Pengiriman': 'Reguler (Cashless)',
    'Antar ke counter/ pick-up': 'Pickup',
    'Pesanan Harus Dikirimkan Sebelum (Menghindari keterlambatan)': shopeeStamp(
      life.created + 2 * dayMs,
    ),
    'Waktu Pengiriman Diatur': stamp(life.shipped === null ? null : life.shipped - 2 * hourMs, '-'),
    'Waktu Pesanan Dibuat': shopeeStamp(life.created),
    'Waktu Pembayaran Dilakukan': stamp(life.paid, '-'),
    'Tipe Pesanan': 'Normal',
    'Metode Pembayaran': life.cashOnDelivery ? 'COD (Bayar di Tempat)' : 'Online Payment',
    'Jumlah Produk di Pesan': String(pieces),
    'Total Berat': `${weight} gr`,
    'Voucher Ditanggung Penjual': money(order.voucherHundredths),
    'Cashback Koin': '0',
    'Voucher Ditanggung Shopee': money(order.platformVoucherRp * 100),
    'Paket Diskon': 'N',
    'Paket Diskon (Diskon dari Shopee)': '0',
    'Paket Diskon (Diskon dari Penjual)': '0',
    'Potongan Koin Shopee': '0',
    'Diskon Kartu Kredit': '0',
    'Ongkos Kirim Dibayar oleh Pembeli': money(order.shippingRp * 100),
    'Estimasi Potongan Biaya Pengiriman': '0',
    'Ongkos Kirim Pengembalian Barang': '0',
    'Total Pembayaran': money(paid),
    'Perkiraan Ongkos Kirim': money(order.shippingRp * 100),
    'Catatan dari Pembeli': buyer.note,
    'Username (Pembeli)': buyer.username,
    'Nama Penerima': buyer.name,
    'No. Telepon': buyer.phone,
    'Alamat Pengiriman': buyer.address,
    'Kota/Kabupaten': buyer.city,
    Provinsi: 'PROVINSI REKAAN',
    'Waktu Pesanan Selesai': stamp(life.completed, '-'),
  };
  return era === 'english' ? inEnglish(cells, stage, returnStageAt(life, takenAt)) : cells;
}

function lineCells(
  order: TrueOrder,
  line: TrueLine,
  { takenAt, era }: { takenAt: Moment; era: ShopeeEra },
): Cells {
  const money = era === 'english' ? englishMoney : indonesianMoney;
  const rp = (amount: number) => money(amount * 100);
  const { product, quantity } = line;
  const approved = returnStageAt(order.life, takenAt) === 'approved';
  const { totalRp } = lineMoney(line);
  const cells: Cells = {
    'SKU Induk': product.sku.split('-')[0] ?? '',
    'Nama Produk': product.name,
    'Nomor Referensi SKU': product.sku,
    'Nama Variasi': product.variation,
    'Harga Awal': rp(product.priceRp),
    'Harga Setelah Diskon': rp(totalRp / quantity),
    Jumlah: String(quantity),
    'Returned quantity': String(approved ? line.returnedQuantity : 0),
    'Total Harga Produk': rp(totalRp),
    'Subtotal Pesanan': rp(totalRp),
    'Dibayar Pembeli': rp(totalRp),
    'Total Diskon': rp(line.sellerDiscountRp + line.platformDiscountRp),
    'Diskon Dari Penjual': rp(line.sellerDiscountRp),
    'Diskon Dari Shopee': rp(line.platformDiscountRp),
    'Berat Produk': `${product.weightGrams} gr`,
  };
  return era === 'english' ? translated(cells) : cells;
}

/** What the buyer pays for the line: both discounts taken off. */
function lineMoney(line: TrueLine): { totalRp: number } {
  const listRp = line.product.priceRp * line.quantity;
  return { totalRp: listRp - line.sellerDiscountRp - line.platformDiscountRp };
}

/** 37.200 and 2.273,67 */
function indonesianMoney(hundredths: number): string {
  return grouped(hundredths, '.', ',');
}

/** 37,200 and 2,273.67 */
function englishMoney(hundredths: number): string {
  return grouped(hundredths, ',', '.');
}

function grouped(hundredths: number, thousands: string, decimal: string): string {
  const cents = Math.abs(hundredths) % 100;
  const whole = String(Math.floor(Math.abs(hundredths) / 100)).replace(
    /\B(?=(\d{3})+$)/g,
    thousands,
  );
  const tail = cents === 0 ? '' : `${decimal}${String(cents).padStart(2, '0')}`;
  return `${hundredths < 0 ? '-' : ''}${whole}${tail}`;
}
