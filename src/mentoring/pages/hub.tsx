/** What whoever runs a campaign sees of its mentoring. */
import type { VNode } from 'preact';
import { type Day, dayIn, daysBetween, formatDay, type Zone } from '../../kernel/day.ts';
import type { Locale } from '../../kernel/problem.ts';
import { namesOf } from '../../people/index.ts';
import {
  Crumbs,
  Empty,
  Figure,
  formatCount,
  inLocale,
  type Page,
  Pager,
  pageAsked,
  type Route,
  Table,
  type Visit,
} from '../../web/index.ts';
import { mentoringSaid } from '../messages.ts';
import { mentoringPaths } from '../paths.ts';
import { mentoringPolicy } from '../policy.ts';
import {
  type Asked,
  type Board,
  type MentorMonth,
  mentoringBoard,
  mentorMonths,
  type SilentMember,
  silentMembers,
} from '../questions/board.ts';
import { type Watched, watchedUntil } from '../questions/ended.ts';
import { monthAfter, monthBefore, monthIn, monthName, spanOf } from '../rules/month.ts';
import { hubSaid } from '../setup-messages.ts';
import { findRule } from '../store/setup.ts';
import { campaignHere, onCampaign } from './parts.tsx';

const silentPerPage = 20;

async function hubPage(visit: Visit): Promise<Page> {
  const { locale, house, today, who } = visit;
  const campaign = await campaignHere(visit);
  const { campaignId, zone, name } = campaign;
  const { database } = house;
  const m = inLocale(hubSaid, locale);
  const s = inLocale(mentoringSaid, locale);
  const now = house.clock();
  const [rule, watched] = await Promise.all([
    findRule(database.read, campaignId),
    watchedUntil(database, campaign, { today, now }),
  ]);
  const asked: Asked = { campaignId, today, until: watched.until, zone, now, rule };
  const page = pageAsked(visit);
  const month = monthIn(visit.c.req.query('bulan'), watched.until);
  const [board, silent, months] = await Promise.all([
    mentoringBoard(database, asked),
    silentMembers(database, {
      ...{ ...asked, limit: silentPerPage, offset: (page - 1) * silentPerPage },
    }),
    mentorMonths(database, { campaignId, today: watched.until, ...spanOf(month, zone) }),
  ]);
  const people = await namesOf(
    database,
    months.map(({ personId }) => personId),
  );
  const runs = mentoringPolicy.may(who, 'mentoring.run', { campaignId }, today);
  return {
    title: `${s.title} · ${name}`,
    body: (
      <>
        <Crumbs trail={[{ href: `/kampanye/${campaignId}`, text: name }]} label={s.trail} />
        <h1>{s.title}</h1>
        <p class="my-3 max-w-3xl">{m.lead}</p>
        {watched.isOver && (
          <p class="my-3 max-w-3xl font-semibold">{m.isOver(formatDay(watched.until, locale))}</p>
        )}
        {months.length === 0 && <Empty>{m.empty}</Empty>}
        <Links campaignId={campaignId} locale={locale} runs={runs} />
        <Figures {...{ board, visit, campaignId, runs, watched }} days={rule.silentDays} />
        <PerMentor
          {...{ visit, campaignId, months, people, month, runs }}
          wanted={rule.monthlySessions}
        />
        <Silent {...{ visit, silent, zone, watched }} days={rule.silentDays} />
        <Pager
          locale={locale}
          at={{ count: board.silent, perPage: silentPerPage, page }}
          to={(hal) => `${mentoringPaths.hub(campaignId)}?hal=${hal}`}
        />
      </>
    ),
  };
}

function Links(props: { campaignId: string; locale: Locale; runs: boolean }): VNode {
  const { campaignId, locale, runs } = props;
  const m = inLocale(hubSaid, locale);
  const s = inLocale(mentoringSaid, locale);
  const links = [
    { href: mentoringPaths.sessions(campaignId), text: m.toSessions },
    { href: mentoringPaths.calendar(campaignId), text: m.toCalendar },
    { href: mentoringPaths.tasks(campaignId), text: m.openTasks },
    { href: mentoringPaths.coverage(campaignId), text: m.toCoverage },
    { href: mentoringPaths.campaignReadiness(campaignId), text: m.toReadiness },
    { href: mentoringPaths.growth(campaignId), text: m.toGrowth },
    { href: mentoringPaths.attendanceTable(campaignId), text: m.toAttendance },
    ...(runs ? [{ href: mentoringPaths.planning(campaignId), text: s.plan }] : []),
    ...(runs ? [{ href: mentoringPaths.mentors(campaignId), text: m.toMentors }] : []),
    ...(runs ? [{ href: mentoringPaths.setup(campaignId), text: m.toSetup }] : []),
  ];
  return (
    <ul class="flex flex-wrap gap-x-6 my-3">
      {links.map((link) => (
        <li key={link.href} class="min-h-11 inline-flex items-center">
          <a href={link.href}>{link.text}</a>
        </li>
      ))}
    </ul>
  );
}

function Figures(props: {
  board: Board;
  visit: Visit;
  campaignId: string;
  runs: boolean;
  watched: Watched;
  days: number;
}): VNode {
  const { board, visit, campaignId, runs, watched, days } = props;
  const { locale } = visit;
  const m = inLocale(hubSaid, locale);
  const count = (value: number) => formatCount(value, locale);
  return (
    <div class="grid gap-4 sm:grid-cols-3 lg:grid-cols-5 my-4">
      <Figure
        label={m.silent(days)}
        value={count(board.silent)}
        grounds={
          watched.isOver
            ? m.ofMembersOn(count(board.members), formatDay(watched.until, locale))
            : m.ofMembers(count(board.members))
        }
        href="#terlama"
      />
      <Figure
        label={m.unpaired}
        value={count(board.unpaired)}
        {...(runs && { href: mentoringPaths.mentors(campaignId) })}
      />
      <Figure
        label={m.openTasks}
        value={count(board.openTasks)}
        grounds={m.overdue(count(board.overdueTasks))}
        href={mentoringPaths.tasks(campaignId)}
      />
      <Figure
        label={m.untold}
        value={count(board.untold)}
        grounds={m.untoldHint}
        href={mentoringPaths.sessions(campaignId, { saring: 'belum' })}
      />
      <Figure
        label={m.waiting}
        value={count(board.waiting)}
        href={mentoringPaths.sessions(campaignId, { saring: 'laporan' })}
      />
    </div>
  );
}

function PerMentor(props: {
  visit: Visit;
  campaignId: string;
  months: readonly MentorMonth[];
  people: ReadonlyMap<string, string>;
  month: Day;
  wanted: number;
  runs: boolean;
}): VNode | null {
  const { visit, campaignId, months, people, month, wanted, runs } = props;
  const { locale } = visit;
  if (months.length === 0) return null;
  const m = inLocale(hubSaid, locale);
  const s = inLocale(mentoringSaid, locale);
  const to = (first: Day) => `${mentoringPaths.hub(campaignId)}?bulan=${first.slice(0, 7)}`;
  // Pairings are for those who run the campaign; whoever only sees it reads a mentor's month.
  const ofMentor = (personId: string) =>
    runs
      ? mentoringPaths.mentor(campaignId, personId)
      : mentoringPaths.monthly(campaignId, personId, month.slice(0, 7));
  const title = m.perMentor(monthName(month, locale));
  const count = (value: number) => formatCount(value, locale);
  return (
    <section class="my-6">
      <h2>{title}</h2>
      <p class="grounds">{m.perMentorHint(count(wanted))}</p>
      <Table
        label={title}
        columns={[
          { head: s.mentor },
          { head: m.held, isNumber: true },
          { head: m.planned, isNumber: true, isFolded: true },
          { head: m.load, isNumber: true, isFolded: true },
        ]}
        rows={months.map((one) => ({
          key: one.personId,
          cells: [
            <a key="name" class="name" href={ofMentor(one.personId)}>
              {people.get(one.personId)}
            </a>,
            <span key="held" class={one.held < wanted ? 'text-warning' : ''}>
              {count(one.held)}
              {one.held < wanted && ` ▾ ${m.below}`}
            </span>,
            count(one.planned),
            count(one.load),
          ],
        }))}
      />
      <p class="flex flex-wrap gap-x-6">
        <a class="min-h-11 inline-flex items-center link" href={to(monthBefore(month))}>
          ‹ {m.earlier}
        </a>
        <a class="min-h-11 inline-flex items-center link" href={to(monthAfter(month))}>
          {m.later} ›
        </a>
      </p>
    </section>
  );
}

function Silent(props: {
  visit: Visit;
  silent: readonly SilentMember[];
  zone: Zone;
  watched: Watched;
  days: number;
}): VNode {
  const { visit, silent, zone, watched, days } = props;
  const { locale } = visit;
  const { until, isOver } = watched;
  const m = inLocale(hubSaid, locale);
  const s = inLocale(mentoringSaid, locale);
  return (
    <section class="my-6">
      <h2 id="terlama">{m.silentList}</h2>
      {silent.length === 0 ? (
        <p>{isOver ? m.noneSilentUntil(days, formatDay(until, locale)) : m.noneSilent(days)}</p>
      ) : (
        <Table
          label={m.silentList}
          columns={[
            { head: s.enterprise },
            { head: m.daysWithout, isNumber: true },
            { head: m.lastSession, isFolded: true },
            { head: m.nextSession, isFolded: true },
          ]}
          rows={silent.map(({ enterpriseId, name, memberFrom, lastHeldAt, nextAt }) => {
            const last = lastHeldAt ? dayIn(zone, lastHeldAt) : null;
            return {
              key: enterpriseId,
              cells: [
                <a key="name" class="name" href={mentoringPaths.enterprise(enterpriseId)}>
                  {name}
                </a>,
                formatCount(Math.max(0, daysBetween(last ?? memberFrom, until)), locale),
                last ? formatDay(last, locale) : m.never,
                nextAt ? formatDay(dayIn(zone, nextAt), locale) : '–',
              ],
            };
          })}
        />
      )}
    </section>
  );
}

export const hubRoutes: readonly Route[] = [
  {
    method: 'get',
    path: mentoringPaths.hub(':campaign'),
    ...onCampaign('mentoring.see'),
    handle: hubPage,
  },
];
