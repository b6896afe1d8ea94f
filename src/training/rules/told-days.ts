/** Days as lists here tell them: 12/05/1985, 12 Mei 1985, 1985-05-12, 31179, 12–14 Maret 2018. */
import { type Day, dayOfNumber, makeDay } from '../../kernel/day.ts';
import { tidy } from '../../kernel/tidy.ts';

const months = 'jan feb mar apr mei jun jul agu sep okt nov des'.split(' ');
/** How else they are begun, by hands that write English or older Indonesian. */
const others: Readonly<Record<string, number>> = {
  ...{ may: 5, agt: 8, aug: 8, ags: 8, oct: 10, nop: 11, dec: 12, peb: 2 },
};

const month = String.raw`[a-z]{3,9}\.?`;
const spelled = new RegExp(`^(\\d{1,2})[ ./-]*(${month})[ ./-]*'?(\\d{4}|\\d{2})$`);
const figures = /^(\d{1,2})[./ -]+(\d{1,2})[./ -]+(\d{4}|\d{2})$/;
const yearFirst = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[ t].*)?$/;
/** A workbook's own count of days: from 1927 to 2064. */
const serial = /^[1-5]\d{4}$/;
/** 1970-01-01 in a workbook. */
const serialOf1970 = 25_569;

/** `latest` decides on years of two digits: nobody is born, and no list was kept, after it. */
export function toldDay(text: string, latest: Day): Day | null {
  const typed = tidy(text).toLowerCase();
  if (serial.test(typed)) return dayOfNumber(Number(typed) - serialOf1970);
  const [, year, ofYear, date] = yearFirst.exec(typed) ?? [];
  if (year) return makeDay(Number(year), Number(ofYear), Number(date));
  const [, a, b = '', c = ''] = spelled.exec(typed) ?? figures.exec(typed) ?? [];
  return a ? made(a, b, c, latest) : null;
}

function made(date: string, ofYear: string, year: string, latest: Day): Day | null {
  const short = 2000 + Number(year);
  const whole =
    year.length === 4 ? Number(year) : short > Number(latest.slice(0, 4)) ? short - 100 : short;
  return makeDay(whole, monthOf(ofYear), Number(date));
}

/** 0 for what is none. */
function monthOf(word: string): number {
  if (/^\d+$/.test(word)) return Number(word);
  const begins = word.slice(0, 3);
  return others[begins] ?? months.indexOf(begins) + 1;
}

const until = String.raw`\s*(?:-|–|—|s\.?\s?/?d\.?|sampai(?: dengan)?|hingga|to)\s*`;
const span = new RegExp(
  `(?:^|\\D)(\\d{1,2})(?:\\s+(${month}))?(?:\\s+(\\d{4}))?${until}(\\d{1,2})\\s+(${month})\\s+(\\d{4})`,
);
const single = new RegExp(`(?:^|\\D)(\\d{1,2}\\s+${month}\\s+\\d{4})`);

export interface Span {
  readonly from: Day;
  readonly until: Day;
}

/** The first days that a title names, or a cell; null where it names none. */
export function toldSpan(text: string, latest: Day): Span | null {
  const typed = tidy(text).toLowerCase();
  const [, date, ofYear, year, lastDate = '', lastMonth = '', lastYear = ''] =
    span.exec(typed) ?? [];
  if (date) {
    const end = made(lastDate, lastMonth, lastYear, latest);
    const start = made(date, ofYear ?? lastMonth, year ?? lastYear, latest);
    return start && end && start <= end ? { from: start, until: end } : null;
  }
  const named = single.exec(typed)?.[1];
  const on = toldDay(named ?? typed, latest);
  return on && { from: on, until: on };
}

const behind = [
  String.raw`\d{1,2}(?:\s+${month})?(?:\s+\d{4})?${until}\d{1,2}\s+${month}\s+\d{4}`,
  String.raw`\d{1,2}\s+${month}\s+\d{4}`,
  String.raw`\d{1,2}[./-]\d{1,2}[./-]\d{4}`,
  String.raw`\d{4}-\d{1,2}-\d{1,2}`,
];
const daysBehind = new RegExp(
  String.raw`(?:^|[\s,(;:–—-])\s*(?:(?:pada )?(?:hari|tanggal|tgl\.?)\s*:?\s*)*` +
    String.raw`(?:(?:senin|selasa|rabu|kamis|jum'?at|sabtu|minggu)[\s,/]*)?` +
    String.raw`(?:${behind.join('|')})\s*\)?\.?$`,
  'i',
);

/** A title up to the days that stand at its end. */
export const withoutDaysBehind = (text: string): string => text.replace(daysBehind, '');
