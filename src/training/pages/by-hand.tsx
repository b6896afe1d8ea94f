/** A batch made by hand, and who was there, told one by one. */
import type { VNode } from 'preact';
import { regionOptions } from '../../enterprises/pages.ts';
import { formatDay, formatSpan } from '../../kernel/day.ts';
import { query } from '../../kernel/query.ts';
import {
  Crumbs,
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
  Select,
  Submit,
  typedIn,
  type Visit,
} from '../../web/index.ts';
import { addTrainee, makeTrainingBatch } from '../actions/by-hand.ts';
import { byHandSaid } from '../messages/by-hand.ts';
import { trainingSaid } from '../messages.ts';
import { trainingPaths } from '../paths.ts';
import { trainingProblems } from '../problems.ts';
import { type Batch, trainingBatch } from '../questions/batches.ts';
import { allowed, trailTo } from './parts.tsx';

function batchPage(visit: Visit, refused: Refused): Page {
  const { locale } = visit;
  const m = inLocale(byHandSaid, locale);
  const t = inLocale(trainingSaid, locale);
  const form = { refused, locale };
  return {
    title: m.newBatch,
    width: 'phone',
    status: refusedStatus(refused),
    body: (
      <>
        <Crumbs trail={trailTo(visit)} label={t.trail} />
        <h1>{m.newBatch}</h1>
        <p class="my-3">{m.newBatchLead}</p>
        <ErrorSummary refused={refused} locale={locale} />
        <form method="post">
          <Field name="programme" label={t.programme} hint={t.programmeHint} required {...form} />
          <Field name="title" label={t.batchTitle} required {...form} />
          <Field name="from" type="date" label={t.from} required {...form} />
          <Field name="until" type="date" label={t.until} hint={m.untilHint} {...form} />
          <Field name="venue" label={t.venue} {...form} />
          <Field name="partners" label={t.partners} hint={t.partnersHint} {...form} />
          <Submit>{m.newBatch}</Submit>
        </form>
      </>
    ),
  };
}

async function makeBatch(visit: Visit): Promise<Page | Response> {
  const typed = await typedIn(visit);
  const { programme = '', title = '', from = '', until = '', venue = '', partners = '' } = typed;
  const asked = { programme, title, from, until, venue, partners };
  const tried = await orRefused(typed, () => makeTrainingBatch(visit.house, visit.who, asked));
  if (!tried.ok) return batchPage(visit, tried.refused);
  return redirect(trainingPaths.batch(tried.value));
}

/** Name and days, below a heading. */
export function BatchLine({ batch, visit }: { batch: Batch; visit: Visit }): VNode {
  const { title, programme, from, until, venue } = batch;
  return (
    <p class="grounds break-words">
      {[title || programme, formatSpan(from, until, visit.locale), venue]
        .filter(Boolean)
        .join(' · ')}
    </p>
  );
}

async function addPage(visit: Visit, refused: Refused): Promise<Page> {
  const { locale } = visit;
  const m = inLocale(byHandSaid, locale);
  const batch = await trainingBatch(visit.house.database, param(visit, 'batch'));
  if (!batch) throw trainingProblems.noBatch();
  const said = refused.problems.length === 0 ? visit.c.req.query('tercatat') : undefined;
  const back = { href: trainingPaths.batch(batch.batchId), text: batch.title || batch.programme };
  return {
    title: m.add,
    width: 'phone',
    status: refusedStatus(refused),
    body: (
      <>
        <Crumbs trail={trailTo(visit, back)} label={inLocale(trainingSaid, locale).trail} />
        <h1>{m.add}</h1>
        <BatchLine batch={batch} visit={visit} />
        {(said === '1' || said === 'sudah') && (
          <p class="my-3 font-semibold" role="status">
            {said === 'sudah' ? m.addedBefore : `✓ ${m.added}`}
          </p>
        )}
        {batch.from > visit.today ? (
          <p class="my-3">{m.addFrom(formatDay(batch.from, locale))}</p>
        ) : (
          <AddForm {...{ visit, batch, refused }} />
        )}
      </>
    ),
  };
}

function AddForm(props: { visit: Visit; batch: Batch; refused: Refused }): VNode {
  const { visit, batch, refused } = props;
  const { locale } = visit;
  const m = inLocale(byHandSaid, locale);
  const form = { refused, locale };
  return (
    <>
      <p class="my-3">{m.addLead}</p>
      <ErrorSummary refused={refused} locale={locale} />
      <form method="post">
        <NewId refused={refused} />
        <Field name="name" label={m.name} required {...form} />
        <Field name="phone" type="tel" inputMode="tel" label={m.phone} {...form} />
        <Field name="nik" inputMode="numeric" label={m.nik} {...form} />
        <Field name="birthPlace" label={m.birthPlace} {...form} />
        <Field name="birthDay" type="date" label={m.birthDay} {...form} />
        <Select
          name="sex"
          label={m.sex}
          blank={m.notTold}
          options={[
            { value: 'P', label: m.woman },
            { value: 'L', label: m.man },
          ]}
          {...form}
        />
        <Select
          name="region"
          label={m.region}
          blank={m.notTold}
          options={regionOptions(undefined, batch.venue)}
          {...form}
        />
        <Field name="enterprise" label={m.enterprise} {...form} />
        <Submit>{m.save}</Submit>
      </form>
    </>
  );
}

async function add(visit: Visit): Promise<Page | Response> {
  const typed = await typedIn(visit);
  const batchId = param(visit, 'batch');
  const { name = '', nik = '', phone = '', birthPlace = '', birthDay = '' } = typed;
  const { sex = '', region = '', enterprise = '' } = typed;
  const person = { name, nik, phone, birthPlace, birthDay, sex, region, enterprise };
  let tercatat = '1';
  const tried = await orRefused(typed, () =>
    makeOnce(typed, {
      make: async (entryId) => {
        const kept = await addTrainee(visit.house, visit.who, { batchId, entryId, ...person });
        tercatat = kept.wasThere ? 'sudah' : '1';
        return kept.recordId;
      },
      taken: trainingProblems.entryTaken(),
      // What was sent alike before is answered alike, and is not refused.
      isSame: async () => false,
    }),
  );
  if (!tried.ok) return addPage(visit, tried.refused);
  return redirect(`${trainingPaths.addTrainee(batchId)}${query({ tercatat })}`);
}

const runs = allowed('training.run');

export const byHandRoutes: readonly Route[] = [
  {
    method: 'get',
    path: trainingPaths.newBatch,
    ...runs,
    handle: async (visit) => batchPage(visit, nothingRefused),
  },
  { method: 'post', path: trainingPaths.newBatch, ...runs, handle: makeBatch },
  {
    method: 'get',
    path: trainingPaths.addTrainee(':batch'),
    ...runs,
    handle: (visit) => addPage(visit, nothingRefused),
  },
  { method: 'post', path: trainingPaths.addTrainee(':batch'), ...runs, handle: add },
];
