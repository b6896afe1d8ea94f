/** The report of a session: sent by its mentor, approved or sent back by those who run it. */
import { act, type Ground } from '../../journal/index.ts';
import { tidy } from '../../kernel/tidy.ts';
import { peopleProblems, todayOf, type Who } from '../../people/index.ts';
import { mentoringPolicy } from '../policy.ts';
import { mentoringProblems } from '../problems.ts';
import { mayStep } from '../rules/report.ts';
import { reasonMax } from '../rules/session.ts';
import { insertReportStep, type ReportStep, selectWriters, stateAfter } from '../store/records.ts';
import { holdSession, saveSession } from '../store/sessions.ts';
import { isOwnOrRuns, noteSession } from './plan.ts';

const verbs = {
  submitted: 'mentoring.submitReport',
  sentBack: 'mentoring.sendReportBack',
  approved: 'mentoring.approveReport',
  reopened: 'mentoring.reopenReport',
} as const;

/** Nobody approves what they wrote. */
export async function stepOnReport(
  ground: Ground,
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
    const of = { report: session.report, recordId, isOwn, hasWritten, approves };
    const refusal = mayStep(kind, of);
    if (refusal || !recordId) throw refusal ?? mentoringProblems.nothingToReport();
    const made = { now: act.now, by: who.personId };
    await insertReportStep(act, { sessionId, recordId, kind, words, ...made });
    await saveSession(act, sessionId, { report: stateAfter[kind] });
    noteSession(act, verbs[kind], session, { record: recordId });
  });
}
