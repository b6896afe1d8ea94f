import type pg from 'pg';
import { assert } from '../../kernel/assert.ts';
import { isId } from '../../kernel/id.ts';

/** Every ledger write waits here for its enterprise; another enterprise is never in the way. */
export async function lockLedger(client: pg.ClientBase, enterpriseId: string): Promise<void> {
  await client.query('select pg_advisory_xact_lock(530, hashtext($1))', [enterpriseId]);
}

/** As `lockLedgers`, as a statement without parameters: an act's opening. */
export function lockingLedgers(enterpriseIds: readonly string[]): string {
  assert(enterpriseIds.every(isId), 'ids of our own making stand in the statement');
  return `select pg_advisory_xact_lock(530, key) from (
    select distinct hashtext(id) as key from unnest('{${enterpriseIds.join()}}'::text[]) as id order by 1) keys`;
}

/** Locks several ledgers, in one order everywhere, so that two writers never cross. */
export async function lockLedgers(
  client: pg.ClientBase,
  enterpriseIds: readonly string[],
): Promise<void> {
  await client.query(
    `select pg_advisory_xact_lock(530, key)
     from (select distinct hashtext(id) as key from unnest($1::text[]) as id order by 1) keys`,
    [enterpriseIds],
  );
}

/**
 * The next number of the enterprise's writes, with its instant. `at` never goes back, so that
 * "known at" means the same whatever the clock did.
 */
export async function nextSeq(
  client: pg.ClientBase,
  { enterpriseId, at, kind, ref }: { enterpriseId: string; at: Date; kind: string; ref: string },
): Promise<number> {
  const head = await client.query<{ seq: number }>(
    `insert into ledger_head as h (enterprise_id, seq) values ($1, 1)
     on conflict (enterprise_id) do update set seq = h.seq + 1 returning seq`,
    [enterpriseId],
  );
  const seq = head.rows[0]?.seq ?? 0;
  await client.query(
    `insert into ledger_write (enterprise_id, seq, at, kind, ref)
     select $1, $2, greatest($3, (select max(at) from ledger_write where enterprise_id = $1)), $4, $5`,
    [enterpriseId, seq, at, kind, ref],
  );
  return seq;
}

/**
 * Dates the last write anew, as it comes to its end: nobody could know what a long file would say
 * while it was being read.
 */
export async function dateWrite(
  client: pg.ClientBase,
  { enterpriseId, seq, at }: { enterpriseId: string; seq: number; at: Date },
): Promise<void> {
  await client.query(
    'update ledger_write set at = greatest(at, $3) where enterprise_id = $1 and seq = $2',
    [enterpriseId, seq, at],
  );
}

/** The number of the enterprise's last write: under its lock, of one's own. */
export async function lastSeq(client: pg.ClientBase, enterpriseId: string): Promise<number> {
  const head = await client.query<{ seq: number }>(
    'select seq from ledger_head where enterprise_id = $1',
    [enterpriseId],
  );
  return head.rows[0]?.seq ?? 0;
}
