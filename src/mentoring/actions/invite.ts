/** Mails about a session: asked for by its mentor, and a day before by the house itself. */
import { campaignOf } from '../../campaigns/index.ts';
import { enterpriseNames } from '../../enterprises/index.ts';
import { type Act, act, type Ground, system } from '../../journal/index.ts';
import type { Locale } from '../../kernel/problem.ts';
import { queueNotice } from '../../notices/index.ts';
import { actingFor, namesOf, todayOf, type Who } from '../../people/index.ts';
import { invitationSubject, invitationText } from '../invitation-messages.ts';
import { mentoringPaths } from '../paths.ts';
import { mentoringProblems } from '../problems.ts';
import { insertInvitation } from '../store/invitations.ts';
import { holdSession, saveReminded, selectSeats, selectSessions } from '../store/sessions.ts';
import type { Session } from '../words.ts';
import { mustHold, noteSession } from './plan.ts';

export interface InvitationMail {
  enterpriseId: string;
  personId: string;
  email: string;
  locale: Locale;
  body: string;
}

/** A mail for each, once for the time that it tells, however often it is asked. */
export async function inviteByMail(
  ground: Ground,
  who: Who,
  { sessionId, mails }: { sessionId: string; mails: readonly InvitationMail[] },
): Promise<number> {
  return act(ground, who, async (act) => {
    const session = await mustHold(ground, act, who, sessionId);
    if (session.state !== 'planned') throw mentoringProblems.notPlanned();
    const count = await queueAll(act, { session, kind: 'invitation', mails });
    if (count === 0) act.abandon();
    return count;
  });
}

async function queueAll(
  act: Act,
  asked: {
    session: Session;
    kind: 'invitation' | 'reminder';
    mails: readonly InvitationMail[];
  },
): Promise<number> {
  const { session, kind, mails } = asked;
  const { sessionId, campaignId, startsAt, topic } = session;
  let count = 0;
  for (const { enterpriseId, personId, email, locale, body } of mails) {
    const mail = { sessionId, enterpriseId, personId, kind, startsAt };
    if (!(await insertInvitation(act, { ...mail, now: act.now }))) continue;
    count += 1;
    const subject = invitationSubject(kind, topic, locale);
    await queueNotice(act, { kind: 'mail', personId, to: email, subject, body });
    const at = { thing: 'session', thingId: sessionId, enterpriseId, campaignId };
    act.note({ verb: 'mentoring.invite', ...at, details: { kind, person: personId } });
  }
  return count;
}

const dayMs = 86_400_000;
/** In one round; the next minute takes more. */
const sessionsAtOnce = 200;

/** Reminds of what is held within a day. Runs each minute; a mail goes once. */
export async function remindOfSessions(ground: Ground & { url: () => string }): Promise<void> {
  const now = ground.clock();
  const due = await selectSessions(ground.database.read, {
    ...{ state: 'planned', from: now, until: new Date(now.getTime() + dayMs) },
    ...{ isUnreminded: true, limit: sessionsAtOnce },
  });
  for (const { sessionId } of due) await remindOf(ground, sessionId);
}

async function remindOf(ground: Ground & { url: () => string }, sessionId: string): Promise<void> {
  await act(ground, system('job'), async (act) => {
    const session = await holdSession(act, sessionId);
    if (session?.state !== 'planned' || !(await saveReminded(act, session))) return act.abandon();
    const { campaignId, mentorId } = session;
    const seats = await selectSeats(act.sql, [sessionId]);
    const enterpriseIds = seats.map(({ enterpriseId }) => enterpriseId);
    const [campaign, names, people, mentors] = await Promise.all([
      campaignOf(ground.database, campaignId),
      enterpriseNames(ground.database, enterpriseIds),
      actingFor(ground.database, { enterpriseIds, today: todayOf(act.now) }),
      namesOf(ground.database, [mentorId]),
    ]);
    const mails = [...people].flatMap(([enterpriseId, ones]) =>
      ones.flatMap(({ personId, email, name, locale }) => {
        if (!email) return [];
        const of = {
          session,
          zone: campaign?.zone ?? 'WIB',
          mentorName: mentors.get(mentorId) ?? '',
        };
        const enterprise = names.get(enterpriseId) ?? '';
        const link = `${ground.url()}${mentoringPaths.enterprise(enterpriseId)}`;
        const body = `${invitationText({ ...of, name, locale, enterprise, link })}\n`;
        return [{ enterpriseId, personId, email, locale, body }];
      }),
    );
    const count = await queueAll(act, { session, kind: 'reminder', mails });
    noteSession(act, 'mentoring.remind', session, { count });
  });
}
