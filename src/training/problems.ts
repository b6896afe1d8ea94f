import { defineProblems, problem, type Words } from '../kernel/problem.ts';

export const trainingProblems = defineProblems('training', {
  noList: problem(404, () => ({
    id: 'Daftar ini tidak ada.',
    en: 'There is no such list.',
  })),
  noBatch: problem(404, () => ({
    id: 'Angkatan ini tidak ada, atau daftarnya dibatalkan.',
    en: 'There is no such batch, or its list was taken back.',
  })),
  fileMissing: problem(
    422,
    () => ({ id: 'Pilih berkasnya dulu.', en: 'Choose the file first.' }),
    'file',
  ),
  programmeMissing: problem<{ max: number }>(
    422,
    ({ max }) => ({
      id: `Tulis nama programnya, paling banyak ${max} huruf.`,
      en: `Write the name of the programme, ${max} letters at most.`,
    }),
    'programme',
  ),
  noHeads: problem(
    422,
    () => ({
      id: 'Tidak ada lembar yang berisi kolom nama dan satu kolom lain. Beri judul kolom, misalnya “Nama” dan “NIK”, lalu kirim lagi.',
      en: 'No sheet has a column of names and one beside it. Give the columns heads, such as “Nama” and “NIK”, and send it again.',
    }),
    'file',
  ),
  workbookBroken: problem(
    422,
    () => ({
      id: 'Berkas Excel ini tidak dapat dibuka; mungkin rusak, atau bukan Excel. Buka di Excel, simpan ulang sebagai XLSX, lalu kirim lagi.',
      en: 'This Excel file cannot be opened; it may be broken, or none. Open it in Excel, save it as XLSX once more, and send it again.',
    }),
    'file',
  ),
  fileGone: problem(410, () => ({
    id: 'Berkas ini sudah dihapus karena disimpan paling lama 24 jam. Kirim lagi.',
    en: 'This file is gone, since it is kept for 24 hours at most. Send it again.',
  })),
  notWaiting: problem(409, () => ({
    id: 'Daftar ini sudah dimuat, sedang dimuat, atau sudah dibuang.',
    en: 'This list is taken in already, or just now, or was thrown away.',
  })),
  notBooked: problem(409, () => ({
    id: 'Daftar ini tidak sedang berlaku, jadi tidak dapat dibatalkan.',
    en: 'This list does not stand, so it cannot be taken back.',
  })),
  reasonMissing: problem<{ max: number }>(
    422,
    ({ max }) => ({
      id: `Tulis alasannya, paling banyak ${max} huruf.`,
      en: `Write the reason, ${max} letters at most.`,
    }),
    'reason',
  ),
  noRows: problem(422, () => ({
    id: 'Daftar ini hanya berisi judul kolom; tidak ada baris peserta di bawahnya.',
    en: 'This list has heads only; there is no row of a trainee below them.',
  })),
  nothingFits: problem<{ line: number; why: Words }>(422, ({ line, why }) => ({
    id: `Tidak ada baris yang dapat dimuat. Baris ${line}: ${why.id}`,
    en: `No row can be taken in. Row ${line}: ${why.en}`,
  })),
  daysWrong: problem(
    422,
    () => ({
      id: 'Isi tanggal mulai; tanggal selesai tidak boleh sebelum tanggal mulai.',
      en: 'Give the first day; the last day may not be before it.',
    }),
    'from',
  ),
  noTrainee: problem(404, () => ({
    id: 'Peserta ini tidak ada, atau sudah disatukan dengan yang lain. Cari lagi namanya.',
    en: 'There is no such trainee, or they were joined with another. Search for the name again.',
  })),
  sameAlready: problem(409, () => ({
    id: 'Keduanya sudah satu orang.',
    en: 'They are one person already.',
  })),
  heldApart: problem(409, () => ({
    id: 'Keduanya pernah diputuskan sebagai dua orang. Batalkan putusan itu dulu.',
    en: 'They were decided to be two persons. Undo that decision first.',
  })),
  joinedByPerson: problem(409, () => ({
    id: 'Keduanya pernah disatukan seseorang. Batalkan putusan itu dulu.',
    en: 'Somebody joined them. Undo that decision first.',
  })),
  noDecision: problem(404, () => ({
    id: 'Putusan ini tidak ada.',
    en: 'There is no such decision.',
  })),
  textMissing: problem<{ max: number }>(422, ({ max }) => ({
    id: `Wajib diisi, paling banyak ${max} huruf.`,
    en: `Fill this in, with ${max} letters at most.`,
  })),
  textTooLong: problem<{ max: number }>(422, ({ max }) => ({
    id: `Tulis paling banyak ${max} huruf.`,
    en: `Write ${max} letters at most.`,
  })),
  nipWrong: problem(422, () => ({
    id: 'NIP terdiri atas 18 angka; kosongkan bila tidak ada.',
    en: 'A NIP has 18 digits; leave it empty where there is none.',
  })),
  certificateDay: problem(
    422,
    () => ({
      id: 'Tanggal sertifikat tidak boleh sebelum pelatihan selesai, dan tidak boleh nanti.',
      en: 'A certificate is not dated before the training ends, nor in the future.',
    }),
    'day',
  ),
  pairsOpen: problem<{ count: number }>(
    422,
    ({ count }) => ({
      id: `${count} pasangan di angkatan ini mungkin satu orang dan belum diputuskan. Putuskan dulu, atau centang bahwa Anda tetap menerbitkannya.`,
      en: `${count} pairs of this batch may be one person each and are undecided. Decide on them first, or tick that you issue all the same.`,
    }),
    'confirms',
  ),
  nobodyPresent: problem(409, () => ({
    id: 'Tidak ada peserta hadir yang dapat diberi sertifikat.',
    en: 'Nobody was there who could get a certificate.',
  })),
  ownNumber: problem(
    422,
    () => ({
      id: 'Tulis nomor HP atau NIK (16 angka) yang dipakai waktu pelatihan.',
      en: 'Write the phone number or NIK (16 digits) that was told at the training.',
    }),
    'number',
  ),
  ownOther: problem(
    422,
    () => ({
      id: 'Isi tanggal lahir, atau nama lengkap bila waktu pelatihan tanggal lahir tidak diminta.',
      en: 'Give the day of birth, or the full name where the training did not ask for that day.',
    }),
    'birthDay',
  ),
  nikWrong: problem(
    422,
    () => ({
      id: 'NIK terdiri atas 16 angka. Kosongkan bila tidak ada.',
      en: 'A NIK has 16 digits. Leave it empty where there is none.',
    }),
    'nik',
  ),
  phoneWrong: problem(
    422,
    () => ({
      id: 'Tulis nomor HP yang lengkap, misalnya 0812 3456 7890.',
      en: 'Write the whole phone number, such as 0812 3456 7890.',
    }),
    'phone',
  ),
  birthWrong: problem(
    422,
    () => ({
      id: 'Periksa tanggal lahirnya.',
      en: 'Look at the day of birth again.',
    }),
    'birthDay',
  ),
  regionWrong: problem(
    422,
    () => ({
      id: 'Pilih kabupaten atau kota dari daftar.',
      en: 'Choose a regency or city from the list.',
    }),
    'region',
  ),
  notYetHeld: problem(409, () => ({
    id: 'Angkatan ini belum mulai, jadi belum ada yang hadir.',
    en: 'This batch has not begun, so nobody was there yet.',
  })),
  entryTaken: problem(409, () => ({
    id: 'Formulir ini sudah dikirim dengan isi lain. Buka halamannya lagi untuk orang lain.',
    en: 'This form was sent with something else. Open the page again for another person.',
  })),
  noDoor: problem(404, () => ({
    id: 'Kode ini tidak berlaku lagi. Minta kode yang baru kepada panitia.',
    en: 'This code opens nothing any more. Ask the staff for the new one.',
  })),
  notToday: problem(409, () => ({
    id: 'Kode ini hanya berlaku pada hari pelatihan.',
    en: 'This code is good on the days of the training only.',
  })),
  notConfirmed: problem(
    422,
    () => ({
      id: 'Ketik HAPUS untuk melanjutkan.',
      en: 'Type HAPUS to go on.',
    }),
    'sure',
  ),
  partnerMissing: problem(
    422,
    () => ({ id: 'Tulis nama mitranya.', en: 'Write the name of the partner.' }),
    'partners',
  ),
  noPartner: problem(404, () => ({
    id: 'Mitra ini tidak ada di sini, atau disebut daftar: ia hilang bila daftarnya dibatalkan.',
    en: 'This partner is not here, or a list tells it: it goes when the list is taken back.',
  })),
  noEnterprise: problem(404, () => ({
    id: 'Usaha ini tidak ada di registri, atau tidak disebut daftar yang berlaku.',
    en: 'This enterprise is not in the registry, or no list that stands tells of it.',
  })),
  linkedAlready: problem(409, () => ({
    id: 'Usaha ini sudah diputuskan. Batalkan putusan itu dulu.',
    en: 'This enterprise was decided on already. Undo that decision first.',
  })),
  noCertificate: problem(404, () => ({
    id: 'Sertifikat ini tidak ada.',
    en: 'There is no such certificate.',
  })),
  reasonTooLong: problem<{ max: number }>(
    422,
    ({ max }) => ({
      id: `Tulis alasan paling banyak ${max} huruf.`,
      en: `Write the reason in ${max} letters at most.`,
    }),
    'reason',
  ),
});
