import type { Refusal } from '../../words.ts';

const again = 'Unduh ulang dari aplikasinya, lalu kirim langsung tanpa dibuka di Excel.';

/** Why a file is not read at all: what happened, and what to do. The codes never change. */
export const refusals = {
  empty: (): Refusal => ({
    code: 'empty_file',
    message: 'Berkas ini kosong. Unduh ulang, lalu kirim lagi.',
  }),
  unknownFormat: (): Refusal => ({
    code: 'unknown_format',
    message:
      'Isi berkas ini belum dikenal. Kirim ekspor pesanan Shopee, TikTok Shop/Tokopedia, atau laporan transaksi Moka, apa adanya.',
  }),
  notText: (): Refusal => ({
    code: 'not_a_table',
    message: 'Berkas ini bukan tabel (CSV atau Excel). Kirim berkas ekspor penjualan yang asli.',
  }),
  htmlWithoutTable: (): Refusal => ({
    code: 'html_without_table',
    message: `Berkas ini halaman web, bukan tabel; mungkin masuk akun sudah berakhir saat mengunduh. ${again}`,
  }),
  unknownSheet: (): Refusal => ({
    code: 'no_known_sheet',
    message:
      'Tidak ada lembar yang dikenal di buku kerja ini. Kirim ekspor pesanan yang asli, bukan rekapan sendiri.',
  }),
  amountsConverted: (detail: string): Refusal => ({
    code: 'amounts_converted',
    message: `Angka rupiah di berkas ini sudah diubah oleh program spreadsheet (${detail}), sehingga nilainya tidak bisa dipastikan. ${again}`,
  }),
  idsDestroyed: (example: string): Refusal => ({
    code: 'ids_destroyed',
    message: `Nomor pesanan di berkas ini rusak oleh program spreadsheet (misalnya ${example}). ${again}`,
  }),
  datesConverted: (example: string): Refusal => ({
    code: 'dates_converted',
    message: `Tanggal di berkas ini sudah diubah oleh program spreadsheet (misalnya ${example}), sehingga hari dan bulannya tidak bisa dibedakan. ${again}`,
  }),
  mixedNumbers: (a: string, b: string): Refusal => ({
    code: 'mixed_number_styles',
    message: `Dua cara menulis angka bercampur di satu berkas (${a} dan ${b}). ${again}`,
  }),
  amountsDisagree: (rows: number): Refusal => ({
    code: 'amounts_disagree',
    message: `Di ${rows} baris, harga kali jumlah tidak sama dengan subtotalnya. Angka di berkas ini tidak bisa dipercaya. ${again}`,
  }),
  unreadableRows: (rows: number): Refusal => ({
    code: 'unreadable_rows',
    message: `Sebagian besar baris tidak terbaca (${rows} baris). Berkasnya rusak atau sudah diubah. ${again}`,
  }),
  columnMissing: (names: readonly string[]): Refusal => ({
    code: 'column_missing',
    message: `Kolom ${names.map((name) => `"${name}"`).join(', ')} tidak ada, sehingga omzet tidak bisa dihitung. Unduh ulang dengan semua kolom.`,
  }),
  columnTwice: (name: string): Refusal => ({
    code: 'column_twice',
    message: `Kolom "${name}" ada dua kali. ${again}`,
  }),
  password: (): Refusal => ({
    code: 'password_protected',
    message:
      'Buku kerja ini berkata sandi. Buka dengan kata sandinya, simpan salinan tanpa kata sandi, lalu kirim salinan itu.',
  }),
  zipBomb: (): Refusal => ({
    code: 'too_large_inside',
    message:
      'Isi berkas ini mengembang jauh melebihi ukuran laporan penjualan biasa, jadi tidak dibuka. Unduh ulang per bulan, lalu kirim satu per satu.',
  }),
  tooLarge: (): Refusal => ({
    code: 'too_large',
    message:
      'Berkas ini terlalu besar untuk dibaca sekaligus. Unduh dengan rentang tanggal yang lebih pendek.',
  }),
  damaged: (): Refusal => ({
    code: 'damaged_file',
    message: `Berkas ini rusak atau terpotong. ${again}`,
  }),
  brokenQuotes: (row: number): Refusal => ({
    code: 'broken_quotes',
    message: `Tanda kutip di baris ${row} tidak ditutup, sehingga baris sesudahnya tidak terbaca. ${again}`,
  }),
  zipOfFiles: (count: number): Refusal => ({
    code: 'zip_of_files',
    message: `Berkas zip ini berisi ${count} berkas. Buka (ekstrak) dulu, lalu kirim semua berkas di dalamnya.`,
  }),
} as const;

/** Carried through the reading machinery to where the reading ends; never leaves this folder. */
export class Refused extends Error {
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusal.code);
    this.refusal = refusal;
  }
}
