/** One process serves a data folder; commands beside it join its database. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { databaseProblems } from '../database/index.ts';

/** Refuses when another living process serves the folder. The returned call gives it back. */
export function claimFolder(varFolder: string): () => void {
  const file = join(varFolder, 'serving.pid');
  for (let tries = 0; tries < 2; tries++) {
    try {
      // `wx` fails on an existing file: of two at once one has it.
      writeFileSync(file, String(process.pid), { flag: 'wx' });
      return () => rmSync(file, { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      const pid = Number(readFileSync(file, 'utf8'));
      if (isServing(pid)) throw databaseProblems.busy({ folder: varFolder, pid });
      // Its process was killed.
      rmSync(file, { force: true });
    }
  }
  throw databaseProblems.busy({ folder: varFolder, pid: 0 });
}

/** Alive, and ours: a number may have been given to another program since. */
function isServing(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0 || pid === process.pid) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('main.ts');
  } catch {
    // No /proc on this system: alive is all that can be known.
    return true;
  }
}
