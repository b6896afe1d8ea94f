/** Pairs of trainees who may be one: joined or kept apart by a person, one after the other. */
import type { VNode } from 'preact';
import { isId } from '../../kernel/id.ts';
import { query } from '../../kernel/query.ts';
import { lookedAt } from '../../people/index.ts';
import {
  Crumbs,
  Empty,
  ErrorSummary,
  Field,
  inLocale,
  nothingRefused,
  orRefused,
  type Page,
  Pager,
  pageAsked,
  param,
  type Refused,
  type Route,
  redirect,
  refusedStatus,
  Submit,
  typedIn,
  type Visit,
} from '../../web/index.ts';
import { decideOnTrainees } from '../actions/decide.ts';
import { pairsSaid } from '../messages/pairs.ts';
import { groundWords, traineeSaid, trainingSaid } from '../messages.ts';
import { trainingPaths } from '../paths.ts';
import { trainingBatch } from '../questions/batches.ts';
import { type TraineePair, traineePairs } from '../questions/pairs.ts';
import { searchTrainees } from '../questions/search.ts';
import type { Decision } from '../words.ts';
import { noteLooks, pageIn, Said, saidOf } from './decisions.tsx';
import { allowed, mayRun, toldOf, trailTo } from './parts.tsx';

const perPage = 20;

async function pairsPage(visit: Visit, refused: Refused): Promise<Page> {
  const { locale, house } = visit;
  const m = inLocale(traineeSaid, locale);
  const p = inLocale(pairsSaid, locale);
  const at = placeOf(visit, refused.typed);
  const page = Number(at.hal);
  const batch = at.angkatan ? await trainingBatch(house.database, at.angkatan) : null;
  const traineeIds = await idsOf(visit, at);
  const { pairs, total } = await traineePairs(house.database, {
    ...{ limit: perPage, offset: (page - 1) * perPage },
    ...(batch && { batchId: batch.batchId }),
    ...(traineeIds && { traineeIds }),
  });
  const said = await saidOf(visit);
  await noteSeen(visit, pairs);
  if (said) await noteLooks(visit, [said]);
  return {
    title: m.pairs,
    status: refusedStatus(refused),
    body: (
      <>
        <Crumbs trail={trailTo(visit)} label={inLocale(trainingSaid, locale).trail} />
        <h1>{m.pairs}</h1>
        <p class="my-3">{m.pairsLead}</p>
        <ErrorSummary refused={refused} locale={locale} />
        {said && <Said visit={visit} decision={said} back={{ kembali: 'pasangan', ...at }} />}
        {batch && (
          <p class="my-3 break-words">
            {p.ofBatch(batch.title || batch.programme)}{' '}
            <a href={trainingPaths.pairs}>{p.allPairs}</a>
          </p>
        )}
        <form method="get" class="max-w-xl">
          {at.angkatan && <input type="hidden" name="angkatan" value={at.angkatan} />}
          <Field
            name="cari"
            label={p.search}
            hint={m.searchHint}
            value={at.cari}
            refused={nothingRefused}
            locale={locale}
          />
          <Submit>{p.find}</Submit>
        </form>
        {at.cari && (
          <p class="my-3 break-words">
            {p.ofName(at.cari)}{' '}
            <a href={`${trainingPaths.pairs}${query({ angkatan: at.angkatan })}`}>{p.allPairs}</a>
          </p>
        )}
        {total === 0 && <Empty>{m.pairsNone}</Empty>}
        <ul class="grid gap-4 my-4">
          {pairs.map((pair) => (
            <Pair key={pair.records.join()} visit={visit} pair={pair} at={at} />
          ))}
        </ul>
        <Pager
          locale={locale}
          at={{ count: total, perPage, page }}
          to={(nth) => `${trainingPaths.pairs}${query({ ...at, hal: nth })}`}
        />
        <p class="min-h-11">
          <a href={trainingPaths.decisions}>{p.decisions}</a>
        </p>
      </>
    ),
  };
}

interface Place {
  readonly hal: string;
  /** Of which pairs are shown alone. */
  readonly angkatan: string | undefined;
  /** A name; pairs of whom one has a name like it are shown alone. */
  readonly cari: string | undefined;
  /** One of whom is this trainee, as their page leads here. */
  readonly orang: string | undefined;
}

/** As many as bear one name, at the most. */
const namesakesMax = 2_000;

/** Of whom pairs are shown alone; null where of all. */
async function idsOf({ house }: Visit, { cari, orang }: Place): Promise<string[] | null> {
  if (orang) return isId(orang) ? [orang] : [];
  if (!cari) return null;
  const found = await searchTrainees(house.database, { text: cari, limit: namesakesMax });
  return found.map(({ traineeId }) => traineeId);
}

const nameMax = 100;

/** As the form kept it, else as the address says. */
function placeOf(visit: Visit, typed: Readonly<Record<string, string>>): Place {
  const asked = (name: string) => typed[name] ?? visit.c.req.query(name) ?? '';
  const { hal = String(pageAsked(visit)) } = typed;
  return {
    hal: pageIn({ hal }),
    angkatan: asked('angkatan') || undefined,
    cari: asked('cari').slice(0, nameMax).trim() || undefined,
    orang: asked('orang') || undefined,
  };
}

async function noteSeen({ house, who }: Visit, pairs: readonly TraineePair[]): Promise<void> {
  if (!who) return;
  const fields = ['phone', 'birthPlace', 'birthDay'];
  const looks = pairs.flatMap(({ trainees }) =>
    trainees.map((thingId) => ({ thing: 'trainee', thingId, fields })),
  );
  await lookedAt(house, who, ...looks);
}

function Pair({ visit, pair, at }: { visit: Visit; pair: TraineePair; at: Place }): VNode {
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
        {(mayRun(visit) ? buttons : []).map(({ to, words }) => (
          <form key={to} method="post" action={to}>
            <input type="hidden" name="hal" value={at.hal} />
            {at.angkatan && <input type="hidden" name="angkatan" value={at.angkatan} />}
            {at.cari && <input type="hidden" name="cari" value={at.cari} />}
            {at.orang && <input type="hidden" name="orang" value={at.orang} />}
            <button type="submit" class="btn btn-sm min-h-11" aria-label={`${words}: ${names}`}>
              {words}
            </button>
          </form>
        ))}
      </div>
    </li>
  );
}

/**
 * The page that the person was on says what was decided, and shows the next pair in the place of
 * this one. Clicked twice, it is one decision and one answer.
 */
async function decide(visit: Visit, kind: 'same' | 'apart'): Promise<Page | Response> {
  const typed = await typedIn(visit);
  const decision: Decision = { kind, ids: [param(visit, 'one'), param(visit, 'other')] };
  const tried = await orRefused(typed, () =>
    decideOnTrainees(visit.house, visit.who, { decision, reason: '' }),
  );
  if (!tried.ok) return pairsPage(visit, tried.refused);
  const to = { ...placeOf(visit, typed), putusan: tried.value };
  return redirect(`${trainingPaths.pairs}${query(to)}`);
}

const runs = allowed('training.run');

export const pairRoutes: readonly Route[] = [
  {
    method: 'get',
    path: trainingPaths.pairs,
    ...allowed('training.see'),
    handle: (visit) => pairsPage(visit, nothingRefused),
  },
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
