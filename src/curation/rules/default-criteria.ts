/**
 * Three sets of criteria that Lagawi proposes. No ministry has published one for such campaigns, so
 * these are our own and say so on screen. Levels from 1 to 5, each with what it means.
 */
import type { CriteriaSet, PanelCriterion } from '../words/panel.ts';

/** Indonesian, English. */
type Pair = readonly [id: string, en: string];

const criterion = (
  id: string,
  [name, nameEn]: Pair,
  weight: number,
  ...levels: readonly Pair[]
): PanelCriterion => ({
  ...{ id, name, nameEn, weight },
  levels: levels.map(([level]) => level),
  levelsEn: levels.map(([, level]) => level),
});

const packaging = (weight: number) =>
  criterion(
    'kemasan',
    ['Kemasan dan label', 'Packaging and label'],
    weight,
    ['Tanpa kemasan yang melindungi atau tanpa label', 'No packaging that protects, or no label'],
    [
      'Kemasan melindungi, label belum memuat nama, isi dan pembuat',
      'Packaging protects; the label lacks name, content or maker',
    ],
    [
      'Label memuat nama, isi, pembuat dan izin yang wajib',
      'The label tells name, content, maker and the required permits',
    ],
    [
      'Lengkap, menarik dan seragam untuk semua ukuran',
      'Complete, attractive and alike for all sizes',
    ],
    [
      'Siap dipajang di toko modern dan dikirim jauh tanpa rusak',
      'Ready for modern retail, and travels far without damage',
    ],
  );

const capacity = (weight: number) =>
  criterion(
    'kapasitas',
    ['Kapasitas dan keajegan mutu', 'Capacity and steady quality'],
    weight,
    ['Dibuat hanya bila ada pesanan, mutu berubah-ubah', 'Made only to order, quality varies'],
    [
      'Rutin, tetapi jumlah dan mutu masih berubah-ubah',
      'Made regularly, but amount and quality still vary',
    ],
    ['Rutin tiap pekan dengan mutu yang ajek', 'Made every week with steady quality'],
    [
      'Mampu menggandakan jumlah dalam sebulan dengan mutu sama',
      'Can double the amount within a month at the same quality',
    ],
    [
      'Punya cara kerja tertulis dan pemasok cadangan',
      'Has written procedures and a second supplier',
    ],
  );

const digital = (weight: number) =>
  criterion(
    'daring',
    ['Kesiapan berjualan daring', 'Readiness to sell online'],
    weight,
    ['Belum memakai kanal daring', 'No online channel yet'],
    ['Menerima pesanan lewat pesan', 'Takes orders by message'],
    ['Punya toko daring dengan foto dan harga', 'Has an online shop with photos and prices'],
    [
      'Toko daring aktif dengan penjualan tiap pekan',
      'An active online shop with sales every week',
    ],
    [
      'Beberapa kanal aktif, penilaian pembeli baik, iklan terukur',
      'Several active channels, good ratings, measured advertising',
    ],
  );

const potential = (weight: number) =>
  criterion(
    'potensi',
    ['Potensi pasar dan harga', 'Market potential and price'],
    weight,
    ['Harga belum menutup biaya', 'The price does not cover the cost yet'],
    ['Untung tipis, pembeli hanya di sekitar', 'A thin margin, buyers only nearby'],
    [
      'Harga wajar, pembeli dari kabupaten atau kota lain',
      'A fair price, buyers from other regencies or cities',
    ],
    [
      'Laba sehat, ada pengecer atau pemesan tetap',
      'A healthy profit, with retailers or regular customers',
    ],
    [
      'Diminati di luar provinsi atau oleh pembeli besar',
      'Wanted outside the province or by large buyers',
    ],
  );

const local = (weight: number) =>
  criterion(
    'khas',
    ['Kekhasan dan bahan lokal', 'Local character and materials'],
    weight,
    ['Tidak berbeda dari produk sejenis', 'No different from similar products'],
    [
      'Sedikit berbeda, bahan sebagian besar dari luar daerah',
      'Slightly different, most materials from elsewhere',
    ],
    [
      'Ada ciri daerah atau separuh bahan dari daerah sendiri',
      'Some local character, or half of the materials local',
    ],
    [
      'Ciri daerah kuat dan bahan utama dari daerah sendiri',
      'Strong local character, and the main material is local',
    ],
    [
      'Ciri daerah yang tidak dipunyai tempat lain, dengan ceritanya',
      'A local character found nowhere else, with its story',
    ],
  );

type Proposal = Pick<CriteriaSet, 'code' | 'name' | 'nameEn' | 'criteria'>;

export const defaultSets: readonly Proposal[] = [
  {
    code: 'pangan',
    name: 'Makanan dan minuman',
    nameEn: 'Food and drink',
    criteria: [
      criterion(
        'rasa',
        ['Rasa dan mutu', 'Taste and quality'],
        30,
        ['Rasa atau mutu tidak dapat diterima', 'Taste or quality cannot be accepted'],
        ['Dapat diterima, kalah dari produk sejenis', 'Acceptable, behind similar products'],
        [
          'Setara dengan produk sejenis yang laris',
          'On a par with similar products that sell well',
        ],
        ['Lebih baik daripada kebanyakan produk sejenis', 'Better than most similar products'],
        ['Menonjol, ingin membeli lagi', 'Outstanding, makes you want to buy it again'],
      ),
      packaging(20),
      capacity(15),
      potential(15),
      local(10),
      digital(10),
    ],
  },
  {
    code: 'kriya-fesyen',
    name: 'Kriya dan fesyen',
    nameEn: 'Craft and fashion',
    criteria: [
      criterion(
        'desain',
        ['Desain', 'Design'],
        30,
        ['Meniru tanpa perubahan', 'A copy without any change'],
        ['Rancangan sendiri yang belum selesai', 'A design of its own, not finished'],
        ['Rancangan sendiri yang rapi', 'A neat design of its own'],
        [
          'Rancangan kuat dan konsisten dalam satu koleksi',
          'A strong design, consistent within a collection',
        ],
        [
          'Rancangan yang dikenali sebagai karya usaha ini',
          'A design that is known as this maker’s work',
        ],
      ),
      criterion(
        'pengerjaan',
        ['Pengerjaan', 'Workmanship'],
        20,
        ['Banyak cacat', 'Many flaws'],
        ['Beberapa cacat yang terlihat', 'Some visible flaws'],
        ['Rapi, cacat kecil', 'Neat, with small flaws'],
        ['Rapi tanpa cacat', 'Neat, without flaws'],
        ['Halus sampai bagian yang tidak terlihat', 'Fine down to the parts that nobody sees'],
      ),
      local(15),
      capacity(15),
      potential(10),
      digital(10),
    ],
  },
  {
    code: 'lainnya',
    name: 'Produk lainnya',
    nameEn: 'Other products',
    criteria: [
      criterion(
        'fungsi',
        ['Fungsi dan keamanan', 'Function and safety'],
        35,
        ['Belum berfungsi atau tidak aman', 'Does not work yet, or is not safe'],
        ['Berfungsi, keamanannya belum diuji', 'Works; its safety is not tested'],
        ['Berfungsi dan aman dipakai', 'Works and is safe to use'],
        ['Teruji, dengan petunjuk dan garansi', 'Tested, with instructions and a warranty'],
        [
          'Memenuhi standar yang berlaku, dengan buktinya',
          'Meets the standards in force, with proof',
        ],
      ),
      criterion(
        'inovasi',
        ['Inovasi', 'Innovation'],
        20,
        ['Tidak ada yang baru', 'Nothing new'],
        ['Perbaikan kecil', 'A small improvement'],
        ['Memecahkan masalah yang nyata', 'Solves a real problem'],
        ['Memecahkannya lebih baik atau lebih murah', 'Solves it better or at a lower price'],
        ['Belum ada yang serupa di pasar', 'Nothing like it on the market yet'],
      ),
      capacity(20),
      potential(15),
      digital(10),
    ],
  },
];
