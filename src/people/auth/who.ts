import { askAnew, type Recall } from '../../database/index.ts';
import type { Ground } from '../../journal/index.ts';
import { grantsOfWay, sessionEnd } from '../rules.ts';
import type { Who } from '../words.ts';
import type { Auth } from './build.ts';
import { type SessionRow, saveSessionEnd } from './store/sessions.ts';

/** The session's end is moved at most this often, so that reading a page is rarely a write. */
const moveEveryMs = 10 * 60_000;
/** Who was seen of late; a cookie's signature says the same each time it is looked at. */
const rememberedMax = 10_000;

/**
 * Who sends this request: one query, shared with the requests of the same moment, and another when
 * an idle session's end moves on.
 */
export async function whoIs(
  auth: Auth,
  ground: Ground,
  headers: Headers,
  recall: Recall = askAnew,
): Promise<Who | null> {
  const token = await tokenIn(auth, headers);
  if (token === null) return null;
  const session = await recall(`session ${token}`, () => auth.findSession(token));
  const now = ground.clock();
  if (!session || session.expiresAt <= now) return null;
  await keepAlive(ground, session, now);
  return {
    personId: session.personId,
    via: 'web',
    name: session.name,
    locale: session.locale,
    grants: grantsOfWay(session.way, session.grants),
    session: { id: session.sessionId, way: session.way },
  };
}

/** Signed in by password alone: nothing opens but the set-up of the second factor. */
export const mustSetUpSecondFactor = (who: Who) => who.session?.way === 'password';

async function keepAlive(ground: Ground, session: SessionRow, now: Date): Promise<void> {
  const expiresAt = sessionEnd({ way: session.way, startedAt: session.startedAt, now });
  if (expiresAt.getTime() - session.expiresAt.getTime() < moveEveryMs) return;
  await saveSessionEnd(ground.database.read, { sessionId: session.sessionId, expiresAt });
  // Whoever remembers the session need not move it again.
  session.expiresAt = expiresAt;
}

const remembered = new WeakMap<Auth, Map<string, string | null>>();

async function tokenIn(auth: Auth, headers: Headers): Promise<string | null> {
  const name = await auth.sessionCookie();
  const cookie = cookieIn(headers, name);
  if (cookie === null) return null;
  const known = remembered.get(auth) ?? new Map<string, string | null>();
  remembered.set(auth, known);
  const before = known.get(cookie);
  if (before !== undefined) return before;
  const token = await auth.readToken(headers);
  if (known.size >= rememberedMax) known.clear();
  known.set(cookie, token);
  return token;
}

function cookieIn(headers: Headers, name: string): string | null {
  for (const pair of headers.get('cookie')?.split(';') ?? []) {
    const at = pair.indexOf('=');
    if (pair.slice(0, at).trim() === name) return pair.slice(at + 1).trim();
  }
  return null;
}
