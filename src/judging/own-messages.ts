import type { Messages } from '../web/index.ts';

/** What an entrant reads of the own judging, and the office of objections to it. */
export const ownSaid = {
  title: { id: 'Penjurian usaha Anda', en: 'The judging of your enterprise' },
  measuredAt: {
    id: (at: string, version: number) =>
      `Diukur ${at}, menurut definisi penjualan versi ${version}.`,
    en: (at: string, version: number) =>
      `Measured ${at}, by version ${version} of the definition of a sale.`,
  },
  measuredAgain: {
    id: (first: string, at: string, version: number) =>
      `Diukur ulang ${at} sesudah keberatan diterima, untuk penjualan sampai hari pengukuran pertama (${first}), menurut definisi penjualan versi ${version}.`,
    en: (first: string, at: string, version: number) =>
      `Measured again ${at} after an objection was upheld, for sales up to the day of the first measuring (${first}), by version ${version} of the definition of a sale.`,
  },
  laterFinal: {
    id: 'Pesanan yang baru final sesudah saat itu tidak termasuk, jadi halaman penjualan dapat menampilkan angka lain.',
    en: 'Orders that became final after that moment are not in it, so the sales page may show another figure.',
  },
  ifWrong: {
    id: 'Bila angkanya keliru, ajukan keberatan atas data.',
    en: 'If a figure is wrong, object to the data.',
  },
  pending: {
    id: (n: number) => `Usaha Anda satu dari ${n} finalis. Pemenang belum ditetapkan.`,
    en: (n: number) => `Yours is one of ${n} finalists. The winners are not decided yet.`,
  },
  pendingFirst: {
    id: (n: number) => `Usaha Anda satu dari ${n} peserta babak pertama. Finalis belum dipilih.`,
    en: (n: number) =>
      `Yours is one of ${n} entrants of the first round. The finalists are not chosen yet.`,
  },
  notJudged: {
    id: 'Usaha ini tidak ikut dinilai dalam penjurian kampanye ini.',
    en: 'This enterprise was not judged in this campaign’s judging.',
  },
  notTakenOn: { id: 'Belum lanjut ke final', en: 'Not taken on to the final' },
  chosen: {
    id: (day: string, finalists: number) => `Pada ${day} dipilih ${finalists} finalis.`,
    en: (day: string, finalists: number) => `${finalists} finalists were chosen on ${day}.`,
  },
  placeFirst: {
    id: (rank: number, of: number) => `Urutan ${rank} dari ${of} peserta babak pertama.`,
    en: (rank: number, of: number) => `Place ${rank} of ${of} entrants of the first round.`,
  },
  otherwise: {
    id: (reason: string) => `Finalis dipilih tidak hanya menurut urutan. Alasannya: ${reason}`,
    en: (reason: string) => `Finalists were not chosen by rank alone. The reason: ${reason}`,
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
  top: {
    id: (all: string) => `di sepertiga teratas ${all}`,
    en: (all: string) => `in the top third of ${all}`,
  },
  middle: {
    id: (all: string) => `di sepertiga tengah ${all}`,
    en: (all: string) => `in the middle third of ${all}`,
  },
  bottom: {
    id: (all: string) => `di sepertiga terbawah ${all}`,
    en: (all: string) => `in the bottom third of ${all}`,
  },
  final: { id: 'para finalis', en: 'the finalists' },
  first: { id: 'para peserta babak pertama', en: 'the entrants of the first round' },
  unknown: { id: 'tidak dapat dihitung', en: 'cannot be told' },
  pointsBy: {
    id: (how: string) => `Cara menghitung: ${how}`,
    en: (how: string) => `How it is reckoned: ${how}`,
  },
  why: {
    id: 'Poin dari 0 sampai 100. Penjualan dan transaksi dinilai terhadap yang tertinggi. Untuk keduanya hanya ditulis di sepertiga mana urutannya, dan nilai akhir tidak ditulis, karena dari angka itu penjualan usaha lain dapat dihitung.',
    en: 'Points go from 0 to 100. Sales and transactions are judged against the highest. Of both only the third of the ranks is told, and the final score is not, since another’s sales could be worked out from them.',
  },
  next: { id: 'Yang paling menaikkan nilai', en: 'What would raise the score most' },
  level: {
    id: (name: string, level: string) => `${name}: ${level}`,
    en: (name: string, level: string) => `${name}: ${level}`,
  },
  // The office
  objections: { id: 'Keberatan peserta penjurian', en: 'Objections to the judging' },
  lead: {
    id: 'Keberatan ditujukan pada tata cara dan data. Finalis, dan peserta babak pertama yang belum lanjut, mengajukannya dari halaman usahanya. Siapa yang ikut menilai tidak boleh menjawab.',
    en: 'Objections are against procedure and data. Finalists, and entrants of a first round who were not taken on, file them from the page of their enterprise. Nobody who scored may answer.',
  },
  firstWindow: {
    id: (day: string) => `Peserta babak pertama yang belum lanjut: sampai ${day}.`,
    en: (day: string) => `Entrants of the first round who were not taken on: until ${day}.`,
  },
  ofFirst: {
    id: (name: string) => `${name} (babak pertama)`,
    en: (name: string) => `${name} (first round)`,
  },
  none: { id: 'Belum ada keberatan.', en: 'No objections so far.' },
  objectionOf: {
    id: (no: number, name: string) => `Keberatan nomor ${no}: ${name}`,
    en: (no: number, name: string) => `Objection number ${no}: ${name}`,
  },
  admitTitle: { id: 'Tambahkan ke final', en: 'Add to the final' },
  admitLead: {
    id: 'Keberatan atas babak pertama diterima. Usaha ini diukur menurut saat final dibuka, dan setiap juri mendapat lembarnya. Final baru dapat ditutup sesudah semua lembar dikunci.',
    en: 'The objection against the first round was upheld. The enterprise is measured as of the opening of the final, and each judge gets a sheet. The final closes once every sheet is locked.',
  },
  admitReason: { id: 'Alasan', en: 'Reason' },
  admit: { id: 'Tambahkan', en: 'Add' },
  admitUnwitnessed: {
    id: 'Alasan, bila unduhan tokonya belum disaksikan petugas',
    en: 'Why, where no officer witnessed the download of its shop',
  },
  admitUnreported: {
    id: 'Alasan, bila usaha ini belum melaporkan apa pun',
    en: 'Why, where this enterprise reported nothing at all',
  },
  tooLate: {
    id: 'Final sudah ditutup, jadi keberatan babak pertama ini tidak dapat lagi menambah finalis. Tulis dalam jawaban apa yang dapat mengikutinya.',
    en: 'The final was closed, so this objection against the first round can add nobody to it any more. Say in the answer what can follow.',
  },
  endTitle: { id: 'Selesai tanpa perubahan', en: 'End without a change' },
  endLead: {
    id: 'Bila keberatan ini diterima, tetapi pemenang dan nilainya tetap sama sehingga tidak perlu SK perubahan. Alasannya dibaca pengaju.',
    en: 'Where this objection was upheld, but winners and scores stay the same, so that no decree of change is needed. Whoever objected reads the reason.',
  },
  end: { id: 'Catat selesai', en: 'Record the end' },
  answerLead: {
    id: 'Pemilik usaha membaca jawaban ini di halaman usahanya.',
    en: 'The producer reads this answer on the page of the enterprise.',
  },
} satisfies Messages;
