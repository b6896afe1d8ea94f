/** Articles and broadcasts: noted with their link and reach, taken back with a reason. */
import { enterpriseTargets } from '../../enterprises/index.ts';
import { type Act, act, canonical, type Ground } from '../../journal/index.ts';
import { isId, newId } from '../../kernel/id.ts';
import { decided } from '../../kernel/problem.ts';
import { tidy } from '../../kernel/tidy.ts';
import { peopleProblems, todayOf, type Who } from '../../people/index.ts';
import { mentoringPolicy } from '../policy.ts';
import { mentoringProblems } from '../problems.ts';
import { checkCoverage, type TypedCoverage } from '../rules/coverage.ts';
import { reasonMax } from '../rules/session.ts';
import {
  type Coverage,
  findCoverage,
  insertCoverage,
  saveWithdrawnCoverage,
} from '../store/coverage.ts';
import { mustHold } from './plan.ts';

export interface AskedCoverage extends TypedCoverage {
  campaignId: string;
  /** Made with the form or by the sender: what is sent twice is noted once. */
  coverageId?: string | undefined;
  /** Where it was arranged in a session: then its mentor may note it. */
  sessionId: string | null;
  enterpriseIds: readonly string[];
}

export async function addCoverage(
  ground: Ground,
  who: Who | null,
  asked: AskedCoverage,
): Promise<string> {
  if (!who) throw peopleProblems.signInFirst();
  const { campaignId, sessionId } = asked;
  const today = todayOf(ground.clock());
  if (!sessionId) mentoringPolicy.mustBeAllowed(who, 'mentoring.cover', { campaignId }, today);
  const checked = decided(checkCoverage(asked, { today }));
  const enterpriseIds = [...new Set(asked.enterpriseIds)].filter(isId);
  await mustBeMembers(ground, { campaignId, enterpriseIds });
  return act(ground, who, async (act) => {
    if (sessionId) await mustBeOf(ground, act, who, { sessionId, campaignId });
    const coverageId = isId(asked.coverageId ?? '')
      ? (asked.coverageId ?? '')
      : newId(act.now.getTime());
    const made = { now: act.now, by: who.personId };
    const coverage = { ...checked, coverageId, campaignId, sessionId, enterpriseIds };
    if (!(await insertCoverage(act, { ...coverage, addedBy: who.personId, ...made }))) {
      return notedBefore(act, coverage);
    }
    const at = { thing: 'coverage', thingId: coverageId, campaignId };
    const details = { kind: checked.kind, enterprises: enterpriseIds };
    act.note({ verb: 'mentoring.addCoverage', ...at, details });
    return coverageId;
  });
}

/** The same sent again is answered again; what is there under another id is said. */
async function notedBefore(act: Act, coverage: Omit<Coverage, 'addedBy'>): Promise<string> {
  act.abandon();
  const there = await findCoverage(act.sql, coverage.coverageId);
  if (!there) {
    const { coverageTaken, coverageTold } = mentoringProblems;
    throw coverage.link === '' ? coverageTold() : coverageTaken();
  }
  const content = ({ addedBy: _, enterpriseIds, ...told }: Coverage) =>
    canonical({ ...told, enterpriseIds: enterpriseIds.toSorted() });
  if (content(there) !== content({ ...coverage, addedBy: null })) {
    throw mentoringProblems.coverageChanged();
  }
  return coverage.coverageId;
}

async function mustBeMembers(
  ground: Ground,
  { campaignId, enterpriseIds }: { campaignId: string; enterpriseIds: readonly string[] },
): Promise<void> {
  const targets = await enterpriseTargets(ground.database, enterpriseIds);
  const members = targets.filter((target) =>
    target.memberships?.some((one) => one.campaignId === campaignId),
  );
  if (members.length < enterpriseIds.length) throw mentoringProblems.notMember();
}

async function mustBeOf(
  ground: Ground,
  act: Act,
  who: Who,
  { sessionId, campaignId }: { sessionId: string; campaignId: string },
): Promise<void> {
  const session = await mustHold(ground, act, who, sessionId);
  if (session.campaignId !== campaignId) throw mentoringProblems.noSession();
}

export async function withdrawCoverage(
  ground: Ground,
  who: Who | null,
  asked: { campaignId: string; coverageId: string; reason: string },
): Promise<void> {
  const { campaignId, coverageId } = asked;
  const today = todayOf(ground.clock());
  const by = mentoringPolicy.mustBeAllowed(who, 'mentoring.cover', { campaignId }, today);
  const reason = tidy(asked.reason);
  if (reason === '' || reason.length > reasonMax) {
    throw mentoringProblems.reasonMissing({ max: reasonMax });
  }
  await act(ground, by, async (act) => {
    const made = { now: act.now, by: by.personId };
    const isGone = await saveWithdrawnCoverage(act, { campaignId, coverageId, reason, ...made });
    if (!isGone) throw mentoringProblems.noCoverage();
    const at = { thing: 'coverage', thingId: coverageId, campaignId };
    act.note({ verb: 'mentoring.withdrawCoverage', ...at });
  });
}
