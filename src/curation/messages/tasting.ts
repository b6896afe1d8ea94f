import type { Messages } from '../../web/index.ts';

/** What is read about sheets that know a sample by its code. */
export const tastingSaid = {
  title: { id: 'Lembar tanpa nama', en: 'Blind sheets' },
  lead: {
    id: 'Dinilai dari contohnya saja, dalam urutan ini. Milik siapa kode itu baru terbaca setelah semua lembar tanpa nama Anda dikunci.',
    en: 'Scored by the sample alone, in this order. Whose a code is can be read once all your blind sheets are locked.',
  },
  over: {
    id: 'Semua lembar tanpa nama Anda sudah dikunci; pembuatnya sekarang terbaca pada lembar bernama.',
    en: 'All your blind sheets are locked; on the named sheets codes are shown from now on.',
  },
  done: {
    id: (locked: number, of: number) => `${locked} dari ${of} lembar tanpa nama sudah dikunci`,
    en: (locked: number, of: number) => `${locked} of ${of} blind sheets are locked`,
  },
  sheet: {
    id: (codes: readonly string[]) => `Contoh ${codes.join(' dan ')}`,
    en: (codes: readonly string[]) => `Sample ${codes.join(' and ')}`,
  },
  several: {
    id: 'Contoh ini dari satu pembuat: cicipi semuanya, lalu beri satu nilai untuk setiap kriteria.',
    en: 'These samples are of one maker: taste all of them, then give each criterion one score.',
  },
  named: { id: 'Lembar bernama dari pembuat ini', en: 'The named sheet of this maker' },
  about: { id: 'Tentang contoh', en: 'About the sample' },
  elsewhere: {
    id: 'Kriteria lain dinilai tanpa nama, pada lembar tersendiri yang hanya memuat kode contoh.',
    en: 'Other criteria are tasted blind, on sheets of their own that name a sample’s code alone.',
  },
  isBlind: { id: 'Dinilai tanpa nama', en: 'Tasted blind' },
  isBlindHint: {
    id: 'Kurator menilainya pada lembar tersendiri yang hanya memuat kode contoh. Setiap pendaftar harus menyerahkan contoh sebelum penilaian dibuka.',
    en: 'Curators score it on a sheet of its own with the sample’s code alone. Every applicant has to hand in a sample before scoring begins.',
  },
} satisfies Messages;
