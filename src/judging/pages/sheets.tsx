/** A judge's own sheets. Nobody else's scores are ever read here, and no rupiah. */

import type { VNode } from 'preact';
import type { CampaignWhole } from '../../campaigns/index.ts';
import {
  ConflictFields,
  conflictWords,
  isOwnSheet,
  keepSheet,
  OwnChanges,
  PactForm,
  paperSaid,
  ScoreForm,
} from '../../curation/pages.ts';
import { nameIn } from '../../kernel/bilingual.ts';
import { formatInstant } from '../../kernel/day.ts';
import {
  type Crumb,
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
  Select,
  Table,
  typedIn,
  type Visit,
} from '../../web/index.ts';
import { declareJudgeConflict, signJudgePact } from '../actions/relations.ts';
import { lockJudgeSheet, saveJudgeScores } from '../actions/score.ts';
import { changeSaid } from '../change-messages.ts';
import { judgingSaid } from '../messages.ts';
import { judgingPaths } from '../paths.ts';
import { judgingProblems } from '../problems.ts';
import { upheldOf } from '../questions/change.ts';
import {
  currentRoundOf,
  type OwnSheet,
  onceOwnCriteria,
  ownSheet,
  ownSheets,
} from '../questions/final.ts';
import { hasSignedPact, ownRelations } from '../questions/relations.ts';
import { judgedRecords } from '../questions/score-history.ts';
import { relationSaid } from '../relation-messages.ts';
import { type JudgedCriterion, rounds } from '../words.ts';
import { allowed, formatPoints, here, theCampaign, trailTo } from './parts.tsx';

const self = (visit: Visit): string => visit.who?.personId ?? '';
const theOne = (visit: Visit): string => param(visit, 'finalist');

async function listPage(visit: Visit, refused: Refused): Promise<Page> {
  const { locale, house } = visit;
  const m = inLocale(judgingSaid, locale);
  const campaign = await theCampaign(visit);
  const { campaignId } = campaign;
  const by = { campaignId, personId: self(visit) };
  const { sheets, final } = await ownSheets(house.database, campaignId, self(visit));
  const upheld = await upheldOf(house.database, campaign);
  const action = judgingPaths.ownPact(campaignId);
  const words = inLocale(relationSaid, locale).pactWords;
  const hasSigned = await hasSignedPact(house.database, by);
  return {
    title: m.own,
    status: refusedStatus(refused),
    body: (
      <>
        <Crumbs trail={trailTo(visit, campaign, 'campaign')} label={m.trail} />
        <h1>{m.own}</h1>
        <ErrorSummary refused={refused} locale={locale} />
        {upheld.length > 0 && (
          <p class="min-h-11 flex items-center">
            <a href={judgingPaths.ownCorrection(campaignId)}>
              {inLocale(changeSaid, locale).ownTitle}
            </a>
          </p>
        )}
        {hasSigned ? (
          <Own {...{ visit, sheets }} />
        ) : (
          <PactForm {...{ visit, refused, action, words }} />
        )}
        {hasSigned && !final?.closedAt && (
          <Declaring {...{ visit, refused, relations: await ownRelations(house.database, by) }} />
        )}
      </>
    ),
  };
}

function Own(props: {
  visit: Visit;
  sheets: Awaited<ReturnType<typeof ownSheets>>['sheets'];
}): VNode {
  const { visit, sheets } = props;
  const { locale } = visit;
  const m = inLocale(judgingSaid, locale);
  return (
    <>
      {sheets.length === 0 ? (
        <Empty>{m.ownNone}</Empty>
      ) : (
        <>
          <p class="my-3">
            {m.ownDone(sheets.filter(({ lockedAt }) => lockedAt).length, sheets.length)}
          </p>
          {sheets.some(({ lockedAt }) => !lockedAt) && (
            <p class="min-h-11 flex items-center">
              <a href={judgingPaths.ownPrinted(here(visit))}>
                {inLocale(paperSaid, locale).printOwn}
              </a>
            </p>
          )}
          <Table
            label={m.own}
            columns={[{ head: m.finalist }, { head: m.state }]}
            rows={sheets.map(({ enterpriseId, name, lockedAt }) => ({
              key: enterpriseId,
              cells: [
                <a key="name" class="name" href={judgingPaths.sheet(here(visit), enterpriseId)}>
                  {name}
                </a>,
                lockedAt ? m.stateLocked : m.stateOpen,
              ],
            }))}
          />
        </>
      )}
    </>
  );
}

/** Relations to those who take part: what was declared, and one more. */
function Declaring(props: {
  visit: Visit;
  refused: Refused;
  relations: Awaited<ReturnType<typeof ownRelations>>;
}): VNode {
  const { visit, refused, relations } = props;
  const { locale } = visit;
  const m = inLocale(relationSaid, locale);
  const { conflicts, entrants } = relations;
  const nameOf = new Map(entrants.map(({ enterpriseId, name }) => [enterpriseId, name]));
  return (
    <form method="post" action={judgingPaths.ownConflict(here(visit))} class="mt-10 max-w-xl">
      <h2>{m.declareTitle}</h2>
      <p class="my-2">{m.declareLead}</p>
      {conflicts.length > 0 && (
        <ul class="list-disc pl-5 my-2">
          {conflicts.map(({ enterpriseId, kind }) => (
            <li key={enterpriseId} class="break-words">
              {m.own(nameOf.get(enterpriseId) ?? '–', conflictWords[kind][locale])}
            </li>
          ))}
        </ul>
      )}
      <Select
        name="entrant"
        label={m.entrant}
        blank={m.choose}
        options={entrants.map(({ enterpriseId, name }) => ({ value: enterpriseId, label: name }))}
        {...{ refused, locale }}
      />
      <ConflictFields {...{ refused, locale }} />
    </form>
  );
}

const declaring =
  (work: (visit: Visit, typed: Record<string, string>) => Promise<void>): Route['handle'] =>
  async (visit) => {
    const typed = await typedIn(visit);
    const tried = await orRefused(typed, () => work(visit, typed));
    return tried.ok ? redirect(judgingPaths.sheets(here(visit))) : listPage(visit, tried.refused);
  };

async function theSheet(visit: Visit): Promise<OwnSheet> {
  const key = { campaignId: here(visit), enterpriseId: theOne(visit), personId: self(visit) };
  const found = await ownSheet(visit.house.database, key);
  if (!found) throw judgingProblems.noSheet();
  return found;
}

const judgedOf = ({ criteria }: Pick<OwnSheet, 'criteria'>): JudgedCriterion[] =>
  criteria.criteria.filter((one) => one.kind === 'judged');

const sheetTrail = (visit: Visit, campaign: CampaignWhole): Crumb[] => [
  ...trailTo(visit, campaign, 'campaign'),
  {
    href: judgingPaths.sheets(campaign.campaignId),
    text: inLocale(judgingSaid, visit.locale).own,
  },
];

async function sheetPage(visit: Visit, refused: Refused, saved = false): Promise<Page> {
  const { locale } = visit;
  const m = inLocale(judgingSaid, locale);
  const campaign = await theCampaign(visit);
  const own = await theSheet(visit);
  const { finalist, sheet, final } = own;
  const records = await judgedRecords(
    visit.house.database,
    { campaignId: campaign.campaignId, round: own.round },
    { enterpriseId: finalist.enterpriseId, personId: self(visit) },
  );
  const isOpen = !sheet.lockedAt && !final.closedAt;
  return {
    title: finalist.name,
    status: refused.problems.length > 0 ? 422 : 200,
    ...(isOpen && { islands: ['sheet'] }),
    body: (
      <>
        <Crumbs trail={sheetTrail(visit, campaign)} label={m.trail} />
        <h1 class="break-words">{finalist.name}</h1>
        {saved && (
          <p class="my-3" role="status">
            ✓ {m.saved}
          </p>
        )}
        {sheet.lockedAt && (
          <p class="my-3">{m.lockedAt(formatInstant(sheet.lockedAt, campaign.zone, locale))}</p>
        )}
        <ErrorSummary refused={refused} locale={locale} />
        <div class="grid gap-8 lg:grid-cols-[2fr_3fr] [&>*]:min-w-0">
          <div>
            <Products visit={visit} own={own} />
            <MeasuredPoints visit={visit} own={own} />
          </div>
          <ScoreForm
            criteria={judgedOf(own)}
            given={own.given}
            lockPath={judgingPaths.sheetLock(here(visit), theOne(visit))}
            round={own.round}
            {...{ visit, refused, isOpen }}
          />
        </div>
        <OwnChanges {...{ visit, records }} zone={campaign.zone} />
      </>
    ),
  };
}

/** What it makes, as its registry says; nothing of what it sold. */
function Products({ visit, own }: { visit: Visit; own: OwnSheet }): VNode | null {
  const m = inLocale(judgingSaid, visit.locale);
  if (own.products.length === 0) return null;
  return (
    <section class="mb-6">
      <h2>{m.products}</h2>
      <ul class="list-disc pl-5">
        {own.products.map((name) => (
          <li key={name} class="break-words">
            {name}
          </li>
        ))}
      </ul>
    </section>
  );
}

function MeasuredPoints({ visit, own }: { visit: Visit; own: OwnSheet }): VNode | null {
  const m = inLocale(judgingSaid, visit.locale);
  const measured = own.criteria.criteria.filter(({ kind }) => kind === 'measured');
  if (measured.length === 0) return null;
  return (
    <section>
      <h2>{m.measured}</h2>
      <Table
        label={m.measured}
        columns={[{ head: m.criterion }, { head: m.points, isNumber: true }]}
        rows={measured.map((one) => ({
          key: one.id,
          cells: [
            nameIn(one, visit.locale),
            formatPoints(own.points.get(one.id) ?? 0, visit.locale),
          ],
        }))}
      />
    </section>
  );
}

async function save(visit: Visit, isLocking: boolean): Promise<Page | Response> {
  const typed = await typedIn(visit);
  const { database } = visit.house;
  const campaignId = here(visit);
  const now = await currentRoundOf(database, campaignId);
  const round = rounds.find((one) => one === typed['babak']) ?? now;
  if (!round || !isOwnSheet(visit, typed, round)) return redirect('/masuk');
  const key = { campaignId, round, enterpriseId: theOne(visit), personId: self(visit) };
  const work = isLocking ? lockJudgeSheet : saveJudgeScores;
  return keepSheet(visit, typed, {
    criteria: async () => {
      if (round !== now) throw judgingProblems.closed();
      return judgedOf(await theSheet(visit));
    },
    keep: (scores) =>
      work(visit.house, visit.who, { campaignId, enterpriseId: key.enterpriseId, scores }),
    page: (refused, saved) => sheetPage(visit, refused, saved),
    lockedTo: isLocking ? judgingPaths.sheets(campaignId) : null,
    asked: async () => {
      const criteria = await onceOwnCriteria(database, key);
      return criteria && judgedOf({ criteria });
    },
    trail: async () => sheetTrail(visit, await theCampaign(visit)),
  });
}

const scores = allowed('judging.score');

export const sheetRoutes: readonly Route[] = [
  {
    method: 'get',
    path: judgingPaths.sheets(':campaign'),
    ...scores,
    handle: (visit) => listPage(visit, nothingRefused),
  },
  // Before a sheet, whose address ends in an id.
  {
    method: 'post',
    path: judgingPaths.ownPact(':campaign'),
    ...scores,
    handle: declaring((visit, typed) =>
      signJudgePact(visit.house, visit.who, {
        ...{ campaignId: here(visit), agrees: typed['setuju'] !== undefined },
      }),
    ),
  },
  {
    method: 'post',
    path: judgingPaths.ownConflict(':campaign'),
    ...scores,
    handle: declaring((visit, { entrant = '', kind = '', reason = '' }) =>
      declareJudgeConflict(visit.house, visit.who, {
        ...{ campaignId: here(visit), enterpriseId: entrant, kind, reason },
      }),
    ),
  },
  {
    method: 'get',
    path: judgingPaths.sheet(':campaign', ':finalist'),
    ...scores,
    handle: async (visit) => {
      const by = { campaignId: here(visit), personId: self(visit) };
      if (await hasSignedPact(visit.house.database, by)) return sheetPage(visit, nothingRefused);
      await theSheet(visit);
      return redirect(judgingPaths.sheets(here(visit)));
    },
  },
  {
    method: 'post',
    path: judgingPaths.sheet(':campaign', ':finalist'),
    ...scores,
    handle: (visit) => save(visit, false),
  },
  {
    method: 'post',
    path: judgingPaths.sheetLock(':campaign', ':finalist'),
    ...scores,
    handle: (visit) => save(visit, true),
  },
];
