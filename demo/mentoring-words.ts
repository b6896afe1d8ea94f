/** What is said in the replay's sessions. Invented, as all of it. */

/** Sessions of all that a mentor walks with, by the week of the campaign. */
export const digitalSessions = [
  { week: 1, topic: 'Membuka dan merapikan toko daring' },
  { week: 3, topic: 'Foto produk dengan ponsel' },
  { week: 6, topic: 'Membaca laporan penjualan sendiri' },
  { week: 9, topic: 'Iklan dan voucer tanpa rugi' },
  { week: 12, topic: 'Menyiapkan stan pameran' },
] as const;

/** Each enterprise is visited twice; what is looked at follows from its sector. */
export const visitTopics = {
  food: ['Alur produksi dan kebersihan', 'Izin edar, halal dan label'],
  toys: ['Keamanan bahan dan SNI', 'Kemasan dan merek'],
  fashion: ['Ukuran dan mutu jahitan', 'Kemasan dan merek'],
  craft: ['Mutu bahan dan hasil akhir', 'Kemasan dan merek'],
  machines: ['Uji coba dan keselamatan mesin', 'TKDN industri kecil'],
} as const;

export const mediaSessions = [
  { week: 5, topic: 'Liputan dari dapur dan bengkel' },
  { week: 10, topic: 'Bincang radio tentang kampanye' },
] as const;

/** Of what each topic is, among the modules that campaigns usually have. */
export const moduleOf: Readonly<Record<string, string>> = {
  'Membuka dan merapikan toko daring': 'Onboarding toko daring',
  'Foto produk dengan ponsel': 'Foto produk',
  'Membaca laporan penjualan sendiri': 'Pencatatan penjualan',
  'Iklan dan voucer tanpa rugi': 'Optimalisasi toko daring',
  'Menyiapkan stan pameran': 'Promosi dan media',
  'Alur produksi dan kebersihan': 'HACCP dan mutu pangan',
  'Izin edar, halal dan label': 'Izin edar dan halal',
  'Keamanan bahan dan SNI': 'Uji laboratorium',
  'Kemasan dan merek': 'Kemasan dan merek',
  'Ukuran dan mutu jahitan': 'SKKNI',
  'Mutu bahan dan hasil akhir': 'SKKNI',
  'Uji coba dan keselamatan mesin': 'Uji laboratorium',
  'TKDN industri kecil': 'TKDN',
  'Liputan dari dapur dan bengkel': 'Promosi dan media',
  'Bincang radio tentang kampanye': 'Promosi dan media',
  'Menyiapkan contoh untuk pembeli besar': 'Kemasan dan merek',
  'Menyiapkan tindak lanjut': 'Promosi dan media',
  'Uji rasa': 'HACCP dan mutu pangan',
};

export const notes = [
  'Proses dilihat dari awal sampai pengemasan.',
  'Pembukuan dicocokkan dengan laporan toko.',
  'Alat dan bahan diperiksa bersama pemilik.',
  'Contoh produk dibandingkan dengan pesanan terakhir.',
] as const;

export const advice = [
  'Tulis takaran di dinding dan ikuti setiap kali membuat.',
  'Foto dengan latar polos di dekat jendela.',
  'Balas pesan pembeli sebelum pukul delapan malam.',
  'Pisahkan uang usaha dari uang rumah tangga.',
  'Sediakan kemasan kecil untuk pembeli pertama.',
] as const;

export const foodAdvice = [
  ...advice,
  'Cantumkan berat bersih dan tanggal kedaluwarsa pada label.',
] as const;

export const tasks = [
  'Unggah lima foto produk baru',
  'Minta contoh kemasan dari dua pemasok',
  'Tulis langkah produksi satu halaman',
  'Daftarkan merek',
  'Lengkapi keterangan produk di toko daring',
  'Pasang QRIS di tempat usaha',
  'Hitung ulang harga pokok',
  'Siapkan contoh untuk uji laboratorium',
] as const;

export const done = [
  'Sudah dikerjakan, hasilnya ada di toko.',
  'Selesai minggu ini.',
  'Sudah, dibantu anak.',
  'Sudah dicoba dan dipakai.',
] as const;

/** Outlets that do not exist. */
export const outlets = [
  ['Harian Simulasi', 'online', 'Tiga puluh IKM belajar berjualan daring'],
  ['Harian Simulasi', 'online', 'Dari dapur ke layar ponsel'],
  ['Radio Rekaan', 'radio', 'Obrolan pagi bersama perajin'],
  ['TV Contoh', 'television', 'Liputan bengkel kerajinan'],
  ['Koran Uji', 'print', 'Keripik yang menunggu pembeli jauh'],
  ['@simulasi.ikm', 'social', 'Sehari di rumah produksi'],
] as const;
