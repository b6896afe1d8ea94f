import type { Words } from '../kernel/problem.ts';
import type { Messages } from '../web/index.ts';
import type { ColumnRole } from './importers/mapped/mapping.ts';

export const roleWords: Readonly<Record<ColumnRole, Words>> = {
  skip: { id: 'Abaikan kolom ini', en: 'Leave this column out' },
  day: { id: 'Tanggal penjualan', en: 'Day of the sale' },
  time: { id: 'Jam', en: 'Time' },
  product: { id: 'Barang', en: 'Goods' },
  quantity: { id: 'Banyaknya', en: 'Quantity' },
  price: { id: 'Harga satuan', en: 'Price a piece' },
  discount: { id: 'Potongan harga', en: 'Discount' },
  amount: { id: 'Jumlah rupiah', en: 'Amount in rupiah' },
  channel: { id: 'Kanal (WA, IG, Shopee, …)', en: 'Channel (WA, IG, Shopee, …)' },
  status: { id: 'Status (lunas, DP, batal, …)', en: 'Status (paid, part paid, cancelled, …)' },
  orderNo: { id: 'Nomor pesanan', en: 'Order number' },
  reference: {
    id: 'Nomor referensi di laporan QRIS (RRN)',
    en: 'Reference number in the QRIS report (RRN)',
  },
  productColumn: {
    id: 'Satu barang; isinya banyaknya',
    en: 'One kind of goods; its cells count them',
  },
};

export const mappingSaid = {
  title: { id: 'Jelaskan kolomnya', en: 'Tell what the columns are' },
  lead: {
    id: 'Susunan berkas ini belum dikenal. Tunjukkan arti tiap kolom sekali saja; berkas berikutnya dengan judul kolom yang sama langsung terbaca. Kolom yang diabaikan tidak disimpan.',
    en: 'The layout of this file is not known. Tell what each column is once; the next file with the same headings is read by itself. Columns that you leave out are not kept.',
  },
  fromPreset: {
    id: (name: string) => `Usulan di bawah ini dari susunan “${name}”. Periksa dahulu.`,
    en: (name: string) => `What is proposed below comes from the layout “${name}”. Look it over.`,
  },
  sheet: { id: 'Lembar', en: 'Sheet' },
  headerRow: { id: 'Baris judul kolom', en: 'Row of the headings' },
  showRow: { id: 'Tampilkan', en: 'Show' },
  columns: { id: 'Kolom', en: 'Columns' },
  column: { id: (no: number) => `Kolom ${no}`, en: (no: number) => `Column ${no}` },
  examples: { id: 'Contoh isinya', en: 'For example' },
  empty: { id: 'kosong', en: 'empty' },
  meaningOf: {
    id: (name: string) => `“${name}” berisi`,
    en: (name: string) => `“${name}” holds`,
  },
  numbers: { id: 'Angka dan tanggal', en: 'Numbers and days' },
  unit: { id: 'Angka 115 berarti', en: 'The number 115 means' },
  unitAsk: { id: 'Pilih', en: 'Choose' },
  rupiah: { id: 'Rp115', en: 'Rp115' },
  thousands: { id: 'Rp115.000 (ditulis dalam ribuan)', en: 'Rp115.000 (written in thousands)' },
  dates: { id: 'Tanggal 3/6 berarti', en: 'The day 3/6 means' },
  dmy: { id: '3 Juni', en: '3 June' },
  mdy: { id: '6 Maret', en: '6 March' },
  fillsDay: { id: 'Tanggal yang kosong', en: 'An empty day' },
  fillsNo: { id: 'ditolak', en: 'is refused' },
  fillsYes: { id: 'sama dengan baris di atasnya', en: 'is that of the row above' },
  channel: { id: 'Kanal bila tidak disebutkan', en: 'Channel where none is told' },
  states: { id: 'Arti kata di kolom status', en: 'What the words of the status column mean' },
  channels: { id: 'Arti kata di kolom kanal', en: 'What the words of the channel column mean' },
  emptyWord: { id: '(kosong)', en: '(empty)' },
  stateFinal: { id: 'Lunas, dihitung', en: 'Paid, counts' },
  stateProvisional: { id: 'Belum lunas, sementara', en: 'Not paid yet, provisional' },
  stateVoid: { id: 'Batal, tidak dihitung', en: 'Cancelled, does not count' },
  stateAsk: { id: 'Belum tahu: tampilkan saja', en: 'Not known: only show it' },
  channelAsk: { id: 'Seperti yang tidak disebutkan', en: 'As where none is told' },
  name: { id: 'Nama daftar ini', en: 'Name of this list' },
  nameHint: { id: 'Misalnya: Catatan WA', en: 'For example: WhatsApp notes' },
  share: {
    id: 'Bagikan susunan ini kepada usaha lain',
    en: 'Share this layout with other enterprises',
  },
  shareHint: {
    id: 'Hanya judul kolom dan artinya; isi daftar Anda tidak ikut.',
    en: 'Only the headings and what they mean; nothing of your list goes along.',
  },
  no: { id: 'Tidak', en: 'No' },
  yes: { id: 'Ya', en: 'Yes' },
  look: { id: 'Lihat hasilnya', en: 'See what comes of it' },
  wordsLater: {
    id: 'Bila Anda mengganti kolom status atau kanal, kata-katanya bisa diperiksa setelah melihat hasilnya.',
    en: 'If you choose another column for status or channel, you can look at its words after seeing what comes of it.',
  },
  change: { id: 'Ubah arti kolom', en: 'Change what the columns are' },
  inWords: {
    id: (sales: string, amount: string, days: string, channels: string) =>
      `${sales} penjualan, ${amount}${days && `, ${days}`}${channels && `, ${channels}`}`,
    en: (sales: string, amount: string, days: string, channels: string) =>
      `${sales} sales, ${amount}${days && `, ${days}`}${channels && `, ${channels}`}`,
  },
  refusedRows: {
    id: (rows: string) => `; ${rows} baris ditolak`,
    en: (rows: string) => `; ${rows} rows refused`,
  },
  knownTitle: { id: 'Dianggap sudah ada', en: 'Taken as already there' },
  knownLead: {
    id: (rows: string) =>
      `${rows} baris sama dengan yang sudah tercatat dari daftar ini, jadi tidak ditambahkan.`,
    en: (rows: string) =>
      `${rows} rows are the same as ones already recorded from this list, so they are not added.`,
  },
  otherSales: { id: 'Ini penjualan lain', en: 'These are other sales' },
  goneTitle: { id: 'Tidak ada lagi di daftar ini', en: 'No longer in this list' },
  goneLead: {
    id: (rows: string) =>
      `${rows} baris dari daftar sebelumnya untuk hari yang sama tidak ada di daftar ini. Baris itu tetap dihitung, kecuali Anda mengganti versi lamanya.`,
    en: (rows: string) =>
      `${rows} rows of the list before, for the same days, are not in this one. They go on counting unless you replace the old version.`,
  },
  replace: { id: 'Ganti versi lama', en: 'Replace the old version' },
  cannotReplace: {
    id: 'Daftar lamanya juga memuat hari lain, jadi tidak bisa diganti seluruhnya dari sini. Kirim daftar yang memuat semua hari itu.',
    en: 'The old list holds other days, too, so it cannot be replaced as a whole from here. Send a list that holds all of those days.',
  },
} satisfies Messages;
