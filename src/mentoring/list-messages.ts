import type { Messages } from '../web/index.ts';

export const calendarSaid = {
  title: { id: 'Kalender pendampingan', en: 'Calendar of mentoring' },
  own: { id: 'Kalender saya', en: 'My calendar' },
  inZone: { id: (zone: string) => `Jam dalam ${zone}`, en: (zone: string) => `Times in ${zone}` },
  none: { id: 'Tidak ada sesi pada bulan ini.', en: 'There is no session in this month.' },
  all: {
    id: (count: number) => `Semua ${count} sesi hari ini`,
    en: (count: number) => `All ${count} sessions of this day`,
  },
  feed: { id: 'Tampilkan di kalender ponsel', en: 'Show it in the calendar of your phone' },
  feedHint: {
    id: 'Buat alamat langganan, lalu tambahkan di Google Kalender atau kalender lain (dari URL). Siapa pun yang punya alamat ini dapat membaca jadwal Anda; buat yang baru bila tersebar.',
    en: 'Make an address and add it in Google Calendar or another one (from URL). Whoever has the address can read your sessions; make a new one if it got out.',
  },
  feedOnce: {
    id: 'Alamat ini ditampilkan sekali ini saja. Yang lama tidak berlaku lagi.',
    en: 'This address is shown this once. The one before holds no longer.',
  },
  makeFeed: { id: 'Buat alamat langganan', en: 'Make an address' },
} as const satisfies Messages;

export const listSaid = {
  all: { id: 'Semua sesi', en: 'All sessions' },
  untold: { id: 'Belum dicatat', en: 'Not told of' },
  waiting: { id: 'Laporan menunggu', en: 'Reports waiting' },
  ofDay: { id: (day: string) => `Sesi ${day}`, en: (day: string) => `Sessions of ${day}` },
  none: { id: 'Tidak ada sesi.', en: 'There is no session.' },
  tasks: { id: 'Tugas terbuka', en: 'Open tasks' },
  allTasks: { id: 'Semua', en: 'All' },
  noTasks: { id: 'Tidak ada tugas terbuka.', en: 'No task is open.' },
  due: { id: 'Batas', en: 'Due' },
  task: { id: 'Tugas', en: 'Task' },
  overdue: { id: 'lewat batas', en: 'overdue' },
} as const satisfies Messages;

/** Where a form offers not all members. */
export const memberSaid = {
  first: {
    id: (shown: string, total: string) =>
      `Ditampilkan ${shown} dari ${total} peserta, urut nama. Cari nama usaha untuk yang lain.`,
    en: (shown: string, total: string) =>
      `${shown} of ${total} members are shown, by name. Search for the others.`,
  },
  found: {
    id: (shown: string, total: string, text: string) =>
      shown === total
        ? `${total} peserta dengan “${text}”.`
        : `Ditampilkan ${shown} dari ${total} peserta dengan “${text}”.`,
    en: (shown: string, total: string, text: string) =>
      shown === total
        ? `${total} members with “${text}”.`
        : `${shown} of ${total} members with “${text}” are shown.`,
  },
  search: { id: 'Cari usaha', en: 'Search enterprises' },
  find: { id: 'Cari', en: 'Search' },
} as const satisfies Messages;
