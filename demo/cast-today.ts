import type { EnterpriseRow } from './cast.ts';

/** Eight other invented enterprises, for the campaign that is running today. */
export const todayRows: readonly EnterpriseRow[] = [
  {
    key: 'emping-melinara', brand: 'Emping Melinara', sector: 'food', regency: '18.10', size: 210, cadence: 7,
    owner: ['f', 'Sulastiana Wargobakti'], helper: ['m', 'Dwiharjo Wargobakti'], workers: [9, 2],
    products: [
      ['Emping Melinjo Melinara', 'Original, 250 g', 36_500, 270],
      ['Emping Melinjo Melinara', 'Pedas manis, 250 g', 38_500, 270],
      ['Emping Mentah Melinara', '1 kg', 92_000, 1_020],
    ],
    sales: { shopee: 50, tiktok: 18, tokopedia: 12, whatsapp: 20 },
  },
  {
    key: 'sirup-markisela', brand: 'Sirup Markisela', sector: 'food', regency: '18.04', size: 150, cadence: 7,
    owner: ['m', 'Ahmadin Sekincaura'], workers: [4, 3],
    products: [
      ['Sirup Markisa Markisela', '500 ml', 42_500, 700],
      ['Sirup Terong Belanda Markisela', '500 ml', 44_500, 700],
    ],
    sales: { shopee: 46, pos: 40, bazaar: 14 },
  },
  {
    key: 'roti-gandasela', brand: 'Roti Gandasela', sector: 'food', regency: '18.72', size: 170, cadence: 7,
    owner: ['f', 'Mardiyanti Ganjarasa'], workers: [7, 4],
    products: [
      ['Roti Kering Gandasela', 'Mentega, 300 g', 29_500, 330],
      ['Bagelen Gandasela', '250 g', 26_500, 280],
      ['Kue Kering Gandasela', 'Stoples', 68_000, 600],
    ],
    sales: { tiktok: 30, pos: 56, instagram: 14 },
  },
  {
    key: 'kacang-renyahta', brand: 'Kacang Renyahta', sector: 'food', regency: '18.02', size: 110,
    owner: ['m', 'Slamet Bandarjayata'], workers: [5, 2],
    products: [
      ['Kacang Telur Renyahta', '300 g', 24_500, 320],
      ['Kacang Bawang Renyahta', '300 g', 23_500, 320],
    ],
    sales: { shopee: 64, shop: 36 },
  },
  {
    key: 'ecoprint-daunara', brand: 'Ecoprint Daunara', sector: 'fashion', regency: '18.71', size: 130,
    owner: ['f', 'Kirananti Rajabasawi'], workers: [6, 0],
    products: [
      ['Pashmina Ecoprint Daunara', '', 165_000, 200],
      ['Tas Ecoprint Daunara', 'Kanvas', 142_000, 400],
    ],
    sales: { shopee: 40, tiktok: 24, tokopedia: 10, instagram: 26 },
  },
  {
    key: 'pandan-tikarupa', brand: 'Pandan Tikarupa', sector: 'craft', regency: '18.13', size: 90, silent: [2, 13],
    owner: ['f', 'Zubaidah Ngambura'], workers: [9, 1],
    products: [
      ['Tikar Pandan Tikarupa', '100 × 200', 176_000, 1_700],
      ['Topi Pandan Tikarupa', '', 58_000, 150],
    ],
    sales: { shopee: 70, bazaar: 30 },
  },
  {
    key: 'resin-kembangara', brand: 'Resin Kembangara', sector: 'craft', regency: '18.01', size: 80, silent: [1, 13],
    owner: ['m', 'Iqbalsyah Natarina'], workers: [3, 2],
    products: [
      ['Bros Resin Kembangara', '', 34_500, 40],
      ['Tatakan Gelas Resin Kembangara', 'Isi 4', 88_000, 500],
    ],
    sales: { shopee: 100 },
  },
  {
    key: 'oven-prasojata', brand: 'Oven Prasojata', sector: 'machines', regency: '18.07', size: 60, statesZero: true,
    owner: ['m', 'Tugiyono Pekalongara'], workers: [0, 5], unit: 'unit',
    products: [
      ['Oven Pengering Prasojata', '8 rak', 5_650_000, 42_000],
      ['Tungku Hemat Prasojata', '', 1_850_000, 25_000],
    ],
    sales: { other: 100 },
  },
];
