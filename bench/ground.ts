/** A house for measuring: its own server with its own data, as it would be installed. */
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Config, readConfig } from '../src/config.ts';
import { type Database, migrate, openDatabase } from '../src/database/index.ts';
import { act, type Ground, system } from '../src/journal/index.ts';
import { systemClock } from '../src/kernel/clock.ts';
import { day } from '../src/kernel/day.ts';
import { newId } from '../src/kernel/id.ts';
import type { Who } from '../src/people/index.ts';

export interface BenchGround extends Ground {
  config: Config;
  database: Database;
  close(): Promise<void>;
}

export async function benchGround(): Promise<BenchGround> {
  const varFolder = mkdtempSync(join(tmpdir(), `lagawi-bench-${process.pid}-`));
  // Else the server, which does not run as root, would move its data elsewhere and leave them
  // there.
  chmodSync(varFolder, 0o711);
  const config = readConfig({ LAGAWI_VAR: varFolder, LAGAWI_LOG: 'silent' });
  const database = await openDatabase(config);
  await migrate(database.pool);
  return {
    config,
    database,
    clock: systemClock,
    close: async () => {
      await database.close();
      rmSync(varFolder, { recursive: true, force: true });
    },
  };
}

/** Joins a house that another process keeps. */
export async function joinGround(varFolder: string): Promise<BenchGround> {
  const config = readConfig({ LAGAWI_VAR: varFolder, LAGAWI_LOG: 'silent' });
  const database = await openDatabase(config);
  return { config, database, clock: systemClock, close: () => database.close() };
}

export async function addEnterprises(ground: Ground, count: number): Promise<string[]> {
  const ids = Array.from({ length: count }, () => newId());
  await act(ground, system('cli'), async ({ sql, note, now }) => {
    for (const id of ids) {
      await sql
        .insertInto('enterprise')
        .values({ enterprise_id: id, name: 'Usaha Ukur', zone: 'WIB', created_at: now })
        .execute();
      note({ verb: 'enterprises.add', thing: 'enterprise', thingId: id });
    }
  });
  return ids;
}

/** Milliseconds that the work took, and what it gave. */
export async function timed<T>(work: () => Promise<T>): Promise<{ ms: number; value: T }> {
  const since = performance.now();
  const value = await work();
  return { ms: performance.now() - since, value };
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** Whoever may do all of it. */
export const keeper: Who = {
  ...{ personId: newId(), via: 'cli', name: 'Ukur', locale: 'id', session: null },
  grants: [
    {
      ...{ grantId: newId(), role: 'administrator', scope: { kind: 'installation', id: '' } },
      ...{ from: day('2017-01-01'), until: null, ground: '', isRevoked: false },
    },
  ],
};
