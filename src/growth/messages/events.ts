import type { Words } from '../../kernel/problem.ts';
import type { Messages } from '../../web/index.ts';
import type { TakerShow } from '../words/events.ts';

export const takerShowWords: Record<TakerShow, Words> = {
  placed: { id: 'Ikut', en: 'Take part' },
  wants: { id: 'Menunggu keputusan', en: 'To be decided' },
  waiting: { id: 'Cadangan', en: 'Waiting' },
  declined: { id: 'Tidak ikut', en: 'Do not take part' },
  silent: { id: 'Belum menjawab', en: 'No answer' },
  all: { id: 'Semua', en: 'All' },
};

export const eventSaid = {
  title: { id: 'Acara', en: 'Events' },
  lead: {
    id: 'Pameran, harvesting, dan forum kampanye ini: siapa dipanggil, siapa ikut dengan produk apa, dan apa hasilnya. Penjualan di acara berdiri sendiri dan tidak ditambahkan ke penjualan kampanye.',
    en: 'Exhibitions, the harvesting and forums of this campaign: who was called, who takes part with what, and what came of it. Sales at events stand by themselves and are not added to campaign sales.',
  },
  none: {
    id: 'Belum ada acara. Manajer kampanye mengumumkan acara, usaha menjawab dari ponselnya, lalu tempat dan stannya ditetapkan di sini.',
    en: 'No event yet. The campaign manager announces one, enterprises answer from their phones, and then places and stands are given here.',
  },
  announce: { id: 'Umumkan acara', en: 'Announce an event' },
  toPledges: { id: 'Komitmen transaksi', en: 'Pledges' },
  placedOf: {
    id: (placed: string, of: string) => `${placed} dari ${of} usaha ikut`,
    en: (placed: string, of: string) => `${placed} of ${of} enterprises take part`,
  },
  sales: { id: 'Penjualan di acara', en: 'Sales at the event' },
  salesOf: {
    id: (sum: string) => `Penjualan di acara ${sum}`,
    en: (sum: string) => `Sales at the event ${sum}`,
  },
  provisionalToo: {
    id: (sum: string) => `sementara ${sum}`,
    en: (sum: string) => `provisional ${sum}`,
  },
  elsewhere: {
    id: (sum: string, n: string) =>
      `Penjualan pameran di luar hari acara: ${sum} dari ${n} usaha. Periksa tanggalnya, atau tetapkan pesertanya dulu.`,
    en: (sum: string, n: string) =>
      `Exhibition sales on days without an event: ${sum} of ${n} enterprises. Check their days, or give the places first.`,
  },
  cancelledBecause: {
    id: (why: string) => `✕ Dibatalkan: ${why}`,
    en: (why: string) => `✕ Cancelled: ${why}`,
  },
  callUntil: {
    id: (day: string) => `Jawaban ditunggu sampai ${day}`,
    en: (day: string) => `Answers until ${day}`,
  },
  noCall: { id: 'Tanpa panggilan; penyelenggara memilih', en: 'No call; the organiser chooses' },
  noSelling: { id: 'tidak berjualan', en: 'nothing is sold there' },
  kind: { id: 'Jenis acara', en: 'Kind of event' },
  choose: { id: 'Pilih', en: 'Choose' },
  name: { id: 'Nama acara', en: 'Name of the event' },
  place: { id: 'Tempat', en: 'Place' },
  from: { id: 'Hari pertama', en: 'First day' },
  to: { id: 'Hari terakhir', en: 'Last day' },
  callField: { id: 'Usaha menjawab paling lambat', en: 'Enterprises answer until' },
  callHint: {
    id: 'Kosong: tidak ada panggilan, penyelenggara memilih pesertanya.',
    en: 'Empty: nobody is called, the organiser chooses.',
  },
  places: { id: 'Jumlah tempat (boleh kosong)', en: 'Number of places (may be empty)' },
  sells: { id: 'Usaha berjualan di sana', en: 'Enterprises sell there' },
  sellsHint: {
    id: 'Penjualannya dicatat tersendiri, per hari acara.',
    en: 'Sales there are told by themselves, by the days of the event.',
  },
  terms: { id: 'Syarat dan yang disediakan', en: 'Terms, and what is provided' },
  change: { id: 'Ubah acara', en: 'Change the event' },
  changeReason: { id: 'Mengapa diubah?', en: 'Why is it changed?' },
  cancel: { id: 'Batalkan acara', en: 'Cancel the event' },
  cancelLead: {
    id: 'Acara tetap terbaca sebagai dibatalkan. Penjualan pada hari-harinya tidak lagi dihitung sebagai penjualan acara ini.',
    en: 'The event stays to be read as cancelled. Sales on its days are no longer counted as of this event.',
  },
  reason: { id: 'Alasan', en: 'Reason' },
  save: { id: 'Simpan', en: 'Save' },
  history: { id: 'Perubahan', en: 'Changes' },
  first: { id: 'Diumumkan', en: 'Announced' },
} as const satisfies Messages;

export const takerSaid = {
  called: { id: 'Dipanggil', en: 'Called' },
  wants: { id: 'Ingin ikut', en: 'Want to' },
  declines: { id: 'Tidak ikut', en: 'Do not' },
  silent: { id: 'Belum menjawab', en: 'No answer yet' },
  placed: { id: 'Ikut', en: 'Take part' },
  placesOf: { id: (n: string) => `dari ${n} tempat`, en: (n: string) => `of ${n} places` },
  came: { id: 'Hadir', en: 'Were there' },
  notTold: {
    id: (n: string) => `${n} belum diberitahukan`,
    en: (n: string) => `${n} not told yet`,
  },
  reported: {
    id: (n: string, of: string) => `${n} dari ${of} melapor penjualannya`,
    en: (n: string, of: string) => `${n} of ${of} reported their sales`,
  },
  visitors: { id: 'Pengunjung', en: 'Visitors' },
  source: { id: (what: string) => `sumber: ${what}`, en: (what: string) => `source: ${what}` },
  pledges: { id: 'Komitmen transaksi', en: 'Pledges' },
  pledgesNote: {
    id: 'janji pembeli, bukan penjualan',
    en: 'promises of buyers, no sales',
  },
  takers: { id: 'Usaha', en: 'Enterprises' },
  nobody: { id: 'Tidak ada di sini.', en: 'Nobody here.' },
  enterprise: { id: 'Usaha', en: 'Enterprise' },
  stand: { id: 'Stan', en: 'Stand' },
  goods: { id: 'Produk', en: 'Goods' },
  needs: { id: (what: string) => `perlu: ${what}`, en: (what: string) => `needs: ${what}` },
  state: { id: 'Keadaan', en: 'State' },
  noGoods: { id: 'produk belum diberitahukan', en: 'goods not told yet' },
  decide: { id: 'Tetapkan tempat', en: 'Give places' },
  decideLead: {
    id: 'Pilih satu atau beberapa usaha, lalu keputusannya. Untuk beberapa sekaligus, stan dihitung naik dari nomor pertama.',
    en: 'Choose one or several enterprises, and the decision. For several at once, stands are counted on from the first.',
  },
  decision: { id: 'Keputusan', en: 'Decision' },
  firstStand: { id: 'Stan (yang pertama)', en: 'Stand (the first one)' },
  standHint: { id: 'Misalnya A-1; boleh kosong.', en: 'Such as A-1; may be empty.' },
  reasonHint: {
    id: 'Perlu bila belum terpilih atau mengundurkan diri, dan bila yang menolak tetap ditetapkan ikut.',
    en: 'Needed for those not selected, for those who withdraw, and to place who declined.',
  },
  toInvite: { id: 'Undangan dan kabar', en: 'Invitations and news' },
  inviteLead: {
    id: 'Teks siap kirim untuk tiap usaha: undangan bagi yang belum ditetapkan, kabar bagi yang sudah. Nomornya hanya terlihat oleh yang berhak.',
    en: 'A text for each enterprise, ready to be sent: the invitation, or what was decided. Numbers show only to whoever may see them.',
  },
  noPeople: {
    id: 'Tidak ada orang yang dapat dihubungi dari sini.',
    en: 'Nobody can be reached from here.',
  },
  toStands: { id: 'Daftar stan', en: 'Stand list' },
  toTable: { id: 'Unduh tabel (CSV)', en: 'Take the table along (CSV)' },
  toOutcome: { id: 'Isi hasil acara', en: 'Tell what came of it' },
  outcome: { id: 'Hasil acara', en: 'What came of it' },
  visitorsField: {
    id: 'Jumlah pengunjung (boleh kosong)',
    en: 'Number of visitors (may be empty)',
  },
  visitorsSource: { id: 'Sumber angka pengunjung', en: 'Source of that number' },
  words: { id: 'Apa hasilnya?', en: 'What came of it?' },
  noStand: { id: 'belum ada nomor', en: 'no number yet' },
  standsTitle: { id: 'Daftar stan', en: 'Stand list' },
  cameState: { id: 'hadir', en: 'was there' },
  absentState: { id: 'tidak hadir', en: 'was not there' },
  saidNoSales: { id: 'menyatakan nihil', en: 'said that nothing was sold' },
  noWord: { id: 'belum melapor', en: 'no word yet' },
} as const satisfies Messages;

export const ownEventSaid = {
  title: { id: 'Acara', en: 'Events' },
  lead: {
    id: 'Pameran dan acara lain dari kampanye yang diikuti usaha ini.',
    en: 'Exhibitions and other events of the campaigns that this enterprise is in.',
  },
  none: { id: 'Belum ada acara untuk usaha ini.', en: 'No event for this enterprise yet.' },
  answer: { id: 'Jawab panggilan', en: 'Answer the call' },
  changeAnswer: { id: 'Ubah jawaban atau produk', en: 'Change the answer or the goods' },
  wantsSaid: { id: 'Anda menjawab: ingin ikut', en: 'Your answer: you want to take part' },
  declinesSaid: { id: 'Anda menjawab: tidak ikut', en: 'Your answer: you do not take part' },
  tellResult: { id: 'Beri tahu hasilnya', en: 'Tell what came of it' },
  record: { id: 'Catat penjualan di acara', en: 'Record sales at the event' },
  wish: { id: 'Ingin ikut acara ini?', en: 'Do you want to take part?' },
  yes: { id: 'Ya', en: 'Yes' },
  no: { id: 'Tidak', en: 'No' },
  goods: { id: 'Produk yang dibawa', en: 'What you bring' },
  goodsHint: { id: 'Perlu bila ingin ikut.', en: 'Needed if you want to take part.' },
  needs: { id: 'Yang diperlukan (boleh kosong)', en: 'What you need (may be empty)' },
  needsHint: {
    id: 'Misalnya listrik, meja, lemari beku.',
    en: 'Such as electricity, a table, a freezer.',
  },
  placedNote: {
    id: 'Anda sudah mendapat tempat. Jawaban “Tidak” berarti mengundurkan diri.',
    en: 'You have a place. The answer “No” means that you withdraw.',
  },
  came: { id: 'Hadir di acara?', en: 'Were you there?' },
  noSales: { id: 'Tidak ada yang terjual di acara', en: 'Nothing was sold at the event' },
  noSalesHint: {
    id: 'Centang hanya bila memang nihil; yang terjual dicatat lewat “Catat penjualan”.',
    en: 'Tick it only if so; what was sold is told by “Record a sale”.',
  },
  words: { id: 'Hasil lain (boleh kosong)', en: 'What else came of it (may be empty)' },
  wordsHint: {
    id: 'Misalnya pesanan ulang, kenalan pembeli, masukan pengunjung.',
    en: 'Such as repeat orders, buyers met, what visitors said.',
  },
  elsewhere: {
    id: (sum: string) =>
      `Penjualan pameran di luar hari acara Anda: ${sum}. Periksa tanggal pencatatannya.`,
    en: (sum: string) =>
      `Exhibition sales on days without an event of yours: ${sum}. Check their days.`,
  },
  pledges: { id: 'Komitmen transaksi', en: 'Pledges' },
} as const satisfies Messages;

export const pledgeSaid = {
  title: { id: 'Komitmen transaksi', en: 'Pledges' },
  lead: {
    id: 'Janji beli dari temu bisnis atau pameran. Bukan penjualan: yang terjual dicatat di buku penjualan atau catatan ekspor.',
    en: 'Promises to buy, from business matching or an exhibition. No sales: what was sold is told in the ledger or among exports.',
  },
  none: { id: 'Belum ada komitmen yang dicatat.', en: 'No pledge was told yet.' },
  tell: { id: 'Catat komitmen', en: 'Tell of a pledge' },
  event: { id: 'Di acara mana?', en: 'At which event?' },
  noEvent: { id: 'Di luar acara', en: 'Beside any event' },
  buyer: { id: 'Pembeli', en: 'Buyer' },
  country: { id: 'Negara pembeli', en: 'Country of the buyer' },
  goods: { id: 'Barang dan jumlahnya', en: 'Goods and how much' },
  value: { id: 'Nilai', en: 'Value' },
  currency: { id: 'Mata uang (tiga huruf)', en: 'Currency (three letters)' },
  day: { id: 'Tanggal', en: 'Day' },
  document: { id: 'Dokumen (boleh kosong)', en: 'Document (may be empty)' },
  documentHint: {
    id: 'Misalnya nota kesepahaman nomor 3.',
    en: 'Such as memorandum of understanding number 3.',
  },
  news: { id: 'Kabarkan perkembangannya', en: 'Tell what became of it' },
  kind: { id: 'Apa yang terjadi?', en: 'What happened?' },
  choose: { id: 'Pilih', en: 'Choose' },
  newsValue: { id: 'Nilai yang terealisasi', en: 'Value that was realised' },
  newsValueHint: {
    id: 'Kosong bila gugur atau salah catat.',
    en: 'Empty where it lapsed or was told in error.',
  },
  words: { id: 'Dokumen atau alasan', en: 'Document or reason' },
  save: { id: 'Simpan', en: 'Save' },
  currencyHead: { id: 'Mata uang', en: 'Currency' },
  count: { id: 'Banyaknya', en: 'Number' },
  pledged: { id: 'Dijanjikan', en: 'Pledged' },
  realised: { id: 'Terealisasi', en: 'Realised' },
  lapsed: { id: 'Gugur', en: 'Lapsed' },
  noDocument: {
    id: (n: string) => `${n} tanpa dokumen`,
    en: (n: string) => `${n} without a document`,
  },
  without: { id: 'tanpa dokumen', en: 'without a document' },
  of: { id: (n: string) => `${n} komitmen`, en: (n: string) => `${n} pledges` },
  realisedOf: {
    id: (sum: string) => `terealisasi ${sum}`,
    en: (sum: string) => `${sum} realised`,
  },
  toTable: { id: 'Unduh tabel (CSV)', en: 'Take the table along (CSV)' },
} as const satisfies Messages;
