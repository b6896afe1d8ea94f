import { defineProblems, problem } from '../../kernel/problem.ts';

export const exclusionProblems = defineProblems('exclusions', {
  notMember: problem<void>(
    422,
    () => ({ id: 'Pilih peserta dari daftar.', en: 'Choose a participant from the list.' }),
    'enterpriseId',
  ),
  daysWrong: problem<void>(
    422,
    () => ({
      id: 'Isi hari pertama dan terakhirnya, paling sedikit satu hari di dalam masa pemantauan.',
      en: 'Give the first and the last day, at least one of them inside the window.',
    }),
    'from',
  ),
  channelWrong: problem<void>(
    422,
    () => ({ id: 'Pilih kanal dari daftar.', en: 'Choose a channel from the list.' }),
    'channel',
  ),
  reasonMissing: problem<{ max: number }>(
    422,
    ({ max }) => ({
      id: `Tulis alasannya, paling banyak ${max} huruf. Alasan ini dibaca peserta dan auditor.`,
      en: `Write the reason, ${max} letters at most. The participant and the auditor read it.`,
    }),
    'reason',
  ),
  notStanding: problem<void>(409, () => ({
    id: 'Pengecualian ini tidak ada atau sudah dicabut.',
    en: 'There is no such exclusion, or it was lifted already.',
  })),
});
