import { statusTable } from '../rules/states.ts';
import type { Importer, ReadsOrders } from './protocol.ts';

const reads: ReadsOrders = {
  kind: 'orders',
  source: {
    issuer: 'shopeefood',
    local: false,
    orderNo: /^(?:\d{15,20}|[A-Z0-9-]{8,30})$/,
    channel: 'shopeefood',
  },
  statuses: statusTable({
    final: ['Settled', 'Selesai', 'Completed'],
    cancelled: ['Cancelled', 'Canceled', 'Dibatalkan'],
  }),
  returns: { approved: [], open: [], closed: [] },
  gross: (row) => row.subtotal - Math.abs(row.sellerDiscount),
  adds: (row) => row.subtotal >= Math.abs(row.sellerDiscount),
  rowPerOrder: true,
  describedHeader: false,
  leastPrice: 0,
  patch: null,
};

/** The CSV of the older merchant portal. Its Subtotal is less the merchant's own discounts. */
export const shopeefood: Importer = {
  id: 'shopeefood',
  label: { id: 'pesanan ShopeeFood', en: 'ShopeeFood orders' },
  role: 'sales',
  shape: 'snapshot',
  authority: 3,
  signature: { all: ['order pick up id', 'merchant surcharge fee', 'net income'] },
  sheet: null,
  columns: {
    orderNo: { names: ['Order ID'], kind: 'id', required: true },
    shop: { names: ['Store Name'], kind: 'text' },
    status: { names: ['Order Status'], kind: 'text', required: true },
    created: { names: ['Order Create Time'], kind: 'time', required: true },
    completed: { names: ['Order Complete/Cancel Time'], kind: 'time' },
    subtotal: { names: ['Subtotal'], kind: 'money', required: true },
  },
  known: `No.|Transaction Type|Order Pick up ID|Store ID|Order Amount
Merchant Service Charge|PB1|Merchant Surcharge Fee|Merchant Shipping Fee Voucher Subsidy
Platform Flash Sale Subsidy|Food Direct Discount|Merchant Food Voucher Subsidy
Merchant Voucher Deals Subsidy|Total|Commission|Net Income|Order Type`.split(/\||\n/),
  dates: 'dmy',
  numericMoney: 'accept',
  shopsOf: 'shopeefood',
  reads,
};

/** The new partner portal tells only when an order was done, so its day is that one. */
export const shopeefoodNew: Importer = {
  ...shopeefood,
  id: 'shopeefood-new',
  label: { id: 'pesanan ShopeeFood (portal baru)', en: 'ShopeeFood orders (new portal)' },
  signature: { all: ['waktu penyelesaian', 'harga makanan', 'nilai transaksi'] },
  columns: {
    orderNo: { names: ['No. Pesanan'], kind: 'id', required: true },
    shop: { names: ['Nama Toko'], kind: 'text' },
    status: { names: ['Status'], kind: 'text', required: true },
    created: { names: ['Waktu Penyelesaian'], kind: 'time', required: true },
    subtotal: { names: ['Harga Makanan'], kind: 'money', required: true },
    sellerDiscount: { names: ['Diskon'], kind: 'money', required: true },
  },
  known: `Store ID|Tipe Transaksi|Diskon Flash Sale|Biaya Tambahan|Nilai Transaksi
Harga Checkout Murah`.split(/\||\n/),
  caution: {
    id: 'Laporan portal baru ShopeeFood hanya memuat waktu penyelesaian, jadi itulah hari penjualannya. Cocokkan jumlahnya dengan portal sebelum mencatat.',
    en: 'ShopeeFood’s new portal only tells when an order was done, so that is the day of the sale. Compare the sums with the portal before booking.',
  },
};
