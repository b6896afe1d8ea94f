/** A trainee: found by name, with all that lists say and what people decided. */
import type { VNode } from 'preact';
import { regionName } from '../../enterprises/index.ts';
import { formatInstant } from '../../kernel/day.ts';
import { formatPhone, lookedAt, type Who } from '../../people/index.ts';
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
  Submit,
  Table,
  typedIn,
  type Visit,
} from '../../web/index.ts';
import { decideOnTrainees } from '../actions/decide.ts';
import { eraseTrainee } from '../actions/erase.ts';
import { findTrainees } from '../actions/search.ts';
import { certificatesSaid } from '../messages/certificates.ts';
import { traineeSaid, trainingSaid } from '../messages.ts';
import { trainingPaths } from '../paths.ts';
import { trainingProblems } from '../problems.ts';
import { type Certificate, certificatesOfTrainees } from '../questions/certificates.ts';
import { linkedEnterprises } from '../questions/links.ts';
import { traineePairs } from '../questions/pairs.ts';
import { currentTrainee, type TraineeWhole, traineeOf } from '../questions/trainees.ts';
import { Attended, OpenPairs } from './attended.tsx';
import { Standing } from './certificate.tsx';
import { allowed, born, mayRun, toldOf, trailTo } from './parts.tsx';

const lettersMin = 3;
const pairsShown = 20;

async function searchPage(visit: Visit): Promise<Page> {
  const { locale, house, who } = visit;
  const m = inLocale(traineeSaid, locale);
  const text = (visit.c.req.query('cari') ?? '').slice(0, 100);
  const found = text === '' ? [] : await findTrainees(house, who, text);
  return {
    title: m.title,
    body: (
      <>
        <Crumbs trail={trailTo(visit)} label={inLocale(trainingSaid, locale).trail} />
        <h1>{m.title}</h1>
        <form method="get" class="max-w-xl">
          <Field
            name="cari"
            label={m.search}
            hint={m.searchHint}
            value={text}
            refused={nothingRefused}
            locale={locale}
          />
          <Submit>{m.find}</Submit>
        </form>
        {text !== '' && found.length === 0 && (
          <Empty>{text.trim().length < lettersMin ? m.typeMore : m.notFound}</Empty>
        )}
        {found.length > 0 && (
          <ul class="my-4">
            {found.map(({ traineeId, name, regionCode }) => (
              <li key={traineeId} class="py-2 border-b border-base-300 break-words">
                <a href={trainingPaths.trainee(traineeId)}>{name}</a>
                {regionCode && <span class="grounds block">{regionName(regionCode)}</span>}
              </li>
            ))}
          </ul>
        )}
      </>
    ),
  };
}

async function traineePage(
  visit: Visit,
  refused: Refused = nothingRefused,
): Promise<Page | Response> {
  const { locale, house, who } = visit;
  const m = inLocale(traineeSaid, locale);
  const traineeId = param(visit, 'trainee');
  const trainee = await traineeOf(house.database, traineeId);
  if (!trainee) {
    // An address from before they were joined leads on.
    const current = await currentTrainee(house.database, traineeId);
    if (current && current !== traineeId) return redirect(trainingPaths.trainee(current));
    throw trainingProblems.noTrainee();
  }
  await lookedAt(house, who as Who, {
    ...{ thing: 'trainee', thingId: traineeId, fields: ['phone', 'birthPlace', 'birthDay'] },
  });
  const linked = await linkedEnterprises(
    house.database,
    trainee.attended.map(({ enterpriseKey }) => enterpriseKey),
  );
  const certificates = await certificatesOfTrainees(house.database, [traineeId]);
  const { pairs } = await traineePairs(house.database, {
    ...{ limit: pairsShown, offset: 0, traineeIds: [traineeId] },
  });
  const [first] = trainee.records;
  return {
    title: first?.name ?? m.title,
    status: refusedStatus(refused),
    body: (
      <>
        <Crumbs
          trail={trailTo(visit, { href: trainingPaths.trainees, text: m.title })}
          label={inLocale(trainingSaid, locale).trail}
        />
        <h1 class="break-words">{first?.name}</h1>
        <ErrorSummary refused={refused} locale={locale} />
        <Attended {...{ visit, trainee, linked, certificates }} />
        <OpenPairs visit={visit} traineeId={traineeId} pairs={pairs} />
        <Certificates visit={visit} certificates={certificates} />
        <Records visit={visit} trainee={trainee} />
        <Decisions visit={visit} trainee={trainee} />
        {mayRun(visit) && <Erasure {...{ visit, traineeId, refused }} />}
      </>
    ),
  };
}

function Certificates(props: { visit: Visit; certificates: readonly Certificate[] }): VNode | null {
  const { visit, certificates } = props;
  const m = inLocale(certificatesSaid, visit.locale);
  if (certificates.length === 0) return null;
  return (
    <section class="my-6">
      <h2>{m.title}</h2>
      <ul>
        {certificates.map((one) => (
          <li key={one.certificateId} class="py-2 border-b border-base-300 break-words">
            <a href={trainingPaths.certificate(one.certificateId)}>
              {[one.title || one.programme, one.number].filter(Boolean).join(' · ')}
            </a>
            <span class="grounds block">
              <Standing visit={visit} certificate={one} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Records({ visit, trainee }: { visit: Visit; trainee: TraineeWhole }): VNode {
  const { locale } = visit;
  const m = inLocale(traineeSaid, locale);
  const region = inLocale(trainingSaid, locale).region;
  const frees = mayRun(visit) && trainee.records.length > 1;
  return (
    <section class="my-6">
      <h2>{m.written}</h2>
      <Table
        label={m.written}
        columns={[
          { head: m.written },
          { head: m.born, isWide: true },
          { head: m.phone, isWide: true },
          { head: m.nik, isWide: true },
          { head: region, isWide: true },
        ]}
        rows={trainee.records.map((record) => ({
          key: record.recordId,
          cells: [
            <span key="name" class="break-words">
              {record.name}
              <span class="grounds block sm:hidden">{toldOf(record, visit)}</span>
              {frees && (
                <form method="post" action={trainingPaths.freeing(record.recordId)}>
                  <button
                    type="submit"
                    class="btn btn-sm min-h-11 my-1"
                    aria-label={`${m.free}: ${record.name}`}
                  >
                    {m.free}
                  </button>
                </form>
              )}
            </span>,
            born(record, visit) || '–',
            record.phone ? formatPhone(record.phone) : '–',
            record.nik ? m.nikKept : '–',
            regionName(record.regionCode) || '–',
          ],
        }))}
      />
      {frees && <p class="grounds">{m.freeHint}</p>}
    </section>
  );
}

function Decisions({ visit, trainee }: { visit: Visit; trainee: TraineeWhole }): VNode | null {
  const { locale } = visit;
  const m = inLocale(traineeSaid, locale);
  if (trainee.decisions.length === 0) return null;
  const own = new Set(trainee.records.map(({ recordId }) => recordId));
  return (
    <section class="my-6">
      <h2>{m.decisions}</h2>
      <ul>
        {trainee.decisions.map(({ decisionId, kind, ids, reason, madeAt }) => (
          <li key={decisionId} class="py-2 border-b border-base-300 break-words">
            {m[kind]} · {formatInstant(madeAt, 'WIB', locale)}
            {reason && <span class="grounds block">{reason}</span>}
            {kind === 'apart' &&
              ids
                .filter((id) => !own.has(id))
                .map((id) => (
                  <a key={id} class="block" href={trainingPaths.trainee(id)}>
                    {m.toOther}
                  </a>
                ))}
            {mayRun(visit) && (
              <form method="post" action={trainingPaths.undoing(decisionId)}>
                <button type="submit" class="btn btn-sm min-h-11 my-1">
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

function Erasure(props: { visit: Visit; traineeId: string; refused: Refused }): VNode {
  const { visit, traineeId, refused } = props;
  const { locale } = visit;
  const m = inLocale(traineeSaid, locale);
  const form = { refused, locale };
  return (
    <details class="my-8 max-w-xl" open={refused.problems.length > 0}>
      <summary class="min-h-11 cursor-pointer">{m.erase}</summary>
      <p class="my-2">{m.eraseHint}</p>
      <p class="my-2">{m.eraseEnterprise}</p>
      <form method="post" action={trainingPaths.erasure(traineeId)}>
        <Field name="reason" label={m.eraseReason} required {...form} />
        <Field name="sure" label={m.eraseSure} required {...form} />
        <button type="submit" class="btn min-h-12">
          {m.erase}
        </button>
      </form>
    </details>
  );
}

async function erase(visit: Visit): Promise<Page | Response> {
  const typed = await typedIn(visit);
  const { reason = '', sure = '' } = typed;
  const tried = await orRefused(typed, async () => {
    // The word is the second thought.
    if (sure !== 'HAPUS') throw trainingProblems.notConfirmed();
    await eraseTrainee(visit.house, visit.who, { traineeId: param(visit, 'trainee'), reason });
  });
  if (!tried.ok) return traineePage(visit, tried.refused);
  return redirect(trainingPaths.trainees);
}

async function free(visit: Visit): Promise<Response> {
  const recordId = param(visit, 'record');
  const decision = { kind: 'alone', ids: [recordId] } as const;
  await decideOnTrainees(visit.house, visit.who, { decision, reason: '' });
  return redirect(trainingPaths.trainee(recordId));
}

const sees = allowed('training.see');
const runs = allowed('training.run');

export const traineeRoutes: readonly Route[] = [
  { method: 'get', path: trainingPaths.trainees, ...sees, handle: searchPage },
  {
    method: 'get',
    path: trainingPaths.trainee(':trainee'),
    ...sees,
    handle: (visit) => traineePage(visit),
  },
  { method: 'post', path: trainingPaths.erasure(':trainee'), ...runs, handle: erase },
  { method: 'post', path: trainingPaths.freeing(':record'), ...runs, handle: free },
];
