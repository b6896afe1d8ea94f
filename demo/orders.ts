import { addDays } from '../src/kernel/day.ts';
import type { Product } from './cast.ts';
import type { Moment } from './moment.ts';
import { hourMs, minuteMs, momentAt } from './moment.ts';
import type { Seeded } from './seeded.ts';
import { runningSums } from './seeded.ts';
import type { Season } from './shape.ts';

/** A line as it truly is. Discounts are of the whole line; all money in whole rupiah. */
export interface TrueLine {
  product: Product;
  quantity: number;
  sellerDiscountRp: number;
  platformDiscountRp: number;
  /** Pieces that come back, if the order's return is approved. */
  returnedQuantity: number;
}

/** When what happens to an order, its future included. null: never. */
export interface Life {
  created: Moment;
  cashOnDelivery: boolean;
  paid: Moment | null;
  shipped: Moment | null;
  delivered: Moment | null;
  completed: Moment | null;
  cancelAsked: Moment | null;
  cancelled: Moment | null;
  cancelReason: 'unpaid' | 'buyer' | 'delivery' | null;
  returnAsked: Moment | null;
  returnDecided: Moment | null;
  returnApproved: boolean;
}

export interface TrueOrder {
  enterprise: string;
  storefront: string;
  platform: 'shopee' | 'tts';
  channel: 'shopee' | 'tiktok' | 'tokopedia';
  orderNo: string;
  life: Life;
  lines: readonly TrueLine[];
  /** Seller's voucher in 1/100 rupiah, once per order; shared vouchers have fractions. */
  voucherHundredths: number;
  /** The platform's own voucher: money that the seller does not lose. */
  platformVoucherRp: number;
  shippingRp: number;
  buyer: number;
}

/**
 * Lines of one order. Marketplace buyers take several pieces of cheap goods, now and then a
 * carton; of a garment or a basket one.
 */
export function drawLines(
  rng: Seeded,
  products: readonly Product[],
  popularity: readonly number[],
): TrueLine[] {
  const dice = rng.next();
  const wanted = Math.min(products.length, dice < 0.56 ? 1 : dice < 0.84 ? 2 : 3);
  const chosen = new Set<Product>();
  while (chosen.size < wanted) {
    const product = products[rng.indexBySums(popularity)];
    if (product) chosen.add(product);
  }
  const lines = [...chosen].map((product) => drawLine(rng, product));
  const last = lines.at(-1);
  // Twins: the same product twice in one order, as two equal rows. Legal, and a trap.
  if (last && rng.chance(0.014)) lines.push({ ...last });
  return lines;
}

/** Earlier products of a list sell better. */
export function popularityOf(products: readonly Product[]): number[] {
  return runningSums(products.map((_, index) => 1 / (index + 1.4)));
}

function drawLine(rng: Seeded, product: Product): TrueLine {
  const quantity = drawQuantity(rng, product.priceRp);
  const percent = rng.chance(0.24) ? rng.pick([5, 8, 10, 15]) : 0;
  const platformPercent = rng.chance(0.03) ? rng.pick([2, 4, 5]) : 0;
  const perPiece = (part: number) => Math.round((product.priceRp * part) / 10_000) * 100;
  return {
    product,
    quantity,
    sellerDiscountRp: perPiece(percent) * quantity,
    platformDiscountRp: perPiece(platformPercent) * quantity,
    returnedQuantity: 0,
  };
}

function drawQuantity(rng: Seeded, priceRp: number): number {
  const dice = rng.next();
  if (priceRp > 1_000_000) return 1;
  if (priceRp > 110_000) return dice < 0.84 ? 1 : dice < 0.97 ? 2 : rng.int(3, 6);
  if (priceRp > 55_000) return dice < 0.6 ? 1 : dice < 0.9 ? 2 : rng.int(3, 6);
  return dice < 0.24
    ? 1
    : dice < 0.55
      ? 2
      : dice < 0.78
        ? 3
        : dice < 0.95
          ? rng.int(4, 6)
          : rng.int(8, 24);
}

export function drawLife(rng: Seeded, created: Moment, season: Season): Life {
  const life: Life = {
    created,
    cashOnDelivery: false,
    paid: null,
    shipped: null,
    delivered: null,
    completed: null,
    cancelAsked: null,
    cancelled: null,
    cancelReason: null,
    returnAsked: null,
    returnDecided: null,
    returnApproved: false,
  };
  if (rng.chance(0.022)) return cancel(life, created + 24 * hourMs, 'unpaid');
  life.cashOnDelivery = rng.chance(0.13);
  const accepted = created + rng.int(1, 50) * minuteMs;
  if (!life.cashOnDelivery) life.paid = accepted;
  if (rng.chance(0.042)) {
    life.cancelAsked = accepted + rng.int(40, 600) * minuteMs;
    return cancel(life, life.cancelAsked + rng.int(30, 1_200) * minuteMs, 'buyer');
  }
  life.shipped = afterRest(accepted + rng.int(6 * 60, 46 * 60) * minuteMs, season, rng);
  if (rng.chance(0.011)) {
    return cancel(life, life.shipped + rng.int(6 * 24, 10 * 24) * hourMs, 'delivery');
  }
  // A parcel that nobody finds again: provisional for as long as anyone looks.
  if (rng.chance(0.0015)) return life;
  life.delivered = afterRest(life.shipped + rng.int(40 * 60, 128 * 60) * minuteMs, season, rng);
  if (life.cashOnDelivery) life.paid = life.delivered;
  life.completed = life.delivered + rng.int(3 * 60, 70 * 60) * minuteMs;
  return drawReturn(rng, life);
}

function cancel(life: Life, at: Moment, reason: Life['cancelReason']): Life {
  return { ...life, cancelled: at, cancelReason: reason };
}

/** Before completion the platform waits for the decision; after it, the word changes late. */
function drawReturn(rng: Seeded, life: Life): Life {
  if (life.delivered === null || life.completed === null) return life;
  const dice = rng.next();
  if (dice < 0.007) {
    const returnAsked = life.delivered + rng.int(2 * 60, 30 * 60) * minuteMs;
    const returnDecided = returnAsked + rng.int(20 * 60, 100 * 60) * minuteMs;
    const returnApproved = rng.chance(0.74);
    return { ...life, returnAsked, returnDecided, completed: returnDecided, returnApproved };
  }
  if (dice < 0.009) {
    const returnAsked = life.completed + rng.int(20 * 60, 60 * 60) * minuteMs;
    const returnDecided = returnAsked + rng.int(40 * 60, 130 * 60) * minuteMs;
    return { ...life, returnAsked, returnDecided, returnApproved: true };
  }
  return life;
}

/** Which pieces come back: everything, or some of one line. */
export function withReturnedPieces(rng: Seeded, lines: readonly TrueLine[]): TrueLine[] {
  if (rng.chance(0.4)) return lines.map((line) => ({ ...line, returnedQuantity: line.quantity }));
  const at = rng.int(0, lines.length - 1);
  return lines.map((line, index) =>
    index === at ? { ...line, returnedQuantity: rng.int(1, line.quantity) } : line,
  );
}

function afterRest(at: Moment, season: Season, rng: Seeded): Moment {
  const rest = season.couriersRest;
  if (!rest) return at;
  const from = momentAt(rest.from, 0);
  const until = momentAt(addDays(rest.to, 1), 8 * 60);
  return at >= from && at < until ? until + rng.int(0, 30 * 60) * minuteMs : at;
}
