import type { Messages } from '../../web/index.ts';

/** What is read about samples and about score sheets on paper. */
export const samplesSaid = {
  title: { id: 'Contoh produk', en: 'Samples' },
  lead: {
    id: 'Contoh diterima dengan nomor pendaftar dan mendapat kode acak. Label hanya memuat kode, alergen dan cara simpan; siapa pembuatnya hanya terbaca di halaman ini.',
    en: 'A sample is received by the applicant’s number and gets a random code. The label holds code, allergens and storage only; whose it is stands on this page alone.',
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
  onSheet: { id: 'Contoh', en: 'Samples' },
  // On paper
  paper: { id: 'Lembar kertas', en: 'Sheets on paper' },
  paperLead: {
    id: 'Cetak lembar untuk kurator yang menilai di kertas. Satu orang memasukkan nilainya dengan pindaian, orang lain mencocokkan; baru sesudah itu nilai berlaku dan lembar terkunci. Anggota panel tidak memasukkan lembar kertas.',
    en: 'Print sheets for curators who score on paper. One person types the scores with the scan, another compares; only then they count and the sheet is locked. Members of the panel do not enter paper sheets.',
  },
  paperNone: { id: 'Tidak ada lembar yang belum dikunci.', en: 'No sheet is unlocked.' },
  paperLater: {
    id: 'Lembar dapat dicetak sejak dibagi; nilainya dimasukkan sejak penilaian dibuka.',
    en: 'Sheets can be printed once they are dealt out; scores are typed once scoring has begun.',
  },
  print: {
    id: (name: string) => `Cetak lembar ${name} (PDF)`,
    en: (name: string) => `Print the sheets of ${name} (PDF)`,
  },
  printOwn: { id: 'Cetak lembar saya (PDF)', en: 'Print my sheets (PDF)' },
  curator: { id: 'Kurator', en: 'Curator' },
  blank: { id: '– belum dimasukkan', en: '– not entered' },
  waits: { id: '⋯ menunggu orang kedua', en: '⋯ waits for a second person' },
  confirmed: { id: '✓ dicocokkan dan dikunci', en: '✓ compared and locked' },
  differs: { id: (how: string) => `✕ berbeda: ${how}`, en: (how: string) => `✕ differs: ${how}` },
  enter: {
    id: (no: number, name: string) => `Lembar kertas nomor ${no}: ${name}`,
    en: (no: number, name: string) => `Paper sheet ${no}: ${name}`,
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
