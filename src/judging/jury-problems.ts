/** What may be refused of what judges declare and a jury decides. */
import { defineProblems, problem } from '../kernel/problem.ts';

export const juryProblems = defineProblems('jury', {
  institutionLong: problem<{ max: number }>(
    422,
    ({ max }) => ({
      id: `Nama lembaga paling banyak ${max} huruf.`,
      en: `The institution’s name has ${max} letters at most.`,
    }),
    'institution',
  ),
  pactUnticked: problem(
    422,
    () => ({
      id: 'Centang pernyataan dahulu.',
      en: 'Tick the statement first.',
    }),
    'setuju',
  ),
  pactFirst: problem(409, () => ({
    id: 'Juri menandatangani pakta integritas dahulu, lalu menilai. Nilai yang baru diketik tidak disimpan.',
    en: 'A judge signs the integrity pact first, and scores then. Scores just typed were not kept.',
  })),
  noPactScan: problem(409, () => ({
    id: 'Tambahkan dahulu pindaian pakta yang ditandatangani pada dokumennya.',
    en: 'Add the scan of the signed pact to its paper first.',
  })),
  noSuchEntrant: problem(
    422,
    () => ({
      id: 'Pilih usaha yang ikut dalam kampanye atau penjurian ini.',
      en: 'Choose an enterprise that takes part in this campaign or judging.',
    }),
    'entrant',
  ),
  noHint: problem(404, () => ({
    id: 'Tidak ada petunjuk tentang juri dan usaha ini.',
    en: 'There is no hint about this judge and this enterprise.',
  })),
  hintAnswered: problem(409, () => ({
    id: 'Petunjuk ini sudah dijawab.',
    en: 'This hint is answered already.',
  })),
  hintsOpen: problem<{ count: number }>(409, ({ count }) => ({
    id: `${count} petunjuk konflik kepentingan juri belum dijawab. Jawab dahulu pada halaman juri.`,
    en: `${count} hints of judges’ conflicts are not answered. Answer them on the page of judges first.`,
  })),
  barred: problem(
    409,
    () => ({
      id: 'Juri ini menyatakan kepentingan pribadi pada seorang finalis, jadi tidak ikut menilai final.',
      en: 'This judge declared a personal interest in a finalist, and does not score the final.',
    }),
    'joining',
  ),
  fewJudges: problem<{ count: number }>(409, ({ count }) => ({
    id: `${count} usaha dinilai kurang dari dua juri, karena konflik kepentingan. Tambah juri dahulu.`,
    en: `${count} enterprises are scored by fewer than two judges, for conflicts. Add a judge first.`,
  })),
  otherNumber: problem<{ number: string }>(
    422,
    ({ number }) => ({
      id: `Nomor naskah ini nomor SK yang sudah dicatat: ${number}.`,
      en: `The number of this paper is that of the decree that was entered: ${number}.`,
    }),
    'number',
  ),
  // Objections
  notJudged: problem(404, () => ({
    id: 'Usaha ini tidak ikut dinilai dalam penjurian kampanye ini.',
    en: 'This enterprise was not judged in this campaign’s judging.',
  })),
  notChosen: problem(409, () => ({
    id: 'Finalis belum dipilih. Keberatan diajukan sesudahnya.',
    en: 'The finalists are not chosen yet. Objections are filed after that.',
  })),
  notDecided: problem(409, () => ({
    id: 'Pemenang belum ditetapkan. Keberatan diajukan sesudah SK pemenang dicatat.',
    en: 'The winners are not decided yet. Objections are filed once their decree is entered.',
  })),
  objectionsOver: problem<{ lastDay: string }>(409, ({ lastDay }) => ({
    id: `Masa keberatan berakhir ${lastDay}.`,
    en: `The time for objections ended on ${lastDay}.`,
  })),
  stillOpen: problem(409, () => ({
    id: 'Keberatan Anda sebelumnya masih diperiksa.',
    en: 'Your earlier objection is still being looked into.',
  })),
  noObjection: problem(404, () => ({
    id: 'Keberatan ini tidak ada.',
    en: 'There is no such objection.',
  })),
  objectionAnswered: problem(409, () => ({
    id: 'Keberatan ini sudah dijawab.',
    en: 'This objection is answered already.',
  })),
  firstUpheld: problem<{ nos: string }>(409, ({ nos }) => ({
    id: `Keberatan babak pertama nomor ${nos} diterima. Tambahkan dahulu usahanya ke final, lalu tutup penjurian.`,
    en: `Objection ${nos} against the first round was upheld. Add the enterprise to the final first, then close the judging.`,
  })),
  firstOpenObjections: problem<{ count: number }>(409, ({ count }) => ({
    id: `${count} keberatan babak pertama belum dijawab. Jawab dahulu: yang diterima dapat ditambahkan ke final.`,
    en: `${count} objections against the first round wait for an answer. Answer them first: who is upheld can be added to the final.`,
  })),
  notAdmitted: problem(409, () => ({
    id: 'Yang dapat ditambahkan ke final hanya peserta babak pertama yang keberatannya diterima.',
    en: 'Only an entrant of the first round whose objection was upheld can be added to the final.',
  })),
  finalOver: problem(409, () => ({
    id: 'Final sedang tidak dinilai, jadi tidak ada yang dapat ditambahkan.',
    en: 'The final is not being scored, so nobody can be added to it.',
  })),
  judgeConflicted: problem(409, () => ({
    id: 'Seorang juri final menyatakan kepentingan pribadi pada usaha ini. Lepaskan dahulu juri itu pada halaman juri.',
    en: 'A judge of the final declared a personal interest in this enterprise. Release that judge first, on the page of judges.',
  })),
  // Equals
  noTie: problem(409, () => ({
    id: 'Tidak ada finalis dengan nilai sama yang perlu diputuskan.',
    en: 'There are no equals to decide upon.',
  })),
  tieSeats: problem<{ count: number }>(
    422,
    ({ count }) => ({
      id: `Pilih tepat ${count} finalis di antara yang nilainya sama.`,
      en: `Choose exactly ${count} of the finalists who are equal.`,
    }),
    'chosen',
  ),
  tieReason: problem<{ max: number }>(
    422,
    ({ max }) => ({
      id: `Tulis alasan dewan juri, paling banyak ${max} huruf. Berita acara mencetaknya.`,
      en: `Write the jury’s reason, ${max} letters at most. The minutes print it.`,
    }),
    'reason',
  ),
});
