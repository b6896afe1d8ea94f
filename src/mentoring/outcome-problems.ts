/** Of articles and readiness; the room's list takes them in (problems.ts). */
import { problem } from '../kernel/problem.ts';

export const outcomeProblems = {
  momentMissing: problem(
    422,
    () => ({
      id: 'Pilih apakah ini sebelum atau sesudah pendampingan.',
      en: 'Choose whether this is before or after the mentoring.',
    }),
    'saat',
  ),
  beforeTooLate: problem<{ id: string; en: string }>(
    422,
    (first) => ({
      id: `“Sebelum” ditanyakan paling lambat pada hari sesi pertama usaha ini, ${first.id}.`,
      en: `“Before” is asked on the day of its first session at the latest, ${first.en}.`,
    }),
    'tanggal',
  ),
  beforeAfter: problem<{ id: string; en: string }>(
    422,
    (after) => ({
      id: `“Sebelum” tidak boleh sesudah jawaban “sesudah”, yang bertanggal ${after.id}.`,
      en: `“Before” may not be later than “after”, which is of ${after.en}.`,
    }),
    'tanggal',
  ),
  afterTooEarly: problem<{ id: string; en: string }>(
    422,
    (before) => ({
      id: `“Sesudah” tidak boleh lebih awal daripada jawaban “sebelum”, yang bertanggal ${before.id}.`,
      en: `“After” may not be earlier than “before”, which is of ${before.en}.`,
    }),
    'tanggal',
  ),
  readingTaken: problem(409, () => ({
    id: 'Jawaban kesiapan dengan nomor ini sudah ada dengan isi lain. Muat ulang halamannya.',
    en: 'There is a reading of this id with another content. Load the page anew.',
  })),
  changedMeanwhile: problem(409, () => ({
    id: 'Kesiapan ini baru saja diisi orang lain. Periksa jawabannya di halaman ini, lalu kirim lagi bila perlu.',
    en: 'Somebody else just told this readiness. Look at it on this page and send yours again if need be.',
  })),
  nothingAnswered: problem(422, () => ({
    id: 'Jawab paling sedikit satu pertanyaan. Yang tidak ditanyakan boleh dikosongkan.',
    en: 'Answer one question at least. What was not asked may stay empty.',
  })),
  kindMissing: problem(
    422,
    () => ({ id: 'Pilih jenis medianya.', en: 'Choose the kind of outlet.' }),
    'jenis',
  ),
  linkWrong: problem(
    422,
    () => ({
      id: 'Salin tautannya lengkap, dimulai dengan https://.',
      en: 'Copy the whole link, beginning with https://.',
    }),
    'tautan',
  ),
  linkMissing: problem(
    422,
    () => ({
      id: 'Liputan daring dan media sosial memerlukan tautan, supaya dapat diperiksa.',
      en: 'What stands online needs its link, so that it can be checked.',
    }),
    'tautan',
  ),
  reachWrong: problem(
    422,
    () => ({
      id: 'Tulis jangkauan sebagai angka saja, misalnya 12.500.',
      en: 'Write the reach as a number, such as 12500.',
    }),
    'jangkauan',
  ),
  reachHalf: problem(
    422,
    () => ({
      id: 'Angka jangkauan dan sumbernya diisi keduanya, atau dikosongkan keduanya.',
      en: 'Reach and who says so are both told, or neither.',
    }),
    'sumber',
  ),
  coverageTaken: problem(
    409,
    () => ({
      id: 'Liputan dengan tautan ini sudah tercatat di kampanye ini.',
      en: 'This link is noted in this campaign already.',
    }),
    'tautan',
  ),
  coverageTold: problem(
    409,
    () => ({
      id: 'Liputan dengan media, judul dan tanggal ini sudah tercatat di kampanye ini.',
      en: 'An article of this outlet, title and day is noted in this campaign already.',
    }),
    'judul',
  ),
  coverageChanged: problem(409, () => ({
    id: 'Liputan dengan nomor ini sudah ada dengan isi lain. Muat ulang halamannya.',
    en: 'There is an article of this id with another content. Load the page anew.',
  })),
  noCoverage: problem(404, () => ({
    id: 'Liputan ini tidak ada, atau sudah dicabut.',
    en: 'There is no such article, or it was taken back.',
  })),
} as const;
