import type { EnterpriseRow } from './cast.ts';

/** The 18 invented makers of food and drink of 2022. */
export const foodRows: readonly EnterpriseRow[] = [
  {
    key: 'kopi-talungara', brand: 'Kopi Talungara', sector: 'food', regency: '18.04', size: 112, cadence: 7, winner: 1,
    owner: ['m', 'Darmawisa Umbulsari'], helper: ['f', 'Retnaning Umbulsari'], workers: [9, 7],
    products: [
      ['Kopi Robusta Bubuk Talungara', '200 g', 32_500, 220],
      ['Kopi Robusta Bubuk Talungara', '500 g', 74_900, 530],
      ['Kopi Robusta Biji Sangrai Talungara', '1 kg', 138_000, 1_040],
      ['Kopi Celup Talungara', 'Isi 20', 41_800, 180],
      ['Kopi Gula Aren Talungara', '10 saset', 27_900, 260],
    ],
    sales: { shopee: 34, tiktok: 8, tokopedia: 13, pos: 33, whatsapp: 4, bazaar: 8 },
  },
  {
    key: 'ikan-wairuna', brand: 'Ikan Wairuna', sector: 'food', regency: '18.13', size: 101, winner: 2,
    owner: ['f', 'Salmiyati Pulawitra'], workers: [11, 4],
    products: [
      ['Abon Tuna Wairuna', 'Original, 100 g', 34_000, 120],
      ['Abon Tuna Wairuna', 'Pedas, 100 g', 34_000, 120],
      ['Ikan Asap Kering Wairuna', '250 g', 48_500, 280],
      ['Sambal Cumi Wairuna', '180 g', 38_700, 320],
    ],
    sales: { shopee: 38, tiktok: 12, tokopedia: 6, whatsapp: 10, bazaar: 16, reseller: 18 },
  },
  {
    key: 'keripik-ronggali', brand: 'Keripik Ronggali', sector: 'food', regency: '18.02', size: 72, cadence: 7,
    owner: ['m', 'Suparyono Kelawira'], helper: ['f', 'Endahwati Kelawira'], workers: [14, 5],
    products: [
      ['Keripik Singkong Ronggali', 'Balado, 250 g', 18_500, 270],
      ['Keripik Singkong Ronggali', 'Asin, 250 g', 17_500, 270],
      ['Keripik Talas Ronggali', '200 g', 21_900, 220],
      ['Keripik Campur Ronggali', 'Paket 6', 104_000, 1_500],
    ],
    sales: { shopee: 34, tiktok: 8, tokopedia: 8, pos: 38, bazaar: 12 },
  },
  {
    key: 'sambal-menyanca', brand: 'Sambal Menyanca', sector: 'food', regency: '18.71', size: 55,
    owner: ['f', 'Ratmini Salakusuma'], workers: [6, 2],
    products: [
      ['Sambal Seruit Menyanca', '150 g', 28_500, 300],
      ['Sambal Tempoyak Menyanca', '150 g', 31_000, 300],
      ['Sambal Terasi Menyanca', '150 g', 26_500, 300],
      ['Sambal Menyanca', 'Paket 3', 79_900, 900],
    ],
    sales: { shopee: 58, tiktok: 18, tokopedia: 10, whatsapp: 14 },
  },
  {
    key: 'pisang-lumerra', brand: 'Pisang Lumerra', sector: 'food', regency: '18.71', size: 44, cadence: 7,
    owner: ['f', 'Yuniarsih Tambakraya'], workers: [8, 3],
    products: [
      ['Keripik Pisang Lumerra', 'Cokelat, 200 g', 23_500, 220],
      ['Keripik Pisang Lumerra', 'Susu, 200 g', 23_500, 220],
      ['Keripik Pisang Lumerra', 'Keju, 200 g', 24_500, 220],
      ['Sale Pisang Lumerra', '250 g', 29_000, 270],
    ],
    sales: { shopee: 30, tiktok: 12, tokopedia: 6, pos: 46, instagram: 6 },
  },
  {
    key: 'madu-nirwasi', brand: 'Madu Nirwasi', sector: 'food', regency: '18.08', size: 36,
    owner: ['m', 'Kartolo Hutawana'], workers: [3, 5],
    products: [
      ['Madu Hutan Nirwasi', '350 g', 88_000, 480],
      ['Madu Hutan Nirwasi', '650 g', 152_500, 820],
      ['Madu Sarang Nirwasi', '300 g', 97_900, 420],
    ],
    sales: { shopee: 50, tokopedia: 22, whatsapp: 12, bazaar: 16 },
  },
  {
    key: 'gula-arenika', brand: 'Gula Arenika', sector: 'food', regency: '18.06', size: 26,
    owner: ['f', 'Sumiyarti Wonoagra'], workers: [7, 3], silent: [4, 10],
    products: [
      ['Gula Semut Aren Arenika', '250 g', 19_800, 260],
      ['Gula Semut Aren Arenika', '1 kg', 68_500, 1_030],
      ['Gula Aren Cair Arenika', '500 ml', 42_300, 640],
    ],
    sales: { shopee: 52, tokopedia: 20, reseller: 18, whatsapp: 10 },
  },
  {
    key: 'cokelat-kakaora', brand: 'Cokelat Kakaora', sector: 'food', regency: '18.09', size: 31, cadence: 7,
    owner: ['m', 'Bramanto Lembawira'], helper: ['f', 'Dewandari Lembawira'], workers: [5, 4],
    products: [
      ['Cokelat Batang Kakaora', '65 %, 80 g', 32_000, 100],
      ['Cokelat Bubuk Kakaora', '200 g', 36_900, 220],
      ['Biji Kakao Lapis Kakaora', '120 g', 39_500, 140],
      ['Bingkisan Cokelat Kakaora', 'Isi 8', 168_000, 900],
    ],
    sales: { shopee: 36, tiktok: 12, tokopedia: 12, pos: 34, instagram: 6 },
  },
  {
    key: 'kerupuk-kemplara', brand: 'Kerupuk Kemplara', sector: 'food', regency: '18.05', size: 16,
    owner: ['f', 'Jumiyem Rawaluhur'], workers: [10, 2],
    products: [
      ['Kemplang Panggang Kemplara', '200 g', 16_500, 230],
      ['Kerupuk Ikan Mentah Kemplara', '500 g', 37_500, 520],
      ['Kerupuk Kemplara', 'Stoples', 44_000, 700],
    ],
    sales: { shopee: 46, shop: 34, reseller: 20 },
  },
  {
    key: 'dodol-legitara', brand: 'Dodol Legitara', sector: 'food', regency: '18.03', size: 13,
    owner: ['f', 'Warsiyah Bungakarsa'], workers: [6, 3],
    products: [
      ['Dodol Durian Legitara', '300 g', 33_500, 320],
      ['Dodol Nanas Legitara', '300 g', 29_500, 320],
      ['Lempok Legitara', '250 g', 46_800, 270],
    ],
    sales: { shopee: 42, tiktok: 10, shop: 38, bazaar: 10 },
  },
  {
    key: 'abon-sedurai', brand: 'Abon Sedurai', sector: 'food', regency: '18.72', size: 22, cadence: 7,
    owner: ['f', 'Tutwarini Yosawira'], workers: [7, 2],
    products: [
      ['Abon Sapi Sedurai', '100 g', 39_500, 120],
      ['Abon Ayam Sedurai', '100 g', 31_500, 120],
      ['Abon Jamur Sedurai', '80 g', 24_900, 100],
    ],
    sales: { shopee: 40, tokopedia: 12, pos: 38, whatsapp: 10 },
  },
  {
    key: 'tempe-kriuka', brand: 'Tempe Kriuka', sector: 'food', regency: '18.07', size: 11,
    owner: ['m', 'Paimin Sukajaya Wreda'], workers: [4, 3], silent: [7, 13],
    products: [
      ['Keripik Tempe Kriuka', 'Original, 150 g', 14_500, 170],
      ['Keripik Tempe Kriuka', 'Pedas, 150 g', 14_900, 170],
      ['Keripik Tempe Kriuka', 'Dus isi 20', 259_000, 3_600],
    ],
    sales: { shopee: 62, shop: 26, bazaar: 12 },
  },
  {
    key: 'jahe-hangatara', brand: 'Jahe Hangatara', sector: 'food', regency: '18.10', size: 17,
    owner: ['f', 'Karsinah Podowangi'], workers: [5, 2],
    products: [
      ['Jahe Merah Instan Hangatara', '200 g', 27_500, 220],
      ['Kunyit Asam Instan Hangatara', '200 g', 24_500, 220],
      ['Wedang Uwuh Hangatara', 'Isi 10', 38_000, 240],
    ],
    sales: { shopee: 54, tiktok: 16, tokopedia: 12, whatsapp: 18 },
  },
  {
    key: 'tiwul-pulangasih', brand: 'Tiwul Pulangasih', sector: 'food', regency: '18.01', size: 7,
    owner: ['f', 'Ngatemi Sidowaluya'], workers: [3, 1], joinsOnDay: 15,
    products: [
      ['Tiwul Instan Pulangasih', '500 g', 18_000, 520],
      ['Tepung Mocaf Pulangasih', '1 kg', 23_500, 1_020],
      ['Eyek-eyek Pulangasih', '250 g', 15_500, 270],
    ],
    sales: { shopee: 48, shop: 30, whatsapp: 22 },
  },
  {
    key: 'lada-murnika', brand: 'Lada Murnika', sector: 'food', regency: '18.03', size: 24,
    owner: ['m', 'Zainarto Abungraya'], workers: [3, 6],
    products: [
      ['Lada Hitam Utuh Murnika', '250 g', 45_500, 260],
      ['Lada Hitam Bubuk Murnika', '100 g', 24_500, 110],
      ['Lada Putih Bubuk Murnika', '100 g', 29_500, 110],
    ],
    sales: { shopee: 44, tokopedia: 34, reseller: 22 },
  },
  {
    key: 'bakpia-nanasela', brand: 'Bakpia Nanasela', sector: 'food', regency: '18.02', size: 19, cadence: 7,
    owner: ['f', 'Isrowati Terbangsa'], workers: [9, 3],
    products: [
      ['Bakpia Nanas Nanasela', 'Isi 15', 36_000, 500],
      ['Bakpia Kacang Nanasela', 'Isi 15', 34_000, 500],
      ['Selai Nanas Nanasela', '300 g', 31_500, 480],
    ],
    sales: { tiktok: 16, tokopedia: 12, pos: 58, bazaar: 14 },
  },
  {
    key: 'rengginang-sorelang', brand: 'Rengginang Sorelang', sector: 'food', regency: '18.11', size: 5,
    owner: ['f', 'Saminten Wiralaga Asri'], workers: [5, 1],
    products: [
      ['Rengginang Sorelang', 'Terasi, 300 g', 19_500, 320],
      ['Rengginang Sorelang', 'Manis, 300 g', 19_500, 320],
    ],
    sales: { shop: 56, bazaar: 18, whatsapp: 26 },
  },
  {
    key: 'dimsara', brand: 'Dimsara Beku', sector: 'food', regency: '18.71', size: 28, cadence: 7,
    owner: ['f', 'Vidyawati Kedatara'], workers: [6, 2],
    products: [
      ['Dimsum Ayam Dimsara', 'Isi 20', 46_500, 640],
      ['Dimsum Udang Dimsara', 'Isi 20', 54_500, 640],
      ['Pempek Dimsara', 'Paket 1 kg', 88_000, 1_100],
    ],
    sales: { shopee: 28, tiktok: 14, pos: 38, instagram: 20 },
  },
];
