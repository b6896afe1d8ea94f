/** Attendance by the code that a mentor shows on the spot. */
import { enterpriseTarget } from '../../enterprises/index.ts';
import { act, type Ground } from '../../journal/index.ts';
import { isId } from '../../kernel/id.ts';
import { peopleProblems, todayOf, type Who } from '../../people/index.ts';
import { mentoringPolicy } from '../policy.ts';
import { mentoringProblems } from '../problems.ts';
import { isCodeOpen, takesCode } from '../rules/session.ts';
import { findSession, holdSession, saveScan } from '../store/sessions.ts';
import { holdStanding, layStanding } from '../store/standing.ts';

/** Scanned twice is there once; true where it was new. */
export async function attendByCode(
  ground: Ground,
  who: Who | null,
  { sessionId, code, enterpriseId }: { sessionId: string; code: string; enterpriseId: string },
): Promise<boolean> {
  if (!who) throw peopleProblems.signInFirst();
  const asked = await findSession(ground.database.read, sessionId);
  if (asked?.code !== code) throw mentoringProblems.codeWrong();
  const target = isId(enterpriseId) ? await enterpriseTarget(ground.database, enterpriseId) : null;
  if (!target) throw mentoringProblems.notInvited();
  const today = todayOf(ground.clock());
  const by = mentoringPolicy.mustBeAllowed(who, 'mentoring.doTasks', target, today);
  return act(ground, by, async (act) => {
    const session = await holdSession(act, sessionId);
    if (session?.code !== code) throw mentoringProblems.codeWrong();
    const { campaignId, startsAt } = session;
    if (!takesCode(session)) throw mentoringProblems.codeClosed();
    if (!isCodeOpen(startsAt, act.now)) throw mentoringProblems.codeNotNow();
    await holdStanding(act, { campaignId, enterpriseIds: [enterpriseId] });
    const made = { now: act.now, by: by.personId };
    const outcome = await saveScan(act, { sessionId, enterpriseId, ...made });
    if (outcome === 'noSeat') throw mentoringProblems.notInvited();
    if (outcome === 'before') {
      act.abandon();
      return false;
    }
    await layStanding(act, { campaignId, enterpriseIds: [enterpriseId] });
    const of = { thing: 'session', thingId: sessionId, enterpriseId, campaignId };
    act.note({ verb: 'mentoring.attend', ...of });
    return true;
  });
}
