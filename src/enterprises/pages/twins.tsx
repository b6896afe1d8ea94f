/** Enterprises that may be one: merged by an administrator, or kept apart. */
import type { VNode } from 'preact';
import { formRoutes } from '../../campaigns/pages.ts';
import { formatInstant } from '../../kernel/day.ts';
import {
  type Crumb,
  Crumbs,
  Empty,
  Field,
  formatCount,
  inLocale,
  type Page,
  Pager,
  pageAsked,
  param,
  type Route,
  redirect,
  Select,
  type Visit,
} from '../../web/index.ts';
import { keepEnterprisesApart, mergeEnterprises, undoEnterpriseMerge } from '../actions/merges.ts';
import { mergeSaid } from '../messages/merges.ts';
import { enterpriseSaid } from '../messages.ts';
import { enterprisePaths } from '../paths.ts';
import { enterprisesPolicy } from '../policy.ts';
import { enterpriseProblems } from '../problems.ts';
import { mergesOf, twinEnterprises } from '../questions/merges.ts';
import { enterpriseNames, enterpriseTargets } from '../questions.ts';
import type { Twins } from '../rules/twins.ts';
import { ActButton, here, trailTo } from './parts.tsx';

const mayMerge = { may: enterprisesPolicy.permissions['enterprises.merge'], on: async () => ({}) };

const pairOf = (visit: Visit): readonly [string, string] => [here(visit), param(visit, 'other')];

function trail(visit: Visit, more: readonly Crumb[] = []): Crumb[] {
  const m = inLocale(enterpriseSaid, visit.locale);
  return [...trailTo(visit), { href: enterprisePaths.all(), text: m.enterprises }, ...more];
}

const pairsPerPage = 50;

async function twinsPage(visit: Visit): Promise<Page> {
  const { locale, house, who } = visit;
  const m = inLocale(mergeSaid, locale);
  const all = await twinEnterprises(house, who);
  const page = pageAsked(visit) ?? 1;
  const shown = all.slice((page - 1) * pairsPerPage, page * pairsPerPage);
  return {
    title: m.title,
    body: (
      <>
        <Crumbs trail={trail(visit)} label={inLocale(enterpriseSaid, locale).trail} />
        <h1>{m.title}</h1>
        {all.length === 0 ? (
          <Empty>{m.none}</Empty>
        ) : (
          <p class="grounds">{m.count(formatCount(all.length, locale))}</p>
        )}
        <ul class="grid gap-4 my-4">
          {shown.map((pair) => (
            <Pair key={pair.ids.join()} pair={pair} visit={visit} />
          ))}
        </ul>
        <Pager
          locale={locale}
          at={{ count: all.length, perPage: pairsPerPage, page }}
          to={(hal) => `${enterprisePaths.twins}?hal=${hal}`}
        />
      </>
    ),
  };
}

function Pair({ pair, visit }: { pair: Twins; visit: Visit }): VNode {
  const m = inLocale(mergeSaid, visit.locale);
  const { ids, names, grounds } = pair;
  return (
    <li class="border border-base-300 rounded-box p-4 min-w-0 max-w-xl">
      <h2 class="break-words">
        <a href={enterprisePaths.enterprise(ids[0])}>{`1. ${names[0]}`}</a>
        <br />
        <a href={enterprisePaths.enterprise(ids[1])}>{`2. ${names[1]}`}</a>
      </h2>
      <p class="grounds my-1">{grounds.map((one) => m[one]).join(' · ')}</p>
      <div class="flex flex-wrap gap-2">
        <a
          class="btn btn-sm min-h-11"
          href={enterprisePaths.merging(...ids)}
          aria-label={`${m.merge}: ${names.join(', ')}`}
        >
          {m.merge}
        </a>
        <ActButton action={enterprisePaths.apart(...ids)} label={m.apart} of={names.join(', ')} />
      </div>
    </li>
  );
}

const mergeRoutes = formRoutes({
  path: enterprisePaths.merging(':enterprise', ':other'),
  ...mayMerge,
  look: async (visit, refused) => {
    const { locale, house } = visit;
    const m = inLocale(mergeSaid, locale);
    const ids = pairOf(visit);
    const names = await enterpriseNames(house.database, ids);
    if (names.size < 2) throw enterpriseProblems.notFound();
    return {
      title: m.merge,
      trail: trail(visit, [{ href: enterprisePaths.twins, text: m.title }]),
      trailLabel: inLocale(enterpriseSaid, locale).trail,
      lead: m.lead,
      fields: (
        <>
          <Select
            name="stays"
            label={m.which}
            options={ids.map((id) => ({ value: id, label: names.get(id) ?? '' }))}
            {...{ refused, locale }}
          />
          <Field name="reason" label={m.reason} required {...{ refused, locale }} />
        </>
      ),
      submit: m.merge,
    };
  },
  save: async (visit, typed) => {
    const [first, second] = pairOf(visit);
    const [intoId, enterpriseId] = typed['stays'] === second ? [second, first] : [first, second];
    const asked = { enterpriseId, intoId, reason: typed['reason'] ?? '' };
    await mergeEnterprises(visit.house, visit.who, asked);
    return enterprisePaths.enterprise(intoId);
  },
});

export const twinRoutes: readonly Route[] = [
  { method: 'get', path: enterprisePaths.twins, ...mayMerge, handle: twinsPage },
  ...mergeRoutes,
  {
    method: 'post',
    path: enterprisePaths.apart(':enterprise', ':other'),
    ...mayMerge,
    handle: async (visit) => {
      await keepEnterprisesApart(visit.house, visit.who, pairOf(visit));
      return redirect(enterprisePaths.twins);
    },
  },
  {
    method: 'post',
    path: enterprisePaths.mergeUndoing(':enterprise'),
    ...mayMerge,
    handle: async (visit) => {
      await undoEnterpriseMerge(visit.house, visit.who, here(visit));
      return redirect(enterprisePaths.enterprise(here(visit)));
    },
  },
];

/** On the page of an enterprise: into which it was merged, and which were merged into it. */
export async function mergeNotice(visit: Visit, enterpriseId: string): Promise<VNode | null> {
  const { locale, house, who, today } = visit;
  const m = inLocale(mergeSaid, locale);
  const { into, from } = await mergesOf(house.database, enterpriseId);
  if (!into && from.length === 0) return null;
  const ids = [...(into ? [into.intoId] : []), ...from.map((one) => one.enterpriseId)];
  const [names, targets] = await Promise.all([
    enterpriseNames(house.database, ids),
    enterpriseTargets(house.database, ids),
  ]);
  const open = new Set(
    targets
      .filter((target) => enterprisesPolicy.may(who, 'enterprises.see', target, today))
      .map((target) => target.enterpriseId),
  );
  // One that is not theirs to see is not named either.
  const linked = (id: string) =>
    open.has(id) && (
      <a key={id} class="link mr-3" href={enterprisePaths.enterprise(id)}>
        {names.get(id) ?? ''}
      </a>
    );
  return (
    <section class="my-4">
      {into && (
        <p>
          {m.mergedInto(formatInstant(into.mergedAt, 'WIB', locale), into.reason)}{' '}
          {linked(into.intoId)}
        </p>
      )}
      {from.length > 0 && (
        <p>
          {m.mergedFrom} {from.map((one) => linked(one.enterpriseId))}
        </p>
      )}
      {into && enterprisesPolicy.may(who, 'enterprises.merge', {}, today) && (
        <ActButton
          action={enterprisePaths.mergeUndoing(enterpriseId)}
          label={m.undo}
          of={names.get(into.intoId) ?? ''}
        />
      )}
    </section>
  );
}
