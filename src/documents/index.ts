/**
 * Documents: papers as they are issued, with what each says signed by the installation's own key.
 *
 * Invariants: a paper is made of its stored content and of nothing else, so the same paper always
 * prints the same; what stands in its QR can be checked without a network and without us; a
 * revocation is shown wherever the paper is checked; papers of a simulation say so in what is
 * signed. Non-goals: deciding what a paper says (the room that issues it), certified signatures.
 */
export {
  giveUpBatch,
  makeBatch,
  remakeErased,
  retryBatch,
  sweepErasedFiles,
} from './actions/batch.ts';
export { certifyPaper, esignOf } from './actions/certify.ts';
export { addCopy, copyBytesMax } from './actions/copies.ts';
export { eraseAbout } from './actions/erase.ts';
export {
  batchMax,
  issueBatch,
  issuePaper,
  type PaperDraft,
  replacePapers,
  revokePaper,
} from './actions/issue.ts';
export { documentPaths } from './paths.ts';
export { documentProblems } from './problems.ts';
export { batchesOf, batchOf, batchZip } from './questions/batches.ts';
export { copiesOf, copyBytes } from './questions/copies.ts';
export {
  paperAbout,
  paperOf,
  paperPdf,
  papersOf,
  revocationOf,
  signatoriesOf,
} from './questions/papers.ts';
export { printLabels, printScoreSheets, type ScoreSheetPage } from './questions/print.ts';
export { paperToken, readClaims } from './rules/claims.ts';
export { qrOf } from './typst.ts';
export {
  type Block,
  type Claims,
  copyKinds,
  copyKindWords,
  type Paper,
  type PaperBatch,
  type PaperCopy,
  type PaperKind,
  type Picture,
  paperKinds,
  paperWords,
} from './words.ts';
