import { type Actor, act, type Ground } from '../../journal/index.ts';
import type { Day } from '../../kernel/day.ts';
import { queueNotice } from '../../notices/index.ts';

export interface Reminder {
  enterpriseId: string;
  personId: string;
  /** Where the mail goes. */
  email: string;
  subject: string;
  body: string;
}

/**
 * Puts a mail into the outbox for each of them, once a day and person, however often and by however
 * many it is asked. Returns how many.
 */
export async function remindByMail(
  ground: Ground,
  actor: Actor,
  asked: { campaignId: string; today: Day; reminders: readonly Reminder[] },
): Promise<number> {
  const { campaignId, today, reminders } = asked;
  if (reminders.length === 0) return 0;
  return act(ground, actor, async (tx) => {
    let count = 0;
    // In one order, so that two who press at once wait for each other and never in a circle.
    for (const { enterpriseId, personId, email, subject, body } of inOrder(reminders)) {
      const { rowCount } = await tx.client.query(
        `insert into sale_reminder (campaign_id, enterprise_id, person_id, day, reminded_at,
           reminded_by)
         values ($1, $2, $3, $4, $5, $6) on conflict do nothing`,
        [campaignId, enterpriseId, personId, today, tx.now, actor.personId],
      );
      if (rowCount === 0) continue;
      count += 1;
      await queueNotice(tx, { kind: 'mail', personId, to: email, subject, body });
      tx.note({
        ...{ verb: 'sales.remind', thing: 'person', thingId: personId },
        ...{ enterpriseId, campaignId },
      });
    }
    if (count === 0) tx.abandon();
    return count;
  });
}

const inOrder = (reminders: readonly Reminder[]): Reminder[] => {
  const key = ({ enterpriseId, personId }: Reminder) => `${enterpriseId} ${personId}`;
  return reminders.toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
};
