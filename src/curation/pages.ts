/** The pages of this room. */
import type { Route } from '../web/index.ts';
import { amendmentRoutes } from './pages/amendments.tsx';
import { applicationRoutes } from './pages/application.tsx';
import { applicationListRoutes } from './pages/application-list.tsx';
import { applyRoutes } from './pages/apply.tsx';
import { callRoutes } from './pages/call.tsx';
import { chainRoutes } from './pages/chain.tsx';
import { conditionRoutes } from './pages/conditions.tsx';
import { criteriaRoutes } from './pages/criteria.tsx';
import { decreeRoutes } from './pages/decree.tsx';
import { formSetupRoutes } from './pages/form.tsx';
import { gateRoutes } from './pages/gates.tsx';
import { hintRoutes } from './pages/hints.tsx';
import { hubRoutes } from './pages/hub.tsx';
import { importRoutes } from './pages/import.tsx';
import { letterRoutes } from './pages/letters.tsx';
import { linkRoutes } from './pages/links.tsx';
import { mappingRoutes } from './pages/mapping.tsx';
import { objectionRoutes } from './pages/objections.tsx';
import { ownFileRoutes } from './pages/own-files.tsx';
import { panelRoutes } from './pages/panel.tsx';
import { paperSheetRoutes } from './pages/paper-sheets.tsx';
import { paperRoutes } from './pages/papers.tsx';
import { plenaryRoutes } from './pages/plenary.tsx';
import { receiptRoutes } from './pages/receipts.tsx';
import { sampleRoutes } from './pages/samples.tsx';
import { scoreHistoryRoutes } from './pages/score-history.tsx';
import { selectionRoutes } from './pages/selection.tsx';
import { setupRoutes } from './pages/setup.tsx';
import { sheetRoutes } from './pages/sheets.tsx';
import { tastingRoutes } from './pages/tasting.tsx';

export { afterSaid } from './messages/after.ts';
export { hintsSaid } from './messages/hints.ts';
export { panelSaid } from './messages/panel.ts';
export { panelPapersSaid } from './messages/panel-papers.ts';
export { paperSaid } from './messages/paper-sheets.ts';
export { historySaid } from './messages/score-history.ts';
export { DecreeFields, DecreeOrProposal, decreeIn, ObjectionsState } from './pages/decree.tsx';
export { HintFields } from './pages/hints.tsx';
export { CriterionInEnglish } from './pages/in-english.tsx';
export { keepSheet } from './pages/keep-sheet.ts';
export { Answered, AnswerForm, ObjectionTable } from './pages/objections.tsx';
export { OwnObjections } from './pages/own-objection.tsx';
export { ConflictFields, PactForm } from './pages/own-sheets.tsx';
export { HeadFields, headIn } from './pages/paper-head.tsx';
export { type PaperRoom, paperRoutesOf } from './pages/papers.tsx';
export { Board, Planner } from './pages/planner.tsx';
export { isOwnSheet, ScoreForm } from './pages/score-fields.tsx';
export { OwnChanges, Records } from './pages/score-history.tsx';
export { type SheetRoom, sheetRoutesOf } from './pages/sheet-room.tsx';
export { type Trial, trialRoute } from './pages/trial.tsx';
export { nextLevel } from './rules/feedback.ts';
export { objectionGroundWords } from './words/after.ts';
export { hintGroundWords } from './words/hints.ts';
export { conflictWords } from './words/panel.ts';

export const curationPages: readonly Route[] = [
  ...callRoutes,
  ...applyRoutes,
  ...hubRoutes,
  ...chainRoutes,
  ...formSetupRoutes,
  ...setupRoutes,
  ...gateRoutes,
  ...importRoutes,
  ...applicationListRoutes,
  // `tautan` comes before an application, whose address ends in an id.
  ...linkRoutes,
  ...applicationRoutes,
  ...ownFileRoutes,
  ...mappingRoutes,
  ...criteriaRoutes,
  ...panelRoutes,
  ...hintRoutes,
  ...sampleRoutes,
  ...receiptRoutes,
  // `penilaian/cetak` comes before a sheet.
  ...paperSheetRoutes,
  ...sheetRoutes,
  ...tastingRoutes,
  ...selectionRoutes,
  ...scoreHistoryRoutes,
  ...plenaryRoutes,
  ...decreeRoutes,
  ...conditionRoutes,
  ...amendmentRoutes,
  ...objectionRoutes,
  // `surat` comes before a paper, whose address ends in an id.
  ...letterRoutes,
  ...paperRoutes,
];
