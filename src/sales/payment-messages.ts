import type { Words } from '../kernel/problem.ts';
import type { Messages } from '../web/index.ts';

/** Who reports payments, by the second word of their issuer. */
const reporters: Readonly<Record<string, Words>> = {
  'pay/bca': { id: 'QRIS/EDC BCA', en: 'BCA QRIS/EDC' },
  'pay/mandiri': { id: 'QRIS/EDC Mandiri', en: 'Mandiri QRIS/EDC' },
  'pay/shopeepay': { id: 'ShopeePay', en: 'ShopeePay' },
  'pay/dana': { id: 'DANA', en: 'DANA' },
  'bank/bca': { id: 'Rekening BCA', en: 'BCA account' },
  'bank/mandiri': { id: 'Rekening Mandiri', en: 'Mandiri account' },
  'bank/bri': { id: 'Rekening BRI', en: 'BRI account' },
  'bank/bni': { id: 'Rekening BNI', en: 'BNI account' },
};

/** What a source is called: a merchant's number says which till, an account's hash nothing. */
export function payerName(issuer: string, locale: 'id' | 'en'): string {
  const [kind = '', of = '', number] = issuer.split('/');
  const name = reporters[`${kind}/${of}`]?.[locale] ?? issuer;
  return kind === 'pay' && number ? `${name} · ${number}` : name;
}

/** What a payment is: its kind stands where an order has its state's word. */
export const paymentKindWords: Readonly<Record<string, Words>> = {
  qris: { id: 'pembayaran QRIS atau kartu', en: 'payment by QRIS or card' },
  batch: { id: 'pencairan QRIS ke rekening', en: 'settlement of QRIS payments' },
  payout: { id: 'pencairan dari marketplace', en: 'payout of a marketplace' },
  transfer: { id: 'uang masuk lain', en: 'another credit' },
};

export const paymentSaid = {
  title: { id: 'Pembayaran', en: 'Payments' },
  lead: {
    id: 'Laporan merchant dan mutasi rekening adalah bukti di samping penjualan. Jumlahnya tidak ditambahkan, karena penjualannya sudah tercatat lewat marketplace, kasir, atau catatan Anda.',
    en: 'Merchants’ reports and bank statements are evidence beside the sales. They add nothing, since the sales are recorded by a marketplace, a till or your own entries.',
  },
  none: {
    id: 'Belum ada pembayaran. Kirim laporan merchant QRIS atau mutasi rekening lewat halaman unggah; Lagawi mencocokkannya dengan penjualan.',
    en: 'No payments yet. Send a merchant’s report or a bank statement on the upload page; Lagawi holds it against the sales.',
  },
  source: { id: 'Sumber', en: 'Source' },
  days: { id: 'Tanggal', en: 'Days' },
  rows: { id: 'Baris', en: 'Rows' },
  amount: { id: 'Jumlah', en: 'Amount' },
  fee: { id: 'Biaya', en: 'Fee' },
  settled: { id: 'Cocok dengan rekening', en: 'Settled in the bank' },
  role: { id: 'Perannya', en: 'It is' },
  counting: { id: 'Dihitung sejak', en: 'Counts since' },
  evidence: { id: 'bukti saja', en: 'evidence only' },
  onlyTitle: { id: 'Tidak ada catatan lain?', en: 'No other record?' },
  onlyLead: {
    id: 'Bila lapak atau kasir ini tidak dicatat dengan cara lain (tidak di aplikasi kasir, tidak di Lagawi, tidak di buku), pembayarannya boleh dihitung sebagai penjualan. Pernyataan ini tercatat atas nama Anda.',
    en: 'If this stall or till is recorded in no other way (no till app, no entries here, no book), its payments may count as sales. This statement is kept under your name.',
  },
  onlyOf: { id: 'Pembayaran dari', en: 'Payments of' },
  onlyFrom: { id: 'Dihitung sejak tanggal', en: 'They count from' },
  onlySure: {
    id: 'Ya, tidak ada catatan lain',
    en: 'Yes, there is no other record',
  },
  onlyEnd: { id: 'Akhiri pernyataan', en: 'End the statement' },
} satisfies Messages;

/** The grounds of a likely double, in the order in which they are told. */
export const reasonWords: Readonly<Record<string, Words>> = {
  sameAmount: { id: 'jumlahnya sama', en: 'the amount is the same' },
  sumWithin: {
    id: 'selisihnya tidak lebih dari 2 % dari ekspor kanal dan hari yang sama',
    en: 'it is within 2 % of the export of the same channel and days',
  },
  sameDay: { id: 'harinya sama', en: 'it is the same day' },
  nextDay: { id: 'selang sehari', en: 'it is a day apart' },
  repeats: { id: 'jumlah ini sering muncul hari itu', en: 'the amount is common on that day' },
  sameNumber: {
    id: 'nomor Invoice ini juga tertulis di ekspor TikTok Shop & Tokopedia, tetapi nilainya berbeda',
    en: 'this invoice stands in the export of TikTok Shop & Tokopedia, too, with another amount',
  },
  onlyOne: { id: 'satu-satunya yang cocok', en: 'nothing else fits' },
  named: {
    id: 'catatannya menyebut kanal atau cara bayarnya',
    en: 'its note names the channel or the way of paying',
  },
};
