import { type Database, inTransaction, type Tx } from '../database/index.ts';
import { assert } from '../kernel/assert.ts';
import type { Clock } from '../kernel/clock.ts';
import { chainHash, contentHash, genesis } from './rules.ts';
import type { Actor, Note } from './words.ts';

/** What every action stands on. */
export interface Ground {
  readonly database: Database;
  readonly clock: Clock;
}

/** A transaction that keeps a journal. */
export interface Act extends Tx {
  readonly actor: Actor;
  readonly now: Date;
  /** Notes what was done; `by` where one transaction joins the acts of several people. */
  note(note: Note, by?: Actor): void;
}

/** Any number; writers of the journal wait for each other here, for the time of a commit. */
const chainLock = 22_515;

/**
 * One action: one transaction with its notes. The chain is written last, so that the lock on it is
 * held only while committing.
 */
export async function act<T>(
  ground: Ground,
  actor: Actor,
  work: (act: Act) => Promise<T>,
): Promise<T> {
  return inTransaction(ground.database.pool, async (tx) => {
    const notes: Noted[] = [];
    const now = ground.clock();
    let isAbandoned = false;
    const abandon = () => {
      isAbandoned = true;
      tx.abandon();
    };
    const keep = (note: Note, by: Actor = actor) => notes.push({ note, by });
    const result = await work({ ...tx, actor, now, note: keep, abandon });
    if (isAbandoned) return result;
    if (notes.length > 0) await append(tx, { now, notes });
    else await assertNothingWritten(tx);
    return result;
  });
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

async function append(
  { client }: Tx,
  { now, notes }: { now: Date; notes: readonly Noted[] },
): Promise<void> {
  await client.query('select pg_advisory_xact_lock($1)', [chainLock]);
  const last = await client.query<{ seq: number; hash: Buffer }>(
    'select seq, hash from journal order by seq desc limit 1',
  );
  let { seq, hash } = last.rows[0] ?? { seq: 0, hash: genesis };
  const values: unknown[] = [];
  const rows: string[] = [];
  for (const { note, by } of notes) {
    const row = {
      at: now,
      actor: by.personId,
      via: by.via,
      verb: note.verb,
      thing: note.thing,
      thingId: note.thingId,
      enterpriseId: note.enterpriseId ?? null,
      campaignId: note.campaignId ?? null,
      details: note.details ?? {},
    };
    const content = contentHash(row);
    hash = chainHash(hash, content);
    seq += 1;
    const first = values.length;
    values.push(seq, ...Object.values(row), content, hash);
    rows.push(`(${Array.from({ length: 12 }, (_, i) => `$${first + i + 1}`).join(', ')})`);
  }
  await client.query(
    `insert into journal (seq, at, actor, via, verb, thing, thing_id, enterprise_id, campaign_id,
       details, content_hash, hash) values ${rows.join(', ')}`,
    values,
  );
}
