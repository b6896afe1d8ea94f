import type { Messages } from '../web/index.ts';

/** What is read about a first round. */
export const firstRoundSaid = {
  title: { id: 'Babak pertama', en: 'First round' },
  lead: {
    id: 'Hanya bila peserta terlalu banyak untuk dinilai semua juri. Lembar dibagi mesin: tiap peserta dinilai beberapa juri, beban rata, dan semua juri terhubung sehingga yang ketat dan yang longgar dapat dibedakan. Final sesudahnya selalu dinilai semua juri.',
    en: 'Only where there are too many for every judge to score all. The machine deals out the sheets: each entrant to some judges, loads even, and all judges joined, so that strict and lenient ones can be told apart. The final after it is always scored by all.',
  },
  none: { id: 'Tidak ada babak pertama.', en: 'There is no first round.' },
  skipped: {
    id: 'Final dibuka tanpa babak pertama.',
    en: 'The final was opened without a first round.',
  },
  each: { id: 'Juri per peserta', en: 'Judges for each entrant' },
  eachHint: {
    id: 'Sedikitnya 2, lebih sedikit daripada semua juri',
    en: '2 at least, fewer than all judges',
  },
  entrants: { id: 'Peserta babak pertama', en: 'Entrants of the first round' },
  open: { id: 'Buka babak pertama', en: 'Open the first round' },
  opened: {
    id: (at: string, entrants: number, { least, most }: { least: number; most: number }) =>
      `Dibuka ${at}: ${entrants} peserta, masing-masing dinilai ${least === most ? least : `${least} sampai ${most}`} juri.`,
    en: (at: string, entrants: number, { least, most }: { least: number; most: number }) =>
      `Opened ${at}: ${entrants} entrants, each scored by ${least === most ? least : `${least} to ${most}`} judges.`,
  },
  locked: {
    id: (locked: number, of: number) => `${locked} dari ${of} lembar dikunci`,
    en: (locked: number, of: number) => `${locked} of ${of} sheets locked`,
  },
  closed: { id: (at: string) => `Ditutup ${at}.`, en: (at: string) => `Closed ${at}.` },
  close: { id: 'Tutup babak pertama', en: 'Close the first round' },
  entrant: { id: 'Peserta', en: 'Entrant' },
  adjusted: { id: 'Disetarakan ± galat', en: 'Adjusted ± error' },
  places: {
    id: (n: number) => `${n} terbaik ke final.`,
    en: (n: number) => `The best ${n} go on to the final.`,
  },
  noQuota: {
    id: 'Jumlah finalis belum diisi pada kuota kampanye.',
    en: 'The campaign’s quotas do not say how many finalists there are.',
  },
  goesOn: { id: 'ke final', en: 'goes on' },
  oneJudge: {
    id: 'Hanya satu juri yang menilai, jadi nilai tidak disetarakan.',
    en: 'Only one judge scored, so scores are not adjusted.',
  },
  notConnected: {
    id: 'Ada kelompok juri yang tidak menilai peserta yang sama, jadi nilai tidak disetarakan.',
    en: 'Some groups of judges share no entrant, so scores are not adjusted.',
  },
  tooThin: {
    id: 'Data terlalu sedikit untuk menyetarakan nilai.',
    en: 'The data are too thin to adjust scores.',
  },
  otherwise: {
    id: 'Alasan, bila finalis bukan yang terbaik babak pertama',
    en: 'Reason, where others than the best of the first round are chosen',
  },
} satisfies Messages;
