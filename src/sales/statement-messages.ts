import type { Words } from '../kernel/problem.ts';
import type { Messages } from '../web/index.ts';
import type { Cause } from './rules/statement.ts';

export const causeWords: Record<Cause, Words> = {
  lateSales: { id: 'Penjualan yang terlambat dikirim', en: 'Late sales' },
  returns: { id: 'Retur', en: 'Returns' },
  cancellations: { id: 'Pembatalan pesanan', en: 'Cancellations' },
  corrections: { id: 'Perbaikan', en: 'Corrections' },
  reversals: { id: 'Pencatatan yang dibatalkan', en: 'Reversed imports' },
  disputes: { id: 'Pesanan yang diaku dua usaha', en: 'Disputes' },
  other: { id: 'Perubahan lain', en: 'Other changes' },
  lens: { id: 'Peserta atau definisi berubah', en: 'Members or definition changed' },
};

export const closingSaid = {
  title: { id: 'Penutupan periode', en: 'Closing of the period' },
  closed: { id: 'Angka yang sudah ditutup', en: 'Closed figures' },
  none: {
    id: 'Belum ada angka yang ditutup. Angka di atas masih berubah setiap ada berkas atau catatan baru.',
    en: 'No figure has been closed yet. The figure above changes with every new file or entry.',
  },
  finalPer: { id: (at: string) => `Final per ${at}`, en: (at: string) => `Final as of ${at}` },
  closing: { id: 'Penutupan', en: 'Closing' },
  nameOf: {
    id: (no: number) => (no === 1 ? 'Penutupan ke-1' : `Penyajian kembali, penutupan ke-${no}`),
    en: (no: number) => (no === 1 ? 'Closing 1' : `Restatement, closing ${no}`),
  },
  live: { id: 'Hari ini', en: 'Today' },
  difference: { id: 'Selisih', en: 'Difference' },
  liveIs: {
    id: (at: string) => `angka berjalan, ${at}`,
    en: (at: string) => `running figure, ${at}`,
  },
  since: {
    id: 'hari ini dikurangi angka yang ditutup',
    en: 'today less the closed figure',
  },
  close: { id: 'Tutup periode', en: 'Close the period' },
  restate: { id: 'Sajikan kembali', en: 'Restate' },
  closeLead: {
    id: 'Angka di bawah ini disalin sebagai angka final per saat ini, usaha demi usaha dan hari demi hari. Sesudahnya angka itu tidak dapat diubah atau dihapus oleh siapa pun. Berkas dan catatan tetap dapat masuk: perubahannya tampil di sampingnya.',
    en: 'The figure below is copied as final as of now, enterprise by enterprise and day by day. After that nobody can change or delete it. Files and entries still come in: what they change shows beside it.',
  },
  freezeLead: {
    id: 'Masa pemantauan, zona waktu dan tahap kampanye ini juga tidak dapat diubah lagi.',
    en: 'The window, time zone and stages of this campaign can no longer change either.',
  },
  restateLead: {
    id: 'Angka yang sudah ditutup tetap tersimpan. Angka baru di bawah ini menyebut angka itu dan menjelaskan selisihnya per usaha.',
    en: 'The closed figure stays. The new one below names it and explains the difference for each enterprise.',
  },
  back: { id: 'Kembali', en: 'Back' },
  restated: {
    id: (name: string) => `Angka ini sudah disajikan kembali. Lihat ${name}:`,
    en: (name: string) => `This figure has been restated. See ${name}:`,
  },
  restates: {
    id: (name: string) => `Menyajikan kembali ${name}.`,
    en: (name: string) => `Restates ${name}.`,
  },
  changes: { id: 'Mengapa angkanya berubah', en: 'Why the figure changed' },
  noChanges: {
    id: 'Nilai penjualan final tidak berubah sejak penutupan sebelumnya.',
    en: 'The final sales value has not changed since the closing before.',
  },
  cause: { id: 'Sebab', en: 'Cause' },
  change: { id: 'Perubahan', en: 'Change' },
  members: { id: 'Per usaha', en: 'By enterprise' },
  hash: { id: 'Sidik isi (SHA-256)', en: 'Hash of the content (SHA-256)' },
  hashBefore: { id: 'Sidik angka yang disajikan kembali', en: 'Hash of the restated figure' },
  madeAt: { id: (at: string) => `Ditutup ${at}`, en: (at: string) => `Closed ${at}` },
} satisfies Messages;
