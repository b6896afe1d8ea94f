import type { Messages } from '../web/index.ts';
import type { ColumnRole } from './rules/columns.ts';
import type { MatchGround, TrainingList } from './words.ts';

export const trainingSaid = {
  title: { id: 'Pelatihan', en: 'Training' },
  trail: { id: 'Letak halaman', en: 'Where this is' },
  home: { id: 'Beranda', en: 'Home' },
  lead: {
    id: 'Orang, usaha dan kehadiran dihitung sendiri-sendiri. Satu orang yang ikut dua angkatan adalah satu orang dengan dua kehadiran.',
    en: 'Persons, enterprises and attendances are counted apart. One person in two batches is one person with two attendances.',
  },
  none: {
    id: 'Belum ada daftar peserta yang dimuat.',
    en: 'No list of trainees has been taken in yet.',
  },
  persons: { id: 'Orang', en: 'Persons' },
  personsHint: {
    id: 'Tiap orang dihitung sekali, walau ikut beberapa kali.',
    en: 'Everybody counts once, however often they took part.',
  },
  undecided: {
    id: (pairs: string, least: string) =>
      `${pairs} pasangan belum diputuskan; bila semua satu orang, jumlahnya ${least}.`,
    en: (pairs: string, least: string) =>
      `${pairs} pairs are undecided; if all of them were one person, it would be ${least}.`,
  },
  enterprises: { id: 'Usaha', en: 'Enterprises' },
  attendances: { id: 'Kehadiran', en: 'Attendances' },
  batches: { id: 'Angkatan', en: 'Batches' },
  partners: { id: 'Mitra', en: 'Partners' },
  partner: { id: 'Mitra', en: 'Partner' },
  partnersHint: {
    id: 'Misalnya Tokopedia, Shopee, Dinas Perindustrian. Pisahkan dengan koma.',
    en: 'Such as Tokopedia, Shopee, a provincial office. Put commas between.',
  },
  addPartner: { id: 'Tambah mitra', en: 'Add a partner' },
  removePartner: { id: 'Lepas', en: 'Take away' },
  perPartner: { id: 'Per mitra', en: 'By partner' },
  perPartnerHint: {
    id: 'Angkatan dengan dua mitra dihitung pada keduanya, jadi jumlah kolom ini bukan seluruh orang.',
    en: 'A batch with two partners counts for both, so this column does not add up to all persons.',
  },
  year: { id: 'Tahun', en: 'Year' },
  noBatches: { id: 'Tidak ada angkatan pada tahun ini.', en: 'There is no batch in this year.' },
  days: { id: 'Tanggal', en: 'Days' },
  were: {
    id: (persons: string) => `${persons} orang hadir`,
    en: (persons: string) => `${persons} persons were there`,
  },
  perYear: { id: 'Per tahun', en: 'By year' },
  newPersons: { id: 'Orang baru', en: 'New persons' },
  cumulative: { id: 'Kumulatif', en: 'Cumulative' },
  perYearHint: {
    id: 'Orang baru belum pernah ikut pada tahun sebelumnya; jumlah kolom itu sama dengan seluruh orang.',
    en: 'New persons took part in no earlier year; that column adds up to all persons.',
  },
  perYearDash: {
    id: 'Garis (–) berarti daftar tahun itu tidak menyebut usaha.',
    en: 'A dash means that no list of that year tells enterprises.',
  },
  perProvince: { id: 'Per provinsi', en: 'By province' },
  province: { id: 'Provinsi', en: 'Province' },
  provinceUnknown: { id: 'Tidak tertulis', en: 'Not told' },
  perProvinceHint: {
    id: 'Tiap orang dihitung sekali, di daerah menurut daftar terakhirnya.',
    en: 'Everybody counts once, where their last list says they live.',
  },
  whole: { id: 'Semua', en: 'All' },
  asTable: { id: 'Unduh rekap (CSV)', en: 'Download the figures (CSV)' },
  lists: { id: 'Daftar peserta', en: 'Lists of trainees' },
  byHand: { id: 'Diisi langsung', en: 'Typed one by one' },
  newList: { id: 'Muat daftar peserta', en: 'Take in a list of trainees' },
  newListLead: {
    id: 'Kirim daftar hadir atau daftar peserta dalam CSV atau Excel. Beberapa lembar dan beberapa angkatan dalam satu berkas dapat dibaca. Anda melihat dulu apa yang akan dimuat.',
    en: 'Send an attendance list in CSV or Excel. Several sheets and several batches in one file can be read. You see first what will be taken in.',
  },
  programme: { id: 'Nama program', en: 'Name of the programme' },
  programmeHint: {
    id: 'Misalnya e-Smart IKM. Nama yang sudah ada dipakai lagi.',
    en: 'Such as e-Smart IKM. A name that is there already is used again.',
  },
  file: { id: 'Berkas', en: 'File' },
  sendFile: { id: 'Baca berkas', en: 'Read the file' },
  columns: { id: 'Arti kolom', en: 'What the columns are' },
  sheet: { id: 'Lembar', en: 'Sheet' },
  wholeFile: { id: 'Untuk baris yang tidak menyebutnya', en: 'For rows that do not tell it' },
  batchTitle: { id: 'Nama angkatan atau kegiatan', en: 'Name of the batch' },
  venue: { id: 'Tempat', en: 'Venue' },
  from: { id: 'Tanggal mulai', en: 'First day' },
  until: { id: 'Tanggal selesai', en: 'Last day' },
  lookAgain: { id: 'Lihat lagi', en: 'Look again' },
  takeIn: {
    id: (rows: string) => `Muat ${rows} baris`,
    en: (rows: string) => `Take in ${rows} rows`,
  },
  planned: {
    id: (rows: string, batches: string, doubts: string, refused: string) =>
      `${rows} baris siap dimuat dari ${batches} angkatan, ${doubts} di antaranya dengan catatan; ${refused} baris tidak dapat dimuat.`,
    en: (rows: string, batches: string, doubts: string, refused: string) =>
      `${rows} rows of ${batches} batches can be taken in, ${doubts} of them with a remark; ${refused} rows cannot.`,
  },
  refusedRows: { id: 'Baris yang tidak dimuat', en: 'Rows that are not taken in' },
  firstRows: { id: 'Contoh baris', en: 'Some of the rows' },
  line: { id: 'Baris', en: 'Row' },
  rowOf: {
    id: (sheet: string, line: string) =>
      sheet ? `lembar ${sheet}, baris ${line}` : `baris ${line}`,
    en: (sheet: string, line: string) => (sheet ? `sheet ${sheet}, row ${line}` : `row ${line}`),
  },
  takenBefore: {
    id: (when: string) =>
      `Berkas yang sama persis sudah dimuat pada ${when} dan masih berlaku. Dimuat lagi, tidak ada yang dihitung dua kali.`,
    en: (when: string) =>
      `The very same file was taken in on ${when} and stands. Taken in again, nothing counts twice.`,
  },
  seeThatList: { id: 'Lihat pemuatan itu', en: 'See that list' },
  name: { id: 'Nama', en: 'Name' },
  batch: { id: 'Angkatan', en: 'Batch' },
  enterprise: { id: 'Usaha', en: 'Enterprise' },
  region: { id: 'Daerah', en: 'Region' },
  remarks: { id: 'Catatan', en: 'Remarks' },
  absent: { id: 'Tidak hadir', en: 'Was not there' },
  state: { id: 'Keadaan', en: 'State' },
  booked: {
    id: (taken: string, known: string, refused: string) =>
      `${taken} baris dimuat, ${known} di antaranya sudah tertulis di daftar lain dan tidak dihitung dua kali; ${refused} baris tidak dimuat.`,
    en: (taken: string, known: string, refused: string) =>
      `${taken} rows were taken in, ${known} of which another list tells, too, and which do not count twice; ${refused} rows were not taken in.`,
  },
  takeBack: { id: 'Batalkan pemuatan', en: 'Take the list back' },
  takeBackHint: {
    id: 'Barisnya tetap tersimpan, tetapi tidak dihitung lagi. Berkas yang sama boleh dimuat lagi.',
    en: 'Its rows stay and count no more. The same file may be taken in again.',
  },
  reason: { id: 'Alasan', en: 'Reason' },
  takenBack: {
    id: (when: string, reason: string) => `Dibatalkan ${when}: ${reason}`,
    en: (when: string, reason: string) => `Taken back ${when}: ${reason}`,
  },
  tryAnew: {
    id: 'Pemuatan gagal. Kirim berkasnya sekali lagi; bila tetap gagal, beri tahu pengelola sistem.',
    en: 'It could not be taken in. Send the file once more; if it fails again, tell the operator.',
  },
  mayLeave: {
    id: 'Halaman ini boleh ditutup; pemuatan tetap berjalan.',
    en: 'You may close this page; the work goes on.',
  },
} as const satisfies Messages;

export const traineeSaid = {
  title: { id: 'Peserta pelatihan', en: 'Trainees' },
  search: { id: 'Cari nama', en: 'Search for a name' },
  searchHint: {
    id: 'Salah ketik, gelar dan ejaan lama tidak menjadi soal.',
    en: 'Slips of the pen, titles and old spellings do not matter.',
  },
  find: { id: 'Cari', en: 'Search' },
  notFound: { id: 'Tidak ada nama yang mirip.', en: 'No name is like it.' },
  typeMore: { id: 'Ketik paling sedikit tiga huruf.', en: 'Type three letters at least.' },
  written: { id: 'Tertulis di daftar', en: 'As lists write it' },
  born: { id: 'Lahir', en: 'Born' },
  phone: { id: 'Nomor HP', en: 'Phone' },
  nik: { id: 'NIK', en: 'NIK' },
  nikKept: { id: 'ada, disegel', en: 'kept, sealed' },
  attended: { id: 'Ikut pelatihan', en: 'Took part' },
  stayedAway: { id: 'tidak hadir', en: 'stayed away' },
  decisions: { id: 'Putusan', en: 'Decisions' },
  same: { id: 'Disatukan', en: 'Joined' },
  apart: { id: 'Dinyatakan dua orang', en: 'Held to be two persons' },
  alone: { id: 'Satu isian dilepas', en: 'One record freed' },
  toOther: { id: 'Lihat yang lain', en: 'See the other' },
  undo: { id: 'Batalkan putusan', en: 'Undo the decision' },
  erase: { id: 'Hapus data orang ini', en: 'Erase this person’s data' },
  eraseHint: {
    id: 'Nama, NIK, nomor HP, kelahiran, dan isi sertifikatnya dihapus dan tidak dapat dikembalikan. Baris, daerah, dan jumlahnya tetap, supaya angka yang sudah diumumkan tidak berubah. Daftar yang sama, dikirim lagi, tidak membawanya kembali.',
    en: 'Name, NIK, phone, birth and the content of certificates are erased for good. Rows, region and counts stay, so that published figures do not change. The same list sent again does not bring them back.',
  },
  eraseEnterprise: {
    id: 'Nama usahanya ikut dihapus bila hanya orang ini yang menyebutnya, karena sering memuat nama pemiliknya. Bila orang lain juga menyebutnya atau usaha itu terhubung ke registri, namanya tetap: usaha itu dikenal bukan dari orang ini saja.',
    en: 'The name of the enterprise goes, too, where nobody else tells of it, since it often holds the owner’s name. Where others tell of it or it is linked to the registry, it stays: the enterprise is known otherwise.',
  },
  eraseReason: { id: 'Alasan, tanpa nama', en: 'Reason, without a name' },
  eraseSure: { id: 'Ketik HAPUS', en: 'Type HAPUS' },
  erased: { id: 'Data dihapus', en: 'Data erased' },
  free: { id: 'Bukan orang ini', en: 'Not this person' },
  freeHint: {
    id: 'Isian dilepas dari NIK dan nomor HP yang menyatukannya. Dapat dibatalkan.',
    en: 'The record is freed of the NIK and phone that join it. It can be undone.',
  },
  pairs: { id: 'Mungkin orang yang sama', en: 'May be one person' },
  pairsLead: {
    id: 'NIK yang sama, atau nama dan nomor HP yang sama, sudah disatukan sendiri. Pasangan di bawah perlu diputuskan orang.',
    en: 'The same NIK, or the same name and phone, are joined by themselves. The pairs below want somebody to decide.',
  },
  pairsNone: { id: 'Tidak ada pasangan yang perlu dilihat.', en: 'There is no pair to look at.' },
  toPairs: {
    id: (count: string) => `${count} pasangan perlu dilihat`,
    en: (count: string) => `${count} pairs to look at`,
  },
  join: { id: 'Satu orang', en: 'One person' },
  keepApart: { id: 'Dua orang', en: 'Two persons' },
  reason: { id: 'Alasan (boleh kosong)', en: 'Reason (may be empty)' },
} as const satisfies Messages;

export const groundWords: Record<MatchGround, { id: string; en: string }> = {
  sameNik: { id: 'NIK sama', en: 'same NIK' },
  samePhone: { id: 'nomor HP sama', en: 'same phone' },
  sameName: { id: 'nama sama', en: 'same name' },
  likeName: { id: 'nama mirip', en: 'like name' },
  sameBirthDay: { id: 'tanggal lahir sama', en: 'same day of birth' },
  sameBirthPlace: { id: 'tempat lahir sama', en: 'same place of birth' },
  sameRegion: { id: 'daerah sama', en: 'same region' },
  otherNik: { id: 'NIK berbeda', en: 'another NIK' },
  otherBirthDay: { id: 'tanggal lahir berbeda', en: 'another day of birth' },
  otherSex: { id: 'jenis kelamin berbeda', en: 'another sex' },
};

export const listStates: Record<TrainingList['state'], { id: string; en: string }> = {
  waiting: { id: 'Menunggu dilihat', en: 'Waits to be looked at' },
  booking: { id: 'Sedang dimuat', en: 'Being taken in' },
  booked: { id: 'Dimuat', en: 'Taken in' },
  failed: { id: 'Gagal dimuat', en: 'Could not be taken in' },
  reversed: { id: 'Dibatalkan', en: 'Taken back' },
};

export const columnWords: Record<ColumnRole, { id: string; en: string }> = {
  skip: { id: '– tidak dipakai –', en: '– not used –' },
  name: { id: 'Nama', en: 'Name' },
  nik: { id: 'NIK', en: 'NIK' },
  phone: { id: 'Nomor HP', en: 'Phone' },
  birth: { id: 'Tempat, tanggal lahir', en: 'Place and day of birth' },
  birthPlace: { id: 'Tempat lahir', en: 'Place of birth' },
  birthDay: { id: 'Tanggal lahir', en: 'Day of birth' },
  sex: { id: 'Jenis kelamin', en: 'Sex' },
  region: { id: 'Kabupaten atau kota', en: 'Regency or city' },
  province: { id: 'Provinsi', en: 'Province' },
  enterprise: { id: 'Nama usaha', en: 'Enterprise' },
  nib: { id: 'NIB', en: 'NIB' },
  batch: { id: 'Angkatan atau kegiatan', en: 'Batch' },
  from: { id: 'Tanggal pelatihan', en: 'Days of the training' },
  until: { id: 'Tanggal selesai', en: 'Last day' },
  venue: { id: 'Tempat pelatihan', en: 'Venue' },
  presence: { id: 'Kehadiran', en: 'Was there' },
  partner: { id: 'Mitra', en: 'Partner' },
};
