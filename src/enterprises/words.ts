import { type Channel, channels, channelWords } from '../campaigns/index.ts';
import type { Day, Zone } from '../kernel/day.ts';
import type { Rupiah } from '../kernel/money.ts';
import type { Words } from '../kernel/problem.ts';

export { type Channel, channels, channelWords };

export interface Enterprise {
  enterpriseId: string;
  name: string;
  zone: Zone;
  /** Kemendagri code, '' if not known. */
  regionCode: string;
  sector: string;
  createdAt: Date;
}

/** As typed; zone and region are checked by the rules. */
export interface EnterpriseFields {
  name: string;
  /** Left out, the region's own. */
  zone?: string;
  regionCode?: string;
  sector?: string;
  /** Other names that people use for it. */
  aliases?: readonly string[];
}

/** Fields that are left out stay. */
export interface EnterpriseEdit extends Partial<EnterpriseFields> {
  /** The day from which a changed zone applies; empty where the former one was a mistake. */
  zoneFrom?: string;
}

export interface Site {
  siteId: string;
  name: string;
  regionCode: string;
  address: string;
}

export interface Product {
  productId: string;
  name: string;
  unit: string;
  priceRp: Rupiah | null;
  /** Made by the enterprise itself, not only sold by it. */
  isOwn: boolean;
  /** Why an officer said that it is not; null where nobody did. */
  notOwnReason: string | null;
  retiredOn: Day | null;
}

/** Where an enterprise can have a shop of its own name. */
export const marketplaces = [
  'shopee',
  'tiktok',
  'tokopedia',
  'lazada',
  'blibli',
  'bukalapak',
  'gofood',
  'grabfood',
  'shopeefood',
  'instagram',
  'website',
] as const satisfies readonly Channel[];
export type Marketplace = (typeof marketplaces)[number];

/** Both days included; null: since ever, until it is closed. */
export interface Storefront {
  storefrontId: string;
  marketplace: Marketplace;
  shopName: string;
  from: Day | null;
  until: Day | null;
}

/** What the enterprise says it sells through: a shop, a till, a hand-kept book. */
export const sourceKinds = ['storefront', 'till', 'book'] as const;
export type SourceKind = (typeof sourceKinds)[number];

export const sourceKindWords: Record<SourceKind, Words> = {
  storefront: { id: 'Toko online', en: 'Online shop' },
  till: { id: 'Mesin kasir', en: 'Till' },
  book: { id: 'Catatan tangan', en: 'Hand-kept book' },
};

/** How a reseller has the goods. */
export const resales = ['outright', 'consignment'] as const;
export type Resale = (typeof resales)[number];

export const resaleWords: Record<Resale, Words> = {
  outright: { id: 'Jual putus', en: 'Sold outright' },
  consignment: { id: 'Titip jual', en: 'On consignment' },
};

export interface SaleSource {
  sourceId: string;
  kind: SourceKind;
  channel: Channel;
  name: string;
  /** Of a reseller, whose name is the producer's own label; else null. */
  resale: Resale | null;
  storefrontId: string | null;
  from: Day | null;
  until: Day | null;
}

export const memberEnds = ['withdrawn', 'disqualified'] as const;
export type MemberEnd = (typeof memberEnds)[number];

export const memberEndWords: Record<MemberEnd, Words> = {
  withdrawn: { id: 'Mengundurkan diri', en: 'Withdrew' },
  disqualified: { id: 'Didiskualifikasi', en: 'Disqualified' },
};

/** Membership in a campaign; both days included. */
export interface Participation {
  campaignId: string;
  from: Day;
  until: Day | null;
  endedAs: MemberEnd | null;
  reason: string;
}

export const identifierKinds = ['nib', 'npwp', 'pirt', 'bpom', 'halal', 'siinas', 'kbli'] as const;
export type IdentifierKind = (typeof identifierKinds)[number];

export const identifierWords: Record<IdentifierKind, Words> = {
  nib: { id: 'NIB', en: 'Business number (NIB)' },
  npwp: { id: 'NPWP', en: 'Tax number (NPWP)' },
  pirt: { id: 'SPP-IRT (P-IRT)', en: 'Home-industry food permit (P-IRT)' },
  bpom: { id: 'Izin edar BPOM', en: 'BPOM permit' },
  halal: { id: 'Sertifikat halal', en: 'Halal certificate' },
  siinas: { id: 'Akun SIINas', en: 'SIINas account' },
  kbli: { id: 'KBLI', en: 'Business classification (KBLI)' },
};

/** Editions whose codes differ; a code means nothing without its edition. */
export const kbliEditions = ['2020', '2025'] as const;

/** What one step of the check said; `none`: there is no published rule to check by. */
export type StepResult = 'fits' | 'doubtful' | 'none';

/** Remarks of the check, by code, so that they can be said in both languages. */
export interface IdentifierNote {
  code: string;
  detail?: string;
}

export interface CheckedIdentifier {
  kind: IdentifierKind;
  /** In its one spelling; a personal NIK is masked before it gets here. */
  number: string;
  /** Of KBLI; else ''. */
  edition: string;
  format: StepResult;
  structure: StepResult;
  notes: readonly IdentifierNote[];
  /** null: for ever, or not told by the number. */
  validUntil: Day | null;
}

/** The third step, by a person or a register's own service. */
export interface RegistryCheck {
  result: 'found' | 'notFound';
  way: 'byHand' | 'http';
  place: string;
  remark: string;
  fileKey: string | null;
  checkedAt: Date;
  checkedBy: string | null;
}

/** Whether the number still holds, by whoever issued it. */
export const identifierStates = ['issued', 'revoked'] as const;
export type IdentifierState = (typeof identifierStates)[number];

export interface Identifier extends CheckedIdentifier {
  productId: string | null;
  state: IdentifierState;
  issuedOn: Day | null;
  addedAt: Date;
  /** The newest look into the register; null is "tidak diperiksa" and never shown as valid. */
  lastCheck: RegistryCheck | null;
  /** Other enterprises with the same number: a hint to a person. */
  alsoAt: number;
}

/** The service of a register: the generic HTTP adapter, or one of an institution's own. */
export interface RegistryPort {
  readonly place: string;
  look(identifier: {
    kind: IdentifierKind;
    number: string;
    edition: string;
  }): Promise<{ result: RegistryCheck['result']; remark: string }>;
}
