import type { Messages } from '../../web/index.ts';

export const ownSaid = {
  title: { id: 'Sertifikat pelatihan saya', en: 'My training certificates' },
  trail: { id: 'Letak halaman', en: 'Where this is' },
  lead: {
    id: 'Ambil sertifikat pelatihan Anda di sini, tanpa akun. Pakai nomor HP atau NIK yang Anda tulis waktu ikut pelatihan.',
    en: 'Get the certificates of your trainings here, without an account. Use the phone number or NIK that you gave at the training.',
  },
  number: { id: 'Nomor HP atau NIK', en: 'Phone number or NIK' },
  birthDay: { id: 'Tanggal lahir', en: 'Day of birth' },
  name: { id: 'Nama lengkap', en: 'Full name' },
  nameHint: {
    id: 'Cukup bila waktu pelatihan tanggal lahir tidak diminta.',
    en: 'Enough where the training did not ask for the day of birth.',
  },
  find: { id: 'Cari sertifikat', en: 'Find the certificates' },
  nothing: {
    id: 'Tidak ada sertifikat untuk isian ini. Periksa lagi angka dan tanggalnya; bila sudah benar, tanyakan kepada penyelenggara pelatihan.',
    en: 'There is no certificate for what was typed. Look at the numbers and the day again; if they are right, ask whoever held the training.',
  },
  found: { id: 'Sertifikat Anda', en: 'Your certificates' },
  revoked: {
    id: (day: string) =>
      `✕ Sertifikat ini dicabut pada ${day} dan tidak berlaku lagi. Tanyakan sebabnya kepada penyelenggara pelatihan.`,
    en: (day: string) =>
      `✕ This certificate was revoked on ${day} and is no longer in force. Ask whoever held the training why.`,
  },
  download: { id: 'Unduh PDF', en: 'Download the PDF' },
  of: {
    id: (number: string) => `Nomor ${number}`,
    en: (number: string) => `Number ${number}`,
  },
  toTry: {
    id: (phone: string, day: string) =>
      `Untuk mencoba di simulasi ini: nomor HP ${phone}, tanggal lahir ${day}. Orang dan nomornya rekaan.`,
    en: (phone: string, day: string) =>
      `To try it in this simulation: phone number ${phone}, day of birth ${day}. The person and the number are invented.`,
  },
  kept: {
    id: 'Pencarian ini dicatat. Yang Anda ketik tidak disimpan.',
    en: 'This look-up is noted. What you type is not kept.',
  },
} as const satisfies Messages;
