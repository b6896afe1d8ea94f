import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { type TestGround, testGround } from '../../test/house.ts';
import { migrate } from '../database/index.ts';
import { present } from '../kernel/assert.ts';
import { Problem } from '../kernel/problem.ts';
import { backupInstallation } from './backup.ts';
import { diagnose } from './doctor.ts';
import { runCommand } from './index.ts';
import { openInstallation } from './installation.ts';

let house: TestGround;
let varFolder: string;
before(async () => {
  house = await testGround();
  varFolder = mkdtempSync(join(tmpdir(), 'lagawi-kosong-'));
  // As the commands read them; this file is a process of its own.
  process.env['LAGAWI_VAR'] = varFolder;
  delete process.env['DATABASE_URL'];
});
after(async () => {
  rmSync(varFolder, { recursive: true, force: true });
  await house.close();
});

async function refusal(work: Promise<unknown>): Promise<Problem> {
  try {
    await work;
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
  return assert.fail('it was not refused');
}

const commands = [
  ['total', '--campaign', 'lagawi-2022'],
  ['total', '--nation'],
  ['check'],
  ['import', '--enterprise', 'x', 'berkas.xlsx'],
  ['backup'],
];

test('where there is no installation a command says so and makes none', async () => {
  for (const folder of [varFolder, join(varFolder, 'tidak-ada')]) {
    process.env['LAGAWI_VAR'] = folder;
    for (const command of commands) {
      const { code, words } = await refusal(runCommand(command));
      assert.equal(code, 'cli.noInstallation', command.join(' '));
      for (const said of [words.id, words.en]) assert.ok(said.includes(folder), said);
    }
  }
  process.env['LAGAWI_VAR'] = varFolder;
  assert.deepEqual(readdirSync(varFolder), []);
});

test('beside a demo it says how to reach the demo’s data', async () => {
  const demo = join(varFolder, 'demo');
  mkdirSync(join(demo, 'postgres'), { recursive: true });
  for (const command of commands) {
    const { code, words } = await refusal(runCommand(command));
    assert.equal(code, 'cli.onlyDemo', command.join(' '));
    for (const said of [words.id, words.en]) assert.ok(said.includes(`LAGAWI_VAR=${demo}`), said);
  }
  const { lines } = await diagnose({ ...house.config, varFolder, databaseUrl: null });
  const line = present(
    lines.find(({ name }) => name === 'database'),
    'a line about the database',
  );
  assert.match(line.advice?.id ?? '', /LAGAWI_VAR=/);
  assert.deepEqual(readdirSync(varFolder), ['demo']);
  assert.deepEqual(readdirSync(demo), ['postgres']);
});

test('a folder that was typed for a backup is not made', async () => {
  const to = join(varFolder, 'salah', 'ketik', 'x.lagawi');
  const { code } = await refusal(backupInstallation({ ...house, passphrase: null, to }));
  assert.equal(code, 'archive.noSuchFolder');
  assert.ok(!existsSync(join(varFolder, 'salah')));
});

test('a database without a table is no installation, and gets none', async () => {
  const name = `lagawi_k_${process.pid}`;
  const { pool } = house.database;
  await pool.query(`create database ${name}`);
  const url = new URL(present(house.config.databaseUrl, 'tests run by URL'));
  url.pathname = `/${name}`;
  const config = { varFolder, databaseUrl: url.href };
  assert.equal((await refusal(openInstallation(config))).code, 'cli.noInstallation');
  const there = await openInstallation(house.config);
  await migrate(there.pool);
  await there.close();
  await pool.query(`drop database ${name}`);
  assert.ok(!existsSync(join(varFolder, 'keyring.json')));
});
