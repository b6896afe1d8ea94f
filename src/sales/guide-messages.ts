import type { Messages } from '../web/index.ts';

export const guideSaid = {
  title: { id: 'Cara mengambil berkas', en: 'How to get the file' },
  lead: {
    id: 'Pilih tempat Anda berjualan. Tiap panduan memuat empat langkah untuk komputer, dan cara yang sama lewat HP.',
    en: 'Choose where you sell. Each guide has four steps on a computer, and the same by phone.',
  },
  of: {
    id: (name: string) => `Mengambil berkas dari ${name}`,
    en: (name: string) => `Getting the file from ${name}`,
  },
  sketch: {
    id: 'Gambarnya sketsa, bukan tangkapan layar. Nama menu dapat berbeda menurut versi dan bahasa.',
    en: 'The pictures are sketches, not screenshots. Menus may have other names by version and language.',
  },
  step: { id: (no: number) => `Langkah ${no}`, en: (no: number) => `Step ${no}` },
  open: {
    id: (site: string) => `Buka ${site} di peramban komputer, lalu masuk dengan akun penjual.`,
    en: (site: string) => `Open ${site} in a computer’s browser and sign in as the seller.`,
  },
  menu: {
    id: (path: string) => `Pilih menu ${path}.`,
    en: (path: string) => `Choose the menu ${path}.`,
  },
  press: {
    id: (button: string) => `Lalu tekan ${button}.`,
    en: (button: string) => `Then press ${button}.`,
  },
  send: {
    id: (file: string) =>
      `Unduh (${file}) dan kirim apa adanya ke Lagawi, tanpa dibuka atau disimpan ulang di Excel.`,
    en: (file: string) =>
      `Download it (${file}) and send it to Lagawi as it is, without opening or saving it in Excel.`,
  },
  phone: { id: 'Lewat HP', en: 'By phone' },
  onPhone: {
    id: (site: string) =>
      `Buka ${site} di Chrome, ketuk ⋮, centang “Situs desktop”, lalu ikuti langkah yang sama. Berkasnya ada di folder Unduhan (Download); pilih dari sana saat mengirim ke Lagawi.`,
    en: (site: string) =>
      `Open ${site} in Chrome, tap ⋮, tick “Desktop site”, and follow the same steps. The file lies in the folder Downloads; choose it there when you send it to Lagawi.`,
  },
  desktopSite: { id: 'Situs desktop', en: 'Desktop site' },
  days: { id: 'Tanggal', en: 'Days' },
  mind: { id: 'Perhatikan', en: 'Mind' },
  reach: {
    id: (days: number) =>
      `Banyak toko hanya menyediakan ekspor sekitar ${days} hari ke belakang. Ambil sebelum lewat.`,
    en: (days: number) =>
      `Many shops offer exports of about the last ${days} days only. Take them before that.`,
  },
  lowest: {
    id: 'Berkasnya tidak bisa diambil? Catat totalnya per hari atau per bulan dari aplikasi toko, lalu tambahkan foto layarnya di halaman catatan itu. Bila berkasnya menyusul, petugas mengaitkan keduanya.',
    en: 'The file cannot be had? Record the total by day or month from the shop’s app, and add a photo of the screen on the page of that entry. When the file comes later, an officer links the two.',
  },
  others: { id: 'Panduan lain', en: 'Other guides' },
} satisfies Messages;
