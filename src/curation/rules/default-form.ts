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
  ...{ code, section, sectionEn: inEnglish[section] ?? '', kind, label: { id, en } },
  ...{ isRequired: true, sectors: [], options: [], optionsEn: [] },
  ...more,
});

/** Divisions 10 and 11 of KBLI make food and drink: the codes of their sectors. */
export const foodOf = (sectors: readonly { code: string; kbli: readonly string[] }[]): string[] =>
  sectors.filter(({ kbli }) => kbli.some((one) => /^1[01]/.test(one))).map(({ code }) => code);

/** Only food in packs that are kept needs P-IRT or MD. */
export const inPacks = 'Dalam kemasan untuk disimpan';
/** Classes of PP 7/2021, article 35, by the sales of a year. */
export const smallSizes = ['Mikro', 'Kecil'];
export const largerSizes = ['Menengah', 'Besar'];

const enterprise = 'Usaha';
const papers = 'Legalitas';
const digital = 'Berjualan daring';
const inEnglish: Readonly<Record<string, string>> = {
  [enterprise]: 'Enterprise',
  [papers]: 'Permits',
  [digital]: 'Selling online',
};

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
    ask(
      'skala-usaha',
      enterprise,
      'choice',
      [
        'Skala usaha menurut penjualan setahun (mikro sampai Rp2 miliar, kecil sampai Rp15 miliar, menengah sampai Rp50 miliar)',
        'Size by the sales of a year (micro up to Rp2 billion, small up to 15, medium up to 50)',
      ],
      {
        options: [...smallSizes, ...largerSizes],
        optionsEn: ['Micro', 'Small', 'Medium', 'Large'],
      },
    ),
    ask(
      'penyajian',
      papers,
      'choice',
      ['Bagaimana produk dijual kepada pembeli?', 'How is the product sold to the buyer?'],
      {
        ...ofFood,
        options: [
          inPacks,
          'Siap saji untuk segera dimakan',
          'Dibuat atau dikemas di hadapan pembeli',
        ],
        optionsEn: [
          'In packs to be kept',
          'Ready to eat at once',
          'Made or packed before the buyer',
        ],
      },
    ),
    ask('penyimpanan', papers, 'choice', ['Cara penyimpanan produk', 'How the product is stored'], {
      ...ofFood,
      options: ['Suhu ruang', 'Dingin', 'Beku'],
      optionsEn: ['Room temperature', 'Chilled', 'Frozen'],
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
