import type { Messages } from '../../web/index.ts';

export const baselineSaid = {
  title: { id: 'Data awal', en: 'Baseline' },
  titleOf: {
    id: (campaign: string) => `Data awal untuk ${campaign}`,
    en: (campaign: string) => `Baseline for ${campaign}`,
  },
  lead: {
    id: 'Nilai penjualan sebelum kampanye, supaya pertumbuhan bisa dihitung dengan jujur. Yang tidak diketahui dinyatakan “tidak ada data”, bukan nol.',
    en: 'Sales before the campaign, so that growth can be told honestly. What is not known is stated as “no data”, which is not zero.',
  },
  open: {
    id: (day: string) => `Boleh diisi sampai dibekukan, paling lambat ${day}.`,
    en: (day: string) => `May be told until it is frozen, on ${day} at the latest.`,
  },
  frozen: {
    id: '■ dibekukan: perubahan sesudahnya adalah penyajian kembali dengan alasan.',
    en: '■ frozen: a later change is a restatement with its reason.',
  },
  frozenAt: {
    id: (at: string) => `■ dibekukan ${at}`,
    en: (at: string) => `■ frozen ${at}`,
  },
  period: { id: 'Masa', en: 'Period' },
  told: { id: 'Nilai penjualan', en: 'Sales' },
  ledger: { id: 'Menurut catatan Lagawi', en: 'In Lagawi’s ledger' },
  evidence: { id: 'Bukti', en: 'Evidence' },
  notTold: { id: '□ belum diisi', en: '□ not told' },
  noData: { id: 'tidak ada data', en: 'no data' },
  restated: {
    id: (version: number, reason: string) => `penyajian kembali, versi ${version}: ${reason}`,
    en: (version: number, reason: string) => `restated, version ${version}: ${reason}`,
  },
  before: {
    id: (version: number, amount: string) => `versi ${version}: ${amount}`,
    en: (version: number, amount: string) => `version ${version}: ${amount}`,
  },
  fill: { id: 'Isi', en: 'Tell it' },
  change: { id: 'Ubah', en: 'Change' },
  acts: { id: 'Tindakan', en: 'Acts' },
  evidenceLead: {
    id: 'Pisahkan menurut buktinya, seperti pada penjualan kampanye.',
    en: 'Apart by what supports it, as campaign sales are.',
  },
  fromLedger: {
    id: 'Sudah diisi dengan yang tercatat di Lagawi untuk masa ini. Periksa, lalu tambahkan yang belum tercatat.',
    en: 'Filled in with what Lagawi’s ledger holds for this period. Look at it, then add what is not in there.',
  },
  noDataBox: { id: 'Tidak ada data untuk masa ini', en: 'No data for this period' },
  toldBy: { id: 'Menurut siapa atau catatan apa', en: 'Who told it, or from which papers' },
  reason: { id: 'Alasan penyajian kembali', en: 'Reason of the restatement' },
  save: { id: 'Simpan', en: 'Save' },
  members: { id: 'Peserta', en: 'Participants' },
  periodsTold: { id: 'Masa terisi', en: 'Periods told' },
  of: {
    id: (n: number, of: number) => `${n} dari ${of}`,
    en: (n: number, of: number) => `${n} of ${of}`,
  },
  withoutData: { id: 'Tanpa data', en: 'Without data' },
  sum: { id: 'Jumlah', en: 'Sum' },
  complete: {
    id: (n: number, of: number) => `${n} dari ${of} peserta mengisi semua masa.`,
    en: (n: number, of: number) => `${n} of ${of} participants told every period.`,
  },
  freeze: { id: 'Bekukan data awal', en: 'Freeze the baseline' },
  freezeLead: {
    id: 'Sesudah dibekukan, setiap perubahan menjadi penyajian kembali dengan alasan, dan tidak dapat dibatalkan.',
    en: 'Once frozen, every change is a restatement with its reason. This cannot be undone.',
  },
  noCampaign: {
    id: 'Belum ikut kampanye mana pun yang boleh Anda lihat. Data awal diisi untuk tiap kampanye.',
    en: 'In no campaign that is yours to see. A baseline is told for each campaign.',
  },
  none: {
    id: 'Belum ada peserta. Data awal diisi untuk setiap peserta sebelum masa pemantauan.',
    en: 'No participants yet. The baseline is told of each before the window.',
  },
} satisfies Messages;
