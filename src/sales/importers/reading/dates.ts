import { type Zones, zoneAt, zoneOffsetHours } from '../../../kernel/day.ts';

/** Which part of a date with slashes comes first; null while nothing in the file has told it. */
export type DateOrder = 'dmy' | 'mdy' | null;

/** How a file's times are to be understood. */
export interface TimeMarks {
  dateOrder: DateOrder;
  /** Where the enterprise lives and lived: for stamps that name their own offset. */
  zones: Zones;
}

const clock = String.raw`(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?(?:\s*([AP]M))?`;
const slashed = new RegExp(
  String.raw`^(\d{1,2})[/\-.](\d{1,2})[/\-.](\d{4}|\d{2})(?:[ T,]+${clock})?$`,
  'i',
);
const iso =
  /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:(?:[ T]+|,? at )(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?)?\s*(Z|[+-]\d{2}:?\d{2})?$/i;
const spelled = new RegExp(
  String.raw`^(\d{1,2})[ -]([a-z]{3,9})\.?[ -](\d{4}|\d{2})(?:[ ,]+${clock})?$`,
  'i',
);

/** English and Indonesian, told apart by their first three letters. */
const months = new Map(
  Object.entries({
    ...{ jan: 1, feb: 2, mar: 3, apr: 4, mei: 5, may: 5, jun: 6, jul: 7, agu: 8, agt: 8, aug: 8 },
    ...{ sep: 9, okt: 10, oct: 10, nov: 11, nop: 11, des: 12, dec: 12 },
  }),
);

/** Minutes since 1970 as printed: null if there is none, NaN if it is no time. */
export function readTime(text: string, marks: TimeMarks): number | null {
  const body = text.trim();
  if (body === '' || body === '-') return null;
  const year = iso.exec(body);
  if (year) {
    const printed = minutes(year[1], year[2], year[3], year[4], year[5], undefined);
    return year[7] ? inZones(marks.zones, printed - offsetOf(year[7])) : printed;
  }
  const named = spelled.exec(body);
  if (named) {
    const month = months.get((named[2] ?? '').slice(0, 3).toLowerCase());
    return minutes(named[3], String(month), named[1], named[4], named[5], named[7]);
  }
  const parts = slashed.exec(body);
  if (!parts || marks.dateOrder === null) return Number.NaN;
  const [, first, second, y, hour, minute, , half] = parts;
  return marks.dateOrder === 'dmy'
    ? minutes(y, second, first, hour, minute, half)
    : minutes(y, first, second, hour, minute, half);
}

const inZones = (zones: Zones, utcMinute: number) =>
  utcMinute + zoneOffsetHours[zoneAt(zones, utcMinute)] * 60;

/** Minutes ahead of UTC that a stamp names. */
function offsetOf(mark: string): number {
  if (/^z$/i.test(mark)) return 0;
  const minutesAhead = Number(mark.slice(1, 3)) * 60 + Number(mark.slice(-2));
  return mark.startsWith('-') ? -minutesAhead : minutesAhead;
}

function minutes(
  year: string | undefined,
  month: string | undefined,
  date: string | undefined,
  hour: string | undefined,
  minute: string | undefined,
  half: string | undefined,
): number {
  let hours = Number(hour ?? 0);
  if (half && (hours < 1 || hours > 12)) return Number.NaN;
  if (half) hours = (hours % 12) + (/^p/i.test(half) ? 12 : 0);
  const century = year?.length === 2 ? 2000 : 0;
  return minuteOf(century + Number(year), Number(month), Number(date), hours, Number(minute ?? 0));
}

const monthDays = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Minutes since 1970 of a civil time, or NaN if there is none such. */
export function minuteOf(
  year: number,
  month: number,
  date: number,
  hour: number,
  minute: number,
): number {
  // Marketplaces of this country began after 2000; the end keeps minutes within 26 bits.
  if (year < 2000 || year > 2090 || month < 1 || month > 12 || hour > 23 || minute > 59) {
    return Number.NaN;
  }
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const longest = month === 2 && leap ? 29 : (monthDays[month - 1] ?? 0);
  if (date < 1 || date > longest) return Number.NaN;
  // Days from the civil date (Howard Hinnant's algorithm): March begins the year.
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const ofEra = y - era * 400;
  const ofYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + date - 1;
  const days =
    era * 146_097 + ofEra * 365 + Math.floor(ofEra / 4) - Math.floor(ofEra / 100) + ofYear;
  return (days - 719_468) * 1440 + hour * 60 + minute;
}

/** A spreadsheet's serial date, 1900 or 1904 system, in minutes since 1970. */
export function minuteOfSerial(serial: number, is1904: boolean): number {
  const days = serial + (is1904 ? 1462 : 0) - 25_569;
  const minute = Math.round(days * 1440);
  return minute > 10_957 * 1440 && minute < 44_000 * 1440 ? minute : Number.NaN;
}

/**
 * Reads the order of day and month off a file's dates with slashes. Undefined when they contradict
 * each other or when no date among them tells it.
 */
export function findDateOrder(
  texts: Iterable<string>,
): { order: DateOrder; example: string } | null {
  let dmy = 0;
  let mdy = 0;
  let example = '';
  for (const text of texts) {
    const parts = slashed.exec(text.trim());
    if (!parts) continue;
    example ||= text;
    if (Number(parts[1]) > 12) dmy++;
    else if (Number(parts[2]) > 12) mdy++;
  }
  if (example === '') return null;
  return { order: dmy > 0 === mdy > 0 ? null : dmy > 0 ? 'dmy' : 'mdy', example };
}
