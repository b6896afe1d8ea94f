import { statusTable } from '../rules/states.ts';
import type { Columns, Importer, NumberSource } from './protocol.ts';

/**
 * GoFood deliveries and QRIS payments at the counter, in one file (formats.md 9). Names of the
 * sheet "Midtrans Payments", of its other spellings, and of the old CSV.
 */
const columns = {
  orderNo: { names: ['Order ID', 'Nomor pesanan'], kind: 'id' },
  orderNo2: { names: ['Transaction ID'], kind: 'id', required: true },
  shop: { names: ['Outlet name', 'Merchant name'], kind: 'text' },
  channel: { names: ['Feature'], kind: 'text', required: true },
  status: { names: ['Order Status', 'Transaction Status'], kind: 'text' },
  created: {
    names: ['Transaction time', 'Waktu transaksi', 'Transaction Date'],
    kind: 'time',
    required: true,
  },
  subtotal: { names: ['Amount', 'Gross Amount', 'Penjualan'], kind: 'money', required: true },
  after: { names: ['Net Amount', 'Nett Amount'], kind: 'money' },
  refunded: { names: ['Refund Amount'], kind: 'money' },
} as const satisfies Columns;

const known = `Merchant ID|Payment Type|Gopay promo|Promo Type|Promo Name
Merchant Promo Contribution|Promo yang ditanggung Mitra Usaha|Voucher Description|GoFood discount
Voucher commission|Biaya pemberian voucher|Total Fee|Total Biaya|Value Added Tax|Restaurant Tax|Service
Withholding Tax|Witholding tax|Tax|Settlement Time|Batch ID|Refund Reason|Promo Code
Promo Original Amount|Stan|Transaction Reference|Currency`.split(/\||\n/);

const gofood: NumberSource = {
  issuer: 'gobiz',
  local: false,
  orderNo: /^[A-Z0-9][A-Z0-9/._-]{3,59}$/,
  channel: 'gofood',
};
const atCounter: NumberSource = { ...gofood, channel: 'qris' };

function sourceOf(feature: string): NumberSource | null {
  const word = feature.toLowerCase().replaceAll(/[ -]/g, '_');
  if (word.startsWith('go_food') || word.startsWith('gofood') || word === 'goresto_online') {
    return gofood;
  }
  return word === 'qris' || word === 'static_qr' ? atCounter : null;
}

export const gobiz: Importer = {
  id: 'gobiz',
  label: { id: 'transaksi GoBiz (GoFood dan QRIS)', en: 'GoBiz transactions (GoFood and QRIS)' },
  role: 'sales',
  shape: 'snapshot',
  authority: 3,
  signature: {
    all: ['merchant id', 'feature', 'transaction id'],
    any: ['net amount', 'nett amount', 'amount', 'penjualan', 'gross amount'],
  },
  sheet: null,
  columns,
  shopsOf: 'gofood',
  known,
  dates: 'dmy',
  numericMoney: 'accept',
  serialTimes: true,
  reads: {
    kind: 'orders',
    source: sourceOf,
    statuses: statusTable({
      final: ['settlement', 'sukses', 'selesai', 'completed'],
      cancelled: ['batal', 'dibatalkan', 'cancel', 'cancelled', 'canceled', 'deny', 'expire'],
      unpaid: ['pending'],
      returned: ['refund'],
    }),
    // The sheet of payments has no status: what is in it has been settled.
    doneWord: 'settlement',
    returns: { approved: [], open: [], closed: [] },
    gross: (row) => row.subtotal,
    adds: (row) => row.after <= row.subtotal,
    refundIsAmount: true,
    rowPerOrder: true,
    describedHeader: false,
    leastPrice: 0,
    patch: null,
  },
};
