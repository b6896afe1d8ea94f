import type { Day } from '../src/kernel/day.ts';
import type { PlannedExport } from './exports.ts';
import { mokaFileName, writeMoka } from './moka.ts';
import type { Moment } from './moment.ts';
import type { TrueOrder } from './orders.ts';
import { daysOf } from './shape.ts';
import { shopeeFileName, writeShopee, writeShopeeParts } from './shopee.ts';
import type { ShopeeEra } from './shopee-columns.ts';
import { shopeeTellsQuantity } from './shopee-columns.ts';
import { tiktokFileName, writeTiktok } from './tiktok.ts';
import type { TrueReceipt } from './till.ts';

/** What a file says it holds: the oracle reads this, never the bytes. */
export interface FileContent {
  storefront: string;
  platform: PlannedExport['platform'];
  from: Day;
  to: Day;
  takenAt: Moment;
  list: 'all' | 'cancelled';
  /** Does it print how many pieces came back? */
  tellsQuantity: boolean;
  part: { no: number; of: number } | null;
}

export type FileAct = { kind: 'file'; name: string; content: FileContent; bytes: () => Uint8Array };
/** One planned download with everything that its shop or till has ever sold. */
export interface Goods {
  plan: PlannedExport;
  era: ShopeeEra;
  orders: readonly TrueOrder[];
  receipts: readonly TrueReceipt[];
}

export type Trap = 'parts' | 'cancelledList' | 'dailyFiles' | null;

/** The one or more files of a download; their bytes are made when asked for. */
export function filesOf(goods: Goods, trap: Trap): FileAct[] {
  const { platform } = goods.plan;
  if (platform === 'tts') return [tiktokFile(goods)];
  if (platform === 'shopee') return shopeeFiles(goods, trap);
  const { from, to } = goods.plan;
  const days =
    trap === 'dailyFiles' ? daysOf(from, to).map((on) => ({ from: on, to: on })) : [{ from, to }];
  return days.map((span) => mokaFile(goods, span));
}

function shopeeFiles(goods: Goods, trap: Trap): FileAct[] {
  const { plan, era, orders } = goods;
  const request = { orders, from: plan.from, to: plan.to, takenAt: plan.takenAt, era };
  const whole = contentOf(goods, plan);
  if (trap === 'parts') {
    return [1, 2].map((no) => ({
      kind: 'file' as const,
      name: simulated(shopeeFileName({ ...plan, era, part: { no, of: 2 } })),
      content: { ...whole, part: { no, of: 2 } },
      bytes: () => writeShopeeParts(request, 2)[no - 1] ?? new Uint8Array(),
    }));
  }
  const all: FileAct = {
    kind: 'file',
    name: simulated(shopeeFileName({ ...plan, era })),
    content: whole,
    bytes: () => writeShopee(request),
  };
  if (trap !== 'cancelledList') return [all];
  const cancelled: FileAct = {
    kind: 'file',
    name: simulated(shopeeFileName({ ...plan, era, list: 'cancelled' })),
    content: { ...whole, list: 'cancelled' },
    bytes: () => writeShopee({ ...request, list: 'cancelled' }),
  };
  return [all, cancelled];
}

function tiktokFile(goods: Goods): FileAct {
  const { plan, orders } = goods;
  // A third of the shops get files without the row of explanations.
  const descriptionRow = plan.storefront.length % 3 !== 0;
  return {
    kind: 'file',
    name: simulated(tiktokFileName(plan.takenAt)),
    content: contentOf(goods, plan),
    bytes: () => writeTiktok({ orders, ...plan, descriptionRow }),
  };
}

function mokaFile(goods: Goods, span: { from: Day; to: Day }): FileAct {
  const { plan, receipts } = goods;
  const outlet = receipts[0]?.outlet ?? plan.storefront;
  return {
    kind: 'file',
    name: simulated(mokaFileName({ outlet, ...span })),
    content: contentOf(goods, span),
    bytes: () => writeMoka({ receipts, ...span, takenAt: plan.takenAt }),
  };
}

function contentOf({ plan, era }: Goods, span: { from: Day; to: Day }): FileContent {
  return {
    storefront: plan.storefront,
    platform: plan.platform,
    from: span.from,
    to: span.to,
    takenAt: plan.takenAt,
    list: 'all',
    tellsQuantity: plan.platform !== 'shopee' || shopeeTellsQuantity(era),
    part: null,
  };
}

/** Every file name of the demo says so (users.md). */
function simulated(name: string): string {
  return `SIMULASI_${name}`;
}
