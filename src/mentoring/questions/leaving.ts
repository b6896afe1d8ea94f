/** What stays with a mentor when a pairing ends, for whoever ends it. */
import { enterpriseTargets } from '../../enterprises/index.ts';
import type { Ground } from '../../journal/index.ts';
import type { Day } from '../../kernel/day.ts';
import { whoActs } from '../../people/index.ts';
import { mentoringPolicy } from '../policy.ts';
import type { Pairing } from '../store/pairings.ts';
import { selectSeats, selectSessions } from '../store/sessions.ts';
import type { Session } from '../words.ts';

export interface Leaving {
  /** Pairings whose end takes nothing: another grant gives the right, too. */
  rights: ReadonlySet<string>;
  /** Planned sessions, by enterprise. */
  of: ReadonlyMap<string, readonly Session[]>;
  /** Planned sessions with enterprises of no pairing. */
  alone: readonly Session[];
}

/** More than a mentor plans ahead. */
const sessionsMax = 500;

export async function whatStaysWith(
  ground: Ground,
  mentorId: string,
  asked: { campaignId: string; pairings: readonly Pairing[]; today: Day },
): Promise<Leaving> {
  const { campaignId, pairings } = asked;
  const { read } = ground.database;
  const [rights, sessions] = await Promise.all([
    otherRights(ground, mentorId, asked),
    selectSessions(read, { campaignId, mentorId, state: 'planned', limit: sessionsMax }),
  ]);
  const seats = await selectSeats(
    read,
    sessions.map(({ sessionId }) => sessionId),
  );
  const paired = new Set(pairings.map(({ enterpriseId }) => enterpriseId));
  const seated = Map.groupBy(seats, ({ sessionId }) => sessionId);
  const sits = ({ sessionId }: Session, enterpriseId: string) =>
    (seated.get(sessionId) ?? []).some((seat) => seat.enterpriseId === enterpriseId);
  return {
    rights,
    of: new Map([...paired].map((id) => [id, sessions.filter((one) => sits(one, id))])),
    alone: sessions.filter(
      ({ sessionId }) =>
        !(seated.get(sessionId) ?? []).some(({ enterpriseId }) => paired.has(enterpriseId)),
    ),
  };
}

async function otherRights(
  ground: Ground,
  mentorId: string,
  { pairings, today }: { pairings: readonly Pairing[]; today: Day },
): Promise<ReadonlySet<string>> {
  const mentor = await whoActs(ground, mentorId, 'web');
  if (!mentor) return new Set();
  const targets = await enterpriseTargets(
    ground.database,
    pairings.map(({ enterpriseId }) => enterpriseId),
  );
  const stays = ({ enterpriseId, grantId }: Pairing): boolean => {
    const target = targets.find((one) => one.enterpriseId === enterpriseId);
    const grants = mentor.grants.filter((grant) => grant.grantId !== grantId);
    return (
      target !== undefined &&
      mentoringPolicy.may({ ...mentor, grants }, 'mentoring.walk', target, today)
    );
  };
  return new Set(pairings.filter(stays).map(({ pairingId }) => pairingId));
}
