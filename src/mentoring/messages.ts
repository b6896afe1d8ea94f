import type { Messages } from '../web/index.ts';

export const mentoringSaid = {
  title: { id: 'Pendampingan', en: 'Mentoring' },
  trail: { id: 'Letak halaman', en: 'Where this is' },
  home: { id: 'Beranda', en: 'Home' },
  kind: { id: 'Jenis', en: 'Kind' },
  topic: { id: 'Topik', en: 'Topic' },
  topicHint: {
    id: 'Misalnya foto produk untuk toko daring.',
    en: 'Such as photos of products for an online shop.',
  },
  day: { id: 'Tanggal', en: 'Day' },
  time: { id: 'Jam mulai', en: 'Begins at' },
  minutes: { id: 'Lama (menit)', en: 'How long (minutes)' },
  place: { id: 'Tempat atau tautan', en: 'Place or link' },
  placeHint: {
    id: 'Alamat, atau tautan ruang rapat daring.',
    en: 'An address, or the link of an online meeting.',
  },
  modules: { id: 'Modul', en: 'Modules' },
  mentor: { id: 'Pendamping', en: 'Mentor' },
  mentors: { id: 'Pendamping', en: 'Mentors' },
  enterprise: { id: 'Usaha', en: 'Enterprise' },
  enterprises: { id: 'Usaha', en: 'Enterprises' },
  session: { id: 'Sesi', en: 'Session' },
  sessions: { id: 'Sesi pendampingan', en: 'Mentoring sessions' },
  state: { id: 'Keadaan', en: 'State' },
  choose: { id: 'Pilih', en: 'Choose' },
  save: { id: 'Simpan', en: 'Save' },
  reason: { id: 'Alasan', en: 'Reason' },
  plan: { id: 'Jadwalkan sesi', en: 'Plan a session' },
  planLead: {
    id: 'Satu sesi boleh untuk beberapa usaha; catatan dan sarannya tetap satu per satu.',
    en: 'One session may be for several enterprises; notes and advice stay apart.',
  },
  noEnterprises: {
    id: 'Belum ada usaha yang Anda dampingi di kampanye ini. Manajer kampanye memasangkan pendamping dan usaha.',
    en: 'You walk with no enterprise in this campaign yet. The campaign’s manager pairs mentors and enterprises.',
  },
  noMentors: {
    id: 'Belum ada pendamping. Tambahkan dulu orangnya.',
    en: 'There is no mentor yet. Add one first.',
  },
} as const satisfies Messages;

/** A mentor's own page. */
export const ownSaid = {
  title: { id: 'Pendampingan saya', en: 'My mentoring' },
  nobody: {
    id: 'Anda belum terdaftar sebagai pendamping. Manajer kampanye menambahkan pendamping dan memasangkannya dengan usaha.',
    en: 'You are no mentor yet. A campaign’s manager adds mentors and pairs them with enterprises.',
  },
  monthly: { id: 'Laporan bulanan', en: 'Monthly report' },
  calendar: { id: 'Kalender saya', en: 'My calendar' },
  toTell: { id: 'Belum dicatat', en: 'To be told' },
  toTellHint: {
    id: 'Waktunya sudah lewat. Catat hasilnya, atau pindahkan jadwalnya.',
    en: 'Their time is over. Tell what came of them, or move them.',
  },
  reports: { id: 'Laporan yang menunggu Anda', en: 'Reports that wait for you' },
  reportsHint: {
    id: 'Buka sesinya untuk memperbaiki catatan atau mengirim laporannya.',
    en: 'Open the session to correct its notes or to send its report.',
  },
  tasks: { id: 'Tugas Anda', en: 'Your tasks' },
  coming: { id: 'Akan datang', en: 'Coming' },
  noneComing: { id: 'Tidak ada sesi yang dijadwalkan.', en: 'No session is planned.' },
  past: { id: 'Terakhir', en: 'Lately' },
  tell: { id: 'Catat hasil', en: 'Tell what came of it' },
  leftToOthers: {
    id: 'Anda tidak lagi mendampingi usaha di sesi ini; manajer kampanye yang mencatat hasilnya.',
    en: 'You walk with no enterprise of this session any more; the campaign’s manager tells of it.',
  },
  tellUnplanned: { id: 'Catat sesi tanpa jadwal', en: 'Tell of a session that was not planned' },
  walked: { id: 'Usaha yang Anda dampingi', en: 'Enterprises that you walk with' },
  noneWalked: { id: 'Belum ada usaha.', en: 'None yet.' },
  held: {
    id: (count: string) => `${count} sesi`,
    en: (count: string) => `${count} sessions`,
  },
  never: { id: 'belum pernah', en: 'never yet' },
  last: { id: (day: string) => `terakhir ${day}`, en: (day: string) => `last on ${day}` },
  openTasks: {
    id: (count: string) => `${count} tugas terbuka`,
    en: (count: string) => `${count} open tasks`,
  },
  due: { id: (day: string) => `paling dekat ${day}`, en: (day: string) => `next due ${day}` },
  until: { id: (day: string) => `sampai ${day}`, en: (day: string) => `until ${day}` },
} as const satisfies Messages;

/** The page of a session. */
export const sessionSaid = {
  record: { id: 'Catat hasil sesi', en: 'Tell what came of the session' },
  correct: { id: 'Perbaiki catatan', en: 'Correct the notes' },
  note: { id: 'Catatan', en: 'Note' },
  advice: { id: 'Saran', en: 'Advice' },
  why: { id: 'Sebab', en: 'Why' },
  attendance: { id: 'Kehadiran', en: 'Attendance' },
  notTold: { id: 'Belum dicatat', en: 'Not told' },
  scanned: {
    id: (time: string) => `memindai kode ${time}`,
    en: (time: string) => `scanned the code at ${time}`,
  },
  tasks: { id: 'Tugas', en: 'Tasks' },
  noTasks: { id: 'Tidak ada tugas terbuka.', en: 'No task is open.' },
  inThisSession: {
    id: (became: string) => `${became} di sesi ini`,
    en: (became: string) => `${became} in this session`,
  },
  until: { id: (day: string) => `batas ${day}`, en: (day: string) => `due ${day}` },
  moves: { id: 'Perubahan jadwal', en: 'Changes of its time' },
  move: { id: 'Pindahkan jadwal', en: 'Move it' },
  moved: {
    id: (was: string, now: string) => `Dari ${was} ke ${now}`,
    en: (was: string, now: string) => `From ${was} to ${now}`,
  },
  moveWhy: { id: 'Alasan memindahkan', en: 'Why it is moved' },
  cancel: { id: 'Batalkan sesi', en: 'Cancel it' },
  cancelWhy: { id: 'Alasan membatalkan', en: 'Why it is cancelled' },
  code: { id: 'Kehadiran dengan kode QR', en: 'Attendance by QR code' },
  codeHint: {
    id: 'Perlihatkan di tempat. Produsen memindai dengan ponselnya, masuk, lalu menekan satu tombol. Berlaku sejak 2 jam sebelum sampai 12 jam sesudah mulai.',
    en: 'Show it on the spot. Producers scan it with their phone, sign in and press one button. It holds from 2 hours before until 12 hours after the beginning.',
  },
  codeAlt: { id: 'Kode QR kehadiran', en: 'QR code for attendance' },
  newCode: { id: 'Buat kode baru', en: 'Make a new code' },
  invite: { id: 'Undangan dan pengingat', en: 'Invitations and reminders' },
  inviteHint: {
    id: 'Teksnya sudah siap. Yang punya alamat surel juga mendapat surel sehari sebelumnya, dan bila jadwal berubah atau sesi dibatalkan.',
    en: 'The text is ready. Who has a mail address also gets a mail the day before, and when it is moved or cancelled.',
  },
  tellCancelled: { id: 'Kabari bahwa sesi dibatalkan', en: 'Tell that it is cancelled' },
  toldByMail: {
    id: 'Yang waktu itu punya alamat surel sudah dikirimi surel. Teks untuk yang lain siap di bawah ini.',
    en: 'Who had a mail address then was sent a mail. The text for the others is ready below.',
  },
  toldByNobody: {
    id: 'Teks untuk mengabari siap di bawah ini.',
    en: 'The text that tells them is ready below.',
  },
  toCopy: { id: 'teks untuk disalin', en: 'text to copy' },
  nobody: { id: 'Belum ada orang dengan akun.', en: 'Nobody has an account yet.' },
  byMail: {
    id: (count: number) => `Kirim undangan lewat surel (${count} orang)`,
    en: (count: number) => `Send invitations by mail (${count} people)`,
  },
  mailed: {
    id: (count: number) => `${count} undangan masuk kotak keluar.`,
    en: (count: number) => `${count} invitations are in the outbox.`,
  },
  photos: { id: 'Foto', en: 'Photos' },
  addPhoto: { id: 'Tambah foto', en: 'Add a photo' },
  photoOf: { id: 'Foto untuk usaha', en: 'Of which enterprise' },
  photoHint: {
    id: 'Tanpa wajah orang yang tidak setuju, tanpa KTP.',
    en: 'Without faces of people who do not agree, and no identity cards.',
  },
  photoAlt: { id: (at: number) => `Foto ${at}`, en: (at: number) => `Photo ${at}` },
  withdraw: { id: 'Hapus foto', en: 'Remove the photo' },
  conflicts: { id: 'Catatan lain dari perangkat lain', en: 'Told differently by another device' },
  conflictHint: {
    id: 'Dua perangkat mencatat sesi ini. Yang di atas berlaku; yang ini disimpan sampai Anda memilih.',
    en: 'Two devices told of this session. The one above stands; this one is kept until you choose.',
  },
  takeThis: { id: 'Pakai catatan ini', en: 'Let this one stand' },
  putAside: { id: 'Abaikan', en: 'Put it aside' },
  report: { id: 'Laporan sesi', en: 'Report of the session' },
  submit: { id: 'Kirim laporan', en: 'Send the report' },
  approve: { id: 'Setujui', en: 'Approve' },
  sendBack: { id: 'Minta perbaikan', en: 'Send it back' },
  sendBackWhat: { id: 'Yang perlu diperbaiki', en: 'What has to be mended' },
  reopen: { id: 'Buka kembali', en: 'Reopen it' },
} as const satisfies Messages;

export const messageKindSaid = {
  invitation: { id: 'Undangan', en: 'Invitation' },
  reminder: { id: 'Pengingat', en: 'Reminder' },
  move: { id: 'Jadwal baru', en: 'New time' },
  cancellation: { id: 'Pembatalan', en: 'Cancellation' },
} as const satisfies Messages;

export const reportStepSaid = {
  submitted: { id: 'Dikirim', en: 'Sent' },
  sentBack: { id: 'Perlu perbaikan', en: 'Sent back' },
  approved: { id: 'Disetujui', en: 'Approved' },
  reopened: { id: 'Dibuka kembali', en: 'Reopened' },
} as const satisfies Messages;

/** The form in which a mentor tells of a session, on a phone. */
export const recordSaid = {
  title: { id: 'Catat hasil sesi', en: 'Tell of the session' },
  unplanned: { id: 'Catat sesi tanpa jadwal', en: 'Tell of an unplanned session' },
  nobodyToTell: {
    id: 'Anda belum mendampingi usaha di kampanye ini, jadi belum ada sesi yang dapat dicatat. Manajer kampanye memasangkan pendamping dan usaha.',
    en: 'You walk with no enterprise in this campaign yet, so there is no session to tell of. The campaign’s manager pairs mentors and enterprises.',
  },
  outcome: { id: 'Hasil', en: 'Outcome' },
  held: { id: 'Terlaksana', en: 'Held' },
  missed: { id: 'Tidak terlaksana', en: 'Missed' },
  why: { id: 'Kalau tidak terlaksana, sebabnya', en: 'If it was missed, why' },
  note: { id: 'Catatan untuk semua', en: 'Note for all' },
  noteHint: {
    id: 'Apa yang dikerjakan. Catatan dan saran tiap usaha ditulis di bawah.',
    en: 'What was done. Note and advice of each enterprise stand below.',
  },
  there: { id: 'Ikut dalam sesi', en: 'Was in the session' },
  attendance: { id: 'Kehadiran', en: 'Attendance' },
  note1: { id: 'Catatan usaha ini', en: 'Note on this enterprise' },
  advice1: { id: 'Saran untuk usaha ini', en: 'Advice to this enterprise' },
  open: { id: 'Tugas yang masih terbuka', en: 'Tasks that are open' },
  due: { id: (day: string) => `batas ${day}`, en: (day: string) => `due ${day}` },
  still: { id: 'Masih dikerjakan', en: 'Still open' },
  done: { id: 'Selesai', en: 'Done' },
  moved: { id: 'Batasnya digeser', en: 'Put off' },
  dropped: { id: 'Tidak jadi', en: 'Dropped' },
  movedTo: { id: 'Digeser ke', en: 'Put off to' },
  stepWords: { id: 'Keterangan', en: 'Remark' },
  newTasks: { id: 'Tugas baru', en: 'New tasks' },
  newTask: { id: (at: number) => `Tugas baru ${at}`, en: (at: number) => `New task ${at}` },
  owner: { id: 'Dikerjakan oleh', en: 'Done by' },
  dueOn: { id: 'Batas waktu', en: 'Due on' },
  save: { id: 'Simpan catatan', en: 'Save' },
  saved: { id: 'Catatan tersimpan:', en: 'The record is saved:' },
  kept: {
    id: 'Disimpan di ponsel ini. Boleh ditutup: terkirim sendiri begitu Lagawi dibuka lagi dengan sinyal.',
    en: 'Kept on this phone. You may close it: it goes out by itself once Lagawi is open again with a signal.',
  },
  restored: {
    id: 'Ketikan terakhir di ponsel ini dikembalikan.',
    en: 'What was typed last on this phone is back.',
  },
  sent: { id: 'Catatan dari ponsel ini sudah terkirim:', en: 'What waited here was sent:' },
  lookAgain: { id: 'Muat ulang daftar sesi', en: 'Load the list of sessions anew' },
  conflict: {
    id: 'Perangkat lain sudah mencatat sesi ini. Keduanya disimpan; pilih di halaman sesi:',
    en: 'Another device told of it first. Both are kept; choose on the page of the session:',
  },
  refused: { id: 'Belum diterima:', en: 'Not taken:' },
  discard: { id: 'Hapus dari ponsel', en: 'Delete it here' },
  notBegun: {
    id: (when: string) =>
      `Sesi ini belum mulai; jadwalnya ${when}. Hasilnya baru diterima sejak saat itu. Halaman ini sudah tersimpan di ponsel, jadi dapat dibuka di tempat tanpa sinyal.`,
    en: (when: string) =>
      `This session has not begun; it is planned for ${when}. What came of it is taken from then on. This page is kept on the phone, so that it opens on the spot without a signal.`,
  },
  notYoursNow: {
    id: 'Anda tidak lagi mendampingi usaha di sesi ini, jadi hasilnya tidak dapat Anda catat. Manajer kampanye yang mencatatnya.',
    en: 'You walk with no enterprise of this session any more, so you cannot tell of it. The campaign’s manager does.',
  },
  toSession: { id: 'Kembali ke sesi ini', en: 'Back to the session' },
  onPhone: { id: 'Menunggu di ponsel ini', en: 'Waiting on this phone' },
} as const satisfies Messages;

/** Where a producer says to be there. */
export const attendSaid = {
  title: { id: 'Kehadiran', en: 'Attendance' },
  lead: {
    id: (topic: string) => `Sesi “${topic}”`,
    en: (topic: string) => `Session “${topic}”`,
  },
  here: { id: (name: string) => `${name} hadir`, en: (name: string) => `${name} is here` },
  thanks: {
    id: 'Kehadiran tercatat. Terima kasih.',
    en: 'You are noted as being here. Thank you.',
  },
  before: { id: 'Kehadiran Anda sudah tercatat.', en: 'You were noted already.' },
  toEnterprise: {
    id: (name: string) => `Ke halaman ${name}`,
    en: (name: string) => `To the page of ${name}`,
  },
  none: {
    id: 'Akun ini tidak mewakili usaha yang diundang ke sesi ini. Minta pendamping mencatat kehadiran Anda.',
    en: 'This account acts for no enterprise of this session. Ask the mentor to note that you are here.',
  },
} as const satisfies Messages;
