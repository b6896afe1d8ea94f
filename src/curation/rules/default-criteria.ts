/**
 * Three sets of criteria that Lagawi proposes. No ministry has published one for such campaigns, so
 * these are our own and say so on screen. Levels from 1 to 5, each with what it means.
 */
import type { CriteriaSet, PanelCriterion } from '../words/panel.ts';

const criterion = (
  id: string,
  name: string,
  weight: number,
  ...levels: readonly string[]
): PanelCriterion => ({ id, name, weight, levels });

const packaging = (weight: number) =>
  criterion(
    'kemasan',
    'Kemasan dan label',
    weight,
    'Tanpa kemasan yang melindungi atau tanpa label',
    'Kemasan melindungi, label belum memuat nama, isi dan pembuat',
    'Label memuat nama, isi, pembuat dan izin yang wajib',
    'Lengkap, menarik dan seragam untuk semua ukuran',
    'Siap dipajang di toko modern dan dikirim jauh tanpa rusak',
  );

const capacity = (weight: number) =>
  criterion(
    'kapasitas',
    'Kapasitas dan keajegan mutu',
    weight,
    'Dibuat hanya bila ada pesanan, mutu berubah-ubah',
    'Rutin, tetapi jumlah dan mutu masih berubah-ubah',
    'Rutin tiap pekan dengan mutu yang ajek',
    'Mampu menggandakan jumlah dalam sebulan dengan mutu sama',
    'Punya cara kerja tertulis dan pemasok cadangan',
  );

const digital = (weight: number) =>
  criterion(
    'daring',
    'Kesiapan berjualan daring',
    weight,
    'Belum memakai kanal daring',
    'Menerima pesanan lewat pesan',
    'Punya toko daring dengan foto dan harga',
    'Toko daring aktif dengan penjualan tiap pekan',
    'Beberapa kanal aktif, penilaian pembeli baik, iklan terukur',
  );

const potential = (weight: number) =>
  criterion(
    'potensi',
    'Potensi pasar dan harga',
    weight,
    'Harga belum menutup biaya',
    'Untung tipis, pembeli hanya di sekitar',
    'Harga wajar, pembeli dari kabupaten atau kota lain',
    'Laba sehat, ada pengecer atau pemesan tetap',
    'Diminati di luar provinsi atau oleh pembeli besar',
  );

const local = (weight: number) =>
  criterion(
    'khas',
    'Kekhasan dan bahan lokal',
    weight,
    'Tidak berbeda dari produk sejenis',
    'Sedikit berbeda, bahan sebagian besar dari luar daerah',
    'Ada ciri daerah atau separuh bahan dari daerah sendiri',
    'Ciri daerah kuat dan bahan utama dari daerah sendiri',
    'Ciri daerah yang tidak dipunyai tempat lain, dengan ceritanya',
  );

type Proposal = Pick<CriteriaSet, 'code' | 'name' | 'criteria'>;

export const defaultSets: readonly Proposal[] = [
  {
    code: 'pangan',
    name: 'Makanan dan minuman',
    criteria: [
      criterion(
        'rasa',
        'Rasa dan mutu',
        30,
        'Rasa atau mutu tidak dapat diterima',
        'Dapat diterima, kalah dari produk sejenis',
        'Setara dengan produk sejenis yang laris',
        'Lebih baik daripada kebanyakan produk sejenis',
        'Menonjol, ingin membeli lagi',
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
    criteria: [
      criterion(
        'desain',
        'Desain',
        30,
        'Meniru tanpa perubahan',
        'Rancangan sendiri yang belum selesai',
        'Rancangan sendiri yang rapi',
        'Rancangan kuat dan konsisten dalam satu koleksi',
        'Rancangan yang dikenali sebagai karya usaha ini',
      ),
      criterion(
        'pengerjaan',
        'Pengerjaan',
        20,
        'Banyak cacat',
        'Beberapa cacat yang terlihat',
        'Rapi, cacat kecil',
        'Rapi tanpa cacat',
        'Halus sampai bagian yang tidak terlihat',
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
    criteria: [
      criterion(
        'fungsi',
        'Fungsi dan keamanan',
        35,
        'Belum berfungsi atau tidak aman',
        'Berfungsi, keamanannya belum diuji',
        'Berfungsi dan aman dipakai',
        'Teruji, dengan petunjuk dan garansi',
        'Memenuhi standar yang berlaku, dengan buktinya',
      ),
      criterion(
        'inovasi',
        'Inovasi',
        20,
        'Tidak ada yang baru',
        'Perbaikan kecil',
        'Memecahkan masalah yang nyata',
        'Memecahkannya lebih baik atau lebih murah',
        'Belum ada yang serupa di pasar',
      ),
      capacity(20),
      potential(15),
      digital(10),
    ],
  },
];
