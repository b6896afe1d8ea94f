/** Sessions by day, of a campaign or of oneself, and as an address for calendars. */
import type { VNode } from 'preact';
import { type Day, timeIn, type Zone } from '../../kernel/day.ts';
import { dayWithWeekday } from '../../kernel/spelled.ts';
import { namesOf } from '../../people/index.ts';
import { Crumbs, inLocale, type Page, type Route, Submit, type Visit } from '../../web/index.ts';
import { makeFeed } from '../actions/feed.ts';
import { calendarFile, fewNames } from '../calendar-file.ts';
import { calendarSaid } from '../list-messages.ts';
import { mentoringSaid } from '../messages.ts';
import { mentoringPaths } from '../paths.ts';
import { mentoringProblems } from '../problems.ts';
import { type CalendarDay, calendarOf, zoneOfSessions } from '../questions/calendar.ts';
import { watchedUntil } from '../questions/ended.ts';
import { actsFor, eventsOfFeed, seatedWith } from '../questions/feed.ts';
import { type OwnReader, seatedNames } from '../questions/seated.ts';
import { lastOf, monthAfter, monthBefore, monthIn, monthName } from '../rules/month.ts';
import { sessionKindWords, sessionStateWords } from '../words.ts';
import { campaignHere, onCampaign, own, signedInOnly, trailTo } from './parts.tsx';

interface Shown {
  visit: Visit;
  days: readonly CalendarDay[];
  month: Day;
  zone: Zone;
  /** The same calendar at another month, and all sessions of a day. */
  to: (month: string) => string;
  toDay: ((day: Day) => string) | null;
  /** The page of a session that the visitor may open. */
  toSession: (sessionId: string) => string;
  /** With whom it is, and whose it is where that is not the visitor. */
  withWhom: ReadonlyMap<string, string>;
}

async function campaignCalendar(visit: Visit): Promise<Page> {
  const { house, locale, today } = visit;
  const campaign = await campaignHere(visit);
  const { campaignId, zone, name } = campaign;
  // One that is over opens at its last month, as its board does.
  const { until } = await watchedUntil(house.database, campaign, { today, now: house.clock() });
  const month = monthIn(visit.c.req.query('bulan'), until);
  const asked = { from: month, until: lastOf(month), zone };
  const days = await calendarOf(house.database, { ...asked, of: { campaignId } });
  const withWhom = await whoIsIn(visit, days, null);
  const m = inLocale(calendarSaid, locale);
  const s = inLocale(mentoringSaid, locale);
  const to = (bulan: string) => mentoringPaths.calendar(campaignId, bulan);
  const toDay = (hari: Day) => mentoringPaths.sessions(campaignId, { hari });
  return {
    title: `${m.title} · ${name}`,
    body: (
      <>
        <Crumbs trail={trailTo(visit, campaignId)} label={s.trail} />
        <h1>{m.title}</h1>
        <Month
          {...{ visit, days, month, zone, to, toDay, withWhom }}
          toSession={mentoringPaths.session}
        />
      </>
    ),
  };
}

async function ownCalendar(visit: Visit, feed: string | null = null): Promise<Page> {
  const { house, locale, today } = visit;
  const who = signedInOnly(visit);
  const { personId } = who;
  const enterpriseIds = actsFor(who, today);
  const seated = await seatedWith(house.database, enterpriseIds);
  const month = monthIn(visit.c.req.query('bulan'), today);
  const of = { mentorId: personId, sessionIds: [...seated.keys()] };
  const zone = await zoneOfSessions(house.database, of);
  const asked = { from: month, until: lastOf(month), zone };
  const days = await calendarOf(house.database, { ...asked, of });
  const withWhom = await whoIsIn(visit, days, { personId, enterpriseIds });
  const toSession = (sessionId: string) => {
    const enterpriseId = seated.get(sessionId);
    return enterpriseId
      ? mentoringPaths.enterprise(enterpriseId)
      : mentoringPaths.session(sessionId);
  };
  // A producer's mentoring is on the page of the own enterprise.
  const [first] = enterpriseIds;
  const up = first ? mentoringPaths.enterprise(first) : mentoringPaths.own;
  const m = inLocale(calendarSaid, locale);
  const s = inLocale(mentoringSaid, locale);
  const to = (bulan: string) => mentoringPaths.ownCalendar(bulan);
  return {
    title: m.own,
    body: (
      <>
        <Crumbs
          trail={[
            { href: '/', text: s.home },
            { href: up, text: s.title },
          ]}
          label={s.trail}
        />
        <h1>{m.own}</h1>
        <Month {...{ visit, days, month, zone, to, toDay: null, toSession, withWhom }} />
        <section class="my-6 max-w-xl">
          <h2>{m.feed}</h2>
          <p class="grounds">{m.feedHint}</p>
          {feed && (
            <p class="border-2 border-success rounded-box p-3 my-3 break-all" role="status">
              {m.feedOnce}
              <br />
              <code>{feed}</code>
            </p>
          )}
          <form method="post" action={mentoringPaths.feedMaking}>
            <Submit>{m.makeFeed}</Submit>
          </form>
        </section>
      </>
    ),
  };
}

async function whoIsIn(
  { house: { database }, locale }: Visit,
  days: readonly CalendarDay[],
  reader: OwnReader | null,
): Promise<ReadonlyMap<string, string>> {
  const sessions = days.flatMap(({ shown }) => shown);
  const [names, people] = await Promise.all([
    seatedNames(database, sessions, reader),
    namesOf(
      database,
      sessions.map(({ mentorId }) => mentorId).filter((id) => id !== reader?.personId),
    ),
  ]);
  return new Map(
    sessions.map(({ sessionId, mentorId }) => [
      sessionId,
      [fewNames(names.get(sessionId) ?? [], locale), people.get(mentorId)]
        .filter(Boolean)
        .join(' · '),
    ]),
  );
}

function Month({ visit, days, month, zone, to, toDay, toSession, withWhom }: Shown): VNode {
  const { locale } = visit;
  const m = inLocale(calendarSaid, locale);
  const turn = (first: Day, text: string) => (
    <a class="min-h-11 inline-flex items-center link" href={to(first.slice(0, 7))}>
      {text}
    </a>
  );
  return (
    <>
      <h2 class="mt-4">{monthName(month, locale)}</h2>
      <p class="flex flex-wrap gap-x-6">
        {turn(monthBefore(month), `‹ ${monthName(monthBefore(month), locale)}`)}
        {turn(monthAfter(month), `${monthName(monthAfter(month), locale)} ›`)}
      </p>
      <p class="grounds">{m.inZone(zone)}</p>
      {days.length === 0 && <p class="my-3">{m.none}</p>}
      <ol class="my-3 grid gap-3 sm:grid-cols-2 lg:grid-cols-4">
        {days.map(({ day, count, shown }) => (
          <li key={day} class="border border-base-300 rounded-box p-3 min-w-0">
            <h3>{dayWithWeekday(day, locale)}</h3>
            <ul>
              {shown.map(({ sessionId, topic, kind, state, startsAt }) => (
                <li key={sessionId} class="py-1 break-words">
                  <a class="name" href={toSession(sessionId)}>
                    {timeIn(zone, startsAt).replace(':', locale === 'id' ? '.' : ':')} {topic}
                  </a>
                  <span class="grounds block">{withWhom.get(sessionId)}</span>
                  <span class="grounds block">
                    {sessionKindWords[kind][locale]} · {sessionStateWords[state][locale]}
                  </span>
                </li>
              ))}
            </ul>
            {count > shown.length &&
              (toDay ? (
                <a class="min-h-11 inline-flex items-center link" href={toDay(day)}>
                  {m.all(count)}
                </a>
              ) : (
                <p class="grounds">{m.all(count)}</p>
              ))}
          </li>
        ))}
      </ol>
    </>
  );
}

/** By its address alone: programs that keep calendars have no account. */
async function feedFile({ house, c, locale }: Visit): Promise<Response> {
  const token = c.req.param('token') ?? '';
  const events = await eventsOfFeed(house, token);
  if (!events) throw mentoringProblems.noFeed();
  const { simulation: isSimulation } = house.config;
  const file = calendarFile(events, { url: house.url(), locale, isSimulation });
  const name = `${isSimulation ? 'SIMULASI-' : ''}pendampingan.ics`;
  return new Response(file, {
    headers: {
      'content-type': 'text/calendar; charset=utf-8',
      'cache-control': 'private, max-age=900',
      'content-disposition': `inline; filename="${name}"`,
    },
  });
}

export const calendarRoutes: readonly Route[] = [
  {
    ...{ method: 'get', path: mentoringPaths.calendar(':campaign') },
    ...onCampaign('mentoring.see'),
    handle: campaignCalendar,
  },
  own('get', mentoringPaths.ownCalendar(), (visit) => ownCalendar(visit)),
  own('post', mentoringPaths.feedMaking, async (visit) => {
    const token = await makeFeed(visit.house, visit.who);
    return ownCalendar(visit, `${visit.house.url()}${mentoringPaths.feed(token)}`);
  }),
  { method: 'get', path: mentoringPaths.feed(':token'), may: 'public', handle: feedFile },
];
