import type { Day } from '../src/kernel/day.ts';
import { addDays } from '../src/kernel/day.ts';
import type { Enterprise } from './cast.ts';
import { drawOrders, drawReceipts, spare } from './draw.ts';
import type { PlannedExport, Window } from './exports.ts';
import { byRank, lastShowing, planExports } from './exports.ts';
import type { HandSale } from './hand.ts';
import { handSalesOf } from './hand.ts';
import type { Moment } from './moment.ts';
import { dayOf } from './moment.ts';
import type { TrueOrder } from './orders.ts';
import { seeded } from './seeded.ts';
import type { Season } from './shape.ts';
import { plainSeason } from './shape.ts';
import type { TrueReceipt } from './till.ts';
import { receiptOmzet, refundOmzet, viewOf } from './view.ts';

/** Everything that was really sold, told or not, and when which file was downloaded. */
export interface Truth {
  seed: string;
  window: Window;
  cast: readonly Enterprise[];
  orders: readonly TrueOrder[];
  receipts: readonly TrueReceipt[];
  handSales: readonly HandSale[];
  exports: readonly PlannedExport[];
  /** Does the time's Shopee export print returned quantities (era C and later)? */
  shopeeTellsQuantity: boolean;
  /** Nothing is told from this moment on; null when the campaign is over. */
  until: Moment | null;
}

export interface SimulationRequest {
  seed: string;
  from: Day;
  to: Day;
  cast: readonly Enterprise[];
  season?: Season;
  /** Final omzet in the window that all told sales together come near; else about `sizeRp`. */
  targetRp?: number;
  sizeRp?: number;
  shopeeTellsQuantity?: boolean;
  /** Nothing is downloaded or typed from this moment on: a campaign that still runs. */
  until?: Moment;
  /** The day on which an officer sees everybody's shops being exported. */
  witnessedOn?: Day;
}

/**
 * Draws more orders than needed, each with a lot between 0 and 1, and keeps those whose lot lies
 * below one threshold for all. The threshold is where the told, final sales meet the target: no
 * price is bent and no line is added to get there.
 */
export function simulate(request: SimulationRequest): Truth {
  const { seed, from, to, cast, season = plainSeason, shopeeTellsQuantity = false } = request;
  const window = { from, to };
  const salesRp = request.targetRp ?? request.sizeRp ?? 600_000_000;
  const sizes = cast.reduce((sum, enterprise) => sum + enterprise.size, 0);
  const exports = planExports({
    seed,
    window,
    enterprises: cast,
    ...(request.until === undefined ? {} : { until: request.until }),
    ...(request.witnessedOn && { witnessedOn: request.witnessedOn }),
  });
  const taken = { orders: new Set<string>() };
  const drawn: { lot: number; order: TrueOrder }[] = [];
  const rung: { lot: number; receipt: TrueReceipt }[] = [];
  const handSales: HandSale[] = [];
  for (const enterprise of cast) {
    const ownRp = (salesRp * enterprise.size) / sizes;
    handSales.push(...handSalesOf(enterprise, { seed, window, season, salesRp: ownRp }));
    for (const front of enterprise.storefronts) {
      const setting = { seed, window, season, enterprise, front, salesRp: ownRp * front.share };
      if (front.platform === 'moka') rung.push(...drawReceipts(setting));
      else drawn.push(...drawOrders(setting, taken.orders));
    }
  }
  const told = (sale: HandSale) =>
    sale.enteredAt !== null && sale.enteredAt < (request.until ?? Number.POSITIVE_INFINITY);
  const truth: Truth = {
    seed,
    window,
    cast,
    exports,
    shopeeTellsQuantity,
    until: request.until ?? null,
    orders: [],
    receipts: [],
    handSales: handSales.map((sale) => (told(sale) ? sale : { ...sale, enteredAt: null })),
  };
  const threshold = request.targetRp
    ? thresholdFor(truth, request.targetRp, drawn, rung)
    : 1 / spare;
  const orders = drawn.filter((one) => one.lot <= threshold).map((one) => one.order);
  const receipts = rung.filter((one) => one.lot <= threshold).map((one) => one.receipt);
  return {
    ...truth,
    orders: orders.sort((a, b) => a.life.created - b.life.created),
    receipts: numbered(receipts.sort((a, b) => a.at - b.at)),
  };
}

/** First day whose sales count, or null for a stranger. */
export function memberFrom(truth: Pick<Truth, 'window' | 'cast'>, enterprise: string): Day | null {
  const member = truth.cast.find((one) => one.key === enterprise);
  return member ? addDays(truth.window.from, member.joinsOnDay) : null;
}

function thresholdFor(
  truth: Truth,
  targetRp: number,
  drawn: readonly { lot: number; order: TrueOrder }[],
  rung: readonly { lot: number; receipt: TrueReceipt }[],
): number {
  const worth = worthOf(truth);
  // Beside the round number, not on it: nobody sells exactly Rp5.230.000.000.
  const aimRp = targetRp + seeded(`${truth.seed}/aim`).int(-3_600, 3_600) * 1_000;
  const steps = [
    ...drawn.map((one) => ({ lot: one.lot, rp: worth.order(one.order) })),
    ...rung.map((one) => ({ lot: one.lot, rp: worth.receipt(one.receipt) })),
  ].sort((a, b) => a.lot - b.lot);
  let sum = truth.handSales.reduce((total, sale) => total + worth.hand(sale), 0);
  for (const step of steps) {
    if (sum >= aimRp) return step.lot - Number.EPSILON;
    sum += step.rp;
  }
  throw new Error(`The simulated cast sells ${sum} at most, less than ${targetRp}`);
}

/** What each sale adds to the final omzet of members in the window, as last told. */
function worthOf(truth: Truth) {
  const byFront = Map.groupBy([...truth.exports].sort(byRank), (one) => one.storefront);
  const since = new Map(truth.cast.map((one) => [one.key, memberFrom(truth, one.key)]));
  const counts = (enterprise: string, on: Day) =>
    on >= (since.get(enterprise) ?? truth.window.to) && on <= truth.window.to;
  const shown = (storefront: string, at: Moment) => lastShowing(byFront.get(storefront) ?? [], at);
  return {
    hand: (sale: HandSale) =>
      sale.enteredAt !== null && counts(sale.enterprise, sale.day) ? sale.amountRp : 0,
    order: (order: TrueOrder) => {
      const last = shown(order.storefront, order.life.created);
      if (!last || !counts(order.enterprise, dayOf(order.life.created))) return 0;
      const tells = order.platform === 'tts' || truth.shopeeTellsQuantity;
      const view = viewOf(order, last.takenAt, tells);
      return view.state === 'final' ? view.omzet : 0;
    },
    receipt: (receipt: TrueReceipt) => {
      const event = (at: Moment, omzet: number) =>
        shown(receipt.storefront, at) && counts(receipt.enterprise, dayOf(at)) ? omzet : 0;
      const sold = event(receipt.at, receiptOmzet(receipt).omzet);
      const { refundedAt } = receipt;
      return refundedAt ? sold + event(refundedAt, refundOmzet(receipt).omzet) : sold;
    },
  };
}

/** Receipts of an outlet are numbered in the order in which they were rung up. */
function numbered(receipts: readonly TrueReceipt[]): TrueReceipt[] {
  const next = new Map<string, number>();
  return receipts.map((receipt) => {
    const number = (next.get(receipt.storefront) ?? 0) + 1;
    next.set(receipt.storefront, number);
    return { ...receipt, receiptNo: `SIM${String(number).padStart(6, '0')}` };
  });
}
