/**
 * Curation: from the public form to the decree. Who applied, what was found of the basic
 * requirements, by which criteria the panel scored, what the committee proposed, what an official
 * decided.
 *
 * Invariants: criteria, weights and the screening stand once the panel has opened; nobody reads
 * anybody else's scores before scoring is closed; a missing score blocks and is never a zero; every
 * version of a score is kept; a personal interest takes a sheet away; a list is a proposal until a
 * decree is entered, by somebody who did not score, and stands from then on.
 * Non-goals: choosing winners (judging), the papers themselves (documents), deciding by formula.
 */
export { adjustSheet } from './actions/adjust.ts';
export { amendDecree } from './actions/amend.ts';
export {
  agreeLater,
  beginApplication,
  renewLink,
  saveDraft,
  sendApplication,
  withdrawApplication,
} from './actions/apply.ts';
export { confirmMapping, recordMapping, setChain, setMapping } from './actions/chain.ts';
export { recordConditionFinding, setConditions } from './actions/conditions.ts';
export { proposeCriteria, setCriteria } from './actions/criteria.ts';
export { enterDecree, overrideOutcome } from './actions/decide.ts';
export { issueAnnouncement, issueSelectionDecree } from './actions/decree-papers.ts';
export { eraseApplication } from './actions/erase.ts';
export type { FileGround } from './actions/files.ts';
export { setForm } from './actions/form.ts';
export { recordFinding, setGates } from './actions/gates.ts';
export { answerHint, noConflict } from './actions/hints.ts';
export { bookApplications, uploadApplications } from './actions/import.ts';
export { issueLetters } from './actions/letters.ts';
export { giveLinks } from './actions/links.ts';
export { mustBeNewMinutes } from './actions/minutes-head.ts';
export { answerObjection, fileObjection, setObjectionTerms } from './actions/objections.ts';
export {
  addPanelMember,
  closePanel,
  openPanel,
  planSheets,
  removePanelMember,
} from './actions/panel.ts';
export { draftOf, issuePacts, issuePanelPaper, issuePlenaryNotes } from './actions/panel-papers.ts';
export {
  checkPaperScores,
  clerkOf,
  enterPaperScores,
  keepScan,
} from './actions/paper-scores.ts';
export { issueMinutes, issueParticipants } from './actions/papers.ts';
export { admitParticipants, linkParticipant } from './actions/participants.ts';
export { recordPlenary } from './actions/plenary.ts';
export { endSample, receiveSample } from './actions/samples.ts';
export { declareConflict, lockSheet, saveScores, signPact } from './actions/score.ts';
export { screenApplication, screenApplications } from './actions/screen.ts';
export { curationApi } from './api.ts';
export { type ApiPart, callsOf, together } from './api-calls.ts';
export { paperCalls } from './api-papers.ts';
export {
  bytesOf,
  campaignApi,
  campaignParam,
  changedAs,
  changedSchema,
  decreeFields,
  givenScores,
  issueFields,
  levelsEnSchema,
  nameEnSchema,
  paperCheckFields,
  paperEntryFields,
  planFields,
  readErrors,
  scoresAs,
  scoresSchema,
  sheetAs,
  sheetSchema,
  textsSchema,
  typedScores,
  writeErrors,
} from './api-shapes.ts';
export { sheetCalls } from './api-sheets-on-paper.ts';
export { trialCalls } from './api-trial.ts';
export { curationPaths } from './paths.ts';
export { curationPolicy } from './policy.ts';
export { objectionTermsOf } from './questions/after.ts';
export { waitingSheets } from './questions/blind.ts';
export { openCalls } from './questions/calls.ts';
export { pactScans } from './questions/pacts.ts';
export {
  type ChoosingBody,
  pactPaper,
  panelPaper,
  type Seated,
} from './questions/panel-papers.ts';
export { sectorUse } from './questions/sectors.ts';
export { selectionAsJson } from './questions/selection-json.ts';
export type { Rehearsal } from './questions/trial.ts';
export { pairKey, planAssignment } from './rules/assignment.ts';
export { checkDecree, type TypedDecree } from './rules/decree.ts';
export { checkDecreeHead } from './rules/decree-head.ts';
export { hintsOf } from './rules/hints.ts';
export {
  checkMinutes,
  issuersMax,
  type MinutesHead,
  publicNumber,
  type TypedMinutes,
} from './rules/minutes.ts';
export {
  answerDueOn,
  checkAnswer,
  checkObjection,
  lastDayToFile,
} from './rules/objections.ts';
export {
  checkTyped,
  type FilledIn,
  type PanelPaperKind,
  type Typed,
  type TypedField,
  typedFields,
} from './rules/panel-papers.ts';
export { asTyped, checkComparison, checkEntry } from './rules/paper-scores.ts';
export { checkPlan, eachByAll, hoursOf, paceOf } from './rules/planner.ts';
export { pointsSaid } from './rules/points-said.ts';
export { inPlaces } from './rules/ranking/acceptability.ts';
export { drawsFor, type RankingAsked, rankedOf } from './rules/ranking/index.ts';
export { readRankingSheet } from './rules/ranking/sheet.ts';
export { isWide, spreadsOf, spreadsSaid } from './rules/ranking/spread.ts';
export { betrayed, leansSaid, robustSentences } from './rules/robust-words.ts';
export {
  namedIn,
  type ScoreRecord,
  type ScoreVersion,
  scoreRecords,
} from './rules/score-history.ts';
export { changedScores, checkConflict, checkLock, type TypedScore } from './rules/scores.ts';
export { nameOfNo, shapeFor } from './rules/trial.ts';
export { type SheetOnPaper, type SheetsOnPaper, sentScan } from './sheets-on-paper.ts';
export { checkColumns, entryColumns, entryOf } from './store/entry-columns.ts';
export { selectCuratorFacts } from './store/hints.ts';
export { rankInThread } from './thread.ts';
export type {
  Objection,
  ObjectionAnswer,
  ObjectionGround,
  ObjectionResult,
  ObjectionTerms,
} from './words/after.ts';
export type { ApplicantFacts, ConflictHint } from './words/hints.ts';
export { type Conflict, type ConflictKind, conflictWords, type GivenScore } from './words/panel.ts';
export type { RankedSheet, RankingSheet, Score } from './words/ranking.ts';
export type { ScoreEntry } from './words/samples.ts';
