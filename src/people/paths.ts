/** Where this room's pages are, besides signing in (words.ts, signInPaths). */
export const peoplePaths = {
  account: '/akun',
  secondFactor: '/akun/faktor-kedua',
  all: '/orang',
  ofCampaign: (campaignId: string) => `/kampanye/${campaignId}/orang`,
  add: '/orang/baru',
  addTo: (campaignId: string) => `/kampanye/${campaignId}/orang/baru`,
  person: (personId: string) => `/orang/${personId}`,
  twins: '/orang/kembar',
  byNik: '/orang/nik',
  merging: (personId: string, otherId: string) => `/orang/${personId}/penggabungan/${otherId}`,
  apart: (personId: string, otherId: string) => `/orang/${personId}/perbedaan/${otherId}`,
  mergeUndoing: (personId: string) => `/orang/${personId}/pemisahan`,
  notices: '/pemberitahuan',
  /** With where the person was going. */
  explanation: (onTo?: string) =>
    onTo ? `/penjelasan?${new URLSearchParams({ lanjut: onTo })}` : '/penjelasan',
  explanationEditing: '/penjelasan/ubah',
} as const;
