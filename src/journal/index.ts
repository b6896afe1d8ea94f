/**
 * The journal: who did what to which thing, when, from where; append-only and hash-chained.
 *
 * Invariants: every write is one `act`, and its notes are written in the same transaction; a
 * transaction that wrote without a note does not commit; changing any row breaks the chain.
 * Non-goals: what was said before the act (logs), personal values (they must stay erasable).
 */
export { type Act, act, type Ground } from './actions.ts';
export { chainHead, checkChain, journalOf } from './questions.ts';
export { canonical, contentHash } from './rules.ts';
export { type Actor, type JournalRow, type Note, system } from './words.ts';
