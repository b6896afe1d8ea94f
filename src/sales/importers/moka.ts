import type { Importer } from './protocol.ts';

/** Moka's transaction report: one row per receipt, a refund being a row of its own day. */
export const moka: Importer = {
  id: 'moka-transactions',
  label: { id: 'laporan transaksi Moka', en: 'Moka transactions' },
  role: 'sales',
  shape: 'events',
  authority: 3,
  signature: {
    all: ['receipt number', 'gross sales', 'total collected', 'event type', 'reason of refund'],
  },
  sheet: null,
  columns: {
    outlet: { names: ['Outlet'], kind: 'text', required: true },
    date: { names: ['Date'], kind: 'text', required: true },
    time: { names: ['Time'], kind: 'text', required: true },
    gross: { names: ['Gross Sales'], kind: 'money', required: true },
    discount: { names: ['Discounts'], kind: 'money', required: true },
    refunded: { names: ['Refunds'], kind: 'money', required: true },
    net: { names: ['Net Sales'], kind: 'money', required: true },
    receipt: { names: ['Receipt Number'], kind: 'id', required: true },
    items: { names: ['Items'], kind: 'text' },
    event: { names: ['Event Type'], kind: 'text', required: true },
  },
  known: `Gratuity|Tax|Total Collected|Total Amount|Other Note (Optional)|Collected By|Served By
Customer|Customer Phone|Payment Method|Reason of Refund`.split(/\||\n/),
  dates: 'dmy',
  numericMoney: 'accept',
  reads: {
    kind: 'events',
    issuerPrefix: 'moka/',
    channel: 'pos',
    sale: ['payment'],
    refund: ['refund'],
    cancelled: [],
    rows: 'receipts',
    detail: 1,
  },
};
