/** Mails about a session: asked for by its mentor, and a day before by the house itself. */
import { act, type Ground, system } from '../../journal/index.ts';
import type { Who } from '../../people/index.ts';
import { mentoringProblems } from '../problems.ts';
import { holdSession, saveReminded, selectSessions } from '../store/sessions.ts';
import { type InvitationMail, type MailGround, mailsOf, queueAll } from './mails.ts';
import { mustHold, noteSession } from './plan.ts';

/** A mail for each, once for the time that it tells, however often it is asked. */
export async function inviteByMail(
  ground: Ground,
  who: Who,
  { sessionId, mails }: { sessionId: string; mails: readonly InvitationMail[] },
): Promise<number> {
  return act(ground, who, async (act) => {
    const session = await mustHold(ground, act, who, sessionId);
    if (session.state !== 'planned') throw mentoringProblems.notPlanned();
    const count = await queueAll(ground, act, { session, kind: 'invitation', mails });
    if (count === 0) act.abandon();
    return count;
  });
}

const dayMs = 86_400_000;
/** In one round; the next minute takes more. */
const sessionsAtOnce = 200;

/** Reminds of what is held within a day. Runs each minute; a mail goes once. */
export async function remindOfSessions(ground: MailGround): Promise<void> {
  const now = ground.clock();
  const due = await selectSessions(ground.database.read, {
    ...{ state: 'planned', from: now, until: new Date(now.getTime() + dayMs) },
    ...{ isUnreminded: true, limit: sessionsAtOnce },
  });
  for (const { sessionId } of due) await remindOf(ground, sessionId);
}

async function remindOf(ground: MailGround, sessionId: string): Promise<void> {
  await act(ground, system('job'), async (act) => {
    const session = await holdSession(act, sessionId);
    if (session?.state !== 'planned' || !(await saveReminded(act, session))) return act.abandon();
    const mails = await mailsOf(ground, act, { session, kind: 'reminder' });
    const count = await queueAll(ground, act, { session, kind: 'reminder', mails });
    noteSession(act, 'mentoring.remind', session, { count });
  });
}
