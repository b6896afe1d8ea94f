import { defineProblems, problem } from '../../kernel/problem.ts';

export const gateProblems = defineProblems('gate', {
  noSuchGate: problem(404, () => ({
    id: 'Syarat ini tidak ada pada kampanye ini.',
    en: 'This campaign has no such gate.',
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
  notPassed: problem<{ names: string }>(409, ({ names }) => ({
    id: `Syarat wajib belum terpenuhi: ${names}. Catat temuannya dahulu bila sudah dipenuhi, atau pilih tidak lolos.`,
    en: `Required gates are not met: ${names}. Record what was found first if they are, or choose failed.`,
  })),
});
