import { defineProblems, problem } from '../../kernel/problem.ts';

export const goodsProblems = defineProblems('enterpriseGoods', {
  reasonMissing: problem<{ max: number }>(
    422,
    ({ max }) => ({
      id: `Tulis alasannya, paling banyak ${max} huruf. Alasan ini dibaca usaha yang bersangkutan.`,
      en: `Write the reason, ${max} letters at most. The enterprise reads it.`,
    }),
    'reason',
  ),
  ruled: problem<{ name: string; reason: string }>(409, ({ name, reason }) => ({
    id: `Petugas menandai “${name}” bukan buatan sendiri, dengan alasan “${reason}”. Nama dan tandanya hanya dapat diubah petugas di halaman Barang yang terjual.`,
    en: `An officer marked “${name}” as not of own make, for the reason “${reason}”. Only an officer can change its name and mark, on the page Goods sold.`,
  })),
});
