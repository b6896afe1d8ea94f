/** Score sheets of the panel on paper. */
import { inLocale, type Route } from '../../web/index.ts';
import { checkPaperScores, enterPaperScores, lookAtPaperScores } from '../actions/paper-scores.ts';
import { panelSheetsSaid } from '../messages/panel-sheets.ts';
import { paperSaid } from '../messages/paper-sheets.ts';
import { curationPaths } from '../paths.ts';
import { sampleProblems } from '../problems/samples.ts';
import { ownSheets, panelOf } from '../questions/panel.ts';
import { paperSheetsOf, setFor, sheetPagesOf } from '../questions/samples.ts';
import { self } from './own-sheets.tsx';
import { allowed, here, theCampaign, trailTo } from './parts.tsx';
import { type SheetOnPaper, type SheetRoom, sheetRoutesOf } from './sheet-room.tsx';

const room: SheetRoom = {
  ...{ enters: allowed('curation.enterPaper'), scores: allowed('curation.score') },
  said: (locale) => inLocale(panelSheetsSaid, locale),
  parameter: 'application',
  paths: {
    ...{ list: curationPaths.paperSheets, printed: curationPaths.printedSheets },
    ...{ ownPrinted: curationPaths.ownPrinted, own: curationPaths.sheets },
    ...{ sheet: curationPaths.paperSheet, check: curationPaths.paperCheck },
    scan: curationPaths.paperScan,
  },
  trail: async (visit) => {
    const campaign = await theCampaign(visit);
    const href = curationPaths.paperSheets(campaign.campaignId);
    return trailTo(visit, campaign, { href, text: inLocale(paperSaid, visit.locale).title });
  },
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
          ...{ isLocked: sheet.lockedAt !== null, entry },
        }),
      ),
    };
  },
  criteriaOf: async (visit, { id }) => {
    const set = await setFor(visit.house.database, here(visit), id);
    if (!set) throw sampleProblems.noSheet();
    return set.criteria;
  },
  mustBeClerk: async (visit) => {
    const { members } = await panelOf(visit.house.database, here(visit));
    if (members.some(({ personId }) => personId === self(visit))) throw sampleProblems.byMember();
  },
  // Before the pact, and before scoring begins, the own list shows nothing to print either.
  mayPrint: async (visit) => {
    const own = await ownSheets(visit.house.database, here(visit), self(visit));
    return own.opening !== null && own.sheets.length > 0;
  },
  pagesOf: (visit, personId) => {
    const { house } = visit;
    const campaignId = here(visit);
    const linkTo = (id: string) =>
      `${house.url()}${curationPaths.paperSheet(campaignId, id, personId)}`;
    return sheetPagesOf(house.database, { campaignId, personId, linkTo });
  },
  noteLook: (visit, { id, personId }, version) => {
    const key = { campaignId: here(visit), applicationId: id, personId };
    return lookAtPaperScores(visit.house, visit.who, { ...key, version });
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

export const paperSheetRoutes: readonly Route[] = sheetRoutesOf(room);
