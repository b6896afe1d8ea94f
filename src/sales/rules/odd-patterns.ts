/**
 * What is odd enough to ask a person about (users.md, verification): honest ledgers show each of
 * these now and then, so they are questions with their grounds and never verdicts. The thresholds
 * are ours, and stand here together.
 */
import type { Day } from '../../kernel/day.ts';
import type { Rupiah } from '../../kernel/money.ts';

export const oddPatterns = {
  /** Round to a hundred thousand: a price seldom is, an estimate is. */
  roundRp: 100_000,
  roundLeast: 10,
  roundShare: 0.7,
  /** Equal packs of small price are normal; equal large amounts are asked about. */
  repeatedRp: 100_000,
  repeatedLeast: 8,
  repeatedShare: 0.4,
  /** The last day against the median of the days before, and against the whole. */
  lastDayTimes: 5,
  lastDayShare: 0.25,
  lastDayLeastDays: 7,
  buyerShare: 0.5,
  buyerLeastOrders: 10,
} as const;

interface Span {
  enterpriseId: string;
  from: Day;
  to: Day;
}

export interface MonthByHand extends Span {
  sales: number;
  round: number;
}

export interface Repeated extends Span {
  amount: Rupiah;
  times: number;
  /** All sales by hand of that month. */
  sales: number;
}

export interface LastDay {
  enterpriseId: string;
  campaignId: string;
  day: Day;
  daysBefore: number;
  last: Rupiah;
  total: Rupiah;
  median: Rupiah;
}

export interface FileFacts {
  enterpriseId: string;
  importId: string;
  fileName: string;
  from: Day | null;
  to: Day | null;
  isResaved: boolean;
  buyers: number;
  /** Of the file's orders, the share of the largest buyer. */
  share: number;
  orders: number;
}

export type OddWhat = 'round' | 'repeated' | 'lastDay' | 'largestBuyer' | 'resaved';

export interface OddPattern {
  enterpriseId: string;
  /** One question each, as long as its numbers are the same. */
  subject: string;
  details: { what: OddWhat } & Record<string, unknown>;
}

export function oddAmong(seen: {
  months: readonly MonthByHand[];
  repeated: readonly Repeated[];
  lastDays: readonly LastDay[];
  files: readonly FileFacts[];
}): OddPattern[] {
  const t = oddPatterns;
  const odd = (
    what: OddWhat,
    enterpriseId: string,
    key: string,
    details: Record<string, unknown>,
  ): OddPattern => ({ enterpriseId, subject: `${what} ${key}`, details: { what, ...details } });
  return [
    ...seen.months
      .filter(({ sales, round }) => sales >= t.roundLeast && round / sales >= t.roundShare)
      .map(({ enterpriseId, from, to, sales, round }) =>
        odd('round', enterpriseId, from.slice(0, 7), { from, to, sales, round }),
      ),
    ...seen.repeated
      .filter(
        ({ amount, times, sales }) =>
          amount >= t.repeatedRp && times >= t.repeatedLeast && times / sales >= t.repeatedShare,
      )
      .map(({ enterpriseId, from, to, amount, times, sales }) =>
        odd('repeated', enterpriseId, `${from.slice(0, 7)} ${amount}`, {
          ...{ from, to, amount, times, sales },
        }),
      ),
    ...seen.lastDays
      .filter(
        ({ daysBefore, last, total, median }) =>
          daysBefore >= t.lastDayLeastDays &&
          last >= t.lastDayTimes * median &&
          last >= t.lastDayShare * total,
      )
      .map(({ enterpriseId, campaignId, day, last, total, median }) =>
        odd('lastDay', enterpriseId, campaignId, {
          ...{ from: day, to: day, campaignId, last, total, median },
        }),
      ),
    ...seen.files.flatMap(({ enterpriseId, importId, fileName, from, to, ...file }) => {
      const told = { from, to, importId, fileName };
      const isOneBuyers = file.share >= t.buyerShare && file.orders >= t.buyerLeastOrders;
      return [
        ...(file.isResaved ? [odd('resaved', enterpriseId, importId, told)] : []),
        ...(isOneBuyers
          ? [
              odd('largestBuyer', enterpriseId, importId, {
                ...told,
                ...{
                  share: Math.round(file.share * 100),
                  buyers: file.buyers,
                  orders: file.orders,
                },
              }),
            ]
          : []),
      ];
    }),
  ];
}
