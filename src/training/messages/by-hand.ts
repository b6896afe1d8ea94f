import type { Messages } from '../../web/index.ts';

export const byHandSaid = {
  newBatch: { id: 'Buat angkatan', en: 'Make a batch' },
  newBatchLead: {
    id: 'Untuk pelatihan yang pesertanya dicatat di sini, tanpa berkas. Angkatan dengan nama dan tanggal mulai yang sama tidak dibuat dua kali.',
    en: 'For a training whose trainees are noted here, without a file. A batch of the same name and first day is not made twice.',
  },
  untilHint: { id: 'Kosongkan bila hanya satu hari.', en: 'Leave it empty for a single day.' },
  batches: { id: 'Angkatan yang dibuat di sini', en: 'Batches that were made here' },
  nobody: { id: 'Belum ada peserta.', en: 'Nobody is in it yet.' },
  add: { id: 'Tambah peserta', en: 'Add a trainee' },
  addLead: {
    id: 'Satu formulir untuk satu orang yang hadir. Orang yang sama, ditulis sama, tidak tercatat dua kali.',
    en: 'One form for one person who was there. The same person, written the same way, is not noted twice.',
  },
  addFrom: {
    id: (day: string) => `Peserta dapat ditambahkan mulai ${day}, hari pertama angkatan ini.`,
    en: (day: string) => `Trainees can be added from ${day} on, the first day of this batch.`,
  },
  addedBefore: {
    id: 'Sudah tercatat di angkatan ini, jadi tidak ditambahkan lagi. Isi untuk orang berikutnya.',
    en: 'Noted in this batch already, so nothing was added. Go on with the next one.',
  },
  added: { id: 'Tercatat. Isi untuk orang berikutnya.', en: 'Noted. Go on with the next one.' },
  name: { id: 'Nama lengkap', en: 'Full name' },
  nik: { id: 'NIK (boleh kosong)', en: 'NIK (may be empty)' },
  phone: { id: 'Nomor HP', en: 'Phone' },
  birthPlace: { id: 'Tempat lahir (boleh kosong)', en: 'Place of birth (may be empty)' },
  birthDay: { id: 'Tanggal lahir (boleh kosong)', en: 'Day of birth (may be empty)' },
  birthDayHint: {
    id: 'Memudahkan Anda mengambil sertifikat sendiri.',
    en: 'It makes it easier to get your own certificate.',
  },
  sex: { id: 'Jenis kelamin', en: 'Sex' },
  notTold: { id: '– tidak ditulis –', en: '– not told –' },
  man: { id: 'Laki-laki', en: 'Man' },
  woman: { id: 'Perempuan', en: 'Woman' },
  region: { id: 'Kabupaten atau kota', en: 'Regency or city' },
  enterprise: { id: 'Nama usaha (boleh kosong)', en: 'Enterprise (may be empty)' },
  save: { id: 'Catat', en: 'Note it' },
  code: { id: 'Kode QR hadir', en: 'QR code of attendance' },
  codeLead: {
    id: 'Tampilkan atau cetak kode ini di tempat pelatihan. Peserta memindainya, lalu menulis nama dan nomor HP, tanpa akun.',
    en: 'Show or print this code where the training is. Trainees scan it and write name and phone, without an account.',
  },
  codeDays: {
    id: (days: string) => `Kode hanya berlaku ${days}.`,
    en: (days: string) => `The code is good on ${days} only.`,
  },
  noCode: { id: 'Belum ada kode.', en: 'There is no code yet.' },
  makeCode: { id: 'Buat kode', en: 'Make a code' },
  replaceCode: { id: 'Ganti kode', en: 'Replace the code' },
  replaceHint: {
    id: 'Kode yang lama langsung tidak berlaku. Ganti bila tautannya tersebar ke luar.',
    en: 'The old one opens nothing from then on. Replace it when its link has got about.',
  },
  codeAlt: { id: 'Kode QR untuk mencatat kehadiran', en: 'QR code to note an attendance' },
  attend: { id: 'Catat kehadiran', en: 'Note your attendance' },
  attendLead: {
    id: 'Isi sekali saja. Data ini dipakai untuk daftar hadir dan sertifikat pelatihan.',
    en: 'Once is enough. It is used for the attendance list and the certificate of the training.',
  },
  attended: {
    id: '✓ Kehadiran tercatat. Terima kasih.',
    en: '✓ Your attendance is noted. Thank you.',
  },
  another: { id: 'Isi untuk orang lain', en: 'Fill it in for somebody else' },
  toCertificates: {
    id: 'Sertifikat dapat diambil di sini setelah diterbitkan.',
    en: 'The certificate can be got here once it is issued.',
  },
} as const satisfies Messages;
