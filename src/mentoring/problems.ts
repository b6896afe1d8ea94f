import { defineProblems, problem } from '../kernel/problem.ts';
import { outcomeProblems } from './outcome-problems.ts';
import { type TaskOwner, taskOwnerWords } from './words.ts';

export const mentoringProblems = defineProblems('mentoring', {
  noCampaign: problem(404, () => ({
    id: 'Kampanye ini tidak ada.',
    en: 'There is no such campaign.',
  })),
  noSession: problem(404, () => ({
    id: 'Sesi ini tidak ada, atau bukan sesi Anda.',
    en: 'There is no such session, or it is not yours.',
  })),
  sessionTaken: problem(409, () => ({
    id: 'Sesi dengan nomor ini sudah ada dengan isi lain.',
    en: 'There is a session of this id with another content.',
  })),
  noFeed: problem(404, () => ({
    id: 'Alamat kalender ini tidak berlaku lagi. Buat yang baru di halaman kalender Anda.',
    en: 'This address of a calendar holds no longer. Make a new one on your calendar’s page.',
  })),
  noPhoto: problem(404, () => ({
    id: 'Foto ini tidak ada, atau sudah dihapus.',
    en: 'There is no such photo, or it was removed.',
  })),
  noTask: problem(404, () => ({
    id: 'Tugas ini tidak ada.',
    en: 'There is no such task.',
  })),
  noMentor: problem(404, () => ({
    id: 'Orang ini bukan pendamping di kampanye ini.',
    en: 'This person is no mentor in this campaign.',
  })),
  noModule: problem(404, () => ({
    id: 'Modul ini tidak ada, atau sudah dihapus.',
    en: 'There is no such module, or it is gone already.',
  })),
  noPairing: problem(404, () => ({
    id: 'Pasangan ini tidak ada, atau sudah berakhir.',
    en: 'There is no such pairing, or it has ended already.',
  })),
  codeWrong: problem(404, () => ({
    id: 'Kode ini tidak berlaku lagi. Minta pendamping membuka kode yang baru, lalu pindai lagi.',
    en: 'This code holds no longer. Ask the mentor to open the new one and scan again.',
  })),
  codeNotNow: problem(409, () => ({
    id: 'Kehadiran dengan kode dapat dicatat sejak 2 jam sebelum sesi sampai 12 jam sesudah mulai.',
    en: 'The code takes attendance from 2 hours before a session until 12 hours after its start.',
  })),
  codeClosed: problem(409, () => ({
    id: 'Kode sesi ini tidak dipakai lagi: sesinya dibatalkan atau tidak terlaksana, atau laporannya sudah disetujui.',
    en: 'The code of this session is used no more: it was cancelled or missed, or its report is approved.',
  })),
  notInvited: problem(403, () => ({
    id: 'Usaha Anda tidak ada dalam sesi ini. Minta pendamping menambahkannya.',
    en: 'Your enterprise is not in this session. Ask the mentor to add it.',
  })),
  limitWrong: problem<{ min: number; max: number }>(422, ({ min, max }) => ({
    id: `Isi angka dari ${min} sampai ${max}.`,
    en: `Give a number from ${min} to ${max}.`,
  })),
  moduleNameWrong: problem<{ max: number }>(
    422,
    ({ max }) => ({
      id: `Tulis nama modul, paling banyak ${max} huruf.`,
      en: `Write the name of the module, ${max} letters at most.`,
    }),
    'nama',
  ),
  moduleTaken: problem(
    409,
    () => ({
      id: 'Modul dengan nama ini sudah ada.',
      en: 'There is a module of this name already.',
    }),
    'nama',
  ),
  personMissing: problem(
    422,
    () => ({
      id: 'Pilih orangnya. Yang belum ada ditambahkan dulu di halaman Orang kampanye ini.',
      en: 'Choose the person. Who is not there yet is added first on the page of people.',
    }),
    'orang',
  ),
  mentorLoaded: problem<{ load: number; more: number; max: number }>(
    422,
    ({ load, more, max }) => ({
      id: `Pendamping ini mendampingi ${load} usaha dan Anda memilih ${more} lagi, sedangkan batasnya ${max}. Kurangi pilihannya, naikkan batasnya, atau pilih pendamping lain.`,
      en: `This mentor walks with ${load} so far and you chose ${more} more, while the limit is ${max}. Choose fewer, raise the limit, or choose another mentor.`,
    }),
    'usaha',
  ),
  mentorStillPaired: problem<{ load: number }>(409, ({ load }) => ({
    id: `Masih ada ${load} usaha berpasangan. Akhiri dulu pasangannya.`,
    en: `There are ${load} pairings that stand. End them first.`,
  })),
  letterTooLong: problem<{ max: number }>(
    422,
    ({ max }) => ({
      id: `Tulis nomor surat tugas paling banyak ${max} huruf.`,
      en: `Write the number of the letter in ${max} letters at most.`,
    }),
    'surat',
  ),
  enterpriseMissing: problem(
    422,
    () => ({
      id: 'Pilih paling sedikit satu usaha.',
      en: 'Choose one enterprise at least.',
    }),
    'usaha',
  ),
  notMember: problem(
    422,
    () => ({
      id: 'Usaha ini bukan peserta kampanye pada hari itu.',
      en: 'This enterprise is no member of the campaign on that day.',
    }),
    'usaha',
  ),
  pairedAlready: problem(
    409,
    () => ({
      id: 'Usaha ini sudah berpasangan dengan pendamping ini.',
      en: 'This enterprise is paired with this mentor already.',
    }),
    'usaha',
  ),
  datesWrong: problem(
    422,
    () => ({
      id: 'Tanggal akhir tidak boleh sebelum tanggal mulai.',
      en: 'The last day may not be before the first.',
    }),
    'sampai',
  ),
  dayWrong: problem(422, () => ({
    id: 'Isi tanggal yang ada.',
    en: 'Give a day that exists.',
  })),
  timeWrong: problem(
    422,
    () => ({ id: 'Isi jam, misalnya 09.30.', en: 'Give the time, such as 09:30.' }),
    'jam',
  ),
  minutesWrong: problem<{ min: number; max: number }>(
    422,
    ({ min, max }) => ({
      id: `Isi lamanya dalam menit, dari ${min} sampai ${max}.`,
      en: `Give how long it takes in minutes, from ${min} to ${max}.`,
    }),
    'menit',
  ),
  topicWrong: problem<{ max: number }>(
    422,
    ({ max }) => ({
      id: `Tulis topik sesi, paling banyak ${max} huruf.`,
      en: `Write what the session is about, ${max} letters at most.`,
    }),
    'topik',
  ),
  placeTooLong: problem<{ max: number }>(
    422,
    ({ max }) => ({
      id: `Tulis tempat atau tautan paling banyak ${max} huruf.`,
      en: `Write the place or link in ${max} letters at most.`,
    }),
    'tempat',
  ),
  mentorMissing: problem(
    422,
    () => ({ id: 'Pilih pendampingnya.', en: 'Choose the mentor.' }),
    'pendamping',
  ),
  reasonMissing: problem<{ max: number }>(
    422,
    ({ max }) => ({
      id: `Tulis alasannya, paling banyak ${max} huruf.`,
      en: `Write the reason, ${max} letters at most.`,
    }),
    'alasan',
  ),
  notPlanned: problem(409, () => ({
    id: 'Sesi ini sudah dicatat atau dibatalkan, jadi jadwalnya tidak dapat diubah.',
    en: 'This session was told of or cancelled already, so its time cannot be changed.',
  })),
  sameTime: problem(
    422,
    () => ({
      id: 'Waktu ini sama dengan jadwal sekarang.',
      en: 'This is the time that it has now.',
    }),
    'tanggal',
  ),
  movedToPast: problem(
    422,
    () => ({
      id: 'Waktu ini sudah lewat. Pilih waktu yang akan datang; kalau sesinya sudah berlangsung, catat hasilnya.',
      en: 'This time is over. Choose one that is to come; where the session took place, tell what came of it.',
    }),
    'tanggal',
  ),
  notYet: problem(422, () => ({
    id: 'Sesi ini belum mulai. Catat setelah waktunya tiba; sebelum itu jadwalnya dapat dipindahkan atau dibatalkan.',
    en: 'This session has not begun. Tell of it once its time has come; before, it can be moved or cancelled.',
  })),
  cancelledAlready: problem(409, () => ({
    id: 'Sesi ini sudah dibatalkan.',
    en: 'This session was cancelled already.',
  })),
  nobodyTold: problem(422, () => ({
    id: 'Isi kehadiran setiap usaha, atau tulis bahwa sesi tidak terlaksana.',
    en: 'Tell for each enterprise whether it was there, or that the session was missed.',
  })),
  nobodyThere: problem(422, () => ({
    id: 'Tidak ada usaha yang hadir. Pilih “Tidak terlaksana” dan tulis sebabnya.',
    en: 'No enterprise was there. Choose “Missed” and write why.',
  })),
  wordsTooLong: problem<{ max: number }>(422, ({ max }) => ({
    id: `Tulis paling banyak ${max} huruf.`,
    en: `Write ${max} letters at most.`,
  })),
  taskWrong: problem<{ max: number }>(422, ({ max }) => ({
    id: `Tulis tugasnya, paling banyak ${max} huruf, dan batas waktunya.`,
    en: `Write the task, ${max} letters at most, and until when.`,
  })),
  taskNotOpen: problem(409, () => ({
    id: 'Tugas ini sudah selesai atau dibatalkan.',
    en: 'This task is done or dropped already.',
  })),
  taskOfOthers: problem<{ owner: TaskOwner }>(403, ({ owner }) => ({
    id: `Tugas ini dikerjakan oleh ${taskOwnerWords[owner].id}, jadi bukan Anda yang menandainya selesai. Beri tahu pendamping bila sudah dikerjakan.`,
    en: `This task is done by ${taskOwnerWords[owner].en.toLowerCase()}, so it is not yours to mark as done. Tell the mentor where it is done already.`,
  })),
  taskTaken: problem(409, () => ({
    id: 'Tugas dengan nomor ini sudah ada dengan isi lain. Muat ulang halamannya.',
    en: 'There is a task of this id with another content. Load the page anew.',
  })),
  stepTaken: problem(409, () => ({
    id: 'Langkah dengan nomor ini sudah ada dengan isi lain. Muat ulang halamannya.',
    en: 'There is a step of this id with another content. Load the page anew.',
  })),
  taskOpen: problem(409, () => ({
    id: 'Tugas ini masih terbuka.',
    en: 'This task is open.',
  })),
  tooMuch: problem<{ max: number }>(422, ({ max }) => ({
    id: `Satu sesi paling banyak ${max} usaha dan ${max} tugas baru.`,
    en: `A session has ${max} enterprises and ${max} new tasks at most.`,
  })),
  recordLocked: problem(409, () => ({
    id: 'Laporan sesi ini sudah dikirim atau disetujui. Buka kembali laporannya sebelum mengubah catatan.',
    en: 'The report of this session was sent or approved. Reopen it before changing the notes.',
  })),
  chooseFirst: problem(409, () => ({
    id: 'Ada catatan lain dari perangkat lain untuk sesi ini. Pilih dulu mana yang dipakai; sesudah itu laporannya dapat dikirim dan disetujui.',
    en: 'Another device told of this session, too. Choose first which record stands; then its report can be sent and approved.',
  })),
  noRecord: problem(404, () => ({
    id: 'Catatan ini tidak ada, atau sudah diputuskan.',
    en: 'There is no such record, or it was decided on already.',
  })),
  notYours: problem(403, () => ({
    id: 'Usaha ini tidak sedang Anda dampingi pada hari sesi itu.',
    en: 'You did not walk with this enterprise on the day of that session.',
  })),
  notPaired: problem<{ names: string }>(
    422,
    ({ names }) => ({
      id: `Pada hari itu pendamping ini tidak mendampingi ${names}. Pasangkan dulu, atau pilih pendamping lain.`,
      en: `On that day this mentor does not walk with ${names}. Pair them first, or choose another mentor.`,
    }),
    'pendamping',
  ),
  notYoursThen: problem(
    422,
    () => ({
      id: 'Pada hari itu Anda tidak mendampingi semua usaha di sesi ini. Pilih hari di dalam masa pendampingan, atau minta manajer kampanye mengubah masa itu.',
      en: 'On that day you do not walk with all enterprises of this session. Choose a day while you do, or ask the campaign’s manager to change the pairing.',
    }),
    'tanggal',
  ),
  conflict: problem(409, () => ({
    id: 'Sesi ini sudah dicatat dari perangkat lain. Keduanya disimpan; pilih yang berlaku di halaman sesi.',
    en: 'Another device told of this session first. Both are kept; choose on its page.',
  })),
  changedId: problem(409, () => ({
    id: 'Catatan dengan nomor ini sudah ada dengan isi lain.',
    en: 'There is a record of this id with another content.',
  })),
  nothingToReport: problem(409, () => ({
    id: 'Sesi ini belum dicatat, jadi belum ada yang dilaporkan.',
    en: 'Nothing was told of this session yet, so there is nothing to report.',
  })),
  notYourReport: problem(403, () => ({
    id: 'Langkah ini bukan untuk Anda: laporan disetujui orang yang tidak menulis dan tidak mengirimnya.',
    en: 'This step is not yours: a report is approved by somebody who neither wrote nor sent it.',
  })),
  reportElsewhere: problem(409, () => ({
    id: 'Laporan ini sudah berada di langkah lain. Muat ulang halamannya.',
    en: 'This report has moved on. Load its page anew.',
  })),
  photosApproved: problem(409, () => ({
    id: 'Laporan sesi ini sudah disetujui, jadi fotonya tidak dapat ditambah atau dihapus. Minta laporannya dibuka kembali.',
    en: 'The report of this session was approved, so its photos stay as they are. Ask for it to be reopened.',
  })),
  photosFull: problem<{ max: number }>(422, ({ max }) => ({
    id: `Paling banyak ${max} foto.`,
    en: `${max} photos at most.`,
  })),
  evidenceLast: problem(422, () => ({
    id: 'Tugas ini ditandai selesai tanpa keterangan, dan foto ini satu-satunya buktinya. Tambahkan foto lain atau minta tugasnya dibuka lagi, baru foto ini dapat dihapus.',
    en: 'This task was marked as done without a word, and this photo is all that shows it. Add another one, or have the task reopened, before you remove it.',
  })),
  evidenceMissing: problem(
    422,
    () => ({
      id: 'Tulis apa yang sudah dilakukan, atau kirim fotonya.',
      en: 'Write what was done, or send a photo of it.',
    }),
    'keterangan',
  ),
  dayNotPast: problem(422, () => ({
    id: 'Isi tanggal yang ada, paling lambat hari ini.',
    en: 'Give a day that exists, today at the latest.',
  })),
  textWrong: problem<{ max: number }>(422, ({ max }) => ({
    id: `Isi bagian ini, paling banyak ${max} huruf.`,
    en: `Fill this in, ${max} letters at most.`,
  })),
  ...outcomeProblems,
  noReport: problem(404, () => ({
    id: 'Laporan ini tidak ada.',
    en: 'There is no such report.',
  })),
  monthAhead: problem(422, () => ({
    id: 'Bulan ini belum mulai.',
    en: 'This month has not begun.',
  })),
});
