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
  reason: {
    id: (reason: string) => `Alasan petugas: ${reason}`,
    en: (reason: string) => `The officer’s reason: ${reason}`,
  },
  rule: { id: 'Tandai dengan alasan', en: 'Mark with a reason' },
  lift: { id: 'Cabut dengan alasan', en: 'Take back with a reason' },
  rulingTitle: { id: 'Tandai barang', en: 'Mark goods' },
  rulingLead: {
    id: 'Tanda petugas berlaku untuk semua penjualan usaha ini dengan nama barang itu, juga yang sudah tercatat, sampai petugas mencabutnya. Angka yang sudah ditutup tidak berubah. Usaha ini membaca alasannya.',
    en: 'An officer’s mark holds for all sales of this enterprise under that name, also those recorded before, until an officer takes it back. Closed figures do not change. The enterprise reads the reason.',
  },
  goodsName: { id: 'Nama barang', en: 'Name of the goods' },
  goodsNameHint: {
    id: 'Tulis seperti di catatan penjualan. Besar kecilnya huruf tidak berpengaruh.',
    en: 'Write it as the sales do. Capitals make no difference.',
  },
  madeBy: { id: 'Siapa yang membuatnya', en: 'Who makes it' },
  byOthers: { id: 'Bukan buatan usaha ini', en: 'Not made by this enterprise' },
  byThem: { id: 'Buatan usaha ini', en: 'Made by this enterprise' },
  why: { id: 'Alasan', en: 'Reason' },
  whyHint: {
    id: 'Misalnya: di kemasannya tertulis nama pabrik lain.',
    en: 'For example: its packet names another maker.',
  },
  keep: { id: 'Simpan', en: 'Save' },
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
