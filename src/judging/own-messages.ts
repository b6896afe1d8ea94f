import type { Messages } from '../web/index.ts';

/** What a finalist reads of the own judging, and the office of objections to it. */
export const ownSaid = {
  title: { id: 'Penjurian usaha Anda', en: 'The judging of your enterprise' },
  measuredAt: {
    id: (at: string, version: number) =>
      `Diukur ${at}, menurut definisi penjualan versi ${version}. Bila angkanya keliru, ajukan keberatan atas data.`,
    en: (at: string, version: number) =>
      `Measured ${at}, by version ${version} of the definition of a sale. If a figure is wrong, object to the data.`,
  },
  pending: {
    id: (n: number) => `Usaha Anda satu dari ${n} finalis. Pemenang belum ditetapkan.`,
    en: (n: number) => `Yours is one of ${n} finalists. The winners are not decided yet.`,
  },
  notFinalist: {
    id: 'Usaha ini bukan finalis penjurian kampanye ini.',
    en: 'This enterprise is no finalist of this campaign’s judging.',
  },
  won: { id: '★ Pemenang', en: '★ Winner' },
  lost: { id: 'Belum terpilih sebagai pemenang', en: 'Not chosen as a winner' },
  decided: {
    id: (number: string, day: string, criteria: number) =>
      `Ditetapkan dengan SK nomor ${number} tanggal ${day}, menurut kriteria versi ${criteria}.`,
    en: (number: string, day: string, criteria: number) =>
      `Decided by decree number ${number} of ${day}, by version ${criteria} of the criteria.`,
  },
  place: {
    id: (rank: number, of: number) => `Urutan ${rank} dari ${of} finalis.`,
    en: (rank: number, of: number) => `Place ${rank} of ${of} finalists.`,
  },
  tie: {
    id: (reason: string) =>
      `Nilai beberapa finalis tetap sama setelah aturan nilai sama. Alasan pilihan dewan juri: ${reason}`,
    en: (reason: string) =>
      `Some finalists stayed equal after the rule for ties. The jury’s reason for its choice: ${reason}`,
  },
  criteria: { id: 'Penilaian', en: 'How it was judged' },
  criterion: { id: 'Kriteria', en: 'Criterion' },
  weight: { id: (points: number) => `bobot ${points}`, en: (points: number) => `weight ${points}` },
  points: { id: 'Poin', en: 'Points' },
  top: { id: 'sepertiga teratas', en: 'top third' },
  middle: { id: 'sepertiga tengah', en: 'middle third' },
  bottom: { id: 'sepertiga terbawah', en: 'bottom third' },
  unknown: { id: 'tidak dapat dihitung', en: 'cannot be told' },
  pointsBy: {
    id: (how: string) => `Poin: ${how}`,
    en: (how: string) => `Points: ${how}`,
  },
  why: {
    id: 'Poin dari 0 sampai 100. Penjualan dan transaksi dinilai terhadap finalis tertinggi. Poinnya ditulis sebagai sepertiga, dan nilai akhir tidak ditulis, karena dari angka itu penjualan usaha lain dapat dihitung.',
    en: 'Points go from 0 to 100. Sales and transactions are judged against the highest finalist. Their points are told as a third and the final score is not told, since another’s sales could be worked out from them.',
  },
  next: { id: 'Yang paling menaikkan nilai', en: 'What would raise the score most' },
  level: {
    id: (name: string, level: string) => `${name}: ${level}`,
    en: (name: string, level: string) => `${name}: ${level}`,
  },
  // The office
  objections: { id: 'Keberatan finalis', en: 'Objections of finalists' },
  lead: {
    id: 'Keberatan ditujukan pada tata cara dan data. Finalis mengajukannya dari halaman usahanya. Siapa yang ikut menilai tidak boleh menjawab.',
    en: 'Objections are against procedure and data. Finalists file them from the page of their enterprise. Nobody who scored may answer.',
  },
  none: { id: 'Belum ada keberatan.', en: 'No objections so far.' },
  objectionOf: {
    id: (name: string) => `Keberatan ${name}`,
    en: (name: string) => `Objection of ${name}`,
  },
  answerLead: {
    id: 'Finalis membaca jawaban ini di halaman usahanya.',
    en: 'The finalist reads this answer on the page of the enterprise.',
  },
} satisfies Messages;
