import { statusTable } from '../rules/states.ts';
import type { Columns, Importer } from './protocol.ts';

/** GrabMerchant's list of transactions, in English (CSV) and Indonesian (formats.md 9). */
const columns = {
  orderNo: { names: ['Long Order ID', 'ID pesanan (panjang)'], kind: 'id', required: true },
  orderNo2: { names: ['Transaction ID', 'ID transaksi'], kind: 'id' },
  shop: { names: ['Store Name', 'Nama toko'], kind: 'text' },
  status: { names: ['Status'], kind: 'text', required: true },
  status2: { names: ['Category', 'Kategori'], kind: 'text', required: true },
  // The settlement that "Updated On" dates may fall into the next month.
  created: {
    names: ['Created On', 'Dibuat pada', 'Tanggal dibuat'],
    kind: 'time',
    required: true,
  },
  stamp: { names: ['Updated On', 'Diperbarui pada'], kind: 'time' },
  subtotal: { names: ['Net Sales', 'Penjualan bersih'], kind: 'money', required: true },
} as const satisfies Columns;

const known = `Merchant Name|Merchant ID|Store ID|Type|Subcategory|Linked Transaction ID
Partner transaction ID 1|Partner transaction ID 2|Short Order ID|Booking ID|Order Channel|Order Type
Payment Method|Receiving account / Source of fund|Terminal ID|Channel|Offer Type|Grab Fee (%)
Points Multiplier|Points Issued|Settlement ID|Transfer Date|Amount|Tax on Order Value
Restaurant Packaging Charge|Non-Member Fee|Restaurant Service Charge|Offer|Discount (Merchant-Funded)
Delivery Fee Discount (Merchant-Funded)|Delivery Charge (Grab Online Store)
Delivery Charge (Merchant Delivery)|GrabExpress Delivery Service Fee|Net MDR|Tax on MDR|Grab Fee
Marketing success fee|Delivery Commission|Channel Commission|Order commission|Step-up commission
GrabKitchen Commission|GrabKitchen Other Commission|Withholding Tax|Total|Cancellation Reason
Cancelled by|Reason for Refund|Description|Incident group|Incident alias|ID toko|Jenis
Subkategori|ID pesanan (pendek)|Kode booking|Saluran pesanan|Jenis pesanan|Metode pembayaran
Tipe promo|ID pencairan dana|Tanggal transfer|Jumlah|Biaya kemasan|Diskon dibiayai merchant
Diskon ongkos kirim dibiayai merchant|Biaya sukses pemasaran|Komisi pesanan
Komisi lain (GrabFood/GrabMart)|Komisi GrabKitchen|Komisi lain (GrabKitchen)|Pajak pemotongan
Pajak atas komisi (GrabFood/GrabMart)|Penyesuaian iklan|Pajak atas total komisi (GrabKitchen)
Alasan pembatalan|Dibatalkan oleh|Alasan pengembalian dana|Deskripsi|Kelompok insiden
Nama insiden`.split(/\||\n/);

const isPayment = (category: string) => /^(?:payment|pembayaran)$/i.test(category);
const isCancelled = (status: string) => /^(?:cancel+ed|dibatalkan|batal)$/i.test(status);

export const grab: Importer = {
  id: 'grab',
  label: { id: 'transaksi GrabFood', en: 'GrabFood transactions' },
  role: 'sales',
  shape: 'snapshot',
  authority: 3,
  signature: { all: ['status'], any: ['long order id', 'id pesanan (panjang)'] },
  sheet: null,
  columns,
  shopsOf: 'grabfood',
  known,
  dates: 'find',
  numericMoney: 'accept',
  reads: {
    kind: 'orders',
    source: {
      issuer: 'grab',
      local: false,
      orderNo: /^[A-Z0-9][A-Z0-9-]{5,59}$/,
      channel: 'grabfood',
    },
    statuses: statusTable({
      final: ['Payment', 'Pembayaran'],
      cancelled: ['Cancelled', 'Canceled', 'Dibatalkan', 'Batal'],
    }),
    // Only the kind of a row says that it is a sale; its status only that it is none.
    statusWord: (status, category) => (isCancelled(status) ? status : category),
    leavesOut: (_status, category) =>
      isPayment(category)
        ? null
        : {
            id: `bukan penjualan ("${category}"): tidak dicatat.`,
            en: `no sale ("${category}"): not booked.`,
          },
    returns: { approved: [], open: [], closed: [] },
    gross: (row) => row.subtotal,
    adds: (row) => row.subtotal >= 0,
    rowPerOrder: true,
    describedHeader: false,
    leastPrice: 0,
    patch: null,
  },
};
