import { constraintMeans } from '../../database/index.ts';
import { type Day, formatDay } from '../../kernel/day.ts';
import { defineProblems, problem } from '../../kernel/problem.ts';

export const growthProblems = defineProblems('growth', {
  noCampaign: problem(404, () => ({
    id: 'Kampanye ini tidak ada.',
    en: 'There is no such campaign.',
  })),
  noPlan: problem(404, () => ({
    id: 'Rencana tindak lanjut ini tidak ada.',
    en: 'There is no such follow-up plan.',
  })),
  noEnterprise: problem(404, () => ({
    id: 'Usaha ini tidak ada.',
    en: 'There is no such enterprise.',
  })),
  noStep: problem(404, () => ({
    id: 'Langkah ini tidak ada.',
    en: 'There is no such step.',
  })),
  noCheck: problem(404, () => ({
    id: 'Pemantauan ini tidak ada. Yang ada: bulan ke-1, 3, 6 dan 12.',
    en: 'There is no such check. There are those of months 1, 3, 6 and 12.',
  })),
  officeMissing: problem(
    422,
    () => ({
      id: 'Pilih dinas daerah yang menjadi lembaga kampanye ini.',
      en: 'Choose a local office among the institutions of this campaign.',
    }),
    'dinas',
  ),
  officerMissing: problem(
    422,
    () => ({
      id: 'Pilih petugasnya. Orangnya harus sudah terdaftar.',
      en: 'Choose the officer. The person must be known already.',
    }),
    'petugas',
  ),
  enterpriseMissing: problem(
    422,
    () => ({
      id: 'Pilih paling sedikit satu usaha.',
      en: 'Choose one enterprise at least.',
    }),
    'usaha',
  ),
  notMember: problem(
    422,
    () => ({
      id: 'Usaha ini tidak pernah menjadi peserta kampanye ini.',
      en: 'This enterprise never was a member of this campaign.',
    }),
    'usaha',
  ),
  plannedAlready: problem(
    409,
    () => ({
      id: 'Salah satu usaha ini sudah punya rencana tindak lanjut dari kampanye ini.',
      en: 'One of these enterprises has a follow-up plan of this campaign already.',
    }),
    'usaha',
  ),
  goalsWrong: problem<{ max: number }>(
    422,
    ({ max }) => ({
      id: `Tulis tujuannya, paling banyak ${max} huruf.`,
      en: `Write the goals, ${max} letters at most.`,
    }),
    'tujuan',
  ),
  dayWrong: problem(422, () => ({
    id: 'Isi tanggal yang ada.',
    en: 'Give a day that exists.',
  })),
  startWrong: problem<{ from: string; to: string }>(
    422,
    ({ from, to }) => ({
      id: `Hari mulai antara ${from}, awal kampanye, dan ${to}.`,
      en: `The first day is between ${from}, when the campaign began, and ${to}.`,
    }),
    'mulai',
  ),
  planEnded: problem(409, () => ({
    id: 'Rencana tindak lanjut ini sudah diakhiri dan tidak dapat diisi lagi.',
    en: 'This follow-up plan was ended; nothing can be told of it any more.',
  })),
  planChanged: problem(409, () => ({
    id: 'Rencana ini sudah diubah sejak Anda membukanya. Muat ulang halamannya.',
    en: 'This plan was changed since you opened it. Load its page anew.',
  })),
  notOfficer: problem<{ name: string }>(
    422,
    ({ name }) => ({
      id: `${name} bukan petugas dinas ini. Beri dulu hak petugas daerah atas kampanye, wilayah usaha atau lembaga ini di halaman orang.`,
      en: `${name} is no officer of this office. First give the right of a local officer on the campaign, the region of the enterprises or this office.`,
    }),
    'petugas',
  ),
  judgesHere: problem<{ name: string }>(
    422,
    ({ name }) => ({
      id: `${name} adalah juri atau kurator kampanye ini dan tidak dapat menjadi petugas tindak lanjutnya.`,
      en: `${name} is a judge or curator of this campaign and cannot be an officer of its follow-up.`,
    }),
    'petugas',
  ),
  untilWrong: problem(
    422,
    () => ({
      id: 'Hak petugas berakhir hari ini atau sesudahnya, tidak sebelum hari mulai, dan paling lama sepuluh tahun lagi.',
      en: 'The officer’s right ends today or later, not before the first day, and within ten years.',
    }),
    'sampai',
  ),
  stepWrong: problem<{ max: number }>(
    422,
    ({ max }) => ({
      id: `Tulis langkahnya, paling banyak ${max} huruf.`,
      en: `Write the step, ${max} letters at most.`,
    }),
    'langkah',
  ),
  dueBefore: problem<{ today: string }>(422, ({ today }) => ({
    id: `Batas waktu sudah lewat. Isi ${today} atau hari sesudahnya.`,
    en: `That day has passed. Give ${today} or a later day.`,
  })),
  newsMissing: problem<{ max: number }>(
    422,
    ({ max }) => ({
      id: `Tulis apa yang dilakukan, atau mengapa digeser; paling banyak ${max} huruf.`,
      en: `Write what was done, or why it is put off; ${max} letters at most.`,
    }),
    'keterangan',
  ),
  stepDone: problem(409, () => ({
    id: 'Langkah ini sudah selesai.',
    en: 'This step is done already.',
  })),
  tooEarly: problem<{ day: string }>(422, ({ day }) => ({
    id: `Pemantauan ini baru dapat diisi mulai ${day}.`,
    en: `This check can be told from ${day} on.`,
  })),
  checkDayWrong: problem(422, () => ({
    id: 'Isi tanggal bertanya, tidak lewat hari ini.',
    en: 'Give the day of asking, not after today.',
  })),
  askedTooEarly: problem<{ day: Day }>(422, ({ day }) => ({
    id: `Untuk pemantauan ini tanggal bertanya paling awal ${formatDay(day)}.`,
    en: `For this check the day of asking is ${formatDay(day, 'en')} at the earliest.`,
  })),
  endMissing: problem(
    422,
    () => ({ id: 'Pilih hasil pemantauan.', en: 'Choose how the check ended.' }),
    'hasil',
  ),
  runningMissing: problem(
    422,
    () => ({
      id: 'Jawab apakah usahanya masih berjalan.',
      en: 'Tell whether the enterprise is still running.',
    }),
    'berjalan',
  ),
  runningContradicts: problem(
    422,
    () => ({
      id: 'Jawaban ini tidak cocok dengan hasilnya: yang aktif masih berjalan, yang berhenti atau tutup tidak.',
      en: 'This does not fit the outcome: an active one is running, a paused or closed one is not.',
    }),
    'berjalan',
  ),
  toldNothing: problem(
    422,
    () => ({
      id: 'Yang menolak atau tidak terhubungi tidak memberi jawaban. Kosongkan jawabannya, atau ubah hasilnya.',
      en: 'Who declined or was not reached told nothing. Empty the answers, or change the outcome.',
    }),
    'hasil',
  ),
  nobodyTried: problem(
    422,
    () => ({
      id: 'Catat dulu paling sedikit satu percobaan yang tidak berhasil, dengan tanggal dan caranya.',
      en: 'Tell of one vain attempt at least first, with its day and way.',
    }),
    'hasil',
  ),
  amountWrong: problem(
    422,
    () => ({
      id: 'Isi jumlah rupiah, misalnya 12.500.000. Kosongkan bila tidak dijawab.',
      en: 'Give an amount in rupiah, such as 12.500.000. Leave it empty where it was not told.',
    }),
    'penjualan',
  ),
  countWrong: problem(422, () => ({
    id: 'Isi jumlah orang, misalnya 3. Kosongkan bila tidak dijawab.',
    en: 'Give a number of people, such as 3. Leave it empty where it was not told.',
  })),
  wordsTooLong: problem<{ max: number }>(422, ({ max }) => ({
    id: `Tulis paling banyak ${max} huruf.`,
    en: `Write ${max} letters at most.`,
  })),
  reasonMissing: problem<{ max: number }>(
    422,
    ({ max }) => ({
      id: `Tulis alasannya, paling banyak ${max} huruf.`,
      en: `Write the reason, ${max} letters at most.`,
    }),
    'alasan',
  ),
  changedMeanwhile: problem(409, () => ({
    id: 'Pemantauan ini sudah diisi lagi sejak Anda membukanya. Muat ulang halamannya.',
    en: 'This check was told anew since you opened it. Load its page anew.',
  })),
  toldOtherwise: problem(409, () => ({
    id: 'Dari formulir ini sudah ada catatan dengan isi lain, dan yang baru tidak disimpan. Muat ulang formulirnya, periksa catatan yang ada, lalu isi lagi bila perlu.',
    en: 'From this form something else was noted already, and this was not kept. Load the form anew, look at what is there, and fill it in again if need be.',
  })),
  wayMissing: problem(422, () => ({ id: 'Pilih caranya.', en: 'Choose the way.' }), 'cara'),
  sameOfficer: problem(
    422,
    () => ({
      id: 'Petugas baru sama dengan petugas lama.',
      en: 'The new officer is the old one.',
    }),
    'baru',
  ),
  nothingToHand: problem(
    422,
    () => ({
      id: 'Petugas lama tidak memegang rencana yang dipilih di kampanye ini.',
      en: 'The old officer holds none of the chosen plans in this campaign.',
    }),
    'lama',
  ),
  paperTooEarly: problem<{ start: string }>(
    422,
    ({ start }) => ({
      id: `Tanggal berita acara tidak sebelum ${start}, hari mulai rencana yang diserahkan.`,
      en: `The day of the minutes is not before ${start}, the first day of a plan that is handed over.`,
    }),
    'day',
  ),
  numberTaken: problem(
    409,
    () => ({
      id: 'Nomor berita acara ini sudah dipakai di kampanye ini.',
      en: 'The number of these minutes is taken in this campaign already.',
    }),
    'number',
  ),
});

constraintMeans('growth_plan_once', growthProblems.plannedAlready);
constraintMeans('growth_plan_version_once', growthProblems.planChanged);
constraintMeans('growth_handover_number_once', growthProblems.numberTaken);
constraintMeans('growth_answer_version_once', growthProblems.changedMeanwhile);
