/** Who walks with whom: a pairing gives the right on the enterprise until its last day. */
import { enterpriseTargets } from '../../enterprises/index.ts';
import { type Act, act, type Ground } from '../../journal/index.ts';
import { type Day, parseDay } from '../../kernel/day.ts';
import { isId, newId } from '../../kernel/id.ts';
import { tidy } from '../../kernel/tidy.ts';
import { giveGrantIn, type Target, takeBackGrants, todayOf, type Who } from '../../people/index.ts';
import { mentoringProblems } from '../problems.ts';
import { reasonMax } from '../rules/session.ts';
import {
  endPast,
  holdMentor,
  insertPairing,
  saveEnded,
  selectPairings,
} from '../store/pairings.ts';
import { findRule } from '../store/setup.ts';
import { holdStanding, layStanding } from '../store/standing.ts';
import { mustRun } from './setup.ts';

export interface AskedPairing {
  campaignId: string;
  mentorId: string;
  enterpriseIds: readonly string[];
  /** As typed. */
  from: string;
  until: string;
}

/** All of them or none: a list that goes beyond the mentor's limit is not cut silently. */
export async function pair(ground: Ground, who: Who | null, asked: AskedPairing): Promise<void> {
  const { campaignId, mentorId } = asked;
  const by = await mustRun(ground, who, campaignId);
  const days = daysOf(asked);
  const enterpriseIds = [...new Set(asked.enterpriseIds)].filter(isId).sort();
  if (enterpriseIds.length === 0) throw mentoringProblems.enterpriseMissing();
  const targets = await enterpriseTargets(ground.database, enterpriseIds);
  const members = enterpriseIds.map((id) => mustBeMember(targets, { id, campaignId, days }));
  await act(ground, by, async (act) => {
    await mustHaveRoom(act, { campaignId, mentorId, more: enterpriseIds.length });
    for (const target of members) await pairOne(act, by, { ...asked, ...days, target });
    await holdStanding(act, { campaignId, enterpriseIds });
    await layStanding(act, { campaignId, enterpriseIds });
  });
}

function daysOf({ from: first, until: last }: AskedPairing): { from: Day; until: Day } {
  const [from, until] = [parseDay(first), parseDay(last)];
  if (!from) throw mentoringProblems.dayWrong().at('mulai');
  if (!until) throw mentoringProblems.dayWrong().at('sampai');
  if (until < from) throw mentoringProblems.datesWrong();
  return { from, until };
}

function mustBeMember(
  targets: readonly Target[],
  { id, campaignId, days }: { id: string; campaignId: string; days: { from: Day; until: Day } },
): Target & { enterpriseId: string } {
  const target = targets.find((one) => one.enterpriseId === id);
  const isMember = target?.memberships?.some(
    (one) => one.campaignId === campaignId && (one.until === null || one.until >= days.from),
  );
  if (!target || !isMember) throw mentoringProblems.notMember();
  return { ...target, enterpriseId: id };
}

async function mustHaveRoom(
  act: Act,
  { campaignId, mentorId, more }: { campaignId: string; mentorId: string; more: number },
): Promise<void> {
  const mentor = isId(mentorId) ? await holdMentor(act, { campaignId, personId: mentorId }) : null;
  if (!mentor) throw mentoringProblems.noMentor();
  const today = todayOf(act.now);
  const { length: load } = await selectPairings(act.sql, campaignId, { today, mentorId });
  const max = mentor.loadMax ?? (await findRule(act.sql, campaignId)).loadMax;
  if (load + more > max) throw mentoringProblems.mentorLoaded({ load, more, max });
}

async function pairOne(
  act: Act,
  by: Who,
  {
    campaignId,
    mentorId,
    from,
    until,
    target,
  }: {
    campaignId: string;
    mentorId: string;
    from: Day;
    until: Day;
    target: Target & { enterpriseId: string };
  },
): Promise<void> {
  const { enterpriseId } = target;
  const today = todayOf(act.now);
  const made = { now: act.now, by: act.actor.personId };
  const pairingId = newId(act.now.getTime());
  await endPast(act, { campaignId, enterpriseId, mentorId, today, ...made });
  const standing = await selectPairings(act.sql, campaignId, { today, mentorId, enterpriseId });
  if (standing.length > 0) throw mentoringProblems.pairedAlready();
  const scope = { kind: 'enterprise' as const, id: enterpriseId };
  const right = { role: 'mentor' as const, scope, from, until, ground: `pairing ${pairingId}` };
  const grantId = await giveGrantIn(act, by, { asked: { personId: mentorId, ...right }, target });
  const pairing = { enterpriseId, pairingId, mentorId, grantId, from, until };
  await insertPairing(act, campaignId, { ...pairing, ...made });
  act.note({
    ...{ verb: 'mentoring.pair', thing: 'pairing', thingId: pairingId, enterpriseId, campaignId },
    details: { mentor: mentorId, grant: grantId, from, until },
  });
}

/** The right goes with it; what was told while it stood stays. */
export async function endPairing(
  ground: Ground,
  who: Who | null,
  asked: { campaignId: string; enterpriseId: string; pairingId: string; reason: string },
): Promise<void> {
  const { campaignId, enterpriseId, pairingId } = asked;
  const by = await mustRun(ground, who, campaignId);
  const reason = tidy(asked.reason);
  if (reason === '' || reason.length > reasonMax) {
    throw mentoringProblems.reasonMissing({ max: reasonMax });
  }
  await act(ground, by, async (act) => {
    const made = { now: act.now, by: by.personId };
    const areIds = isId(enterpriseId) && isId(pairingId);
    const ended = areIds ? await saveEnded(act, { ...asked, reason, ...made }) : null;
    if (!ended) throw mentoringProblems.noPairing();
    await takeBackGrants(act, [ended.grantId]);
    act.note({
      ...{ verb: 'mentoring.endPairing', thing: 'pairing', thingId: pairingId },
      ...{ enterpriseId, campaignId, details: { mentor: ended.mentorId } },
    });
  });
}
