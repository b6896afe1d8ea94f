/** The panel as those who run it see it: who sits on it and how far it is, never a score. */
import type { VNode } from 'preact';
import { type CampaignWhole, setupOf } from '../../campaigns/index.ts';
import { formatInstant } from '../../kernel/day.ts';
import {
  Crumbs,
  Empty,
  ErrorSummary,
  inLocale,
  nothingRefused,
  orRefused,
  type Page,
  type Refused,
  type Route,
  redirect,
  Select,
  Submit,
  Table,
  typedIn,
  type Visit,
} from '../../web/index.ts';
import { adjustSheet } from '../actions/adjust.ts';
import {
  addPanelMember,
  closePanel,
  openPanel,
  planSheets,
  removePanelMember,
} from '../actions/panel.ts';
import { recordPaperPact } from '../actions/panel-papers.ts';
import { hintsSaid } from '../messages/hints.ts';
import { curationSaid } from '../messages/office.ts';
import { panelSaid } from '../messages/panel.ts';
import { panelPapersSaid } from '../messages/panel-papers.ts';
import { curationPaths } from '../paths.ts';
import { curatorsOf } from '../questions/curators.ts';
import { conflictHints, isOpen } from '../questions/hints.ts';
import { pactScans } from '../questions/pacts.ts';
import { type PanelView, panelOf } from '../questions/panel.ts';
import type { PanelMember } from '../words/panel.ts';
import { AdjustForm } from './adjust.tsx';
import { beforePanel } from './before-panel.tsx';
import { allowed, here, Lacking, may, theCampaign, trailTo } from './parts.tsx';
import { Board, Planner } from './planner.tsx';

const eachOptions = ['2', '3', '4', '5'];

async function panelPage(visit: Visit, refused: Refused): Promise<Page> {
  const { locale, house } = visit;
  const m = inLocale(panelSaid, locale);
  const campaign = await theCampaign(visit);
  const view = await panelOf(house.database, campaign.campaignId);
  const runs = may(visit, 'curation.runPanel');
  const isOver = Boolean(view.opening?.closedAt);
  const seated = view.members.filter(({ leftAt }) => !leftAt).length;
  const h = inLocale(hintsSaid, locale);
  const all = await conflictHints(house.database, campaign.campaignId);
  const hints = all.filter(isOpen).length;
  const { quotas } = await setupOf(house.database, campaign.campaignId);
  const scans = await pactScans(house.database, campaign.campaignId);
  return {
    title: m.panel,
    status: refused.problems.length > 0 ? 422 : 200,
    body: (
      <>
        <Crumbs trail={trailTo(visit, campaign)} label={inLocale(curationSaid, locale).trail} />
        <h1>{m.panel}</h1>
        <p class="my-3">{m.panelLead}</p>
        {!view.opening && quotas.members === null && <Lacking {...{ visit, what: 'quota' }} />}
        {!view.opening && (await beforePanel(visit))}
        <ErrorSummary refused={refused} locale={locale} />
        <h2>{m.members}</h2>
        <Members {...{ visit, view, scans }} mayRemove={runs && !isOver} />
        <p class="min-h-11 flex items-center">
          <a href={curationPaths.hints(campaign.campaignId)}>
            {hints > 0 ? h.open(hints) : h.title}
          </a>
        </p>
        {runs && !isOver && (
          <>
            {await memberForm(visit, campaign, refused)}
            <PlanForm visit={visit} view={view} refused={refused} />
            {view.shortlisted > 0 && <AdjustForm {...{ visit, view, refused }} />}
          </>
        )}
        {runs && !view.opening && (
          <Planner
            visit={visit}
            shape={{ who: 'panel', applicants: view.shortlisted, curators: seated }}
          />
        )}
        {view.opening && !isOver && (
          <Board
            {...{ visit, who: 'panel', zone: campaign.zone, members: view.members }}
            openedAt={view.opening.openedAt}
          />
        )}
        <Phase visit={visit} campaign={campaign} view={view} runs={runs} />
      </>
    ),
  };
}

/** The scan of a pact signed by hand is there: a person looks at it and says so. */
function PaperPact({ visit, member }: { visit: Visit; member: PanelMember }): VNode {
  const m = inLocale(panelPapersSaid, visit.locale);
  return (
    <form method="post" action={curationPaths.paperPact(here(visit))}>
      <input type="hidden" name="person" value={member.personId} />
      <button type="submit" class="btn btn-sm min-h-11" aria-label={`${m.record}: ${member.name}`}>
        {m.record}
      </button>
    </form>
  );
}

function Members(props: {
  visit: Visit;
  view: PanelView;
  scans: ReadonlySet<string>;
  mayRemove: boolean;
}): VNode {
  const { visit, view, scans, mayRemove } = props;
  const m = inLocale(panelSaid, visit.locale);
  if (view.members.length === 0) return <Empty>{m.membersNone}</Empty>;
  const pactOf = (member: PanelMember) => {
    if (member.signedAt) return m.signed;
    if (!scans.has(member.personId) || !mayRemove) return m.unsigned;
    return <PaperPact {...{ visit, member }} />;
  };
  return (
    <Table
      label={m.members}
      columns={[
        { head: m.name },
        { head: m.institution, isWide: true },
        { head: m.pactSigned, isWide: true },
        { head: m.locked, isNumber: true, isWide: true },
        { head: m.conflicts, isNumber: true, isWide: true },
        ...(mayRemove ? [{ head: m.remove }] : []),
      ]}
      rows={view.members.map((member) => ({
        key: member.personId,
        cells: [
          <span key="name" class="name">
            {member.name}
            {member.leftAt && <span class="grounds block">{m.left}</span>}
            <span class="block sm:hidden">
              <span class="grounds block">{member.institution}</span>
              {`${m.pactSigned}: `}
              {pactOf(member)}
              <span class="block">{`${m.locked}: ${member.locked} / ${member.sheets}`}</span>
              <span class="block">{`${m.conflicts}: ${member.conflicts}`}</span>
            </span>
          </span>,
          member.institution,
          pactOf(member),
          `${member.locked} / ${member.sheets}`,
          member.conflicts,
          ...(mayRemove
            ? [
                member.leftAt ? (
                  '–'
                ) : (
                  <form
                    key="remove"
                    method="post"
                    action={curationPaths.panelMember(here(visit))}
                    class="inline"
                  >
                    <input type="hidden" name="leaves" value={member.personId} />
                    <button
                      type="submit"
                      class="btn btn-sm min-h-11"
                      aria-label={`${m.remove}: ${member.name}`}
                    >
                      {m.remove}
                    </button>
                  </form>
                ),
              ]
            : []),
        ],
      }))}
    />
  );
}

async function memberForm(visit: Visit, campaign: CampaignWhole, refused: Refused) {
  const { locale, house } = visit;
  const m = inLocale(panelSaid, locale);
  const curators = await curatorsOf(house.database, campaign.campaignId, visit.today);
  const form = { refused, locale };
  return (
    <form
      method="post"
      action={curationPaths.panelMember(campaign.campaignId)}
      class="grid gap-x-4 md:grid-cols-[1fr_1fr_auto] items-end max-w-4xl my-4"
    >
      <Select
        name="person"
        label={m.person}
        blank={m.choose}
        options={curators.map(({ personId, name }) => ({ value: personId, label: name }))}
        {...form}
      />
      <Select
        name="institution"
        label={m.institution}
        blank={m.choose}
        options={[
          ...new Map(campaign.institutions.map(({ institutionId, name }) => [institutionId, name])),
        ].map(([value, label]) => ({ value, label }))}
        {...form}
      />
      <button type="submit" class="btn min-h-11 mb-4">
        {m.addMember}
      </button>
    </form>
  );
}

function PlanForm(props: { visit: Visit; view: PanelView; refused: Refused }): VNode {
  const { visit, view, refused } = props;
  const { locale } = visit;
  const m = inLocale(panelSaid, locale);
  return (
    <section class="my-6 max-w-xl">
      <h2>{m.sheets}</h2>
      <p class="my-2">{m.planLead(view.shortlisted)}</p>
      {view.short > 0 && <p class="my-2">{m.short(view.short)}</p>}
      <form method="post" action={curationPaths.assignment(here(visit))}>
        <Select
          name="each"
          label={m.each}
          value="3"
          options={eachOptions.map((value) => ({ value, label: value }))}
          {...{ refused, locale }}
        />
        <Submit>{m.plan}</Submit>
      </form>
    </section>
  );
}

function Phase(props: {
  visit: Visit;
  campaign: CampaignWhole;
  view: PanelView;
  runs: boolean;
}): VNode {
  const { visit, campaign, view, runs } = props;
  const { locale } = visit;
  const m = inLocale(panelSaid, locale);
  const at = (instant: Date) => formatInstant(instant, campaign.zone, locale);
  const { opening } = view;
  return (
    <section class="my-6 max-w-xl">
      {opening && <p class="my-2">{m.opened(at(opening.openedAt))}</p>}
      {opening?.closedAt && <p class="my-2">{m.closed(at(opening.closedAt))}</p>}
      {runs && !opening && (
        <form method="post" action={curationPaths.opening(campaign.campaignId)}>
          <h2>{m.openPanel}</h2>
          <p class="my-2">{m.openLead}</p>
          <Submit>{m.openPanel}</Submit>
        </form>
      )}
      {runs && opening && !opening.closedAt && (
        <form method="post" action={curationPaths.closing(campaign.campaignId)}>
          <h2>{m.closePanel}</h2>
          <p class="my-2">{m.closeLead}</p>
          <Submit>{m.closePanel}</Submit>
        </form>
      )}
    </section>
  );
}

/** Does it and shows the page again, with the reasons where it was refused. */
const acting =
  (work: (visit: Visit, typed: Record<string, string>) => Promise<void>): Route['handle'] =>
  async (visit) => {
    const typed = await typedIn(visit);
    const tried = await orRefused(typed, () => work(visit, typed));
    return tried.ok ? redirect(curationPaths.panel(here(visit))) : panelPage(visit, tried.refused);
  };

const runs = allowed('curation.runPanel');

export const panelRoutes: readonly Route[] = [
  {
    method: 'get',
    path: curationPaths.panel(':campaign'),
    ...allowed('curation.seeApplications'),
    handle: (visit) => panelPage(visit, nothingRefused),
  },
  {
    method: 'post',
    path: curationPaths.panelMember(':campaign'),
    ...runs,
    handle: acting((visit, typed) => {
      const { house, who } = visit;
      const campaignId = here(visit);
      const { leaves, person = '', institution = '' } = typed;
      return leaves
        ? removePanelMember(house, who, { campaignId, personId: leaves })
        : addPanelMember(house, who, { campaignId, personId: person, institutionId: institution });
    }),
  },
  {
    method: 'post',
    path: curationPaths.paperPact(':campaign'),
    ...runs,
    handle: acting((visit, { person = '' }) =>
      recordPaperPact(visit.house, visit.who, { campaignId: here(visit), personId: person }),
    ),
  },
  {
    method: 'post',
    path: curationPaths.assignment(':campaign'),
    ...runs,
    handle: acting((visit, typed) => {
      const each = eachOptions.includes(typed['each'] ?? '') ? Number(typed['each']) : 3;
      return planSheets(visit.house, visit.who, { campaignId: here(visit), each });
    }),
  },
  {
    method: 'post',
    path: curationPaths.adjustment(':campaign'),
    ...runs,
    handle: acting((visit, { no = '', curator = '', act = '' }) =>
      adjustSheet(visit.house, visit.who, {
        ...{ campaignId: here(visit), no: Number(no) || 0, personId: curator },
        isGiven: act === 'give',
      }),
    ),
  },
  {
    method: 'post',
    path: curationPaths.opening(':campaign'),
    ...runs,
    handle: acting((visit) => openPanel(visit.house, visit.who, here(visit))),
  },
  {
    method: 'post',
    path: curationPaths.closing(':campaign'),
    ...runs,
    handle: acting((visit) => closePanel(visit.house, visit.who, here(visit))),
  },
];
