/**
 * The PostgreSQL that comes with the package, on a data folder of ours.
 *
 * It listens on a Unix socket in a private folder and on no port, so two installations never
 * clash and nobody else on the machine can connect. A server that outlived its Lagawi (kill -9)
 * is joined, and the last Lagawi to leave stops it.
 */
import { spawn } from 'node:child_process';
import {
  chownSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { databaseProblems } from './problems.ts';
import { type Quarters, quartersFor } from './quarters.ts';
import { isAlive, joinUsers } from './users.ts';

export interface Embedded {
  /** What a `pg` client needs to connect. */
  connection: { host: string; user: string; database: string };
  leave(): Promise<void>;
}

const embeddedUser = 'lagawi';

export async function joinEmbedded(varFolder: string): Promise<Embedded> {
  const quarters = await quartersFor(varFolder);
  const users = await joinUsers(quarters.runFolder);
  try {
    await users.exclusively(async () => {
      prepareData(quarters);
      if (!(await isAnswering(quarters))) await startServer(quarters);
    });
  } catch (error) {
    await users.leave();
    throw error;
  }
  return {
    connection: { host: quarters.socketFolder, user: embeddedUser, database: 'postgres' },
    leave: () => users.leave(() => stopServer(quarters)),
  };
}

/** initdb into a folder beside and rename, so that a kill in between leaves nothing half done. */
function prepareData(quarters: Quarters): void {
  const { dataFolder, programs, ids } = quarters;
  const versionFile = join(dataFolder, 'PG_VERSION');
  if (existsSync(versionFile)) {
    const has = readFileSync(versionFile, 'utf8').trim();
    if (has !== programs.major) {
      throw databaseProblems.otherMajor({ folder: dataFolder, has, needs: programs.major });
    }
    return;
  }
  const fresh = `${dataFolder}.new`;
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(fresh, { mode: 0o700 });
  if (ids) chownSync(fresh, ids.uid, ids.gid);
  const args = ['-D', fresh, '-U', embeddedUser, '-A', 'trust', '-E', 'UTF8', '--locale=C'];
  const made = runQuietly(programs.initdb, args, quarters);
  if (made.status !== 0) {
    throw databaseProblems.didNotStart({ log: quarters.logFile, why: lastLine(made.output) });
  }
  renameSync(fresh, dataFolder);
}

function runQuietly(program: string, args: string[], quarters: Quarters) {
  const done = quarters.runSync(program, args);
  return { status: done.status, output: `${done.stdout ?? ''}${done.stderr ?? ''}` };
}

function lastLine(text: string): string {
  return text.trim().split('\n').at(-1) ?? '';
}

/** '' where there is none: a server that stops removes it at any moment. */
function pidLine(file: string): string {
  try {
    return readFileSync(file, 'utf8').split('\n')[0] ?? '';
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return '';
    throw error;
  }
}

function serverPid(quarters: Quarters): number | null {
  const pid = Number(pidLine(join(quarters.dataFolder, 'postmaster.pid')));
  return pid > 0 && Number.isInteger(pid) && isAlive(pid) ? pid : null;
}

async function isAnswering(quarters: Quarters): Promise<boolean> {
  const pid = serverPid(quarters);
  if (pid === null) return false;
  // A server that is starting or recovering after kill -9 answers within seconds; one that
  // listens elsewhere was started by somebody else on our folder.
  for (let tries = 0; tries < 400; tries++) {
    if (await canConnect(quarters)) return true;
    if (serverPid(quarters) === null) return false;
    await sleep(25);
  }
  throw databaseProblems.busy({ folder: quarters.dataFolder, pid });
}

async function canConnect(quarters: Quarters): Promise<boolean> {
  const client = new pg.Client({
    host: quarters.socketFolder,
    user: embeddedUser,
    database: 'postgres',
  });
  try {
    await client.connect();
    await client.end();
    return true;
  } catch {
    // Not yet; the caller decides for how long to ask.
    return false;
  }
}

const serverSettings: Record<string, string> = {
  listen_addresses: '',
  unix_socket_permissions: '0700',
  max_connections: '120',
  shared_buffers: '256MB',
  max_wal_size: '2GB',
  // Sorting and merging a million orders in memory rather than on disk.
  work_mem: '32MB',
  maintenance_work_mem: '128MB',
  // JIT compiles longer than our statements run.
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
};

async function startServer(quarters: Quarters): Promise<void> {
  const settings = { ...serverSettings, unix_socket_directories: quarters.socketFolder };
  const args = ['-D', quarters.dataFolder];
  for (const [name, value] of Object.entries(settings)) args.push('-c', `${name}=${value}`);
  const log = openSync(quarters.logFile, 'a');
  const child = spawn(quarters.programs.postgres, args, {
    ...quarters.ids,
    cwd: quarters.dataFolder,
    // A group of its own: Ctrl-C at the terminal reaches Lagawi, which then stops it in order.
    detached: true,
    stdio: ['ignore', log, log],
  });
  let ended: string | null = null;
  child.once('error', (error) => {
    ended = error.message;
  });
  child.once('exit', (code, signal) => {
    ended = `exit ${code ?? signal}`;
  });
  child.unref();
  for (let tries = 0; tries < 3000; tries++) {
    if (await canConnect(quarters)) return;
    if (ended !== null) {
      const why = lastLine(readFileSync(quarters.logFile, 'utf8')) || ended;
      throw databaseProblems.didNotStart({ log: quarters.logFile, why });
    }
    await sleep(10);
  }
  throw databaseProblems.didNotStart({ log: quarters.logFile, why: 'no answer in 30 s' });
}

async function stopServer(quarters: Quarters): Promise<void> {
  const pid = serverPid(quarters);
  if (pid === null) return;
  process.kill(pid, 'SIGINT');
  for (let tries = 0; tries < 1000 && serverPid(quarters) !== null; tries++) await sleep(10);
}
