/** A mentor's own page: what is still to be told, what comes, whom one walks with. */
import type { VNode } from 'preact';
import { dayIn, formatDay, type Zone } from '../../kernel/day.ts';
import { Crumbs, Empty, formatCount, inLocale, type Page, type Visit } from '../../web/index.ts';
import { mentoringSaid, ownSaid } from '../messages.ts';
import { mentoringPaths } from '../paths.ts';
import { type OwnMentoring, ownMentoring, type Walked } from '../questions/own.ts';
import { tellableOf } from '../questions/reach.ts';
import { isOver } from '../rules/session.ts';
import { enterpriseSaid } from '../setup-messages.ts';
import { reportStateWords, type Session } from '../words.ts';
import { own, StateOf, signedInOnly, whenOf } from './parts.tsx';
import { RecordsSent, RecordsWaiting } from './record-fields.tsx';

async function ownPage(visit: Visit): Promise<Page> {
  const who = signedInOnly(visit);
  const { personId } = who;
  const { locale, house, today } = visit;
  const m = inLocale(ownSaid, locale);
  const s = inLocale(mentoringSaid, locale);
  const mentoring = await ownMentoring(house.database, { personId, today });
  const { campaigns, coming, past, walked, tasks, unsent } = mentoring;
  const tells = await tellableOf(house.database, who, { sessions: coming, today });
  const now = house.clock();
  const late = coming.filter((one) => isOver(one, now));
  const next = coming.filter((one) => !isOver(one, now));
  const parts = { visit, mentoring };
  return {
    title: m.title,
    width: 'phone',
    islands: ['records'],
    body: (
      <>
        <Crumbs trail={[{ href: '/', text: s.home }]} label={s.trail} />
        <h1>{m.title}</h1>
        <RecordsWaiting locale={locale} person={personId} />
        <RecordsSent locale={locale} again={mentoringPaths.own} />
        {campaigns.length === 0 && <Empty>{m.nobody}</Empty>}
        {late.length > 0 && (
          <section class="my-4">
            <h2>{m.toTell}</h2>
            <p class="grounds">{m.toTellHint}</p>
            <Sessions {...parts} sessions={late} shows="telling" tells={tells} />
          </section>
        )}
        {unsent.length > 0 && (
          <section class="my-4">
            <h2>{m.reports}</h2>
            <p class="grounds">{m.reportsHint}</p>
            <Sessions {...parts} sessions={unsent} shows="report" />
          </section>
        )}
        {tasks.length > 0 && (
          <section class="my-4">
            <h2>{m.tasks}</h2>
            <OwnTasks {...parts} />
          </section>
        )}
        {campaigns.length > 0 && (
          <section class="my-4">
            <h2>{m.coming}</h2>
            <p class="min-h-11">
              <a href={mentoringPaths.ownCalendar()}>{m.calendar}</a>
            </p>
            {next.length === 0 && <p>{m.noneComing}</p>}
            <Sessions {...parts} sessions={next} shows="telling" tells={tells} />
            {campaigns.map(({ campaignId, name }) => (
              <p key={campaignId} class="grid gap-2 my-3">
                {campaigns.length > 1 && <span class="font-semibold">{name}</span>}
                <a class="btn btn-primary min-h-12" href={mentoringPaths.planning(campaignId)}>
                  {s.plan}
                </a>
                <a
                  class="btn btn-outline min-h-12"
                  href={mentoringPaths.monthly(campaignId, personId)}
                >
                  {m.monthly}
                </a>
                <a
                  class="btn btn-outline min-h-12"
                  data-keep
                  href={mentoringPaths.unplanned(campaignId)}
                >
                  {m.tellUnplanned}
                </a>
              </p>
            ))}
          </section>
        )}
        {campaigns.length > 0 && (
          <section class="my-6">
            <h2>{m.walked}</h2>
            {walked.length === 0 && <p>{m.noneWalked}</p>}
            <ul class="divide-y divide-base-300">
              {walked.map((one) => (
                <OneWalked key={`${one.campaignId}${one.enterpriseId}`} {...parts} one={one} />
              ))}
            </ul>
          </section>
        )}
        {past.length > 0 && (
          <section class="my-6">
            <h2>{m.past}</h2>
            <Sessions {...parts} sessions={past} shows="state" />
          </section>
        )}
      </>
    ),
  };
}

const zoneIn = ({ campaigns }: OwnMentoring, campaignId: string): Zone =>
  campaigns.find((one) => one.campaignId === campaignId)?.zone ?? 'WIB';

function Sessions(props: {
  visit: Visit;
  mentoring: OwnMentoring;
  sessions: readonly Session[];
  /** Beside each: a way to tell of it, the state of its report, or its own. */
  shows: 'telling' | 'report' | 'state';
  /** Those that the visitor may tell of. */
  tells?: ReadonlySet<string>;
}): VNode {
  const { visit, mentoring, sessions, shows, tells } = props;
  const { locale } = visit;
  const m = inLocale(ownSaid, locale);
  return (
    <ul class="divide-y divide-base-300">
      {sessions.map((session) => {
        const { sessionId, topic, campaignId } = session;
        const names = mentoring.seated.get(sessionId) ?? [];
        return (
          <li key={sessionId} class="py-3 break-words">
            <a class="name font-semibold" href={mentoringPaths.session(sessionId)}>
              {topic}
            </a>
            <span class="grounds block">
              {whenOf(session, { locale, zone: zoneIn(mentoring, campaignId) })}
            </span>
            <span class="grounds block">{names.join(', ')}</span>
            {shows === 'telling' && tells?.has(sessionId) && (
              <a
                class="btn btn-outline min-h-11 mt-1"
                data-keep
                href={mentoringPaths.recording(sessionId)}
              >
                {m.tell}
                <span class="sr-only"> · {topic}</span>
              </a>
            )}
            {shows === 'telling' && !tells?.has(sessionId) && (
              <span class="grounds block">{m.leftToOthers}</span>
            )}
            {shows === 'report' && reportStateWords[session.report][locale]}
            {shows === 'state' && <StateOf session={session} locale={locale} />}
          </li>
        );
      })}
    </ul>
  );
}

function OwnTasks({ visit, mentoring }: { visit: Visit; mentoring: OwnMentoring }): VNode {
  const { locale, today } = visit;
  const m = inLocale(enterpriseSaid, locale);
  const { tasks, walked } = mentoring;
  return (
    <ul class="divide-y divide-base-300">
      {tasks.map(({ taskId, enterpriseId, words, dueOn }) => (
        <li key={`${enterpriseId}${taskId}`} class="py-3 break-words">
          <a class="name font-semibold" href={mentoringPaths.task(enterpriseId, taskId)}>
            {words}
          </a>
          <span class="grounds block">
            {walked.find((one) => one.enterpriseId === enterpriseId)?.name} ·{' '}
            {m.due(formatDay(dueOn, locale))}
            {dueOn < today && <strong class="text-warning"> ▾ {m.overdue}</strong>}
          </span>
        </li>
      ))}
    </ul>
  );
}

function OneWalked(props: { visit: Visit; mentoring: OwnMentoring; one: Walked }): VNode {
  const { visit, mentoring, one } = props;
  const { locale } = visit;
  const m = inLocale(ownSaid, locale);
  const { enterpriseId, name, held, lastHeldAt, openTasks, nextDue, until, campaignId } = one;
  const last = lastHeldAt
    ? m.last(formatDay(dayIn(zoneIn(mentoring, campaignId), lastHeldAt), locale))
    : m.never;
  return (
    <li class="py-3 break-words">
      <a class="name font-semibold" href={mentoringPaths.enterprise(enterpriseId)}>
        {name}
      </a>
      <span class="grounds block">
        {m.held(formatCount(held, locale))} · {last}
      </span>
      <span class="grounds block">
        {m.openTasks(formatCount(openTasks, locale))}
        {nextDue && ` · ${m.due(formatDay(nextDue, locale))}`} · {m.until(formatDay(until, locale))}
      </span>
    </li>
  );
}

export const ownRoutes = [own('get', mentoringPaths.own, ownPage)] as const;
