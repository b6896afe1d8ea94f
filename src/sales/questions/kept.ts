/**
 * Sums over thousands of members take longer than a page may. Each process remembers them for a
 * while: a page shows what is known with its time, and whoever comes after that while makes them
 * anew without waiting. Nothing is decided by them.
 */
import type { Database } from '../../database/index.ts';

export interface Kept<T> {
  value: T;
  at: Date;
}

interface Slot {
  found: Promise<Kept<unknown>>;
  isRenewed: boolean;
}

const keptMs = 60_000;
const keptMost = 200;
const slots = new WeakMap<Database, Map<string, Slot>>();

export async function keptFor<T>(
  database: Database,
  { key, now }: { key: string; now: Date },
  make: () => Promise<T>,
): Promise<Kept<T>> {
  const mine = slots.get(database) ?? new Map<string, Slot>();
  slots.set(database, mine);
  const begin = (): Promise<Kept<T>> => make().then((value) => ({ value, at: now }));
  const known = mine.get(key);
  if (!known) {
    if (mine.size >= keptMost) mine.clear();
    const found = begin();
    mine.set(key, { found, isRenewed: false });
    // What failed is asked anew by the next page.
    found.catch(() => mine.delete(key));
    return found;
  }
  // A key names what is kept under it, and with it its type.
  const kept = (await known.found) as Kept<T>;
  if (now.getTime() - kept.at.getTime() > keptMs && !known.isRenewed) {
    known.isRenewed = true;
    begin().then(
      (renewed) => mine.set(key, { found: Promise.resolve(renewed), isRenewed: false }),
      () => mine.delete(key),
    );
  }
  return kept;
}
