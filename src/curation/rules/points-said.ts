/** How levels become a score, so that every reader can recompute it; the same words everywhere. */
import type { Words } from '../../kernel/problem.ts';

const inEnglish = { kurator: 'curators', juri: 'judges' } as const;

export const pointsSaid = (who: keyof typeof inEnglish): Words => ({
  id: `Nilai akhir dari 0 sampai 100: jumlah bobot kali poin tiap kriteria, dibagi 100. Poin kriteria ${who} adalah rata-rata semua ${who} yang menilai, dari 0 untuk tingkat terendah sampai 100 untuk tertinggi.`,
  en: `The score runs from 0 to 100: the sum of each weight times the points of its criterion, divided by 100. The points are the mean of all ${inEnglish[who]} who scored, from 0 for the lowest level to 100 for the highest.`,
});
