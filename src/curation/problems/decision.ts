import { defineProblems, problem } from '../../kernel/problem.ts';

/** What can be wrong with a selection and its decree. */
export const decisionProblems = defineProblems('selection', {
  textMissing: problem<{ max: number }>(422, ({ max }) => ({
    id: `Isi kolom ini, paling banyak ${max} huruf.`,
    en: `Fill in this field, ${max} letters at most.`,
  })),
  nipWrong: problem(
    422,
    () => ({
      id: 'NIP terdiri atas 18 angka. Kosongkan bila tidak ada.',
      en: 'A NIP has 18 digits. Leave it empty where there is none.',
    }),
    'deciderNip',
  ),
  decreeDayWrong: problem(
    422,
    () => ({
      id: 'Tanggal SK: tidak sebelum penilaian ditutup atau berita acara yang diikutinya, dan tidak lewat hari ini.',
      en: 'The day of the decree lies neither before scoring was closed, nor before the minutes that it follows, nor after today.',
    }),
    'decidedOn',
  ),
  minutesDayWrong: problem(
    422,
    () => ({
      id: 'Isi tanggal berita acara, tidak lewat hari ini.',
      en: 'Fill in the day of the minutes, not after today.',
    }),
    'day',
  ),
  noSignatory: problem(
    422,
    () => ({
      id: 'Isi sedikitnya seorang penanda tangan dengan jabatannya.',
      en: 'Name at least one who signs, with the office held.',
    }),
    'row1-name',
  ),
  changedMeanwhile: problem(409, () => ({
    id: 'Usulan berubah saat berita acara disusun. Periksa lagi, lalu susun ulang.',
    en: 'The proposal changed while the minutes were made. Look again and make them anew.',
  })),
  noPaper: problem(404, () => ({
    id: 'Dokumen ini tidak ada pada kampanye ini.',
    en: 'This campaign has no such paper.',
  })),
  otherNumber: problem<{ number: string }>(
    422,
    ({ number }) => ({
      id: `Nomor keputusan ini adalah nomor SK yang sudah dicatat: ${number}.`,
      en: `The number of this decision is that of the decree that was entered: ${number}.`,
    }),
    'number',
  ),
  otherDay: problem<{ day: string }>(
    422,
    ({ day }) => ({
      id: `Tanggal naskah ini tanggal SK yang sudah dicatat: ${day}.`,
      en: `The day of this paper is that of the decree that was entered: ${day}.`,
    }),
    'day',
  ),
  otherPlace: problem<{ place: string }>(
    422,
    ({ place }) => ({
      id: `Tempat naskah ini tempat SK yang sudah dicatat: ${place}.`,
      en: `The place of this paper is that of the decree that was entered: ${place}.`,
    }),
    'place',
  ),
  deciderMissing: problem<{ name: string }>(
    422,
    ({ name }) => ({
      id: `Naskah SK ditandatangani pejabat yang menetapkannya: ${name}.`,
      en: `A decree is signed by the official who decided it: ${name}.`,
    }),
    'row1-name',
  ),
  signerScored: problem<{ name: string }>(422, ({ name }) => ({
    id: `${name} ikut menilai, jadi tidak menandatangani SK.`,
    en: `${name} scored, and does not sign the decree.`,
  })),
  noDecree: problem(409, () => ({
    id: 'Catat dahulu SK penetapan.',
    en: 'Enter the decree first.',
  })),
  outcomeWrong: problem(
    422,
    () => ({ id: 'Pilih hasilnya.', en: 'Choose the outcome.' }),
    'outcome',
  ),
  reasonMissing: problem<{ max: number }>(
    422,
    ({ max }) => ({
      id: `Tulis alasannya, paling banyak ${max} huruf. Alasan dicetak pada berita acara.`,
      en: `Write the reason, ${max} letters at most. It is printed in the minutes.`,
    }),
    'reason',
  ),
  noContender: problem(404, () => ({
    id: 'Pendaftar ini tidak ikut dinilai panel.',
    en: 'The panel did not score this applicant.',
  })),
  noHistory: problem(404, () => ({
    id: 'Belum ada nilai yang dapat dilihat. Nilai terbuka setelah penilaian ditutup, bagi pendaftar yang dinilai panel.',
    en: 'No scores can be seen yet. They open once scoring is closed, of those whom the panel scored.',
  })),
  decreed: problem(409, () => ({
    id: 'SK sudah dicatat, jadi daftar ini tidak dapat diubah lagi.',
    en: 'The decree is entered, so the list stands.',
  })),
  scoredSelf: problem(403, () => ({
    id: 'Siapa yang ikut menilai tidak boleh mencatat penetapan. Minta orang lain.',
    en: 'Whoever scored may not enter the decree. Ask somebody else.',
  })),
  minutesEarly: problem(
    422,
    () => ({
      id: 'Berita acara tidak bertanggal sebelum penilaian ditutup.',
      en: 'Minutes are not dated before scoring was closed.',
    }),
    'day',
  ),
  minutesNumberUsed: problem(
    409,
    () => ({
      id: 'Berita acara yang berlaku sudah memakai nomor ini. Isi nomor lain, atau cabut dahulu yang lama.',
      en: 'Minutes that are in force have this number. Fill in another, or revoke the earlier ones first.',
    }),
    'number',
  ),
  overSeats: problem<{ chosen: number; seats: number }>(409, ({ chosen, seats }) => ({
    id: `Terpilih ${chosen} pendaftar untuk ${seats} kursi peserta. Putuskan siapa yang tidak ikut, dengan alasan.`,
    en: `${chosen} applicants are chosen for ${seats} seats. Decide who is not, with a reason.`,
  })),
  minutesMissing: problem(409, () => ({
    id: 'Terbitkan dahulu Berita Acara Kurasi untuk daftar ini, lalu catat SK-nya. Panel mengusulkan, pejabat menetapkan.',
    en: 'Issue the minutes of the curation for this list first, and enter the decree then. The panel proposes, an official decides.',
  })),
  deciderScored: problem(
    422,
    () => ({
      id: 'Pejabat penetap ini ikut menilai. Yang menilai mengusulkan; yang menetapkan orang lain.',
      en: 'This official scored. Whoever scores proposes; somebody else decides.',
    }),
    'deciderName',
  ),
  tied: problem<{ count: number }>(409, ({ count }) => ({
    id: `${count} pendaftar bernilai sama di batas kuota. Putuskan dahulu dengan alasan.`,
    en: `${count} applicants are equal at the end of the quota. Decide between them first, with a reason.`,
  })),
  noQuota: problem(409, () => ({
    id: 'Isi dahulu kuota peserta kampanye.',
    en: 'Fill in the campaign’s quota of participants first.',
  })),
});
