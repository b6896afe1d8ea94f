import { readConfig } from '../config.ts';
import { migrate, openDatabase } from '../database/index.ts';
import { type Files, openFiles } from '../files/index.ts';
import type { Ground } from '../journal/index.ts';
import { systemClock } from '../kernel/clock.ts';

/** Database and files for one command; no jobs, no web. Joins a server that is running. */
export async function withGround<T>(
  work: (ground: Ground & { files: Files }) => Promise<T>,
): Promise<T> {
  const config = readConfig(process.env);
  const database = await openDatabase(config);
  try {
    await migrate(database.pool);
    return await work({ database, clock: systemClock, files: openFiles(config) });
  } finally {
    await database.close();
  }
}
