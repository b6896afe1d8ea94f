import type { Problem } from '../kernel/problem.ts';
import { databaseProblems } from './problems.ts';

/**
 * Which constraint means which Problem to a person. Rooms add theirs at their door: the database
 * decides, and the reader still gets a sentence.
 */
const meaning = new Map<string, () => Problem>();

export function constraintMeans(constraint: string, make: () => Problem): void {
  meaning.set(constraint, make);
}

const uniqueViolation = '23505';
/**
 * serialization_failure, deadlock_detected, lock_not_available, too_many_connections, out_of_memory
 * (the table of locks is full)
 */
const tryAgain = new Set(['40001', '40P01', '55P03', '53300', '53200']);

/** character_not_in_repertoire, untranslatable_character: what no text of PostgreSQL can hold */
const unwritable = new Set(['22021', '22P05']);

export function problemOfDatabase(error: unknown): unknown {
  if (!(error instanceof Error) || !('code' in error)) return error;
  const constraint = 'constraint' in error ? String(error.constraint) : '';
  const known = meaning.get(constraint);
  if (known) return known();
  if (error.code === uniqueViolation) return databaseProblems.conflict({ constraint });
  if (unwritable.has(String(error.code))) return databaseProblems.unwritable();
  if (tryAgain.has(String(error.code))) return databaseProblems.busyNow();
  return error;
}
