import { defineProblems, problem, type Words } from '../../kernel/problem.ts';

/** What can be wrong with a form, and with an application by it. */
export const formProblems = defineProblems('application', {
  notFound: problem(404, () => ({
    id: 'Pendaftaran ini tidak ada. Periksa lagi tautannya.',
    en: 'There is no such application. Check the link.',
  })),
  secretMissing: problem(401, () => ({
    id: 'Kirim rahasia dari tautan pendaftaran (bagian terakhirnya) di tajuk “Authorization: Bearer …”.',
    en: 'Send the secret of the own link (its last part) in the header “Authorization: Bearer …”.',
  })),
  noForm: problem(404, () => ({
    id: 'Kampanye ini belum membuka pendaftaran.',
    en: 'This campaign has not opened applications yet.',
  })),
  closed: problem(409, () => ({
    id: 'Pendaftaran sedang tidak dibuka. Lihat tanggalnya pada halaman pendaftaran.',
    en: 'Applications are not open now. The dates stand on the page of the call.',
  })),
  closedForDraft: problem(409, () => ({
    id: 'Pendaftaran sudah tidak dibuka, jadi draf ini tidak dapat dikirim lagi. Isian Anda tersimpan sebagai draf.',
    en: 'Applications are closed, so this draft can no longer be sent in. What you typed is kept as a draft.',
  })),
  eraseReason: problem<{ max: number }>(
    422,
    ({ max }) => ({
      id: `Tulis dasar penghapusan, paling banyak ${max} huruf.`,
      en: `Write why it is erased, ${max} letters at most.`,
    }),
    'reason',
  ),
  stillNeeded: problem(409, () => ({
    id: 'Data ini masih diperlukan: pendaftar belum diputuskan, terpilih, menunggu di daftar cadangan, atau keberatannya belum dijawab.',
    en: 'These data are still needed: the applicant is not decided on, was chosen, waits, or has an open objection.',
  })),
  fileWrong: problem(422, () => ({
    id: 'Pilih berkas PDF, JPG atau PNG, paling besar 5 MB.',
    en: 'Choose a PDF, JPG or PNG, 5 MB at most.',
  })),
  fileTooOften: problem<{ max: number }>(409, ({ max }) => ({
    id: `Berkas ini sudah diganti ${max} kali. Hubungi penyelenggara bila masih salah.`,
    en: `This file was changed ${max} times already. Speak to the organisers if it is still wrong.`,
  })),
  alreadySent: problem(409, () => ({
    id: 'Pendaftaran ini sudah dikirim, jadi tidak dapat diubah lagi.',
    en: 'This application was sent in already and cannot be changed.',
  })),
  notTakenBack: problem(409, () => ({
    id: 'Pendaftaran ini tidak dapat ditarik untuk diperbaiki: sudah mulai diperiksa, pendaftaran sudah ditutup, atau datang dari formulir lain.',
    en: 'This application cannot be taken back to be corrected: it is being checked, the call is closed, or it came by another form.',
  })),
  notSent: problem(409, () => ({
    id: 'Pendaftaran ini belum dikirim.',
    en: 'This application has not been sent in.',
  })),
  withdrawalUnsure: problem(
    422,
    () => ({
      id: 'Anda belum mundur. Bila sungguh mengundurkan diri, centang pernyataannya dahulu; ini tidak dapat dibatalkan.',
      en: 'You have not withdrawn. If you really do, tick the statement first; it cannot be undone.',
    }),
    'confirms',
  ),
  noAgreement: problem(
    422,
    () => ({
      id: 'Centang pernyataan kesediaan. Tanpa itu pendaftaran tidak dapat dinilai.',
      en: 'Tick the statement of agreement. Without it an application cannot be assessed.',
    }),
    'setuju',
  ),
  dayWrong: problem(422, () => ({
    id: 'Isi tanggalnya.',
    en: 'Fill in the day.',
  })),
  closesFirst: problem(
    422,
    () => ({
      id: 'Hari penutupan tidak boleh sebelum hari pembukaan.',
      en: 'The last day cannot be before the first.',
    }),
    'closesOn',
  ),
  noSectors: problem(409, () => ({
    id: 'Isi dahulu sektor kampanye; pendaftar memilih salah satunya.',
    en: 'Fill in the campaign’s sectors first; applicants choose one of them.',
  })),
  tooMany: problem<{ max: number }>(422, ({ max }) => ({
    id: `Paling banyak ${max} pertanyaan. Formulir yang pendek lebih banyak diisi.`,
    en: `${max} questions at most. A short form is filled in by more people.`,
  })),
  labelLong: problem<{ no: number; max: number }>(422, ({ no, max }) => ({
    id: `Pertanyaan baris ke-${no} paling banyak ${max} huruf.`,
    en: `The question in row ${no} may have ${max} letters at most.`,
  })),
  kindWrong: problem<{ no: number }>(422, ({ no }) => ({
    id: `Pilih bentuk jawaban baris ke-${no}.`,
    en: `Choose the kind of answer for row ${no}.`,
  })),
  optionsFew: problem<{ no: number; max: number }>(422, ({ no, max }) => ({
    id: `Baris ke-${no}: tulis 2 sampai ${max} pilihan, dipisah titik koma.`,
    en: `Row ${no}: write 2 to ${max} choices, parted by semicolons.`,
  })),
  optionsEnWrong: problem<{ no: number }>(422, ({ no }) => ({
    id: `Baris ke-${no}: tulis pilihan dalam bahasa Inggris untuk semua pilihan dengan urutan yang sama, atau kosongkan.`,
    en: `Row ${no}: write the choices in English for all of them in the same order, or leave them empty.`,
  })),
  enterpriseNameMissing: problem(422, () => ({
    id: 'Tulis nama usaha.',
    en: 'Write the name of the enterprise.',
  })),
  sectorMissing: problem(422, () => ({
    id: 'Pilih jenis produk.',
    en: 'Choose the kind of product.',
  })),
  ownerMissing: problem(422, () => ({
    id: 'Tulis nama pemilik.',
    en: 'Write the owner’s name.',
  })),
  productMissing: problem(422, () => ({
    id: 'Tulis produk utama yang didaftarkan.',
    en: 'Write the main product.',
  })),
  regionMissing: problem(422, () => ({
    id: 'Pilih kabupaten atau kota.',
    en: 'Choose the regency or city.',
  })),
  phoneWrong: problem(422, () => ({
    id: 'Tulis nomor HP yang bisa dihubungi, misalnya 0812 3456 7890.',
    en: 'Write a phone number that can be reached, such as 0812 3456 7890.',
  })),
  emailWrong: problem(422, () => ({
    id: 'Alamat surel ini tidak lengkap. Perbaiki atau kosongkan.',
    en: 'This mail address is not complete. Mend it or leave it empty.',
  })),
  nibWrong: problem(422, () => ({
    id: 'NIB terdiri atas 13 angka. Perbaiki, atau kosongkan bila belum punya.',
    en: 'A NIB has 13 digits. Mend it, or leave it empty where there is none.',
  })),
  long: problem<{ max: number }>(422, ({ max }) => ({
    id: `Paling banyak ${max} huruf.`,
    en: `${max} letters at most.`,
  })),
  answerMissing: problem<{ label: Words }>(422, ({ label }) => ({
    id: `Jawab: ${label.id}`,
    en: `Answer: ${label.en}`,
  })),
  permitShort: problem<{ label: Words; number: string; min: number }>(
    422,
    ({ label, number, min }) => ({
      id: `${label.id}: “${number}” terlalu pendek, nomor izin punya sedikitnya ${min} angka. Salin dari dokumennya, atau tulis “dalam proses” atau “belum ada”.`,
      en: `${label.en}: “${number}” is too short, a permit has ${min} digits at least. Copy it from the document, or write “dalam proses” (in process) or “belum ada” (none yet).`,
    }),
  ),
  numberWrong: problem<{ label: Words }>(422, ({ label }) => ({
    id: `Tulis angka untuk: ${label.id}`,
    en: `Write a number for: ${label.en}`,
  })),
  fileMissing: problem(
    422,
    () => ({ id: 'Pilih berkas CSV atau XLSX.', en: 'Choose a CSV or XLSX file.' }),
    'file',
  ),
  noRows: problem(
    422,
    () => ({
      id: 'Berkas ini tidak berisi baris di bawah judul kolomnya.',
      en: 'This file has no rows below its heads.',
    }),
    'file',
  ),
  formFirst: problem(409, () => ({
    id: 'Buat dahulu formulir pendaftaran; kolom berkas dicocokkan dengannya.',
    en: 'Make the application form first; the file’s columns are matched with it.',
  })),
  noImport: problem(404, () => ({
    id: 'Berkas ini tidak ada.',
    en: 'There is no such file.',
  })),
  fileGone: problem(410, () => ({
    id: 'Berkas ini sudah tidak disimpan. Unggah lagi.',
    en: 'This file is no longer kept. Upload it again.',
  })),
  importBooked: problem(409, () => ({
    id: 'Berkas ini sudah dimasukkan.',
    en: 'This file was taken in already.',
  })),
  nobodyTicked: problem(422, () => ({
    id: 'Centang sedikitnya satu pendaftar.',
    en: 'Tick at least one applicant.',
  })),
  reasonRetired: problem<{ names: readonly Words[] }>(
    422,
    ({ names }) => ({
      id: `Alasan ini tidak dipakai lagi: ${names.map(({ id }) => id).join(', ')}. Pilih yang lain.`,
      en: `No longer used: ${names.map(({ en }) => en).join(', ')}. Choose another reason.`,
    }),
    'reasons',
  ),
  reasonUnknown: problem(
    422,
    () => ({
      id: 'Alasan ini tidak ada di daftar kampanye. Pilih dari daftarnya.',
      en: 'This reason is not on the campaign’s list. Choose from the list.',
    }),
    'reasons',
  ),
  reasonNeedsWords: problem(422, () => ({
    id: 'Tulis alasannya dalam bahasa Indonesia.',
    en: 'Write the reason in Indonesian.',
  })),
  reasonTwice: problem(422, () => ({
    id: 'Alasan ini sudah ada di daftar. Centang yang sudah ada.',
    en: 'This reason is on the list already. Tick that one.',
  })),
  reasonsMany: problem<{ max: number }>(422, ({ max }) => ({
    id: `Paling banyak ${max} alasan, termasuk yang tidak dipakai lagi.`,
    en: `${max} reasons at most, with those that are no longer used.`,
  })),
  reasonsNone: problem(
    422,
    () => ({ id: 'Centang sedikitnya satu alasan.', en: 'Tick at least one reason.' }),
    'dipakai',
  ),
  reasonsChanged: problem(409, () => ({
    id: 'Daftar alasan sudah diubah orang lain. Buka lagi halaman ini dan periksa isinya.',
    en: 'The list was changed by somebody else. Open this page again and look at it.',
  })),
  statementWrong: problem<{ max: number }>(422, ({ max }) => ({
    id: `Tulis pernyataan dalam kedua bahasa, masing-masing paling banyak ${max} huruf.`,
    en: `Write the statement in both languages, ${max} letters at most in each.`,
  })),
  statementChanged: problem(409, () => ({
    id: 'Pernyataan sudah diubah orang lain. Buka lagi halaman ini dan periksa isinya.',
    en: 'The statement was changed by somebody else. Open this page again and look at it.',
  })),
  statementUnknown: problem(
    422,
    () => ({
      id: 'Pernyataan yang disetujui tidak pernah berlaku di kampanye ini. Baca pernyataan yang berlaku, lalu centang lagi.',
      en: 'The statement that was agreed to was never in force in this campaign. Read the one in force and tick it again.',
    }),
    'setuju',
  ),
  statementUnnamed: problem(
    422,
    () => ({
      id: 'Pernyataan pernah diubah, dan kiriman ini tidak menyebut versi yang dibaca. Baca pernyataan yang berlaku, lalu centang lagi.',
      en: 'The statement was changed, and this does not name the version that was read. Read the one in force and tick it again.',
    }),
    'setuju',
  ),
  outcomeMissing: problem(
    422,
    () => ({ id: 'Pilih lolos atau tidak lolos.', en: 'Choose passed or failed.' }),
    'outcome',
  ),
  reasonMissing: problem(
    422,
    () => ({
      id: 'Pilih alasan, atau tulis pada catatan. Pendaftar akan membacanya.',
      en: 'Choose a reason, or write it in the remark. The applicant will read it.',
    }),
    'reasons',
  ),
  remarkLong: problem<{ max: number }>(
    422,
    ({ max }) => ({ id: `Paling banyak ${max} huruf.`, en: `${max} letters at most.` }),
    'remark',
  ),
  stands: problem(409, () => ({
    id: 'Penilaian panel sudah dibuka, jadi formulir dan tanggal pendaftaran tidak dapat diubah lagi.',
    en: 'Scoring by the panel has begun, so the form and its days can no longer change.',
  })),
  screened: problem(409, () => ({
    id: 'Penilaian panel sudah dibuka, jadi seleksi administrasi tidak dapat diubah lagi.',
    en: 'The panel has begun, so the screening cannot be changed.',
  })),
  scoringBegan: problem(409, () => ({
    id: 'Pendaftaran ditutup sejak penilaian panel dibuka.',
    en: 'Applications are closed since scoring by the panel began.',
  })),
  scoringBeganForDraft: problem(409, () => ({
    id: 'Pendaftaran ditutup sejak penilaian panel dibuka, jadi draf ini tidak dapat dikirim lagi. Isian Anda tersimpan sebagai draf.',
    en: 'Applications are closed since scoring by the panel began, so this draft can no longer be sent in. What you typed is kept as a draft.',
  })),
  scoringBeganForImport: problem(409, () => ({
    id: 'Penilaian panel sudah dibuka, jadi daftar tidak dapat dimasukkan lagi. Tidak ada baris yang dicatat.',
    en: 'Scoring by the panel has begun, so no list can be taken in any more. No row was taken in.',
  })),
  nothingFits: problem<{ line: number; why: Words }>(422, ({ line, why }) => ({
    id: `Tidak satu baris pun dapat masuk, jadi berkas ini belum dicatat. Baris ${line}: ${why.id} Periksa arti setiap kolom dan sektor untuk yang tidak dikenal, lalu coba lagi.`,
    en: `No row can be taken in, so nothing was recorded. Row ${line}: ${why.en} Check what each column means and the sector of unknown ones, then try again.`,
  })),
  draftChanged: problem(409, () => ({
    id: 'Draf ini sudah diubah di halaman lain sejak halaman ini dibuka. Isian di bawah ini belum disimpan, dan yang tersimpan tetap ada. Simpan sekali lagi bila isian di bawah ini yang benar; bila tidak, buka lagi tautan Anda.',
    en: 'This draft was changed on another page since this one was opened. What stands below is not saved, and what is kept stays. Save once more if what stands below is right; if not, open your link again.',
  })),
});
