import { defineProblems, problem } from '../../kernel/problem.ts';

export const photoProblems = defineProblems('photo', {
  noSuchPhoto: problem<void>(404, () => ({
    id: 'Foto ini tidak ditemukan.',
    en: 'There is no such photo.',
  })),
  tooMany: problem<{ max: number }>(
    422,
    ({ max }) => ({
      id: `Satu penjualan memuat paling banyak ${max} foto. Cabut dulu yang tidak perlu.`,
      en: `A sale holds ${max} photos at most. Withdraw those that are not needed first.`,
    }),
    'foto',
  ),
  reasonMissing: problem<void>(
    422,
    () => ({ id: 'Tulis alasannya.', en: 'Write the reason.' }),
    'reason',
  ),
  withdrawnAlready: problem<void>(409, () => ({
    id: 'Foto ini sudah dicabut.',
    en: 'This photo was withdrawn already.',
  })),
});
