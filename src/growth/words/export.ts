/** What an enterprise offers abroad, and what left the country. */
import type { Day } from '../../kernel/day.ts';
import { formatRupiah, type Rupiah } from '../../kernel/money.ts';
import type { Locale } from '../../kernel/problem.ts';

/** Incoterms 2020. */
export const incoterms = [
  ...['EXW', 'FCA', 'CPT', 'CIP', 'DAP', 'DPU', 'DDP'],
  ...['FAS', 'FOB', 'CFR', 'CIF'],
] as const;

export interface Certificate {
  readonly name: string;
  readonly number: string;
  /** null: for ever, or not told. */
  readonly until: Day | null;
}

export interface Trade {
  readonly hsCodes: readonly string[];
  readonly capacity: number | null;
  readonly capacityUnit: string;
  readonly terms: string;
  readonly priceHundredths: number | null;
  readonly currency: string;
  readonly certificates: readonly Certificate[];
}

export interface ExportFact {
  readonly country: string;
  readonly day: Day;
  readonly hsCode: string;
  readonly valueHundredths: number;
  readonly currency: string;
  /** null: no rate was told. */
  readonly valueRp: Rupiah | null;
  readonly rateSource: string;
  readonly quantity: string;
  readonly document: string;
  readonly source: string;
}

/** “Rp1.250.000”, “USD 1.250,50”. */
export function moneyIn(currency: string, hundredths: number, locale: Locale): string {
  if (currency === 'IDR') return formatRupiah(Math.round(hundredths / 100));
  const digits = { minimumFractionDigits: 2, maximumFractionDigits: 2 };
  const amount = new Intl.NumberFormat(locale, digits).format(hundredths / 100);
  return `${currency}\u00a0${amount}`;
}
