import type { Columns, Importer, ReadsEvents } from './protocol.ts';

const columns = {
  outlet: { names: ['Store'], kind: 'text', required: true },
  date: { names: ['Date'], kind: 'text', required: true },
  receipt: { names: ['Receipt number'], kind: 'id', required: true },
  event: { names: ['Receipt type'], kind: 'text', required: true },
  status: { names: ['Status'], kind: 'text', required: true },
  gross: { names: ['Gross sales'], kind: 'money', required: true },
  discount: { names: ['Discounts'], kind: 'money', required: true },
  net: { names: ['Net sales'], kind: 'money', required: true },
} as const satisfies Columns;

const known = `Taxes|Cost of goods|Gross profit|POS|Cashier name|Customer name
Customer contacts`.split(/\||\n/);

const reads: ReadsEvents = {
  kind: 'events',
  issuerPrefix: 'loyverse/',
  channel: 'pos',
  sale: ['sale'],
  refund: ['refund'],
  cancelled: ['cancelled', 'canceled'],
  rows: 'receipts',
  detail: 0,
};

/** Both reports give a receipt the same key, so a receipt that is in both is one. */
export const loyverseReceipts: Importer = {
  id: 'loyverse-receipts',
  label: { id: 'struk Loyverse', en: 'Loyverse receipts' },
  role: 'sales',
  shape: 'events',
  authority: 3,
  signature: { all: ['receipt number', 'receipt type', 'gross sales', 'dining option'] },
  sheet: null,
  columns: { ...columns, items: { names: ['Description'], kind: 'text' } },
  known: [...known, 'Total collected', 'Payment type', 'Dining option'],
  dates: 'find',
  ownSlashes: true,
  numericMoney: 'accept',
  reads,
};

export const loyverseItems: Importer = {
  ...loyverseReceipts,
  id: 'loyverse-items',
  label: { id: 'struk Loyverse per barang', en: 'Loyverse receipts by item' },
  signature: { all: ['receipt number', 'receipt type', 'item', 'modifiers applied'] },
  columns: {
    ...columns,
    product: { names: ['Item'], kind: 'text', required: true },
    variation: { names: ['Variant'], kind: 'text' },
    sku: { names: ['SKU'], kind: 'text' },
    quantity: { names: ['Quantity'], kind: 'count', required: true },
  },
  known: [...known, 'Category', 'Modifiers applied', 'Comment'],
  reads: { ...reads, rows: 'items', detail: 1 },
};
