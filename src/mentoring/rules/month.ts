/** Months as a calendar turns their pages. */
import { present } from '../../kernel/assert.ts';
import { addDays, atTime, type Day, formatDay, parseDay, type Zone } from '../../kernel/day.ts';
import type { Locale } from '../../kernel/problem.ts';

/** The first day of the month of `2022-05`; of today's where the text is none. */
export const monthIn = (text: string | undefined, today: Day): Day =>
  parseDay(`${text ?? ''}-01`) ?? firstOf(today);

const firstOf = (day: Day): Day => present(parseDay(`${day.slice(0, 7)}-01`), 'a month begins');

export const monthAfter = (first: Day): Day => firstOf(addDays(first, 31));
export const monthBefore = (first: Day): Day => firstOf(addDays(first, -1));
export const lastOf = (first: Day): Day => addDays(monthAfter(first), -1);

/** Mei 2022 */
export const monthName = (first: Day, locale: Locale): string =>
  formatDay(first, locale).split(' ').slice(1).join(' ');

/** The instants between which a month lies in a zone. */
export const spanOf = (first: Day, zone: Zone): { from: Date; until: Date } => ({
  ...{ from: midnight(zone, first), until: midnight(zone, monthAfter(first)) },
});

const midnight = (zone: Zone, day: Day): Date =>
  present(atTime(zone, day, '00:00'), 'midnight is a time');
