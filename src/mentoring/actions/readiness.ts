/** Readiness of an enterprise before and after mentoring: told anew, never edited. */
import { enterpriseTarget } from '../../enterprises/index.ts';
import { act, type Ground } from '../../journal/index.ts';
import { isId, newId } from '../../kernel/id.ts';
import { decided } from '../../kernel/problem.ts';
import { todayOf, type Who } from '../../people/index.ts';
import { mentoringProblems } from '../problems.ts';
import { checkReading } from '../rules/readiness.ts';
import { questionsVersion } from '../rules/readiness-questions.ts';
import { insertReading } from '../store/readiness.ts';
import { mustDoTasks } from './tasks.ts';

export interface AskedReading {
  enterpriseId: string;
  /** Made with the form, so that sending it twice tells it once. */
  readingId: string;
  campaignId: string;
  moment: string;
  onDay: string;
  /** By question the level as text; '' where it was not asked. */
  answers: Readonly<Record<string, string>>;
  remark: string;
}

export async function recordReadiness(
  ground: Ground,
  who: Who | null,
  asked: AskedReading,
): Promise<void> {
  const { enterpriseId, campaignId } = asked;
  const by = await mustDoTasks(ground, who, enterpriseId, 'mentoring.walk');
  const reading = decided(checkReading(asked, { today: todayOf(ground.clock()) }));
  const target = await enterpriseTarget(ground.database, enterpriseId);
  if (!target?.memberships?.some((one) => one.campaignId === campaignId)) {
    throw mentoringProblems.notMember();
  }
  await act(ground, by, async (act) => {
    const readingId = isId(asked.readingId) ? asked.readingId : newId(act.now.getTime());
    const made = { now: act.now, by: by.personId };
    const told = { ...reading, enterpriseId, readingId, campaignId, questionsVersion };
    if (!(await insertReading(act, { ...told, ...made }))) return act.abandon();
    act.note({
      ...{ verb: 'mentoring.recordReadiness', thing: 'readiness', thingId: readingId },
      ...{ enterpriseId, campaignId, details: { moment: reading.moment } },
    });
  });
}
