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
    en: (n: string) => `${n} questions answered both times`,
  },
  moment: { id: 'Saat', en: 'When' },
  day: { id: 'Tanggal ditanyakan', en: 'Asked on' },
  notAsked: { id: 'Tidak ditanyakan', en: 'Not asked' },
  remark: { id: 'Keterangan', en: 'Remark' },
  fill: { id: 'Isi kesiapan', en: 'Fill in readiness' },
  history: { id: 'Riwayat', en: 'What was told' },
  both: {
    id: (n: string, of: string) => `${n} usaha ditanya pada keduanya, ${of} sebelum`,
    en: (n: string, of: string) => `${n} enterprises were asked both times, ${of} before`,
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
  tasks: { id: 'Tugas disepakati', en: 'Tasks agreed' },
  done: { id: (count: string) => `${count} selesai`, en: (count: string) => `${count} done` },
  paper: { id: 'Laporan untuk ditandatangani', en: 'Report to sign' },
  check: { id: 'Periksa keasliannya', en: 'Check that it is genuine' },
  number: { id: 'Nomor', en: 'Number' },
  place: { id: 'Tempat', en: 'Place' },
  officer: { id: 'Pejabat yang mengetahui', en: 'Officer who takes note' },
  officerTitle: { id: 'Jabatannya', en: 'The office held' },
  issue: { id: 'Terbitkan PDF', en: 'Issue the PDF' },
  issueHint: {
    id: (day: string) =>
      `Bertanggal ${day}. Yang baru menggantikan yang lama; yang lama dinyatakan tidak berlaku.`,
    en: (day: string) => `Dated ${day}. A new one takes the place of the old, which is revoked.`,
  },
} as const satisfies Messages;
