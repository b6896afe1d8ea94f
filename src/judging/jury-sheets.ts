/** Judges' sheets on paper, as pages and API show them. */
import type { SheetOnPaper, SheetsOnPaper } from '../curation/index.ts';
import { param, type Visit } from '../web/index.ts';
import { lookAtJudgeScores } from './actions/paper-scores.ts';
import { judgingPaths } from './paths.ts';
import { judgingProblems } from './problems.ts';
import { isJudgeOf } from './questions/judges.ts';
import {
  type JudgePapers,
  judgedOf,
  judgePapersOf,
  judgeSheetPages,
  papersOfRound,
} from './questions/paper-sheets.ts';

const here = (visit: Visit): string => param(visit, 'campaign');
const papersOf = (visit: Visit) => judgePapersOf(visit.house.database, here(visit));

const sheetsIn = (papers: JudgePapers | null) => ({
  isOpen: papers?.isOpen ?? false,
  isClosed: papers ? !papers.isOpen : false,
  sheets: (papers?.rows ?? []).map(
    ({ sheet, finalist, judge, hasSigned, entry }): SheetOnPaper => ({
      ...{ id: finalist.enterpriseId, subject: finalist.name, product: '' },
      ...{ personId: sheet.personId, scorer: judge, hasSigned },
      ...{ isLocked: sheet.lockedAt !== null, entry },
    }),
  ),
});

export const jurySheets: SheetsOnPaper = {
  sheetsOf: async (visit) => sheetsIn(await papersOf(visit)),
  criteriaOf: async (visit) => {
    const papers = await papersOf(visit);
    if (!papers) throw judgingProblems.noSheet();
    return judgedOf(papers.criteria);
  },
  mustBeClerk: async (visit) => {
    const by = { campaignId: here(visit), personId: visit.who?.personId ?? '' };
    if (await isJudgeOf(visit.house.database, by)) throw judgingProblems.byJudge();
  },
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
};

/** Of the first round, also once the final is open. */
export const firstRoundSheets: SheetsOnPaper = {
  ...jurySheets,
  sheetsOf: async (visit) => {
    const key = { campaignId: here(visit), round: 'first' } as const;
    return sheetsIn(await papersOfRound(visit.house.database, key));
  },
};
