/** After an upheld objection: every decree, the corrections, and the next decree. */
import type { VNode } from 'preact';
import { allTicked, Choices } from '../../campaigns/pages.ts';
import { DecreeFields, decreeIn } from '../../curation/pages.ts';
import { nameIn } from '../../kernel/bilingual.ts';
import { formatDay, formatInstant, type Zone } from '../../kernel/day.ts';
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
  refusedStatus,
  Select,
  Submit,
  Table,
  TextArea,
  typedIn,
  type Visit,
} from '../../web/index.ts';
import { changeWinners, measureAgain } from '../actions/change-winners.ts';
import { changeSaid } from '../change-messages.ts';
import { judgingSaid } from '../messages.ts';
import { judgingPaths } from '../paths.ts';
import {
  type CorrectionSaid,
  type Upheld,
  type WinnersHistory,
  winnersHistoryOf,
} from '../questions/change.ts';
import { figuresMoved } from '../questions/measured-again.ts';
import type { WinnersView } from '../questions/ranking.ts';
import { objectionNos, type WinnersDecree } from '../words/decree.ts';
import { allowed, formatPoints, here, may, theCampaign, trailTo } from './parts.tsx';
import { winsBy } from './tie.tsx';
import { Withdrawal, withdrawn } from './withdrawal.tsx';

async function changePage(visit: Visit, refused: Refused): Promise<Page> {
  const { locale, house } = visit;
  const m = inLocale(changeSaid, locale);
  const campaign = await theCampaign(visit);
  const naming = allTicked(refused.typed, 'objection');
  const asked = naming.length > 0 ? naming : undefined;
  const history = await winnersHistoryOf(house.database, campaign, asked);
  const corrections = history?.corrections ?? [];
  return {
    title: m.title,
    status: refusedStatus(refused),
    body: (
      <>
        <Crumbs trail={trailTo(visit, campaign)} label={inLocale(judgingSaid, locale).trail} />
        <h1>{m.title}</h1>
        <p class="my-3 max-w-3xl">{m.lead}</p>
        <ErrorSummary refused={refused} locale={locale} />
        {history?.decrees.map((decree) => (
          <OneDecree key={decree.version} {...{ visit, decree }} names={history.names} />
        ))}
        <h2>{m.corrections}</h2>
        {corrections.length === 0 && <Empty>{m.noCorrections}</Empty>}
        <Corrections {...{ visit, corrections }} zone={campaign.zone} />
        {history && may(visit, 'judging.decide') && <Forms {...{ visit, history, refused }} />}
      </>
    ),
  };
}

function OneDecree(props: {
  visit: Visit;
  decree: WinnersDecree;
  names: WinnersHistory['names'];
}): VNode {
  const { visit, decree, names } = props;
  const { locale } = visit;
  const m = inLocale(changeSaid, locale);
  const said = inLocale(judgingSaid, locale);
  const { change, entries } = decree.content;
  return (
    <section class="my-6 max-w-3xl">
      <h2>{m.version(decree.version, decree.number, formatDay(decree.decidedOn, locale))}</h2>
      {change && <p class="my-2 break-words">{m.because(objectionNos(change), change.reason)}</p>}
      {change?.byHand && <p class="my-2 break-words">{m.byHandBecause(change.byHand)}</p>}
      <Ranks
        {...{ visit, label: decree.number, wins: () => said.won }}
        rows={entries.map((one) => ({
          ...{ ...one, name: names.get(one.enterpriseId) ?? '–' },
          score: one.scoreHundredths / 100,
        }))}
      />
    </section>
  );
}

function Ranks(props: {
  visit: Visit;
  label: string;
  rows: readonly Pick<
    WinnersView['rows'][number],
    'enterpriseId' | 'name' | 'rank' | 'score' | 'isWinner'
  >[];
  /** What stands below the name of a winner. */
  wins: (enterpriseId: string) => string;
}): VNode {
  const { visit, label, rows, wins } = props;
  const m = inLocale(judgingSaid, visit.locale);
  return (
    <Table
      label={label}
      columns={[
        { head: m.rank, isNumber: true },
        { head: m.finalist },
        { head: m.score, isNumber: true },
      ]}
      rows={rows.map((row) => ({
        key: row.enterpriseId,
        cells: [
          row.rank,
          <span key="name">
            {row.name}
            {row.isWinner && <span class="grounds block">{wins(row.enterpriseId)}</span>}
          </span>,
          formatPoints(row.score, visit.locale, 2),
        ],
      }))}
    />
  );
}

export function Corrections(props: {
  visit: Visit;
  corrections: readonly CorrectionSaid[];
  zone: Zone;
}): VNode {
  const { visit, corrections, zone } = props;
  const { locale } = visit;
  const m = inLocale(changeSaid, locale);
  return (
    <ul class="list-disc pl-5 max-w-3xl">
      {corrections.map((one) => (
        <li key={one.no} class="break-words my-2">
          {correctionSaid(visit, one)}
          {one.withdrawn && <span class="block">{m.withdrawn(one.withdrawn.reason)}</span>}
          <span class="grounds block">
            {`${m.because(String(one.objection), one.reason)} · ${formatInstant(one.correctedAt, zone, locale)}`}
          </span>
        </li>
      ))}
    </ul>
  );
}

export function correctionSaid(
  { locale }: Visit,
  { name, judge, criterion, ...one }: CorrectionSaid,
) {
  const { what, before } = one;
  const m = inLocale(changeSaid, locale);
  if (what.kind === 'score') {
    const of = criterion ? nameIn(criterion, locale) : what.criterion;
    return m.correctedScore(name, of, judge ?? '–', what.score);
  }
  return m.measuredAgain(name, before ? figuresMoved(before, what.measured, locale) : '');
}

export const optionsOf = ({ locale }: Visit, upheld: readonly Upheld[]) =>
  upheld.map(({ objectionId, no, name }) => ({
    ...{ value: objectionId, label: inLocale(changeSaid, locale).objectionOf(no, name) },
  }));

function Forms(props: { visit: Visit; history: WinnersHistory; refused: Refused }): VNode {
  const { visit, history, refused } = props;
  const { locale } = visit;
  const m = inLocale(changeSaid, locale);
  const { upheld, next } = history;
  const [first] = next;
  if (upheld.length === 0 || !first) return <Empty>{m.noneUpheld}</Empty>;
  const form = { refused, locale };
  const { rows } = first.view;
  return (
    <>
      <form method="post" action={judgingPaths.measuring(here(visit))} class="mt-8 max-w-xl">
        <h2>{m.measureTitle}</h2>
        <p class="my-2">{m.measureLead}</p>
        {/* Ids stay apart from those of the other form. */}
        <Select
          {...{ name: 'measured', label: m.objection, blank: m.choose, ...form }}
          options={optionsOf(visit, upheld)}
        />
        <TextArea name="why" label={m.reason} rows={2} {...form} />
        <Submit>{m.measure}</Submit>
      </form>
      <Withdrawal
        {...{ visit, refused, action: judgingPaths.withdrawal(here(visit)) }}
        corrections={history.corrections.filter(({ what }) => what.kind === 'measured')}
        labelOf={(one) => correctionSaid(visit, one)}
      />
      {next.map((one) => (
        <Next key={one.objections.map(({ no }) => no).join()} {...{ visit, ...one }} />
      ))}
      <form method="post" class="mt-8 max-w-xl">
        <h2>{m.decreeTitle}</h2>
        <p class="min-h-11 flex items-center">
          <a href={judgingPaths.minutes(here(visit))}>{m.minutesFirst}</a>
        </p>
        <p class="my-2">{m.revokes}</p>
        <Choices
          {...{ name: 'objection', legend: m.objections, hint: m.objectionsHint, ...form }}
          options={optionsOf(visit, upheld)}
          chosen={upheld.map(({ objectionId }) => objectionId)}
        />
        <TextArea name="reason" label={m.reason} rows={3} {...form} />
        <Choices
          {...{ name: 'winners', legend: m.winners, hint: m.winnersHint, ...form }}
          options={rows.map((row) => ({ value: row.enterpriseId, label: row.name }))}
          chosen={rows
            .filter((row) => row.isWinner && !first.view.tied.includes(row))
            .map((row) => row.enterpriseId)}
        />
        <TextArea name="byHand" label={m.byHand} rows={2} {...form} />
        <DecreeFields {...form} />
        <Submit>{m.enter}</Submit>
      </form>
    </>
  );
}

function Next(props: { visit: Visit } & WinnersHistory['next'][number]): VNode {
  const { visit, objections, view } = props;
  const nos = objections.map(({ no }) => no);
  const label = inLocale(changeSaid, visit.locale).next(nos.join(', '));
  const wins = (id: string) => winsBy(visit, view, id);
  return (
    <section class="mt-8 max-w-3xl">
      <h2>{label}</h2>
      <Ranks {...{ visit, label, rows: view.rows, wins }} />
      {view.equals.length > 0 && (
        <p class="min-h-11 flex items-center">
          <a href={judgingPaths.tie(here(visit), nos)}>
            {inLocale(judgingSaid, visit.locale).tieTitle}
          </a>
        </p>
      )}
    </section>
  );
}

async function enter(visit: Visit): Promise<Page | Response> {
  const typed = await typedIn(visit);
  const { reason = '', byHand = '' } = typed;
  const chosen = {
    objectionIds: allTicked(typed, 'objection'),
    winners: allTicked(typed, 'winners'),
  };
  const asked = { campaignId: here(visit), reason, byHand, ...chosen, ...decreeIn(typed) };
  const tried = await orRefused(typed, () => changeWinners(visit.house, visit.who, asked));
  return tried.ok
    ? redirect(judgingPaths.winnersChange(here(visit)))
    : changePage(visit, tried.refused);
}

async function withdraw(visit: Visit): Promise<Page | Response> {
  const tried = await withdrawn(visit, 'measured');
  return tried.ok
    ? redirect(judgingPaths.winnersChange(here(visit)))
    : changePage(visit, tried.refused);
}

async function measure(visit: Visit): Promise<Page | Response> {
  const typed = await typedIn(visit);
  const { measured: objectionId = '', why: reason = '' } = typed;
  const asked = { campaignId: here(visit), objectionId, reason };
  const tried = await orRefused(typed, () => measureAgain(visit.house, visit.who, asked));
  if (tried.ok) return redirect(judgingPaths.winnersChange(here(visit)));
  const fields: Record<string, string> = { objection: 'measured', reason: 'why' };
  const problems = tried.refused.problems.map((one) =>
    one.field && fields[one.field] ? one.at(fields[one.field] ?? '') : one,
  );
  return changePage(visit, { typed, problems });
}

const path = judgingPaths.winnersChange(':campaign');

export const changeRoutes: readonly Route[] = [
  {
    ...{ method: 'get', path, ...allowed('judging.see') },
    handle: (visit) => changePage(visit, nothingRefused),
  },
  { ...{ method: 'post', path, ...allowed('judging.decide') }, handle: enter },
  {
    ...{ method: 'post', path: judgingPaths.measuring(':campaign') },
    ...{ ...allowed('judging.decide'), handle: measure },
  },
  {
    ...{ method: 'post', path: judgingPaths.withdrawal(':campaign') },
    ...{ ...allowed('judging.decide'), handle: withdraw },
  },
];
