/** Samples: handed in, labelled by a code, and what became of them. For staff alone. */
import type { VNode } from 'preact';
import { Choices, ticked } from '../../campaigns/pages.ts';
import { photoBytesMax } from '../../files/index.ts';
import { formatInstant } from '../../kernel/day.ts';
import {
  Crumbs,
  Empty,
  ErrorSummary,
  Field,
  FileField,
  inLocale,
  nothingRefused,
  orRefused,
  type Page,
  param,
  type Refused,
  type Route,
  receiveBytes,
  redirect,
  refusedStatus,
  Select,
  Submit,
  Table,
  TextArea,
  typedIn,
  type Visit,
} from '../../web/index.ts';
import { lookAtSamples } from '../actions/look-at-samples.ts';
import { endSample, receiveSample } from '../actions/samples.ts';
import { curationSaid } from '../messages/office.ts';
import { receiptsSaid } from '../messages/receipts.ts';
import { samplesSaid } from '../messages/samples.ts';
import { curationPaths } from '../paths.ts';
import { criteriaOf } from '../questions/panel.ts';
import { receiptsIn } from '../questions/receipts.ts';
import { foundBy, type SampleRow, sampleIn, samplesOf } from '../questions/samples.ts';
import { sentLabels, sentSamplePhoto } from '../sent-files.ts';
import {
  allergens,
  allergenWords,
  type Sample,
  sampleWays,
  sampleWayWords,
  storages,
  storageWords,
} from '../words/samples.ts';
import { allowed, here, may, paged, theCampaign, trailTo } from './parts.tsx';
import { ReceiptsOfSample } from './receipts.tsx';

export const allergensSaid = (
  { allergens: named }: Pick<Sample, 'allergens'>,
  { locale }: Visit,
): string => named.map((one) => allergenWords[one][locale]).join(', ');

type Receipts = Awaited<ReturnType<typeof receiptsIn>>;

async function listPage(visit: Visit, refused: Refused): Promise<Page> {
  const { locale, house } = visit;
  const m = inLocale(samplesSaid, locale);
  const campaign = await theCampaign(visit);
  await lookAtSamples(house, visit.who, campaign.campaignId);
  const rows = await samplesOf(house.database, campaign.campaignId);
  const cari = visit.c.req.query('cari')?.trim() || null;
  const found = cari ? foundBy(rows, cari) : rows;
  const receipts = await receiptsIn(house.database, campaign.campaignId);
  const { opening } = await criteriaOf(house.database, campaign.campaignId);
  // What was typed before it closed stays on the page.
  const isClosed = Boolean(opening?.closedAt) && refused.problems.length === 0;
  return {
    title: m.title,
    status: refusedStatus(refused),
    body: (
      <>
        <Crumbs trail={trailTo(visit, campaign)} label={inLocale(curationSaid, locale).trail} />
        <h1>{m.title}</h1>
        <p class="my-3 max-w-3xl">{m.lead}</p>
        <ErrorSummary refused={refused} locale={locale} />
        {rows.length === 0 ? (
          <Empty>{m.none}</Empty>
        ) : (
          <>
            <p class="min-h-11 flex items-center">
              <a href={curationPaths.labels(campaign.campaignId)}>{m.labels}</a>
            </p>
            <Search {...{ visit, cari }} />
            {found.length === 0 ? (
              <Empty>{m.noneFound}</Empty>
            ) : (
              <Samples {...{ visit, receipts, cari }} rows={found} />
            )}
          </>
        )}
        {isClosed && <p class="grounds">{m.closed}</p>}
        {may(visit, 'curation.screen') && !isClosed && <ReceiptForm {...{ visit, refused }} />}
      </>
    ),
  };
}

function Samples(props: {
  visit: Visit;
  rows: readonly SampleRow[];
  receipts: Receipts;
  cari: string | null;
}): VNode {
  const { visit, rows, receipts, cari } = props;
  const { locale } = visit;
  const m = inLocale(samplesSaid, locale);
  const said = inLocale(receiptsSaid, locale);
  const { shown, pager } = paged(visit, rows, curationPaths.samples(here(visit)), { cari });
  return (
    <>
      <Table
        label={m.title}
        columns={[
          { head: m.code },
          { head: m.applicant },
          { head: m.product, isWide: true },
          { head: m.allergens, isWide: true },
          { head: m.storage, isWide: true },
          { head: m.state },
          { head: m.photoHead, isWide: true },
          { head: said.column, isWide: true },
        ]}
        rows={shown.map((row) => ({
          key: row.code,
          cells: [
            <a key="code" href={curationPaths.sample(here(visit), row.code)}>
              {row.code}
            </a>,
            <span key="name" class="name">
              {row.applicant ? `${row.applicant.no}. ${row.applicant.enterpriseName}` : '–'}
            </span>,
            `${row.product} (${row.amount})`,
            allergensSaid(row, visit),
            storageWords[row.storage][locale],
            row.end ? sampleWayWords[row.end.way][locale] : m.here,
            <PhotoLink key="photo" {...{ visit, row }} />,
            <ReceiptLink key="receipt" {...{ visit, row, receipts }} />,
          ],
        }))}
      />
      {pager}
    </>
  );
}

function Search({ visit, cari }: { visit: Visit; cari: string | null }): VNode {
  const { locale } = visit;
  const form = { refused: nothingRefused, locale };
  return (
    <form
      method="get"
      action={curationPaths.samples(here(visit))}
      class="grid gap-x-4 md:grid-cols-[2fr_auto] max-w-3xl items-end my-4"
    >
      <Field
        name="cari"
        label={inLocale(samplesSaid, locale).search}
        value={cari ?? ''}
        {...form}
      />
      <button type="submit" class="btn min-h-11 mb-4">
        {inLocale(curationSaid, locale).find}
      </button>
    </form>
  );
}

function PhotoLink({ visit, row }: { visit: Visit; row: SampleRow }): VNode {
  const m = inLocale(samplesSaid, visit.locale);
  if (!row.hasPhoto) return <>–</>;
  return <a href={curationPaths.samplePhoto(here(visit), row.code)}>{m.photoOf}</a>;
}

function ReceiptLink(props: { visit: Visit; row: SampleRow; receipts: Receipts }): VNode {
  const { visit, row, receipts } = props;
  const m = inLocale(receiptsSaid, visit.locale);
  const own = receipts.find((one) => one.applicationId === row.applicationId && one.no === row.no);
  if (own) return <a href={curationPaths.paper(here(visit), own.paperId)}>{m.pdf}</a>;
  if (!may(visit, 'curation.screen')) return <>–</>;
  return <a href={curationPaths.receipt(here(visit), row.code)}>{m.make}</a>;
}

function ReceiptForm({ visit, refused }: { visit: Visit; refused: Refused }): VNode {
  const { locale } = visit;
  const m = inLocale(samplesSaid, locale);
  const form = { refused, locale };
  return (
    <form method="post" encType="multipart/form-data" class="mt-8 max-w-2xl">
      <h2>{m.receive}</h2>
      <div class="grid gap-x-4 sm:grid-cols-2">
        <Field name="applicant" label={m.applicantNo} inputMode="numeric" {...form} />
        <Select
          name="storage"
          label={m.storage}
          blank={m.choose}
          options={storages.map((one) => ({ value: one, label: storageWords[one][locale] }))}
          {...form}
        />
        <Field name="product" label={m.product} {...form} />
        <Field name="amount" label={m.amount} {...form} />
      </div>
      <Choices
        name="allergens"
        legend={m.allergens}
        options={allergens.map((one) => ({ value: one, label: allergenWords[one][locale] }))}
        chosen={[]}
        {...form}
      />
      <FileField {...{ name: 'photo', label: m.photo, isOne: true, ...form }} accept="image/*" />
      <TextArea name="remark" label={m.remark} rows={2} {...form} />
      <Submit>{m.save}</Submit>
    </form>
  );
}

async function receive(visit: Visit): Promise<Page | Response> {
  const { typed, bytes } = await receiveBytes(visit, { bytesMax: photoBytesMax });
  const of = (name: string) => typed[name] ?? '';
  const tried = await orRefused(typed, () =>
    receiveSample(visit.house, visit.who, {
      ...{ campaignId: here(visit), no: Number(of('applicant')) || 0, photo: bytes },
      ...{ product: of('product'), amount: of('amount'), storage: of('storage') },
      ...{ allergens: ticked(typed, 'allergens', allergens), remark: of('remark') },
    }),
  );
  return tried.ok
    ? redirect(curationPaths.sample(here(visit), tried.value))
    : listPage(visit, tried.refused);
}

async function theSample(visit: Visit): Promise<SampleRow> {
  await lookAtSamples(visit.house, visit.who, here(visit));
  return sampleIn(visit.house.database, here(visit), param(visit, 'no'));
}

async function onePage(visit: Visit, refused: Refused): Promise<Page> {
  const { locale } = visit;
  const m = inLocale(samplesSaid, locale);
  const campaign = await theCampaign(visit);
  const one = await theSample(visit);
  const at = (instant: Date) => formatInstant(instant, campaign.zone, locale);
  const facts: [string, string][] = [
    [m.applicant, one.applicant ? `${one.applicant.no}. ${one.applicant.enterpriseName}` : '–'],
    [m.product, `${one.product} (${one.amount})`],
    [m.allergens, allergensSaid(one, visit)],
    [m.storage, storageWords[one.storage][locale]],
    [m.received, at(one.receivedAt)],
    ...(one.remark ? [[m.remark, one.remark] satisfies [string, string]] : []),
    ...(one.end
      ? ([
          [
            m.end,
            `${sampleWayWords[one.end.way][locale]}, ${at(one.end.endedAt)} ${one.end.remark}`,
          ],
        ] satisfies [string, string][])
      : []),
  ];
  return {
    title: m.one(one.code),
    width: 'phone',
    status: refusedStatus(refused),
    body: (
      <>
        <Crumbs
          trail={trailTo(visit, campaign, {
            href: curationPaths.samples(campaign.campaignId),
            text: m.title,
          })}
          label={inLocale(curationSaid, locale).trail}
        />
        <h1>{m.one(one.code)}</h1>
        <ErrorSummary refused={refused} locale={locale} />
        <dl class="my-3">
          {facts.map(([name, value]) => (
            <div key={name} class="mb-2">
              <dt class="grounds">{name}</dt>
              <dd class="break-words">{value}</dd>
            </div>
          ))}
        </dl>
        {one.hasPhoto && (
          <img
            src={curationPaths.samplePhoto(campaign.campaignId, one.code)}
            alt={m.one(one.code)}
            class="max-w-full h-auto"
          />
        )}
        {
          await ReceiptsOfSample(visit, {
            ...{ campaignId: campaign.campaignId, applicationId: one.applicationId },
            ...{ no: one.no, code: one.code, mayIssue: may(visit, 'curation.screen') },
          })
        }
        {!one.end && may(visit, 'curation.screen') && <EndForm {...{ visit, refused }} />}
      </>
    ),
  };
}

function EndForm({ visit, refused }: { visit: Visit; refused: Refused }): VNode {
  const { locale } = visit;
  const m = inLocale(samplesSaid, locale);
  const form = { refused, locale };
  return (
    <form method="post" class="mt-6">
      <h2>{m.endSave}</h2>
      <Select
        name="way"
        label={m.end}
        blank={m.choose}
        options={sampleWays.map((one) => ({ value: one, label: sampleWayWords[one][locale] }))}
        {...form}
      />
      <TextArea name="remark" label={m.remark} rows={2} {...form} />
      <Submit>{m.endSave}</Submit>
    </form>
  );
}

async function end(visit: Visit): Promise<Page | Response> {
  const typed = await typedIn(visit);
  const { way = '', remark = '' } = typed;
  const code = param(visit, 'no');
  const tried = await orRefused(typed, () =>
    endSample(visit.house, visit.who, { campaignId: here(visit), code, way, remark }),
  );
  return tried.ok ? redirect(curationPaths.samples(here(visit))) : onePage(visit, tried.refused);
}

async function labels(visit: Visit): Promise<Response> {
  const campaign = await theCampaign(visit);
  const rows = await samplesOf(visit.house.database, campaign.campaignId);
  if (rows.length === 0) return redirect(curationPaths.samples(campaign.campaignId));
  return sentLabels(visit, campaign);
}

const photo = (visit: Visit): Promise<Response> =>
  sentSamplePhoto(visit, { campaignId: here(visit), code: param(visit, 'no') });

const sees = allowed('curation.seeApplications');
const screens = allowed('curation.screen');

export const sampleRoutes: readonly Route[] = [
  {
    method: 'get',
    path: curationPaths.samples(':campaign'),
    ...sees,
    handle: (visit) => listPage(visit, nothingRefused),
  },
  {
    ...{ method: 'post', path: curationPaths.samples(':campaign'), takesFiles: true },
    ...screens,
    handle: receive,
  },
  // `label` comes before a code.
  { method: 'get', path: curationPaths.labels(':campaign'), ...sees, handle: labels },
  {
    method: 'get',
    path: curationPaths.sample(':campaign', ':no'),
    ...sees,
    handle: (visit) => onePage(visit, nothingRefused),
  },
  { method: 'post', path: curationPaths.sample(':campaign', ':no'), ...screens, handle: end },
  { method: 'get', path: curationPaths.samplePhoto(':campaign', ':no'), ...sees, handle: photo },
];
