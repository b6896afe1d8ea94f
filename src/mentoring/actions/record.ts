/**
 * What a mentor tells of a session, from a phone that had no signal, a form or the API. The id was
 * made on the device: the same content again gives the first answer, another content under it is
 * told, and what was written upon an older record is kept beside until a person chooses.
 */
import { campaignOf } from '../../campaigns/index.ts';
import { sha256Of } from '../../files/index.ts';
import { type Act, act, canonical, type Ground } from '../../journal/index.ts';
import { dayIn, parseInstant, type Zone } from '../../kernel/day.ts';
import { decided, Problem, Problems } from '../../kernel/problem.ts';
import { peopleProblems, todayOf, type Who } from '../../people/index.ts';
import { mentoringProblems } from '../problems.ts';
import { reachedIn } from '../questions/reach.ts';
import { checkRecord, hasOddIds, tellingEnded } from '../rules/record.ts';
import { checkPlan } from '../rules/session.ts';
import { findRecord, insertRecord, type KeptRecord, saveOutcome } from '../store/records.ts';
import {
  findSession,
  insertSession,
  insertSessionModules,
  saveSeats,
  saveSession,
  selectSeats,
} from '../store/sessions.ts';
import { selectModules } from '../store/setup.ts';
import { holdStanding, layStanding } from '../store/standing.ts';
import type { RecordReceipt, Session, SessionRecord } from '../words.ts';
import {
  isPlannedSo,
  mustBeMentorFor,
  mustHold,
  mustWalkWith,
  newSessionCode,
  noteSession,
} from './plan.ts';
import { agreeOnTasks } from './tasks.ts';

/** One after the other: each is taken or refused by itself. */
export async function recordSessions(
  ground: Ground,
  who: Who | null,
  records: readonly SessionRecord[],
): Promise<RecordReceipt[]> {
  if (!who) throw peopleProblems.signInFirst();
  const receipts: RecordReceipt[] = [];
  for (const record of records) receipts.push(await received(ground, who, record));
  return receipts;
}

async function received(ground: Ground, who: Who, record: SessionRecord): Promise<RecordReceipt> {
  const { recordId } = record;
  try {
    const outcome = await recordSession(ground, who, record);
    const { code, words } = mentoringProblems.conflict();
    return { recordId, outcome, reasons: outcome === 'conflict' ? [{ code, words }] : [] };
  } catch (error) {
    const all = error instanceof Problems ? error.all : error instanceof Problem ? [error] : null;
    // What is none of the sender's making passes by waiting: the device sends it again.
    if (!all || all.some(({ status }) => status >= 500)) throw error;
    const reasons = all.map(({ code, words }) => ({ code, words }));
    return { recordId, outcome: 'refused', reasons };
  }
}

type Outcome = 'recorded' | 'recordedBefore' | 'conflict';

/** Throws what speaks against it. */
export async function recordSession(
  ground: Ground,
  who: Who,
  record: SessionRecord,
): Promise<Outcome> {
  if (hasOddIds(record)) throw mentoringProblems.noSession();
  const contentHash = sha256Of(Buffer.from(canonical(record)));
  const zone = await zoneOf(ground, record);
  return act(ground, who, async (act) => {
    const before = await findRecord(act.sql, record.recordId);
    if (before) {
      act.abandon();
      return knownBefore(before, contentHash);
    }
    const session = await heldOrMade(ground, act, who, { record, zone });
    await mustTell(ground, act, who, { session, record, zone });
    const made = { now: act.now, by: who.personId };
    const isConflict = record.basedOn !== session.recordId;
    const outcome = isConflict ? ('conflict' as const) : ('taken' as const);
    // Sent twice at once: the second waited for the session, and finds the record there.
    if (!(await insertRecord(act, { content: record, contentHash, outcome, ...made }))) {
      act.abandon();
      const first = await findRecord(act.sql, record.recordId);
      return first ? knownBefore(first, contentHash) : 'recordedBefore';
    }
    if (!isConflict) await apply(act, { session, record });
    const verb = isConflict ? 'mentoring.keepRecord' : 'mentoring.recordSession';
    noteSession(act, verb, session, { record: record.recordId, outcome: record.outcome });
    return isConflict ? 'conflict' : 'recorded';
  });
}

function knownBefore(before: KeptRecord, contentHash: string): Outcome {
  if (before.contentHash !== contentHash) throw mentoringProblems.changedId();
  return before.outcome === 'conflict' ? 'conflict' : 'recordedBefore';
}

async function zoneOf(ground: Ground, { sessionId, plan }: SessionRecord): Promise<Zone> {
  const session = plan ? null : await findSession(ground.database.read, sessionId);
  const campaign = await campaignOf(ground.database, plan?.campaignId ?? session?.campaignId ?? '');
  if (!campaign) throw mentoringProblems.noSession();
  return campaign.zone;
}

/** The session, locked; one that nobody had planned is made of what the record says. */
async function heldOrMade(
  ground: Ground,
  act: Act,
  who: Who,
  { record, zone }: { record: SessionRecord; zone: Zone },
): Promise<Session> {
  const { plan, sessionId, seats } = record;
  if (plan) {
    const { campaignId } = plan;
    await mustBeMentorFor(act, who, { campaignId, mentorId: who.personId });
    const enterpriseIds = seats.map((seat) => seat.enterpriseId);
    const startsAt = parseInstant(plan.startsAt);
    const asked = { ...plan, startsAt, enterpriseIds, moduleIds: [...new Set(plan.moduleIds)] };
    const checked = decided(checkPlan(asked));
    const there = await findSession(act.sql, sessionId);
    if (there) {
      if (!isPlannedSo(there, { ...checked, campaignId })) throw mentoringProblems.sessionTaken();
      return mustHold(ground, act, who, sessionId);
    }
    const made = { now: act.now, by: who.personId };
    const session = { ...checked, campaignId, mentorId: who.personId, code: newSessionCode() };
    await insertSession(act, { ...session, sessionId, ...made });
    await beOfModules(act, { ...session, sessionId });
    const day = dayIn(zone, checked.startsAt);
    const at = { thing: 'session', thingId: sessionId, campaignId };
    act.note({ verb: 'mentoring.addSession', ...at, details: { kind: plan.kind, day } });
  }
  return mustHold(ground, act, who, sessionId);
}

/** One that was retired since the phone had its list is still what the session was of. */
async function beOfModules(
  act: Act,
  of: { campaignId: string; sessionId: string; moduleIds: readonly string[] },
): Promise<void> {
  const modules = await selectModules(act.sql, of.campaignId, { retiredToo: true });
  const known = new Set(modules.map(({ moduleId }) => moduleId));
  if (!of.moduleIds.every((id) => known.has(id))) throw mentoringProblems.noModule();
  await insertSessionModules(act, of);
}

/** Who was invited is told of by who still walks with them; who came along, of that day. */
async function mustTell(
  ground: Ground,
  act: Act,
  who: Who,
  { session, record, zone }: { session: Session; record: SessionRecord; zone: Zone },
): Promise<void> {
  const { startsAt, campaignId } = session;
  const ended = tellingEnded(session);
  if (ended) throw ended;
  decided(checkRecord(record, { startsAt, now: act.now }));
  const invited = new Set(
    (await selectSeats(act.sql, [session.sessionId])).map(({ enterpriseId }) => enterpriseId),
  );
  const told = record.seats.map(({ enterpriseId }) => enterpriseId);
  const reached = await reachedIn(ground.database, who, {
    ...{ session, enterpriseIds: told, today: todayOf(act.now) },
  });
  if (told.some((id) => invited.has(id) && !reached.has(id))) throw mentoringProblems.notYours();
  const enterpriseIds = told.filter((id) => !invited.has(id));
  await mustWalkWith(ground, who, { campaignId, enterpriseIds, on: dayIn(zone, startsAt) });
}

/** The record stands from now on. */
async function apply(
  act: Act,
  { session, record }: { session: Session; record: SessionRecord },
): Promise<void> {
  const { sessionId, campaignId } = session;
  const { recordId, outcome: state, why, note, seats } = record;
  const seated = await selectSeats(act.sql, [sessionId]);
  const enterpriseIds = [...seated, ...seats].map(({ enterpriseId }) => enterpriseId);
  await holdStanding(act, { campaignId, enterpriseIds });
  await saveSession(act, sessionId, { state, why, note, recordId, toldAt: act.now });
  await saveSeats(act, { sessionId, seats });
  await agreeOnTasks(act, { session, record });
  await layStanding(act, { campaignId, enterpriseIds });
}

/** Of two that were told of one session: this one stands, or is put aside. */
export async function chooseRecord(
  ground: Ground,
  who: Who | null,
  { sessionId, recordId, stands }: { sessionId: string; recordId: string; stands: boolean },
): Promise<void> {
  if (!who) throw peopleProblems.signInFirst();
  await act(ground, who, async (act) => {
    const session = await mustHold(ground, act, who, sessionId);
    const kept = await findRecord(act.sql, recordId);
    if (kept?.sessionId !== sessionId || kept.outcome !== 'conflict') {
      throw mentoringProblems.noRecord();
    }
    if (stands && (session.report === 'submitted' || session.report === 'approved')) {
      throw mentoringProblems.recordLocked();
    }
    await saveOutcome(act, { recordId, outcome: stands ? 'taken' : 'discarded' });
    if (stands) await apply(act, { session, record: kept.content });
    const verb = stands ? 'mentoring.chooseRecord' : 'mentoring.discardRecord';
    noteSession(act, verb, session, { record: recordId });
  });
}
