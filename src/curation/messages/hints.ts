import type { Messages } from '../../web/index.ts';

/** What is read about hints of conflicts. */
export const hintsSaid = {
  title: { id: 'Petunjuk konflik', en: 'Hints of conflicts' },
  lead: {
    id: 'Lagawi membandingkan nama, nomor HP, surel, alamat dan registri. Ini petunjuk untuk orang, bukan keputusan; penilaian dibuka setelah semuanya dijawab.',
    en: 'Lagawi compares names, phones, mail addresses, addresses and the registry. These are hints for a person and no decision; scoring opens once all are answered.',
  },
  none: { id: 'Tidak ada petunjuk.', en: 'There are no hints.' },
  open: {
    id: (n: number) => `⚠ ${n} petunjuk konflik belum dijawab`,
    en: (n: number) => `⚠ ${n} hints of conflicts are not answered`,
  },
  curator: { id: 'Kurator', en: 'Curator' },
  applicant: { id: 'Pendaftar', en: 'Applicant' },
  grounds: { id: 'Yang sama', en: 'What they share' },
  state: { id: 'Keadaan', en: 'State' },
  toAnswer: { id: '⚠ perlu dijawab', en: '⚠ to be answered' },
  cleared: { id: '✓ bukan konflik', en: '✓ no conflict' },
  answer: {
    id: (curator: string, name: string) => `Petunjuk: ${curator} dan ${name}`,
    en: (curator: string, name: string) => `Hint: ${curator} and ${name}`,
  },
  kind: { id: 'Putusan', en: 'Decision' },
  choose: { id: 'Pilih', en: 'Choose' },
  noConflict: { id: 'Bukan konflik', en: 'No conflict' },
  reason: { id: 'Alasan', en: 'Reason' },
  save: { id: 'Simpan', en: 'Save' },
} satisfies Messages;
