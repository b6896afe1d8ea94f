/** All applications of a campaign, with what staff found of each. */
import type { ComponentChildren, VNode } from 'preact';
import { type Sector, sectorName, sectorOptions, setupOf } from '../../campaigns/index.ts';
import { regionName } from '../../enterprises/index.ts';
import { isId } from '../../kernel/id.ts';
import {
  Crumbs,
  Empty,
  ErrorSummary,
  Field,
  formatCount,
  inLocale,
  nothingRefused,
  orRefused,
  type Page,
  Pager,
  pageAsked,
  type Refused,
  type Route,
  redirect,
  Select,
  Submit,
  Table,
  typedIn,
  type Visit,
} from '../../web/index.ts';
import { screenApplications } from '../actions/screen.ts';
import { linksSaid } from '../messages/links.ts';
import { curationSaid } from '../messages/office.ts';
import { type ApplicationFilter, curationPaths } from '../paths.ts';
import { formProblems } from '../problems/form.ts';
import {
  type ApplicationInList,
  reasonsOf,
  screeningFilters,
  searchApplications,
} from '../questions/applications.ts';
import { criteriaOf } from '../questions/panel.ts';
import type { ScreeningReason } from '../words/form.ts';
import { allowed, here, may, theCampaign, trailTo } from './parts.tsx';
import { OutcomeFields, screeningIn } from './screening-fields.tsx';

function filterOf(visit: Visit): Record<'cari' | 'sektor' | 'hasil', string | null> {
  const asked = (name: string) => visit.c.req.query(name)?.trim() || null;
  return { cari: asked('cari'), sektor: asked('sektor'), hasil: asked('hasil') };
}

/** Whoever is decided on leaves the page of a filtered list; all others stay on theirs. */
const shownAgain = (visit: Visit): ApplicationFilter => {
  const [filter, page] = [filterOf(visit), pageAsked(visit)];
  return { ...filter, hal: filter.hasil || page === 1 ? null : page };
};

async function listPage(visit: Visit, refused: Refused): Promise<Page> {
  const { locale, house } = visit;
  const m = inLocale(curationSaid, locale);
  const campaign = await theCampaign(visit);
  const { campaignId } = campaign;
  const [filter, page] = [filterOf(visit), pageAsked(visit)];
  const { sectors } = await setupOf(house.database, campaignId);
  const found = await searchApplications(house.database, {
    ...{ campaignId, text: filter.cari, sector: filter.sektor, page },
    screening: screeningFilters.find((one) => one === filter.hasil) ?? null,
  });
  const { opening } = await criteriaOf(house.database, campaignId);
  const { reasons: known } = await reasonsOf(house.database, campaignId);
  const isOpen = !opening && may(visit, 'curation.screen');
  const isFiltered = Boolean(filter.cari || filter.sektor || filter.hasil);
  return {
    title: m.applicants,
    status: refused.problems.length > 0 ? 422 : 200,
    body: (
      <>
        <Crumbs trail={trailTo(visit, campaign)} label={m.trail} />
        <h1>{m.applicants}</h1>
        <ErrorSummary refused={refused} locale={locale} />
        {may(visit, 'curation.screen') && (
          <p class="min-h-11 flex items-center gap-x-6 flex-wrap">
            <a href={curationPaths.imports(campaignId)}>{m.import}</a>
            <a href={curationPaths.links(campaignId)}>{inLocale(linksSaid, locale).title}</a>
          </p>
        )}
        <Filters visit={visit} filter={filter} sectors={sectors} />
        <p class="grounds">{m.found(formatCount(found.total, locale))}</p>
        {found.rows.length === 0 ? (
          <Empty>{isFiltered ? m.noneFound : m.noneYet}</Empty>
        ) : (
          <BulkForm {...{ visit, refused, isOpen, known }}>
            <Table
              label={m.applicants}
              columns={[
                ...(isOpen ? [{ head: m.choose }] : []),
                { head: m.no, isNumber: true, isWide: true },
                { head: m.enterprise },
                { head: m.product, isWide: true },
                { head: m.sector, isWide: true },
                { head: m.region, isWide: true },
                { head: m.result, isWide: true },
              ]}
              rows={found.rows.map((row) => ({
                key: row.applicationId,
                cells: [
                  ...(isOpen ? [<Tick key="tick" {...{ row, refused }} />] : []),
                  ...cellsOf(row, visit, sectors),
                ],
              }))}
            />
          </BulkForm>
        )}
        <Pager
          locale={locale}
          at={{ count: found.total, perPage: found.pageSize, page: found.page }}
          to={(hal) => curationPaths.applications(campaignId, { ...filter, hal })}
        />
      </>
    ),
  };
}

function Filters(props: {
  visit: Visit;
  filter: ApplicationFilter;
  sectors: readonly Sector[];
}): VNode {
  const { visit, filter, sectors } = props;
  const { locale } = visit;
  const m = inLocale(curationSaid, locale);
  const form = { refused: nothingRefused, locale };
  return (
    <form
      method="get"
      action={curationPaths.applications(here(visit))}
      class="grid gap-x-4 md:grid-cols-[2fr_1fr_1fr_auto] items-end my-4"
    >
      <Field name="cari" label={m.search} value={filter.cari ?? ''} {...form} />
      <Select
        name="sektor"
        label={m.sector}
        blank={m.all}
        value={filter.sektor ?? ''}
        options={sectorOptions(sectors, locale)}
        {...form}
      />
      <Select
        name="hasil"
        label={m.result}
        blank={m.all}
        value={filter.hasil ?? ''}
        options={screeningFilters.map((one) => ({ value: one, label: m[one] }))}
        {...form}
      />
      <button type="submit" class="btn min-h-11 mb-4">
        {m.find}
      </button>
    </form>
  );
}

function Tick(props: { row: ApplicationInList; refused: Refused }): VNode | string {
  const { row, refused } = props;
  const name = `pilih-${row.applicationId}`;
  if (row.state !== 'sent') return '–';
  return (
    <input
      type="checkbox"
      class="checkbox"
      value="1"
      checked={refused.typed[name] === '1'}
      {...{ name }}
      aria-label={row.enterpriseName}
    />
  );
}

/** The ticked ones get one outcome with one reason, as each of them would by its own page. */
function BulkForm(props: {
  visit: Visit;
  refused: Refused;
  isOpen: boolean;
  known: readonly ScreeningReason[];
  children: ComponentChildren;
}): VNode {
  const { visit, refused, isOpen, known, children } = props;
  const m = inLocale(curationSaid, visit.locale);
  if (!isOpen) return <>{children}</>;
  const asked = { ...filterOf(visit), hal: pageAsked(visit) };
  return (
    <form method="post" action={curationPaths.applications(here(visit), asked)}>
      {children}
      <section class="mt-6 max-w-2xl">
        <h2>{m.bulk}</h2>
        <p class="my-2">{m.bulkLead}</p>
        <OutcomeFields {...{ visit, refused, known }} screening={null} />
        <Submit>{m.screen}</Submit>
      </section>
    </form>
  );
}

async function screenTicked(visit: Visit): Promise<Page | Response> {
  const typed = await typedIn(visit);
  const campaignId = here(visit);
  const ids = Object.keys(typed).flatMap((key) => /^pilih-(.+)$/.exec(key)?.[1] ?? []);
  const found = ids.filter(isId).map((applicationId) => ({ applicationId, ...screeningIn(typed) }));
  const tried = await orRefused(typed, async () => {
    if (found.length === 0) throw formProblems.nobodyTicked();
    await screenApplications(visit.house, visit.who, { campaignId, found });
  });
  if (!tried.ok) return listPage(visit, tried.refused);
  return redirect(curationPaths.applications(campaignId, shownAgain(visit)));
}

function cellsOf(row: ApplicationInList, visit: Visit, sectors: readonly Sector[]) {
  const m = inLocale(curationSaid, visit.locale);
  const found = row.screening ? m[row.screening] : m.open;
  const later = row.state === 'withdrawn' ? m.withdrewAfter(found) : found;
  const result = row.withdrewBefore ? m.withdrawn : later;
  return [
    row.no,
    <span key="name">
      <a class="name" href={curationPaths.application(row.campaignId, row.applicationId)}>
        {row.enterpriseName}
      </a>
      <span class="block sm:hidden">
        <span class="grounds">{`${m.no} ${row.no}`}</span> {result}
      </span>
      {row.twins > 0 && <span class="grounds block">{m.twins(row.twins)}</span>}
    </span>,
    row.product,
    sectorName(sectors, row.sector, visit.locale),
    regionName(row.regionCode) || '–',
    result,
  ];
}

export const applicationListRoutes: readonly Route[] = [
  {
    method: 'get',
    path: curationPaths.applications(':campaign'),
    ...allowed('curation.seeApplications'),
    handle: (visit) => listPage(visit, nothingRefused),
  },
  {
    method: 'post',
    path: curationPaths.applications(':campaign'),
    ...allowed('curation.screen'),
    handle: screenTicked,
  },
];
