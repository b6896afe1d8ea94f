/** From what the ledger held to points from 0 to 100, by rules that are printed with them. */
import type { Measure, Measured, Measuring } from '../words.ts';

export type Leaving = 'nothing' | 'unproven' | 'offline';

type Sold = { omzet: number; orders: number };

const soldOf = ({ cells }: Measured, leaving: Leaving): Sold => {
  const kept = cells.filter(
    ({ online, proven }) => (leaving !== 'unproven' || proven) && (leaving !== 'offline' || online),
  );
  return {
    omzet: kept.reduce((sum, { omzet }) => sum + omzet, 0),
    orders: kept.reduce((sum, { orders }) => sum + orders, 0),
  };
};

const shareOf = (part: number, whole: number): number =>
  whole <= 0 ? 0 : Math.min(1, Math.max(0, part / whole));

const neutral = 50;

/**
 * Points of every finalist in one measure, from 0 to 100. `leaving` asks what they would be without
 * sales that nobody has proven, or without those that were not online.
 */
export function pointsOf(
  measure: Measure,
  all: readonly Measured[],
  { measuring, leaving = 'nothing' }: { measuring: Measuring; leaving?: Leaving },
): number[] {
  const sold = all.map((one) => soldOf(one, leaving));
  const most = (of: (one: Sold) => number) => Math.max(0, ...sold.map(of));
  switch (measure) {
    case 'sales':
      return sold.map(
        ({ omzet }) =>
          100 *
          shareOf(
            omzet,
            most((one) => one.omzet),
          ),
      );
    case 'transactions':
      return sold.map(
        ({ orders }) =>
          100 *
          shareOf(
            orders,
            most((one) => one.orders),
          ),
      );
    case 'growth':
      return all.map((one, i) => growthPoints(one, sold[i]?.omzet ?? 0, measuring));
    case 'onlineShare':
      return all.map(
        (one, i) => 100 * shareOf(onlyOf(one, 'online', leaving), sold[i]?.omzet ?? 0),
      );
    case 'evidenceShare':
      return all.map(
        (one, i) => 100 * shareOf(onlyOf(one, 'proven', leaving), sold[i]?.omzet ?? 0),
      );
    case 'reporting':
      return all.map(({ weeks: [reported, expected] }) => 100 * shareOf(reported, expected));
  }
}

const onlyOf = (one: Measured, what: 'online' | 'proven', leaving: Leaving): number =>
  soldOf({ ...one, cells: one.cells.filter((cell) => cell[what]) }, leaving).omzet;

function growthPoints(
  one: Measured,
  omzet: number,
  { evidenceFloor, growthLow, growthHigh }: Measuring,
): number {
  const whole = soldOf(one, 'nothing').omzet;
  const isProven = shareOf(soldOf(one, 'unproven').omzet, whole) >= evidenceFloor / 100;
  if (one.baseline === null || one.baseline <= 0 || !isProven) return neutral;
  const growth = omzet / one.baseline - 1;
  const [low, high] = [growthLow / 100, growthHigh / 100];
  return 100 * Math.min(1, Math.max(0, (growth - low) / (high - low)));
}

/** The value itself, as it stands beside the points. */
export function rawOf(measure: Measure, one: Measured): number | null {
  const { omzet, orders } = soldOf(one, 'nothing');
  switch (measure) {
    case 'sales':
      return omzet;
    case 'transactions':
      return orders;
    case 'growth':
      return one.baseline === null || one.baseline <= 0 ? null : omzet / one.baseline - 1;
    case 'onlineShare':
      return shareOf(onlyOf(one, 'online', 'nothing'), omzet);
    case 'evidenceShare':
      return shareOf(onlyOf(one, 'proven', 'nothing'), omzet);
    case 'reporting':
      return shareOf(one.weeks[0], one.weeks[1]);
  }
}
