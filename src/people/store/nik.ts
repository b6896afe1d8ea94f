import type { Kysely } from 'kysely';
import type { DB, Tx } from '../../database/index.ts';
import type { Sealed } from '../../files/index.ts';

type Sql = Kysely<DB>;

export async function saveNik(
  { sql }: Tx,
  row: { personId: string; sealed: Sealed; searchHash: Buffer; now: Date },
): Promise<void> {
  const columns = {
    sealed: row.sealed.bytes,
    key_version: row.sealed.version,
    search_hash: row.searchHash,
    saved_at: row.now,
  };
  await sql
    .insertInto('person_nik')
    .values({ person_id: row.personId, ...columns })
    .onConflict((conflict) => conflict.column('person_id').doUpdateSet(columns))
    .execute();
}

export async function deleteNik({ sql }: Tx, personId: string): Promise<boolean> {
  const gone = await sql
    .deleteFrom('person_nik')
    .where('person_id', '=', personId)
    .executeTakeFirst();
  return gone.numDeletedRows > 0n;
}

export async function findNik(sql: Sql, personId: string): Promise<Sealed | null> {
  const row = await sql
    .selectFrom('person_nik')
    .select(['sealed', 'key_version'])
    .where('person_id', '=', personId)
    .executeTakeFirst();
  return row ? { bytes: row.sealed, version: row.key_version } : null;
}

/** Others with the same number, under whichever key it was hashed. */
export async function countSameNik(
  sql: Sql,
  { personId, hashes }: { personId: string; hashes: readonly Buffer[] },
): Promise<number> {
  const { count } = await sql
    .selectFrom('person_nik')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('search_hash', 'in', hashes)
    .where('person_id', '<>', personId)
    .executeTakeFirstOrThrow();
  return Number(count);
}
