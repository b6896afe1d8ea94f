/**
 * The archive: a whole installation in one file, and back. Embedded PostgreSQL has no pg_dump, so
 * the format is our own (`lagawi-backup/1`): a gzipped tar of table rows as COPY text, files, the
 * wrapped keyring, and last a manifest with the hash of each; under a passphrase all of it is
 * encrypted in authenticated chunks.
 *
 * Invariants: rows come from one REPEATABLE READ snapshot; every hash is checked before anything is
 * touched, and every table again after loading; a restore is one transaction into an empty
 * database; it works from any PostgreSQL ≥ 15 to any other; memory does not grow with the data.
 * Non-goals: incremental backups, the spool of originals (24 hours at most), jobs and limits.
 */
export { type BackupReport, makeBackup } from './backup.ts';
export { isSealed } from './container.ts';
export { keepFile, mustBeFree, type Place, settle, sweepUnfinished } from './place.ts';
export { archiveProblems } from './problems.ts';
export { loadArchive } from './restore.ts';
export { unwrapKeys } from './sealing.ts';
export { type Verified, verifyArchive } from './verify.ts';
export type { Manifest } from './words.ts';
