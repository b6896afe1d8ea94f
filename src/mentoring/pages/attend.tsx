/** Where the code on the spot leads: a producer says to be there, with one button. */

import { campaignOf } from '../../campaigns/index.ts';
import { enterpriseNames } from '../../enterprises/index.ts';
import {
  Empty,
  ErrorSummary,
  inLocale,
  nothingRefused,
  orRefused,
  type Page,
  param,
  type Refused,
  type Route,
  refusedStatus,
  typedIn,
  type Visit,
} from '../../web/index.ts';
import { attendByCode } from '../actions/attend.ts';
import { attendSaid } from '../messages.ts';
import { mentoringPaths } from '../paths.ts';
import { mentoringProblems } from '../problems.ts';
import { findSession, selectSeats } from '../store/sessions.ts';
import type { Session } from '../words.ts';
import { own, signedInOnly, whenOf } from './parts.tsx';

async function attendPage(
  visit: Visit,
  refused: Refused = nothingRefused,
  outcome: 'new' | 'before' | null = null,
): Promise<Page> {
  const { locale, house } = visit;
  const who = signedInOnly(visit);
  const m = inLocale(attendSaid, locale);
  const session = await sessionHere(visit);
  const { sessionId, code } = session;
  const [seats, campaign] = await Promise.all([
    selectSeats(house.database.read, [sessionId]),
    campaignOf(house.database, session.campaignId),
  ]);
  const mine = who.grants
    .filter(({ role, isRevoked }) => role === 'producer' && !isRevoked)
    .map(({ scope }) => scope.id);
  const here = seats.filter(({ enterpriseId }) => mine.includes(enterpriseId));
  const names = await enterpriseNames(
    house.database,
    here.map(({ enterpriseId }) => enterpriseId),
  );
  return {
    title: m.title,
    width: 'phone',
    status: refusedStatus(refused),
    body: (
      <>
        <h1>{m.title}</h1>
        <p class="my-2 break-words">{m.lead(session.topic)}</p>
        <p class="grounds">{whenOf(session, { locale, zone: campaign?.zone ?? 'WIB' })}</p>
        <ErrorSummary refused={refused} locale={locale} />
        {outcome && (
          <p class="border-2 border-success rounded-box p-3 my-3" role="status">
            {outcome === 'new' ? m.thanks : m.before}
          </p>
        )}
        {here.length === 0 && <Empty>{m.none}</Empty>}
        {outcome === null &&
          here.map(({ enterpriseId, scannedAt }) => (
            <form
              key={enterpriseId}
              method="post"
              action={mentoringPaths.attending(sessionId, code)}
              class="my-3"
            >
              <input type="hidden" name="usaha" value={enterpriseId} />
              {scannedAt ? (
                <p>
                  ● {names.get(enterpriseId)}: {m.before}
                </p>
              ) : (
                <button type="submit" class="btn btn-primary w-full min-h-12 h-auto">
                  {m.here(names.get(enterpriseId) ?? '')}
                </button>
              )}
            </form>
          ))}
        {here
          .filter(({ scannedAt }) => scannedAt !== null)
          .map(({ enterpriseId }) => (
            <p key={enterpriseId} class="my-3">
              <a class="btn btn-outline min-h-12" href={mentoringPaths.enterprise(enterpriseId)}>
                {m.toEnterprise(names.get(enterpriseId) ?? '')}
              </a>
            </p>
          ))}
      </>
    ),
  };
}

/** The session of the address, whose code it names. */
async function sessionHere(visit: Visit): Promise<Session> {
  const session = await findSession(visit.house.database.read, param(visit, 'session'));
  if (session?.code !== param(visit, 'code')) throw mentoringProblems.codeWrong();
  return session;
}

export const attendRoutes: readonly Route[] = [
  own('get', mentoringPaths.attending(':session', ':code'), (visit) => attendPage(visit)),
  own('post', mentoringPaths.attending(':session', ':code'), async (visit) => {
    const typed = await typedIn(visit);
    await sessionHere(visit);
    const done = await orRefused(typed, () =>
      attendByCode(visit.house, visit.who, {
        ...{ sessionId: param(visit, 'session'), code: param(visit, 'code') },
        enterpriseId: typed['usaha'] ?? '',
      }),
    );
    if (!done.ok) return attendPage(visit, done.refused);
    return attendPage(visit, nothingRefused, done.value ? 'new' : 'before');
  }),
];
