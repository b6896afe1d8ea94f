import { type Day, formatDay } from '../kernel/day.ts';
import { defineProblems, problem } from '../kernel/problem.ts';
import type { Refusal } from './words.ts';

export const salesProblems = defineProblems('sales', {
  fileRefused: problem<Refusal>(422, ({ message, messageEn }) => ({
    id: message,
    en: messageEn,
  })),
  noSuchCampaign: problem<{ campaignId: string }>(404, ({ campaignId }) => ({
    id: `Kampanye “${campaignId}” tidak ditemukan.`,
    en: `There is no campaign “${campaignId}”.`,
  })),
  coversWrong: problem<{ from: string; to: string }>(
    422,
    ({ from, to }) => ({
      id: `Isi tanggal pertama dan terakhir yang dicakup berkas ini: memuat ${from} sampai ${to}, tidak melewati hari ini, paling panjang setahun.`,
      en: `Give the first and the last day that this file covers: they hold ${from} to ${to}, end today at the latest, and are a year at most.`,
    }),
    'dari',
  ),
  shopOfAnother: problem<{ shop: string }>(422, ({ shop }) => ({
    id: `Berkas ini memuat toko “${shop}”, yang terdaftar untuk usaha lain, jadi tidak dicatat. Periksa apakah berkasnya tertukar. Kalau toko itu milik Anda, mintalah petugas memindahkannya.`,
    en: `This file holds the shop “${shop}”, which is registered for another enterprise, so it is not booked. Look whether it is the wrong file. If the shop is yours, ask an officer to move it.`,
  })),
  noneChosen: problem<void>(
    422,
    () => ({
      id: 'Centang dulu barisnya.',
      en: 'Tick the rows first.',
    }),
    'baris',
  ),
  noSuchGuide: problem<void>(404, () => ({
    id: 'Panduan ini tidak ditemukan.',
    en: 'There is no such guide.',
  })),
  noSuchImport: problem<void>(404, () => ({
    id: 'Pencatatan ini tidak ditemukan.',
    en: 'There is no such import.',
  })),
  notInCampaign: problem<void>(404, () => ({
    id: 'Usaha ini belum menjadi peserta kampanye mana pun.',
    en: 'This enterprise takes part in no campaign yet.',
  })),
  noSuchUpload: problem<void>(404, () => ({
    id: 'Kiriman ini tidak ditemukan.',
    en: 'There is no such upload.',
  })),
  uploadNotWaiting: problem<void>(409, () => ({
    id: 'Berkas ini sudah dicatat atau sudah dibatalkan. Lihat keadaannya di daftar kiriman.',
    en: 'This file has been booked or discarded already. See its state in the list of uploads.',
  })),
  witnessPlace: problem<{ max: number }>(
    422,
    ({ max }) => ({
      id: `Tulis di mana berkas ini diunduh di hadapan Anda, paling banyak ${max} huruf.`,
      en: `Write where this file was downloaded before your eyes, ${max} letters at most.`,
    }),
    'tempat',
  ),
  noFile: problem<void>(
    422,
    () => ({
      id: 'Pilih sekurang-kurangnya satu berkas.',
      en: 'Choose at least one file.',
    }),
    'berkas',
  ),
  notUnsent: problem<void>(
    422,
    () => ({
      id: 'Berkas ini bukan berkas catatan yang disimpan halaman “Catat penjualan”. Berkas marketplace atau kasir dikirim lewat “Kirim berkas penjualan”.',
      en: 'This is no file of entries that the page “Record a sale” saved. A marketplace’s or a till’s file goes through the page for sales files.',
    }),
    'berkas',
  ),
  unsentTooLarge: problem<void>(
    413,
    () => ({
      id: 'Satu berkas catatan paling besar 4 MB dan 10.000 baris.',
      en: 'A file of entries is 4 MB and 10.000 lines at most.',
    }),
    'berkas',
  ),
  noSuchOrder: problem<void>(404, () => ({
    id: 'Pesanan ini tidak ditemukan di buku penjualan usaha ini.',
    en: 'There is no such order in the ledger of this enterprise.',
  })),
  needsPassword: problem<void>(
    422,
    () => ({ id: 'Ketik kata sandi berkas ini.', en: 'Type the password of this file.' }),
    'sandi',
  ),
  mappingNoDay: problem<void>(422, () => ({
    id: 'Tunjukkan kolom yang berisi tanggal.',
    en: 'Show the column that holds the day.',
  })),
  mappingNoAmount: problem<void>(422, () => ({
    id: 'Tunjukkan kolom yang berisi jumlah rupiah, atau kolom harga dan kolom banyaknya.',
    en: 'Show the column that holds the amount, or those of price and quantity.',
  })),
  mappingTwice: problem<void>(422, () => ({
    id: 'Satu arti hanya untuk satu kolom, kecuali kolom per produk.',
    en: 'Each meaning belongs to one column, but for columns of products.',
  })),
  mappingNoUnit: problem<void>(
    422,
    () => ({
      id: 'Pilih apakah angkanya rupiah penuh atau dalam ribuan.',
      en: 'Choose whether the numbers are full rupiah or thousands.',
    }),
    'satuan',
  ),
  needsListName: problem<void>(
    422,
    () => ({ id: 'Beri nama daftar ini.', en: 'Give this list a name.' }),
    'nama',
  ),
  noSuchPayments: problem<void>(404, () => ({
    id: 'Usaha ini tidak punya catatan pembayaran seperti itu.',
    en: 'This enterprise has no such payments.',
  })),
  needsFirstDay: problem<void>(
    422,
    () => ({
      id: 'Isi tanggal mulai pembayarannya dihitung.',
      en: 'Give the day from which the payments count.',
    }),
    'sejak',
  ),
  alreadyOnlyRecord: problem<void>(409, () => ({
    id: 'Pernyataan ini sudah ada. Akhiri dahulu yang lama bila tanggalnya keliru.',
    en: 'This has been stated already. End the old statement first if its day is wrong.',
  })),
  contentChanged: problem<void>(409, () => ({
    id: 'Isi pesanan ini sudah berubah sejak Anda melihatnya. Muat ulang, periksa lagi, lalu perbaiki bila masih perlu.',
    en: 'This order has changed since you looked at it. Reload, look again, and correct it if it still needs it.',
  })),
  doesNotAddUp: problem<void>(422, () => ({
    id: 'Angkanya tidak cocok: harga barang − retur − voucher harus sama dengan omzet.',
    en: 'The amounts do not add up: gross − returned − voucher must equal the sales value.',
  })),
  belowNothing: problem<void>(422, () => ({
    id: 'Retur dan voucher tidak boleh lebih besar dari harga barangnya.',
    en: 'Returns and vouchers cannot be more than the price of the goods.',
  })),
  tooMuch: problem<void>(422, () => ({
    id: 'Satu pesanan paling banyak Rp1.000.000.000.000. Periksa jumlah nolnya.',
    en: 'One order is Rp1.000.000.000.000 at most. Check the number of zeros.',
  })),
  needsReason: problem<void>(
    422,
    () => ({
      id: 'Tulis alasan perbaikan ini supaya orang lain dapat memeriksanya.',
      en: 'Give the reason for this correction, so that others can check it.',
    }),
    'reason',
  ),
  periodNotOver: problem<{ to: Day }>(409, ({ to }) => ({
    id: `Masa pemantauan belum selesai. Periode dapat ditutup mulai ${formatDay(to, 'id')}.`,
    en: `The window is not over yet. The period can be closed from ${formatDay(to, 'en')} on.`,
  })),
  alreadyClosed: problem<void>(409, () => ({
    id: 'Periode ini sudah ditutup. Angka yang berubah sesudahnya disajikan kembali, bukan ditutup lagi.',
    en: 'This period has been closed already. Figures that changed since are restated, not closed again.',
  })),
  statementNotLatest: problem<void>(409, () => ({
    id: 'Angka ini sudah pernah disajikan kembali, atau belum pernah ditutup. Muat ulang dan lihat angka yang terbaru.',
    en: 'This figure has been restated already, or was never closed. Reload and look at the newest one.',
  })),
  noMembersToClose: problem<void>(409, () => ({
    id: 'Kampanye ini belum punya peserta, jadi tidak ada angka yang dapat ditutup.',
    en: 'This campaign has no members, so there is no figure to close.',
  })),
  questionsOpen: problem<{ count: number }>(409, ({ count }) => ({
    id: `Masih ada ${count} hal yang besar kemungkinan tercatat ganda (80 poin atau lebih) dan belum diputuskan. Minta verifikator memutuskannya, lalu tutup periodenya.`,
    en: `${count} questions that are likely doubles (80 points or more) are still open. Have a verifier decide them, then close the period.`,
  })),
  noSuchStatement: problem<void>(404, () => ({
    id: 'Penutupan ini tidak ditemukan.',
    en: 'There is no such closed figure.',
  })),
  hasNumber: problem<void>(422, () => ({
    id: 'Pesanan bernomor tidak ditolak satu per satu. Perbaiki pesanannya, atau batalkan pencatatan berkasnya.',
    en: 'An order with a number is not rejected by itself. Correct the order, or reverse the import of its file.',
  })),
  ownWork: problem<void>(409, () => ({
    id: 'Anda sendiri yang mengirim atau mencatat penjualan ini. Minta orang lain memeriksanya.',
    en: 'You sent or recorded this sale yourself. Ask somebody else to check it.',
  })),
  noSuchItem: problem<void>(404, () => ({
    id: 'Pertanyaan ini tidak ditemukan di antrean.',
    en: 'There is no such question in the queue.',
  })),
  alreadyAnswered: problem<void>(409, () => ({
    id: 'Pertanyaan ini sudah terjawab. Muat ulang antrean untuk melihat yang masih terbuka.',
    en: 'This question has been answered already. Reload the queue to see what is still open.',
  })),
  noSuchAnswer: problem<void>(422, () => ({
    id: 'Jawaban itu tidak berlaku untuk pertanyaan ini. Muat ulang antrean lalu pilih lagi.',
    en: 'That is no answer to this question. Reload the queue and choose again.',
  })),
  partsNotWaiting: problem<void>(409, () => ({
    id: 'Bagian ekspor ini tidak sedang menunggu bagian lain: ekspornya sudah dicatat atau dibatalkan.',
    en: 'This part is not waiting for others: its export has been booked or reversed.',
  })),
  lineWithoutOwner: problem<void>(422, () => ({
    id: 'Pilih pemilik untuk setiap barang di pesanan ini.',
    en: 'Choose whose each item of this order is.',
  })),
  alreadyReversed: problem<void>(409, () => ({
    id: 'Pencatatan ini sudah dibatalkan. Untuk mencatatnya lagi, unggah berkasnya sekali lagi.',
    en: 'This import has been reversed already. To book it again, upload its file once more.',
  })),
});

export const entryProblems = defineProblems('entry', {
  future: problem<void>(
    422,
    () => ({
      id: 'Tanggalnya belum tiba. Pilih hari ini atau sebelumnya.',
      en: 'That day has not come yet. Choose today or an earlier day.',
    }),
    'day',
  ),
  noDay: problem<void>(
    422,
    () => ({
      id: 'Pilih tanggal penjualannya.',
      en: 'Choose the day of the sale.',
    }),
    'day',
  ),
  tooOld: problem<void>(
    422,
    () => ({
      id: 'Tanggalnya lebih dari dua tahun lalu. Periksa tahunnya.',
      en: 'That day is more than two years ago. Check the year.',
    }),
    'day',
  ),
  backwards: problem<void>(
    422,
    () => ({
      id: 'Hari terakhir ada sebelum hari pertama.',
      en: 'The last day is before the first.',
    }),
    'toDay',
  ),
  zeroHasAmount: problem<void>(
    422,
    () => ({
      id: 'Pernyataan nihil tidak boleh berisi jumlah uang.',
      en: 'A statement of no sales cannot hold an amount.',
    }),
    'amount',
  ),
  noChannel: problem<void>(
    422,
    () => ({
      id: 'Pilih di mana barang ini dijual.',
      en: 'Choose where this was sold.',
    }),
    'channel',
  ),
  noAmount: problem<void>(
    422,
    () => ({
      id: 'Isi jumlah uangnya dalam rupiah, misalnya 75.000.',
      en: 'Give the amount in rupiah, for example 75.000.',
    }),
    'amount',
  ),
  tooLarge: problem<void>(
    422,
    () => ({
      id: 'Jumlahnya lebih dari Rp1.000.000.000. Periksa nolnya; jumlah sebesar itu dikirim sebagai berkas.',
      en: 'The amount is more than Rp1.000.000.000. Check the zeros; sums that large come as a file.',
    }),
    'amount',
  ),
  noQuantity: problem<void>(
    422,
    () => ({
      id: 'Isi banyaknya dengan angka bulat, misalnya 5.',
      en: 'Give the quantity as a whole number, for example 5.',
    }),
    'quantity',
  ),
  noTransactions: problem<void>(
    422,
    () => ({
      id: 'Isi jumlah transaksinya dengan angka bulat, misalnya 12.',
      en: 'Give the number of transactions as a whole number, for example 12.',
    }),
    'transactions',
  ),
  productTooLong: problem<{ max: number }>(
    422,
    ({ max }) => ({
      id: `Nama produk paling panjang ${max} huruf.`,
      en: `A product's name has at most ${max} letters.`,
    }),
    'product',
  ),
  unreadable: problem<void>(422, () => ({
    id: 'Isinya tidak lengkap atau tidak terbaca. Tanyakan kepada yang mencatat, lalu catat lagi dengan tangan.',
    en: 'It is not whole or cannot be read. Ask who wrote it down, and record it again by hand.',
  })),
  otherContent: problem<void>(409, () => ({
    id: 'Catatan dengan nomor yang sama sudah ada dengan isi lain. Yang pertama tetap berlaku; petugas akan melihat keduanya.',
    en: 'An entry of this number is there already with another content. The first one stands; an officer will see both.',
  })),
});

export const spotCheckProblems = defineProblems('spotCheck', {
  noSeed: problem<{ max: number }>(
    422,
    ({ max }) => ({
      id: `Tulis benih undian, paling panjang ${max} huruf: kata atau angka yang tidak bisa Anda pilih-pilih, misalnya tanggal rapat dan nomor surat.`,
      en: `Write a seed of ${max} characters at most: a word or number that nobody picks to suit, such as the day of a meeting and the number of a letter.`,
    }),
    'seed',
  ),
  wrongSize: problem<{ max: number }>(
    422,
    ({ max }) => ({
      id: `Banyaknya undian antara 1 dan ${max}.`,
      en: `The number of draws is between 1 and ${max}.`,
    }),
    'size',
  ),
  nothingToDraw: problem<void>(409, () => ({
    id: 'Belum ada penjualan final yang bisa diundi.',
    en: 'There are no final sales to draw from yet.',
  })),
  noSuchCheck: problem<void>(404, () => ({
    id: 'Uji petik ini tidak ditemukan.',
    en: 'There is no such spot check.',
  })),
  noSuchOrder: problem<void>(404, () => ({
    id: 'Pesanan ini tidak terundi dalam uji petik ini.',
    en: 'This order was not drawn in this spot check.',
  })),
  otherContent: problem<void>(409, () => ({
    id: 'Yang Anda nilai bukan isi yang terundi. Muat ulang halaman ini.',
    en: 'What you judged is not the content that was drawn. Load the page again.',
  })),
  ownWork: problem<void>(403, () => ({
    id: 'Anda sendiri yang mengirim atau mencatat pesanan ini; orang lain yang memeriksanya.',
    en: 'You sent or recorded this order yourself; somebody else checks it.',
  })),
  noRightAmount: problem<void>(
    422,
    () => ({
      id: 'Tulis nilai yang benar dalam rupiah; 0 bila bukan penjualan.',
      en: 'Write the right value in rupiah; 0 if it is no sale.',
    }),
    'right',
  ),
  noReason: problem<void>(
    422,
    () => ({
      id: 'Tulis bukti yang dilihat.',
      en: 'Write which proof was looked at.',
    }),
    'reason',
  ),
});

export const requestProblems = defineProblems('request', {
  noWords: problem<void>(422, () => ({
    id: 'Tulis satu kalimat.',
    en: 'Write a sentence.',
  })),
  tooLong: problem<{ max: number }>(422, ({ max }) => ({
    id: `Paling panjang ${max} huruf. Yang lebih panjang lebih baik lewat telepon.`,
    en: `At most ${max} characters. What is longer is better told by phone.`,
  })),
  otherContent: problem<void>(409, () => ({
    id: 'Isi pesanan ini sudah berubah. Lihat lagi, lalu minta bila masih perlu.',
    en: 'This order has changed. Look again, then ask if it is still needed.',
  })),
  answeredAlready: problem<void>(409, () => ({
    id: 'Permintaan ini sudah dijawab.',
    en: 'This request has been answered already.',
  })),
});
