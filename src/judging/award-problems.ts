import { defineProblems, problem } from '../kernel/problem.ts';

export const awardProblems = defineProblems('award', {
  textMissing: problem<{ max: number }>(422, ({ max }) => ({
    id: `Isi kolom ini, paling banyak ${max} huruf.`,
    en: `Fill in this field, ${max} letters at most.`,
  })),
  nominatedWrong: problem(
    422,
    () => ({
      id: 'Tanggal usulan: sejak SK pemenang dan tidak lewat hari ini.',
      en: 'The day of the nomination lies after the decree on the winners, and not after today.',
    }),
    'nominatedOn',
  ),
  agreedWrong: problem(
    422,
    () => ({
      id: 'Isi tanggal pernyataan kesediaan pelaku usaha, tidak lewat tanggal usulan. Tanpa itu datanya tidak boleh dikirim.',
      en: 'Fill in when the enterprise agreed, not after the nomination. Without it no data may leave.',
    }),
    'agreedOn',
  ),
  noWinner: problem(404, () => ({
    id: 'Hanya pemenang yang ditetapkan dengan SK dapat diusulkan.',
    en: 'Only winners whom a decree names can be nominated.',
  })),
  nominated: problem(409, () => ({
    id: 'Usaha ini sudah diusulkan.',
    en: 'This enterprise is nominated already.',
  })),
  notNominated: problem(404, () => ({
    id: 'Usaha ini belum diusulkan.',
    en: 'This enterprise is not nominated yet.',
  })),
  stageMissing: problem(
    422,
    () => ({ id: 'Pilih apa yang diumumkan.', en: 'Choose what was announced.' }),
    'stage',
  ),
  votesWrong: problem(
    422,
    () => ({
      id: 'Isi jumlah suara sebagai bilangan bulat, hanya untuk hasil suara atau peringkat akhir.',
      en: 'Fill in the votes as a whole number, with the vote or the final place only.',
    }),
    'votes',
  ),
  placeWrong: problem(
    422,
    () => ({
      id: 'Isi peringkat sebagai bilangan bulat, hanya untuk peringkat akhir.',
      en: 'Fill in the place as a whole number, with the final place only.',
    }),
    'place',
  ),
  announcedWrong: problem(
    422,
    () => ({
      id: 'Tanggal pengumuman: sesudah tanggal usulan dan tidak lewat hari ini.',
      en: 'It was announced after the nomination, and not after today.',
    }),
    'announcedOn',
  ),
});
