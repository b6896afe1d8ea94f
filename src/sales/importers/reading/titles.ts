import { type Day, onlyZone } from '../../../kernel/day.ts';
import { readTime } from './dates.ts';
import { dayOf } from './order-finish.ts';

const label = /^(?:periode?|rentang tanggal|date range)\b/i;
const someDay = /\d{4}-\d{2}-\d{2}|\d{1,2}[/ -](?:\d{1,2}|[a-z]{3,9})[/ -]\d{4}/gi;

/**
 * The days that the rows above a header declare: `Periode | 01 Mei 2026 00:00:00 - 31 Mei 2026
 * 23:59:59`. Such reports are written here, so the day comes first.
 */
export function titledWindow(rows: readonly (readonly string[])[]): { from: Day; to: Day } | null {
  for (const row of rows) {
    const text = row.join(' ').trim();
    if (!label.test(text)) continue;
    const days = [...text.matchAll(someDay)].map(([day]) => civilDay(day));
    const [from, to] = days;
    if (days.length === 2 && from && to && from <= to) return { from, to };
  }
  return null;
}

function civilDay(text: string): Day | null {
  const minute = readTime(text, { dateOrder: 'dmy', zones: onlyZone('WIB') });
  return minute === null || Number.isNaN(minute) ? null : dayOf(minute);
}
