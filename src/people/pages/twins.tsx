/** Persons who may be one: merged by an administrator or kept apart; what a merge looks like. */
import type { VNode } from 'preact';
import { formatInstant } from '../../kernel/day.ts';
import {
  Crumbs,
  Empty,
  ErrorSummary,
  Field,
  inLocale,
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
  typedIn,
  type Visit,
} from '../../web/index.ts';
import { keepPersonsApart, mergePersons, undoPersonMerge } from '../actions/merges.ts';
import { mergeSaid, peopleSaid } from '../messages.ts';
import { peoplePaths } from '../paths.ts';
import { peoplePolicy } from '../policy/people.ts';
import { peopleProblems } from '../problems.ts';
import { mergesOf, namesOf, twinPersons } from '../questions.ts';
import type { PersonWithGrants } from '../words.ts';
import { SmallButton } from './parts.tsx';

const mayMerge = { may: peoplePolicy.permissions['people.merge'], on: async () => ({}) };

export const twinRoutes: readonly Route[] = [
  { method: 'get', path: peoplePaths.twins, ...mayMerge, handle: twinsPage },
  {
    method: 'get',
    path: peoplePaths.merging(':person', ':twin'),
    ...mayMerge,
    handle: (visit) => mergePage(visit),
  },
  {
    method: 'post',
    path: peoplePaths.merging(':person', ':twin'),
    ...mayMerge,
    handle: async (visit) => {
      const typed = await typedIn(visit);
      const tried = await orRefused(typed, () => merge(visit, typed));
      return tried.ok ? redirect(tried.value) : mergePage(visit, tried.refused);
    },
  },
  {
    method: 'post',
    path: peoplePaths.apart(':person', ':twin'),
    ...mayMerge,
    handle: async (visit) => {
      await keepPersonsApart(visit.house, visit.who, pairOf(visit));
      return redirect(peoplePaths.twins);
    },
  },
  {
    method: 'post',
    path: peoplePaths.mergeUndoing(':person'),
    ...mayMerge,
    handle: async (visit) => {
      const personId = param(visit, 'person');
      await undoPersonMerge(visit.house, visit.who, personId);
      return redirect(peoplePaths.person(personId));
    },
  },
];

const pairOf = (visit: Visit): readonly [string, string] => [
  param(visit, 'person'),
  param(visit, 'twin'),
];

async function merge(visit: Visit, typed: Readonly<Record<string, string>>): Promise<string> {
  const [first, second] = pairOf(visit);
  const [intoId, personId] = typed['stays'] === second ? [second, first] : [first, second];
  const asked = { personId, intoId, reason: typed['reason'] ?? '' };
  await mergePersons(visit.house, visit.who, asked);
  return peoplePaths.person(intoId);
}

async function twinsPage(visit: Visit): Promise<Page> {
  const { locale, house, who } = visit;
  const m = inLocale(mergeSaid, locale);
  const p = inLocale(peopleSaid, locale);
  const twins = await twinPersons(house, who);
  return {
    title: m.title,
    body: (
      <>
        <Crumbs
          label={p.trail}
          trail={[
            { href: '/', text: p.home },
            { href: peoplePaths.all, text: p.title },
          ]}
        />
        <h1>{m.title}</h1>
        {twins.length === 0 && <Empty>{m.none}</Empty>}
        <ul class="grid gap-4 my-4">
          {twins.map(({ ids, names, grounds }) => (
            <li key={ids.join()} class="border border-base-300 rounded-box p-4 min-w-0 max-w-xl">
              <h2 class="break-words">
                <a href={peoplePaths.person(ids[0])}>{`1. ${names[0]}`}</a>
                <br />
                <a href={peoplePaths.person(ids[1])}>{`2. ${names[1]}`}</a>
              </h2>
              <p class="grounds my-1">{grounds.map((one) => m[one]).join(' · ')}</p>
              <div class="flex flex-wrap gap-2">
                <a
                  class="btn btn-sm min-h-11"
                  href={peoplePaths.merging(...ids)}
                  aria-label={`${m.merge}: ${names.join(', ')}`}
                >
                  {m.merge}
                </a>
                <form method="post" action={peoplePaths.apart(...ids)}>
                  <button
                    type="submit"
                    class="btn btn-sm min-h-11"
                    aria-label={`${m.apart}: ${names.join(', ')}`}
                  >
                    {m.apart}
                  </button>
                </form>
              </div>
            </li>
          ))}
        </ul>
      </>
    ),
  };
}

async function mergePage(visit: Visit, refused: Refused = nothingRefused): Promise<Page> {
  const { locale, house } = visit;
  const m = inLocale(mergeSaid, locale);
  const p = inLocale(peopleSaid, locale);
  const [first, second] = pairOf(visit);
  const names = await namesOf(house.database, [first, second]);
  const [firstName, secondName] = [names.get(first), names.get(second)];
  if (!firstName || !secondName) throw peopleProblems.notFound();
  return {
    title: m.merge,
    width: 'phone',
    status: refusedStatus(refused),
    body: (
      <>
        <Crumbs
          label={p.trail}
          trail={[
            { href: '/', text: p.home },
            { href: peoplePaths.twins, text: m.title },
          ]}
        />
        <h1>{m.merge}</h1>
        <p class="my-3">{m.lead}</p>
        <ErrorSummary refused={refused} locale={locale} />
        <form method="post" action={peoplePaths.merging(first, second)}>
          <Select
            name="stays"
            label={m.which}
            options={[
              { value: first, label: firstName },
              { value: second, label: secondName },
            ]}
            refused={refused}
            locale={locale}
          />
          <Field name="reason" label={m.reason} required refused={refused} locale={locale} />
          <Submit>{m.merge}</Submit>
        </form>
      </>
    ),
  };
}

/** On the page of a person: into whom it was merged, and who was merged into it. */
export async function mergeNotice(visit: Visit, person: PersonWithGrants): Promise<VNode | null> {
  const { locale, house, who, today } = visit;
  const m = inLocale(mergeSaid, locale);
  const { into, from } = await mergesOf(house.database, person.personId);
  if (!into && from.length === 0) return null;
  const ids = [...(into ? [into.intoId] : []), ...from.map((one) => one.personId)];
  const names = await namesOf(house.database, ids);
  const mayUndo = peoplePolicy.may(who, 'people.merge', {}, today);
  return (
    <section class="my-4">
      {into && (
        <p>
          {m.mergedInto(formatInstant(into.mergedAt, 'WIB', locale), into.reason)}{' '}
          <a href={peoplePaths.person(into.intoId)}>{names.get(into.intoId) ?? ''}</a>
        </p>
      )}
      {from.length > 0 && (
        <p>
          {m.mergedFrom}{' '}
          {from.map((one) => (
            <>
              <a key={one.mergeId} href={peoplePaths.person(one.personId)}>
                {names.get(one.personId) ?? ''}
              </a>{' '}
            </>
          ))}
        </p>
      )}
      {into && mayUndo && (
        <form method="post" action={peoplePaths.mergeUndoing(person.personId)}>
          <SmallButton>{m.undo}</SmallButton>
        </form>
      )}
    </section>
  );
}
