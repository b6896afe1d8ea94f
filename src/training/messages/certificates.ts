import type { Messages } from '../../web/index.ts';

export const certificatesSaid = {
  title: { id: 'Sertifikat', en: 'Certificates' },
  lead: {
    id: 'Satu orang mendapat satu sertifikat untuk satu angkatan. Isinya ditandatangani sistem dan dapat diperiksa dengan memindai kodenya.',
    en: 'One person gets one certificate for one batch. The system signs what it says, and whoever scans its code can check it.',
  },
  none: { id: 'Belum ada sertifikat.', en: 'There is no certificate yet.' },
  notAllGiven: {
    id: (count: string) => `${count} orang hadir belum punya sertifikat`,
    en: (count: string) => `${count} persons who were there have no certificate yet`,
  },
  number: { id: 'Nomor', en: 'Number' },
  name: { id: 'Nama', en: 'Name' },
  state: { id: 'Keadaan', en: 'State' },
  inForce: { id: 'Berlaku', en: 'In force' },
  revoked: { id: 'Dicabut', en: 'Revoked' },
  erased: { id: 'Isinya dihapus', en: 'Its content was erased' },
  notTold: {
    id: 'Kehadirannya tidak lagi tertulis di daftar yang berlaku. Cabut bila memang tidak hadir.',
    en: 'No list that stands tells the attendance any more. Revoke it if the person was not there.',
  },
  isDouble: {
    id: 'Orang ini punya dua sertifikat karena dua isian disatukan. Cabut salah satunya.',
    en: 'This person has two certificates, since two records were joined. Revoke one of them.',
  },
  toSee: {
    id: (count: string) => `${count} sertifikat perlu dilihat`,
    en: (count: string) => `${count} certificates to look at`,
  },
  issue: { id: 'Terbitkan sertifikat', en: 'Issue certificates' },
  issueFrom: {
    id: (day: string) =>
      `Pelatihan ini belum selesai. Sertifikat dapat diterbitkan mulai ${day}, hari terakhirnya.`,
    en: (day: string) =>
      `This training is not over. Certificates can be issued from ${day} on, its last day.`,
  },
  issueOne: { id: 'Terbitkan sertifikat', en: 'Issue a certificate' },
  whom: { id: 'Untuk', en: 'For' },
  forAll: {
    id: (count: string) => `Semua yang hadir dan belum punya (${count} orang)`,
    en: (count: string) => `All who were there and have none (${count} persons)`,
  },
  undecided: {
    id: (count: string) => `${count} pasangan di angkatan ini mungkin satu orang`,
    en: (count: string) => `${count} pairs of this batch may be one person each`,
  },
  undecidedHint: {
    id: 'Selama belum diputuskan, orang yang namanya ditulis beberapa cara mendapat beberapa sertifikat. Putuskan dulu, lalu terbitkan.',
    en: 'While it is undecided, a person whose name is written in several ways gets several certificates. Decide first, then issue.',
  },
  decidePairs: { id: 'Putuskan pasangan ini', en: 'Decide on these pairs' },
  issueAnyway: {
    id: 'Saya sudah melihatnya dan tetap menerbitkan.',
    en: 'I have seen them, and issue all the same.',
  },
  registerNumber: { id: 'Nomor surat', en: 'Number in the register' },
  registerNumberHint: {
    id: 'Dari buku nomor kantor. Di belakangnya ditambahkan nomor urut: B-12/2022/1, B-12/2022/2, … Nomor yang sama untuk angkatan lain diteruskan urutannya.',
    en: 'From the office’s register. Each gets its place behind it: B-12/2022/1, B-12/2022/2, … Used for another batch, it is counted on.',
  },
  day: { id: 'Tanggal sertifikat', en: 'Date of the certificates' },
  place: { id: 'Diberikan di', en: 'Given at' },
  issuer: { id: 'Penyelenggara', en: 'Held by' },
  signatory: {
    id: (nth: number) => `Penanda tangan ${nth}`,
    en: (nth: number) => `Signed by, ${nth}`,
  },
  signatoryTitle: { id: 'Jabatan', en: 'Office' },
  nip: { id: 'NIP (bila ada)', en: 'NIP (if any)' },
  files: { id: 'Berkas bersama', en: 'Files of many' },
  making: { id: 'Sedang disusun', en: 'Being made' },
  made: { id: 'Unduh semua (ZIP)', en: 'Download all (ZIP)' },
  failed: { id: 'Gagal disusun', en: 'Could not be made' },
  again: { id: 'Susun lagi', en: 'Make it again' },
  issuedOn: {
    id: (when: string, count: string) => `Terbit ${when}, ${count} sertifikat`,
    en: (when: string, count: string) => `Issued ${when}, ${count} certificates`,
  },
  download: { id: 'Unduh PDF', en: 'Download the PDF' },
  check: { id: 'Lihat halaman pemeriksaannya', en: 'See what its code shows' },
  revoke: { id: 'Cabut sertifikat', en: 'Revoke the certificate' },
  revokeHint: {
    id: 'Siapa pun yang memindai kodenya membaca alasan ini. Orang itu dapat diberi sertifikat baru.',
    en: 'Whoever scans its code reads this reason. The person may be given a new certificate.',
  },
  reason: { id: 'Alasan', en: 'Reason' },
  issued: { id: 'Terbit', en: 'Issued' },
  ofBatch: { id: 'Sertifikat angkatan ini', en: 'Certificates of this batch' },
} as const satisfies Messages;
