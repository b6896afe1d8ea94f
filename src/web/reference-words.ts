import type { Messages } from './words.ts';

export const referenceSaid = {
  title: { id: 'API Lagawi', en: 'Lagawi API' },
  lead: {
    id: 'Untuk program lain: tindakan dan angka yang sama dengan halaman Lagawi. Uraian tiap operasi ditulis dalam bahasa Inggris.',
    en: 'For other programs: the same acts and the same figures as the pages of Lagawi.',
  },
  document: { id: 'Dokumen OpenAPI 3.1 (JSON)', en: 'OpenAPI 3.1 document (JSON)' },
  signIn: { id: 'Masuk', en: 'Signing in' },
  signInText: {
    id: 'Program masuk dengan kuki sesi seseorang; haknya sama dengan hak orang itu. Taruh kuki itu di LAGAWI_COOKIE untuk mencoba contoh di bawah. Pendaftar tidak punya akun: rahasia dari tautan pendaftarannya ditaruh di LAGAWI_SECRET.',
    en: 'A program signs in with the session cookie of a person and has the rights of that person. Put the cookie into LAGAWI_COOKIE to try the examples below. Applicants have no account: the secret of their own link goes into LAGAWI_SECRET.',
  },
  operations: { id: 'Operasi', en: 'Operations' },
  parameters: { id: 'Parameter', en: 'Parameters' },
  name: { id: 'Nama', en: 'Name' },
  place: { id: 'Tempat', en: 'Where' },
  kind: { id: 'Isi', en: 'Content' },
  meaning: { id: 'Arti', en: 'Meaning' },
  needed: { id: 'wajib', en: 'required' },
  optional: { id: 'boleh kosong', en: 'optional' },
  body: { id: 'Kiriman', en: 'Body' },
  answers: { id: 'Jawaban', en: 'Answers' },
  status: { id: 'Status', en: 'Status' },
  tryIt: { id: 'Coba', en: 'Try it' },
  parametersOf: {
    id: (operation: string) => `Parameter ${operation}`,
    en: (operation: string) => `Parameters of ${operation}`,
  },
  answersOf: {
    id: (operation: string) => `Jawaban ${operation}`,
    en: (operation: string) => `Answers of ${operation}`,
  },
  schemas: { id: 'Skema', en: 'Schemas' },
  nothing: { id: 'tanpa isi', en: 'no content' },
  more: { id: 'bidang lain dapat bertambah', en: 'more fields may come' },
} satisfies Messages;
