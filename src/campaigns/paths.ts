/** Where this room's pages are. */
export const campaignPaths = {
  all: '/kampanye',
  add: '/kampanye/baru',
  campaign: (campaignId: string) => `/kampanye/${campaignId}`,
  edit: (campaignId: string) => `/kampanye/${campaignId}/ubah`,
  stages: (campaignId: string) => `/kampanye/${campaignId}/tahap`,
  institutions: (campaignId: string) => `/kampanye/${campaignId}/lembaga`,
  addInstitution: (campaignId: string) => `/kampanye/${campaignId}/lembaga/baru`,
  definitions: (campaignId: string) => `/kampanye/${campaignId}/definisi`,
  sectors: (campaignId: string) => `/kampanye/${campaignId}/sektor`,
  quotas: (campaignId: string) => `/kampanye/${campaignId}/kuota`,
  indicators: (campaignId: string) => `/kampanye/${campaignId}/indikator`,
  indicatorsEditing: (campaignId: string) => `/kampanye/${campaignId}/indikator/ubah`,
  target: (campaignId: string, code: string) => `/kampanye/${campaignId}/indikator/${code}/target`,
  reading: (campaignId: string, code: string) =>
    `/kampanye/${campaignId}/indikator/${code}/realisasi`,
  define: (campaignId: string) => `/kampanye/${campaignId}/definisi/baru`,
} as const;
