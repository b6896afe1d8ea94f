/**
 * Names for files that lie on the disk only while their process works on them. After a `kill -9`
 * they are left behind in plain text, so whoever starts next removes those of the dead, and never
 * those of a living process that shares the folder.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { newId } from '../kernel/id.ts';

/** Of another machine, or another container, no process can be seen from here. */
const machine = createHash('sha256').update(hostname()).digest('hex').slice(0, 8);

/**
 * A process beyond the reuse of its number: with when it began, in ticks since the machine did
 * (field 22 of /proc/…/stat, proc(5)); 0 where there is no /proc; null where it does not live.
 */
function beginningOf(pid: number): string | null {
  try {
    // The name stands in brackets and may hold anything, so what follows the last one is counted.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    return fields[19] ?? '0';
  } catch {
    return isThere(pid) ? '0' : null;
  }
}

function isThere(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it lives and belongs to somebody else.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

const own = `${machine}-${process.pid}-${beginningOf(process.pid) ?? '0'}`;

/** A name that nobody else uses and that tells whose it is. */
export const passingName = (ending: 'plain' | 'lines'): string => `${own}_${newId()}.${ending}`;

const form = /^([0-9a-f]{8})-(\d+)-(\d+)_[0-9a-f-]{36}\.(plain|lines)$/;

/** Removes what dead processes of this machine left in the folder; returns how many. */
export async function sweepPassing(folder: string): Promise<number> {
  const names = await readdir(folder).catch(() => [] as string[]);
  const left = names.filter(isLeft);
  for (const name of left) await rm(join(folder, name), { force: true });
  return left.length;
}

function isLeft(name: string): boolean {
  const [, where, pid, began] = form.exec(name) ?? [];
  if (where !== machine || pid === undefined) return false;
  return beginningOf(Number(pid)) !== began;
}
