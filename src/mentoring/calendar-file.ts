/** Sessions as a file that calendars read (RFC 5545). */
import { ICalCalendar, ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import type { Locale } from '../kernel/problem.ts';
import { type Session, sessionKindWords } from './words.ts';

/** A session, and the page of it that the reader of the calendar may open. */
export interface CalendarEvent {
  session: Session;
  path: string;
  /** Of the enterprises in it, as far as the reader may know them. */
  names: readonly string[];
}

const namesShown = 2;

/** Keripik Bu Sari, Kopi Pak Tono dan 2 lainnya */
export function fewNames(names: readonly string[], locale: Locale): string {
  const more = names.length - namesShown;
  const shown = names.slice(0, namesShown).join(', ');
  if (more <= 0) return shown;
  return shown + { id: ` dan ${more} lainnya`, en: ` and ${more} more` }[locale];
}

/** Times are instants, so that each device shows them in its own zone. */
export function calendarFile(
  events: readonly CalendarEvent[],
  { url, locale, isSimulation }: { url: string; locale: Locale; isSimulation: boolean },
): string {
  const mark = isSimulation ? 'SIMULASI: ' : '';
  const name = mark + { id: 'Pendampingan Lagawi', en: 'Lagawi mentoring' }[locale];
  const calendar = new ICalCalendar({ name, method: ICalCalendarMethod.PUBLISH, ttl: 3600 });
  for (const { session, path, names } of events) {
    const { sessionId, topic, startsAt, minutes, place, kind, state, sequence, toldAt } = session;
    calendar.createEvent({
      id: `${sessionId}@lagawi`,
      sequence,
      summary: [`${mark}${topic} (${sessionKindWords[kind][locale]})`, fewNames(names, locale)]
        .filter(Boolean)
        .join(' · '),
      start: startsAt,
      end: new Date(startsAt.getTime() + minutes * 60_000),
      stamp: toldAt,
      lastModified: toldAt,
      location: place || null,
      url: `${url}${path}`,
      status: state === 'cancelled' ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    });
  }
  return calendar.toString();
}
