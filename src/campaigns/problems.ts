import { constraintMeans } from '../database/index.ts';
import { defineProblems, problem } from '../kernel/problem.ts';

export const campaignProblems = defineProblems('campaigns', {
  notFound: problem<void>(404, () => ({
    id: 'Kampanye ini tidak ada.',
    en: 'There is no such campaign.',
  })),
  nameMissing: problem<void>(
    422,
    () => ({
      id: 'Tulis nama kampanyenya, paling banyak 200 huruf.',
      en: 'Write the name of the campaign, 200 letters at most.',
    }),
    'name',
  ),
  nameWithoutAddress: problem<void>(
    422,
    () => ({
      id: 'Nama ini tidak dapat menjadi alamat kampanye: perlu paling sedikit dua huruf Latin atau angka, dan tidak boleh hanya “Baru”. Tambahkan tahun atau nama daerahnya, misalnya Lagawi Lampung 2026.',
      en: 'This name cannot become the campaign’s address: it needs at least two Latin letters or digits, and may not be just “Baru”. Add the year or the name of the region, for example Lagawi Lampung 2026.',
    }),
    'name',
  ),
  placeTooLong: problem<{ max: number }>(
    422,
    ({ max }) => ({
      id: `Daerah kampanye paling banyak ${max} huruf.`,
      en: `The campaign’s region takes ${max} letters at most.`,
    }),
    'place',
  ),
  idWrong: problem<void>(
    422,
    () => ({
      id: 'Alamat kampanye hanya boleh huruf kecil, angka dan tanda hubung, 2 sampai 63 tanda, misalnya lagawi-2026.',
      en: 'The campaign’s address takes small letters, digits and hyphens, 2 to 63 of them, for example lagawi-2026.',
    }),
    'id',
  ),
  idTaken: problem<void>(
    409,
    () => ({
      id: 'Alamat kampanye ini sudah dipakai. Tambahkan tahun atau nama daerahnya.',
      en: 'This campaign address is in use already. Add the year or the name of the region.',
    }),
    'id',
  ),
  zoneWrong: problem<void>(
    422,
    () => ({
      id: 'Pilih zona waktu: WIB, WITA atau WIT.',
      en: 'Choose the time zone: WIB, WITA or WIT.',
    }),
    'zone',
  ),
  fromWrong: problem<void>(
    422,
    () => ({
      id: 'Isi hari pertama masa pemantauan.',
      en: 'Give the first day of the window.',
    }),
    'from',
  ),
  toWrong: problem<void>(
    422,
    () => ({
      id: 'Isi hari terakhir masa pemantauan.',
      en: 'Give the last day of the window.',
    }),
    'to',
  ),
  windowBackwards: problem<void>(
    422,
    () => ({
      id: 'Hari terakhir masa pemantauan mendahului hari pertamanya.',
      en: 'The last day of the window lies before its first.',
    }),
    'to',
  ),
  windowTooLong: problem<{ max: number }>(
    422,
    ({ max }) => ({
      id: `Masa pemantauan paling lama ${max} hari. Periksa tahunnya.`,
      en: `The window lasts ${max} days at most. Check the year.`,
    }),
    'to',
  ),
  frozen: problem<void>(409, () => ({
    id: 'Angka kampanye ini sudah pernah ditutup, jadi masa pemantauan, zona waktu dan tahapnya tidak dapat diubah lagi.',
    en: 'A figure of this campaign has been closed, so its window, time zone and stages can no longer change.',
  })),
  stageNameMissing: problem<{ no: number; max: number }>(422, ({ no, max }) => ({
    id: `Tulis nama tahap ke-${no}, paling banyak ${max} huruf.`,
    en: `Write the name of stage ${no}, ${max} letters at most.`,
  })),
  stageDaysWrong: problem<{ no: number }>(422, ({ no }) => ({
    id: `Isi hari pertama dan hari terakhir tahap ke-${no}; yang terakhir tidak boleh mendahului yang pertama.`,
    en: `Give the first and the last day of stage ${no}; the last may not lie before the first.`,
  })),
  tooManyStages: problem<{ max: number }>(422, ({ max }) => ({
    id: `Paling banyak ${max} tahap.`,
    en: `At most ${max} stages.`,
  })),
  institutionNameMissing: problem<{ max: number }>(
    422,
    ({ max }) => ({
      id: `Tulis nama lembaganya, paling banyak ${max} huruf.`,
      en: `Write the name of the institution, ${max} letters at most.`,
    }),
    'institution',
  ),
  noSuchInstitution: problem<void>(
    422,
    () => ({
      id: 'Pilih lembaga dari daftar.',
      en: 'Choose an institution from the list.',
    }),
    'institution',
  ),
  roleWrong: problem<void>(
    422,
    () => ({
      id: 'Pilih peran lembaga dari daftar.',
      en: 'Choose the institution’s role from the list.',
    }),
    'role',
  ),
  roleNameTooLong: problem<{ max: number }>(
    422,
    ({ max }) => ({
      id: `Nama peran di kampanye ini paling banyak ${max} huruf.`,
      en: `The name of a role in this campaign takes ${max} letters at most.`,
    }),
    'institution',
  ),
  institutionTwice: problem<void>(
    422,
    () => ({
      id: 'Satu lembaga hanya sekali untuk tiap peran.',
      en: 'An institution takes each role only once.',
    }),
    'institution',
  ),
  twoManagers: problem<void>(
    422,
    () => ({
      id: 'Hanya satu lembaga yang menjadi manajer kampanye. Yang lain menjadi manajer pendamping.',
      en: 'Only one institution is the campaign manager. The others are co-managers.',
    }),
    'role',
  ),
  definitionWordsMissing: problem<{ field: 'wordsId' | 'wordsEn'; max: number }>(
    422,
    ({ field, max }) => ({
      id: `Tulis dengan kalimat apa yang dihitung sebagai penjualan (${field === 'wordsId' ? 'Indonesia' : 'Inggris'}), paling banyak ${max.toLocaleString('id-ID')} huruf.`,
      en: `Write in a sentence what counts as a sale (${field === 'wordsId' ? 'Indonesian' : 'English'}), ${max.toLocaleString('en')} letters at most.`,
    }),
  ),
  streamsWrong: problem<void>(
    422,
    () => ({
      id: 'Pilih paling sedikit satu jenis penjualan.',
      en: 'Choose at least one kind of sales.',
    }),
    'streams',
  ),
  channelsWrong: problem<void>(
    422,
    () => ({
      id: 'Pilih paling sedikit satu kanal, atau semua kanal.',
      en: 'Choose at least one channel, or all of them.',
    }),
    'channels',
  ),
  evidenceWrong: problem<void>(
    422,
    () => ({
      id: 'Pilih bukti paling rendah: A sampai E.',
      en: 'Choose the least evidence: A to E.',
    }),
    'leastEvidence',
  ),
  goodsWrong: problem<void>(
    422,
    () => ({
      id: 'Pilih barang yang dihitung: buatan sendiri, atau semua yang dijual.',
      en: 'Choose the goods that count: its own, or all that it sells.',
    }),
    'goods',
  ),
  reasonMissing: problem<{ max: number }>(
    422,
    ({ max }) => ({
      id: `Tulis alasan perubahan ini, paling banyak ${max} huruf. Alasan itu dicetak di samping angkanya.`,
      en: `Write the reason for this change, ${max} letters at most. It is printed beside the figure.`,
    }),
    'reason',
  ),
  definitionSame: problem<void>(409, () => ({
    id: 'Definisi ini sama dengan yang sedang berlaku, jadi tidak ada versi baru.',
    en: 'This definition equals the current one, so there is no new version.',
  })),
});

constraintMeans('campaign_id_once', campaignProblems.idTaken);
constraintMeans('campaign_has_one_manager', campaignProblems.twoManagers);
