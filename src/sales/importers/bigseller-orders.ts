import { assert } from '../../kernel/assert.ts';
import { judgeStatus, type StatusWords, statusTable } from '../rules/states.ts';
import { blibliNumbers, blibliStatusWords } from './blibli-orders.ts';
import { lazadaOrders, lazadaStatusWords } from './lazada-orders.ts';
import type { Columns, Importer, NumberSource } from './protocol.ts';
import { shopeeNumbers, shopeeStatusWords } from './shopee-orders.ts';
import { ttsStatusWords, ttsTiktok, ttsTokopedia } from './tiktok-tokopedia.ts';
import { tokopediaOld } from './tokopedia-old.ts';

/** An omnichannel list: the order number is the marketplace's own (formats.md 7, E14). */
const columns = {
  orderNo: { names: ['Nomor Pesanan'], kind: 'id', required: true },
  status: { names: ['Status Pesanan'], kind: 'text', required: true },
  created: { names: ['Waktu Pesanan Dibuat'], kind: 'time', required: true },
  completed: { names: ['Waktu Selesai'], kind: 'time' },
  channel: { names: ['Marketplace'], kind: 'text', required: true },
  product: { names: ['Nama Produk'], kind: 'text' },
  variation: { names: ['Nama Variasi'], kind: 'text' },
  sku: { names: ['SKU'], kind: 'text' },
  quantity: { names: ['Jumlah'], kind: 'count', required: true },
  subtotal: { names: ['Subtotal Produk'], kind: 'money', required: true },
} as const satisfies Columns;

const known = `Nama Panggilan Toko BigSeller|Nomor Resi|ID Produk
Total Perkiraan Jumlah Pelepasan`.split(/\||\n/);

const lazadaNumbers = fixedSource(lazadaOrders);
const oldTokopedia = fixedSource(tokopediaOld);

/** Tokopedia gave numbers of its own until its orders moved to TikTok's. */
function sourceOf(marketplace: string, orderNo: string): NumberSource | null {
  const name = marketplace.toLowerCase();
  if (name.includes('shopee')) return shopeeNumbers;
  if (name.includes('tokopedia')) return orderNo.startsWith('INV/') ? oldTokopedia : ttsTokopedia;
  if (name.includes('tiktok')) return ttsTiktok;
  if (name.includes('lazada')) return lazadaNumbers;
  return name.includes('blibli') ? blibliNumbers : null;
}

/** Each marketplace's words; one that two of them mean differently is left to be asked about. */
function agreedWords(): StatusWords {
  const all = [shopeeStatusWords, ttsStatusWords, lazadaStatusWords, blibliStatusWords];
  const tables = all.map((words) => statusTable(words));
  const agreed = (words: readonly string[] = []) =>
    words.filter((word) => {
      const states = tables.map((table) => judgeStatus(table, word).state);
      return new Set(states.filter((state) => state !== 'unknown')).size === 1;
    });
  const merged = (kind: keyof StatusWords) => agreed(all.flatMap((words) => words[kind] ?? []));
  return {
    final: merged('final'),
    provisional: merged('provisional'),
    unpaid: merged('unpaid'),
    cancelled: merged('cancelled'),
    returned: merged('returned'),
  };
}

export const bigsellerOrders: Importer = {
  id: 'bigseller-orders',
  label: { id: 'pesanan BigSeller', en: 'BigSeller orders' },
  role: 'sales',
  shape: 'snapshot',
  authority: 2,
  signature: { all: ['nomor pesanan', 'nama panggilan toko bigseller', 'marketplace'] },
  sheet: null,
  columns,
  known,
  dates: 'ymd',
  numericMoney: 'accept',
  reads: {
    kind: 'orders',
    source: sourceOf,
    statuses: statusTable(agreedWords()),
    returns: { approved: [], open: [], closed: [] },
    gross: (row) => row.subtotal,
    adds: () => true,
    describedHeader: false,
    leastPrice: 0,
    patch: null,
  },
};

function fixedSource({ reads }: Importer): NumberSource {
  assert(reads.kind === 'orders' && typeof reads.source !== 'function', 'one source of numbers');
  return reads.source;
}
