import type { Messages } from '../web/index.ts';

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
  product: { id: 'Barang apa? (boleh kosong)', en: 'What? (may be empty)' },
  quantity: { id: 'Berapa banyak? (boleh kosong)', en: 'How many pieces? (may be empty)' },
  transactions: {
    id: 'Berapa kali terjual? (untuk jumlah sehari)',
    en: 'How many sales? (for a day’s total)',
  },
  save: { id: 'Simpan', en: 'Save' },
  saved: {
    id: (amount: string) => `${amount} tersimpan.`,
    en: (amount: string) => `${amount} saved.`,
  },
  savedAlready: {
    id: (amount: string) => `${amount} sudah tersimpan sebelumnya; tidak tercatat dua kali.`,
    en: (amount: string) => `${amount} was saved before; it is not recorded twice.`,
  },
  conflict: {
    id: 'Catatan dengan nomor yang sama sudah ada dengan isi lain. Yang pertama tetap berlaku; petugas akan melihat keduanya.',
    en: 'An entry of this number is there already with another content. The first one stands; an officer will see both.',
  },
  recent: { id: 'Catatan terakhir', en: 'Latest entries' },
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
  wrongAmount: { id: 'Jumlah uang tidak terbaca.', en: 'The amount could not be read.' },
} satisfies Messages;
