import type { Messages } from '../../web/index.ts';

export const pairsSaid = {
  ofBatch: {
    id: (batch: string) => `Hanya pasangan yang keduanya hadir di ${batch}.`,
    en: (batch: string) => `Only pairs of whom both were at ${batch}.`,
  },
  search: { id: 'Cari nama dalam pasangan', en: 'Search for a name in the pairs' },
  find: { id: 'Cari', en: 'Search' },
  ofName: {
    id: (name: string) => `Hanya pasangan yang salah satunya bernama mirip “${name}”.`,
    en: (name: string) => `Only pairs of whom one has a name like “${name}”.`,
  },
  ofTrainee: {
    id: 'Nama lain yang mungkin orang yang sama dan belum diputuskan.',
    en: 'Other names that may be this person; nobody decided on them yet.',
  },
  decide: { id: 'Bandingkan dan putuskan', en: 'Compare and decide' },
  allPairs: { id: 'Lihat semua pasangan', en: 'See all pairs' },
  decisions: { id: 'Putusan tentang orang', en: 'Decisions on persons' },
  decisionsLead: {
    id: 'Semua yang pernah diputuskan orang, yang terbaru di atas, juga yang sudah dibatalkan.',
    en: 'All that people ever decided, the newest on top, also what was undone since.',
  },
  decisionsNone: {
    id: 'Belum ada putusan. Putusan dibuat di halaman pasangan, atau di halaman seorang peserta.',
    en: 'Nothing was decided yet. Decisions are made on the page of pairs, or of a trainee.',
  },
  same: { id: 'Satu orang', en: 'One person' },
  apart: { id: 'Dua orang', en: 'Two persons' },
  alone: { id: 'Isian dilepas', en: 'Record freed' },
  isSame: {
    id: (names: string) => `Diputuskan satu orang: ${names}.`,
    en: (names: string) => `Decided to be one person: ${names}.`,
  },
  isApart: {
    id: (names: string) => `Diputuskan dua orang: ${names}.`,
    en: (names: string) => `Decided to be two persons: ${names}.`,
  },
  isAlone: {
    id: (names: string) => `Isian dilepas dari orang lain: ${names}.`,
    en: (names: string) => `A record was freed of somebody else: ${names}.`,
  },
  isUndone: {
    id: (names: string) => `Putusan dibatalkan, semuanya kembali seperti semula: ${names}.`,
    en: (names: string) => `The decision was undone, all is as before: ${names}.`,
  },
  erased: { id: 'data dihapus', en: 'data erased' },
  undo: { id: 'Batalkan', en: 'Undo' },
  by: {
    id: (when: string, name: string) => `${when}, oleh ${name || 'sistem'}`,
    en: (when: string, name: string) => `${when}, by ${name || 'the system'}`,
  },
  undone: {
    id: (when: string, name: string) => `Dibatalkan ${when}, oleh ${name || 'sistem'}`,
    en: (when: string, name: string) => `Undone ${when}, by ${name || 'the system'}`,
  },
} as const satisfies Messages;
