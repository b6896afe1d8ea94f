import { constraintMeans } from '../../database/index.ts';
import { type Day, formatDay } from '../../kernel/day.ts';
import { defineProblems, problem } from '../../kernel/problem.ts';

export const pledgeProblems = defineProblems('growthPledges', {
  noPledge: problem(404, () => ({
    id: 'Komitmen transaksi ini tidak ada.',
    en: 'There is no such pledge.',
  })),
  buyerMissing: problem<{ max: number }>(
    422,
    ({ max }) => ({
      id: `Tulis nama pembelinya, paling banyak ${max} huruf.`,
      en: `Write the buyer’s name, ${max} letters at most.`,
    }),
    'pembeli',
  ),
  goodsMissing: problem<{ max: number }>(
    422,
    ({ max }) => ({
      id: `Tulis barang dan jumlahnya, paling banyak ${max} huruf.`,
      en: `Write the goods and how much, ${max} letters at most.`,
    }),
    'barang',
  ),
  dayWrong: problem(
    422,
    () => ({
      id: 'Isi tanggal yang ada dan tidak sesudah hari ini.',
      en: 'Give a day that exists and is not after today.',
    }),
    'tanggal',
  ),
  beforeEvent: problem<{ day: Day }>(
    422,
    ({ day }) => ({
      id: `Acara ini baru dimulai pada ${formatDay(day)}; komitmennya tidak mungkin lebih awal.`,
      en: `This event began on ${formatDay(day, 'en')}; its pledges cannot be of an earlier day.`,
    }),
    'tanggal',
  ),
  kindMissing: problem(
    422,
    () => ({ id: 'Pilih apa yang terjadi.', en: 'Choose what happened.' }),
    'jenis',
  ),
  wordsMissing: problem<{ max: number }>(
    422,
    ({ max }) => ({
      id: `Tulis dokumen atau alasannya, paling banyak ${max} huruf.`,
      en: `Write the document or the reason, ${max} letters at most.`,
    }),
    'keterangan',
  ),
  noValue: problem(
    422,
    () => ({
      id: 'Nilai hanya diisi untuk yang terealisasi.',
      en: 'A value is given only for what was realised.',
    }),
    'nilai',
  ),
  ended: problem(409, () => ({
    id: 'Komitmen ini sudah selesai: gugur atau dibatalkan.',
    en: 'This pledge has ended: it lapsed or was taken back.',
  })),
  changedMeanwhile: problem(409, () => ({
    id: 'Komitmen ini baru saja diubah orang lain. Muat ulang halamannya.',
    en: 'Somebody else just changed this pledge. Load the page anew.',
  })),
});

constraintMeans('growth_pledge_news_once', pledgeProblems.changedMeanwhile);
