import type { VNode } from 'preact';
import { campaignOf, campaignPaths } from '../../campaigns/index.ts';
import { formatDay } from '../../kernel/day.ts';
import {
  Crumbs,
  Empty,
  Field,
  inLocale,
  nothingRefused,
  type Page,
  Pager,
  pageAsked,
  param,
  type Route,
  Select,
  Table,
  type Visit,
} from '../../web/index.ts';
import { mergeSaid } from '../messages/merges.ts';
import { kbliSaid } from '../messages/permits.ts';
import { registryFileSaid } from '../messages/registry-file.ts';
import { sectorSaid } from '../messages/sectors.ts';
import { enterpriseSaid } from '../messages.ts';
import { enterprisePaths, type ListFilter } from '../paths.ts';
import { enterprisesPolicy } from '../policy.ts';
import { enterpriseProblems } from '../problems.ts';
import {
  enterpriseTargets,
  type Found,
  type Member,
  membersOf,
  type Search,
  searchEnterprises,
} from '../questions.ts';
import { regionName } from '../rules/regions.ts';
import { type Enterprise, memberEndWords } from '../words.ts';
import { onCampaign, regionOptions, trailTo } from './parts.tsx';
import { ExportLinks } from './registry-file.tsx';

const { permissions } = enterprisesPolicy;

/** The filter stands in the address, so that a list can be passed on. */
function filterOf(visit: Visit): Required<ListFilter> & { search: Search } {
  const asked = (name: string) => visit.c.req.query(name)?.trim() || null;
  const [cari, daerah, hal] = [asked('cari'), asked('daerah'), pageAsked(visit)];
  const search = { text: cari ?? undefined, regionCode: daerah ?? undefined, page: hal };
  return { cari, daerah, hal, search };
}

async function membersPage(visit: Visit): Promise<Page> {
  const { locale, who, today } = visit;
  const m = inLocale(enterpriseSaid, locale);
  const campaignId = param(visit, 'campaign');
  const { search, ...filter } = filterOf(visit);
  const [campaign, members] = await Promise.all([
    campaignOf(visit.house.database, campaignId),
    membersOf(visit.house.database, campaignId, search),
  ]);
  if (!campaign) throw enterpriseProblems.notFound();
  const open = await openOf(members.rows, visit);
  const link = (over: ListFilter) => enterprisePaths.members(campaignId, { ...filter, ...over });
  return {
    title: m.membersOf(campaign.name),
    body: (
      <>
        <Crumbs
          label={m.trail}
          trail={[
            ...trailTo(visit),
            { href: campaignPaths.campaign(campaignId), text: campaign.name },
          ]}
        />
        <h1>{m.membersOf(campaign.name)}</h1>
        {enterprisesPolicy.may(who, 'enterprises.add', { campaignId }, today) && (
          <>
            <AddLink href={enterprisePaths.addMember(campaignId)} text={m.add} />
            <p class="min-h-11 flex items-center">
              <a href={enterprisePaths.registryImports(campaignId)}>
                {inLocale(registryFileSaid, locale).importLink}
              </a>
            </p>
          </>
        )}
        <p class="min-h-11 flex items-center">
          <a href={enterprisePaths.memberSectors(campaignId)}>
            {inLocale(sectorSaid, locale).title}
          </a>
        </p>
        <List
          visit={visit}
          filter={filter}
          action={enterprisePaths.members(campaignId)}
          found={members}
          isOpen={({ enterpriseId }) => open.has(enterpriseId)}
          empty={m.noMembers}
          heads={[m.since, m.state]}
          cells={(member) => memberCells(member, visit)}
          link={link}
        />
        <ExportLinks visit={visit} campaign={campaignId} />
      </>
    ),
  };
}

/** A judge opens none; and one that left before a right began stays closed to it. */
async function openOf(rows: readonly Enterprise[], visit: Visit): Promise<ReadonlySet<string>> {
  const targets = await enterpriseTargets(
    visit.house.database,
    rows.map((row) => row.enterpriseId),
  );
  const open = targets.filter((target) =>
    enterprisesPolicy.may(visit.who, 'enterprises.see', target, visit.today),
  );
  return new Set(open.flatMap(({ enterpriseId }) => enterpriseId ?? []));
}

function memberCells({ membership }: Member, { locale }: Visit): string[] {
  const m = inLocale(enterpriseSaid, locale);
  const { from, until, endedAs } = membership;
  const state = endedAs ? `✕ ${memberEndWords[endedAs][locale]}` : m.active;
  return [formatDay(from, locale), until ? `${state}, ${formatDay(until, locale)}` : state];
}

async function allPage(visit: Visit): Promise<Page> {
  const { locale, who, today } = visit;
  const m = inLocale(enterpriseSaid, locale);
  const { search, ...filter } = filterOf(visit);
  const found = await searchEnterprises(visit.house.database, search);
  return {
    title: m.enterprises,
    body: (
      <>
        <Crumbs label={m.trail} trail={trailTo(visit)} />
        <h1>{m.enterprises}</h1>
        {enterprisesPolicy.may(who, 'enterprises.register', {}, today) && (
          <>
            <AddLink href={enterprisePaths.add} text={m.add} />
            <p class="min-h-11 flex items-center">
              <a href={enterprisePaths.registryImports()}>
                {inLocale(registryFileSaid, locale).importLink}
              </a>
            </p>
            <p class="min-h-11 flex items-center">
              <a href={enterprisePaths.kbliLoading}>{inLocale(kbliSaid, locale).title}</a>
            </p>
            <p class="min-h-11 flex items-center">
              <a href={enterprisePaths.twins}>{inLocale(mergeSaid, locale).title}</a>
            </p>
          </>
        )}
        <List
          visit={visit}
          filter={filter}
          action={enterprisePaths.all()}
          found={found}
          isOpen={() => true}
          empty={m.addLead}
          heads={[]}
          cells={() => []}
          link={(over) => enterprisePaths.all({ ...filter, ...over })}
        />
        <ExportLinks visit={visit} />
      </>
    ),
  };
}

function AddLink({ href, text }: { href: string; text: string }): VNode {
  return (
    <p class="my-3">
      <a class="btn btn-primary min-h-12" href={href}>
        {text}
      </a>
    </p>
  );
}

function List<T extends Enterprise>(props: {
  visit: Visit;
  filter: ListFilter;
  action: string;
  found: Found<T>;
  /** Whether the visitor may open the enterprise of this row. */
  isOpen: (row: T) => boolean;
  empty: string;
  heads: readonly string[];
  cells: (row: T) => readonly string[];
  link: (over: ListFilter) => string;
}): VNode {
  const { visit, filter, found, link } = props;
  const { locale } = visit;
  const m = inLocale(enterpriseSaid, locale);
  const form = { refused: nothingRefused, locale };
  const isFiltered = Boolean(filter.cari || filter.daerah);
  return (
    <>
      <form
        method="get"
        action={props.action}
        class="grid gap-x-4 md:grid-cols-[2fr_2fr_auto] items-end max-w-4xl my-4"
      >
        <Field name="cari" label={m.search} value={filter.cari ?? ''} {...form} />
        <Select
          name="daerah"
          label={m.region}
          blank={m.everywhere}
          value={filter.daerah ?? ''}
          options={regionOptions(filter.daerah ?? undefined)}
          {...form}
        />
        <button type="submit" class="btn min-h-11 mb-4">
          {m.find}
        </button>
      </form>
      <p class="grounds">{m.count(found.total)}</p>
      {found.rows.length === 0 ? (
        <Empty>{isFiltered ? m.noneFound : props.empty}</Empty>
      ) : (
        <Table
          label={m.enterprises}
          columns={[m.name, m.region, ...props.heads].map((head) => ({ head }))}
          rows={found.rows.map((row) => ({
            key: row.enterpriseId,
            cells: [
              props.isOpen(row) ? (
                <a key="name" class="name" href={enterprisePaths.enterprise(row.enterpriseId)}>
                  {row.name}
                </a>
              ) : (
                <span key="name" class="name">
                  {row.name}
                </span>
              ),
              regionName(row.regionCode) || '–',
              ...props.cells(row),
            ],
          }))}
        />
      )}
      <Pager
        locale={locale}
        at={{ count: found.total, perPage: found.pageSize, page: found.page }}
        to={(hal) => link({ hal })}
      />
    </>
  );
}

export const listRoutes: readonly Route[] = [
  {
    method: 'get',
    path: enterprisePaths.members(':campaign'),
    may: permissions['enterprises.listMembers'],
    on: onCampaign,
    handle: membersPage,
  },
  {
    method: 'get',
    path: enterprisePaths.all(),
    may: permissions['enterprises.listAll'],
    on: async () => ({}),
    handle: allPage,
  },
];
