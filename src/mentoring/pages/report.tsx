/** The report of a session on its page: who sent it, who approved or sent it back. */
import type { VNode } from 'preact';
import { formatInstant } from '../../kernel/day.ts';
import {
  inLocale,
  orRefused,
  type Page,
  param,
  type Refused,
  type Route,
  redirect,
  TextArea,
  typedIn,
  type Visit,
} from '../../web/index.ts';
import { stepOnReport } from '../actions/report.ts';
import { reportStepSaid, sessionSaid } from '../messages.ts';
import { mentoringPaths } from '../paths.ts';
import { mentoringPolicy } from '../policy.ts';
import { mentoringProblems } from '../problems.ts';
import { mayStep } from '../rules/report.ts';
import { reportStateWords } from '../words.ts';
import { own } from './parts.tsx';
import type { SessionParts } from './session.tsx';

const kinds = ['submitted', 'approved', 'sentBack', 'reopened'] as const;

export function Report({ visit, whole, refused }: SessionParts): VNode {
  const { locale, who, today } = visit;
  const m = inLocale(sessionSaid, locale);
  const said = inLocale(reportStepSaid, locale);
  const { session, reportSteps, zone, names, people } = whole;
  const { campaignId, sessionId, report, recordId, mentorId } = session;
  const of = {
    ...{ report, recordId, isOwn: mentorId === who?.personId },
    hasWritten: who !== null && whole.writers.includes(who.personId),
    approves: mentoringPolicy.may(who, 'mentoring.approve', { campaignId }, today),
    conflicts: whole.conflicts.length,
  };
  const offered = kinds.filter((kind) => mayStep(kind, of) === null);
  const words = {
    ...{ submitted: m.submit, approved: m.approve, sentBack: m.sendBack, reopened: m.reopen },
  };
  return (
    <section class="my-6 max-w-3xl">
      <h2>{m.report}</h2>
      <p class="font-semibold">{reportStateWords[report][locale]}</p>
      <ul class="list-disc pl-5">
        {reportSteps.map((step) => (
          <li key={step.madeAt.toISOString()} class="break-words">
            {said[step.kind]} · {people.get(step.madeBy ?? '') ?? ''} ·{' '}
            {formatInstant(step.madeAt, zone, locale)}
            {step.words && `: ${step.words}`}
          </li>
        ))}
      </ul>
      {of.conflicts > 0 && report !== 'approved' && (
        <p class="border-2 border-warning rounded-box p-3 my-3">
          {mentoringProblems.chooseFirst().words[locale]}
        </p>
      )}
      {offered.length > 0 && names.size > 0 && (
        <form method="post" action={mentoringPaths.reporting(sessionId)}>
          {offered.includes('sentBack') && (
            <TextArea name="alasan" label={m.sendBackWhat} rows={2} {...{ refused, locale }} />
          )}
          <div class="flex flex-wrap gap-3 mt-2">
            {offered.map((kind, i) => (
              <button
                key={kind}
                type="submit"
                name="langkah"
                value={kind}
                class={`btn min-h-12 ${i === 0 ? 'btn-primary' : ''}`}
              >
                {words[kind]}
              </button>
            ))}
          </div>
        </form>
      )}
    </section>
  );
}

export const reportRoutes = (
  show: (visit: Visit, refused: Refused) => Promise<Page>,
): readonly Route[] => [
  own('post', mentoringPaths.reporting(':session'), async (visit) => {
    const typed = await typedIn(visit);
    const sessionId = param(visit, 'session');
    const kind = kinds.find((one) => one === typed['langkah']) ?? 'submitted';
    const words = kind === 'sentBack' ? (typed['alasan'] ?? '') : '';
    const done = await orRefused(typed, () =>
      stepOnReport(visit.house, visit.who, { sessionId, kind, words }),
    );
    if (!done.ok) return show(visit, done.refused);
    return redirect(mentoringPaths.session(sessionId));
  }),
];
