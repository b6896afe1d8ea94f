import type { Day } from '../../kernel/day.ts';
import type { Rupiah } from '../../kernel/money.ts';

/** Issuers of payments: what they tell is evidence beside the sales (ledger.md 1.5). */
export const isEvidenceIssuer = (issuer: string): boolean =>
  issuer.startsWith('pay/') || issuer.startsWith('bank/');

/** A bank's credit for one day's payments at one merchant's till. */
export interface Batch {
  key: string;
  merchant: string;
  day: Day;
  gross: Rupiah;
}

/** What a merchant's own report tells of a day. */
export interface PaidDay {
  merchant: string;
  day: Day;
  gross: Rupiah;
  count: number;
}

export interface BatchMatch {
  merchant: string;
  day: Day;
  /** The credits: usually one. */
  batches: string[];
  batchGross: Rupiah;
  paid: Rupiah;
  count: number;
  /** Same merchant, same day, same sum to the rupiah: many to one. */
  isCertain: boolean;
}

/** Holds credits against the payments that they settle; a day of which nothing is told has none. */
export function matchBatches(batches: readonly Batch[], paid: readonly PaidDay[]): BatchMatch[] {
  const told = new Map(paid.map((one) => [`${one.merchant} ${one.day}`, one]));
  const byDay = Map.groupBy(batches, ({ merchant, day }) => `${merchant} ${day}`);
  return [...byDay].flatMap(([key, group]): BatchMatch[] => {
    const [first] = group;
    const own = told.get(key);
    if (!first || !own) return [];
    const batchGross = group.reduce((sum, one) => sum + one.gross, 0);
    return [
      {
        ...{ merchant: first.merchant, day: first.day, batches: group.map((one) => one.key) },
        ...{ batchGross, paid: own.gross, count: own.count, isCertain: batchGross === own.gross },
      },
    ];
  });
}
