/** Score sheets of the panel on paper. */
import { inLocale, param, type Route, redirect, type Visit } from '../../web/index.ts';
import { lookAtSamples } from '../actions/look-at-samples.ts';
import { checkPaperScores, enterPaperScores } from '../actions/paper-scores.ts';
import { panelSheetsSaid } from '../messages/panel-sheets.ts';
import { paperSaid } from '../messages/paper-sheets.ts';
import { panelSheets } from '../panel-sheets.ts';
import { curationPaths } from '../paths.ts';
import { sampleProblems } from '../problems/samples.ts';
import { makerOf } from '../questions/blind.ts';
import { ownSheets } from '../questions/panel.ts';
import { self } from './own-sheets.tsx';
import { allowed, here, theCampaign, trailTo } from './parts.tsx';
import { type SheetRoom, sheetRoutesOf } from './sheet-room.tsx';

const room: SheetRoom = {
  ...panelSheets,
  ...{ enters: allowed('curation.enterPaper'), scores: allowed('curation.score') },
  said: (locale) => inLocale(panelSheetsSaid, locale),
  parameter: 'application',
  paths: {
    ...{ list: curationPaths.paperSheets, printed: curationPaths.printedSheets },
    ...{ ownPrinted: curationPaths.ownPrinted, own: curationPaths.sheets },
    ...{ sheet: curationPaths.paperSheet, check: curationPaths.paperCheck },
    ...{ scan: curationPaths.paperScan, pact: curationPaths.panel },
  },
  trail: async (visit) => {
    const campaign = await theCampaign(visit);
    const href = curationPaths.paperSheets(campaign.campaignId);
    return trailTo(visit, campaign, { href, text: inLocale(paperSaid, visit.locale).title });
  },
  // Before the pact, and before scoring begins, the own list shows nothing to print either.
  mayPrint: async (visit) => {
    const own = await ownSheets(visit.house.database, here(visit), self(visit));
    return own.opening !== null && own.sheets.length > 0;
  },
  enter: (visit, { id, personId }, typed) => {
    const key = { campaignId: here(visit), applicationId: id, personId };
    return enterPaperScores(visit.house, visit.who, { ...key, ...typed });
  },
  check: (visit, { id, personId }, answer) => {
    const key = { campaignId: here(visit), applicationId: id, personId };
    return checkPaperScores(visit.house, visit.who, { ...key, ...answer });
  },
};

/** A blind sheet leads here by its code: who types it may know whose it is, the paper is silent. */
async function byCode(visit: Visit): Promise<Response> {
  await panelSheets.mustBeClerk(visit);
  await lookAtSamples(visit.house, visit.who, here(visit));
  const applicationId = await makerOf(visit.house.database, here(visit), param(visit, 'no'));
  if (!applicationId) throw sampleProblems.noSheet();
  return redirect(curationPaths.paperSheet(here(visit), applicationId, param(visit, 'person')));
}

export const paperSheetRoutes: readonly Route[] = [
  ...sheetRoutesOf(room),
  {
    method: 'get',
    path: curationPaths.blindPaper(':campaign', ':no', ':person'),
    ...allowed('curation.enterPaper'),
    handle: byCode,
  },
];
