import { defineProblems, problem } from '../../kernel/problem.ts';

export const registryFileProblems = defineProblems('registryFile', {
  fileMissing: problem<void>(
    422,
    () => ({ id: 'Pilih berkas CSV atau XLSX.', en: 'Choose a CSV or XLSX file.' }),
    'file',
  ),
  headsMissing: problem<{ heads: string }>(
    422,
    ({ heads }) => ({
      id: `Baris pertama harus berisi judul kolom, paling sedikit “nama”. Yang terbaca: ${heads}.`,
      en: `The first row must hold the columns’ heads, “nama” at least. What was read: ${heads}.`,
    }),
    'file',
  ),
  tooManyRows: problem<{ max: number }>(
    422,
    ({ max }) => ({
      id: `Paling banyak ${max.toLocaleString('id-ID')} baris dalam satu berkas. Bagi menjadi beberapa.`,
      en: `${max.toLocaleString('id-ID')} rows at most in one file. Split it.`,
    }),
    'file',
  ),
  noRows: problem<void>(
    422,
    () => ({
      id: 'Tidak ada baris di bawah judul kolomnya.',
      en: 'There are no rows below the heads.',
    }),
    'file',
  ),
  fileGone: problem<void>(410, () => ({
    id: 'Berkas ini sudah tidak disimpan. Unggah lagi.',
    en: 'This file is no longer kept. Upload it again.',
  })),
  alreadyBooked: problem<void>(409, () => ({
    id: 'Berkas ini sudah dicatat.',
    en: 'This file was booked already.',
  })),
  idWrong: problem<{ id: string }>(422, ({ id }) => ({
    id: `id “${id}” tidak ada, atau bukan untuk Anda. Kosongkan, atau tulis “baru”.`,
    en: `There is no id “${id}”, or it is not yours. Leave it empty, or write “baru”.`,
  })),
  twiceInFile: problem<{ line: number }>(422, ({ line }) => ({
    id: `Sama dengan baris ${line} dalam berkas ini. Satu IKM cukup satu baris.`,
    en: `The same as row ${line} of this file. One enterprise takes one row.`,
  })),
  knownElsewhere: problem<void>(422, () => ({
    id: 'NIB ini tercatat pada IKM yang bukan untuk Anda. Minta administrator mengikutkannya.',
    en: 'This NIB stands at an enterprise that is not yours to see. Ask an administrator to add it.',
  })),
  looksKnown: problem<{ name: string; enterpriseId: string }>(422, ({ name, enterpriseId }) => ({
    id: `Mungkin sudah tercatat: ${name} (${enterpriseId}). Tulis id itu, atau “baru” pada kolom id bila memang lain.`,
    en: `It may be there already: ${name} (${enterpriseId}). Write that id, or “baru” in the column id if it is another.`,
  })),
  looksKnownElsewhere: problem<void>(422, () => ({
    id: 'Nama yang sama di daerah yang sama sudah tercatat, tetapi bukan untuk Anda. Tulis “baru” pada kolom id bila memang lain.',
    en: 'The same name in the same region is there, but not yours to see. Write “baru” in the column id if it is another.',
  })),
  ownerNameMissing: problem<void>(422, () => ({
    id: 'Ada HP atau NIK pemilik tanpa namanya.',
    en: 'There is the owner’s phone or NIK without a name.',
  })),
  phoneTaken: problem<void>(422, () => ({
    id: 'HP pemilik sudah dipakai orang lain di Lagawi. Kosongkan pemiliknya, lalu hubungkan orangnya dengan tangan.',
    en: 'The owner’s phone belongs to somebody in Lagawi. Leave the owner empty and connect the person by hand.',
  })),
  phoneTwiceInFile: problem<{ line: number }>(422, ({ line }) => ({
    id: `HP pemilik sama dengan baris ${line}.`,
    en: `The owner’s phone is that of row ${line}.`,
  })),
  notYoursToLetIn: problem<void>(422, () => ({
    id: 'Hak masuk diberikan manajer kampanye. Kosongkan kolom boleh_masuk.',
    en: 'The campaign manager lets people in. Leave the column boleh_masuk empty.',
  })),
  yesOrEmpty: problem<void>(422, () => ({
    id: 'Kolom boleh_masuk diisi “ya” atau dikosongkan.',
    en: 'The column boleh_masuk holds “ya” or nothing.',
  })),
  memberDayWrong: problem<void>(422, () => ({
    id: 'peserta_sejak ditulis seperti 2026-03-14, paling lambat hari ini. Penjualan tetap dihitung di dalam masa pemantauan saja.',
    en: 'peserta_sejak is written like 2026-03-14, today at the latest. Sales count inside the window only.',
  })),
});
