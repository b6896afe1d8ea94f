import { type StatusWords, statusTable } from '../rules/states.ts';
import type { Columns, Importer, NumberSource } from './protocol.ts';

/** Names of 2023, 2025 and 2026; headers stay English, status words follow the interface. */
const columns = {
  orderNo: { names: ['Order ID'], kind: 'id', required: true },
  status: { names: ['Order Status'], kind: 'text', required: true },
  returnStatus: { names: ['Cancelation/Return Type'], kind: 'text', required: true },
  created: { names: ['Created Time'], kind: 'time', required: true },
  paid: { names: ['Paid Time'], kind: 'time' },
  time1: { names: ['RTS Time'], kind: 'time' },
  time2: { names: ['Shipped Time'], kind: 'time' },
  time3: { names: ['Delivered Time'], kind: 'time' },
  time4: { names: ['Cancelled Time'], kind: 'time' },
  product: { names: ['Product Name'], kind: 'text' },
  variation: { names: ['Variation'], kind: 'text' },
  sku: { names: ['SKU ID'], kind: 'text' },
  quantity: { names: ['Quantity'], kind: 'count', required: true },
  returnedQuantity: { names: ['Sku Quantity of return'], kind: 'count', required: true },
  price: { names: ['SKU Unit Original Price'], kind: 'money', required: true },
  before: { names: ['SKU Subtotal Before Discount'], kind: 'money', required: true },
  platformDiscount: { names: ['SKU Platform Discount'], kind: 'money', required: true },
  sellerDiscount: { names: ['SKU Seller Discount'], kind: 'money', required: true },
  after: { names: ['SKU Subtotal After Discount'], kind: 'money', required: true },
  refunded: { names: ['Order Refund Amount'], kind: 'money', required: true },
  channel: { names: ['Purchase Channel'], kind: 'text' },
  // Of orders that the old Tokopedia numbered, too, while the two became one.
  reference: { names: ['Tokopedia Invoice Number'], kind: 'id' },
  buyer: { names: ['Buyer Username'], kind: 'text', buyer: true },
} as const satisfies Columns;

const known = `Order Substatus|Normal or Pre-order|Seller SKU|Shipping Fee After Discount
Original Shipping Fee|Shipping Fee Seller Discount|Shipping Fee Platform Discount|Distance Shipping Fee
Distance Fee|Payment platform discount|Buyer Service Fee|Handling Fee|Shipping Insurance|Item Insurance
Taxes|Order Amount|Cancel By|Cancel Reason|Fulfillment Type|Warehouse Name|Tracking ID|Delivery Option
Shipping Provider Name|Buyer Message|Recipient|Phone #|Zipcode|Country|Province|Regency and City
Districts|Villages|District|Commune|Detail Address|Additional address information|Payment Method
Weight(kg)|Product Category|Package ID|Seller Note|Checked Status|Checked Marked by
Order Channel|Creator Handle`.split(/\||\n/);

export const ttsStatusWords: StatusWords = {
  final: ['Selesai', 'Completed'],
  provisional: [
    ...['Perlu dikirim', 'Dikirim', 'Menunggu pengiriman', 'Menunggu pengambilan', 'Terkirim'],
    ...['To ship', 'Awaiting Shipment', 'Awaiting Collection', 'Shipped', 'In transit'],
    'Delivered',
  ],
  unpaid: ['Belum dibayar', 'Unpaid'],
  cancelled: ['Dibatalkan', 'Canceled', 'Cancelled'],
};

/** TikTok Shop gives the number for both channels. */
export const ttsTiktok: NumberSource = {
  issuer: 'tts',
  local: false,
  orderNo: /^5\d{17}$/,
  channel: 'tiktok',
};
export const ttsTokopedia: NumberSource = { ...ttsTiktok, channel: 'tokopedia' };

export const tiktokTokopedia: Importer = {
  id: 'tiktok-tokopedia-orders',
  label: { id: 'pesanan TikTok Shop & Tokopedia', en: 'TikTok Shop & Tokopedia orders' },
  role: 'sales',
  shape: 'snapshot',
  authority: 3,
  signature: {
    all: [
      ...['order id', 'order substatus', 'sku subtotal after discount'],
      'sku quantity of return',
    ],
  },
  sheet: 'orderskulist',
  columns,
  known,
  dates: 'dmy',
  numericMoney: 'accept',
  reads: {
    kind: 'orders',
    source: (word) => (word.toLowerCase() === 'tokopedia' ? ttsTokopedia : ttsTiktok),
    statuses: statusTable(ttsStatusWords),
    returns: { approved: [], open: ['return/refund'], closed: ['cancel'] },
    /** The platform's own discount is paid to the seller, so it stays in. */
    gross: (row) => row.before - Math.abs(row.sellerDiscount),
    adds: (row) =>
      row.price * row.quantity === row.before &&
      row.before - Math.abs(row.platformDiscount) - Math.abs(row.sellerDiscount) === row.after,
    // The old Tokopedia closed in 2025: later invoices stand in no report of its own.
    refersTo: /^INV\/20(1\d|2[0-5])\d{4}\//,
    describedHeader: true,
    leastPrice: 0,
    patch: null,
  },
};
