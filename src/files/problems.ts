import { defineProblems, problem } from '../kernel/problem.ts';

export const fileProblems = defineProblems('files', {
  noTable: problem<void>(
    422,
    () => ({
      id: 'Berkas ini bukan tabel yang bisa dibaca. Kirim CSV atau XLSX tanpa kata sandi.',
      en: 'This file is no table that can be read. Send CSV or XLSX without a password.',
    }),
    'file',
  ),
  tableTooLarge: problem<{ rows: number; megabytes: number }>(
    413,
    ({ rows, megabytes }) => ({
      id: `Tabel ini terlalu besar: paling banyak ${rows.toLocaleString('id-ID')} baris dan ${megabytes} MB. Bagi menjadi beberapa berkas.`,
      en: `This table is too large: ${rows.toLocaleString('id-ID')} rows and ${megabytes} MB at most. Split it into several files.`,
    }),
    'file',
  ),
  noPhoto: problem<void>(
    422,
    () => ({
      id: 'Berkas ini bukan foto yang bisa dibaca. Kirim JPEG, PNG atau WebP; dokumen difoto atau ditangkap layarnya dulu.',
      en: 'This file is no photo that can be read. Send JPEG, PNG or WebP; of a document take a photo or a picture of the screen.',
    }),
    'foto',
  ),
  photoMissing: problem<void>(
    422,
    () => ({ id: 'Pilih fotonya dulu.', en: 'Choose the photo first.' }),
    'foto',
  ),
});
