import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { publishedFacts } from '../../demo/facts.ts';
import { replay } from '../../demo/replay.ts';
import { StoryClock } from '../../demo/story.ts';
import { type Config, readConfig } from '../config.ts';
import { emptyDatabase, openDatabase } from '../database/index.ts';
import { factRoutes, waysIn } from '../desk/index.ts';
import { removeFiles } from '../files/index.ts';
import { buildHouse, type House } from '../house.ts';
import { formatDay } from '../kernel/day.ts';
import { certificateToTry, trainingPaths } from '../training/index.ts';
import { readArgs } from './args.ts';
import { demoFolder } from './installation.ts';
import { keepOpen, openDoors, whileServing } from './serve.ts';

/**
 * lagawi demo: plays the simulation into a house of its own, once, and serves it. A replay that was
 * killed half-way is begun anew; one that is whole is only served.
 */
export async function runDemo(args: string[] = []): Promise<number> {
  readArgs(args);
  const base = readConfig(process.env);
  const config = {
    ...base,
    varFolder: demoFolder(base),
    databaseUrl: null,
    simulation: true,
    waysIn: true,
    smtpUrl: null,
  };
  return whileServing(config, () => playAndServe(config));
}

async function playAndServe(config: Config): Promise<number> {
  const done = join(config.varFolder, 'replayed');
  const story = new StoryClock();
  const isReplayed = existsSync(done);
  const house = isReplayed
    ? await buildHouse(config, story.now)
    : await openForReplay(config, story);
  return keepOpen(house, async () => {
    if (!isReplayed) {
      const began = performance.now();
      await replay(house, story, { now: new Date(), progress: showProgress });
      writeFileSync(done, new Date().toISOString());
      console.error(`\nSelesai dalam ${Math.round((performance.now() - began) / 1000)} detik.`);
    }
    const url = await openDoors(house, factRoutes(publishedFacts));
    for (const way of await waysIn(house.database)) {
      console.log(
        `  ${way.role.padEnd(22)} ${way.name.padEnd(24)} ${url}/simulasi/masuk/${way.personId}`,
      );
    }
    const own = await certificateToTry(house.database);
    if (own) {
      const typed = `${own.phone}, ${formatDay(own.birthDay)}`;
      console.log(
        `  ${'Peserta pelatihan'.padEnd(22)} ${typed.padEnd(24)} ${url}${trainingPaths.ownCertificates}`,
      );
    }
  });
}

/**
 * A house in which nothing has happened: what a stopped replay left behind is removed, and so is
 * what another release of Lagawi left where data are kept apart from a folder that is gone.
 */
export async function openForReplay(config: Config, story: StoryClock): Promise<House> {
  const database = await openDatabase(config);
  try {
    await emptyDatabase(database.pool);
  } finally {
    await database.close();
  }
  removeFiles(config);
  return buildHouse(config, story.now);
}

/** One line that is written over; a terminal that is none gets a line every tenth. */
function showProgress(done: number, total: number, what: string): void {
  const share = done / total;
  if (process.stderr.isTTY) {
    const bar = '█'.repeat(Math.round(share * 30)).padEnd(30, '░');
    process.stderr.write(`\r${bar} ${Math.round(share * 100)} %  ${done}/${total}  ${what}   `);
  } else if (done === total || Math.floor(share * 10) > Math.floor(((done - 1) / total) * 10)) {
    process.stderr.write(`${Math.round(share * 100)} %  ${done}/${total}  ${what}\n`);
  }
}
