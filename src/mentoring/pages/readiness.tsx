/** Readiness before and after: of an enterprise, and of a campaign over those asked both times. */
import type { VNode } from 'preact';
import { enterpriseNames, enterpriseTarget } from '../../enterprises/index.ts';
import { formatDay } from '../../kernel/day.ts';
import type { Locale } from '../../kernel/problem.ts';
import {
  Crumbs,
  Empty,
  ErrorSummary,
  Field,
  formatCount,
  inLocale,
  makeOnce,
  NewId,
  nothingRefused,
  orRefused,
  type Page,
  param,
  type Refused,
  type Route,
  redirect,
  refusedStatus,
  Select,
  Submit,
  Table,
  typedIn,
  type Visit,
} from '../../web/index.ts';
import { recordReadiness } from '../actions/readiness.ts';
import { mentoringSaid } from '../messages.ts';
import { readinessSaid } from '../outcome-messages.ts';
import { mentoringPaths } from '../paths.ts';
import { mentoringPolicy } from '../policy.ts';
import { mentoringProblems } from '../problems.ts';
import { campaignReadiness, readinessOf } from '../questions/readiness.ts';
import { type ReadinessMoment, readinessMoments, shownOf } from '../rules/readiness.ts';
import {
  type ReadinessArea,
  readinessAreas,
  readinessAreaWords,
  readinessQuestions,
} from '../rules/readiness-questions.ts';
import { type Reading, standingOf } from '../store/readiness.ts';
import { campaignHere, campaignJoinedLast, onCampaign, onEnterprise, trailTo } from './parts.tsx';
import { ReadinessOfMembers } from './readiness-members.tsx';

interface Pair {
  area: ReadinessArea;
  before: number | null;
  after: number | null;
}

/** Two bars an area, before above after, with their numbers; a table with the same stands below. */
function Pairs({ pairs, locale }: { pairs: readonly Pair[]; locale: Locale }): VNode {
  const m = inLocale(readinessSaid, locale);
  const height = 46;
  const said = (value: number | null) => (value === null ? m.notAnswered : String(value));
  const label = pairs
    .map(({ area, before, after }) =>
      m.chart(readinessAreaWords[area][locale], said(before), said(after)),
    )
    .join('. ');
  return (
    <svg
      viewBox={`0 0 320 ${pairs.length * height}`}
      class="w-full max-w-md h-auto"
      role="img"
      aria-label={label}
    >
      {pairs.map(({ area, before, after }, i) => (
        <g key={area} transform={`translate(0 ${i * height})`}>
          <text y="10" class="fill-base-content" font-size="10">
            {readinessAreaWords[area][locale]}
          </text>
          {([before, after] as const).map((value, j) => {
            const when = j === 0 ? m.before : m.after;
            return (
              <g key={when} transform={`translate(0 ${15 + j * 14})`}>
                <rect width="220" height="11" class="fill-base-300" />
                <rect
                  width={(value ?? 0) * 2.2}
                  height="11"
                  class={j === 0 ? 'fill-neutral' : 'fill-secondary'}
                />
                <text x={value === null ? 4 : 226} y="9" class="fill-base-content" font-size="9">
                  {value === null ? `${when}: ${said(value)}` : `${said(value)} ${when}`}
                </text>
              </g>
            );
          })}
        </g>
      ))}
    </svg>
  );
}

async function enterpriseReadiness(visit: Visit, refused: Refused = nothingRefused): Promise<Page> {
  const { locale, house, who, today } = visit;
  const enterpriseId = param(visit, 'enterprise');
  const { database } = house;
  const m = inLocale(readinessSaid, locale);
  const s = inLocale(mentoringSaid, locale);
  const [names, target, readiness] = await Promise.all([
    enterpriseNames(database, [enterpriseId]),
    enterpriseTarget(database, enterpriseId),
    readinessOf(database, enterpriseId),
  ]);
  const name = names.get(enterpriseId) ?? '';
  const mayFill = target !== null && mentoringPolicy.may(who, 'mentoring.walk', target, today);
  const isMember = (target?.memberships ?? []).length > 0;
  const standing = mayFill && isMember ? await standingNow(visit, readiness.history) : null;
  return {
    title: `${m.title} · ${name}`,
    width: 'phone',
    status: refusedStatus(refused),
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
        <p class="my-3">{m.lead}</p>
        {readiness.history.length === 0 ? (
          <Empty>{m.none}</Empty>
        ) : (
          <Told {...{ visit, ...readiness }} />
        )}
        {standing && <Fill {...{ visit, refused, ...standing }} />}
      </>
    ),
  };
}

function Told(props: {
  visit: Visit;
  before: Reading | null;
  after: Reading | null;
  history: readonly Reading[];
}): VNode {
  const { visit, before, after, history } = props;
  const { locale } = visit;
  const m = inLocale(readinessSaid, locale);
  const pairs = shownOf(before?.answers ?? null, after?.answers ?? null);
  const questions = pairs.reduce((sum, one) => sum + one.asked, 0);
  const answer = (reading: Reading | null, code: string) => reading?.answers[code] ?? null;
  return (
    <>
      <Pairs pairs={pairs} locale={locale} />
      {before && after && <p class="grounds">{m.compared(formatCount(questions, locale))}</p>}
      <details class="my-3">
        <summary class="min-h-11 py-2 font-semibold cursor-pointer">{m.history}</summary>
        <ul class="divide-y divide-base-300">
          {readinessQuestions.map(({ code, words, levels }) => (
            <li key={code} class="py-2 break-words">
              <span class="font-semibold">{words[locale]}</span>
              {([before, after] as const).map((reading, i) => {
                const level = answer(reading, code);
                if (!reading) return null;
                return (
                  <span key={reading.readingId} class="grounds block">
                    {i === 0 ? m.before : m.after}:{' '}
                    {level === null ? m.notAsked : (levels[level] ?? levels[0])[locale]}
                  </span>
                );
              })}
            </li>
          ))}
        </ul>
        <ul class="list-disc pl-5">
          {history.map((one) => (
            <li key={one.readingId} class="break-words">
              {one.moment === 'before' ? m.before : m.after} · {formatDay(one.onDay, locale)}
              {one.remark && ` · ${one.remark}`}
              {one.version > 1 && (
                <span class="grounds block">
                  {m.anew(one.version)}: {one.reason}
                </span>
              )}
            </li>
          ))}
        </ul>
      </details>
    </>
  );
}

/** What stands in the campaign that is filled in for; shown may be that of one before. */
async function standingNow(visit: Visit, history: readonly Reading[]) {
  const campaignId = await campaignJoinedLast(visit);
  const of = (moment: ReadinessMoment) => standingOf(history, { campaignId, moment });
  return { before: of('before'), after: of('after') };
}

/** As sent or asked for; else the one that comes next, since a form of both would mix them up. */
function momentAsked(
  visit: Visit,
  { refused, before }: { refused: Refused; before: Reading | null },
): ReadinessMoment {
  const asked = refused.typed['saat'] ?? visit.c.req.query('saat');
  return readinessMoments.find((one) => one === asked) ?? (before ? 'after' : 'before');
}

function Fill(props: {
  visit: Visit;
  refused: Refused;
  before: Reading | null;
  after: Reading | null;
}): VNode {
  const { visit, refused, before, after } = props;
  const { locale, today } = visit;
  const m = inLocale(readinessSaid, locale);
  const s = inLocale(mentoringSaid, locale);
  const form = { refused, locale };
  const moment = momentAsked(visit, props);
  const stands = moment === 'before' ? before : after;
  const to = mentoringPaths.readiness(param(visit, 'enterprise'));
  return (
    <section class="my-6" id="isian">
      <h2>{m.fill}</h2>
      <ErrorSummary refused={refused} locale={locale} />
      <p class="font-semibold">{m.moment}</p>
      <ul class="flex flex-wrap gap-x-6 mb-2">
        {readinessMoments.map((one) => (
          <li key={one} class="min-h-11 inline-flex items-center">
            {one === moment ? (
              <strong aria-current="true">{m[one]}</strong>
            ) : (
              <a href={`${to}?saat=${one}#isian`}>{m[one]}</a>
            )}
          </li>
        ))}
      </ul>
      {stands && refused.problems.length === 0 && <p class="grounds mb-3">{m.filledIn}</p>}
      <form method="post" action={to}>
        <NewId refused={refused} />
        <input type="hidden" name="saat" value={moment} />
        <input type="hidden" name="dilihat-before" value={before?.version ?? 0} />
        <input type="hidden" name="dilihat-after" value={after?.version ?? 0} />
        <Field
          name="tanggal"
          label={m.day}
          type="date"
          value={stands?.onDay ?? today}
          required
          {...form}
        />
        {stands && <Field name="alasan" label={m.why} hint={m.whyHint} required {...form} />}
        {readinessAreas.map((area) => (
          <div key={area}>
            <h3 class="mt-6 mb-2">{readinessAreaWords[area][locale]}</h3>
            {readinessQuestions
              .filter((one) => one.area === area)
              .map(({ code, words, levels }) => (
                <Select
                  key={code}
                  name={code}
                  label={words[locale]}
                  blank={m.notAsked}
                  value={stands?.answers[code]?.toString()}
                  options={levels.map((level, i) => ({ value: String(i), label: level[locale] }))}
                  {...form}
                />
              ))}
          </div>
        ))}
        <Field name="keterangan" label={m.remark} value={stands?.remark} {...form} />
        <Submit>{s.save}</Submit>
      </form>
    </section>
  );
}

async function fill(visit: Visit): Promise<Page | Response> {
  const enterpriseId = param(visit, 'enterprise');
  const typed = await typedIn(visit);
  const campaignId = await campaignJoinedLast(visit);
  const moment = typed['saat'] ?? '';
  const seen = typed[`dilihat-${moment}`] ?? '';
  const asked = {
    ...{ enterpriseId, campaignId, moment, onDay: typed['tanggal'] ?? '', answers: typed },
    ...{ remark: typed['keterangan'] ?? '', reason: typed['alasan'] ?? '' },
    seen: /^\d{1,9}$/.test(seen) ? Number(seen) : undefined,
  };
  const done = await orRefused(typed, () =>
    makeOnce(typed, {
      make: async (readingId) => {
        await recordReadiness(visit.house, visit.who, { ...asked, readingId });
        return readingId;
      },
      taken: mentoringProblems.readingTaken(),
      isSame: async () => false,
    }),
  );
  if (!done.ok) return enterpriseReadiness(visit, done.refused);
  return redirect(mentoringPaths.readiness(enterpriseId));
}

async function campaignPage(visit: Visit): Promise<Page> {
  const { locale, house } = visit;
  const { campaignId, name } = await campaignHere(visit);
  const m = inLocale(readinessSaid, locale);
  const s = inLocale(mentoringSaid, locale);
  const { before, both, areas } = await campaignReadiness(house.database, campaignId);
  const count = (value: number) => formatCount(value, locale);
  return {
    title: `${m.title} · ${name}`,
    body: (
      <>
        <Crumbs trail={trailTo(visit, campaignId)} label={s.trail} />
        <h1>{m.title}</h1>
        <p class="my-3 max-w-3xl">{m.lead}</p>
        <p class="font-semibold">{m.both(count(both), count(before))}</p>
        {areas.length === 0 ? (
          <Empty>{m.nobodyTwice}</Empty>
        ) : (
          <>
            <Pairs pairs={areas} locale={locale} />
            <Table
              label={m.title}
              columns={[
                { head: m.area },
                { head: m.before, isNumber: true },
                { head: m.after, isNumber: true },
                { head: s.enterprises, isNumber: true, isFolded: true },
              ]}
              rows={areas.map((one) => ({
                key: one.area,
                cells: [
                  readinessAreaWords[one.area][locale],
                  ...[count(one.before), count(one.after), count(one.of)],
                ],
              }))}
            />
          </>
        )}
        {await ReadinessOfMembers(visit, campaignId)}
      </>
    ),
  };
}

export const readinessRoutes: readonly Route[] = [
  {
    ...{ method: 'get', path: mentoringPaths.readiness(':enterprise') },
    ...onEnterprise('mentoring.seeOwn'),
    handle: (visit) => enterpriseReadiness(visit),
  },
  {
    ...{ method: 'post', path: mentoringPaths.readiness(':enterprise') },
    ...onEnterprise('mentoring.walk'),
    handle: fill,
  },
  {
    ...{ method: 'get', path: mentoringPaths.campaignReadiness(':campaign') },
    ...onCampaign('mentoring.see'),
    handle: campaignPage,
  },
];
