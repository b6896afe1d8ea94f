import type { Importer } from './protocol.ts';

/** The income workbook of TikTok Shop: settlements of the same sales. Evidence, never sales. */
export const tiktokIncome: Importer = {
  id: 'tiktok-income',
  label: { id: 'laporan penghasilan TikTok Shop', en: 'TikTok Shop income report' },
  role: 'income',
  shape: 'events',
  authority: 0,
  signature: {
    all: [],
    any: ['total settlement amount', 'jumlah penyelesaian pembayaran'],
    prefix: ['order/adjustment id', 'id pesanan/penyesuaian'],
  },
  sheet: null,
  columns: {
    orderNo: {
      names: ['Order/adjustment ID', 'ID Pesanan/Penyesuaian'],
      kind: 'id',
      required: true,
    },
    view: { names: ['Type'], kind: 'text' },
    refunded: {
      names: ['Refund subtotal after seller discounts', 'Customer refund'],
      kind: 'money',
    },
    released: {
      names: ['Total settlement amount', 'Jumlah penyelesaian pembayaran'],
      kind: 'money',
      required: true,
    },
  },
  known: [],
  dates: 'dmy',
  numericMoney: 'accept',
  reads: { kind: 'income', issuer: 'tts', orderNo: /^5\d{17}$/, views: ['order'] },
};
