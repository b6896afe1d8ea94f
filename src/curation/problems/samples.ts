import { defineProblems, problem } from '../../kernel/problem.ts';

/** What can be wrong with samples and with scores on paper. */
export const sampleProblems = defineProblems('sample', {
  textMissing: problem<{ max: number }>(422, ({ max }) => ({
    id: `Isi bagian ini, paling banyak ${max} huruf.`,
    en: `Fill this in, ${max} letters at most.`,
  })),
  remarkLong: problem<{ max: number }>(
    422,
    ({ max }) => ({
      id: `Catatan paling banyak ${max} huruf.`,
      en: `A remark may have ${max} letters at most.`,
    }),
    'remark',
  ),
  allergensWrong: problem(
    422,
    () => ({
      id: 'Centang alergennya, atau satu dari “Tanpa alergen” dan “Bukan pangan”.',
      en: 'Tick the allergens, or one of “No allergens” and “No food”.',
    }),
    'allergens',
  ),
  storageMissing: problem(
    422,
    () => ({ id: 'Pilih cara menyimpannya.', en: 'Choose how it is stored.' }),
    'storage',
  ),
  closed: problem(409, () => ({
    id: 'Penilaian sudah ditutup, jadi contoh ini tidak dicatat: tidak ada lagi yang menilainya.',
    en: 'Scoring was closed, so this sample was not recorded: nobody scores it any more.',
  })),
  noApplicant: problem(
    422,
    () => ({
      id: 'Tidak ada pendaftar dengan nomor ini yang lolos seleksi administrasi.',
      en: 'No applicant of this number has passed the screening.',
    }),
    'applicant',
  ),
  tooMany: problem<{ max: number }>(409, ({ max }) => ({
    id: `Satu pendaftar menyerahkan paling banyak ${max} contoh.`,
    en: `One applicant hands in ${max} samples at most.`,
  })),
  noSample: problem(404, () => ({
    id: 'Contoh produk ini tidak ada.',
    en: 'There is no such sample.',
  })),
  wayMissing: problem(
    422,
    () => ({ id: 'Pilih apa yang terjadi dengannya.', en: 'Choose what became of it.' }),
    'way',
  ),
  tasterSees: problem(403, () => ({
    id: 'Anda anggota panel yang menilai contoh tanpa nama. Siapa pembuatnya baru terbaca setelah semua lembar tanpa nama Anda dikunci.',
    en: 'You are on a panel that tastes blind. Whose a sample is can be read once all your blind sheets are locked.',
  })),
  partLocked: problem(409, () => ({
    id: 'Sebagian lembar ini sudah dikunci di layar sejak dimasukkan. Catat “berbeda”, lalu masukkan sisanya.',
    en: 'A part of this sheet was locked on the screen since it was typed. Say that it differs, then type the rest.',
  })),
  ended: problem(409, () => ({
    id: 'Contoh ini sudah dicatat selesai.',
    en: 'What became of this sample is recorded already.',
  })),
  // Scores on paper
  noSheet: problem(404, () => ({
    id: 'Lembar ini tidak ada, sudah dikunci, atau sudah dialihkan kepada penilai lain.',
    en: 'There is no such sheet, it is locked, or it was given to somebody else.',
  })),
  byMember: problem(403, () => ({
    id: 'Anggota panel tidak memasukkan lembar kertas: nilai orang lain tidak boleh dilihatnya.',
    en: 'Members of the panel do not enter paper sheets: others’ scores are not theirs to see.',
  })),
  pactUnrecorded: problem<{ name: string }>(409, ({ name }) => ({
    id: `Pakta integritas ${name} belum tercatat. Catat dahulu di halaman panel, lalu simpan lembar ini.`,
    en: `The integrity pact of ${name} is not on record. Record it on the panel’s page, then save this sheet.`,
  })),
  pending: problem(409, () => ({
    id: 'Lembar ini sudah dimasukkan dan menunggu pemeriksaan orang kedua.',
    en: 'This sheet was entered and waits for a second person.',
  })),
  noPending: problem(409, () => ({
    id: 'Tidak ada isian yang menunggu pemeriksaan pada lembar ini.',
    en: 'Nothing waits to be checked on this sheet.',
  })),
  typedAnew: problem(409, () => ({
    id: 'Lembar ini dimasukkan lagi sejak Anda membukanya. Bandingkan isian yang baru dengan pindaiannya.',
    en: 'This sheet was typed again since you opened it. Compare what is new with its scan.',
  })),
  samePerson: problem(409, () => ({
    id: 'Yang memeriksa harus orang lain daripada yang memasukkan.',
    en: 'Whoever checks has to be another person than the one who entered it.',
  })),
  scanMissing: problem(
    422,
    () => ({
      id: 'Lampirkan pindaian atau foto lembarnya (PDF, JPG atau PNG, paling besar 20 MB).',
      en: 'Attach the scan or a photo of the sheet (PDF, JPG or PNG, 20 MB at most).',
    }),
    'file',
  ),
  differsHow: problem<{ max: number }>(
    422,
    ({ max }) => ({
      id: `Tulis apa yang berbeda, paling banyak ${max} huruf.`,
      en: `Write what differs, ${max} letters at most.`,
    }),
    'remark',
  ),
});
