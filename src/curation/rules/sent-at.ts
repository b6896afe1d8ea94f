/** When each row of a list was sent: as Google writes it, as sheets show it, or as a serial. */
import { dayNumber, makeDay, type Zone, zoneOffsetHours } from '../../kernel/day.ts';
import type { Words } from '../../kernel/problem.ts';
import { tidy } from '../../kernel/tidy.ts';

export interface Moment {
  /** null: nobody can say, and the time of the import stands for it. */
  at: Date | null;
  /** One moment has the same, to the second, whatever the format of the file. */
  key: string;
  doubts: readonly Words[];
}

/** Of a list that does not tell it. */
export const untold: Moment = { at: null, key: '', doubts: [] };

interface Written {
  year: number;
  /** As they stand; of a date that begins with the year, month and day. */
  parts: readonly [number, number];
  isYearFirst: boolean;
  seconds: number;
  /** Of UTC, where it names one. */
  offset: number | null;
}

const clock = String.raw`(\d{1,2})[:.](\d{2})(?:[:.](\d{2})(?:[.,]\d+)?)?(?: ?([AP])\.?M\.?)?`;
const zoned = String.raw` ?(Z|WIB|WITA|WIT|(?:GMT|UTC)?(?:[+-]\d{1,2}(?::?\d{2})?)?)`;
const dated = String.raw`(\d{1,4})([-/.])(\d{1,2})\2(\d{1,4})`;
const stamp = new RegExp(`^${dated}(?:[ T,]+${clock}${zoned})?$`, 'i');
const serial = /^(\d{5})(?:[.,](\d+))?$/;

const daySeconds = 86_400;
/** 1970-01-01 in a workbook. */
const serialOf1970 = 25_569;

/** The cells of the column, in order: which of day and month comes first is told by all of them. */
export function momentsOf(
  cells: readonly string[],
  { zone, now }: { zone: Zone; now: Date },
): Moment[] {
  const texts = cells.map(tidy);
  const written = texts.map(read);
  const isMonthFirst = written.some((one) => one && isOnly(one, 1));
  const isMixed = isMonthFirst && written.some((one) => one && isOnly(one, 0));
  return texts.map((text, i) => {
    if (text === '') return { ...untold, doubts: [empty] };
    const one = written[i];
    const seconds = one
      ? [...new Set(secondsOf(one, { zone, isMonthFirst, isMixed }))]
      : serialSeconds(text, zone);
    const [first] = seconds;
    if (first === undefined) return { at: null, key: text, doubts: [unread] };
    if (seconds.length > 1) return { at: null, key: text, doubts: [twofold(text)] };
    const at = new Date(first * 1000);
    const isOver = at <= now;
    return { at: isOver ? at : null, key: at.toISOString(), doubts: isOver ? [] : [tooEarly] };
  });
}

function read(text: string): Written | null {
  const [, a = '', , b = '', c = '', hour, minute, second, half, zone] = stamp.exec(text) ?? [];
  const isYearFirst = a.length === 4;
  const year = isYearFirst ? a : c;
  if ((year.length !== 4 && year.length !== 2) || (isYearFirst ? c : a).length > 2) return null;
  const seconds = clockSeconds(
    [hour, minute, second].map((one) => Number(one ?? 0)),
    half,
  );
  if (seconds === null) return null;
  return {
    ...{ year: Number(year) + (year.length === 2 ? 2000 : 0), isYearFirst, seconds },
    parts: isYearFirst ? [Number(b), Number(c)] : [Number(a), Number(b)],
    offset: offsetOf(zone ?? ''),
  };
}

function clockSeconds(
  [hour = 0, minute = 0, second = 0]: readonly number[],
  half?: string,
): number | null {
  if (hour > (half ? 12 : 23) || minute > 59 || second > 59) return null;
  const hours = half ? (hour % 12) + (/p/i.test(half) ? 12 : 0) : hour;
  return hours * 3600 + minute * 60 + second;
}

function offsetOf(zone: string): number | null {
  const name = zone.toUpperCase();
  if (name === '') return null;
  if (name === 'WIB' || name === 'WITA' || name === 'WIT') return zoneOffsetHours[name] * 3600;
  const [, sign, hours, minutes] = /([+-])(\d{1,2}):?(\d{2})?$/.exec(name) ?? [];
  const offset = Number(hours ?? 0) * 3600 + Number(minutes ?? 0) * 60;
  return sign === '-' ? -offset : offset;
}

/** Can it only be read with the day at this place? */
const isOnly = ({ parts, isYearFirst }: Written, at: 0 | 1): boolean =>
  !isYearFirst && (parts[at] ?? 0) > 12 && (parts[1 - at] ?? 0) <= 12;

/** Of UTC. Where a column holds both orders, each that the date allows. */
function secondsOf(
  { year, parts, isYearFirst, seconds, offset }: Written,
  asked: { zone: Zone; isMonthFirst: boolean; isMixed: boolean },
): number[] {
  const [first, second] = parts;
  const monthFirst = makeDay(year, first, second);
  const dayFirst = makeDay(year, second, first);
  const days = isYearFirst
    ? [monthFirst]
    : asked.isMixed
      ? [dayFirst, monthFirst]
      : [asked.isMonthFirst ? monthFirst : dayFirst];
  const ahead = offset ?? zoneOffsetHours[asked.zone] * 3600;
  return days.flatMap((day) =>
    day === null ? [] : [dayNumber(day) * daySeconds + seconds - ahead],
  );
}

/**
 * A cell holds parts of a second that a form's CSV leaves out, and digits that were rounded: less
 * than half a last digit below a second is that second.
 */
function serialSeconds(text: string, zone: Zone): number[] {
  const [, days, decimals = ''] = serial.exec(text) ?? [];
  if (days === undefined) return [];
  const slack = Math.min(0.5, (daySeconds / 2) * 10 ** -decimals.length) + 0.0005;
  const second = Math.floor(Number(`${days}.${decimals}`) * daySeconds + slack);
  return [second - (serialOf1970 * daySeconds + zoneOffsetHours[zone] * 3600)];
}

const empty: Words = {
  id: 'Waktu kirim kosong; dipakai waktu impor',
  en: 'No time of sending; the time of the import is used',
};
const unread: Words = {
  id: 'Waktu kirim tidak terbaca; dipakai waktu impor',
  en: 'The time of sending cannot be read; the time of the import is used',
};
const tooEarly: Words = {
  id: 'Waktu kirim belum tiba; dipakai waktu impor',
  en: 'The time of sending is yet to come; the time of the import is used',
};
const twofold = (text: string): Words => ({
  id: `Waktu kirim “${text}” dapat berarti dua tanggal, sebab kolomnya memuat hari-bulan dan bulan-hari; dipakai waktu impor`,
  en: `“${text}” may be two days, as the column holds day-month and month-day; the time of the import is used`,
});
