import type { Messages } from '../web/index.ts';

export const goodsSaid = {
  title: { id: 'Barang yang terjual', en: 'Goods sold' },
  lead: {
    id: 'Tandai barang yang dijual tetapi tidak dibuat usaha ini, misalnya kopi saset. Kampanye biasanya hanya menghitung buatan sendiri. Tanda dapat dicabut; angka yang sudah ditutup tidak berubah.',
    en: 'Mark goods that this enterprise sells and does not make, such as instant coffee. A campaign usually counts own products only. A mark can be taken back; closed figures do not change.',
  },
  none: { id: 'Belum ada penjualan.', en: 'No sales yet.' },
  name: { id: 'Barang', en: 'Goods' },
  noName: { id: '(tanpa nama barang)', en: '(without a name)' },
  sales: { id: 'Nilai penjualan', en: 'Sales' },
  mark: { id: '◇ bukan buatan sendiri', en: '◇ not own make' },
  setNotOwn: { id: 'Bukan buatan sendiri', en: 'Not own make' },
  setOwn: { id: 'Buatan sendiri', en: 'Own make' },
  of: { id: (name: string) => `untuk ${name}`, en: (name: string) => `for ${name}` },
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
