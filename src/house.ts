/** The composition root: everything is put together here by hand, once, and nowhere else. */
import { pino } from 'pino';
import type { Config } from './config.ts';
import { type Database, migrate, openDatabase } from './database/index.ts';
import { openFiles } from './files/index.ts';
import { openJobs } from './jobs/index.ts';
import { type Clock, systemClock } from './kernel/clock.ts';
import { openMailer, sendDue } from './notices/index.ts';
import { buildAuth } from './people/index.ts';
import { bookUpload, EntryDoor, readUpload } from './sales/index.ts';

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
  const { config, clock, database, log } = parts;
  const migrated = await migrate(database.pool);
  const files = openFiles(config);
  const jobs = await openJobs(database, (error) => log.error({ err: error }, 'jobs'));
  const ground = { database, clock };
  // Where links lead; known for certain only once we listen.
  let address = config.publicUrl ?? `http://localhost:${config.port ?? 8080}`;
  const secret = files.keyring.current('session').key.toString('hex');
  const auth = buildAuth({ config, ground, secret, url: () => address });
  const mailer = openMailer(config);
  const entryDoor = new EntryDoor(ground);
  const house = { ...ground, config, log, files, jobs, auth, mailer, entryDoor, migrated };
  return {
    ...house,
    url: () => address,
    setUrl: (url: string) => {
      address = config.publicUrl ?? url;
    },
    /** Takes up the jobs; a process that only answers the command line does not. */
    work: async () => {
      await jobs.work('sales.read', (key) => readUpload(house, key));
      await jobs.work('sales.book', (key) => bookUpload(house, key));
      await jobs.work('notices.send', async () => {
        await sendDue(ground, mailer);
      });
      await files.spool.sweep(clock());
    },
    close: async () => {
      await jobs.stop();
      await database.close();
    },
  };
}
