/** A second door, for phones: what a form says of a session, without a house around it. */
export { checkRecord } from './rules/record.ts';
export { recordOfFields } from './rules/record-fields.ts';
export { checkPlan } from './rules/session.ts';
export type { SessionRecord } from './words.ts';
