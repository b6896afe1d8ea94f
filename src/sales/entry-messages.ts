import type { Messages } from '../web/index.ts';
import { entryProblems } from './problems.ts';

export const entrySaid = {
  title: { id: 'Catat penjualan', en: 'Record a sale' },
  kind: { id: 'Apa yang dicatat?', en: 'What do you record?' },
  kindSale: { id: 'Satu penjualan', en: 'One sale' },
  kindDay: { id: 'Jumlah sehari', en: 'A day’s total' },
  amount: { id: 'Berapa rupiah?', en: 'How many rupiah?' },
  amountHint: { id: 'Misalnya 75.000 atau 75rb', en: 'For example 75.000 or 75rb' },
  channel: { id: 'Dijual di mana?', en: 'Where was it sold?' },
  choose: { id: 'Pilih satu', en: 'Choose one' },
  day: { id: 'Tanggal', en: 'Day' },
  atEvent: { id: 'Dijual di acara?', en: 'Sold at an event?' },
  notAtEvent: { id: 'Tidak, penjualan biasa', en: 'No, an ordinary sale' },
  yesAtEvent: { id: 'Ya, di acara itu', en: 'Yes, at that event' },
  product: { id: 'Barang apa? (boleh kosong)', en: 'What? (may be empty)' },
  quantity: { id: 'Berapa banyak? (boleh kosong)', en: 'How many pieces? (may be empty)' },
  transactions: {
    id: 'Berapa kali terjual? (untuk jumlah sehari)',
    en: 'How many sales? (for a day’s total)',
  },
  noSales: { id: 'Tidak ada penjualan', en: 'No sales' },
  noSalesLead: {
    id: 'Nyatakan hari-hari tanpa penjualan, supaya tidak dikira lupa melapor. Bila nanti ada penjualan pada hari itu, catat saja: penjualan yang dihitung.',
    en: 'State the days without sales, so that nobody thinks you forgot. Should there be a sale on such a day after all, just record it: the sale counts.',
  },
  silentWeeks: { id: 'Pekan yang belum ada kabarnya', en: 'Weeks without word' },
  from: { id: 'Dari tanggal', en: 'From' },
  otherFrom: {
    id: 'Hari lain, dari tanggal (boleh kosong)',
    en: 'Other days, from (may be empty)',
  },
  to: { id: 'Sampai tanggal (kosong: satu hari)', en: 'To (empty: one day)' },
  sayNoSales: { id: 'Nyatakan tidak ada penjualan', en: 'State that there were no sales' },
  save: { id: 'Simpan', en: 'Save' },
  saved: {
    id: (amount: string) => `${amount} tersimpan.`,
    en: (amount: string) => `${amount} saved.`,
  },
  savedAlready: {
    id: (amount: string) => `${amount} sudah tersimpan sebelumnya; tidak tercatat dua kali.`,
    en: (amount: string) => `${amount} was saved before; it is not recorded twice.`,
  },
  conflict: entryProblems.otherContent().words,
  recent: { id: 'Catatan terakhir', en: 'Latest entries' },
  recentHint: {
    id: 'Ketuk satu catatan untuk melihatnya atau menambah foto notanya.',
    en: 'Tap a record to see it or to add a photo of its note.',
  },
  unsent: { id: 'belum terkirim', en: 'not sent yet' },
  waiting: { id: 'Menunggu di ponsel ini', en: 'Waiting on this phone' },
  saveFile: { id: 'Simpan sebagai berkas', en: 'Save as a file' },
  fileName: { id: 'lagawi-belum-terkirim.jsonl', en: 'lagawi-unsent.jsonl' },
  handOver: {
    id: 'Bila ponsel ini tidak juga mendapat sinyal, serahkan berkas itu kepada pendamping atau petugas. Catatannya tetap tersimpan di sini; bila nanti terkirim juga, tidak tercatat dua kali.',
    en: 'If this phone finds no signal, hand the file to your mentor or officer. The entries stay here; should they be sent later as well, nothing is recorded twice.',
  },
  unreadable: {
    id: 'Catatan ini tidak bisa diterima. Periksa tanggal dan isinya, catat lagi di bawah, lalu buang yang ini.',
    en: 'This entry cannot be accepted. Check its day and the rest, record it again below, then discard this one.',
  },
  discard: { id: 'Buang', en: 'Discard' },
  sent: {
    id: 'Semua catatan di ponsel ini sudah terkirim.',
    en: 'All entries on this phone have been sent.',
  },
  offline: {
    id: 'Tersimpan di ponsel ini. Akan terkirim sendiri saat ada sinyal.',
    en: 'Kept on this phone. They go out by themselves when there is a signal.',
  },
  fromPhone: {
    id: 'Kirim berkas catatan dari ponsel lain',
    en: 'Send the file of another phone’s entries',
  },
} satisfies Messages;

/** What a page says of a file that a phone saved and somebody else sends. */
export const handedSaid = {
  title: { id: 'Berkas catatan dari ponsel', en: 'A phone’s file of entries' },
  lead: {
    id: 'Ponsel yang tidak mendapat sinyal menyimpan catatannya sebagai berkas lagawi-belum-terkirim.jsonl. Kirim berkas itu di sini. Catatan yang sudah pernah masuk tidak tercatat dua kali.',
    en: 'A phone that finds no signal saves its entries as a file, lagawi-unsent.jsonl. Send that file here. What has arrived before is not recorded twice.',
  },
  choose: { id: 'Pilih berkas', en: 'Choose files' },
  send: { id: 'Kirim', en: 'Send' },
  recorded: {
    id: (n: string, amount: string) => `${n} catatan diterima: ${amount}.`,
    en: (n: string, amount: string) => `${n} entries recorded: ${amount}.`,
  },
  noneNew: { id: 'Tidak ada catatan baru.', en: 'No new entries.' },
  known: {
    id: (n: string, amount: string) =>
      `${n} catatan sudah ada sebelumnya (${amount}); tidak tercatat dua kali.`,
    en: (n: string, amount: string) =>
      `${n} entries were here before (${amount}); they are not recorded twice.`,
  },
  see: { id: 'Lihat penjualan', en: 'See the sales' },
  others: {
    id: (n: string, name: string) => `${n} catatan di berkas ini milik ${name}.`,
    en: (n: string, name: string) => `${n} entries of this file are those of ${name}.`,
  },
  sendThere: {
    id: (name: string) => `Kirim untuk ${name}`,
    en: (name: string) => `Send for ${name}`,
  },
  foreign: {
    id: (n: string) =>
      `${n} catatan di berkas ini milik usaha lain yang tidak Anda layani, jadi tidak diterima di sini. Serahkan berkas yang sama kepada petugasnya.`,
    en: (n: string) =>
      `${n} entries of this file are those of an enterprise that you do not serve; they were not taken. Hand the same file to its officer.`,
  },
  apart: {
    id: (n: string) => `${n} catatan tidak diterima`,
    en: (n: string) => `${n} entries were not recorded`,
  },
  line: { id: 'Baris', en: 'Line' },
  amount: { id: 'Jumlah', en: 'Amount' },
  why: { id: 'Sebabnya', en: 'Why' },
  more: { id: (n: string) => `Dan ${n} lagi.`, en: (n: string) => `And ${n} more.` },
} satisfies Messages;
