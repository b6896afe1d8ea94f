import type { Words } from '../../../kernel/problem.ts';
import { type Refusal, said } from '../../words.ts';

const again = 'Unduh ulang dari aplikasinya, lalu kirim langsung tanpa dibuka di Excel.';
const againEn = 'Download it from its app again and send it as it is, without opening it in Excel.';

const quoted = (names: readonly string[]) => names.map((name) => `"${name}"`).join(', ');

/** Why a file is not read at all: what happened, and what to do. The codes never change. */
export const refusals = {
  empty: () =>
    said('empty_file', {
      id: 'Berkas ini kosong. Unduh ulang, lalu kirim lagi.',
      en: 'This file is empty. Download it again and send it once more.',
    }),
  unknownFormat: () =>
    said('unknown_format', {
      id: 'Isi berkas ini belum dikenal. Kirim, apa adanya, ekspor dari Shopee, TikTok Shop/Tokopedia, Lazada, Blibli, BigSeller, Moka, Majoo, Loyverse, GoBiz, GrabFood, atau ShopeeFood.',
      en: 'What is in this file is not known yet. Send, just as it is, an export from Shopee, TikTok Shop/Tokopedia, Lazada, Blibli, BigSeller, Moka, Majoo, Loyverse, GoBiz, GrabFood or ShopeeFood.',
    }),
  notText: () =>
    said('not_a_table', {
      id: 'Berkas ini bukan tabel (CSV atau Excel). Kirim berkas ekspor penjualan yang asli.',
      en: 'This file is no table (CSV or Excel). Send the sales export itself.',
    }),
  htmlWithoutTable: () =>
    said('html_without_table', {
      id: `Berkas ini halaman web, bukan tabel; mungkin masuk akun sudah berakhir saat mengunduh. ${again}`,
      en: `This file is a web page and no table; perhaps the sign-in had run out while downloading. ${againEn}`,
    }),
  unknownSheet: () =>
    said('no_known_sheet', {
      id: 'Tidak ada lembar yang dikenal di buku kerja ini. Kirim ekspor pesanan yang asli, bukan rekapan sendiri.',
      en: 'No sheet of this workbook is known. Send the export of orders itself, not a summary of your own.',
    }),
  amountsConverted: (detail: Words) =>
    said('amounts_converted', {
      id: `Angka rupiah di berkas ini sudah diubah oleh program spreadsheet (${detail.id}), sehingga nilainya tidak bisa dipastikan. ${again}`,
      en: `A spreadsheet program has changed the rupiah amounts in this file (${detail.en}), so their value is not certain. ${againEn}`,
    }),
  idsDestroyed: (example: string) =>
    said('ids_destroyed', {
      id: `Nomor pesanan di berkas ini rusak oleh program spreadsheet (misalnya ${example}). ${again}`,
      en: `A spreadsheet program has spoiled the order numbers in this file (such as ${example}). ${againEn}`,
    }),
  datesConverted: (example: string) =>
    said('dates_converted', {
      id: `Tanggal di berkas ini sudah diubah oleh program spreadsheet (misalnya ${example}), sehingga hari dan bulannya tidak bisa dibedakan. ${again}`,
      en: `A spreadsheet program has changed the dates in this file (such as ${example}), so day and month cannot be told apart. ${againEn}`,
    }),
  datesAmbiguous: (example: string) =>
    said('dates_ambiguous', {
      id: `Hari dan bulan di berkas ini tidak bisa dibedakan (misalnya ${example}). Unduh rentang yang memuat tanggal di atas 12, lalu kirim lagi.`,
      en: `Day and month in this file cannot be told apart (such as ${example}). Download a range that holds a date after the 12th and send it again.`,
    }),
  mixedNumbers: (a: string, b: string) =>
    said('mixed_number_styles', {
      id: `Dua cara menulis angka bercampur di satu berkas (${a} dan ${b}). ${again}`,
      en: `Two ways of writing numbers are mixed in one file (${a} and ${b}). ${againEn}`,
    }),
  amountsDisagree: (rows: number) =>
    said('amounts_disagree', {
      id: `Di ${rows} baris, harga kali jumlah tidak sama dengan subtotalnya. Angka di berkas ini tidak bisa dipercaya. ${again}`,
      en: `In ${rows} rows the price times the quantity is not the subtotal. The numbers in this file cannot be trusted. ${againEn}`,
    }),
  unreadableRows: (rows: number) =>
    said('unreadable_rows', {
      id: `Sebagian besar baris tidak terbaca (${rows} baris). Berkasnya rusak atau sudah diubah. ${again}`,
      en: `Most rows cannot be read (${rows} rows). The file is damaged or was changed. ${againEn}`,
    }),
  columnMissing: (names: readonly string[]) =>
    said('column_missing', {
      id: `Kolom ${quoted(names)} tidak ada, sehingga omzet tidak bisa dihitung. Unduh ulang dengan semua kolom.`,
      en: `There is no column ${quoted(names)}, so the sales value cannot be worked out. Download it again with all columns.`,
    }),
  columnTwice: (name: string) =>
    said('column_twice', {
      id: `Kolom "${name}" ada dua kali. ${again}`,
      en: `The column "${name}" is there twice. ${againEn}`,
    }),
  joinedFiles: (row: number) =>
    said('joined_files', {
      id: `Judul kolom muncul lagi di baris ${row}: beberapa ekspor digabung di satu berkas, sehingga pesanan yang sama bisa terhitung dua kali. Kirim tiap ekspor sebagai berkasnya sendiri.`,
      en: `The headings come again in row ${row}: several exports were put into one file, so the same order could count twice. Send each export as a file of its own.`,
    }),
  password: () =>
    said('password_protected', {
      id: 'Berkas ini berkata sandi. Ketik kata sandinya untuk berkas ini saja, atau kirim salinan tanpa kata sandi.',
      en: 'This file has a password. Type it for this one file, or send a copy without a password.',
    }),
  wrongPassword: () =>
    said('wrong_password', {
      id: 'Kata sandi ini tidak membuka berkasnya. Periksa huruf besar dan kecilnya, lalu coba lagi; biasanya kata sandi ada di surel pengirim laporan.',
      en: 'This password does not open the file. Look at its capitals and try again; the mail that brought the report usually tells it.',
    }),
  notLocked: () =>
    said('not_locked', {
      id: 'Berkas ini tidak berkata sandi.',
      en: 'This file has no password.',
    }),
  zipBomb: () =>
    said('too_large_inside', {
      id: 'Isi berkas ini mengembang jauh melebihi ukuran laporan penjualan biasa, jadi tidak dibuka. Unduh ulang per bulan, lalu kirim satu per satu.',
      en: 'What is in this file unfolds to far more than any sales report, so it was not opened. Download it again month by month and send the files one by one.',
    }),
  tooLarge: () =>
    said('too_large', {
      id: 'Berkas ini terlalu besar untuk dibaca sekaligus. Unduh dengan rentang tanggal yang lebih pendek.',
      en: 'This file is too large to be read at once. Download it for a shorter range of days.',
    }),
  damaged: () =>
    said('damaged_file', {
      id: `Berkas ini rusak atau terpotong. ${again}`,
      en: `This file is damaged or cut off. ${againEn}`,
    }),
  brokenQuotes: (row: number) =>
    said('broken_quotes', {
      id: `Tanda kutip di baris ${row} tidak ditutup, sehingga baris sesudahnya tidak terbaca. ${again}`,
      en: `A quotation mark in row ${row} is not closed, so the rows after it cannot be read. ${againEn}`,
    }),
  zipOfFiles: (count: number) =>
    said('zip_of_files', {
      id: `Berkas zip ini berisi ${count} berkas. Buka (ekstrak) dulu, lalu kirim semua berkas di dalamnya.`,
      en: `This zip holds ${count} files. Open (extract) it first, then send all the files that are in it.`,
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
