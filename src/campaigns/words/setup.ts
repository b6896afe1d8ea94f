import { type Bilingual, nameIn } from '../../kernel/bilingual.ts';
import type { Day } from '../../kernel/day.ts';
import type { Locale, Words } from '../../kernel/problem.ts';

/** A line of the campaign's own list of sectors. */
export interface Sector extends Bilingual {
  code: string;
  /** Beginnings of KBLI codes; of all sectors the longest one that fits decides. */
  kbli: readonly string[];
  /** How many are to be chosen of it; null: not fixed. */
  quota: number | null;
}

/** Its name as it is read; of a code that is no more, the code. */
export function sectorName(
  sectors: readonly (Bilingual & Pick<Sector, 'code'>)[],
  code: string,
  locale: Locale,
): string {
  const sector = sectors.find((one) => one.code === code);
  return sector ? nameIn(sector, locale) : code;
}

/** To choose one from. */
export const sectorOptions = (
  sectors: readonly (Bilingual & Pick<Sector, 'code'>)[],
  locale: Locale,
) => sectors.map((one) => ({ value: one.code, label: nameIn(one, locale) }));

export const quotaKinds = ['members', 'finalists', 'winners'] as const;
export type QuotaKind = (typeof quotaKinds)[number];
export type Quotas = Readonly<Record<QuotaKind, number | null>> & {
  /** How many wait for each sector with a quota, and for all others together; 0: nobody. */
  readonly waiting: number;
};

/** Of a campaign that never said. */
export const usualWaiting = 10;

export const quotaWords: Record<QuotaKind, Words> = {
  members: { id: 'Peserta', en: 'Participants' },
  finalists: { id: 'Finalis', en: 'Finalists' },
  winners: { id: 'Pemenang', en: 'Winners' },
};

export const waitingWords: Words = { id: 'Daftar cadangan', en: 'Waiting list' };

/** What counts an indicator: the house, or a person who tells it with its source. */
export const measures = ['sales', 'onboardedBefore', 'onboardedDuring', 'members', 'told'] as const;
export type Measure = (typeof measures)[number];

export const measureWords: Record<Measure, Words> = {
  sales: { id: 'Lagawi: nilai penjualan final', en: 'Lagawi: final sales' },
  onboardedBefore: {
    id: 'Lagawi: sudah berjualan daring sebelum masa pemantauan',
    en: 'Lagawi: sold online before the window',
  },
  onboardedDuring: {
    id: 'Lagawi: mulai berjualan daring dalam masa pemantauan',
    en: 'Lagawi: began to sell online within the window',
  },
  members: { id: 'Lagawi: jumlah peserta', en: 'Lagawi: participants' },
  told: { id: 'Diisi petugas, dengan sumbernya', en: 'Told by an officer, with its source' },
};

export interface IndicatorFields {
  code: string;
  name: string;
  unit: string;
  /** What exactly is counted. */
  meaning: string;
  /** Where the target comes from: a decree, a plan. */
  source: string;
  measure: Measure;
}

export interface Target {
  version: number;
  target: number;
  reason: string;
  decidedAt: Date;
}

export interface Reading {
  asOf: Day;
  reached: number;
  source: string;
  toldAt: Date;
}

export interface Indicator extends IndicatorFields {
  /** Oldest first; the newest holds. */
  targets: readonly Target[];
  /** The newest told, of what a person tells. */
  reading: Reading | null;
}

/** What opens, and lets what it goes by stand: the panel, a first round, the final. */
export type FrozenStage = 'selection' | 'firstRound' | 'final';

export interface Frozen {
  stage: FrozenStage;
  at: Date;
}

/** Which quotas stand from then on, the sectors with those of participants. */
export const frozenQuotas: Record<FrozenStage, readonly (keyof Quotas)[]> = {
  selection: ['members', 'waiting'],
  firstRound: ['finalists'],
  final: ['finalists', 'winners'],
};

/** Each that stands, with what let it stand first. */
export type StandingQuotas = ReadonlyMap<keyof Quotas, Frozen>;

export const frozenStageWords: Record<FrozenStage, Words> = {
  selection: { id: 'penilaian panel', en: 'scoring by the panel' },
  firstRound: { id: 'babak pertama penjurian', en: 'the first round of the judging' },
  final: { id: 'final', en: 'the final' },
};

export interface CampaignSetup {
  sectors: readonly Sector[];
  quotas: Quotas;
  indicators: readonly Indicator[];
}

/** What the house has counted; left out what it cannot count. */
export type Measured = Partial<Record<Measure, number>>;
