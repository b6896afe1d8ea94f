import type { ComponentChildren, VNode } from 'preact';
import { formatDay, formatInstant } from '../../kernel/day.ts';
import {
  Crumbs,
  Empty,
  inLocale,
  type Page,
  type Route,
  Table,
  type Visit,
} from '../../web/index.ts';
import { setupSaid } from '../messages/setup.ts';
import { campaignSaid } from '../messages.ts';
import { campaignPaths } from '../paths.ts';
import { campaignsPolicy } from '../policy.ts';
import { frozenQuotasOf, setupOf } from '../questions/setup.ts';
import { listCampaigns } from '../questions.ts';
import { allStand } from '../rules/setup.ts';
import { weeks } from '../rules.ts';
import type { Campaign, CampaignWhole } from '../words.ts';
import { DefinitionWords } from './definition.tsx';
import { onCampaign, theCampaign, trailTo } from './parts.tsx';
import { QuotaList, Sectors } from './setup.tsx';

/** What later rooms have to show of a campaign; each says whether this visitor may follow it. */
export type CampaignLinks = (
  visit: Visit,
  campaignId: string,
) => Promise<readonly { href: string; text: string }[]>;

export function showRoutes(links: CampaignLinks): readonly Route[] {
  return [
    { method: 'get', path: campaignPaths.all, may: 'signedIn', handle: listPage },
    {
      method: 'get',
      path: campaignPaths.campaign(':campaign'),
      may: 'signedIn',
      handle: (visit) => campaignPage(visit, links),
    },
  ];
}

async function listPage(visit: Visit): Promise<Page> {
  const { locale, who, today } = visit;
  const m = inLocale(campaignSaid, locale);
  const campaigns = await listCampaigns(visit.house.database);
  return {
    title: m.campaigns,
    body: (
      <>
        <Crumbs trail={trailTo(visit).slice(0, 1)} label={m.trail} />
        <h1>{m.campaigns}</h1>
        {campaignsPolicy.may(who, 'campaigns.create', {}, today) && (
          <p class="my-3">
            <a class="btn btn-primary min-h-12" href={campaignPaths.add}>
              {m.add}
            </a>
          </p>
        )}
        {campaigns.length === 0 ? (
          <Empty>{m.none}</Empty>
        ) : (
          <Table
            label={m.campaigns}
            columns={[{ head: m.name }, { head: m.place }, { head: m.window }]}
            rows={campaigns.map((one) => ({
              key: one.campaignId,
              cells: [
                <a key="name" href={campaignPaths.campaign(one.campaignId)}>
                  {one.name}
                </a>,
                one.place || '–',
                windowOf(one, visit),
              ],
            }))}
          />
        )}
      </>
    ),
  };
}

function windowOf(campaign: Campaign, { locale }: Visit): string {
  const m = inLocale(campaignSaid, locale);
  const { from, to } = campaign.window;
  return m.windowOf(formatDay(from, locale), formatDay(to, locale), weeks(campaign).length);
}

async function campaignPage(visit: Visit, links: CampaignLinks): Promise<Page> {
  const { locale, who, today } = visit;
  const m = inLocale(campaignSaid, locale);
  const campaign = await theCampaign(visit);
  const { campaignId, definition } = campaign;
  const { database } = visit.house;
  const [more, setup, frozen] = await Promise.all([
    links(visit, campaignId),
    setupOf(database, campaignId),
    frozenQuotasOf(database, campaignId),
  ]);
  const n = inLocale(setupSaid, locale);
  const seesIndicators = campaignsPolicy.may(who, 'campaigns.seeIndicators', { campaignId }, today);
  const mayEdit = campaignsPolicy.may(who, 'campaigns.edit', await onCampaign(visit), today);
  return {
    title: campaign.name,
    body: (
      <>
        <Crumbs trail={trailTo(visit)} label={m.trail} />
        <h1>{campaign.name}</h1>
        <p class="grounds">
          {[campaign.place, windowOf(campaign, visit), campaign.zone].filter(Boolean).join(' · ')}
        </p>
        {campaign.frozenAt && (
          <p class="grounds">{m.frozen(formatInstant(campaign.frozenAt, campaign.zone, locale))}</p>
        )}
        <ul class="flex flex-wrap gap-x-6 my-4">
          {[
            ...more,
            ...(seesIndicators
              ? [{ href: campaignPaths.indicators(campaignId), text: n.indicators }]
              : []),
            ...(mayEdit ? [{ href: campaignPaths.edit(campaignId), text: m.edit }] : []),
          ].map((link) => (
            <li key={link.href} class="min-h-11 inline-flex items-center">
              <a href={link.href}>{link.text}</a>
            </li>
          ))}
        </ul>
        <Section
          title={m.definition}
          href={campaignPaths.definitions(campaignId)}
          link={`${m.versions} (${m.version(definition.version)})`}
        >
          <DefinitionWords definition={definition} locale={locale} />
        </Section>
        <div class="grid gap-8 lg:grid-cols-2 [&>*]:min-w-0">
          <Section
            title={m.stages}
            href={mayEdit && !campaign.frozenAt ? campaignPaths.stages(campaignId) : null}
            link={m.editStages}
          >
            <Stages campaign={campaign} visit={visit} />
          </Section>
          <Section
            title={m.institutions}
            href={mayEdit ? campaignPaths.institutions(campaignId) : null}
            link={m.editInstitutions}
          >
            <Institutions campaign={campaign} visit={visit} />
          </Section>
          <Section
            title={n.sectors}
            href={mayEdit ? campaignPaths.sectors(campaignId) : null}
            link={frozen.has('members') ? n.whyStands : n.editSectors}
          >
            <Sectors setup={setup} visit={visit} />
          </Section>
          <Section
            title={n.quotas}
            href={mayEdit ? campaignPaths.quotas(campaignId) : null}
            link={allStand(setup.quotas, frozen) ? n.whyStands : n.editQuotas}
          >
            <QuotaList setup={setup} visit={visit} />
          </Section>
        </div>
      </>
    ),
  };
}

export function Section(props: {
  title: string;
  href: string | null;
  link: string;
  children: ComponentChildren;
}): VNode {
  return (
    <section class="my-6">
      <h2>{props.title}</h2>
      {props.children}
      {props.href && (
        <p class="min-h-11 flex items-center">
          <a href={props.href}>{props.link}</a>
        </p>
      )}
    </section>
  );
}

function Stages({ campaign, visit }: { campaign: CampaignWhole; visit: Visit }): VNode {
  const m = inLocale(campaignSaid, visit.locale);
  if (campaign.stages.length === 0) return <Empty>{m.noStages}</Empty>;
  return (
    <Table
      label={m.stages}
      columns={[{ head: m.stage }, { head: m.firstDay }, { head: m.lastDay }]}
      rows={campaign.stages.map(({ stageNo, name, from, to }) => ({
        key: String(stageNo),
        cells: [name, formatDay(from, visit.locale), formatDay(to, visit.locale)],
      }))}
    />
  );
}

function Institutions({ campaign, visit }: { campaign: CampaignWhole; visit: Visit }): VNode {
  const m = inLocale(campaignSaid, visit.locale);
  if (campaign.institutions.length === 0) return <Empty>{m.noInstitutions}</Empty>;
  return (
    <Table
      label={m.institutions}
      columns={[{ head: m.institution }, { head: m.role }]}
      rows={campaign.institutions.map(({ institutionId, name, role, roleName }) => ({
        key: `${institutionId} ${role}`,
        cells: [name, roleName],
      }))}
    />
  );
}
