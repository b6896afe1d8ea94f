/** Judges' score sheets on paper. */
import {
  paperSaid,
  type SheetOnPaper,
  type SheetRoom,
  sheetRoutesOf,
} from '../../curation/pages.ts';
import { inLocale, type Route, type Visit } from '../../web/index.ts';
import { checkJudgeScores, enterJudgeScores, lookAtJudgeScores } from '../actions/paper-scores.ts';
import { juryPaperSaid } from '../jury-messages.ts';
import { judgingPaths } from '../paths.ts';
import { judgingProblems } from '../problems.ts';
import { isJudgeOf } from '../questions/judges.ts';
import { judgedOf, judgePapersOf, judgeSheetPages } from '../questions/paper-sheets.ts';
import { allowed, here, theCampaign, trailTo } from './parts.tsx';

const papersOf = (visit: Visit) => judgePapersOf(visit.house.database, here(visit));

const room: SheetRoom = {
  ...{ enters: allowed('judging.enterPaper'), scores: allowed('judging.score') },
  said: (locale) => inLocale(juryPaperSaid, locale),
  parameter: 'finalist',
  paths: {
    ...{ list: judgingPaths.paperSheets, printed: judgingPaths.printedSheets },
    ...{ ownPrinted: judgingPaths.ownPrinted, own: judgingPaths.sheets },
    ...{ sheet: judgingPaths.paperSheet, check: judgingPaths.paperCheck },
    scan: judgingPaths.paperScan,
  },
  trail: async (visit) => [
    ...trailTo(visit, await theCampaign(visit)),
    {
      href: judgingPaths.paperSheets(here(visit)),
      text: inLocale(paperSaid, visit.locale).title,
    },
  ],
  sheetsOf: async (visit) => {
    const papers = await papersOf(visit);
    return {
      isOpen: papers?.isOpen ?? false,
      isClosed: papers ? !papers.isOpen : false,
      sheets: (papers?.rows ?? []).map(
        ({ sheet, finalist, judge, entry }): SheetOnPaper => ({
          ...{ id: finalist.enterpriseId, subject: finalist.name, product: '' },
          ...{ personId: sheet.personId, scorer: judge, isLocked: sheet.lockedAt !== null, entry },
        }),
      ),
    };
  },
  criteriaOf: async (visit) => {
    const papers = await papersOf(visit);
    if (!papers) throw judgingProblems.noSheet();
    return judgedOf(papers.criteria);
  },
  mustBeClerk: async (visit) => {
    const by = { campaignId: here(visit), personId: visit.who?.personId ?? '' };
    if (await isJudgeOf(visit.house.database, by)) throw judgingProblems.byJudge();
  },
  mayPrint: async (visit) => (await papersOf(visit))?.isOpen ?? false,
  pagesOf: (visit, personId) => {
    const { house } = visit;
    const campaignId = here(visit);
    const linkTo = (id: string) =>
      `${house.url()}${judgingPaths.paperSheet(campaignId, id, personId)}`;
    return judgeSheetPages(house.database, { campaignId, personId, linkTo });
  },
  noteLook: (visit, { id, personId }, version) => {
    const key = { campaignId: here(visit), enterpriseId: id, personId };
    return lookAtJudgeScores(visit.house, visit.who, { ...key, version });
  },
  enter: (visit, { id, personId }, typed) => {
    const key = { campaignId: here(visit), enterpriseId: id, personId };
    return enterJudgeScores(visit.house, visit.who, { ...key, ...typed });
  },
  check: (visit, { id, personId }, answer) => {
    const key = { campaignId: here(visit), enterpriseId: id, personId };
    return checkJudgeScores(visit.house, visit.who, { ...key, ...answer });
  },
};

export const paperSheetRoutes: readonly Route[] = sheetRoutesOf(room);
