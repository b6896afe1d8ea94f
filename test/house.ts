/**
 * A database of its own for each test file: a copy of a migrated template on one server that all
 * test processes of this machine share (or on DATABASE_URL). Real PostgreSQL, real constraints.
 */
import { createHash } from 'node:crypto';
import {
  accessSync,
  constants,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statfsSync,
} from 'node:fs';
import { hostname, tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { type Config, readConfig } from '../src/config.ts';
import { type Database, migrate, openDatabase } from '../src/database/index.ts';
import { isAlive } from '../src/database/users.ts';
import { type Files, openFiles } from '../src/files/index.ts';
import type { Ground } from '../src/journal/index.ts';
import { guardJournal } from './ledger/journal-guard.ts';

export interface TestGround extends Ground {
  database: Database;
  config: Config;
  readonly files: Files;
  /** The clock of this house; set it to travel. */
  setNow(at: Date | string): void;
  close(): Promise<void>;
}

/** A hundred databases are made and dropped: in memory, where there is room, in half the time. */
const ground = memoryFolder('/dev/shm') ?? tmpdir();
const shared = join(ground, `lagawi-test-${userInfo().uid}`);
/**
 * A server given by DATABASE_URL may be shared with other machines, whose processes we cannot see.
 */
const here = createHash('sha256').update(hostname()).digest('hex').slice(0, 6);
const databasePrefix = `lagawi_t_${here}_`;
const folderPrefix = 'lagawi-var-';
let nth = 0;

const openServer = () =>
  openDatabase({ databaseUrl: process.env['DATABASE_URL'] || null, varFolder: shared });

/** `migrations`: another folder than ours, for a schema that differs. */
export async function testGround(
  now: Date | string = '2026-06-15T03:00:00Z',
  { migrations }: { migrations?: string } = {},
): Promise<TestGround> {
  const server = await openServer();
  const name = `${databasePrefix}${process.pid}_${nth++}`;
  if (migrations) await makeDatabase(server, name, migrations);
  else await copyTemplate(server, name);
  const varFolder = mkdtempSync(join(ground, `${folderPrefix}${process.pid}-`));
  const config = readConfig(
    { LAGAWI_VAR: varFolder, LAGAWI_LOG: 'silent' },
    { databaseUrl: urlOf(server, name) },
  );
  const database = await openDatabase(config);
  let at = new Date(now);
  return {
    database,
    config,
    files: openFiles(config),
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

/**
 * The tests' server for as long as a run of many processes lasts, cleared of what the dead left.
 */
export async function holdServer() {
  const server = await openServer();
  await sweep(server);
  const { rows } = await server.pool.query<{ server_version: string }>('show server_version');
  return {
    where: server.where,
    version: rows[0]?.server_version ?? '',
    release: () => server.close(),
  };
}

/** Drops the databases and folders of test processes of this machine that are gone. */
async function sweep(server: Database): Promise<void> {
  const { rows } = await server.pool.query<{ datname: string }>(
    `select datname from pg_database d where starts_with(datname, $1)
       and not exists (select 1 from pg_stat_activity a where a.datid = d.oid)`,
    [databasePrefix],
  );
  for (const { datname } of rows) {
    if (isGone(datname.slice(databasePrefix.length))) {
      await server.pool.query(`drop database if exists ${datname}`);
    }
  }
  for (const name of readdirSync(ground)) {
    if (name.startsWith(folderPrefix) && isGone(name.slice(folderPrefix.length))) {
      rmSync(join(ground, name), { recursive: true, force: true });
    }
  }
}

/** The folder if it may be written and has room for a server with its logs. */
function memoryFolder(folder: string): string | null {
  const roomBytes = 4 * 1024 ** 3;
  try {
    accessSync(folder, constants.W_OK);
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize >= roomBytes ? folder : null;
  } catch {
    return null;
  }
}

/** Of a name that begins with the number of its process. */
function isGone(name: string): boolean {
  const pid = /^(\d+)[-_]/.exec(name)?.[1];
  return pid !== undefined && !isAlive(Number(pid));
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

/**
 * The template's name carries the hash of migrations and guard, so that two checkouts do not share
 * one.
 */
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

async function makeDatabase(server: Database, name: string, migrations: string): Promise<void> {
  await server.pool.query(`create database ${name}`);
  const pool = new pg.Pool(clientOptions(server, name));
  await migrate(pool, migrations);
  await guardJournal(pool);
  await pool.end();
}

async function makeTemplate(server: Database, client: pg.Client, template: string): Promise<void> {
  const fresh = `${template}_new`;
  await client.query(`drop database if exists ${fresh} with (force)`);
  await client.query(`create database ${fresh}`);
  const pool = new pg.Pool(clientOptions(server, fresh));
  await migrate(pool);
  await guardJournal(pool);
  await pool.end();
  await client.query(`alter database ${fresh} rename to ${template}`);
}

function clientOptions(server: Database, name: string | null): pg.ClientConfig {
  return { connectionString: urlOf(server, name ?? 'postgres') };
}

function migrationsHash(): string {
  const folder = join(import.meta.dirname, '../src/database/migrations');
  const hash = createHash('sha256');
  const files = readdirSync(folder)
    .sort()
    .map((file) => join(folder, file))
    .concat(join(import.meta.dirname, 'ledger/journal-guard.ts'));
  for (const file of files) hash.update(readFileSync(file));
  return hash.digest('hex').slice(0, 12);
}
