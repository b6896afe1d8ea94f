/** The selection of a campaign at a glance: its steps in their order, and how far each is. */
import { formatDay } from '../../kernel/day.ts';
import { Crumbs, inLocale, type Page, type Route, Table, type Visit } from '../../web/index.ts';
import { afterSaid } from '../messages/after.ts';
import { gatesSaid } from '../messages/gates.ts';
import { curationSaid } from '../messages/office.ts';
import { selectionSaid } from '../messages/selection.ts';
import { curationPaths } from '../paths.ts';
import { applicationCounts, currentForm } from '../questions/applications.ts';
import { decreeOf } from '../questions/decree.ts';
import { gatesOf } from '../questions/gates.ts';
import { criteriaOf, panelOf } from '../questions/panel.ts';
import { allowed, may, theCampaign, trailTo } from './parts.tsx';

async function hubPage(visit: Visit): Promise<Page> {
  const { locale, house } = visit;
  const m = inLocale(curationSaid, locale);
  const campaign = await theCampaign(visit);
  const { campaignId } = campaign;
  const steps = await stepsOf(visit, campaignId);
  return {
    title: m.title,
    body: (
      <>
        <Crumbs trail={trailTo(visit, campaign).slice(0, 2)} label={m.trail} />
        <h1>{m.title}</h1>
        <p class="my-3">{m.lead}</p>
        <Table
          label={m.title}
          columns={[{ head: m.step }, { head: m.stepState }]}
          rows={steps.map(({ href, name, state }) => ({
            key: name,
            cells: [
              href ? (
                <a key="name" href={href}>
                  {name}
                </a>
              ) : (
                name
              ),
              state,
            ],
          }))}
        />
        <ul class="flex flex-wrap gap-x-6">
          {(['conditions', 'amendments', 'objections'] as const).map((name) => (
            <li key={name} class="min-h-11 inline-flex items-center">
              <a href={curationPaths[name](campaignId)}>{inLocale(afterSaid, locale)[name]}</a>
            </li>
          ))}
        </ul>
        <p class="my-3">
          <a href={curationPaths.papers(campaignId)}>{inLocale(selectionSaid, locale).papers}</a>
        </p>
        <p class="my-3">
          <a href={curationPaths.call(campaignId)}>{m.callLink}</a>
        </p>
        <p class="grounds break-all">{`${house.url()}${curationPaths.call(campaignId)}`}</p>
      </>
    ),
  };
}

async function stepsOf(visit: Visit, campaignId: string) {
  const { locale } = visit;
  const { database } = visit.house;
  const m = inLocale(curationSaid, locale);
  const n = inLocale(selectionSaid, locale);
  const g = inLocale(gatesSaid, locale);
  const form = await currentForm(database, campaignId);
  const gates = await gatesOf(database, campaignId);
  const counts = await applicationCounts(database, campaignId);
  const { sets } = await criteriaOf(database, campaignId);
  const panel = await panelOf(database, campaignId);
  const decree = await decreeOf(database, campaignId);
  const of = (what: 'sheets' | 'locked') =>
    panel.members.reduce((sum, member) => sum + member[what], 0);
  const isClosed = Boolean(panel.opening?.closedAt);
  return [
    {
      href: may(visit, 'curation.setUp') ? curationPaths.form(campaignId) : null,
      name: m.stepForm,
      state: form
        ? m.formOf(form.version, formatDay(form.opensOn, locale), formatDay(form.closesOn, locale))
        : m.formNone,
    },
    {
      href: may(visit, 'curation.setUp') ? curationPaths.gates(campaignId) : null,
      name: g.title,
      state: gates ? g.count(gates.gates.length, gates.version) : g.none,
    },
    {
      href: curationPaths.applications(campaignId),
      name: m.stepApplicants,
      state: m.counts(counts),
    },
    {
      href: curationPaths.criteria(campaignId),
      name: m.stepCriteria,
      state: m.setsOf(sets.length),
    },
    {
      href: curationPaths.panel(campaignId),
      name: m.stepPanel,
      state: m.panelState(
        panel.members.filter(({ leftAt }) => !leftAt).length,
        of('locked'),
        of('sheets'),
      ),
    },
    {
      href: curationPaths.selection(campaignId),
      name: m.stepSelection,
      state: isClosed ? n.proposal : m.afterClosing,
    },
    {
      href: curationPaths.decree(campaignId),
      name: m.stepDecree,
      state: decree
        ? n.decreed(decree.number, formatDay(decree.decidedOn, locale), decree.place)
        : '–',
    },
  ];
}

export const hubRoutes: readonly Route[] = [
  {
    method: 'get',
    path: curationPaths.hub(':campaign'),
    ...allowed('curation.seeApplications'),
    handle: hubPage,
  },
];
