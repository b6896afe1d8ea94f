/** The code that is shown on the spot, and the form behind it. */
import { qrOf } from '../../documents/index.ts';
import { formatSpan } from '../../kernel/day.ts';
import {
  addressOf,
  Crumbs,
  Empty,
  ErrorSummary,
  Field,
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
  Submit,
  typedIn,
  type Visit,
} from '../../web/index.ts';
import { attend, batchBehind, doorOf, isHeldOn, makeDoor } from '../actions/door.ts';
import { byHandSaid } from '../messages/by-hand.ts';
import { trainingSaid } from '../messages.ts';
import { trainingPaths } from '../paths.ts';
import { trainingProblems } from '../problems.ts';
import { trainingBatch } from '../questions/batches.ts';
import { BatchLine } from './by-hand.tsx';
import { allowed, trailTo } from './parts.tsx';

async function codePage(visit: Visit): Promise<Page> {
  const { locale, house, who } = visit;
  const m = inLocale(byHandSaid, locale);
  const batch = await trainingBatch(house.database, param(visit, 'batch'));
  if (!batch) throw trainingProblems.noBatch();
  const token = await doorOf(house, who, batch.batchId);
  const link = token && `${house.url()}${trainingPaths.attend(token)}`;
  const svg = link && Buffer.from(await qrOf(link)).toString('base64');
  const back = { href: trainingPaths.batch(batch.batchId), text: batch.title || batch.programme };
  return {
    title: m.code,
    width: 'phone',
    body: (
      <>
        <Crumbs trail={trailTo(visit, back)} label={inLocale(trainingSaid, locale).trail} />
        <h1>{m.code}</h1>
        <BatchLine batch={batch} visit={visit} />
        <p class="my-3">{m.codeLead}</p>
        <p class="my-3 font-semibold">{m.codeDays(formatSpan(batch.from, batch.until, locale))}</p>
        {svg ? (
          <>
            {/* On white, so that cameras read it in the dark look, too. */}
            <img
              class="w-full max-w-xs bg-white p-4"
              src={`data:image/svg+xml;base64,${svg}`}
              alt={m.codeAlt}
            />
            <p class="my-3 break-all">
              <a href={trainingPaths.attend(token ?? '')}>{link}</a>
            </p>
          </>
        ) : (
          <Empty>{m.noCode}</Empty>
        )}
        <form method="post" class="my-6">
          {svg && <p class="grounds">{m.replaceHint}</p>}
          <button type="submit" class={`btn min-h-12 my-2 ${svg ? '' : 'btn-primary'}`}>
            {svg ? m.replaceCode : m.makeCode}
          </button>
        </form>
      </>
    ),
  };
}

async function makeCode(visit: Visit): Promise<Response> {
  const batchId = param(visit, 'batch');
  await makeDoor(visit.house, visit.who, batchId);
  return redirect(trainingPaths.door(batchId));
}

async function attendPage(visit: Visit, refused: Refused): Promise<Page> {
  const { locale, house, today } = visit;
  const m = inLocale(byHandSaid, locale);
  const token = param(visit, 'token');
  const batch = await batchBehind(house, token);
  if (!batch) throw trainingProblems.noDoor();
  const isDone = refused.problems.length === 0 && visit.c.req.query('tercatat') === '1';
  const isOpen = isHeldOn(batch, today);
  const form = { refused, locale };
  return {
    title: m.attend,
    width: 'phone',
    status: refusedStatus(refused),
    body: (
      <>
        <h1>{m.attend}</h1>
        <BatchLine batch={batch} visit={visit} />
        {isDone && (
          <p class="my-4 font-semibold" role="status">
            {m.attended}
          </p>
        )}
        {isDone && (
          <p class="my-3">
            <a href={trainingPaths.ownCertificates}>{m.toCertificates}</a>
          </p>
        )}
        {isDone && isOpen && (
          <p class="my-3">
            <a href={trainingPaths.attend(token)}>{m.another}</a>
          </p>
        )}
        {!isOpen && (
          <p class="my-3 font-semibold">
            {m.codeDays(formatSpan(batch.from, batch.until, locale))}
          </p>
        )}
        {!isDone && isOpen && (
          <>
            <p class="my-3">{m.attendLead}</p>
            <ErrorSummary refused={refused} locale={locale} />
            <form method="post" action={trainingPaths.attend(token)}>
              <NewId refused={refused} />
              <Field name="name" label={m.name} autocomplete="name" required {...form} />
              <Field
                {...{ name: 'phone', label: m.phone, type: 'tel', inputMode: 'tel' }}
                autocomplete="tel"
                required
                {...form}
              />
              <Field name="birthPlace" label={m.birthPlace} {...form} />
              <Field
                {...{ name: 'birthDay', type: 'date', label: m.birthDay, hint: m.birthDayHint }}
                autocomplete="bday"
                {...form}
              />
              <Submit>{m.attend}</Submit>
            </form>
          </>
        )}
      </>
    ),
  };
}

async function takeAttendance(visit: Visit): Promise<Page | Response> {
  const { house, c } = visit;
  const typed = await typedIn(visit);
  const token = param(visit, 'token');
  const { name = '', phone = '', birthPlace = '', birthDay = '' } = typed;
  const address = addressOf(c, house.config.trustedProxies);
  const tried = await orRefused(typed, () =>
    makeOnce(typed, {
      make: async (entryId) => {
        const told = { name, phone, birthPlace, birthDay };
        await attend(house, { token, entryId, address, ...told });
        return entryId;
      },
      taken: trainingProblems.entryTaken(),
      isSame: async () => false,
    }),
  );
  if (!tried.ok) return attendPage(visit, tried.refused);
  return redirect(`${trainingPaths.attend(token)}?tercatat=1`);
}

const runs = allowed('training.run');

export const doorRoutes: readonly Route[] = [
  { method: 'get', path: trainingPaths.door(':batch'), ...runs, handle: codePage },
  { method: 'post', path: trainingPaths.door(':batch'), ...runs, handle: makeCode },
  {
    method: 'get',
    path: trainingPaths.attend(':token'),
    may: 'public',
    handle: (visit) => attendPage(visit, nothingRefused),
  },
  { method: 'post', path: trainingPaths.attend(':token'), may: 'public', handle: takeAttendance },
];
