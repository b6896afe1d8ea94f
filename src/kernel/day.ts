import { assert } from './assert.ts';

/** A civil day, `YYYY-MM-DD`. Sorts as text. */
export type Day = string & { readonly __brand: 'Day' };
/** Indonesian zones; none has daylight saving time. */
export type Zone = 'WIB' | 'WITA' | 'WIT';

export const zoneOffsetHours: Record<Zone, number> = { WIB: 7, WITA: 8, WIT: 9 };

/** The zone that somebody lives in, and those before it, the earliest first. */
export interface Zones {
  now: Zone;
  /** Each until the day, not included, from which the next one applies. */
  before: readonly { zone: Zone; until: Day }[];
}

export const onlyZone = (now: Zone): Zones => ({ now, before: [] });

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const dayMs = 86_400_000;

/** The day if the text is one that exists, else null. */
export function parseDay(text: string): Day | null {
  const match = DAY.exec(text);
  return match ? makeDay(Number(match[1]), Number(match[2]), Number(match[3])) : null;
}

/** `2022-06-17T07:00+07:00`: an instant names its zone; null where the text is none. */
export function parseInstant(text: string): Date | null {
  const form = /^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}(:\d{2}(\.\d{1,6})?)?(Z|[+-]\d{2}:\d{2})$/;
  const [, written = ''] = form.exec(text) ?? [];
  const at = new Date(text);
  return parseDay(written) === null || Number.isNaN(at.getTime()) ? null : at;
}

/** The day of year, month (1–12) and day of the month, or null if there is none such. */
export function makeDay(year: number, month: number, date: number): Day | null {
  if (year < 1900 || year > 2200 || month < 1 || month > 12 || date < 1) return null;
  const at = new Date(Date.UTC(year, month - 1, date));
  return at.getUTCMonth() === month - 1 ? (at.toISOString().slice(0, 10) as Day) : null;
}

export function day(text: string): Day {
  const parsed = parseDay(text);
  assert(parsed, `${text} is a day`);
  return parsed;
}

/** Days since 1970-01-01. */
export function dayNumber(value: Day): number {
  return Date.parse(`${value}T00:00:00Z`) / dayMs;
}

export function dayOfNumber(number: number): Day {
  return new Date(number * dayMs).toISOString().slice(0, 10) as Day;
}

export function addDays(value: Day, count: number): Day {
  return dayOfNumber(dayNumber(value) + count);
}

/** The latest of them. */
export const lastDayOf = (first: Day, ...others: readonly Day[]): Day =>
  others.reduce((a, b) => (a > b ? a : b), first);

/** Whole days from `from` to `to`; 0 on the same day. */
export function daysBetween(from: Day, to: Day): number {
  return dayNumber(to) - dayNumber(from);
}

/**
 * The day that lies so many working days later: from Monday to Friday, without the holidays named.
 * The first day does not count.
 */
export function addWorkingDays(from: Day, count: number, holidays: readonly Day[] = []): Day {
  let day = from;
  for (let left = count; left > 0; ) {
    day = addDays(day, 1);
    // 1970-01-01 was a Thursday.
    const weekday = (dayNumber(day) + 4) % 7;
    if (weekday !== 0 && weekday !== 6 && !holidays.includes(day)) left -= 1;
  }
  return day;
}

/** The civil day of an instant in a zone. */
export function dayIn(zone: Zone, at: Date): Day {
  return new Date(at.getTime() + zoneOffsetHours[zone] * 3_600_000)
    .toISOString()
    .slice(0, 10) as Day;
}

/** 09:30 or 09.30 of a day in a zone as an instant; null where the text is no time. */
export function atTime(zone: Zone, on: Day, time: string): Date | null {
  const [, hours = '', minutes = ''] = /^([01]?\d|2[0-3])[:.]([0-5]\d)$/.exec(time.trim()) ?? [];
  if (hours === '') return null;
  const minute = (Number(hours) - zoneOffsetHours[zone]) * 60 + Number(minutes);
  return new Date(dayNumber(on) * dayMs + minute * 60_000);
}

/** The time of day of an instant in a zone, `09:30`. */
export const timeIn = (zone: Zone, at: Date): string =>
  new Date(at.getTime() + zoneOffsetHours[zone] * 3_600_000).toISOString().slice(11, 16);

/** Campaign weeks (pekan): seven days from the window's first day, the last one clipped. */
export function weeksOf(from: Day, to: Day): { no: number; from: Day; to: Day }[] {
  const weeks: { no: number; from: Day; to: Day }[] = [];
  for (let start = from, no = 1; start <= to; start = addDays(start, 7), no++) {
    const end = addDays(start, 6);
    weeks.push({ no, from: start, to: end < to ? end : to });
  }
  return weeks;
}

const idMonths =
  'Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember'.split(
    ' ',
  );
const enMonths =
  'January February March April May June July August September October November December'.split(
    ' ',
  );

/** 23 Juni 2022 */
export function formatDay(value: Day, locale: 'id' | 'en' = 'id'): string {
  const [year, month, date] = value.split('-').map(Number);
  return `${date} ${(locale === 'id' ? idMonths : enMonths)[(month ?? 1) - 1]} ${year}`;
}

/** 22–28 Juni 2022, 29 Juni – 5 Juli 2022, 29 Desember 2022 – 4 Januari 2023; of one day, it. */
export function formatSpan(from: Day, to: Day, locale: 'id' | 'en' = 'id'): string {
  const first = formatDay(from, locale);
  const last = formatDay(to, locale);
  if (from === to) return last;
  if (from.slice(0, 7) === to.slice(0, 7)) return `${Number(from.slice(8))}–${last}`;
  const isOfYear = from.slice(0, 4) === to.slice(0, 4);
  return `${isOfYear ? first.slice(0, -5) : first} – ${last}`;
}

/** 23 Juni 2022, 14.05 WIB */
export function formatInstant(at: Date, zone: Zone, locale: 'id' | 'en' = 'id'): string {
  const local = new Date(at.getTime() + zoneOffsetHours[zone] * 3_600_000).toISOString();
  const time = local.slice(11, 16).replace(':', locale === 'id' ? '.' : ':');
  return `${formatDay(local.slice(0, 10) as Day, locale)}, ${time} ${zone}`;
}

/** Which of the zones applies at a minute of UTC since 1970. */
export function zoneAt({ now, before }: Zones, utcMinute: number): Zone {
  const past = before.find(
    ({ zone, until }) => utcMinute + zoneOffsetHours[zone] * 60 < dayNumber(until) * 1440,
  );
  return past?.zone ?? now;
}
