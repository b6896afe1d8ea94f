/** After an upheld objection: every decree, the corrections, and the next decree. */
import type { VNode } from 'preact';
import type { CampaignWhole } from '../../campaigns/index.ts';
import { Choices, ticked } from '../../campaigns/pages.ts';
import { DecreeFields, decreeIn } from '../../curation/pages.ts';
import { formatDay, formatInstant, type Zone } from '../../kernel/day.ts';
import {
  Crumbs,
  Empty,
  ErrorSummary,
  Field,
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
import { changeWinners, correctScore, measureAgain } from '../actions/change-winners.ts';
import { changeSaid } from '../change-messages.ts';
import { judgingSaid } from '../messages.ts';
import { judgingPaths } from '../paths.ts';
import {
  type CorrectionSaid,
  type Upheld,
  upheldOf,
  type WinnersHistory,
  winnersHistoryOf,
} from '../questions/change.ts';
import { finalStateOf, ownSheets } from '../questions/final.ts';
import { judgedOf } from '../questions/paper-sheets.ts';
import type { WinnersView } from '../questions/ranking.ts';
import { allowed, formatPoints, here, may, theCampaign, trailTo } from './parts.tsx';

async function changePage(visit: Visit, refused: Refused): Promise<Page> {
  const { locale, house } = visit;
  const m = inLocale(changeSaid, locale);
  const campaign = await theCampaign(visit);
  const history = await winnersHistoryOf(house.database, campaign);
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
        {history?.decrees.map((one) => (
          <OneDecree key={one.decree.version} visit={visit} {...one} />
        ))}
        <h2>{m.corrections}</h2>
        {corrections.length === 0 && <Empty>{m.noCorrections}</Empty>}
        <Corrections {...{ visit, corrections }} zone={campaign.zone} />
        {history && may(visit, 'judging.decide') && <Forms {...{ visit, history, refused }} />}
      </>
    ),
  };
}

function OneDecree(props: { visit: Visit } & WinnersHistory['decrees'][number]): VNode {
  const { visit, decree, view } = props;
  const { locale } = visit;
  const m = inLocale(changeSaid, locale);
  const { change, entries } = decree.content;
  const nameOf = (id: string) => view?.rows.find((row) => row.enterpriseId === id)?.name ?? '–';
  return (
    <section class="my-6 max-w-3xl">
      <h2>{m.version(decree.version, decree.number, formatDay(decree.decidedOn, locale))}</h2>
      {change && <p class="my-2 break-words">{m.because(change.objection, change.reason)}</p>}
      {change?.byHand && <p class="my-2 break-words">{m.byHandBecause(change.byHand)}</p>}
      <Ranks
        {...{ visit, label: decree.number }}
        rows={entries.map((one) => ({
          ...{ ...one, name: nameOf(one.enterpriseId), score: one.scoreHundredths / 100 },
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
}): VNode {
  const { visit, label, rows } = props;
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
            {row.isWinner && <span class="grounds block">{m.won}</span>}
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
          <span class="grounds block">
            {`${m.because(one.objection, one.reason)} · ${formatInstant(one.correctedAt, zone, locale)}`}
          </span>
        </li>
      ))}
    </ul>
  );
}

function correctionSaid({ locale }: Visit, { name, judge, criterion, what }: CorrectionSaid) {
  const m = inLocale(changeSaid, locale);
  return what.kind === 'score'
    ? m.correctedScore(name, criterion ?? '–', judge ?? '–', what.score)
    : m.measuredAgain(name);
}

const optionsOf = ({ locale }: Visit, upheld: readonly Upheld[]) =>
  upheld.map(({ objectionId, no, name }) => ({
    ...{ value: objectionId, label: inLocale(changeSaid, locale).objectionOf(no, name) },
  }));

function Forms(props: { visit: Visit; history: WinnersHistory; refused: Refused }): VNode {
  const { visit, history, refused } = props;
  const { locale } = visit;
  const m = inLocale(changeSaid, locale);
  const { upheld, next } = history;
  const view = next[0]?.view;
  if (!view) return <Empty>{m.noneUpheld}</Empty>;
  const form = { refused, locale };
  const among = {
    ...{ name: 'objection', label: m.objection, blank: m.choose },
    options: optionsOf(visit, upheld),
  };
  return (
    <>
      <form method="post" action={judgingPaths.measuring(here(visit))} class="mt-8 max-w-xl">
        <h2>{m.measureTitle}</h2>
        <p class="my-2">{m.measureLead}</p>
        {/* Ids stay apart from those of the other form. */}
        <Select {...{ ...among, name: 'measured', ...form }} />
        <TextArea name="why" label={m.reason} rows={2} {...form} />
        <Submit>{m.measure}</Submit>
      </form>
      <section class="mt-8 max-w-3xl">
        <h2>{m.next}</h2>
        <p class="my-2">{m.nextLead}</p>
        {next.map(({ objection: { objectionId, no, name }, view: { rows } }) => (
          <div key={objectionId} class="my-4">
            <h3>{m.objectionOf(no, name)}</h3>
            <Ranks {...{ visit, label: m.objectionOf(no, name), rows }} />
          </div>
        ))}
      </section>
      <form method="post" class="mt-8 max-w-xl">
        <h2>{m.decreeTitle}</h2>
        <p class="my-2">{m.revokes}</p>
        <Select {...{ ...among, ...form }} />
        <TextArea name="reason" label={m.reason} rows={3} {...form} />
        <Choices
          {...{ name: 'winners', legend: m.winners, ...form }}
          hint={next.length === 1 ? m.winnersHint : m.winnersOfObjection}
          options={view.rows.map((row) => ({ value: row.enterpriseId, label: row.name }))}
          chosen={next.length === 1 ? winnersIn(view) : []}
        />
        <TextArea name="byHand" label={m.byHand} rows={2} {...form} />
        <DecreeFields {...form} />
        <Submit>{m.enter}</Submit>
      </form>
    </>
  );
}

const winnersIn = ({ rows }: WinnersView): string[] =>
  rows.filter(({ isWinner }) => isWinner).map(({ enterpriseId }) => enterpriseId);

async function enter(visit: Visit): Promise<Page | Response> {
  const typed = await typedIn(visit);
  const history = await winnersHistoryOf(visit.house.database, await theCampaign(visit));
  const finalists = (history?.next[0]?.view.rows ?? []).map((row) => row.enterpriseId);
  const { objection: objectionId = '', reason = '', byHand = '' } = typed;
  const asked = { campaignId: here(visit), objectionId, reason, byHand, ...decreeIn(typed) };
  const winners = ticked(typed, 'winners', finalists);
  const tried = await orRefused(typed, () =>
    changeWinners(visit.house, visit.who, { ...asked, winners }),
  );
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

async function scorePage(visit: Visit, refused: Refused): Promise<Page> {
  const { locale, house } = visit;
  const m = inLocale(changeSaid, locale);
  const campaign = await theCampaign(visit);
  const upheld = await upheldOf(house.database, campaign);
  return {
    title: m.ownTitle,
    width: 'phone',
    status: refusedStatus(refused),
    body: (
      <>
        <Crumbs
          trail={[
            ...trailTo(visit, campaign, 'campaign'),
            {
              href: judgingPaths.sheets(here(visit)),
              text: inLocale(judgingSaid, locale).own,
            },
          ]}
          label={inLocale(judgingSaid, locale).trail}
        />
        <h1>{m.ownTitle}</h1>
        <p class="my-3">{m.ownLead}</p>
        <ErrorSummary refused={refused} locale={locale} />
        {upheld.length === 0 ? (
          <Empty>{m.noneUpheld}</Empty>
        ) : (
          await scoreForm(visit, { campaign, upheld, refused })
        )}
      </>
    ),
  };
}

async function scoreForm(
  visit: Visit,
  asked: { campaign: CampaignWhole; upheld: readonly Upheld[]; refused: Refused },
): Promise<VNode> {
  const { locale, house, who } = visit;
  const { campaign, upheld, refused } = asked;
  const m = inLocale(changeSaid, locale);
  const form = { refused, locale, blank: m.choose };
  const { criteria } = await finalStateOf(house.database, campaign.campaignId);
  const { sheets } = await ownSheets(house.database, campaign.campaignId, who?.personId ?? '');
  const judged = criteria ? judgedOf(criteria) : [];
  const objected = sheets.filter((sheet) =>
    upheld.some(({ enterpriseId }) => enterpriseId === sheet.enterpriseId),
  );
  return (
    <form method="post">
      {upheld.map(({ objectionId, no, name, answer }) => (
        <p key={objectionId} class="my-3 break-words whitespace-pre-line">
          {`${m.objectionOf(no, name)}\n${answer?.answer}`}
        </p>
      ))}
      <Select
        {...{ name: 'objection', label: m.objection, ...form }}
        options={optionsOf(visit, upheld)}
      />
      <Select
        {...{ name: 'finalist', label: m.finalist, ...form }}
        options={objected.map((one) => ({ value: one.enterpriseId, label: one.name }))}
      />
      <Select
        {...{ name: 'criterion', label: m.criterion, ...form }}
        options={judged.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <Field name="score" label={m.score} inputMode="numeric" {...{ refused, locale }} />
      <TextArea name="reason" label={m.reason} rows={3} {...{ refused, locale }} />
      <Submit>{m.correct}</Submit>
    </form>
  );
}

async function score(visit: Visit): Promise<Page | Response> {
  const typed = await typedIn(visit);
  const { objection: objectionId = '', finalist: enterpriseId = '', criterion = '' } = typed;
  const { score = '', reason = '' } = typed;
  const asked = { campaignId: here(visit), objectionId, enterpriseId, criterion, score, reason };
  const tried = await orRefused(typed, () => correctScore(visit.house, visit.who, asked));
  return tried.ok ? redirect(judgingPaths.sheets(here(visit))) : scorePage(visit, tried.refused);
}

/** The one line beside winners that are not those of the first decree. */
export function Changed(props: {
  visit: Visit;
  changes: readonly Pick<WinnersHistory['decrees'][number]['decree'], 'number' | 'decidedOn'>[];
}): VNode | null {
  const { locale } = props.visit;
  const last = props.changes.at(-1);
  if (!last) return null;
  const day = formatDay(last.decidedOn, locale);
  return (
    <p class="my-2 font-semibold">{inLocale(changeSaid, locale).changedBy(last.number, day)}</p>
  );
}

const path = judgingPaths.winnersChange(':campaign');
const ownPath = judgingPaths.ownCorrection(':campaign');

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
    ...{ method: 'get', path: ownPath, ...allowed('judging.score') },
    handle: (visit) => scorePage(visit, nothingRefused),
  },
  { ...{ method: 'post', path: ownPath, ...allowed('judging.score') }, handle: score },
];
