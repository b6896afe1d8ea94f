import type { Words } from '../../../kernel/problem.ts';

/**
 * What follows the number of a row: why it, and the order that it belongs to, is not booked. The
 * codes never change.
 */
export interface RowFault extends Words {
  readonly code: string;
}

const fault = (code: string, id: string, en: string): RowFault => ({ code, id, en });

const amount = (id: string, en: string) => fault('bad_amount', id, en);
const disagree = (id: string, en: string) => fault('amounts_disagree', id, en);

export const rowFaults = {
  misshapen: fault(
    'row_shape',
    'jumlah selnya tidak sama dengan judul kolom',
    'it does not have as many cells as there are headings',
  ),
  noReceipt: fault(
    'bad_order_number',
    'nomor struk atau outlet kosong',
    'its receipt number or outlet is empty',
  ),
  noTime: fault('bad_date', 'tanggal atau jam tidak terbaca', 'its day or time cannot be read'),
  noCreation: fault(
    'bad_date',
    'waktu pesanan dibuat tidak terbaca',
    'when the order was made cannot be read',
  ),
  creationDiffers: fault(
    'rows_disagree',
    'waktu pesanan dibuat berbeda antarbaris',
    'its rows differ in when the order was made',
  ),
  statusDiffers: fault(
    'rows_disagree',
    'statusnya berbeda antarbaris',
    'its rows differ in their state',
  ),
  voucherDiffers: fault(
    'rows_disagree',
    'voucher penjual berbeda antarbaris',
    'its rows differ in the seller’s voucher',
  ),
  afterGap: fault(
    'bad_order_number',
    'nomor pesanannya kosong dan baris di atasnya kosong, jadi tidak jelas milik pesanan mana',
    'its order number is empty and so is the row above it, so it is not clear whose it is',
  ),
  unknownChannel: (word: string) =>
    fault(
      'unknown_channel',
      `kanal "${word}" belum dikenal`,
      `the channel "${word}" is not known yet`,
    ),
  secondRow: fault(
    'rows_disagree',
    'nomornya sudah ada di baris lain dengan jumlah yang berbeda',
    'its number stands in another row with another amount',
  ),
  voucher: amount('voucher penjual tidak terbaca', 'the seller’s voucher cannot be read'),
  refund: amount('pengembalian dana tidak terbaca', 'the refund cannot be read'),
  price: amount('harga atau potongan tidak terbaca', 'a price or a discount cannot be read'),
  quantity: amount('jumlah barang tidak terbaca', 'the quantity cannot be read'),
  noQuantity: amount('jumlah barang nol', 'the quantity is zero'),
  returnedMore: amount(
    'jumlah yang dikembalikan melebihi jumlah barang',
    'more is returned than was bought',
  ),
  rupiah: amount('angka rupiah tidak terbaca', 'an amount in rupiah cannot be read'),
  subtotal: disagree(
    'harga kali jumlah tidak sama dengan subtotal',
    'the price times the quantity is not the subtotal',
  ),
  net: disagree(
    'penjualan bersih tidak sama dengan kotor − diskon − refund',
    'net sales are not gross − discount − refund',
  ),
  netBelowZero: disagree(
    'penjualan bersih di bawah nol pada struk biasa',
    'net sales of an ordinary receipt are below zero',
  ),
} as const;
