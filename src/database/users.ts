/**
 * Who uses the embedded server: one file per living process in the run folder. The last to leave
 * stops the server; files of the dead are swept by whoever comes next.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

export interface Users {
  /** Runs alone among all processes of this data folder. */
  exclusively<T>(work: () => Promise<T>): Promise<T>;
  leave(whenLast?: () => Promise<void>): Promise<void>;
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it lives and belongs to somebody else.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Several houses of one process (tests) are counted apart. */
let houseNo = 0;

export async function joinUsers(runFolder: string): Promise<Users> {
  const mine = `${process.pid}-${houseNo++}`;
  const exclusively = <T>(work: () => Promise<T>) => alone(join(runFolder, 'lock'), work);
  await exclusively(async () => writeFileSync(join(runFolder, `${mine}.user`), ''));
  return {
    exclusively,
    leave: (whenLast) =>
      exclusively(async () => {
        rmSync(join(runFolder, `${mine}.user`), { force: true });
        if (livingUsers(runFolder) === 0) await whenLast?.();
      }),
  };
}

function livingUsers(runFolder: string): number {
  let living = 0;
  for (const name of readdirSync(runFolder).filter((file) => file.endsWith('.user'))) {
    if (isAlive(Number.parseInt(name, 10))) living++;
    else rmSync(join(runFolder, name), { force: true });
  }
  return living;
}

/** A folder as a lock: making one is atomic everywhere. A dead holder's lock is taken over. */
async function alone<T>(lock: string, work: () => Promise<T>): Promise<T> {
  const pidFile = join(lock, 'pid');
  while (true) {
    try {
      mkdirSync(lock);
      writeFileSync(pidFile, String(process.pid));
      break;
    } catch {
      if (isAbandoned(lock, pidFile)) rmSync(lock, { recursive: true, force: true });
      else await sleep(20);
    }
  }
  try {
    return await work();
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}

function isAbandoned(lock: string, pidFile: string): boolean {
  try {
    return !isAlive(Number(readFileSync(pidFile, 'utf8')));
  } catch {
    // No pid in it yet: just made, or its maker was killed in between, which after 2 s is sure.
    try {
      return Date.now() - statSync(lock).mtimeMs > 2000;
    } catch {
      return false;
    }
  }
}
