/** A campaign's follow-up: reached of total by month and office, and who is missing. */
import type { VNode } from 'preact';
import { campaignPaths } from '../../campaigns/index.ts';
import { formatDay, formatInstant } from '../../kernel/day.ts';
import { formatRupiah } from '../../kernel/money.ts';
import {
  Crumbs,
  Empty,
  formatCount,
  inLocale,
  type Page,
  Pager,
  pageAsked,
  param,
  type Route,
  sentTable,
  Table,
  type Visit,
} from '../../web/index.ts';
import { growthSaid, hubSaid } from '../messages/follow-up.ts';
import { growthPaths } from '../paths.ts';
import {
  type CheckFigures,
  type CheckRow,
  checkRows,
  reachedIn,
  shownFigures,
  summed,
} from '../questions/figures.ts';
import { type PlanRow, planPage } from '../questions/plan.ts';
import { tableOfChecks } from '../questions/table.ts';
import { checkEnds, checkEndWords, checkMonths } from '../words/follow-up.ts';
import { campaignHere, DueOn, mayRun, onCampaign, trailTo } from './parts.tsx';

const perPage = 50;

async function hubPage(visit: Visit): Promise<Page> {
  const { locale, house, today } = visit;
  const { campaignId, name, zone } = await campaignHere(visit);
  const m = inLocale(hubSaid, locale);
  const s = inLocale(growthSaid, locale);
  const page = pageAsked(visit);
  const atPlans = pageAsked(visit, 'rencana');
  const [{ value: figures, at }, missing, plans] = await Promise.all([
    shownFigures(house.database, { campaignId, today, now: house.clock() }),
    checkRows(house.database, {
      ...{ campaignId, missingOn: today, limit: perPage + 1, offset: (page - 1) * perPage },
    }),
    planPage(house.database, {
      ...{ campaignId, limit: perPage, offset: (atPlans - 1) * perPage },
    }),
  ]);
  const links = [
    ...(mayRun(visit, campaignId)
      ? [
          { href: growthPaths.planning(campaignId), text: m.toPlanning },
          { href: growthPaths.handover(campaignId), text: m.toHandover },
        ]
      : []),
    { href: growthPaths.papers(campaignId), text: m.toPapers },
    { href: growthPaths.table(campaignId), text: m.toTable },
    { href: growthPaths.readinessOverview(campaignId), text: m.toReadiness },
    { href: growthPaths.allExports(campaignId), text: m.toExports },
  ];
  return {
    title: `${s.title} · ${name}`,
    body: (
      <>
        <Crumbs
          trail={[
            ...trailTo(visit, campaignId).slice(0, 1),
            { href: campaignPaths.campaign(campaignId), text: name },
          ]}
          label={s.trail}
        />
        <h1>{s.title}</h1>
        <p class="grounds break-words">{name}</p>
        <p class="my-3">{m.lead}</p>
        <ul class="flex flex-wrap gap-x-6 my-2">
          {links.map(({ href, text }) => (
            <li key={href} class="min-h-11 inline-flex items-center">
              <a href={href}>{text}</a>
            </li>
          ))}
        </ul>
        {figures.length === 0 ? (
          <Empty>{m.none}</Empty>
        ) : (
          <>
            <p class="grounds">{s.asOf(formatInstant(at, zone, locale))}</p>
            <ByMonth figures={figures} visit={visit} />
            <ByOffice figures={figures} visit={visit} />
            <Missing visit={visit} rows={missing} page={page} />
            <Plans {...{ visit, plans }} page={atPlans} />
          </>
        )}
      </>
    ),
  };
}

/** The cells of one row of figures: told, and not told, apart. */
function cellsOf(row: ReturnType<typeof summed>, { locale }: Visit) {
  const m = inLocale(hubSaid, locale);
  const count = (value: number) => formatCount(value, locale);
  const asked = reachedIn(row) + row.ends.declined + row.ends.unreached;
  const open = row.total - asked - row.needless;
  return [
    <>
      {m.ofTotal(count(reachedIn(row)), count(row.total))}
      {checkEnds.map(
        (end) =>
          row.ends[end] > 0 && (
            <span key={end} class="grounds block sm:hidden">
              {checkEndWords[end][locale]}: {count(row.ends[end])}
            </span>
          ),
      )}
      <span class="grounds block sm:hidden">
        {m.open}: {count(open)}
      </span>
      {row.missing > 0 && (
        <span class="grounds block sm:hidden">{m.openDue(count(row.missing))}</span>
      )}
      {row.needless > 0 && (
        <span class="grounds block sm:hidden">{m.needless(count(row.needless))}</span>
      )}
    </>,
    ...checkEnds.map((end) => count(row.ends[end])),
    <>
      {count(open)}
      {row.missing > 0 && <span class="grounds block">{m.openDue(count(row.missing))}</span>}
      {row.stopped > 0 && <span class="grounds block">{m.stopped(count(row.stopped))}</span>}
      {row.needless > 0 && <span class="grounds block">{m.needless(count(row.needless))}</span>}
    </>,
    row.toldSales === 0 ? (
      '–'
    ) : (
      <>
        <span class="whitespace-nowrap">{formatRupiah(row.salesRp)}</span>
        <span class="grounds block">{m.toldBy(count(row.toldSales))}</span>
      </>
    ),
  ];
}

const columnsOf = (visit: Visit) => {
  const m = inLocale(hubSaid, visit.locale);
  return [
    { head: m.reached, isNumber: true },
    ...checkEnds.map((end) => ({
      ...{ head: checkEndWords[end][visit.locale], isNumber: true, isWide: true },
    })),
    { head: m.open, isNumber: true, isWide: true },
    { head: m.sales, isNumber: true, isFolded: true },
  ];
};

function ByMonth({ figures, visit }: { figures: readonly CheckFigures[]; visit: Visit }): VNode {
  const m = inLocale(hubSaid, visit.locale);
  const s = inLocale(growthSaid, visit.locale);
  return (
    <section class="my-6">
      <h2>{m.byMonth}</h2>
      <Table
        label={m.byMonth}
        columns={[{ head: m.check }, ...columnsOf(visit)]}
        rows={checkMonths.map((month) => ({
          key: String(month),
          cells: [
            s.month(month),
            ...cellsOf(summed(figures.filter((row) => row.month === month)), visit),
          ],
        }))}
      />
    </section>
  );
}

function ByOffice({ figures, visit }: { figures: readonly CheckFigures[]; visit: Visit }): VNode {
  const m = inLocale(hubSaid, visit.locale);
  const s = inLocale(growthSaid, visit.locale);
  return (
    <section class="my-6">
      <h2>{m.byOffice}</h2>
      <Table
        label={m.byOffice}
        columns={[{ head: s.office }, ...columnsOf(visit)]}
        rows={figures.map((row) => ({
          key: `${row.institutionId}${row.month}`,
          cells: [
            <span key="office" class="wrap-anywhere">
              {row.office} · {s.month(row.month)}
            </span>,
            ...cellsOf(summed([row]), visit),
          ],
        }))}
      />
    </section>
  );
}

function Missing({ visit, rows, page }: { visit: Visit; rows: CheckRow[]; page: number }): VNode {
  const { locale, today } = visit;
  const m = inLocale(hubSaid, locale);
  const s = inLocale(growthSaid, locale);
  const shown = rows.slice(0, perPage);
  return (
    <section class="my-6">
      <h2>{m.missing}</h2>
      {rows.length === 0 ? <p>{m.noneMissing}</p> : <p class="grounds">{m.missingLead}</p>}
      <ul class="divide-y divide-base-300 max-w-3xl">
        {shown.map((row) => (
          <li key={`${row.planId}${row.month}`} class="py-3 break-words">
            <a class="name" href={growthPaths.check(row.enterpriseId, row.planId, row.month)}>
              {row.name}
            </a>
            <span class="grounds block">
              {s.month(row.month)} · <DueOn day={row.dueOn} {...{ today, locale }} />
            </span>
            <span class="grounds block">
              {row.office} · {row.officer}
              {row.attempts > 0 && ` · ${s.unreached(row.attempts)}`}
            </span>
          </li>
        ))}
      </ul>
      <Pager
        locale={locale}
        at={{ count: (page - 1) * perPage + rows.length, perPage, page }}
        to={(hal) => growthPaths.hub(param(visit, 'campaign'), hal)}
      />
    </section>
  );
}

function Plans(of: { visit: Visit; plans: readonly PlanRow[]; page: number }): VNode {
  const { visit, plans, page } = of;
  const m = inLocale(hubSaid, visit.locale);
  const [first] = plans;
  return (
    <details class="my-6" open={page > 1}>
      <summary class="min-h-11 py-2 font-semibold cursor-pointer">
        {m.plans} ({formatCount(first?.count ?? 0, visit.locale)})
      </summary>
      <ul class="divide-y divide-base-300 max-w-3xl">
        {plans.map(({ planId, enterpriseId, name, officer, endedOn }) => (
          <li key={planId} class="py-3 break-words">
            <a class="name" href={growthPaths.enterprise(enterpriseId)}>
              {name}
            </a>
            <span class="grounds block">
              {officer}
              {endedOn && ` · ✕ ${m.endedOn(formatDay(endedOn, visit.locale))}`}
            </span>
          </li>
        ))}
      </ul>
      <Pager
        locale={visit.locale}
        at={{ count: first?.count ?? 0, perPage, page }}
        to={(rencana) => growthPaths.hubAt(param(visit, 'campaign'), { rencana })}
      />
    </details>
  );
}

/** Every check of the campaign with its answer. */
async function table(visit: Visit): Promise<Response> {
  const campaign = await campaignHere(visit);
  const { campaignId } = campaign;
  const rows = await checkRows(visit.house.database, { campaignId });
  return sentTable(visit, {
    ...{ title: 'Tindak lanjut', name: `tindak-lanjut-${campaignId}`, campaign },
    rowsOf: (head) => tableOfChecks(rows, head),
  });
}

export const hubRoutes: readonly Route[] = [
  {
    ...{ method: 'get', path: growthPaths.hub(':campaign') },
    ...onCampaign('growth.see'),
    handle: hubPage,
  },
  {
    ...{ method: 'get', path: growthPaths.table(':campaign') },
    ...onCampaign('growth.see'),
    handle: table,
  },
];
