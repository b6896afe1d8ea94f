import { type StatusWords, statusTable } from '../rules/states.ts';
import type { Columns, Importer } from './protocol.ts';

/** Names of today's export, and behind them those of 2020 and before (formats.md 4). */
const columns = {
  orderNo: { names: ['orderNumber', 'Order Number'], kind: 'id', required: true },
  status: { names: ['status'], kind: 'text', required: true },
  created: { names: ['createTime', 'Created at'], kind: 'time', required: true },
  stamp: { names: ['updateTime', 'Updated at'], kind: 'time' },
  completed: { names: ['deliveredDate'], kind: 'time' },
  product: { names: ['itemName', 'Item Name'], kind: 'text' },
  variation: { names: ['variation'], kind: 'text' },
  sku: { names: ['sellerSku', 'Seller SKU'], kind: 'text' },
  price: { names: ['unitPrice', 'Unit Price'], kind: 'money', required: true },
  sellerDiscount: { names: ['sellerDiscountTotal'], kind: 'money' },
  refunded: { names: ['refundAmount', 'Refund Amount'], kind: 'money' },
  buyer: { names: ['customerEmail', 'Customer Email'], kind: 'text', buyer: true },
} as const satisfies Columns;

const known =
  `orderItemId|orderType|Guarantee|deliveryType|lazadaId|lazadaSku|wareHouse|rtsSla|ttsSla
invoiceRequired|invoiceNumber|customerName|nationalRegistrationNumber|shippingName|shippingAddress
shippingAddress2|shippingAddress3|shippingAddress4|shippingAddress5|shippingPhone|shippingPhone2
shippingCity|shippingPostCode|shippingCountry|shippingRegion|billingName|billingAddr|billingAddr2
billingAddr3|billingAddr4|billingAddr5|billingPhone|billingPhone2|billingCity|billingPostCode
billingCountry|taxCode|branchNumber|taxInvoiceRequested|payMethod|paidPrice|shippingFee|walletCredit
cdShippingProvider|shippingProvider|shipmentTypeName|shippingProviderType|cdTrackingCode|trackingCode
trackingUrl|shippingProviderFM|trackingCodeFM|trackingUrlFM|promisedShippingTime|premium
buyerFailedDeliveryReturnInitiator|buyerFailedDeliveryReason|buyerFailedDeliveryDetail
buyerFailedDeliveryUserName|bundleId|semiManaged|flexibleDeliveryTime|bundleDiscount|sellerNote
Order Item Id|Lazada Id|Lazada SKU|Paid Price|Shipping Fee|Wallet Credits|Shipping Provider
Shipment Type Name|Tracking Code|Cancel / Return Initiator|Reason|Reason Detail|Editor|Bundle ID
Bundle Discount|Customer Name|Payment Method|QTY|PRODUCT NAME`.split(/\||\n/);

const way = [
  'pending',
  'ready_to_ship',
  'shipped',
  'handover_to_logistics',
  'pending_confirmation',
];

export const lazadaStatusWords: StatusWords = {
  final: ['delivered', 'confirmed'],
  provisional: [...way, ...way.map((word) => word.replaceAll('_', ' '))],
  unpaid: ['unpaid'],
  cancelled: ['canceled', 'cancelled', 'failed', 'failed delivery', 'failed_delivery'],
  returned: ['returned', 'package returned', 'refunded'],
};

/** One row per unit sold: two pieces of a product are two rows, each with a state of its own. */
export const lazadaOrders: Importer = {
  id: 'lazada-orders',
  label: { id: 'pesanan Lazada', en: 'Lazada orders' },
  role: 'sales',
  shape: 'snapshot',
  authority: 3,
  signature: {
    all: ['status'],
    any: ['unitprice', 'unit price'],
    prefix: ['orderitemid', 'order item id'],
  },
  sheet: 'sheet1',
  columns,
  known,
  dates: 'find',
  numericMoney: 'accept',
  reads: {
    kind: 'orders',
    source: { issuer: 'lazada', local: false, orderNo: /^\d{12,17}$/, channel: 'lazada' },
    statuses: statusTable(lazadaStatusWords, 'rows'),
    returns: { approved: [], open: [], closed: [] },
    gross: (row) => row.price - Math.abs(row.sellerDiscount),
    // The buyer's price holds shipping and the platform's vouchers, so no cell proves another.
    adds: (row) => Math.abs(row.sellerDiscount) <= row.price,
    refundIsAmount: true,
    describedHeader: false,
    leastPrice: 0,
    patch: null,
  },
};
