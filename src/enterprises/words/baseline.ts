import type { Day } from '../../kernel/day.ts';
import type { Rupiah } from '../../kernel/money.ts';
import type { Words } from '../../kernel/problem.ts';
import type { EvidenceLevel } from '../../kernel/terms.ts';

/** The third month before the window, …, and the window's own days a year earlier. */
export const baselinePeriods = ['month3', 'month2', 'month1', 'yearBefore'] as const;
export type BaselinePeriod = (typeof baselinePeriods)[number];

export const baselinePeriodWords: Record<BaselinePeriod, Words> = {
  month3: { id: 'Bulan ketiga sebelumnya', en: 'Third month before' },
  month2: { id: 'Bulan kedua sebelumnya', en: 'Second month before' },
  month1: { id: 'Bulan terakhir sebelumnya', en: 'Last month before' },
  yearBefore: { id: 'Hari yang sama tahun sebelumnya', en: 'The same days a year before' },
};

export type ByEvidence = Readonly<Record<EvidenceLevel, Rupiah>>;

export interface PeriodDays {
  period: BaselinePeriod;
  from: Day;
  to: Day;
}

export interface Baseline extends PeriodDays {
  version: number;
  /** Nobody can tell; not nothing sold. */
  noData: boolean;
  byEvidence: ByEvidence;
  /** Who told it, or from which papers. */
  toldBy: string;
  /** Made after the freeze, with its reason. */
  isRestatement: boolean;
  reason: string;
  recordedAt: Date;
}

/** What the ledger holds of an enterprise on these days, as a campaign's definition chooses. */
export type LedgerSums = (asked: {
  enterpriseId: string;
  campaignId: string;
  from: Day;
  to: Day;
}) => Promise<ByEvidence>;
