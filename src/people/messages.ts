import type { Words } from '../kernel/problem.ts';
import type { Messages } from '../web/index.ts';
import type { Role, ScopeKind, Way } from './words.ts';

export const signInSaid = {
  title: { id: 'Masuk', en: 'Sign in' },
  who: { id: 'Nomor HP atau alamat surel', en: 'Phone number or mail address' },
  whoHint: {
    id: 'Pelaku usaha memakai nomor HP. Petugas memakai surel.',
    en: 'Producers use their phone number. Staff use their mail address.',
  },
  next: { id: 'Lanjut', en: 'Continue' },
  other: { id: 'Pakai nomor atau surel lain', en: 'Use another number or address' },
  codeTitle: { id: 'Tulis kode Anda', en: 'Write your code' },
  codeLead: {
    id: (phone: string) =>
      `Untuk nomor ${phone}. Kode diberikan oleh pendamping atau petugas Anda.`,
    en: (phone: string) => `For number ${phone}. Your mentor or officer gives you the code.`,
  },
  code: { id: 'Kode 8 angka', en: 'Code of 8 digits' },
  noCode: {
    id: 'Belum punya kode? Hubungi pendamping atau petugas Anda; kode berlaku tiga hari.',
    en: 'No code yet? Ask your mentor or officer; a code lasts three days.',
  },
  mailTitle: { id: 'Masuk dengan surel', en: 'Sign in by mail' },
  mailLead: {
    id: (email: string) => `Kami kirim tautan masuk ke ${email}. Tidak perlu kata sandi.`,
    en: (email: string) => `We send a sign-in link to ${email}. No password needed.`,
  },
  sendLink: { id: 'Kirim tautan masuk', en: 'Send a sign-in link' },
  orPassword: { id: 'Atau dengan kata sandi', en: 'Or with a password' },
  password: { id: 'Kata sandi', en: 'Password' },
  forgot: { id: 'Lupa atau belum punya kata sandi', en: 'Forgotten or no password yet' },
  sentTitle: { id: 'Periksa surel Anda', en: 'Look at your mail' },
  sentLead: {
    id: 'Bila alamat itu terdaftar, sebuah tautan sedang dikirim. Buka surelnya lalu ikuti tautan itu. Periksa juga folder spam.',
    en: 'If that address is registered, a link is on its way. Open the mail and follow the link. Look in the spam folder too.',
  },
  noMail: {
    id: 'Lagawi ini tidak mengirim surel. Administrator dapat membaca tautannya di halaman Pemberitahuan dan meneruskannya kepada Anda.',
    en: 'This Lagawi sends no mail. An administrator can read the link on the Notices page and pass it on to you.',
  },
  linkTitle: { id: 'Tinggal satu langkah', en: 'One step left' },
  linkLead: {
    id: 'Tekan tombol ini untuk masuk. Tautan berlaku satu kali.',
    en: 'Press this button to sign in. The link works once.',
  },
  secondTitle: { id: 'Kode dari aplikasi', en: 'Code from the app' },
  secondCode: { id: 'Kode 6 angka, atau kode cadangan', en: 'Code of 6 digits, or a backup code' },
  secondHint: {
    id: 'Buka aplikasi autentikator di HP Anda dan salin kodenya.',
    en: 'Open the authenticator app on your phone and copy the code.',
  },
  newPasswordTitle: { id: 'Buat kata sandi baru', en: 'Choose a new password' },
  newPassword: { id: 'Kata sandi baru', en: 'New password' },
  newPasswordHint: {
    id: 'Paling sedikit 10 huruf. Beberapa kata biasa yang panjang sudah baik.',
    en: 'At least 10 characters. A few plain words make a good one.',
  },
  save: { id: 'Simpan', en: 'Save' },
  savedTitle: { id: 'Kata sandi tersimpan', en: 'Password saved' },
  savedLead: {
    id: 'Semua sesi lama sudah diakhiri. Masuklah dengan kata sandi baru.',
    en: 'All earlier sessions have ended. Sign in with the new password.',
  },
} satisfies Messages;

export const accountSaid = {
  explained: {
    id: 'Apa yang dikumpulkan dan siapa yang melihatnya',
    en: 'What is collected and who sees it',
  },
  title: { id: 'Akun saya', en: 'My account' },
  language: { id: 'Bahasa', en: 'Language' },
  save: { id: 'Simpan', en: 'Save' },
  sessions: { id: 'Perangkat yang sedang masuk', en: 'Devices signed in' },
  device: { id: 'Perangkat', en: 'Device' },
  way: { id: 'Cara masuk', en: 'Signed in by' },
  since: { id: 'Sejak', en: 'Since' },
  until: { id: 'Sampai', en: 'Until' },
  thisOne: { id: 'perangkat ini', en: 'this device' },
  unknownDevice: { id: 'tidak dikenal', en: 'unknown' },
  end: { id: 'Akhiri', en: 'End' },
  endOthers: { id: 'Akhiri semua yang lain', en: 'End all others' },
  password: { id: 'Kata sandi', en: 'Password' },
  present: { id: 'Kata sandi sekarang', en: 'Present password' },
  fresh: { id: 'Kata sandi baru', en: 'New password' },
  change: { id: 'Ganti kata sandi', en: 'Change password' },
  noPassword: {
    id: 'Anda masuk lewat tautan surel. Untuk membuat kata sandi, keluar lalu pilih “Lupa atau belum punya kata sandi”.',
    en: 'You sign in by mailed link. To make a password, sign out and choose “Forgotten or no password yet”.',
  },
  second: { id: 'Faktor kedua', en: 'Second factor' },
  secondOn: {
    id: 'Aktif: kata sandi selalu diikuti kode dari aplikasi.',
    en: 'On: the password is always followed by a code from the app.',
  },
  secondOff: {
    id: 'Belum aktif. Kata sandi saja belum membuka apa pun.',
    en: 'Not on yet. A password alone opens nothing.',
  },
  setUp: { id: 'Siapkan faktor kedua', en: 'Set up the second factor' },
  setUpLead: {
    id: 'Kata sandi saja tidak cukup untuk data orang lain. Pasang aplikasi autentikator di HP (misalnya Google Authenticator), lalu tulis kata sandi Anda untuk melihat kode QR.',
    en: 'A password alone is not enough for other people’s data. Install an authenticator app on your phone (Google Authenticator, for one), then write your password to see the QR code.',
  },
  scan: { id: 'Pindai kode ini dengan aplikasi', en: 'Scan this code with the app' },
  secret: { id: 'Atau tulis kunci ini di aplikasi:', en: 'Or type this key into the app:' },
  backup: { id: 'Kode cadangan', en: 'Backup codes' },
  backupLead: {
    id: 'Cetak atau tulis sekarang; tidak akan ditampilkan lagi. Masing-masing berlaku satu kali bila HP Anda hilang.',
    en: 'Print or write them down now; they will not be shown again. Each works once if your phone is lost.',
  },
  firstCode: { id: 'Kode 6 angka dari aplikasi', en: 'Code of 6 digits from the app' },
  turnOn: { id: 'Aktifkan', en: 'Turn on' },
  again: { id: 'Mulai lagi dengan kode QR baru', en: 'Start again with a new QR code' },
  trail: { id: 'Jejak halaman', en: 'Where this page is' },
} satisfies Messages;

export const peopleSaid = {
  home: { id: 'Beranda', en: 'Home' },
  campaign: { id: 'Kampanye', en: 'Campaign' },
  title: { id: 'Orang', en: 'People' },
  search: { id: 'Cari nama, nomor HP atau surel', en: 'Find by name, phone or mail' },
  find: { id: 'Cari', en: 'Find' },
  none: {
    id: 'Belum ada orang di sini. Tambahkan orang pertama, lalu beri haknya.',
    en: 'There is nobody here yet. Add the first person, then give them their right.',
  },
  noMatch: { id: 'Tidak ada yang cocok.', en: 'Nobody matches.' },
  count: {
    id: (shown: number, count: number) => `${shown} dari ${count} orang`,
    en: (shown: number, count: number) => `${shown} of ${count} people`,
  },
  add: { id: 'Tambah orang', en: 'Add a person' },
  name: { id: 'Nama', en: 'Name' },
  phone: { id: 'Nomor HP', en: 'Phone number' },
  phoneHint: { id: 'Jalan masuk bagi pelaku usaha.', en: 'The way in for producers.' },
  email: { id: 'Surel', en: 'Mail address' },
  emailHint: {
    id: 'Jalan masuk bagi petugas. Pelaku usaha tidak memerlukannya.',
    en: 'The way in for staff. Producers need none.',
  },
  language: { id: 'Bahasa', en: 'Language' },
  save: { id: 'Simpan', en: 'Save' },
  erased: { id: 'Data orang ini sudah dihapus.', en: 'This person’s data has been erased.' },
  identity: { id: 'Data diri', en: 'Identity' },
  grants: { id: 'Hak', en: 'Rights' },
  noGrants: {
    id: 'Belum ada hak. Tanpa hak orang ini tidak melihat apa pun.',
    en: 'No rights yet. Without one this person sees nothing.',
  },
  role: { id: 'Peran', en: 'Role' },
  scope: { id: 'Lingkup', en: 'Scope' },
  regionOther: {
    id: 'Kode Kemendagri kecamatan atau desa, jika lebih sempit',
    en: 'Kemendagri code of a district or village, if narrower',
  },
  regionOtherHint: {
    id: 'Misalnya 18.09.01. Bila diisi, kode ini menggantikan lingkup di atas.',
    en: 'For example 18.09.01. If given, it takes the place of the scope above.',
  },
  from: { id: 'Mulai', en: 'From' },
  until: { id: 'Sampai dengan', en: 'Until' },
  untilHint: {
    id: 'Wajib untuk pendampingan satu usaha; selain itu boleh kosong.',
    en: 'Needed for mentoring one enterprise; may else stay empty.',
  },
  ground: { id: 'Dasar', en: 'Ground' },
  groundHint: {
    id: 'Auditor: nomor surat tugas.',
    en: 'Auditor: number of the assignment letter.',
  },
  state: { id: 'Keadaan', en: 'State' },
  live: { id: '● berlaku', en: '● in force' },
  ended: { id: '○ berakhir', en: '○ ended' },
  coming: { id: '◐ belum mulai', en: '◐ not begun' },
  revoked: { id: '✕ dicabut', en: '✕ revoked' },
  revoke: { id: 'Cabut', en: 'Revoke' },
  give: { id: 'Beri hak', en: 'Give a right' },
  wayIn: { id: 'Jalan masuk', en: 'Way in' },
  issue: { id: 'Buat kode masuk', en: 'Make a sign-in code' },
  issueLead: {
    id: 'Kode dan tautan ditampilkan satu kali. Teruskan kepada orangnya; kode lama tidak berlaku lagi.',
    en: 'Code and link are shown once. Pass them on to the person; an earlier code stops working.',
  },
  lost: { id: 'HP hilang atau ganti nomor', en: 'Lost phone or new number' },
  newPhone: { id: 'Nomor HP baru', en: 'New phone number' },
  replace: { id: 'Ganti nomor dan akhiri sesi lama', en: 'Replace and end old sessions' },
  dropSecond: { id: 'Hapus faktor kedua yang hilang', en: 'Remove a lost second factor' },
  erase: { id: 'Hapus data diri', en: 'Erase identity' },
  eraseLead: {
    id: 'Nama, nomor HP, surel, akun dan hak dihapus untuk selamanya. Catatan penjualan dan jejak audit tetap ada dengan nomor yang tidak menyebut orangnya.',
    en: 'Name, phone, mail, account and rights go for ever. Sales and the journal stay, under a number that names nobody.',
  },
  eraseConfirm: { id: 'Tulis HAPUS untuk melanjutkan', en: 'Write HAPUS to go on' },
  codeTitle: { id: 'Kode masuk', en: 'Sign-in code' },
  codeFor: { id: (name: string) => `Untuk ${name}`, en: (name: string) => `For ${name}` },
  codeUntil: {
    id: (until: string) => `Berlaku satu kali, sampai ${until}. Tidak akan ditampilkan lagi.`,
    en: (until: string) => `Works once, until ${until}. It will not be shown again.`,
  },
  openWhatsApp: { id: 'Kirim lewat WhatsApp', en: 'Send by WhatsApp' },
  text: { id: 'Teks untuk ditempel', en: 'Text to paste' },
  card: { id: 'Kartu untuk dicetak', en: 'Card to print' },
  cardLead: {
    id: 'Pindai dengan kamera HP lalu tekan Masuk, atau buka alamat ini dan tulis nomor HP dan kode:',
    en: 'Scan with the phone’s camera and press Sign in, or open this address and write phone number and code:',
  },
  qr: { id: 'Kode QR tautan masuk', en: 'QR code of the sign-in link' },
  backTo: { id: 'Kembali ke orang ini', en: 'Back to this person' },
  trail: { id: 'Jejak halaman', en: 'Where this page is' },
  notices: { id: 'Pemberitahuan', en: 'Notices' },
  noticesLead: {
    id: 'Belum terkirim. Beberapa berisi jalan masuk: teruskan hanya kepada orangnya.',
    en: 'Not sent yet. Some carry a way in: pass them on to their person only.',
  },
  noNotices: {
    id: 'Semua sudah terkirim. Yang belum dapat dikirim akan muncul di sini.',
    en: 'All have been sent. What cannot be sent will stand here.',
  },
  to: { id: 'Kepada', en: 'To' },
  subject: { id: 'Perihal', en: 'Subject' },
  when: { id: 'Waktu', en: 'Time' },
} satisfies Messages;

export const roleNames: Record<Role, Words> = {
  administrator: { id: 'Administrator', en: 'Administrator' },
  campaignManager: { id: 'Manajer kampanye', en: 'Campaign manager' },
  coManager: { id: 'Pengelola bersama', en: 'Co-manager' },
  curator: { id: 'Kurator', en: 'Curator' },
  judge: { id: 'Juri', en: 'Judge' },
  mentor: { id: 'Pendamping', en: 'Mentor' },
  verifier: { id: 'Verifikator', en: 'Verifier' },
  localOfficer: { id: 'Petugas daerah', en: 'Local officer' },
  auditor: { id: 'Auditor', en: 'Auditor' },
  producer: { id: 'Pelaku usaha', en: 'Producer' },
};

export const scopeNames: Record<ScopeKind, Words> = {
  installation: { id: 'Seluruh Lagawi', en: 'All of Lagawi' },
  region: { id: 'Wilayah', en: 'Region' },
  institution: { id: 'Lembaga', en: 'Institution' },
  campaign: { id: 'Kampanye', en: 'Campaign' },
  enterprise: { id: 'Usaha', en: 'Enterprise' },
};

export const wayNames: Record<Way, Words> = {
  code: { id: 'kode atau tautan dari petugas', en: 'code or link from an officer' },
  mail: { id: 'tautan surel', en: 'mailed link' },
  password: { id: 'kata sandi saja', en: 'password alone' },
  secondFactor: { id: 'kata sandi dan faktor kedua', en: 'password and second factor' },
  directly: { id: 'pintu simulasi', en: 'the simulation’s door' },
};

export const localeNames = { id: 'Bahasa Indonesia', en: 'English' } as const;

export const reachSaid = {
  whatsapp: {
    id: (name: string) => `WhatsApp ke ${name}`,
    en: (name: string) => `WhatsApp ${name}`,
  },
  noWay: { id: 'tanpa nomor telepon dan surel', en: 'without phone number and mail' },
} as const satisfies Messages;

export const nikSaid = {
  nik: { id: 'NIK', en: 'NIK (identity number)' },
  find: { id: 'Cari dengan NIK', en: 'Search by NIK' },
  lead: {
    id: 'Boleh kosong. Disimpan tersandi, tidak pernah tampil di daftar, dan setiap pembukaannya dicatat.',
    en: 'May be empty. Kept encrypted, never shown in lists, and each look at it is noted.',
  },
  kept: { id: '● tercatat', en: '● kept' },
  none: { id: 'Belum dicatat.', en: 'Not recorded.' },
  alsoAt: {
    id: (n: number) =>
      `NIK ini juga tercatat pada ${n} orang lain. Mungkin mereka orang yang sama.`,
    en: (n: number) =>
      `This NIK is also recorded for ${n} other ${n === 1 ? 'person' : 'people'}. They may be one.`,
  },
  show: { id: 'Tampilkan NIK', en: 'Show the NIK' },
  add: { id: 'NIK', en: 'NIK' },
  replace: { id: 'Ganti NIK', en: 'Replace the NIK' },
  hint: { id: '16 angka, seperti di KTP.', en: '16 digits, as on the identity card.' },
  removeHint: {
    id: '16 angka, seperti di KTP. Simpan kosong untuk menghapusnya.',
    en: '16 digits, as on the identity card. Save it empty to remove it.',
  },
  save: { id: 'Simpan NIK', en: 'Save the NIK' },
} satisfies Messages;

export const mergeSaid = {
  title: { id: 'Orang yang mungkin sama', en: 'Persons who may be one' },
  lead: {
    id: 'Pilih siapa yang tetap tampil. Yang lain tidak dihapus: haknya ikut berlaku bagi yang tetap, dan penggabungan dapat dibatalkan.',
    en: 'Choose who stays. The other is not deleted: its rights hold for the one who stays, and the merge can be undone.',
  },
  none: {
    id: 'Tidak ada yang tampak sama. Yang dibandingkan: NIK, dan nama pada usaha atau kampanye yang sama.',
    en: 'Nobody looks alike. Compared are NIK, and names within one enterprise or campaign.',
  },
  sameNik: { id: 'NIK sama', en: 'The same NIK' },
  sameNameAndPlace: {
    id: 'nama sama pada usaha atau kampanye yang sama',
    en: 'the same name at one enterprise or campaign',
  },
  reason: { id: 'Alasan', en: 'Reason' },
  merge: { id: 'Gabungkan', en: 'Merge' },
  which: { id: 'Yang tetap tampil', en: 'Who stays' },
  apart: { id: 'Dua orang yang berbeda', en: 'Two different persons' },
  mergedInto: {
    id: (at: string, reason: string) => `Digabung ${at}: ${reason}. Lihat`,
    en: (at: string, reason: string) => `Merged ${at}: ${reason}. See`,
  },
  mergedFrom: { id: 'Digabung ke sini:', en: 'Merged into this person:' },
  undo: { id: 'Batalkan penggabungan', en: 'Undo the merge' },
} satisfies Messages;
