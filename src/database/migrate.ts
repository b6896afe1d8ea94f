/**
 * Numbered SQL files, each run once and never edited after it has landed. All that are due run in
 * one transaction under a lock: a failure leaves the database as it was.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type pg from 'pg';
import { databaseProblems } from './problems.ts';
import { inTransaction } from './transaction.ts';

const folder = join(import.meta.dirname, 'migrations');
/** Any number; it only has to be the same in every Lagawi. */
const migrationLock = 5_230_000_000;

interface Migration {
  name: string;
  sql: string;
  sha256: string;
}

export async function migrate(pool: pg.Pool, from: string = folder): Promise<string[]> {
  const all = readMigrations(from);
  return inTransaction(pool, async ({ client }) => {
    await client.query('select pg_advisory_xact_lock($1)', [migrationLock]);
    await client.query(`create table if not exists migration (
      name text primary key, sha256 text not null, run_at timestamptz not null default now())`);
    const run = await client.query<Migration>('select name, sha256 from migration order by name');
    const due = stillDue(all, run.rows);
    for (const migration of due) await runOne(client, migration);
    return due.map((migration) => migration.name);
  });
}

function readMigrations(from: string): Migration[] {
  return readdirSync(from)
    .filter((name) => name.endsWith('.sql'))
    .sort()
    .map((name) => {
      const sql = readFileSync(join(from, name), 'utf8');
      return { name, sql, sha256: createHash('sha256').update(sql).digest('hex') };
    });
}

function stillDue(all: Migration[], run: Pick<Migration, 'name' | 'sha256'>[]): Migration[] {
  const byName = new Map(all.map((migration) => [migration.name, migration]));
  for (const done of run) {
    const ours = byName.get(done.name);
    if (!ours) throw databaseProblems.newerDatabase({ name: done.name });
    if (ours.sha256 !== done.sha256) throw databaseProblems.migrationEdited({ name: done.name });
    byName.delete(done.name);
  }
  return [...byName.values()];
}

async function runOne(client: pg.PoolClient, migration: Migration): Promise<void> {
  try {
    await client.query(migration.sql);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw databaseProblems.migrationFailed({ name: migration.name, why });
  }
  await client.query('insert into migration (name, sha256) values ($1, $2)', [
    migration.name,
    migration.sha256,
  ]);
}
