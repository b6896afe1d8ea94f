import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { type AddressInfo, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { Problem } from '../kernel/problem.ts';
import { openDatabase } from './open.ts';

const root = join(import.meta.dirname, '../..');

const question = 'show server_version_num';

/**
 * A server that says it is of this version and keeps what it was asked: the part of PostgreSQL's
 * protocol that a refusal needs. No package of an old PostgreSQL comes along for a test.
 */
async function serverOf(
  version: number,
): Promise<{ server: Server; url: string; asked: string[] }> {
  const asked: string[] = [];
  const server = createServer((socket) => {
    let isGreeted = false;
    socket.on('error', () => undefined);
    socket.on('data', (data) => {
      if (!isGreeted) {
        isGreeted = true;
        socket.write(Buffer.concat([message('R', int32(0)), ready]));
        return;
      }
      if (data.toString('latin1', 0, 1) !== 'Q') return;
      asked.push(data.toString('utf8', 5, data.length - 1));
      // Whoever goes on is sent away: a broken check fails here and does not wait.
      if (asked.at(-1) !== question) return void socket.destroy();
      const value = Buffer.from(String(version));
      socket.write(
        Buffer.concat([
          message('T', int16(1), text('server_version_num'), int32(0), int16(0), int32(25)),
          message('D', int16(1), int32(value.length), value),
          message('C', text('SHOW')),
          ready,
        ]),
      );
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return { server, url: `postgresql://uji@127.0.0.1:${port}/lagawi`, asked };
}

const int16 = (value: number) => Buffer.from([value >> 8, value & 255]);
const int32 = (value: number) => Buffer.concat([int16(value >>> 16), int16(value & 65_535)]);
const text = (value: string) => Buffer.from(`${value}\0`);

function message(kind: string, ...parts: Buffer[]): Buffer {
  // The one row description of this test ends in size, modifier and format.
  if (kind === 'T') parts.push(int16(65_535), Buffer.from([255, 255, 255, 255]), int16(0));
  const body = Buffer.concat(parts);
  return Buffer.concat([Buffer.from(kind), int32(body.length + 4), body]);
}
const ready = message('Z', Buffer.from('I'));

test('a PostgreSQL older than 15 is refused in one sentence, and only its version was asked', async () => {
  const { server, url, asked } = await serverOf(140_023);
  try {
    await assert.rejects(
      openDatabase({ databaseUrl: url, varFolder: tmpdir() }),
      (error) =>
        error instanceof Problem &&
        error.code === 'database.tooOld' &&
        error.words.id ===
          'PostgreSQL 14 terlalu lama; Lagawi memerlukan versi 15 atau lebih baru.',
    );
    assert.deepEqual(asked, [question]);
  } finally {
    server.close();
  }
});

test('version 15 itself is taken, and so is one that nobody knows yet', async () => {
  for (const version of [150_000, 990_001]) {
    const { server, url } = await serverOf(version);
    const database = await openDatabase({ databaseUrl: url, varFolder: tmpdir() });
    assert.equal(database.isEmbedded, false);
    await database.close();
    server.close();
  }
});

test('lagawi serve ends with a fault on a server that is too old, and leaves nothing behind', async () => {
  const { server, url, asked } = await serverOf(140_023);
  const folder = mkdtempSync(join(tmpdir(), 'lagawi-old-'));
  const varFolder = join(folder, 'var');
  try {
    const child = spawn(process.execPath, ['--import', './src/jsx.ts', 'src/main.ts', 'serve'], {
      cwd: root,
      env: { ...process.env, DATABASE_URL: url, LAGAWI_VAR: varFolder, NODE_TEST_CONTEXT: '' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const said: Buffer[] = [];
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (piece: Buffer) => said.push(piece));
    const code = await new Promise((done) => child.once('close', done));
    assert.equal(code, 1);
    assert.equal(
      Buffer.concat(said).toString('utf8'),
      'lagawi: PostgreSQL 14 terlalu lama; Lagawi memerlukan versi 15 atau lebih baru.\n' +
        '        PostgreSQL 14 is too old; Lagawi needs version 15 or newer.\n',
    );
    assert.deepEqual(asked, [question]);
    assert.equal(existsSync(varFolder), false);
  } finally {
    server.close();
    rmSync(folder, { recursive: true, force: true });
  }
});
