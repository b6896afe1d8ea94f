import { defineProblems, problem, type Words } from '../../kernel/problem.ts';

/** What can be wrong with criteria, the panel and its sheets. */
export const panelProblems = defineProblems('panel', {
  setNameMissing: problem<{ max: number }>(
    422,
    ({ max }) => ({
      id: `Tulis nama kelompok kriteria, paling banyak ${max} huruf.`,
      en: `Write the name of the set, ${max} letters at most.`,
    }),
    'name',
  ),
  setNameEnLong: problem<{ max: number }>(
    422,
    ({ max }) => ({
      id: `Nama kelompok dalam bahasa Inggris paling banyak ${max} huruf.`,
      en: `The name of the set in English may have ${max} letters at most.`,
    }),
    'nameEn',
  ),
  noSuchSet: problem(404, () => ({
    id: 'Kelompok kriteria ini tidak ada.',
    en: 'There is no such set of criteria.',
  })),
  noCriteria: problem(
    422,
    () => ({ id: 'Isi sedikitnya satu kriteria.', en: 'Write at least one criterion.' }),
    'row1-name',
  ),
  tooMany: problem<{ max: number }>(422, ({ max }) => ({
    id: `Paling banyak ${max} kriteria.`,
    en: `${max} criteria at most.`,
  })),
  notHundred: problem<{ sum: number }>(
    422,
    ({ sum }) => ({
      id: `Bobot berjumlah ${sum}. Jumlahnya harus 100.`,
      en: `The weights add up to ${sum}. They have to add up to 100.`,
    }),
    'row1-weight',
  ),
  criterionLong: problem<{ no: number; max: number }>(422, ({ no, max }) => ({
    id: `Nama kriteria ke-${no} paling banyak ${max} huruf.`,
    en: `The name of criterion ${no} may have ${max} letters at most.`,
  })),
  weightWrong: problem<{ no: number }>(422, ({ no }) => ({
    id: `Bobot kriteria ke-${no}: bilangan bulat 1 sampai 100.`,
    en: `The weight of criterion ${no}: a whole number from 1 to 100.`,
  })),
  wideSpreadWrong: problem<{ min: number; max: number }>(422, ({ min, max }) => ({
    id: `Batas selisih lebar adalah bilangan bulat dari ${min} sampai ${max} poin.`,
    en: `A wide spread begins at a whole number of points from ${min} to ${max}.`,
  })),
  levelsWrong: problem<{ no: number; min: number; max: number }>(422, ({ no, min, max }) => ({
    id: `Kriteria ke-${no}: tulis uraian ${min} sampai ${max} tingkat nilai, satu baris satu tingkat, mulai dari nilai 1.`,
    en: `Criterion ${no}: say what ${min} to ${max} levels mean, one a line, beginning with 1.`,
  })),
  levelsEnWrong: problem<{ no: number }>(422, ({ no }) => ({
    id: `Kriteria ke-${no}: tulis arti setiap nilai dalam bahasa Inggris untuk semua tingkat dengan urutan yang sama, atau kosongkan.`,
    en: `Criterion ${no}: say in English what each level means, for all of them in the same order, or leave it empty.`,
  })),
  levelLong: problem<{ no: number; max: number }>(422, ({ no, max }) => ({
    id: `Kriteria ke-${no}: satu uraian paling banyak ${max} huruf.`,
    en: `Criterion ${no}: a level may have ${max} letters at most.`,
  })),
  frozen: problem(409, () => ({
    id: 'Penilaian sudah dibuka. Kriteria dan bobot tidak dapat diubah lagi.',
    en: 'Scoring has begun. Criteria and weights stand from then on.',
  })),
  stands: problem(409, () => ({
    id: 'Penilaian sudah dibuka. Rantai seleksi dan pemetaan tidak dapat diubah lagi.',
    en: 'Scoring has begun. The chain of stages and the mapping stand from then on.',
  })),
  noMembers: problem(409, () => ({
    id: 'Panel belum punya anggota. Tambahkan dahulu pada halaman panel.',
    en: 'The panel has no members yet. Add them on the page of the panel first.',
  })),
  notAMember: problem(404, () => ({
    id: 'Orang ini bukan anggota panel.',
    en: 'This person is no member of the panel.',
  })),
  noPactScan: problem(409, () => ({
    id: 'Terbitkan pakta orang ini, lalu tambahkan pindaian yang ditandatangani pada halaman dokumennya.',
    en: 'Issue this person’s pact, then add the signed scan on the page of its paper.',
  })),
  notOpen: problem(409, () => ({
    id: 'Penilaian belum dibuka.',
    en: 'Scoring has not been opened.',
  })),
  closed: problem(409, () => ({
    id: 'Penilaian sudah ditutup, jadi nilai ini tidak disimpan. Hubungi manajer kampanye.',
    en: 'Scoring was closed, so this score was not kept. Speak to the campaign manager.',
  })),
  over: problem(409, () => ({
    id: 'Penilaian sudah ditutup, jadi panel dan lembarnya tidak dapat diubah lagi.',
    en: 'Scoring was closed, so the panel and its sheets can no longer change.',
  })),
  notClosed: problem(409, () => ({
    id: 'Tutup dahulu penilaian panel.',
    en: 'Close the panel’s scoring first.',
  })),
  noMember: problem(404, () => ({
    id: 'Orang ini bukan anggota panel.',
    en: 'This person is not on the panel.',
  })),
  noCurator: problem(
    422,
    () => ({
      id: 'Orang ini belum punya hak kurator pada kampanye ini. Beri dahulu haknya pada halaman orang.',
      en: 'This person holds no curator’s right in this campaign. Give it on the person’s page first.',
    }),
    'person',
  ),
  institutionWrong: problem(
    422,
    () => ({
      id: 'Pilih lembaga yang ikut dalam kampanye ini.',
      en: 'Choose an institution that takes part in this campaign.',
    }),
    'institution',
  ),
  notMember: problem(409, () => ({
    id: 'Anda bukan anggota panel kampanye ini.',
    en: 'You are not on the panel of this campaign.',
  })),
  noSheet: problem(404, () => ({
    id: 'Lembar penilaian ini tidak ada, atau sudah dilepas dari Anda. Nilai yang baru diketik tidak disimpan.',
    en: 'There is no such score sheet, or it was taken off you. Scores just typed were not kept.',
  })),
  pactFirst: problem(409, () => ({
    id: 'Tanda tangani dahulu pakta integritas.',
    en: 'Sign the integrity pact first.',
  })),
  pactUnticked: problem(
    422,
    () => ({
      id: 'Centang pernyataannya untuk menandatangani.',
      en: 'Tick the statement to sign it.',
    }),
    'setuju',
  ),
  locked: problem(409, () => ({
    id: 'Lembar ini sudah dikunci.',
    en: 'This sheet is locked already.',
  })),
  scoreWrong: problem<{ name: Words; max: number }>(422, ({ name, max }) => ({
    id: `${name.id}: pilih nilai 1 sampai ${max}.`,
    en: `${name.en}: choose a score from 1 to ${max}.`,
  })),
  scoreMissing: problem<{ name: Words }>(422, ({ name }) => ({
    id: `${name.id}: belum dinilai. Lembar dikunci bila semua kriteria sudah dinilai.`,
    en: `${name.en}: not scored yet. A sheet is locked when all criteria are scored.`,
  })),
  changedElsewhere: problem<{ name: Words }>(409, ({ name }) => ({
    id: `${name.id}: nilainya sudah diubah dari perangkat lain. Muat ulang, lalu periksa lagi.`,
    en: `${name.en}: its score was changed on another device. Load again and look once more.`,
  })),
  remarkLong: problem<{ name: Words; max: number }>(422, ({ name, max }) => ({
    id: `${name.id}: catatan paling banyak ${max} huruf.`,
    en: `${name.en}: a remark may have ${max} letters at most.`,
  })),
  noHint: problem(404, () => ({
    id: 'Petunjuk konflik ini tidak ada.',
    en: 'There is no such hint of a conflict.',
  })),
  hintAnswered: problem(409, () => ({
    id: 'Petunjuk ini sudah dijawab.',
    en: 'This hint was answered already.',
  })),
  hintsOpen: problem<{ count: number }>(409, ({ count }) => ({
    id: `Jawab dahulu ${count} petunjuk konflik antara kurator dan pendaftar.`,
    en: `First answer ${count} hints of conflicts between curators and applicants.`,
  })),
  conflictReason: problem<{ max: number }>(
    422,
    ({ max }) => ({
      id: `Tulis hubungannya, paling banyak ${max} huruf.`,
      en: `Write what the relation is, ${max} letters at most.`,
    }),
    'reason',
  ),
  conflictKind: problem(
    422,
    () => ({ id: 'Pilih jenis hubungannya.', en: 'Choose what kind of relation it is.' }),
    'kind',
  ),
  noSuchNumber: problem(
    422,
    () => ({
      id: 'Tidak ada pendaftar dengan nomor ini di hadapan panel.',
      en: 'No applicant of this number is before the panel.',
    }),
    'no',
  ),
  sheetBegun: problem(
    409,
    () => ({
      id: 'Lembar ini sudah mulai dinilai, jadi tidak dapat dilepas.',
      en: 'This sheet has scores already and cannot be taken off.',
    }),
    'no',
  ),
  inConflict: problem(409, () => ({
    id: 'Kurator ini punya kepentingan pribadi, jadi tidak boleh menilai pendaftar ini.',
    en: 'This curator has a personal interest and may not score this applicant.',
  })),
  tooFewCurators: problem(409, () => ({
    id: 'Panel perlu sedikitnya dua lembaga dengan masing-masing seorang kurator.',
    en: 'A panel needs two institutions at least, with a curator each.',
  })),
  unplanned: problem<{ count: number }>(409, ({ count }) => ({
    id: `${count} pendaftar belum dapat dinilai dua lembaga. Tambah kurator atau atur penugasan.`,
    en: `${count} applicants cannot be scored by two institutions. Add curators or arrange the sheets.`,
  })),
  noApplicants: problem(409, () => ({
    id: 'Belum ada pendaftar yang lolos seleksi administrasi.',
    en: 'No applicant has passed the screening yet.',
  })),
  allBlind: problem(422, () => ({
    id: 'Sisakan sedikitnya satu kriteria yang dinilai dengan nama usaha: hubungan dengan pendaftar hanya dapat dinyatakan bila namanya terbaca.',
    en: 'Leave one criterion at least that is scored by name: a relation to an applicant can only be declared where the name is read.',
  })),
  noSamples: problem<{ numbers: string }>(409, ({ numbers }) => ({
    id: `Pendaftar nomor ${numbers} belum menyerahkan contoh, padahal ada kriteria yang dinilai tanpa nama. Terima contohnya, ubah seleksi administrasinya, atau hapus tanda “dinilai tanpa nama” pada kriterianya.`,
    en: `Applicants ${numbers} have handed in no sample, and there are criteria that are tasted blind. Receive their samples, change their screening, or take the mark off the criteria.`,
  })),
  tasterKnows: problem<{ name: string }>(409, ({ name }) => ({
    id: `${name} pernah menerima contoh, mencatat akhirnya, atau membaca milik siapa contoh itu, jadi tidak dapat menilai tanpa nama. Beri lembarnya kepada kurator lain, misalnya dengan menyusun ulang penugasan. Sebelum penilaian dibuka, tanda “dinilai tanpa nama” pada kriterianya juga dapat dihapus.`,
    en: `${name} has received samples, recorded their end or read whose they are, and cannot taste blind. Give the sheets to another curator, for instance by planning them anew. Before scoring begins the mark can be taken off the criteria, too.`,
  })),
  otherPart: problem<{ name: string }>(422, ({ name }) => ({
    id: `“${name}” dinilai pada lembar lain: yang bernama dan yang tanpa nama dikirim sendiri-sendiri.`,
    en: `“${name}” is scored on another sheet: the named and the blind part are sent each by itself.`,
  })),
  noSetFor: problem<{ sector: string }>(409, ({ sector }) => ({
    id: `Belum ada kriteria untuk sektor ${sector}.`,
    en: `There are no criteria for the sector ${sector}.`,
  })),
  notLocked: problem<{ count: number }>(409, ({ count }) => ({
    id: `${count} lembar belum dikunci. Nilai yang kosong tidak dihitung nol; lengkapi dahulu.`,
    en: `${count} sheets are not locked. A missing score is no zero; complete them first.`,
  })),
  hasScores: problem(409, () => ({
    id: 'Lembar ini sudah berisi nilai, jadi penugasannya tidak dapat dilepas. Nyatakan konflik kepentingan bila ada.',
    en: 'This sheet has scores already and stays. Declare a conflict of interest if there is one.',
  })),
  seatsOfNobody: problem<{ count: number }>(409, ({ count }) => ({
    id: `${count} kursi peserta tidak akan terisi, karena kuota semua sektor lebih sedikit. Samakan jumlahnya, atau kosongkan kuota satu sektor.`,
    en: `${count} seats would stay empty, since the quotas of all sectors are fewer. Make the numbers equal, or clear the quota of one sector.`,
  })),
  unscreened: problem<{ count: number }>(409, ({ count }) => ({
    id: `${count} pendaftar belum diperiksa. Luluskan atau tolak dahulu, supaya tidak seorang pun hilang tanpa hasil.`,
    en: `${count} applicants are not screened yet. Let each pass or fail first, so that nobody is left without an outcome.`,
  })),
});
