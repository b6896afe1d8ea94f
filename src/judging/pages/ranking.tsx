/** The ranking once the final is closed, and the decree on the winners. */

import type { VNode } from 'preact';
import { setupOf } from '../../campaigns/index.ts';
import { isWide } from '../../curation/index.ts';
import { DecreeFields, DecreeOrProposal, decreeIn } from '../../curation/pages.ts';
import { nameIn } from '../../kernel/bilingual.ts';
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
  Submit,
  Table,
  typedIn,
  type Visit,
} from '../../web/index.ts';
import { enterWinners } from '../actions/final.ts';
import { changeSaid } from '../change-messages.ts';
import { judgingSaid } from '../messages.ts';
import { judgingPaths } from '../paths.ts';
import { finalStateOf } from '../questions/final.ts';
import { sinceWinners } from '../questions/objections.ts';
import { minutesOfFinal } from '../questions/proposal.ts';
import { type WinnersView, winnersOf } from '../questions/ranking.ts';
import type { Final } from '../words.ts';
import { Changed } from './changed.tsx';
import { Normalisation } from './criteria.tsx';
import { allowed, formatPoints, here, may, theCampaign, trailTo } from './parts.tsx';
import { tieSaid, winsBy } from './tie.tsx';

async function theView(visit: Visit): Promise<WinnersView | null> {
  const { database } = visit.house;
  return winnersOf(database, here(visit), await setupOf(database, here(visit)));
}

async function rankingPage(visit: Visit): Promise<Page> {
  const { locale, house } = visit;
  const m = inLocale(judgingSaid, locale);
  const campaign = await theCampaign(visit);
  const view = await theView(visit);
  const { decree } = await finalStateOf(house.database, campaign.campaignId);
  const since = await sinceWinners(house.database, campaign);
  return {
    title: m.ranking,
    body: (
      <>
        <Crumbs trail={trailTo(visit, campaign)} label={m.trail} />
        <h1>{m.ranking}</h1>
        {!view && <Empty>{m.notClosed}</Empty>}
        {view && (
          <>
            <DecreeOrProposal
              ofJury
              {...{ visit, decree, since }}
              versions={versionsOf(visit, view.final)}
            />
            <Changed {...{ visit, ...since }} />
            <p class="my-2">{view.seats === null ? m.noQuota : m.seats(view.seats)}</p>
            <Ranks {...{ visit, view }} decreed={decree !== null} />
            <Legend {...{ visit, view }} />
            <Rules visit={visit} view={view} />
            {!decree && view.equals.length > 0 && may(visit, 'judging.decide') && (
              <p class="min-h-11 flex items-center">
                <a href={judgingPaths.tie(campaign.campaignId)}>{m.tieTitle}</a>
              </p>
            )}
            <Normalisation visit={visit} measuring={view.criteria.measuring} />
          </>
        )}
      </>
    ),
  };
}

/** Both stand since the final was opened. */
const versionsOf = (
  { locale }: Visit,
  { criteriaVersion, definitionVersion }: Pick<Final, 'criteriaVersion' | 'definitionVersion'>,
): string => inLocale(judgingSaid, locale).versions(criteriaVersion, definitionVersion);

function Ranks(props: { visit: Visit; view: WinnersView; decreed: boolean }): VNode {
  const { visit, view, decreed } = props;
  const { locale } = visit;
  const m = inLocale(judgingSaid, locale);
  return (
    <Table
      label={m.ranking}
      columns={[
        { head: m.rank, isNumber: true },
        { head: m.finalist },
        { head: m.score, isNumber: true },
        ...view.criteria.criteria.map((_, i) => ({
          head: shortOf(i),
          isNumber: true,
          isWide: true,
        })),
      ]}
      rows={view.rows.map((row) => ({
        key: row.enterpriseId,
        cells: [
          row.rank,
          <span key="name">
            <a class="name" href={judgingPaths.scores(here(visit), row.enterpriseId)}>
              {row.name}
            </a>
            {row.isWinner && (
              <span class="grounds block">
                {decreed ? m.won : winsBy(visit, view, row.enterpriseId)}
              </span>
            )}
            {isWide(row.spread, view.criteria.wideSpread) && (
              <span class="grounds block">{m.wideSpread(formatPoints(row.spread, locale))}</span>
            )}
          </span>,
          formatPoints(row.score, locale, 2),
          ...row.points.map((points) => formatPoints(points, locale)),
        ],
      }))}
    />
  );
}

/** A whole name over each column would be wider than any screen. */
const shortOf = (i: number): string => `K${i + 1}`;

/** What the short heads stand for. */
function Legend({ visit, view }: { visit: Visit; view: WinnersView }): VNode {
  const { locale } = visit;
  return (
    <ul class="my-3 max-sm:hidden">
      {view.criteria.criteria.map((one, i) => (
        <li key={one.id}>{`${shortOf(i)}: ${nameIn(one, locale)} (${one.weight})`}</li>
      ))}
    </ul>
  );
}

function Rules({ visit, view }: { visit: Visit; view: WinnersView }): VNode {
  const { locale } = visit;
  const m = inLocale(judgingSaid, locale);
  const nameOf = (id: string) => {
    const found = view.criteria.criteria.find((one) => one.id === id);
    return found ? nameIn(found, locale) : id;
  };
  return (
    <>
      <p class="my-3">{m.tieRule(view.criteria.tieBreak.map(nameOf).join(', '))}</p>
      <p class="my-3">{m.spreadRule(view.criteria.wideSpread)}</p>
      {view.tied.length > 0 && (
        <p class="my-3 text-error">{m.tied(view.tied.map(({ name }) => name).join(', '))}</p>
      )}
      {view.tieChoice && <p class="my-3 break-words">{tieSaid(visit, view, view.tieChoice)}</p>}
      <section class="my-6">
        <h2>{m.without}</h2>
        <dl>
          {view.without.map(({ leaving, enters, leaves }) => (
            <div key={leaving} class="my-2">
              <dt class="font-semibold">{m[leaving]}</dt>
              <dd>
                {enters.length + leaves.length === 0
                  ? m.same
                  : m.differs(enters.join(', ') || '–', leaves.join(', ') || '–')}
              </dd>
            </div>
          ))}
        </dl>
      </section>
    </>
  );
}

async function decreePage(visit: Visit, refused: Refused): Promise<Page> {
  const { locale, house } = visit;
  const m = inLocale(judgingSaid, locale);
  const campaign = await theCampaign(visit);
  const { campaignId } = campaign;
  const { decree, final } = await finalStateOf(house.database, campaignId);
  const since = await sinceWinners(house.database, campaign);
  const isReady = !decree && Boolean(final?.closedAt) && may(visit, 'judging.decide');
  const view = isReady ? await theView(visit) : null;
  const minutes = view && (await minutesOfFinal(house.database, campaignId, view));
  return {
    title: m.decree,
    width: 'phone',
    status: refused.problems.length > 0 ? 422 : 200,
    body: (
      <>
        <Crumbs trail={trailTo(visit, campaign)} label={m.trail} />
        <h1>{m.decree}</h1>
        <ErrorSummary refused={refused} locale={locale} />
        {final?.closedAt ? (
          <>
            <DecreeOrProposal
              ofJury
              {...{ visit, decree, since }}
              versions={versionsOf(visit, final)}
            />
            <Changed {...{ visit, ...since }} />
          </>
        ) : (
          <Empty>{m.notClosed}</Empty>
        )}
        {decree && (
          <p class="min-h-11 flex items-center">
            <a href={judgingPaths.winnersChange(campaignId)}>
              {inLocale(changeSaid, locale).title}
            </a>
          </p>
        )}
        {isReady && (
          <form method="post" class="mt-4">
            {!minutes && (
              <>
                <p class="my-3 font-semibold">{m.minutesFirst}</p>
                <p class="min-h-11 flex items-center">
                  <a href={judgingPaths.minutes(campaignId)}>{m.issueMinutes}</a>
                </p>
              </>
            )}
            <p class="my-3">{m.decreeLead}</p>
            <DecreeFields {...{ refused, locale }} />
            <Submit>{m.enter}</Submit>
          </form>
        )}
      </>
    ),
  };
}

async function enter(visit: Visit): Promise<Page | Response> {
  const typed = await typedIn(visit);
  const tried = await orRefused(typed, () =>
    enterWinners(visit.house, visit.who, { campaignId: here(visit), ...decreeIn(typed) }),
  );
  return tried.ok ? redirect(judgingPaths.ranking(here(visit))) : decreePage(visit, tried.refused);
}

export const rankingRoutes: readonly Route[] = [
  {
    method: 'get',
    path: judgingPaths.ranking(':campaign'),
    ...allowed('judging.see'),
    handle: rankingPage,
  },
  {
    method: 'get',
    path: judgingPaths.decree(':campaign'),
    ...allowed('judging.see'),
    handle: (visit) => decreePage(visit, nothingRefused),
  },
  {
    method: 'post',
    path: judgingPaths.decree(':campaign'),
    ...allowed('judging.decide'),
    handle: enter,
  },
];
