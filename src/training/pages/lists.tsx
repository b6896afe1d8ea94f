/** Lists of trainees: uploaded, their columns told, looked at, taken in. */
import type { VNode } from 'preact';
import { regionName } from '../../enterprises/index.ts';
import { formatInstant, formatSpan } from '../../kernel/day.ts';
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
  Select,
  Submit,
  Table,
  typedIn,
  type Visit,
} from '../../web/index.ts';
import {
  confirmList,
  type PlannedList,
  planUploaded,
  readTold,
  reverseList,
  type TypedOfList,
  uploadList,
} from '../actions/lists.ts';
import { columnWords, listStates, trainingSaid } from '../messages.ts';
import { trainingPaths } from '../paths.ts';
import { trainingProblems } from '../problems.ts';
import { columnRoles } from '../rules/columns.ts';
import type { Layout } from '../rules/list.ts';
import type { TakenList } from '../store/lists.ts';
import type { TrainingList } from '../words.ts';
import { allowed, mayRun, nameOfList, trailTo } from './parts.tsx';

const rowsShown = 20;

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

/** The form's name for what a column of a sheet is. */
const columnField = (sheet: number, column: number): string => `kolom-${sheet}-${column}`;

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
            {m.takenBack(formatInstant(list.reversedAt, 'WIB', locale), list.reason)}
          </p>
        )}
        {list.state === 'booked' && mayRun(visit) && (
          <Reversal visit={visit} list={list} refused={shown} />
        )}
        {whole.takenBefore && <TakenBefore visit={visit} list={whole.takenBefore} />}
        {list.state === 'waiting' && mayRun(visit) && (
          <Plan visit={visit} whole={whole} typed={typed} />
        )}
        {list.state === 'waiting' && <PlannedRows visit={visit} whole={whole} />}
      </>
    ),
  };
}

/** Before anybody takes it in again, and wonders that nothing changes. */
function TakenBefore(props: { visit: Visit; list: TakenList }): VNode {
  const { visit, list } = props;
  const m = inLocale(trainingSaid, visit.locale);
  return (
    <p class="border-2 border-warning rounded-box p-3 my-3 max-w-3xl">
      {m.takenBefore(formatInstant(list.bookedAt, 'WIB', visit.locale))}{' '}
      <a href={trainingPaths.list(list.listId)}>{m.seeThatList}</a>
    </p>
  );
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

function Plan(props: { visit: Visit; whole: PlannedList; typed: Typed }): VNode {
  const { visit, whole, typed } = props;
  const { locale } = visit;
  const m = inLocale(trainingSaid, locale);
  const { layouts, plan, list } = whole;
  const fields = { refused: { problems: [], typed: { ...typed } }, locale };
  const count = (value: number) => formatCount(value, locale);
  const batches = new Set(plan.rows.map(({ batch }) => `${batch.title} ${batch.span.from}`)).size;
  const doubts = plan.rows.filter((row) => row.doubts.length > 0).length;
  const options = columnRoles.map((role) => ({ value: role, label: columnWords[role][locale] }));
  return (
    <form method="post" action={trainingPaths.list(list.listId)}>
      <p class="my-3 font-semibold">
        {m.planned(
          ...([plan.rows.length, batches, doubts, plan.refused.length].map(count) as [
            string,
            string,
            string,
            string,
          ]),
        )}
      </p>
      <h2>{m.wholeFile}</h2>
      <div class="grid gap-x-4 md:grid-cols-2">
        <Field name="title" label={m.batchTitle} {...fields} />
        <Field name="venue" label={m.venue} {...fields} />
        <Field name="from" type="date" label={m.from} {...fields} />
        <Field name="until" type="date" label={m.until} {...fields} />
      </div>
      {layouts.map(({ sheet, heads, roles }, s) => (
        <section key={sheet}>
          <h2 class="break-words">{sheet ? `${m.columns}: ${sheet}` : m.columns}</h2>
          <div class="grid gap-x-4 md:grid-cols-3">
            {heads.map((head, c) => (
              <Select
                key={columnField(s, c)}
                name={columnField(s, c)}
                label={head || `${c + 1}`}
                value={roles[c] ?? 'skip'}
                options={options}
                {...fields}
              />
            ))}
          </div>
        </section>
      ))}
      <div class="flex flex-wrap gap-x-4">
        <button type="submit" class="btn w-full sm:w-auto min-h-12 mt-2">
          {m.lookAgain}
        </button>
        <button
          type="submit"
          formAction={trainingPaths.booking(list.listId)}
          class="btn btn-primary w-full sm:w-auto min-h-12 mt-2"
        >
          {m.takeIn(count(plan.rows.length))}
        </button>
      </div>
    </form>
  );
}

function PlannedRows({ visit, whole }: { visit: Visit; whole: PlannedList }): VNode {
  const { locale } = visit;
  const m = inLocale(trainingSaid, locale);
  const { plan } = whole;
  // What needs a look comes first.
  const rows = [...plan.rows].sort((a, b) => b.doubts.length - a.doubts.length);
  const place = (sheet: string, line: number) => m.rowOf(sheet, String(line));
  return (
    <>
      {plan.refused.length > 0 && (
        <section class="my-6">
          <h2>{m.refusedRows}</h2>
          <ul class="list-disc pl-5">
            {plan.refused.slice(0, rowsShown).map(({ sheet, line, why }) => (
              <li key={place(sheet, line)} class="break-words">
                {`${capital(place(sheet, line))}: ${why[locale]}`}
              </li>
            ))}
          </ul>
        </section>
      )}
      <section class="my-6">
        <h2>{m.firstRows}</h2>
        <Table
          label={m.firstRows}
          columns={[
            { head: m.line },
            { head: m.name },
            { head: m.batch, isWide: true },
            { head: m.enterprise, isWide: true },
            { head: m.region, isWide: true },
          ]}
          rows={rows.slice(0, rowsShown).map((row) => ({
            key: place(row.sheet, row.line),
            cells: [
              capital(place(row.sheet, row.line)),
              <span key="name">
                <span class="name">{row.person.name}</span>
                {!row.isPresent && <span class="grounds block">{m.absent}</span>}
                {row.doubts.map((one) => (
                  <span key={one.id} class="grounds block break-words">
                    {one[locale]}
                  </span>
                ))}
              </span>,
              `${row.batch.title} · ${formatSpan(row.batch.span.from, row.batch.span.until, locale)}`,
              row.enterprise || '–',
              regionName(row.person.regionCode) || '–',
            ],
          }))}
        />
      </section>
    </>
  );
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

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
  { method: 'post', path: trainingPaths.reversal(':list'), ...runs, handle: takeBack },
];
