import { statusTable } from '../rules/states.ts';
import type { Columns, Importer } from './protocol.ts';

/** "Laporan Penjualan" of the Tokopedia Seller that closed in 2025 (formats.md 3). */
const columns = {
  orderNo: { names: ['Nomor Invoice'], kind: 'id', required: true },
  status: { names: ['Status Terakhir'], kind: 'text', required: true },
  // The report has no other time of an order: its day is that of the payment.
  created: { names: ['Tanggal Pembayaran'], kind: 'time', required: true },
  completed: { names: ['Tanggal Pesanan Selesai'], kind: 'time' },
  time1: { names: ['Tanggal Pesanan Dibatalkan'], kind: 'time' },
  time2: { names: ['Tanggal Pengiriman Barang'], kind: 'time' },
  product: { names: ['Nama Produk'], kind: 'text' },
  sku: { names: ['Nomor SKU'], kind: 'text' },
  quantity: { names: ['Jumlah Produk Dibeli'], kind: 'count', required: true },
  before: { names: ['Harga Awal (IDR)'], kind: 'money' },
  price: { names: ['Harga Jual (IDR)'], kind: 'money', required: true },
  voucher: {
    names: ['Nilai Kupon Toko Terpakai (IDR)', 'Nilai Voucher Toko Terpakai (IDR)'],
    kind: 'money',
    required: true,
  },
  refunded: { names: ['Total Pengurangan (IDR)'], kind: 'money' },
} as const satisfies Columns;

const known =
  `Nomor|Waktu Pesanan Selesai|Waktu Pesanan Dibatalkan|Tipe Produk|Catatan Produk Pembeli
Catatan Produk Penjual|Harga Satuan Bundling (IDR)|Diskon Produk (IDR)|Jumlah Subsidi Tokopedia (IDR)
Jenis Kupon Toko Terpakai|Kode Kupon Toko Yang Digunakan|Jenis Voucher Toko Terpakai
Kode Voucher Toko Yang Digunakan|Biaya Pengiriman Tunai (IDR)|Biaya Asuransi Pengiriman (IDR)
Total Biaya Pengiriman (IDR)|Total Penjualan (IDR)|Nama Pembeli|No Telp Pembeli|Nama Penerima
No Telp Penerima|Alamat Pengiriman|Kota|Provinsi|Nama Kurir|Tipe Pengiriman (regular, same day, etc)
No Resi / Kode Booking|Waktu Pengiriman Barang|Gudang Pengiriman|Nama Campaign|Nama Bundling
Tipe Bebas Ongkir (Bebas Ongkir, Bebas Ongkir DT)|COD|Jumlah Produk Yang Dikurangkan
Nama Penawaran Terpakai|Tingkatan Promosi Terpakai|Diskon Penawaran Terpakai (IDR)`.split(/\||\n/);

export const tokopediaOld: Importer = {
  id: 'tokopedia-old',
  label: { id: 'laporan penjualan Tokopedia lama', en: 'old Tokopedia sales report' },
  role: 'sales',
  shape: 'snapshot',
  authority: 3,
  signature: { all: ['nomor invoice', 'jumlah produk dibeli', 'harga jual (idr)'] },
  sheet: 'laporan penjualan',
  columns,
  known,
  dates: 'dmy',
  numericMoney: 'refuse',
  reads: {
    kind: 'orders',
    source: {
      issuer: 'tokopedia',
      local: false,
      orderNo: /^INV\/\d{8}\/[A-Z]{2,5}\/\d{4,}$/,
      channel: 'tokopedia',
    },
    statuses: statusTable(
      {
        final: ['selesai'],
        provisional: ['pesanan baru', 'siap dikirim', 'dalam pengiriman'],
        cancelled: ['dibatalkan'],
      },
      'contains',
    ),
    // A reason in the seller's or buyer's words follows the dash.
    statusWord: (word) => word.split(/ -(?: |$)/)[0]?.trim() ?? '',
    returns: { approved: [], open: [], closed: [] },
    gross: (row) => row.price * row.quantity,
    adds: (row) => row.before === 0 || row.price <= row.before,
    fillsDown: true,
    refundIsAmount: true,
    describedHeader: false,
    leastPrice: 0,
    patch: null,
  },
};
