/** Codes and links that officers pass on: hashes only, one a person. */
import type { Tx } from '../../../database/index.ts';

export interface CodeRow {
  codeId: string;
  personId: string;
  codeHash: Buffer;
  issuedBy: string | null;
  tries: number;
}

export async function replaceCode(
  { sql }: Tx,
  row: {
    codeId: string;
    personId: string;
    codeHash: Buffer;
    linkHash: Buffer;
    issuedBy: string | null;
    now: Date;
    expiresAt: Date;
  },
): Promise<void> {
  await deleteCodes({ sql }, row.personId);
  await sql
    .insertInto('sign_in_code')
    .values({
      code_id: row.codeId,
      person_id: row.personId,
      code_hash: row.codeHash,
      link_hash: row.linkHash,
      issued_at: row.now,
      issued_by: row.issuedBy,
      expires_at: row.expiresAt,
    })
    .execute();
}

export async function deleteCodes({ sql }: Pick<Tx, 'sql'>, personId: string): Promise<void> {
  await sql.deleteFrom('sign_in_code').where('person_id', '=', personId).execute();
}

/** The code that holds now, kept for this transaction: a second redeemer waits and finds none. */
export async function holdCode(
  { sql }: Tx,
  by: { personId: string } | { linkHash: Buffer },
  now: Date,
): Promise<CodeRow | null> {
  const row = await sql
    .selectFrom('sign_in_code')
    .select(['code_id', 'person_id', 'code_hash', 'issued_by', 'tries'])
    .where('expires_at', '>', now)
    .where((eb) =>
      'personId' in by ? eb('person_id', '=', by.personId) : eb('link_hash', '=', by.linkHash),
    )
    .forUpdate()
    .executeTakeFirst();
  if (!row) return null;
  return {
    codeId: row.code_id,
    personId: row.person_id,
    codeHash: row.code_hash,
    issuedBy: row.issued_by,
    tries: row.tries,
  };
}

export async function saveTries(
  { sql }: Tx,
  { codeId, tries }: { codeId: string; tries: number },
): Promise<void> {
  await sql.updateTable('sign_in_code').set({ tries }).where('code_id', '=', codeId).execute();
}
