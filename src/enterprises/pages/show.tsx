import type { VNode } from 'preact';
import { Section } from '../../campaigns/pages.ts';
import { formatDay } from '../../kernel/day.ts';
import { formatRupiah } from '../../kernel/money.ts';
import { lookedAt, namesOf } from '../../people/index.ts';
import {
  Crumbs,
  Empty,
  inLocale,
  type Page,
  type Route,
  Table,
  type Visit,
} from '../../web/index.ts';
import { enterpriseSaid, identifierSaid } from '../messages.ts';
import { enterprisePaths } from '../paths.ts';
import type { EnterpriseWhole } from '../questions.ts';
import { bpsCodeOf, regionName } from '../rules/regions.ts';
import { channelWords, sourceKindWords } from '../words.ts';
import { Identifiers } from './identifiers.tsx';
import { joinable, participationTable } from './participation.tsx';
import {
  ActButton,
  here,
  isOwn,
  maySee,
  onEnterprise,
  rightsOn,
  theEnterprise,
  trailTo,
} from './parts.tsx';

/** What later rooms have to show of an enterprise; each says whether this visitor may follow it. */
export type EnterpriseLinks = (
  visit: Visit,
  enterpriseId: string,
) => Promise<readonly { href: string; text: string }[]>;

export function showRoutes(links: EnterpriseLinks): readonly Route[] {
  return [
    {
      method: 'get',
      path: enterprisePaths.enterprise(':enterprise'),
      ...maySee,
      handle: (visit) => enterprisePage(visit, links),
    },
  ];
}

async function enterprisePage(visit: Visit, links: EnterpriseLinks): Promise<Page> {
  const m = inLocale(enterpriseSaid, visit.locale);
  const n = inLocale(identifierSaid, visit.locale);
  const [enterprise, target] = await Promise.all([theEnterprise(visit), onEnterprise(visit)]);
  const { enterpriseId } = enterprise;
  const rights = rightsOn(visit, target ?? { enterpriseId });
  const [more, owner, participations, campaigns] = await Promise.all([
    links(visit, enterpriseId),
    ownerName(enterprise, visit, rights.seePeople),
    participationTable(enterprise, visit),
    joinable(visit),
  ]);
  const ifEdit = (href: string) => (rights.edit ? href : null);
  return {
    title: enterprise.name,
    body: (
      <>
        <Crumbs trail={trailTo(visit)} label={m.trail} />
        <h1 class="break-words">{enterprise.name}</h1>
        {enterprise.aliases.length > 0 && <p class="grounds">{enterprise.aliases.join(' · ')}</p>}
        <ul class="flex flex-wrap gap-x-6 my-4">
          {more.map((link) => (
            <li key={link.href} class="min-h-11 inline-flex items-center">
              <a href={link.href}>{link.text}</a>
            </li>
          ))}
        </ul>
        <Section title={m.identity} href={ifEdit(enterprisePaths.edit(enterpriseId))} link={m.edit}>
          <Identity enterprise={enterprise} owner={owner} visit={visit} />
          {rights.setOwner && (
            <p class="mt-2">
              <a href={enterprisePaths.owner(enterpriseId)}>{m.setOwner}</a>
            </p>
          )}
        </Section>
        <Section
          title={m.participations}
          href={campaigns.length > 0 ? enterprisePaths.join(enterpriseId) : null}
          link={m.join}
        >
          {participations}
        </Section>
        <Section
          title={m.products}
          href={ifEdit(enterprisePaths.addProduct(enterpriseId))}
          link={m.addProduct}
        >
          <Products enterprise={enterprise} visit={visit} mayEdit={rights.edit} />
        </Section>
        <Section
          title={m.storefronts}
          href={ifEdit(enterprisePaths.addStorefront(enterpriseId))}
          link={m.addStorefront}
        >
          <Storefronts enterprise={enterprise} visit={visit} mayEdit={rights.edit} />
        </Section>
        <Section
          title={m.sources}
          href={ifEdit(enterprisePaths.addSource(enterpriseId))}
          link={m.addSource}
        >
          <Sources enterprise={enterprise} visit={visit} mayEdit={rights.edit} />
        </Section>
        <Section
          title={n.identifiers}
          href={ifEdit(enterprisePaths.addIdentifier(enterpriseId))}
          link={n.add}
        >
          <Identifiers enterprise={enterprise} visit={visit} rights={rights} />
        </Section>
        <Section
          title={m.sites}
          href={ifEdit(enterprisePaths.addSite(enterpriseId))}
          link={m.addSite}
        >
          <Sites enterprise={enterprise} visit={visit} mayEdit={rights.edit} />
        </Section>
      </>
    ),
  };
}

/** A look at who the owner is stands in the journal, unless the enterprise looks at itself. */
async function ownerName(
  enterprise: EnterpriseWhole,
  visit: Visit,
  maySeePeople: boolean,
): Promise<string | null> {
  const { house, who } = visit;
  const { owner, enterpriseId } = enterprise;
  if (!owner || !who || !maySeePeople) return null;
  if (!isOwn(visit)) {
    const looked = { thing: 'person', thingId: owner.personId, enterpriseId, fields: ['name'] };
    await lookedAt(house, who, looked);
  }
  return (await namesOf(house.database, [owner.personId])).get(owner.personId) ?? null;
}

function Identity(props: {
  enterprise: EnterpriseWhole;
  owner: string | null;
  visit: Visit;
}): VNode {
  const { enterprise, owner, visit } = props;
  const { locale } = visit;
  const m = inLocale(enterpriseSaid, locale);
  const bps = bpsCodeOf(enterprise.regionCode);
  const region = [regionName(enterprise.regionCode), enterprise.regionCode, bps && `BPS ${bps}`];
  const facts: [string, VNode | string][] = [
    [m.region, region.filter(Boolean).join(' · ') || '–'],
    [m.zone, enterprise.zone],
    [m.sector, enterprise.sector || '–'],
  ];
  if (!enterprise.owner) facts.push([m.owner, m.noOwner]);
  else if (owner) {
    const since = `${m.since.toLowerCase()} ${formatDay(enterprise.owner.from, locale)}`;
    facts.push([
      m.owner,
      <a key="owner" href={`/orang/${enterprise.owner.personId}`}>{`${owner}, ${since}`}</a>,
    ]);
  }
  return (
    <dl class="grid grid-cols-[auto_1fr] gap-x-6 gap-y-1 max-w-2xl">
      {facts.map(([term, fact]) => (
        <>
          <dt class="font-semibold">{term}</dt>
          <dd class="min-w-0 break-words">{fact}</dd>
        </>
      ))}
    </dl>
  );
}

interface Part {
  enterprise: EnterpriseWhole;
  visit: Visit;
  mayEdit: boolean;
}

function Products({ enterprise, visit, mayEdit }: Part): VNode {
  const { locale } = visit;
  const m = inLocale(enterpriseSaid, locale);
  if (enterprise.products.length === 0) return <Empty>{m.noProducts}</Empty>;
  return (
    <Table
      label={m.products}
      columns={[
        { head: m.productName },
        { head: m.unit },
        { head: m.price, isNumber: true },
        { head: m.state },
      ]}
      rows={enterprise.products.map(({ productId, name, unit, priceRp, retiredOn }) => ({
        key: productId,
        cells: [
          mayEdit ? (
            <a key="name" href={enterprisePaths.product(here(visit), productId)}>
              {name}
            </a>
          ) : (
            name
          ),
          unit || '–',
          priceRp === null ? '–' : formatRupiah(priceRp),
          <>
            {retiredOn && <span>{m.retired(formatDay(retiredOn, locale))} </span>}
            {mayEdit && (
              <ActButton
                action={enterprisePaths.productRetirement(here(visit), productId)}
                label={retiredOn ? m.resume : m.retire}
                of={name}
              />
            )}
          </>,
        ],
      }))}
    />
  );
}

function Storefronts({ enterprise, visit, mayEdit }: Part): VNode {
  const { locale } = visit;
  const m = inLocale(enterpriseSaid, locale);
  if (enterprise.storefronts.length === 0) return <Empty>{m.noStorefronts}</Empty>;
  return (
    <Table
      label={m.storefronts}
      columns={[m.marketplace, m.sourceName, m.since, m.until].map((head) => ({ head }))}
      rows={enterprise.storefronts.map(({ storefrontId, marketplace, shopName, from, until }) => ({
        key: storefrontId,
        cells: [
          channelWords[marketplace][locale],
          shopName,
          from ? formatDay(from, locale) : '–',
          <Until
            key="until"
            until={until}
            visit={visit}
            end={
              mayEdit
                ? {
                    href: enterprisePaths.storefrontClosing(here(visit), storefrontId),
                    text: m.close,
                  }
                : null
            }
          />,
        ],
      }))}
    />
  );
}

function Sources({ enterprise, visit, mayEdit }: Part): VNode {
  const { locale } = visit;
  const m = inLocale(enterpriseSaid, locale);
  // Shops are sources too, and stand above.
  const others = enterprise.sources.filter((source) => source.storefrontId === null);
  return (
    <>
      <p class="grounds">{m.sourcesLead}</p>
      {others.length === 0 ? (
        <Empty>{m.noSources}</Empty>
      ) : (
        <Table
          label={m.sources}
          columns={[m.sourceName, m.kind, m.channel, m.until].map((head) => ({ head }))}
          rows={others.map(({ sourceId, name, kind, channel, until }) => ({
            key: sourceId,
            cells: [
              name,
              sourceKindWords[kind][locale],
              channelWords[channel][locale],
              <Until
                key="until"
                until={until}
                visit={visit}
                end={
                  mayEdit
                    ? { href: enterprisePaths.sourceClosing(here(visit), sourceId), text: m.close }
                    : null
                }
              />,
            ],
          }))}
        />
      )}
    </>
  );
}

function Until(props: {
  until: string | null;
  visit: Visit;
  end: { href: string; text: string } | null;
}): VNode {
  const { until, visit, end } = props;
  // A day of ours, kept as text.
  if (until) return <>{formatDay(until as Parameters<typeof formatDay>[0], visit.locale)}</>;
  return end ? <a href={end.href}>{end.text}</a> : <>–</>;
}

function Sites({ enterprise, visit, mayEdit }: Part): VNode {
  const m = inLocale(enterpriseSaid, visit.locale);
  if (enterprise.sites.length === 0) return <Empty>{m.noSites}</Empty>;
  return (
    <Table
      label={m.sites}
      columns={[m.siteName, m.region, m.address, ...(mayEdit ? ['⋯'] : [])].map((head) => ({
        head,
      }))}
      rows={enterprise.sites.map(({ siteId, name, regionCode, address }) => ({
        key: siteId,
        cells: [
          mayEdit ? (
            <a key="name" href={enterprisePaths.site(here(visit), siteId)}>
              {name}
            </a>
          ) : (
            name
          ),
          regionName(regionCode) || '–',
          address || '–',
          ...(mayEdit
            ? [
                <ActButton
                  key="remove"
                  action={enterprisePaths.siteRemoval(here(visit), siteId)}
                  label={m.remove}
                  of={name}
                />,
              ]
            : []),
        ],
      }))}
    />
  );
}
