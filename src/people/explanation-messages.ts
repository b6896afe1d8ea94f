import type { Words } from '../kernel/problem.ts';
import type { Messages } from '../web/index.ts';

/**
 * What is told before a producer's first entry (users.md, sales), as shipped: a proposal that the
 * institution, as controller, may edit. Paragraphs stand between empty lines; `#` begins a heading.
 */
export const shippedExplanation: Words = {
  id: `# Apa yang dikumpulkan
Jumlah penjualan Anda per hari dan per kanal, dengan buktinya: catatan Anda, ekspor toko, laporan kasir, atau foto nota. Nama, alamat, dan nomor telepon pembeli dari berkas tidak disimpan; tutupilah bila ada di foto.

# Siapa yang melihat
Anda sendiri; pendamping dan petugas kampanye yang Anda ikuti, hanya untuk hari-hari kampanye itu dan data awal yang disepakati; serta auditor. Masyarakat hanya melihat jumlah gabungan. Angka usaha Anda sendiri tidak diumumkan tanpa izin Anda.

# Sampai kapan
Selama kampanye dan masa pemeriksaannya. Setelah itu data pribadi dihapus menurut jadwal penyelenggara, dan yang tersisa hanya jumlah tanpa nama.

# Apakah ini ke pajak?
Lagawi tidak mengirim apa pun ke kantor pajak. Penyelenggara dapat diwajibkan undang-undang memberikan data; bila itu terjadi, penyelenggaralah yang memberikannya.

# Hak Anda
Anda boleh melihat dan memperbaiki data Anda, serta meminta penghapusan. Bicaralah dengan pendamping atau petugas Anda.`,
  en: `# What is collected
Your sales by day and channel, with what proves them: your entries, exports of your shop, reports of your till, or photos of notes. Buyers’ names, addresses and phone numbers in files are not kept; cover them where they are in a photo.

# Who sees it
You; mentors and officers of the campaign that you take part in, only for its days and the baseline that was agreed; and auditors. The public sees sums of many only. Your own figure is not published without your consent.

# Until when
During the campaign and its audit. After that personal data is erased by the organiser’s schedule, and only amounts without a name remain.

# Does the tax office get it?
Lagawi sends nothing to the tax office. The organiser may be obliged by law to give data; if so, it is the organiser who gives it.

# Your rights
You may see and correct your data, and ask for its erasure. Talk to your mentor or officer.`,
};

export const explanationSaid = {
  title: { id: 'Sebelum Anda mencatat', en: 'Before you record anything' },
  understood: { id: 'Saya mengerti, lanjutkan', en: 'I understand, go on' },
  editTitle: { id: 'Penjelasan untuk usaha', en: 'What producers are told' },
  editLead: {
    id: 'Halaman ini ditampilkan kepada setiap usaha sebelum catatan pertamanya, dan sekali lagi setiap kali diubah. Kata-katanya tanggung jawab Anda sebagai pengendali data; mintalah ahli hukum memeriksanya.',
    en: 'Every producer is shown this page before the first entry, and again each time it changes. Its words are yours as the data controller; have a lawyer look at them.',
  },
  version: {
    id: (no: string) => `Versi ${no}`,
    en: (no: string) => `Version ${no}`,
  },
  shipped: { id: 'Versi bawaan Lagawi', en: 'The version that comes with Lagawi' },
  format: {
    id: 'Baris kosong memisahkan paragraf; # di awal baris membuat judul.',
    en: 'An empty line divides paragraphs; # at the start of a line makes a heading.',
  },
  inIndonesian: { id: 'Bahasa Indonesia', en: 'Indonesian' },
  inEnglish: { id: 'Bahasa Inggris', en: 'English' },
  reason: { id: 'Alasan perubahan', en: 'Why it changes' },
  save: { id: 'Simpan versi baru', en: 'Save a new version' },
  look: { id: 'Lihat seperti usaha melihatnya', en: 'See it as a producer does' },
  readBy: {
    id: (count: string) => `Dibaca ${count} orang`,
    en: (count: string) => `Read by ${count} people`,
  },
} satisfies Messages;
