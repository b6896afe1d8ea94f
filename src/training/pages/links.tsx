/** Enterprises that lists tell of: linked to the registry by a person, or not. */
import type { VNode } from 'preact';
import {
  enterpriseNames,
  enterprisePaths,
  enterprisesPolicy,
  enterpriseTarget,
  regionName,
} from '../../enterprises/index.ts';
import { formatInstant, formatSpan } from '../../kernel/day.ts';
import { query } from '../../kernel/query.ts';
import {
  Crumbs,
  Empty,
  formatCount,
  inLocale,
  type Page,
  Pager,
  pageAsked,
  param,
  type Route,
  redirect,
  typedIn,
  type Visit,
} from '../../web/index.ts';
import { linkEnterprise, undoLink } from '../actions/links.ts';
import { linksSaid } from '../messages/links.ts';
import { traineeSaid, trainingSaid } from '../messages.ts';
import { trainingPaths } from '../paths.ts';
import { trainingProblems } from '../problems.ts';
import {
  type EnterpriseLinksWhole,
  enterpriseLinksWhole,
  traineesOfEnterprise,
} from '../questions/links.ts';
import type { LinkCandidate } from '../rules/links.ts';
import { allowed, mayRun, trailTo } from './parts.tsx';

const perPage = 20;
/** Of decisions: the newest are those that somebody regrets. */
const decisionsShown = 50;

async function linksPage(visit: Visit): Promise<Page> {
  const { locale, house } = visit;
  const m = inLocale(linksSaid, locale);
  const whole = await enterpriseLinksWhole(house.database);
  const { candidates, told, linked } = whole;
  const page = pageAsked(visit);
  const count = (value: number) => formatCount(value, locale);
  return {
    title: m.title,
    body: (
      <>
        <Crumbs trail={trailTo(visit)} label={inLocale(trainingSaid, locale).trail} />
        <h1>{m.title}</h1>
        <p class="my-3 max-w-3xl">{m.lead}</p>
        <p class="my-3 font-semibold">{m.linked(count(linked), count(told))}</p>
        {candidates.length === 0 && <Empty>{m.none}</Empty>}
        <ul class="grid gap-4 my-4">
          {candidates.slice((page - 1) * perPage, page * perPage).map((one) => (
            <Candidate key={`${one.told.key} ${one.enterpriseId}`} visit={visit} one={one} />
          ))}
        </ul>
        <Pager
          locale={locale}
          at={{ count: candidates.length, perPage, page }}
          to={(nth) => `${trainingPaths.links}${query({ hal: nth })}`}
        />
        <Decided visit={visit} whole={whole} />
      </>
    ),
  };
}

function Candidate({ visit, one }: { visit: Visit; one: LinkCandidate }): VNode {
  const { locale } = visit;
  const m = inLocale(linksSaid, locale);
  const { told, enterpriseId, name, regionCode, ground } = one;
  const sides = [
    {
      head: m.told,
      name: told.name || told.key,
      line: [
        told.nib && `NIB ${told.nib}`,
        regionName(told.regionCode),
        m.persons(formatCount(told.persons, locale)),
      ],
    },
    { head: m.registered, name, line: [regionName(regionCode)] },
  ];
  return (
    <li class="border border-base-300 rounded-box p-4 min-w-0 max-w-3xl">
      <div class="grid gap-x-6 gap-y-2 sm:grid-cols-2">
        {sides.map((side) => (
          <div key={side.head} class="min-w-0 break-words">
            <p class="grounds">{side.head}</p>
            <p class="font-semibold">{side.name}</p>
            <p class="grounds">{side.line.filter(Boolean).join(' · ') || '–'}</p>
          </div>
        ))}
      </div>
      <p class="my-2">{m[ground]}</p>
      {mayRun(visit) && (
        <div class="flex flex-wrap gap-2">
          {(['same', 'other'] as const).map((kind) => (
            <form key={kind} method="post" action={trainingPaths.linking}>
              {Object.entries({
                ...{ key: told.key, enterprise: enterpriseId, kind },
                hal: String(pageAsked(visit)),
              }).map(([field, value]) => (
                <input key={field} type="hidden" name={field} value={value} />
              ))}
              <button
                type="submit"
                class="btn btn-sm min-h-11"
                aria-label={`${m[kind]}: ${told.name || told.key}, ${name}`}
              >
                {m[kind]}
              </button>
            </form>
          ))}
        </div>
      )}
    </li>
  );
}

function Decided(props: { visit: Visit; whole: EnterpriseLinksWhole }): VNode | null {
  const { visit, whole } = props;
  const { locale } = visit;
  const m = inLocale(linksSaid, locale);
  if (whole.decisions.length === 0) return null;
  return (
    <section class="my-6">
      <h2>{m.decided}</h2>
      <ul>
        {whole.decisions
          .slice(0, decisionsShown)
          .map(({ linkId, told, name, kind, enterpriseId, madeAt }) => (
            <li key={linkId} class="py-2 border-b border-base-300 break-words">
              {`${told || m.erased} · `}
              <a href={trainingPaths.ofEnterprise(enterpriseId)}>{name}</a>
              <span class="grounds block">
                {`${kind === 'same' ? m.isSame : m.isOther}, ${formatInstant(madeAt, 'WIB', locale)}`}
              </span>
              {mayRun(visit) && (
                <form method="post" action={trainingPaths.linkUndoing(linkId)}>
                  <button
                    type="submit"
                    class="btn btn-sm min-h-11 my-1"
                    aria-label={`${m.undo}: ${told || m.erased}, ${name}`}
                  >
                    {m.undo}
                  </button>
                </form>
              )}
            </li>
          ))}
      </ul>
    </section>
  );
}

async function enterprisePage(visit: Visit): Promise<Page> {
  const { locale, house, who, today } = visit;
  const m = inLocale(linksSaid, locale);
  const enterpriseId = param(visit, 'enterprise');
  const name = (await enterpriseNames(house.database, [enterpriseId])).get(enterpriseId);
  if (name === undefined) throw trainingProblems.noEnterprise();
  const target = await enterpriseTarget(house.database, enterpriseId);
  const seesRegistry = target && enterprisesPolicy.may(who, 'enterprises.see', target, today);
  const trainees = await traineesOfEnterprise(house.database, enterpriseId);
  const t = inLocale(traineeSaid, locale);
  return {
    title: m.ofEnterprise(name),
    body: (
      <>
        <Crumbs
          trail={trailTo(visit, { href: trainingPaths.links, text: m.title })}
          label={inLocale(trainingSaid, locale).trail}
        />
        <h1 class="break-words">{m.ofEnterprise(name)}</h1>
        {seesRegistry && (
          <p class="min-h-11 flex items-center">
            <a href={enterprisePaths.enterprise(enterpriseId)}>{m.toRegistry}</a>
          </p>
        )}
        {trainees.length === 0 && <Empty>{m.nobody}</Empty>}
        <ul class="my-4">
          {trainees.map((one) => (
            <li
              key={`${one.traineeId} ${one.batchId}`}
              class="py-2 border-b border-base-300 break-words"
            >
              {one.name === '' ? (
                t.erased
              ) : (
                <a href={trainingPaths.trainee(one.traineeId)}>{one.name}</a>
              )}
              <a class="grounds link block" href={trainingPaths.batch(one.batchId)}>
                {`${one.batch} · ${formatSpan(one.from, one.until, locale)}`}
              </a>
            </li>
          ))}
        </ul>
      </>
    ),
  };
}

async function link(visit: Visit): Promise<Response> {
  const { key = '', enterprise: enterpriseId = '', kind, hal = '1' } = await typedIn(visit);
  const decision = { key, enterpriseId, kind: kind === 'same' ? 'same' : 'other' } as const;
  await linkEnterprise(visit.house, visit.who, decision);
  return redirect(`${trainingPaths.links}${query({ hal: /^\d{1,6}$/.test(hal) ? hal : '1' })}`);
}

async function undo(visit: Visit): Promise<Response> {
  await undoLink(visit.house, visit.who, param(visit, 'link'));
  return redirect(trainingPaths.links);
}

const sees = allowed('training.see');
const runs = allowed('training.run');

export const linkRoutes: readonly Route[] = [
  { method: 'get', path: trainingPaths.links, ...sees, handle: linksPage },
  { method: 'post', path: trainingPaths.linking, ...runs, handle: link },
  { method: 'post', path: trainingPaths.linkUndoing(':link'), ...runs, handle: undo },
  {
    method: 'get',
    path: trainingPaths.ofEnterprise(':enterprise'),
    ...sees,
    handle: enterprisePage,
  },
];
