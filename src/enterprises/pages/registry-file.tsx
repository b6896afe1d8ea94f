/** Many enterprises at once: a table in, looked at row by row before it is booked; a table out. */
import type { VNode } from 'preact';
import { campaignOf, campaignPaths } from '../../campaigns/index.ts';
import { type TableFormat, tableFormats, writeTable } from '../../files/index.ts';
import { formatInstant } from '../../kernel/day.ts';
import {
  type Crumb,
  Crumbs,
  ErrorSummary,
  FileField,
  formatCount,
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
  Submit,
  Table,
  type Visit,
} from '../../web/index.ts';
import { exportRegistry } from '../actions/registry-export.ts';
import {
  bookRegistryImport,
  planRegistryImport,
  type RegistryPlan,
  uploadRegistryFile,
} from '../actions/registry-import.ts';
import { registryFileSaid } from '../messages/registry-file.ts';
import { enterpriseSaid } from '../messages.ts';
import { enterprisePaths } from '../paths.ts';
import { enterprisesPolicy } from '../policy.ts';
import { registryFileProblems } from '../problems/registry-file.ts';
import { enterpriseProblems } from '../problems.ts';
import { enterpriseTargets } from '../questions.ts';
import { type RowOutcome, registryColumns } from '../words/registry-file.ts';
import { onCampaign, trailTo } from './parts.tsx';

const { permissions } = enterprisesPolicy;

/** The same pages stand below the registry and below a campaign. */
const places = [
  {
    campaign: undefined,
    import: { may: permissions['enterprises.register'], on: async () => ({}) },
    export: { may: permissions['enterprises.listAll'], on: async () => ({}) },
  },
  {
    campaign: ':campaign',
    import: { may: permissions['enterprises.add'], on: onCampaign },
    export: { may: permissions['enterprises.listMembers'], on: onCampaign },
  },
] as const;

export const registryFileRoutes: readonly Route[] = places.flatMap((place): Route[] => {
  const { campaign } = place;
  const one = enterprisePaths.registryImport(':table', campaign);
  return [
    {
      method: 'get',
      path: enterprisePaths.registryImports(campaign),
      ...place.import,
      handle: (visit) => importPage(visit),
    },
    {
      method: 'post',
      path: enterprisePaths.registryImports(campaign),
      takesFiles: true,
      ...place.import,
      handle: upload,
    },
    {
      method: 'get',
      path: enterprisePaths.registryTemplate(campaign),
      ...place.import,
      handle: template,
    },
    { method: 'get', path: one, ...place.import, handle: planPage },
    { method: 'post', path: one, ...place.import, handle: book },
    {
      method: 'get',
      path: enterprisePaths.registryRefused(':table', campaign),
      ...place.import,
      handle: refusedRows,
    },
    {
      method: 'get',
      path: enterprisePaths.registryExport(campaign),
      ...place.export,
      handle: exported,
    },
  ];
});

const campaignHere = (visit: Visit): string | null => param(visit, 'campaign') || null;

async function trailHere(visit: Visit): Promise<Crumb[]> {
  const m = inLocale(enterpriseSaid, visit.locale);
  const campaignId = campaignHere(visit);
  if (!campaignId) {
    return [...trailTo(visit), { href: enterprisePaths.all(), text: m.enterprises }];
  }
  const campaign = await campaignOf(visit.house.database, campaignId);
  if (!campaign) throw enterpriseProblems.notFound();
  return [
    ...trailTo(visit),
    { href: campaignPaths.campaign(campaignId), text: campaign.name },
    { href: enterprisePaths.members(campaignId), text: m.members },
  ];
}

async function importPage(visit: Visit, refused: Refused = nothingRefused): Promise<Page> {
  const { locale } = visit;
  const m = inLocale(registryFileSaid, locale);
  return {
    title: m.importTitle,
    status: refusedStatus(refused),
    body: (
      <>
        <Crumbs trail={await trailHere(visit)} label={inLocale(enterpriseSaid, locale).trail} />
        <h1>{m.importTitle}</h1>
        <p class="my-3 max-w-3xl">{m.importLead}</p>
        <ErrorSummary refused={refused} locale={locale} />
        <p class="min-h-11 flex items-center">
          <a href={enterprisePaths.registryTemplate(campaignHere(visit) ?? undefined)}>
            {m.template}
          </a>
        </p>
        <form method="post" encType="multipart/form-data" class="max-w-xl">
          <FileField
            name="file"
            label={m.file}
            accept=".csv,.xlsx,.xls"
            isOne
            refused={refused}
            locale={locale}
          />
          <Submit>{m.send}</Submit>
        </form>
        <h2 class="mt-8">{m.columns}</h2>
        <Table
          label={m.columns}
          columns={[{ head: m.column }, { head: m.meaning }]}
          rows={registryColumns.map((column) => ({
            key: column,
            cells: [<code key="column">{column}</code>, m[column]],
          }))}
        />
      </>
    ),
  };
}

async function upload(visit: Visit): Promise<Page | Response> {
  const campaignId = campaignHere(visit);
  const tried = await orRefused({}, async () => {
    const { name, bytes } = await receiveBytes(visit);
    if (!bytes) throw registryFileProblems.fileMissing();
    const asked = { campaignId, fileName: name, bytes };
    return uploadRegistryFile(visit.house, visit.who, asked);
  });
  if (!tried.ok) return importPage(visit, tried.refused);
  return redirect(enterprisePaths.registryImport(tried.value, campaignId ?? undefined));
}

const asked = (visit: Visit) => ({
  importId: param(visit, 'table'),
  campaignId: campaignHere(visit),
});

async function planPage(visit: Visit): Promise<Page> {
  const { locale, house, who } = visit;
  const m = inLocale(registryFileSaid, locale);
  const plan = await planRegistryImport(house, who, asked(visit));
  return {
    title: m.planTitle,
    body: (
      <>
        <Crumbs trail={await trailHere(visit)} label={inLocale(enterpriseSaid, locale).trail} />
        <h1>{m.planTitle}</h1>
        <p class="grounds break-all">{plan.made.fileName}</p>
        {plan.made.booked ? (
          <Done plan={plan} visit={visit} />
        ) : (
          <Plan outcomes={plan.outcomes} visit={visit} />
        )}
      </>
    ),
  };
}

function Done({ plan, visit }: { plan: RegistryPlan; visit: Visit }): VNode | null {
  const { locale } = visit;
  const m = inLocale(registryFileSaid, locale);
  const { booked } = plan.made;
  if (!booked) return null;
  const count = (n: number) => formatCount(n, locale);
  const { added, changed, known, refused, failures } = booked;
  return (
    <>
      <p class="my-3">{m.booked(formatInstant(booked.at, 'WIB', locale))}</p>
      <p class="my-3">{m.counts(count(added), count(changed), count(known), count(refused))}</p>
      {failures.length > 0 && (
        <>
          <p>{m.failures}</p>
          <ul class="list-disc ml-6">
            {failures.map(({ line, words }) => (
              <li key={line}>{`${m.line} ${line}: ${words[locale]}`}</li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

/** All refused rows; of the others as many as a screen takes in. */
const shownRows = 200;

function Plan({ outcomes, visit }: { outcomes: readonly RowOutcome[]; visit: Visit }): VNode {
  const { locale } = visit;
  const m = inLocale(registryFileSaid, locale);
  const of = (kind: RowOutcome['kind']) => outcomes.filter((one) => one.kind === kind);
  const count = (n: number) => formatCount(n, locale);
  const refused = of('refused');
  const fine = outcomes.filter((one) => one.kind !== 'refused');
  const campaign = campaignHere(visit) ?? undefined;
  const numbers = (['add', 'change', 'known'] as const).map((kind) => count(of(kind).length));
  const [add = '', change = '', known = ''] = numbers;
  return (
    <>
      <p class="my-3">{m.counts(add, change, known, count(refused.length))}</p>
      {refused.length > 0 && (
        <p class="min-h-11 flex items-center">
          <a href={enterprisePaths.registryRefused(param(visit, 'table'), campaign)}>
            {m.refusedFile}
          </a>
        </p>
      )}
      {fine.length > 0 ? (
        <form method="post" class="my-4">
          <Submit>{m.book(count(fine.length))}</Submit>
        </form>
      ) : (
        <p class="my-4">{m.nothingToBook}</p>
      )}
      <Table
        label={m.planTitle}
        columns={[{ head: m.line, isNumber: true }, { head: m.name }, { head: m.outcome }]}
        rows={[...refused, ...fine.slice(0, shownRows)].map((one) => ({
          key: String(one.line),
          cells: [String(one.line), nameIn(one), <Outcome key="outcome" one={one} visit={visit} />],
        }))}
      />
      {fine.length > shownRows && <p class="grounds">{m.more(count(fine.length - shownRows))}</p>}
    </>
  );
}

const nameIn = (one: RowOutcome): string =>
  (one.kind === 'refused' ? one.name : one.row.fields.name) || '–';

function Outcome({ one, visit }: { one: RowOutcome; visit: Visit }): VNode {
  const { locale } = visit;
  const m = inLocale(registryFileSaid, locale);
  if (one.kind === 'refused') {
    return (
      <>
        {m.refused}
        {one.problems.map((problem) => (
          <p key={problem.code} class="grounds break-words">
            {problem.words[locale]}
          </p>
        ))}
      </>
    );
  }
  if (one.kind === 'add') return <>{m.add}</>;
  const text =
    one.kind === 'change' ? m.change : campaignHere(visit) && one.joins ? m.joins : m.known;
  return <a href={enterprisePaths.enterprise(one.enterpriseId)}>{text}</a>;
}

async function book(visit: Visit): Promise<Response> {
  const { house, who } = visit;
  const here = asked(visit);
  await bookRegistryImport(house, who, here, (ids) => enterpriseTargets(house.database, ids));
  return redirect(enterprisePaths.registryImport(here.importId, here.campaignId ?? undefined));
}

async function template(): Promise<Response> {
  const bytes = await writeTable({ format: 'xlsx', title: 'IKM', rows: [registryColumns] });
  return download(bytes, { name: 'lagawi-ikm-kosong', format: 'xlsx' });
}

/** The rows as they were sent, each with what is wrong in a last column. */
async function refusedRows(visit: Visit): Promise<Response> {
  const { house, who, locale } = visit;
  const m = inLocale(registryFileSaid, locale);
  const { outcomes, table } = await planRegistryImport(house, who, asked(visit));
  const [heads = []] = table;
  const rows = outcomes.flatMap((one) => {
    if (one.kind !== 'refused') return [];
    const cells = heads.map((_, i) => table[one.line - 1]?.[i] ?? '');
    return [[...cells, one.problems.map((problem) => problem.words[locale]).join(' ')]];
  });
  const bytes = await writeTable({
    ...{ format: 'xlsx', title: 'ditolak' },
    rows: [[...heads, m.reason], ...rows],
  });
  return download(bytes, { name: 'lagawi-ikm-ditolak', format: 'xlsx' });
}

async function exported(visit: Visit): Promise<Response> {
  const { house, who, today } = visit;
  const format = tableFormats.find((one) => one === visit.c.req.query('bentuk')) ?? 'csv';
  const campaignId = campaignHere(visit);
  const { simulation: isSimulation } = house.config;
  const table = await exportRegistry(house, who, { campaignId, isSimulation });
  const bytes = await writeTable({ format, title: campaignId ?? 'IKM', rows: table });
  const simulated = isSimulation ? 'SIMULASI-' : '';
  return download(bytes, { name: `${simulated}lagawi-${campaignId ?? 'ikm'}-${today}`, format });
}

const typeOf: Record<TableFormat, string> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

function download(
  bytes: Buffer,
  { name, format }: { name: string; format: TableFormat },
): Response {
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': typeOf[format],
      'content-disposition': `attachment; filename="${name}.${format}"`,
    },
  });
}

/** Below a list: its table to take along. */
export function ExportLinks({ visit, campaign }: { visit: Visit; campaign?: string }): VNode {
  const m = inLocale(registryFileSaid, visit.locale);
  return (
    <p class="flex flex-wrap gap-x-6">
      {tableFormats.map((format) => (
        <a
          key={format}
          class="min-h-11 inline-flex items-center"
          href={enterprisePaths.registryExport(campaign, format)}
        >
          {m.exportAs(format.toUpperCase())}
        </a>
      ))}
    </p>
  );
}
