import type { Messages } from '../web/index.ts';

/** What is read about the judges of a round. */
export const jurySaid = {
  title: { id: 'Juri', en: 'Judges' },
  lead: {
    id: 'Juri yang berhalangan dilepas, dan juri lain dapat ditambah, selama penilaian belum ditutup. Pada final semua juri menilai semua finalis, jadi nilai juri yang dilepas tidak dihitung. Pada babak pertama lembarnya yang sudah dikunci tetap dihitung dan sisanya dibagi ulang. Siapa yang berganti dicetak dalam berita acara; alasannya hanya dalam berita acara internal.',
    en: 'A judge who drops out is released, and others can be added, until scoring is closed. In a final every judge scores every finalist, so the scores of a released judge do not count. In a first round what was locked counts, and the rest is dealt out anew. Who changed is printed in the minutes; why, in the internal ones only.',
  },
  before: {
    id: 'Penjurian belum dibuka. Lembar dibuat untuk semua yang punya hak juri pada saat dibuka.',
    en: 'The judging is not open yet. On opening, everybody with a judge’s right gets sheets.',
  },
  none: {
    id: 'Belum ada orang dengan hak juri pada kampanye ini.',
    en: 'Nobody has a judge’s right in this campaign yet.',
  },
  name: { id: 'Nama', en: 'Name' },
  progress: { id: 'Lembar dikunci', en: 'Sheets locked' },
  of: {
    id: (locked: number, sheets: number) => `${locked} dari ${sheets}`,
    en: (locked: number, sheets: number) => `${locked} of ${sheets}`,
  },
  gone: {
    id: (locked: number) => `${locked} · sudah dilepas`,
    en: (locked: number) => `${locked} · released`,
  },
  release: { id: 'Lepaskan juri', en: 'Release a judge' },
  leaving: { id: 'Juri yang berhenti', en: 'Judge who leaves' },
  seat: { id: 'Tambah juri', en: 'Add a judge' },
  joining: { id: 'Juri yang ditambah', en: 'Judge who joins' },
  noOthers: {
    id: 'Semua yang punya hak juri sudah ikut menilai. Hak diberikan di halaman orang.',
    en: 'Everybody with a judge’s right takes part already. Rights are given on the page of people.',
  },
  choose: { id: 'Pilih', en: 'Choose' },
  reason: { id: 'Alasan', en: 'Reason' },
  changes: { id: 'Pergantian juri', en: 'Changes of judges' },
  left: {
    id: (name: string, at: string, reason: string) => `${name} berhenti ${at}: ${reason}`,
    en: (name: string, at: string, reason: string) => `${name} left ${at}: ${reason}`,
  },
  joined: {
    id: (name: string, at: string, reason: string) => `${name} ditambah ${at}: ${reason}`,
    en: (name: string, at: string, reason: string) => `${name} joined ${at}: ${reason}`,
  },
} satisfies Messages;

/** What is read about the jury's sheets on paper alone. */
export const juryPaperSaid = {
  lead: {
    id: 'Cetak lembar untuk juri yang menilai di kertas. Satu orang memasukkan nilainya dengan pindaian, orang lain mencocokkan; baru sesudah itu nilai berlaku dan lembar terkunci. Juri tidak memasukkan lembar kertas.',
    en: 'Print sheets for judges who score on paper. One person types the scores with the scan, another compares; only then they count and the sheet is locked. Judges do not enter paper sheets.',
  },
  later: {
    id: 'Lembar dapat dicetak dan dimasukkan selama penilaian terbuka.',
    en: 'Sheets can be printed and typed while scoring is open.',
  },
  toPact: { id: 'Catat pakta di halaman juri', en: 'Record the pact on the judges’ page' },
  scorer: { id: 'Juri', en: 'Judge' },
  subject: { id: 'Usaha', en: 'Enterprise' },
} satisfies Messages;

/** What is read where the papers of a jury are issued. */
export const juryPapersSaid = {
  juryDecree: {
    id: 'Naskah keputusan yang membentuk dewan juri, untuk ditandatangani pejabat. Susunannya diambil dari halaman juri.',
    en: 'The decision that forms the jury, for the official to sign. Who sits on it comes from the page of judges.',
  },
  juryAssignment: {
    id: 'Surat tugas bagi semua juri, dengan hari bertugas.',
    en: 'The letter of assignment for all judges, with their days of duty.',
  },
  juryInvitation: {
    id: 'Undangan bagi semua juri: acara, hari, waktu dan tempat.',
    en: 'The invitation of all judges: event, day, time and place.',
  },
  juryAttendance: {
    id: 'Daftar hadir untuk dicetak dan ditandatangani. Tambahkan pindaiannya sesudah acara.',
    en: 'A list to print and sign. Add the scan after the event.',
  },
  pacts: {
    id: 'Satu lembar untuk setiap juri, dengan hubungan yang sudah dinyatakan. Juri yang menandatangani di kertas: tambahkan pindaiannya, lalu catat pada halaman juri.',
    en: 'One for each judge, with the relations declared so far. For a judge who signs on paper add the scan, then record it on the page of judges.',
  },
  notes: {
    id: 'Notula rapat dewan juri dengan usulan pemenang dan pendapat yang berbeda. Terbit setelah penjurian ditutup.',
    en: 'The notes of the jury’s meeting with the winners it proposes and any dissent. Issued once the judging is closed.',
  },
  winnersDecree: {
    id: 'Naskah SK penetapan pemenang dengan lampirannya, untuk ditandatangani pejabat. Nomornya nomor SK yang sudah dicatat.',
    en: 'The decision on the winners with its annex, for the official to sign. Its number is that of the decree that was entered.',
  },
  winnersAnnouncement: {
    id: 'Pengumuman pemenang untuk papan pengumuman dan pers, dengan hari terakhir keberatan. Tanpa angka penjualan.',
    en: 'The winners for the notice board and the press, with the last day to object. Without sales figures.',
  },
} satisfies Messages;
