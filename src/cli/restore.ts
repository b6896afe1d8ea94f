/**
 * `lagawi restore ARCHIVE [--drill] [--json]`: an archive into an empty installation, or, as a
 * drill, into a database that is dropped again.
 */
import { existsSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Config, readConfig } from '../config.ts';
import {
  archiveProblems,
  isSealed,
  keepFile,
  loadArchive,
  mustBeFree,
  type Place,
  settle,
  sweepUnfinished,
  unwrapKeys,
  type Verified,
  verifyArchive,
} from '../database/archive/index.ts';
import { type Database, migrate, openDatabase } from '../database/index.ts';
import { keyringPath } from '../files/index.ts';
import { checkChain } from '../journal/index.ts';
import { newId } from '../kernel/id.ts';
import { checkLedger } from '../sales/index.ts';
import { readArgs, required } from './args.ts';
import { knownPassphrase } from './passphrase.ts';

export interface CheckResult {
  name: string;
  ok: boolean;
  detail: string;
}
/** What else to prove of a restored copy: `check` of the ledger, which this file does not know. */
export type Checks = (database: Database) => Promise<readonly CheckResult[]>;

export interface RestoreDone {
  schema: 'lagawi.restore/1';
  archive: string;
  madeAt: string;
  drill: boolean;
  tables: number;
  rows: number;
  files: number;
  keys: 'restored' | 'opened' | 'absent' | 'kept';
  /** Database updates of this Lagawi that the archive did not have yet. */
  migrated: string[];
  checks: CheckResult[];
}

interface Asked {
  config: Config;
  path: string;
  passphrase: string | null;
  checks?: Checks;
}

/** Into an empty database and an empty var folder. */
export async function restoreInstallation({
  config,
  path,
  passphrase,
  checks,
}: Asked): Promise<RestoreDone> {
  const archive = await verifyArchive(path, passphrase);
  const keys = await keysOf(archive);
  const place = placeOf(config);
  const database = await openDatabase(config);
  try {
    await sweepUnfinished(place, database.pool);
    mustBeFree(place, keys);
    await loadArchive({
      pool: database.pool,
      where: database.where,
      archive,
      keepFile: (file, content) => keepFile(place, file, content),
      beforeCommit: async () => settle(place, keys),
    });
    rmSync(place.marker, { force: true });
    const migrated = await migrate(database.pool);
    const results = await allChecks(database, checks);
    return doneOf(archive, {
      drill: false,
      keys: keysWord(keys, place),
      migrated,
      checks: results,
    });
  } catch (error) {
    await sweepUnfinished(place, database.pool);
    throw error;
  } finally {
    rmSync(place.staging, { recursive: true, force: true });
    await database.close();
  }
}

async function keysOf({ sealedKeys, passphrase }: Verified): Promise<Buffer | null> {
  if (!sealedKeys) return null;
  if (passphrase === null) throw archiveProblems.passphraseNeeded();
  return unwrapKeys(sealedKeys, passphrase);
}

function placeOf({ varFolder }: Config): Place {
  return {
    filesFolder: join(varFolder, 'files'),
    keyring: keyringPath(varFolder),
    staging: join(varFolder, 'restoring'),
    marker: join(varFolder, 'restoring.json'),
  };
}

function keysWord(keys: Buffer | null, { keyring }: Place): RestoreDone['keys'] {
  if (keys) return 'restored';
  return existsSync(keyring) ? 'kept' : 'absent';
}

/** Proves that the archive can be restored, without touching the installation. */
export async function drillRestore({
  config,
  path,
  passphrase,
  checks,
}: Asked): Promise<RestoreDone> {
  const archive = await verifyArchive(path, passphrase);
  const keys = await keysOf(archive);
  const server = await openDatabase(config);
  const name = `lagawi_drill_${newId().replaceAll('-', '').slice(-12)}`;
  try {
    await server.pool.query(`create database ${name}`);
    try {
      const copy = await openDatabase({ ...config, databaseUrl: urlOf(server, name) });
      try {
        await loadArchive({ pool: copy.pool, where: name, archive });
        const migrated = await migrate(copy.pool);
        const results = await allChecks(copy, checks);
        const found = {
          drill: true,
          keys: keys ? 'opened' : 'absent',
          migrated,
          checks: results,
        } as const;
        return doneOf(archive, found);
      } finally {
        await copy.close();
      }
    } finally {
      await server.pool.query(`drop database if exists ${name} with (force)`);
    }
  } finally {
    await server.close();
  }
}

/** Another database of the same server. */
function urlOf({ pool }: Database, name: string): string {
  const { host, user, connectionString } = pool.options;
  if (!connectionString) {
    return `postgresql://${user}@localhost/${name}?host=${encodeURIComponent(host ?? '')}`;
  }
  const url = new URL(connectionString);
  url.pathname = `/${name}`;
  return url.href;
}

async function allChecks(database: Database, checks?: Checks): Promise<CheckResult[]> {
  const broken = await checkChain(database);
  const chain = {
    name: 'journal',
    ok: broken === null,
    detail: broken ? `rantai jejak audit putus di baris ${broken.seq}` : 'rantai jejak audit utuh',
  };
  return [chain, ...((await checks?.(database)) ?? [])];
}

function doneOf(
  { path, manifest }: Verified,
  rest: Pick<RestoreDone, 'drill' | 'keys' | 'migrated' | 'checks'>,
): RestoreDone {
  const equal = {
    name: 'tables',
    ok: true,
    detail: 'setiap tabel sama bita demi bita dengan cadangannya',
  };
  return {
    schema: 'lagawi.restore/1',
    archive: path,
    madeAt: manifest.madeAt,
    tables: manifest.tables.length,
    rows: manifest.tables.reduce((sum, table) => sum + table.rows, 0),
    files: manifest.files.length,
    ...rest,
    checks: [equal, ...rest.checks],
  };
}

/** The invariants of the ledger, as `lagawi check` proves them. */
const ledgerChecks: Checks = async (database) =>
  (await checkLedger(database)).map(({ invariant, meaning, broken }) => ({
    name: invariant,
    ok: broken === 0,
    detail: broken === 0 ? meaning.id : `${meaning.id}: dilanggar ${broken} kali`,
  }));

export async function runRestore(
  args: string[],
  config: Config = readConfig(process.env),
  print: (text: string) => void = (text) => void process.stdout.write(text),
): Promise<number> {
  const flag = '--drill';
  const { positionals, json } = readArgs(
    args.filter((arg) => arg !== flag),
    { most: 1 },
  );
  const path = resolve(required(positionals[0], 'CADANGAN'));
  const passphrase = (await isSealed(path)) ? await knownPassphrase() : null;
  const asked = { config, path, passphrase, checks: ledgerChecks };
  const done = args.includes(flag) ? await drillRestore(asked) : await restoreInstallation(asked);
  print(json ? `${JSON.stringify(done, null, 2)}\n` : wordsOf(done));
  return done.checks.every((check) => check.ok) ? 0 : 1;
}

const keysWords: Record<RestoreDone['keys'], string> = {
  restored: 'Kunci dipulihkan.',
  opened: 'Kunci di cadangan dapat dibuka.',
  absent:
    'CADANGAN INI TANPA KUNCI: salin keyring.json yang asli ke folder data, jika tidak data terenkripsi tidak dapat dibaca.',
  kept: 'Cadangan ini tanpa kunci; keyring.json yang sudah ada tetap dipakai.',
};

function wordsOf(done: RestoreDone): string {
  const count = (n: number) => n.toLocaleString('id-ID');
  const lines = [
    done.drill ? `Latihan pemulihan ${done.archive}` : `Dipulihkan dari ${done.archive}`,
    `Dibuat    ${done.madeAt}`,
    `Isi       ${count(done.rows)} baris dari ${done.tables} tabel, ${count(done.files)} berkas`,
    keysWords[done.keys],
    ...done.migrated.map((name) => `Pembaruan basis data sesudahnya: ${name}`),
    ...done.checks.map((check) => `${check.ok ? '●' : '✕'} ${check.name}: ${check.detail}`),
    ...(done.drill ? ['Basis data latihan sudah dihapus; instalasi ini tidak disentuh.'] : []),
  ];
  return `${lines.join('\n')}\n`;
}
