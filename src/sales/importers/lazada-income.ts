import type { Importer } from './protocol.ts';

/** "Income Overview": a row per fee, so an order's rows add up to what was released for it. */
export const lazadaIncome: Importer = {
  id: 'lazada-income',
  label: { id: 'laporan penghasilan Lazada', en: 'Lazada income report' },
  role: 'income',
  shape: 'events',
  authority: 0,
  signature: { all: ['nama biaya', 'jumlah (termasuk pajak)', 'nomor laporan'] },
  sheet: null,
  columns: {
    orderNo: { names: ['Nomor Pesanan'], kind: 'id', required: true },
    released: { names: ['Jumlah (Termasuk Pajak)'], kind: 'money', required: true },
  },
  known: [],
  dates: 'find',
  numericMoney: 'accept',
  reads: { kind: 'income', issuer: 'lazada', orderNo: /^\d{12,17}$/, views: [], addsUp: true },
};
