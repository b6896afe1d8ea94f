/** What the follow-up of the cast aims at, and its first step: each sector has its own papers. */
import type { Enterprise, Sector } from './cast.ts';

interface FollowUpWords {
  goals: string;
  /** In turn. */
  steps: readonly string[];
}

const bySector: Record<Sector, FollowUpWords> = {
  food: {
    goals: 'Izin edar dan sertifikat halal berlaku, penjualan daring jalan terus, satu pasar baru.',
    steps: [
      'Perpanjang izin edar yang akan habis',
      'Ajukan sertifikat halal untuk semua produk',
      'Lengkapi label kemasan menurut izin edarnya',
    ],
  },
  fashion: {
    goals: 'Merek terdaftar, foto katalog baru, penjualan daring jalan terus, satu pasar baru.',
    steps: ['Daftarkan merek di DJKI', 'Foto ulang katalog dengan ukuran tiap potong'],
  },
  craft: {
    goals: 'Merek terdaftar, katalog dengan foto dan ukuran, satu pembeli tetap di luar Lampung.',
    steps: [
      'Daftarkan merek di DJKI',
      'Buat foto katalog dengan ukuran dan bahan',
      'Hitung harga pokok pesanan dalam jumlah besar',
    ],
  },
  toys: {
    goals: 'SNI mainan anak berlaku untuk semua produk, merek terdaftar, satu toko mitra baru.',
    steps: ['Uji SNI mainan anak untuk produk baru'],
  },
  machines: {
    goals: 'Sertifikat TKDN dan hasil uji SNI terbit, masuk katalog elektronik pemerintah.',
    steps: ['Ajukan sertifikat TKDN untuk mesin utama'],
  },
};

/** Who won is looked at for export, too. */
export const goalsOf = ({ sector }: Enterprise, isWinner: boolean): string =>
  `${bySector[sector].goals}${isWinner ? ' Celah kesiapan ekspor ditutup.' : ''}`;

export function firstStepOf({ sector }: Enterprise, i: number): string {
  const { steps } = bySector[sector];
  return steps[i % steps.length] ?? '';
}
