/**
 * Judging: the winners among those who took part. Measured criteria come from the ledger at one
 * stated moment and by one definition; the others are scored by every judge for every finalist.
 *
 * Invariants: criteria, finalists and what was measured stand once the final has opened; nobody
 * reads anybody else's scores before it is closed; a missing score blocks and is never a zero; ties
 * are broken by the written rule or by nobody; the list is a proposal until a decree is entered by
 * somebody who did not score, and replaced only after an upheld objection: what was decided and
 * scored before stays as it was. Judges see points and no rupiah.
 * Winners of a decree are nominated for the award of the movement; what its organisers announce is
 * recorded with its source. Non-goals: what was sold (sales), how a list is ranked (curation), the
 * award's own vote.
 */
export { issueDossier, nominate, recordAwardResult } from './actions/award.ts';
export { closeFinal, enterWinners, openFinal, setJudgingCriteria } from './actions/final.ts';
export { forgetObjector } from './actions/forget.ts';
export { releaseJudge, seatJudge } from './actions/judges.ts';
export {
  issueJuryNotes,
  issueJuryPacts,
  issueJuryPaper,
  issueWinnersAnnouncement,
  issueWinnersDecree,
} from './actions/jury-papers.ts';
export { answerJudgingObjection, fileJudgingObjection } from './actions/objections.ts';
export { checkJudgeScores, enterJudgeScores } from './actions/paper-scores.ts';
export { issueCharters, issueJudgingMinutes } from './actions/papers.ts';
export {
  answerJudgeHint,
  declareJudgeConflict,
  recordJudgePaperPact,
  setJudgeInstitution,
  signJudgePact,
} from './actions/relations.ts';
export { lockJudgeSheet, saveJudgeScores } from './actions/score.ts';
export { decideTie } from './actions/tie.ts';
export { judgingApi } from './api.ts';
export { judgingPaths } from './paths.ts';
export { judgingPolicy } from './policy.ts';
export { nomineesOf } from './questions/award.ts';
export { waitingJudgeSheets } from './questions/final.ts';
export { finalAsJson } from './questions/final-json.ts';
export { finalsOf } from './questions/own-result.ts';
export { winnersOf } from './questions/ranking.ts';
export { proposedCriteria } from './rules/criteria.ts';
