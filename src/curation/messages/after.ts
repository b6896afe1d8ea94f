import type { Messages } from '../../web/index.ts';

/** What is read about a list after its decree. */
export const afterSaid = {
  endedWithout: {
    id: (reason: string) => `Selesai tanpa perubahan hasil. Alasan: ${reason}`,
    en: (reason: string) => `Ended without a change of the result. Reason: ${reason}`,
  },
  // Conditions
  conditions: { id: 'Lolos bersyarat', en: 'Passed on conditions' },
  conditionsLead: {
    id: 'Setiap syarat punya tenggat dan pemeriksa. Bila sebuah syarat gugur, yang bersangkutan keluar lewat SK perubahan dan cadangan pertama naik.',
    en: 'Each condition has a due day and somebody who checks it. Where one lapses, the applicant leaves by a decree of change and the first who waits moves up.',
  },
  conditionsNone: {
    id: 'Tidak ada yang lolos bersyarat. Tetapkan itu pada halaman peringkat, dengan alasan.',
    en: 'Nobody passes on conditions. Decide so on the page of the ranking, with a reason.',
  },
  conditionCount: {
    id: (of: number, met: number) => (of === 0 ? '(tidak ada)' : `(${of}, ${met} terpenuhi)`),
    en: (of: number, met: number) => (of === 0 ? '(none)' : `(${of}, ${met} met)`),
  },
  amendmentCount: {
    id: (n: number) => (n === 0 ? '(belum ada)' : `(${n})`),
    en: (n: number) => (n === 0 ? '(none)' : `(${n})`),
  },
  objectionCount: {
    id: (of: number, open: number) =>
      of === 0 ? '(belum ada)' : `(${of}, ${open} menunggu jawaban)`,
    en: (of: number, open: number) => (of === 0 ? '(none)' : `(${of}, ${open} open)`),
  },
  conditionsOf: {
    id: (name: string) => `Syarat: ${name}`,
    en: (name: string) => `Conditions: ${name}`,
  },
  conditionsSet: {
    id: 'Tulis paling banyak enam syarat. Setelah SK dicatat, syarat tidak dapat diubah lagi.',
    en: 'Write six conditions at most. Once the decree is entered, they stand.',
  },
  conditionNo: { id: (no: number) => `Syarat ${no}`, en: (no: number) => `Condition ${no}` },
  dueOn: { id: 'Tenggat', en: 'Due' },
  checker: { id: 'Pemeriksa', en: 'Checked by' },
  save: { id: 'Simpan', en: 'Save' },
  enterprise: { id: 'Usaha', en: 'Enterprise' },
  condition: { id: 'Syarat', en: 'Condition' },
  state: { id: 'Keadaan', en: 'State' },
  noneWritten: { id: '⚠ belum ditulis', en: '⚠ not written yet' },
  findingTitle: {
    id: (no: number) => `Catat pemeriksaan syarat ${no}`,
    en: (no: number) => `Record what was found of condition ${no}`,
  },
  result: { id: 'Hasil', en: 'Result' },
  choose: { id: 'Pilih', en: 'Choose' },
  newDue: { id: 'Tenggat baru, bila diperpanjang', en: 'New due day, where extended' },
  remark: { id: 'Apa yang diperiksa', en: 'What was looked at' },
  // Changes of the list
  amendments: { id: 'Perubahan daftar', en: 'Changes of the list' },
  amendmentsLead: {
    id: 'Daftar yang ditetapkan tidak dihapus; perubahan dicatat di sampingnya dengan SK perubahan. Yang keluar tetap dalam riwayat, dan penjualannya sampai hari itu tetap terhitung.',
    en: 'The list that was decided is never erased; a change stands beside it with its own decree. Those who leave stay in the history, and what they sold until that day still counts.',
  },
  amendmentsNone: { id: 'Belum ada perubahan.', en: 'No change so far.' },
  amendedBy: {
    id: (no: number, number: string, day: string) => `Perubahan ${no}: SK ${number}, ${day}`,
    en: (no: number, number: string, day: string) => `Change ${no}: decree ${number}, ${day}`,
  },
  leaves: { id: 'Keluar', en: 'Leaves' },
  enters: { id: 'Masuk', en: 'Enters' },
  instead: { id: (name: string) => `menggantikan ${name}`, en: (name: string) => `for ${name}` },
  byObjection: { id: 'karena keberatan diterima', en: 'since an objection was upheld' },
  seatStaysFree: {
    id: 'Tidak ada cadangan yang tersisa; kursi ini kosong.',
    en: 'Nobody is left who waits; the seat stays free.',
  },
  amend: { id: 'Catat SK perubahan', en: 'Enter a decree of change' },
  amendLead: {
    id: 'Centang yang keluar dan tulis alasannya. Penggantinya ditentukan aturan: cadangan pertama menurut urutan, dari sektor yang sama bila sektor itu berkuota. Alasan pada “menurut catatan panitia” dicetak pada SK dan pengumuman: jangan menulis hal pribadi di situ.',
    en: 'Tick who leaves and write why. Who moves up follows from the rule: the first who waits, of the same sector where it has a quota. Where the cause is “as the committee noted”, the reason is printed on the decree and the announcement: write nothing private there.',
  },
  whoLeaves: { id: 'Siapa yang keluar', en: 'Who leaves' },
  dueToLeave: { id: '⚠ perlu diputuskan', en: '⚠ to be decided' },
  cause: { id: 'Sebab', en: 'Cause' },
  reason: { id: 'Alasan', en: 'Reason' },
  whoEnters: { id: 'Masuk karena keberatan diterima', en: 'Enters by an upheld objection' },
  nextInLine: {
    id: (names: string) => `Cadangan berikutnya: ${names}`,
    en: (names: string) => `Next in line: ${names}`,
  },
  whoMightEnter: {
    id: 'Keberatan diterima sebagian',
    en: 'An objection was partly upheld',
  },
  whoMightEnterHint: {
    id: 'Biasanya daftar tetap. Centang hanya bila jawabannya memberi tempat dalam daftar.',
    en: 'The list usually stays as it is. Tick only where the answer gives a place on it.',
  },
  notScored: {
    id: (names: string) =>
      `Keberatan diterima, tetapi panel tidak menilai, jadi tidak dapat masuk daftar: ${names}. Jawabannya menjelaskan apa yang keliru.`,
    en: (names: string) =>
      `Upheld, but not scored by the panel and so with no way onto the list: ${names}. The answer explains what was wrong.`,
  },
  othersLeave: {
    id: (n: number) => `Peserta lain (${n})`,
    en: (n: number) => `Other participants (${n})`,
  },
  applyHint: {
    id: 'Setelah dicatat, terapkan ke daftar peserta pada halaman penetapan.',
    en: 'Then apply it to the list of participants on the page of the decree.',
  },
  // Objections
  objections: { id: 'Keberatan', en: 'Objections' },
  objectionsLead: {
    id: 'Keberatan ditujukan pada tata cara dan data, bukan pada selera penilai. Pendaftar mengajukannya dari halaman pendaftarannya sendiri.',
    en: 'Objections are against procedure and data, not against taste. Applicants file them on their own page.',
  },
  objectionsNone: { id: 'Belum ada keberatan.', en: 'No objections so far.' },
  termsAre: {
    id: (file: number, answer: number) =>
      `Diajukan dalam ${file} hari kerja sejak SK dicatat; dijawab dalam ${answer} hari kerja.`,
    en: (file: number, answer: number) =>
      `Filed within ${file} working days of the entry of the decree; answered within ${answer} working days.`,
  },
  openCount: {
    id: (n: number) => `⚠ ${n} keberatan masih diperiksa.`,
    en: (n: number) => `⚠ ${n} objections are still open.`,
  },
  mayObject: {
    id: (day: string) => `Keberatan dapat diajukan sampai ${day}.`,
    en: (day: string) => `Objections may be filed until ${day}.`,
  },
  objectionsEnded: {
    id: (day: string) => `Masa keberatan berakhir pada ${day}.`,
    en: (day: string) => `The time for objections ended on ${day}.`,
  },
  termsTitle: { id: 'Masa keberatan', en: 'Time for objections' },
  fileDays: { id: 'Hari kerja untuk mengajukan', en: 'Working days to file' },
  answerDays: { id: 'Hari kerja untuk menjawab', en: 'Working days to answer' },
  holidays: { id: 'Hari libur dalam masa itu', en: 'Holidays within that time' },
  noHolidays: {
    id: (from: string, to: string) =>
      `⚠ Tidak ada hari libur yang ditulis antara ${from} dan ${to}. Semua Senin sampai Jumat dalam masa itu terhitung hari kerja, juga hari libur nasional dan cuti bersama.`,
    en: (from: string, to: string) =>
      `⚠ No holiday is written between ${from} and ${to}. Every Monday to Friday within that time counts as a working day, public holidays and joint leave, too.`,
  },
  holidaysLeftOut: {
    id: (days: string) => `Hari libur yang tidak dihitung: ${days}.`,
    en: (days: string) => `Holidays that are not counted: ${days}.`,
  },
  holidaysSet: {
    id: 'Tulis hari libur sebelum SK dicatat',
    en: 'Write the holidays before the decree is entered',
  },
  holidaysHint: {
    id: 'Satu tanggal per baris, seperti 2022-05-16. Sabtu dan Minggu tidak perlu ditulis.',
    en: 'One day a line, as 2022-05-16. Saturdays and Sundays need not be written.',
  },
  ground: { id: 'Tentang', en: 'About' },
  filed: { id: 'Diajukan', en: 'Filed' },
  answerDue: { id: 'Batas jawaban', en: 'Answer due' },
  answer: { id: 'Jawaban', en: 'Answer' },
  answerTitle: { id: 'Jawab keberatan', en: 'Answer the objection' },
  answerLead: {
    id: 'Pendaftar membaca jawaban ini. Siapa yang ikut menilai tidak boleh menjawab.',
    en: 'The applicant reads this answer. Nobody who scored may answer.',
  },
  mayGiveSeat: {
    id: 'Pendaftar ini dinilai panel: bila keberatannya diterima, SK perubahan dapat memberinya tempat dalam daftar.',
    en: 'The panel scored this applicant: where the objection is upheld, a decree of change can give a place on the list.',
  },
  givesNoSeat: {
    id: 'Pendaftar ini tidak dinilai panel, jadi SK perubahan tidak dapat memberinya tempat: tanpa nilai ia tidak dapat dibandingkan dengan yang lain. Jelaskan dalam jawaban apa yang keliru dan apa yang masih dapat dilakukan kantor, misalnya membetulkan datanya atau mengundangnya pada seleksi berikutnya.',
    en: 'The panel did not score this applicant, so no decree of change can give a place: without scores nobody can be compared with the others. Explain in the answer what was wrong and what the office may still do, such as put the data right or invite to the next selection.',
  },
  waiting: { id: '⋯ menunggu jawaban', en: '⋯ waits for an answer' },
  objectionOf: {
    id: (no: number, name: string) => `Keberatan pendaftar ${no}: ${name}`,
    en: (no: number, name: string) => `Objection of applicant ${no}: ${name}`,
  },
  namedMayObject: {
    id: (day: string) => `Yang disebut di sini dapat mengajukan keberatan sampai ${day}.`,
    en: (day: string) => `Those named here may object until ${day}.`,
  },
  // On the applicant's own page
  ownTitle: { id: 'Keberatan', en: 'Objection' },
  ownLead: {
    id: 'Bila tata cara atau data yang dipakai keliru, tulis di sini. Pejabat yang tidak ikut menilai akan menjawabnya, dan jawabannya tampil di halaman ini.',
    en: 'If the procedure or the data used were wrong, write it here. An official who did not score will answer, and the answer appears on this page.',
  },
  ownBody: { id: 'Keberatan Anda', en: 'Your objection' },
  ownSend: { id: 'Ajukan keberatan', en: 'File the objection' },
  ownWaiting: {
    id: (day: string) => `Sedang diperiksa. Dijawab paling lambat ${day}.`,
    en: (day: string) => `Being looked into. Answered by ${day} at the latest.`,
  },
  ownConditions: { id: 'Yang masih harus dipenuhi', en: 'What is still to be met' },
  ownMet: { id: 'Syarat yang sudah terpenuhi', en: 'Conditions that are met' },
  dueBy: { id: (day: string) => `paling lambat ${day}`, en: (day: string) => `by ${day}` },
  leftReason: {
    id: (reason: string) => `Alasan: ${reason}`,
    en: (reason: string) => `Reason: ${reason}`,
  },
  movedUp: { id: 'Masuk dengan SK perubahan.', en: 'Entered by a decree of change.' },
  // Equals of the waiting list
  waits: {
    id: (place: number, isOfSector: boolean) =>
      `Urutan ${place} daftar cadangan${isOfSector ? ' jenis produk ini' : ''}.`,
    en: (place: number, isOfSector: boolean) =>
      `Place ${place} of the waiting list${isOfSector ? ' of this kind of product' : ''}.`,
  },
  waitsShared: {
    id: (place: number, isOfSector: boolean) =>
      `Urutan ${place} daftar cadangan${isOfSector ? ' jenis produk ini' : ''}, sama dengan pendaftar lain yang nilainya sama. Bila ada kursi kosong, panitia memilih di antaranya dengan alasan.`,
    en: (place: number, isOfSector: boolean) =>
      `Place ${place} of the waiting list${isOfSector ? ' of this kind of product' : ''}, shared with equals. When a seat becomes free, the committee chooses among them, with a reason.`,
  },
  whichEqual: {
    id: 'Bila yang berikutnya sama urutannya',
    en: 'Where those who are next share a place',
  },
  whichEqualHint: {
    id: 'Centang siapa yang naik, sebanyak kursi yang kosong, dan tulis alasannya. Alasan dicetak pada SK. Biarkan kosong bila belum giliran mereka.',
    en: 'Tick who moves up, as many as there are free seats, and write why. The reason is printed on the decree. Leave it empty where it is not their turn.',
  },
  chosenBecause: {
    id: 'Alasan memilih di antara yang sama',
    en: 'Why these of the equals',
  },
} satisfies Messages;
