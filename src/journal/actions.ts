import { type Database, inTransaction, type Tx } from '../database/index.ts';
import { assert } from '../kernel/assert.ts';
import type { Clock } from '../kernel/clock.ts';
import { contentHash } from './rules.ts';
import type { Actor, Note } from './words.ts';

/** What every action stands on. */
export interface Ground {
  readonly database: Database;
  readonly clock: Clock;
}

/** A transaction that keeps a journal. */
export interface Act extends Tx {
  readonly actor: Actor;
  /** When it began. */
  readonly now: Date;
  /** For what takes long, and is dated by its end. */
  readonly clock: Clock;
  /** Notes what was done; `by` where one transaction joins the acts of several people. */
  note(note: Note, by?: Actor): void;
}

/** Any number; writers of the journal wait for each other here, for the time of a commit. */
const chainLock = 22_515;

/**
 * One action: one transaction with its notes. The chain is written last, so that the lock on it is
 * held only while committing. `opening` goes along with BEGIN; an act that is pipelined does not
 * wait for the answers of BEGIN and of its notes, and cannot COPY (database/transaction.ts).
 */
export async function act<T>(
  ground: Ground,
  actor: Actor,
  work: (act: Act) => Promise<T>,
  { opening = '', isPipelined = false }: { opening?: string; isPipelined?: boolean } = {},
): Promise<T> {
  const inAct = async (tx: Tx) => {
    const notes: Noted[] = [];
    const now = ground.clock();
    let isAbandoned = false;
    const abandon = () => {
      isAbandoned = true;
      tx.abandon();
    };
    const keep = (note: Note, by: Actor = actor) => notes.push({ note, by });
    const result = await work({ ...tx, actor, now, clock: ground.clock, note: keep, abandon });
    if (isAbandoned) return result;
    if (notes.length > 0) tx.last(append(tx, { now, notes }));
    else await assertNothingWritten(tx);
    return result;
  };
  const { acting, pipelined } = ground.database;
  return inTransaction(isPipelined ? pipelined : acting, inAct, { opening });
}

interface Noted {
  note: Note;
  by: Actor;
}

async function assertNothingWritten(tx: Tx): Promise<void> {
  const answer = await tx.client.query<{ wrote: boolean }>(
    'select pg_current_xact_id_if_assigned() is not null as wrote',
  );
  assert(answer.rows[0]?.wrote === false, 'no write without its journal note');
}

/** The chain's lock, its last row and the new rows in one way there and back (migration 0013). */
async function append(
  { client }: Tx,
  { now, notes }: { now: Date; notes: readonly Noted[] },
): Promise<void> {
  const rows = notes.map(({ note, by }) => ({
    at: now,
    actor: by.personId,
    via: by.via,
    verb: note.verb,
    thing: note.thing,
    thingId: note.thingId,
    enterpriseId: note.enterpriseId ?? null,
    campaignId: note.campaignId ?? null,
    details: note.details ?? {},
  }));
  await client.query({
    name: 'journal.append',
    text: 'select journal_append($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)',
    values: [
      chainLock,
      now,
      rows.map((row) => row.actor),
      rows.map((row) => row.via),
      rows.map((row) => row.verb),
      rows.map((row) => row.thing),
      rows.map((row) => row.thingId),
      rows.map((row) => row.enterpriseId),
      rows.map((row) => row.campaignId),
      rows.map((row) => JSON.stringify(row.details)),
      rows.map(contentHash),
    ],
  });
}
