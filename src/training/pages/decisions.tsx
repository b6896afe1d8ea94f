/** What people decided on trainees: said where it was done, and all of it on a page of its own. */
import type { VNode } from 'preact';
import { formatInstant } from '../../kernel/day.ts';
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
import { undoDecision } from '../actions/decide.ts';
import { pairsSaid } from '../messages/pairs.ts';
import { trainingSaid } from '../messages.ts';
import { trainingPaths } from '../paths.ts';
import { type ToldDecision, toldDecisions } from '../questions/pairs.ts';
import { currentTrainee, traineeOf } from '../questions/trainees.ts';
import { allowed, mayRun, trailTo } from './parts.tsx';

const perPage = 20;

async function decisionsPage(visit: Visit): Promise<Page> {
  const { locale, house } = visit;
  const m = inLocale(pairsSaid, locale);
  const page = pageAsked(visit);
  const offset = (page - 1) * perPage;
  const { decisions, total } = await toldDecisions(house.database, { limit: perPage, offset });
  const said = await saidOf(visit);
  await noteLooks(visit, said ? [...decisions, said] : decisions);
  return {
    title: m.decisions,
    body: (
      <>
        <Crumbs trail={trailTo(visit)} label={inLocale(trainingSaid, locale).trail} />
        <h1>{m.decisions}</h1>
        <p class="my-3">{m.decisionsLead}</p>
        {said && <Said visit={visit} decision={said} back={{}} />}
        {total === 0 && <Empty>{m.decisionsNone}</Empty>}
        <ul class="my-4">
          {decisions.map((one) => (
            <Decided key={one.decisionId} visit={visit} decision={one} />
          ))}
        </ul>
        <Pager
          locale={locale}
          at={{ count: total, perPage, page }}
          to={(nth) => `${trainingPaths.decisions}${query({ hal: nth })}`}
        />
      </>
    ),
  };
}

function Decided({ visit, decision }: { visit: Visit; decision: ToldDecision }): VNode {
  const { locale } = visit;
  const m = inLocale(pairsSaid, locale);
  const { kind, about, reason, madeAt, undoneAt, by } = decision;
  const when = (at: Date) => formatInstant(at, 'WIB', locale);
  return (
    <li class="py-3 border-b border-base-300 break-words">
      <p>
        <span class="font-semibold">{m[kind]}</span>
        {about.map(({ traineeId, name }, i) => (
          <span key={String(i)}>
            {' · '}
            {name === '' ? m.erased : <a href={trainingPaths.trainee(traineeId)}>{name}</a>}
          </span>
        ))}
      </p>
      <p class="grounds">{m.by(when(madeAt), by.made)}</p>
      {reason && <p class="grounds">{reason}</p>}
      {undoneAt && <p class="grounds">↩ {m.undone(when(undoneAt), by.undone)}</p>}
      <Undo visit={visit} decision={decision} back={{ hal: pageAsked(visit) }} />
    </li>
  );
}

/** Where somebody comes back to; without `kembali` it is the page of decisions. */
export type Back = Readonly<Record<string, string | number | undefined>>;

function Undo(props: { visit: Visit; decision: ToldDecision; back: Back }): VNode | null {
  const { visit, decision, back } = props;
  if (decision.undoneAt || !mayRun(visit)) return null;
  const m = inLocale(pairsSaid, visit.locale);
  return (
    <form method="post" action={trainingPaths.undoing(decision.decisionId)}>
      {Object.entries({ kembali: 'putusan', ...back }).map(([name, value]) =>
        value === undefined ? null : (
          <input key={name} type="hidden" name={name} value={String(value)} />
        ),
      )}
      <button
        type="submit"
        class="btn btn-sm min-h-11 my-1"
        aria-label={`${m.undo}: ${namesIn(decision, visit)}`}
      >
        {m.undo}
      </button>
    </form>
  );
}

const namesIn = ({ about }: ToldDecision, { locale }: Visit): string =>
  about.map(({ name }) => name || inLocale(pairsSaid, locale).erased).join(', ');

const saidBy = { same: 'isSame', apart: 'isApart', alone: 'isAlone' } as const;

/** What was just decided, or undone, with the way back. */
export function Said(props: { visit: Visit; decision: ToldDecision; back: Back }): VNode {
  const { visit, decision } = props;
  const m = inLocale(pairsSaid, visit.locale);
  const words = decision.undoneAt ? m.isUndone : m[saidBy[decision.kind]];
  return (
    <div class="border-2 border-success rounded-box p-3 my-3 max-w-3xl break-words">
      <p role="status">✓ {words(namesIn(decision, visit))}</p>
      <Undo {...props} />
    </div>
  );
}

/** The decision that the address names. */
export async function saidOf(visit: Visit): Promise<ToldDecision | null> {
  const decisionId = visit.c.req.query('putusan') ?? '';
  if (decisionId === '') return null;
  const asked = { limit: 1, offset: 0, decisionId };
  const { decisions } = await toldDecisions(visit.house.database, asked);
  return decisions[0] ?? null;
}

/** Whose names are shown; of whoever was erased there is none. */
export async function noteLooks(
  { house, who }: Visit,
  decisions: readonly ToldDecision[],
): Promise<void> {
  if (!who) return;
  const seen = new Set(
    decisions.flatMap(({ about }) =>
      about.filter(({ name }) => name !== '').map(({ traineeId }) => traineeId),
    ),
  );
  const looks = [...seen].map((thingId) => ({ thing: 'trainee', thingId, fields: ['name'] }));
  await lookedAt(house, who, ...looks);
}

/** Back to where it was undone from, which says so. Undone before, it is the same answer. */
async function undo(visit: Visit): Promise<Response> {
  const decisionId = param(visit, 'decision');
  const typed = await typedIn(visit);
  const recordId = await undoDecision(visit.house, visit.who, decisionId);
  const at = { hal: pageIn(typed), putusan: decisionId };
  if (typed['kembali'] === 'pasangan') {
    return redirect(`${trainingPaths.pairs}${query({ ...at, angkatan: typed['angkatan'] })}`);
  }
  // Of a record that no list tells any more, or that was erased, there is no page.
  const trainee = await currentTrainee(visit.house.database, recordId);
  const isShown = trainee !== null && (await traineeOf(visit.house.database, trainee)) !== null;
  if (typed['kembali'] === 'putusan' || !isShown) {
    return redirect(`${trainingPaths.decisions}${query(at)}`);
  }
  return redirect(trainingPaths.trainee(recordId));
}

/** As the form kept it; the first one where it kept none. */
export const pageIn = ({ hal = '' }: Readonly<Record<string, string>>): string =>
  /^\d{1,6}$/.test(hal) ? hal : '1';

export const decisionRoutes: readonly Route[] = [
  {
    method: 'get',
    path: trainingPaths.decisions,
    ...allowed('training.see'),
    handle: decisionsPage,
  },
  {
    method: 'post',
    path: trainingPaths.undoing(':decision'),
    ...allowed('training.run'),
    handle: undo,
  },
];
