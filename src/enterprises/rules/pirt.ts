/** What a P-IRT number says of itself (Peraturan BPOM 22/2018; domain.md 3.2). */
import type { Words } from '../../kernel/problem.ts';

export interface Pirt {
  /** 1 to 8 */
  packaging: string;
  /** 01 to 15 */
  food: string;
  /** Province and regency; the rule does not say in which of the two systems. */
  region: string;
  product: string;
  producer: string;
  expiryYear: number;
}

/** The parts of 15 digits, whether or not they exist in the lists below. */
export function splitPirt(digits: string): Pirt | null {
  const parts = /^(\d)(\d{2})(\d{4})(\d{2})(\d{4})(\d{2})$/.exec(digits);
  if (!parts) return null;
  const [, packaging = '', food = '', region = '', product = '', producer = '', year = ''] = parts;
  return { packaging, food, region, product, producer, expiryYear: 2000 + Number(year) };
}

export const pirtPackaging: Readonly<Record<string, Words>> = {
  1: { id: 'gelas', en: 'glass' },
  2: { id: 'plastik', en: 'plastic' },
  3: { id: 'karton atau kertas', en: 'carton or paper' },
  4: { id: 'kaleng', en: 'tin' },
  5: { id: 'aluminium foil', en: 'aluminium foil' },
  6: { id: 'lain-lain', en: 'other' },
  7: { id: 'komposit', en: 'composite' },
  8: { id: 'ganda', en: 'double' },
};

/** The list of 2012; a later rule could have another order, so it is shown, never decided by. */
export const pirtFood: Readonly<Record<string, Words>> = {
  '01': { id: 'daging kering', en: 'dried meat' },
  '02': { id: 'ikan kering', en: 'dried fish' },
  '03': { id: 'unggas kering', en: 'dried poultry' },
  '04': { id: 'sayur asin dan kering', en: 'pickled and dried vegetables' },
  '05': { id: 'hasil olahan kelapa', en: 'coconut' },
  '06': { id: 'tepung dan hasil olahannya', en: 'flour' },
  '07': { id: 'minyak dan lemak', en: 'oil and fat' },
  '08': { id: 'selai dan jeli', en: 'jam and jelly' },
  '09': { id: 'gula, kembang gula dan madu', en: 'sugar, sweets and honey' },
  '10': { id: 'kopi, teh dan cokelat kering', en: 'coffee, tea and dry chocolate' },
  '11': { id: 'bumbu', en: 'seasoning' },
  '12': { id: 'rempah', en: 'spices' },
  '13': { id: 'minuman serbuk', en: 'drink powder' },
  '14': { id: 'hasil olahan buah', en: 'fruit' },
  '15': { id: 'hasil olahan biji, kacang dan umbi', en: 'seeds, nuts and tubers' },
};
