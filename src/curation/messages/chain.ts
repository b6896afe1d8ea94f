import type { Messages } from '../../web/index.ts';

/** What is read about the chain of stages, the digital mapping and the plenary. */
export const chainSaid = {
  chain: { id: 'Rantai seleksi', en: 'Chain of stages' },
  chainLead: {
    id: 'Tahap mana saja yang dilalui pendaftar, dengan nama dan rencana hari. Setelah penilaian dibuka, rantai ini tetap.',
    en: 'Which stages applicants go through, with their names and planned days. Once scoring has begun, the chain stands.',
  },
  chainStands: {
    id: 'Penilaian sudah dibuka, jadi rantai ini tetap.',
    en: 'Scoring has begun, so this chain stands.',
  },
  planCol: { id: 'Rencana', en: 'Planned' },
  used: { id: 'Dipakai pada kampanye ini', en: 'Used in this campaign' },
  name: { id: 'Nama tahap', en: 'Name of the stage' },
  usualEn: {
    id: (name: string) => `Nama “${name}” sudah punya bahasa Inggrisnya sendiri.`,
    en: (name: string) => `The name “${name}” brings its English along.`,
  },
  from: { id: 'Rencana mulai', en: 'Planned from' },
  to: { id: 'Rencana selesai', en: 'Planned to' },
  others: { id: 'Tahap lain', en: 'Further stages' },
  othersLead: {
    id: 'Tahap yang dijalankan panitia sendiri, misalnya kunjungan lapangan atau wawancara. Namanya tampil di rantai, di halaman pendaftaran dan di berita acara; Lagawi tidak menghitung atau menahan apa pun karenanya. Baris tanpa isi diabaikan.',
    en: 'Stages that the committee runs itself, such as visits or interviews. They are shown in the chain, on the page of the call and in the minutes; Lagawi counts nothing by them and holds nothing back. A row without a word is none.',
  },
  other: { id: (no: number) => `Nama tahap lain ${no}`, en: (no: number) => `Further stage ${no}` },
  after: { id: 'Sesudah tahap', en: 'After the stage' },
  does: { id: 'Apa yang terjadi pada tahap ini', en: 'What happens in it' },
  doesEn: { id: 'Dalam bahasa Inggris (boleh kosong)', en: 'In English (may be empty)' },
  save: { id: 'Simpan', en: 'Save' },
  planned: {
    id: (span: string) => `Rencana ${span}`,
    en: (span: string) => `Planned ${span}`,
  },
  late: { id: '⚠ lewat rencana', en: '⚠ behind plan' },
  // The mapping
  mapping: { id: 'Pemetaan literasi digital', en: 'Digital mapping' },
  mappingLead: {
    id: 'Lagawi menghitung poin dari jawaban formulir; seseorang mengesahkannya. Hanya yang disahkan lanjut yang sampai kepada panel.',
    en: 'Lagawi counts points from the answers of the form; a person confirms them. Only those confirmed to go on reach the panel.',
  },
  rules: { id: 'Aturan pemetaan', en: 'Rules of the mapping' },
  rulesLead: {
    id: 'Setiap butir memberi poin bila jawabannya cocok. Nilai adalah bagian poin yang didapat, dari 0 sampai 100. Usulan di bawah buatan Lagawi. Bila aturan diubah, hasil yang sudah disahkan harus disahkan lagi.',
    en: 'Each item gives points where the answer fits. The score is the share of points, from 0 to 100. The proposal below is Lagawi’s own. Once rules are changed, what was confirmed has to be confirmed again.',
  },
  rulesNone: {
    id: 'Aturan pemetaan belum disimpan.',
    en: 'The rules of the mapping are not saved yet.',
  },
  rulesVersion: {
    id: (n: number) => `Aturan versi ${n}`,
    en: (n: number) => `Rules, version ${n}`,
  },
  item: { id: (no: number) => `Butir ${no}`, en: (no: number) => `Item ${no}` },
  points: { id: 'Poin', en: 'Points' },
  answers: { id: 'Jawaban yang mendapat poin', en: 'Answers that give points' },
  answersHint: {
    id: 'Dipisah titik koma. Kosong: jawaban apa pun. Untuk angka: angka terkecil.',
    en: 'Parted by semicolons. Empty: any answer. Of a number: the least.',
  },
  growing: { id: 'Tingkat “Berkembang” mulai dari', en: 'Level “Growing” begins at' },
  ready: { id: 'Tingkat “Siap” mulai dari', en: 'Level “Ready” begins at' },
  least: { id: 'Lanjut ke panel mulai dari', en: 'Goes on to the panel from' },
  leastHint: {
    id: '0: semua lanjut, tingkat hanya dicatat',
    en: '0: all go on, levels are only noted',
  },
  levels: {
    id: (beginning: number, growing: number, ready: number) =>
      `Awal ${beginning} · Berkembang ${growing} · Siap ${ready}`,
    en: (beginning: number, growing: number, ready: number) =>
      `Beginning ${beginning} · Growing ${growing} · Ready ${ready}`,
  },
  confirmed: {
    id: (done: number, of: number) => `${done} dari ${of} pendaftar sudah disahkan`,
    en: (done: number, of: number) => `${done} of ${of} applicants are confirmed`,
  },
  /** What became of those confirmed. */
  went: {
    id: (went: number, later: number) =>
      `${went} lanjut${later > 0 ? ` · ${later} kemudian mengundurkan diri` : ''}`,
    en: (went: number, later: number) =>
      `${went} go on${later > 0 ? ` · ${later} withdrew later` : ''}`,
  },
  withdrew: { id: 'kemudian mengundurkan diri', en: 'withdrew later' },
  confirm: {
    id: (n: number) => `Sahkan hasil hitungan untuk ${n} pendaftar`,
    en: (n: number) => `Confirm the results of ${n} applicants`,
  },
  mappingNone: {
    id: 'Belum ada yang lolos seleksi administrasi.',
    en: 'Nobody has passed the screening yet.',
  },
  applicant: { id: 'Pendaftar', en: 'Applicant' },
  score: { id: 'Nilai', en: 'Score' },
  level: { id: 'Tingkat', en: 'Level' },
  result: { id: 'Hasil', en: 'Outcome' },
  passed: { id: '✓ lanjut', en: '✓ goes on' },
  failed: { id: '– tidak lanjut', en: '– does not go on' },
  toConfirm: { id: '⋯ perlu disahkan', en: '⋯ to be confirmed' },
  before: { id: 'sebelumnya diputuskan', en: 'decided before:' },
  otherwise: { id: 'beda dari hitungan', en: 'otherwise than computed' },
  one: { id: (name: string) => `Pemetaan: ${name}`, en: (name: string) => `Mapping: ${name}` },
  computed: {
    id: (score: string, level: string) => `Hasil hitungan: ${score} dari 100, tingkat ${level}.`,
    en: (score: string, level: string) => `Computed: ${score} of 100, level ${level}.`,
  },
  lacking: { id: 'Yang belum mendapat poin', en: 'What gave no points' },
  reason: { id: 'Alasan, bila berbeda dari hitungan', en: 'Reason, where it differs' },
  choose: { id: 'Pilih', en: 'Choose' },
  // An applicant reads
  own: {
    id: (score: string, level: string) =>
      `Pemetaan literasi digital: ${score} dari 100, tingkat ${level}.`,
    en: (score: string, level: string) => `Digital mapping: ${score} of 100, level ${level}.`,
  },
  ownFailed: {
    id: 'Belum terpilih pada tahap ini. Yang paling menaikkan nilai Anda:',
    en: 'Not selected at this stage. What would raise your score most:',
  },
  ownReason: {
    id: (reason: string) => `Alasan: ${reason}`,
    en: (reason: string) => `Reason: ${reason}`,
  },
  // The plenary
  plenary: { id: 'Rapat pleno', en: 'Plenary' },
  plenaryLead: {
    id: 'Panel menyepakati usulan dalam rapat. Catatan ini terikat pada usulan yang berlaku sekarang; bila usulan berubah, rapat dicatat lagi. SK tidak dapat dicatat tanpa rapat yang menyepakatinya.',
    en: 'The panel agrees on the proposal in a meeting. The record is bound to the proposal as it stands; where it changes, the meeting is recorded anew. No decree without the meeting that agreed on it.',
  },
  plenaryLater: {
    id: 'Rapat pleno dicatat setelah penilaian ditutup.',
    en: 'The plenary is recorded once scoring is closed.',
  },
  held: {
    id: (day: string, place: string, chair: string) =>
      `Tercatat: ${day}, ${place}, dipimpin ${chair}.`,
    en: (day: string, place: string, chair: string) =>
      `Recorded: ${day}, ${place}, chaired by ${chair}.`,
  },
  agrees: {
    id: '✓ Menyepakati usulan yang berlaku sekarang.',
    en: '✓ Agrees on the proposal as it stands.',
  },
  stale: {
    id: '⚠ Usulan berubah sesudah rapat ini. Catat rapat yang menyepakati usulan yang baru.',
    en: '⚠ The proposal changed after this meeting. Record the one that agreed on the new one.',
  },
  proposed: {
    id: (n: number) => `Usulan yang disepakati: ${n} peserta`,
    en: (n: number) => `The proposal agreed on: ${n} participants`,
  },
  proposalHash: { id: 'Sidik usulan', en: 'Hash of the proposal' },
  heldOn: { id: 'Hari rapat', en: 'Day of the meeting' },
  place: { id: 'Tempat', en: 'Place' },
  chair: { id: 'Pemimpin rapat', en: 'Chair' },
  presence: { id: 'Anggota panel yang hadir', en: 'Members of the panel who were there' },
  guests: { id: 'Hadirin lain (satu baris satu orang)', en: 'Others present (one a line)' },
  notes: {
    id: 'Notula: pokok bahasan dan kesepakatan',
    en: 'Notes: what was discussed and agreed',
  },
  dissent: {
    id: (name: string) => `Pendapat berbeda: ${name}`,
    en: (name: string) => `Dissent: ${name}`,
  },
  dissentHint: { id: 'Kosong bila sepakat.', en: 'Empty where they agreed.' },
  dissents: { id: 'Pendapat berbeda', en: 'Dissent' },
  present: {
    id: (n: number, of: number) => `Hadir ${n} dari ${of} anggota panel.`,
    en: (n: number, of: number) => `${n} of ${of} members of the panel were there.`,
  },
  noDissent: { id: 'Tidak ada.', en: 'None.' },
  issueNotes: { id: 'Terbitkan notula rapat pleno', en: 'Issue the notes of the plenary' },
  issueNotesLead: {
    id: 'Notula memuat hadirin, pokok bahasan, usulan yang disepakati dan pendapat berbeda.',
    en: 'The notes hold who was there, what was discussed, the proposal agreed on and dissent.',
  },
} satisfies Messages;
