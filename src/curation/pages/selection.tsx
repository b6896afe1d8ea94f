/** The ranking once scoring is closed, what follows from it, and the decree. */

import type { VNode } from 'preact';
import { type Sector, sectorName, setupOf } from '../../campaigns/index.ts';
import { formRoutes } from '../../campaigns/pages.ts';
import { nameIn } from '../../kernel/bilingual.ts';
import { query } from '../../kernel/query.ts';
import { namesOf } from '../../people/index.ts';
import {
  Crumbs,
  Empty,
  inLocale,
  type Page,
  type Route,
  Select,
  Table,
  TextArea,
  type Visit,
} from '../../web/index.ts';
import { overrideOutcome } from '../actions/decide.ts';
import { afterSaid } from '../messages/after.ts';
import { curationSaid } from '../messages/office.ts';
import { selectionSaid } from '../messages/selection.ts';
import { curationPaths } from '../paths.ts';
import { decisionProblems } from '../problems/decision.ts';
import { decreeOf } from '../questions/decree.ts';
import {
  type SelectionRow,
  type SelectionView,
  seatsLeft,
  selectionOf,
} from '../questions/selection.ts';
import { saidOf } from '../rules/after.ts';
import { limitsSaid } from '../rules/ranking/spread.ts';
import { outcomes, outcomeWords } from '../words/panel.ts';
import { listState } from './decree.tsx';
import { allowed, formatScore, here, may, theCampaign, theOne, trailTo } from './parts.tsx';

async function theView(visit: Visit): Promise<SelectionView | null> {
  const { database } = visit.house;
  return selectionOf(database, here(visit), await setupOf(database, here(visit)));
}

async function rankingPage(visit: Visit): Promise<Page> {
  const { locale, house } = visit;
  const m = inLocale(selectionSaid, locale);
  const campaign = await theCampaign(visit);
  const { sectors } = await setupOf(house.database, campaign.campaignId);
  const view = await theView(visit);
  const decree = await decreeOf(house.database, campaign.campaignId);
  const decides = !decree && may(visit, 'curation.decide');
  return {
    title: m.title,
    body: (
      <>
        <Crumbs trail={trailTo(visit, campaign)} label={inLocale(curationSaid, locale).trail} />
        <h1>{m.title}</h1>
        {!view && <Empty>{m.notClosed}</Empty>}
        {view && (
          <>
            {await listState(visit, campaign, decree)}
            <Seats {...{ visit, view }} decreed={decree !== null} />
            <GivenPoints visit={visit} view={view} />
            <SectorChoice {...{ visit, view, sectors }} />
            <Ranks {...{ visit, view, sectors, decides }} decreed={decree !== null} />
            {decides && (
              <p class="my-4">
                <a class="btn btn-primary min-h-12" href={curationPaths.decree(here(visit))}>
                  {m.enterLink}
                </a>
              </p>
            )}
            {await severities(visit, view)}
          </>
        )}
      </>
    ),
  };
}

function Seats(props: { visit: Visit; view: SelectionView; decreed: boolean }): VNode {
  const { visit, view, decreed } = props;
  const m = inLocale(selectionSaid, visit.locale);
  const left = seatsLeft(view);
  const tied = view.rows.filter((row) => view.tied.includes(row.applicationId));
  return (
    <>
      <p class="my-2">{view.seats === null ? m.noQuota : m.seats(view.seats - left, view.seats)}</p>
      {!decreed && left > 0 && <p class="my-2 text-warning">{m.emptySeats(left)}</p>}
      {tied.length > 0 && (
        <p class="my-2 text-error">{m.tied(tied.map((row) => row.enterpriseName).join(', '))}</p>
      )}
    </>
  );
}

/** Which advantages are in the scores, and with how much. */
function GivenPoints({ visit, view }: { visit: Visit; view: SelectionView }): VNode | null {
  const m = inLocale(selectionSaid, visit.locale);
  if (view.advantages.length === 0) return null;
  const named = view.advantages.map(({ gate, met }) =>
    m.gives(nameIn(gate, visit.locale), gate.points, met),
  );
  return <p class="my-2">{m.advantages(named.join('; '))}</p>;
}

/** All of them, or one sector with the ranks in it. */
function SectorChoice(props: {
  visit: Visit;
  view: SelectionView;
  sectors: readonly Sector[];
}): VNode | null {
  const { visit, view, sectors } = props;
  const m = inLocale(selectionSaid, visit.locale);
  const counts = Map.groupBy(view.rows, ({ sector }) => sector);
  if (counts.size < 2) return null;
  const shown = sectorAsked(visit);
  const choices = [
    { code: '', name: m.allSectors(view.rows.length) },
    ...sectors
      .filter(({ code }) => counts.has(code))
      .map((one) => ({
        code: one.code,
        name: `${nameIn(one, visit.locale)} (${counts.get(one.code)?.length ?? 0})`,
      })),
  ];
  return (
    <nav aria-label={m.sector}>
      <ul class="flex flex-wrap gap-x-6">
        {choices.map(({ code, name }) => (
          <li key={code} class="min-h-11 inline-flex items-center">
            {code === shown ? (
              <span aria-current="page" class="font-semibold">
                {name}
              </span>
            ) : (
              <a href={`${curationPaths.selection(here(visit))}${query({ sektor: code })}`}>
                {name}
              </a>
            )}
          </li>
        ))}
      </ul>
    </nav>
  );
}

const sectorAsked = ({ c }: Visit): string => c.req.query('sektor') ?? '';

function Ranks(props: {
  visit: Visit;
  view: SelectionView;
  sectors: readonly Sector[];
  decides: boolean;
  decreed: boolean;
}): VNode {
  const { visit, view, sectors, decides, decreed } = props;
  const { locale } = visit;
  const m = inLocale(selectionSaid, locale);
  const asked = sectorAsked(visit);
  const cells = (row: SelectionRow) => [
    asked === '' ? row.rank : row.sectorRank,
    <span key="name">
      <a class="name" href={curationPaths.scores(here(visit), row.applicationId)}>
        {row.enterpriseName}
      </a>
      {/* Columns that a phone has no room for. */}
      <span class="block sm:hidden">
        <Outcome {...{ visit, row, decides }} />
        <span class="block font-semibold">{`${m.score} ${formatScore(row.score, locale)}`}</span>
        <GivenTo {...{ visit, row }} />
      </span>
      {row.withdrawnAt && !row.left && <span class="grounds block">{m.withdrew}</span>}
      {row.assistedBy.length > 0 && (
        <span class="grounds block">{m.assisted(row.assistedBy.join(', '))}</span>
      )}
      {row.isWide && (
        <span class="grounds block sm:hidden">
          {m.wideSpread(formatScore(row.spread, locale, 1))}
        </span>
      )}
    </span>,
    <Outcome key="outcome" {...{ visit, row, decides }} />,
    m.inSector(sectorName(sectors, row.sector, locale), row.sectorRank),
    <span key="score">
      {formatScore(row.score, locale)}
      <GivenTo {...{ visit, row }} />
    </span>,
    row.adjusted
      ? `${formatScore(row.adjusted.score, locale)} ± ${formatScore(row.adjusted.standardError, locale)}`
      : '–',
    row.isWide ? m.wide(formatScore(row.spread, locale, 1)) : formatScore(row.spread, locale, 1),
  ];
  const rows = view.rows.filter(({ sector }) => asked === '' || sector === asked);
  return (
    <>
      {rows.some((row) => row.isWide) && (
        <p class="my-2">
          {m.spreadRule(
            limitsSaid(
              view.rankings.map(({ set }) => set),
              locale,
            ),
          )}
        </p>
      )}
      <Table
        label={m.title}
        columns={[
          { head: m.rank, isNumber: true },
          { head: m.enterprise },
          { head: decreed ? m.outcomeDecided : m.outcome, isWide: true },
          { head: m.sector, isWide: true },
          { head: m.score, isNumber: true, isWide: true },
          { head: m.adjusted, isNumber: true, isWide: true },
          { head: m.spread, isNumber: true, isWide: true },
        ]}
        rows={rows.map((row) => ({ key: row.applicationId, cells: cells(row) }))}
      />
    </>
  );
}

/** How much of the score came from advantages. */
function GivenTo({ visit, row }: { visit: Visit; row: SelectionRow }): VNode | null {
  const m = inLocale(selectionSaid, visit.locale);
  const { advantage } = row;
  return (
    advantage && <span class="grounds block">{m.advantage(advantage.points, advantage.of)}</span>
  );
}

function Outcome(props: { visit: Visit; row: SelectionRow; decides: boolean }): VNode {
  const { visit, row, decides } = props;
  const { locale } = visit;
  const m = inLocale(selectionSaid, locale);
  const after = inLocale(afterSaid, locale);
  // What was decided stands here until a decree of change says otherwise.
  const words = saidOf(row, { isWithdrawn: false })[locale];
  return (
    <>
      {decides ? (
        <a href={curationPaths.override(here(visit), row.applicationId)}>{words}</a>
      ) : (
        words
      )}
      {row.movedUp && <span class="grounds block">{after.movedUp}</span>}
      {row.override && (
        <span class="grounds block wrap-anywhere max-w-64">{`${m.overridden}: ${row.override.reason}`}</span>
      )}
    </>
  );
}

async function severities(visit: Visit, view: SelectionView): Promise<VNode> {
  const { locale, house } = visit;
  const m = inLocale(selectionSaid, locale);
  const judges = view.rankings.flatMap(({ ranking }) => ranking.sheet.judges);
  const names = await namesOf(house.database, judges);
  return (
    <section class="my-6">
      <h2>{m.severity}</h2>
      <p class="my-2">{m.severityLead}</p>
      {view.rankings.map(({ set, ranking }) => (
        <div key={set.code} class="my-4 max-w-3xl">
          <h3>{nameIn(set, locale)}</h3>
          {ranking.severity.ok ? (
            <Table
              label={`${m.severity}: ${nameIn(set, locale)}`}
              columns={[
                { head: m.curator },
                { head: m.lean, isNumber: true },
                { head: m.error, isNumber: true, isWide: true },
              ]}
              rows={ranking.severity.severity.judges.map(({ judge, effect, standardError }) => ({
                key: String(judge),
                cells: [
                  <span key="name" class="name">
                    {names.get(ranking.sheet.judges[judge] ?? '') ?? '–'}
                  </span>,
                  <>
                    {`${effect > 0 ? '+' : ''}${formatScore(effect, locale)}`}
                    <span class="grounds block sm:hidden">
                      {`± ${formatScore(standardError, locale)}`}
                    </span>
                  </>,
                  formatScore(standardError, locale),
                ],
              }))}
            />
          ) : (
            <Empty>{m[ranking.severity.refusal]}</Empty>
          )}
        </div>
      ))}
    </section>
  );
}

const overrideRoutes = formRoutes({
  path: curationPaths.override(':campaign', ':application'),
  ...allowed('curation.decide'),
  look: async (visit, refused) => {
    const { locale } = visit;
    const m = inLocale(selectionSaid, locale);
    const campaign = await theCampaign(visit);
    const view = await theView(visit);
    const row = view?.rows.find(({ applicationId }) => applicationId === theOne(visit));
    if (!row) throw decisionProblems.noContender();
    const form = { refused, locale };
    return {
      title: m.decideOn(row.enterpriseName),
      trail: trailTo(visit, campaign, {
        href: curationPaths.selection(campaign.campaignId),
        text: m.title,
      }),
      trailLabel: inLocale(curationSaid, locale).trail,
      lead: m.decideLead,
      fields: (
        <>
          <Select
            name="outcome"
            label={m.outcome}
            blank={m.byRule}
            value={row.override?.outcome ?? ''}
            options={outcomes.map((one) => ({ value: one, label: outcomeWords[one][locale] }))}
            {...form}
          />
          <TextArea
            name="reason"
            label={m.reason}
            rows={4}
            value={row.override?.reason}
            {...form}
          />
        </>
      ),
      submit: m.save,
    };
  },
  save: async (visit, { outcome = '', reason = '' }) => {
    const asked = { campaignId: here(visit), applicationId: theOne(visit), outcome, reason };
    await overrideOutcome(visit.house, visit.who, asked);
    return curationPaths.selection(here(visit));
  },
});

export const selectionRoutes: readonly Route[] = [
  {
    method: 'get',
    path: curationPaths.selection(':campaign'),
    ...allowed('curation.seeSelection'),
    handle: rankingPage,
  },
  ...overrideRoutes,
];
