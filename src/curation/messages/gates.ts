import type { Messages } from '../../web/index.ts';

export const gatesSaid = {
  title: { id: 'Syarat wajib', en: 'Gates' },
  own: { id: 'Syarat dan nilai tambah usaha Anda', en: 'Your requirements and advantages' },
  requirement: { id: 'Syarat', en: 'Requirement' },
  lead: {
    id: 'Syarat diperiksa dari isian pendaftar menurut tanggal berlakunya, tanpa nilai. Usulan di bawah buatan Lagawi; periksakan kepada bagian hukum sebelum dipakai. Setelah penilaian dibuka tidak dapat diubah lagi.',
    en: 'Gates are read from what applicants told, by the days on which they are in force, and are not scored. The proposal below is Lagawi’s own; have your lawyers look at it first. Once scoring is open, they stand.',
  },
  gate: { id: (n: number) => `Syarat ${n}`, en: (n: number) => `Gate ${n}` },
  regulation: { id: 'Dasar peraturan', en: 'Regulation' },
  from: { id: 'Berlaku sejak', en: 'In force from' },
  until: { id: 'Berlaku sampai', en: 'In force until' },
  effect: { id: 'Kedudukan', en: 'Effect' },
  evidence: { id: 'Isian yang menjadi bukti', en: 'Answer that proves it' },
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
  byAnswers: {
    id: 'menurut isian pendaftar, belum diperiksa',
    en: 'by what was told, not checked',
  },
  find: { id: 'Catat temuan', en: 'Record what was found' },
  findLead: {
    id: 'Bila isian keliru atau sudah diperiksa di register, catat hasilnya dan di mana dilihat.',
    en: 'Where an answer is wrong, or a register was looked into, record the result and where it was seen.',
  },
  remark: { id: 'Temuan dan tempatnya', en: 'What was found, and where' },
  choose: { id: 'Pilih', en: 'Choose' },
} satisfies Messages;
