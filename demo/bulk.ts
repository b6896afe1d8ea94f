import { open } from 'node:fs/promises';
import type { Day } from '../src/kernel/day.ts';
import { todayCast } from './campaigns.ts';
import { compactDay, dayMs, dayOf, momentAt, tiktokStamp } from './moment.ts';
import type { TrueOrder } from './orders.ts';
import { drawLife, drawLines, popularityOf, withReturnedPieces } from './orders.ts';
import type { Seeded } from './seeded.ts';
import { seeded } from './seeded.ts';
import { plainSeason } from './shape.ts';
import { shopeeFileName, writeShopee } from './shopee.ts';
import { csvLine, tiktokDescription, tiktokHeaders } from './tiktok.ts';
import { viewOf } from './view.ts';

/** Large files for benchmarks and soak runs, with the totals that reading them must give. */
export interface BulkTotals {
  orders: number;
  lines: number;
  final: { orders: number; gross: number; returned: number; voucher: number; omzet: number };
  provisional: { orders: number; omzet: number };
  void: { orders: number; gross: number };
}

export interface BulkFile {
  name: string;
  bytes: number;
  orders: number;
  lines: number;
  byChannel: Record<'tiktok' | 'tokopedia', BulkTotals>;
}

/** What is held before it is written: a few megabytes, whatever the number of lines. */
const chunkLength = 4 * 1024 * 1024;

/** Streams a TikTok Shop/Tokopedia export of that many lines, about 0,7 orders per line. */
export async function millionLines(path: string, lines: number, seed: string): Promise<BulkFile> {
  const rng = seeded(`${seed}/million`);
  const byChannel = { tiktok: emptyTotals(), tokopedia: emptyTotals() };
  const file = await open(path, 'w');
  let bytes = 0;
  let chunk = `\uFEFF${csvLine(tiktokHeaders)}${csvLine(tiktokDescription)}`;
  const flush = async () => {
    const block = Buffer.from(chunk);
    chunk = '';
    bytes += block.length;
    await file.writeFile(block);
  };
  try {
    for (let done = 0, number = 0; done < lines; number++) {
      const order = bulkOrder(rng, number, lines);
      const rows = Math.min(order.rows, lines - done);
      for (let i = 0; i < rows; i++) chunk += bulkRow(rng, order);
      countOrder(byChannel[order.channel], order, rows);
      done += rows;
      if (chunk.length > chunkLength) await flush();
    }
    await flush();
  } finally {
    await file.close();
  }
  return {
    name: path,
    bytes,
    orders: byChannel.tiktok.orders + byChannel.tokopedia.orders,
    lines,
    byChannel,
  };
}

/** A Shopee workbook of at least that many rows in the columns of 2026. */
export function shopeeOfLines(
  lines: number,
  seed: string,
): { name: string; bytes: Uint8Array; totals: BulkTotals } {
  const rng = seeded(`${seed}/shopee`);
  const from = '2026-06-01' as Day;
  const to = '2026-06-30' as Day;
  const takenAt = momentAt(to, 20 * 60);
  const products = todayCast.flatMap((one) => (one.sector === 'machines' ? [] : one.products));
  const popularity = popularityOf(products);
  const orders: TrueOrder[] = [];
  for (let rows = 0, number = 0; rows < lines; number++) {
    const life = drawLife(rng, momentAt(from, rng.int(0, 29 * 24 * 60)), plainSeason);
    const drawn = drawLines(rng, products, popularity);
    const order: TrueOrder = {
      enterprise: 'bulk',
      storefront: 'bulk/shopee',
      platform: 'shopee',
      channel: 'shopee',
      orderNo: `${compactDay(dayOf(life.created)).slice(2)}B${String(number).padStart(7, '0')}`,
      life,
      lines: life.returnApproved ? withReturnedPieces(rng, drawn) : drawn,
      voucherHundredths: rng.chance(0.05) ? 500_000 : 0,
      platformVoucherRp: 0,
      shippingRp: 12_000,
      buyer: rng.int(1, 5_000),
    };
    orders.push(order);
    rows += order.lines.length;
  }
  const totals = emptyTotals();
  for (const order of orders) {
    const { state, ...view } = viewOf(order, takenAt, true);
    totals.orders += 1;
    totals.lines += order.lines.length;
    addView(totals, state, view);
  }
  return {
    name: shopeeFileName({ from, to, era: 'D' }),
    bytes: writeShopee({ orders, from, to, takenAt, era: 'D' }),
    totals,
  };
}

interface BulkOrder {
  id: string;
  created: string;
  channel: 'tiktok' | 'tokopedia';
  status: string;
  state: 'final' | 'provisional' | 'void';
  rows: number;
  returns: boolean;
  invoice: string;
  gross: number;
  returned: number;
}

const bulkProducts = todayCast.flatMap((one) => one.products).slice(0, 12);
const firstBulkMoment = momentAt('2026-01-01' as Day, 0);

function bulkOrder(rng: Seeded, number: number, lines: number): BulkOrder {
  // Evenly over 90 days, the newest first as the platform lists them.
  const at = firstBulkMoment + Math.floor((1 - number / lines) * 90 * dayMs);
  const dice = rng.next();
  const rows = dice < 0.68 ? 1 : dice < 0.9 ? 2 : 3;
  const fate = rng.next();
  const [status, state] =
    fate < 0.9
      ? (['Selesai', 'final'] as const)
      : fate < 0.95
        ? (['Dikirim', 'provisional'] as const)
        : fate < 0.99
          ? (['Dibatalkan', 'void'] as const)
          : (['Belum dibayar', 'void'] as const);
  const tokopedia = rng.chance(0.4);
  const id = `58${String(number).padStart(8, '0')}${rng.int(10_000_000, 99_999_999)}`;
  return {
    id,
    created: tiktokStamp(at),
    channel: tokopedia ? 'tokopedia' : 'tiktok',
    status,
    state,
    rows,
    returns: state === 'final' && rng.chance(0.01),
    invoice: tokopedia ? `INV/20260101/MPL/${id.slice(2, 12)}` : '',
    gross: 0,
    returned: 0,
  };
}

function bulkRow(rng: Seeded, order: BulkOrder): string {
  const product = rng.pick(bulkProducts);
  const quantity = rng.int(1, 4);
  const listRp = product.priceRp * quantity;
  const discountRp = rng.chance(0.25) ? 500 * quantity : 0;
  const returned = order.returns ? 1 : 0;
  order.gross += listRp - discountRp;
  order.returned += (returned * (listRp - discountRp)) / quantity;
  const { id, created, status } = order;
  const returnType = order.returns ? 'Return/Refund' : '';
  const channel = order.channel === 'tiktok' ? 'TikTok' : 'Tokopedia';
  const sku = `17300000000${product.sku.length}${product.priceRp}\t,${product.sku},${product.name}`;
  const goods = `"${product.variation}",${quantity},${returned},${product.priceRp}`;
  const afterRp = listRp - discountRp;
  const money = `${listRp},0,${discountRp},${afterRp},12000,12000,0,0,0,0,0,0,0,0,0,0,0`;
  // Written out, not by column names: a million times, this is most of the work.
  return (
    `${id}\t,${status},${status},${returnType},Normal,${sku},${goods},${money},` +
    `${created}\t,${created}\t,\t,\t,\t,\t,,,Dikirim oleh Penjual,,\t,Standard,,,` +
    `pembeli.rekaan.${quantity},Pembeli Rekaan,+62000999,00000\t,Indonesia,,,,,Jalan Khayalan,,` +
    `Transfer bank,0.3,,11${id.slice(2)}\t,${channel},,,,${order.invoice},,\r\n`
  );
}

function countOrder(totals: BulkTotals, order: BulkOrder, rows: number): void {
  totals.orders += 1;
  totals.lines += rows;
  const omzet = order.gross - order.returned;
  addView(totals, order.state, { gross: order.gross, returned: order.returned, voucher: 0, omzet });
}

function addView(
  totals: BulkTotals,
  state: string,
  view: { gross: number; returned: number; voucher: number; omzet: number },
): void {
  if (state === 'final') {
    totals.final.orders += 1;
    totals.final.gross += view.gross;
    totals.final.returned += view.returned;
    totals.final.voucher += view.voucher;
    totals.final.omzet += view.omzet;
  } else if (state === 'provisional') {
    totals.provisional.orders += 1;
    totals.provisional.omzet += view.omzet;
  } else {
    totals.void.orders += 1;
    totals.void.gross += view.gross;
  }
}

function emptyTotals(): BulkTotals {
  return {
    orders: 0,
    lines: 0,
    final: { orders: 0, gross: 0, returned: 0, voucher: 0, omzet: 0 },
    provisional: { orders: 0, omzet: 0 },
    void: { orders: 0, gross: 0 },
  };
}
