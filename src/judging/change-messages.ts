import type { Messages } from '../web/index.ts';

/** What is read of a decree that follows an upheld objection. */
export const changeSaid = {
  title: { id: 'Perubahan penetapan pemenang', en: 'Change of the winners' },
  lead: {
    id: 'Bila keberatan finalis diterima, SK baru menggantikan yang lama. Nilai dibetulkan juri yang memberinya, data diukur ulang dari buku penjualan, dan urutan dihitung lagi. SK lama, nilai lama dan alasannya tetap tersimpan di halaman ini.',
    en: 'Where a finalist’s objection was upheld, a new decree replaces the earlier one. Judges put their own scores right, data are measured again from the ledger, and the ranks are reckoned anew. The earlier decree, scores and reasons stay on this page.',
  },
  changedBy: {
    id: (number: string, day: string) =>
      `Diubah pada ${day} dengan SK nomor ${number} sesudah keberatan diterima.`,
    en: (number: string, day: string) =>
      `Changed on ${day} by decree number ${number} after an objection was upheld.`,
  },
  version: {
    id: (version: number, number: string, day: string) => `Versi ${version}: SK ${number}, ${day}`,
    en: (version: number, number: string, day: string) =>
      `Version ${version}: decree ${number}, ${day}`,
  },
  because: {
    id: (no: string, reason: string) => `Keberatan nomor ${no}. Alasan: ${reason}`,
    en: (no: string, reason: string) => `Objection number ${no}. Reason: ${reason}`,
  },
  byHandBecause: {
    id: (reason: string) => `Ditetapkan tidak semata menurut urutan nilai. Alasan: ${reason}`,
    en: (reason: string) => `Not decided by the ranks alone. Reason: ${reason}`,
  },
  corrections: { id: 'Pembetulan', en: 'Corrections' },
  noCorrections: { id: 'Belum ada pembetulan.', en: 'No corrections so far.' },
  correctedScore: {
    id: (name: string, criterion: string, judge: string, score: number) =>
      `${name}, ${criterion}: ${judge} memberi nilai ${score}`,
    en: (name: string, criterion: string, judge: string, score: number) =>
      `${name}, ${criterion}: ${judge} gives ${score}`,
  },
  measuredAgain: {
    id: (name: string, moved: string) => `${name}: diukur ulang${moved && `. ${moved}`}`,
    en: (name: string, moved: string) => `${name}: measured again${moved && `. ${moved}`}`,
  },
  noneUpheld: {
    id: 'Tidak ada keberatan finalis yang diterima dan belum diikuti SK.',
    en: 'There is no upheld objection of a finalist that a decree has yet to follow.',
  },
  objection: { id: 'Keberatan yang diterima', en: 'The upheld objection' },
  objectionOf: {
    id: (no: number, name: string) => `Nomor ${no}: ${name}`,
    en: (no: number, name: string) => `Number ${no}: ${name}`,
  },
  reason: { id: 'Alasan', en: 'Reason' },
  measureTitle: { id: 'Ukur ulang data', en: 'Measure the data again' },
  measureLead: {
    id: 'Betulkan dahulu datanya di buku penjualan. Yang diukur ulang hanya usaha yang mengajukan keberatan, menurut definisi penjualan yang sama.',
    en: 'Put the data right in the ledger first. Only the enterprise that objected is measured again, by the same definition of a sale.',
  },
  measure: { id: 'Ukur ulang', en: 'Measure again' },
  next: {
    id: (nos: string) => `Urutan sesudah pembetulan, bila keberatan nomor ${nos} diikuti`,
    en: (nos: string) => `Ranks after the corrections, if objection number ${nos} is followed`,
  },
  objections: { id: 'Keberatan yang diikuti SK ini', en: 'Objections that this decree follows' },
  objectionsHint: {
    id: 'Hanya pembetulan karena keberatan yang dicentang yang dihitung.',
    en: 'Only corrections made for the objections ticked are counted.',
  },
  withdrawTitle: { id: 'Tarik pembetulan', en: 'Withdraw a correction' },
  withdrawLead: {
    id: 'Selama belum dipakai sebuah SK. Pembetulan yang ditarik tetap tampil bersama alasannya.',
    en: 'As long as no decree has taken it. What is withdrawn stays in sight with the reason.',
  },
  correction: { id: 'Pembetulan', en: 'The correction' },
  withdraw: { id: 'Tarik', en: 'Withdraw' },
  withdrawn: {
    id: (reason: string) => `Ditarik, tidak dihitung. Alasan: ${reason}`,
    en: (reason: string) => `Withdrawn, not counted. Reason: ${reason}`,
  },
  holds: { id: 'Yang berlaku', en: 'As it holds' },
  decreeTitle: { id: 'SK perubahan', en: 'The decree of change' },
  winners: { id: 'Pemenang', en: 'Winners' },
  winnersHint: {
    id: 'Sudah terisi menurut urutan sesudah pembetulan.',
    en: 'Filled in by the ranks after the corrections.',
  },
  byHand: {
    id: 'Alasan, bila pemenangnya lain daripada urutan atau nilainya sama',
    en: 'Reason, where the winners are not those of the ranks, or some are equal',
  },
  revokes: {
    id: 'Dengan ini naskah SK, pengumuman, piagam dan berkas pengusulan yang menyebut SK lama dicabut, juga milik pemenang yang tetap. Terbitkan yang baru sesudahnya.',
    en: 'With it the decree, announcement, charters and dossiers that cite the earlier decree are revoked, also those of winners who stay. Issue the new ones afterwards.',
  },
  minutesFirst: {
    id: 'Terbitkan dahulu Berita Acara Perubahan',
    en: 'Issue the minutes of the change first',
  },
  enter: { id: 'Catat SK perubahan', en: 'Enter the decree of change' },
  // A judge
  ownTitle: { id: 'Betulkan nilai saya', en: 'Put my score right' },
  ownLead: {
    id: 'Hanya nilai Anda sendiri untuk usaha yang keberatannya diterima. Nilai lama tetap tersimpan dan tampil bersama alasannya.',
    en: 'Only your own score of an enterprise whose objection was upheld. The earlier score stays and is shown with the reason.',
  },
  finalist: { id: 'Finalis', en: 'Finalist' },
  criterion: { id: 'Kriteria', en: 'Criterion' },
  score: { id: 'Nilai yang benar', en: 'The right score' },
  correct: { id: 'Simpan pembetulan', en: 'Keep the correction' },
  choose: { id: 'Pilih', en: 'Choose' },
} satisfies Messages;
