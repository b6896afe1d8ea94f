/** Batches of a year, and one batch with whoever was there. */
import type { VNode } from 'preact';
import { regionName } from '../../enterprises/index.ts';
import { formatDay, formatSpan } from '../../kernel/day.ts';
import {
  Crumbs,
  Empty,
  ErrorSummary,
  formatCount,
  inLocale,
  nothingRefused,
  type Page,
  param,
  type Refused,
  type Route,
  refusedStatus,
  Table,
  type Visit,
} from '../../web/index.ts';
import { byHandSaid } from '../messages/by-hand.ts';
import { certificatesSaid } from '../messages/certificates.ts';
import { traineeSaid, trainingSaid } from '../messages.ts';
import { trainingPaths } from '../paths.ts';
import { trainingProblems } from '../problems.ts';
import {
  type Batch,
  type BatchWhole,
  trainingBatch,
  trainingBatches,
} from '../questions/batches.ts';
import { type Certificate, certificatesOfBatch } from '../questions/certificates.ts';
import { partnersOf } from '../questions/partners.ts';
import { remarkOn } from './certificate.tsx';
import { Partners, partnerRoutes } from './partners.tsx';
import { allowed, mayRun, trailTo } from './parts.tsx';

async function yearPage(visit: Visit): Promise<Page> {
  const { locale, house } = visit;
  const m = inLocale(trainingSaid, locale);
  const year = param(visit, 'year');
  if (!/^(19|20)\d{2}$/.test(year)) throw trainingProblems.noBatch();
  const batches = await trainingBatches(house.database, { year: Number(year) });
  const title = `${m.batches} ${year}`;
  return {
    title,
    body: (
      <>
        <Crumbs trail={trailTo(visit)} label={m.trail} />
        <h1>{title}</h1>
        {batches.length === 0 ? (
          <Empty>{m.noBatches}</Empty>
        ) : (
          <BatchTable visit={visit} batches={batches} label={title} />
        )}
      </>
    ),
  };
}

export function BatchTable(props: {
  visit: Visit;
  batches: readonly Batch[];
  label: string;
}): VNode {
  const { visit, batches, label } = props;
  const { locale } = visit;
  const m = inLocale(trainingSaid, locale);
  return (
    <Table
      label={label}
      columns={[
        { head: m.batch },
        { head: m.days, isWide: true },
        { head: m.venue, isFolded: true },
        { head: m.persons, isNumber: true },
      ]}
      rows={batches.map((batch) => ({
        key: batch.batchId,
        cells: [
          <a key="title" class="link wrap-anywhere" href={trainingPaths.batch(batch.batchId)}>
            {batch.title || batch.programme}
            <span class="block sm:hidden">{formatSpan(batch.from, batch.until, locale)}</span>
          </a>,
          formatSpan(batch.from, batch.until, locale),
          batch.venue || '–',
          formatCount(batch.persons, locale),
        ],
      }))}
    />
  );
}

async function batchPage(visit: Visit, refused: Refused): Promise<Page> {
  const { locale, house } = visit;
  const m = inLocale(trainingSaid, locale);
  const batch = await trainingBatch(house.database, param(visit, 'batch'));
  if (!batch) throw trainingProblems.noBatch();
  const { batchId } = batch;
  const certificates = await certificatesOfBatch(house.database, batchId);
  const partners = await partnersOf(house.database, batchId);
  const year = batch.from.slice(0, 4);
  const title = batch.title || batch.programme;
  return {
    title,
    status: refusedStatus(refused),
    body: (
      <>
        <Crumbs
          trail={trailTo(visit, {
            href: trainingPaths.batches(year),
            text: `${m.batches} ${year}`,
          })}
          label={m.trail}
        />
        <h1 class="break-words">{title}</h1>
        <p class="grounds break-words">
          {[batch.programme, formatSpan(batch.from, batch.until, locale), batch.venue]
            .filter(Boolean)
            .join(' · ')}
        </p>
        <p class="my-3 font-semibold">{m.were(formatCount(batch.persons, locale))}</p>
        <ErrorSummary refused={refused} locale={locale} />
        {mayRun(visit) && <OnTheSpot visit={visit} batch={batch} />}
        <CertificatesLink visit={visit} batch={batch} certificates={certificates} />
        <Partners {...{ visit, batchId, partners, refused }} />
        {batch.trainees.length === 0 ? (
          <Empty>{inLocale(byHandSaid, locale).nobody}</Empty>
        ) : (
          <Table
            label={title}
            columns={[
              { head: m.name },
              { head: m.enterprise, isFolded: true },
              { head: m.region, isFolded: true },
            ]}
            rows={batch.trainees.map((one) => ({
              key: one.traineeId,
              cells: [
                <span key="name">
                  {one.name === '' ? (
                    inLocale(traineeSaid, locale).erased
                  ) : (
                    <a class="name" href={trainingPaths.trainee(one.traineeId)}>
                      {one.name}
                    </a>
                  )}
                  {!one.isPresent && <span class="grounds block">{m.absent}</span>}
                </span>,
                one.enterprise || '–',
                regionName(one.regionCode) || '–',
              ],
            }))}
          />
        )}
      </>
    ),
  };
}

/** Whoever keeps the list of a batch adds to it here, whether it began as a file or not. */
function OnTheSpot({ visit, batch }: { visit: Visit; batch: BatchWhole }): VNode {
  const m = inLocale(byHandSaid, visit.locale);
  const { batchId, byHand } = batch;
  const hasBegun = batch.from <= visit.today;
  return (
    <div class="my-3">
      {!hasBegun && <p class="my-2">{m.addFrom(formatDay(batch.from, visit.locale))}</p>}
      <p class="flex flex-wrap gap-2">
        {hasBegun && (
          <a
            class={`btn min-h-12 ${byHand ? 'btn-primary' : ''}`}
            href={trainingPaths.addTrainee(batchId)}
          >
            {m.add}
          </a>
        )}
        {batch.until >= visit.today && (
          <a class="btn min-h-12" href={trainingPaths.door(batchId)}>
            {m.code}
          </a>
        )}
      </p>
    </div>
  );
}

function CertificatesLink(props: {
  visit: Visit;
  batch: BatchWhole;
  certificates: readonly Certificate[];
}): VNode {
  const { visit, batch, certificates } = props;
  const m = inLocale(certificatesSaid, visit.locale);
  const count = (many: number) => formatCount(many, visit.locale);
  const held = new Set(certificates.flatMap((one) => (one.revokedAt ? [] : [one.traineeId])));
  const without = batch.trainees.filter((one) => one.isPresent && !held.has(one.traineeId)).length;
  const toSee = certificates.filter((one) => remarkOn(one) !== null).length;
  return (
    <p class="my-3">
      <a
        class="link min-h-11 inline-flex items-center"
        href={trainingPaths.certificates(batch.batchId)}
      >
        {m.ofBatch}
      </a>
      {without > 0 && <span class="grounds block">{m.notAllGiven(count(without))}</span>}
      {toSee > 0 && <span class="block text-error">{m.toSee(count(toSee))}</span>}
    </p>
  );
}

const sees = allowed('training.see');

export const batchRoutes: readonly Route[] = [
  { method: 'get', path: trainingPaths.batches(':year'), ...sees, handle: yearPage },
  {
    method: 'get',
    path: trainingPaths.batch(':batch'),
    ...sees,
    handle: (visit) => batchPage(visit, nothingRefused),
  },
  ...partnerRoutes(batchPage),
];
