import type { Day } from '../src/kernel/day.ts';
import type { Words } from '../src/kernel/problem.ts';
import type { Channel } from '../src/sales/words.ts';
import { identifiersOf } from './identifiers.ts';

/** Who plays in the simulation. Everyone and everything here is invented; see `identifiers.ts`. */

export type Sector = 'food' | 'toys' | 'fashion' | 'craft' | 'machines';

export const sectorWords: Record<Sector, Words> = {
  food: { id: 'Makanan dan minuman', en: 'Food and drink' },
  toys: { id: 'Mainan anak', en: "Children's toys" },
  fashion: { id: 'Fesyen', en: 'Fashion' },
  craft: { id: 'Kerajinan', en: 'Craft' },
  machines: { id: 'Mesin teknologi tepat guna', en: 'Appropriate technology machines' },
};

/** Kemendagri codes of Lampung's districts and cities (domain.md 3.3): these are facts. */
export const regencies = {
  '18.01': 'Lampung Selatan',
  '18.02': 'Lampung Tengah',
  '18.03': 'Lampung Utara',
  '18.04': 'Lampung Barat',
  '18.05': 'Tulang Bawang',
  '18.06': 'Tanggamus',
  '18.07': 'Lampung Timur',
  '18.08': 'Way Kanan',
  '18.09': 'Pesawaran',
  '18.10': 'Pringsewu',
  '18.11': 'Mesuji',
  '18.12': 'Tulang Bawang Barat',
  '18.13': 'Pesisir Barat',
  '18.71': 'Bandar Lampung',
  '18.72': 'Metro',
} as const;
export type RegencyCode = keyof typeof regencies;

export interface Product {
  key: string;
  name: string;
  variation: string;
  sku: string;
  priceRp: number;
  weightGrams: number;
  unit: string;
}

export interface Person {
  key: string;
  name: string;
  sex: 'f' | 'm';
  phone: string;
  /** 16 digits, region 99, structure valid. */
  nik: string;
}

export type Platform = 'shopee' | 'tts' | 'moka';

export interface Storefront {
  /** `<enterprise>/<platform>`, unique in the simulation. */
  key: string;
  platform: Platform;
  /** Shop name on the marketplace, outlet name at the till. */
  name: string;
  /** Part of the enterprise's sales; for `tts` both purchase channels together. */
  share: number;
  /** Of a `tts` shop's orders, the part bought through Tokopedia. */
  tokopediaPart: number;
}

export type HandChannel = Extract<
  Channel,
  'shop' | 'bazaar' | 'reseller' | 'whatsapp' | 'instagram' | 'other'
>;

/** Campaign weeks, from the first, in which nobody of the enterprise sends anything. */
export interface Silence {
  fromWeek: number;
  toWeek: number;
}

export interface Enterprise {
  key: string;
  brand: string;
  sector: Sector;
  regency: RegencyCode;
  address: string;
  owner: Person;
  /** A second person who may act for the enterprise. */
  helper: Person | null;
  /** 13 digits beginning 0000. */
  nib: string;
  products: readonly Product[];
  storefronts: readonly Storefront[];
  hand: readonly { channel: HandChannel; share: number }[];
  /** Share of the campaign's sales in thousandths. */
  size: number;
  /** Days between two uploads. */
  cadenceDays: 7 | 14;
  silences: readonly Silence[];
  /** Rare large sales, with "no sales" stated for the weeks between. */
  statesZero: boolean;
  /** Member from the window's this-many-th day on (0 = the first). */
  joinsOnDay: number;
  winner: 1 | 2 | 3 | 4 | 5 | null;
  workers: { f: number; m: number };
}

/** Name, variation, price in rupiah, weight in grams. */
export type ProductRow = readonly [string, string, number, number];

/** One enterprise as the lists in `cast-*.ts` write it. */
export interface EnterpriseRow {
  key: string;
  brand: string;
  sector: Sector;
  regency: RegencyCode;
  owner: readonly ['f' | 'm', string];
  helper?: readonly ['f' | 'm', string];
  unit?: string;
  products: readonly ProductRow[];
  /** Percent of sales per channel; they add up to 100. */
  sales: Partial<Record<'shopee' | 'tiktok' | 'tokopedia' | 'pos' | HandChannel, number>>;
  size: number;
  cadence?: 7 | 14;
  silent?: readonly [number, number];
  statesZero?: true;
  joinsOnDay?: number;
  winner?: 1 | 2 | 3 | 4 | 5;
  workers: readonly [number, number];
}

const handChannels: readonly HandChannel[] = [
  'shop',
  'bazaar',
  'reseller',
  'whatsapp',
  'instagram',
  'other',
];

/** `first` keeps the invented identifiers of two lists apart. */
export function makeCast(rows: readonly EnterpriseRow[], first: number): Enterprise[] {
  return rows.map((row, index) => makeEnterprise(row, first + index));
}

function makeEnterprise(row: EnterpriseRow, number: number): Enterprise {
  const ids = identifiersOf(number, row.owner[0]);
  const helperIds = identifiersOf(number + 500, row.helper?.[0] ?? 'f');
  const person = (
    role: 'owner' | 'helper',
    of: readonly ['f' | 'm', string],
    own: { phone: string; nik: string },
  ): Person => ({
    key: `${row.key}.${role}`,
    name: of[1],
    sex: of[0],
    phone: own.phone,
    nik: own.nik,
  });
  return {
    key: row.key,
    brand: row.brand,
    sector: row.sector,
    regency: row.regency,
    address: `Jalan Rekaan No. ${number}, ${regencies[row.regency]}`,
    owner: person('owner', row.owner, ids),
    helper: row.helper ? person('helper', row.helper, helperIds) : null,
    nib: ids.nib,
    products: row.products.map(([name, variation, priceRp, weightGrams], index) => ({
      key: `${row.key}-${index + 1}`,
      name,
      variation,
      sku: `${row.key
        .replaceAll(/[aiueo-]/g, '')
        .slice(0, 4)
        .toUpperCase()}-${index + 1}0${number}`,
      priceRp,
      weightGrams,
      unit: row.unit ?? (row.sector === 'food' ? 'bungkus' : 'buah'),
    })),
    storefronts: storefrontsOf(row),
    hand: handChannels.flatMap((channel) => {
      const share = (row.sales[channel] ?? 0) / 100;
      return share > 0 ? [{ channel, share }] : [];
    }),
    size: row.size,
    cadenceDays: row.cadence ?? 14,
    silences: row.silent ? [{ fromWeek: row.silent[0], toWeek: row.silent[1] }] : [],
    statesZero: row.statesZero ?? false,
    joinsOnDay: row.joinsOnDay ?? 0,
    winner: row.winner ?? null,
    workers: { f: row.workers[0], m: row.workers[1] },
  };
}

function storefrontsOf(row: EnterpriseRow): Storefront[] {
  const { shopee = 0, tiktok = 0, tokopedia = 0, pos = 0 } = row.sales;
  const tts = tiktok + tokopedia;
  const all: Storefront[] = [
    { platform: 'shopee', name: `${row.key}.simulasi`, share: shopee },
    { platform: 'tts', name: `${row.brand} (simulasi)`, share: tts },
    { platform: 'moka', name: `Gerai ${row.brand} (simulasi)`, share: pos },
  ].map((front) => ({
    key: `${row.key}/${front.platform}`,
    platform: front.platform as Platform,
    name: front.name,
    share: front.share / 100,
    tokopediaPart: front.platform === 'tts' && tts > 0 ? tokopedia / tts : 0,
  }));
  return all.filter((front) => front.share > 0);
}

/** The day from which an enterprise's sales count as those of a member. */
export interface Membership {
  enterprise: string;
  from: Day;
}
