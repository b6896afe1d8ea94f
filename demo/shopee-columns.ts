/** Header rows of Shopee's order export, in order (formats.md 1). */
export type ShopeeEra = 'A' | 'B' | 'C' | 'D' | 'english';

const eraA =
  columnsOf(`No. Pesanan|Status Pesanan|Alasan Pembatalan|Status Pembatalan/ Pengembalian|No. Resi
Opsi Pengiriman|Antar ke counter/ pick-up
Pesanan Harus Dikirimkan Sebelum (Menghindari keterlambatan)|Waktu Pengiriman Diatur
Waktu Pesanan Dibuat|Waktu Pembayaran Dilakukan|SKU Induk|Nama Produk|Nomor Referensi SKU
Nama Variasi|Harga Awal|Harga Setelah Diskon|Jumlah|Total Harga Produk|Total Diskon
Diskon Dari Penjual|Diskon Dari Shopee|Berat Produk|Jumlah Produk di Pesan|Total Berat
Voucher Ditanggung Penjual|Cashback Koin|Voucher Ditanggung Shopee|Paket Diskon
Paket Diskon (Diskon dari Shopee)|Paket Diskon (Diskon dari Penjual)|Potongan Koin Shopee
Diskon Kartu Kredit|Ongkos Kirim Dibayar oleh Pembeli|Total Pembayaran|Perkiraan Ongkos Kirim
Catatan dari Pembeli|Catatan|Username (Pembeli)|Nama Penerima|No. Telepon|Alamat Pengiriman
Kota/Kabupaten|Provinsi|Waktu Pesanan Selesai`);

const eraB = after(eraA, 'Ongkos Kirim Dibayar oleh Pembeli', [
  'Estimasi Potongan Biaya Pengiriman',
  'Ongkos Kirim Pengembalian Barang',
]);
const eraC = after(after(eraB, 'Waktu Pembayaran Dilakukan', ['Metode Pembayaran']), 'Jumlah', [
  'Returned quantity',
]);
const eraD = after(
  after(
    eraC.filter((name) => name !== 'Alasan Pembatalan'),
    'Status Pesanan',
    ['Shipped by Advance Fulfilment', 'Booking SN'],
  ),
  'Waktu Pembayaran Dilakukan',
  ['Tipe Pesanan'],
).map((name) => (name === 'Total Harga Produk' ? 'Subtotal Pesanan' : name));

const english = columnsOf(`Order ID
Order Status|Return / Refund Status|Tracking Number|Shipping Option|Shipment Method
Estimated Ship Out Date|Ship Time|Order Creation Date|Order Paid Time|Parent SKU Reference No.
Product Name|SKU Reference No.|Variation Name|Original Price|Deal Price|Quantity
Returned quantity|Product Subtotal|Seller Rebate|Seller Discount|Shopee Rebate|SKU Total Weight
No of product in order|Order Total Weight|Voucher Code|Seller Voucher
Seller Absorbed Coin Cashback|Shopee Voucher|Bundle Deal Indicator|Shopee Bundle Discount
Seller Bundle Discount|Shopee Coins Offset|Credit Card Discount Total|Total Amount
Buyer Paid Shipping Fee|Shipping Rebate Estimate|Reverse Shipping Fee|Transaction Fee
Commission Fee|Service Fee|Grand Total|Estimated Shipping Fee|Username (Buyer)|Receiver Name
Phone Number|Delivery Address|City|Province|Order Complete Time|Note`);

const byEra: Record<ShopeeEra, readonly string[]> = {
  A: eraA,
  B: eraB,
  C: eraC,
  D: eraD,
  english,
};

/** The list of cancelled orders: reason in third place, its own word for the item total. */
export function shopeeHeaders(era: ShopeeEra, list: 'all' | 'cancelled'): readonly string[] {
  const headers = byEra[era];
  if (list === 'all' || era === 'english') return headers;
  const rest = headers.filter((name) => name !== 'Alasan Pembatalan');
  return after(rest, 'Status Pesanan', ['Alasan Pembatalan']).map((name) =>
    name === 'Total Harga Produk' || name === 'Subtotal Pesanan' ? 'Dibayar Pembeli' : name,
  );
}

export function shopeeTellsQuantity(era: ShopeeEra): boolean {
  return era === 'C' || era === 'D' || era === 'english';
}

function after(names: readonly string[], name: string, added: readonly string[]): string[] {
  const at = names.indexOf(name) + 1;
  if (at === 0) throw new Error(`No column ${name}`);
  return [...names.slice(0, at), ...added, ...names.slice(at)];
}

function columnsOf(list: string): string[] {
  return list.split(/\||\n/);
}
