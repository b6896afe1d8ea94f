import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { SMTPServer } from 'smtp-server';
import { type TestGround, testGround } from '../../test/house.ts';
import type { Config } from '../config.ts';
import { openFiles } from '../files/index.ts';
import { backupInstallation } from './backup.ts';
import { diagnose, runDoctor } from './doctor.ts';
import { aboutBackup, aboutNode } from './doctor-machine.ts';

let house: TestGround;
before(async () => {
  house = await testGround(new Date());
  openFiles(house.config);
});
after(() => house.close());

const passphrase = 'kopi robusta lampung';

async function states(config: Config): Promise<Record<string, string>> {
  const { lines, ok } = await diagnose(config);
  assert.equal(
    ok,
    lines.every((line) => line.state === 'ok'),
  );
  for (const line of lines) {
    assert.equal(
      line.advice === null,
      line.state === 'ok',
      `${line.name} says what to do, or nothing`,
    );
  }
  return Object.fromEntries(lines.map((line) => [line.name, line.state]));
}

test('a sound installation is ok in every line, and exit is 0', async () => {
  assert.equal((await states(house.config))['backup'], 'attention');
  await backupInstallation({ ...house, passphrase });
  const all = await states(house.config);
  // A machine of tests may be short of disk or run with fsync off; the rest is ours.
  const { disk: _, fsync: __, ...ours } = all;
  assert.deepEqual(ours, {
    node: 'ok',
    database: 'ok',
    migrations: 'ok',
    clock: 'ok',
    folder: 'ok',
    smtp: 'ok',
    backup: 'ok',
  });
  let printed = '';
  const code = await runDoctor(['--json'], house.config, (text) => {
    printed += text;
  });
  const document = JSON.parse(printed);
  assert.equal(document.schema, 'lagawi.doctor/1');
  assert.equal(code, document.ok ? 0 : 1);
});

test('a database that does not answer is one line with the reason, and nothing is made', async () => {
  const varFolder = mkdtempSync(join(tmpdir(), 'lagawi-doctor-'));
  const wrong = { ...house.config, varFolder, databaseUrl: 'postgresql://x@127.0.0.1:1/tidak' };
  assert.equal((await states(wrong))['database'], 'attention');
  assert.equal((await states({ ...wrong, databaseUrl: null }))['database'], 'attention');
  assert.deepEqual(readdirSync(varFolder), []);
  rmSync(varFolder, { recursive: true });
});

test('updates that have not run, or are not ours, ask for attention', async () => {
  const { pool } = house.database;
  await pool.query(`insert into migration (name, sha256) values ('9999_besok.sql', 'x')`);
  assert.equal((await states(house.config))['migrations'], 'attention');
  await pool.query(`delete from migration where name = '9999_besok.sql'`);
  assert.equal((await states(house.config))['migrations'], 'ok');
});

test('keys that others can read, and leftovers of a restore, ask for attention', async () => {
  const keyring = join(house.config.varFolder, 'keyring.json');
  chmodSync(keyring, 0o644);
  assert.equal((await states(house.config))['folder'], 'attention');
  chmodSync(keyring, 0o600);
  assert.equal((await states(house.config))['folder'], 'ok');
  mkdirSync(join(house.config.varFolder, 'files.unfinished-123456'));
  assert.equal((await states(house.config))['folder'], 'attention');
});

test('the mail server is asked: one that answers is ok, one that hangs or is not there is not', async () => {
  const server = new SMTPServer({ authOptional: true, disabledCommands: ['STARTTLS'] });
  const at = await new Promise<number>((resolve) => {
    const listening = server.listen(0, '127.0.0.1', () => {
      const address = listening.address();
      resolve(typeof address === 'object' && address ? address.port : 0);
    });
  });
  const withSmtp = (port: number) => ({ ...house.config, smtpUrl: `smtp://127.0.0.1:${port}` });
  assert.equal((await states(withSmtp(at)))['smtp'], 'ok');
  await new Promise<void>((resolve) => server.close(resolve));
  assert.equal((await states(withSmtp(at)))['smtp'], 'attention');
  const silent = createServer();
  await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
  const address = silent.address();
  const silentAt = typeof address === 'object' && address ? address.port : 0;
  assert.equal((await states(withSmtp(silentAt)))['smtp'], 'attention');
  silent.close();
});

test('an old backup, and one without keys, ask for attention', () => {
  const varFolder = mkdtempSync(join(tmpdir(), 'lagawi-doctor-'));
  const now = new Date('2026-06-15T03:00:00Z');
  const remember = (madeAt: string, keys: string) =>
    writeFileSync(join(varFolder, 'last-backup.json'), JSON.stringify({ file: 'x', madeAt, keys }));
  const table = [
    ['2026-06-14T03:00:00.000Z', 'wrapped', 'ok'],
    ['2026-06-14T03:00:00.000Z', 'absent', 'attention'],
    ['2026-06-01T03:00:00.000Z', 'wrapped', 'attention'],
  ] as const;
  for (const [madeAt, keys, expected] of table) {
    remember(madeAt, keys);
    assert.equal(aboutBackup({ varFolder }, now).state, expected);
  }
  rmSync(varFolder, { recursive: true });
});

test('another Node than the pinned one asks for attention', () => {
  assert.equal(aboutNode(house.config, 'v24.0.0').state, 'ok');
  assert.equal(aboutNode(house.config, 'v20.11.1').state, 'attention');
});
