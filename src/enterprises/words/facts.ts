import type { Day } from '../../kernel/day.ts';
import type { Rupiah } from '../../kernel/money.ts';
import type { Words } from '../../kernel/problem.ts';

/** When in a campaign's life a fact was asked for. */
export const factOccasions = ['application', 'start', 'end', 'after12', 'other'] as const;
export type FactOccasion = (typeof factOccasions)[number];

export const factOccasionWords: Record<FactOccasion, Words> = {
  application: { id: 'Saat mendaftar', en: 'At application' },
  start: { id: 'Awal kampanye', en: 'Start of the campaign' },
  end: { id: 'Akhir kampanye', en: 'End of the campaign' },
  after12: { id: '12 bulan sesudahnya', en: '12 months later' },
  other: { id: 'Lainnya', en: 'Other' },
};

export const sexes = ['female', 'male'] as const;
export type Sex = (typeof sexes)[number];

export const sexWords: Record<Sex, Words> = {
  female: { id: 'Perempuan', en: 'Female' },
  male: { id: 'Laki-laki', en: 'Male' },
};

/** What is told of an enterprise as of a day; null where it was not told. */
export interface Facts {
  asOf: Day;
  occasion: FactOccasion;
  campaignId: string | null;
  workersFemale: number | null;
  workersMale: number | null;
  /** Voluntary, and among the two above. */
  workersDisabled: number | null;
  ownerSex: Sex | null;
  /** Business capital without land and buildings. */
  capitalRp: Rupiah | null;
  /** Investment without land and buildings. */
  investmentRp: Rupiah | null;
  /** Sales of the last whole year. */
  salesYearRp: Rupiah | null;
  /** In a month, in the unit beside it; up to three decimals. */
  capacity: number | null;
  capacityUnit: string;
  /** Who told it or where it is written. */
  toldBy: string;
}

export interface RecordedFacts extends Facts {
  factId: string;
  recordedAt: Date;
  recordedBy: string | null;
  /** Found wrong, with the reason; then it counts nowhere. */
  struck: { at: Date; reason: string } | null;
}

export const sizeClasses = ['micro', 'small', 'medium', 'large'] as const;
export type SizeClass = (typeof sizeClasses)[number];

export const sizeClassWords: Record<SizeClass, Words> = {
  micro: { id: 'Mikro', en: 'Micro' },
  small: { id: 'Kecil', en: 'Small' },
  medium: { id: 'Menengah', en: 'Medium' },
  large: { id: 'Besar', en: 'Large' },
};
