/** Applications of another form: uploaded, their columns told, looked at, taken in. */

import type { VNode } from 'preact';
import { sectorName, sectorOptions } from '../../campaigns/index.ts';
import { formatInstant } from '../../kernel/day.ts';
import type { Locale } from '../../kernel/problem.ts';
import {
  Crumbs,
  Empty,
  ErrorSummary,
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
  typedIn,
  type Visit,
} from '../../web/index.ts';
import {
  type ApplicationPlan,
  type Asked,
  bookApplications,
  planApplications,
  uploadApplications,
} from '../actions/import.ts';
import { applySaid } from '../messages/apply.ts';
import { curationSaid } from '../messages/office.ts';
import { curationPaths } from '../paths.ts';
import { formProblems } from '../problems/form.ts';
import { hasBegun } from '../questions/calls.ts';
import {
  type ColumnRole,
  columnField,
  columnRoles,
  doubledRoles,
  isAnswer,
} from '../rules/import.ts';
import type { Question } from '../words/form.ts';
import { allowed, here, theCampaign, trailTo } from './parts.tsx';

const rowsShown = 20;

async function trailHere(visit: Visit) {
  const m = inLocale(curationSaid, visit.locale);
  const campaign = await theCampaign(visit);
  return trailTo(visit, campaign, {
    href: curationPaths.applications(campaign.campaignId),
    text: m.applicants,
  });
}

async function uploadPage(visit: Visit, refused: Refused): Promise<Page> {
  const { locale, house } = visit;
  const m = inLocale(curationSaid, locale);
  const begun = await hasBegun(house.database, here(visit));
  return {
    title: m.importTitle,
    width: 'phone',
    status: refusedStatus(refused),
    body: (
      <>
        <Crumbs trail={await trailHere(visit)} label={m.trail} />
        <h1>{m.importTitle}</h1>
        <p class="my-3">{m.importLead}</p>
        <ErrorSummary refused={refused} locale={locale} />
        {begun && refused.problems.length === 0 && <Empty>{m.importClosed}</Empty>}
        {!begun && (
          <form method="post" encType="multipart/form-data">
            <FileField
              name="file"
              label={m.file}
              accept=".csv,.xlsx,.xls"
              isOne
              {...{ refused, locale }}
            />
            <Submit>{m.sendFile}</Submit>
          </form>
        )}
      </>
    ),
  };
}

async function upload(visit: Visit): Promise<Page | Response> {
  const campaignId = here(visit);
  const tried = await orRefused({}, async () => {
    const { name, bytes } = await receiveBytes(visit);
    if (!bytes) throw formProblems.fileMissing();
    return uploadApplications(visit.house, visit.who, { campaignId, fileName: name, bytes });
  });
  if (!tried.ok) return uploadPage(visit, tried.refused);
  return redirect(curationPaths.import(campaignId, tried.value));
}

/** The columns as they were told; null where nothing was told yet. */
function askedIn(visit: Visit, typed: Readonly<Record<string, string>>, heads: number): Asked {
  const told = Array.from({ length: heads }, (_, i) => typed[columnField(i)] ?? 'skip');
  return {
    ...{ campaignId: here(visit), importId: param(visit, 'table') },
    // A role that the form does not offer is none: the plan sees to it.
    roles: heads > 0 ? (told as ColumnRole[]) : null,
    otherSector: typed['otherSector'] ?? '',
  };
}

const headsIn = (typed: Readonly<Record<string, string>>): number =>
  Object.keys(typed).filter((key) => /^kolom-\d+$/.test(key)).length;

async function planPage(visit: Visit, refused: Refused): Promise<Page> {
  const { typed } = refused;
  const { locale, house, who } = visit;
  const m = inLocale(curationSaid, locale);
  const asked = askedIn(visit, typed, headsIn(typed));
  const plan = await planApplications(house, who, asked);
  const { booked } = plan.made;
  const begun = await hasBegun(house.database, asked.campaignId);
  return {
    title: m.importTitle,
    status: refusedStatus(refused),
    body: (
      <>
        <Crumbs trail={await trailHere(visit)} label={m.trail} />
        <h1>{m.importTitle}</h1>
        <ErrorSummary refused={refused} locale={locale} />
        <p class="grounds break-all">{plan.made.fileName}</p>
        {booked && (
          <p class="my-3" role="status">
            ✓ {m.imported(booked.added, booked.known, booked.refused)}
          </p>
        )}
        {!booked && begun && <Empty>{m.importClosed}</Empty>}
        {!booked && !begun && <Plan visit={visit} plan={plan} typed={typed} />}
      </>
    ),
  };
}

function Plan(props: {
  visit: Visit;
  plan: ApplicationPlan;
  typed: Record<string, string>;
}): VNode {
  const { visit, plan: whole, typed } = props;
  const { locale } = visit;
  const m = inLocale(curationSaid, locale);
  const { heads, roles, plan, form, sectors } = whole;
  const options = columnRoles(form.questions).map((role) => ({
    value: role,
    label: roleWords(role, form.questions, locale),
  }));
  const fields = { refused: { problems: [], typed }, locale };
  const nameOf = (i: number) => heads[i] || `${m.columns} ${i + 1}`;
  const doubts = plan.rows.filter((row) => row.doubts.length > 0).length;
  return (
    <>
      <form method="post">
        <h2>{m.columns}</h2>
        {whole.headAt > 0 && <p class="my-2">{m.headsOfRow(whole.headAt + 1)}</p>}
        {doubledRoles(roles).map(({ role, columns }) => (
          <p key={role} class="my-2 text-warning break-words">
            {m.doubledColumns(
              roleWords(role, form.questions, locale),
              columns.map(nameOf).join(', '),
            )}
          </p>
        ))}
        <div class="grid gap-x-4 md:grid-cols-3">
          {heads.map((_, i) => (
            <Select
              key={columnField(i)}
              name={columnField(i)}
              label={nameOf(i)}
              value={roles[i] ?? 'skip'}
              options={options}
              {...fields}
            />
          ))}
          <Select
            name="otherSector"
            label={m.otherSector}
            blank={m.refuseThem}
            options={sectorOptions(sectors, locale)}
            {...fields}
          />
        </div>
        <p class="my-3 font-semibold">{m.planned(plan.rows.length, doubts, plan.refused.length)}</p>
        <div class="flex flex-wrap gap-x-4">
          <button type="submit" class="btn w-full sm:w-auto min-h-12 mt-2">
            {m.lookAgain}
          </button>
          <button
            type="submit"
            formAction={curationPaths.importBooking(here(visit), whole.made.importId)}
            class="btn btn-primary w-full sm:w-auto min-h-12 mt-2"
          >
            {m.takeIn(plan.rows.length)}
          </button>
        </div>
      </form>
      <PlannedRows visit={visit} whole={whole} />
    </>
  );
}

function PlannedRows({ visit, whole }: { visit: Visit; whole: ApplicationPlan }): VNode {
  const { locale } = visit;
  const m = inLocale(curationSaid, locale);
  const { plan, sectors, zone } = whole;
  // What needs a look comes first.
  const rows = [...plan.rows].sort((a, b) => b.doubts.length - a.doubts.length || a.line - b.line);
  return (
    <>
      {plan.refused.length > 0 && (
        <section class="my-6">
          <h2>{m.refusedRows}</h2>
          <ul class="list-disc pl-5">
            {plan.refused.slice(0, rowsShown).map(({ line, why }) => (
              <li key={line} class="break-words">{`${m.line} ${line}: ${why[locale]}`}</li>
            ))}
          </ul>
        </section>
      )}
      <section class="my-6">
        <h2>{m.firstRows}</h2>
        <Table
          label={m.firstRows}
          columns={[
            { head: m.line, isNumber: true },
            { head: m.enterprise },
            { head: m.sector, isWide: true },
            { head: m.product, isWide: true },
            { head: m.columnSentAt, isWide: true },
            { head: m.remarks, isWide: true },
          ]}
          rows={rows.slice(0, rowsShown).map(({ line, fields, sentAt, doubts }) => ({
            key: String(line),
            cells: [
              line,
              <span key="name">
                <span class="name">{fields.enterpriseName}</span>
                {doubts.map((one) => (
                  <span key={one.id} class="grounds block sm:hidden break-words">
                    {one[locale]}
                  </span>
                ))}
              </span>,
              sectorName(sectors, fields.sector, locale),
              fields.product,
              sentAt.at ? formatInstant(sentAt.at, zone, locale) : '–',
              doubts.map((one) => one[locale]).join('; ') || '–',
            ],
          }))}
        />
      </section>
    </>
  );
}

function roleWords(role: ColumnRole, questions: readonly Question[], locale: Locale): string {
  const m = inLocale(curationSaid, locale);
  if (role === 'skip') return m.columnSkip;
  if (role === 'sentAt') return m.columnSentAt;
  if (isAnswer(role)) {
    const question = questions.find(({ code }) => role === `jawaban-${code}`);
    return question?.label[locale] ?? role;
  }
  return inLocale(applySaid, locale)[role];
}

async function book(visit: Visit): Promise<Page | Response> {
  const typed = await typedIn(visit);
  const asked = askedIn(visit, typed, headsIn(typed));
  const tried = await orRefused(typed, () => bookApplications(visit.house, visit.who, asked));
  if (!tried.ok) return planPage(visit, tried.refused);
  return redirect(curationPaths.import(asked.campaignId, asked.importId));
}

const screens = allowed('curation.screen');

// These come before `/pendaftar/:application`.
export const importRoutes: readonly Route[] = [
  {
    method: 'get',
    path: curationPaths.imports(':campaign'),
    ...screens,
    handle: (visit) => uploadPage(visit, nothingRefused),
  },
  {
    ...{ method: 'post', path: curationPaths.imports(':campaign'), takesFiles: true },
    ...screens,
    handle: upload,
  },
  {
    method: 'get',
    path: curationPaths.import(':campaign', ':table'),
    ...screens,
    handle: (visit) => planPage(visit, nothingRefused),
  },
  {
    method: 'post',
    path: curationPaths.import(':campaign', ':table'),
    ...screens,
    handle: async (visit) => planPage(visit, { problems: [], typed: await typedIn(visit) }),
  },
  {
    method: 'post',
    path: curationPaths.importBooking(':campaign', ':table'),
    ...screens,
    handle: book,
  },
];
