import type { Words } from '../kernel/problem.ts';
import type { Messages } from '../web/index.ts';
import type { SaleState, Standing } from './words.ts';

export { channelWords } from '../kernel/terms.ts';

/** Words and a shape before colour (look.md, 5). */
export const stateWords: Record<SaleState, Words & { mark: string }> = {
  final: { id: 'Final', en: 'Final', mark: '●' },
  provisional: { id: 'Sementara', en: 'Provisional', mark: '◐' },
  returned: { id: 'Retur', en: 'Returned', mark: '↩' },
  void: { id: 'Batal', en: 'Cancelled', mark: '✕' },
  unknown: { id: 'Belum dikenal', en: 'Not known yet', mark: '?' },
};

/** A cell of the grid enterprise × campaign week (glossary): a shape and a word, then colour. */
export const weekWords = {
  complete: { id: 'lengkap', en: 'complete', mark: '■' },
  partial: { id: 'sebagian', en: 'partial', mark: '◧' },
  zero: { id: 'tidak ada penjualan', en: 'no sales', mark: '0' },
  missing: { id: 'belum ada kabar', en: 'no word yet', mark: '□' },
  hinted: {
    id: 'belum ada kabar, tetapi ada pembayaran masuk',
    en: 'no word yet, but payments came in',
    mark: '?',
  },
  notExpected: { id: 'tidak diminta', en: 'not expected', mark: '·' },
} as const satisfies Record<string, Words & { mark: string }>;

export const said = {
  trail: { id: 'Letak halaman', en: 'Where this is' },
  sales: { id: 'Penjualan', en: 'Sales' },
  salesOf: { id: (name: string) => `Penjualan ${name}`, en: (name: string) => `Sales of ${name}` },
  finalValue: { id: 'Nilai penjualan final', en: 'Final sales value' },
  provisional: { id: 'Sementara', en: 'Provisional' },
  returned: { id: 'Retur', en: 'Returned' },
  reported: {
    id: (n: number, of: number) => `${n} dari ${of} melapor`,
    en: (n: number, of: number) => `${n} of ${of} reported`,
  },
  partial: {
    id: (n: number) => `${n} di antaranya belum lengkap`,
    en: (n: number) => `${n} of them partly`,
  },
  asOf: { id: (at: string) => `per ${at}`, en: (at: string) => `as of ${at}` },
  window: {
    id: (from: string, to: string) => `Masa pemantauan ${from} – ${to}`,
    en: (from: string, to: string) => `Monitored from ${from} to ${to}`,
  },
  atEvents: {
    id: (final: string, provisional: string) =>
      `Penjualan di acara (bazar dan pameran) dicatat terpisah dan tidak termasuk angka di atas: ${final} final, ${provisional} sementara.`,
    en: (final: string, provisional: string) =>
      `Sales at events (bazaars and exhibitions) stand apart and are not in the figures above: ${final} final, ${provisional} provisional.`,
  },
  toEvents: { id: 'Lihat acara', en: 'See the events' },
  howCounted: { id: 'Cara menghitung', en: 'How it is counted' },
  definition: {
    id: (version: number) => `Definisi penjualan versi ${version}`,
    en: (version: number) => `Definition of a sale, version ${version}`,
  },
  formula: {
    id: 'Harga barang setelah potongan penjual, dikurangi retur dan voucher penjual. Ongkos kirim, voucher marketplace, dan biaya tidak ikut dihitung.',
    en: 'Price of the goods after the seller’s discount, less returns and the seller’s vouchers. Shipping, platform vouchers and fees are not in it.',
  },
  gross: { id: 'Harga barang', en: 'Gross' },
  voucher: { id: 'Voucher penjual', en: 'Seller’s voucher' },
  omzet: { id: 'Nilai penjualan', en: 'Sales value' },
  orders: { id: 'Pesanan', en: 'Orders' },
  perChannel: { id: 'Per kanal', en: 'By channel' },
  perWeek: { id: 'Per pekan kampanye', en: 'By campaign week' },
  perEvidence: { id: 'Per bukti', en: 'By evidence' },
  perEnterprise: { id: 'Per usaha', en: 'By enterprise' },
  channel: { id: 'Kanal', en: 'Channel' },
  week: { id: 'Pekan', en: 'Week' },
  days: { id: 'Tanggal', en: 'Days' },
  evidence: { id: 'Bukti', en: 'Evidence' },
  enterprise: { id: 'Usaha', en: 'Enterprise' },
  share: { id: 'Bagian', en: 'Share' },
  total: { id: 'Jumlah', en: 'Total' },
  disputed: {
    id: (amount: string) =>
      `${amount} masih dipertanyakan: akan keluar bila semuanya ternyata tercatat ganda.`,
    en: (amount: string) => `${amount} is in question: it would leave if all of it were doubles.`,
  },
  heldOnes: { id: 'diaku dua usaha', en: 'claimed by two' },
  paymentsBeside: { id: 'pembayaran', en: 'payments' },
  linkedBeside: { id: 'tercatat sebagai penjualan lain', en: 'recorded as another sale' },
  held: {
    id: (orders: number, amount: string) =>
      `${orders} pesanan (${amount}) diaku dua usaha dan belum dihitung untuk siapa pun.`,
    en: (orders: number, amount: string) =>
      `${orders} orders (${amount}) are claimed by two enterprises and count for neither yet.`,
  },
  asideTitle: { id: 'Tidak dihitung', en: 'Not counted' },
  state: { id: 'Keadaan', en: 'State' },
  provisionalMeans: { id: 'belum selesai dikirim', en: 'not completed yet' },
  returnedMeans: { id: 'sudah dikurangkan', en: 'taken off already' },
  oneFile: { id: 'dari satu berkas', en: 'of one file' },
  partOfTotal: { id: 'Bagian dari angka', en: 'Part of the figure' },
  reporting: { id: 'Siapa sudah melapor', en: 'Who has reported' },
  reportingLead: {
    id: 'Satu kotak untuk setiap pekan kampanye. Tidak ada kabar berbeda dari tidak ada penjualan: yang belum melapor tidak dihitung nol.',
    en: 'One box for each campaign week. No word is not the same as no sales: who has not reported does not count as zero.',
  },
  cellsFilled: {
    id: (cells: number, of: number, full: number) =>
      `${cells} dari ${of} kotak terisi; ${full} usaha terisi semua`,
    en: (cells: number, of: number, full: number) =>
      `${cells} of ${of} boxes filled; ${full} enterprises filled all of theirs`,
  },
  andMore: { id: (n: string) => `dan ${n} lainnya.`, en: (n: string) => `and ${n} more.` },
  silent: { id: 'Belum melapor', en: 'Not reported yet' },
  nobodySilent: { id: 'Semua peserta sudah melapor.', en: 'All members have reported.' },
  noMembers: {
    id: 'Kampanye ini belum punya peserta. Setelah usaha ditambahkan, laporan mereka tampil di sini pekan demi pekan.',
    en: 'This campaign has no members yet. Once enterprises are added, their reports show here week by week.',
  },
  addMember: { id: 'Tambahkan usaha', en: 'Add an enterprise' },
  legend: { id: 'Arti tanda', en: 'What the marks mean' },
  silentSources: {
    id: (names: string) => `belum ada kabar dari ${names}`,
    en: (names: string) => `no word from ${names}`,
  },
  outsideWindow: {
    id: 'Berkas ini memuat hari di luar masa pemantauan, jadi tanda terimanya hanya untuk pemilik usaha. Baris dalam masa pemantauan tetap dapat Anda lihat.',
    en: 'This file holds days outside the window, so its receipt is for the enterprise’s owner only. You can still see the rows inside the window.',
  },
  noSales: {
    id: 'Belum ada penjualan di sini. Penjualan muncul setelah berkas marketplace dikirim atau penjualan dicatat.',
    en: 'No sales here yet. They appear once a marketplace file is sent or a sale is recorded.',
  },
  noneOfThese: {
    id: 'Tidak ada pesanan seperti ini. Lepaskan saringan di atas untuk melihat yang lain.',
    en: 'There are no such orders. Take away a filter above to see others.',
  },
  rows: { id: 'Baris', en: 'Rows' },
  rowsCount: {
    id: (count: string, amount: string) => `${count} pesanan, nilai ${amount}`,
    en: (count: string, amount: string) => `${count} orders worth ${amount}`,
  },
  rowsByState: {
    id: (count: string, parts: string) => `${count} pesanan: ${parts}`,
    en: (count: string, parts: string) => `${count} orders: ${parts}`,
  },
  day: { id: 'Tanggal', en: 'Day' },
  orderNo: { id: 'Nomor', en: 'Number' },
  status: { id: 'Kata dari platform', en: 'Platform’s word' },
  corrected: { id: 'diperbaiki', en: 'corrected' },
  filters: { id: 'Saringan', en: 'Filters' },
  removeFilter: { id: 'hapus saringan', en: 'remove filter' },
  order: { id: 'Pesanan', en: 'Order' },
  product: { id: 'Barang', en: 'Product' },
  quantity: { id: 'Banyak', en: 'Quantity' },
  fileRow: { id: 'Baris di berkas', en: 'Row in file' },
  toldBy: { id: 'Berkas yang menyebut pesanan ini', en: 'Files that tell this order' },
  sentBy: { id: 'Dikirim oleh', en: 'Sent by' },
  onBehalf: { id: 'atas nama usaha ini', en: 'on behalf of this enterprise' },
  sale: { id: 'Penjualan', en: 'Sale' },
  otherContents: {
    id: 'Isi lain dengan nomor yang sama, tidak dihitung',
    en: 'Other contents under the same number, not counted',
  },
  emptyPage: {
    id: 'Halaman ini kosong. Kembali ke halaman 1.',
    en: 'This page is empty. Back to page 1.',
  },
  effective: { id: 'yang berlaku', en: 'effective' },
  startsFrom: { id: 'asal angka di atas', en: 'what the amounts above started from' },
  reversedMark: { id: 'dibatalkan', en: 'reversed' },
  payments: { id: 'Pembayaran', en: 'Payments' },
  filesSent: { id: 'Berkas yang dikirim', en: 'Files sent' },
  byHand: { id: 'Dicatat tangan', en: 'Recorded by hand' },
  paymentRow: { id: 'Pembayaran', en: 'Payment' },
  listRow: { id: 'Baris daftar', en: 'Row of a list' },
} satisfies Messages;

/** Why an order counts for nothing, by its standing. */
export const notCountedWords = {
  held: {
    id: 'Belum dihitung: pesanan ini juga diaku usaha lain. Petugas akan memutuskan.',
    en: 'Not counted yet: another enterprise claims this order, too. An officer will decide.',
  },
  linked: {
    id: 'Tidak dihitung di sini: penjualan ini sudah tercatat sebagai pesanan lain.',
    en: 'Not counted here: this sale is recorded as another order.',
  },
  withdrawn: {
    id: 'Tidak dihitung: semua berkas yang menyebut pesanan ini telah dibatalkan.',
    en: 'Not counted: every file that tells this order has been reversed.',
  },
  evidence: {
    id: 'Bukti pembayaran: disimpan di samping penjualan, tidak ditambahkan kepadanya.',
    en: 'A payment: kept beside the sales and not added to them.',
  },
  rejected: {
    id: 'Tidak dihitung: petugas memutuskan bahwa pesanan ini bukan penjualan usaha ini.',
    en: 'Not counted: an officer decided that this order is not a sale of this enterprise.',
  },
  notOwn: {
    id: 'Tidak dihitung bila kampanye hanya menghitung buatan sendiri: barang ini bukan buatan usaha ini.',
    en: 'Not counted where a campaign counts only own goods: these are not made by this enterprise.',
  },
} satisfies Record<Exclude<Standing, 'counted'>, Words>;

export const correctionSaid = {
  title: { id: 'Perbaiki angka ini', en: 'Correct these amounts' },
  lead: {
    id: 'Isi yang lama tetap tersimpan dan terlihat. Bila berkas lain, atau daftar pembatalan atau retur, kelak mengatakan lain, perbaikan ini tidak dipakai lagi dan Anda diberi tahu di antrean.',
    en: 'The old content is kept and stays visible. If another file, or a list of cancelled or returned orders, says something else later, this correction is no longer used and the queue tells so.',
  },
  sameState: { id: 'Tetap seperti sekarang', en: 'As it is now' },
  reason: { id: 'Alasan', en: 'Reason' },
  reasonHint: {
    id: 'Misalnya: salah ketik, nota menunjukkan Rp57.000.',
    en: 'For example: a slip, the receipt shows Rp57.000.',
  },
  save: { id: 'Simpan perbaikan', en: 'Save the correction' },
} satisfies Messages;

export const decisionSaid = {
  title: { id: 'Keputusan petugas', en: 'Officers’ decisions' },
  correction: { id: 'Diperbaiki', en: 'Corrected' },
  division: { id: 'Dibagi antara usaha yang mengakunya', en: 'Divided among those who claim it' },
  counts: { id: 'Dihitung sebagai penjualan', en: 'Counts as a sale' },
  rejected: { id: 'Tidak dihitung', en: 'Does not count' },
  holds: { id: 'dipakai', en: 'in force' },
  holdsNoMore: { id: 'tidak dipakai lagi', en: 'no longer in force' },
} satisfies Messages;
