/**
 * The evidence checklist of export readiness, in versions: an answer names the one it was given to.
 * Areas after the capabilities of ITC's SME Diagnostic and its connect/change (SMECS), the bands
 * after CHROME (200 points, scaled to 100), quality, quantity and continuity after Kemendag's 3K.
 */
import type { Words } from '../../kernel/problem.ts';

export const checklistVersion = 1;

export const areas = [
  ...(['legal', 'quality', 'capacity', 'price', 'market', 'logistics', 'finance'] as const),
] as const;
export type Area = (typeof areas)[number];

export const areaWords: Record<Area, Words> = {
  legal: { id: 'Legalitas dan izin', en: 'Legality and permits' },
  quality: { id: 'Produk dan mutu (kualitas)', en: 'Product and quality' },
  capacity: {
    id: 'Kapasitas dan kesinambungan (kuantitas, kontinuitas)',
    en: 'Capacity and continuity (quantity, continuity)',
  },
  price: { id: 'Harga dan syarat dagang', en: 'Price and terms' },
  market: { id: 'Pasar dan promosi', en: 'Market and promotion' },
  logistics: { id: 'Dokumen dan logistik', en: 'Documents and logistics' },
  finance: { id: 'Keuangan dan digital', en: 'Finance and digital' },
};

export interface Item {
  readonly code: string;
  readonly area: Area;
  readonly name: Words;
  /** What counts as evidence. */
  readonly evidence: Words;
  /** What levels 1 to 4 mean; 0 is nothing yet. */
  readonly levels: readonly [Words, Words, Words, Words];
}

export const nothingYet: Words = { id: 'Belum ada', en: 'Nothing yet' };

type Pair = readonly [string, string];
const words = ([id, en]: Pair): Words => ({ id, en });

const item = (
  [code, area]: readonly [string, Area],
  name: Pair,
  evidence: Pair,
  levels: readonly [Pair, Pair, Pair, Pair],
): Item => {
  const [one, two, three, four] = levels;
  return {
    ...{ code, area, name: words(name), evidence: words(evidence) },
    levels: [words(one), words(two), words(three), words(four)],
  };
};

export const checklist: readonly Item[] = [
  item(
    ['nib', 'legal'],
    ['NIB dan badan usaha', 'Business number and legal form'],
    ['NIB, akta atau SK badan usaha', 'NIB, deed of the legal form'],
    [
      ['Sedang diurus', 'Under way'],
      ['NIB ada', 'NIB is there'],
      ['NIB dengan KBLI yang sesuai produknya', 'NIB with the class that fits the product'],
      ['Juga berlaku sebagai angka pengenal eksportir', 'Also holds as identity of an exporter'],
    ],
  ),
  item(
    ['izin', 'legal'],
    ['Izin edar atau standar wajib', 'Marketing permit or mandatory standard'],
    [
      'P-IRT, MD BPOM, SNI, atau bukti tidak diwajibkan',
      'Permit, SNI, or proof that none is asked',
    ],
    [
      ['Tahu yang diwajibkan', 'Knows what is asked'],
      ['Sedang diurus', 'Under way'],
      ['Berlaku untuk produk utama', 'Holds for the main product'],
      ['Berlaku untuk semua produk yang ditawarkan', 'Holds for all products on offer'],
    ],
  ),
  item(
    ['merek', 'legal'],
    ['Merek dan hak cipta', 'Trademark and rights'],
    ['Nomor permohonan atau sertifikat DJKI', 'Number of the application or certificate'],
    [
      ['Merek dipakai, belum didaftarkan', 'In use, not registered'],
      ['Sudah diperiksa tidak ada yang sama', 'Searched: none alike'],
      ['Terdaftar di Indonesia', 'Registered in Indonesia'],
      ['Terdaftar di negara tujuan', 'Registered in a market abroad'],
    ],
  ),
  item(
    ['mutu', 'quality'],
    ['Mutu yang tetap', 'Steady quality'],
    ['Standar produk, catatan periksa, hasil uji', 'Product standard, records, test reports'],
    [
      ['Diperiksa dengan mata', 'Looked at by eye'],
      ['Standar tertulis', 'A written standard'],
      ['Catatan periksa tiap produksi', 'Records of each batch'],
      ['Uji laboratorium berkala', 'Regular tests by a laboratory'],
    ],
  ),
  item(
    ['sistem', 'quality'],
    ['Sertifikat sistem', 'Certified system'],
    ['Halal, HACCP, CPPOB, ISO, SVLK', 'Halal, HACCP, GMP, ISO, SVLK'],
    [
      ['Tahu yang diminta pembeli', 'Knows what buyers ask'],
      ['Sedang didampingi', 'Being prepared'],
      ['Satu berlaku', 'One holds'],
      ['Semua yang diminta pasar tujuan', 'All that the market asks'],
    ],
  ),
  item(
    ['kemasan', 'quality'],
    ['Kemasan untuk perjalanan jauh', 'Packaging for a long way'],
    ['Foto kemasan, uji simpan', 'Photos, a shelf-life test'],
    [
      ['Kemasan lokal', 'Packaging for local sale'],
      ['Tahan kirim antarpulau', 'Stands shipping between islands'],
      ['Masa simpan diketahui', 'Shelf life is known'],
      ['Kemasan dan karton ekspor teruji', 'Export packaging and cartons are tested'],
    ],
  ),
  item(
    ['label', 'quality'],
    ['Label dalam bahasa pasar', 'Label in the market’s language'],
    ['Contoh label', 'A sample of the label'],
    [
      ['Label bahasa Indonesia lengkap', 'Complete in Indonesian'],
      ['Juga bahasa Inggris', 'In English, too'],
      [
        'Pangan: gizi dan alergen; lainnya: bahan dan perawatan; dengan asal barang',
        'Food: nutrition and allergens; other goods: materials and care; with their origin',
      ],
      ['Sesuai aturan negara tujuan', 'As the market’s rules ask'],
    ],
  ),
  item(
    ['kapasitas', 'capacity'],
    ['Kapasitas sebulan', 'Capacity of a month'],
    ['Catatan produksi tiga bulan', 'Production records of three months'],
    [
      ['Perkiraan', 'An estimate'],
      ['Tercatat sebulan', 'One month recorded'],
      ['Tercatat tiga bulan', 'Three months recorded'],
      ['Cukup untuk pesanan terkecil pembeli', 'Enough for a buyer’s smallest order'],
    ],
  ),
  item(
    ['bahan', 'capacity'],
    ['Bahan baku', 'Raw materials'],
    ['Daftar pemasok, kontrak', 'List of suppliers, contracts'],
    [
      ['Satu pemasok', 'One supplier'],
      ['Dua pemasok atau lebih', 'Two or more'],
      ['Pasokan setahun diketahui', 'Supply of a year is known'],
      ['Asal bahan dapat ditelusuri', 'Origin can be traced'],
    ],
  ),
  item(
    ['kontinuitas', 'capacity'],
    ['Pesanan dipenuhi tepat waktu', 'Orders met on time'],
    ['Catatan pesanan dan kirim', 'Records of orders and deliveries'],
    [
      ['Belum dicatat', 'Not recorded'],
      ['Dicatat', 'Recorded'],
      ['Tepat waktu tiga bulan', 'On time for three months'],
      ['Tepat waktu setahun', 'On time for a year'],
    ],
  ),
  item(
    ['pekerja', 'capacity'],
    ['Pekerja dan mesin untuk pesanan besar', 'People and machines for a large order'],
    ['Rencana kerja', 'A plan of work'],
    [
      ['Dikerjakan sendiri', 'One person'],
      ['Ada pekerja tetap', 'Steady workers'],
      ['Pembagian kerja tertulis', 'Work is divided in writing'],
      ['Rencana tambah kapasitas', 'A plan to grow'],
    ],
  ),
  item(
    ['hpp', 'price'],
    ['Harga pokok', 'Cost price'],
    ['Lembar hitung', 'The calculation'],
    [
      ['Perkiraan', 'An estimate'],
      ['Dihitung sekali', 'Worked out once'],
      ['Dihitung tiap produk', 'For each product'],
      ['Diperbarui tiap tiga bulan', 'Renewed each quarter'],
    ],
  ),
  item(
    ['hargaEkspor', 'price'],
    ['Harga ekspor', 'Export price'],
    ['Daftar harga EXW, FOB atau CIF', 'Price list EXW, FOB or CIF'],
    [
      ['Tahu beda EXW dan FOB', 'Knows EXW from FOB'],
      ['EXW dihitung', 'EXW is worked out'],
      ['FOB dihitung', 'FOB is worked out'],
      ['Daftar harga siap kirim', 'A price list ready to send'],
    ],
  ),
  item(
    ['bayar', 'price'],
    ['Cara bayar yang aman', 'Safe terms of payment'],
    ['Contoh kontrak atau faktur', 'Sample of a contract or invoice'],
    [
      ['Tunai saja', 'Cash only'],
      ['Uang muka', 'Advance payment'],
      ['Tahu L/C dan risikonya', 'Knows letters of credit and their risk'],
      ['Pernah dipakai', 'Has used them'],
    ],
  ),
  item(
    ['tujuan', 'market'],
    ['Pasar tujuan', 'The market chosen'],
    ['Catatan riset pasar', 'Notes of market research'],
    [
      ['Ada keinginan', 'A wish'],
      ['Satu negara dipilih', 'One country chosen'],
      ['Aturan dan bea diketahui', 'Its rules and duties are known'],
      ['Pembeli pernah dihubungi', 'Buyers were contacted'],
    ],
  ),
  item(
    ['promosi', 'market'],
    ['Bahan promosi berbahasa Inggris', 'Promotion in English'],
    ['Katalog, situs, akun', 'Catalogue, website, account'],
    [
      ['Foto produk', 'Photos'],
      ['Katalog Indonesia', 'Catalogue in Indonesian'],
      ['Katalog Inggris', 'Catalogue in English'],
      ['Katalog dengan harga dan pesanan terkecil', 'With prices and smallest order'],
    ],
  ),
  item(
    ['dokumen', 'logistics'],
    ['Dokumen ekspor', 'Export documents'],
    ['Contoh faktur, packing list, PEB', 'Sample invoice, packing list, declaration'],
    [
      ['Tahu namanya', 'Knows their names'],
      ['Pernah belajar mengisi', 'Learned to fill them in'],
      ['Contoh terisi untuk produknya', 'A sample for the own product'],
      ['Pernah dipakai mengirim', 'Used for a shipment'],
    ],
  ),
  item(
    ['kirim', 'logistics'],
    ['Pengiriman ke luar negeri', 'Shipping abroad'],
    ['Penawaran ekspedisi, resi', 'Offer of a forwarder, receipt'],
    [
      ['Belum tahu biayanya', 'Costs unknown'],
      ['Biaya contoh diketahui', 'Cost of a sample is known'],
      ['Ada penawaran ekspedisi', 'A forwarder’s offer'],
      ['Contoh pernah dikirim', 'A sample was sent'],
    ],
  ),
  item(
    ['modal', 'finance'],
    ['Pembukuan dan modal', 'Books and capital'],
    ['Laporan keuangan, rekening usaha', 'Accounts, business account'],
    [
      ['Rekening usaha terpisah', 'A separate account'],
      ['Pembukuan bulanan', 'Monthly books'],
      ['Laporan setahun', 'Accounts of a year'],
      ['Modal untuk satu pesanan ekspor tersedia', 'Capital for one export order'],
    ],
  ),
  item(
    ['digital', 'finance'],
    ['Komunikasi digital dengan pembeli', 'Digital dealings with buyers'],
    ['Surel usaha, akun lokapasar', 'Business mail, marketplace account'],
    [
      ['WhatsApp usaha', 'WhatsApp of the business'],
      ['Surel dijawab dalam dua hari', 'Mail is answered in two days'],
      ['Dapat berkomunikasi dalam bahasa Inggris', 'Can deal in English'],
      ['Aktif di lokapasar antarnegara', 'Active on a marketplace across borders'],
    ],
  ),
];

export const itemOf = (code: string): Item | null =>
  checklist.find((one) => one.code === code) ?? null;

/** Of 100: CHROME's < 81, 81–120, 121–160, 161–200 of 200, halved. */
export const bands = [
  { least: 80.5, words: { id: 'siap', en: 'ready' } },
  { least: 60.5, words: { id: 'madya', en: 'middle' } },
  { least: 40.5, words: { id: 'awal', en: 'entry' } },
  { least: 0, words: { id: 'belum cukup', en: 'not yet enough' } },
] as const;
