import type { ReturnStage, Stage } from './view.ts';

/** The words of Shopee's seller page, and the same cells under its English names. */
export type Cells = Record<string, string>;

export const statusWords: Record<Stage, string> = {
  unpaid: 'Belum Bayar',
  cancelAsked: 'Pembatalan Diajukan',
  cancelled: 'Batal',
  toShip: 'Perlu Dikirim',
  shipped: 'Sedang Dikirim',
  delivered: 'Telah Dikirim',
  completed: 'Selesai',
};
/** As ComaGear/shopeesalescoverter reads them; the word for an asked cancellation is a guess. */
const englishStatusWords: Record<Stage, string> = {
  unpaid: 'Unpaid',
  cancelAsked: 'Cancellation Requested',
  cancelled: 'Cancelled',
  toShip: 'To ship',
  shipped: 'Shipping',
  delivered: 'Delivered',
  completed: 'Completed',
};
export const returnWords: Record<ReturnStage, string> = {
  none: '',
  open: 'Sedang Diproses',
  approved: 'Permintaan Disetujui',
  closed: 'Masalah Diselesaikan',
};
/** General knowledge; no source lists the English ones. */
const englishReturnWords: Record<ReturnStage, string> = {
  none: '',
  open: 'Request Pending',
  approved: 'Request Approved',
  closed: 'Request Rejected',
};
export const cancelWords = {
  unpaid: 'Pesanan tidak dibayar',
  buyer: 'Dibatalkan oleh Pembeli',
  delivery: 'Pengiriman gagal',
} as const;

const englishNames: Record<string, string> = {
  'No. Pesanan': 'Order ID',
  'No. Resi': 'Tracking Number',
  'Opsi Pengiriman': 'Shipping Option',
  'Antar ke counter/ pick-up': 'Shipment Method',
  'Waktu Pengiriman Diatur': 'Ship Time',
  'Waktu Pesanan Dibuat': 'Order Creation Date',
  'Waktu Pembayaran Dilakukan': 'Order Paid Time',
  'Jumlah Produk di Pesan': 'No of product in order',
  'Total Berat': 'Order Total Weight',
  'Voucher Ditanggung Penjual': 'Seller Voucher',
  'Voucher Ditanggung Shopee': 'Shopee Voucher',
  'Cashback Koin': 'Seller Absorbed Coin Cashback',
  'Paket Diskon': 'Bundle Deal Indicator',
  'Total Pembayaran': 'Total Amount',
  'Ongkos Kirim Dibayar oleh Pembeli': 'Buyer Paid Shipping Fee',
  'Perkiraan Ongkos Kirim': 'Estimated Shipping Fee',
  'Username (Pembeli)': 'Username (Buyer)',
  'Nama Penerima': 'Receiver Name',
  'No. Telepon': 'Phone Number',
  'Alamat Pengiriman': 'Delivery Address',
  'Kota/Kabupaten': 'City',
  Provinsi: 'Province',
  'Waktu Pesanan Selesai': 'Order Complete Time',
  'Catatan dari Pembeli': 'Note',
  'SKU Induk': 'Parent SKU Reference No.',
  'Nama Produk': 'Product Name',
  'Nomor Referensi SKU': 'SKU Reference No.',
  'Nama Variasi': 'Variation Name',
  'Harga Awal': 'Original Price',
  'Harga Setelah Diskon': 'Deal Price',
  Jumlah: 'Quantity',
  'Returned quantity': 'Returned quantity',
  'Total Harga Produk': 'Product Subtotal',
  'Diskon Dari Penjual': 'Seller Discount',
  'Diskon Dari Shopee': 'Shopee Rebate',
  'Berat Produk': 'SKU Total Weight',
};

export function translated(cells: Cells): Cells {
  return Object.fromEntries(
    Object.entries(cells).flatMap(([name, value]) => {
      const english = englishNames[name];
      return english ? [[english, value]] : [];
    }),
  );
}

export function inEnglish(cells: Cells, stage: Stage, returned: ReturnStage): Cells {
  return {
    ...translated(cells),
    'Order Status': englishStatusWords[stage],
    'Return / Refund Status': englishReturnWords[returned],
  };
}
