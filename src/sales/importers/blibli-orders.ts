import { type StatusWords, statusTable } from '../rules/states.ts';
import type { Columns, Importer, NumberSource } from './protocol.ts';

/** The list of 39 columns that Blibli's own download writes (formats.md 5). */
const columns = {
  orderNo: { names: ['No. Order'], kind: 'id', required: true },
  shop: { names: ['Nama Store'], kind: 'text' },
  status: { names: ['Order Status'], kind: 'text', required: true },
  returnStatus: { names: ['Status pengembalian'], kind: 'text' },
  created: { names: ['Tanggal Order'], kind: 'time', required: true },
  // When it was delivered, whatever its name says.
  completed: { names: ['Tanggal pengiriman'], kind: 'time' },
  product: { names: ['Nama Produk'], kind: 'text' },
  sku: { names: ['Merchant SKU', 'SKU Merchant', 'SKU'], kind: 'text' },
  quantity: { names: ['Total Barang'], kind: 'count', required: true },
  price: { names: ['Harga item pesanan'], kind: 'money', required: true },
  subtotal: { names: ['Total harga item pesanan'], kind: 'money', required: true },
  sellerDiscount: { names: ['Diskon'], kind: 'money' },
  voucher: { names: ['Voucher seller'], kind: 'money', required: true },
} as const satisfies Columns;

const known =
  `No. Order Item|No. Paket|No. Awb|Nama Pemesan|No. Tlp|Kode SKU|Kode SKU Blibli|Blibli SKU
Servis Logistik|Kode Merchant|Alamat pengambilan|Alamat|Kota|Provinsi|Total|Nama diskon
Kode diskon|Komisi|Nama voucher seller|Kode voucher seller|Nama voucher gratis ongkir
Kode voucher gratis ongkir|Catatan produk|Dibatalkan oleh|Alasan Pembatalan|No. RMA
Alasan pengembalian|Resolusi pengembalian`.split(/\||\n/);

export const blibliStatusWords: StatusWords = {
  final: ['D', 'Selesai', 'Terkirim'],
  provisional: ['FP', 'PF', 'CX', 'Baru', 'Dalam proses', 'Telah diproses'],
  cancelled: ['X', 'OS', 'Dibatalkan'],
};

export const blibliNumbers: NumberSource = {
  issuer: 'blibli',
  local: false,
  orderNo: /^\d{8,14}$/,
  channel: 'blibli',
};

export const blibliOrders: Importer = {
  id: 'blibli-orders',
  label: { id: 'pesanan Blibli', en: 'Blibli orders' },
  role: 'sales',
  shape: 'snapshot',
  authority: 3,
  signature: { all: ['no. order', 'no. order item', 'total barang'] },
  sheet: null,
  columns,
  shopsOf: 'blibli',
  known,
  dates: 'dmy',
  numericMoney: 'accept',
  caution: {
    id: 'Arti kode status Blibli (D, X, FP, …) belum dipastikan oleh Blibli. Cocokkan jumlahnya dengan aplikasi Blibli sebelum mencatat.',
    en: 'Blibli has not confirmed what its status codes (D, X, FP, …) mean. Compare the sums with Blibli’s app before booking.',
  },
  reads: {
    kind: 'orders',
    source: blibliNumbers,
    statuses: statusTable(blibliStatusWords, 'rows'),
    returns: { approved: [], open: [], closed: [] },
    gross: (row) => row.subtotal - Math.abs(row.sellerDiscount),
    adds: (row) =>
      row.price * row.quantity === row.subtotal && Math.abs(row.sellerDiscount) <= row.subtotal,
    voucherPerRow: true,
    describedHeader: false,
    leastPrice: 0,
    patch: null,
  },
};
