/**
 * What stands in signed facts, in English. The signed bytes stay as they are, of papers that are
 * out and of new ones: only a page that shows them reads them so.
 */
import type { Locale } from '../../kernel/problem.ts';
import type { SignedWords } from '../../kernel/signed-words.ts';

const labels = {
  'Anggota panel': 'Members of the panel',
  Bulan: 'Month',
  'Contoh ke': 'Sample no.',
  'Diberikan kepada': 'Given to',
  Diusulkan: 'Proposed',
  Hadir: 'Present',
  Hasil: 'Outcome',
  Juri: 'Judges',
  Kategori: 'Category',
  Lembaga: 'Institution',
  'Hari pelatihan': 'Days of the training',
  Nama: 'Name',
  'Nomor pendaftar': 'Number of the applicant',
  'Nomor pendaftar yang diusulkan': 'Numbers of the applicants proposed',
  'Pendaftar dinilai': 'Applicants scored',
  'Pendapat berbeda': 'Dissenting opinions',
  Pendamping: 'Mentor',
  Penghargaan: 'Award',
  Pelatihan: 'Training',
  Peserta: 'Participants',
  'Sesi terlaksana': 'Sessions held',
  'Petugas baru': 'New officer',
  'Petugas lama': 'Former officer',
  'Rencana tindak lanjut': 'Follow-up plans',
  'Sidik usulan': 'Hash of the proposal',
  'SK penetapan': 'Decree',
  'SK perubahan': 'Decree of change',
  'Tempat pelatihan': 'Venue of the training',
} as const;

/** With a number behind: who was proposed, or won, at which place. */
const numbered = { Pemenang: 'Winner', Usulan: 'Proposed, place' } as const;

/** Outcomes that letters tell. */
const outcomes = {
  TERPILIH: 'CHOSEN',
  'LOLOS BERSYARAT': 'PASSED WITH CONDITIONS',
  'BELUM TERPILIH, DAFTAR CADANGAN': 'NOT CHOSEN, WAITING LIST',
  'BELUM TERPILIH': 'NOT CHOSEN',
  'TIDAK LAGI DALAM DAFTAR': 'NO LONGER ON THE LIST',
  'TIDAK LOLOS SELEKSI ADMINISTRASI': 'NOT PASSED THE SCREENING',
  'BELUM TERPILIH PADA PEMETAAN LITERASI DIGITAL': 'NOT CHOSEN BY THE DIGITAL MAPPING',
};

/** A label that is not in the table cannot be signed. */
export type FactLabel = keyof typeof labels | `${keyof typeof numbered} ${string}`;

const inEnglish: SignedWords = {
  labels: { ...labels, ...numbered },
  values: { Hasil: outcomes } satisfies Partial<Record<FactLabel, unknown>>,
};

export const signedWordsIn = (locale: Locale): SignedWords =>
  locale === 'en' ? inEnglish : { labels: {}, values: {} };
