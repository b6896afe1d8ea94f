/**
 * A process that writes into a shared ledger until it is killed: the files and entries of its seed,
 * one after the other, each acknowledged on a line of its own once it is committed.
 */
import { writeSync } from 'node:fs';
import { seeded } from '../../demo/seeded.ts';
import { openDatabase } from '../../src/database/index.ts';
import { system } from '../../src/journal/index.ts';
import { systemClock } from '../../src/kernel/clock.ts';
import { EntryDoor } from '../../src/sales/actions/entry-door.ts';
import { importFile } from '../../src/sales/actions/import.ts';
import { requestOf } from './cast.ts';
import { fileOf, readingOf } from './readings.ts';
import { type Task, tasksOf } from './streams.ts';

const [databaseUrl = '', varFolder = '', spoolFolder = '', seed = '', ...enterprises] =
  process.argv.slice(2);
const database = await openDatabase({ databaseUrl, varFolder });
const ground = { database, clock: systemClock };
const door = new EntryDoor(ground);

async function run(task: Task): Promise<void> {
  if (task.kind === 'entries') {
    const [receipts] = await Promise.all(
      task.entries.map((entry) => door.record(requestOf(task.enterpriseId, entry))),
    );
    if (receipts?.[0]?.outcome !== 'recorded') throw new Error('an entry was refused');
    for (const entry of task.entries) writeSync(1, `entry ${entry.entryId}\n`);
    return;
  }
  const { enterpriseId } = task;
  const made = fileOf(task.file);
  await importFile(ground, system('job'), { enterpriseId, reading: readingOf(made), spoolFolder });
  writeSync(1, `file ${enterpriseId} ${made.summary.fileHash}\n`);
}

// Two streams at once, as a process has them; each begins anew after a kill: repeats add nothing.
const tasks = tasksOf(seed, enterprises);
const rng = seeded(`${seed}/${process.pid}`);
const start = rng.int(0, tasks.length - 1);
const rotated = [...tasks.slice(start), ...tasks.slice(0, start)];
writeSync(1, 'ready\n');
await Promise.all(
  [0, 1].map(async (stream) => {
    for (const [i, task] of rotated.entries()) if (i % 2 === stream) await run(task);
  }),
);
await database.close();
