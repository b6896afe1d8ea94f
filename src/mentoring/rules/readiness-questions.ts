/**
 * What an enterprise is asked before and after mentoring: digital readiness, quality, permits. Each
 * level is anchored in what can be seen, so that two people answer alike. A version is never
 * edited: a change is a new version, and readings name theirs.
 */
import type { Words } from '../../kernel/problem.ts';

export const readinessAreas = ['digital', 'quality', 'permits'] as const;
export type ReadinessArea = (typeof readinessAreas)[number];

export const readinessAreaWords: Record<ReadinessArea, Words> = {
  digital: { id: 'Kesiapan digital', en: 'Digital readiness' },
  quality: { id: 'Mutu', en: 'Quality' },
  permits: { id: 'Perizinan', en: 'Permits' },
};

export interface ReadinessQuestion {
  readonly code: string;
  readonly area: ReadinessArea;
  readonly words: Words;
  /** From nothing to all that is asked. */
  readonly levels: readonly [Words, Words, Words, Words];
}

const asked = (
  area: ReadinessArea,
  code: string,
  [id, en]: readonly [string, string],
  levels: readonly [string, string][],
): ReadinessQuestion => {
  const [a = both(''), b = a, c = a, d = a] = levels.map(([one, other]) => both(one, other));
  return { area, code, words: { id, en }, levels: [a, b, c, d] };
};

const both = (id: string, en = id): Words => ({ id, en });

export const questionsVersion = 1;

export const readinessQuestions: readonly ReadinessQuestion[] = [
  asked(
    'digital',
    'shop',
    ['Toko daring', 'Online shop'],
    [
      ['Belum ada toko daring', 'No online shop'],
      ['Ada, tetapi tanpa pesanan 30 hari terakhir', 'One, without an order in the last 30 days'],
      ['Ada pesanan setiap bulan', 'Orders in every month'],
      [
        'Dua kanal atau lebih dengan pesanan setiap pekan',
        'Two channels or more, orders every week',
      ],
    ],
  ),
  asked(
    'digital',
    'listing',
    ['Foto dan keterangan produk', 'Photos and text of products'],
    [
      ['Tidak ada foto produk', 'No photo of a product'],
      ['Foto seadanya, keterangan satu baris', 'Plain photos, one line of text'],
      [
        'Foto terang, isi, berat dan bahan tertulis',
        'Clear photos; content, weight, ingredients told',
      ],
      ['Lima foto dan keterangan lengkap di semua produk', 'Five photos and full text everywhere'],
    ],
  ),
  asked(
    'digital',
    'chat',
    ['Membalas pembeli', 'Answering buyers'],
    [
      ['Tidak dibalas', 'Not answered'],
      ['Dibalas lebih dari sehari kemudian', 'Answered after more than a day'],
      ['Dibalas pada hari yang sama', 'Answered on the same day'],
      ['Dibalas dalam satu jam pada jam kerja', 'Answered within an hour in working hours'],
    ],
  ),
  asked(
    'digital',
    'payment',
    ['Pembayaran nontunai', 'Cashless payment'],
    [
      ['Hanya tunai', 'Cash only'],
      ['Transfer bank', 'Bank transfer'],
      ['QRIS atau dompet digital', 'QRIS or a wallet'],
      ['QRIS di semua titik jual dan dicocokkan tiap pekan', 'QRIS everywhere, checked every week'],
    ],
  ),
  asked(
    'digital',
    'records',
    ['Mencatat penjualan', 'Keeping a record of sales'],
    [
      ['Tidak dicatat', 'No record'],
      ['Dicatat sewaktu-waktu', 'Now and then'],
      ['Dicatat setiap pekan', 'Every week'],
      ['Dicatat setiap hari, per kanal', 'Every day, by channel'],
    ],
  ),
  asked(
    'quality',
    'constancy',
    ['Rasa, ukuran dan mutu yang tetap', 'The same taste, size, quality'],
    [
      ['Berubah-ubah, tanpa takaran', 'It changes; nothing is measured'],
      ['Ada takaran, belum tertulis', 'Measured, not written down'],
      ['Takaran dan langkah kerja tertulis', 'Measures and steps are written down'],
      ['Tertulis dan diperiksa tiap produksi', 'Written down and checked at each batch'],
    ],
  ),
  asked(
    'quality',
    'hygiene',
    ['Tempat dan cara produksi', 'Place and way of production'],
    [
      ['Bercampur dengan rumah tangga', 'Mixed with the household'],
      ['Terpisah, belum ada aturan kebersihan', 'Apart, without rules of hygiene'],
      ['Terpisah dengan aturan kebersihan atau K3', 'Apart, with rules of hygiene or safety'],
      ['Memenuhi CPPB atau standar sejenis, ada catatannya', 'Meets GMP or the like, with records'],
    ],
  ),
  asked(
    'quality',
    'packaging',
    ['Kemasan dan label', 'Packaging and label'],
    [
      ['Tanpa label', 'No label'],
      ['Label nama saja', 'A label with a name'],
      ['Label lengkap: isi, bahan, produsen, kedaluwarsa bila perlu', 'A whole label'],
      [
        'Label lengkap, kemasan tahan kirim, ada kode produksi',
        'Whole, safe to ship, with a batch code',
      ],
    ],
  ),
  asked(
    'quality',
    'test',
    ['Uji mutu', 'Tests'],
    [
      ['Belum pernah diuji', 'Never tested'],
      ['Diuji sendiri', 'Tested by oneself'],
      ['Pernah diuji laboratorium', 'Tested by a laboratory once'],
      ['Hasil laboratorium kurang dari setahun', 'A laboratory’s result of less than a year'],
    ],
  ),
  asked(
    'quality',
    'capacity',
    ['Kapasitas dan pasokan', 'Capacity and supply'],
    [
      ['Tidak tahu berapa yang dapat dibuat', 'Unknown'],
      ['Tahu, tetapi bahan sering putus', 'Known, but materials often run out'],
      ['Pesanan bulanan biasanya terpenuhi', 'Monthly orders are usually met'],
      ['Dua kali pesanan biasa dapat dipenuhi', 'Twice the usual orders can be met'],
    ],
  ),
  asked(
    'permits',
    'nib',
    ['Nomor Induk Berusaha', 'Business number (NIB)'],
    [
      ['Belum ada', 'None'],
      ['Sedang diurus', 'Applied for'],
      ['Ada, KBLI belum sesuai produk', 'There, with a KBLI of something else'],
      ['Ada, KBLI sesuai', 'There, with the right KBLI'],
    ],
  ),
  asked(
    'permits',
    'edar',
    ['Izin edar yang diwajibkan', 'The permit to sell that is required'],
    [
      ['Diwajibkan dan belum ada', 'Required and missing'],
      ['Sedang diurus', 'Applied for'],
      ['Ada untuk sebagian produk', 'There for some products'],
      ['Ada untuk semua, atau tidak diwajibkan', 'There for all, or not required'],
    ],
  ),
  asked(
    'permits',
    'halal',
    ['Halal', 'Halal'],
    [
      ['Diwajibkan dan belum ada', 'Required and missing'],
      ['Sedang diurus', 'Applied for'],
      ['Ada untuk sebagian produk', 'There for some products'],
      ['Ada untuk semua, atau tidak diwajibkan', 'There for all, or not required'],
    ],
  ),
  asked(
    'permits',
    'brand',
    ['Merek', 'Brand'],
    [
      ['Belum ada nama merek', 'No brand name'],
      ['Ada nama, belum didaftarkan', 'A name, not registered'],
      ['Sudah didaftarkan', 'Applied for'],
      ['Sertifikat merek terbit', 'Registered'],
    ],
  ),
  asked(
    'permits',
    'tkdn',
    ['TKDN industri kecil', 'Local content of small industry'],
    [
      ['Belum tahu', 'Unknown'],
      ['Tahu syaratnya', 'Its terms are known'],
      ['Sedang diurus', 'Applied for'],
      ['Sertifikat terbit, atau tidak diperlukan', 'Issued, or not needed'],
    ],
  ),
];

export const readinessCodes = readinessQuestions.map(({ code }) => code);

/** The highest level of a question. */
export const levelMax = 3;
