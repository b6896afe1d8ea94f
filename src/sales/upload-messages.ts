import type { Words } from '../kernel/problem.ts';
import type { Messages } from '../web/index.ts';

/** Why we took an import back ourselves, by what its row says; people write words of their own. */
export const reversalReasons: Readonly<Record<string, Words>> = {
  'replaced by a newer list': {
    id: 'Diganti daftar yang lebih baru.',
    en: 'Replaced by a newer list.',
  },
  'the missing parts came': {
    id: 'Bagian yang kurang sudah datang; semuanya dicatat ulang sebagai satu berkas.',
    en: 'The missing parts have come; all of them are booked anew as one file.',
  },
  'its parts belong with others': {
    id: 'Bagian berkas ini ternyata berpasangan dengan bagian lain, dan dicatat ulang bersamanya.',
    en: 'A part of this file turned out to belong with another one, and is booked anew with it.',
  },
};

/** What a file made of its orders, as its receipt says it. */
export const outcomeWords = {
  booked: { id: 'dicatat oleh berkas ini', en: 'booked by this file' },
  updated: { id: 'diperbarui oleh berkas ini', en: 'updated by this file' },
  known: { id: 'sudah ada sebelum berkas ini', en: 'known before this file' },
  older: { id: 'versi lama di berkas ini', en: 'older version in this file' },
  asked: { id: 'menunggu petugas', en: 'waiting for an officer' },
} satisfies Messages;

export const uploadSaid = {
  title: { id: 'Kirim berkas penjualan', en: 'Send sales files' },
  lead: {
    id: 'Unduh daftar pesanan dari marketplace, laporan dari aplikasi kasir, atau transaksi dari layanan antar makanan, lalu kirim di sini tanpa dibuka atau diubah. Anda melihat isinya dahulu sebelum dicatat.',
    en: 'Download the list of orders from a marketplace, the report of a till or the transactions of a food delivery service, and send it here without opening or changing it. You see what is in it before it is booked.',
  },
  privacy: {
    id: 'Nama, alamat, nomor telepon, dan catatan pembeli tidak disimpan.',
    en: 'Buyers’ names, addresses, phone numbers and notes are not stored.',
  },
  choose: { id: 'Pilih berkas', en: 'Choose files' },
  chooseHint: {
    id: 'Satu atau beberapa sekaligus: .xlsx, .csv, .zip',
    en: 'One or many at once: .xlsx, .csv, .zip',
  },
  shop: { id: 'Toko asal berkas', en: 'Shop that the file is from' },
  shopAny: { id: 'Tidak disebutkan', en: 'Not said' },
  send: { id: 'Kirim', en: 'Send' },
  sent: { id: 'Berkas yang sudah dikirim', en: 'Files sent so far' },
  none: {
    id: 'Belum ada berkas. Berkas pertama Anda akan muncul di sini beserta hasilnya.',
    en: 'No file yet. Your first one will show here with what came of it.',
  },
  file: { id: 'Berkas', en: 'File' },
  state: { id: 'Keadaan', en: 'State' },
  when: { id: 'Dikirim', en: 'Sent' },
  reading: { id: 'Sedang dibaca', en: 'Being read' },
  locked: { id: 'Terkunci dengan kata sandi', en: 'Locked with a password' },
  unmapped: { id: 'Kolomnya belum dikenal', en: 'Its columns are not known yet' },
  password: { id: 'Kata sandi berkas ini', en: 'Password of this file' },
  passwordHint: {
    id: 'Dipakai sekali untuk membuka berkas ini dan tidak disimpan.',
    en: 'Used once to open this file, and not kept.',
  },
  unlock: { id: 'Buka berkas', en: 'Open the file' },
  read: { id: 'Menunggu Anda', en: 'Waiting for you' },
  refused: { id: 'Tidak dapat dicatat', en: 'Cannot be booked' },
  booking: { id: 'Sedang dicatat', en: 'Being booked' },
  booked: { id: 'Tercatat', en: 'Booked' },
  firstReceipt: { id: 'Lihat tanda terima pertamanya', en: 'See its first receipt' },
  forShop: { id: (shop: string) => `toko ${shop}`, en: (shop: string) => `shop ${shop}` },
  waiting: { id: 'Menunggu bagian lain', en: 'Waiting for its other parts' },
  partsMissing: {
    id: (n: string) =>
      `Ekspor ini terbagi dan ${n} bagian belum dikirim. Belum ada yang dihitung; kirim bagian lainnya.`,
    en: (n: string) =>
      `This export is split and ${n} parts have not come. Nothing counts yet; send the other parts.`,
  },
  partCopied: {
    id: (n: string) =>
      `Isi berkas ini sama persis dengan bagian ${n} yang sudah dikirim. Bagian yang sebenarnya belum ada; unduh dan kirim bagian itu.`,
    en: (n: string) =>
      `This file is exactly part ${n}, which is here already. The true part has not come; download and send that one.`,
  },
  bookIncomplete: { id: 'Catat tanpa bagian lainnya', en: 'Book without the other parts' },
  bookIncompleteLead: {
    id: 'Bila bagian lainnya tidak bisa diunduh lagi, yang sudah ada boleh dicatat. Pesanan pertama dan terakhir tiap bagian diperiksa petugas, sebab bisa terpotong. Bila bagian lainnya datang kemudian, seluruhnya dicatat ulang sebagai satu ekspor.',
    en: 'If the other parts cannot be downloaded any more, what is here may be booked. The first and last order of each part are checked by an officer, since they may be cut off. If the other parts come later, all of it is booked anew as one export.',
  },
  failed: { id: 'Gagal dicatat', en: 'Not booked' },
  discarded: { id: 'Dibuang', en: 'Discarded' },
  reversedState: { id: 'Pencatatan dibatalkan', en: 'Booking reversed' },
  tryAgain: { id: 'Coba lagi', en: 'Try again' },
  mayLeave: {
    id: 'Boleh ditinggalkan; pekerjaan ini berjalan terus.',
    en: 'You may leave this page; the work goes on.',
  },
  recognised: {
    id: (label: string, columns: number) => `Dikenali: ${label} (${columns} kolom)`,
    en: (label: string, columns: number) => `Recognised: ${label} (${columns} columns)`,
  },
  holds: {
    id: (orders: string, lines: string) => `${orders} pesanan dalam ${lines} baris`,
    en: (orders: string, lines: string) => `${orders} orders in ${lines} rows`,
  },
  span: {
    id: (from: string, to: string) => `Pesanan ${from} – ${to}`,
    en: (from: string, to: string) => `Orders from ${from} to ${to}`,
  },
  willBook: { id: 'Bila dicatat', en: 'If you book it' },
  fresh: { id: 'Baru', en: 'New' },
  changed: { id: 'Berubah atau lebih lama', en: 'Changed or older' },
  known: { id: 'Sudah ada', en: 'Already there' },
  troubles: { id: 'Baris yang ditolak', en: 'Refused rows' },
  troubleRow: { id: (row: number) => `Baris ${row}`, en: (row: number) => `Row ${row}` },
  book: { id: 'Catat berkas ini', en: 'Book this file' },
  keepEvidence: { id: 'Simpan sebagai bukti', en: 'Keep as evidence' },
  discard: { id: 'Jangan dicatat', en: 'Do not book' },
  payments: {
    id: 'Ini daftar pembayaran, bukan daftar penjualan. Jumlahnya tidak ditambahkan ke omzet; Lagawi mencocokkannya dengan penjualan yang sudah tercatat. Nama dan nomor pembayar tidak disimpan.',
    en: 'This is a list of payments and no list of sales. It adds nothing to the sales value; Lagawi holds it against the sales that are recorded. Names and numbers of payers are not kept.',
  },
  notSales: {
    id: 'Ini laporan penghasilan, bukan daftar pesanan. Laporan ini mengulang penjualan yang sudah ada di daftar pesanan, jadi tidak dicatat sebagai penjualan. Sebagai bukti, laporan ini membantu petugas menentukan besarnya retur.',
    en: 'This is an income report and no list of orders. It repeats sales that the orders already hold, so it is not booked as sales. As evidence it helps an officer to tell how much came back.',
  },
  receipt: { id: 'Tanda terima', en: 'Receipt' },
  booked_: { id: 'Dicatat', en: 'Booked' },
  updated: { id: 'Diperbarui', en: 'Updated' },
  older: { id: 'Versi lama, tidak mengubah apa pun', en: 'Older, changed nothing' },
  notCounted: { id: 'Tidak dihitung', en: 'Not counted' },
  returnedIn: { id: 'Retur di dalamnya', en: 'Returned among them' },
  refusedRows: { id: 'Ditolak', en: 'Refused' },
  forOfficer: { id: 'Menunggu petugas', en: 'Waiting for an officer' },
  ordersN: { id: (n: string) => `${n} pesanan`, en: (n: string) => `${n} orders` },
  seeRows: { id: 'Lihat baris', en: 'See rows' },
  reverse: { id: 'Batalkan pencatatan ini', en: 'Reverse this booking' },
  coversLead: {
    id: 'Berkas ini tidak menyebut tanggal yang dicakupnya. Bila Anda tahu, isilah: hari tanpa baris di dalamnya lalu berarti tidak ada penjualan. Boleh dikosongkan.',
    en: 'This file does not say which days it covers. If you know, fill it in: a day without rows among them then means that nothing was sold. It may stay empty.',
  },
  coversFrom: { id: 'Mencakup dari', en: 'Covers from' },
  coversTo: { id: 'sampai', en: 'to' },
  covers: {
    id: (from: string, to: string) => `menurut pengirim mencakup ${from} sampai ${to}`,
    en: (from: string, to: string) => `covers ${from} to ${to} by the sender’s word`,
  },
  reverseWhy: { id: 'Alasan pembatalan', en: 'Reason' },
  reverseLead: {
    id: 'Semua yang dicatat dari berkas ini keluar dari jumlah, dan pesanan yang sudah ada sebelumnya berlaku lagi. Berkasnya boleh dikirim lagi kapan saja.',
    en: 'All that was booked from this file leaves the total, and orders that were there before apply again. The file may be sent again at any time.',
  },
  reversed: {
    id: (at: string) => `Pencatatan ini dibatalkan pada ${at}.`,
    en: (at: string) => `This booking was reversed on ${at}.`,
  },
  repeat: {
    id: 'Berkas ini persis sama dengan yang pernah dicatat. Inilah tanda terima pertamanya; tidak ada yang tercatat dua kali.',
    en: 'This very file was booked before. This is its first receipt; nothing was booked twice.',
  },
  again: { id: 'Kirim berkas lain', en: 'Send another file' },
  witnessed: {
    id: 'Berkas ini baru diunduh dari marketplace di hadapan saya',
    en: 'This file was just downloaded from the marketplace before my eyes',
  },
  witnessPlace: { id: 'Tempat, bila disaksikan', en: 'Place, where it was witnessed' },
  witnessHint: {
    id: 'Bukti naik ke tingkat A. Nama Anda, tempat dan waktunya tercatat dan dicetak dalam berita acara penjurian.',
    en: 'The evidence rises to A. Your name, the place and the time are kept and printed in the minutes of the judging.',
  },
} satisfies Messages;
