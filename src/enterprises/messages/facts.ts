import type { Messages } from '../../web/index.ts';

export const factSaid = {
  title: { id: 'Fakta dan skala usaha', en: 'Facts and size' },
  lead: {
    id: 'Keadaan usaha pada suatu hari: pekerja, modal, investasi, kapasitas. Skala usaha dihitung dari sini menurut tiap aturan.',
    en: 'How the business stood on a day: workers, capital, investment, capacity. Its size is derived from here under each rule.',
  },
  none: {
    id: 'Belum ada. Catat keadaan saat mendaftar dahulu: berapa pekerja dan modalnya.',
    en: 'None yet. Record how it stood at application first: its workers and capital.',
  },
  add: { id: 'Catat keadaan', en: 'Record facts' },
  asOf: { id: 'Keadaan per tanggal', en: 'As of' },
  occasion: { id: 'Saat pendataan', en: 'Asked when' },
  campaign: { id: 'Untuk kampanye', en: 'For the campaign' },
  noCampaign: { id: 'Tidak untuk kampanye tertentu', en: 'For no campaign' },
  workers: { id: 'Pekerja', en: 'Workers' },
  workersFemale: { id: 'Pekerja perempuan', en: 'Female workers' },
  workersMale: { id: 'Pekerja laki-laki', en: 'Male workers' },
  workersHint: { id: 'Termasuk pemilik, bila ikut bekerja.', en: 'With the owner, who works too.' },
  workersDisabled: {
    id: 'Di antaranya penyandang disabilitas',
    en: 'Of them, with a disability',
  },
  voluntary: {
    id: 'Sukarela; hanya bila mereka sendiri yang menyebutnya.',
    en: 'Voluntary; only where they say so themselves.',
  },
  ownerSex: { id: 'Pemilik', en: 'Owner' },
  notTold: { id: 'Tidak disebut', en: 'Not told' },
  capital: { id: 'Modal usaha (Rp)', en: 'Capital (Rp)' },
  investment: { id: 'Nilai investasi (Rp)', en: 'Investment (Rp)' },
  withoutLand: { id: 'Tanpa tanah dan bangunan.', en: 'Without land and buildings.' },
  salesYear: { id: 'Penjualan setahun terakhir (Rp)', en: 'Sales of the last year (Rp)' },
  salesYearHint: {
    id: 'Setahun penuh menurut pemilik; bukan angka kampanye.',
    en: 'A whole year by the owner’s word; not a figure of the campaign.',
  },
  capacity: { id: 'Kapasitas sebulan', en: 'Capacity of a month' },
  capacityUnit: { id: 'Satuan kapasitas', en: 'Unit of the capacity' },
  toldBy: { id: 'Menurut siapa atau surat apa', en: 'Who told it, or which paper' },
  save: { id: 'Simpan', en: 'Save' },
  strike: { id: 'Coret', en: 'Strike out' },
  strikeTitle: { id: 'Coret keterangan yang salah', en: 'Strike out what was wrong' },
  strikeLead: {
    id: 'Yang dicoret tetap terbaca, tetapi tidak dipakai lagi. Catat yang benar sebagai keadaan baru.',
    en: 'What is struck out stays readable and counts no more. Record the right one anew.',
  },
  reason: { id: 'Alasan', en: 'Reason' },
  struck: {
    id: (at: string, reason: string) => `✕ dicoret ${at}: ${reason}`,
    en: (at: string, reason: string) => `✕ struck out ${at}: ${reason}`,
  },
  acts: { id: 'Tindakan', en: 'Acts' },
  size: { id: 'Skala usaha menurut aturan', en: 'Size under each rule' },
  sizeLead: {
    id: (day: string) =>
      `Dari yang terakhir diketahui, per ${day}. “Kecil” berarti lain pada tiap aturan.`,
    en: (day: string) =>
      `From what was last known, as of ${day}. “Small” differs from rule to rule.`,
  },
  rule: { id: 'Aturan', en: 'Rule' },
  result: { id: 'Skala', en: 'Size' },
  cannotTell: { id: 'belum dapat ditentukan', en: 'cannot be told yet' },
  notSmall: { id: 'Bukan kecil', en: 'Not small' },
  of: {
    id: (female: string, male: string) => `${female} P, ${male} L`,
    en: (female: string, male: string) => `${female} f, ${male} m`,
  },
  disabled: {
    id: (n: number) => `${n} penyandang disabilitas`,
    en: (n: number) => `${n} with a disability`,
  },
} satisfies Messages;
