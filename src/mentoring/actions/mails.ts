/** Mails of a session to whoever acts for its enterprises and has an address. */
import { campaignOf } from '../../campaigns/index.ts';
import { enterpriseNames } from '../../enterprises/index.ts';
import type { Act, Ground } from '../../journal/index.ts';
import { dayIn } from '../../kernel/day.ts';
import type { Locale } from '../../kernel/problem.ts';
import { queueNotice } from '../../notices/index.ts';
import { actingFor, namesOf, todayOf } from '../../people/index.ts';
import {
  type Invitation,
  type MessageKind,
  messageSubject,
  messageText,
} from '../invitation-messages.ts';
import { mentoringPaths } from '../paths.ts';
import { insertInvitation } from '../store/invitations.ts';
import { selectSeats } from '../store/sessions.ts';
import type { Session } from '../words.ts';

export type MailGround = Ground & { url: () => string };

export interface InvitationMail {
  enterpriseId: string;
  personId: string;
  email: string;
  locale: Locale;
  body: string;
}

/** What a move or a cancellation tells besides. */
export type Change = Pick<Invitation, 'wasAt' | 'reason'>;

export async function mailsOf(
  ground: MailGround,
  act: Act,
  { session, kind, ...change }: Change & { session: Session; kind: MessageKind },
): Promise<InvitationMail[]> {
  const { campaignId, mentorId, sessionId } = session;
  const seats = await selectSeats(act.sql, [sessionId]);
  const enterpriseIds = seats.map(({ enterpriseId }) => enterpriseId);
  const [campaign, names, people, mentors] = await Promise.all([
    campaignOf(ground.database, campaignId),
    enterpriseNames(ground.database, enterpriseIds),
    actingFor(ground.database, { enterpriseIds, today: todayOf(act.now) }),
    namesOf(ground.database, [mentorId]),
  ]);
  const zone = campaign?.zone ?? 'WIB';
  const mentorName = mentors.get(mentorId) ?? '';
  return [...people].flatMap(([enterpriseId, ones]) =>
    ones.flatMap(({ personId, email, name, locale }) => {
      if (!email) return [];
      const of = { session, zone, mentorName, today: dayIn(zone, act.now), ...change };
      const enterprise = names.get(enterpriseId) ?? '';
      const link = `${ground.url()}${mentoringPaths.enterprise(enterpriseId)}`;
      const body = `${messageText(kind, { ...of, name, locale, enterprise, link })}\n`;
      return [{ enterpriseId, personId, email, locale, body }];
    }),
  );
}

/**
 * How many went out. An invitation and a reminder go once for the time that they tell; a move and a
 * cancellation are acts of their own, each told.
 */
export async function queueAll(
  ground: Ground,
  act: Act,
  asked: { session: Session; kind: MessageKind; mails: readonly InvitationMail[] },
): Promise<number> {
  const { session, kind, mails } = asked;
  const { sessionId, campaignId, startsAt } = session;
  const zone = (await campaignOf(ground.database, campaignId))?.zone ?? 'WIB';
  const today = dayIn(zone, act.now);
  let count = 0;
  for (const { enterpriseId, personId, email, locale, body } of mails) {
    if (kind === 'invitation' || kind === 'reminder') {
      const mail = { sessionId, enterpriseId, personId, kind, startsAt };
      if (!(await insertInvitation(act, { ...mail, now: act.now }))) continue;
    }
    count += 1;
    const subject = messageSubject(kind, { session, zone, locale, today });
    await queueNotice(act, { kind: 'mail', personId, to: email, subject, body });
    const at = { thing: 'session', thingId: sessionId, enterpriseId, campaignId };
    act.note({ verb: 'mentoring.invite', ...at, details: { kind, person: personId } });
  }
  return count;
}

/** Tells of another time or of a cancellation, where the session is still to come. */
export async function tellChange(
  ground: MailGround,
  act: Act,
  of: Change & { session: Session; kind: 'move' | 'cancellation' },
): Promise<void> {
  if (of.session.startsAt <= act.now) return;
  await queueAll(ground, act, { ...of, mails: await mailsOf(ground, act, of) });
}
