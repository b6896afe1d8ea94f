import { defineProblems, problem, type Words } from '../../kernel/problem.ts';

/** Which condition of which gate. */
interface At {
  no: number;
  nth: number;
}
const of = ({ no, nth }: At): Words => ({
  id: `Syarat ke-${no}, keadaan ${nth}:`,
  en: `Gate ${no}, condition ${nth}:`,
});

export const gateProblems = defineProblems('gate', {
  noSuchGate: problem(404, () => ({
    id: 'Syarat ini tidak ada pada kampanye ini.',
    en: 'This campaign has no such gate.',
  })),
  regulationEnLong: problem<{ no: number; max: number }>(422, ({ no, max }) => ({
    id: `Dasar peraturan syarat ke-${no} dalam bahasa Inggris paling banyak ${max} huruf.`,
    en: `The regulation of gate ${no} in English may have ${max} letters at most.`,
  })),
  nameLong: problem<{ no: number; max: number }>(422, ({ no, max }) => ({
    id: `Nama syarat ke-${no} paling banyak ${max} huruf.`,
    en: `The name of gate ${no} may have ${max} letters at most.`,
  })),
  daysWrong: problem<{ no: number }>(422, ({ no }) => ({
    id: `Tanggal berlaku syarat ke-${no}: hari terakhir tidak boleh sebelum hari pertama.`,
    en: `The days of gate ${no}: the last cannot be before the first.`,
  })),
  regulationMissing: problem<{ no: number; max: number }>(422, ({ no, max }) => ({
    id: `Tulis peraturan yang menjadi dasar syarat ke-${no}, paling banyak ${max} huruf.`,
    en: `Cite what gate ${no} rests on, ${max} letters at most.`,
  })),
  evidenceWrong: problem<{ no: number }>(422, ({ no }) => ({
    id: `Pilih isian yang menjadi bukti syarat ke-${no}.`,
    en: `Choose the answer that proves gate ${no}.`,
  })),
  pointsWrong: problem<{ no: number; max: number }>(422, ({ no, max }) => ({
    id: `Poin syarat ke-${no}: angka bulat dari 0 sampai ${max}.`,
    en: `The points of gate ${no}: a whole number from 0 to ${max}.`,
  })),
  pointsForNothing: problem<{ no: number }>(422, ({ no }) => ({
    id: `Syarat ke-${no} bukan nilai tambah, jadi tidak memberi poin. Kosongkan poinnya, atau pilih “Nilai tambah”.`,
    en: `Gate ${no} is no advantage and gives no points. Empty them, or choose “Advantage”.`,
  })),
  pointsMany: problem<{ all: number; max: number }>(422, ({ all, max }) => ({
    id: `Poin semua nilai tambah berjumlah ${all}, paling banyak ${max}, supaya penilaian panel tetap yang menentukan.`,
    en: `The points of all advantages add up to ${all}, ${max} at most, so that the panel’s scores decide.`,
  })),
  formatsWrong: problem<{ no: number }>(422, ({ no }) => ({
    id: `Bentuk nomor syarat ke-${no} tidak cocok dengan isian buktinya. NIB hanya berbentuk NIB; bentuk lain hanya untuk pertanyaan yang dijawab dengan tulisan.`,
    en: `The form of number of gate ${no} does not go with its proof. The NIB has its own form only; the others go with questions that are answered in writing.`,
  })),
  manyConditions: problem<{ no: number; max: number }>(422, ({ no, max }) => ({
    id: `Syarat ke-${no}: paling banyak ${max} keadaan.`,
    en: `Gate ${no}: ${max} conditions at most.`,
  })),
  conditionAsksNothing: problem<At>(422, (at) => ({
    id: `${of(at).id} pilih pertanyaannya, atau kosongkan seluruhnya.`,
    en: `${of(at).en} choose the question, or leave all of it empty.`,
  })),
  conditionGone: problem<At & { question: string }>(422, ({ question, ...at }) => ({
    id: `${of(at).id} pertanyaan “${question}” tidak ada lagi pada formulir. Pilih yang lain, atau kosongkan.`,
    en: `${of(at).en} the form no longer asks “${question}”. Choose another, or leave it empty.`,
  })),
  conditionFree: problem<At & { label: Words }>(422, ({ label, ...at }) => ({
    id: `${of(at).id} “${label.id}” dijawab bebas, jadi tidak dapat menentukan. Pilih pertanyaan berjenis pilihan, ya atau tidak, atau angka.`,
    en: `${of(at).en} “${label.en}” is answered freely and decides nothing. Take a choice, a yes or no, or a number.`,
  })),
  answersAsked: problem<At & { label: Words; options: string }>(
    422,
    ({ label, options, ...at }) => ({
      id: `${of(at).id} untuk “${label.id}” isi kotak jawabannya saja, dengan: ${options}.`,
      en: `${of(at).en} for “${label.en}” fill in the answers only, from: ${options}.`,
    }),
  ),
  answerUnknown: problem<At & { answer: string; options: string }>(
    422,
    ({ answer, options, ...at }) => ({
      id: `${of(at).id} “${answer}” bukan pilihan jawaban. Yang ada: ${options}.`,
      en: `${of(at).en} nobody can answer “${answer}”. There are: ${options}.`,
    }),
  ),
  boundsAsked: problem<At & { label: Words }>(422, ({ label, ...at }) => ({
    id: `${of(at).id} “${label.id}” dijawab dengan angka. Isi paling sedikit atau kurang dari, tanpa kotak jawaban.`,
    en: `${of(at).en} “${label.en}” is answered by a number. Fill in at least or below, and no answers.`,
  })),
  boundWrong: problem<At>(422, (at) => ({
    id: `${of(at).id} tulis angka, misalnya 7 atau 1,5.`,
    en: `${of(at).en} write a number, such as 7 or 1,5.`,
  })),
  boundsCrossed: problem<At>(422, (at) => ({
    id: `${of(at).id} “kurang dari” harus lebih besar daripada “paling sedikit”, kalau tidak syarat ini tidak berlaku bagi siapa pun.`,
    en: `${of(at).en} “below” has to be more than “at least”, or the gate is for nobody.`,
  })),
  tooMany: problem<{ max: number }>(422, ({ max }) => ({
    id: `Paling banyak ${max} syarat.`,
    en: `${max} gates at most.`,
  })),
  resultMissing: problem(
    422,
    () => ({ id: 'Pilih hasilnya.', en: 'Choose the result.' }),
    'result',
  ),
  remarkMissing: problem<{ max: number }>(
    422,
    ({ max }) => ({
      id: `Tulis apa yang ditemukan dan di mana, paling banyak ${max} huruf.`,
      en: `Write what was found and where, ${max} letters at most.`,
    }),
    'remark',
  ),
  notPassed: problem<{ names: Words; of: string }>(409, ({ names, of }) => ({
    id: `Syarat wajib belum terpenuhi: ${names.id} (pendaftar ${of}). Catat temuannya dahulu bila sudah dipenuhi, atau pilih tidak lolos.`,
    en: `Required gates are not met: ${names.en} (applicants ${of}). Record what was found first if they are, or choose failed.`,
  })),
  notMetOnOpening: problem<{ names: Words; more: number }>(409, ({ names, more }) => ({
    id: `Sudah diluluskan, tetapi syarat wajibnya belum terpenuhi: ${names.id}${more > 0 ? `; dan ${more} pendaftar lagi` : ''}. Catat temuannya, atau ubah seleksi administrasinya dahulu.`,
    en: `Passed the screening, but required gates are not met: ${names.en}${more > 0 ? `; and ${more} more applicants` : ''}. Record what was found, or change the screening first.`,
  })),
});
