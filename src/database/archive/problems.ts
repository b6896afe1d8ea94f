import { defineProblems, problem } from '../../kernel/problem.ts';

export const archiveProblems = defineProblems('archive', {
  noSuchFile: problem<{ path: string; why: string }>(404, ({ path, why }) => ({
    id: `Cadangan ${path} tidak dapat dibuka (${why}).`,
    en: `The backup ${path} cannot be opened (${why}).`,
  })),
  notOurs: problem<{ path: string }>(422, ({ path }) => ({
    id: `${path} bukan cadangan Lagawi.`,
    en: `${path} is no Lagawi backup.`,
  })),
  passphraseNeeded: problem<void>(422, () => ({
    id: 'Cadangan ini terkunci. Isi kata sandi cadangan di LAGAWI_PASSPHRASE, atau ketik saat diminta.',
    en: 'This backup is locked. Give its passphrase in LAGAWI_PASSPHRASE, or type it when asked.',
  })),
  passphraseWrong: problem<void>(422, () => ({
    id: 'Kata sandi cadangan ini salah.',
    en: 'That is not the passphrase of this backup.',
  })),
  passphraseShort: problem<{ least: number }>(422, ({ least }) => ({
    id: `Kata sandi cadangan paling sedikit ${least} huruf. Beberapa kata biasa yang panjang sudah baik.`,
    en: `The passphrase needs ${least} characters or more. A few plain words make a good one.`,
  })),
  damaged: problem<{ why: string }>(422, ({ why }) => ({
    id: `Cadangan ini rusak atau terpotong (${why}). Tidak ada yang diubah; pakai salinan lain.`,
    en: `This backup is damaged or cut short (${why}). Nothing was changed; use another copy.`,
  })),
  newer: problem<{ name: string }>(409, ({ name }) => ({
    id: `Cadangan ini dibuat oleh Lagawi yang lebih baru (${name}). Pasang versi itu dahulu.`,
    en: `This backup was made by a newer Lagawi (${name}). Install that version first.`,
  })),
  otherSchema: problem<{ name: string }>(409, ({ name }) => ({
    id: `Pembaruan basis data ${name} di cadangan ini berbeda dari yang dimiliki Lagawi ini. Pasang Lagawi yang membuat cadangan ini.`,
    en: `The database update ${name} of this backup differs from this Lagawi’s own. Install the Lagawi that made the backup.`,
  })),
  notMigrated: problem<void>(409, () => ({
    id: 'Basis data ini belum berisi Lagawi, jadi tidak ada yang dicadangkan.',
    en: 'This database holds no Lagawi yet, so there is nothing to back up.',
  })),
  notEmpty: problem<{ where: string; table: string }>(409, ({ where, table }) => ({
    id: `Basis data di ${where} sudah berisi (tabel ${table}). Pemulihan hanya ke basis data kosong; tidak ada yang diubah.`,
    en: `The database at ${where} is not empty (table ${table}). A restore needs an empty one; nothing was changed.`,
  })),
  filesNotEmpty: problem<{ folder: string }>(409, ({ folder }) => ({
    id: `Folder berkas ${folder} sudah berisi. Pindahkan isinya dahulu; tidak ada yang diubah.`,
    en: `The file folder ${folder} is not empty. Move its content away first; nothing was changed.`,
  })),
  otherKeys: problem<{ path: string }>(409, ({ path }) => ({
    id: `Di ${path} sudah ada kunci lain daripada yang di cadangan. Pindahkan berkas itu dahulu; tidak ada yang diubah.`,
    en: `${path} holds other keys than the backup. Move that file away first; nothing was changed.`,
  })),
  otherEncoding: problem<{ encoding: string }>(409, ({ encoding }) => ({
    id: `Basis data ini memakai penyandian ${encoding}; Lagawi memerlukan UTF8. Buat basis data dengan ENCODING 'UTF8'.`,
    en: `This database uses the encoding ${encoding}; Lagawi needs UTF8. Create one with ENCODING 'UTF8'.`,
  })),
  notEqual: problem<{ table: string }>(500, ({ table }) => ({
    id: `Setelah dimuat, tabel ${table} tidak sama dengan cadangannya. Semuanya dibatalkan; tidak ada yang diubah.`,
    en: `After loading, table ${table} does not equal its backup. Everything was undone; nothing was changed.`,
  })),
  fileChanged: problem<{ path: string }>(409, ({ path }) => ({
    id: `Berkas ${path} berubah selagi dicadangkan. Jalankan pencadangan sekali lagi.`,
    en: `The file ${path} changed while it was backed up. Run the backup again.`,
  })),
  noSuchFolder: problem<{ folder: string }>(422, ({ folder }) => ({
    id: `Folder ${folder} tidak ada, jadi tidak ada yang dicadangkan. Periksa namanya, atau buat folder itu dahulu.`,
    en: `There is no folder ${folder}, so nothing was backed up. Check its name, or make it first.`,
  })),
  targetExists: problem<{ path: string }>(409, ({ path }) => ({
    id: `${path} sudah ada dan tidak ditimpa. Pilih nama lain.`,
    en: `${path} exists and is not overwritten. Choose another name.`,
  })),
  cannotWrite: problem<{ path: string; why: string }>(500, ({ path, why }) => ({
    id: `Cadangan tidak dapat ditulis ke ${path} (${why}). Cadangan yang setengah jadi sudah dihapus.`,
    en: `The backup cannot be written to ${path} (${why}). What was half done has been removed.`,
  })),
});
