import type { EnterpriseRow } from './cast.ts';

/** Toys, fashion, craft and machines of 2022: 1 + 3 + 7 + 1 invented enterprises. */
export const makerRows: readonly EnterpriseRow[] = [
  {
    key: 'dolanara', brand: 'Dolanara', sector: 'toys', regency: '18.72', size: 12,
    owner: ['m', 'Fajarudin Mulyandaru'], workers: [2, 6],
    products: [
      ['Balok Susun Kayu Dolanara', '48 keping', 118_500, 1_300],
      ['Puzzle Abjad Kayu Dolanara', '', 64_500, 600],
      ['Mobil Tarik Kayu Dolanara', 'Merah', 57_000, 500],
    ],
    sales: { shopee: 46, tiktok: 14, tokopedia: 20, bazaar: 20 },
  },
  {
    key: 'tapis-selendara', brand: 'Tapis Selendara', sector: 'fashion', regency: '18.09', size: 88, winner: 3,
    owner: ['f', 'Nurhalimah Wayratna'], helper: ['f', 'Andriani Wayratna'], workers: [18, 1],
    products: [
      ['Selendang Tapis Selendara', 'Pucuk rebung', 485_000, 400],
      ['Tas Tapis Selendara', 'Hitam', 268_000, 500],
      ['Peci Tapis Selendara', 'Ukuran 7', 98_500, 150],
      ['Dompet Tapis Selendara', 'Merah', 129_000, 180],
    ],
    sales: { shopee: 28, tiktok: 5, tokopedia: 12, instagram: 10, bazaar: 45 },
  },
  {
    key: 'batik-siwarna', brand: 'Batik Siwarna', sector: 'fashion', regency: '18.71', size: 62, cadence: 7,
    owner: ['f', 'Purwaningrum Sakailaras'], workers: [12, 4],
    products: [
      ['Kain Batik Cap Siwarna', 'Siger, 2 m', 195_000, 450],
      ['Kemeja Batik Siwarna', 'L', 249_500, 350],
      ['Kemeja Batik Siwarna', 'XL', 249_500, 370],
      ['Syal Batik Siwarna', '', 89_500, 150],
    ],
    sales: { shopee: 30, tiktok: 10, tokopedia: 10, pos: 34, bazaar: 16 },
  },
  {
    key: 'sulam-ususka', brand: 'Sulam Ususka', sector: 'fashion', regency: '18.04', size: 21,
    owner: ['f', 'Misbahatun Liwakarsa'], workers: [15, 0],
    products: [
      ['Kebaya Sulam Usus Ususka', 'M', 625_000, 500],
      ['Jilbab Sulam Usus Ususka', 'Gading', 142_500, 200],
      ['Bros Sulam Ususka', '', 38_500, 50],
    ],
    sales: { shopee: 42, tokopedia: 10, instagram: 22, bazaar: 26 },
  },
  {
    key: 'anyam-purunika', brand: 'Anyam Purunika', sector: 'craft', regency: '18.12', size: 49, winner: 4,
    owner: ['f', 'Siti Rumaeni Wirabaja'], workers: [16, 2],
    products: [
      ['Tas Anyam Purun Purunika', 'Natural', 134_500, 500],
      ['Keranjang Anyam Purunika', 'Sedang', 92_000, 700],
      ['Tikar Purun Purunika', '120 × 180', 188_000, 1_800],
      ['Alas Piring Purunika', 'Isi 6', 76_500, 500],
    ],
    sales: { shopee: 44, tiktok: 10, tokopedia: 18, bazaar: 18, reseller: 10 },
  },
  {
    key: 'bambu-wisanggra', brand: 'Bambu Wisanggra', sector: 'craft', regency: '18.10', size: 15,
    owner: ['m', 'Mujiarso Gadinglaras'], workers: [2, 7],
    products: [
      ['Lampu Gantung Bambu Wisanggra', '', 215_000, 1_400],
      ['Gelas Bambu Wisanggra', 'Isi 4', 68_000, 500],
      ['Kursi Bambu Wisanggra', '', 345_000, 5_500],
    ],
    sales: { shopee: 40, tokopedia: 22, shop: 26, bazaar: 12 },
  },
  {
    key: 'gerabah-tanahrupa', brand: 'Gerabah Tanahrupa', sector: 'craft', regency: '18.01', size: 9,
    owner: ['m', 'Sarwoko Kaliandra Putra'], workers: [3, 4], silent: [2, 3],
    products: [
      ['Vas Gerabah Tanahrupa', '30 cm', 148_500, 2_600],
      ['Cobek Gerabah Tanahrupa', '20 cm', 42_500, 1_900],
      ['Pot Gerabah Tanahrupa', 'Isi 3', 96_000, 3_000],
    ],
    sales: { shop: 54, bazaar: 24, whatsapp: 22 },
  },
  {
    key: 'rotan-lentiga', brand: 'Rotan Lentiga', sector: 'craft', regency: '18.71', size: 40, cadence: 7,
    owner: ['m', 'Hendrawan Sukaramekta'], workers: [4, 9],
    products: [
      ['Tudung Saji Rotan Lentiga', '45 cm', 168_000, 1_100],
      ['Keranjang Baju Rotan Lentiga', '', 295_000, 2_800],
      ['Nampan Rotan Lentiga', 'Oval', 112_500, 800],
    ],
    sales: { shopee: 48, tokopedia: 26, pos: 26 },
  },
  {
    key: 'lidi-sawitra', brand: 'Lidi Sawitra', sector: 'craft', regency: '18.11', size: 3,
    owner: ['f', 'Partinem Simpangwana'], workers: [8, 0], silent: [8, 13],
    products: [
      ['Piring Lidi Sawitra', 'Isi 12', 84_000, 900],
      ['Keranjang Buah Lidi Sawitra', '', 58_500, 500],
    ],
    sales: { shopee: 58, reseller: 42 },
  },
  {
    key: 'batok-kelapita', brand: 'Batok Kelapita', sector: 'craft', regency: '18.13', size: 6,
    owner: ['m', 'Rusdianta Krulaut'], workers: [2, 3],
    products: [
      ['Mangkuk Batok Kelapita', '', 46_500, 250],
      ['Tas Batok Kelapita', 'Kecil', 127_500, 400],
      ['Gantungan Kunci Batok Kelapita', 'Isi 10', 52_000, 150],
    ],
    sales: { shopee: 40, tiktok: 30, bazaar: 30 },
  },
  {
    key: 'kayu-ukirasa', brand: 'Kayu Ukirasa', sector: 'craft', regency: '18.07', size: 33, winner: 5,
    owner: ['m', 'Wagiman Labuhanraya'], helper: ['m', 'Triyanto Labuhanraya'], workers: [1, 10],
    products: [
      ['Siger Hias Kayu Ukirasa', '', 325_000, 1_500],
      ['Kotak Tisu Ukir Ukirasa', 'Jati', 118_000, 700],
      ['Talenan Kayu Ukirasa', '30 cm', 67_500, 800],
      ['Hiasan Dinding Ukirasa', 'Gajah', 289_000, 2_200],
    ],
    sales: { shopee: 40, tiktok: 8, tokopedia: 22, bazaar: 18, instagram: 12 },
  },
  {
    key: 'teknik-olahguna', brand: 'Teknik Olahguna', sector: 'machines', regency: '18.02', size: 10, statesZero: true,
    owner: ['m', 'Gunardi Seputihwira'], workers: [0, 8], unit: 'unit',
    products: [
      ['Mesin Perajang Singkong Olahguna', 'Motor 1/2 HP', 6_850_000, 48_000],
      ['Mesin Penepung Olahguna', '', 9_400_000, 75_000],
      ['Alat Spinner Minyak Olahguna', '5 kg', 4_250_000, 30_000],
    ],
    sales: { other: 100 },
  },
];
