import { defineProblems, problem, type Words } from '../../kernel/problem.ts';

/** What can be wrong with the chain of stages, the digital mapping and the plenary. */
export const chainProblems = defineProblems('chain', {
  dayWrong: problem(422, () => ({
    id: 'Tulis tanggalnya, misalnya 2026-03-13.',
    en: 'Write the day, such as 2026-03-13.',
  })),
  nameLong: problem<{ max: number }>(422, ({ max }) => ({
    id: `Nama tahap paling banyak ${max} huruf.`,
    en: `The name of a stage may have ${max} letters at most.`,
  })),
  beginsEarly: problem<{ name: Words }>(422, ({ name }) => ({
    id: `${name.id} tidak dapat mulai sebelum tahap yang mendahuluinya.`,
    en: `${name.en} cannot begin before the stage that it follows.`,
  })),
  otherFirst: problem(422, () => ({
    id: 'Tahap lain berada sesudah seleksi administrasi. Pilih sesudah tahap mana.',
    en: 'A further stage comes after the screening. Choose after which one.',
  })),
  otherNameless: problem(422, () => ({
    id: 'Beri nama tahap ini.',
    en: 'Give this stage a name.',
  })),
  othersMany: problem<{ max: number }>(422, ({ max }) => ({
    id: `Paling banyak ${max} tahap lain.`,
    en: `${max} further stages at most.`,
  })),
  endsFirst: problem<{ name: Words }>(422, ({ name }) => ({
    id: `${name.id}: hari terakhir tidak boleh sebelum hari pertama.`,
    en: `${name.en}: the last day cannot be before the first.`,
  })),
  textMissing: problem<{ max: number }>(422, ({ max }) => ({
    id: `Isi bagian ini, paling banyak ${max} huruf.`,
    en: `Fill this in, ${max} letters at most.`,
  })),
  textLong: problem<{ max: number }>(422, ({ max }) => ({
    id: `Paling banyak ${max} huruf.`,
    en: `${max} letters at most.`,
  })),
  // The mapping
  noMapping: problem(409, () => ({
    id: 'Rantai seleksi kampanye ini tidak memakai pemetaan literasi digital. Tambahkan dahulu pada halaman rantai seleksi.',
    en: 'This campaign’s chain has no digital mapping. Add it on the page of the chain first.',
  })),
  noRules: problem(409, () => ({
    id: 'Aturan pemetaan belum disimpan. Simpan dahulu, lalu sahkan hasilnya.',
    en: 'The rules of the mapping are not saved yet. Save them, then confirm the results.',
  })),
  noItems: problem(
    422,
    () => ({ id: 'Isi sedikitnya satu butir.', en: 'Write at least one item.' }),
    'row1-code',
  ),
  itemWrong: problem<{ no: number }>(422, ({ no }) => ({
    id: `Butir ke-${no}: pilih pertanyaan dari formulir.`,
    en: `Item ${no}: choose a question of the form.`,
  })),
  pointsWrong: problem<{ no: number }>(422, ({ no }) => ({
    id: `Butir ke-${no}: poin bilangan bulat 1 sampai 100.`,
    en: `Item ${no}: points are a whole number from 1 to 100.`,
  })),
  leastWrong: problem<{ no: number }>(422, ({ no }) => ({
    id: `Butir ke-${no}: pertanyaan ini dijawab dengan angka, jadi tulis angka terkecil yang mendapat poin.`,
    en: `Item ${no}: this question is answered by a number, so write the least that gives points.`,
  })),
  answerUnknown: problem<{ no: number; answers: string }>(422, ({ no, answers }) => ({
    id: `Butir ke-${no}: jawaban yang mungkin adalah ${answers}.`,
    en: `Item ${no}: the answers there are: ${answers}.`,
  })),
  boundsWrong: problem(
    422,
    () => ({
      id: 'Batas tingkat: bilangan bulat 1 sampai 100, dan “Siap” mulai di atas “Berkembang”. Batas lanjut 0 sampai 100.',
      en: 'Bounds are whole numbers from 1 to 100, and “Ready” begins above “Growing”. The bound to go on is 0 to 100.',
    }),
    'growing',
  ),
  rulesChanged: problem(409, () => ({
    id: 'Aturan pemetaan baru saja diubah orang lain. Periksa hasil hitungan yang baru, lalu sahkan lagi.',
    en: 'Somebody has just changed the rules of the mapping. Look at the new results and confirm again.',
  })),
  outcomeMissing: problem(
    422,
    () => ({ id: 'Pilih hasilnya.', en: 'Choose the outcome.' }),
    'outcome',
  ),
  otherwiseReason: problem<{ max: number }>(
    422,
    ({ max }) => ({
      id: `Tulis alasan hasil ini berbeda dari hitungan, paling banyak ${max} huruf.`,
      en: `Write why this differs from what was computed, ${max} letters at most.`,
    }),
    'reason',
  ),
  mappingOpen: problem<{ count: number }>(409, ({ count }) => ({
    id: `Pemetaan ${count} pendaftar belum disahkan. Sahkan dahulu, lalu buka penilaian.`,
    en: `The mapping of ${count} applicants is not confirmed. Confirm it, then open scoring.`,
  })),
  // The plenary
  noPlenary: problem(409, () => ({
    id: 'Rantai seleksi kampanye ini tidak memakai rapat pleno.',
    en: 'This campaign’s chain has no plenary.',
  })),
  heldWrong: problem(
    422,
    () => ({
      id: 'Rapat pleno diadakan sesudah penilaian ditutup dan sesudah putusan terakhir atas usulan, dan tidak di hari depan.',
      en: 'The plenary meets after scoring is closed and after the last decision on the proposal, and on no day to come.',
    }),
    'heldOn',
  ),
  nobodyPresent: problem(422, () => ({
    id: 'Centang sedikitnya satu anggota panel yang hadir.',
    en: 'Tick at least one member of the panel who was there.',
  })),
  proposalChanged: problem(409, () => ({
    id: 'Usulan berubah sejak halaman ini dibuka. Periksa usulan yang baru; catat rapat hanya bila rapat itu menyepakatinya.',
    en: 'The proposal changed since this page was opened. Look at the new one; record the meeting only if it agreed on that.',
  })),
  plenaryMissing: problem(409, () => ({
    id: 'Rapat pleno belum dicatat. Catat dahulu rapat yang menyepakati usulan ini.',
    en: 'The plenary is not recorded. Record the meeting that agreed on this proposal first.',
  })),
  plenaryOld: problem(409, () => ({
    id: 'Usulan berubah sesudah rapat pleno. Catat rapat yang menyepakati usulan yang baru.',
    en: 'The proposal changed after the plenary. Record the meeting that agreed on the new one.',
  })),
});
