/** What was published of a session, noted by its own mentor. */
import type { VNode } from 'preact';
import { formatDay } from '../../kernel/day.ts';
import {
  inLocale,
  NewId,
  orRefused,
  type Page,
  param,
  type Refused,
  type Route,
  redirect,
  Submit,
  typedIn,
  type Visit,
} from '../../web/index.ts';
import { addCoverage } from '../actions/coverage.ts';
import { coverageSaid } from '../outcome-messages.ts';
import { mentoringPaths } from '../paths.ts';
import { sessionFor } from '../questions/sessions.ts';
import { CoverageFields, noteOnce, typedCoverage } from './coverage.tsx';
import { own } from './parts.tsx';
import type { SessionParts } from './session.tsx';

export function SessionCoverage({ visit, whole, refused }: SessionParts): VNode | null {
  const { locale } = visit;
  const { coverage, mayTell, session } = whole;
  const isMedia = session.kind === 'media' && session.state !== 'cancelled';
  if (coverage.length === 0 && !(isMedia && mayTell)) return null;
  const m = inLocale(coverageSaid, locale);
  const isSent = refused.typed['media'] !== undefined;
  return (
    <section class="my-6 max-w-3xl">
      <h2>{m.title}</h2>
      <ul class="list-disc pl-5">
        {coverage.map((one) => (
          <li key={one.coverageId} class="break-words">
            {one.link ? (
              <a href={one.link} rel="noreferrer">
                {one.title}
              </a>
            ) : (
              one.title
            )}{' '}
            · {one.outlet} · {formatDay(one.publishedOn, locale)}
          </li>
        ))}
      </ul>
      {mayTell && (
        <details open={isSent}>
          <summary class="min-h-11 py-2 font-semibold cursor-pointer">{m.add}</summary>
          <form method="post" action={mentoringPaths.sessionCoverage(session.sessionId)}>
            <NewId refused={refused} />
            <CoverageFields refused={refused} locale={locale} />
            <Submit>{m.add}</Submit>
          </form>
        </details>
      )}
    </section>
  );
}

/** It is about whoever sat in the session. */
export const sessionCoverageRoutes = (
  show: (visit: Visit, refused: Refused) => Promise<Page>,
): readonly Route[] => [
  own('post', mentoringPaths.sessionCoverage(':session'), async (visit) => {
    const { house, who, today } = visit;
    const sessionId = param(visit, 'session');
    const { session, seats } = await sessionFor(house.database, who, { sessionId, today });
    const typed = await typedIn(visit);
    const { campaignId } = session;
    const enterpriseIds = seats.map(({ enterpriseId }) => enterpriseId);
    const asked = { ...typedCoverage(typed), campaignId, sessionId, enterpriseIds };
    const done = await orRefused(typed, () =>
      noteOnce(typed, (coverageId) => addCoverage(house, who, { ...asked, coverageId })),
    );
    if (!done.ok) return show(visit, done.refused);
    return redirect(mentoringPaths.session(sessionId));
  }),
];
