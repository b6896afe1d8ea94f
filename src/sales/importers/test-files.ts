import * as XLSX from '@e965/xlsx';

/** Small files in the platforms' own layouts, for tests. Rupiah are whole unless given as text. */

export interface ShopeeRow {
  /** `A` stands for a valid order number that ends in it. */
  no: string;
  status?: string;
  price?: number;
  quantity?: number;
  product?: string;
  variation?: string;
  voucher?: number | string;
  platformDiscount?: number;
  returned?: number;
  returnWord?: string;
  created?: string;
  paid?: string;
  shipped?: string;
  completed?: string;
  buyer?: string;
  /** Written over the cells of these headers. */
  cells?: Record<string, string | number>;
}

const shopee45 =
  `No. Pesanan|Status Pesanan|Alasan Pembatalan|Status Pembatalan/ Pengembalian|No. Resi|Opsi Pengiriman|Antar ke counter/ pick-up|Pesanan Harus Dikirimkan Sebelum (Menghindari keterlambatan)|Waktu Pengiriman Diatur|Waktu Pesanan Dibuat|Waktu Pembayaran Dilakukan|SKU Induk|Nama Produk|Nomor Referensi SKU|Nama Variasi|Harga Awal|Harga Setelah Diskon|Jumlah|Total Harga Produk|Total Diskon|Diskon Dari Penjual|Diskon Dari Shopee|Berat Produk|Jumlah Produk di Pesan|Total Berat|Voucher Ditanggung Penjual|Cashback Koin|Voucher Ditanggung Shopee|Paket Diskon|Paket Diskon (Diskon dari Shopee)|Paket Diskon (Diskon dari Penjual)|Potongan Koin Shopee|Diskon Kartu Kredit|Ongkos Kirim Dibayar oleh Pembeli|Total Pembayaran|Perkiraan Ongkos Kirim|Catatan dari Pembeli|Catatan|Username (Pembeli)|Nama Penerima|No. Telepon|Alamat Pengiriman|Kota/Kabupaten|Provinsi|Waktu Pesanan Selesai`.split(
    '|',
  );

function after(headers: readonly string[], name: string, ...more: string[]): string[] {
  const at = headers.indexOf(name) + 1;
  return [...headers.slice(0, at), ...more, ...headers.slice(at)];
}

const shopee47 = after(
  shopee45,
  'Ongkos Kirim Dibayar oleh Pembeli',
  'Estimasi Potongan Biaya Pengiriman',
  'Ongkos Kirim Pengembalian Barang',
);
const shopee49 = after(
  after(shopee47, 'Waktu Pembayaran Dilakukan', 'Metode Pembayaran'),
  'Jumlah',
  'Returned quantity',
);
const shopee49b = after(
  shopee49.filter((name) => name !== 'Alasan Pembatalan'),
  'Status Pesanan',
  'Shipped by Advance Fulfilment',
);
const shopee51 = after(
  after(shopee49b, 'Shipped by Advance Fulfilment', 'Booking SN'),
  'Waktu Pembayaran Dilakukan',
  'Tipe Pesanan',
).map((name) => (name === 'Total Harga Produk' ? 'Subtotal Pesanan' : name));
const cancelled = shopee45.map((name) =>
  name === 'Total Harga Produk' ? 'Dibayar Pembeli' : name,
);

export const shopeeEras = {
  A: shopee45,
  B: shopee47,
  C: shopee49,
  C2: shopee49b,
  D: shopee51,
  cancelled,
  failed: [...cancelled, 'Status pengiriman gagal'],
} as const;
export type ShopeeEra = keyof typeof shopeeEras;

const english: Record<string, string> = {
  'No. Pesanan': 'Order ID',
  'Status Pesanan': 'Order Status',
  'Status Pembatalan/ Pengembalian': 'Return / Refund Status',
  'Waktu Pengiriman Diatur': 'Ship Time',
  'Waktu Pesanan Dibuat': 'Order Creation Date',
  'Waktu Pembayaran Dilakukan': 'Order Paid Time',
  'Nama Produk': 'Product Name',
  'Nomor Referensi SKU': 'SKU Reference No.',
  'Nama Variasi': 'Variation Name',
  'Harga Awal': 'Original Price',
  'Harga Setelah Diskon': 'Deal Price',
  Jumlah: 'Quantity',
  'Returned quantity': 'Returned quantity',
  'Subtotal Pesanan': 'Product Subtotal',
  'Diskon Dari Shopee': 'Shopee Rebate',
  'Voucher Ditanggung Penjual': 'Seller Voucher',
  'Waktu Pesanan Selesai': 'Order Complete Time',
};

export function orderNoOf(letter: string): string {
  return letter.length > 8 ? letter : `260601${letter.toUpperCase().padStart(8, '0')}`;
}

/** Rupiah as Shopee writes them: dots for thousands, a comma for decimals. */
function dotted(amount: number | string): string {
  if (typeof amount === 'string') return amount;
  return String(amount).replace(/\B(?=(\d{3})+$)/g, '.');
}

export function shopeeCells(
  rows: readonly ShopeeRow[],
  era: ShopeeEra = 'D',
): (string | number)[][] {
  const headers = shopeeEras[era];
  return [
    [...headers],
    ...rows.map((row) => {
      const quantity = row.quantity ?? 1;
      const price = row.price ?? 0;
      const subtotal = dotted(price * quantity);
      const values: Record<string, string | number> = {
        'No. Pesanan': orderNoOf(row.no),
        'Status Pesanan': row.status ?? 'Selesai',
        'Status Pembatalan/ Pengembalian': row.returnWord ?? '',
        'Waktu Pengiriman Diatur': row.shipped ?? '',
        'Waktu Pesanan Dibuat': row.created ?? '2026-06-01 10:00',
        'Waktu Pembayaran Dilakukan': row.paid ?? '-',
        'Nama Produk': row.product ?? 'Keripik',
        'Nama Variasi': row.variation ?? '',
        'Harga Awal': dotted(price),
        'Harga Setelah Diskon': dotted(price),
        Jumlah: String(quantity),
        'Returned quantity': String(row.returned ?? 0),
        'Total Harga Produk': subtotal,
        'Subtotal Pesanan': subtotal,
        'Dibayar Pembeli': subtotal,
        'Diskon Dari Shopee': dotted(row.platformDiscount ?? 0),
        'Voucher Ditanggung Penjual': dotted(row.voucher ?? 0),
        'Username (Pembeli)': row.buyer ?? 'pembeli_contoh',
        'Waktu Pesanan Selesai': row.completed ?? '-',
        ...row.cells,
      };
      return headers.map((header) => values[header] ?? '');
    }),
  ];
}

export function shopeeFile(rows: readonly ShopeeRow[], era: ShopeeEra = 'D'): Buffer {
  return workbookOf(shopeeCells(rows, era), 'orders');
}

/** The English interface: other names, commas for thousands. */
export function shopeeEnglishFile(rows: readonly ShopeeRow[]): Buffer {
  const [headers = [], ...cells] = shopeeCells(rows, 'D');
  const kept = headers.flatMap((name, at) => (english[String(name)] ? [{ at, name }] : []));
  return workbookOf(
    [
      kept.map(({ name }) => english[String(name)] ?? ''),
      ...cells.map((row) => kept.map(({ at }) => commas(row[at] ?? ''))),
    ],
    'orders',
  );
}

function commas(cell: string | number): string | number {
  return typeof cell === 'string' && /^\d{1,3}(\.\d{3})+$/.test(cell)
    ? cell.replaceAll('.', ',')
    : cell;
}

export function workbookOf(rows: readonly (readonly (string | number)[])[], sheet: string): Buffer {
  const book = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(rows.map((row) => [...row])), sheet);
  // The library's type says `any`: with type 'buffer' it is a Buffer.
  return XLSX.write(book, { type: 'buffer', bookType: 'xlsx', compression: true }) as Buffer;
}

export interface TiktokRow {
  /** The last digits of the order number. */
  no: number;
  status?: string;
  price?: number;
  quantity?: number;
  returned?: number;
  refunded?: number;
  sellerDiscount?: number;
  platformDiscount?: number;
  returnType?: string;
  product?: string;
  channel?: string;
  created?: string;
  buyer?: string;
  /** Under which the old Tokopedia had it. */
  invoice?: string;
}

const tiktok2025 =
  `Order ID,Order Status,Order Substatus,Cancelation/Return Type,Normal or Pre-order,SKU ID,Seller SKU,Product Name,Variation,Quantity,Sku Quantity of return,SKU Unit Original Price,SKU Subtotal Before Discount,SKU Platform Discount,SKU Seller Discount,SKU Subtotal After Discount,Shipping Fee After Discount,Original Shipping Fee,Shipping Fee Seller Discount,Shipping Fee Platform Discount,Distance Shipping Fee,Distance Fee,Order Refund Amount,Payment platform discount,Buyer Service Fee,Handling Fee,Shipping Insurance,Item Insurance,Order Amount,Created Time,Paid Time,RTS Time,Shipped Time,Delivered Time,Cancelled Time,Cancel By,Cancel Reason,Fulfillment Type,Warehouse Name,Tracking ID,Delivery Option,Shipping Provider Name,Buyer Message,Buyer Username,Recipient,Phone #,Zipcode,Country,Province,Regency and City,Districts,Villages,Detail Address,Additional address information,Payment Method,Weight(kg),Product Category,Package ID,Purchase Channel,Seller Note,Checked Status,Checked Marked by,Tokopedia Invoice Number`.split(
    ',',
  );
const newIn2025 = new Set(
  'Distance Shipping Fee,Distance Fee,Buyer Service Fee,Handling Fee,Shipping Insurance,Item Insurance,Purchase Channel,Tokopedia Invoice Number'.split(
    ',',
  ),
);
export const tiktokEras = {
  2023: after(
    tiktok2025.filter((name) => !newIn2025.has(name)),
    'Payment platform discount',
    'Taxes',
  ),
  2025: tiktok2025,
  2026: [...tiktok2025, 'Order Channel', 'Creator Handle'],
} as const;
export type TiktokEra = keyof typeof tiktokEras;

export function tiktokCells(rows: readonly TiktokRow[], era: TiktokEra = 2026): string[][] {
  const money = (amount: number) => (era === 2023 ? `IDR ${dotted(amount)}` : String(amount));
  return [
    [...tiktokEras[era]],
    ...rows.map((row) => {
      const quantity = row.quantity ?? 1;
      const before = (row.price ?? 0) * quantity;
      const seller = row.sellerDiscount ?? 0;
      const platform = row.platformDiscount ?? 0;
      const values: Record<string, string> = {
        'Order ID': `${580_000_000_000n * 1_000_000n + BigInt(row.no)}\t`,
        'Order Status': row.status ?? 'Selesai',
        'Cancelation/Return Type': row.returnType ?? '',
        'SKU ID': '1730000000000000101\t',
        'Product Name': row.product ?? 'Keripik',
        Quantity: String(quantity),
        'Sku Quantity of return': String(row.returned ?? 0),
        'SKU Unit Original Price': money(row.price ?? 0),
        'SKU Subtotal Before Discount': money(before),
        'SKU Platform Discount': money(platform),
        'SKU Seller Discount': money(seller),
        'SKU Subtotal After Discount': money(before - seller - platform),
        'Order Refund Amount': row.refunded ? money(row.refunded) : '',
        'Created Time': `${row.created ?? '01/06/2026 10:00:00'}\t`,
        'Paid Time': '\t',
        'Purchase Channel': row.channel ?? 'TikTok',
        'Buyer Username': row.buyer ?? 'c***h',
        'Tokopedia Invoice Number': row.invoice ?? '',
      };
      return tiktokEras[era].map((header) => values[header] ?? '');
    }),
  ];
}

export function csvOf(
  rows: readonly (readonly (string | number)[])[],
  { delimiter = ',', bom = true, newline = '\r\n' } = {},
): Buffer {
  const text = rows
    .map((row) => row.map((cell) => quoted(String(cell), delimiter)).join(delimiter) + newline)
    .join('');
  return Buffer.from(`${bom ? '\ufeff' : ''}${text}`);
}

function quoted(cell: string, delimiter: string): string {
  return cell.includes(delimiter) || /["\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

export interface MokaRow {
  receipt: string;
  event?: 'Payment' | 'Refund' | string;
  gross?: number;
  discount?: number;
  refund?: number;
  date?: string;
  time?: string;
  outlet?: string;
  items?: string;
}

const mokaHeaders =
  'Outlet,Date,Time,Gross Sales,Discounts,Refunds,Net Sales,Gratuity,Tax,Total Collected,Total Amount,Other Note (Optional),Receipt Number,Collected By,Served By,Customer,Customer Phone,Items,Payment Method,Event Type,Reason of Refund'.split(
    ',',
  );

export function mokaCells(rows: readonly MokaRow[]): string[][] {
  return [
    mokaHeaders,
    ...rows.map((row) => {
      const [gross, discount, refund] = [row.gross ?? 0, row.discount ?? 0, row.refund ?? 0];
      const values: Record<string, string> = {
        Outlet: row.outlet ?? 'Outlet Contoh',
        Date: row.date ?? '05-02-2026',
        Time: row.time ?? '08:09:10',
        'Gross Sales': gross.toFixed(1),
        Discounts: discount.toFixed(1),
        Refunds: refund.toFixed(1),
        'Net Sales': (gross - discount - refund).toFixed(1),
        'Receipt Number': row.receipt,
        Items: row.items ?? 'Keripik Pisang, Sambal',
        'Event Type': row.event ?? 'Payment',
      };
      return mokaHeaders.map((header) => values[header] ?? '');
    }),
  ];
}

/** "Penghasilan saya" of 2026: two title rows above the header, a total below. */
export function shopeeIncomeFile(
  rows: readonly { no: string; refunded: number; released: number }[],
) {
  const headers = [
    ...['No.', 'No. Pesanan', 'No. Pengajuan', 'Lihat berdasarkan', 'Tanggal Dana Dilepaskan'],
    ...['Jumlah Pengembalian Dana ke Pembeli', 'Total Penghasilan'],
  ];
  return workbookOf(
    [
      ['Laporan Penghasilan'],
      ['Dari 2026-06-01'],
      headers,
      ...rows.flatMap((row, i) =>
        ['Order', 'Sku'].map((view) => [
          ...[i + 1, orderNoOf(row.no), '', view, '2026-06-15'],
          ...[-row.refunded, row.released],
        ]),
      ),
      ['Total', '', '', '', '', '', rows.reduce((sum, row) => sum + row.released, 0)],
    ],
    'Penghasilan',
  );
}
