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
 * held only while committing. `opening` goes along with BEGIN (database/transaction.ts).
 */
export async function act<T>(
  ground: Ground,
  actor: Actor,
  work: (act: Act) => Promise<T>,
  { opening = '' }: { opening?: string } = {},
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
    const result = await work({ ...tx, actor, now, note: keep, abandon });
    if (isAbandoned) return result;
    if (notes.length > 0) await append(tx, { now, notes });
    else await assertNothingWritten(tx);
    return result;
  };
  return inTransaction(ground.database.pool, inAct, { opening });
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
  let { seq, hash } = await lastUnderLock(client);
  const rows: unknown[][] = [];
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
    const { details, ...plain } = row;
    rows.push([seq, ...Object.values(plain), JSON.stringify(details), content, hash]);
  }
  await client.query({
    name: 'journal.append',
    text: `insert into journal (seq, at, actor, via, verb, thing, thing_id, enterprise_id,
        campaign_id, details, content_hash, hash)
      select * from unnest($1::bigint[], $2::timestamptz[], $3::uuid[], $4::text[], $5::text[],
        $6::text[], $7::text[], $8::uuid[], $9::text[], $10::jsonb[], $11::bytea[], $12::bytea[])`,
    values: Array.from({ length: 12 }, (_, column) => rows.map((row) => row[column])),
  });
}

/** Two statements in one way there and back; the second sees what the lock had to wait for. */
async function lastUnderLock(client: Tx['client']): Promise<{ seq: number; hash: Buffer }> {
  // Several statements give an array of results, which the types do not know.
  const [, last] = (await client.query(
    `select pg_advisory_xact_lock(${chainLock}); select seq, hash from journal order by seq desc limit 1`,
  )) as unknown as [unknown, { rows: { seq: number; hash: Buffer }[] }];
  return last.rows[0] ?? { seq: 0, hash: genesis };
}
