import { constraintMeans } from '../../database/index.ts';
import { type Day, formatDay } from '../../kernel/day.ts';
import { defineProblems, problem } from '../../kernel/problem.ts';

export const eventProblems = defineProblems('growthEvents', {
  noEvent: problem(404, () => ({
    id: 'Acara ini tidak ada.',
    en: 'There is no such event.',
  })),
  kindMissing: problem(
    422,
    () => ({ id: 'Pilih jenis acaranya.', en: 'Choose the kind of event.' }),
    'jenis',
  ),
  nameMissing: problem<{ max: number }>(
    422,
    ({ max }) => ({
      id: `Tulis nama acaranya, paling banyak ${max} huruf.`,
      en: `Write the name of the event, ${max} letters at most.`,
    }),
    'nama',
  ),
  placeMissing: problem<{ max: number }>(
    422,
    ({ max }) => ({
      id: `Tulis tempatnya, paling banyak ${max} huruf.`,
      en: `Write the place, ${max} letters at most.`,
    }),
    'tempat',
  ),
  daysWrong: problem<{ max: number }>(
    422,
    ({ max }) => ({
      id: `Isi hari pertama dan hari terakhir acara, paling lama ${max} hari.`,
      en: `Give the first and the last day of the event, ${max} days at most.`,
    }),
    'sampai',
  ),
  callWrong: problem(
    422,
    () => ({
      id: 'Batas menjawab adalah tanggal yang ada, paling lambat hari terakhir acara. Kosongkan bila tidak ada panggilan.',
      en: 'The last day to answer is a day that exists, and no later than the event’s last one. Leave it empty where nobody is called.',
    }),
    'batas',
  ),
  placesWrong: problem(
    422,
    () => ({
      id: 'Isi jumlah tempat dengan angka di atas nol, atau kosongkan.',
      en: 'Give the number of places as a number above zero, or leave it empty.',
    }),
    'jumlah',
  ),
  tooLong: problem<{ max: number }>(422, ({ max }) => ({
    id: `Terlalu panjang; paling banyak ${max} huruf.`,
    en: `Too long; ${max} letters at most.`,
  })),
  reasonMissing: problem<{ max: number }>(
    422,
    ({ max }) => ({
      id: `Tulis alasannya, paling banyak ${max} huruf.`,
      en: `Write the reason, ${max} letters at most.`,
    }),
    'alasan',
  ),
  againstWish: problem<{ names: string }>(
    422,
    ({ names }) => ({
      id: `Sudah menyatakan tidak ikut atau mengundurkan diri: ${names}. Tulis alasannya bila tetap ditetapkan ikut.`,
      en: `Declined or drew back: ${names}. Write the reason if they are to take part all the same.`,
    }),
    'alasan',
  ),
  changedMeanwhile: problem(409, () => ({
    id: 'Data ini baru saja diubah orang lain. Muat ulang halamannya.',
    en: 'Somebody else just changed this. Load the page anew.',
  })),
  cancelled: problem<{ reason: string }>(409, ({ reason }) => ({
    id: `Acara ini dibatalkan: ${reason}`,
    en: `This event is cancelled: ${reason}`,
  })),
  past: problem<{ day: Day }>(409, ({ day }) => ({
    id: `Acara ini sudah selesai pada ${formatDay(day)}.`,
    en: `This event ended on ${formatDay(day, 'en')}.`,
  })),
  notYet: problem<{ day: Day }>(409, ({ day }) => ({
    id: `Acara ini baru dimulai pada ${formatDay(day)}.`,
    en: `This event begins on ${formatDay(day, 'en')}.`,
  })),
  callClosed: problem<{ day: Day }>(409, ({ day }) => ({
    id: `Panggilan sudah ditutup pada ${formatDay(day)}. Hubungi penyelenggara bila masih ingin ikut.`,
    en: `The call closed on ${formatDay(day, 'en')}. Ask the organiser if you still want to take part.`,
  })),
  notCalled: problem(409, () => ({
    id: 'Acara ini tidak membuka panggilan; penyelenggara yang memilih pesertanya.',
    en: 'Nobody is called to this event; the organiser chooses who takes part.',
  })),
  wishMissing: problem(
    422,
    () => ({ id: 'Pilih ingin ikut atau tidak.', en: 'Say whether you want to take part.' }),
    'ikut',
  ),
  goodsMissing: problem<{ max: number }>(
    422,
    ({ max }) => ({
      id: `Tulis produk yang dibawa, paling banyak ${max} huruf.`,
      en: `Write what you will bring, ${max} letters at most.`,
    }),
    'produk',
  ),
  outcomeMissing: problem(
    422,
    () => ({ id: 'Pilih keputusannya.', en: 'Choose the decision.' }),
    'keputusan',
  ),
  standWrong: problem<{ max: number }>(
    422,
    ({ max }) => ({
      id: `Nomor stan paling banyak ${max} huruf dan angka, misalnya A-12.`,
      en: `A stand has ${max} letters and digits at most, such as A-12.`,
    }),
    'stan',
  ),
  standsNeedNumber: problem(
    422,
    () => ({
      id: 'Untuk beberapa usaha sekaligus, nomor stan berakhir angka, misalnya A-1; yang berikutnya dihitung naik.',
      en: 'For several at once the stand ends in a number, such as A-1; the next ones are counted on.',
    }),
    'stan',
  ),
  standTaken: problem(
    409,
    () => ({
      id: 'Stan itu baru saja diberikan kepada usaha lain. Muat ulang dan pilih lagi.',
      en: 'That stand was just given to another enterprise. Load the page anew and choose again.',
    }),
    'stan',
  ),
  placesFull: problem<{ places: number; placed: number }>(
    409,
    ({ places, placed }) => ({
      id: `Tempatnya ${places}, sedangkan yang ikut akan menjadi ${placed}. Kurangi pilihan atau tambah tempat.`,
      en: `There are ${places} places, and ${placed} would take part. Choose fewer or add places.`,
    }),
    'usaha',
  ),
  enterpriseMissing: problem(
    422,
    () => ({ id: 'Pilih paling sedikit satu usaha.', en: 'Choose one enterprise at least.' }),
    'usaha',
  ),
  notMember: problem(
    422,
    () => ({
      id: 'Usaha ini tidak pernah menjadi peserta kampanye acara ini.',
      en: 'This enterprise never was a member of the campaign of this event.',
    }),
    'usaha',
  ),
  elsewhere: problem(
    409,
    () => ({
      id: 'Salah satu usaha sudah ikut acara berjualan lain pada hari yang sama. Penjualan di acara dihitung per hari, jadi satu usaha ada di satu acara berjualan sehari.',
      en: 'One of these enterprises already sells at another event on the same day. Sales at events are counted by day, so that an enterprise sells at one event a day.',
    }),
    'usaha',
  ),
  notPlaced: problem(409, () => ({
    id: 'Usaha ini tidak ikut acara ini.',
    en: 'This enterprise does not take part in this event.',
  })),
  cameMissing: problem(
    422,
    () => ({ id: 'Pilih hadir atau tidak.', en: 'Say whether the enterprise was there.' }),
    'hadir',
  ),
  absentSold: problem(
    422,
    () => ({
      id: 'Yang tidak hadir tidak perlu menyatakan nihil; penjualannya memang tidak ditunggu.',
      en: 'Who was not there need not say that nothing was sold; no sales are waited for.',
    }),
    'nihil',
  ),
  visitorsWrong: problem(
    422,
    () => ({
      id: 'Jumlah pengunjung diisi angka beserta sumbernya, atau keduanya kosong.',
      en: 'Give the number of visitors with its source, or leave both empty.',
    }),
    'pengunjung',
  ),
  wordsMissing: problem<{ max: number }>(
    422,
    ({ max }) => ({
      id: `Tulis hasilnya, paling banyak ${max} huruf.`,
      en: `Write what came of it, ${max} letters at most.`,
    }),
    'hasil',
  ),
});

constraintMeans('growth_event_version_once', eventProblems.changedMeanwhile);
constraintMeans('growth_event_answer_once', eventProblems.changedMeanwhile);
constraintMeans('growth_event_place_once', eventProblems.changedMeanwhile);
constraintMeans('growth_event_result_once', eventProblems.changedMeanwhile);
constraintMeans('growth_event_outcome_once', eventProblems.changedMeanwhile);
constraintMeans('growth_event_stand_once', eventProblems.standTaken);
constraintMeans('growth_event_day_once', eventProblems.elsewhere);
