import type { Messages } from '../../web/index.ts';

export const growthSaid = {
  asOf: { id: (at: string) => `Angka per ${at}`, en: (at: string) => `Figures as of ${at}` },
  title: { id: 'Tindak lanjut', en: 'Follow-up' },
  trail: { id: 'Letak halaman', en: 'Where this is' },
  home: { id: 'Beranda', en: 'Home' },
  choose: { id: 'Pilih', en: 'Choose' },
  save: { id: 'Simpan', en: 'Save' },
  enterprise: { id: 'Usaha', en: 'Enterprise' },
  office: { id: 'Dinas', en: 'Local office' },
  officer: { id: 'Petugas', en: 'Officer' },
  due: { id: 'Jatuh tempo', en: 'Due' },
  overdue: { id: 'lewat batas', en: 'overdue' },
  month: { id: (nth: number) => `Bulan ke-${nth}`, en: (nth: number) => `Month ${nth}` },
  checkOf: {
    id: (nth: number) => `Pemantauan bulan ke-${nth}`,
    en: (nth: number) => `Check of month ${nth}`,
  },
  unreached: {
    id: (count: number) => `Tidak terhubungi (${count} kali)`,
    en: (count: number) => `Not reached (${count} attempts)`,
  },
  notYet: { id: 'belum', en: 'not yet' },
  notTold: { id: 'tidak dijawab', en: 'not told' },
  reason: { id: 'Alasan', en: 'Reason' },
  remark: { id: 'Keterangan', en: 'Remark' },
  yes: { id: 'ya', en: 'yes' },
  no: { id: 'tidak', en: 'no' },
} as const satisfies Messages;

/** A campaign's page. */
export const hubSaid = {
  lead: {
    id: 'Usaha dipantau 1, 3, 6 dan 12 bulan sesudah kampanye. Angka di bawah adalah jawaban usaha sendiri; yang tidak menjawab disebut, bukan dihitung nol.',
    en: 'Enterprises are checked 1, 3, 6 and 12 months after the campaign. The figures are what they told; who told nothing is named and not counted as zero.',
  },
  none: {
    id: 'Belum ada rencana tindak lanjut. Buat rencana: pilih usaha, dinas daerah dan petugasnya.',
    en: 'There is no follow-up plan yet. Make one: choose enterprises, the local office and its officer.',
  },
  byMonth: { id: 'Menurut bulan', en: 'By month' },
  byOffice: { id: 'Menurut dinas', en: 'By local office' },
  check: { id: 'Pemantauan', en: 'Check' },
  reached: { id: 'Terjangkau', en: 'Reached' },
  ofTotal: {
    id: (n: string, of: string) => `${n} dari ${of}`,
    en: (n: string, of: string) => `${n} of ${of}`,
  },
  open: { id: 'Belum ditanya', en: 'Not asked yet' },
  openDue: {
    id: (n: string) => `${n} jatuh tempo`,
    en: (n: string) => `${n} are due`,
  },
  endedOn: { id: (day: string) => `diakhiri ${day}`, en: (day: string) => `ended on ${day}` },
  stopped: {
    id: (n: string) => `${n} dihentikan`,
    en: (n: string) => `${n} stopped`,
  },
  needless: {
    id: (n: string) => `${n} tidak perlu ditanya lagi`,
    en: (n: string) => `${n} need not be asked again`,
  },
  sales: { id: 'Penjualan 3 bulan', en: 'Sales of 3 months' },
  toldBy: {
    id: (n: string) => `dari ${n} yang menjawab`,
    en: (n: string) => `of ${n} who told`,
  },
  missing: { id: 'Yang belum', en: 'Who is missing' },
  missingLead: {
    id: 'Sudah jatuh tempo dan belum ada hasilnya.',
    en: 'Due already, and without a result.',
  },
  noneMissing: {
    id: 'Semua yang sudah jatuh tempo ada hasilnya.',
    en: 'Everything that is due has a result.',
  },
  plans: { id: 'Rencana', en: 'Plans' },
  toPlanning: { id: 'Buat rencana', en: 'Make plans' },
  toHandover: { id: 'Serah terima petugas', en: 'Hand over to another officer' },
  toPapers: { id: 'Berita acara', en: 'Minutes' },
  toExports: { id: 'Catatan ekspor', en: 'Exports' },
  toReadiness: { id: 'Kesiapan ekspor', en: 'Export readiness' },
  toTable: { id: 'Unduh tabel (CSV)', en: 'Take the table along (CSV)' },
} as const satisfies Messages;

export const planningSaid = {
  title: { id: 'Buat rencana tindak lanjut', en: 'Make follow-up plans' },
  lead: {
    id: 'Satu rencana untuk tiap usaha yang dipilih. Petugas mendapat hak atas usaha itu sampai tanggal akhir.',
    en: 'A plan for each enterprise that is chosen. The officer has the right on it until the last day.',
  },
  noOffice: {
    id: 'Kampanye ini belum punya dinas daerah. Tambahkan dulu di halaman lembaga kampanye.',
    en: 'This campaign has no local office yet. Add one first on the page of its institutions.',
  },
  toInstitutions: { id: 'Lembaga kampanye', en: 'Institutions of the campaign' },
  noMembers: {
    id: 'Semua peserta sudah punya rencana, atau belum ada peserta.',
    en: 'Every member has a plan already, or there are no members yet.',
  },
  officerHint: {
    id: 'Orang dinas itu, atau yang punya hak petugas daerah atas kampanye ini atau wilayah usahanya, dan punya surel. Juri dan kurator kampanye ini tidak.',
    en: 'People of that office, or with the right of a local officer on this campaign or the region of its enterprises, with a mail address. No judges or curators of this campaign.',
  },
  goals: { id: 'Tujuan', en: 'Goals' },
  goalsHint: {
    id: 'Misalnya: penjualan daring jalan terus, izin edar selesai, satu pasar baru.',
    en: 'Such as: online sales go on, the permit is done, one new market.',
  },
  start: { id: 'Dihitung mulai', en: 'Counted from' },
  startHint: {
    id: 'Pemantauan jatuh 1, 3, 6 dan 12 bulan sesudahnya.',
    en: 'Checks are due 1, 3, 6 and 12 months later.',
  },
  until: { id: 'Hak petugas sampai', en: 'The officer’s right until' },
  enterprises: { id: 'Usaha', en: 'Enterprises' },
} as const satisfies Messages;

export const planSaid = {
  none: {
    id: 'Belum ada rencana tindak lanjut untuk usaha ini. Manajer kampanye yang membuatnya.',
    en: 'There is no follow-up plan of this enterprise yet. The campaign’s manager makes it.',
  },
  until: { id: (day: string) => `sampai ${day}`, en: (day: string) => `until ${day}` },
  goals: { id: 'Tujuan', en: 'Goals' },
  checks: { id: 'Pemantauan', en: 'Checks' },
  steps: { id: 'Langkah', en: 'Steps' },
  noSteps: { id: 'Belum ada langkah.', en: 'There is no step yet.' },
  addStep: { id: 'Tambah langkah', en: 'Add a step' },
  step: { id: 'Langkah', en: 'Step' },
  dueOn: { id: 'Batas waktu', en: 'Due on' },
  change: { id: 'Selesai atau digeser', en: 'Done, or put off' },
  finish: { id: 'Tandai selesai', en: 'Mark as done' },
  putOff: { id: 'Geser batasnya', en: 'Put it off' },
  newDue: { id: 'Batas baru', en: 'New due day' },
  done: { id: 'Selesai', en: 'Done' },
  moved: { id: 'Digeser', en: 'Put off' },
  start: { id: (day: string) => `mulai ${day}`, en: (day: string) => `from ${day}` },
  ended: {
    id: (day: string, why: string) => `diakhiri ${day}: ${why}`,
    en: (day: string, why: string) => `ended on ${day}: ${why}`,
  },
  toChange: { id: 'Ubah rencana', en: 'Change the plan' },
  toEnd: { id: 'Akhiri rencana', en: 'End the plan' },
  lastDay: { id: 'Hak petugas sampai', en: 'The officer’s right until' },
  changeLead: {
    id: 'Tujuan dan hari terakhir dapat diubah dengan alasan; isi lama tetap tersimpan. Hari mulai tidak berubah, karena pemantauan dihitung dari situ. Bila hari mulai atau dinasnya salah, akhiri rencana ini lalu buat yang baru.',
    en: 'Goals and the last day may be changed with a reason; what it said before is kept. The first day stands, since checks are counted from it. Where it or the office is wrong, end this plan and make a new one.',
  },
  endLead: {
    id: 'Hak petugas berakhir sekarang dan pemantauan yang terbuka tidak ditunggu lagi. Jawaban yang sudah ada tetap tersimpan. Sesudah itu rencana baru dapat dibuat.',
    en: 'The officer’s right ends now, and open checks are waited for no more. What was told is kept. Then a new plan may be made.',
  },
  past: { id: 'Isi sebelumnya', en: 'What it said before' },
  changedBecause: {
    id: (day: string, why: string) => `Diubah ${day}: ${why}`,
    en: (day: string, why: string) => `Changed on ${day}: ${why}`,
  },
  stopped: { id: 'tidak ditunggu lagi', en: 'waited for no more' },
  notNeeded: { id: 'tidak perlu', en: 'not needed' },
  tell: { id: 'Isi hasil', en: 'Tell the result' },
  tellFrom: {
    id: (day: string, due: string) => `dapat diisi mulai ${day}; jatuh tempo ${due}`,
    en: (day: string, due: string) => `can be told from ${day} on; due on ${due}`,
  },
  askedOn: { id: (day: string) => `ditanya ${day}`, en: (day: string) => `asked on ${day}` },
  doneOn: {
    id: (day: string, due: string) => `selesai ${day}; batasnya ${due}`,
    en: (day: string, due: string) => `done on ${day}; it was due on ${due}`,
  },
  see: { id: 'Lihat atau perbaiki', en: 'See or correct' },
} as const satisfies Messages;

/** The five questions. */
export const checkSaid = {
  running: { id: 'Masih berjalan?', en: 'Still running?' },
  sales: {
    id: 'Penjualan tiga bulan terakhir (rupiah)',
    en: 'Sales of the last three months (Rp)',
  },
  men: { id: 'Pekerja laki-laki', en: 'Workers, men' },
  women: { id: 'Pekerja perempuan', en: 'Workers, women' },
  markets: { id: 'Pasar dan ekspor', en: 'Markets and exports' },
  permits: { id: 'Izin dan sertifikat', en: 'Permits and certificates' },
  emptyHint: {
    id: 'Kosongkan yang tidak dijawab; kosong bukan nol.',
    en: 'Leave empty what was not told; empty is no zero.',
  },
  checkedOn: { id: 'Tanggal bertanya', en: 'Day of asking' },
  ended: { id: 'Hasil', en: 'Outcome' },
  remark: { id: 'Catatan petugas', en: 'The officer’s note' },
  correct: { id: 'Isi lagi sebagai perbaikan', en: 'Tell it anew as a correction' },
  correctLead: {
    id: 'Jawaban lama tetap tersimpan; yang terakhir yang berlaku.',
    en: 'Answers of before are kept; the last one stands.',
  },
  correctReason: { id: 'Mengapa diperbaiki', en: 'Why it is corrected' },
  history: { id: 'Jawaban', en: 'Answers' },
  stands: { id: 'berlaku', en: 'stands' },
  replaced: { id: 'diganti', en: 'replaced' },
  attempts: { id: 'Percobaan yang tidak berhasil', en: 'Attempts in vain' },
  addAttempt: { id: 'Catat percobaan', en: 'Tell of an attempt' },
  way: { id: 'Cara', en: 'Way' },
  triedOn: { id: 'Tanggal', en: 'Day' },
  tooEarly: {
    id: (day: string) => `Jatuh tempo ${day}. Dapat diisi mulai dua minggu sebelumnya.`,
    en: (day: string) => `Due on ${day}. It can be told from two weeks before.`,
  },
  notYours: { id: 'Belum ada jawaban.', en: 'There is no answer yet.' },
} as const satisfies Messages;

export const handoverSaid = {
  title: { id: 'Serah terima petugas', en: 'Hand-over to another officer' },
  lead: {
    id: 'Hak petugas lama berakhir dan hak petugas baru dimulai bersamaan. Berita acaranya menyebut yang masih terbuka.',
    en: 'The right of the old officer ends as that of the new one begins. The minutes name what is open.',
  },
  none: {
    id: 'Belum ada rencana tindak lanjut yang dapat diserahkan.',
    en: 'There is no follow-up plan to hand over yet.',
  },
  from: { id: 'Petugas lama', en: 'Old officer' },
  to: { id: 'Petugas baru', en: 'New officer' },
  until: { id: 'Hak petugas baru sampai', en: 'The new officer’s right until' },
  plans: { id: 'Hanya usaha ini', en: 'These enterprises only' },
  plansHint: {
    id: 'Kosongkan untuk menyerahkan semua yang dipegang petugas lama.',
    en: 'Leave empty to hand over all that the old officer holds.',
  },
  submit: { id: 'Serahkan dan terbitkan berita acara', en: 'Hand over and issue the minutes' },
  papers: { id: 'Berita acara serah terima', en: 'Minutes of hand-overs' },
  count: {
    id: (n: string) => `${n} rencana`,
    en: (n: string) => `${n} plans`,
  },
  before: { id: 'Serah terima yang sudah ada', en: 'Hand-overs so far' },
} as const satisfies Messages;

/** An officer's own page. */
export const ownSaid = {
  title: { id: 'Tindak lanjut saya', en: 'My follow-up' },
  nobody: {
    id: 'Anda belum memegang rencana tindak lanjut. Manajer kampanye yang menunjuk petugasnya.',
    en: 'You hold no follow-up plan yet. A campaign’s manager names its officers.',
  },
  first: { id: 'Yang jatuh tempo', en: 'What is due' },
  nothing: {
    id: 'Tidak ada pemantauan yang jatuh tempo dalam 90 hari.',
    en: 'No check is due within 90 days.',
  },
  nothingDue: { id: 'Tidak ada yang jatuh tempo hari ini.', en: 'Nothing is due today.' },
  next: { id: 'Berikutnya, dalam 90 hari', en: 'Next, within 90 days' },
  nothingNext: { id: 'Tidak ada.', en: 'Nothing.' },
  later: {
    id: (n: string) => `${n} pemantauan lagi jatuh tempo sesudahnya.`,
    en: (n: string) => `${n} more checks are due after that.`,
  },
  before: { id: 'Jawaban terakhir', en: 'Told last' },
  steps: { id: 'Langkah yang terbuka', en: 'Open steps' },
  plans: { id: 'Usaha yang Anda pegang', en: 'Enterprises that you follow' },
  ended: {
    id: (day: string) => `hak Anda berakhir ${day}`,
    en: (day: string) => `your right ended on ${day}`,
  },
  toPrint: { id: 'Daftar untuk dicetak', en: 'List to print' },
  printTitle: { id: 'Daftar kunjungan tindak lanjut', en: 'Visits of the follow-up' },
  printLead: {
    id: 'Cetak, isi di tempat, lalu masukkan ke Lagawi sesudah ada jaringan. Tulis “tidak dijawab” bila tidak dijawab; jangan tulis nol.',
    en: 'Print it, fill it in on the spot, and enter it into Lagawi where there is a network. Write “not told” where nothing was told, and no zero.',
  },
  printedOn: {
    id: (day: string, until: string) => `Keadaan ${day}, jatuh tempo sampai ${until}`,
    en: (day: string, until: string) => `As of ${day}, due until ${until}`,
  },
  signature: { id: 'Petugas dan tanggal', en: 'Officer and day' },
} as const satisfies Messages;
