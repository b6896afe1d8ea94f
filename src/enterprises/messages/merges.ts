import type { Messages } from '../../web/index.ts';

export const mergeSaid = {
  title: { id: 'IKM yang mungkin sama', en: 'Enterprises that may be one' },
  lead: {
    id: 'Pilih yang tetap tampil. Yang lain tidak dihapus: penjualan dan nomornya tetap tercatat padanya dan tetap dihitung, orang-orangnya boleh bertindak bagi yang tetap, dan penggabungan dapat dibatalkan.',
    en: 'Choose which stays. The other is not deleted: its sales and numbers stay under it and count as they did, its people may act for the one that stays, and the merge can be undone.',
  },
  none: {
    id: 'Tidak ada yang tampak sama. Yang dibandingkan: NIB, NPWP, dan nama di kabupaten/kota yang sama.',
    en: 'None look alike. Compared are NIB, NPWP, and names within one regency.',
  },
  count: {
    id: (n: string) => `${n} pasangan`,
    en: (n: string) => (n === '1' ? '1 pair' : `${n} pairs`),
  },
  sameNib: { id: 'NIB sama', en: 'the same NIB' },
  sameNpwp: { id: 'NPWP sama', en: 'the same NPWP' },
  sameName: { id: 'nama dan daerah sama', en: 'the same name and region' },
  likeName: { id: 'nama mirip, daerah sama', en: 'names alike, the same region' },
  sameOwner: { id: 'pemilik sama', en: 'the same owner' },
  which: { id: 'Yang tetap tampil', en: 'Which stays' },
  reason: { id: 'Alasan', en: 'Reason' },
  merge: { id: 'Gabungkan', en: 'Merge' },
  apart: { id: 'Dua IKM yang berbeda', en: 'Two different enterprises' },
  mergedInto: {
    id: (at: string, reason: string) => `Digabung ${at}: ${reason}. Lihat`,
    en: (at: string, reason: string) => `Merged ${at}: ${reason}. See`,
  },
  mergedFrom: { id: 'Digabung ke sini:', en: 'Merged into this one:' },
  undo: { id: 'Batalkan penggabungan', en: 'Undo the merge' },
} satisfies Messages;
