/** Sessions as a file that calendars read (RFC 5545). */
import { ICalCalendar, ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import type { Locale } from '../kernel/problem.ts';
import { mentoringPaths } from './paths.ts';
import { type Session, sessionKindWords } from './words.ts';

/** Times are instants, so that each device shows them in its own zone. */
export function calendarFile(
  sessions: readonly Session[],
  { url, locale }: { url: string; locale: Locale },
): string {
  const name = { id: 'Pendampingan Lagawi', en: 'Lagawi mentoring' }[locale];
  const calendar = new ICalCalendar({ name, method: ICalCalendarMethod.PUBLISH, ttl: 3600 });
  for (const session of sessions) {
    const { sessionId, topic, startsAt, minutes, place, kind, state } = session;
    calendar.createEvent({
      id: `${sessionId}@lagawi`,
      summary: `${topic} (${sessionKindWords[kind][locale]})`,
      start: startsAt,
      end: new Date(startsAt.getTime() + minutes * 60_000),
      stamp: startsAt,
      location: place || null,
      url: `${url}${mentoringPaths.session(sessionId)}`,
      status: state === 'cancelled' ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    });
  }
  return calendar.toString();
}
