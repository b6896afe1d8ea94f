import type { Messages } from '../../web/index.ts';

export const registryFileSaid = {
  importTitle: { id: 'Tambah banyak IKM dari tabel', en: 'Add many enterprises from a table' },
  importLead: {
    id: 'Isi tabelnya di Excel atau Google Sheets, satu IKM satu baris, lalu kirim sebagai XLSX atau CSV. Yang akan terjadi pada tiap baris ditunjukkan dahulu; belum ada yang dicatat sebelum Anda setuju.',
    en: 'Fill the table in a spreadsheet, one enterprise a row, and send it as XLSX or CSV. What would come of each row is shown first; nothing is recorded before you agree.',
  },
  template: { id: 'Unduh tabel kosong (XLSX)', en: 'Download the empty table (XLSX)' },
  columns: { id: 'Kolomnya', en: 'Its columns' },
  column: { id: 'Kolom', en: 'Column' },
  meaning: { id: 'Isi', en: 'What it holds' },
  file: { id: 'Berkas XLSX atau CSV', en: 'XLSX or CSV file' },
  send: { id: 'Periksa tabel', en: 'Look at the table' },
  planTitle: { id: 'Yang akan dicatat', en: 'What would be recorded' },
  counts: {
    id: (add: string, change: string, known: string, refused: string) =>
      `${add} baru, ${change} diubah, ${known} sudah ada, ${refused} ditolak.`,
    en: (add: string, change: string, known: string, refused: string) =>
      `${add} new, ${change} changed, ${known} there already, ${refused} refused.`,
  },
  book: {
    id: (n: string) => `Catat ${n} baris`,
    en: (n: string) => `Record ${n} rows`,
  },
  nothingToBook: {
    id: 'Tidak ada baris yang dapat dicatat. Perbaiki tabelnya, lalu unggah lagi.',
    en: 'No row can be recorded. Mend the table and upload it again.',
  },
  refusedFile: {
    id: 'Unduh baris yang ditolak dengan alasannya (XLSX)',
    en: 'Download the refused rows with their reasons (XLSX)',
  },
  line: { id: 'Baris', en: 'Row' },
  name: { id: 'Nama', en: 'Name' },
  outcome: { id: 'Hasil', en: 'What comes of it' },
  add: { id: '＋ baru', en: '＋ new' },
  change: { id: '✎ diubah', en: '✎ changed' },
  known: { id: '= sudah ada', en: '= there already' },
  joins: { id: '= sudah ada, diikutkan', en: '= there already, joins' },
  refused: { id: '✕ ditolak', en: '✕ refused' },
  more: {
    id: (n: string) => `dan ${n} baris lain tanpa kesalahan.`,
    en: (n: string) => `and ${n} more rows without a fault.`,
  },
  booked: {
    id: (at: string) => `Dicatat ${at}.`,
    en: (at: string) => `Recorded ${at}.`,
  },
  failures: {
    id: 'Baris ini lolos pemeriksaan, tetapi keadaan sudah berubah saat dicatat:',
    en: 'These rows passed the look, but the registry had changed when they were recorded:',
  },
  reason: { id: 'kesalahan', en: 'kesalahan' },
  importLink: { id: 'Tambah banyak dari tabel', en: 'Add many from a table' },
  exportAs: {
    id: (format: string) => `Unduh sebagai ${format}`,
    en: (format: string) => `Download as ${format}`,
  },
  id: {
    id: 'Kosongkan untuk mencari sendiri. Id dari ekspor: IKM itu diubah. “baru”: tetap ditambahkan walau mirip.',
    en: 'Empty: looked for. An id of an export: that enterprise is changed. “baru”: added though one looks alike.',
  },
  nama: { id: 'Wajib.', en: 'Required.' },
  nama_lain: { id: 'Dipisah titik koma.', en: 'Parted by semicolons.' },
  kode_daerah: {
    id: 'Kode Kemendagri seperti 18.09, atau kode BPS seperti 1809.',
    en: 'Kemendagri code such as 18.09, or BPS code such as 1809.',
  },
  zona: { id: 'WIB, WITA atau WIT; kosong: menurut daerahnya.', en: 'Empty: as its region.' },
  sektor: { id: 'Misalnya pangan.', en: 'Such as food.' },
  nib: { id: '13 angka.', en: '13 digits.' },
  npwp: { id: 'Boleh kosong.', en: 'May be empty.' },
  kbli: { id: '5 angka.', en: '5 digits.' },
  edisi_kbli: { id: '2020 atau 2025.', en: '2020 or 2025.' },
  pemilik: { id: 'Nama pemilik.', en: 'The owner’s name.' },
  hp_pemilik: { id: 'Seperti 0812 3456 7890.', en: 'Like 0812 3456 7890.' },
  nik_pemilik: { id: 'Boleh kosong; disimpan tersandi.', en: 'May be empty; kept encrypted.' },
  boleh_masuk: {
    id: '“ya”: pemilik boleh masuk dan mencatat penjualan.',
    en: '“ya”: the owner may sign in and record sales.',
  },
  peserta_sejak: {
    id: 'Seperti 2026-03-14; kosong: hari ini. Hanya untuk kampanye.',
    en: 'Like 2026-03-14; empty: today. For campaigns only.',
  },
} satisfies Messages;
