/**
 * The database: PostgreSQL and nothing else, embedded or by DATABASE_URL.
 *
 * Invariants: one transaction helper; every start checks version and migrations and ends either
 * whole or in one sentence; `tables.ts` is generated from the migrations and tested for staleness.
 * Non-goals: other dialects, an ORM, retries hidden from the caller.
 */
export { constraintMeans, problemOfDatabase } from './constraints.ts';
export { emptyDatabase } from './empty.ts';
export {
  askAnew,
  Memory,
  type Moment,
  mustHold,
  Outdated,
  type Recall,
  sweepChanges,
} from './memory.ts';
export { migrate } from './migrate.ts';
export { type Database, openDatabase } from './open.ts';
export { databaseProblems } from './problems.ts';
export type { DB } from './tables.ts';
export { inTransaction, type Tx } from './transaction.ts';
