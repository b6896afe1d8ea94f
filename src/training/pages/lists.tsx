/** Lists of trainees: uploaded, their columns told, looked at, taken in. */
import type { VNode } from 'preact';
import { formatInstant } from '../../kernel/day.ts';
import {
  Crumbs,
  ErrorSummary,
  Field,
  FileField,
  formatCount,
  inLocale,
  nothingRefused,
  orRefused,
  type Page,
  Progress,
  param,
  type Refused,
  type Route,
  receiveBytes,
  redirect,
  refusedStatus,
  Submit,
  typedIn,
  type Visit,
} from '../../web/index.ts';
import {
  confirmList,
  discardList,
  type PlannedList,
  planUploaded,
  readTold,
  reverseList,
  type TypedOfList,
  uploadList,
} from '../actions/lists.ts';
import { previewSaid } from '../messages/preview.ts';
import { listStates, trainingSaid } from '../messages.ts';
import { trainingPaths } from '../paths.ts';
import { trainingProblems } from '../problems.ts';
import type { Layout } from '../rules/list.ts';
import type { TrainingList } from '../words.ts';
import { columnField, Plan, PlannedBatches, PlannedRows } from './list-plan.tsx';
import { allowed, mayRun, nameOfList, trailTo } from './parts.tsx';

function uploadPage(visit: Visit, refused: Refused): Page {
  const { locale } = visit;
  const m = inLocale(trainingSaid, locale);
  return {
    title: m.newList,
    width: 'phone',
    status: refusedStatus(refused),
    body: (
      <>
        <Crumbs trail={trailTo(visit)} label={m.trail} />
        <h1>{m.newList}</h1>
        <p class="my-3">{m.newListLead}</p>
        <ErrorSummary refused={refused} locale={locale} />
        <form method="post" encType="multipart/form-data">
          <Field
            name="programme"
            label={m.programme}
            hint={m.programmeHint}
            required
            {...{ refused, locale }}
          />
          <FileField
            name="file"
            label={m.file}
            accept=".csv,.xlsx,.xls"
            isOne
            {...{ refused, locale }}
          />
          <Submit>{m.sendFile}</Submit>
        </form>
      </>
    ),
  };
}

async function upload(visit: Visit): Promise<Page | Response> {
  const received = await receiveBytes(visit);
  const { programme = '' } = received.typed;
  const tried = await orRefused({ programme }, async () => {
    const { name, bytes } = received;
    if (!bytes) throw trainingProblems.fileMissing();
    return uploadList(visit.house, visit.who, { programme, fileName: name, bytes });
  });
  if (!tried.ok) return uploadPage(visit, tried.refused);
  return redirect(trainingPaths.list(tried.value));
}

type Typed = Readonly<Record<string, string>>;

/** What the person typed; the sheets are told by their places among those that have heads. */
function toldIn(typed: Typed, layouts: readonly Layout[]): TypedOfList {
  const { title = '', venue = '', from = '', until = '' } = typed;
  const roles = Object.fromEntries(
    layouts.map(({ sheet, heads }, s) => [
      sheet,
      heads.map((_, c) => typed[columnField(s, c)] ?? 'skip'),
    ]),
  );
  const isTold = Object.keys(typed).some((key) => key.startsWith('kolom-'));
  return { roles: isTold ? roles : null, title, venue, from, until };
}

const nothingTold: TypedOfList = { roles: null, title: '', venue: '', from: '', until: '' };

/** Planned once for its sheets, and once more with what was typed of their columns. */
async function planned(visit: Visit, typed: Typed): Promise<PlannedList> {
  const asked = { listId: param(visit, 'list') };
  const first = await planUploaded(visit.house, visit.who, {
    ...asked,
    told: readTold(nothingTold),
  });
  if (Object.keys(typed).length === 0) return first;
  const told = readTold(toldIn(typed, first.layouts));
  return planUploaded(visit.house, visit.who, { ...asked, told });
}

async function listPage(visit: Visit, refused: Refused): Promise<Page> {
  const { locale } = visit;
  const m = inLocale(trainingSaid, locale);
  const p = inLocale(previewSaid, locale);
  const { typed } = refused;
  const tried = await orRefused(typed, () => planned(visit, typed));
  const whole = tried.ok ? tried.value : await planned(visit, {});
  const shown = tried.ok ? refused : tried.refused;
  const { list } = whole;
  const isWorking = list.state === 'booking';
  const count = (value: number) => formatCount(value, locale);
  return {
    title: nameOfList(list, visit),
    status: refusedStatus(shown),
    ...(isWorking && { refreshSeconds: 2 }),
    body: (
      <>
        <Crumbs trail={trailTo(visit)} label={m.trail} />
        <h1 class="break-words">{nameOfList(list, visit)}</h1>
        <p class="grounds">{list.programme}</p>
        {list.batchId && (
          <p class="min-h-11 flex items-center">
            <a href={trainingPaths.batch(list.batchId)}>{m.batch}</a>
          </p>
        )}
        <ErrorSummary refused={shown} locale={locale} />
        {isWorking && (
          <>
            <Progress share={list.progress / 1000} label={listStates.booking[locale]} />
            <p>{m.mayLeave}</p>
          </>
        )}
        {list.state === 'booked' && (
          <p class="my-3" role="status">
            ✓ {m.booked(count(list.taken), count(list.known), count(list.refused))}
          </p>
        )}
        {list.state === 'failed' && <p class="my-3 text-error">{m.tryAnew}</p>}
        {list.reversedAt && (
          <p class="my-3" role="status">
            {list.bookedAt
              ? m.takenBack(formatInstant(list.reversedAt, 'WIB', locale), list.reason)
              : p.discarded(formatInstant(list.reversedAt, 'WIB', locale))}
          </p>
        )}
        {list.state === 'booked' && mayRun(visit) && (
          <Reversal visit={visit} list={list} refused={shown} />
        )}
        {list.state === 'waiting' && <PlannedBatches visit={visit} whole={whole} />}
        {list.state === 'waiting' && mayRun(visit) && (
          <Plan visit={visit} whole={whole} typed={typed} />
        )}
        {list.state === 'waiting' && <PlannedRows visit={visit} whole={whole} />}
        {(list.state === 'waiting' || list.state === 'failed') && mayRun(visit) && (
          <Discarding visit={visit} list={list} />
        )}
      </>
    ),
  };
}

function Reversal(props: { visit: Visit; list: TrainingList; refused: Refused }): VNode {
  const { visit, list, refused } = props;
  const { locale } = visit;
  const m = inLocale(trainingSaid, locale);
  return (
    <section class="my-8 max-w-xl">
      <h2>{m.takeBack}</h2>
      <p class="grounds">{m.takeBackHint}</p>
      <form method="post" action={trainingPaths.reversal(list.listId)}>
        <Field name="reason" label={m.reason} required {...{ refused, locale }} />
        <Submit>{m.takeBack}</Submit>
      </form>
    </section>
  );
}

async function takeBack(visit: Visit): Promise<Page | Response> {
  const typed = await typedIn(visit);
  const listId = param(visit, 'list');
  const asked = { listId, reason: typed['reason'] ?? '' };
  const tried = await orRefused(typed, () => reverseList(visit.house, visit.who, asked));
  if (!tried.ok) return listPage(visit, tried.refused);
  return redirect(trainingPaths.list(listId));
}

function Discarding({ visit, list }: { visit: Visit; list: TrainingList }): VNode {
  const m = inLocale(previewSaid, visit.locale);
  return (
    <details class="my-8 max-w-xl">
      <summary class="min-h-11 cursor-pointer">{m.discard}</summary>
      <p class="my-2">{m.discardHint}</p>
      <form method="post" action={trainingPaths.discarding(list.listId)}>
        <Submit>{m.discardNow}</Submit>
      </form>
    </details>
  );
}

async function discard(visit: Visit): Promise<Page | Response> {
  const listId = param(visit, 'list');
  const tried = await orRefused({}, () => discardList(visit.house, visit.who, listId));
  if (!tried.ok) return listPage(visit, tried.refused);
  return redirect(trainingPaths.list(listId));
}

async function book(visit: Visit): Promise<Page | Response> {
  const typed = await typedIn(visit);
  const listId = param(visit, 'list');
  const tried = await orRefused(typed, async () => {
    const { layouts } = await planned(visit, {});
    return confirmList(visit.house, visit.who, { listId, told: readTold(toldIn(typed, layouts)) });
  });
  if (!tried.ok) return listPage(visit, tried.refused);
  return redirect(trainingPaths.list(listId));
}

const runs = allowed('training.run');

export const listRoutes: readonly Route[] = [
  {
    method: 'get',
    path: trainingPaths.newList,
    ...runs,
    handle: async (visit) => uploadPage(visit, nothingRefused),
  },
  { method: 'post', path: trainingPaths.newList, takesFiles: true, ...runs, handle: upload },
  {
    method: 'get',
    path: trainingPaths.list(':list'),
    ...allowed('training.see'),
    handle: (visit) => listPage(visit, nothingRefused),
  },
  {
    method: 'post',
    path: trainingPaths.list(':list'),
    ...runs,
    handle: async (visit) => listPage(visit, { problems: [], typed: await typedIn(visit) }),
  },
  { method: 'post', path: trainingPaths.booking(':list'), ...runs, handle: book },
  { method: 'post', path: trainingPaths.discarding(':list'), ...runs, handle: discard },
  { method: 'post', path: trainingPaths.reversal(':list'), ...runs, handle: takeBack },
];
