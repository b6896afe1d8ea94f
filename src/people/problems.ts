import { defineProblems, problem } from '../kernel/problem.ts';

export const peopleProblems = defineProblems('people', {
  signInFirst: problem<void>(401, () => ({
    id: 'Masuk dahulu untuk membuka halaman ini.',
    en: 'Sign in first to open this page.',
  })),
  notAllowed: problem<void>(403, () => ({
    id: 'Anda tidak punya hak untuk ini. Mintalah kepada administrator, atau kepada manajer kampanye bila ini tentang kampanyenya.',
    en: 'You have no right to do this. Ask an administrator or, where it is about a campaign, its manager.',
  })),
  notFound: problem<void>(404, () => ({
    id: 'Halaman atau data ini tidak ada, atau bukan untuk Anda.',
    en: 'This page or item does not exist, or is not yours to see.',
  })),
  idTaken: problem<void>(409, () => ({
    id: 'Orang ini sudah terdaftar.',
    en: 'This person is registered already.',
  })),
  notConfirmed: problem<void>(
    422,
    () => ({
      id: 'Tulis HAPUS dengan huruf besar. Belum ada yang dihapus.',
      en: 'Write HAPUS in capital letters. Nothing has been erased yet.',
    }),
    'sungguh',
  ),
  explanationChanged: problem<void>(409, () => ({
    id: 'Penjelasan ini baru saja diubah. Muat ulang dan baca versi barunya.',
    en: 'This explanation has just changed. Reload and read the new version.',
  })),
  wordsNeeded: problem<void>(422, () => ({
    id: 'Tulis penjelasannya dalam kedua bahasa, paling banyak 10.000 huruf.',
    en: 'Write the explanation in both languages, 10.000 letters at most.',
  })),
  changeNeedsReason: problem<void>(
    422,
    () => ({ id: 'Tulis alasan perubahannya.', en: 'Write why it changes.' }),
    'reason',
  ),
  nameMissing: problem<void>(
    422,
    () => ({
      id: 'Tulis namanya, paling banyak 200 huruf.',
      en: 'Write the name, 200 letters at most.',
    }),
    'name',
  ),
  nikWrong: problem<{ length: number }>(
    422,
    ({ length }) => ({
      id:
        length === 16
          ? 'Nomor ini bukan NIK: kode daerah, tanggal atau urutannya tidak mungkin. Salin dari KTP.'
          : `NIK terdiri dari 16 angka; ini ${length}. Salin dari KTP.`,
      en:
        length === 16
          ? 'This is no NIK: its region, date or serial cannot be. Copy it from the identity card.'
          : `A NIK has 16 digits; this has ${length}. Copy it from the identity card.`,
    }),
    'nik',
  ),
  mergeSame: problem<void>(422, () => ({
    id: 'Pilih dua orang yang berbeda.',
    en: 'Choose two different persons.',
  })),
  mergedAlready: problem<void>(409, () => ({
    id: 'Salah satunya sudah digabung dengan orang lain. Batalkan penggabungan itu dahulu.',
    en: 'One of them is merged with somebody already. Undo that merge first.',
  })),
  notMerged: problem<void>(409, () => ({
    id: 'Orang ini tidak sedang digabung.',
    en: 'This person is not merged.',
  })),
  mergeNeedsMail: problem<void>(422, () => ({
    id: 'Yang satu punya hak petugas, yang lain tidak punya surel. Gabungkan ke arah sebaliknya.',
    en: 'One has an officer’s rights, the other no mail address. Merge the other way round.',
  })),
  noNik: problem<void>(404, () => ({
    id: 'NIK orang ini tidak dicatat.',
    en: 'No NIK of this person is kept.',
  })),
  phoneWrong: problem<void>(
    422,
    () => ({
      id: 'Nomor HP ini belum benar. Tulis seperti 0812 3456 7890.',
      en: 'This phone number is not right yet. Write it like 0812 3456 7890.',
    }),
    'phone',
  ),
  phoneTaken: problem<void>(
    409,
    () => ({
      id: 'Nomor HP ini sudah dipakai orang lain di Lagawi. Periksa nomornya, atau cari orang itu.',
      en: 'Another person in Lagawi already has this phone number. Check it, or look that person up.',
    }),
    'phone',
  ),
  phoneMissing: problem<void>(
    422,
    () => ({
      id: 'Orang ini belum punya nomor HP. Isi nomornya dahulu.',
      en: 'This person has no phone number yet. Fill it in first.',
    }),
    'phone',
  ),
  emailWrong: problem<void>(
    422,
    () => ({
      id: 'Alamat surel ini belum benar. Tulis seperti nama@contoh.id.',
      en: 'This mail address is not right yet. Write it like name@example.org.',
    }),
    'email',
  ),
  emailTaken: problem<void>(
    409,
    () => ({
      id: 'Alamat surel ini sudah dipakai orang lain di Lagawi.',
      en: 'Another person in Lagawi already has this mail address.',
    }),
    'email',
  ),
  emailMissing: problem<void>(
    422,
    () => ({
      id: 'Petugas memerlukan alamat surel untuk masuk. Isi alamatnya dahulu.',
      en: 'Staff need a mail address to sign in. Fill it in first.',
    }),
    'email',
  ),
  changedMeanwhile: problem<void>(409, () => ({
    id: 'Data orang ini diubah orang lain sejak Anda membukanya. Di bawah ini isinya yang sekarang; ubah lagi bila masih perlu.',
    en: 'Somebody else has changed this person’s data since you opened it. Below is what it says now; change it again if you still need to.',
  })),
  erased: problem<void>(410, () => ({
    id: 'Data orang ini sudah dihapus dan tidak dapat diubah lagi.',
    en: 'This person’s data has been erased and cannot be changed any more.',
  })),
  scopeWrong: problem<void>(
    422,
    () => ({
      id: 'Peran ini tidak dapat diberikan untuk lingkup itu. Pilih lingkup lain.',
      en: 'This role cannot be given for that scope. Choose another scope.',
    }),
    'scope',
  ),
  regionWrong: problem<void>(
    422,
    () => ({
      id: 'Tulis kode Kemendagri sebuah provinsi, kabupaten atau kota, seperti 18 atau 32.73.',
      en: 'Write the Kemendagri code of a province, regency or city, such as 18 or 32.73.',
    }),
    'regionOther',
  ),
  letterMissing: problem<void>(
    422,
    () => ({
      id: 'Tulis nomor surat tugas auditor.',
      en: 'Write the number of the auditor’s assignment letter.',
    }),
    'ground',
  ),
  groundTooLong: problem<{ max: number }>(
    422,
    ({ max }) => ({
      id: `Dasar hak ini paling banyak ${max} huruf.`,
      en: `The ground of this right takes ${max} letters at most.`,
    }),
    'ground',
  ),
  endMissing: problem<void>(
    422,
    () => ({
      id: 'Tulis sampai tanggal berapa pendampingan ini berlaku.',
      en: 'Write until which day this pairing lasts.',
    }),
    'until',
  ),
  fromWrong: problem<void>(
    422,
    () => ({
      id: 'Isi tanggal mulai yang ada di kalender.',
      en: 'Give a first day that is in the calendar.',
    }),
    'from',
  ),
  untilWrong: problem<void>(
    422,
    () => ({
      id: 'Isi tanggal berakhir yang ada di kalender, atau kosongkan.',
      en: 'Give a last day that is in the calendar, or leave it empty.',
    }),
    'until',
  ),
  datesWrong: problem<void>(
    422,
    () => ({
      id: 'Tanggal berakhir mendahului tanggal mulai.',
      en: 'The last day lies before the first.',
    }),
    'until',
  ),
  grantNotYours: problem<void>(403, () => ({
    id: 'Hak ini tidak dapat Anda berikan atau cabut. Mintalah kepada administrator.',
    en: 'You cannot give or revoke this right. Ask an administrator.',
  })),
  wayInNotYours: problem<void>(403, () => ({
    id: 'Anda tidak dapat mengubah cara masuk orang ini, karena haknya melampaui hak Anda. Mintalah kepada administrator.',
    en: 'You cannot change how this person signs in, as their rights go beyond yours. Ask an administrator.',
  })),
  grantEnded: problem<void>(409, () => ({
    id: 'Hak ini sudah dicabut.',
    en: 'This right has already been revoked.',
  })),
  lastAdministrator: problem<void>(409, () => ({
    id: 'Ini administrator terakhir yang haknya berlaku tanpa tanggal berakhir. Beri hak seperti itu kepada orang lain dahulu.',
    en: 'This is the last administrator whose right holds without a last day. Give such a right to somebody else first.',
  })),
  administratorExists: problem<void>(409, () => ({
    id: 'Lagawi ini sudah punya administrator. Masuklah dengan akun itu.',
    en: 'This Lagawi already has an administrator. Sign in with that account.',
  })),
  notAProducer: problem<void>(422, () => ({
    id: 'Kode hanya untuk orang dari sebuah IKM. Petugas masuk dengan surel.',
    en: 'Codes are only for people of an enterprise. Staff sign in by mail.',
  })),
  wrongCode: problem<void>(
    401,
    () => ({
      id: 'Nomor HP dan kode tidak cocok, atau kodenya sudah tidak berlaku. Periksa lagi, atau minta kode baru kepada pendamping.',
      en: 'Phone number and code do not match, or the code is no longer valid. Check again, or ask your mentor for a new one.',
    }),
    'code',
  ),
  linkEnded: problem<void>(410, () => ({
    id: 'Tautan ini sudah dipakai atau sudah lewat waktunya. Minta yang baru.',
    en: 'This link has been used or has run out. Ask for a new one.',
  })),
  tooManyTries: problem<{ minutes: number }>(429, ({ minutes }) => ({
    id: `Terlalu banyak percobaan. Coba lagi ${minutes} menit lagi.`,
    en: `Too many tries. Try again in ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}.`,
  })),
  wrongPassword: problem<void>(
    401,
    () => ({
      id: 'Surel dan kata sandi tidak cocok.',
      en: 'Mail address and password do not match.',
    }),
    'password',
  ),
  passwordLength: problem<{ least: number; most: number }>(
    422,
    ({ least, most }) => ({
      id: `Kata sandi harus ${least} sampai ${most} huruf. Beberapa kata biasa yang panjang sudah baik.`,
      en: `The password must have ${least} to ${most} characters. A few plain words make a good one.`,
    }),
    'password',
  ),
  wrongSecondFactor: problem<void>(
    401,
    () => ({
      id: 'Kode dari aplikasi tidak cocok. Tunggu kode berikutnya lalu coba lagi.',
      en: 'The code from the app does not match. Wait for the next one and try again.',
    }),
    'code',
  ),
  startAgain: problem<void>(401, () => ({
    id: 'Waktunya sudah lewat. Mulai lagi dari awal.',
    en: 'This took too long. Start again from the beginning.',
  })),
  secondFactorAlready: problem<void>(409, () => ({
    id: 'Faktor kedua sudah aktif.',
    en: 'The second factor is already on.',
  })),
});
