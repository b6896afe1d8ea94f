/** With whom of a session somebody may still walk. */
import { campaignOf, listCampaigns } from '../../campaigns/index.ts';
import type { Database } from '../../database/index.ts';
import { enterpriseTargets } from '../../enterprises/index.ts';
import { type Day, dayIn, type Zone } from '../../kernel/day.ts';
import type { Target, Who } from '../../people/index.ts';
import { mentoringPolicy } from '../policy.ts';
import { selectSeats } from '../store/sessions.ts';
import type { Session } from '../words.ts';

type Begun = Pick<Session, 'campaignId' | 'startsAt'>;

/**
 * Those of its enterprises on whom `who` has a right today or had one on the session's day: a phone
 * that found its signal after the last day still tells. A right that was taken back is of no day.
 */
export async function reachedIn(
  database: Database,
  who: Who,
  {
    session,
    enterpriseIds,
    today,
  }: { session: Begun; enterpriseIds: readonly string[]; today: Day },
): Promise<ReadonlySet<string>> {
  const [campaign, targets] = await Promise.all([
    campaignOf(database, session.campaignId),
    enterpriseTargets(database, enterpriseIds),
  ]);
  return reachedOf(who, { session, targets, zone: campaign?.zone, today });
}

/** Of these sessions those in which `who` still reaches somebody. */
export async function tellableOf(
  database: Database,
  who: Who,
  { sessions, today }: { sessions: readonly Session[]; today: Day },
): Promise<ReadonlySet<string>> {
  const [campaigns, seats] = await Promise.all([
    listCampaigns(database),
    selectSeats(
      database.read,
      sessions.map(({ sessionId }) => sessionId),
    ),
  ]);
  const seated = [...new Set(seats.map(({ enterpriseId }) => enterpriseId))];
  const targets = await enterpriseTargets(database, seated);
  const isTold = (session: Session) => {
    const its = seats.filter(({ sessionId }) => sessionId === session.sessionId);
    const zone = campaigns.find(({ campaignId }) => campaignId === session.campaignId)?.zone;
    const reached = reachedOf(who, { session, targets, zone, today });
    return its.some(({ enterpriseId }) => reached.has(enterpriseId));
  };
  return new Set(sessions.filter(isTold).map(({ sessionId }) => sessionId));
}

function reachedOf(
  who: Who,
  asked: { session: Begun; targets: readonly Target[]; zone: Zone | undefined; today: Day },
): ReadonlySet<string> {
  const { session, targets, zone, today } = asked;
  const { campaignId, startsAt } = session;
  const days = [today, zone ? dayIn(zone, startsAt) : today];
  const runs = mentoringPolicy.may(who, 'mentoring.run', { campaignId }, today);
  return new Set(
    targets
      .filter((target) =>
        days.some((day) => runs || mentoringPolicy.may(who, 'mentoring.walk', target, day)),
      )
      .flatMap(({ enterpriseId }) => enterpriseId ?? []),
  );
}
