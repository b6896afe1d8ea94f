import { defineProblems, problem, type Words } from '../../kernel/problem.ts';

export const setupProblems = defineProblems('setup', {
  nameMissing: problem<{ no: number; max: number }>(422, ({ no, max }) => ({
    id: `Tulis nama baris ke-${no}, paling banyak ${max} huruf.`,
    en: `Write the name of row ${no}, ${max} letters at most.`,
  })),
  nameEnLong: problem<{ no: number; max: number }>(422, ({ no, max }) => ({
    id: `Nama Inggris baris ke-${no} paling banyak ${max} huruf.`,
    en: `The English name of row ${no} has ${max} letters at most.`,
  })),
  codeTaken: problem<{ no: number }>(422, ({ no }) => ({
    id: `Nama baris ke-${no} sama dengan baris sebelumnya.`,
    en: `The name of row ${no} is that of a row before.`,
  })),
  kbliWrong: problem<{ no: number }>(422, ({ no }) => ({
    id: `KBLI baris ke-${no}: tulis dua sampai lima angka pertama kodenya, dipisah koma, misalnya 10, 11.`,
    en: `KBLI of row ${no}: write the first two to five digits of the codes, parted by commas, such as 10, 11.`,
  })),
  kbliTwice: problem<{ no: number; code: string }>(422, ({ no, code }) => ({
    id: `KBLI ${code} pada baris ke-${no} sudah ada pada baris sebelumnya.`,
    en: `KBLI ${code} of row ${no} stands in a row before.`,
  })),
  amountWrong: problem<void>(422, () => ({
    id: 'Tulis bilangan bulat lebih dari nol, misalnya 30, atau kosongkan.',
    en: 'Write a whole number above zero, such as 30, or leave it empty.',
  })),
  quotaOrder: problem<void>(422, () => ({
    id: 'Pemenang tidak bisa lebih banyak daripada finalis, dan finalis daripada peserta.',
    en: 'There cannot be more winners than finalists, nor more finalists than participants.',
  })),
  waitingWrong: problem<{ max: number }>(422, ({ max }) => ({
    id: `Panjang daftar cadangan adalah bilangan bulat dari 0 sampai ${max}. 0: tanpa cadangan.`,
    en: `The waiting list is a whole number from 0 to ${max} long. 0: nobody waits.`,
  })),
  sectorsStand: problem<void>(409, () => ({
    id: 'Penilaian panel sudah dibuka, jadi sektor dan kuotanya tidak dapat diubah lagi.',
    en: 'Scoring by the panel has begun, so sectors and their quotas can no longer change.',
  })),
  quotaStands: problem<{ name: Words; was: number; since: Words }>(409, ({ name, was, since }) => ({
    id: `${name.id} tetap ${was} sejak ${since.id} dibuka. Tulis kembali ${was}.`,
    en: `${name.en} stays ${was} since ${since.en} was opened. Write ${was} again.`,
  })),
  sectorQuotas: problem<{ sum: number; of: number }>(422, ({ sum, of }) => ({
    id: `Kuota semua sektor berjumlah ${sum}, lebih dari kuota peserta ${of}.`,
    en: `The sectors’ quotas add up to ${sum}, more than the ${of} participants.`,
  })),
  tooManyRows: problem<{ max: number }>(422, ({ max }) => ({
    id: `Paling banyak ${max} baris.`,
    en: `${max} rows at most.`,
  })),
  unitMissing: problem<{ no: number }>(422, ({ no }) => ({
    id: `Tulis satuan baris ke-${no}, misalnya IKM, orang atau rupiah.`,
    en: `Write the unit of row ${no}, such as enterprises, people or rupiah.`,
  })),
  meaningMissing: problem<{ no: number; max: number }>(422, ({ no, max }) => ({
    id: `Tulis apa yang dihitung pada baris ke-${no}, paling banyak ${max} huruf.`,
    en: `Write what row ${no} counts, ${max} letters at most.`,
  })),
  measureWrong: problem<{ no: number }>(422, ({ no }) => ({
    id: `Pilih siapa yang menghitung baris ke-${no}.`,
    en: `Choose who counts row ${no}.`,
  })),
  noSuchIndicator: problem<void>(404, () => ({
    id: 'Indikator ini tidak ada pada kampanye ini.',
    en: 'This campaign has no such indicator.',
  })),
  indicatorInUse: problem<{ name: string }>(409, ({ name }) => ({
    id: `Indikator “${name}” sudah punya target atau realisasi, jadi tidak dapat dihapus. Ubah namanya bila perlu.`,
    en: `The indicator “${name}” has a target or a figure already and cannot go. Change its name if need be.`,
  })),
  targetWrong: problem<void>(
    422,
    () => ({
      id: 'Tulis target sebagai bilangan bulat, misalnya 30, 5.000.000.000 atau 5000jt.',
      en: 'Write the target as a whole number, such as 30, 5.000.000.000 or 5000jt.',
    }),
    'target',
  ),
  targetReason: problem<void>(
    422,
    () => ({
      id: 'Target ini sudah ditetapkan. Tulis alasan perubahannya.',
      en: 'This target was set already. Write why it changes.',
    }),
    'reason',
  ),
  targetSame: problem<void>(
    422,
    () => ({ id: 'Targetnya sama dengan yang berlaku.', en: 'The target is the one in force.' }),
    'target',
  ),
  notTold: problem<void>(409, () => ({
    id: 'Indikator ini dihitung Lagawi sendiri.',
    en: 'Lagawi counts this indicator itself.',
  })),
  readingDayWrong: problem<void>(
    422,
    () => ({
      id: 'Isi per tanggal berapa, paling lambat hari ini.',
      en: 'Give the day as of which it is so, today at the latest.',
    }),
    'asOf',
  ),
  readingWrong: problem<void>(
    422,
    () => ({ id: 'Tulis realisasinya dengan angka.', en: 'Write the figure in digits.' }),
    'reached',
  ),
  sourceMissing: problem<{ max: number }>(
    422,
    ({ max }) => ({
      id: `Tulis dari mana angkanya, misalnya daftar hadir 12 Mei; paling banyak ${max} huruf.`,
      en: `Write where the figure comes from, such as an attendance list; ${max} letters at most.`,
    }),
    'source',
  ),
  noSuchTemplate: problem<void>(
    422,
    () => ({ id: 'Pilih templat dari daftar.', en: 'Choose a template from the list.' }),
    'template',
  ),
  sectorInUse: problem<{ name: string; count: number }>(409, ({ name, count }) => ({
    id: `Sektor “${name}” dipilih ${count} pendaftaran, jadi tidak dapat dihapus. Isi kembali barisnya; namanya boleh diubah.`,
    en: `${count} applications name the sector “${name}”, so it stays. Fill its row in again; its name may change.`,
  })),
});
