/** What an entrant reads of the own judging. Figures are its own; of anybody else nothing. */
import type { VNode } from 'preact';
import { nextLevel, OwnObjections } from '../../curation/pages.ts';
import { enterpriseTarget } from '../../enterprises/index.ts';
import { nameIn } from '../../kernel/bilingual.ts';
import { type Day, dayIn, formatDay, formatInstant, type Zone } from '../../kernel/day.ts';
import { formatRupiah } from '../../kernel/money.ts';
import {
  Crumbs,
  Empty,
  ErrorSummary,
  inLocale,
  nothingRefused,
  orRefused,
  type Page,
  param,
  type Refused,
  type Route,
  redirect,
  refusedStatus,
  Table,
  typedIn,
  type Visit,
} from '../../web/index.ts';
import { fileJudgingObjection } from '../actions/objections.ts';
import { judgingSaid } from '../messages.ts';
import { ownSaid } from '../own-messages.ts';
import { judgingPaths } from '../paths.ts';
import { judgingPolicy } from '../policy.ts';
import { ownObjectionsOf, sinceWinners } from '../questions/objections.ts';
import {
  type OwnCriterion,
  type OwnOutcome,
  type OwnResult,
  ownResultOf,
} from '../questions/own-result.ts';
import { type Measuring, normalisationOf } from '../words.ts';
import { Changed } from './changed.tsx';
import { formatPoints, here, theCampaign } from './parts.tsx';

const theOne = (visit: Visit): string => param(visit, 'enterprise');

async function ownPage(visit: Visit, refused: Refused): Promise<Page> {
  const { locale, house } = visit;
  const m = inLocale(ownSaid, locale);
  const campaign = await theCampaign(visit);
  const { campaignId, zone } = campaign;
  const of = { campaignId, enterpriseId: theOne(visit) };
  const own = await ownResultOf(house.database, of);
  const view = await ownObjectionsOf(house.database, campaign, of.enterpriseId);
  const { open, changes } = await sinceWinners(house.database, campaign);
  const action = judgingPaths.ownResult(campaignId, of.enterpriseId);
  return {
    title: m.title,
    width: 'phone',
    status: refusedStatus(refused),
    body: (
      <>
        <Crumbs
          trail={[{ href: '/', text: inLocale(judgingSaid, locale).home }]}
          label={inLocale(judgingSaid, locale).trail}
        />
        <h1>{m.title}</h1>
        <p class="grounds">{campaign.name}</p>
        <ErrorSummary refused={refused} locale={locale} />
        {own && view ? (
          <>
            {own.round === 'final' && <Changed {...{ visit, changes }} />}
            <Result {...{ visit, own, zone, lastDay: view.lastDay }} />
            <OwnObjections
              {...{ visit, view, zone, action, refused }}
              since={{ open, lastDay: view.lastDay }}
            />
          </>
        ) : (
          <Empty>{m.notJudged}</Empty>
        )}
      </>
    ),
  };
}

function Result(props: { visit: Visit; own: OwnResult; zone: Zone; lastDay: Day | null }): VNode {
  const { visit, own, zone } = props;
  const { locale } = visit;
  const m = inLocale(ownSaid, locale);
  const { round, criteria, decided } = own;
  const pending = round === 'final' ? m.pending : m.pendingFirst;
  return (
    <>
      {decided ? (
        <Decided {...{ visit, decided, zone, among: own.among }} />
      ) : (
        <p class="my-3">{pending(own.among)}</p>
      )}
      <h2>{m.criteria}</h2>
      <Criteria
        {...{ visit, criteria, round, isDecided: decided !== null }}
        measuring={own.measuring}
      />
      <p class="grounds">{measuredSaid(props)}</p>
      {decided && criteria.some(({ third }) => third) && <p class="my-2">{m.why}</p>}
      {decided && !isWinner(decided.outcome) && <Next {...{ visit, next: decided.next }} />}
    </>
  );
}

function measuredSaid({ visit, own, zone, lastDay }: Parameters<typeof Result>[0]): string {
  const { locale, today } = visit;
  const m = inLocale(ownSaid, locale);
  const { opened, measuredAt, isAgain } = own;
  const at = formatInstant(measuredAt, zone, locale);
  const first = formatInstant(opened.measuredAt, zone, locale);
  return [
    isAgain
      ? m.measuredAgain(first, at, opened.definitionVersion)
      : m.measuredAt(at, opened.definitionVersion),
    m.laterFinal,
    // Before the decision nobody knows until when.
    ...(lastDay === null || today <= lastDay ? [m.ifWrong] : []),
  ].join(' ');
}

const isWinner = (outcome: OwnOutcome): boolean => outcome.round === 'final' && outcome.isWinner;

interface DecidedProps {
  visit: Visit;
  decided: NonNullable<OwnResult['decided']>;
  among: number;
  zone: Zone;
}

function Decided(props: DecidedProps): VNode {
  const { decided } = props;
  const { outcome } = decided;
  return outcome.round === 'final' ? (
    <ByDecree {...props} outcome={outcome} />
  ) : (
    <NotTakenOn {...props} outcome={outcome} />
  );
}

type OutcomeOf<R> = Extract<OwnOutcome, { round: R }>;

function NotTakenOn(props: DecidedProps & { outcome: OutcomeOf<'first'> }): VNode {
  const { visit, decided, among, zone, outcome } = props;
  const { locale } = visit;
  const m = inLocale(ownSaid, locale);
  const on = formatDay(dayIn(zone, outcome.chosenAt), locale);
  return (
    <section class="my-4">
      <h2>{m.notTakenOn}</h2>
      <p class="my-2">{m.chosen(on, outcome.finalists)}</p>
      <p class="my-2">{m.placeFirst(decided.rank, among)}</p>
      {outcome.otherwise && <p class="my-2 break-words">{m.otherwise(outcome.otherwise)}</p>}
    </section>
  );
}

function ByDecree(props: DecidedProps & { outcome: OutcomeOf<'final'> }): VNode {
  const { visit, decided, among, outcome } = props;
  const { locale } = visit;
  const m = inLocale(ownSaid, locale);
  const { decree, isWinner, tieReason } = outcome;
  const { number, decidedOn, content } = decree;
  return (
    <section class="my-4">
      <h2>{isWinner ? m.won : m.lost}</h2>
      <p class="my-2">{m.decided(number, formatDay(decidedOn, locale), content.criteriaVersion)}</p>
      <p class="my-2">{m.place(decided.rank, among)}</p>
      {tieReason !== null && <p class="my-2 break-words">{m.tie(tieReason)}</p>}
    </section>
  );
}

function Criteria(props: {
  visit: Visit;
  criteria: readonly OwnCriterion[];
  round: OwnResult['round'];
  isDecided: boolean;
  measuring: Measuring;
}): VNode {
  const { visit, criteria, round, isDecided, measuring } = props;
  const { locale } = visit;
  const m = inLocale(ownSaid, locale);
  const pointsOf = ({ third, points }: OwnCriterion): string =>
    third ? m[third](m[round]) : formatPoints(points ?? 0, locale, 0);
  return (
    <Table
      label={m.criteria}
      columns={[
        { head: m.criterion },
        ...(isDecided ? [{ head: m.points, isNumber: true, isWide: true }] : []),
      ]}
      rows={criteria.map((one) => ({
        key: one.criterion.id,
        cells: [
          <span key="name">
            {nameIn(one.criterion, locale)}
            {isDecided && (
              <span class="block sm:hidden font-semibold">{`${m.points}: ${pointsOf(one)}`}</span>
            )}
            <span class="grounds block">
              {[
                m.weight(one.criterion.weight),
                ...(one.criterion.kind === 'measured' ? [figureOf(visit, one)] : []),
              ].join(' · ')}
            </span>
            {one.criterion.kind === 'measured' && (
              <span class="grounds block">
                {m.pointsBy(normalisationOf(one.criterion.measure, measuring)[locale])}
              </span>
            )}
          </span>,
          ...(isDecided ? [pointsOf(one)] : []),
        ],
      }))}
    />
  );
}

function figureOf({ locale }: Visit, { criterion, raw }: OwnCriterion): string {
  const m = inLocale(ownSaid, locale);
  if (criterion.kind !== 'measured' || raw === null) return m.unknown;
  if (criterion.measure === 'sales') return formatRupiah(raw);
  if (criterion.measure === 'transactions') return formatPoints(raw, locale, 0);
  return `${formatPoints(100 * raw, locale)} %`;
}

function Next({ visit, next }: { visit: Visit; next: readonly OwnCriterion[] }): VNode | null {
  const { locale } = visit;
  const m = inLocale(ownSaid, locale);
  if (next.length === 0) return null;
  return (
    <section class="my-4">
      <h2>{m.next}</h2>
      <ul class="list-disc pl-5">
        {next.map((one) => (
          <li key={one.criterion.id} class="break-words">
            {wordsOf(visit, one)}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Of a judged criterion what its next level asks for. */
function wordsOf({ locale }: Visit, { criterion, points }: OwnCriterion): string {
  const name = nameIn(criterion, locale);
  if (criterion.kind === 'measured' || points === null) return name;
  const mean = 1 + (points / 100) * (criterion.levels.length - 1);
  return inLocale(ownSaid, locale).level(name, nextLevel({ criterion, mean }, locale));
}

const onEnterprise = (visit: Visit) => enterpriseTarget(visit.house.database, theOne(visit));

export const ownResultRoutes: readonly Route[] = [
  {
    method: 'get',
    path: judgingPaths.ownResult(':campaign', ':enterprise'),
    may: judgingPolicy.permissions['judging.seeOwn'],
    on: onEnterprise,
    handle: (visit) => ownPage(visit, nothingRefused),
  },
  {
    method: 'post',
    path: judgingPaths.ownResult(':campaign', ':enterprise'),
    may: judgingPolicy.permissions['judging.object'],
    on: onEnterprise,
    handle: async (visit) => {
      const typed = await typedIn(visit);
      const { ground = '', body = '' } = typed;
      const of = { campaignId: here(visit), enterpriseId: theOne(visit) };
      const tried = await orRefused(typed, () =>
        fileJudgingObjection(visit.house, visit.who, { ...of, ground, body }),
      );
      return tried.ok
        ? redirect(judgingPaths.ownResult(of.campaignId, of.enterpriseId))
        : ownPage(visit, tried.refused);
    },
  },
];
