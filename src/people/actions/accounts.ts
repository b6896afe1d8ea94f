import { hashPassword } from 'better-auth/crypto';
import { type Actor, act, type Ground, type Note, system } from '../../journal/index.ts';
import { newId } from '../../kernel/id.ts';
import { decided, type Locale } from '../../kernel/problem.ts';
import { checkPassword } from '../auth/doors.ts';
import {
  deleteOtherSessions,
  deleteSecondFactor,
  insertPassword,
  saveAccount,
} from '../auth/store/accounts.ts';
import { deleteExpired, deleteSession, deleteSessions } from '../auth/store/sessions.ts';
import { peoplePolicy } from '../policy/people.ts';
import { peopleProblems } from '../problems.ts';
import { checkPerson, todayOf } from '../rules.ts';
import { holdAdministrators, holdPerson, insertGrant, insertPerson } from '../store/persons.ts';
import type { Who } from '../words.ts';

/**
 * The first run: the one way to become an administrator that nobody gives. Open only while nobody
 * ever was one; of two at once the second is refused.
 */
export async function createAdministrator(
  ground: Ground,
  asked: { name: string; email: string; password: string; locale?: Locale },
): Promise<string> {
  const person = decided(checkPerson(asked));
  if (!person.email) throw peopleProblems.emailWrong();
  checkPassword(asked.password);
  const hash = await hashPassword(asked.password);
  return act(ground, system('web'), async (act) => {
    const { now } = act;
    const today = todayOf(now);
    const { ever } = await holdAdministrators(act, { besides: [], today });
    if (ever) throw peopleProblems.administratorExists();
    const personId = newId(now.getTime());
    await insertPerson(act, { ...person, personId, now });
    const userId = await saveAccount(act, { personId, email: person.email, now });
    await insertPassword(act, { userId, hash, now });
    const grantId = newId(now.getTime());
    const scope = { kind: 'installation', id: '' } as const;
    const grant = { personId, role: 'administrator', scope, from: today } as const;
    await insertGrant(act, { ...grant, grantId, now });
    act.note({
      verb: 'people.createAdministrator',
      thing: 'person',
      thingId: personId,
      details: { grant: grantId },
    });
    return personId;
  });
}

/** Ends one of one's own sessions, on another device. */
export async function endSession(ground: Ground, who: Who, sessionId: string): Promise<void> {
  const { personId } = who;
  await act(ground, who, async (act) => {
    if (!(await deleteSession(act, { personId, sessionId }))) throw peopleProblems.notFound();
    const details = { session: sessionId };
    act.note({ verb: 'people.endSession', thing: 'person', thingId: personId, details });
  });
}

/** Ends all of one's own sessions but this one. */
export async function endOtherSessions(ground: Ground, who: Who): Promise<number> {
  const { personId } = who;
  return act(ground, who, async (act) => {
    const besides = who.session?.id ?? null;
    const sessionsEnded = await deleteOtherSessions(act, { personId, besides });
    const details = { sessionsEnded };
    act.note({ verb: 'people.endSessions', thing: 'person', thingId: personId, details });
    return sessionsEnded;
  });
}

/** For staff who lost app and backup codes: an administrator takes the second factor away. */
export async function removeSecondFactor(
  ground: Ground,
  who: Who | null,
  personId: string,
): Promise<void> {
  const today = todayOf(ground.clock());
  const by = peoplePolicy.mustBeAllowed(who, 'people.resetAccess', {}, today);
  await act(ground, by, async (act) => {
    const person = await holdPerson(act, personId);
    if (!person || person.erasedAt) throw peopleProblems.notFound();
    await deleteSecondFactor(act, personId);
    const sessionsEnded = await deleteSessions(act, { personId });
    const details = { sessionsEnded };
    act.note({ verb: 'people.removeSecondFactor', thing: 'person', thingId: personId, details });
  });
}

type Look = Pick<Note, 'thing' | 'thingId' | 'enterpriseId' | 'campaignId'> & {
  fields: readonly string[];
};

/** Notes that somebody looked at personal data: which fields of what, never what they said. */
export async function lookedAt(
  ground: Ground,
  by: Actor,
  ...looks: readonly Look[]
): Promise<void> {
  if (looks.length === 0) return;
  await act(ground, by, async (act) => {
    for (const { fields, ...at } of looks)
      act.note({ ...at, verb: 'people.lookAt', details: { fields } });
  });
}

/** Sweeps sessions and links that have run out; only better-auth's tables. */
export async function sweepSignIns(ground: Ground): Promise<void> {
  await deleteExpired(ground.database.read, ground.clock());
}
