/** The report of a session: sent by its mentor, approved or sent back by those who run it. */
import { type Act, act } from '../../journal/index.ts';
import { tidy } from '../../kernel/tidy.ts';
import { queueNotice } from '../../notices/index.ts';
import { mailboxOf, peopleProblems, todayOf, type Who } from '../../people/index.ts';
import { mentoringPaths } from '../paths.ts';
import { mentoringPolicy } from '../policy.ts';
import { mentoringProblems } from '../problems.ts';
import { sentBackSubject, sentBackText } from '../report-messages.ts';
import { mayStep } from '../rules/report.ts';
import { reasonMax } from '../rules/session.ts';
import {
  insertReportStep,
  type ReportStep,
  selectConflicts,
  selectWriters,
  stateAfter,
} from '../store/records.ts';
import { holdSession, saveSession } from '../store/sessions.ts';
import type { Session } from '../words.ts';
import type { MailGround } from './mails.ts';
import { isOwnOrRuns, noteSession } from './plan.ts';

const verbs = {
  submitted: 'mentoring.submitReport',
  sentBack: 'mentoring.sendReportBack',
  approved: 'mentoring.approveReport',
  reopened: 'mentoring.reopenReport',
} as const;

/** Nobody approves what they wrote. */
export async function stepOnReport(
  ground: MailGround,
  who: Who | null,
  asked: { sessionId: string; kind: ReportStep['kind']; words: string },
): Promise<void> {
  if (!who) throw peopleProblems.signInFirst();
  const { sessionId, kind } = asked;
  const words = tidy(asked.words);
  if (words.length > reasonMax || (kind === 'sentBack' && words === '')) {
    throw mentoringProblems.reasonMissing({ max: reasonMax });
  }
  await act(ground, who, async (act) => {
    const session = await holdSession(act, sessionId);
    if (!session) throw mentoringProblems.noSession();
    const today = todayOf(act.now);
    const { campaignId, mentorId, recordId } = session;
    const approves = mentoringPolicy.may(who, 'mentoring.approve', { campaignId }, today);
    if (!approves && !isOwnOrRuns(session, who, today)) throw mentoringProblems.noSession();
    const isOwn = mentorId === who.personId;
    const hasWritten = (await selectWriters(act.sql, session)).includes(who.personId);
    const conflicts = (await selectConflicts(act.sql, sessionId)).length;
    const of = { report: session.report, recordId, isOwn, hasWritten, approves, conflicts };
    const refusal = mayStep(kind, of);
    if (refusal || !recordId) throw refusal ?? mentoringProblems.nothingToReport();
    const made = { now: act.now, by: who.personId };
    await insertReportStep(act, { sessionId, recordId, kind, words, ...made });
    await saveSession(act, sessionId, { report: stateAfter[kind] });
    noteSession(act, verbs[kind], session, { record: recordId });
    if (kind === 'sentBack') await tellMentor(ground, act, session, words);
  });
}

async function tellMentor(
  ground: MailGround,
  act: Act,
  { mentorId, topic, sessionId }: Session,
  why: string,
): Promise<void> {
  const mailbox = await mailboxOf(ground.database, mentorId);
  if (!mailbox) return;
  const { name, email, locale } = mailbox;
  const of = { name, topic, why, link: `${ground.url()}${mentoringPaths.session(sessionId)}` };
  const mail = { kind: 'mail' as const, personId: mentorId, to: email };
  const subject = sentBackSubject(of, locale);
  await queueNotice(act, { ...mail, subject, body: sentBackText(of, locale) });
}
