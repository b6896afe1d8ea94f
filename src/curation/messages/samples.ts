import type { Messages } from '../../web/index.ts';

/** What is read about samples. */
export const samplesSaid = {
  title: { id: 'Contoh produk', en: 'Samples' },
  lead: {
    id: 'Contoh diterima dengan nomor pendaftar dan mendapat kode acak. Label hanya memuat kode, alergen dan cara simpan; siapa pembuatnya hanya terbaca di halaman ini.',
    en: 'A sample is received by the applicant’s number and gets a random code. The label holds code, allergens and storage only; whose it is stands on this page alone.',
  },
  count: {
    id: (of: number, kept: number) =>
      of === 0 ? '(belum ada)' : `(${of}, ${kept} masih disimpan)`,
    en: (of: number, kept: number) => (of === 0 ? '(none)' : `(${of}, ${kept} still kept)`),
  },
  none: { id: 'Belum ada contoh yang diterima.', en: 'No sample was received yet.' },
  receive: { id: 'Terima contoh', en: 'Receive a sample' },
  applicantNo: { id: 'Nomor pendaftar', en: 'Number of the applicant' },
  product: { id: 'Produk', en: 'Product' },
  amount: { id: 'Jumlah, misalnya 2 bungkus 150 g', en: 'Amount, such as 2 packs of 150 g' },
  allergens: { id: 'Alergen', en: 'Allergens' },
  storage: { id: 'Cara menyimpan', en: 'Storage' },
  choose: { id: 'Pilih', en: 'Choose' },
  photo: { id: 'Foto contoh, bila ada', en: 'Photo of the sample, if any' },
  remark: { id: 'Catatan', en: 'Remark' },
  save: { id: 'Simpan', en: 'Save' },
  code: { id: 'Kode', en: 'Code' },
  applicant: { id: 'Pendaftar', en: 'Applicant' },
  state: { id: 'Keadaan', en: 'State' },
  here: { id: '⋯ tersimpan', en: '⋯ kept' },
  labels: { id: 'Cetak label (PDF)', en: 'Print labels (PDF)' },
  one: { id: (code: string) => `Contoh ${code}`, en: (code: string) => `Sample ${code}` },
  received: { id: 'Diterima', en: 'Received' },
  end: { id: 'Apa yang terjadi dengannya', en: 'What became of it' },
  endSave: { id: 'Catat selesai', en: 'Record its end' },
  search: {
    id: 'Cari kode, nomor pendaftar, usaha atau produk',
    en: 'Search code, applicant’s number, enterprise or product',
  },
  noneFound: { id: 'Tidak ada contoh yang cocok.', en: 'No sample fits.' },
  photoHead: { id: 'Foto', en: 'Photo' },
  photoOf: { id: 'Lihat', en: 'Look' },
  closed: {
    id: 'Penilaian sudah ditutup, jadi tidak ada contoh yang diterima lagi.',
    en: 'Scoring was closed, so no more samples are received.',
  },
} satisfies Messages;
