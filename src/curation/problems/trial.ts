import { defineProblems, problem, type Words } from '../../kernel/problem.ts';

/** What can be wrong with a rehearsal of criteria. */
export const trialProblems = defineProblems('trial', {
  weightWrong: problem<{ name: Words }>(422, ({ name }) => ({
    id: `Bobot “${name.id}” diisi angka bulat dari 0 sampai 100.`,
    en: `The weight of “${name.en}” is a whole number from 0 to 100.`,
  })),
  notHundred: problem<{ sum: number }>(422, ({ sum }) => ({
    id: `Jumlah bobot sekarang ${sum}. Ubah sampai tepat 100.`,
    en: `The weights add up to ${sum}. Change them until they make 100.`,
  })),
  outside: problem<{ min: number; max: number }>(422, ({ min, max }) => ({
    id: `Isi angka bulat dari ${min} sampai ${max}.`,
    en: `Enter a whole number from ${min} to ${max}.`,
  })),
});
