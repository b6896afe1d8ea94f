import { createHash } from 'node:crypto';
import type { Tx } from '../../database/index.ts';
import type { Reader } from './setup.ts';

/** Only the hash is kept: who reads the tables reads no calendar by it. */
const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest();

/** Whose address this is, or null. */
export async function findFeed(read: Reader, token: string): Promise<string | null> {
  const row = await read
    .selectFrom('mentoring_feed')
    .select('person_id')
    .where('token_hash', '=', hashOf(token))
    .executeTakeFirst();
  return row?.person_id ?? null;
}

/** A new address takes the place of the old one. */
export async function saveFeed(
  { sql }: Tx,
  { personId, token, now }: { personId: string; token: string; now: Date },
): Promise<void> {
  const made = { token_hash: hashOf(token), made_at: now };
  await sql
    .insertInto('mentoring_feed')
    .values({ person_id: personId, ...made })
    .onConflict((conflict) => conflict.column('person_id').doUpdateSet(made))
    .execute();
}
