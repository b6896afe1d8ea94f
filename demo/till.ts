import type { Product } from './cast.ts';
import type { Moment } from './moment.ts';
import { hourMs, minuteMs } from './moment.ts';
import type { Seeded } from './seeded.ts';

/** A receipt of a till and, if the goods came back, the refund event that bears its number. */
export interface TrueReceipt {
  enterprise: string;
  storefront: string;
  outlet: string;
  receiptNo: string;
  at: Moment;
  items: readonly { product: Product; quantity: number }[];
  grossRp: number;
  discountRp: number;
  payment: 'Cash' | 'QRIS' | 'Debit Card';
  /** Handed over in notes; the change is in it, so it is no sales figure. */
  cashRp: number;
  refundedAt: Moment | null;
}

export function drawReceipt(
  rng: Seeded,
  of: { products: readonly Product[]; popularity: readonly number[]; at: Moment },
): Pick<
  TrueReceipt,
  'at' | 'items' | 'grossRp' | 'discountRp' | 'payment' | 'cashRp' | 'refundedAt'
> {
  const kinds = rng.chance(0.6) ? 1 : rng.chance(0.75) ? 2 : 3;
  const chosen = new Map<string, { product: Product; quantity: number }>();
  for (let i = 0; i < kinds; i++) {
    const product = of.products[rng.indexBySums(of.popularity)];
    if (!product) continue;
    const before = chosen.get(product.key)?.quantity ?? 0;
    const more = product.priceRp > 55_000 ? rng.int(1, 2) : rng.int(1, 5);
    chosen.set(product.key, { product, quantity: before + more });
  }
  const items = [...chosen.values()];
  const grossRp = items.reduce((sum, item) => sum + item.product.priceRp * item.quantity, 0);
  const percent = rng.chance(0.08) ? rng.pick([5, 10]) : 0;
  const discountRp = Math.round((grossRp * percent) / 10_000) * 100;
  const dice = rng.next();
  const payment = dice < 0.52 ? 'Cash' : dice < 0.9 ? 'QRIS' : 'Debit Card';
  const dueRp = grossRp - discountRp;
  return {
    at: of.at,
    items,
    grossRp,
    discountRp,
    payment,
    cashRp: payment === 'Cash' ? Math.ceil(dueRp / 50_000) * 50_000 : dueRp,
    refundedAt: drawRefund(rng, of.at),
  };
}

/** Most come back within the hour, some on a later day: that day bears the minus. */
function drawRefund(rng: Seeded, at: Moment): Moment | null {
  const dice = rng.next();
  if (dice < 0.005) return at + rng.int(3, 50) * minuteMs;
  if (dice < 0.008) return at + rng.int(1, 3) * 24 * hourMs + rng.int(0, 50) * minuteMs;
  return null;
}
