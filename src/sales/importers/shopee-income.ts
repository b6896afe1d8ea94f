import type { Importer } from './protocol.ts';

/** "Penghasilan saya": fees and released money of the same sales. Evidence, never sales. */
export const shopeeIncome: Importer = {
  id: 'shopee-income',
  label: { id: 'laporan penghasilan Shopee', en: 'Shopee income report' },
  role: 'income',
  shape: 'events',
  authority: 0,
  signature: { all: ['no. pesanan', 'tanggal dana dilepaskan', 'total penghasilan'] },
  sheet: null,
  columns: {
    orderNo: { names: ['No. Pesanan'], kind: 'id', required: true },
    view: { names: ['Lihat berdasarkan', 'View By'], kind: 'text' },
    refunded: {
      names: ['Jumlah Pengembalian Dana ke Pembeli', 'Jumlah Pengembalian Dana'],
      kind: 'money',
    },
    released: { names: ['Total Penghasilan'], kind: 'money', required: true },
  },
  known: [],
  dates: 'ymd',
  numericMoney: 'accept',
  reads: { kind: 'income', issuer: 'shopee', orderNo: /^\d{6}[0-9A-Z]{8}$/, views: ['order'] },
};
