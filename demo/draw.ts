import { addDays } from '../src/kernel/day.ts';
import type { Enterprise, Storefront } from './cast.ts';
import type { Window } from './exports.ts';
import { daysAfter, daysBefore } from './exports.ts';
import type { Moment } from './moment.ts';
import { dayOf, momentAt } from './moment.ts';
import type { TrueOrder } from './orders.ts';
import { drawLife, drawLines, popularityOf, withReturnedPieces } from './orders.ts';
import type { Seeded } from './seeded.ts';
import { runningSums, seeded } from './seeded.ts';
import type { Season } from './shape.ts';
import { busyness, daysOf, firstHour, hourWeights } from './shape.ts';
import type { TrueReceipt } from './till.ts';
import { drawReceipt } from './till.ts';
import { lineGrossRp } from './view.ts';

/** So many more orders are drawn than wanted, that the target can be met by taking fewer. */
export const spare = 1.3;
/** Cancelled, returned, unpaid: about this part of what is ordered stays. */
const kept = 0.89;

export interface FrontSetting {
  seed: string;
  window: Window;
  season: Season;
  enterprise: Enterprise;
  front: Storefront;
  salesRp: number;
}

export function drawOrders(
  setting: FrontSetting,
  taken: Set<string>,
): { lot: number; order: TrueOrder }[] {
  const { enterprise, front } = setting;
  const rng = seeded(`${setting.seed}/orders/${front.key}`);
  const popularity = popularityOf(enterprise.products);
  const basket = () =>
    drawLines(rng, enterprise.products, popularity).reduce(
      (sum, line) => sum + lineGrossRp(line),
      0,
    );
  const { count, moment } = planMoments(rng, setting, 'marketplace', mean(400, basket) * kept);
  return Array.from({ length: count }, () => {
    const lot = rng.next();
    const life = drawLife(rng, moment(), setting.season);
    const lines = drawLines(rng, enterprise.products, popularity);
    const shopee = front.platform === 'shopee';
    const channel = shopee ? 'shopee' : rng.chance(front.tokopediaPart) ? 'tokopedia' : 'tiktok';
    const grossRp = lines.reduce((sum, line) => sum + lineGrossRp(line), 0);
    const order: TrueOrder = {
      enterprise: enterprise.key,
      storefront: front.key,
      platform: shopee ? 'shopee' : 'tts',
      channel,
      orderNo: orderNumber(rng, shopee, life.created, taken),
      life,
      lines: life.returnApproved ? withReturnedPieces(rng, lines) : lines,
      voucherHundredths: shopee ? drawVoucher(rng, grossRp) : 0,
      platformVoucherRp: rng.chance(0.2) ? rng.pick([2_000, 5_000, 8_000]) : 0,
      shippingRp: rng.int(16, 60) * 500,
      // Squared, so that some buyers come back often.
      buyer: 1 + Math.floor(rng.next() * rng.next() * 1_500),
    };
    return { lot, order };
  });
}

export function drawReceipts(setting: FrontSetting): { lot: number; receipt: TrueReceipt }[] {
  const { enterprise, front } = setting;
  const rng = seeded(`${setting.seed}/receipts/${front.key}`);
  const popularity = popularityOf(enterprise.products);
  const draw = (at: Moment) => drawReceipt(rng, { products: enterprise.products, popularity, at });
  const basket = () => receiptRp(draw(0));
  const { count, moment } = planMoments(rng, setting, 'counter', mean(400, basket) * 0.99);
  return Array.from({ length: count }, () => ({
    lot: rng.next(),
    receipt: {
      enterprise: enterprise.key,
      storefront: front.key,
      outlet: front.name,
      receiptNo: '',
      ...draw(moment()),
    },
  }));
}

/** How many, and a draw of when: days by busyness, hours by habit. */
function planMoments(
  rng: Seeded,
  { window, season, enterprise, salesRp }: FrontSetting,
  trade: 'marketplace' | 'counter',
  meanRp: number,
): { count: number; moment: () => Moment } {
  const days = daysOf(addDays(window.from, -daysBefore), addDays(window.to, daysAfter));
  const weights = days.map((value) => busyness(value, trade, enterprise.sector, season));
  const inside = days.map((value, index) =>
    window.from <= value && value <= window.to ? (weights[index] ?? 0) : 0,
  );
  const part = (runningSums(inside).at(-1) ?? 1) / (runningSums(weights).at(-1) ?? 1);
  const daySums = runningSums(weights);
  const hourSums = runningSums(hourWeights[trade]);
  const moment = () => {
    const value = days[rng.indexBySums(daySums)] ?? window.from;
    const hour = firstHour + rng.indexBySums(hourSums);
    return momentAt(value, hour * 60 + rng.int(0, 59)) + rng.int(0, 59) * 1_000;
  };
  return { count: Math.ceil((spare * salesRp) / (meanRp * part)), moment };
}

/** Marketplace numbers are unique in the whole marketplace. */
function orderNumber(rng: Seeded, shopee: boolean, created: Moment, taken: Set<string>): string {
  for (;;) {
    const number = shopee
      ? `${dayOf(created).slice(2).replaceAll('-', '')}${rng.code(8)}`
      : `57${rng.int(10_000_000, 99_999_999)}${rng.int(10_000_000, 99_999_999)}`;
    if (!taken.has(number)) {
      taken.add(number);
      return number;
    }
  }
}

/** Mostly round; a voucher shared with the platform leaves a fraction (E1 of ledger.md). */
function drawVoucher(rng: Seeded, grossRp: number): number {
  if (grossRp < 50_000 || !rng.chance(0.07)) return 0;
  if (rng.chance(0.03)) return rng.int(150_000, 350_000) + 67;
  return rng.pick([3_000, 5_000, 10_000]) * 100;
}

function receiptRp(receipt: { grossRp: number; discountRp: number }): number {
  return receipt.grossRp - receipt.discountRp;
}

function mean(times: number, draw: () => number): number {
  let sum = 0;
  for (let i = 0; i < times; i++) sum += draw();
  return sum / times;
}
