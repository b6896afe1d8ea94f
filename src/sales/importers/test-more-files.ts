/** Small tables in the layouts of formats.md 3 to 9, for tests. */

export type Cell = string | number;
export type Cells = Cell[][];
type Values = Readonly<Record<string, Cell>>;

const table = (headers: string, rows: readonly Values[]): Cells => {
  const names = headers.split('|');
  return [names, ...rows.map((row) => names.map((name) => row[name] ?? ''))];
};

export interface LazadaRow {
  unit: number;
  order: number;
  price: number;
  discount?: number;
  refund?: number;
  status?: string;
  product?: string;
  updated?: string;
}

export function lazadaCells(rows: readonly LazadaRow[]): Cells {
  const headers =
    'orderItemId|lazadaId|sellerSku|lazadaSku|createTime|updateTime|orderNumber|customerName|customerEmail|paidPrice|unitPrice|sellerDiscountTotal|shippingFee|itemName|variation|status|refundAmount|sellerNote';
  const valuesOf = (row: LazadaRow): Values => ({
    orderItemId: `19000000${String(row.unit).padStart(7, '0')}`,
    sellerSku: 'KRP-250',
    lazadaSku: '7700000001_ID-000',
    createTime: '24 Dec 2025 16:24',
    updateTime: row.updated ?? '25 Dec 2025 16:24',
    orderNumber: `19000000000${String(row.order).padStart(5, '0')}`,
    customerEmail: 'c**h@contoh.invalid',
    paidPrice: row.price,
    unitPrice: row.price,
    sellerDiscountTotal: -(row.discount ?? 0),
    itemName: row.product ?? 'Keripik',
    status: row.status ?? 'delivered',
    refundAmount: row.refund ?? 0,
  });
  return table(headers, rows.map(valuesOf));
}

export interface TokopediaRow {
  /** Empty on the second and later items of an order. */
  no?: number;
  price: number;
  quantity?: number;
  coupon?: string;
  reduced?: string;
  status?: string;
  product?: string;
}

export function tokopediaCells(rows: readonly TokopediaRow[]): Cells {
  const headers =
    'Nomor|Nomor Invoice|Tanggal Pembayaran|Status Terakhir|Tanggal Pesanan Selesai|Nama Produk|Nomor SKU|Jumlah Produk Dibeli|Harga Awal (IDR)|Diskon Produk (IDR)|Harga Jual (IDR)|Nilai Kupon Toko Terpakai (IDR)|Biaya Pengiriman Tunai (IDR)|Nama Pembeli|Jumlah Produk Yang Dikurangkan|Total Pengurangan (IDR)';
  const valuesOf = ({ no, ...row }: TokopediaRow): Values => ({
    ...(no === undefined
      ? {}
      : {
          Nomor: String(no),
          'Nomor Invoice': `INV/20240503/MPL/${String(no).padStart(9, '0')}`,
          'Tanggal Pembayaran': '03-05-2024 14:05:33',
          'Status Terakhir': row.status ?? 'Transaksi selesai.\nDana akan diteruskan ke penjual.',
          'Nilai Kupon Toko Terpakai (IDR)': row.coupon ?? '',
          'Biaya Pengiriman Tunai (IDR)': 'Non Tunai',
        }),
    'Nama Produk': row.product ?? 'Keripik',
    'Jumlah Produk Dibeli': String(row.quantity ?? 1),
    'Harga Awal (IDR)': String(row.price),
    'Harga Jual (IDR)': String(row.price),
    'Total Pengurangan (IDR)': row.reduced ?? '',
  });
  return [
    ['Laporan Penjualan'],
    ['Periode', '01-05-2024 - 31-05-2024'],
    [],
    ...table(headers, rows.map(valuesOf)),
  ];
}

export interface BlibliRow {
  no: number;
  price: number;
  quantity?: number;
  discount?: number;
  voucher?: number;
  status?: string;
  product?: string;
}

export function blibliCells(rows: readonly BlibliRow[]): Cells {
  const headers =
    'No. Order|No. Order Item|Tanggal Order|Nama Pemesan|Merchant SKU|Nama Produk|Total Barang|Order Status|Harga item pesanan|Total harga item pesanan|Total|Diskon|Voucher seller|Komisi|Tanggal pengiriman|Status pengembalian';
  const valuesOf = (row: BlibliRow, at: number): Values => ({
    'No. Order': String(25_000_000_000 + row.no),
    'No. Order Item': String(25_000_001_000 + at),
    'Tanggal Order': '24/12/2025 16:24',
    'Nama Pemesan': 'C***h',
    'Merchant SKU': 'KRP-250',
    'Nama Produk': row.product ?? 'Keripik',
    'Total Barang': row.quantity ?? 1,
    'Order Status': row.status ?? 'D',
    'Harga item pesanan': row.price,
    'Total harga item pesanan': row.price * (row.quantity ?? 1),
    Diskon: row.discount ?? '',
    'Voucher seller': row.voucher ?? '',
  });
  return table(headers, rows.map(valuesOf));
}

export interface BigsellerRow {
  no: string;
  amount: number;
  quantity?: number;
  marketplace?: string;
  status?: string;
  product?: string;
}

export function bigsellerCells(rows: readonly BigsellerRow[]): Cells {
  const headers =
    'Nomor Pesanan|Waktu Pesanan Dibuat|Waktu Selesai|Status Pesanan|Nama Panggilan Toko BigSeller|Marketplace|SKU|Nama Produk|Nama Variasi|Jumlah|Subtotal Produk|Nomor Resi|ID Produk|Total Perkiraan Jumlah Pelepasan';
  const valuesOf = (row: BigsellerRow): Values => ({
    'Nomor Pesanan': row.no,
    'Waktu Pesanan Dibuat': '2026-06-01 14:05',
    'Status Pesanan': row.status ?? 'Selesai',
    'Nama Panggilan Toko BigSeller': 'Toko Contoh',
    Marketplace: row.marketplace ?? 'Shopee',
    'Nama Produk': row.product ?? 'Keripik',
    Jumlah: String(row.quantity ?? 1),
    'Subtotal Produk': String(row.amount),
  });
  return table(headers, rows.map(valuesOf));
}

export interface MajooRow {
  no: number;
  amount: number;
  refund?: number;
  paid?: string;
  status?: string;
  time?: string;
}

export function majooCells(rows: readonly MajooRow[]): Cells {
  const headers =
    'No Transaksi|Waktu Order|Waktu Bayar|Pelanggan|No Telepon Pelanggan|Jenis Order|Total Penjualan (Rp)|Status Pesanan|Metode Pembayaran|Status Pembayaran|Tanggal Refund|Jumlah Refund (Rp)';
  const valuesOf = (row: MajooRow): Values => ({
    'No Transaksi': `TRX-${String(row.no).padStart(4, '0')}`,
    'Waktu Order': row.time ?? '02-05-2026 10:11:12',
    'Waktu Bayar': '-',
    'Total Penjualan (Rp)': row.amount,
    'Status Pesanan': row.status ?? 'Selesai',
    'Status Pembayaran': row.paid ?? 'Lunas',
    'Tanggal Refund': '-',
    'Jumlah Refund (Rp)': row.refund ?? 0,
  });
  return [
    ['Laporan Detail Penjualan', '', 'Outlet Contoh'],
    ['Periode', '01 Mei 2026 00:00:00 - 31 Mei 2026 23:59:59'],
    [],
    ...table(headers, rows.map(valuesOf)),
    ['Powered By majoo'],
  ];
}

export interface LoyverseRow {
  receipt: string;
  gross: number;
  discount?: number;
  type?: string;
  status?: string;
  quantity?: string;
  item?: string;
  date?: string;
}

const loyverseMoney = (amount: number) => amount.toFixed(2);

export function loyverseItemCells(rows: readonly LoyverseRow[]): Cells {
  return loyverse(
    'Date|Receipt number|Receipt type|Category|SKU|Item|Variant|Modifiers applied|Quantity|Gross sales|Discounts|Net sales|Cost of goods|Gross profit|Taxes|POS|Store|Cashier name|Customer name|Customer contacts|Comment|Status',
    rows,
  );
}

export function loyverseReceiptCells(rows: readonly LoyverseRow[]): Cells {
  return loyverse(
    'Date|Receipt number|Receipt type|Gross sales|Discounts|Net sales|Taxes|Total collected|Cost of goods|Gross profit|Payment type|Description|Dining option|POS|Store|Cashier name|Customer name|Customer contacts|Status',
    rows,
  );
}

function loyverse(headers: string, rows: readonly LoyverseRow[]): Cells {
  const valuesOf = (row: LoyverseRow): Values => {
    const sign = row.type === 'Refund' ? -1 : 1;
    return {
      Date: row.date ?? '7/28/26 1:33 PM',
      'Receipt number': row.receipt,
      'Receipt type': row.type ?? 'Sale',
      Item: row.item ?? 'Keripik',
      Description: '1 x Keripik',
      Quantity: row.quantity ?? '1.000',
      'Gross sales': loyverseMoney(row.gross),
      Discounts: loyverseMoney(row.discount ?? 0),
      'Net sales': loyverseMoney(sign * (row.gross - (row.discount ?? 0))),
      Store: 'Toko Contoh',
      Status: row.status ?? 'Closed',
    };
  };
  return table(headers, rows.map(valuesOf));
}

export interface GobizRow {
  order?: string;
  transaction: string;
  amount: number;
  feature?: string;
  time?: Cell;
  refund?: number;
  status?: string;
}

export function gobizCells(rows: readonly GobizRow[]): Cells {
  const headers =
    'Outlet name|Merchant ID|Feature|Nomor pesanan|Transaction ID|Amount|Net Amount|Waktu transaksi|Payment Type|GoFood discount|Total Fee|Order Status|Refund Amount';
  const valuesOf = (row: GobizRow): Values => ({
    'Outlet name': 'WARUNG CONTOH',
    'Merchant ID': 'G000000001',
    Feature: row.feature ?? 'GO_FOOD',
    'Nomor pesanan': row.order ?? '',
    'Transaction ID': row.transaction,
    Amount: row.amount,
    'Net Amount': row.amount,
    'Waktu transaksi': row.time ?? '2026-10-01T14:30:00+07:00',
    'Order Status': row.status ?? 'SETTLEMENT',
    'Refund Amount': row.refund ?? 0,
  });
  return table(headers, rows.map(valuesOf));
}

export interface GrabRow {
  no: number;
  transaction?: string;
  net: number;
  category?: string;
  status?: string;
  created?: string;
  updated?: string;
  store?: string;
}

export function grabCells(rows: readonly GrabRow[]): Cells {
  const headers =
    'Merchant Name|Merchant ID|Store Name|Store ID|Updated On|Created On|Type|Category|Status|Transaction ID|Long Order ID|Short Order ID|Settlement ID|Amount|Net Sales|Grab Fee|Total';
  const valuesOf = (row: GrabRow): Values => ({
    'Store Name': row.store ?? '',
    'Updated On': row.updated ?? '29 Jul 2026 8:07 PM',
    'Created On': row.created ?? '28 Jul 2026 8:07 PM',
    Category: row.category ?? 'Payment',
    Status: row.status ?? 'Transferred',
    'Transaction ID': row.transaction ?? `TX-${String(row.no).padStart(6, '0')}`,
    'Long Order ID': `1000${String(row.no).padStart(6, '0')}-C7AAAA`,
    Amount: String(row.net),
    'Net Sales': String(row.net),
  });
  return table(headers, rows.map(valuesOf));
}

export interface ShopeefoodRow {
  no: number;
  amount: number;
  discount?: number;
  status?: string;
}

export function shopeefoodCells(rows: readonly ShopeefoodRow[]): Cells {
  const headers =
    'No.|Transaction Type|Order ID|Order Pick up ID|Store ID|Store Name|Order Create Time|Order Complete/Cancel Time|Order Amount|Merchant Surcharge Fee  |Food Direct Discount|Subtotal|Total|Commission|Net Income|Order Status  |Order Type';
  const valuesOf = (row: ShopeefoodRow): Values => ({
    'Order ID': `110000000000000${String(row.no).padStart(4, '0')}`,
    'Order Create Time': '05/02/2026 08:09:10',
    'Order Amount': row.amount,
    'Food Direct Discount': row.discount ?? 0,
    Subtotal: row.amount - (row.discount ?? 0),
    'Order Status  ': row.status ?? 'Settled',
  });
  return table(headers, rows.map(valuesOf));
}

export function shopeefoodNewCells(rows: readonly ShopeefoodRow[]): Cells {
  const headers =
    'Store ID|Nama Toko|Tipe Transaksi|No. Pesanan|Waktu Penyelesaian|Status|Harga Makanan|Diskon|Diskon Flash Sale|Biaya Tambahan|Nilai Transaksi|Harga Checkout Murah';
  const valuesOf = (row: ShopeefoodRow): Values => ({
    'No. Pesanan': `110000000000000${String(row.no).padStart(4, '0')}`,
    'Waktu Penyelesaian': '2026-05-01 at 10:11',
    Status: row.status ?? 'Selesai',
    'Harga Makanan': row.amount,
    Diskon: row.discount ?? 0,
    'Nilai Transaksi': row.amount,
  });
  return table(headers, rows.map(valuesOf));
}
