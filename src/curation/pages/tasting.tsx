/** A sheet that knows its sample by the code; no maker, number, product or photo is on it. */
import type { VNode } from 'preact';
import { formatInstant } from '../../kernel/day.ts';
import {
  Crumbs,
  ErrorSummary,
  inLocale,
  nothingRefused,
  type Page,
  param,
  type Refused,
  type Route,
  redirect,
  refusedStatus,
  typedIn,
  type Visit,
} from '../../web/index.ts';
import { lockSheet, saveScores } from '../actions/score.ts';
import { curationSaid } from '../messages/office.ts';
import { panelSaid } from '../messages/panel.ts';
import { samplesSaid } from '../messages/samples.ts';
import { tastingSaid } from '../messages/tasting.ts';
import { curationPaths } from '../paths.ts';
import { panelProblems } from '../problems/panel.ts';
import { makerOf, type OwnTasting, ownTasting } from '../questions/blind.ts';
import { onceOwnCriteria } from '../questions/panel.ts';
import { ownScoreHistory } from '../questions/score-history.ts';
import { storageWords } from '../words/samples.ts';
import { keepSheet } from './keep-sheet.ts';
import { allowed, here, theCampaign } from './parts.tsx';
import { allergensSaid } from './samples.tsx';
import { isOwnSheet, ScoreForm } from './score-fields.tsx';
import { OwnChanges } from './score-history.tsx';
import { sheetTrail } from './sheets.tsx';

const theCode = (visit: Visit): string => param(visit, 'no');
const taster = (visit: Visit): string => visit.who?.personId ?? '';

async function theTasting(visit: Visit): Promise<OwnTasting> {
  const key = { campaignId: here(visit), code: theCode(visit), personId: taster(visit) };
  const found = await ownTasting(visit.house.database, key);
  if (!found) throw panelProblems.noSheet();
  return found;
}

async function tastingPage(visit: Visit, refused: Refused, saved = false): Promise<Page> {
  const { locale, house } = visit;
  const m = inLocale(tastingSaid, locale);
  const said = inLocale(panelSaid, locale);
  const campaign = await theCampaign(visit);
  const { campaignId, zone } = campaign;
  const own = await theTasting(visit);
  const { applicationId, lockedAt, criteria } = own;
  const key = { campaignId, applicationId, personId: taster(visit) };
  const records = await ownScoreHistory(house.database, key, criteria);
  const isOpen = !lockedAt && !own.opening.closedAt;
  return {
    title: m.sheet(own.codes),
    status: refusedStatus(refused),
    ...(isOpen && { islands: ['sheet'] }),
    body: (
      <>
        <Crumbs trail={sheetTrail(visit, campaign)} label={inLocale(curationSaid, locale).trail} />
        <h1>{m.sheet(own.codes)}</h1>
        {own.codes.length > 1 && <p class="my-3">{m.several}</p>}
        {saved && (
          <p class="my-3" role="status">
            ✓ {said.saved}
          </p>
        )}
        {lockedAt && <p class="my-3">{said.lockedAt(formatInstant(lockedAt, zone, locale))}</p>}
        {own.isOver && (
          <p class="min-h-11 flex items-center">
            <a href={curationPaths.sheet(campaignId, applicationId)}>{m.named}</a>
          </p>
        )}
        <ErrorSummary refused={refused} locale={locale} />
        <div class="grid gap-8 lg:grid-cols-[2fr_3fr] [&>*]:min-w-0">
          <AboutSamples {...{ visit, own }} />
          <ScoreForm
            {...{ criteria, given: own.given, visit, refused, isOpen }}
            lockPath={curationPaths.tastingLock(campaignId, own.codes[0] ?? '')}
          />
        </div>
        <OwnChanges {...{ visit, records, zone }} />
      </>
    ),
  };
}

function AboutSamples({ visit, own }: { visit: Visit; own: OwnTasting }): VNode {
  const { locale } = visit;
  const said = inLocale(samplesSaid, locale);
  return (
    <section>
      <h2>{inLocale(tastingSaid, locale).about}</h2>
      {own.samples.map((sample) => (
        <dl key={sample.code} class="my-3">
          {[
            [said.code, sample.code],
            [said.storage, storageWords[sample.storage][locale]],
            [said.allergens, allergensSaid(sample, visit)],
          ].map(([name, value]) => (
            <div key={name} class="mb-2">
              <dt class="grounds">{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      ))}
    </section>
  );
}

async function save(visit: Visit, isLocking: boolean): Promise<Page | Response> {
  const typed = await typedIn(visit);
  if (!isOwnSheet(visit, typed)) return redirect('/masuk');
  const { database } = visit.house;
  const [campaignId, code] = [here(visit), theCode(visit)];
  const work = isLocking ? lockSheet : saveScores;
  return keepSheet(visit, typed, {
    criteria: async () => (await theTasting(visit)).criteria,
    keep: (scores) => work(visit.house, visit.who, { campaignId, code, scores }),
    page: (refused, saved) => tastingPage(visit, refused, saved),
    lockedTo: isLocking ? curationPaths.sheets(campaignId) : null,
    asked: async () => {
      const applicationId = await makerOf(database, campaignId, code);
      const key = { campaignId, applicationId: applicationId ?? '', personId: taster(visit) };
      return applicationId ? onceOwnCriteria(database, { ...key, part: 'blind' }) : null;
    },
    trail: async () => sheetTrail(visit, await theCampaign(visit)),
  });
}

const scores = allowed('curation.score');

export const tastingRoutes: readonly Route[] = [
  {
    method: 'get',
    path: curationPaths.tasting(':campaign', ':no'),
    ...scores,
    handle: (visit) => tastingPage(visit, nothingRefused),
  },
  {
    method: 'post',
    path: curationPaths.tasting(':campaign', ':no'),
    ...scores,
    handle: (visit) => save(visit, false),
  },
  {
    method: 'post',
    path: curationPaths.tastingLock(':campaign', ':no'),
    ...scores,
    handle: (visit) => save(visit, true),
  },
];
