/**
 * Files made in memory: a Reading from a few numbers, with the hashes and components that the rules
 * give, so that thousands of schedules run in the time of one workbook.
 */
import { createHash } from 'node:crypto';
import { addDays, type Day, day, dayNumber } from '../../src/kernel/day.ts';
import type { Reading } from '../../src/sales/importers/index.ts';
import { digest } from '../../src/sales/importers/reading/digest.ts';
import { contentOf, numberLines } from '../../src/sales/rules/hash.ts';
import { judgeStatus, settle, statusTable } from '../../src/sales/rules/states.ts';
import type {
  Channel,
  FileSummary,
  FoundLine,
  FoundOrder,
  PatchKind,
} from '../../src/sales/words.ts';

const statuses = statusTable({
  final: ['Selesai'],
  provisional: ['Sedang Dikirim'],
  unpaid: ['Belum Bayar'],
  cancelled: ['Batal'],
  returned: ['Dikembalikan'],
});
export const statusWords = [
  'Selesai',
  'Sedang Dikirim',
  'Belum Bayar',
  'Batal',
  'Dikembalikan',
  'Dalam Banding',
] as const;

const firstDay = day('2026-06-01');

/** What one file says of one order. */
export interface OrderSpec {
  issuer?: string;
  orderNo: string;
  status: (typeof statusWords)[number];
  channel?: Channel;
  /** Days after 1 June 2026. */
  day: number;
  /** Price in rupiah and pieces of each line; pieces returned of the first. */
  lines: readonly { price: number; quantity: number; product?: string }[];
  returned?: number;
  voucher?: number;
  /** Minutes after the order was made; part 6 of the rank. */
  latest?: number;
  stamp?: number;
}

export interface FileSpec {
  /** Days after 1 June 2026. */
  from: number;
  to: number;
  latestMinute: number;
  authority: number;
  detail: 0 | 1;
  /** Other bytes of the same content. */
  salt: number;
  /** `part` of a sub-export; all where nothing is said. */
  scope?: 'all' | 'part';
  /** A list that tells of orders, and has none of its own. */
  patch?: PatchKind | null;
  /** One of several files of one export. */
  part?: { no: number; of: number; set: string };
  orders: readonly OrderSpec[];
}

function orderOf(spec: OrderSpec, detail: 0 | 1, patch: PatchKind | null): FoundOrder {
  const issuer = spec.issuer ?? 'shopee';
  const at = addDays(firstDay, spec.day);
  const created = dayNumber(at) * 1440 + 600;
  const { state, maturity } = judgeStatus(statuses, spec.status);
  const order: FoundOrder = {
    issuer,
    local: issuer.includes('/'),
    orderNo: spec.orderNo,
    channel: spec.channel ?? 'shopee',
    statusWord: spec.status,
    returnWord: '',
    state,
    isRefund: false,
    day: at,
    paidDay: at,
    doneDay: state === 'final' ? at : null,
    quantity: spec.lines.reduce((sum, line) => sum + line.quantity, 0),
    lines: spec.lines.map((line, i) => lineOf(line, i, spec)),
    voucherRaw: (spec.voucher ?? 0) * 100,
    stamp: spec.stamp ?? 0,
    createdMinute: created,
    paidMinute: created,
    latestMinute: created + (spec.latest ?? 0),
    completedMinute: state === 'final' ? created + (spec.latest ?? 0) : 0,
    detail,
    maturity,
    hash: '',
    notes: [],
    patch,
    gross: 0,
    returned: 0,
    voucher: 0,
    omzet: 0,
  };
  numberLines(order.lines);
  settle(order);
  // A return that the platform has not decided on yet.
  if (patch === 'returned' && spec.status === 'Dalam Banding') {
    order.notes.push({ code: 'return_open' });
  }
  order.hash = digest(contentOf(order));
  return order;
}

function lineOf(
  { price, quantity, product = 'Keripik pisang' }: OrderSpec['lines'][number],
  place: number,
  { returned = 0 }: OrderSpec,
): FoundLine {
  const returnedQuantity = place === 0 ? Math.min(returned, quantity) : 0;
  return {
    lineNo: 0,
    fileRow: place + 2,
    product,
    variation: '',
    sku: '',
    quantity,
    returnedQuantity,
    price: price * 100,
    gross: price * quantity * 100,
    returned: price * returnedQuantity * 100,
    grossRp: 0,
    returnedRp: 0,
    omzetRp: 0,
  };
}

/** The file's summary and orders; reading it any number of times gives the same. */
export function fileOf(spec: FileSpec): { summary: FileSummary; orders: FoundOrder[] } {
  const orders = spec.orders.map((order) => orderOf(order, spec.detail, spec.patch ?? null));
  const window: { from: Day; to: Day; declared: boolean } = {
    from: addDays(firstDay, spec.from),
    to: addDays(firstDay, spec.to),
    declared: true,
  };
  // Which part of an export a file is stands in its name, and not in its bytes.
  const { part: _, ...bytes } = spec;
  const summary: FileSummary = {
    file: `uji-${window.from}-${window.to}.xlsx`,
    fileHash: createHash('sha256').update(JSON.stringify(bytes)).digest('hex'),
    format: 'shopee-orders',
    role: spec.patch ? 'patch' : 'sales',
    shape: spec.patch ? 'patch' : 'snapshot',
    authority: spec.authority,
    scope: spec.scope ?? 'all',
    refused: null,
    orders: orders.length,
    lines: orders.reduce((sum, order) => sum + order.lines.length, 0),
    troubles: [],
    window,
    latestMinute: dayNumber(firstDay) * 1440 + spec.latestMinute,
    part: spec.part ?? null,
    resaved: false,
    buyers: null,
    income: [],
  };
  return { summary, orders };
}

export function readingOf({
  summary,
  orders,
}: {
  summary: FileSummary;
  orders: readonly FoundOrder[];
}): Reading {
  return {
    recognition: {
      format: summary.format,
      label: { id: 'berkas uji', en: 'test file' },
      role: summary.role,
      shape: summary.shape,
      columns: 1,
      part: summary.part,
      declared: null,
      refused: summary.refused,
    },
    fileHash: summary.fileHash,
    async *orders() {
      // In two batches, as a long file comes.
      const half = Math.ceil(orders.length / 2);
      for (const batch of [orders.slice(0, half), orders.slice(half)]) {
        if (batch.length > 0) yield structuredClone(batch);
      }
    },
    summary: () => summary,
  };
}
