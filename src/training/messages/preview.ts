import type { Messages } from '../../web/index.ts';

export const previewSaid = {
  batches: { id: 'Angkatan dalam daftar ini', en: 'Batches of this list' },
  batchesCount: {
    id: (known: string, fresh: string) =>
      `${known} angkatan sudah ada dan akan ditambahi; ${fresh} angkatan baru akan dibuat.`,
    en: (known: string, fresh: string) =>
      `${known} batches are there already and get these rows; ${fresh} new ones will be made.`,
  },
  isKnown: { id: 'sudah ada', en: 'there already' },
  isNew: { id: 'baru', en: 'new' },
  andMore: {
    id: (count: string) => `dan ${count} angkatan lain`,
    en: (count: string) => `and ${count} more`,
  },
  untitled: { id: '(tanpa nama)', en: '(without a name)' },
  born: { id: 'Lahir', en: 'Born' },
  phone: { id: 'HP', en: 'Phone' },
  nik: { id: 'NIK', en: 'NIK' },
  present: { id: 'Hadir', en: 'Was there' },
  noRows: {
    id: 'Tidak ada baris yang dapat dimuat: di bawah judul kolom tidak ada baris peserta.',
    en: 'No row can be taken in: there is no row of a trainee below the heads.',
  },
  noneFits: {
    id: 'Belum ada baris yang dapat dimuat. Perbaiki arti kolom atau isi tanggalnya, lalu lihat lagi.',
    en: 'No row can be taken in yet. Tell the columns or the days, and look again.',
  },
  readBefore: {
    id: (when: string, state: string) =>
      `Berkas yang sama persis pernah dibaca pada ${when}. Keadaannya sekarang: ${state}.`,
    en: (when: string, state: string) =>
      `The very same file was read before, on ${when}. Its state now: ${state}.`,
  },
  neverRead: {
    id: 'Berkas ini belum pernah dibaca sebelumnya.',
    en: 'This file was never read before.',
  },
  discard: { id: 'Buang daftar ini', en: 'Throw this list away' },
  discardHint: {
    id: 'Berkas dan isinya langsung dihapus dari sistem dan tidak ada yang dimuat. Jurnal hanya mencatat bahwa daftar ini dibuang. Tidak dapat dibatalkan; berkasnya dapat dikirim lagi.',
    en: 'The file and what was read of it are erased at once, and nothing is taken in. The journal only notes that the list was thrown away. It cannot be undone; the file can be sent again.',
  },
  discardNow: { id: 'Ya, buang', en: 'Yes, throw it away' },
  discarded: {
    id: (when: string) => `Dibuang ${when}; tidak ada yang dimuat.`,
    en: (when: string) => `Thrown away ${when}; nothing was taken in.`,
  },
} as const satisfies Messages;
