import { readConfig } from '../config.ts';
import { migrate } from '../database/index.ts';
import { type Files, openFiles } from '../files/index.ts';
import type { Ground } from '../journal/index.ts';
import { systemClock } from '../kernel/clock.ts';
import { openInstallation } from './installation.ts';

/** Database and files for one command; no jobs, no web. Joins a server that is running. */
export async function withGround<T>(
  work: (ground: Ground & { files: Files }) => Promise<T>,
): Promise<T> {
  const config = readConfig(process.env);
  const database = await openInstallation(config);
  try {
    await migrate(database.pool);
    return await work({ database, clock: systemClock, files: openFiles(config) });
  } finally {
    await database.close();
  }
}
