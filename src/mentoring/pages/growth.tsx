/** Sales beside sessions, and against the own baseline: what was seen, not what caused it. */
import type { VNode } from 'preact';
import { enterpriseNames, enterpriseTarget } from '../../enterprises/index.ts';
import { type Day, formatDay, formatInstant, formatSpan } from '../../kernel/day.ts';
import { formatRupiah, formatRupiahShort } from '../../kernel/money.ts';
import type { Locale } from '../../kernel/problem.ts';
import { salesPolicy } from '../../sales/index.ts';
import {
  Crumbs,
  Empty,
  formatCount,
  inLocale,
  type Page,
  param,
  type Route,
  Scroll,
  Table,
  type Visit,
} from '../../web/index.ts';
import { mentoringSaid } from '../messages.ts';
import { growthSaid } from '../outcome-messages.ts';
import { mentoringPaths } from '../paths.ts';
import { mentoringProblems } from '../problems.ts';
import { shownGrowthOf } from '../questions/campaign-growth.ts';
import { type CurveWeek, type EnterpriseCurve, enterpriseCurve } from '../questions/growth.ts';
import { sessionKindWords } from '../words.ts';
import { CurvesOfMembers } from './growth-members.tsx';
import { campaignHere, onCampaign, onEnterprise, trailTo } from './parts.tsx';

/** The newest campaign through which the visitor sees this enterprise's sales. */
async function campaignSeen(visit: Visit): Promise<string | null> {
  const { house, who, today } = visit;
  const target = await enterpriseTarget(house.database, param(visit, 'enterprise'));
  const memberships = target?.memberships ?? [];
  const open = memberships
    .filter((one) => salesPolicy.may(who, 'sales.see', { ...target, memberships: [one] }, today))
    .toSorted((a, b) => (a.from < b.from ? 1 : -1));
  return open[0]?.campaignId ?? null;
}

async function curvePage(visit: Visit): Promise<Page> {
  const { locale, house, today } = visit;
  const enterpriseId = param(visit, 'enterprise');
  const m = inLocale(growthSaid, locale);
  const s = inLocale(mentoringSaid, locale);
  const [names, campaignId] = await Promise.all([
    enterpriseNames(house.database, [enterpriseId]),
    campaignSeen(visit),
  ]);
  const curve = campaignId
    ? await enterpriseCurve(house.database, { enterpriseId, campaignId, today })
    : null;
  const name = names.get(enterpriseId) ?? '';
  return {
    title: `${m.title} · ${name}`,
    body: (
      <>
        <Crumbs
          trail={[
            { href: `/usaha/${enterpriseId}`, text: name },
            { href: mentoringPaths.enterprise(enterpriseId), text: s.title },
          ]}
          label={s.trail}
        />
        <h1>{m.title}</h1>
        <p class="my-3 max-w-3xl">{m.lead}</p>
        {curve ? <Curve curve={curve} locale={locale} /> : <Empty>{m.noCampaign}</Empty>}
      </>
    ),
  };
}

function Curve({ curve, locale }: { curve: EnterpriseCurve; locale: Locale }): VNode {
  const m = inLocale(growthSaid, locale);
  const { campaign, weeks, feasts } = curve;
  return (
    <>
      <h2>{campaign.name}</h2>
      <p class="grounds">{formatSpan(campaign.window.from, campaign.window.to, locale)}</p>
      <WeekBars weeks={weeks} locale={locale} />
      <p class="grounds">{m.legend}</p>
      <p class="my-3 font-semibold max-w-3xl">{growthWords(curve, locale)}</p>
      <Feasts feasts={feasts} locale={locale} />
      <details class="my-4">
        <summary class="min-h-11 py-2 font-semibold cursor-pointer">{m.asTable}</summary>
        <Table
          label={m.asTable}
          columns={[{ head: m.week }, { head: m.sales, isNumber: true }, { head: m.sessions }]}
          rows={weeks.map(({ no, from, to, omzet, sessions }) => ({
            key: String(no),
            cells: [
              <span key="week">
                {no}
                <span class="grounds block">{formatSpan(from, to, locale)}</span>
              </span>,
              omzet === null ? m.notTold : formatRupiah(omzet),
              sessions
                .map(({ kind, topic }) => `${sessionKindWords[kind][locale]}: ${topic}`)
                .join(', ') || '–',
            ],
          }))}
        />
      </details>
    </>
  );
}

/** One bar a week; a week that nobody told is open, and a triangle below says a session. */
function WeekBars({ weeks, locale }: { weeks: readonly CurveWeek[]; locale: Locale }): VNode {
  const m = inLocale(growthSaid, locale);
  const most = Math.max(1, ...weeks.map(({ omzet }) => omzet ?? 0));
  const [width, tall] = [40, 110];
  const label = weeks
    .map(({ no, omzet, sessions }) =>
      m.weekSaid(
        no,
        omzet === null ? m.notTold : formatRupiah(omzet),
        formatCount(sessions.length, locale),
      ),
    )
    .join('; ');
  return (
    <>
      <p class="grounds sm:hidden">{m.swipe(formatCount(weeks.length, locale))}</p>
      <Scroll label={m.title}>
        <svg
          viewBox={`0 0 ${Math.max(1, weeks.length) * width} ${tall + 50}`}
          class="h-40 w-auto max-w-none"
          role="img"
          aria-label={label}
        >
          {weeks.map(({ no, omzet, sessions }, i) => {
            const height = omzet ? Math.max(2, Math.round((omzet / most) * (tall - 20))) : 0;
            const x = i * width + 4;
            return (
              <g key={no}>
                {omzet === null ? (
                  <rect
                    {...{ x, y: 20, width: width - 8, height: tall - 20 }}
                    class="fill-base-200 stroke-base-300"
                    stroke-dasharray="3 3"
                  />
                ) : (
                  <rect
                    {...{ x, y: tall - height, width: width - 8, height }}
                    class="fill-secondary"
                  />
                )}
                {omzet !== null && omzet > 0 && (
                  <text
                    {...{ x: i * width + width / 2, y: tall - height - 4 }}
                    text-anchor="middle"
                    class="fill-base-content"
                    font-size="8"
                  >
                    {formatRupiahShort(omzet, locale).replace('Rp', '')}
                  </text>
                )}
                <text
                  {...{ x: i * width + width / 2, y: tall + 14 }}
                  text-anchor="middle"
                  class="fill-base-content"
                  font-size="10"
                >
                  {no}
                </text>
                {sessions.length > 0 && (
                  <text
                    {...{ x: i * width + width / 2, y: tall + 32 }}
                    text-anchor="middle"
                    class="fill-primary"
                    font-size="12"
                  >
                    ▲{sessions.length > 1 ? sessions.length : ''}
                  </text>
                )}
              </g>
            );
          })}
        </svg>
      </Scroll>
    </>
  );
}

/** With a sign, and a minus that is one. */
export const percent = (share: number, locale: Locale): string =>
  `${(share * 100)
    .toLocaleString(locale === 'id' ? 'id-ID' : 'en-GB', {
      // What is rounded to nothing has none.
      ...{ maximumFractionDigits: 0, signDisplay: 'exceptZero' },
    })
    .replace('-', '−')} %`;

function growthWords({ growth }: EnterpriseCurve, locale: Locale): string {
  const m = inLocale(growthSaid, locale);
  if (growth.kind !== 'told') return m[growth.kind];
  return m.told(
    percent(growth.growth, locale),
    percent(growth.low, locale),
    percent(growth.high, locale),
  );
}

function Feasts(props: {
  feasts: { ramadan: Day | null; lebaran: Day | null };
  locale: Locale;
}): VNode | null {
  const { feasts, locale } = props;
  const m = inLocale(growthSaid, locale);
  const { ramadan, lebaran } = feasts;
  if (!ramadan && !lebaran) return null;
  return (
    <p class="my-2 max-w-3xl">
      {m.feasts(
        ramadan ? formatDay(ramadan, locale) : null,
        lebaran ? formatDay(lebaran, locale) : null,
      )}
    </p>
  );
}

async function campaignPage(visit: Visit): Promise<Page> {
  const { locale, house, today } = visit;
  const { campaignId, name, zone } = await campaignHere(visit);
  const m = inLocale(growthSaid, locale);
  const s = inLocale(mentoringSaid, locale);
  const asked = { campaignId, today, now: house.clock() };
  const { value: found, at } = await shownGrowthOf(house.database, asked);
  if (!found) throw mentoringProblems.noCampaign();
  const { members, told, median, feasts } = found;
  const count = (value: number) => formatCount(value, locale);
  const share = (value: number) => percent(value, locale);
  return {
    title: `${m.title} · ${name}`,
    body: (
      <>
        <Crumbs trail={trailTo(visit, campaignId)} label={s.trail} />
        <h1>{m.title}</h1>
        <p class="my-3 max-w-3xl">{m.lead}</p>
        <p class="my-3 font-semibold max-w-3xl">
          {median
            ? m.median(share(median.median), share(median.low), share(median.high))
            : m.tooFew}
        </p>
        <p class="grounds">
          {`${m.ofMembers(count(told), count(members))} · ${m.asOf(formatInstant(at, zone, locale))}`}
        </p>
        <Feasts feasts={feasts} locale={locale} />
        {await CurvesOfMembers(visit, campaignId)}
        <h2 class="mt-6">{m.others}</h2>
        <p class="my-3 max-w-3xl">{m.noOthers}</p>
      </>
    ),
  };
}

export const growthRoutes: readonly Route[] = [
  {
    ...{ method: 'get', path: mentoringPaths.curve(':enterprise') },
    ...onEnterprise('mentoring.seeOwn'),
    handle: curvePage,
  },
  {
    ...{ method: 'get', path: mentoringPaths.growth(':campaign') },
    ...onCampaign('mentoring.see'),
    handle: campaignPage,
  },
];
