/** The selection of a campaign at a glance: its steps in their order, and how far each is. */
import { nameIn } from '../../kernel/bilingual.ts';
import { formatDay, formatSpan } from '../../kernel/day.ts';
import { Crumbs, inLocale, type Page, type Route, Table, type Visit } from '../../web/index.ts';
import { chainSaid } from '../messages/chain.ts';
import { gatesSaid } from '../messages/gates.ts';
import { curationSaid } from '../messages/office.ts';
import { paperSaid } from '../messages/paper-sheets.ts';
import { samplesSaid } from '../messages/samples.ts';
import { selectionSaid } from '../messages/selection.ts';
import { curationPaths } from '../paths.ts';
import { applicationCounts, currentForm, withoutConsent } from '../questions/applications.ts';
import { chainOf, isConfirmed, mappingOf, plenaryOf } from '../questions/chain.ts';
import { decreeOf } from '../questions/decree.ts';
import { gatesOf } from '../questions/gates.ts';
import { criteriaOf, type PanelView, panelOf } from '../questions/panel.ts';
import { doesIn, othersAfter, type Step, type StepKind } from '../words/chain.ts';
import { AfterLinks, afterState, decreedState, proposedState, samplesState } from './hub-state.tsx';
import { mappedSaid } from './mapping.tsx';
import { allowed, may, theCampaign, trailTo } from './parts.tsx';

async function hubPage(visit: Visit): Promise<Page> {
  const { locale, house } = visit;
  const m = inLocale(curationSaid, locale);
  const campaign = await theCampaign(visit);
  const { campaignId } = campaign;
  const panel = await panelOf(house.database, campaignId);
  const steps = await stepsOf(visit, campaignId, panel);
  const isClerk =
    may(visit, 'curation.enterPaper') &&
    !panel.members.some(({ personId }) => personId === visit.who?.personId);
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
          rows={steps.map(({ href, name, state }, i) => ({
            key: name,
            cells: [
              href ? (
                <a key="name" href={href}>
                  {`${i + 1}. ${name}`}
                </a>
              ) : (
                `${i + 1}. ${name}`
              ),
              state,
            ],
          }))}
        />
        <p class="my-3">
          <a href={curationPaths.chain(campaignId)}>{inLocale(chainSaid, locale).chain}</a>
        </p>
        <AfterLinks visit={visit} state={await afterState(visit, campaign)} />
        <p class="my-3">
          <a href={curationPaths.papers(campaignId)}>{inLocale(selectionSaid, locale).papers}</a>
        </p>
        <ul class="flex flex-wrap gap-x-6">
          <li class="min-h-11 inline-flex items-center">
            <span>
              <a href={curationPaths.samples(campaignId)}>{inLocale(samplesSaid, locale).title}</a>{' '}
              <span class="grounds">{await samplesState(visit, campaignId)}</span>
            </span>
          </li>
          {isClerk && (
            <li class="min-h-11 inline-flex items-center">
              <a href={curationPaths.paperSheets(campaignId)}>
                {inLocale(paperSaid, locale).title}
              </a>
            </li>
          )}
        </ul>
        <p class="my-3">
          <a href={curationPaths.call(campaignId)}>{m.callLink}</a>
        </p>
        <p class="grounds break-all">{`${house.url()}${curationPaths.call(campaignId)}`}</p>
      </>
    ),
  };
}

interface HubStep {
  href: string | null;
  name: string;
  state: string;
}

/** As the campaign calls it, with its planned days, and a mark where it is behind them. */
function planned(visit: Visit, step: Step | undefined, state: string, isDone: boolean): string {
  if (!step?.from || !step.to) return state;
  const m = inLocale(chainSaid, visit.locale);
  const late = !isDone && step.to < visit.today ? ` · ${m.late}` : '';
  return `${state} · ${m.planned(formatSpan(step.from, step.to, visit.locale))}${late}`;
}

async function stepsOf(visit: Visit, campaignId: string, panel: PanelView): Promise<HubStep[]> {
  const { locale } = visit;
  const { database } = visit.house;
  const m = inLocale(curationSaid, locale);
  const g = inLocale(gatesSaid, locale);
  const form = await currentForm(database, campaignId);
  const gates = await gatesOf(database, campaignId);
  const counts = await applicationCounts(database, campaignId);
  const { size: unagreed } = await withoutConsent(database, campaignId);
  const received = m.counts(counts) + (unagreed > 0 ? ` · ${m.unagreed(unagreed)}` : '');
  const { sets } = await criteriaOf(database, campaignId);
  const decree = await decreeOf(database, campaignId);
  const of = (what: 'sheets' | 'locked') =>
    panel.members.reduce((sum, member) => sum + member[what], 0);
  const isClosed = Boolean(panel.opening?.closedAt);
  const { steps } = await chainOf(database, campaignId);
  const step = (kind: StepKind) => steps.find((one) => one.kind === kind);
  const others = (after: StepKind) =>
    othersAfter(steps, after).map((one) => ({
      ...{ href: null, name: one.name },
      // Nobody records that it is over.
      state: planned(visit, one, doesIn(one, locale), true),
    }));
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
      state: planned(visit, step('screening'), received, counts.open === 0),
    },
    ...others('screening'),
    ...(step('digital') ? [await mappingStep(visit, campaignId, step('digital'))] : []),
    ...others('digital'),
    {
      href: curationPaths.criteria(campaignId),
      name: m.stepCriteria,
      state: m.setsOf(sets.length),
    },
    {
      href: curationPaths.panel(campaignId),
      name: m.stepPanel,
      state: planned(
        visit,
        step('panel'),
        m.panelState(
          panel.members.filter(({ leftAt }) => !leftAt).length,
          of('locked'),
          of('sheets'),
        ),
        isClosed,
      ),
    },
    {
      href: curationPaths.selection(campaignId),
      name: m.stepSelection,
      state: isClosed ? await proposedState(visit, campaignId, decree) : m.afterClosing,
    },
    ...others('panel'),
    ...(step('plenary') ? [await plenaryStep(visit, campaignId, step('plenary'))] : []),
    ...others('plenary'),
    {
      href: curationPaths.decree(campaignId),
      name: m.stepDecree,
      state: await decreedState(visit, campaignId, decree),
    },
  ];
}

async function mappingStep(
  visit: Visit,
  campaignId: string,
  step: Step | undefined,
): Promise<HubStep> {
  const m = inLocale(chainSaid, visit.locale);
  const mapping = await mappingOf(visit.house.database, campaignId);
  const { rules, rows } = mapping ?? { rows: [] };
  const done = rows.filter((row) => rules && isConfirmed(row, rules)).length;
  const state = mapping ? mappedSaid(mapping, visit.locale) : m.rulesNone;
  return {
    href: curationPaths.mapping(campaignId),
    name: step ? nameIn(step, visit.locale) : m.mapping,
    state: planned(visit, step, state, mapping !== null && done === rows.length),
  };
}

async function plenaryStep(
  visit: Visit,
  campaignId: string,
  step: Step | undefined,
): Promise<HubStep> {
  const { locale } = visit;
  const m = inLocale(chainSaid, locale);
  const plenary = await plenaryOf(visit.house.database, campaignId);
  const state = plenary
    ? m.held(formatDay(plenary.heldOn, locale), plenary.place, plenary.chair)
    : '–';
  return {
    href: may(visit, 'curation.seeSelection') ? curationPaths.plenary(campaignId) : null,
    name: step ? nameIn(step, locale) : m.plenary,
    state: planned(visit, step, state, plenary !== null),
  };
}

export const hubRoutes: readonly Route[] = [
  {
    method: 'get',
    path: curationPaths.hub(':campaign'),
    ...allowed('curation.seeApplications'),
    handle: hubPage,
  },
];
