/**
 * The training programme (e-Smart IKM): programmes, their batches with partners and certificates,
 * and lists of who was there, as files and by hand.
 *
 * Invariants: a row of a list is never edited, and a list is taken back as a whole; which records
 * are one trainee is a function of the rows that stand and of people's decisions, whatever the
 * order in which lists came; persons are never more than attendances; one certificate of a person
 * and batch is in force unless two were when records were joined; of whoever was erased nothing is
 * left but rows and counts.
 * Non-goals: teaching itself, payment of trainers.
 */
export { bookList, giveUpList } from './actions/book.ts';
export { addTrainee, makeTrainingBatch, matchList } from './actions/by-hand.ts';
export { issueCertificates, revokeCertificate } from './actions/certificates.ts';
export { decideOnTrainees, undoDecision } from './actions/decide.ts';
export { attend, doorOf, makeDoor } from './actions/door.ts';
export { eraseTrainee, forgetTrainee } from './actions/erase.ts';
export { linkEnterprise, undoLink } from './actions/links.ts';
export { confirmList, readTold, reverseList, uploadList } from './actions/lists.ts';
export { givePartners, takePartner } from './actions/partners.ts';
export { trainingApi } from './api.ts';
export { trainingPaths } from './paths.ts';
export { trainingPolicy } from './policy.ts';
export { trainingBatch, trainingBatches } from './questions/batches.ts';
export {
  type Certificate,
  certificatesOfBatch,
  certificateToTry,
} from './questions/certificates.ts';
export { enterpriseLinksWhole } from './questions/links.ts';
export { traineePairs, undecidedAt } from './questions/pairs.ts';
export { trainingTotals } from './questions/totals.ts';
