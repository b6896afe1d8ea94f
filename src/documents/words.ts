import type { Day } from '../kernel/day.ts';
import type { Words } from '../kernel/problem.ts';

export const paperKinds = [
  'curationMinutes',
  'curationMinutesPublic',
  'participants',
  'judgingMinutes',
  'judgingMinutesPublic',
  'awardCharter',
  'selectionLetter',
  'nominationDossier',
  'panelDecree',
  'assignmentLetter',
  'invitation',
  'attendance',
  'integrityPact',
  'plenaryNotes',
  'selectionDecree',
  'announcement',
  'selectionAmendment',
  'sampleReceipt',
  'juryDecree',
  'juryAssignment',
  'juryInvitation',
  'juryAttendance',
  'juryPact',
  'juryNotes',
  'winnersDecree',
  'winnersAnnouncement',
  'mentoringReport',
  'trainingCertificate',
  'handover',
] as const;
export type PaperKind = (typeof paperKinds)[number];

export const paperWords: Record<PaperKind, Words> = {
  curationMinutes: {
    id: 'Berita Acara Kurasi (internal)',
    en: 'Minutes of the curation (internal)',
  },
  curationMinutesPublic: { id: 'Berita Acara Kurasi', en: 'Minutes of the curation' },
  judgingMinutes: {
    id: 'Berita Acara Penjurian (internal)',
    en: 'Minutes of the judging (internal)',
  },
  judgingMinutesPublic: { id: 'Berita Acara Penjurian', en: 'Minutes of the judging' },
  awardCharter: { id: 'Piagam Penghargaan', en: 'Award charter' },
  selectionLetter: { id: 'Surat Hasil Kurasi', en: 'Letter on the outcome of the curation' },
  nominationDossier: { id: 'Berkas Pengusulan', en: 'Nomination dossier' },
  participants: { id: 'Daftar Peserta', en: 'List of participants' },
  panelDecree: { id: 'Keputusan Pembentukan Panel', en: 'Decision that forms the panel' },
  assignmentLetter: { id: 'Surat Tugas', en: 'Letter of assignment' },
  invitation: { id: 'Undangan', en: 'Invitation' },
  attendance: { id: 'Daftar Hadir', en: 'Attendance list' },
  integrityPact: { id: 'Pakta Integritas', en: 'Integrity pact' },
  plenaryNotes: { id: 'Notula Rapat Pleno', en: 'Notes of the plenary' },
  selectionDecree: { id: 'Keputusan Penetapan Peserta', en: 'Decision on the participants' },
  announcement: { id: 'Pengumuman', en: 'Announcement' },
  selectionAmendment: { id: 'Keputusan Perubahan Peserta', en: 'Decision that changes the list' },
  sampleReceipt: { id: 'Tanda Terima Contoh', en: 'Receipt of a sample' },
  juryDecree: { id: 'Keputusan Pembentukan Dewan Juri', en: 'Decision that forms the jury' },
  juryAssignment: { id: 'Surat Tugas Juri', en: 'Letter of assignment of the jury' },
  juryInvitation: { id: 'Undangan Juri', en: 'Invitation of the jury' },
  juryAttendance: { id: 'Daftar Hadir Juri', en: 'Attendance list of the jury' },
  juryPact: { id: 'Pakta Integritas Juri', en: 'Integrity pact of a judge' },
  juryNotes: { id: 'Notula Rapat Dewan Juri', en: 'Notes of the jury’s meeting' },
  winnersDecree: { id: 'Keputusan Penetapan Pemenang', en: 'Decision on the winners' },
  winnersAnnouncement: { id: 'Pengumuman Pemenang', en: 'Announcement of the winners' },
  mentoringReport: { id: 'Laporan Bulanan Pendampingan', en: 'Monthly report on mentoring' },
  trainingCertificate: { id: 'Sertifikat Pelatihan', en: 'Training certificate' },
  handover: { id: 'Berita Acara Serah Terima', en: 'Minutes of a hand-over' },
};

/** A part of a paper that is text, tables, small pictures and nothing else. */
export type Block =
  | { kind: 'heading' | 'centered' | 'text'; text: string }
  | { kind: 'list'; items: readonly string[] }
  | { kind: 'facts'; rows: readonly (readonly [string, string])[] }
  | { kind: 'pictures'; items: readonly Picture[] }
  | {
      kind: 'table';
      heads: readonly string[];
      /** Which columns take the room that is left. */
      wide: readonly boolean[];
      /** Rows that are signed by hand. */
      isTall?: boolean;
      rows: readonly (readonly string[])[];
    };

/** A small photo that is printed: it is part of what was signed. */
export interface Picture {
  /** `picture-3.jpg`; each of a paper has its own. */
  file: string;
  /** The JPEG as base64. */
  jpeg: string;
  caption: string;
}

/** What is signed and stands in the QR: enough to hold a printed paper against. */
export interface Claims {
  paperId: string;
  kind: PaperKind;
  campaign: string;
  /** From the office's own register; '' where the paper has none. */
  number: string;
  day: Day;
  /** Short lines, label and value, such as who was chosen or how many. */
  facts: readonly (readonly [string, string])[];
  /** SHA-256 of the whole content. */
  contentHash: string;
  /** Signed with the key of a simulation: no official document. */
  isSimulation: boolean;
}

export interface Paper {
  paperId: string;
  kind: PaperKind;
  /** '' where it is of none. */
  campaignId: string;
  subjectId: string;
  /** As signed; of an erased paper that names a person, the hash of it. */
  claims: string;
  /** null after an erasure. */
  content: unknown;
  keyVersion: number;
  signature: Buffer;
  issuedAt: Date;
}

/** Papers that were issued together; their PDFs are made into one file, one after the other. */
export interface PaperBatch {
  batchId: string;
  campaignId: string;
  kind: PaperKind;
  total: number;
  done: number;
  state: 'making' | 'made' | 'failed';
  /** Something in it was erased: its file is to go before it is made anew. */
  isStale: boolean;
  file: { key: string; keyVersion: number } | null;
  issuedAt: Date;
}

export const copyKinds = ['scan', 'certified'] as const;
export type CopyKind = (typeof copyKinds)[number];

export const copyKindWords: Record<CopyKind, Words> = {
  scan: { id: 'Pindaian tanda tangan basah', en: 'Scan of what was signed by hand' },
  certified: { id: 'Tanda tangan elektronik tersertifikasi', en: 'Certified e-signature' },
};

/** A signed copy of a paper. */
export interface PaperCopy {
  /** From 1. */
  version: number;
  kind: CopyKind;
  signer: string;
  sha256: string;
  mediaType: string;
  bytes: number;
  file: { key: string; keyVersion: number };
  addedAt: Date;
}

export interface Revocation {
  reason: string;
  revokedAt: Date;
}
