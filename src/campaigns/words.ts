import type { Day, Zone } from '../kernel/day.ts';
import type { Words } from '../kernel/problem.ts';
import type { Channel, EvidenceLevel, Stream } from '../kernel/terms.ts';

export {
  type Channel,
  channels,
  channelWords,
  type EvidenceLevel,
  evidenceLevels,
  type Stream,
  streams,
} from '../kernel/terms.ts';

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

export const streamWords: Record<Stream, Words> = {
  campaign: { id: 'Penjualan kampanye', en: 'Campaign sales' },
  exhibition: { id: 'Pameran', en: 'Exhibition' },
  procurement: { id: 'Pengadaan pemerintah', en: 'Public procurement' },
  export: { id: 'Ekspor', en: 'Export' },
};

export const evidenceWords: Record<EvidenceLevel, Words> = {
  A: { id: 'unduhan disaksikan atau dari API', en: 'witnessed download or API' },
  B: { id: 'ekspor yang diunggah sendiri', en: 'export uploaded by the producer' },
  C: { id: 'pembayaran atau mutasi bank', en: 'payment or bank line' },
  D: { id: 'foto nota', en: 'photo of a note' },
  E: { id: 'dicatat sendiri', en: 'declared' },
};

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

export const goodsChoices = ['own', 'all'] as const;
export type Goods = (typeof goodsChoices)[number];

export interface DefinitionFields {
  words: Words;
  streams: readonly Stream[];
  /** null counts every channel. */
  channels: readonly Channel[] | null;
  leastEvidence: EvidenceLevel;
  /** Of its own making, or all that it sells. */
  goods: Goods;
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
