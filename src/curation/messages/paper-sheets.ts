import type { Messages } from '../../web/index.ts';

/** What is read about score sheets on paper, of a panel or a jury. */
export const paperSaid = {
  state: { id: 'Keadaan', en: 'State' },
  remark: { id: 'Catatan', en: 'Remark' },
  title: { id: 'Lembar kertas', en: 'Sheets on paper' },
  none: { id: 'Tidak ada lembar yang belum dikunci.', en: 'No sheet is unlocked.' },
  print: {
    id: (name: string) => `Cetak lembar ${name} (PDF)`,
    en: (name: string) => `Print the sheets of ${name} (PDF)`,
  },
  printOwn: { id: 'Cetak lembar saya (PDF)', en: 'Print my sheets (PDF)' },
  blank: { id: '– belum dimasukkan', en: '– not entered' },
  waits: { id: '⋯ menunggu orang kedua', en: '⋯ waits for a second person' },
  onScreen: { id: '✓ dikunci di layar', en: '✓ locked on the screen' },
  confirmed: { id: '✓ dicocokkan dan dikunci', en: '✓ compared and locked' },
  differs: { id: (how: string) => `✕ berbeda: ${how}`, en: (how: string) => `✕ differs: ${how}` },
  enter: {
    id: (subject: string, name: string) => `Lembar kertas ${subject}, oleh ${name}`,
    en: (subject: string, name: string) => `Paper sheet for ${subject} by ${name}`,
  },
  unsigned: {
    id: (name: string) =>
      `Pakta integritas ${name} belum tercatat, jadi lembar ini belum dapat disimpan.`,
    en: (name: string) =>
      `The integrity pact of ${name} is not on record, so this sheet cannot be saved yet.`,
  },
  scan: {
    id: 'Pindaian atau foto lembar (PDF, JPG, PNG)',
    en: 'Scan or photo of the sheet (PDF, JPG, PNG)',
  },
  enterSave: { id: 'Simpan untuk dicocokkan', en: 'Save, to be compared' },
  compare: { id: 'Cocokkan dengan pindaian', en: 'Compare with the scan' },
  compareLead: {
    id: (name: string) =>
      `Dimasukkan oleh ${name}. Buka pindaiannya dan bandingkan setiap kriteria.`,
    en: (name: string) => `Entered by ${name}. Open the scan and compare every criterion.`,
  },
  openScan: { id: 'Buka pindaian', en: 'Open the scan' },
  waitsOther: {
    id: 'Isian Anda menunggu orang kedua yang mencocokkannya.',
    en: 'What you entered waits for a second person to compare it.',
  },
  criterion: { id: 'Kriteria', en: 'Criterion' },
  score: { id: 'Nilai', en: 'Score' },
  same: { id: 'Sama dengan pindaian', en: 'Same as the scan' },
  differing: { id: 'Ada yang berbeda', en: 'Something differs' },
  how: { id: 'Apa yang berbeda', en: 'What differs' },
} satisfies Messages;
