import type { Messages } from '../web/index.ts';

/** What is read about what judges declare, and about hints. */
export const relationSaid = {
  title: { id: 'Hubungan juri', en: 'Relations of judges' },
  lead: {
    id: 'Juri menyatakan sendiri hubungannya dengan peserta. Lagawi juga membandingkan nama, nomor HP, surel, alamat dan registri: itu petunjuk untuk orang, bukan keputusan. Penjurian dibuka setelah semua petunjuk dijawab.',
    en: 'Judges declare their relations to participants. Lagawi also compares names, phones, mail addresses, addresses and the registry: these are hints for a person and no decision. The judging opens once all are answered.',
  },
  declared: { id: 'Dinyatakan', en: 'Declared' },
  declaredNone: { id: 'Belum ada hubungan yang dinyatakan.', en: 'No relation is declared yet.' },
  hints: { id: 'Petunjuk', en: 'Hints' },
  hintsNone: { id: 'Tidak ada petunjuk.', en: 'There are no hints.' },
  open: {
    id: (n: number) => `⚠ ${n} petunjuk konflik juri belum dijawab`,
    en: (n: number) => `⚠ ${n} hints of judges’ conflicts are not answered`,
  },
  judge: { id: 'Juri', en: 'Judge' },
  entrant: { id: 'Usaha', en: 'Enterprise' },
  kind: { id: 'Jenis', en: 'Kind' },
  // The judge
  pactWords: {
    id: 'Saya menilai sendiri, menurut kriteria yang ditetapkan, tanpa menerima apa pun. Saya menyatakan setiap hubungan dengan peserta sebelum menilai, dan tidak menilai final bila saya, keluarga, pemasok, binaan pendampingan atau galeri saya berkepentingan pada seorang finalis. Saya merahasiakan data finalis dan nilai sampai diumumkan.',
    en: 'I score by myself, by the criteria as decided, and accept nothing for it. I declare every relation to a participant before I score, and do not score the final where I, my family, my supplier, whom I mentor or my gallery has an interest in a finalist. I keep finalists’ data and scores secret until they are announced.',
  },
  declareTitle: { id: 'Konflik kepentingan', en: 'Conflict of interest' },
  declareLead: {
    id: 'Nyatakan hubungan dengan siapa pun di daftar ini. Dengan kepentingan pribadi Anda tidak menilai final yang diikuti usaha itu; pada babak pertama hanya lembarnya yang dilepas. Binaan lembaga tetap dinilai dan tertulis dalam berita acara.',
    en: 'Declare a relation to anybody on this list. With a personal interest you do not score a final in which that enterprise takes part; in a first round only its sheet is taken off. Whoever your institution assists is scored all the same, and the minutes say so.',
  },
  choose: { id: 'Pilih', en: 'Choose' },
  own: {
    id: (name: string, kind: string) => `${name}: ${kind}`,
    en: (name: string, kind: string) => `${name}: ${kind}`,
  },
  // The office
  institution: { id: 'Lembaga', en: 'Institution' },
  institutionTitle: { id: 'Lembaga juri', en: 'Institution of a judge' },
  institutionHint: {
    id: 'Tercetak pada SK, surat tugas dan berita acara. Kosong bila juri tidak mewakili lembaga.',
    en: 'Printed on decision, assignment and minutes. Empty where the judge speaks for none.',
  },
  save: { id: 'Simpan', en: 'Save' },
  pact: { id: 'Pakta integritas', en: 'Integrity pact' },
  paperTitle: { id: 'Pakta di kertas', en: 'Pact on paper' },
  paperLead: {
    id: 'Untuk juri yang menandatangani di kertas: terbitkan paktanya, tambahkan pindaian yang ditandatangani pada dokumennya, lalu catat di sini.',
    en: 'For a judge who signs on paper: issue the pact, add the signed scan to its paper, then record it here.',
  },
  allSigned: { id: 'Semua juri sudah menandatangani.', en: 'All judges have signed.' },
} satisfies Messages;
