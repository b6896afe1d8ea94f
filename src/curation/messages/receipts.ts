import type { Messages } from '../../web/index.ts';

/** What is read about the receipt of a sample. */
export const receiptsSaid = {
  list: { id: 'Tanda terima contoh', en: 'Receipts of samples' },
  column: { id: 'Tanda terima', en: 'Receipt' },
  make: { id: 'Terbitkan', en: 'Issue' },
  revoke: { id: 'Cabut tanda terima', en: 'Revoke the receipt' },
  issue: { id: 'Terbitkan tanda terima', en: 'Issue the receipt' },
  again: { id: 'Terbitkan tanda terima lagi', en: 'Issue the receipt again' },
  pdf: { id: 'Tanda terima (PDF)', en: 'Receipt (PDF)' },
  own: {
    id: (no: number) => `Tanda terima contoh ke-${no} (PDF)`,
    en: (no: number) => `Receipt of sample ${no} (PDF)`,
  },
  lead: {
    id: 'Untuk yang menyerahkan contoh: isinya diambil dari data contoh, tanpa kodenya. Terbaca juga di halaman pendaftar sendiri.',
    en: 'For whoever handed in the sample: it is made of what was recorded, without the code. The applicant finds it on the own page, too.',
  },
} satisfies Messages;
