import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { after, before, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { seeded } from '../../demo/seeded.ts';
import { checkChain } from '../../src/journal/index.ts';
import { digest } from '../../src/sales/importers/reading/digest.ts';
import { checkLedger } from '../../src/sales/questions/check.ts';
import { foldLedger } from '../../src/sales/rules/fold.ts';
import { type TestGround, testGround } from '../house.ts';
import { addEnterprises } from './cast.ts';
import { fileOf } from './readings.ts';
import { tasksOf } from './streams.ts';

/** `npm run soak` raises it; the issue asks for 50. */
const kills = Number(process.env['LAGAWI_KILLS'] ?? 52);
/** Processes that write at the same time. */
const atOnce = 4;
const seed = 'killed at random';

let house: TestGround;
before(async () => {
  house = await testGround(new Date());
});
after(() => house.close());

interface Writer {
  process: ChildProcess;
  isReady: Promise<void>;
  ended: Promise<number | null>;
}

function startWriter(enterprises: readonly string[], acknowledged: Set<string>): Writer {
  const { databaseUrl, varFolder } = house.config;
  const child = join(import.meta.dirname, 'writer.child.ts');
  const args = [databaseUrl ?? '', varFolder, join(varFolder, 'work'), seed, ...enterprises];
  const writer = spawn(process.execPath, [child, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<number | null>((done) => writer.once('close', done));
  const isReady = new Promise<void>((ready) => {
    createInterface({ input: writer.stdout }).on('line', (line) => {
      if (line === 'ready') ready();
      else acknowledged.add(line);
    });
    void ended.then(() => ready());
  });
  return { process: writer, isReady, ended };
}

async function recorded(): Promise<Set<string>> {
  const { rows } = await house.database.pool.query<{ line: string }>(`
    select 'entry ' || entry_id as line from sale_entry
      join sale_order o on o.order_no = entry_id::text and o.enterprise_id = sale_entry.enterprise_id
    union all
    select 'file ' || enterprise_id || ' ' || encode(file_hash, 'hex') from sale_import
    where reversed_seq is null`);
  return new Set(rows.map((row) => row.line));
}

async function assertSound(): Promise<void> {
  const broken = (await checkLedger(house.database)).filter((finding) => finding.broken > 0);
  assert.deepEqual(broken, []);
  assert.equal(await checkChain(house.database), null);
}

/** State, orders and omzet of an enterprise, from the rules alone. */
function expectedOf(enterpriseId: string, enterprises: readonly string[]): Map<string, number> {
  const sums = new Map<string, number>();
  const mine = tasksOf(seed, enterprises).filter((task) => task.enterpriseId === enterpriseId);
  const files = mine.flatMap((task, i) =>
    task.kind === 'file' ? [{ importId: String(i), ...fileOf(task.file) }] : [],
  );
  const add = (state: string, omzet: number) => sums.set(state, (sums.get(state) ?? 0) + omzet);
  for (const { order } of foldLedger({ files, digest }).orders.values())
    add(order.state, order.omzet);
  for (const task of mine) {
    if (task.kind === 'entries') for (const { amount } of task.entries) add('final', amount);
  }
  return sums;
}

test(`${kills} kills at random points lose nothing acknowledged and double nothing`, async () => {
  const enterprises = await addEnterprises(house, 3);
  const acknowledged = new Set<string>();
  const rng = seeded(seed);
  for (let killed = 0; killed < kills; killed += atOnce) {
    const writers = Array.from({ length: atOnce }, () => startWriter(enterprises, acknowledged));
    await Promise.all(writers.map((writer) => writer.isReady));
    await Promise.all(
      writers.map(async (writer) => {
        await sleep(rng.int(5, 500));
        writer.process.kill('SIGKILL');
        await writer.ended;
      }),
    );
    const there = await recorded();
    assert.deepEqual(
      [...acknowledged].filter((line) => !there.has(line)),
      [],
    );
  }
  await assertSound();

  // One that is left alone completes what is missing, and all of it is there once.
  assert.equal(await startWriter(enterprises, acknowledged).ended, 0);
  await assertSound();
  const { rows } = await house.database.pool.query<{ id: string; state: number; omzet: number }>(
    `select enterprise_id as id, state, sum(omzet)::bigint as omzet from sales_day
     where standing = 0 group by 1, 2`,
  );
  for (const id of enterprises) {
    const expected = expectedOf(id, enterprises);
    const omzet = (state: number) =>
      rows.find((row) => row.id === id && row.state === state)?.omzet ?? 0;
    assert.deepEqual(
      { final: omzet(2), provisional: omzet(0) },
      { final: expected.get('final'), provisional: expected.get('provisional') },
    );
  }
});
