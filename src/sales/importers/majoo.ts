import { statusTable } from '../rules/states.ts';
import type { Importer } from './protocol.ts';

/** "Detail Penjualan" of Majoo: a row per transaction, which a later report may call refunded. */
export const majoo: Importer = {
  id: 'majoo-detail',
  label: { id: 'detail penjualan Majoo', en: 'Majoo sales detail' },
  role: 'sales',
  shape: 'snapshot',
  authority: 3,
  signature: { all: ['no transaksi', 'waktu order', 'total penjualan (rp)'] },
  sheet: null,
  columns: {
    orderNo: { names: ['No Transaksi'], kind: 'id', required: true },
    status: { names: ['Status Pembayaran'], kind: 'text', required: true },
    status2: { names: ['Status Pesanan'], kind: 'text' },
    created: { names: ['Waktu Order'], kind: 'time', required: true },
    paid: { names: ['Waktu Bayar'], kind: 'time' },
    time1: { names: ['Tanggal Refund'], kind: 'time' },
    subtotal: { names: ['Total Penjualan (Rp)'], kind: 'money', required: true },
    refunded: { names: ['Jumlah Refund (Rp)'], kind: 'money' },
  },
  known: ['Pelanggan', 'No Telepon Pelanggan', 'Jenis Order', 'Metode Pembayaran'],
  dates: 'dmy',
  numericMoney: 'accept',
  reads: {
    kind: 'orders',
    source: {
      issuer: 'majoo',
      local: true,
      orderNo: /^[A-Z0-9][A-Z0-9/.#_-]{2,39}$/,
      channel: 'pos',
    },
    statuses: statusTable({
      final: ['Lunas'],
      unpaid: ['Belum Lunas', 'Belum Bayar'],
      cancelled: ['Batal', 'Dibatalkan', 'Void'],
    }),
    statusWord: (paid, order) => (/^(?:batal|dibatalkan|void)$/i.test(order) ? order : paid),
    returns: { approved: [], open: [], closed: [] },
    gross: (row) => row.subtotal,
    adds: (row) => row.subtotal >= 0,
    refundIsAmount: true,
    wholeRefundReturns: true,
    keyHoldsTime: true,
    rowPerOrder: true,
    describedHeader: false,
    leastPrice: 0,
    patch: null,
  },
};
