import type { Day, Zone } from '../kernel/day.ts';
import type { Words } from '../kernel/problem.ts';

/**
 * What a definition chooses from. The ledger stores places in these lists, so they only ever grow
 * at the end.
 */
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
  qris: { id: 'QRIS', en: 'QRIS' },
  pos: { id: 'Mesin kasir', en: 'Till' },
  shop: { id: 'Toko sendiri', en: 'Own shop' },
  bazaar: { id: 'Pameran atau bazar', en: 'Exhibition or bazaar' },
  reseller: { id: 'Reseller', en: 'Reseller' },
  whatsapp: { id: 'WhatsApp', en: 'WhatsApp' },
  instagram: { id: 'Instagram', en: 'Instagram' },
  website: { id: 'Situs web sendiri', en: 'Own website' },
  other: { id: 'Lainnya', en: 'Other' },
};

const online = new Set<Channel>([
  'shopee',
  'tiktok',
  'tokopedia',
  'lazada',
  'blibli',
  'bukalapak',
  'gofood',
  'grabfood',
  'shopeefood',
  'whatsapp',
  'instagram',
  'website',
]);

/** Daring: the buyer ordered over a network. QRIS only says how was paid, so it is not. */
export function isOnline(channel: Channel): boolean {
  return online.has(channel);
}

export const streams = ['campaign', 'exhibition', 'procurement', 'export'] as const;
export type Stream = (typeof streams)[number];

export const streamWords: Record<Stream, Words> = {
  campaign: { id: 'Penjualan kampanye', en: 'Campaign sales' },
  exhibition: { id: 'Pameran', en: 'Exhibition' },
  procurement: { id: 'Pengadaan pemerintah', en: 'Public procurement' },
  export: { id: 'Ekspor', en: 'Export' },
};

/** From a platform's own data (A) to a bare statement (E); see GLOSSARY, evidence. */
export const evidenceLevels = ['A', 'B', 'C', 'D', 'E'] as const;
export type EvidenceLevel = (typeof evidenceLevels)[number];

/** What an institution does in a campaign. The name on screen is the campaign's own. */
export const institutionRoles = [
  'manager',
  'coManager',
  'curator',
  'localOffice',
  'partner',
] as const;
export type InstitutionRole = (typeof institutionRoles)[number];

/** The names until the campaign gives its own ("movement manager", "Campaign Manager"). */
export const institutionRoleWords: Record<InstitutionRole, Words> = {
  manager: { id: 'Manajer kampanye', en: 'Campaign manager' },
  coManager: { id: 'Manajer pendamping kampanye', en: 'Co-manager' },
  curator: { id: 'Kurator', en: 'Curator' },
  localOffice: { id: 'Dinas daerah', en: 'Local office' },
  partner: { id: 'Mitra', en: 'Partner' },
};

export interface Institution {
  institutionId: string;
  name: string;
}

export interface CampaignInstitution extends Institution {
  role: InstitutionRole;
  roleName: string;
}

/** A dated step of a campaign; both days included. Numbered from 1 in the order of their days. */
export interface Stage {
  name: string;
  from: Day;
  to: Day;
}

/** Both days included. */
export interface Window {
  from: Day;
  to: Day;
}

export interface Campaign {
  campaignId: string;
  name: string;
  place: string;
  zone: Zone;
  window: Window;
  isSimulation: boolean;
  createdAt: Date;
  /** When the first figure was closed; from then on window, zone and stages stand. */
  frozenAt: Date | null;
}

export interface DefinitionFields {
  words: Words;
  streams: readonly Stream[];
  /** null counts every channel. */
  channels: readonly Channel[] | null;
  leastEvidence: EvidenceLevel;
  reason: string;
}

export interface SaleDefinition extends DefinitionFields {
  version: number;
  decidedAt: Date;
  decidedBy: string | null;
}

export interface CampaignWhole extends Campaign {
  stages: readonly (Stage & { stageNo: number })[];
  institutions: readonly CampaignInstitution[];
  definition: SaleDefinition;
}

/** As typed; days and zone are checked by the rules. */
export interface CampaignFields {
  name: string;
  place?: string;
  zone: string;
  from: string;
  to: string;
}
