import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { Config } from '../config.ts';
import { assert } from '../kernel/assert.ts';
import { joinEmbedded } from './embedded.ts';
import { databaseProblems } from './problems.ts';
import type { DB } from './tables.ts';

export interface Database {
  /** Reads, each statement on any connection. Writes go through `act` (journal). */
  readonly read: Kysely<DB>;
  readonly pool: pg.Pool;
  /**
   * For the transactions of acts. What an act asks beside its transaction comes by `pool`: were it
   * the same one, as many acts as it has connections would wait for each other.
   */
  readonly acting: pg.Pool;
  /**
   * Connections that take the next statement before the last one is answered, for acts that many
   * people wait for: half the ways there and back. They cannot COPY.
   */
  readonly pipelined: pg.Pool;
  /** Host and database without user or password, for people. */
  readonly where: string;
  readonly isEmbedded: boolean;
  close(): Promise<void>;
}

const oldestVersion = 15;

// int8 as a number: money and counts are safe integers by the ledger's checks, and a value that is
// not would be a broken promise; the numerics are quantities of three decimals. Days stay text; a
// Date would shift them by the zone.
pg.types.setTypeParser(pg.types.builtins.INT8, (text) => {
  const value = Number(text);
  assert(Number.isSafeInteger(value), `${text} fits a safe integer`);
  return value;
});
pg.types.setTypeParser(pg.types.builtins.NUMERIC, Number);
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);
// date[], read as text[] is: the package names no arrays.
const [dateArray, textArray] = [1182, 1009];
pg.types.setTypeParser(dateArray, pg.types.getTypeParser(textArray));

export async function openDatabase(
  config: Pick<Config, 'databaseUrl' | 'varFolder'>,
): Promise<Database> {
  const embedded = config.databaseUrl ? null : await joinEmbedded(config.varFolder);
  const connection = embedded?.connection ?? { connectionString: config.databaseUrl ?? '' };
  const pool = openPool({ ...connection, max: 20 });
  const acting = openPool({ ...connection, max: 16 });
  const pipelined = openPool({ ...connection, max: 4, pipeline: true });
  const where = embedded ? config.varFolder : describe(config.databaseUrl ?? '');
  try {
    await checkServer(pool, where);
  } catch (error) {
    await pool.end();
    await embedded?.leave();
    throw error;
  }
  return {
    pool,
    acting,
    pipelined,
    where,
    isEmbedded: embedded !== null,
    read: new Kysely<DB>({ dialect: new PostgresDialect({ pool }) }),
    close: async () => {
      await Promise.all([acting.end(), pipelined.end(), pool.end()]);
      await embedded?.leave();
    },
  };
}

function openPool(options: pg.PoolConfig): pg.Pool {
  const pool = new pg.Pool({
    ...options,
    connectionTimeoutMillis: 10_000,
    // A connection keeps its work tables, whose age nobody can vacuum but its end.
    maxLifetimeSeconds: 3600,
    application_name: 'lagawi',
  });
  // A connection that breaks while idle is replaced by the pool; without a listener it would end
  // us.
  pool.on('error', () => undefined);
  return pool;
}

function describe(url: string): string {
  const { host, pathname } = new URL(url);
  return `${host || 'localhost'}${pathname}`;
}

async function checkServer(pool: pg.Pool, where: string): Promise<void> {
  const answer = await pool
    .query<{ server_version_num: string }>('show server_version_num')
    .catch((error: Error) => {
      throw databaseProblems.unreachable({ where, why: reason(error) });
    });
  const version = Number(answer.rows[0]?.server_version_num);
  if (version < oldestVersion * 10_000) {
    throw databaseProblems.tooOld({ version: String(Math.floor(version / 10_000)) });
  }
}

function reason(error: Error): string {
  // Node joins the failures of several addresses into one error without a message.
  if (error instanceof AggregateError) return error.errors.map((e: Error) => e.message).join(', ');
  return error.message;
}
