/** Articles and broadcasts about a campaign. */
import type { VNode } from 'preact';
import { enterpriseNames } from '../../enterprises/index.ts';
import { formatDay } from '../../kernel/day.ts';
import {
  Crumbs,
  Empty,
  ErrorSummary,
  Field,
  Figure,
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
  sentTable,
  typedIn,
  type Visit,
} from '../../web/index.ts';
import { addCoverage, withdrawCoverage } from '../actions/coverage.ts';
import { mentoringSaid } from '../messages.ts';
import { coverageKindSaid, coverageSaid } from '../outcome-messages.ts';
import { mentoringPaths } from '../paths.ts';
import { mentoringPolicy } from '../policy.ts';
import { mentoringProblems } from '../problems.ts';
import { coverageTable } from '../questions/tables.ts';
import { coverageKinds } from '../rules/coverage.ts';
import { type Coverage, selectCoverage } from '../store/coverage.ts';
import { foundMembers, MemberSearch } from './members.tsx';
import { campaignHere, onCampaign, Ticks, tickedIn, trailTo } from './parts.tsx';

async function coveragePage(visit: Visit, refused: Refused = nothingRefused): Promise<Page> {
  const { locale, house, who, today } = visit;
  const { campaignId, name } = await campaignHere(visit);
  const { database } = house;
  const m = inLocale(coverageSaid, locale);
  const s = inLocale(mentoringSaid, locale);
  const all = await selectCoverage(database.read, { campaignId });
  const covers = mentoringPolicy.may(who, 'mentoring.cover', { campaignId }, today);
  const names = await enterpriseNames(
    database,
    all.flatMap(({ enterpriseIds }) => enterpriseIds),
  );
  const found = covers ? await foundMembers(visit, campaignId) : null;
  const told = all.flatMap(({ reach }) => reach ?? []);
  const count = (value: number) => formatCount(value, locale);
  const parts = { visit, refused, campaignId };
  return {
    title: `${m.title} · ${name}`,
    status: refusedStatus(refused),
    body: (
      <>
        <Crumbs trail={trailTo(visit, campaignId)} label={s.trail} />
        <h1>{m.title}</h1>
        <p class="my-3 max-w-3xl">{m.lead}</p>
        <div class="grid gap-4 sm:grid-cols-3 my-4">
          <Figure label={m.count} value={count(all.length)} />
          <Figure
            label={m.reach}
            value={told.length === 0 ? '–' : count(told.reduce((sum, one) => sum + one, 0))}
            grounds={m.reachOf(count(told.length), count(all.length))}
          />
        </div>
        <p class="min-h-11">
          <a href={mentoringPaths.coverageTable(campaignId)}>{m.asTable}</a>
        </p>
        {all.length === 0 && <Empty>{m.none}</Empty>}
        <ul class="divide-y divide-base-300 max-w-3xl">
          {all.map((one) => (
            <OneCoverage key={one.coverageId} {...parts} {...{ one, names, covers }} />
          ))}
        </ul>
        {found && (
          <section class="my-6 max-w-xl">
            <h2>{m.add}</h2>
            <ErrorSummary refused={refused} locale={locale} />
            <MemberSearch {...{ visit, found }} to={mentoringPaths.coverage(campaignId)} />
            <form method="post">
              <NewId refused={refused} />
              <CoverageFields {...{ refused, locale }} />
              <Ticks
                legend={m.about}
                name="usaha"
                options={found.rows.map(({ enterpriseId, name: label }) => ({
                  ...{ value: enterpriseId, label },
                }))}
                {...{ refused, locale }}
              />
              <Submit>{m.add}</Submit>
            </form>
          </section>
        )}
      </>
    ),
  };
}

function OneCoverage(props: {
  visit: Visit;
  refused: Refused;
  campaignId: string;
  one: Coverage;
  names: ReadonlyMap<string, string>;
  covers: boolean;
}): VNode {
  const { visit, refused, campaignId, one, names, covers } = props;
  const { locale } = visit;
  const m = inLocale(coverageSaid, locale);
  const kinds = inLocale(coverageKindSaid, locale);
  const field = `alasan-${one.coverageId}`;
  return (
    <li class="py-3 break-words">
      {one.link ? (
        <a class="name font-semibold" href={one.link} rel="noreferrer">
          {one.title}
        </a>
      ) : (
        <span class="font-semibold">{one.title}</span>
      )}
      <span class="grounds block">
        {one.outlet} · {kinds[one.kind]} · {formatDay(one.publishedOn, locale)}
      </span>
      {one.reach !== null && (
        <span class="grounds block">
          {m.reachTold(formatCount(one.reach, locale), one.reachSource)}
        </span>
      )}
      {one.enterpriseIds.length > 0 && (
        <span class="grounds block">{one.enterpriseIds.map((id) => names.get(id)).join(', ')}</span>
      )}
      {covers && (
        <details open={refused.typed[field] !== undefined}>
          <summary class="min-h-11 py-2 cursor-pointer">
            {m.withdraw}
            <span class="sr-only"> {one.title}</span>
          </summary>
          <form method="post" action={mentoringPaths.coverageTaking(campaignId, one.coverageId)}>
            <Field name={field} label={m.why} required {...{ refused, locale }} />
            <Submit>{m.withdraw}</Submit>
          </form>
        </details>
      )}
    </li>
  );
}

export function CoverageFields(form: { refused: Refused; locale: Visit['locale'] }): VNode {
  const { locale } = form;
  const m = inLocale(coverageSaid, locale);
  const s = inLocale(mentoringSaid, locale);
  const kinds = inLocale(coverageKindSaid, locale);
  return (
    <>
      <Field name="media" label={m.outlet} required {...form} />
      <Select
        name="jenis"
        label={m.kind}
        blank={s.choose}
        options={coverageKinds.map((value) => ({ value, label: kinds[value] }))}
        {...form}
      />
      <Field name="judul" label={m.headline} required {...form} />
      <Field name="tautan" label={m.link} hint={m.linkHint} {...form} />
      <Field name="terbit" label={m.day} type="date" required {...form} />
      <Field
        {...{ name: 'jangkauan', label: m.reachNo, hint: m.reachHint, inputMode: 'numeric' }}
        {...form}
      />
      <Field name="sumber" label={m.source} {...form} />
    </>
  );
}

export const typedCoverage = (typed: Readonly<Record<string, string>>) => ({
  ...{ outlet: typed['media'] ?? '', kind: typed['jenis'] ?? '', title: typed['judul'] ?? '' },
  ...{ link: typed['tautan'] ?? '', publishedOn: typed['terbit'] ?? '' },
  ...{ reach: typed['jangkauan'] ?? '', reachSource: typed['sumber'] ?? '' },
});

/** A doubled click notes it once; the form gone back to and filled in anew notes another. */
export const noteOnce = (
  typed: Readonly<Record<string, string>>,
  make: (coverageId: string) => Promise<string>,
): Promise<string> =>
  makeOnce(typed, {
    ...{ make, taken: mentoringProblems.coverageChanged() },
    isSame: async () => false,
  });

async function add(visit: Visit): Promise<Page | Response> {
  const campaignId = param(visit, 'campaign');
  const typed = await typedIn(visit);
  const asked = { campaignId, sessionId: null, enterpriseIds: tickedIn(typed, 'usaha') };
  const done = await orRefused(typed, () =>
    noteOnce(typed, (coverageId) =>
      addCoverage(visit.house, visit.who, { ...typedCoverage(typed), ...asked, coverageId }),
    ),
  );
  if (!done.ok) return coveragePage(visit, done.refused);
  return redirect(mentoringPaths.coverage(campaignId));
}

async function takeBack(visit: Visit): Promise<Page | Response> {
  const [campaignId, coverageId] = [param(visit, 'campaign'), param(visit, 'coverage')];
  const typed = await typedIn(visit);
  const field = `alasan-${coverageId}`;
  const asked = { campaignId, coverageId, reason: typed[field] ?? '' };
  const done = await orRefused(typed, () => withdrawCoverage(visit.house, visit.who, asked));
  if (!done.ok) {
    const problems = done.refused.problems.map((one) => one.at(field));
    return coveragePage(visit, { ...done.refused, problems });
  }
  return redirect(mentoringPaths.coverage(campaignId));
}

async function table(visit: Visit): Promise<Response> {
  const campaign = await campaignHere(visit);
  const { campaignId } = campaign;
  return sentTable(visit, {
    ...{ title: 'Liputan', name: `liputan-${campaignId}`, campaign },
    rowsOf: (head) => coverageTable(visit.house.database, { campaignId, ...head }),
  });
}

export const coverageRoutes: readonly Route[] = [
  {
    ...{ method: 'get', path: mentoringPaths.coverage(':campaign') },
    ...onCampaign('mentoring.see'),
    handle: (visit) => coveragePage(visit),
  },
  {
    ...{ method: 'post', path: mentoringPaths.coverage(':campaign') },
    ...onCampaign('mentoring.cover'),
    handle: add,
  },
  {
    ...{ method: 'post', path: mentoringPaths.coverageTaking(':campaign', ':coverage') },
    ...onCampaign('mentoring.cover'),
    handle: takeBack,
  },
  {
    ...{ method: 'get', path: mentoringPaths.coverageTable(':campaign') },
    ...onCampaign('mentoring.see'),
    handle: table,
  },
];
