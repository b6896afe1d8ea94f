/**
 * Formats that are known only weakly, as proposals for the wizard: a person confirms each column
 * and looks at what comes of it (formats.md 8, 12, 16).
 */
import type { Words } from '../../../kernel/problem.ts';
import type { Channel } from '../../words.ts';
import { normalHeader } from '../reading/text.ts';
import type { ColumnRole } from './mapping.ts';

export interface WeakPreset {
  name: string;
  /** Headings that have to be there. */
  all: readonly string[];
  roles: Readonly<Record<string, ColumnRole>>;
  channel: Channel;
  /** What is not certain about it. */
  caution: Words;
}

const weakPresets: readonly WeakPreset[] = [
  {
    name: 'Pawoon',
    all: ['id struk', 'jumlah produk'],
    roles: {
      'id struk': 'orderNo',
      'tanggal & waktu': 'day',
      'status pembayaran': 'status',
      'nama produk': 'product',
      'jumlah produk': 'quantity',
      'harga produk': 'price',
      'diskon produk': 'discount',
    },
    channel: 'pos',
    caution: {
      id: 'Susunan Pawoon hanya kami kenal dari pengimpor lain. Diskon transaksi berulang di tiap baris dan tidak dikurangkan; cocokkan jumlahnya dengan laporan Pawoon.',
      en: 'We know Pawoon’s layout only from other importers. A discount of the whole transaction stands in each of its rows and is not taken off; compare the sum with Pawoon’s own report.',
    },
  },
  {
    name: 'Olsera',
    all: ['order no', 'item name'],
    roles: {
      'order no': 'orderNo',
      date: 'day',
      'order date': 'day',
      'item name': 'product',
      qty: 'quantity',
      amount: 'amount',
      status: 'status',
    },
    channel: 'pos',
    caution: {
      id: 'Susunan Olsera belum pasti. Periksa tiap kolom, lalu cocokkan jumlahnya dengan laporan Olsera.',
      en: 'Olsera’s layout is not certain. Look at each column and compare the sum with Olsera’s own report.',
    },
  },
  {
    name: 'Tokopedia 2021',
    all: ['invoice', 'stock keeping unit (sku)', 'subsidi amount (rp.)'],
    roles: {
      invoice: 'orderNo',
      'payment date': 'day',
      'order status': 'status',
      'product name': 'product',
      quantity: 'quantity',
      'price (rp.)': 'price',
      'discount amount (rp.)': 'discount',
    },
    channel: 'tokopedia',
    caution: {
      id: 'Laporan Tokopedia sebelum 2022: belum pasti apakah diskonnya sudah dikurangkan dari harga. Cocokkan beberapa pesanan sebelum mencatat.',
      en: 'Tokopedia’s report from before 2022: whether its discount is off the price already is not certain. Compare a few orders before booking.',
    },
  },
];

export function weakPresetOf(header: readonly string[]): WeakPreset | null {
  const names = new Set(header.map(normalHeader));
  return weakPresets.find(({ all }) => all.every((name) => names.has(name))) ?? null;
}

/** What a preset says of each heading. */
export const rolesOfPreset = ({ roles }: WeakPreset, header: readonly string[]): ColumnRole[] =>
  header.map((name) => roles[normalHeader(name)] ?? 'skip');
