/**
 * Growth: what becomes of enterprises through and after their campaign. Follow-up plans with an
 * officer who answers for them, checks after 1, 3, 6 and 12 months, hand-overs between officers;
 * how ready they are to export, and what they exported; events with calls, places and stands, and
 * what buyers pledged there.
 *
 * Invariants: a plan gives its officer the right on the enterprise, and a hand-over ends one and
 * begins the other in one act; nothing that was told is edited, a correction is told anew with its
 * reason and the last one stands; what was not told is never a zero; exports are never added to
 * sales, nor one currency to another; a stand is of one enterprise, and an enterprise sells at one
 * event a day, so that sales at events lead back to rows of the ledger's own stream for them; a
 * pledge is no sale.
 * Non-goals: saying what caused what, predicting, paying officers.
 */
export { answerCheck, tellAttempt } from './actions/check.ts';
export { announceEvent, cancelEvent, changeEvent, tellOutcome } from './actions/events.ts';
export {
  answerReadiness,
  makeGapTask,
  reverseExport,
  tellExport,
  tellTrade,
} from './actions/export.ts';
export { handOver } from './actions/handover.ts';
export { addStep, makePlans, stepOn } from './actions/plan.ts';
export { changePlan, endPlan } from './actions/plan-change.ts';
export { tellPledge, tellPledgeNews } from './actions/pledges.ts';
export { remindOfChecks } from './actions/remind.ts';
export { answerCall, placeEnterprises, tellResult } from './actions/takers.ts';
export { growthApi } from './api.ts';
export { growthPaths } from './paths.ts';
export { growthPolicy } from './policy.ts';
export { isOfficer } from './questions/due.ts';
export { eventStreamOf, eventsNear, type OwnEvent, ownEvents } from './questions/events.ts';
export { ownChecks, ownCounts } from './questions/own.ts';
export { whyClosed } from './rules/events.ts';
export { checklist as readinessItems } from './words/readiness.ts';
