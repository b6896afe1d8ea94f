/** A session is planned, put on another day, or cancelled. */
import { randomBytes } from 'node:crypto';
import { campaignOf } from '../../campaigns/index.ts';
import { enterpriseNames, enterpriseTargets } from '../../enterprises/index.ts';
import { type Act, act, type Ground } from '../../journal/index.ts';
import { type Day, dayIn } from '../../kernel/day.ts';
import { isId } from '../../kernel/id.ts';
import { decided } from '../../kernel/problem.ts';
import { tidy } from '../../kernel/tidy.ts';
import { peopleProblems, type Target, todayOf, type Who, whoActs } from '../../people/index.ts';
import { mentoringPolicy } from '../policy.ts';
import { mentoringProblems } from '../problems.ts';
import { reachedIn } from '../questions/reach.ts';
import { checkPlan, reasonMax, type TypedPlan, takesCode } from '../rules/session.ts';
import { holdMentor } from '../store/pairings.ts';
import {
  findSession,
  holdSession,
  insertMove,
  insertSeats,
  insertSession,
  insertSessionModules,
  saveSession,
  selectSeats,
  selectSessionModules,
} from '../store/sessions.ts';
import { selectModules } from '../store/setup.ts';
import { holdStanding, layStanding } from '../store/standing.ts';
import type { Session, SessionPlan } from '../words.ts';
import { type MailGround, tellChange } from './mails.ts';

export interface AskedSession extends TypedPlan {
  /** Made with the form or on the device, so that what is sent twice is planned once. */
  sessionId: string;
  campaignId: string;
  mentorId: string;
}

/** A code that is scanned on the spot: long enough that nobody guesses it. */
export const newSessionCode = (): string => randomBytes(9).toString('base64url');

export async function planSession(
  ground: Ground,
  who: Who | null,
  asked: AskedSession,
): Promise<string> {
  const { campaignId, mentorId, sessionId } = asked;
  if (!who) throw peopleProblems.signInFirst();
  const campaign = await campaignOf(ground.database, campaignId);
  if (!campaign) throw mentoringProblems.noCampaign();
  if (!isId(mentorId)) throw mentoringProblems.mentorMissing();
  const plan = decided(checkPlan(asked));
  // Who begins to walk with somebody next week plans the first session now.
  const on = dayIn(campaign.zone, plan.startsAt);
  await mustBeTheirDay(ground, who, { ...plan, on });
  const by = await mustWalkWith(ground, who, { ...plan, campaignId, on });
  if (mentorId !== by.personId) await mustBePairedWith(ground, mentorId, { ...plan, on });
  return act(ground, by, async (act) => {
    await mustBeMentorFor(act, by, { campaignId, mentorId });
    const known = new Set(
      (await selectModules(act.sql, campaignId)).map(({ moduleId }) => moduleId),
    );
    if (!plan.moduleIds.every((id) => known.has(id))) throw mentoringProblems.noModule();
    const { enterpriseIds, moduleIds } = plan;
    await holdStanding(act, { campaignId, enterpriseIds });
    const code = newSessionCode();
    const made = { now: act.now, by: by.personId };
    if (!(await insertSession(act, { ...plan, sessionId, campaignId, mentorId, code, ...made }))) {
      return plannedBefore(act, { ...plan, sessionId, campaignId, mentorId });
    }
    await insertSessionModules(act, { sessionId, moduleIds });
    await insertSeats(act, { sessionId, enterpriseIds });
    await layStanding(act, { campaignId, enterpriseIds });
    act.note({
      ...{ verb: 'mentoring.planSession', thing: 'session', thingId: sessionId, campaignId },
      details: { kind: plan.kind, mentor: mentorId, enterprises: [...enterpriseIds] },
    });
    return sessionId;
  });
}

/** Whoever runs the campaign gives a mentor no session that this mentor could not tell of. */
async function mustBePairedWith(
  ground: Ground,
  mentorId: string,
  { enterpriseIds, on }: { enterpriseIds: readonly string[]; on: Day },
): Promise<void> {
  const [mentor, targets, names] = await Promise.all([
    whoActs(ground, mentorId, 'web'),
    enterpriseTargets(ground.database, enterpriseIds),
    enterpriseNames(ground.database, enterpriseIds),
  ]);
  const others = targets.filter(
    (target) => !mentor || !mentoringPolicy.may(mentor, 'mentoring.walk', target, on),
  );
  if (others.length === 0) return;
  const named = others.map(({ enterpriseId }) => names.get(enterpriseId ?? '') ?? '');
  throw mentoringProblems.notPaired({ names: named.sort().join(', ') });
}

/** The same form sent twice; filled in anew for another session, it wants another id. */
async function plannedBefore(
  act: Act,
  plan: SessionPlan & Pick<Session, 'sessionId' | 'campaignId' | 'mentorId'>,
): Promise<string> {
  act.abandon();
  const { sessionId } = plan;
  const there = await findSession(act.sql, sessionId);
  const seats = await selectSeats(act.sql, [sessionId]);
  const moduleIds = await selectSessionModules(act.sql, sessionId);
  const seated = seats.map(({ enterpriseId }) => enterpriseId);
  const isSame =
    there?.mentorId === plan.mentorId &&
    isPlannedSo(there, plan) &&
    sameIds(seated, plan.enterpriseIds) &&
    sameIds(moduleIds, plan.moduleIds);
  if (!isSame) throw mentoringProblems.sessionTaken();
  return sessionId;
}

const sameIds = (some: readonly string[], others: readonly string[]): boolean =>
  some.toSorted().join() === others.toSorted().join();

/** Whether a session is what a plan says, but for who is in it. */
export const isPlannedSo = (
  there: Session,
  plan: Pick<Session, 'campaignId' | 'topic' | 'kind' | 'startsAt' | 'minutes' | 'place'>,
): boolean =>
  there.campaignId === plan.campaignId &&
  there.topic === plan.topic &&
  there.kind === plan.kind &&
  there.minutes === plan.minutes &&
  there.place === plan.place &&
  there.startsAt.getTime() === plan.startsAt.getTime();

/**
 * Whoever walks with one of them, now or from a coming day on, has only chosen a wrong day; who
 * walks with none is left to `mustWalkWith`.
 */
async function mustBeTheirDay(
  { database, clock }: Ground,
  who: Who,
  { enterpriseIds, on }: { enterpriseIds: readonly string[]; on: Day },
): Promise<void> {
  const targets = await enterpriseTargets(database, enterpriseIds);
  const today = todayOf(clock());
  const begins = who.grants.map(({ from }) => from).filter((from) => from > today);
  const walks = (target: Target, day: Day) =>
    mentoringPolicy.may(who, 'mentoring.walk', target, day);
  if (targets.every((target) => walks(target, on))) return;
  if (targets.some((target) => [on, today, ...begins].some((day) => walks(target, day)))) {
    throw mentoringProblems.notYoursThen();
  }
}

/** Each of the enterprises is a member that whoever asks may walk with on that day. */
export async function mustWalkWith(
  ground: Ground,
  who: Who | null,
  asked: { campaignId: string; enterpriseIds: readonly string[]; on: Day },
): Promise<Who> {
  const { campaignId, enterpriseIds, on } = asked;
  if (!who) throw peopleProblems.signInFirst();
  const targets = await enterpriseTargets(ground.database, enterpriseIds);
  for (const id of enterpriseIds) {
    const target = targets.find((one) => one.enterpriseId === id);
    if (!target) throw mentoringProblems.notMember();
    if (!mentoringPolicy.may(who, 'mentoring.walk', target, on)) throw mentoringProblems.notYours();
    if (!target.memberships?.some((one) => one.campaignId === campaignId)) {
      throw mentoringProblems.notMember();
    }
  }
  return who;
}

/** A mentor plans for oneself; those who run the campaign for anybody on its list. */
export async function mustBeMentorFor(
  act: Act,
  by: Who,
  { campaignId, mentorId }: { campaignId: string; mentorId: string },
): Promise<void> {
  const mayRun = mentoringPolicy.may(by, 'mentoring.run', { campaignId }, todayOf(act.now));
  if (mentorId !== by.personId && !mayRun) throw mentoringProblems.noMentor();
  if (!(await holdMentor(act, { campaignId, personId: mentorId })))
    throw mentoringProblems.noMentor();
}

/**
 * The session, locked, of its own mentor or of one whose campaign it is. Being its mentor alone
 * changes nothing: whoever walks with none of its enterprises any more leaves it to others.
 */
export async function mustHold(
  { database }: Pick<Ground, 'database'>,
  act: Act,
  who: Who,
  sessionId: string,
): Promise<Session> {
  const session = await holdSession(act, sessionId);
  const today = todayOf(act.now);
  if (!session) throw mentoringProblems.noSession();
  if (!isOwnOrRuns(session, who, today)) {
    const { campaignId } = session;
    // Who reads it knows that it is there, and is told that it is not theirs to change.
    const sees = mentoringPolicy.may(who, 'mentoring.see', { campaignId }, today);
    throw sees ? peopleProblems.notAllowed() : mentoringProblems.noSession();
  }
  const seats = await selectSeats(act.sql, [sessionId]);
  const enterpriseIds = seats.map(({ enterpriseId }) => enterpriseId);
  const reached = await reachedIn(database, who, { session, enterpriseIds, today });
  if (reached.size === 0 && enterpriseIds.length > 0) throw mentoringProblems.notYours();
  return session;
}

export const isOwnOrRuns = (session: Session, who: Who, today: Day): boolean =>
  session.mentorId === who.personId ||
  mentoringPolicy.may(who, 'mentoring.run', { campaignId: session.campaignId }, today);

/** `field` is that of the form: moving and cancelling stand on one page. */
function reasonIn(typed: string, field: 'alasan' | 'sebab'): string {
  const reason = tidy(typed);
  if (reason === '' || reason.length > reasonMax) {
    throw mentoringProblems.reasonMissing({ max: reasonMax }).at(field);
  }
  return reason;
}

export async function moveSession(
  ground: MailGround,
  who: Who | null,
  {
    sessionId,
    startsAt,
    reason: typed,
  }: { sessionId: string; startsAt: Date | null; reason: string },
): Promise<void> {
  if (!who) throw peopleProblems.signInFirst();
  if (!startsAt) throw mentoringProblems.timeWrong();
  const reason = reasonIn(typed, 'alasan');
  await act(ground, who, async (act) => {
    const session = await mustHold(ground, act, who, sessionId);
    if (session.state !== 'planned') throw mentoringProblems.notPlanned();
    if (session.startsAt.getTime() === startsAt.getTime()) throw mentoringProblems.sameTime();
    if (startsAt < act.now) throw mentoringProblems.movedToPast();
    const seats = await lockedSeats(act, session);
    await mustWalkThen(ground, who, { session: { ...session, startsAt }, ...seats });
    const made = { now: act.now, by: who.personId };
    const move = { sessionId, wasAt: session.startsAt, nowAt: startsAt, reason };
    await insertMove(act, { ...move, ...made });
    const sequence = session.sequence + 1;
    await saveSession(act, sessionId, { startsAt, sequence, toldAt: act.now });
    await layStanding(act, seats);
    noteSession(act, 'mentoring.moveSession', session);
    const told = { session: { ...session, startsAt }, wasAt: session.startsAt, reason };
    await tellChange(ground, act, { ...told, kind: 'move' });
  });
}

/** With whom of it somebody walks now, they also do on the day that it is put on. */
async function mustWalkThen(
  { database, clock }: Ground,
  who: Who,
  asked: { session: Session; enterpriseIds: readonly string[] },
): Promise<void> {
  const campaign = await campaignOf(database, asked.session.campaignId);
  if (!campaign) throw mentoringProblems.noCampaign();
  const then = dayIn(campaign.zone, asked.session.startsAt);
  const { session, enterpriseIds } = asked;
  const now = await reachedIn(database, who, { session, enterpriseIds, today: todayOf(clock()) });
  const later = await reachedIn(database, who, { session, enterpriseIds, today: then });
  if ([...now].some((id) => !later.has(id))) throw mentoringProblems.notYoursThen();
}

export async function cancelSession(
  ground: MailGround,
  who: Who | null,
  { sessionId, reason }: { sessionId: string; reason: string },
): Promise<void> {
  if (!who) throw peopleProblems.signInFirst();
  const why = reasonIn(reason, 'sebab');
  await act(ground, who, async (act) => {
    const session = await mustHold(ground, act, who, sessionId);
    if (session.state !== 'planned') throw mentoringProblems.notPlanned();
    const seats = await lockedSeats(act, session);
    const told = { sequence: session.sequence + 1, toldAt: act.now };
    await saveSession(act, sessionId, { state: 'cancelled', why, ...told });
    await layStanding(act, seats);
    noteSession(act, 'mentoring.cancelSession', session);
    await tellChange(ground, act, { session, reason: why, kind: 'cancellation' });
  });
}

/** A new code for the spot: the old one opens nothing any more. */
export async function renewCode(ground: Ground, who: Who | null, sessionId: string): Promise<void> {
  if (!who) throw peopleProblems.signInFirst();
  await act(ground, who, async (act) => {
    const session = await mustHold(ground, act, who, sessionId);
    if (!takesCode(session)) throw mentoringProblems.codeClosed();
    await saveSession(act, sessionId, { code: newSessionCode() });
    noteSession(act, 'mentoring.renewCode', session);
  });
}

/** The enterprises of a session, with their standing locked. */
async function lockedSeats(
  act: Act,
  { sessionId, campaignId }: Session,
): Promise<{ campaignId: string; enterpriseIds: string[] }> {
  const seats = await selectSeats(act.sql, [sessionId]);
  const asked = { campaignId, enterpriseIds: seats.map(({ enterpriseId }) => enterpriseId) };
  await holdStanding(act, asked);
  return asked;
}

export function noteSession(
  act: Act,
  verb: `mentoring.${string}`,
  { sessionId, campaignId }: Session,
  details: Record<string, unknown> = {},
): void {
  act.note({ verb, thing: 'session', thingId: sessionId, campaignId, details });
}
