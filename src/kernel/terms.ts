/**
 * The words that campaigns choose from and the ledger stores by their place: each list only ever
 * grows at its end.
 */
import type { Words } from './problem.ts';

export const channels = [
  'shopee',
  'tiktok',
  'tokopedia',
  'lazada',
  'blibli',
  'bukalapak',
  'gofood',
  'grabfood',
  'shopeefood',
  'qris',
  'pos',
  'shop',
  'bazaar',
  'reseller',
  'whatsapp',
  'instagram',
  'website',
  'other',
] as const;
export type Channel = (typeof channels)[number];

export const channelWords: Record<Channel, Words> = {
  shopee: { id: 'Shopee', en: 'Shopee' },
  tiktok: { id: 'TikTok Shop', en: 'TikTok Shop' },
  tokopedia: { id: 'Tokopedia', en: 'Tokopedia' },
  lazada: { id: 'Lazada', en: 'Lazada' },
  blibli: { id: 'Blibli', en: 'Blibli' },
  bukalapak: { id: 'Bukalapak', en: 'Bukalapak' },
  gofood: { id: 'GoFood', en: 'GoFood' },
  grabfood: { id: 'GrabFood', en: 'GrabFood' },
  shopeefood: { id: 'ShopeeFood', en: 'ShopeeFood' },
  qris: { id: 'QRIS di tempat', en: 'QRIS on the spot' },
  pos: { id: 'Kasir', en: 'Till' },
  shop: { id: 'Toko sendiri', en: 'Own shop' },
  bazaar: { id: 'Bazar/pameran', en: 'Bazaar' },
  reseller: { id: 'Reseller', en: 'Reseller' },
  whatsapp: { id: 'WhatsApp', en: 'WhatsApp' },
  instagram: { id: 'Instagram', en: 'Instagram' },
  website: { id: 'Situs sendiri', en: 'Own website' },
  other: { id: 'Lainnya', en: 'Other' },
};

export const streams = ['campaign', 'exhibition', 'procurement', 'export'] as const;
export type Stream = (typeof streams)[number];

/**
 * A platform export by API or witnessed, B uploaded by the producer, C settlement, D photo, E
 * declared.
 */
export const evidenceLevels = ['A', 'B', 'C', 'D', 'E'] as const;
export type EvidenceLevel = (typeof evidenceLevels)[number];

/** The official who decides by decree. */
export interface Decider {
  name: string;
  /** The office held, acting where so. */
  title: string;
  /** '' where there is none. */
  nip: string;
}
