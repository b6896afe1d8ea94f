import type { Messages } from '../web/index.ts';

export const goodsSaid = {
  title: { id: 'Barang yang terjual', en: 'Goods sold' },
  lead: {
    id: 'Nama barang seperti tertulis di berkas dan catatan, dengan penjualannya yang final dan sementara. Barang yang tidak dibuat usaha ini ditandai; kampanye yang hanya menghitung buatan sendiri tidak menjumlahkannya. Tanda dapat dicabut, dan angka yang sudah ditutup tidak berubah.',
    en: 'Names of goods as files and entries have them, with their final and provisional sales. Goods that this enterprise does not make are marked; a campaign that counts only own goods does not add them. A mark can be taken back, and closed figures do not change.',
  },
  none: { id: 'Belum ada penjualan.', en: 'No sales yet.' },
  emptyPage: {
    id: 'Halaman ini kosong. Kembali ke halaman 1.',
    en: 'This page is empty. Back to page 1.',
  },
  name: { id: 'Barang', en: 'Goods' },
  noName: { id: '(tanpa nama barang)', en: '(without a name)' },
  sales: { id: 'Nilai penjualan', en: 'Sales' },
  mark: { id: '◇ bukan buatan sendiri', en: '◇ not own make' },
  setNotOwn: { id: 'Bukan buatan sendiri', en: 'Not own make' },
  setOwn: { id: 'Buatan sendiri', en: 'Own make' },
  of: { id: (name: string) => `untuk ${name}`, en: (name: string) => `for ${name}` },
  notOwn: { id: '◇ Bukan buatan sendiri', en: '◇ Not own make' },
  leftOut: {
    id: (amount: string) => `◇ Tidak dihitung karena bukan buatan sendiri: ${amount}`,
    en: (amount: string) => `◇ Left out, not of own make: ${amount}`,
  },
  partOfOrder: {
    id: (amount: string) =>
      `Di antaranya ${amount} bukan buatan sendiri; kampanye yang hanya menghitung buatan sendiri tidak menjumlahkannya.`,
    en: (amount: string) =>
      `Of this ${amount} is not of its own make; a campaign that counts only own goods does not add it.`,
  },
} satisfies Messages;
