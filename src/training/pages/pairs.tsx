/** Pairs of trainees who may be one: joined or kept apart by a person, one after the other. */
import type { VNode } from 'preact';
import { query } from '../../kernel/query.ts';
import { lookedAt } from '../../people/index.ts';
import {
  Crumbs,
  Empty,
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
import { decideOnTrainees } from '../actions/decide.ts';
import { groundWords, traineeSaid, trainingSaid } from '../messages.ts';
import { trainingPaths } from '../paths.ts';
import { type TraineePair, traineePairs } from '../questions/trainees.ts';
import type { Decision } from '../words.ts';
import { allowed, toldOf, trailTo } from './parts.tsx';

const perPage = 20;

async function pairsPage(visit: Visit): Promise<Page> {
  const { locale, house, who } = visit;
  const m = inLocale(traineeSaid, locale);
  const page = pageAsked(visit);
  const offset = (page - 1) * perPage;
  const { pairs, total } = await traineePairs(house.database, { limit: perPage, offset });
  if (who) {
    const fields = ['phone', 'birthPlace', 'birthDay'];
    const looks = pairs.flatMap(({ trainees }) =>
      trainees.map((thingId) => ({ thing: 'trainee', thingId, fields })),
    );
    await lookedAt(house, who, ...looks);
  }
  return {
    title: m.pairs,
    body: (
      <>
        <Crumbs trail={trailTo(visit)} label={inLocale(trainingSaid, locale).trail} />
        <h1>{m.pairs}</h1>
        <p class="my-3">{m.pairsLead}</p>
        {total === 0 && <Empty>{m.pairsNone}</Empty>}
        <ul class="grid gap-4 my-4">
          {pairs.map((pair) => (
            <Pair key={pair.records.join()} visit={visit} pair={pair} />
          ))}
        </ul>
        <Pager
          locale={locale}
          at={{ count: total, perPage, page }}
          to={(nth) => `${trainingPaths.pairs}${query({ hal: nth })}`}
        />
      </>
    ),
  };
}

function Pair({ visit, pair }: { visit: Visit; pair: TraineePair }): VNode {
  const { locale } = visit;
  const m = inLocale(traineeSaid, locale);
  const { records, trainees, written, grounds } = pair;
  const names = written.map(({ name }) => name).join(', ');
  const buttons = [
    { to: trainingPaths.joining(...records), words: m.join },
    { to: trainingPaths.apart(...records), words: m.keepApart },
  ];
  return (
    <li class="border border-base-300 rounded-box p-4 min-w-0 max-w-3xl">
      <div class="grid gap-x-6 gap-y-2 sm:grid-cols-2">
        {written.map((record, i) => (
          <div key={record.recordId} class="min-w-0 break-words">
            <h2>
              <a href={trainingPaths.trainee(trainees[i] ?? '')}>{record.name}</a>
            </h2>
            <p class="grounds">{toldOf(record, visit) || '–'}</p>
          </div>
        ))}
      </div>
      <p class="my-2">{grounds.map((one) => groundWords[one][locale]).join(' · ')}</p>
      <div class="flex flex-wrap gap-2">
        {buttons.map(({ to, words }) => (
          <form key={to} method="post" action={to}>
            <input type="hidden" name="hal" value={pageAsked(visit)} />
            <button type="submit" class="btn btn-sm min-h-11" aria-label={`${words}: ${names}`}>
              {words}
            </button>
          </form>
        ))}
      </div>
    </li>
  );
}

/** The page that the person was on shows the next pair in the place of this one. */
async function decide(visit: Visit, kind: 'same' | 'apart'): Promise<Response> {
  const { hal = '1' } = await typedIn(visit);
  const decision: Decision = { kind, ids: [param(visit, 'one'), param(visit, 'other')] };
  await decideOnTrainees(visit.house, visit.who, { decision, reason: '' });
  return redirect(`${trainingPaths.pairs}${query({ hal: /^\d{1,6}$/.test(hal) ? hal : '1' })}`);
}

const runs = allowed('training.run');

export const pairRoutes: readonly Route[] = [
  { method: 'get', path: trainingPaths.pairs, ...runs, handle: pairsPage },
  {
    method: 'post',
    path: trainingPaths.joining(':one', ':other'),
    ...runs,
    handle: (visit) => decide(visit, 'same'),
  },
  {
    method: 'post',
    path: trainingPaths.apart(':one', ':other'),
    ...runs,
    handle: (visit) => decide(visit, 'apart'),
  },
];
