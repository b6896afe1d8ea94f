import type { VNode } from 'preact';
import { listCampaigns, runningOf } from '../../campaigns/index.ts';
import { enterpriseNames, enterprisePaths, enterpriseTarget } from '../../enterprises/index.ts';
import { growthPolicy, ownEvents } from '../../growth/index.ts';
import { finalsOf, judgingPaths, judgingPolicy } from '../../judging/index.ts';
import {
  addDays,
  type Day,
  daysBetween,
  formatDay,
  formatInstant,
  weeksOf,
} from '../../kernel/day.ts';
import { formatRupiah, formatRupiahShort } from '../../kernel/money.ts';
import {
  type EnterpriseMentoring,
  enterpriseMentoring,
  mentoringPaths,
  mentoringPolicy,
} from '../../mentoring/index.ts';
import {
  channelWords,
  daysOf,
  openRequestsLink,
  salesPaths,
  salesPolicy,
  totalOf,
  UnsentMark,
} from '../../sales/index.ts';
import { trainingPaths } from '../../training/index.ts';
import {
  Bars,
  Figure,
  formatCount,
  inLocale,
  type Page,
  param,
  type Visit,
} from '../../web/index.ts';
import { desk, weekdays } from '../messages.ts';
import { Events } from './producer-events.tsx';

/** A producer's phone: the week, and the two things to do (look.md). */
export async function producerPage(visit: Visit): Promise<Page> {
  const enterpriseId = param(visit, 'enterprise');
  const { database } = visit.house;
  const { locale } = visit;
  const m = inLocale(desk, locale);
  const [names, target, campaigns, asked] = await Promise.all([
    enterpriseNames(database, [enterpriseId]),
    enterpriseTarget(database, enterpriseId),
    listCampaigns(database),
    openRequestsLink(visit, enterpriseId),
  ]);
  const joined = new Set((target?.memberships ?? []).map((one) => one.campaignId));
  const campaign = runningOf(
    campaigns.filter(({ campaignId }) => joined.has(campaignId)),
    visit.today,
  );
  const name = names.get(enterpriseId) ?? '';
  // Whoever only looks after the enterprise may see it without writing for it.
  const allows = (name: 'sales.record' | 'sales.upload') =>
    target !== null && salesPolicy.may(visit.who, name, target, visit.today);
  const seesJudging =
    target !== null && judgingPolicy.may(visit.who, 'judging.seeOwn', target, visit.today);
  const isWalked =
    target !== null && mentoringPolicy.may(visit.who, 'mentoring.seeOwn', target, visit.today);
  const walked = isWalked
    ? await enterpriseMentoring(database, { enterpriseId, today: visit.today })
    : null;
  const finals = seesJudging ? await finalsOf(database, enterpriseId) : [];
  return {
    title: name,
    width: 'phone',
    islands: ['unsent'],
    body: (
      <>
        <div class="flex items-start justify-between gap-4">
          <h1 class="break-words min-w-0">{name}</h1>
          {allows('sales.record') && <UnsentMark enterpriseId={enterpriseId} locale={locale} />}
        </div>
        {asked && (
          <p class="border-2 border-warning rounded-box p-3 my-3">
            <a class="link min-h-11 flex items-center" href={asked.href}>
              {asked.text}
            </a>
          </p>
        )}
        {campaign && <Week {...(await weekOf(visit, enterpriseId, campaign))} visit={visit} />}
        <p class="grid gap-3 my-6">
          {allows('sales.record') && (
            <a class="btn btn-primary min-h-12 text-base" href={salesPaths.entry(enterpriseId)}>
              {m.record}
            </a>
          )}
          {allows('sales.upload') && (
            <a class="btn btn-outline min-h-12 text-base" href={salesPaths.upload(enterpriseId)}>
              {m.upload}
            </a>
          )}
        </p>
        {walked && <Walked {...walked} visit={visit} enterpriseId={enterpriseId} />}
        {target && growthPolicy.may(visit.who, 'growth.seeOwn', target, visit.today) && (
          <Events {...(await ownEvents(database, enterpriseId))} visit={visit} />
        )}
        {campaign && <Whole {...(await wholeOf(visit, enterpriseId, campaign.campaignId))} />}
        {finals.map(({ campaignId, name }) => (
          <p key={campaignId} class="min-h-11 flex items-center">
            <a href={judgingPaths.ownResult(campaignId, enterpriseId)}>{m.ownJudging(name)}</a>
          </p>
        ))}
        <p class="mt-6">
          <a href={enterprisePaths.enterprise(enterpriseId)}>{m.about}</a>
        </p>
        <p class="min-h-11 flex items-center">
          <a href={trainingPaths.ownCertificates}>{m.ownCertificates}</a>
        </p>
      </>
    ),
  };
}

async function wholeOf(visit: Visit, enterpriseId: string, campaignId: string) {
  const total = await totalOf(visit.house.database, { campaignId, enterpriseId });
  const m = inLocale(desk, visit.locale);
  return {
    label: `${m.wholeWindow} · ${total.campaignName}`,
    value: formatRupiah(total.byState.final.omzet),
    grounds: `● ${m.final} · ◐ ${m.provisional} ${formatRupiah(total.byState.provisional.omzet)}`,
    href: salesPaths.enterprise(enterpriseId, campaignId),
  };
}

function Whole(figure: Awaited<ReturnType<typeof wholeOf>>): VNode {
  return <Figure {...figure} />;
}

const tasksShown = 2;

/** What is to be done, and the next session; nothing where there was never any. */
function Walked(props: EnterpriseMentoring & { visit: Visit; enterpriseId: string }): VNode | null {
  const { visit, enterpriseId, tasks, sessions } = props;
  const { locale } = visit;
  const m = inLocale(desk, locale);
  const now = visit.house.clock();
  // What the office or the mentor took upon itself stands on the page of mentoring.
  const open = tasks.filter(({ state, owner }) => state === 'open' && owner === 'producer');
  const next = sessions
    .filter(({ session }) => session.state === 'planned' && session.startsAt >= now)
    .at(-1);
  const to = mentoringPaths.enterprise(enterpriseId);
  if (tasks.length + sessions.length === 0) return null;
  return (
    <ul class="my-4">
      {next && (
        <li class="py-2 break-words">
          <a href={to}>
            {m.nextSession(
              next.session.topic,
              formatInstant(next.session.startsAt, next.zone, locale),
            )}
          </a>
        </li>
      )}
      {open.slice(0, tasksShown).map(({ taskId, words, dueOn }) => (
        <li key={taskId} class="py-2 break-words">
          <a href={mentoringPaths.task(enterpriseId, taskId)}>
            {m.task(words, formatDay(dueOn, locale))}
          </a>
        </li>
      ))}
      {open.length > tasksShown ? (
        <li class="min-h-11">
          <a href={to}>{m.moreTasks(formatCount(open.length - tasksShown, locale))}</a>
        </li>
      ) : (
        <li class="min-h-11">
          <a href={to}>{m.mentoring}</a>
        </li>
      )}
    </ul>
  );
}

interface WeekProps {
  from: Day;
  days: Awaited<ReturnType<typeof daysOf>>;
  href: string;
}

/** The campaign week of today; after the window its last one, before it the first. */
async function weekOf(
  visit: Visit,
  enterpriseId: string,
  campaign: { campaignId: string; window: { from: Day; to: Day } },
): Promise<WeekProps> {
  const { campaignId, window } = campaign;
  const weeks = weeksOf(window.from, window.to);
  const begun = weeks.filter((week) => week.from <= visit.today);
  const { from, to } = begun.at(-1) ?? weeks[0] ?? window;
  const days = await daysOf(visit.house.database, { campaignId, enterpriseId, from, to });
  const filter = { kampanye: campaignId, dari: from, sampai: to };
  return { from, days, href: salesPaths.rows(enterpriseId, filter) };
}

function Week({ visit, from, days, href }: WeekProps & { visit: Visit }): VNode {
  const { locale, today } = visit;
  const m = inLocale(desk, locale);
  const sum = (of: typeof days) => of.reduce((total, one) => total + one.omzet, 0);
  const count = days.reduce((total, one) => total + one.orders, 0);
  const bars = Array.from({ length: 7 }, (_, i) => addDays(from, i)).map((day) => ({
    name: weekdays[locale][new Date(`${day}T00:00:00Z`).getUTCDay()] ?? '',
    value: sum(days.filter((one) => one.day === day)),
  }));
  const channels = [...Map.groupBy(days, (one) => one.channel)]
    .map(([channel, of]) => ({ channel, omzet: sum(of) }))
    .sort((a, b) => b.omzet - a.omzet)
    .slice(0, 3);
  const isNow = daysBetween(from, today) >= 0 && daysBetween(from, today) < 7;
  const words = bars.map((bar) => `${bar.name} ${formatRupiah(bar.value)}`).join(', ');
  return (
    <section class="mt-2">
      <Figure
        label={isNow ? m.thisWeek : m.weekFrom(`${from.slice(8)}/${from.slice(5, 7)}`)}
        value={formatRupiah(sum(days))}
        href={href}
        grounds={m.transactions(formatCount(count, locale))}
      />
      <Bars label={`${m.perDay}: ${words}`} bars={bars} />
      <p class="grounds">
        {channels.length === 0
          ? m.nothingYet
          : channels
              .map(
                ({ channel, omzet }) =>
                  `${channelWords[channel][locale]} ${formatRupiahShort(omzet, locale)}`,
              )
              .join(' · ')}
      </p>
    </section>
  );
}
