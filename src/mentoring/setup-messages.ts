import type { Messages } from '../web/index.ts';

/** Those who run the campaign: what stands, and what wants a hand. */
export const hubSaid = {
  lead: {
    id: 'Siapa yang lama tanpa sesi, tugas mana yang lewat batas, dan berapa sesi tiap pendamping bulan ini.',
    en: 'Who has been without a session for long, which tasks are overdue, and how many sessions each mentor held this month.',
  },
  empty: {
    id: 'Belum ada pendamping. Tambahkan orangnya, pasangkan dengan usaha, lalu sesi dapat dijadwalkan.',
    en: 'There is no mentor yet. Add one, pair them with enterprises, and sessions can be planned.',
  },
  silent: {
    id: (days: number) => `Tanpa sesi ${days} hari atau lebih`,
    en: (days: number) => `Without a session for ${days} days or more`,
  },
  ofMembers: {
    id: (count: string) => `dari ${count} peserta hari ini`,
    en: (count: string) => `of ${count} members today`,
  },
  ofMembersOn: {
    id: (count: string, day: string) => `dari ${count} peserta pada ${day}`,
    en: (count: string, day: string) => `of ${count} members on ${day}`,
  },
  isOver: {
    id: (day: string) =>
      `Pendampingan kampanye ini sudah berakhir; hari tanpa sesi dihitung sampai ${day}.`,
    en: (day: string) =>
      `The mentoring of this campaign is over; days without a session are counted until ${day}.`,
  },
  unpaired: { id: 'Belum ada pendampingnya', en: 'Without a mentor' },
  openTasks: { id: 'Tugas terbuka', en: 'Open tasks' },
  overdue: {
    id: (count: string) => `${count} lewat batas`,
    en: (count: string) => `${count} overdue`,
  },
  untold: { id: 'Sesi belum dicatat', en: 'Sessions not told of' },
  untoldHint: { id: 'waktunya sudah lewat', en: 'their time is over' },
  waiting: { id: 'Laporan menunggu persetujuan', en: 'Reports waiting for approval' },
  silentList: { id: 'Yang terlama tanpa sesi', en: 'Longest without a session' },
  noneSilent: {
    id: (days: number) => `Semua peserta punya sesi dalam ${days} hari terakhir.`,
    en: (days: number) => `Every member had a session in the last ${days} days.`,
  },
  noneSilentUntil: {
    id: (days: number, day: string) => `Semua peserta punya sesi dalam ${days} hari sampai ${day}.`,
    en: (days: number, day: string) =>
      `Every member had a session in the ${days} days until ${day}.`,
  },
  lastSession: { id: 'Sesi terakhir', en: 'Last session' },
  nextSession: { id: 'Sesi berikutnya', en: 'Next session' },
  daysWithout: { id: 'Hari tanpa sesi', en: 'Days without' },
  perMentor: {
    id: (month: string) => `Sesi tiap pendamping, ${month}`,
    en: (month: string) => `Sessions of each mentor, ${month}`,
  },
  perMentorHint: {
    id: (count: string) => `Yang diharapkan: ${count} sesi terlaksana sebulan.`,
    en: (count: string) => `Expected: ${count} sessions held in a month.`,
  },
  held: { id: 'Terlaksana', en: 'Held' },
  planned: { id: 'Dijadwalkan', en: 'Planned' },
  load: { id: 'Usaha', en: 'Enterprises' },
  below: { id: 'kurang', en: 'below' },
  earlier: { id: 'Bulan sebelumnya', en: 'Month before' },
  later: { id: 'Bulan berikutnya', en: 'Month after' },
  toSessions: { id: 'Semua sesi', en: 'All sessions' },
  toGrowth: { id: 'Penjualan dan sesi', en: 'Sales and sessions' },
  toCoverage: { id: 'Liputan media', en: 'Media coverage' },
  toReadiness: { id: 'Kesiapan usaha', en: 'Readiness' },
  toAttendance: { id: 'Unduh daftar hadir (CSV)', en: 'Download attendance (CSV)' },
  toCalendar: { id: 'Kalender', en: 'Calendar' },
  toMentors: { id: 'Pendamping dan pasangannya', en: 'Mentors and their pairings' },
  toSetup: { id: 'Modul dan batas', en: 'Modules and limits' },
  never: { id: 'belum pernah', en: 'never' },
} as const satisfies Messages;

/** Modules and limits. */
export const setupSaid = {
  title: { id: 'Modul dan batas pendampingan', en: 'Modules and limits of mentoring' },
  rule: { id: 'Batas', en: 'Limits' },
  loadMax: { id: 'Usaha untuk satu pendamping', en: 'Enterprises of one mentor' },
  monthly: { id: 'Sesi sebulan tiap pendamping', en: 'Sessions a month of each mentor' },
  silent: {
    id: 'Tampilkan peserta yang tanpa sesi selama (hari)',
    en: 'Show members without a session for (days)',
  },
  modules: { id: 'Modul', en: 'Modules' },
  noModules: {
    id: 'Belum ada modul. Mulai dari daftar yang biasa dipakai, lalu hapus yang tidak perlu.',
    en: 'There is no module yet. Begin from the usual list, then remove what is not needed.',
  },
  takeList: { id: 'Pakai daftar yang biasa', en: 'Take the usual list' },
  addModule: { id: 'Tambah modul', en: 'Add a module' },
  nameId: { id: 'Nama modul', en: 'Name in Indonesian' },
  nameEn: { id: 'Nama dalam bahasa Inggris (boleh kosong)', en: 'Name in English (may be empty)' },
  retire: { id: 'Hapus', en: 'Remove' },
} as const satisfies Messages;

/** What campaigns mentor in (domain.md 1.1, 4). */
export const usualModules = [
  { id: 'Onboarding toko daring', en: 'Opening an online shop' },
  { id: 'Optimalisasi toko daring', en: 'Improving an online shop' },
  { id: 'Foto produk', en: 'Photos of products' },
  { id: 'Kemasan dan merek', en: 'Packaging and brand' },
  { id: 'Izin edar dan halal', en: 'Permits and halal' },
  { id: 'HACCP dan mutu pangan', en: 'HACCP and food quality' },
  { id: 'Uji laboratorium', en: 'Test report' },
  { id: 'TKDN', en: 'Local content (TKDN)' },
  { id: 'SKKNI', en: 'Competence standard (SKKNI)' },
  { id: 'Pencatatan penjualan', en: 'Keeping a record of sales' },
  { id: 'Promosi dan media', en: 'Promotion and media' },
] as const;

/** Mentors and whom they walk with. */
export const mentorsSaid = {
  title: { id: 'Pendamping dan pasangannya', en: 'Mentors and their pairings' },
  add: { id: 'Tambah pendamping', en: 'Add a mentor' },
  person: { id: 'Orang', en: 'Person' },
  personHint: {
    id: 'Petugas kampanye ini, dan orang yang ditambahkan untuknya. Harus punya surel, karena pendamping masuk dengan kata sandi.',
    en: 'Staff of this campaign, and people added for it. A mail address is needed, since mentors sign in with a password.',
  },
  toPeople: { id: 'Tambah orang baru', en: 'Add a new person' },
  letter: { id: 'Nomor surat tugas', en: 'Number of the assignment letter' },
  limit: { id: 'Batas usaha', en: 'Limit of enterprises' },
  limitHint: {
    id: 'Kosongkan bila sama dengan batas kampanye.',
    en: 'Leave it empty where it is as in the campaign.',
  },
  load: {
    id: (load: string, max: string) => `${load} dari ${max} usaha`,
    en: (load: string, max: string) => `${load} of ${max} enterprises`,
  },
  paired: { id: 'Mendampingi', en: 'Walks with' },
  nonePaired: { id: 'Belum mendampingi usaha mana pun.', en: 'Walks with none yet.' },
  nonePairedNow: {
    id: 'Sekarang tidak mendampingi usaha mana pun.',
    en: 'Walks with none now.',
  },
  ended: { id: 'Pernah mendampingi', en: 'Walked with' },
  until: { id: (day: string) => `sampai ${day}`, en: (day: string) => `until ${day}` },
  endPairing: { id: 'Akhiri', en: 'End it' },
  otherRight: {
    id: 'Pendamping ini punya hak lain atas usaha ini, jadi tetap dapat melihat dan mencatat sesudah pasangannya berakhir.',
    en: 'This mentor has another right on this enterprise, and sees and records for it even when the pairing has ended.',
  },
  toRights: { id: 'Lihat haknya', en: 'See the rights' },
  staying: {
    id: 'Sesi terjadwal ini tetap ada. Pindahkan atau batalkan bila perlu.',
    en: 'These planned sessions stay. Move or cancel them where needed.',
  },
  alone: {
    id: 'Sesi terjadwal dengan usaha yang tidak lagi didampingi. Hanya manajer kampanye yang dapat mengubahnya.',
    en: 'Planned sessions with enterprises no longer walked with. Only the campaign’s manager changes them.',
  },
  endWhy: { id: 'Alasan mengakhiri', en: 'Why it ends' },
  pair: { id: 'Pasangkan dengan usaha', en: 'Pair with enterprises' },
  pairHint: {
    id: 'Pendamping dapat melihat dan mencatat untuk usaha ini sampai tanggal akhir.',
    en: 'The mentor sees and records for these enterprises until the last day.',
  },
  from: { id: 'Mulai', en: 'From' },
  to: { id: 'Sampai', en: 'Until' },
  unpairedFirst: {
    id: (count: string) => `sudah ${count} pendamping`,
    en: (count: string) => `${count} mentors already`,
  },
  monthly: { id: 'Laporan bulanan', en: 'Monthly report' },
  letGo: { id: 'Hapus dari daftar pendamping', en: 'Take off the list of mentors' },
  saveMentor: { id: 'Simpan', en: 'Save' },
} as const satisfies Messages;

/** An enterprise’s own page, for producers and those who help. */
export const enterpriseSaid = {
  yours: { id: 'Pendamping Anda', en: 'Your mentor' },
  former: { id: 'Pendamping sebelumnya', en: 'Mentor before' },
  until: { id: (day: string) => `sampai ${day}`, en: (day: string) => `until ${day}` },
  noMentor: { id: 'Belum ada pendamping.', en: 'There is no mentor yet.' },
  tasks: { id: 'Tugas', en: 'Tasks' },
  open: { id: 'Yang perlu dikerjakan', en: 'To be done' },
  ofOthers: { id: 'Yang dikerjakan pihak lain', en: 'Done by others' },
  noOpen: {
    id: 'Usaha ini tidak punya tugas terbuka.',
    en: 'This enterprise has no open task.',
  },
  settled: { id: 'Sudah selesai', en: 'Done' },
  due: { id: (day: string) => `batas ${day}`, en: (day: string) => `due ${day}` },
  overdue: { id: 'lewat batas', en: 'overdue' },
  sessions: { id: 'Sesi', en: 'Sessions' },
  noSessions: {
    id: 'Belum ada sesi. Pendamping yang menjadwalkannya.',
    en: 'There is no session yet. The mentor plans them.',
  },
  coming: { id: 'Akan datang', en: 'Coming' },
  past: { id: 'Yang lalu', en: 'Before' },
  advice: { id: 'Saran', en: 'Advice' },
  task: { id: 'Tugas', en: 'Task' },
  by: { id: (who: string) => `dikerjakan oleh ${who}`, en: (who: string) => `done by ${who}` },
  history: { id: 'Riwayat', en: 'What became of it' },
  finish: { id: 'Tandai selesai', en: 'Mark as done' },
  finishWords: { id: 'Apa yang sudah dilakukan', en: 'What was done' },
  evidence: { id: 'Foto bukti', en: 'Photo that shows it' },
  evidenceHint: {
    id: 'Boleh kosong bila sudah ditulis di atas.',
    en: 'May be empty where it is written above.',
  },
  change: { id: 'Geser atau batalkan', en: 'Put off or drop' },
  newDue: { id: 'Batas baru', en: 'New due day' },
  remark: { id: 'Keterangan', en: 'Remark' },
  putOff: { id: 'Geser batasnya', en: 'Put it off' },
  drop: { id: 'Batalkan tugas', en: 'Drop it' },
  reopen: { id: 'Buka lagi', en: 'Open it again' },
  calendar: { id: 'Kalender sesi saya', en: 'Calendar of my sessions' },
  curve: { id: 'Penjualan dan sesi', en: 'Sales and sessions' },
  readiness: { id: 'Kesiapan sebelum dan sesudah', en: 'Readiness before and after' },
  addTask: { id: 'Tambah tugas', en: 'Add a task' },
  words: { id: 'Tugasnya', en: 'The task' },
  owner: { id: 'Dikerjakan oleh', en: 'Done by' },
  dueOn: { id: 'Batas waktu', en: 'Due on' },
} as const satisfies Messages;

export const stepSaid = {
  done: { id: 'Selesai', en: 'Done' },
  moved: { id: 'Digeser', en: 'Put off' },
  dropped: { id: 'Dibatalkan', en: 'Dropped' },
  reopened: { id: 'Dibuka lagi', en: 'Opened again' },
} as const satisfies Messages;
