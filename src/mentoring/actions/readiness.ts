/** Readiness of an enterprise before and after mentoring: told anew, never edited. */
import { campaignOf } from '../../campaigns/index.ts';
import { enterpriseTarget } from '../../enterprises/index.ts';
import { type Act, act, canonical, type Ground } from '../../journal/index.ts';
import { dayIn, type Zone } from '../../kernel/day.ts';
import { isId, newId } from '../../kernel/id.ts';
import { decided } from '../../kernel/problem.ts';
import { todayOf, type Who } from '../../people/index.ts';
import { mentoringProblems } from '../problems.ts';
import {
  checkReading,
  type ReadinessMoment,
  type ReadingKnown,
  readingIn,
  type TypedReading,
} from '../rules/readiness.ts';
import { questionsVersion } from '../rules/readiness-questions.ts';
import {
  firstHeldAt,
  insertReading,
  type Reading,
  selectReadings,
  standingOf,
} from '../store/readiness.ts';
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
  /** Why it is told anew; of the first of its moment there is none. */
  reason?: string;
  /** The version of its moment that the form showed, 0 for none; not told, any is replaced. */
  seen?: number | undefined;
}

export async function recordReadiness(
  ground: Ground,
  who: Who | null,
  asked: AskedReading,
): Promise<void> {
  const { enterpriseId, campaignId } = asked;
  const by = await mustDoTasks(ground, who, enterpriseId, 'mentoring.walk');
  const typed = { ...asked, reason: asked.reason ?? '' };
  const campaign = await campaignOf(ground.database, campaignId);
  const target = await enterpriseTarget(ground.database, enterpriseId);
  if (!campaign || !target?.memberships?.some((one) => one.campaignId === campaignId)) {
    throw mentoringProblems.notMember();
  }
  await act(ground, by, async (act) => {
    const readingId = isId(asked.readingId) ? asked.readingId : newId(act.now.getTime());
    const all = await selectReadings(act.sql, { enterpriseId });
    const first = all.find((one) => one.readingId === readingId);
    if (first) return toldBefore(act, first, { ...typed, campaignId });
    const known = await knownOf(act, all, { enterpriseId, campaignId, zone: campaign.zone });
    const reading = decided(checkReading(typed, known));
    const version = versionOf(all, { ...reading, campaignId });
    if (asked.seen !== undefined && asked.seen !== version) {
      throw mentoringProblems.changedMeanwhile();
    }
    const made = { now: act.now, by: by.personId };
    const told = { ...reading, enterpriseId, readingId, campaignId, questionsVersion };
    if (!(await insertReading(act, { ...told, version: version + 1, ...made }))) {
      return toldMeanwhile(act, readingId, { ...typed, enterpriseId, campaignId });
    }
    act.note({
      ...{ verb: 'mentoring.recordReadiness', thing: 'readiness', thingId: readingId },
      ...{ enterpriseId, campaignId, details: { moment: reading.moment, version: version + 1 } },
    });
  });
}

type Of = Pick<AskedReading, 'enterpriseId' | 'campaignId'>;

/** Which version of a moment stands; 0 for none. */
const versionOf = (
  all: readonly Reading[],
  { campaignId, moment }: Pick<Reading, 'campaignId' | 'moment'>,
): number => standingOf(all, { campaignId, moment })?.version ?? 0;

async function knownOf(
  act: Act,
  all: readonly Reading[],
  { zone, ...of }: Of & { zone: Zone },
): Promise<ReadingKnown> {
  const first = await firstHeldAt(act.sql, of);
  const dayOf = (moment: ReadinessMoment) =>
    standingOf(all, { campaignId: of.campaignId, moment })?.onDay ?? null;
  return {
    ...{ today: todayOf(act.now), firstHeldOn: first ? dayIn(zone, first) : null },
    standing: { before: dayOf('before'), after: dayOf('after') },
  };
}

/** The same sent again is answered again; another content under its id is told. */
function toldBefore(
  act: Act,
  first: Reading,
  typed: TypedReading & Pick<Reading, 'campaignId'>,
): void {
  act.abandon();
  const { moment, onDay, answers, remark, reason, campaignId } = first;
  const before = canonical({ moment, onDay, answers, remark, reason, campaignId });
  const now = canonical({ ...readingIn(typed), campaignId: typed.campaignId });
  if (before !== now) throw mentoringProblems.readingTaken();
}

/** Two at once: the same twice, or another person's. */
async function toldMeanwhile(act: Act, readingId: string, typed: TypedReading & Of): Promise<void> {
  const all = await selectReadings(act.sql, typed);
  const first = all.find((one) => one.readingId === readingId);
  if (!first) throw mentoringProblems.changedMeanwhile();
  toldBefore(act, first, typed);
}
