/** Where this room's pages are. */
import { query } from '../kernel/query.ts';

export interface ListFilter {
  cari?: string | null;
  daerah?: string | null;
  hal?: number | null;
}

const at = (enterpriseId: string) => `/usaha/${enterpriseId}`;

/** Below the registry, or below a campaign. */
const tables = (campaignId?: string) => (campaignId ? `/kampanye/${campaignId}/peserta` : '/usaha');

export const enterprisePaths = {
  registryImports: (campaignId?: string) => `${tables(campaignId)}/impor`,
  registryTemplate: (campaignId?: string) => `${tables(campaignId)}/impor/tabel-kosong`,
  registryImport: (importId: string, campaignId?: string) =>
    `${tables(campaignId)}/impor/${importId}`,
  registryRefused: (importId: string, campaignId?: string) =>
    `${tables(campaignId)}/impor/${importId}/ditolak`,
  registryExport: (campaignId?: string, bentuk?: string) =>
    `${tables(campaignId)}/ekspor${query({ bentuk })}`,
  all: (filter: ListFilter = {}) => `/usaha${query({ ...filter })}`,
  add: '/usaha/baru',
  members: (campaignId: string, filter: ListFilter = {}) =>
    `/kampanye/${campaignId}/peserta${query({ ...filter })}`,
  addMember: (campaignId: string) => `/kampanye/${campaignId}/peserta/baru`,
  enterprise: at,
  edit: (id: string) => `${at(id)}/ubah`,
  owner: (id: string) => `${at(id)}/pemilik`,
  addSite: (id: string) => `${at(id)}/lokasi/baru`,
  site: (id: string, siteId: string) => `${at(id)}/lokasi/${siteId}`,
  siteRemoval: (id: string, siteId: string) => `${at(id)}/lokasi/${siteId}/penghapusan`,
  addProduct: (id: string) => `${at(id)}/produk/baru`,
  product: (id: string, productId: string) => `${at(id)}/produk/${productId}`,
  productRetirement: (id: string, productId: string) => `${at(id)}/produk/${productId}/penghentian`,
  addStorefront: (id: string) => `${at(id)}/toko/baru`,
  storefrontClosing: (id: string, storefrontId: string) =>
    `${at(id)}/toko/${storefrontId}/penutupan`,
  addSource: (id: string) => `${at(id)}/sumber/baru`,
  sourceClosing: (id: string, sourceId: string) => `${at(id)}/sumber/${sourceId}/penutupan`,
  addIdentifier: (id: string) => `${at(id)}/nomor/baru`,
  registryLook: (id: string, key: { kind: string; number: string; edition: string }) =>
    `${at(id)}/nomor/pemeriksaan${query({ jenis: key.kind, nomor: key.number, edisi: key.edition })}`,
  certificate: (id: string, key: { kind: string; number: string; edition: string }) =>
    `${at(id)}/nomor/surat${query({ jenis: key.kind, nomor: key.number, edisi: key.edition })}`,
  addPending: (id: string) => `${at(id)}/izin/baru`,
  pendingOutcome: (id: string, pendingId: string) => `${at(id)}/izin/${pendingId}/hasil`,
  kbliLoading: '/kbli',
  kbli: (id: string, text?: string) => `${at(id)}/kbli${query({ cari: text })}`,
  identifierRemoval: (id: string) => `${at(id)}/nomor/penghapusan`,
  facts: (id: string) => `${at(id)}/fakta`,
  addFacts: (id: string) => `${at(id)}/fakta/baru`,
  factsStriking: (id: string, factId: string) => `${at(id)}/fakta/${factId}/pencoretan`,
  baseline: (id: string) => `${at(id)}/data-awal`,
  baselinePeriod: (id: string, campaignId: string, period: string) =>
    `${at(id)}/data-awal/${campaignId}/${period}`,
  baselines: (campaignId: string, hal?: number) =>
    `/kampanye/${campaignId}/data-awal${query({ hal })}`,
  baselineFreeze: (campaignId: string) => `/kampanye/${campaignId}/data-awal/pembekuan`,
  memberSectors: (campaignId: string, hal?: number) =>
    `/kampanye/${campaignId}/peserta/sektor${query({ hal })}`,
  memberSector: (campaignId: string, id: string) => `/kampanye/${campaignId}/peserta/sektor/${id}`,
  twins: '/usaha/kembar',
  merging: (id: string, otherId: string) => `${at(id)}/penggabungan/${otherId}`,
  apart: (id: string, otherId: string) => `${at(id)}/perbedaan/${otherId}`,
  mergeUndoing: (id: string) => `${at(id)}/pemisahan`,
  join: (id: string) => `${at(id)}/keikutsertaan/baru`,
  membershipEnd: (id: string, campaignId: string) => `${at(id)}/keikutsertaan/${campaignId}/akhir`,
} as const;
