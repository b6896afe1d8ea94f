import { defineProblems, problem } from '../../kernel/problem.ts';

/** What can be wrong with what follows a decree. */
export const afterProblems = defineProblems('after', {
  // Conditions
  conditionMissing: problem<{ no: number; max: number }>(422, ({ no, max }) => ({
    id: `Syarat ${no}: isi syarat dan pemeriksanya, masing-masing paling banyak ${max} huruf.`,
    en: `Condition ${no}: fill in the condition and who checks it, ${max} letters at most each.`,
  })),
  dueWrong: problem(422, () => ({
    id: 'Isi tenggat sesudah hari ini dan sesudah tenggat yang lama.',
    en: 'Fill in a day after today and after the one that held.',
  })),
  noConditions: problem(
    422,
    () => ({
      id: 'Tulis sedikitnya satu syarat dengan tenggat dan pemeriksanya.',
      en: 'Write one condition at least, with its due day and who checks it.',
    }),
    'row1-text',
  ),
  notConditional: problem(409, () => ({
    id: 'Pendaftar ini tidak diusulkan lolos bersyarat. Putuskan itu dahulu.',
    en: 'This applicant is not proposed to pass on conditions. Decide that first.',
  })),
  conditionsLacking: problem<{ names: string }>(409, ({ names }) => ({
    id: `Tulis dahulu syarat dan tenggat bagi yang lolos bersyarat: ${names}.`,
    en: `First write conditions and due days for those who pass on conditions: ${names}.`,
  })),
  noCondition: problem(404, () => ({
    id: 'Syarat ini tidak ada.',
    en: 'There is no such condition.',
  })),
  conditionDecided: problem(409, () => ({
    id: 'Syarat ini sudah diputuskan terpenuhi atau gugur.',
    en: 'It was already decided whether this condition is met.',
  })),
  findingMissing: problem(
    422,
    () => ({ id: 'Pilih hasil pemeriksaan.', en: 'Choose what was found.' }),
    'result',
  ),
  remarkMissing: problem<{ max: number }>(
    422,
    ({ max }) => ({
      id: `Tulis apa yang diperiksa, paling banyak ${max} huruf.`,
      en: `Write what was looked at, ${max} letters at most.`,
    }),
    'remark',
  ),
  // Changes of the list
  nobodyChanges: problem(422, () => ({
    id: 'Pilih sedikitnya seorang yang keluar atau masuk.',
    en: 'Choose somebody who leaves or enters.',
  })),
  notChosen: problem(409, () => ({
    id: 'Salah seorang yang dipilih tidak lagi ada dalam daftar. Muat ulang halaman ini.',
    en: 'Somebody chosen here is no longer on the list. Load this page again.',
  })),
  namedTwice: problem(422, () => ({
    id: 'Satu pendaftar disebut dua kali dalam perubahan ini.',
    en: 'One applicant is named twice in this change.',
  })),
  notUpheld: problem(409, () => ({
    id: 'Hanya pendaftar yang keberatannya diterima dan tidak mundur yang masuk dengan cara ini. Satu keberatan memberi tempat satu kali.',
    en: 'Only applicants whose objection was upheld and who did not withdraw enter this way. One objection gives a seat once.',
  })),
  notWithdrawn: problem(409, () => ({
    id: 'Usaha ini tidak mengundurkan diri lewat tautannya. Bila diberitahukan dengan telepon atau surat, pilih “mengundurkan diri, menurut catatan panitia” dan tulis hari dan caranya.',
    en: 'This one did not withdraw by its own link. If it was told by phone or letter, choose “withdrew, as the committee noted” and write the day and how.',
  })),
  notLapsed: problem(409, () => ({
    id: 'Tidak ada syarat usaha ini yang tercatat gugur. Catat dahulu pemeriksaannya pada halaman lolos bersyarat.',
    en: 'No condition of this one is recorded as lapsed. First record what was found, on the page of the conditions.',
  })),
  notByObjection: problem(409, () => ({
    id: 'Pilih keberatan yang sudah diterima dan belum menjadi dasar keluarnya usaha ini.',
    en: 'Choose an objection that was upheld and by which this one did not leave before.',
  })),
  numberTaken: problem<{ number: string }>(
    409,
    ({ number }) => ({
      id: `Nomor ${number} sudah dipakai SK lain pada kampanye ini. Setiap SK punya nomornya sendiri.`,
      en: `Another decree of this campaign has the number ${number}. Each decree has its own.`,
    }),
    'number',
  ),
  beforeAnswer: problem<{ day: string }>(
    422,
    ({ day }) => ({
      id: `SK perubahan ini mengikuti jawaban keberatan tanggal ${day}, jadi tidak mendahuluinya.`,
      en: `This decree of change follows the answer of ${day} to an objection and is not earlier.`,
    }),
    'decidedOn',
  ),
  causeMissing: problem(422, () => ({
    id: 'Pilih sebab keluar.',
    en: 'Choose why this one leaves.',
  })),
  reasonMissing: problem<{ max: number }>(422, ({ max }) => ({
    id: `Tulis alasan keluar, paling banyak ${max} huruf.`,
    en: `Write why this one leaves, ${max} letters at most.`,
  })),
  // Objections
  daysWrong: problem<{ max: number }>(422, ({ max }) => ({
    id: `Isi jumlah hari kerja dari 1 sampai ${max}.`,
    en: `Fill in working days from 1 to ${max}.`,
  })),
  holidayWrong: problem<{ max: number }>(
    422,
    ({ max }) => ({
      id: `Tulis hari libur satu per baris seperti 2022-05-16, paling banyak ${max}.`,
      en: `Write holidays one a line as 2022-05-16, ${max} at most.`,
    }),
    'holidays',
  ),
  groundMissing: problem(
    422,
    () => ({
      id: 'Pilih yang Anda persoalkan: tata cara atau data.',
      en: 'Choose what you object to: the procedure or the data.',
    }),
    'ground',
  ),
  bodyMissing: problem<{ max: number }>(
    422,
    ({ max }) => ({
      id: `Tulis keberatan Anda, paling banyak ${max} huruf.`,
      en: `Write your objection, ${max} letters at most.`,
    }),
    'body',
  ),
  notYet: problem(409, () => ({
    id: 'Keberatan dapat diajukan setelah hasil ditetapkan.',
    en: 'An objection can be filed once the outcome is decided.',
  })),
  over: problem<{ lastDay: string }>(409, ({ lastDay }) => ({
    id: `Masa keberatan berakhir ${lastDay}.`,
    en: `The time for objections ended on ${lastDay}.`,
  })),
  stillOpen: problem(409, () => ({
    id: 'Keberatan Anda sebelumnya masih diperiksa. Tunggu jawabannya.',
    en: 'Your earlier objection is still open. Wait for its answer.',
  })),
  noObjection: problem(404, () => ({
    id: 'Keberatan ini tidak ada.',
    en: 'There is no such objection.',
  })),
  noAmendment: problem(409, () => ({
    id: 'Catat dahulu SK perubahan. Suratnya dan naskahnya dibuat dari situ.',
    en: 'Enter the decree of change first. Its paper and letters are made of it.',
  })),
  answered: problem(409, () => ({
    id: 'Keberatan ini sudah dijawab.',
    en: 'This objection was answered already.',
  })),
  answerMissing: problem<{ max: number }>(
    422,
    ({ max }) => ({
      id: `Tulis jawabannya, paling banyak ${max} huruf. Pendaftar membacanya.`,
      en: `Write the answer, ${max} letters at most. The applicant reads it.`,
    }),
    'answer',
  ),
  resultMissing: problem(
    422,
    () => ({ id: 'Pilih putusannya.', en: 'Choose the decision.' }),
    'result',
  ),
  // Equals of the waiting list
  equalsWait: problem<{ names: string; seats: number }>(422, ({ names, seats }) => ({
    id: `Di daftar cadangan urutannya sama: ${names}. Pilih tepat ${seats} yang naik, dengan alasan.`,
    en: `These share a place in the waiting list: ${names}. Choose exactly ${seats} to move up, with a reason.`,
  })),
  noEqual: problem(422, () => ({
    id: 'Yang dipilih hanya cadangan yang sama urutannya dan mendapat giliran. Yang lain naik menurut urutan.',
    en: 'Only equals who are next in the waiting list are chosen. All others move up in their order.',
  })),
  choiceReason: problem<{ max: number }>(
    422,
    ({ max }) => ({
      id: `Tulis alasan memilih di antara yang sama urutannya, paling banyak ${max} huruf. Alasan dicetak pada SK.`,
      en: `Write why you choose this one of equals, ${max} letters at most. It is printed on the decree.`,
    }),
    'chosenBecause',
  ),
});
