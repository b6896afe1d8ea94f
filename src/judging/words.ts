import type { Bilingual, Levelled } from '../kernel/bilingual.ts';
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

/** What a committee sets of how growth becomes points; all in percent. */
export interface Measuring {
  /** Below this share of proven sales growth says nothing, and is scored neutral. */
  evidenceFloor: number;
  /** Growth that gives no points, and growth that gives all. */
  growthLow: number;
  growthHigh: number;
}

export const usualMeasuring: Measuring = { evidenceFloor: 50, growthLow: -50, growthHigh: 200 };

/** How a measured value becomes points; printed with every ranking. */
export const normalisationOf = (measure: Measure, measuring: Measuring): Words =>
  measure === 'growth' ? growthWords(measuring) : normalisationWords[measure];

function growthWords({ evidenceFloor, growthLow, growthHigh }: Measuring): Words {
  const [low, high] = [grownWords(growthLow, 'less'), grownWords(growthHigh, 'more')];
  const floor = {
    id: evidenceFloor > 0 ? ` atau kurang dari ${evidenceFloor} % penjualannya berbukti` : '',
    en: evidenceFloor > 0 ? ` or with less than ${evidenceFloor} % of the sales proven` : '',
  };
  return {
    id: `0 untuk ${low.id}, 100 untuk ${high.id}; 50 (netral) bila data awal tidak ada${floor.id}`,
    en: `0 for ${low.en}, 100 for ${high.en}; 50 (neutral) without a baseline${floor.en}`,
  };
}

/** A fall of 50 % and less growth than that is a fall of 50 % or more. */
function grownWords(percent: number, side: 'less' | 'more'): Words {
  if (percent === 0) {
    return side === 'less'
      ? { id: 'tidak naik', en: 'no rise' }
      : { id: 'tidak turun', en: 'no fall' };
  }
  const isMore = percent > 0 === (side === 'more');
  const size = Math.abs(percent);
  return {
    id: `${percent > 0 ? 'naik' : 'turun'} ${size} % atau ${isMore ? 'lebih' : 'kurang'}`,
    en: `a ${percent > 0 ? 'rise' : 'fall'} of ${size} % or ${isMore ? 'more' : 'less'}`,
  };
}

const normalisationWords: Record<Exclude<Measure, 'growth'>, Words> = {
  sales: {
    id: '0 untuk tanpa penjualan, 100 untuk penjualan tertinggi di antara finalis',
    en: '0 for no sales, 100 for the highest among the finalists',
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

interface Common extends Bilingual {
  id: string;
  /** In points; all add up to 100. */
  weight: number;
}
export interface JudgedCriterion extends Common, Levelled {
  kind: 'judged';
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
  measuring: Measuring;
  /** In points of 100: from here on a spread between judges is pointed out. */
  wideSpread: number;
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
  /** Why it was opened although somebody in it had reported nothing; '' where all had. */
  unreported: string;
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

/** As an upheld objection had it measured again, where one did. */
export interface MeasuredFinalist extends Finalist {
  again: { at: Date; before: Measured } | null;
}

export interface JudgeSheet {
  enterpriseId: string;
  personId: string;
  lockedAt: Date | null;
}
