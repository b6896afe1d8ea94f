import type pg from 'pg';
import { Problem } from '../kernel/problem.ts';
import type { Database } from './open.ts';

/** Gives the answer that was found under this key before, or finds it. */
export type Recall = <V>(key: string, find: () => Promise<V | null>) => Promise<V | null>;

export const askAnew: Recall = (_key, find) => find();

/** Who may do what has changed since it was remembered: it is to be asked anew. */
export class Outdated extends Error {}

/** Not signed in, not allowed, not there. */
const refusals: ReadonlySet<number> = new Set([401, 403, 404]);
const keptMs = 60_000;
const keptMax = 10_000;

/**
 * What was found about senders and enterprises since one snapshot of the database. Every answer is
 * as new as the snapshot or newer, so all of them hold while nothing was changed after it.
 */
export class Moment {
  readonly snapshot: string;
  readonly #began = performance.now();
  readonly #known = new Map<string, unknown>();

  constructor(snapshot: string) {
    this.snapshot = snapshot;
  }

  get isOver(): boolean {
    return performance.now() - this.#began > keptMs || this.#known.size >= keptMax;
  }

  readonly recall: Recall = async <V>(key: string, find: () => Promise<V | null>) => {
    const known = this.#known.get(key);
    // A key begins with the kind of thing that is found under it.
    if (known !== undefined) return known as V;
    const found = await find();
    if (found !== null) this.#known.set(key, found);
    return found;
  };
}

/** Asks in the transaction that relies on them. Throws `Outdated` where one no longer holds. */
export async function mustHold(
  client: pg.ClientBase | pg.Pool,
  moments: ReadonlySet<Moment>,
): Promise<void> {
  if (moments.size === 0) return;
  const changed = await client.query({
    name: 'database.mustHold',
    // Nearly always there is none, which the planner does not know: OFFSET and the order keep it
    // from reading every change of the day in the hope of an early one.
    text: `select 1 from unnest($1::pg_snapshot[]) as moment
      cross join lateral (
        select xid from access_change where xid >= pg_snapshot_xmin(moment)
        order by xid desc offset 0) change
      where not pg_visible_in_snapshot(change.xid, moment) limit 1`,
    values: [[...moments].map(({ snapshot }) => snapshot)],
  });
  if (changed.rows.length > 0) throw new Outdated();
}

/**
 * Spares a stream of writes the same look-ups before each. What is remembered may only allow, and
 * only as long as `mustHold` finds it unchanged in the write's own transaction.
 */
export class Memory {
  readonly #database: Pick<Database, 'pool'>;
  #moment: Moment | null = null;
  #isBeginning = false;

  constructor(database: Pick<Database, 'pool'>) {
    this.#database = database;
  }

  /** Works from memory if there is one; a refusal or an outdated memory is asked for anew. */
  async use<T>(work: (moment: Moment | null) => Promise<T>): Promise<T> {
    const moment = this.#now();
    if (!moment) return work(null);
    try {
      return await work(moment);
    } catch (error) {
      if (error instanceof Outdated) this.#forget(moment);
      else if (!(error instanceof Problem && refusals.has(error.status))) throw error;
      return work(null);
    }
  }

  #now(): Moment | null {
    if (this.#moment?.isOver) this.#moment = null;
    if (!this.#moment && !this.#isBeginning) void this.#begin();
    return this.#moment;
  }

  #forget(moment: Moment): void {
    if (this.#moment === moment) this.#moment = null;
  }

  async #begin(): Promise<void> {
    this.#isBeginning = true;
    try {
      const answer = await this.#database.pool.query<{ now: string }>(
        'select pg_current_snapshot()::text as now',
      );
      this.#moment = new Moment(answer.rows[0]?.now ?? '');
    } catch {
      // Nothing is remembered then, and whoever asks is told why by the look-up that fails.
    } finally {
      this.#isBeginning = false;
    }
  }
}

/**
 * No transaction and no memory lasts for a day: what was changed before is known to all. Numbers
 * that this server has not reached came with another server's tables, and would never be past.
 */
export async function sweepChanges(pool: pg.Pool): Promise<void> {
  await pool.query(`delete from access_change where at < now() - interval '1 day'
    or xid >= pg_snapshot_xmax(pg_current_snapshot())`);
}
