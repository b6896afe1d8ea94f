/** Samples, and scores that were given on paper. */
import type { Words } from '../../kernel/problem.ts';

/** What labels of Indonesian food have to name (BPOM), and two that say there is none to name. */
export const allergens = [
  'gluten',
  'egg',
  'fish',
  'shellfish',
  'peanut',
  'soy',
  'milk',
  'nuts',
  'sulphite',
  'none',
  'notFood',
] as const;
export type Allergen = (typeof allergens)[number];

export const allergenWords: Record<Allergen, Words> = {
  gluten: { id: 'Gluten (gandum)', en: 'Gluten (wheat)' },
  egg: { id: 'Telur', en: 'Egg' },
  fish: { id: 'Ikan', en: 'Fish' },
  shellfish: { id: 'Udang, kepiting, kerang', en: 'Shellfish' },
  peanut: { id: 'Kacang tanah', en: 'Peanut' },
  soy: { id: 'Kedelai', en: 'Soy' },
  milk: { id: 'Susu', en: 'Milk' },
  nuts: { id: 'Kacang pohon', en: 'Nuts' },
  sulphite: { id: 'Sulfit', en: 'Sulphite' },
  none: { id: 'Tanpa alergen', en: 'No allergens' },
  notFood: { id: 'Bukan pangan', en: 'No food' },
};

/** Those that stand alone. */
export const noAllergens: readonly Allergen[] = ['none', 'notFood'];

export const storages = ['room', 'chilled', 'frozen'] as const;
export type Storage = (typeof storages)[number];

export const storageWords: Record<Storage, Words> = {
  room: { id: 'Suhu ruang', en: 'Room temperature' },
  chilled: { id: 'Dingin', en: 'Chilled' },
  frozen: { id: 'Beku', en: 'Frozen' },
};

export const sampleWays = ['eaten', 'returned', 'destroyed'] as const;
export type SampleWay = (typeof sampleWays)[number];

export const sampleWayWords: Record<SampleWay, Words> = {
  eaten: { id: 'Habis diuji', en: 'Used up' },
  returned: { id: 'Dikembalikan', en: 'Returned' },
  destroyed: { id: 'Dimusnahkan', en: 'Destroyed' },
};

/** Under which its photo is a file of the application; no code of a question has a full stop. */
export const samplePhotoOf = (no: number): string => `contoh.${no}`;
export const isSamplePhoto = (question: string): boolean => /^contoh\./.test(question);

export interface Sample {
  applicationId: string;
  /** From 1, of one applicant. */
  no: number;
  /** On the label instead of a name; once in a campaign. */
  code: string;
  product: string;
  amount: string;
  allergens: readonly Allergen[];
  storage: Storage;
  remark: string;
  hasPhoto: boolean;
  receivedAt: Date;
  receivedBy: string | null;
  end: { way: SampleWay; remark: string; endedAt: Date } | null;
}

/** A sheet of paper, as one person typed it. */
export interface ScoreEntry {
  version: number;
  scores: readonly { criterion: string; score: number; remark: string }[];
  scan: { sha256: string; mediaType: string; key: string; keyVersion: number };
  enteredAt: Date;
  enteredBy: string;
  check: { isSame: boolean; remark: string; checkedAt: Date; checkedBy: string } | null;
}
