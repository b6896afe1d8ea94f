/** The composition root: everything is put together here by hand, once, and nowhere else. */
import { pino } from 'pino';
import { holdsSimulation } from './campaigns/index.ts';
import type { Config } from './config.ts';
import { type Database, migrate, openDatabase, sweepChanges } from './database/index.ts';
import { giveUpBatch, makeBatch, remakeErased, sweepErasedFiles } from './documents/index.ts';
import { openFiles } from './files/index.ts';
import { remindOfChecks } from './growth/index.ts';
import { openJobs } from './jobs/index.ts';
import { system } from './journal/index.ts';
import { type Clock, systemClock } from './kernel/clock.ts';
import { remindOfSessions } from './mentoring/index.ts';
import { openMailer, sendDue } from './notices/index.ts';
import { buildAuth, sweepSignIns } from './people/index.ts';
import {
  bookUpload,
  EntryDoor,
  expireUploads,
  followGoods,
  giveUpUpload,
  readUpload,
  reevaluateWords,
  searchDoubles,
} from './sales/index.ts';
import { bookList, giveUpList, matchList } from './training/index.ts';

export type House = Awaited<ReturnType<typeof buildHouse>>;

export async function buildHouse(config: Config, clock: Clock = systemClock) {
  const log = pino({
    level: config.logLevel,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
  });
  const database = await openDatabase(config);
  try {
    return await furnish({ config, clock, database, log });
  } catch (error) {
    await database.close();
    throw error;
  }
}

async function furnish(parts: {
  config: Config;
  clock: Clock;
  database: Database;
  log: pino.Logger;
}) {
  const { clock, database, log } = parts;
  const migrated = await migrate(database.pool);
  // Invented figures stay so wherever they are restored and by whatever command they are served.
  const simulation = parts.config.simulation || (await holdsSimulation(database));
  const config = { ...parts.config, simulation };
  const files = openFiles(config);
  const jobs = await openJobs(database, (error) => log.error({ err: error }, 'jobs'));
  const ground = { database, clock };
  // Where links lead; known for certain only once we listen.
  let address = config.publicUrl ?? `http://localhost:${config.port ?? 8080}`;
  const secret = files.keyring.current('session').key.toString('hex');
  const auth = buildAuth({
    config,
    ground,
    secret,
    url: () => address,
    sendSoon: (tx, noticeId) => jobs.enqueue(tx, 'notices.send', { noticeId }),
  });
  const mailer = openMailer(config);
  const entryDoor = new EntryDoor(ground);
  const url = () => address;
  const house = { ...ground, config, log, files, jobs, auth, mailer, entryDoor, migrated, url };
  let rounds: NodeJS.Timeout | undefined;
  const tidyUp = async () => {
    await remindOfSessions(house);
    await remindOfChecks(house);
    await sendDue(ground, mailer);
    await sweepSignIns(ground);
    await sweepChanges(database.pool);
    await expireUploads(house);
    await files.spool.sweep(clock());
    await sweepErasedFiles(house);
    await remakeErased(house);
    await followGoods(ground, system('job'));
    await searchDoubles(ground, system('job'));
  };
  return {
    ...house,
    setUrl: (url: string) => {
      address = config.publicUrl ?? url;
    },
    /** Takes up the jobs; a process that only answers the command line does not. */
    work: async () => {
      await jobs.work('sales.read', (key) => readUpload(house, key));
      await jobs.work('sales.book', (key) => bookUpload(house, key));
      await jobs.work('sales.giveUp', (key) => giveUpUpload(house, key));
      await jobs.work('documents.make', (key) => makeBatch(house, key));
      await jobs.work('documents.giveUp', (key) => giveUpBatch(house, key));
      await jobs.work('training.book', async (key) => {
        await bookList(house, key);
      });
      await jobs.work('training.giveUp', (key) => giveUpList(house, key));
      await jobs.work('training.match', (key) => matchList(house, key));
      await jobs.work('notices.send', async () => {
        await sendDue(ground, mailer);
      });
      // A newer Lagawi may know words that were unknown when their files came.
      await reevaluateWords(ground, system('start')).catch((error) =>
        log.error({ err: error }, 'words'),
      );
      await tidyUp();
      // Postponed mails find their next try, and what has run out is swept.
      rounds = setInterval(
        () => tidyUp().catch((error) => log.error({ err: error }, 'tidy')),
        60_000,
      );
    },
    /** What is done each minute: mails, old sign-ins, uploads and files whose time is over. */
    tidyUp,
    close: async () => {
      clearInterval(rounds);
      await jobs.stop();
      await database.close();
    },
  };
}
