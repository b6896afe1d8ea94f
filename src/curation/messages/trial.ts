import type { Messages } from '../../web/index.ts';

/** What is read on the rehearsal of criteria. */
export const trialSaid = {
  title: { id: 'Uji bobot', en: 'Try the weights' },
  of: {
    id: (name: string) => `Uji bobot: ${name}`,
    en: (name: string) => `Try the weights: ${name}`,
  },
  lead: {
    id: 'Seberapa kokoh daftar yang akan lahir dari kriteria ini? Semua peserta dan nilai di halaman ini rekaan, supaya bobot tidak disetel untuk nama tertentu. Ubah bobot, lalu hitung lagi; tidak ada yang disimpan.',
    en: 'How firm would a list under these criteria be? All entrants and scores on this page are invented, so that no weight is tuned to a name. Change the weights and compute again; nothing is saved.',
  },
  frozen: {
    id: 'Kriteria sudah tetap, jadi bobot tidak dapat dicoba lagi. Kekokohan daftar yang sebenarnya dicetak pada berita acara.',
    en: 'The criteria stand, so weights can no longer be tried. How firm the real list is, is printed in the minutes.',
  },
  noCriteria: { id: 'Belum ada kriteria untuk dicoba.', en: 'There are no criteria to try yet.' },
  weightOf: { id: (name: string) => `Bobot ${name}`, en: (name: string) => `Weight of ${name}` },
  entrants: { id: 'Peserta rekaan', en: 'Invented entrants' },
  judges: { id: 'Penilai rekaan', en: 'Invented judges' },
  institutions: { id: 'Lembaga penilai', en: 'Their institutions' },
  places: { id: 'Kuota', en: 'Places' },
  compute: { id: 'Hitung', en: 'Compute' },
  result: { id: 'Hasil', en: 'Result' },
  firmness: { id: 'Seberapa sering tetap masuk daftar', en: 'How often each stays on the list' },
  chartLead: {
    id: (draws: string) =>
      `Bobot diundi ${draws} kali. Batang penuh: selalu masuk daftar. Bila batang di sekitar garis kuota sama panjang, daftar bergantung pada bobot; pikirkan lagi kriterianya.`,
    en: (draws: string) =>
      `Weights are drawn ${draws} times. A full bar: always on the list. Where bars around the end of the quota are equally long, the list hangs on the weights; think the criteria over.`,
  },
  rank: { id: 'Urutan', en: 'Rank' },
  entrant: { id: 'Peserta', en: 'Entrant' },
  near: { id: 'Bobot ± 10 poin', en: 'Weights ± 10 points' },
  any: { id: 'Bobot apa saja', en: 'Any weights' },
  quotaEnds: { id: 'batas kuota', en: 'end of the quota' },
  inWords: { id: 'Dengan kata-kata', en: 'In words' },
  nameOf: { id: (no: string) => `Peserta ${no}`, en: (no: string) => `Entrant ${no}` },
  judgeOf: { id: (no: string) => `Penilai ${no}`, en: (no: string) => `Judge ${no}` },
  judge: { id: 'penilai', en: 'judge' },
  institutionOf: { id: (no: string) => `Lembaga ${no}`, en: (no: string) => `Institution ${no}` },
  without: {
    id: (what: string, enters: string, leaves: string) =>
      `Tanpa ${what}: masuk ${enters}; keluar ${leaves}.`,
    en: (what: string, enters: string, leaves: string) =>
      `Without ${what}: ${enters} in; ${leaves} out.`,
  },
  sameWithout: {
    id: (what: string) => `Tanpa ${what}, daftar tetap sama.`,
    en: (what: string) => `Without ${what} the list stays the same.`,
  },
} satisfies Messages;
