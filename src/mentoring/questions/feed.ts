/** A person's own sessions: led by oneself, or of enterprises that one acts for. */
import type { Database } from '../../database/index.ts';
import type { Ground } from '../../journal/index.ts';
import { type Day, dayIn } from '../../kernel/day.ts';
import { isLive, type Who, whoActs } from '../../people/index.ts';
import type { CalendarEvent } from '../calendar-file.ts';
import { mentoringPaths } from '../paths.ts';
import { findFeed } from '../store/feeds.ts';
import { selectSessions } from '../store/sessions.ts';
import { seatedNames } from './seated.ts';

const dayMs = 86_400_000;
const pastMs = 90 * dayMs;
const shownMax = 500;

/** null where nobody has such an address. */
export async function eventsOfFeed(
  ground: Ground,
  token: string,
): Promise<readonly CalendarEvent[] | null> {
  const { database } = ground;
  const personId = await findFeed(database.read, token);
  const who = personId ? await whoActs(ground, personId, 'web') : null;
  if (!who) return null;
  const from = new Date(ground.clock().getTime() - pastMs);
  const enterpriseIds = actsFor(who, dayIn('WIB', ground.clock()));
  const led = await selectSessions(database.read, {
    mentorId: who.personId,
    from,
    limit: shownMax,
  });
  const attended = await attendedBy(database, { enterpriseIds, from });
  const own = led.map((session) => {
    return { session, path: mentoringPaths.session(session.sessionId) };
  });
  const all = new Map([...attended, ...own].map((one) => [one.session.sessionId, one]));
  const sessions = [...all.values()].map(({ session }) => session);
  const named = await seatedNames(database, sessions, { personId: who.personId, enterpriseIds });
  return [...all.values()].map((one) => ({
    ...one,
    names: named.get(one.session.sessionId) ?? [],
  }));
}

/** The enterprises that somebody acts for as their producer. */
export const actsFor = (who: Who, today: Day): string[] =>
  who.grants
    .filter((grant) => grant.role === 'producer' && isLive(grant, today))
    .map(({ scope }) => scope.id);

/** A session is its mentor's; who is invited reads of it on the page of the own enterprise. */
async function attendedBy(
  { read }: Database,
  { enterpriseIds, from }: { enterpriseIds: readonly string[]; from: Date },
): Promise<Omit<CalendarEvent, 'names'>[]> {
  const found = await Promise.all(
    enterpriseIds.map(async (enterpriseId) => {
      const path = mentoringPaths.enterprise(enterpriseId);
      const sessions = await selectSessions(read, { enterpriseId, from, limit: shownMax });
      return sessions.map((session) => ({ session, path }));
    }),
  );
  return found.flat();
}

/** Of each session that these enterprises were invited to, one of them. */
export async function seatedWith(
  { pool }: Database,
  enterpriseIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (enterpriseIds.length === 0) return new Map();
  const { rows } = await pool.query<{ session: string; enterprise: string }>(
    `select session_id as session, enterprise_id as enterprise from mentoring_seat
     where enterprise_id = any($1::uuid[])`,
    [enterpriseIds],
  );
  return new Map(rows.map(({ session, enterprise }) => [session, enterprise]));
}
