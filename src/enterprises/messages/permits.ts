import type { Messages } from '../../web/index.ts';

export const permitSaid = {
  paper: { id: 'Surat', en: 'Certificate' },
  paperTitle: {
    id: (what: string) => `Surat ${what}`,
    en: (what: string) => `Certificate: ${what}`,
  },
  paperLead: {
    id: 'Salin dari suratnya: kapan terbit, sampai kapan berlaku, dan apakah masih berlaku menurut penerbitnya.',
    en: 'Copy it from the paper: when it was issued, until when it holds, and whether its issuer still holds to it.',
  },
  state: { id: 'Keadaan surat', en: 'State of the paper' },
  issued: { id: 'Terbit', en: 'Issued' },
  revoked: { id: 'Dicabut penerbitnya', en: 'Revoked by its issuer' },
  issuedOn: { id: 'Tanggal terbit (boleh kosong)', en: 'Issued on (may be empty)' },
  validUntil: { id: 'Berlaku sampai (boleh kosong)', en: 'In force until (may be empty)' },
  untilHint: {
    id: 'Kosong: tanpa batas, atau seperti tertulis dalam nomornya.',
    en: 'Empty: without end, or as the number itself tells.',
  },
  untilOfPaper: { id: 'Kosong: tanpa batas.', en: 'Empty: without end.' },
  pending: { id: 'Izin dalam proses', en: 'Permits in process' },
  nonePending: {
    id: 'Tidak ada yang sedang diurus. Yang sudah diajukan tetapi belum terbit dicatat di sini.',
    en: 'None is under way. What was applied for and is not out yet is recorded here.',
  },
  addPending: { id: 'Catat pengajuan', en: 'Record an application' },
  kind: { id: 'Jenis', en: 'Kind' },
  product: { id: 'Produk', en: 'Product' },
  wholeEnterprise: { id: 'Seluruh IKM', en: 'The whole enterprise' },
  appliedOn: { id: 'Diajukan', en: 'Applied for' },
  remark: { id: 'Sampai di mana (boleh kosong)', en: 'How far it is (may be empty)' },
  remarkHint: {
    id: 'Misalnya nomor pengajuan, atau “menunggu pelatihan PKP”.',
    en: 'Such as the application’s number, or “waiting for the training”.',
  },
  standing: { id: 'Keadaan', en: 'State' },
  underWay: { id: '◐ dalam proses', en: '◐ in process' },
  endedAs: {
    id: (outcome: string, day: string) => `${outcome}, ${day}`,
    en: (outcome: string, day: string) => `${outcome}, ${day}`,
  },
  outcome: { id: 'Catat hasil', en: 'Record the outcome' },
  result: { id: 'Hasil', en: 'Outcome' },
  endedOn: { id: 'Tanggal hasil', en: 'Day of the outcome' },
  outcomeLead: {
    id: 'Bila terbit, tambahkan nomornya di bagian Legalitas sesudah ini.',
    en: 'If it was issued, add its number among the permits after this.',
  },
  acts: { id: 'Tindakan', en: 'Acts' },
  save: { id: 'Simpan', en: 'Save' },
} satisfies Messages;

export const kbliSaid = {
  title: { id: 'KBLI', en: 'Business classes (KBLI)' },
  lead: {
    id: 'Judul kode KBLI menurut edisinya, dan kode mana pada edisi 2020 menjadi kode mana pada edisi 2025.',
    en: 'Titles of KBLI codes by edition, and which codes of 2020 became which of 2025.',
  },
  loaded: {
    id: (edition: string, classes: string) => `Edisi ${edition}: ${classes} kode`,
    en: (edition: string, classes: string) => `Edition ${edition}: ${classes} codes`,
  },
  links: { id: (n: string) => `${n} kaitan antaredisi`, en: (n: string) => `${n} links` },
  empty: {
    id: 'Tabel KBLI belum dimuat. Administrator memuatnya dari tabel resmi BPS.',
    en: 'No KBLI table was loaded yet. An administrator loads it from the official table.',
  },
  search: { id: 'Kode atau kata dalam judul', en: 'A code or a word of the title' },
  find: { id: 'Cari', en: 'Search' },
  noMatch: { id: 'Tidak ada yang cocok.', en: 'Nothing matches.' },
  edition: { id: 'Edisi', en: 'Edition' },
  code: { id: 'Kode', en: 'Code' },
  name: { id: 'Judul', en: 'Title' },
  others: { id: 'Edisi lainnya', en: 'The other edition' },
  load: { id: 'Muat tabel', en: 'Load a table' },
  file: { id: 'Berkas CSV atau XLSX', en: 'CSV or XLSX file' },
  fileHint: {
    id: 'Judul kolom edisi;kode;judul untuk kode, atau kbli2020;kbli2025 untuk kaitannya. Yang lama dari edisi itu diganti.',
    en: 'Columns edisi;kode;judul for codes, or kbli2020;kbli2025 for the links. What was there of that edition is replaced.',
  },
} satisfies Messages;
