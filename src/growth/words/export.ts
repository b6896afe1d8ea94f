/** What an enterprise offers abroad, and what left the country. */
import type { Day } from '../../kernel/day.ts';
import type { Rupiah } from '../../kernel/money.ts';

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
