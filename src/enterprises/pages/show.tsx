import type { VNode } from 'preact';
import { Section } from '../../campaigns/pages.ts';
import { addDays, formatDay } from '../../kernel/day.ts';
import { peoplePaths } from '../../people/index.ts';
import { Crumbs, inLocale, type Page, type Route, type Visit } from '../../web/index.ts';
import { baselineSaid } from '../messages/baseline.ts';
import { factSaid } from '../messages/facts.ts';
import { kbliSaid, permitSaid } from '../messages/permits.ts';
import { enterpriseSaid, identifierSaid } from '../messages.ts';
import { enterprisePaths } from '../paths.ts';
import type { EnterpriseWhole } from '../questions.ts';
import { bpsCodeOf, regionName } from '../rules/regions.ts';
import { Identifiers } from './identifier-table.tsx';
import { joinable, participationTable } from './participation.tsx';
import { maySee, onEnterprise, rightsOn, theEnterprise, trailTo } from './parts.tsx';
import { PendingPermits } from './permits.tsx';
import { ownerName } from './sight.ts';
import { Products, Sites, Sources, Storefronts } from './tables.tsx';
import { mergeNotice } from './twins.tsx';

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
        {await mergeNotice(visit, enterpriseId)}
        {enterprise.aliases.length > 0 && <p class="grounds">{enterprise.aliases.join(' · ')}</p>}
        <ul class="flex flex-wrap gap-x-6 my-4">
          {[
            {
              href: enterprisePaths.facts(enterpriseId),
              text: inLocale(factSaid, visit.locale).title,
            },
            ...(rights.seeBaseline
              ? [
                  {
                    href: enterprisePaths.baseline(enterpriseId),
                    text: inLocale(baselineSaid, visit.locale).title,
                  },
                ]
              : []),
            ...more,
          ].map((link) => (
            <li key={link.href} class="min-h-11 inline-flex items-center">
              <a href={link.href}>{link.text}</a>
            </li>
          ))}
        </ul>
        <Section title={m.identity} href={ifEdit(enterprisePaths.edit(enterpriseId))} link={m.edit}>
          <Identity enterprise={enterprise} owner={owner} visit={visit} />
          {rights.setOwner && (
            <p class="min-h-11 flex items-center">
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
        <Things enterprise={enterprise} visit={visit} rights={rights} />
      </>
    ),
  };
}

function Things(props: {
  enterprise: EnterpriseWhole;
  visit: Visit;
  rights: { edit: boolean; checkRegistry: boolean };
}): VNode {
  const { enterprise, visit, rights } = props;
  const { enterpriseId } = enterprise;
  const m = inLocale(enterpriseSaid, visit.locale);
  const n = inLocale(identifierSaid, visit.locale);
  const p = inLocale(permitSaid, visit.locale);
  const ifEdit = (href: string) => (rights.edit ? href : null);
  return (
    <>
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
        {rights.edit && (
          <p class="min-h-11 flex items-center">
            <a href={enterprisePaths.kbli(enterpriseId)}>
              {inLocale(kbliSaid, visit.locale).title}
            </a>
          </p>
        )}
      </Section>
      <Section
        title={p.pending}
        href={ifEdit(enterprisePaths.addPending(enterpriseId))}
        link={p.addPending}
      >
        <PendingPermits enterprise={enterprise} visit={visit} mayEdit={rights.edit} />
      </Section>
      <Section
        title={m.sites}
        href={ifEdit(enterprisePaths.addSite(enterpriseId))}
        link={m.addSite}
      >
        <Sites enterprise={enterprise} visit={visit} mayEdit={rights.edit} />
      </Section>
    </>
  );
}

function Identity(props: {
  enterprise: EnterpriseWhole;
  owner: string | null;
  visit: Visit;
}): VNode {
  const { enterprise, owner, visit } = props;
  const { locale } = visit;
  const m = inLocale(enterpriseSaid, locale);
  const past = enterprise.pastZones.map(({ zone, until }) =>
    m.zonePast(zone, formatDay(addDays(until, -1), locale)),
  );
  const bps = bpsCodeOf(enterprise.regionCode);
  const region = [regionName(enterprise.regionCode), enterprise.regionCode, bps && `BPS ${bps}`];
  const facts: [string, VNode | string][] = [
    [m.region, region.filter(Boolean).join(' · ') || '–'],
    [m.zone, [enterprise.zone, ...past].join(' · ')],
    [m.sector, enterprise.sector || '–'],
  ];
  if (!enterprise.owner) facts.push([m.owner, m.noOwner]);
  else if (owner) {
    const since = `${m.since.toLowerCase()} ${formatDay(enterprise.owner.from, locale)}`;
    facts.push([
      m.owner,
      <a
        key="owner"
        href={peoplePaths.person(enterprise.owner.personId)}
      >{`${owner}, ${since}`}</a>,
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
