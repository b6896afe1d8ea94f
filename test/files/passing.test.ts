import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { after, before, test } from 'node:test';
import { type Files, openFiles } from '../../src/files/index.ts';

let varFolder: string;
let files: Files;
before(() => {
  varFolder = mkdtempSync(join(tmpdir(), 'lagawi-passing-'));
  files = openFiles({ varFolder });
  mkdirSync(files.workFolder, { recursive: true });
});
after(() => rmSync(varFolder, { recursive: true, force: true }));

/** What lies there in plain text. */
const plain = () =>
  ['spool', 'work'].flatMap((folder) =>
    readdirSync(join(varFolder, folder)).filter((name) => !name.endsWith('.spool')),
  );

async function worker(key: string): Promise<ChildProcess> {
  const child = spawn(
    process.execPath,
    [join(import.meta.dirname, 'passing.child.ts'), varFolder, key],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  await new Promise((done, fail) => {
    child.stdout?.once('data', done);
    child.once('exit', () => fail(new Error('it ended before it worked')));
  });
  return child;
}

async function kill(child: ChildProcess): Promise<void> {
  const gone = new Promise((done) => child.once('exit', done));
  child.kill('SIGKILL');
  await gone;
}

test('after a kill -9 the next start removes the plain copies, and never those of the living', async () => {
  const original = 'Bu Pembeli, Jl. Contoh 1';
  const { key } = await files.spool.put(Readable.from([original]));
  const [dead, living] = await Promise.all([worker(key), worker(key)]);
  try {
    await kill(dead);
    assert.equal(plain().length, 4, 'a kill leaves its copy and its lines');
    assert.equal(await files.spool.sweep(new Date()), 2);
    const left = plain();
    assert.equal(left.length, 2);
    assert.ok(
      left.every((name) => name.includes(`-${living.pid}-`)),
      String(left),
    );
    await files.spool.withPlain(key, async (path) => {
      await files.spool.sweep(new Date());
      assert.equal(readFileSync(path, 'utf8'), original, 'nor one’s own');
    });
  } finally {
    await kill(living);
  }
  assert.equal(await files.spool.sweep(new Date()), 2);
  assert.deepEqual(plain(), []);
  assert.equal(await files.spool.has(key), true, 'the original waits for its job');
});

test('a number that was given to another process since hides nothing', async () => {
  const { key } = await files.spool.put(Readable.from(['x']));
  await files.spool.withPlain(key, async (path) => {
    // The same machine and number, begun at another time: as after a restart in a container.
    const name = path.split('/').at(-1) ?? '';
    const [machine, pid] = name.split('-');
    const id = name.slice(name.indexOf('_') + 1);
    const former = join(varFolder, 'spool', `${machine}-${pid}-1_${id}`);
    writeFileSync(former, 'x');
    assert.equal(await files.spool.sweep(new Date()), 1);
    assert.deepEqual(plain(), [name]);
  });
});

test('what another machine works on in a shared folder is left alone for its day', async () => {
  const name = '00000000-1-1_01900000-0000-7000-8000-000000000000.plain';
  const path = join(varFolder, 'spool', name);
  writeFileSync(path, 'x');
  assert.equal(await files.spool.sweep(new Date()), 0);
  const yesterday = new Date(Date.now() - 24 * 3_600_000 - 1000);
  utimesSync(path, yesterday, yesterday);
  assert.ok((await files.spool.sweep(new Date())) >= 1);
  assert.deepEqual(plain(), []);
});
