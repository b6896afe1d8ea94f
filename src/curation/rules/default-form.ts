/**
 * The questions that Lagawi proposes: few, for a phone, and each used later (by a gate, the digital
 * mapping or the panel). Our own proposal; no ministry has published one. All of it may be changed.
 */
import type { Question } from '../words/form.ts';

const ask = (
  code: string,
  section: string,
  kind: Question['kind'],
  [id, en]: readonly [string, string],
  more: Partial<Question> = {},
): Question => ({
  ...{ code, section, kind, label: { id, en } },
  ...{ isRequired: true, sectors: [], options: [] },
  ...more,
});

const enterprise = 'Usaha';
const papers = 'Legalitas';
const digital = 'Berjualan daring';

/** `food`: the codes of the sectors that make food and drink. */
export function defaultQuestions(food: readonly string[]): Question[] {
  const ofFood = food.length > 0 ? { sectors: food } : {};
  return [
    ask('mulai', enterprise, 'number', ['Tahun mulai usaha', 'Year of beginning']),
    ask('tenaga-kerja', enterprise, 'number', ['Jumlah tenaga kerja', 'Number of workers']),
    ask('kapasitas', enterprise, 'text', [
      'Kapasitas produksi per bulan, misalnya 2.000 bungkus',
      'Capacity a month, such as 2,000 packs',
    ]),
    ask('penyimpanan', papers, 'choice', ['Cara penyimpanan produk', 'How the product is stored'], {
      ...ofFood,
      options: ['Suhu ruang', 'Dingin', 'Beku'],
    }),
    ask('daya-simpan', papers, 'number', ['Daya simpan (hari)', 'Shelf life (days)'], ofFood),
    ask(
      'izin-edar',
      papers,
      'text',
      ['Nomor SPP-IRT atau BPOM MD, bila ada', 'Number of SPP-IRT or BPOM MD, if any'],
      { ...ofFood, isRequired: false },
    ),
    ask(
      'halal',
      papers,
      'text',
      ['Nomor sertifikat halal, bila ada', 'Number of the halal certificate, if any'],
      { ...ofFood, isRequired: false },
    ),
    ask('daring', digital, 'yesNo', ['Sudah berjualan daring?', 'Do you sell online already?']),
    ask('catatan', digital, 'yesNo', [
      'Mencatat penjualan setiap hari atau setiap pekan?',
      'Do you write down sales each day or week?',
    ]),
    ask(
      'cerita',
      enterprise,
      'long',
      ['Apa yang membuat produk Anda berbeda?', 'What makes your product different?'],
      { isRequired: false },
    ),
  ];
}
