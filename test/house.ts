/**
 * A database of its own for each test file: a copy of a migrated template on one server that all
 * test processes of this machine share (or on DATABASE_URL). Real PostgreSQL, real constraints.
 */
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { type Config, readConfig } from '../src/config.ts';
import { type Database, migrate, openDatabase } from '../src/database/index.ts';
import type { Ground } from '../src/journal/index.ts';

export interface TestGround extends Ground {
  database: Database;
  config: Config;
  /** The clock of this house; set it to travel. */
  setNow(at: Date | string): void;
  close(): Promise<void>;
}

const shared = join(tmpdir(), `lagawi-test-${userInfo().uid}`);
let nth = 0;

export async function testGround(now: Date | string = '2026-06-15T03:00:00Z'): Promise<TestGround> {
  const server = await openDatabase({
    databaseUrl: process.env['DATABASE_URL'] ?? null,
    varFolder: shared,
  });
  const name = `lagawi_t_${process.pid}_${nth++}`;
  await copyTemplate(server, name);
  const varFolder = mkdtempSync(join(tmpdir(), 'lagawi-var-'));
  const config = readConfig(
    { LAGAWI_VAR: varFolder, LAGAWI_LOG: 'silent' },
    { databaseUrl: urlOf(server, name) },
  );
  const database = await openDatabase(config);
  let at = new Date(now);
  return {
    database,
    config,
    clock: () => at,
    setNow: (next) => {
      at = new Date(next);
    },
    close: async () => {
      await database.close();
      await server.pool.query(`drop database if exists ${name} with (force)`);
      await server.close();
      rmSync(varFolder, { recursive: true, force: true });
    },
  };
}

function urlOf(server: Database, name: string): string {
  const { host, user, connectionString } = server.pool.options;
  if (!connectionString) {
    return `postgresql://${user}@localhost/${name}?host=${encodeURIComponent(host ?? '')}`;
  }
  const url = new URL(connectionString);
  url.pathname = `/${name}`;
  return url.href;
}

/** The template's name carries the migrations' hash, so that two checkouts do not share one. */
async function copyTemplate(server: Database, name: string): Promise<void> {
  const template = `lagawi_template_${migrationsHash()}`;
  const client = new pg.Client(clientOptions(server, null));
  await client.connect();
  try {
    // One maker at a time; the others find it made.
    await client.query('select pg_advisory_lock(478)');
    const found = await client.query('select 1 from pg_database where datname = $1', [template]);
    if (found.rowCount === 0) await makeTemplate(server, client, template);
    await client.query(`create database ${name} template ${template}`);
  } finally {
    await client.end();
  }
}

async function makeTemplate(server: Database, client: pg.Client, template: string): Promise<void> {
  const fresh = `${template}_new`;
  await client.query(`drop database if exists ${fresh} with (force)`);
  await client.query(`create database ${fresh}`);
  const pool = new pg.Pool(clientOptions(server, fresh));
  await migrate(pool);
  await pool.end();
  await client.query(`alter database ${fresh} rename to ${template}`);
}

function clientOptions(server: Database, name: string | null): pg.ClientConfig {
  return { connectionString: urlOf(server, name ?? 'postgres') };
}

function migrationsHash(): string {
  const folder = join(import.meta.dirname, '../src/database/migrations');
  const hash = createHash('sha256');
  for (const file of readdirSync(folder).sort()) hash.update(readFileSync(join(folder, file)));
  return hash.digest('hex').slice(0, 12);
}
