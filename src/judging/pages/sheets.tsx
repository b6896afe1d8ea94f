/** A judge's own sheets. Nobody else's scores are ever read here, and no rupiah. */
import type { VNode } from 'preact';
import { isOwnSheet, OwnChanges, paperSaid, ScoreForm, scoresIn } from '../../curation/pages.ts';
import { formatInstant } from '../../kernel/day.ts';
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
  Table,
  typedIn,
  type Visit,
} from '../../web/index.ts';
import { lockJudgeSheet, saveJudgeScores } from '../actions/score.ts';
import { judgingSaid } from '../messages.ts';
import { judgingPaths } from '../paths.ts';
import { judgingProblems } from '../problems.ts';
import { currentRoundOf, type OwnSheet, ownSheet, ownSheets } from '../questions/final.ts';
import { judgedRecords } from '../questions/score-history.ts';
import type { JudgedCriterion } from '../words.ts';
import { allowed, formatPoints, here, theCampaign, trailTo } from './parts.tsx';

const self = (visit: Visit): string => visit.who?.personId ?? '';
const theOne = (visit: Visit): string => param(visit, 'finalist');

async function listPage(visit: Visit): Promise<Page> {
  const { locale, house } = visit;
  const m = inLocale(judgingSaid, locale);
  const campaign = await theCampaign(visit);
  const { sheets } = await ownSheets(house.database, campaign.campaignId, self(visit));
  return {
    title: m.own,
    body: (
      <>
        <Crumbs trail={trailTo(visit, campaign, 'campaign')} label={m.trail} />
        <h1>{m.own}</h1>
        {sheets.length === 0 ? (
          <Empty>{m.ownNone}</Empty>
        ) : (
          <>
            <p class="my-3">
              {m.ownDone(sheets.filter(({ lockedAt }) => lockedAt).length, sheets.length)}
            </p>
            {sheets.some(({ lockedAt }) => !lockedAt) && (
              <p class="min-h-11 flex items-center">
                <a href={judgingPaths.ownPrinted(campaign.campaignId)}>
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
    ),
  };
}

async function theSheet(visit: Visit): Promise<OwnSheet> {
  const key = { campaignId: here(visit), enterpriseId: theOne(visit), personId: self(visit) };
  const found = await ownSheet(visit.house.database, key);
  if (!found) throw judgingProblems.noSheet();
  return found;
}

const judgedOf = ({ criteria }: OwnSheet): JudgedCriterion[] =>
  criteria.criteria.filter((one) => one.kind === 'judged');

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
        <Crumbs
          trail={[
            ...trailTo(visit, campaign, 'campaign'),
            { href: judgingPaths.sheets(campaign.campaignId), text: m.own },
          ]}
          label={m.trail}
        />
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
          <MeasuredPoints visit={visit} own={own} />
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
        rows={measured.map(({ id, name }) => ({
          key: id,
          cells: [name, formatPoints(own.points.get(id) ?? 0, visit.locale)],
        }))}
      />
    </section>
  );
}

async function save(visit: Visit, isLocking: boolean): Promise<Page | Response> {
  const typed = await typedIn(visit);
  const round = await currentRoundOf(visit.house.database, here(visit));
  if (!isOwnSheet(visit, typed, round ?? '')) return redirect('/masuk');
  const own = await theSheet(visit);
  const asked = {
    ...{ campaignId: here(visit), enterpriseId: theOne(visit) },
    scores: scoresIn(typed, judgedOf(own)),
  };
  const work = isLocking ? lockJudgeSheet : saveJudgeScores;
  const tried = await orRefused(typed, () => work(visit.house, visit.who, asked));
  if (!tried.ok) return sheetPage(visit, tried.refused);
  return isLocking
    ? redirect(judgingPaths.sheets(asked.campaignId))
    : sheetPage(visit, nothingRefused, true);
}

const scores = allowed('judging.score');

export const sheetRoutes: readonly Route[] = [
  { method: 'get', path: judgingPaths.sheets(':campaign'), ...scores, handle: listPage },
  {
    method: 'get',
    path: judgingPaths.sheet(':campaign', ':finalist'),
    ...scores,
    handle: (visit) => sheetPage(visit, nothingRefused),
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
