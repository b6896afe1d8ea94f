import type { Messages } from '../../web/index.ts';

/** What those who run a selection read. */
/** The parts add up to what was received. */
interface Received {
  sent: number;
  passed: number;
  failed: number;
  open: number;
  withdrawn: number;
  /** Of those who passed. */
  passedThenWithdrew: number;
}

const passedId = (c: Received): string =>
  `${c.passed} lolos${c.passedThenWithdrew > 0 ? ` (${c.passedThenWithdrew} kemudian mengundurkan diri)` : ''}`;

const passedEn = (c: Received): string =>
  `${c.passed} passed${c.passedThenWithdrew > 0 ? ` (${c.passedThenWithdrew} withdrew later)` : ''}`;

export const curationSaid = {
  trail: { id: 'Letak halaman', en: 'Where this is' },
  home: { id: 'Beranda', en: 'Home' },
  campaigns: { id: 'Kampanye', en: 'Campaigns' },
  title: { id: 'Kurasi', en: 'Curation' },
  lead: {
    id: 'Dari pendaftaran sampai SK: setiap pilihan punya alasan, orang dan tanggalnya.',
    en: 'From the application to the decree: every choice has its reasons, its people and its date.',
  },
  save: { id: 'Simpan', en: 'Save' },
  choose: { id: 'Pilih', en: 'Choose' },
  // The steps
  step: { id: 'Langkah', en: 'Step' },
  stepState: { id: 'Keadaan', en: 'State' },
  stepForm: { id: 'Formulir pendaftaran', en: 'Application form' },
  stepApplicants: {
    id: 'Pendaftar dan seleksi administrasi',
    en: 'Applicants and screening',
  },
  stepCriteria: { id: 'Kriteria dan bobot', en: 'Criteria and weights' },
  stepPanel: { id: 'Panel dan penugasan', en: 'Panel and sheets' },
  stepSelection: { id: 'Peringkat dan usulan', en: 'Ranking and proposal' },
  stepDecree: { id: 'Penetapan', en: 'Decree' },
  ownSheets: { id: 'Lembar penilaian saya', en: 'My score sheets' },
  formNone: { id: 'Belum dibuat', en: 'Not made yet' },
  formOf: {
    id: (version: number, from: string, to: string) => `Versi ${version}, ${from} – ${to}`,
    en: (version: number, from: string, to: string) => `Version ${version}, ${from} – ${to}`,
  },
  counts: {
    id: (c: Received) =>
      `${c.sent} masuk · ${passedId(c)} · ${c.failed} tidak lolos · ${c.open} belum diperiksa${c.withdrawn > 0 ? ` · ${c.withdrawn} mengundurkan diri sebelum penilaian ditutup` : ''}`,
    en: (c: Received) =>
      `${c.sent} received · ${passedEn(c)} · ${c.failed} failed · ${c.open} not checked${c.withdrawn > 0 ? ` · ${c.withdrawn} withdrew before scoring was closed` : ''}`,
  },
  unagreed: {
    id: (n: number) => `${n} belum menyetujui pernyataan kesediaan`,
    en: (n: number) => `${n} have not agreed to the statement yet`,
  },
  setsOf: {
    id: (n: number) => (n === 0 ? 'Belum ada' : `${n} kelompok kriteria`),
    en: (n: number) => (n === 0 ? 'None yet' : `${n} sets`),
  },
  panelState: {
    id: (members: number, locked: number, sheets: number) =>
      `${members} kurator · ${locked} dari ${sheets} lembar dikunci`,
    en: (members: number, locked: number, sheets: number) =>
      `${members} curators · ${locked} of ${sheets} sheets locked`,
  },
  afterClosing: { id: 'Sesudah penilaian ditutup', en: 'After scoring is closed' },
  callLink: {
    id: 'Halaman pendaftaran untuk umum',
    en: 'The call for applications, as anybody sees it',
  },
  // The form
  formTitle: { id: 'Formulir pendaftaran', en: 'Application form' },
  formStands: {
    id: (at: string) =>
      `Formulir dan tanggalnya tetap sejak penilaian panel dibuka, ${at}: daftar yang dinilai tidak bertambah lagi.`,
    en: (at: string) =>
      `The form and its days stand since scoring by the panel was opened, ${at}: nobody joins the list that is scored.`,
  },
  formLead: {
    id: 'Nama usaha, jenis produk, pemilik, kontak, NIB dan toko selalu ditanyakan. Tambahkan seperlunya; formulir pendek lebih banyak diisi. Usulan di bawah adalah usulan Lagawi.',
    en: 'Name, kind of product, owner, contact, NIB and shop are always asked. Add what is needed; a short form is filled in by more people. The proposal below is Lagawi’s own.',
  },
  opensOn: { id: 'Dibuka', en: 'Opens' },
  closesOn: { id: 'Ditutup (hari terakhir)', en: 'Closes (last day)' },
  questions: { id: 'Pertanyaan', en: 'Question' },
  question: { id: (no: number) => `Pertanyaan ${no}`, en: (no: number) => `Question ${no}` },
  labelEn: { id: 'Dalam bahasa Inggris', en: 'In English' },
  section: { id: 'Bagian', en: 'Section' },
  sectionEn: { id: 'Bagian dalam bahasa Inggris', en: 'Section in English' },
  kind: { id: 'Bentuk jawaban', en: 'Kind of answer' },
  options: { id: 'Pilihan, dipisah titik koma', en: 'Choices, parted by semicolons' },
  optionsEn: {
    id: 'Pilihan dalam bahasa Inggris, urutannya sama',
    en: 'Choices in English, in the same order',
  },
  required: { id: 'Wajib dijawab', en: 'Has to be answered' },
  onlyFor: { id: 'Hanya untuk sektor', en: 'Only for the sectors' },
  // The list
  applicants: { id: 'Pendaftar', en: 'Applicants' },
  search: {
    id: 'Cari nama, pemilik, produk atau nomor',
    en: 'Search name, owner, product or number',
  },
  sector: { id: 'Jenis produk', en: 'Kind of product' },
  all: { id: 'Semua', en: 'All' },
  find: { id: 'Cari', en: 'Search' },
  found: { id: (n: string) => `${n} pendaftar`, en: (n: string) => `${n} applicants` },
  noneFound: { id: 'Tidak ada yang cocok.', en: 'Nobody fits.' },
  noneYet: {
    id: 'Belum ada yang mengirim pendaftaran. Bagikan tautan halaman pendaftaran; yang masuk akan ada di sini.',
    en: 'Nobody has sent an application yet. Pass on the link of the call; those who send will stand here.',
  },
  no: { id: 'No.', en: 'No.' },
  enterprise: { id: 'Usaha', en: 'Enterprise' },
  product: { id: 'Produk', en: 'Product' },
  region: { id: 'Daerah', en: 'Region' },
  result: { id: 'Administrasi', en: 'Screening' },
  twins: { id: (n: number) => `mirip ${n} lain`, en: (n: number) => `like ${n} others` },
  import: {
    id: 'Impor dari formulir lain (CSV, XLSX)',
    en: 'Import from another form (CSV, XLSX)',
  },
  importTitle: { id: 'Impor pendaftar', en: 'Import applicants' },
  importLead: {
    id: 'Unggah hasil Google Form atau daftar lain. Baris judul kolom dicari sendiri, juga bila ada judul daftar di atasnya. Sebelum apa pun dicatat, Anda melihat apa arti setiap kolom dan apa yang terjadi dengan setiap baris. Berkas disimpan terenkripsi paling lama 24 jam.',
    en: 'Upload what a Google Form gave, or another list. The row of the heads is found by itself, also below a title. Before anything is kept you see what each column means and what comes of each row. The file is kept encrypted for 24 hours at most.',
  },
  file: { id: 'Berkas', en: 'File' },
  sendFile: { id: 'Unggah dan lihat', en: 'Upload and look' },
  columns: { id: 'Arti kolom', en: 'What the columns are' },
  doubledColumns: {
    id: (role: string, columns: string) =>
      `Lebih dari satu kolom diartikan “${role}”: ${columns}. Dari tiap baris dipakai yang pertama terisi; pilih “tidak dipakai” untuk kolom yang lain isinya.`,
    en: (role: string, columns: string) =>
      `More than one column is “${role}”: ${columns}. Of each row the first that is filled is used; choose “not used” for a column of something else.`,
  },
  headsOfRow: {
    id: (line: number) => `Judul kolom dibaca dari baris ${line}; yang di atasnya tidak dipakai.`,
    en: (line: number) => `The heads are read from row ${line}; what stands above is not used.`,
  },
  columnSkip: { id: 'tidak dipakai', en: 'not used' },
  columnSentAt: { id: 'Waktu dikirim', en: 'When it was sent' },
  otherSector: {
    id: 'Sektor untuk baris yang jenis produknya tidak dikenal',
    en: 'The sector of rows whose kind of product is not known',
  },
  refuseThem: { id: 'Jangan dimasukkan', en: 'Do not take them in' },
  lookAgain: { id: 'Lihat lagi', en: 'Look again' },
  takeIn: {
    id: (n: number) => `Masukkan ${n} pendaftar`,
    en: (n: number) => `Take in ${n} applicants`,
  },
  planned: {
    id: (rows: number, doubts: number, refused: number) =>
      `${rows} baris akan masuk, ${doubts} di antaranya perlu diperiksa; ${refused} tidak dapat dimasukkan.`,
    en: (rows: number, doubts: number, refused: number) =>
      `${rows} rows will be taken in, ${doubts} of them need a look; ${refused} cannot be taken in.`,
  },
  line: { id: 'Baris', en: 'Row' },
  remarks: { id: 'Catatan', en: 'Remarks' },
  refusedRows: { id: 'Tidak dapat dimasukkan', en: 'Cannot be taken in' },
  firstRows: { id: 'Baris pertama', en: 'First rows' },
  imported: {
    id: (added: number, known: number, refused: number) =>
      `${added} pendaftar dimasukkan, ${known} sudah ada, ${refused} tidak dapat dimasukkan.`,
    en: (added: number, known: number, refused: number) =>
      `${added} applicants were taken in, ${known} were there, ${refused} could not be taken in.`,
  },
  importClosed: {
    id: 'Penilaian panel sudah dibuka, jadi daftar tidak dapat dimasukkan lagi.',
    en: 'Scoring by the panel has begun, so no list can be taken in any more.',
  },
  agreedAt: {
    id: (at: string) =>
      `Menyatakan bersedia ${at}: untuk penilaian, dan pemantauan penjualan bila terpilih.`,
    en: (at: string) => `Agreed ${at}: to be assessed, and to have sales monitored if chosen.`,
  },
  importedNote: {
    id: 'Diimpor dari formulir lain; pernyataan kesediaannya belum tercatat di sini. Pendaftar dapat menyatakannya lewat tautannya.',
    en: 'Imported from another form; the statement of agreement is not on record here. Applicants can make it by their link.',
  },
  bulk: { id: 'Putuskan yang dicentang', en: 'Decide on the ticked ones' },
  bulkLead: {
    id: 'Semua yang dicentang mendapat hasil dan alasan yang sama; masing-masing tercatat sendiri.',
    en: 'All that are ticked get the same outcome and reasons; each is recorded by itself.',
  },
  // One of them
  applicant: { id: (no: number) => `Pendaftar nomor ${no}`, en: (no: number) => `Applicant ${no}` },
  contact: { id: 'Kontak', en: 'Contact' },
  erase: { id: 'Hapus data pribadi', en: 'Erase personal data' },
  eraseLead: {
    id: 'Nama, kontak, alamat, nomor, jawaban, berkas, foto contoh, pindaian lembar kertas, catatan dan alasan petugas, keberatan dan isi surat dihapus dan tidak dapat dikembalikan. Nomor, jenis produk, daerah, nilai dan sidik surat tetap, begitu pula nama pada berita acara yang sudah terbit dan alasan keluar pada SK perubahan, karena itu arsip.',
    en: 'Name, contact, address, numbers, answers, files, photos of samples, scans of paper sheets, remarks and reasons of staff, objections and the content of letters are erased for good. Number, kind of product, region, scores and the hash of letters stay, and so do names in minutes that were issued and reasons of leaving in decrees of change, which are archives.',
  },
  eraseReason: { id: 'Dasar (surat permintaan, jadwal retensi)', en: 'Ground (request, schedule)' },
  erasedNote: { id: 'Data pribadi sudah dihapus.', en: 'Personal data were erased.' },
  ownLink: { id: 'Tautan pendaftar', en: 'Applicant’s link' },
  ownLinkLead: {
    id: 'Buat tautan baru bila pendaftar kehilangan tautannya atau mendaftar lewat formulir lain. Tautan lama tidak berlaku lagi. Kirim hanya kepada pendaftar itu sendiri.',
    en: 'Make a new link where an applicant lost theirs or came by another form. The old one opens nothing any more. Send it to that applicant only.',
  },
  makeLink: { id: 'Buat tautan baru', en: 'Make a new link' },
  linkMade: {
    id: 'Tautan ini hanya ditampilkan sekali:',
    en: 'This link is shown only once:',
  },
  told: { id: 'Isian', en: 'What the applicant wrote' },
  unanswered: {
    id: 'Wajib, tidak dijawab (diimpor)',
    en: 'Required, not answered (imported)',
  },
  shop: { id: 'Toko daring', en: 'Online shop' },
  sentAt: { id: 'Dikirim', en: 'Sent' },
  twinsTitle: { id: 'Mungkin pendaftar yang sama', en: 'Perhaps the same applicant' },
  twinsLead: {
    id: 'HP, NIB, toko, atau pemilik dan daerahnya sama. Ini petunjuk untuk diperiksa, bukan keputusan.',
    en: 'The same phone, NIB or shop, or the same owner in the same region. A hint to look at, no decision.',
  },
  screeningTitle: { id: 'Seleksi administrasi', en: 'Screening' },
  screenedBy: {
    id: (name: string, at: string) => `Seleksi administrasi diputuskan ${name}, ${at}.`,
    en: (name: string, at: string) => `The screening was decided by ${name}, ${at}.`,
  },
  outcome: { id: 'Hasil', en: 'Outcome' },
  passed: { id: '✓ Lolos', en: '✓ Passed' },
  failed: { id: '✕ Tidak lolos', en: '✕ Failed' },
  open: { id: '⋯ Belum diperiksa', en: '⋯ Not checked' },
  withdrawn: {
    id: '– Mengundurkan diri sebelum penilaian ditutup',
    en: '– Withdrew before scoring was closed',
  },
  withdrewAfter: {
    id: (result: string) => `${result}, kemudian mengundurkan diri`,
    en: (result: string) => `${result}, withdrew later`,
  },
  reasons: { id: 'Alasan tidak lolos', en: 'Reasons for failing' },
  reasonsHint: { id: 'Pendaftar membaca alasan ini.', en: 'The applicant reads these.' },
  remark: { id: 'Catatan untuk pendaftar', en: 'Remark for the applicant' },
  screen: { id: 'Simpan hasil', en: 'Save the outcome' },
  screeningStands: {
    id: 'Penilaian panel sudah dibuka, jadi hasil ini tetap.',
    en: 'The panel has begun, so this outcome stands.',
  },
} satisfies Messages;
