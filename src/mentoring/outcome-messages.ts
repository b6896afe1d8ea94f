import type { Messages } from '../web/index.ts';

/** Articles and broadcasts. */
export const coverageSaid = {
  title: { id: 'Liputan media', en: 'Media coverage' },
  lead: {
    id: 'Jangkauan dihitung hanya dari liputan yang menyebutnya beserta sumbernya; yang tidak menyebut bukan nol.',
    en: 'Reach adds up only what somebody told with a source; where nobody did it is not zero.',
  },
  none: { id: 'Belum ada liputan.', en: 'There is no coverage yet.' },
  count: { id: 'Liputan', en: 'Articles and broadcasts' },
  reach: { id: 'Jangkauan yang disebut', en: 'Reach as told' },
  reachOf: {
    id: (n: string, of: string) => `dari ${n} dari ${of} liputan`,
    en: (n: string, of: string) => `of ${n} of ${of}`,
  },
  outlet: { id: 'Nama media', en: 'Outlet' },
  kind: { id: 'Jenis media', en: 'Kind of outlet' },
  headline: { id: 'Judul', en: 'Title' },
  link: { id: 'Tautan', en: 'Link' },
  linkHint: {
    id: 'Boleh kosong untuk cetak, radio dan televisi.',
    en: 'May be empty for print, radio and television.',
  },
  day: { id: 'Tanggal terbit', en: 'Published on' },
  reachNo: { id: 'Jangkauan (orang)', en: 'Reach (people)' },
  reachHint: {
    id: 'Pembaca, pendengar atau tayangan. Kosongkan bila tidak ada yang menyebutnya.',
    en: 'Readers, listeners or views. Leave it empty where nobody tells.',
  },
  source: { id: 'Menurut siapa', en: 'According to whom' },
  about: { id: 'Tentang usaha', en: 'About enterprises' },
  add: { id: 'Catat liputan', en: 'Note coverage' },
  withdraw: { id: 'Cabut', en: 'Take back' },
  why: { id: 'Alasan mencabut', en: 'Why it is taken back' },
  reachTold: {
    id: (reach: string, source: string) => `${reach} orang menurut ${source}`,
    en: (reach: string, source: string) => `${reach} people according to ${source}`,
  },
  asTable: { id: 'Unduh daftar (CSV)', en: 'Download the list (CSV)' },
} as const satisfies Messages;

export const coverageKindSaid = {
  online: { id: 'Media daring', en: 'Online' },
  print: { id: 'Cetak', en: 'Print' },
  radio: { id: 'Radio', en: 'Radio' },
  television: { id: 'Televisi', en: 'Television' },
  social: { id: 'Media sosial', en: 'Social media' },
} as const satisfies Messages;

/** Readiness before and after. */
export const readinessSaid = {
  title: { id: 'Kesiapan usaha', en: 'Readiness' },
  lead: {
    id: 'Pertanyaan yang sama ditanyakan sebelum dan sesudah pendampingan. Perbedaannya dapat punya banyak sebab.',
    en: 'The same questions are asked before and after the mentoring. A difference may have many causes.',
  },
  none: {
    id: 'Belum ada jawaban. Pendamping mengisinya bersama usaha pada sesi pertama.',
    en: 'There is no answer yet. The mentor fills it in with the enterprise in the first session.',
  },
  before: { id: 'Sebelum', en: 'Before' },
  after: { id: 'Sesudah', en: 'After' },
  area: { id: 'Bidang', en: 'Area' },
  compared: {
    id: (n: string) => `${n} pertanyaan dijawab pada keduanya`,
    en: (n: string) => `${n} question${n === '1' ? '' : 's'} answered both times`,
  },
  moment: { id: 'Saat', en: 'When' },
  day: { id: 'Tanggal ditanyakan', en: 'Asked on' },
  notAnswered: { id: 'belum dijawab', en: 'not answered yet' },
  notAsked: { id: 'Tidak ditanyakan', en: 'Not asked' },
  remark: { id: 'Keterangan', en: 'Remark' },
  fill: { id: 'Isi kesiapan', en: 'Fill in readiness' },
  history: { id: 'Riwayat', en: 'What was told' },
  why: { id: 'Alasan mengisi ulang', en: 'Why it is told anew' },
  whyHint: {
    id: 'Wajib, karena bagian ini sudah pernah diisi. Jawaban lama tetap tersimpan.',
    en: 'Needed, since this was told before. The old answers are kept.',
  },
  filledIn: {
    id: 'Jawaban yang berlaku sudah terisi; ubah hanya yang perlu.',
    en: 'The answers that stand are filled in; change only what has to be.',
  },
  anew: {
    id: (version: number) => `Pengisian ke-${version}`,
    en: (version: number) => `Told anew, no. ${version}`,
  },
  both: {
    id: (n: string, of: string) => `${n} usaha ditanya pada keduanya, ${of} sebelum`,
    en: (n: string, of: string) => `${n} enterprises were asked both times, ${of} before`,
  },
  perMember: { id: 'Tiap peserta', en: 'Each member' },
  missing: { id: 'belum', en: 'missing' },
  missingOf: {
    id: (before: string, after: string, of: string) =>
      `Dari ${of} peserta, ${before} belum ditanya sebelum, ${after} belum ditanya sesudah. Yang belum ditampilkan lebih dulu.`,
    en: (before: string, after: string, of: string) =>
      `Of ${of} members ${before} were not asked before, ${after} not after. Those missing stand first.`,
  },
  nobodyTwice: {
    id: 'Belum ada usaha yang ditanya dua kali, jadi belum ada yang dibandingkan.',
    en: 'No enterprise was asked twice yet, so there is nothing to compare.',
  },
  chart: {
    id: (area: string, before: string, after: string) =>
      `${area}: sebelum ${before}, sesudah ${after}`,
    en: (area: string, before: string, after: string) =>
      `${area}: before ${before}, after ${after}`,
  },
} as const satisfies Messages;

/** What became of a task, as a report tells it. */
export const taskStateSaid = {
  open: { id: (due: string) => `terbuka, batas ${due}`, en: (due: string) => `open, due ${due}` },
  done: { id: (_due: string) => 'selesai', en: (_due: string) => 'done' },
  dropped: { id: (_due: string) => 'dibatalkan', en: (_due: string) => 'dropped' },
} as const satisfies Messages;

/** A mentor's month. */
export const monthlySaid = {
  title: { id: 'Laporan bulanan pendampingan', en: 'Monthly report on mentoring' },
  letter: { id: 'surat tugas', en: 'assignment letter' },
  none: { id: 'Tidak ada sesi pada bulan ini.', en: 'There is no session in this month.' },
  held: { id: 'Sesi terlaksana', en: 'Sessions held' },
  wanted: {
    id: (count: string) => `yang diharapkan ${count}`,
    en: (count: string) => `${count} expected`,
  },
  approved: { id: 'Laporan disetujui', en: 'Reports approved' },
  enterprises: { id: 'Usaha yang hadir', en: 'Enterprises present' },
  attendances: {
    id: (count: string) => `${count} kehadiran`,
    en: (count: string) => `${count} attendances`,
  },
  advice: { id: 'Saran', en: 'Advice' },
  task: { id: 'Tugas', en: 'Task' },
  tasks: { id: 'Tugas disepakati', en: 'Tasks agreed' },
  done: { id: (count: string) => `${count} selesai`, en: (count: string) => `${count} done` },
  paper: { id: 'Laporan untuk ditandatangani', en: 'Report to sign' },
  check: { id: 'Periksa keasliannya', en: 'Check that it is genuine' },
  number: { id: 'Nomor', en: 'Number' },
  place: { id: 'Tempat', en: 'Place' },
  officer: { id: 'Pejabat yang mengetahui', en: 'Officer who takes note' },
  officerTitle: { id: 'Jabatannya', en: 'The office held' },
  notIssued: { id: 'Belum diterbitkan.', en: 'Not issued yet.' },
  issue: { id: 'Terbitkan PDF', en: 'Issue the PDF' },
  issueHint: {
    id: (day: string) =>
      `Bertanggal ${day}. Yang baru menggantikan yang lama; yang lama dinyatakan tidak berlaku.`,
    en: (day: string) => `Dated ${day}. A new one takes the place of the old, which is revoked.`,
  },
} as const satisfies Messages;

/** Sales beside sessions, without a word on causes. */
export const growthSaid = {
  title: { id: 'Penjualan dan sesi', en: 'Sales and sessions' },
  lead: {
    id: 'Penjualan tiap pekan ditampilkan bersama sesi pada pekan yang sama. Keduanya dapat berubah karena banyak hal; halaman ini tidak menyimpulkan sebabnya.',
    en: 'Sales of each week stand beside the sessions of that week. Both may change for many reasons; this page draws no conclusion on causes.',
  },
  noCampaign: {
    id: 'Usaha ini belum menjadi peserta kampanye yang dapat Anda lihat.',
    en: 'This enterprise is in no campaign that you may see.',
  },
  legend: {
    id: 'Batang: penjualan sepekan (final dan sementara). Kotak putus-putus: belum ada laporan, bukan nol. ▲: sesi yang dihadiri.',
    en: 'Bars: sales of a week (final and provisional). Dashed: nothing told, which is not zero. ▲: a session attended.',
  },
  week: { id: 'Pekan', en: 'Week' },
  sales: { id: 'Penjualan', en: 'Sales' },
  sessions: { id: 'Sesi', en: 'Sessions' },
  notTold: { id: 'belum dilaporkan', en: 'not told' },
  weekSaid: {
    id: (no: number, sold: string, sessions: string) => `Pekan ${no}: ${sold}, ${sessions} sesi`,
    en: (no: number, sold: string, sessions: string) => `Week ${no}: ${sold}, ${sessions} sessions`,
  },
  swipe: {
    id: (weeks: string) => `${weeks} pekan: geser ke samping untuk melihat semuanya →`,
    en: (weeks: string) => `${weeks} weeks: swipe sideways to see them all →`,
  },
  asTable: { id: 'Sebagai tabel', en: 'As a table' },
  told: {
    id: (growth: string, low: string, high: string) =>
      `Rata-rata sepekan ${growth} terhadap tiga bulan sebelumnya (selang 90 %: ${low} sampai ${high}).`,
    en: (growth: string, low: string, high: string) =>
      `The mean week is ${growth} against the three months before (90 % interval: ${low} to ${high}).`,
  },
  fewWeeks: {
    id: 'Belum cukup pekan yang dilaporkan untuk dibandingkan (paling sedikit 4).',
    en: 'Too few weeks were told to compare (4 at least).',
  },
  noBaseline: {
    id: 'Data awal belum cukup (paling sedikit dua dari tiga bulan sebelumnya), jadi tidak dibandingkan.',
    en: 'The baseline is too thin (two of the three months before at least), so nothing is compared.',
  },
  nothingBefore: {
    id: 'Ada bulan tanpa penjualan sebelum kampanye, jadi perbandingan tidak dapat dihitung.',
    en: 'There is a month without sales before the campaign, so that there is no ratio.',
  },
  feasts: {
    id: (ramadan: string | null, lebaran: string | null) =>
      `Di dalam masa ini ${[ramadan && `Ramadan (mulai sekitar ${ramadan})`, lebaran && `Lebaran (sekitar ${lebaran})`].filter(Boolean).join(' dan ')}.`,
    en: (ramadan: string | null, lebaran: string | null) =>
      `These days hold ${[ramadan && `Ramadan (from about ${ramadan})`, lebaran && `Lebaran (about ${lebaran})`].filter(Boolean).join(' and ')}.`,
  },
  median: {
    id: (growth: string, low: string, high: string) =>
      `Separuh peserta di atas ${growth}, separuh di bawahnya (selang 90 % median: ${low} sampai ${high}).`,
    en: (growth: string, low: string, high: string) =>
      `Half of the members lie above ${growth}, half below (90 % interval of the median: ${low} to ${high}).`,
  },
  tooFew: {
    id: 'Kurang dari tiga peserta dapat dibandingkan dengan data awalnya, jadi tidak ada angka bersama.',
    en: 'Fewer than three members can be compared with their baseline, so there is no common figure.',
  },
  ofMembers: {
    id: (told: string, of: string) => `${told} dari ${of} peserta dapat dibandingkan`,
    en: (told: string, of: string) => `${told} of ${of} members can be compared`,
  },
  each: {
    id: 'Penjualan tiap pekan beserta sesinya ada di halaman masing-masing usaha.',
    en: 'Sales of each week beside the sessions stand on the page of each enterprise.',
  },
  asOf: { id: (at: string) => `per ${at}`, en: (at: string) => `as of ${at}` },
  others: { id: 'Pelamar yang tidak terpilih', en: 'Applicants not chosen' },
  noOthers: {
    id: 'Penjualan pelamar yang tidak terpilih tidak dipantau, jadi tidak ada pembanding.',
    en: 'Sales of applicants not chosen are not watched, so there is nothing to compare with.',
  },
} as const satisfies Messages;
