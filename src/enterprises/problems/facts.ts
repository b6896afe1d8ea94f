import { defineProblems, problem } from '../../kernel/problem.ts';

export const factProblems = defineProblems('facts', {
  dayWrong: problem<void>(
    422,
    () => ({
      id: 'Isi tanggal keadaan ini, paling lambat hari ini.',
      en: 'Give the day on which this was so, today at the latest.',
    }),
    'asOf',
  ),
  occasionWrong: problem<void>(
    422,
    () => ({ id: 'Pilih saat pendataannya.', en: 'Choose when it was asked.' }),
    'occasion',
  ),
  countWrong: problem<void>(422, () => ({
    id: 'Tulis jumlah orang dengan angka, misalnya 4, atau kosongkan.',
    en: 'Write the number of people in digits, such as 4, or leave it empty.',
  })),
  disabledTooMany: problem<void>(
    422,
    () => ({
      id: 'Pekerja penyandang disabilitas tidak bisa lebih banyak daripada semua pekerja.',
      en: 'There cannot be more workers with a disability than workers.',
    }),
    'workersDisabled',
  ),
  sexWrong: problem<void>(
    422,
    () => ({ id: 'Pilih dari daftar, atau kosongkan.', en: 'Choose from the list, or leave it.' }),
    'ownerSex',
  ),
  rupiahWrong: problem<void>(422, () => ({
    id: 'Tulis dalam rupiah, misalnya 25.000.000 atau 25jt, atau kosongkan.',
    en: 'Write it in rupiah, such as 25.000.000 or 25jt, or leave it empty.',
  })),
  capacityWrong: problem<void>(
    422,
    () => ({
      id: 'Tulis kapasitas sebulan dengan angka dan satuannya, misalnya 500 dan bungkus.',
      en: 'Write the capacity of a month in digits with its unit, such as 500 and pack.',
    }),
    'capacity',
  ),
  nothingTold: problem<void>(422, () => ({
    id: 'Isi paling sedikit satu keterangan.',
    en: 'Fill in at least one of them.',
  })),
  toldByTooLong: problem<{ max: number }>(
    422,
    ({ max }) => ({ id: `Paling banyak ${max} huruf.`, en: `${max} letters at most.` }),
    'toldBy',
  ),
  alreadyStruck: problem<void>(409, () => ({
    id: 'Keterangan ini sudah dicoret.',
    en: 'This was struck out already.',
  })),
});
