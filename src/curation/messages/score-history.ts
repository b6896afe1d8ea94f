import type { Messages } from '../../web/index.ts';

/** What is read about the versions of scores. */
export const historySaid = {
  title: { id: (name: string) => `Nilai ${name}`, en: (name: string) => `Scores of ${name}` },
  lead: {
    id: 'Semua nilai dan setiap perubahannya, yang terbaru lebih dahulu. Yang dihitung adalah yang terbaru.',
    en: 'All scores and every change of them, the newest first. The newest counts.',
  },
  own: { id: 'Perubahan nilai saya', en: 'Changes of my scores' },
  notCounted: {
    id: 'Lembar ini dilepas; nilainya disimpan dan tidak dihitung.',
    en: 'This sheet was taken off; its scores are kept and do not count.',
  },
  onPaper: {
    id: (by: string, other: string) => `Dari lembar kertas: dimasukkan ${by}, dicocokkan ${other}.`,
    en: (by: string, other: string) => `From paper: typed by ${by}, compared by ${other}.`,
  },
  scan: { id: 'Buka pindaian', en: 'Open the scan' },
  criterion: { id: 'Kriteria', en: 'Criterion' },
  score: { id: 'Nilai', en: 'Score' },
  none: { id: '–', en: '–' },
} satisfies Messages;
