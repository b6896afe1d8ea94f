import type { Messages } from '../web/index.ts';

/** From Sunday on, as Date counts them. */
export const weekdays = {
  id: ['Min', 'Sen', 'Sel', 'Rab', 'Kam', 'Jum', 'Sab'],
  en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
} as const;

export const desk = {
  title: { id: 'Beranda', en: 'Home' },
  welcome: { id: 'Lagawi', en: 'Lagawi' },
  lead: {
    id: 'Penjualan IKM peserta kampanye, dari berkas dan catatan asli sampai angka yang diumumkan. Setiap angka dapat ditelusuri sampai barisnya.',
    en: 'Sales of the small producers of a campaign, from the original files and entries to the figure that is announced. Every figure can be traced to its rows.',
  },
  signIn: { id: 'Masuk', en: 'Sign in' },
  campaigns: { id: 'Kampanye', en: 'Campaigns' },
  noCampaigns: {
    id: 'Belum ada kampanye untuk Anda di sini. Manajer kampanye menambahkan Anda, lalu kampanyenya muncul di halaman ini.',
    en: 'There is no campaign for you here yet. A campaign manager adds you, and then it shows on this page.',
  },
  enterprises: { id: 'Usaha Anda', en: 'Your enterprises' },
  helped: { id: 'Usaha yang Anda dampingi', en: 'Enterprises that you look after' },
  secondFactorFirst: {
    id: 'Akun ini baru dibuka dengan kata sandi. Hak Anda berlaku setelah faktor kedua dipasang.',
    en: 'This account is open by password only. Your rights hold once the second factor is set up.',
  },
  setUpSecondFactor: { id: 'Pasang faktor kedua', en: 'Set up the second factor' },
  whole: { id: 'Seluruh Lagawi', en: 'All of Lagawi' },
  allCampaigns: { id: 'Semua kampanye', en: 'All campaigns' },
  training: { id: 'Pelatihan', en: 'Training' },
  mentoring: { id: 'Pendampingan', en: 'Mentoring' },
  events: { id: 'Acara', en: 'Events' },
  eventCall: {
    id: (name: string, day: string) => `Panggilan acara: ${name} (jawab sampai ${day})`,
    en: (name: string, day: string) => `Call to an event: ${name} (answer until ${day})`,
  },
  eventAhead: {
    id: (name: string, days: string, stand: string) =>
      `Acara: ${name}, ${days}${stand ? `, stan ${stand}` : ''}`,
    en: (name: string, days: string, stand: string) =>
      `Event: ${name}, ${days}${stand ? `, stand ${stand}` : ''}`,
  },
  followUp: { id: 'Tindak lanjut', en: 'Follow-up' },
  followUpDue: {
    id: (n: number) =>
      n === 0 ? 'Tindak lanjut: tidak ada yang jatuh tempo' : `Tindak lanjut: ${n} jatuh tempo`,
    en: (n: number) => (n === 0 ? 'Follow-up: nothing is due' : `Follow-up: ${n} due`),
  },
  followUpMonth: {
    id: (nth: number) => `Pemantauan bulan ke-${nth}`,
    en: (nth: number) => `Check of month ${nth}`,
  },
  overdue: { id: 'lewat batas', en: 'overdue' },
  ownFollowUp: { id: 'Tindak lanjut saya', en: 'My follow-up' },
  ownMentoring: { id: 'Pendampingan saya', en: 'My mentoring' },
  nextSession: {
    id: (topic: string, when: string) => `Pendampingan: ${topic}, ${when}`,
    en: (topic: string, when: string) => `Mentoring: ${topic}, ${when}`,
  },
  task: {
    id: (words: string, day: string) => `Tugas: ${words} (${day})`,
    en: (words: string, day: string) => `Task: ${words} (${day})`,
  },
  officeTasks: {
    id: (count: string) => `Tugas dinas dari pendampingan: ${count}`,
    en: (count: string) => `Tasks of the office from mentoring: ${count}`,
  },
  moreTasks: {
    id: (count: string) => `${count} tugas lain`,
    en: (count: string) => `${count} more tasks`,
  },
  ownCertificates: { id: 'Sertifikat pelatihan saya', en: 'My training certificates' },
  allEnterprises: { id: 'Semua usaha', en: 'All enterprises' },
  newCampaign: { id: 'Buat kampanye', en: 'New campaign' },
  callOf: { id: (name: string) => `Daftar: ${name}`, en: (name: string) => `Apply: ${name}` },
  callUntil: { id: (day: string) => `sampai ${day}`, en: (day: string) => `until ${day}` },
  call: { id: 'Halaman pendaftaran', en: 'Page of the call' },
  judging: { id: 'Penjurian', en: 'Judging' },
  ownJudging: {
    id: (campaign: string) => `Penjurian ${campaign}: usaha Anda`,
    en: (campaign: string) => `Judging of ${campaign}: your enterprise`,
  },
  judgeSheets: { id: 'Lembar penilaian juri', en: 'My judge’s sheets' },
  curation: { id: 'Kurasi', en: 'Curation' },
  ownSheets: { id: 'Lembar penilaian saya', en: 'My score sheets' },
  sheetsWaiting: {
    id: (n: number) => `${n} lembar penilaian menunggu`,
    en: (n: number) => `${n} score sheet${n === 1 ? '' : 's'} waiting`,
  },
  members: { id: 'Peserta', en: 'Participants' },
  baseline: { id: 'Data awal', en: 'Baseline' },
  people: { id: 'Orang dan hak', en: 'People and rights' },
  addPerson: { id: 'Tambah orang', en: 'Add a person' },
  notices: { id: 'Pemberitahuan', en: 'Notices' },
  explanation: { id: 'Penjelasan untuk usaha', en: 'What producers are told' },
  guides: { id: 'Cara mengambil berkas dari toko', en: 'How to get the file from a shop' },
  record: { id: 'Catat penjualan', en: 'Record a sale' },
  upload: { id: 'Kirim file Shopee/TikTok', en: 'Send a Shopee/TikTok file' },
  thisWeek: { id: 'Pekan ini', en: 'This week' },
  weekFrom: {
    id: (day: string) => `Pekan mulai ${day}`,
    en: (day: string) => `Week from ${day}`,
  },
  perDay: { id: 'Per hari', en: 'By day' },
  nothingYet: {
    id: 'Belum ada penjualan pekan ini. Catat satu, atau kirim filenya.',
    en: 'No sales this week yet. Record one, or send the file.',
  },
  provisional: { id: 'sementara', en: 'provisional' },
  about: { id: 'Tentang usaha ini', en: 'About this enterprise' },
  transactions: {
    id: (n: string) => `${n} transaksi`,
    en: (n: string) => `${n} sales`,
  },
  sales: { id: 'Penjualan', en: 'Sales' },
  wholeWindow: { id: 'Selama kampanye', en: 'In the whole campaign' },
  waiting: { id: 'Menunggu Anda', en: 'Waiting for you' },
  details: { id: 'Lihat rinciannya', en: 'See the details' },
  final: { id: 'final', en: 'final' },
  reported: {
    id: (n: number, of: number) => `${n} dari ${of} melapor`,
    en: (n: number, of: number) => `${n} of ${of} reported`,
  },
  asOf: { id: (at: string) => `per ${at}`, en: (at: string) => `as of ${at}` },
  waysIn: { id: 'Masuk sebagai', en: 'Sign in as' },
  waysInLead: {
    id: 'Semua orang dan usaha di sini rekaan. Pilih satu peran untuk mencobanya.',
    en: 'All people and enterprises here are invented. Choose a role to try it.',
  },
  asTrainee: {
    id: 'Peserta pelatihan: ambil sertifikat tanpa akun',
    en: 'Whoever was taught: get a certificate without an account',
  },
  facts: { id: 'Fakta terpublikasi', en: 'Published facts' },
  factsLead: {
    id: 'Inilah yang diumumkan tentang kampanye aslinya; tidak satu pun dihitung dari data simulasi ini.',
    en: 'This is what was published about the real campaign; none of it is computed from this simulation.',
  },
  trail: { id: 'Letak halaman', en: 'Where this is' },
  source: { id: 'Sumber', en: 'Source' },
  firstTitle: { id: 'Mulai memakai Lagawi', en: 'Start using Lagawi' },
  firstLead: {
    id: 'Instalasi ini masih kosong. Buat pengelola pertama dan kampanye pertama; semuanya dapat diubah nanti.',
    en: 'This installation is empty. Make its first administrator and its first campaign; all of it can be changed later.',
  },
  administrator: { id: 'Pengelola', en: 'Administrator' },
  name: { id: 'Nama Anda', en: 'Your name' },
  email: { id: 'Surel', en: 'E-mail' },
  password: { id: 'Kata sandi', en: 'Password' },
  passwordHint: {
    id: 'Sekurang-kurangnya 10 huruf atau angka. Setelah masuk, Anda memasang faktor kedua.',
    en: 'At least 10 characters. After signing in you set up a second factor.',
  },
  campaign: { id: 'Kampanye pertama', en: 'First campaign' },
  campaignName: { id: 'Nama kampanye', en: 'Name of the campaign' },
  from: { id: 'Hari pertama penjualan dipantau', en: 'First day whose sales count' },
  to: { id: 'Hari terakhir', en: 'Last day' },
  zone: { id: 'Zona waktu', en: 'Time zone' },
  start: { id: 'Buat', en: 'Create' },
} satisfies Messages;
