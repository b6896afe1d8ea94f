import type { Messages } from '../../web/index.ts';

export const gatesSaid = {
  title: { id: 'Syarat wajib', en: 'Gates' },
  own: { id: 'Syarat dan nilai tambah usaha Anda', en: 'Your requirements and advantages' },
  requirement: { id: 'Syarat', en: 'Requirement' },
  lead: {
    id: 'Syarat diperiksa dari isian pendaftar menurut tanggal berlakunya. Syarat wajib tidak dinilai; nilai tambah dapat memberi poin. Usulan di bawah buatan Lagawi; periksakan kepada bagian hukum sebelum dipakai. Yang diusulkan hanya syarat yang buktinya ditanyakan pada formulir. Setelah penilaian dibuka tidak dapat diubah lagi.',
    en: 'Gates are read from what applicants told, by the days on which they are in force. What is required is not scored; an advantage may give points. The proposal below is Lagawi’s own; have your lawyers look at it first. It holds only gates whose proof the form asks for. Once scoring is open, they stand.',
  },
  stand: {
    id: (at: string) =>
      `Tetap sejak penilaian panel dibuka, ${at}: semua pendaftar diperiksa menurut syarat yang sama.`,
    en: (at: string) =>
      `They stand since scoring by the panel was opened, ${at}: all applicants are held against the same gates.`,
  },
  gate: { id: (n: number) => `Syarat ${n}`, en: (n: number) => `Gate ${n}` },
  regulation: { id: 'Dasar peraturan', en: 'Regulation' },
  regulationEn: { id: 'Dasar peraturan dalam bahasa Inggris', en: 'Regulation in English' },
  regulationEnHint: {
    id: 'Nama peraturannya sendiri tetap dalam bahasa Indonesia.',
    en: 'The regulation’s own title stays in Indonesian.',
  },
  from: { id: 'Berlaku sejak', en: 'In force from' },
  until: { id: 'Berlaku sampai', en: 'In force until' },
  effect: { id: 'Kedudukan', en: 'Effect' },
  evidence: { id: 'Isian yang menjadi bukti', en: 'Answer that proves it' },
  points: {
    id: (max: number) => `Poin nilai tambah (0 sampai ${max})`,
    en: (max: number) => `Points of an advantage (0 to ${max})`,
  },
  pointsHint: {
    id: 'Ditambahkan pada nilai pendaftar yang memenuhinya saat penilaian dibuka; bobot kriteria panel menyusut sebesar itu.',
    en: 'Added to the score of whoever has met it when scoring begins; the weights of the panel’s criteria shrink by as much.',
  },
  withPoints: {
    id: (words: string, points: number) => `${words}, ${points} poin`,
    en: (words: string, points: number) => `${words}, ${points} points`,
  },
  formats: {
    id: 'Bentuk nomor yang diterima sebagai bukti (kosong: jawaban apa pun)',
    en: 'Forms of number that are a proof (none: any answer)',
  },
  acceptedFormats: { id: 'Bentuk nomor yang diterima', en: 'Accepted forms of number' },
  when: { id: 'Hanya berlaku bila semua ini benar', en: 'Applies only where all of this is so' },
  whenLead: {
    id: 'Kosongkan bila syarat berlaku bagi semua. Pendaftar yang tidak menjawab pertanyaannya tetap terkena syarat ini.',
    en: 'Leave empty where the gate is for all. It applies to applicants who did not answer the question, too.',
  },
  condition: { id: (n: number) => `Keadaan ${n}`, en: (n: number) => `Condition ${n}` },
  conditionAsks: {
    id: (n: number) => `Keadaan ${n}: pertanyaan pada formulir`,
    en: (n: number) => `Condition ${n}: question of the form`,
  },
  noCondition: { id: 'Tanpa', en: 'None' },
  oneOf: {
    id: 'Jawabannya salah satu dari (pisahkan dengan koma)',
    en: 'Answered by one of (parted by commas)',
  },

  atLeast: { id: 'atau angkanya paling sedikit', en: 'or a number of at least' },
  below: { id: 'dan kurang dari', en: 'and below' },
  gone: {
    id: (code: string) => `${code} (tidak ada lagi pada formulir)`,
    en: (code: string) => `${code} (no longer on the form)`,
  },
  options: { id: 'Pilihan jawaban setiap pertanyaan', en: 'What can be answered' },
  onlyFor: { id: 'Hanya untuk sektor', en: 'Only for the sectors' },
  save: { id: 'Simpan', en: 'Save' },
  none: { id: 'Belum ditetapkan', en: 'Not set' },
  count: {
    id: (n: number, version: number) => `${n} syarat, versi ${version}`,
    en: (n: number, version: number) => `${n} gates, version ${version}`,
  },
  result: { id: 'Hasil', en: 'Result' },
  found: {
    id: (name: string, at: string, remark: string) => `Ditemukan ${name}, ${at}: ${remark}`,
    en: (name: string, at: string, remark: string) => `Found by ${name}, ${at}: ${remark}`,
  },
  cannotTell: {
    id: (questions: string) =>
      `Belum dapat diperiksa, karena tidak dijawab atau jawabannya tidak terbaca: ${questions}`,
    en: (questions: string) =>
      `Cannot be checked yet, as these have no answer that can be read: ${questions}`,
  },
  byAnswers: {
    id: 'menurut isian pendaftar, belum diperiksa',
    en: 'by what was told, not checked',
  },
  byAnswersAlone: { id: 'menurut isian pendaftar', en: 'by what was told' },
  find: { id: 'Catat temuan', en: 'Record what was found' },
  findLead: {
    id: 'Bila isian keliru atau sudah diperiksa di register, catat hasilnya dan di mana dilihat.',
    en: 'Where an answer is wrong, or a register was looked into, record the result and where it was seen.',
  },
  remark: { id: 'Temuan dan tempatnya', en: 'What was found, and where' },
  choose: { id: 'Pilih', en: 'Choose' },
} satisfies Messages;
