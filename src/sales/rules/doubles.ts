/**
 * How likely two records tell one sale (ledger.md 1.5). A likely double stays counted on both sides
 * until a person decides.
 */
import type { Day } from '../../kernel/day.ts';
import { daysBetween } from '../../kernel/day.ts';
import type { Rupiah } from '../../kernel/money.ts';

/**
 * `recap`: a sum written down beside the export of the same channel and days. `paid`: a record and
 * the payment of it, `paidSales` where the payments count themselves. `sameSale`: a row of a list
 * and an entry. `sameOrder`: an order under the number of the system before it.
 */
export type DoubleRule = 'recap' | 'paid' | 'paidSales' | 'sameSale' | 'sameOrder';

/** Two records side by side, as the search finds them. */
export interface Candidate {
  rule: DoubleRule;
  amount: Rupiah;
  day: Day;
  toDay: Day;
  /** What the person wrote beside it. */
  note: string;
  /** The other side: one record, or the sum of several. */
  otherAmount: Rupiah;
  otherCount: number;
  otherDay: Day;
  /** The word by which people call the other side's channel or means of payment. */
  otherName: string;
  /** How many others would fit this record, and how many records would fit the other. */
  fitsHere: number;
  fitsThere: number;
  /** How often the amount stands within a fortnight of each. */
  nearHere: number;
  nearThere: number;
  /** How often the amount stands on one day on each side. */
  repeatsHere: number;
  repeatsThere: number;
}

export type Reason =
  | 'sameAmount'
  | 'sumWithin'
  | 'sameDay'
  | 'nextDay'
  | 'onlyOne'
  | 'named'
  | 'sameNumber'
  | 'repeats';

export interface Score {
  points: number;
  reasons: Partial<Record<Reason, number>>;
}

/** One number for two amounts keeps a period open until somebody says what it is. */
export const sameNumberPoints = 80;

/** At this many a person is asked; below it the pair is a hint. */
export const queuePoints = 60;

/** A recap is of the same sales when it is no further from the export than this. */
export const recapTolerance = 0.02;

const namesOf: Readonly<Record<string, RegExp>> = {
  qris: /\bqris?\b|\bqr\b|\bscan\b/i,
  bank: /\btf\b|\btrf\b|transfer|\bbca\b|\bbri\b|\bbni\b|mandiri/i,
  shopee: /shopee|shopi|\bspx\b/i,
  tokopedia: /tokped|toped|tokopedia/i,
  tiktok: /tik ?tok/i,
  lazada: /lazada/i,
  blibli: /blibli/i,
  gofood: /go ?food|gojek/i,
  grabfood: /grab/i,
  shopeefood: /shopee ?food/i,
  pos: /kasir|moka|majoo|loyverse|\bpos\b/i,
};

const isNamed = (note: string, name: string): boolean => namesOf[name]?.test(note) ?? false;

export function scoreDouble(pair: Candidate): Score {
  const reasons: Score['reasons'] = {};
  if (pair.rule === 'recap') {
    const gap = Math.abs(pair.amount - pair.otherAmount);
    if (gap <= pair.otherAmount * recapTolerance) reasons.sumWithin = 60;
  } else {
    if (pair.amount === pair.otherAmount) reasons.sameAmount = 40;
    const apart = Math.abs(daysBetween(pair.day, pair.otherDay));
    if (apart === 0) reasons.sameDay = 15;
    else if (apart === 1) reasons.nextDay = 5;
    // Common prices meet within days by chance: there, “the only one” is to be so for a fortnight.
    const isAlone = apart === 0 || (pair.nearHere === 1 && pair.nearThere === 1);
    if (pair.fitsHere === 1 && pair.fitsThere === 1 && isAlone) reasons.onlyOne = 20;
    if (Math.max(pair.repeatsHere, pair.repeatsThere) >= 3) reasons.repeats = -30;
  }
  if (isNamed(pair.note, pair.otherName)) reasons.named = 15;
  const points = Object.values(reasons).reduce((sum, one) => sum + one, 0);
  // Without an equal amount all the rest says nothing.
  return reasons.sameAmount || reasons.sumWithin ? { points, reasons } : { points: 0, reasons };
}
