/** The first round of a judging: opened, closed, and its ranks, from which finalists are chosen. */
import type { VNode } from 'preact';
import type { CampaignWhole } from '../../campaigns/index.ts';
import { setupOf } from '../../campaigns/index.ts';
import { allTicked, Choices } from '../../campaigns/pages.ts';
import { DecreeOrProposal } from '../../curation/pages.ts';
import { enterpriseNames } from '../../enterprises/index.ts';
import { formatInstant } from '../../kernel/day.ts';
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
  Submit,
  Table,
  TextArea,
  typedIn,
  type Visit,
} from '../../web/index.ts';
import { closeFirstRound, openFirstRound } from '../actions/first-round.ts';
import { firstRoundSaid } from '../first-round-messages.ts';
import { judgingSaid } from '../messages.ts';
import { judgingPaths } from '../paths.ts';
import { finalStateOf, judgesOf } from '../questions/final.ts';
import { type FirstRound, firstRoundOf } from '../questions/first-round.ts';
import { membersOf } from '../questions/members.ts';
import { allowed, formatPoints, here, may, theCampaign, trailTo } from './parts.tsx';

async function roundPage(visit: Visit, refused: Refused): Promise<Page> {
  const { locale, house } = visit;
  const m = inLocale(firstRoundSaid, locale);
  const campaign = await theCampaign(visit);
  const setup = await setupOf(house.database, campaign.campaignId);
  const first = await firstRoundOf(house.database, campaign.campaignId, setup);
  const { final, decree } = await finalStateOf(house.database, campaign.campaignId);
  const runs = may(visit, 'judging.run');
  return {
    title: m.title,
    status: refusedStatus(refused),
    body: (
      <>
        <Crumbs trail={trailTo(visit, campaign)} label={inLocale(judgingSaid, locale).trail} />
        <h1>{m.title}</h1>
        <p class="my-3 max-w-3xl">{m.lead}</p>
        <ErrorSummary refused={refused} locale={locale} />
        {first && <State {...{ visit, campaign, first, runs }} />}
        {!first && final && <Empty>{m.skipped}</Empty>}
        {!first &&
          !final &&
          (runs ? await openForm(visit, campaign, refused) : <Empty>{m.none}</Empty>)}
        {first?.round.closedAt && !decree && (
          <DecreeOrProposal ofJury {...{ visit, decree }} versions="" />
        )}
        {first?.round.closedAt && <Ranks visit={visit} first={first} />}
      </>
    ),
  };
}

function State(props: {
  visit: Visit;
  campaign: CampaignWhole;
  first: FirstRound;
  runs: boolean;
}): VNode {
  const { visit, campaign, first, runs } = props;
  const { locale } = visit;
  const m = inLocale(firstRoundSaid, locale);
  const at = (instant: Date) => formatInstant(instant, campaign.zone, locale);
  const { round, entrants, sheets, locked } = first;
  return (
    <section class="my-4 max-w-xl">
      <p class="my-2">{m.opened(at(round.openedAt), entrants, first.judges)}</p>
      <p class="my-2 font-semibold">{m.locked(locked, sheets)}</p>
      {round.unreported && (
        <p class="my-2 break-words">
          {inLocale(judgingSaid, locale).openedSilent(round.unreported)}
        </p>
      )}
      {round.closedAt && <p class="my-2">{m.closed(at(round.closedAt))}</p>}
      {runs && !round.closedAt && (
        <form method="post" action={judgingPaths.firstRoundClosing(campaign.campaignId)}>
          <Submit>{m.close}</Submit>
        </form>
      )}
    </section>
  );
}

async function openForm(visit: Visit, campaign: CampaignWhole, refused: Refused): Promise<VNode> {
  const { locale, house } = visit;
  const m = inLocale(firstRoundSaid, locale);
  const members = await membersOf(house.database, campaign.campaignId);
  const names = await enterpriseNames(house.database, members);
  const judges = await judgesOf(house.database, campaign.campaignId, visit.today);
  if (members.length === 0) return <Empty>{inLocale(judgingSaid, locale).noMembers}</Empty>;
  return (
    <form method="post" class="mt-6 max-w-3xl">
      <p class="grounds">{inLocale(judgingSaid, locale).judges(judges.length)}</p>
      <Field
        name="each"
        label={m.each}
        hint={m.eachHint}
        value="2"
        inputMode="numeric"
        {...{ refused, locale }}
      />
      <Choices
        name="entrants"
        legend={m.entrants}
        options={members.map((id) => ({ value: id, label: names.get(id) ?? id }))}
        chosen={members}
        {...{ refused, locale }}
      />
      <TextArea
        name="unreported"
        label={inLocale(judgingSaid, locale).unreported}
        hint={inLocale(judgingSaid, locale).unreportedHint}
        rows={3}
        {...{ refused, locale }}
      />
      <Submit>{m.open}</Submit>
    </form>
  );
}

function Ranks({ visit, first }: { visit: Visit; first: FirstRound }): VNode {
  const { locale } = visit;
  const m = inLocale(firstRoundSaid, locale);
  const n = inLocale(judgingSaid, locale);
  const { places } = first;
  const severity = first.ranked?.severity;
  return (
    <>
      <p class="my-2">{places === null ? m.noQuota : m.places(places)}</p>
      {severity && !severity.ok && <p class="my-2">{m[severity.refusal]}</p>}
      <Table
        label={m.title}
        columns={[
          { head: n.rank, isNumber: true },
          { head: m.entrant },
          { head: n.score, isNumber: true },
          { head: m.adjusted, isNumber: true },
        ]}
        rows={first.rows.map((row) => ({
          key: row.enterpriseId,
          cells: [
            row.rank,
            <span key="name">
              <a class="name" href={judgingPaths.scores(here(visit), row.enterpriseId)}>
                {row.name}
              </a>
              {places !== null && row.rank <= places && (
                <span class="grounds block">{m.goesOn}</span>
              )}
            </span>,
            formatPoints(row.score, locale, 2),
            row.adjusted
              ? `${formatPoints(row.adjusted.score, locale, 2)} ± ${formatPoints(row.adjusted.standardError, locale, 2)}`
              : '–',
          ],
        }))}
      />
    </>
  );
}

const path = judgingPaths.firstRound(':campaign');
const runs = allowed('judging.run');

export const firstRoundRoutes: readonly Route[] = [
  {
    ...{ method: 'get', path, ...allowed('judging.see') },
    handle: (visit) => roundPage(visit, nothingRefused),
  },
  {
    ...{ method: 'post', path, ...runs },
    handle: async (visit) => {
      const typed = await typedIn(visit);
      const campaignId = here(visit);
      const entrants = allTicked(typed, 'entrants');
      const tried = await orRefused(typed, () =>
        openFirstRound(visit.house, visit.who, {
          ...{ campaignId, entrants, each: typed['each'] ?? '' },
          unreported: typed['unreported'] ?? '',
        }),
      );
      return tried.ok
        ? redirect(judgingPaths.firstRound(campaignId))
        : roundPage(visit, tried.refused);
    },
  },
  {
    method: 'post',
    path: judgingPaths.firstRoundClosing(':campaign'),
    ...runs,
    handle: async (visit) => {
      const campaignId = here(visit);
      const tried = await orRefused({}, () => closeFirstRound(visit.house, visit.who, campaignId));
      return tried.ok
        ? redirect(judgingPaths.firstRound(campaignId))
        : roundPage(visit, tried.refused);
    },
  },
];
