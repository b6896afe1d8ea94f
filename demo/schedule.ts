import type { Day } from '../src/kernel/day.ts';
import { addDays, weeksOf } from '../src/kernel/day.ts';
import type { Channel } from '../src/sales/words.ts';
import type { Enterprise } from './cast.ts';
import type { PlannedExport } from './exports.ts';
import { isSilent } from './exports.ts';
import type { FileAct, Goods, Trap } from './files.ts';
import { filesOf } from './files.ts';
import { hourMs, instantOf, minuteMs, momentAt } from './moment.ts';
import { seeded } from './seeded.ts';
import type { ShopeeEra } from './shopee-columns.ts';
import type { Truth } from './truth.ts';

export type EntryAct = {
  kind: 'entry';
  channel: Channel;
  day: Day;
  amount: number;
  quantity: number;
  transactions: number;
  note: string | null;
  deviceId: string;
  entryId: string;
};
export type ZeroAct = { kind: 'zero'; week: number; from: Day; to: Day; entryId: string };

export interface ScheduledAct {
  at: Date;
  enterprise: string;
  /** Key of a person of the cast, or of the officer before whose eyes a file was made. */
  by: string;
  isWitnessed?: boolean;
  act: FileAct | EntryAct | ZeroAct;
  /** The same act as an earlier one, sent again: it must add nothing. */
  again: boolean;
}

export interface ScheduleOptions {
  /** Column set of Shopee's files; its choice must agree with `truth.shopeeTellsQuantity`. */
  era: ShopeeEra;
  /** Files in parts, lists of cancelled orders, files and entries sent twice. Default true. */
  traps?: boolean;
}

/** All acts of a campaign in the order of time. Bytes are made when asked for, and always alike. */
export function scheduleOf(truth: Truth, { era, traps = true }: ScheduleOptions): ScheduledAct[] {
  const orders = Map.groupBy(truth.orders, (order) => order.storefront);
  const receipts = Map.groupBy(truth.receipts, (receipt) => receipt.storefront);
  const people = new Map(truth.cast.map((one) => [one.key, one]));
  const files = truth.exports.flatMap((plan, index) => {
    const enterprise = people.get(plan.enterprise);
    if (!enterprise) return [];
    const goods = {
      plan,
      era,
      orders: orders.get(plan.storefront) ?? [],
      receipts: receipts.get(plan.storefront) ?? [],
    };
    return uploadsOf(goods, { enterprise, index, traps, truth });
  });
  const entries = truth.handSales.flatMap((sale, index) => entryActs(sale, index, traps));
  return [...files, ...entries, ...zeroActs(truth)]
    .filter((one) => one.at.getTime() < untilMs(truth))
    .sort((a, b) => a.at.getTime() - b.at.getTime());
}

/** Of the staff: who goes from shop to shop before the jury meets. */
export const witness = 'local-officer';

/** Uploading follows the download by minutes, or by an evening. */
function uploadsOf(
  goods: Goods,
  of: { enterprise: Enterprise; index: number; traps: boolean; truth: Truth },
): ScheduledAct[] {
  const { plan } = goods;
  const rng = seeded(`${of.truth.seed}/upload/${plan.storefront}/${plan.to}`);
  const uploadedAt = plan.takenAt + rng.int(4, 50) * minuteMs;
  const sender =
    of.enterprise.helper && rng.chance(0.35) ? of.enterprise.helper : of.enterprise.owner;
  const by = plan.isWitnessed ? witness : sender.key;
  const traps = of.traps && !plan.isWitnessed;
  const acts = filesOf(goods, traps ? trapOf(plan, of.index, of.enterprise) : null).map(
    (act, index) => ({
      at: instantOf(uploadedAt + index * minuteMs),
      enterprise: plan.enterprise,
      by,
      isWitnessed: plan.isWitnessed,
      act,
      again: false,
    }),
  );
  // Now and then the same file is sent once more, out of doubt whether it went through.
  if (!traps || of.index % 23 !== 7) return acts;
  const later = 3 * hourMs;
  return [
    ...acts,
    ...acts.map((one) => ({ ...one, at: new Date(one.at.getTime() + later), again: true })),
  ];
}

/** The largest shop's export comes in parts; some add a list of cancellations or daily files. */
function trapOf(plan: PlannedExport, index: number, enterprise: Enterprise): Trap {
  if (plan.platform === 'moka') return enterprise.size % 2 === 1 ? 'dailyFiles' : null;
  if (plan.platform !== 'shopee') return null;
  if (enterprise.winner === 1 && index % 3 === 0) return 'parts';
  return index % 19 === 4 ? 'cancelledList' : null;
}

function entryActs(
  sale: Truth['handSales'][number],
  index: number,
  traps: boolean,
): ScheduledAct[] {
  if (sale.enteredAt === null) return [];
  const first: ScheduledAct = {
    at: instantOf(sale.enteredAt),
    enterprise: sale.enterprise,
    by: sale.by,
    act: {
      kind: 'entry',
      channel: sale.channel,
      day: sale.day,
      amount: sale.amountRp,
      quantity: sale.quantity,
      transactions: sale.transactions,
      note: sale.note,
      deviceId: sale.deviceId,
      entryId: sale.entryId,
    },
    again: false,
  };
  // A phone that got no answer sends its outbox again.
  if (!traps || index % 37 !== 5) return [first];
  return [first, { ...first, at: new Date(first.at.getTime() + 9 * minuteMs), again: true }];
}

/** "Tidak ada penjualan", said on the day after a week in which nothing was sold. */
function zeroActs(truth: Truth): ScheduledAct[] {
  return truth.cast
    .filter((enterprise) => enterprise.statesZero)
    .flatMap((enterprise) => {
      const rng = seeded(`${truth.seed}/zero/${enterprise.key}`);
      const sold = truth.handSales.filter((sale) => sale.enterprise === enterprise.key);
      return weeksOf(truth.window.from, truth.window.to).flatMap((week) => {
        const saidOn = addDays(week.to, 1);
        const busy = sold.some((sale) => week.from <= sale.day && sale.day <= week.to);
        if (busy || isSilent(enterprise, saidOn, truth.window)) return [];
        const at = instantOf(momentAt(saidOn, rng.int(8 * 60, 20 * 60)));
        const act: ZeroAct = {
          kind: 'zero',
          week: week.no,
          from: week.from,
          to: week.to,
          entryId: rng.uuid(at.getTime()),
        };
        return [{ at, enterprise: enterprise.key, by: enterprise.owner.key, act, again: false }];
      });
    });
}

function untilMs(truth: Truth): number {
  return truth.until === null ? Number.POSITIVE_INFINITY : instantOf(truth.until).getTime();
}
