import type { Messages } from '../../web/index.ts';

export const readinessSaid = {
  title: { id: 'Kesiapan ekspor', en: 'Export readiness' },
  lead: {
    id: 'Daftar periksa berbukti, disusun sendiri dengan acuan ITC SME Diagnostic dan SMECS, rentang nilai CHROME, dan 3K Kemendag (kualitas, kuantitas, kontinuitas). Tingkat 2 ke atas perlu bukti. Ini alat bantu, bukan sertifikat.',
    en: 'An evidence checklist of our own, after ITC’s SME Diagnostic and SMECS, the bands of CHROME and Kemendag’s 3K (quality, quantity, continuity). From level 2 on evidence is needed. It is an aid and no certificate.',
  },
  score: { id: 'Nilai', en: 'Score' },
  ofHundred: {
    id: (score: string) => `${score} dari 100`,
    en: (score: string) => `${score} of 100`,
  },
  band: { id: (band: string) => `golongan ${band}`, en: (band: string) => `band: ${band}` },
  notWhole: {
    id: (n: string, of: string) =>
      `Baru ${n} dari ${of} butir dijawab. Nilai dihitung bila semua sudah dijawab; yang belum bukan nol.`,
    en: (n: string, of: string) =>
      `${n} of ${of} items have an answer. The score comes once all have; a missing one is no zero.`,
  },
  filed: {
    id: (n: string, of: string) => `Berkas pada ${n} dari ${of} butir tingkat 2 ke atas.`,
    en: (n: string, of: string) => `Files behind ${n} of ${of} items at level 2 or above.`,
  },
  answeredBetween: {
    id: (oldest: string, newest: string) =>
      oldest === newest
        ? `Dijawab pada ${oldest}.`
        : `Jawaban tertua ${oldest}, terbaru ${newest}.`,
    en: (oldest: string, newest: string) =>
      oldest === newest ? `Answered on ${oldest}.` : `Oldest answer ${oldest}, newest ${newest}.`,
  },
  level: { id: 'Tingkat', en: 'Level' },
  evidence: { id: 'Bukti', en: 'Evidence' },
  evidenceOf: {
    id: (what: string) => `Yang dihitung bukti: ${what}`,
    en: (what: string) => `What counts as evidence: ${what}`,
  },
  evidenceHint: { id: 'Dokumen atau tautan.', en: 'A document or a link.' },
  files: { id: 'Berkas bukti', en: 'Files that show it' },
  file: { id: 'Pindaian atau foto', en: 'Scan or photo' },
  addFile: { id: 'Tambah berkas', en: 'Add a file' },
  fileHint: {
    id: 'PDF, JPG atau PNG, paling besar 10 MB; disimpan tersegel, dan setiap pembukaan dicatat.',
    en: 'PDF, JPG or PNG, 10 MB at most; kept sealed, and each opening is noted.',
  },
  removeFile: { id: 'Hapus', en: 'Remove' },
  answeredOn: { id: 'Tanggal', en: 'Day' },
  history: { id: 'Riwayat', en: 'Answers so far' },
  notAnswered: { id: 'belum dijawab', en: 'not answered' },
  makeTask: { id: 'Jadikan tugas pendampingan', en: 'Make it a task of mentoring' },
  isTask: { id: 'Sudah menjadi tugas pendampingan', en: 'A task of mentoring already' },
  noMembers: { id: 'Kampanye ini belum punya peserta.', en: 'This campaign has no members yet.' },
  answered: { id: 'Dijawab', en: 'Answered' },
  answeredOf: {
    id: (n: string, of: string) => `${n} dari ${of}`,
    en: (n: string, of: string) => `${n} of ${of}`,
  },
  notComplete: { id: 'belum lengkap', en: 'not complete' },
  gaps: { id: 'Celah terbesar', en: 'Largest gaps' },
  taskDone: { id: 'Tugas pendampingannya selesai', en: 'Its task of mentoring is done' },
  taskDropped: { id: 'Tugas pendampingannya dihentikan', en: 'Its task of mentoring was dropped' },
  makeTaskAgain: {
    id: 'Jadikan tugas pendampingan lagi',
    en: 'Make it a task of mentoring again',
  },
  permits: { id: 'Izin yang segera habis', en: 'Permits that run out' },
  permitsHint: {
    id: 'Dari daftar izin usaha dan sertifikat di bawah; habis dalam 90 hari atau sudah lewat.',
    en: 'Of the registry and the certificates below; within 90 days, or past.',
  },
  offer: { id: 'Penawaran ke luar negeri', en: 'What is offered abroad' },
  tellOffer: { id: 'Isi penawaran', en: 'Tell the offer' },
  noOffer: { id: 'Belum diisi.', en: 'Not told yet.' },
  hs: { id: 'Kode HS', en: 'HS codes' },
  hsHint: { id: '6 atau 8 angka; beberapa dipisah koma.', en: '6 or 8 digits; several by commas.' },
  capacity: { id: 'Kapasitas sebulan', en: 'Capacity of a month' },
  unit: { id: 'Satuan', en: 'Unit' },
  terms: { id: 'Syarat harga (Incoterms 2020)', en: 'Terms of the price (Incoterms 2020)' },
  price: { id: 'Harga per satuan', en: 'Price of a unit' },
  currency: { id: 'Mata uang', en: 'Currency' },
  certificates: { id: 'Sertifikat', en: 'Certificates' },
  certificatesHint: {
    id: 'Satu per baris: nama; nomor; tanggal berakhir seperti 31-12-2027.',
    en: 'One a line: name; number; last day such as 31-12-2027.',
  },
  choose: { id: 'Pilih', en: 'Choose' },
  save: { id: 'Simpan', en: 'Save' },
} as const satisfies Messages;

export const exportSaid = {
  title: { id: 'Catatan ekspor', en: 'Exports' },
  lead: {
    id: 'Ekspor yang diberitahukan dengan dokumennya. Terpisah dari buku penjualan dan tidak ditambahkan ke penjualan kampanye.',
    en: 'Exports told with their documents. They stand apart from the ledger, and are not added to campaign sales.',
  },
  none: { id: 'Belum ada ekspor yang dicatat.', en: 'No export was told yet.' },
  tell: { id: 'Catat ekspor', en: 'Tell of an export' },
  country: { id: 'Negara tujuan', en: 'Country' },
  countryHint: {
    id: 'Namanya, misalnya Jepang, atau kode dua hurufnya, misalnya JP.',
    en: 'Its name, such as Japan, or its two letters, such as JP.',
  },
  day: { id: 'Tanggal kirim', en: 'Day of shipping' },
  hs: { id: 'Kode HS', en: 'HS code' },
  value: { id: 'Nilai', en: 'Value' },
  currency: { id: 'Mata uang (tiga huruf)', en: 'Currency (three letters)' },
  valueRp: { id: 'Nilai dalam rupiah', en: 'Value in rupiah' },
  valueRpHint: {
    id: 'Hanya bila kursnya diketahui; Lagawi tidak menghitung kurs sendiri.',
    en: 'Only where a rate is known; Lagawi works out none itself.',
  },
  rateSource: { id: 'Sumber kurs', en: 'Source of the rate' },
  quantity: { id: 'Jumlah dengan satuan', en: 'Quantity with its unit' },
  document: { id: 'Dokumen (jenis dan nomor)', en: 'Document (kind and number)' },
  anotherShipment: {
    id: 'Ini pengiriman lain dengan dokumen yang sama',
    en: 'This is another shipment with the same document',
  },
  source: { id: 'Bukti dari mana', en: 'Where the evidence is from' },
  reverse: { id: 'Batalkan catatan ini', en: 'Take it back' },
  reversed: {
    id: (why: string) => `dibatalkan: ${why}`,
    en: (why: string) => `taken back: ${why}`,
  },
  reversedAlready: {
    id: (why: string) =>
      `Catatan ini sudah dibatalkan: ${why}. Tetap dapat dibaca dan tidak dihitung lagi.`,
    en: (why: string) =>
      `This was taken back already: ${why}. It can still be read, and counts no more.`,
  },
  allReversed: {
    id: 'Semua ekspor yang dicatat sudah dibatalkan, jadi tidak ada yang dijumlahkan.',
    en: 'All exports that were told are taken back, so there is nothing to add up.',
  },
  reason: { id: 'Alasan', en: 'Reason' },
  byYear: { id: 'Menurut tahun dan mata uang', en: 'By year and currency' },
  year: { id: 'Tahun', en: 'Year' },
  count: { id: 'Banyaknya', en: 'Number' },
  noRate: { id: (n: string) => `${n} tanpa kurs`, en: (n: string) => `${n} without a rate` },
  toTable: { id: 'Unduh tabel (CSV)', en: 'Take the table along (CSV)' },
} as const satisfies Messages;
