/** Judges' score sheets on paper. */
import { sentScan } from '../../curation/index.ts';
import { paperSaid, type SheetRoom, sheetRoutesOf } from '../../curation/pages.ts';
import { inLocale, param, type Route } from '../../web/index.ts';
import { checkJudgeScores, enterJudgeScores } from '../actions/paper-scores.ts';
import { juryPaperSaid } from '../jury-messages.ts';
import { firstRoundSheets, jurySheets } from '../jury-sheets.ts';
import { judgingPaths } from '../paths.ts';
import { judgePapersOf } from '../questions/paper-sheets.ts';
import { allowed, here, theCampaign, trailTo } from './parts.tsx';

const room: SheetRoom = {
  ...jurySheets,
  ...{ enters: allowed('judging.enterPaper'), scores: allowed('judging.score') },
  said: (locale) => inLocale(juryPaperSaid, locale),
  parameter: 'finalist',
  paths: {
    ...{ list: judgingPaths.paperSheets, printed: judgingPaths.printedSheets },
    ...{ ownPrinted: judgingPaths.ownPrinted, own: judgingPaths.sheets },
    ...{ sheet: judgingPaths.paperSheet, check: judgingPaths.paperCheck },
    ...{ scan: judgingPaths.paperScan, pact: judgingPaths.judges },
  },
  trail: async (visit) => [
    ...trailTo(visit, await theCampaign(visit)),
    {
      href: judgingPaths.paperSheets(here(visit)),
      text: inLocale(paperSaid, visit.locale).title,
    },
  ],
  mayPrint: async (visit) =>
    (await judgePapersOf(visit.house.database, here(visit)))?.isOpen ?? false,
  enter: (visit, { id, personId }, typed) => {
    const key = { campaignId: here(visit), enterpriseId: id, personId };
    return enterJudgeScores(visit.house, visit.who, { ...key, ...typed });
  },
  check: (visit, { id, personId }, answer) => {
    const key = { campaignId: here(visit), enterpriseId: id, personId };
    return checkJudgeScores(visit.house, visit.who, { ...key, ...answer });
  },
};

export const paperSheetRoutes: readonly Route[] = [
  ...sheetRoutesOf(room),
  {
    method: 'get',
    path: judgingPaths.firstRoundScan(':campaign', ':finalist', ':person'),
    ...allowed('judging.enterPaper'),
    handle: (visit) =>
      sentScan(firstRoundSheets, visit, {
        ...{ id: param(visit, 'finalist'), personId: param(visit, 'person') },
      }),
  },
];
