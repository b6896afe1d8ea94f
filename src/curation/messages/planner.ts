import type { Messages } from '../../web/index.ts';

/** What is read about the hours of a panel. */
export const plannerSaid = {
  title: { id: 'Perkiraan waktu', en: 'Hours' },
  lead: {
    id: 'Hitung dahulu sebelum penilaian dibuka; tidak ada yang disimpan.',
    en: 'Reckon before scoring opens; nothing is saved.',
  },
  minutes: { id: 'Menit per lembar', en: 'Minutes a sheet' },
  compute: { id: 'Hitung', en: 'Compute' },
  enough: {
    id: (needed: string, available: string, sheets: string) =>
      `✓ Perlu ${needed} jam penilaian untuk ${sheets} lembar, tersedia ${available} jam.`,
    en: (needed: string, available: string, sheets: string) =>
      `✓ ${needed} hours of scoring are needed for ${sheets} sheets, there are ${available}.`,
  },
  shortOfCurators: {
    id: (needed: string, available: string, sheets: string) =>
      `⚠ Perlu ${needed} jam penilaian untuk ${sheets} lembar, tersedia ${available} jam. Tambah kurator atau waktu, atau kurangi lembar.`,
    en: (needed: string, available: string, sheets: string) =>
      `⚠ ${needed} hours of scoring are needed for ${sheets} sheets, there are ${available}. Take more curators or time, or fewer sheets.`,
  },
  shortOfJudges: {
    id: (needed: string, available: string, sheets: string) =>
      `⚠ Perlu ${needed} jam penilaian untuk ${sheets} lembar, tersedia ${available} jam. Tambah juri atau waktu, atau adakan babak pertama.`,
    en: (needed: string, available: string, sheets: string) =>
      `⚠ ${needed} hours of scoring are needed for ${sheets} sheets, there are ${available}. Take more judges or time, or hold a first round.`,
  },
  sheetsEach: { id: 'Lembar per pendaftar', en: 'Sheets an applicant' },
  judgesEach: { id: 'Juri per finalis', en: 'Judges a finalist' },
  hoursOfCurator: { id: 'Jam per kurator', en: 'Hours a curator' },
  hoursOfJudge: { id: 'Jam per juri', en: 'Hours a judge' },
  boardOfPanel: { id: 'Kemajuan lembaga', en: 'Progress of institutions' },
  boardOfJury: { id: 'Kemajuan juri', en: 'Progress of judges' },
  institution: { id: 'Lembaga', en: 'Institution' },
  judge: { id: 'Juri', en: 'Judge' },
  locked: { id: 'Dikunci', en: 'Locked' },
  left: { id: 'Sisa', en: 'Left' },
  finish: { id: 'Perkiraan selesai', en: 'Expected finish' },
  done: { id: '✓ selesai', en: '✓ done' },
  notYet: { id: '– belum ada yang dikunci', en: '– none locked yet' },
} satisfies Messages;
