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
  define: (campaignId: string) => `/kampanye/${campaignId}/definisi/baru`,
} as const;
