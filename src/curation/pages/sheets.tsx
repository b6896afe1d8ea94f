/** One score sheet, by the curator whose it is. Nobody else's scores are ever read here. */

import type { ComponentChildren, VNode } from 'preact';
import type { CampaignWhole } from '../../campaigns/index.ts';
import { regionName } from '../../enterprises/index.ts';
import { nameIn } from '../../kernel/bilingual.ts';
import { formatInstant } from '../../kernel/day.ts';
import {
  type Crumb,
  Crumbs,
  ErrorSummary,
  inLocale,
  nothingRefused,
  orRefused,
  type Page,
  type Refused,
  type Route,
  redirect,
  typedIn,
  type Visit,
} from '../../web/index.ts';
import { declareConflict, lockSheet, saveScores } from '../actions/score.ts';
import { curationSaid } from '../messages/office.ts';
import { panelSaid } from '../messages/panel.ts';
import { samplesSaid } from '../messages/samples.ts';
import { tastingSaid } from '../messages/tasting.ts';
import { curationPaths } from '../paths.ts';
import { panelProblems } from '../problems/panel.ts';
import { type OwnSheet, onceOwnCriteria, ownSheet } from '../questions/panel.ts';
import { ownScoreHistory } from '../questions/score-history.ts';
import { resultWordsOf } from '../words/gates.ts';
import { conflictWords } from '../words/panel.ts';
import { type Sample, samplePhotoOf, storageWords } from '../words/samples.ts';
import { AnswerShown } from './fields.tsx';
import { keepSheet } from './keep-sheet.ts';
import { ConflictFields, ownSheetsRoutes, self } from './own-sheets.tsx';
import { allowed, here, theCampaign, theOne, trailTo } from './parts.tsx';
import { allergensSaid } from './samples.tsx';
import { isOwnSheet, ScoreForm } from './score-fields.tsx';
import { OwnChanges } from './score-history.tsx';

async function theSheet(visit: Visit): Promise<OwnSheet> {
  const key = { campaignId: here(visit), applicationId: theOne(visit), personId: self(visit) };
  const found = await ownSheet(visit.house.database, key);
  if (!found) throw panelProblems.noSheet();
  return found;
}

export const sheetTrail = (visit: Visit, campaign: CampaignWhole): Crumb[] => [
  ...trailTo(visit, campaign).slice(0, 2),
  {
    href: curationPaths.sheets(campaign.campaignId),
    text: inLocale(panelSaid, visit.locale).own,
  },
];

async function sheetPage(visit: Visit, refused: Refused, saved = false): Promise<Page> {
  const { locale } = visit;
  const m = inLocale(panelSaid, locale);
  const campaign = await theCampaign(visit);
  const own = await theSheet(visit);
  const { applicant, lockedAt, opening } = own;
  const key = { campaignId: campaign.campaignId, applicationId: theOne(visit) };
  const mine = { ...key, personId: self(visit) };
  const records = await ownScoreHistory(visit.house.database, mine, own.criteria);
  const isOpen = !lockedAt && !opening.closedAt;
  return {
    title: m.sheet(applicant.no ?? 0),
    status: refused.problems.length > 0 ? 422 : 200,
    ...(isOpen && { islands: ['sheet'] }),
    body: (
      <>
        <Crumbs trail={sheetTrail(visit, campaign)} label={inLocale(curationSaid, locale).trail} />
        <h1 class="break-words">{applicant.enterpriseName}</h1>
        <p class="grounds">{m.sheet(applicant.no ?? 0)}</p>
        {saved && (
          <p class="my-3" role="status">
            ✓ {m.saved}
          </p>
        )}
        {lockedAt && (
          <p class="my-3">{m.lockedAt(formatInstant(lockedAt, campaign.zone, locale))}</p>
        )}
        {own.isTasted && <p class="my-3">{inLocale(tastingSaid, locale).elsewhere}</p>}
        <ErrorSummary refused={refused} locale={locale} />
        <div class="grid gap-8 lg:grid-cols-[2fr_3fr] [&>*]:min-w-0">
          <Applicant visit={visit} own={own} />
          <ScoreForm
            criteria={own.criteria}
            given={own.given}
            lockPath={curationPaths.sheetLock(here(visit), theOne(visit))}
            {...{ visit, refused, isOpen }}
          />
        </div>
        <OwnChanges {...{ visit, records }} zone={campaign.zone} />
        {isOpen && <ConflictForm visit={visit} own={own} refused={refused} />}
      </>
    ),
  };
}

function Applicant({ visit, own }: { visit: Visit; own: OwnSheet }): VNode {
  const { locale } = visit;
  const m = inLocale(panelSaid, locale);
  const { applicant, questions, conflict } = own;
  const rows: [string, ComponentChildren][] = [
    [m.product, applicant.product],
    [m.shop, applicant.shop || '–'],
    [m.region, regionName(applicant.regionCode) || '–'],
    ...own.samples.map((one): [string, ComponentChildren] => [
      inLocale(samplesSaid, locale).one(one.code),
      <SampleShown key={one.code} {...{ visit, sample: one, own }} />,
    ]),
    ...own.gates.map(({ gate, result }): [string, ComponentChildren] => [
      `${nameIn(gate, locale)}${gate.effect === 'advantage' ? ` (${m.advantage})` : ''}`,
      resultWordsOf(gate, result)[locale],
    ]),
    ...questions
      .filter(({ code }) => applicant.answers[code] !== undefined)
      .map((question): [string, ComponentChildren] => [
        question.label[locale],
        <AnswerShown
          key={question.code}
          {...{ question, locale }}
          answer={applicant.answers[question.code] ?? ''}
          href={(code) => curationPaths.sheetFile(here(visit), applicant.applicationId, code)}
        />,
      ]),
  ];
  return (
    <section>
      <h2>{m.applicant}</h2>
      <dl class="my-3">
        {rows.map(([name, value]) => (
          <div key={name} class="mb-2">
            <dt class="grounds">{name}</dt>
            <dd class="break-words whitespace-pre-line">{value}</dd>
          </div>
        ))}
      </dl>
      {conflict && (
        <p class="grounds">{m.declared(conflictWords[conflict.kind][locale], conflict.reason)}</p>
      )}
    </section>
  );
}

/** What a taster has to know, with the photo taken when it came in. */
function SampleShown(props: { visit: Visit; sample: Sample; own: OwnSheet }): VNode {
  const { visit, sample, own } = props;
  const { locale } = visit;
  const { product, storage, no, hasPhoto } = sample;
  const m = inLocale(samplesSaid, locale);
  const code = samplePhotoOf(no);
  return (
    <>
      {`${product}. ${storageWords[storage][locale]}. ${m.allergens}: ${allergensSaid(sample, visit)}`}
      {hasPhoto && (
        <img
          class="mt-2 max-w-full h-auto"
          loading="lazy"
          src={curationPaths.sheetFile(here(visit), own.applicant.applicationId, code)}
          alt={m.one(sample.code)}
        />
      )}
    </>
  );
}

function ConflictForm(props: { visit: Visit; own: OwnSheet; refused: Refused }): VNode {
  const { visit, own, refused } = props;
  const { locale } = visit;
  const m = inLocale(panelSaid, locale);
  return (
    <form
      method="post"
      action={curationPaths.conflict(here(visit), theOne(visit))}
      class="mt-10 max-w-xl"
    >
      <h2>{m.conflict}</h2>
      <p class="my-2">{m.conflictLead}</p>
      <ConflictFields conflict={own.conflict} {...{ refused, locale }} />
    </form>
  );
}

async function save(visit: Visit, isLocking: boolean): Promise<Page | Response> {
  const typed = await typedIn(visit);
  if (!isOwnSheet(visit, typed)) return redirect('/masuk');
  const { database } = visit.house;
  const asked = { campaignId: here(visit), applicationId: theOne(visit) };
  const work = isLocking ? lockSheet : saveScores;
  return keepSheet(visit, typed, {
    criteria: async () => (await theSheet(visit)).criteria,
    keep: (scores) => work(visit.house, visit.who, { ...asked, scores }),
    page: (refused, saved) => sheetPage(visit, refused, saved),
    lockedTo: isLocking ? curationPaths.sheets(asked.campaignId) : null,
    asked: () => onceOwnCriteria(database, { ...asked, personId: self(visit), part: 'named' }),
    trail: async () => sheetTrail(visit, await theCampaign(visit)),
  });
}

async function declare(visit: Visit): Promise<Page | Response> {
  const typed = await typedIn(visit);
  const asked = { campaignId: here(visit), applicationId: theOne(visit) };
  const { kind = '', reason = '' } = typed;
  const tried = await orRefused(typed, () =>
    declareConflict(visit.house, visit.who, { ...asked, kind, reason }),
  );
  return tried.ok
    ? redirect(curationPaths.sheets(asked.campaignId))
    : sheetPage(visit, tried.refused);
}

const scores = allowed('curation.score');

export const sheetRoutes: readonly Route[] = [
  ...ownSheetsRoutes,
  {
    method: 'get',
    path: curationPaths.sheet(':campaign', ':application'),
    ...scores,
    handle: (visit) => sheetPage(visit, nothingRefused),
  },
  {
    method: 'post',
    path: curationPaths.sheet(':campaign', ':application'),
    ...scores,
    handle: (visit) => save(visit, false),
  },
  {
    method: 'post',
    path: curationPaths.sheetLock(':campaign', ':application'),
    ...scores,
    handle: (visit) => save(visit, true),
  },
  {
    method: 'post',
    path: curationPaths.conflict(':campaign', ':application'),
    ...scores,
    handle: declare,
  },
];
