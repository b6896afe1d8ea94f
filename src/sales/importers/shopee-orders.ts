import { type StatusWords, statusTable } from '../rules/states.ts';
import type { Columns, Importer, NumberSource, ReadsOrders, RowAmounts } from './protocol.ts';

/** Names in the eras of 2020 to 2026 and in the English interface (formats.md 1). */
const columns = {
  orderNo: { names: ['No. Pesanan', 'Order ID'], kind: 'id', required: true },
  status: { names: ['Status Pesanan', 'Order Status'], kind: 'text', required: true },
  returnStatus: {
    names: ['Status Pembatalan/ Pengembalian', 'Return / Refund Status'],
    kind: 'text',
    required: true,
  },
  created: {
    names: ['Waktu Pesanan Dibuat', 'Order Creation Date'],
    kind: 'time',
    required: true,
  },
  paid: { names: ['Waktu Pembayaran Dilakukan', 'Order Paid Time'], kind: 'time' },
  completed: { names: ['Waktu Pesanan Selesai', 'Order Complete Time'], kind: 'time' },
  time1: { names: ['Waktu Pengiriman Diatur', 'Ship Time'], kind: 'time' },
  product: { names: ['Nama Produk', 'Product Name'], kind: 'text' },
  variation: { names: ['Nama Variasi', 'Variation Name'], kind: 'text' },
  sku: { names: ['Nomor Referensi SKU', 'SKU Reference No.'], kind: 'text' },
  quantity: { names: ['Jumlah', 'Quantity'], kind: 'count', required: true },
  returnedQuantity: { names: ['Returned quantity'], kind: 'count' },
  price: { names: ['Harga Setelah Diskon', 'Deal Price'], kind: 'money', required: true },
  subtotal: {
    names: ['Subtotal Pesanan', 'Total Harga Produk', 'Product Subtotal'],
    kind: 'money',
  },
  platformDiscount: {
    names: ['Diskon Dari Shopee', 'Shopee Rebate'],
    kind: 'money',
    required: true,
  },
  voucher: {
    names: ['Voucher Ditanggung Penjual', 'Seller Voucher'],
    kind: 'money',
    required: true,
  },
  buyer: { names: ['Username (Pembeli)', 'Username (Buyer)'], kind: 'text', buyer: true },
} as const satisfies Columns;

// What else Shopee writes, and we leave alone: buyers, shipping, Shopee's own vouchers and coins.
const known = `Alasan Pembatalan|Shipped by Advance Fulfilment|Booking SN|No. Resi|Opsi Pengiriman
Antar ke counter/ pick-up|Pesanan Harus Dikirimkan Sebelum (Menghindari keterlambatan)|Tipe Pesanan
Metode Pembayaran|SKU Induk|Harga Awal|Harga Sebelum Diskon|Total Diskon|Diskon Dari Penjual
Berat Produk|Jumlah Produk di Pesan|Total Berat|Cashback Koin|Voucher Ditanggung Shopee|Paket Diskon
Paket Diskon (Diskon dari Shopee)|Paket Diskon (Diskon dari Penjual)|Potongan Koin Shopee
Diskon Kartu Kredit|Ongkos Kirim Dibayar oleh Pembeli|Estimasi Potongan Biaya Pengiriman
Ongkos Kirim Pengembalian Barang|Total Pembayaran|Perkiraan Ongkos Kirim|Catatan dari Pembeli|Catatan
Nama Penerima|No. Telepon|Alamat Pengiriman|Kota/Kabupaten|Provinsi|Dibayar Pembeli
Status pengiriman gagal|Tracking Number*|Tracking Number|Shipping Option|Shipment Method
Estimated Ship Out Date|Parent SKU Reference No.|Original Price|Seller Rebate|Seller Discount
SKU Total Weight|No of product in order|Number of Items in Order|Order Total Weight|Voucher Code
Seller Absorbed Coin Cashback|Shopee Voucher|Bundle Deal Indicator|Bundle Deals Indicator
Shopee Bundle Discount|Seller Bundle Discount|Shopee Coins Offset|Credit Card Discount Total|Total Amount
Buyer Paid Shipping Fee|Shipping Rebate Estimate|Reverse Shipping Fee|Transaction Fee|Commission Fee
Service Fee|Grand Total|Estimated Shipping Fee|Receiver Name|Phone Number|Delivery Address|Town|District
City|Province|Country|Zip Code|Remark from buyer|Note|Cancel reason`.split(/\||\n/);

export const shopeeStatusWords: StatusWords = {
  final: ['Selesai', 'Completed'],
  provisional: [
    ...['Perlu Dikirim', 'Sedang Dikirim', 'Telah Dikirim', 'Dikirim', 'Pesanan Diterima'],
    ...[
      'To Ship',
      'Ready to Ship',
      'Shipping',
      'Shipped',
      'To Receive',
      'Delivered',
      'Order Received',
    ],
  ],
  unpaid: ['Belum Bayar', 'Unpaid'],
  cancelled: ['Batal', 'Pembatalan Diajukan', 'Cancelled', 'Canceled', 'Cancellation Requested'],
};
const shopeeStatuses = statusTable(shopeeStatusWords);

export const shopeeNumbers: NumberSource = {
  issuer: 'shopee',
  local: false,
  // YYMMDD and eight letters or digits.
  orderNo: /^\d{6}[0-9A-Z]{8}$/,
  channel: 'shopee',
};

const returns = {
  approved: ['permintaan disetujui', 'request approved'],
  open: ['sedang diproses', 'menunggu persetujuan', 'request pending'],
  closed: ['masalah diselesaikan', 'request cancelled', 'request rejected'],
};

/** Harga Setelah Diskon × Jumlah, and what Shopee paid of the discount is the seller's income. */
const gross = (row: RowAmounts): number => row.price * row.quantity + row.platformDiscount;
const adds = (row: RowAmounts): boolean =>
  row.price * row.quantity === row.subtotal && row.platformDiscount >= 0;

const reads: ReadsOrders = {
  kind: 'orders',
  source: shopeeNumbers,
  statuses: shopeeStatuses,
  returns,
  gross,
  adds,
  describedHeader: false,
  leastPrice: 1_000_00,
  patch: null,
};

export const shopeeOrders: Importer = {
  id: 'shopee-orders',
  label: { id: 'pesanan Shopee', en: 'Shopee orders' },
  role: 'sales',
  shape: 'snapshot',
  authority: 3,
  signature: {
    all: ['no. pesanan', 'status pesanan', 'harga setelah diskon'],
    any: ['subtotal pesanan', 'total harga produk'],
  },
  sheet: 'orders',
  columns,
  known,
  dates: 'find',
  numericMoney: 'refuse',
  reads,
};

export const shopeeOrdersEnglish: Importer = {
  ...shopeeOrders,
  label: { id: 'pesanan Shopee (bahasa Inggris)', en: 'Shopee orders (English)' },
  signature: { all: ['order id', 'return/refund status', 'deal price', 'product subtotal'] },
};

/** Told apart from the list of cancelled orders by the one column that only it has. */
export const shopeeFailed: Importer = {
  ...shopeeOrders,
  id: 'shopee-failed',
  label: { id: 'pengiriman gagal Shopee', en: 'Shopee failed deliveries' },
  role: 'patch',
  shape: 'patch',
  signature: { all: ['no. pesanan', 'status pesanan', 'status pengiriman gagal'] },
  columns: partial(columns),
  reads: { ...reads, patch: 'failed', adds: () => true },
};

export const shopeeCancelled: Importer = {
  ...shopeeOrders,
  id: 'shopee-cancelled',
  label: { id: 'pembatalan Shopee', en: 'Shopee cancellations' },
  role: 'patch',
  shape: 'patch',
  signature: {
    all: ['no. pesanan', 'status pesanan', 'alasan pembatalan', 'dibayar pembeli'],
    none: ['subtotal pesanan', 'total harga produk'],
  },
  columns: partial(columns),
  reads: { ...reads, patch: 'cancelled', adds: () => true },
};

export const shopeeReturns: Importer = {
  ...shopeeOrders,
  id: 'shopee-returns',
  label: { id: 'daftar pengembalian Shopee', en: 'Shopee returns' },
  role: 'patch',
  shape: 'patch',
  signature: { all: ['no. pengembalian', 'no. pesanan', 'jumlah dikembalikan'] },
  columns: {
    orderNo: columns.orderNo,
    returnStatus: { names: ['Status Pengembalian', 'Status'], kind: 'text' },
    created: {
      names: ['Waktu Pengembalian Diajukan', 'Waktu Pesanan Dibuat'],
      kind: 'time',
      required: true,
    },
    product: columns.product,
    variation: columns.variation,
    sku: columns.sku,
    quantity: { names: ['Jumlah'], kind: 'count' },
    returnedQuantity: { names: ['Jumlah Dikembalikan'], kind: 'count', required: true },
  },
  known: [...known, 'No. Pengembalian', 'Alasan Pengembalian'],
  reads: { ...reads, patch: 'returned', adds: () => true },
};

/** A sub-export supplies no lines, so it may lack what only lines need. */
function partial(all: Columns): Columns {
  const needed = new Set(['orderNo', 'status', 'created']);
  return Object.fromEntries(
    Object.entries(all).map(([name, { required: _, ...column }]) => [
      name,
      needed.has(name) ? { ...column, required: true } : column,
    ]),
  );
}
