import type { Messages } from '../../web/index.ts';

export const setupSaid = {
  template: { id: 'Mulai dari', en: 'Begin from' },
  templateHint: {
    id: 'Templat mengisi tahap, sektor, kuota dan indikator; kampanye lama juga lembaga dan definisi penjualannya. Semuanya dapat diubah.',
    en: 'A template fills in stages, sectors, quotas and indicators; an earlier campaign also its institutions and definition. All of it may be changed.',
  },
  shipped: {
    id: 'Templat bawaan: tiga bulan, 30 peserta, 5 pemenang',
    en: 'Shipped template: three months, 30 participants, 5 winners',
  },
  empty: { id: 'Kosong', en: 'Empty' },
  asCampaign: { id: (name: string) => `Seperti ${name}`, en: (name: string) => `As ${name}` },
  sectors: { id: 'Sektor', en: 'Sectors' },
  noSectors: {
    id: 'Belum ada sektor. Daftar sektor milik kampanye ini sendiri, dan tiap sektor mengenali kode KBLI-nya.',
    en: 'No sectors yet. The list is this campaign’s own, and each knows its KBLI codes.',
  },
  editSectors: { id: 'Ubah sektor', en: 'Edit sectors' },
  sectorsLead: {
    id: 'Kosongkan sebuah baris untuk menghapusnya. KBLI ditulis dua sampai lima angka pertamanya; yang paling panjang yang cocok menentukan.',
    en: 'Empty a row to remove it. Of KBLI write the first two to five digits; the longest that fits decides.',
  },
  sector: { id: (no: number) => `Sektor ke-${no}`, en: (no: number) => `Sector ${no}` },
  kbli: { id: 'KBLI', en: 'KBLI' },
  quota: { id: 'Kuota', en: 'Quota' },
  quotas: { id: 'Kuota', en: 'Quotas' },
  quotaFor: { id: 'Untuk', en: 'For' },
  noQuotas: { id: 'Belum ada kuota.', en: 'No quotas yet.' },
  editQuotas: { id: 'Ubah kuota', en: 'Edit quotas' },
  quotasLead: {
    id: 'Berapa yang dipilih menjadi peserta, finalis dan pemenang. Kosong: tidak ditetapkan.',
    en: 'How many are chosen as participants, finalists and winners. Empty: not fixed.',
  },
  waitingHint: {
    id: (usual: number) =>
      `Berapa pendaftar menunggu, menurut peringkat: per sektor yang punya kuota, dan satu daftar bagi sektor lain bersama. 0: tanpa cadangan; kosong: ${usual}.`,
    en: (usual: number) =>
      `How many wait, in the order of their ranks: for each sector with a quota, and one list for all other sectors together. 0: nobody does; empty: ${usual}.`,
  },
  waitingEach: {
    id: (length: number) => `${length} per sektor yang punya kuota`,
    en: (length: number) => `${length} for each sector with a quota`,
  },
  sectorsStand: {
    id: (at: string) =>
      `Tetap sejak ${at}, saat penilaian panel dibuka. Sektor dan kuotanya ikut menentukan siapa yang lolos, jadi tidak diubah lagi setelah ada nilai.`,
    en: (at: string) =>
      `These stand since ${at}, when scoring by the panel was opened. Sectors and their quotas help decide who passes, so they do not change once there are scores.`,
  },
  quotasStand: {
    id: 'Kuota yang sudah menjadi dasar penilaian tidak diubah lagi, supaya hasil tidak bergeser karena angka yang ditulis belakangan.',
    en: 'A quota by which people are scored does not change any more, so that no result moves with a number written later.',
  },
  quotaStands: {
    id: (stage: string, at: string) => `Tetap sejak ${stage} dibuka, ${at}.`,
    en: (stage: string, at: string) => `It stands since ${stage} was opened, ${at}.`,
  },
  whyStands: { id: 'Sejak kapan dan mengapa tetap', en: 'Since when and why these stand' },
  indicators: { id: 'Indikator', en: 'Indicators' },
  noIndicators: {
    id: 'Belum ada indikator. Tulis apa yang dijanjikan kampanye ini, bagaimana menghitungnya, dan targetnya.',
    en: 'No indicators yet. Write what this campaign promises, how it is counted, and the target.',
  },
  indicatorsLead: {
    id: 'Yang dijanjikan dan yang tercapai. Tiap angka menyebut apa yang dihitung dan dari mana asalnya.',
    en: 'What was promised and what was reached. Each figure says what it counts and where it comes from.',
  },
  editIndicators: { id: 'Ubah indikator', en: 'Edit indicators' },
  editLead: {
    id: 'Kosongkan sebuah baris untuk menghapusnya. Yang sudah punya target atau realisasi tidak dapat dihapus.',
    en: 'Empty a row to remove it. What has a target or a figure cannot go.',
  },
  indicator: { id: 'Indikator', en: 'Indicator' },
  indicatorNo: { id: (no: number) => `Indikator ke-${no}`, en: (no: number) => `Indicator ${no}` },
  unit: { id: 'Satuan', en: 'Unit' },
  meaning: { id: 'Yang dihitung', en: 'What it counts' },
  source: { id: 'Dasar target (boleh kosong)', en: 'Basis of the target (may be empty)' },
  sourceHint: {
    id: 'Misalnya nomor SK atau rencana kerja.',
    en: 'Such as the number of a decree or plan.',
  },
  measure: { id: 'Dihitung oleh', en: 'Counted by' },
  target: { id: 'Target', en: 'Target' },
  reached: { id: 'Realisasi', en: 'Reached' },
  achievement: { id: 'Capaian', en: 'Achievement' },
  noTarget: { id: 'belum ditetapkan', en: 'not set' },
  notKnown: { id: 'belum ada angka', en: 'no figure yet' },
  setTarget: { id: 'Tetapkan target', en: 'Set the target' },
  changeTarget: { id: 'Ubah target', en: 'Change the target' },
  targetLead: {
    id: 'Target yang pernah berlaku tetap tersimpan dengan alasannya.',
    en: 'Every target that was in force stays, with its reason.',
  },
  reason: { id: 'Alasan', en: 'Reason' },
  targetWas: {
    id: (target: string, at: string) => `sebelumnya ${target}, ${at}`,
    en: (target: string, at: string) => `before ${target}, ${at}`,
  },
  changedFor: {
    id: (reason: string) => `diubah: ${reason}`,
    en: (reason: string) => `changed: ${reason}`,
  },
  tell: { id: 'Isi realisasi', en: 'Tell the figure' },
  tellLead: {
    id: 'Angka baru tidak menghapus yang lama; yang per tanggal terbaru berlaku.',
    en: 'A new figure does not erase the old one; that of the newest day holds.',
  },
  asOf: { id: 'Per tanggal', en: 'As of' },
  tellSource: { id: 'Sumber angka', en: 'Source of the figure' },
  tellSourceHint: {
    id: 'Misalnya daftar hadir 12 Mei 2026.',
    en: 'Such as the attendance list of 12 May 2026.',
  },
  asOfDay: {
    id: (day: string, source: string) => `per ${day}, ${source}`,
    en: (day: string, source: string) => `as of ${day}, ${source}`,
  },
  counted: { id: 'dihitung Lagawi', en: 'counted by Lagawi' },
  save: { id: 'Simpan', en: 'Save' },
  acts: { id: 'Tindakan', en: 'Acts' },
} satisfies Messages;
