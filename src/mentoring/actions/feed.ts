/** The address of one's own calendar. */
import { randomBytes } from 'node:crypto';
import { act, type Ground } from '../../journal/index.ts';
import { peopleProblems, type Who } from '../../people/index.ts';
import { saveFeed } from '../store/feeds.ts';

/** Told once; made anew, the old one leads nowhere. */
export async function makeFeed(ground: Ground, who: Who | null): Promise<string> {
  if (!who) throw peopleProblems.signInFirst();
  const { personId } = who;
  const token = randomBytes(24).toString('base64url');
  await act(ground, who, async (act) => {
    await saveFeed(act, { personId, token, now: act.now });
    act.note({ verb: 'mentoring.makeFeed', thing: 'person', thingId: personId });
  });
  return token;
}
