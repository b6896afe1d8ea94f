import type { Words } from '../kernel/problem.ts';

export const measures = [
  'sales',
  'growth',
  'transactions',
  'onlineShare',
  'reporting',
  'evidenceShare',
] as const;
export type Measure = (typeof measures)[number];

export const measureWords: Record<Measure, Words> = {
  sales: { id: 'Nilai penjualan final', en: 'Final sales' },
  growth: { id: 'Pertumbuhan terhadap data awal', en: 'Growth over the baseline' },
  transactions: { id: 'Jumlah transaksi', en: 'Number of transactions' },
  onlineShare: { id: 'Porsi penjualan daring', en: 'Share sold online' },
  reporting: { id: 'Disiplin melapor', en: 'Discipline of reporting' },
  evidenceShare: { id: 'Porsi penjualan berbukti (A–C)', en: 'Share with evidence (A–C)' },
};

/** How a measured value becomes points; printed with every ranking. */
export const normalisationWords: Record<Measure, Words> = {
  sales: {
    id: '0 untuk tanpa penjualan, 100 untuk penjualan tertinggi di antara finalis',
    en: '0 for no sales, 100 for the highest among the finalists',
  },
  growth: {
    id: '0 untuk turun 50 % atau lebih, 100 untuk naik 200 % atau lebih; 50 (netral) bila data awal tidak ada atau kurang dari separuh penjualannya berbukti',
    en: '0 for a fall of 50 % or more, 100 for a rise of 200 % or more; 50 (neutral) without a baseline or with less than half of the sales proven',
  },
  transactions: {
    id: '0 untuk tanpa transaksi, 100 untuk terbanyak di antara finalis',
    en: '0 for none, 100 for the most among the finalists',
  },
  onlineShare: { id: 'persen penjualan yang daring', en: 'percent of the sales that were online' },
  reporting: {
    id: 'persen pekan kampanye yang dilaporkan',
    en: 'percent of the campaign’s weeks that were reported',
  },
  evidenceShare: {
    id: 'persen penjualan berbukti A, B atau C',
    en: 'percent of the sales with evidence A, B or C',
  },
};

interface Common {
  id: string;
  name: string;
  /** In points; all add up to 100. */
  weight: number;
}
export interface JudgedCriterion extends Common {
  kind: 'judged';
  levels: readonly string[];
}
export interface MeasuredCriterion extends Common {
  kind: 'measured';
  measure: Measure;
}
export type JudgingCriterion = JudgedCriterion | MeasuredCriterion;

export interface JudgingCriteria {
  version: number;
  criteria: readonly JudgingCriterion[];
  /** Ids, first to last. */
  tieBreak: readonly string[];
}

/** What the ledger held of one finalist at the moment of measuring. */
export interface Measured {
  cells: readonly { online: boolean; proven: boolean; omzet: number; orders: number }[];
  weeks: readonly [reported: number, expected: number];
  /** Sales of a time as long as the window before it; null where nobody can tell. */
  baseline: number | null;
  /** Downloads before an officer's eyes; finals opened earlier did not ask. */
  witnessed?: WitnessedKept;
}

/** As it was when the final opened. */
export interface WitnessedKept {
  shops: readonly { name: string; isWhole: boolean }[];
  downloads: readonly {
    shop: string;
    /** An instant. */
    at: string;
    place: string;
    by: string | null;
    omzet: number;
    orders: number;
  }[];
}

export const rounds = ['first', 'final'] as const;
export type Round = (typeof rounds)[number];

/** A round of a campaign's judging. */
export interface RoundKey {
  campaignId: string;
  round: Round;
}

export interface Final {
  criteriaVersion: number;
  definitionVersion: number;
  measuredAt: Date;
  openedAt: Date;
  closedAt: Date | null;
  /** Why it was opened although a finalist had no witnessed download; '' where all had. */
  unwitnessed: string;
  /** Judges for each entrant of a first round; null: every judge scores all. */
  each: number | null;
  /** Of a final: why others than the best of the first round are in it; '' where they are. */
  otherwise: string;
}

/** A judge who went or came while a round was scored. */
export interface JudgeChange {
  personId: string;
  name: string;
  change: 'left' | 'joined';
  reason: string;
  changedAt: Date;
}

export interface Finalist {
  enterpriseId: string;
  name: string;
  measured: Measured;
}

export interface JudgeSheet {
  enterpriseId: string;
  personId: string;
  lockedAt: Date | null;
}
