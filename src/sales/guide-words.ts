/**
 * How a producer gets the file, platform by platform. Menus change and differ by language; what is
 * certain is the file itself, so each guide names one as it comes down (formats.md).
 */
import type { Words } from '../kernel/problem.ts';

export interface Guide {
  /** As in the address of its page. */
  key: string;
  name: string;
  /** Where one signs in: an address where it is known, else how the place is called. */
  site: string;
  /** Menus, from the outside in. */
  menu: readonly string[];
  button: Words;
  /** What is to be chosen before the button. */
  choose: Words;
  /** A file's name as the platform gives it, or a description where it gives none of its own. */
  file: Words;
  /** What this platform's files often lack or mix. */
  mind?: Words;
}

const same = (text: string): Words => ({ id: text, en: text });
const allOrders: Words = {
  id: 'Pilih semua status, lalu tanggal pesanan dibuat dari hari pertama sampai hari terakhir yang ingin dikirim.',
  en: 'Choose all statuses, then the days on which orders were made, from the first to the last that you want to send.',
};
const allDays: Words = {
  id: 'Pilih semua outlet dan tanggal dari hari pertama sampai hari terakhir yang ingin dikirim.',
  en: 'Choose all outlets, and the days from the first to the last that you want to send.',
};
const download: Words = { id: 'Unduh', en: 'Download' };
const exporting: Words = { id: 'Ekspor', en: 'Export' };
const report = (id: string, en: string): Words => ({ id, en });

export const guides: readonly Guide[] = [
  {
    ...{ key: 'shopee', name: 'Shopee', site: 'seller.shopee.co.id', choose: allOrders },
    ...{ menu: ['Pesanan', 'Pesanan Saya'], button: same('Export') },
    file: same('Order.all.order_creation_date.20260601_20260630.xlsx'),
    mind: {
      id: 'Ambil tab “Semua”. Ekspor besar dipecah menjadi beberapa berkas (_part_1_of_3): kirim semuanya. Laporan “Penghasilan Saya” bukan daftar pesanan.',
      en: 'Take the tab “All”. A large export comes in several files (_part_1_of_3): send all of them. The report “My Income” is no list of orders.',
    },
  },
  {
    ...{ key: 'tiktok-tokopedia', name: 'TikTok Shop & Tokopedia', choose: allOrders },
    ...{ site: 'seller-id.tokopedia.com', menu: ['Pesanan', 'Kelola Pesanan'], button: exporting },
    file: report('Semua pesanan-2026-06-30-10_12.csv', 'All order-2026-06-30-10_12.csv'),
    mind: {
      id: 'Satu ekspor memuat TikTok Shop dan Tokopedia sekaligus. Jangan buka di Excel dulu: nomor pesanannya panjang dan akan rusak.',
      en: 'One export holds TikTok Shop and Tokopedia. Do not open it in Excel first: its order numbers are long and would be spoiled.',
    },
  },
  {
    ...{ key: 'lazada', name: 'Lazada', site: 'sellercenter.lazada.co.id', choose: allOrders },
    ...{ menu: ['Orders', 'Orders Management'], button: same('Export') },
    file: report(
      'berkas Excel, satu baris untuk tiap barang',
      'an Excel file, one row for each piece',
    ),
  },
  {
    ...{ key: 'blibli', name: 'Blibli', site: 'Blibli Seller Center', choose: allOrders },
    ...{ menu: ['Pesanan'], button: download },
    file: report('berkas CSV daftar pesanan', 'a CSV file of orders'),
  },
  {
    ...{ key: 'bigseller', name: 'BigSeller', site: 'www.bigseller.com', choose: allOrders },
    ...{ menu: ['Pesanan', 'Semua Pesanan'], button: exporting },
    file: report('berkas Excel dari templat ekspor pesanan', 'an Excel file of the order export'),
    mind: {
      id: 'Kalau bisa, kirim juga ekspor dari marketplace-nya sendiri; itulah yang lebih kuat sebagai bukti. Tidak ada yang dihitung dua kali.',
      en: 'If you can, send the marketplace’s own export, too; it is the stronger proof. Nothing is counted twice.',
    },
  },
  {
    ...{ key: 'gofood', name: 'GoFood & QRIS GoBiz', site: 'Portal GoBiz', choose: allDays },
    ...{ menu: ['Transaksi'], button: download },
    file: report(
      'berkas Excel dengan lembar “Midtrans Payments”',
      'an Excel file with a sheet “Midtrans Payments”',
    ),
  },
  {
    ...{ key: 'grabfood', name: 'GrabFood', site: 'merchant.grab.com', choose: allDays },
    ...{ menu: ['Keuangan', 'Transaksi'], button: download },
    file: same('grab_transactions_….csv'),
  },
  {
    ...{ key: 'shopeefood', name: 'ShopeeFood', site: 'Shopee Partner', choose: allDays },
    ...{ menu: ['Keuangan', 'Transaksi'], button: download },
    file: report('berkas CSV atau Excel transaksi', 'a CSV or Excel file of transactions'),
  },
  {
    ...{ key: 'moka', name: 'Moka', site: 'backoffice.mokapos.com', choose: allDays },
    ...{ menu: ['Laporan', 'Transaksi'], button: same('Export') },
    file: report('berkas CSV laporan transaksi', 'a CSV file of the transaction report'),
  },
  {
    ...{ key: 'majoo', name: 'Majoo', site: 'Dasbor Majoo', choose: allDays },
    ...{ menu: ['Laporan', 'Penjualan', 'Detail Penjualan'], button: exporting },
    file: report('berkas Excel “Detail Penjualan”', 'an Excel file “Detail Penjualan”'),
  },
  {
    ...{ key: 'loyverse', name: 'Loyverse', site: 'r.loyverse.com', choose: allDays },
    ...{ menu: ['Laporan', 'Struk'], button: exporting },
    file: report('berkas CSV struk', 'a CSV file of receipts'),
  },
];
