import { defineProblems, problem } from '../kernel/problem.ts';

/** What can stop a start. Each is printed as one sentence, and nothing is left half done. */
export const databaseProblems = defineProblems('database', {
  unreachable: problem<{ where: string; why: string }>(503, ({ where, why }) => ({
    id: `Basis data di ${where} tidak dapat dihubungi (${why}). Periksa DATABASE_URL dan apakah PostgreSQL berjalan.`,
    en: `The database at ${where} cannot be reached (${why}). Check DATABASE_URL and that PostgreSQL is running.`,
  })),
  tooOld: problem<{ version: string }>(503, ({ version }) => ({
    id: `PostgreSQL ${version} terlalu lama; Lagawi memerlukan versi 15 atau lebih baru.`,
    en: `PostgreSQL ${version} is too old; Lagawi needs version 15 or newer.`,
  })),
  busy: problem<{ folder: string; pid: number }>(503, ({ folder, pid }) => ({
    id: `Folder data ${folder} sedang dipakai proses lain (${pid}). Hentikan proses itu, atau pilih folder lain dengan LAGAWI_VAR.`,
    en: `The data folder ${folder} is in use by another process (${pid}). Stop it, or choose another folder with LAGAWI_VAR.`,
  })),
  otherMajor: problem<{ folder: string; has: string; needs: string }>(
    503,
    ({ folder, has, needs }) => ({
      id: `Folder data ${folder} dibuat oleh PostgreSQL ${has}, sedangkan versi ini memakai ${needs}. Buat cadangan dengan Lagawi versi lama, lalu pulihkan dengan lagawi restore.`,
      en: `The data folder ${folder} was made by PostgreSQL ${has}, and this version uses ${needs}. Make a backup with the older Lagawi, then bring it back with lagawi restore.`,
    }),
  ),
  noServerUser: problem<void>(503, () => ({
    id: 'PostgreSQL tidak boleh dijalankan oleh root dan tidak ada pengguna "postgres" atau "nobody". Jalankan Lagawi sebagai pengguna biasa.',
    en: 'PostgreSQL must not run as root and there is no user "postgres" or "nobody". Run Lagawi as an ordinary user.',
  })),
  didNotStart: problem<{ log: string; why: string }>(503, ({ log, why }) => ({
    id: `PostgreSQL tidak mau berjalan: ${why}. Catatannya ada di ${log}.`,
    en: `PostgreSQL did not start: ${why}. Its log is ${log}.`,
  })),
  noBinaries: problem<{ platform: string }>(503, ({ platform }) => ({
    id: `Tidak ada PostgreSQL bawaan untuk ${platform}. Beri alamat PostgreSQL Anda sendiri dengan DATABASE_URL.`,
    en: `There is no bundled PostgreSQL for ${platform}. Give the address of your own with DATABASE_URL.`,
  })),
  migrationFailed: problem<{ name: string; why: string }>(503, ({ name, why }) => ({
    id: `Pembaruan basis data ${name} gagal dan dibatalkan seluruhnya: ${why}. Data tidak berubah.`,
    en: `The database update ${name} failed and was undone whole: ${why}. No data changed.`,
  })),
  migrationEdited: problem<{ name: string }>(503, ({ name }) => ({
    id: `Pembaruan basis data ${name} berbeda dari yang pernah dijalankan. Pasang ulang Lagawi versi yang benar.`,
    en: `The database update ${name} differs from the one that was run. Install the right version of Lagawi again.`,
  })),
  newerDatabase: problem<{ name: string }>(503, ({ name }) => ({
    id: `Basis data ini sudah dipakai Lagawi yang lebih baru (${name}). Pasang versi itu.`,
    en: `This database has been used by a newer Lagawi (${name}). Install that version.`,
  })),
  conflict: problem<{ constraint: string }>(409, () => ({
    id: 'Data ini sudah ada atau bertentangan dengan data lain. Muat ulang halaman lalu periksa.',
    en: 'This is already there or contradicts other data. Reload the page and check.',
  })),
  unwritable: problem<void>(422, () => ({
    id: 'Ada huruf yang tidak dapat disimpan dalam teks ini (karakter kosong). Ketik ulang teksnya.',
    en: 'There is a character in this text that cannot be kept (a null character). Type it anew.',
  })),
  busyNow: problem<void>(503, () => ({
    id: 'Basis data sedang sibuk. Coba lagi sebentar lagi; tidak ada yang tercatat dua kali.',
    en: 'The database is busy. Try again in a moment; nothing is recorded twice.',
  })),
});
