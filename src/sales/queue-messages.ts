import type { Words } from '../kernel/problem.ts';
import type { Messages } from '../web/index.ts';

/** Each kind of question: its name, and why it is asked. */
export const questionWords: Readonly<Record<string, { name: Words; why: Words }>> = {
  absent_from_newer: {
    name: { id: 'Tidak ada di ekspor yang lebih baru', en: 'Absent from a newer export' },
    why: {
      id: 'Ekspor lengkap yang lebih baru mencakup tanggal pesanan ini tetapi tidak memuatnya. Sekadar untuk diketahui: pesanannya tetap seperti semula.',
      en: 'A newer full export covers this order’s day and does not hold it. This is only to be known: the order stays as it is.',
    },
  },
  claimed_by_two: {
    name: { id: 'Diaku dua usaha', en: 'Claimed by two enterprises' },
    why: {
      id: 'Nomor pesanan yang sama ada di berkas beberapa usaha. Selama belum dibagi, pesanan ini hanya dihitung untuk usaha yang tokonya terdaftar, atau tidak dihitung sama sekali.',
      en: 'The same order number is in the files of several enterprises. Until it is divided it counts only for the one whose registered shop it is, or for nobody.',
    },
  },
  copied_rows: {
    name: { id: 'Baris sama dengan usaha lain', en: 'Rows like another enterprise’s' },
    why: {
      id: 'Sederet catatan sama dengan catatan usaha lain. Bisa saja salinan, bisa juga satu tempat jualan yang dicatat berdua. Tanyakan kepada keduanya, lalu tulis penjelasannya. Tidak mengubah penjualan.',
      en: 'A run of records is like another enterprise’s. It may be a copy, or one stall that two write down. Ask both and write down how it is explained. It changes no sale.',
    },
  },
  copied_days: {
    name: { id: 'Ekspor mirip usaha lain', en: 'An export like another enterprise’s' },
    why: {
      id: 'Jumlah penjualan hari demi hari sama dengan ekspor usaha lain. Bisa saja satu ekspor dikirim dua usaha, atau satu usaha terdaftar dua kali. Tanyakan kepada keduanya, lalu tulis penjelasannya. Tidak mengubah penjualan.',
      en: 'Day after day the sales come to the same as another enterprise’s export. One export may have been sent by two, or one enterprise be registered twice. Ask both and write down how it is explained. It changes no sale.',
    },
  },
  correction_asleep: {
    name: { id: 'Perbaikan tidak berlaku lagi', en: 'A correction no longer applies' },
    why: {
      id: 'Pesanan ini pernah diperbaiki. Berkas lain, atau daftar pembatalan atau retur, kini mengatakan lain, jadi perbaikan itu tidak dipakai.',
      en: 'This order was corrected once. Another file, or a list of cancelled or returned orders, says something else now, so the correction is not used.',
    },
  },
  entry_conflict: {
    name: { id: 'Catatan yang berbeda isinya', en: 'An entry with two contents' },
    why: {
      id: 'Catatan dengan nomor yang sama datang dua kali dengan isi berbeda. Yang pertama tetap dihitung; keduanya disimpan dan ada di halaman penjualannya.',
      en: 'An entry came twice under one number with different contents. The first one stays counted; both are kept and stand on the sale’s page.',
    },
  },
  likely_double: {
    name: { id: 'Mungkin tercatat dua kali', en: 'Perhaps recorded twice' },
    why: {
      id: 'Catatan ini dan sumber lain mungkin menyebut penjualan yang sama. Keduanya tetap seperti sekarang sampai Anda memutuskan.',
      en: 'This record and another source may tell the same sale. Both stay as they are until you decide.',
    },
  },
  settlement_differs: {
    name: { id: 'Pencairan tidak cocok', en: 'A settlement that differs' },
    why: {
      id: 'Rekening menerima pencairan untuk hari dan merchant ini, tetapi jumlahnya tidak sama dengan laporan merchant. Tidak mengubah penjualan.',
      en: 'The bank received a settlement for this day and merchant, but it is not what the merchant’s report comes to. It changes no sale.',
    },
  },
  newer_by_own_times: {
    name: { id: 'Lebih baru menurut jamnya sendiri', en: 'Newer by its own times' },
    why: {
      id: 'Isi yang kalah menyebut jam selesai, isi yang berlaku tidak. Urutan berkas yang menentukan; platform kadang mengosongkan kolom, jadi Anda yang memeriksa.',
      en: 'The content that lost tells a completion time and the one that counts does not. Files decide by their order; platforms sometimes blank cells, so you look.',
    },
  },
  newer_elsewhere: {
    name: { id: 'Catatan lain lebih baru', en: 'Another record is newer' },
    why: {
      id: 'Catatan dari sumber yang lebih lemah lebih baru dan menyebut keadaan lain. Ekspor platform tetap dipakai.',
      en: 'A record of a weaker source is newer and tells another state. The platform’s own export stays in use.',
    },
  },
  odd_pattern: {
    name: { id: 'Patut ditanyakan', en: 'Worth asking about' },
    why: {
      id: 'Pola ini kadang ada juga pada catatan yang benar. Tanyakan kepada usahanya, lalu tulis penjelasannya. Tidak mengubah penjualan.',
      en: 'True records show this now and then, too. Ask the enterprise and write down how it is explained. It changes no sale.',
    },
  },
  part_edge: {
    name: { id: 'Di tepi bagian ekspor', en: 'At the edge of a part' },
    why: {
      id: 'Ekspornya dicatat tanpa semua bagian. Pesanan ini berada di awal atau akhir sebuah bagian, jadi barangnya mungkin terpotong.',
      en: 'The export was booked without all its parts. This order is the first or last of a part, so lines may be cut off.',
    },
  },
  parts_missing: {
    name: { id: 'Bagian ekspor belum lengkap', en: 'Parts of an export are missing' },
    why: {
      id: 'Belum ada yang dihitung. Minta usaha mengirim bagian lainnya, atau mencatat yang ada lewat halaman unggah.',
      en: 'Nothing of it counts yet. Ask the enterprise to send the other parts, or to book what is there on the upload page.',
    },
  },
  parts_ambiguous: {
    name: { id: 'Bagian ekspor tertukar', en: 'Parts of two exports' },
    why: {
      id: 'Bagian bernomor sama datang dengan isi berbeda, jadi ada dua ekspor yang menunggu bagian lain.',
      en: 'A part of the same number came with another content, so two exports wait for their parts.',
    },
  },
  return_extent_unknown: {
    name: { id: 'Besarnya retur belum diketahui', en: 'How much came back is not known' },
    why: {
      id: 'Retur disetujui tanpa menyebut jumlah barang, jadi seluruh pesanan dihitung kembali.',
      en: 'A return was approved without a quantity, so the whole order counts as returned.',
    },
  },
  return_line_unclear: {
    name: { id: 'Barang yang diretur tidak jelas', en: 'Unclear which line came back' },
    why: {
      id: 'Daftar retur menyebut barang yang tidak dapat dipasangkan dengan baris pesanan ini.',
      en: 'A list of returns names an item that fits no single line of this order.',
    },
  },
  return_proposed: {
    name: { id: 'Retur diajukan', en: 'Return asked for' },
    why: {
      id: 'Daftar retur memuat permintaan yang belum disetujui. Belum ada yang dikurangkan.',
      en: 'A list of returns holds a request that is not approved yet. Nothing is taken off.',
    },
  },
  row_vanished: {
    name: { id: 'Baris hilang dari daftar baru', en: 'A row is gone from a newer list' },
    why: {
      id: 'Daftar yang sama dikirim lagi untuk hari yang sama tanpa baris ini.',
      en: 'The same list came again for the same days without this row.',
    },
  },
  same_photo: {
    name: { id: 'Foto yang sama', en: 'The same photo' },
    why: {
      id: 'Foto bukti ini sama atau mirip sekali dengan foto penjualan lain. Bisa saja satu nota untuk dua catatan. Tanyakan, lalu tulis penjelasannya; foto yang bukan bukti dicabut di halamannya. Tidak mengubah penjualan.',
      en: 'This photo is the same as another sale’s, or very like it. One note may be for two records. Ask and write down how it is explained; a photo that proves nothing is withdrawn on its page. It changes no sale.',
    },
  },
  state_went_back: {
    name: { id: 'Keadaan mundur', en: 'The state went back' },
    why: {
      id: 'Berkas yang lebih baru menyebut pesanan ini belum selesai, padahal sebelumnya sudah final.',
      en: 'A newer file tells this order as not completed, though it was final before.',
    },
  },
  undecidable: {
    name: { id: 'Tidak dapat diurutkan', en: 'Cannot be told apart' },
    why: {
      id: 'Dua isi yang berbeda sama barunya dalam segala hal. Salah satu dipakai menurut aturan tetap yang tidak berarti apa-apa.',
      en: 'Two contents are equally new in every respect. One is used by a fixed rule that means nothing.',
    },
  },
  which_list: {
    name: { id: 'Daftar mana yang benar', en: 'Which list is right' },
    why: {
      id: 'Dua daftar untuk hari yang sama saling berbeda dan tidak saling memuat.',
      en: 'Two lists for the same days differ and neither holds the other.',
    },
  },
};

export const queueSaid = {
  title: { id: 'Menunggu keputusan', en: 'Waiting for a decision' },
  lead: {
    id: 'Pertanyaan yang tidak diputuskan program. Tidak ada yang berubah sebelum Anda menjawab; setiap jawaban tercatat dengan alasan Anda.',
    en: 'Questions that the program does not decide. Nothing changes before you answer; each answer is kept with your reason.',
  },
  empty: {
    id: 'Tidak ada yang menunggu keputusan. Pertanyaan muncul di sini bila berkas saling bertentangan.',
    en: 'Nothing waits for a decision. Questions show here when files contradict each other.',
  },
  all: { id: 'Semua', en: 'All' },
  kinds: { id: 'Jenis pertanyaan', en: 'Kinds of question' },
  points: { id: (n: number) => `${n} poin`, en: (n: number) => `${n} points` },
  atStake: {
    id: (amount: string) => `${amount} dipertaruhkan`,
    en: (amount: string) => `${amount} at stake`,
  },
  sides: { id: 'Kedua sisi', en: 'Both sides' },
  counts: { id: 'yang dipakai', en: 'in use' },
  other: { id: 'isi lain', en: 'another content' },
  otherEnterprise: { id: 'usaha di luar jangkauan Anda', en: 'an enterprise out of your reach' },
  parts: {
    id: (all: string) => `Bagian yang belum ada: ${all}`,
    en: (all: string) => `Missing parts: ${all}`,
  },
  range: {
    id: (min: string, max: string) => `Retur antara ${min} dan ${max}`,
    en: (min: string, max: string) => `Returned between ${min} and ${max}`,
  },
  otherAmount: {
    id: (amount: string) => `Isi yang datang kemudian: ${amount}`,
    en: (amount: string) => `What came later: ${amount}`,
  },
  proposal: {
    id: (amount: string) => `Laporan penghasilan menyebut ${amount} dikembalikan.`,
    en: (amount: string) => `The income report tells that ${amount} was refunded.`,
  },
  look: { id: 'Periksa dan putuskan', en: 'Look and decide' },
  decide: { id: 'Keputusan Anda', en: 'Your decision' },
  reason: { id: 'Alasan', en: 'Reason' },
  reasonHint: {
    id: 'Apa yang Anda periksa, supaya orang lain dapat mengulanginya.',
    en: 'What you looked at, so that others can do the same.',
  },
  take: {
    id: (state: string, amount: string) => `Pakai isi ini: ${state}, ${amount}`,
    en: (state: string, amount: string) => `Use this content: ${state}, ${amount}`,
  },
  acceptReturn: {
    id: (amount: string) => `Terima retur ${amount}`,
    en: (amount: string) => `Accept a return of ${amount}`,
  },
  isDouble: {
    id: 'Penjualan yang sama: kaitkan',
    en: 'The same sale: link them',
  },
  twoSales: {
    id: 'Dua penjualan yang berbeda',
    en: 'Two different sales',
  },
  otherSum: {
    id: (rows: string, name: string, days: string, amount: string) =>
      `Di sisi lain: ${rows} ${name}, ${days}, ${amount}.`,
    en: (rows: string, name: string, days: string, amount: string) =>
      `On the other side: ${rows} ${name}, ${days}, ${amount}.`,
  },
  ordersOf: { id: 'pesanan', en: 'orders of' },
  paymentsOf: { id: 'pembayaran', en: 'payments by' },
  entriesOf: { id: 'catatan', en: 'entries in' },
  batchDiffers: {
    id: (batch: string, rows: string, amount: string) =>
      `Rekening menyebut ${batch}; laporan merchant memuat ${rows} pembayaran, ${amount}.`,
    en: (batch: string, rows: string, amount: string) =>
      `The bank tells ${batch}; the merchant’s report holds ${rows} payments, ${amount}.`,
  },
  wouldProve: {
    id: 'Bila dikaitkan, jumlahnya tetap dan buktinya menjadi C (pencairan pembayaran).',
    en: 'Linked, the amount stays and its evidence becomes C (a payment).',
  },
  wouldLeave: {
    id: (amount: string) => `Bila dikaitkan, catatan ini tidak dihitung lagi: ${amount} keluar.`,
    en: (amount: string) => `Linked, this record counts no more: ${amount} leaves.`,
  },
  seeOther: { id: 'Lihat sisi lainnya', en: 'See the other side' },
  ownSale: {
    id: 'Tetap dihitung: penjualan tersendiri',
    en: 'Counts on: a sale of its own',
  },
  noSale: {
    id: 'Jangan dihitung: sudah diganti, atau penjualan yang sama',
    en: 'Does not count: replaced, or the same sale',
  },
  list: { id: (no: number) => `Daftar ke-${no}`, en: (no: number) => `List ${no}` },
  earlierMessage: { id: 'Pesan yang lebih dulu', en: 'The earlier message' },
  keep: { id: 'Biarkan seperti sekarang', en: 'Leave as it is' },
  divide: { id: 'Bagi pesanan ini', en: 'Divide this order' },
  lineOf: {
    id: (no: number, product: string, amount: string) => `Baris ${no}: ${product}, ${amount}`,
    en: (no: number, product: string, amount: string) => `Line ${no}: ${product}, ${amount}`,
  },
  chooseOwner: { id: 'Pilih usahanya', en: 'Choose the enterprise' },
  onlyKnow: {
    id: 'Untuk diketahui; tidak ada yang perlu diputuskan di sini.',
    en: 'To be known; there is nothing to decide here.',
  },
  notYours: {
    id: 'Yang dapat menjawab adalah petugas verifikasi atau pengelola kampanye yang menjangkau semua usaha ini.',
    en: 'A verifier or a campaign manager who reaches all these enterprises can answer.',
  },
} satisfies Messages;
