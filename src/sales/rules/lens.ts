import type { Day } from '../../kernel/day.ts';
import type { Rupiah } from '../../kernel/money.ts';

/** What a campaign's sums are made of: one enterprise's sales of one day. */
export interface SaleDay {
  enterprise: string;
  day: Day;
  omzet: Rupiah;
}

/** When an enterprise takes part. Withdrawn: up to `until`; disqualified: out, and named. */
export interface Membership {
  enterprise: string;
  from: Day | null;
  until: Day | null;
  disqualified: boolean;
}

export interface Lens {
  window: { from: Day; to: Day };
  members: readonly Membership[];
}

/** Whether a day of an enterprise lies in the campaign: window ∩ membership (E39). */
function inLens(lens: Lens, sale: Pick<SaleDay, 'enterprise' | 'day'>): boolean {
  const { day, enterprise } = sale;
  if (day < lens.window.from || day > lens.window.to) return false;
  return lens.members.some(
    (member) =>
      member.enterprise === enterprise &&
      !member.disqualified &&
      (member.from === null || day >= member.from) &&
      (member.until === null || day <= member.until),
  );
}

/** `until` cuts by sale day, with today's knowledge. */
export function lensTotal(lens: Lens, sales: Iterable<SaleDay>, until: Day | null = null): Rupiah {
  let total = 0;
  for (const sale of sales) {
    if ((until === null || sale.day <= until) && inLens(lens, sale)) total += sale.omzet;
  }
  return total;
}

export function disqualifiedIn(lens: Lens): string[] {
  return lens.members.filter((member) => member.disqualified).map((member) => member.enterprise);
}

/**
 * The nation counts each day of an enterprise once, however many campaigns look at it: never the
 * sum of campaigns. What they share is the overlap, which is printed.
 */
export function nationTotal(
  lenses: readonly Lens[],
  sales: Iterable<SaleDay>,
): { total: Rupiah; overlap: Rupiah } {
  let total = 0;
  let overlap = 0;
  for (const sale of sales) {
    const campaigns = lenses.filter((lens) => inLens(lens, sale)).length;
    if (campaigns === 0) continue;
    total += sale.omzet;
    overlap += sale.omzet * (campaigns - 1);
  }
  return { total, overlap };
}
