/** A PostgreSQL of the machine's own, on a folder and socket that go away with the test. */
import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';

export interface TestServer {
  newDatabase(): Promise<string>;
  stop(): Promise<void>;
}

/** null where its programs are not there. */
export async function serverOf(binFolder: string): Promise<TestServer | null> {
  if (!existsSync(join(binFolder, 'postgres'))) return null;
  const folder = mkdtempSync(join(tmpdir(), 'lagawi-pg-'));
  const ids: { uid?: number; gid?: number } = process.getuid?.() === 0 ? postgresUser() : {};
  chmodSync(folder, 0o700);
  if (ids.uid !== undefined && ids.gid !== undefined) chownSync(folder, ids.uid, ids.gid);
  const data = join(folder, 'data');
  const options = { ...ids, cwd: '/', env: { PATH: '/usr/bin:/bin', LC_ALL: 'C' } };
  // Another sort order than our own server has, which must not show.
  const made = spawnSync(
    join(binFolder, 'initdb'),
    ['-D', data, '-U', 'lagawi', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8'],
    { ...options, encoding: 'utf8' },
  );
  if (made.status !== 0) throw new Error(made.stderr);
  const settings = ['listen_addresses=', `unix_socket_directories=${folder}`, 'fsync=off'];
  const server = spawn(
    join(binFolder, 'postgres'),
    ['-D', data, ...settings.flatMap((setting) => ['-c', setting])],
    { ...options, stdio: 'ignore' },
  );
  const connect = async () => {
    const client = new pg.Client({ host: folder, user: 'lagawi', database: 'postgres' });
    await client.connect();
    return client;
  };
  const query = async (text: string) => {
    const client = await connect();
    await client.query(text);
    await client.end();
  };
  for (let tries = 0; ; tries++) {
    try {
      await query('select 1');
      break;
    } catch (error) {
      if (tries > 400 || server.exitCode !== null) throw error;
      await sleep(25);
    }
  }
  let nth = 0;
  return {
    newDatabase: async () => {
      const name = `lagawi_${nth++}`;
      await query(`create database ${name}`);
      return `postgresql://lagawi@localhost/${name}?host=${encodeURIComponent(folder)}`;
    },
    stop: async () => {
      const ended = new Promise((resolve) => server.once('exit', resolve));
      server.kill('SIGINT');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** PostgreSQL does not run as root. */
function postgresUser(): { uid: number; gid: number } {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((one) => one.startsWith('postgres:'));
  const [, , uid, gid] = (line ?? 'nobody:x:65534:65534').split(':');
  return { uid: Number(uid), gid: Number(gid) };
}
