/**
 * Imports of one process take turns. Each holds a connection for as long as its file lasts; with as
 * many imports as acts have connections, people would wait for them with every other act.
 */
import type pg from 'pg';

/** A quarter of those of acts, and more than the cores that could read so many files at once. */
const turnsMax = 4;

interface Turns {
  free: number;
  waiting: (() => void)[];
}

const turnsOf = new WeakMap<pg.Pool, Turns>();

export async function inTurn<T>(pool: pg.Pool, work: () => Promise<T>): Promise<T> {
  const turns = turnsOf.get(pool) ?? { free: turnsMax, waiting: [] };
  turnsOf.set(pool, turns);
  if (turns.free > 0) turns.free -= 1;
  else await new Promise<void>((next) => turns.waiting.push(next));
  try {
    return await work();
  } finally {
    const next = turns.waiting.shift();
    if (next) next();
    else turns.free += 1;
  }
}
