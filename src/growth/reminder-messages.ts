/** What officers are told of a check, in their own language. */
import { type Day, formatDay } from '../kernel/day.ts';
import type { Locale } from '../kernel/problem.ts';

interface Reminder {
  name: string;
  enterprise: string;
  month: number;
  dueOn: Day;
  isLate: boolean;
  link: string;
}

export function reminderSubject({ enterprise, month, isLate }: Reminder, locale: Locale): string {
  if (locale === 'en') {
    return `${isLate ? 'Overdue' : 'Due soon'}: check of month ${month}, ${enterprise}`;
  }
  return `${isLate ? 'Lewat batas' : 'Segera'}: pemantauan bulan ke-${month}, ${enterprise}`;
}

export function reminderText(
  { name, enterprise, month, dueOn, isLate, link }: Reminder,
  locale: Locale,
): string {
  const day = formatDay(dueOn, locale);
  const lines =
    locale === 'en'
      ? [
          `Dear ${name},`,
          `the check of month ${month} of ${enterprise} ${isLate ? 'was' : 'is'} due on ${day}.`,
          `Tell what came of it: ${link}`,
        ]
      : [
          `Yth. ${name},`,
          `pemantauan bulan ke-${month} untuk ${enterprise} ${isLate ? 'sudah lewat batas' : 'jatuh tempo'} ${day}.`,
          `Isi hasilnya di: ${link}`,
        ];
  return `${lines.join('\n')}\n`;
}
