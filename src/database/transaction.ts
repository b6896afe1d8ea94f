import { Kysely, PostgresDialect } from 'kysely';
import type pg from 'pg';
import { assert } from '../kernel/assert.ts';
import { problemOfDatabase } from './constraints.ts';
import type { DB } from './tables.ts';

/** One transaction: typed statements, and the bare client for COPY and hand-written merges. */
export interface Tx {
  readonly sql: Kysely<DB>;
  readonly client: pg.PoolClient;
  /** Ends the transaction in a rollback although the work succeeds: nothing was to be written. */
  abandon(): void;
  /** The work's last statement, already sent. On a pipelined connection COMMIT follows at once. */
  last(statement: Promise<unknown>): void;
}

export interface Opening {
  isolation?: 'read committed' | 'repeatable read';
  /** A statement without parameters that goes along with BEGIN, such as a lock: one way less. */
  opening?: string;
}

/**
 * Runs the work in one transaction and commits, or rolls back and throws. The Kysely of a
 * transaction is bound to one client, so that COPY, raw SQL and typed statements share it.
 */
export async function inTransaction<T>(
  pool: pg.Pool,
  work: (tx: Tx) => Promise<T>,
  { isolation = 'read committed', opening = '' }: Opening = {},
): Promise<T> {
  const client = await pool.connect();
  let broken: Error | null = null;
  try {
    // What follows a failed opening fails too, and the opening's error is the one to tell.
    const begun = sent(client, `begin isolation level ${isolation}; ${opening}`);
    if (!client.pipeline) await begun;
    let end: 'commit' | 'rollback' = 'commit';
    let last: Promise<unknown> = Promise.resolve();
    const result = await work({
      client,
      sql: kyselyOn(client),
      abandon: () => {
        end = 'rollback';
      },
      last: (statement) => {
        statement.catch(() => undefined);
        last = statement;
      },
    }).catch((error) => begun.then(() => Promise.reject(error)));
    if (!client.pipeline) await last;
    const ended = sent(client, end);
    await last;
    // A transaction in which a statement failed answers COMMIT with ROLLBACK, without an error.
    const { command } = await ended;
    assert(command === end.toUpperCase(), 'a transaction ends as it was told to');
    return result;
  } catch (error) {
    await client.query('rollback').catch((lost: Error) => {
      broken = lost;
    });
    throw problemOfDatabase(error);
  } finally {
    // A client that could not even roll back is thrown away, not handed to the next.
    client.release(broken ?? undefined);
  }
}

/** Sends a statement that somebody will wait for later, or never if an earlier one failed. */
function sent(client: pg.PoolClient, statement: string): Promise<pg.QueryResult> {
  const answer = client.query(statement);
  answer.catch(() => undefined);
  return answer;
}

function kyselyOn(client: pg.PoolClient): Kysely<DB> {
  const borrowed = new Proxy(client, {
    get: (target, name) => {
      if (name === 'release') return () => undefined;
      const value = Reflect.get(target, name);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
  const pool = { connect: async () => borrowed, end: async () => undefined };
  return new Kysely<DB>({
    // The dialect asks a pool for connections and gives them back, and no more than that.
    dialect: new PostgresDialect({ pool: pool as unknown as pg.Pool }),
  });
}
