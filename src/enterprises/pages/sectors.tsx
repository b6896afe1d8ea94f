/** The sectors of a campaign's participants, against their quotas. */

import type { VNode } from 'preact';
import { campaignOf, campaignPaths, sectorOptions } from '../../campaigns/index.ts';
import { formRoutes } from '../../campaigns/pages.ts';
import { nameIn } from '../../kernel/bilingual.ts';
import {
  type Crumb,
  Crumbs,
  Empty,
  formatCount,
  inLocale,
  type Page,
  Pager,
  pageAsked,
  param,
  type Route,
  Select,
  Table,
  type Visit,
} from '../../web/index.ts';
import { chooseSector } from '../actions/registry.ts';
import { sectorSaid } from '../messages/sectors.ts';
import { enterpriseSaid } from '../messages.ts';
import { enterprisePaths } from '../paths.ts';
import { enterprisesPolicy } from '../policy.ts';
import { enterpriseProblems } from '../problems.ts';
import { type MemberSector, sectorsOfMembers } from '../questions/sectors.ts';
import { onCampaign, trailTo } from './parts.tsx';

const may = enterprisesPolicy.permissions;

async function trailHere(visit: Visit, more: readonly Crumb[] = []): Promise<Crumb[]> {
  const campaignId = param(visit, 'campaign');
  const campaign = await campaignOf(visit.house.database, campaignId);
  if (!campaign) throw enterpriseProblems.notFound();
  const members = inLocale(enterpriseSaid, visit.locale).members;
  return [
    ...trailTo(visit),
    { href: campaignPaths.campaign(campaignId), text: campaign.name },
    { href: enterprisePaths.members(campaignId), text: members },
    ...more,
  ];
}

const membersPerPage = 100;

async function sectorsPage(visit: Visit): Promise<Page> {
  const { locale, house, who, today } = visit;
  const m = inLocale(sectorSaid, locale);
  const campaignId = param(visit, 'campaign');
  const found = await sectorsOfMembers(house.database, campaignId);
  const { sectors, members } = found;
  const page = pageAsked(visit) ?? 1;
  const shown = members.slice((page - 1) * membersPerPage, page * membersPerPage);
  const mayChoose = enterprisesPolicy.may(who, 'enterprises.setMembership', { campaignId }, today);
  return {
    title: m.title,
    body: (
      <>
        <Crumbs trail={await trailHere(visit)} label={inLocale(enterpriseSaid, locale).trail} />
        <h1>{m.title}</h1>
        <p class="my-3 max-w-3xl">{m.lead}</p>
        {sectors.length === 0 ? (
          <Empty>{m.none}</Empty>
        ) : (
          <>
            <Counts found={found} visit={visit} />
            <h2 class="mt-8">{m.members}</h2>
            <Members members={shown} visit={visit} mayChoose={mayChoose} />
            <Pager
              locale={locale}
              at={{ count: members.length, perPage: membersPerPage, page }}
              to={(hal) => enterprisePaths.memberSectors(campaignId, hal)}
            />
          </>
        )}
      </>
    ),
  };
}

function Counts(props: {
  found: Awaited<ReturnType<typeof sectorsOfMembers>>;
  visit: Visit;
}): VNode {
  const { sectors, members, quota } = props.found;
  const { locale } = props.visit;
  const m = inLocale(sectorSaid, locale);
  const of = (code: string | null) =>
    members.filter(({ sector }) => (sector?.code ?? null) === code).length;
  const line = (key: string, name: string, count: number, most: number | null) => ({
    key,
    cells: [
      name,
      formatCount(count, locale),
      most === null ? '–' : formatCount(most, locale),
      most !== null && count > most ? `▲ ${m.over}` : '',
    ],
  });
  return (
    <Table
      label={m.title}
      columns={[
        { head: m.sector },
        { head: m.members, isNumber: true },
        { head: m.quota, isNumber: true },
        { head: '·' },
      ]}
      rows={[
        ...sectors.map((one) => line(one.code, nameIn(one, locale), of(one.code), one.quota)),
        line('-', m.noSector, of(null), null),
        line('=', m.sum, members.length, quota),
      ]}
    />
  );
}

function Members(props: {
  members: readonly MemberSector[];
  visit: Visit;
  mayChoose: boolean;
}): VNode {
  const { members, visit, mayChoose } = props;
  const m = inLocale(sectorSaid, visit.locale);
  const campaignId = param(visit, 'campaign');
  const byWords = { person: m.byPerson, kbli: m.byKbli };
  return (
    <Table
      label={m.members}
      columns={[m.members, m.sector, ...(mayChoose ? [m.acts] : [])].map((head) => ({ head }))}
      rows={members.map(({ enterpriseId, name, sector, by }) => ({
        key: enterpriseId,
        cells: [
          <span key="name" class="name">
            {name}
          </span>,
          <>
            {sector ? nameIn(sector, visit.locale) : m.noSector}
            {by && <p class="grounds">{byWords[by]}</p>}
          </>,
          ...(mayChoose
            ? [
                <a
                  key="choose"
                  class="btn btn-sm min-h-11"
                  href={enterprisePaths.memberSector(campaignId, enterpriseId)}
                  aria-label={`${m.choose}: ${name}`}
                >
                  {m.choose}
                </a>,
              ]
            : []),
        ],
      }))}
    />
  );
}

const chooseRoutes = formRoutes({
  path: enterprisePaths.memberSector(':campaign', ':enterprise'),
  may: may['enterprises.setMembership'],
  on: onCampaign,
  look: async (visit, refused) => {
    const { locale, house } = visit;
    const m = inLocale(sectorSaid, locale);
    const campaignId = param(visit, 'campaign');
    const { sectors, members } = await sectorsOfMembers(house.database, campaignId);
    const member = members.find((one) => one.enterpriseId === param(visit, 'enterprise'));
    if (!member) throw enterpriseProblems.notMember();
    return {
      title: `${m.choose}: ${member.name}`,
      trail: await trailHere(visit, [
        { href: enterprisePaths.memberSectors(campaignId), text: m.title },
      ]),
      trailLabel: inLocale(enterpriseSaid, locale).trail,
      fields: (
        <Select
          name="code"
          label={m.sector}
          blank={m.asKbli}
          value={member.by === 'person' ? (member.sector?.code ?? '') : ''}
          options={sectorOptions(sectors, locale)}
          {...{ refused, locale }}
        />
      ),
      submit: m.save,
    };
  },
  save: async (visit, typed) => {
    const [campaignId, enterpriseId] = [param(visit, 'campaign'), param(visit, 'enterprise')];
    const asked = { campaignId, enterpriseId, code: typed['code'] ?? '' };
    await chooseSector(visit.house, visit.who, asked);
    return enterprisePaths.memberSectors(campaignId);
  },
});

export const sectorRoutes: readonly Route[] = [
  ...chooseRoutes,
  {
    method: 'get',
    path: enterprisePaths.memberSectors(':campaign'),
    may: may['enterprises.listMembers'],
    on: onCampaign,
    handle: sectorsPage,
  },
];
