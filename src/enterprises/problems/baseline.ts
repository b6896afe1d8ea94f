import { constraintMeans } from '../../database/index.ts';
import { defineProblems, problem } from '../../kernel/problem.ts';

export const baselineProblems = defineProblems('baseline', {
  noSuchPeriod: problem<void>(404, () => ({
    id: 'Masa data awal ini tidak ada pada kampanye ini.',
    en: 'This campaign has no such period of its baseline.',
  })),
  nothingTold: problem<void>(
    422,
    () => ({
      id: 'Isi nilainya, atau nyatakan bahwa tidak ada data.',
      en: 'Give an amount, or state that there are no data.',
    }),
    'eRp',
  ),
  bothTold: problem<void>(
    422,
    () => ({
      id: 'Ada nilai dan ada “tidak ada data”. Pilih salah satu.',
      en: 'There is an amount and “no data”. Choose one.',
    }),
    'noData',
  ),
  amountWrong: problem<void>(422, () => ({
    id: 'Tulis dalam rupiah, misalnya 12.500.000 atau 12,5jt.',
    en: 'Write it in rupiah, such as 12.500.000 or 12,5jt.',
  })),
  toldByTooLong: problem<{ max: number }>(
    422,
    ({ max }) => ({ id: `Paling banyak ${max} huruf.`, en: `${max} letters at most.` }),
    'toldBy',
  ),
  frozen: problem<void>(
    422,
    () => ({
      id: 'Data awal sudah dibekukan. Perubahan sesudahnya adalah penyajian kembali dan perlu alasan.',
      en: 'The baseline is frozen. A later change is a restatement and needs its reason.',
    }),
    'reason',
  ),
  frozenForYou: problem<void>(409, () => ({
    id: 'Data awal sudah dibekukan. Hanya manajer kampanye yang menyajikannya kembali.',
    en: 'The baseline is frozen. Only the campaign manager restates it.',
  })),
  alreadyFrozen: problem<void>(409, () => ({
    id: 'Data awal kampanye ini sudah dibekukan.',
    en: 'The baseline of this campaign is frozen already.',
  })),
  changedMeanwhile: problem<void>(409, () => ({
    id: 'Data awal ini baru saja diubah orang lain. Muat ulang dan periksa lagi.',
    en: 'Somebody has just changed this baseline. Reload and look again.',
  })),
});

constraintMeans('baseline_version_once', () => baselineProblems.changedMeanwhile());
