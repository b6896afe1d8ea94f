/** The final of a campaign: its steps, and what those who run it do. */
import type { VNode } from 'preact';
import { type CampaignWhole, setupOf } from '../../campaigns/index.ts';
import { allTicked, Choices } from '../../campaigns/pages.ts';
import { paperSaid } from '../../curation/pages.ts';
import { enterpriseNames } from '../../enterprises/index.ts';
import { formatDay, formatInstant } from '../../kernel/day.ts';
import { witnessedOf } from '../../sales/index.ts';
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
  TextArea,
  typedIn,
  type Visit,
} from '../../web/index.ts';
import { closeFinal, openFinal } from '../actions/final.ts';
import { awardSaid } from '../award-messages.ts';
import { firstRoundSaid } from '../first-round-messages.ts';
import { jurySaid } from '../jury-messages.ts';
import { judgingSaid } from '../messages.ts';
import { ownSaid } from '../own-messages.ts';
import { judgingPaths } from '../paths.ts';
import { type Nominee, nomineesOf } from '../questions/award.ts';
import { type FinalState, finalStateOf, judgesOf } from '../questions/final.ts';
import { firstRoundOf } from '../questions/first-round.ts';
import { isJudgeOf } from '../questions/judges.ts';
import { membersOf } from '../questions/members.ts';
import { allowed, here, may, theCampaign, trailTo } from './parts.tsx';

async function hubPage(visit: Visit, refused: Refused): Promise<Page> {
  const { locale, house } = visit;
  const m = inLocale(judgingSaid, locale);
  const campaign = await theCampaign(visit);
  const { campaignId } = campaign;
  const state = await finalStateOf(house.database, campaignId);
  const runs = may(visit, 'judging.run');
  const by = { campaignId, personId: visit.who?.personId ?? '' };
  const isClerk = may(visit, 'judging.enterPaper') && !(await isJudgeOf(house.database, by));
  return {
    title: m.title,
    status: refused.problems.length > 0 ? 422 : 200,
    body: (
      <>
        <Crumbs trail={trailTo(visit, campaign, 'campaign')} label={m.trail} />
        <h1>{m.title}</h1>
        <p class="my-3">{m.lead}</p>
        <ErrorSummary refused={refused} locale={locale} />
        <Steps
          nominees={await nomineesOf(house.database, campaignId)}
          {...{ visit, campaign, state }}
        />
        <ul class="flex flex-wrap gap-x-6">
          <li class="min-h-11 inline-flex items-center">
            <a href={judgingPaths.firstRound(campaignId)}>
              {inLocale(firstRoundSaid, locale).title}
            </a>
          </li>
          <li class="min-h-11 inline-flex items-center">
            <a href={judgingPaths.judges(campaignId)}>{inLocale(jurySaid, locale).title}</a>
          </li>
          {isClerk && (
            <li class="min-h-11 inline-flex items-center">
              <a href={judgingPaths.paperSheets(campaignId)}>{inLocale(paperSaid, locale).title}</a>
            </li>
          )}
          <li class="min-h-11 inline-flex items-center">
            <a href={judgingPaths.objections(campaignId)}>{inLocale(ownSaid, locale).objections}</a>
          </li>
          <li class="min-h-11 inline-flex items-center">
            <a href={judgingPaths.papers(campaignId)}>{m.papers}</a>
          </li>
        </ul>
        {runs && !state.final && (await openForm(visit, campaign, refused))}
        {state.final && <Phase visit={visit} campaign={campaign} state={state} runs={runs} />}
      </>
    ),
  };
}

function Steps(props: {
  visit: Visit;
  campaign: CampaignWhole;
  state: FinalState;
  nominees: readonly Nominee[] | null;
}): VNode {
  const { visit, state, nominees } = props;
  const nominated = nominees?.filter(({ nomination }) => nomination).length ?? 0;
  const { campaignId } = props.campaign;
  const { locale } = visit;
  const m = inLocale(judgingSaid, locale);
  const { criteria, final, decree } = state;
  const steps = [
    {
      href: may(visit, 'judging.run') ? judgingPaths.criteria(campaignId) : null,
      name: m.stepCriteria,
      state: criteria ? m.criteriaOf(criteria.criteria.length, criteria.version) : m.none,
    },
    {
      href: null,
      name: m.stepFinal,
      state: final ? m.progress(state.finalists, state.locked, state.sheets) : m.none,
    },
    {
      href: judgingPaths.ranking(campaignId),
      name: m.stepRanking,
      state: final?.closedAt ? '✓' : m.afterClosing,
    },
    {
      href: judgingPaths.decree(campaignId),
      name: m.stepDecree,
      state: decree ? `SK ${decree.number}, ${formatDay(decree.decidedOn, locale)}` : '–',
    },
    {
      href: judgingPaths.award(campaignId),
      name: `5. ${inLocale(awardSaid, locale).title}`,
      state: nominees ? inLocale(awardSaid, locale).count(nominated, nominees.length) : '–',
    },
  ];
  return (
    <Table
      label={m.title}
      columns={[{ head: m.step }, { head: m.state }]}
      rows={steps.map((step) => ({
        key: step.name,
        cells: [
          step.href ? (
            <a key="name" href={step.href}>
              {step.name}
            </a>
          ) : (
            step.name
          ),
          step.state,
        ],
      }))}
    />
  );
}

async function openForm(visit: Visit, campaign: CampaignWhole, refused: Refused) {
  const { locale, house } = visit;
  const m = inLocale(judgingSaid, locale);
  const { campaignId } = campaign;
  const members = await membersOf(house.database, campaignId);
  const names = await enterpriseNames(house.database, members);
  const judges = await judgesOf(house.database, campaignId, visit.today);
  const first = await firstRoundOf(
    house.database,
    campaignId,
    await setupOf(house.database, campaignId),
  );
  const best = (first?.rows ?? [])
    .filter(({ isWinner }) => isWinner)
    .map((row) => row.enterpriseId);
  const seen = await witnessedOf(house.database, {
    ...{ campaignId, enterpriseIds: members, knownAt: house.clock() },
  });
  const labelOf = (id: string): string => {
    const name = names.get(id) ?? id;
    const shops = seen.get(id)?.shops ?? [];
    const lacking = shops.filter(({ isWhole }) => !isWhole).map((one) => one.name);
    if (lacking.length > 0) return m.seenNot(name, lacking.join(', '));
    return shops.length > 0 ? m.seenAll(name) : m.seenNoShop(name);
  };
  return (
    <form method="post" action={judgingPaths.opening(campaignId)} class="mt-6 max-w-3xl">
      <h2>{m.final}</h2>
      <p class="my-2">{m.finalLead}</p>
      <p class="grounds">{m.judges(judges.length)}</p>
      {members.length === 0 ? (
        <Empty>{m.noMembers}</Empty>
      ) : (
        <>
          <Choices
            name="finalists"
            legend={m.finalists}
            options={members.map((id) => ({ value: id, label: labelOf(id) }))}
            chosen={first ? best : members}
            {...{ refused, locale }}
          />
          {first && (
            <TextArea
              name="otherwise"
              label={inLocale(firstRoundSaid, locale).otherwise}
              rows={3}
              {...{ refused, locale }}
            />
          )}
          <TextArea
            name="unwitnessed"
            label={m.unwitnessed}
            hint={m.unwitnessedHint}
            rows={3}
            {...{ refused, locale }}
          />
          <TextArea
            name="unreported"
            label={m.unreported}
            hint={m.unreportedHint}
            rows={3}
            {...{ refused, locale }}
          />
          <Submit>{m.open}</Submit>
        </>
      )}
    </form>
  );
}

function Phase(props: {
  visit: Visit;
  campaign: CampaignWhole;
  state: FinalState;
  runs: boolean;
}): VNode {
  const { visit, campaign, state, runs } = props;
  const { locale } = visit;
  const m = inLocale(judgingSaid, locale);
  const { final } = state;
  const at = (instant: Date) => formatInstant(instant, campaign.zone, locale);
  return (
    <section class="my-6 max-w-xl">
      {final && <p class="my-2">{m.openedAt(at(final.measuredAt), final.definitionVersion)}</p>}
      {final?.unwitnessed && <p class="my-2 break-words">{m.openedWithout(final.unwitnessed)}</p>}
      {final?.unreported && <p class="my-2 break-words">{m.openedSilent(final.unreported)}</p>}
      {final?.closedAt && <p class="my-2">{m.closedAt(at(final.closedAt))}</p>}
      {runs && final && !final.closedAt && (
        <form method="post" action={judgingPaths.closing(campaign.campaignId)}>
          <h2>{m.close}</h2>
          <p class="my-2">{m.closeLead}</p>
          <Submit>{m.close}</Submit>
        </form>
      )}
    </section>
  );
}

const acting =
  (work: (visit: Visit, typed: Record<string, string>) => Promise<void>): Route['handle'] =>
  async (visit) => {
    const typed = await typedIn(visit);
    const tried = await orRefused(typed, () => work(visit, typed));
    return tried.ok ? redirect(judgingPaths.hub(here(visit))) : hubPage(visit, tried.refused);
  };

export const hubRoutes: readonly Route[] = [
  {
    method: 'get',
    path: judgingPaths.hub(':campaign'),
    ...allowed('judging.see'),
    handle: (visit) => hubPage(visit, nothingRefused),
  },
  {
    method: 'post',
    path: judgingPaths.opening(':campaign'),
    ...allowed('judging.run'),
    handle: acting(async (visit, typed) => {
      const campaignId = here(visit);
      const finalists = allTicked(typed, 'finalists');
      const { unwitnessed = '', unreported = '', otherwise = '' } = typed;
      const why = { unwitnessed, unreported, otherwise };
      await openFinal(visit.house, visit.who, { campaignId, finalists, ...why });
    }),
  },
  {
    method: 'post',
    path: judgingPaths.closing(':campaign'),
    ...allowed('judging.run'),
    handle: acting((visit) => closeFinal(visit.house, visit.who, here(visit))),
  },
];
