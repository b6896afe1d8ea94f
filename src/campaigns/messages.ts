import type { Messages } from '../web/index.ts';

export const campaignSaid = {
  trail: { id: 'Letak halaman', en: 'Where this is' },
  home: { id: 'Beranda', en: 'Home' },
  campaigns: { id: 'Kampanye', en: 'Campaigns' },
  none: {
    id: 'Belum ada kampanye. Administrator membuat yang pertama; setelah itu namanya, masa pemantauannya dan lembaganya ada di sini.',
    en: 'No campaign yet. An administrator makes the first; its name, window and institutions will then stand here.',
  },
  add: { id: 'Kampanye baru', en: 'New campaign' },
  edit: { id: 'Ubah kampanye', en: 'Edit campaign' },
  create: { id: 'Buat kampanye', en: 'Create campaign' },
  save: { id: 'Simpan', en: 'Save' },
  name: { id: 'Nama kampanye', en: 'Name of the campaign' },
  address: { id: 'Alamat kampanye', en: 'Address of the campaign' },
  addressHint: {
    id: 'Kosongkan untuk dibuat dari namanya. Tidak dapat diubah lagi.',
    en: 'Leave it empty to make it from the name. It cannot change later.',
  },
  place: { id: 'Daerah', en: 'Region' },
  zone: { id: 'Zona waktu', en: 'Time zone' },
  from: { id: 'Hari pertama masa pemantauan', en: 'First day of the window' },
  to: { id: 'Hari terakhir masa pemantauan', en: 'Last day of the window' },
  simulation: { id: 'Simulasi', en: 'Simulation' },
  window: { id: 'Masa pemantauan', en: 'Window' },
  windowOf: {
    id: (from: string, to: string, weeks: number) => `${from} – ${to}, ${weeks} pekan`,
    en: (from: string, to: string, weeks: number) => `${from} – ${to}, ${weeks} weeks`,
  },
  frozen: {
    id: (at: string) =>
      `Angka kampanye ini ditutup pertama kali pada ${at}; masa pemantauan, zona waktu dan tahapnya tetap.`,
    en: (at: string) =>
      `A figure of this campaign was first closed on ${at}; its window, time zone and stages stand.`,
  },
  stages: { id: 'Tahap', en: 'Stages' },
  noStages: {
    id: 'Belum ada tahap. Manajer kampanye mengisi nama dan tanggalnya.',
    en: 'No stages yet. The campaign manager gives their names and days.',
  },
  editStages: { id: 'Ubah tahap', en: 'Edit stages' },
  stagesLead: {
    id: 'Kosongkan nama dan tanggal sebuah baris untuk menghapus tahap itu.',
    en: 'Empty the name and days of a row to remove that stage.',
  },
  stage: { id: 'Tahap', en: 'Stage' },
  stageName: {
    id: (no: number) => `Nama tahap ke-${no}`,
    en: (no: number) => `Name of stage ${no}`,
  },
  firstDay: { id: 'Hari pertama', en: 'First day' },
  lastDay: { id: 'Hari terakhir', en: 'Last day' },
  institutions: { id: 'Lembaga', en: 'Institutions' },
  noInstitutions: {
    id: 'Belum ada lembaga. Manajer kampanye memilih siapa berperan apa.',
    en: 'No institutions yet. The campaign manager chooses who does what.',
  },
  editInstitutions: { id: 'Ubah lembaga', en: 'Edit institutions' },
  institutionsLead: {
    id: 'Kosongkan lembaga sebuah baris untuk menghapusnya. Nama peran bebas, misalnya “Movement manager”.',
    en: 'Leave the institution of a row empty to remove it. Roles carry any name, such as “Movement manager”.',
  },
  institution: { id: 'Lembaga', en: 'Institution' },
  institutionNo: {
    id: (no: number) => `Lembaga ke-${no}`,
    en: (no: number) => `Institution ${no}`,
  },
  role: { id: 'Peran', en: 'Role' },
  roleName: { id: 'Nama peran di kampanye ini', en: 'Name of the role in this campaign' },
  addInstitution: { id: 'Lembaga baru', en: 'New institution' },
  addInstitutionLead: {
    id: 'Periksa dahulu apakah lembaganya sudah ada di daftar.',
    en: 'See first whether the institution is in the list already.',
  },
  institutionName: { id: 'Nama lembaga', en: 'Name of the institution' },
  choose: { id: 'Pilih', en: 'Choose' },
  definition: { id: 'Yang dihitung sebagai penjualan', en: 'What counts as a sale' },
  version: { id: (n: number) => `versi ${n}`, en: (n: number) => `version ${n}` },
  versions: { id: 'Semua versi', en: 'All versions' },
  versionHead: { id: 'Versi', en: 'Version' },
  current: { id: 'berlaku', en: 'current' },
  define: { id: 'Versi baru', en: 'New version' },
  defineLead: {
    id: 'Versi lama tetap tersimpan, dan angka yang sudah ditutup tetap memakai versinya. Rumus dan tanggal penjualan tidak diatur di sini.',
    en: 'Older versions are kept, and closed figures keep theirs. The formula and the day of a sale are not set here.',
  },
  wordsId: { id: 'Dalam satu kalimat (Indonesia)', en: 'In one sentence (Indonesian)' },
  wordsEn: { id: 'Dalam satu kalimat (Inggris)', en: 'In one sentence (English)' },
  streams: { id: 'Jenis penjualan', en: 'Kinds of sales' },
  channels: { id: 'Kanal', en: 'Channels' },
  channelsHint: {
    id: 'Tanpa centang: semua kanal dihitung.',
    en: 'With none ticked every channel counts.',
  },
  allChannels: { id: 'semua kanal', en: 'every channel' },
  leastEvidence: { id: 'Bukti paling rendah', en: 'Least evidence' },
  goods: { id: 'Barang yang dihitung', en: 'Goods that count' },
  reason: { id: 'Alasan', en: 'Reason' },
  reasonHint: {
    id: 'Dicetak di samping angkanya, misalnya “Keputusan rapat 12 Maret 2026”.',
    en: 'Printed beside the figure, such as “Decision of the meeting of 12 March 2026”.',
  },
  decided: { id: 'Diputuskan', en: 'Decided' },
} satisfies Messages;

export const goodsSaid = {
  own: { id: 'hanya buatan sendiri', en: 'only of its own making' },
  all: {
    id: 'semua yang dijual, juga buatan orang lain',
    en: 'all that it sells, others’ goods too',
  },
} satisfies Messages;

export const evidenceSaid = {
  A: {
    id: 'A: hanya data platform yang disaksikan atau lewat API',
    en: 'A: only platform data by witness or API',
  },
  B: { id: 'B: juga ekspor yang diunggah sendiri', en: 'B: also exports uploaded by the producer' },
  C: { id: 'C: juga pembayaran dan mutasi bank', en: 'C: also payments and bank lines' },
  D: { id: 'D: juga foto nota', en: 'D: also photos of notes' },
  E: { id: 'E: semua, juga yang dicatat sendiri', en: 'E: all, also what is declared' },
} satisfies Messages;
