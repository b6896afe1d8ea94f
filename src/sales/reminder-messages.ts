import { type Day, formatDay, formatSpan } from '../kernel/day.ts';
import type { Locale } from '../kernel/problem.ts';
import type { Messages } from '../web/index.ts';
import type { Span } from './rules/grid.ts';
import type { Owed } from './rules/reminders.ts';

export const remindSaid = {
  title: { id: 'Pengingat', en: 'Reminders' },
  lead: {
    id: 'Anggota yang belum memberi kabar untuk pekan yang sudah lewat. Teksnya siap dikirim lewat WhatsApp dari nomor Anda sendiri, atau lewat surel kepada yang punya alamat. Nomor HP yang tampil di sini tercatat sebagai dilihat oleh Anda.',
    en: 'Members with no word on weeks that are over. The text is ready to be sent by WhatsApp from your own number, or by mail to those who have an address. Phone numbers shown here are noted as seen by you.',
  },
  none: {
    id: 'Semua anggota sudah memberi kabar untuk pekan yang sudah lewat.',
    en: 'All members have sent word on the weeks that are over.',
  },
  count: {
    id: (n: number) => `${n} anggota belum lengkap`,
    en: (n: number) => `${n} members are not complete`,
  },
  missing: {
    id: (days: string) => `Belum ada kabar: ${days}`,
    en: (days: string) => `No word: ${days}`,
  },
  silent: {
    id: (name: string, days: string) => `Belum ada kabar dari ${name}: ${days}`,
    en: (name: string, days: string) => `No word from ${name}: ${days}`,
  },
  runsOut: {
    id: (day: string, by: string) =>
      `Ekspor toko untuk ${day} mungkin hanya bisa diambil sampai ${by}.`,
    en: (day: string, by: string) => `The shop’s export of ${day} may be had until ${by} only.`,
  },
  ranOut: {
    id: (day: string) =>
      `Ekspor toko untuk ${day} mungkin sudah tidak tersedia. Coba ambil sekarang; kalau tidak bisa, catat totalnya dan tambahkan foto layar aplikasi toko.`,
    en: (day: string) =>
      `The shop’s export of ${day} may be gone by now. Try to get it; if you cannot, record the total and add a photo of the shop app’s screen.`,
  },
  hinted: {
    id: 'Ada pembayaran masuk pada hari-hari itu, jadi mungkin ada penjualan yang belum dicatat.',
    en: 'Payments came in on those days, so there may be sales that nobody recorded.',
  },
  nobody: {
    id: 'Belum ada orang usaha ini yang bisa masuk ke Lagawi.',
    en: 'Nobody of this enterprise can sign in to Lagawi yet.',
  },
  text: { id: 'Teks pengingat', en: 'Text of the reminder' },
  byMail: {
    id: (n: number) => `Kirim surel ke ${n} orang di halaman ini`,
    en: (n: number) => `Send a mail to ${n} people on this page`,
  },
  byMailHint: {
    id: 'Setiap orang menerima paling banyak satu surel sehari.',
    en: 'Each person gets at most one mail a day.',
  },
  reminded: {
    id: (on: string) => `Diingatkan lewat surel ${on}`,
    en: (on: string) => `Reminded by mail on ${on}`,
  },
  sent: {
    id: (n: number) =>
      n === 0 ? 'Semua sudah menerima surel hari ini.' : `${n} surel masuk antrean kirim.`,
    en: (n: number) =>
      n === 0 ? 'Everybody has had a mail today.' : `${n} mails are on their way.`,
  },
} satisfies Messages;

export interface ReminderParts {
  name: string;
  enterprise: string;
  campaign: string;
  owed: Owed;
  today: Day;
  /** Where files are sent and sales noted. */
  link: string;
  /** Where it is told how a file is got. */
  guides: string;
  locale: Locale;
}

const daysOf = (spans: readonly Span[], locale: Locale): string =>
  spans.map(({ from, to }) => formatSpan(from, to, locale)).join('; ');

/** What is owed, a line each. */
export function owedLines(owed: Owed, today: Day, locale: Locale): string[] {
  const missing =
    owed.missing.length > 0 ? [remindSaid.missing[locale](daysOf(owed.missing, locale))] : [];
  return [
    ...missing,
    ...owed.silent.map(({ name, spans }) => remindSaid.silent[locale](name, daysOf(spans, locale))),
    ...runsOutLine(owed.runsOut, today, locale),
  ];
}

function runsOutLine(runsOut: Owed['runsOut'], today: Day, locale: Locale): string[] {
  if (!runsOut) return [];
  const [day, by] = [formatDay(runsOut.from, locale), formatDay(runsOut.by, locale)];
  return [
    runsOut.by < today ? remindSaid.ranOut[locale](day) : remindSaid.runsOut[locale](day, by),
  ];
}

/** The words of a reminder, for WhatsApp and for a mail. */
export function reminderText({
  name,
  enterprise,
  campaign,
  owed,
  today,
  link,
  guides,
  locale,
}: ReminderParts): string {
  const lines = owedLines(owed, today, locale).map((line) => `• ${line}`);
  return locale === 'id'
    ? [
        `Halo ${name}, ini pengingat dari ${campaign} untuk ${enterprise}.`,
        ...lines,
        `Kirim berkas atau catat penjualannya di sini: ${link}`,
        `Cara mengambil berkas dari toko: ${guides}`,
        'Kalau memang tidak ada penjualan, pilih "Tidak ada penjualan" di halaman itu. Terima kasih!',
      ].join('\n')
    : [
        `Hello ${name}, this is a reminder of ${campaign} for ${enterprise}.`,
        ...lines,
        `Send a file or note the sales here: ${link}`,
        `How to get the file from the shop: ${guides}`,
        'If there were no sales, choose "No sales" on that page. Thank you!',
      ].join('\n');
}

/** Of a mail. */
export const reminderSubject = (campaign: string, locale: Locale): string =>
  locale === 'id' ? `Kabar penjualan Anda untuk ${campaign}` : `Your sales for ${campaign}`;
