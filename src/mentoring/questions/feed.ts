/** A person's own sessions for programs that keep calendars. */
import type { Database } from '../../database/index.ts';
import type { Ground } from '../../journal/index.ts';
import { dayIn } from '../../kernel/day.ts';
import { isLive, whoActs } from '../../people/index.ts';
import { findFeed } from '../store/feeds.ts';
import { selectSessions } from '../store/sessions.ts';
import type { Session } from '../words.ts';

const dayMs = 86_400_000;
const pastMs = 90 * dayMs;
const shownMax = 500;

/** null where nobody has such an address. Led by oneself, or of enterprises that one acts for. */
export async function sessionsOfFeed(
  ground: Ground,
  token: string,
): Promise<{ sessions: readonly Session[] } | null> {
  const { database } = ground;
  const personId = await findFeed(database.read, token);
  const who = personId ? await whoActs(ground, personId, 'web') : null;
  if (!who) return null;
  const from = new Date(ground.clock().getTime() - pastMs);
  const today = dayIn('WIB', ground.clock());
  const enterpriseIds = who.grants
    .filter((grant) => grant.role === 'producer' && isLive(grant, today))
    .map(({ scope }) => scope.id);
  const led = await selectSessions(database.read, {
    mentorId: who.personId,
    from,
    limit: shownMax,
  });
  const attended = await attendedBy(database, { enterpriseIds, from });
  const all = new Map([...led, ...attended].map((one) => [one.sessionId, one]));
  return { sessions: [...all.values()] };
}

async function attendedBy(
  { read }: Database,
  { enterpriseIds, from }: { enterpriseIds: readonly string[]; from: Date },
): Promise<Session[]> {
  const found = await Promise.all(
    enterpriseIds.map((enterpriseId) =>
      selectSessions(read, { enterpriseId, from, limit: shownMax }),
    ),
  );
  return found.flat();
}
