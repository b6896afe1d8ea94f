/** Sheets of the panel on paper, as pages and API show them. */
import { param, type Visit } from '../web/index.ts';
import { lookAtPaperScores } from './actions/paper-scores.ts';
import { curationPaths } from './paths.ts';
import { sampleProblems } from './problems/samples.ts';
import { panelOf } from './questions/panel.ts';
import { openCriteriaOf, paperSheetsOf, sheetPagesOf } from './questions/samples.ts';
import type { SheetOnPaper, SheetsOnPaper } from './sheets-on-paper.ts';

const here = (visit: Visit): string => param(visit, 'campaign');

export const panelSheets: SheetsOnPaper = {
  sheetsOf: async (visit) => {
    const { opening, rows } = await paperSheetsOf(visit.house.database, here(visit));
    return {
      isOpen: opening !== null,
      isClosed: Boolean(opening?.closedAt),
      sheets: rows.map(
        ({ sheet, applicant, member, entry }): SheetOnPaper => ({
          ...{
            id: applicant.applicationId,
            subject: `${applicant.no}. ${applicant.enterpriseName}`,
          },
          ...{ product: applicant.product, personId: member.personId, scorer: member.name },
          hasSigned: member.signedAt !== null,
          ...{ isLocked: sheet.lockedAt !== null, entry },
        }),
      ),
    };
  },
  criteriaOf: async (visit, { id, personId }) => {
    const key = { campaignId: here(visit), applicationId: id, personId };
    const criteria = await openCriteriaOf(visit.house.database, key);
    if (!criteria) throw sampleProblems.noSheet();
    return criteria;
  },
  mustBeClerk: async (visit) => {
    const { members } = await panelOf(visit.house.database, here(visit));
    if (members.some(({ personId }) => personId === visit.who?.personId))
      throw sampleProblems.byMember();
  },
  pagesOf: (visit, personId) => {
    const { house } = visit;
    const campaignId = here(visit);
    const linkTo = (id: string) =>
      `${house.url()}${curationPaths.paperSheet(campaignId, id, personId)}`;
    const blindLinkTo = (code: string) =>
      `${house.url()}${curationPaths.blindPaper(campaignId, code, personId)}`;
    return sheetPagesOf(house.database, { campaignId, personId, linkTo, blindLinkTo });
  },
  noteLook: (visit, { id, personId }, version) => {
    const key = { campaignId: here(visit), applicationId: id, personId };
    return lookAtPaperScores(visit.house, visit.who, { ...key, version });
  },
};
