/** With whom of a session somebody may still walk. */
import { campaignOf } from '../../campaigns/index.ts';
import type { Database } from '../../database/index.ts';
import { enterpriseTargets } from '../../enterprises/index.ts';
import { type Day, dayIn } from '../../kernel/day.ts';
import type { Who } from '../../people/index.ts';
import { mentoringPolicy } from '../policy.ts';
import type { Session } from '../words.ts';

/**
 * Those of its enterprises on whom `who` has a right today or had one on the session's day: a phone
 * that found its signal after the last day still tells. A right that was taken back is of no day.
 */
export async function reachedIn(
  database: Database,
  who: Who,
  {
    session: { campaignId, startsAt },
    enterpriseIds,
    today,
  }: {
    session: Pick<Session, 'campaignId' | 'startsAt'>;
    enterpriseIds: readonly string[];
    today: Day;
  },
): Promise<ReadonlySet<string>> {
  const [campaign, targets] = await Promise.all([
    campaignOf(database, campaignId),
    enterpriseTargets(database, enterpriseIds),
  ]);
  const days = [today, campaign ? dayIn(campaign.zone, startsAt) : today];
  const runs = mentoringPolicy.may(who, 'mentoring.run', { campaignId }, today);
  return new Set(
    targets
      .filter((target) =>
        days.some((day) => runs || mentoringPolicy.may(who, 'mentoring.walk', target, day)),
      )
      .flatMap(({ enterpriseId }) => enterpriseId ?? []),
  );
}
