import { defineProblems, problem } from '../kernel/problem.ts';

type Bounds = { min: number; max: number };

export const judgingProblems = defineProblems('judging', {
  noCampaign: problem(404, () => ({
    id: 'Kampanye ini tidak ada.',
    en: 'There is no such campaign.',
  })),
  tooMany: problem<{ max: number }>(422, ({ max }) => ({
    id: `Paling banyak ${max} kriteria.`,
    en: `${max} criteria at most.`,
  })),
  unwitnessed: problem<{ count: number; max: number }>(
    422,
    ({ count, max }) => ({
      id: `${count} finalis belum punya unduhan yang disaksikan untuk seluruh masa kampanye. Minta petugas mengunggahnya, atau tulis alasan tetap dibuka, paling banyak ${max} huruf.`,
      en: `${count} finalists have no witnessed download of the whole window. Have an officer upload it, or write why it is opened all the same, ${max} letters at most.`,
    }),
    'unwitnessed',
  ),
  notTakingPart: problem<{ names: string }>(422, ({ names }) => ({
    id: `Bukan peserta kampanye ini: ${names}.`,
    en: `No participant of this campaign: ${names}.`,
  })),
  unreported: problem<{ count: number; names: string; max: number }>(
    422,
    ({ count, names, max }) => ({
      id: `${count} peserta belum melaporkan apa pun dalam masa yang diukur: ${names}. Minta mereka mencatat penjualan atau “tidak ada penjualan”, atau tulis alasan tetap dibuka, paling banyak ${max} huruf.`,
      en: `${count} participants have reported nothing of the measured days: ${names}. Have them record sales or “no sales”, or write why it is opened all the same, ${max} letters at most.`,
    }),
    'unreported',
  ),
  firstOpen: problem(409, () => ({
    id: 'Babak pertama belum ditutup. Tutup dahulu, lalu pilih finalisnya.',
    en: 'The first round is not closed. Close it, then choose the finalists.',
  })),
  eachWrong: problem<{ max: number }>(
    422,
    ({ max }) => ({
      id: `Juri per peserta: 2 sampai ${max}, lebih sedikit daripada semua juri.`,
      en: `Judges for each: 2 to ${max}, fewer than all judges.`,
    }),
    'each',
  ),
  fewEntrants: problem(409, () => ({
    id: 'Babak pertama memerlukan sedikitnya tiga peserta.',
    en: 'A first round needs three entrants at least.',
  })),
  fewJudges: problem(409, () => ({
    id: 'Babak pertama memerlukan sedikitnya tiga juri.',
    en: 'A first round needs three judges at least.',
  })),
  notInFirst: problem(409, () => ({
    id: 'Finalis dipilih dari peserta babak pertama.',
    en: 'Finalists are chosen from those of the first round.',
  })),
  otherwise: problem<{ max: number }>(
    422,
    ({ max }) => ({
      id: `Yang dipilih bukan yang terbaik babak pertama. Tulis alasannya, paling banyak ${max} huruf.`,
      en: `Others than the best of the first round were chosen. Write why, ${max} letters at most.`,
    }),
    'otherwise',
  ),
  notHundred: problem<{ sum: number }>(
    422,
    ({ sum }) => ({
      id: `Bobot berjumlah ${sum}. Jumlahnya harus 100.`,
      en: `The weights add up to ${sum}. They have to add up to 100.`,
    }),
    'row1-weight',
  ),
  nameMissing: problem<{ no: number; max: number }>(422, ({ no, max }) => ({
    id: `Tulis nama kriteria ke-${no}, paling banyak ${max} huruf.`,
    en: `Write the name of criterion ${no}, ${max} letters at most.`,
  })),
  levelsEnWrong: problem<{ no: number; letters: number }>(422, ({ no, letters }) => ({
    id: `Kriteria ke-${no}: tulis arti setiap nilai dalam bahasa Inggris untuk semua tingkat dengan urutan yang sama, masing-masing paling banyak ${letters} huruf, atau kosongkan.`,
    en: `Criterion ${no}: say in English what each level means, for all of them in the same order and in ${letters} letters at most, or leave it empty.`,
  })),
  weightWrong: problem<{ no: number }>(422, ({ no }) => ({
    id: `Bobot kriteria ke-${no}: bilangan bulat 1 sampai 100.`,
    en: `The weight of criterion ${no}: a whole number from 1 to 100.`,
  })),
  wideSpreadWrong: problem<Bounds>(422, ({ min, max }) => ({
    id: `Batas selisih lebar adalah bilangan bulat dari ${min} sampai ${max} poin.`,
    en: `A wide spread begins at a whole number of points from ${min} to ${max}.`,
  })),
  evidenceFloorWrong: problem<Bounds>(422, ({ min, max }) => ({
    id: `Porsi berbukti paling sedikit adalah bilangan bulat dari ${min} sampai ${max} persen.`,
    en: `The least proven share is a whole number from ${min} to ${max} percent.`,
  })),
  growthLowWrong: problem<Bounds>(422, ({ min, max }) => ({
    id: `Pertumbuhan yang bernilai 0 adalah bilangan bulat dari ${min} sampai ${max} persen.`,
    en: `The growth worth 0 points is a whole number from ${min} to ${max} percent.`,
  })),
  growthHighWrong: problem<Bounds>(422, ({ min, max }) => ({
    id: `Pertumbuhan yang bernilai 100 adalah bilangan bulat dari ${min} sampai ${max} persen.`,
    en: `The growth worth 100 points is a whole number from ${min} to ${max} percent.`,
  })),
  growthNotRising: problem(422, () => ({
    id: 'Pertumbuhan yang bernilai 100 harus lebih tinggi daripada yang bernilai 0.',
    en: 'The growth worth 100 points has to be higher than the one worth 0.',
  })),
  levelsWrong: problem<{ no: number; min: number; max: number; letters: number }>(
    422,
    ({ no, min, max, letters }) => ({
      id: `Kriteria ke-${no} dinilai juri: tulis uraian ${min} sampai ${max} tingkat nilai, satu baris satu tingkat, masing-masing paling banyak ${letters} huruf.`,
      en: `Criterion ${no} is scored by judges: say what ${min} to ${max} levels mean, one a line, ${letters} letters each at most.`,
    }),
  ),
  frozen: problem(409, () => ({
    id: 'Penjurian sudah dibuka. Kriteria, bobot dan finalis tidak dapat diubah lagi.',
    en: 'Judging has begun. Criteria, weights and finalists stand from then on.',
  })),
  noCriteria: problem(409, () => ({
    id: 'Isi dahulu kriteria penjurian.',
    en: 'Set the criteria of the judging first.',
  })),
  noFinalists: problem(
    422,
    () => ({ id: 'Pilih sedikitnya dua finalis.', en: 'Choose two finalists at least.' }),
    'finalists',
  ),
  noJudges: problem(409, () => ({
    id: 'Penjurian perlu sedikitnya dua juri dengan hak juri pada kampanye ini.',
    en: 'A jury needs two judges with a judge’s right in this campaign.',
  })),
  notOpen: problem(409, () => ({
    id: 'Penjurian belum dibuka.',
    en: 'Judging has not been opened.',
  })),
  closed: problem(409, () => ({
    id: 'Penjurian sudah ditutup, jadi nilai ini tidak disimpan. Hubungi manajer kampanye.',
    en: 'Judging was closed, so this score was not kept. Speak to the campaign manager.',
  })),
  notClosed: problem(409, () => ({
    id: 'Tutup dahulu penjurian.',
    en: 'Close the judging first.',
  })),
  notLocked: problem<{ count: number }>(409, ({ count }) => ({
    id: `${count} lembar belum dikunci. Nilai yang kosong tidak dihitung nol; lengkapi dahulu.`,
    en: `${count} sheets are not locked. A missing score is no zero; complete them first.`,
  })),
  noSheet: problem(404, () => ({
    id: 'Lembar penilaian ini tidak ada, atau sudah dialihkan kepada juri lain. Nilai yang baru diketik tidak disimpan.',
    en: 'There is no such score sheet, or it was given to another judge. Scores just typed were not kept.',
  })),
  noHistory: problem(404, () => ({
    id: 'Belum ada nilai yang dapat dilihat. Nilai terbuka setelah babaknya ditutup.',
    en: 'No scores can be seen yet. They open once the round is closed.',
  })),
  // Judges who go or come
  notSitting: problem(
    422,
    () => ({
      id: 'Pilih juri yang punya lembar pada babak ini.',
      en: 'Choose a judge who has sheets in this round.',
    }),
    'leaving',
  ),
  lastJudges: problem(
    409,
    () => ({
      id: 'Setiap usaha perlu sedikitnya dua juri. Tambah juri lain dahulu, lalu lepaskan yang ini.',
      en: 'Each enterprise needs two judges at least. Add another judge first, then release this one.',
    }),
    'leaving',
  ),
  noJudge: problem(
    422,
    () => ({
      id: 'Pilih orang yang punya hak juri pada kampanye ini.',
      en: 'Choose somebody who has a judge’s right in this campaign.',
    }),
    'joining',
  ),
  sitting: problem(
    409,
    () => ({ id: 'Juri ini sudah ikut menilai.', en: 'This judge has sheets already.' }),
    'joining',
  ),
  nothingToGive: problem(
    409,
    () => ({
      id: 'Semua lembar sudah mulai dinilai, jadi tidak ada yang dapat diberikan kepada juri baru.',
      en: 'Every sheet has been begun, so there is none to give to a new judge.',
    }),
    'joining',
  ),
  wasClerk: problem(
    409,
    () => ({
      id: 'Orang ini sudah memasukkan atau mencocokkan lembar kertas juri lain, jadi tidak dapat menjadi juri.',
      en: 'This person typed or compared another judge’s paper sheets, and cannot become a judge.',
    }),
    'joining',
  ),
  readScores: problem(403, () => ({
    id: 'Siapa yang memasukkan atau mencocokkan lembar kertas sudah membaca nilai, jadi tidak mengubah juri. Minta orang lain.',
    en: 'Whoever typed or compared paper sheets has read scores, and does not change the judges. Ask somebody else.',
  })),
  judgesStand: problem(409, () => ({
    id: 'Penilaian sudah ditutup, jadi jurinya tidak dapat diubah lagi.',
    en: 'Scoring is closed, so its judges stand.',
  })),
  changeReason: problem<{ max: number }>(422, ({ max }) => ({
    id: `Tulis alasannya, paling banyak ${max} huruf. Berita acara internal mencetaknya.`,
    en: `Write the reason, ${max} letters at most. The internal minutes print it.`,
  })),
  byJudge: problem(403, () => ({
    id: 'Juri tidak memasukkan lembar kertas: nilai orang lain tidak boleh dilihatnya.',
    en: 'Judges do not enter paper sheets: others’ scores are not theirs to see.',
  })),
  locked: problem(409, () => ({
    id: 'Lembar ini sudah dikunci.',
    en: 'This sheet is locked already.',
  })),
  decreed: problem(409, () => ({
    id: 'SK pemenang sudah dicatat.',
    en: 'The decree on the winners is entered.',
  })),
  scoredSelf: problem(403, () => ({
    id: 'Siapa yang ikut menilai tidak boleh mencatat penetapan, memilih finalis di luar peringkat, atau mengubah juri. Minta orang lain.',
    en: 'Whoever scored may not enter the decree, choose finalists against the ranks or change the judges. Ask somebody else.',
  })),
  minutesMissing: problem(409, () => ({
    id: 'Terbitkan dahulu Berita Acara Penjurian untuk urutan ini, lalu catat SK-nya. Dewan juri mengusulkan, pejabat menetapkan.',
    en: 'Issue the minutes of the judging for these ranks first, and enter the decree then. The jury proposes, an official decides.',
  })),
  deciderScored: problem(
    422,
    () => ({
      id: 'Pejabat penetap ini ikut menilai. Dewan juri mengusulkan; yang menetapkan orang lain.',
      en: 'This official scored. The jury proposes; somebody else decides.',
    }),
    'deciderName',
  ),
  noDecree: problem(409, () => ({
    id: 'Catat dahulu SK penetapan pemenang.',
    en: 'Enter the decree on the winners first.',
  })),
  changedMeanwhile: problem(409, () => ({
    id: 'Usulan atau SK berubah saat dokumen disusun. Periksa lagi, lalu susun ulang.',
    en: 'The proposal or the decree changed while the paper was made. Look again and make it anew.',
  })),
  noPaper: problem(404, () => ({
    id: 'Dokumen ini tidak ada pada kampanye ini.',
    en: 'This campaign has no such paper.',
  })),
  noQuota: problem(409, () => ({
    id: 'Isi dahulu kuota pemenang kampanye.',
    en: 'Fill in the campaign’s quota of winners first.',
  })),
  noFinalistQuota: problem(409, () => ({
    id: 'Isi dahulu kuota finalis kampanye.',
    en: 'Fill in the campaign’s quota of finalists first.',
  })),
  tied: problem<{ count: number }>(409, ({ count }) => ({
    id: `${count} finalis tetap sama setelah aturan nilai sama dipakai. Dewan juri perlu memutuskan sebelum SK dicatat.`,
    en: `${count} finalists are still equal after the rule for ties. The jury has to decide before a decree is entered.`,
  })),
});
