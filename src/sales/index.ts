/**
 * Sales: the ledger. Facts of enterprises, with their evidence; whether a fact counts in a campaign
 * is the campaign's lens.
 *
 * Invariants: nothing is edited or deleted; the effective ledger is a function of the live imports
 * and the decisions on them, whatever the order of loading; gross − returned − voucher = omzet for
 * every order; day sums equal the ledger after every commit; every write takes the next number of
 * its enterprise; an order counts for one enterprise at most; buyers' data are never stored.
 * Non-goals: fees, shipping and payouts (evidence at most), matching by likeness, deciding alone.
 */

export type { Imported, ImportInput } from './actions/booking.ts';
export { closeCampaign, restateCampaign } from './actions/close.ts';
export { withRedactedCopy } from './actions/copies.ts';
export { correctOrder } from './actions/correct.ts';
export { type EntryReceipt, recordSales } from './actions/entries.ts';
export { EntryDoor } from './actions/entry-door.ts';
export { followGoods } from './actions/follow-goods.ts';
export { importFile } from './actions/import.ts';
export { reevaluateWords } from './actions/reevaluate.ts';
export { reverseImport } from './actions/reverse.ts';
export { searchDoubles } from './actions/search-doubles.ts';
export {
  bookUpload,
  confirmUpload,
  discardUpload,
  readUpload,
  receiveUpload,
  waitingWords,
} from './actions/upload.ts';
export { expireUploads, giveUpUpload } from './actions/upload-ends.ts';
export { salesApi } from './api.ts';
export { formatLabel, openFile, type Reading } from './importers/index.ts';
export { channelWords } from './messages.ts';
export { salesRoutes } from './pages/index.tsx';
export { openRequestsLink } from './pages/requests.tsx';
export { UnsentMark } from './pages/unsent.tsx';
export { salesPaths } from './paths.ts';
export { salesPolicy } from './policy.ts';
export { ledgerSums } from './questions/baseline.ts';
export { daysOf } from './questions/breakdown.ts';
export { checkLedger } from './questions/check.ts';
export { reportingGrid } from './questions/grid.ts';
export { measuredOf } from './questions/indicators.ts';
export type { Kept } from './questions/kept.ts';
export { keptOfMany, shownTotalOf } from './questions/many.ts';
export { measuredMembers } from './questions/members-measured.ts';
export { nationAsJson, nationOf } from './questions/nation.ts';
export { ordersOf } from './questions/rows.ts';
export { type StreamDay, streamDays } from './questions/streams.ts';
export { type Total, totalAsJson, totalOf } from './questions/total.ts';
export { weeksSold } from './questions/weekly.ts';
export { type Witnessed, witnessedOf } from './questions/witnessed.ts';
export type { Entry } from './rules/entry.ts';
export { type Channel, channels } from './words.ts';
