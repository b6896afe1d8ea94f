import type { Day } from '../src/kernel/day.ts';
import { addDays } from '../src/kernel/day.ts';
import type { Enterprise, HandChannel } from './cast.ts';
import type { Window } from './exports.ts';
import { isSilent } from './exports.ts';
import type { Moment } from './moment.ts';
import { dayOf, instantOf, momentAt } from './moment.ts';
import type { Seeded } from './seeded.ts';
import { seeded } from './seeded.ts';
import type { Season, Trade } from './shape.ts';
import { busyness, daysOf, within } from './shape.ts';

/** A day's takings of a channel without any file, as the producer types it. */
export interface HandSale {
  enterprise: string;
  channel: HandChannel;
  day: Day;
  amountRp: number;
  quantity: number;
  transactions: number;
  note: string | null;
  /** null: happened, but nobody ever told. */
  enteredAt: Moment | null;
  by: string;
  deviceId: string;
  entryId: string;
}

const tradeOf: Record<HandChannel, Trade> = {
  shop: 'counter',
  bazaar: 'bazaar',
  reseller: 'reseller',
  whatsapp: 'chat',
  instagram: 'chat',
  other: 'reseller',
};

/** Part of the days on which anything is sold this way. */
const openPart: Record<HandChannel, number> = {
  shop: 0.94,
  bazaar: 0.4,
  reseller: 0.2,
  whatsapp: 0.42,
  instagram: 0.34,
  other: 0.2,
};

const notes: Partial<Record<HandChannel, string>> = {
  bazaar: 'Bazar akhir pekan (simulasi)',
  reseller: 'Jual putus ke toko (simulasi)',
  other: 'Pesanan langsung (simulasi)',
};

interface Setting {
  seed: string;
  window: Window;
  season: Season;
  /** What the enterprise sells in the window, all channels together. */
  salesRp: number;
}

export function handSalesOf(enterprise: Enterprise, setting: Setting): HandSale[] {
  return enterprise.hand
    .flatMap(({ channel, share }) => {
      const rng = seeded(`${setting.seed}/hand/${enterprise.key}/${channel}`);
      const days = sellingDays(rng, enterprise, channel, setting);
      const inWindow = days.filter((one) => within(one.day, setting.window));
      const weights = inWindow.reduce((sum, one) => sum + one.weight, 0);
      const perWeight = weights === 0 ? 0 : (setting.salesRp * share) / weights;
      return days.map((one) =>
        handSale(rng, enterprise, channel, setting, {
          day: one.day,
          aboutRp: one.weight * perWeight,
        }),
      );
    })
    .filter((sale) => sale.amountRp > 0);
}

function sellingDays(
  rng: Seeded,
  enterprise: Enterprise,
  channel: HandChannel,
  { window, season }: Setting,
): { day: Day; weight: number }[] {
  // Two days before and six after, which must not count; earlier nobody has been invited yet.
  const period = daysOf(addDays(window.from, -2), addDays(window.to, 6));
  return period.flatMap((value) => {
    const exhibits = channel === 'bazaar' && within(value, season.exhibition);
    const open = rng.next() < (exhibits ? 1 : openPart[channel]);
    const weight = busyness(value, tradeOf[channel], enterprise.sector, season);
    const swing = 0.55 + 0.9 * rng.next();
    return open && weight > 0 ? [{ day: value, weight: weight * swing }] : [];
  });
}

function handSale(
  rng: Seeded,
  enterprise: Enterprise,
  channel: HandChannel,
  { window, season }: Setting,
  { day, aboutRp }: { day: Day; aboutRp: number },
): HandSale {
  const goods =
    channel === 'other' ? pieces(rng, enterprise, aboutRp) : takings(rng, enterprise, aboutRp);
  const by = enterprise.helper && rng.chance(0.3) ? enterprise.helper : enterprise.owner;
  const at = entryMoment(rng, day);
  const fair = channel === 'bazaar' && within(day, season.exhibition);
  return {
    enterprise: enterprise.key,
    channel,
    day,
    ...goods,
    transactions: channel === 'reseller' || channel === 'other' ? 1 : goods.transactions,
    note: fair ? 'Pameran (simulasi)' : (notes[channel] ?? null),
    enteredAt: isSilent(enterprise, dayOf(at), window) ? null : at,
    by: by.key,
    deviceId: seeded(`device/${by.key}`).uuid(instantOf(momentAt(window.from, 0)).getTime()),
    entryId: rng.uuid(instantOf(at).getTime()),
  };
}

function takings(rng: Seeded, enterprise: Enterprise, aboutRp: number) {
  const prices = enterprise.products.map((product) => product.priceRp);
  const meanRp = prices.reduce((sum, price) => sum + price, 0) / prices.length;
  // Takings are counted in notes and coins: steps of 500.
  const amountRp = Math.round(aboutRp / 500) * 500;
  const quantity = Math.max(1, Math.round(amountRp / meanRp));
  const transactions = Math.max(1, Math.min(quantity, Math.round(quantity / rng.int(2, 3))));
  return { amountRp, quantity, transactions };
}

/** Machines are sold by the piece, at their price. */
function pieces(rng: Seeded, enterprise: Enterprise, aboutRp: number) {
  const product = rng.pick(enterprise.products);
  const quantity = Math.max(1, Math.round(aboutRp / product.priceRp));
  return { amountRp: product.priceRp * quantity, quantity, transactions: 1 };
}

function entryMoment(rng: Seeded, value: Day): Moment {
  const dice = rng.next();
  if (dice < 0.86) return momentAt(value, rng.int(17 * 60, 21 * 60 + 45));
  if (dice < 0.96) return momentAt(addDays(value, 1), rng.int(7 * 60, 10 * 60));
  return momentAt(addDays(value, rng.int(2, 4)), rng.int(9 * 60, 20 * 60));
}
