/** Accounts: who has one, its password, second factor and links on their way. */
import { type Kysely, sql as raw } from 'kysely';
import type { DB, Tx } from '../../../database/index.ts';
import { newId } from '../../../kernel/id.ts';
import type { Locale } from '../../../kernel/problem.ts';

/** Stands where the account table wants an address and the person has none; it cannot exist. */
const placeholder = (personId: string) => `${personId}@lagawi.invalid`;

/** Makes the person's account, or gives it the person's present address. */
export async function saveAccount(
  { sql }: Tx,
  { personId, email, now }: { personId: string; email: string | null; now: Date },
): Promise<string> {
  // Whoever registers staff has seen them; proving the address once more protects nobody.
  const address = { email: email ?? placeholder(personId), email_verified: email !== null };
  const saved = await sql
    .insertInto('auth_user')
    .values({
      id: newId(now.getTime()),
      person_id: personId,
      ...address,
      created_at: now,
      updated_at: now,
    })
    .onConflict((one) => one.column('person_id').doUpdateSet({ ...address, updated_at: now }))
    .returning('id')
    .executeTakeFirstOrThrow();
  return saved.id;
}

export async function findUserId(
  { sql }: Pick<Tx, 'sql'>,
  personId: string,
): Promise<string | null> {
  const row = await usersOf(sql, personId).executeTakeFirst();
  return row?.id ?? null;
}

export async function insertPassword(
  { sql }: Tx,
  { userId, hash, now }: { userId: string; hash: string; now: Date },
): Promise<void> {
  await sql
    .insertInto('auth_account')
    .values({
      id: newId(now.getTime()),
      user_id: userId,
      account_id: userId,
      provider_id: 'credential',
      password: hash,
      created_at: now,
      updated_at: now,
    })
    .execute();
}

/** The account of a person, for conditions of other tables. */
export const usersOf = (sql: Kysely<DB>, personId: string) =>
  sql.selectFrom('auth_user').select('id').where('person_id', '=', personId);

/** better-auth writes the user's id as a text into what it verifies later. */
const idText = raw<string>`id::text`.as('id');

export async function deleteOtherSessions(
  { sql }: Tx,
  { personId, besides }: { personId: string; besides: string | null },
): Promise<number> {
  let ending = sql.deleteFrom('auth_session').where('user_id', 'in', usersOf(sql, personId));
  if (besides) ending = ending.where('id', '!=', besides);
  const ended = await ending.executeTakeFirst();
  return Number(ended.numDeletedRows);
}

/** Links and half-finished sign-ins that are still on their way to this person. */
export async function deletePendingWays({ sql }: Tx, personId: string): Promise<void> {
  await sql
    .deleteFrom('auth_verification')
    .where('value', 'in', usersOf(sql, personId).clearSelect().select(idText))
    .execute();
}

export async function deleteSecondFactor({ sql }: Tx, personId: string): Promise<boolean> {
  const gone = await sql
    .deleteFrom('auth_two_factor')
    .where('user_id', 'in', usersOf(sql, personId))
    .executeTakeFirst();
  await sql
    .updateTable('auth_user')
    .set({ two_factor_enabled: false })
    .where('person_id', '=', personId)
    .execute();
  return gone.numDeletedRows > 0;
}

export async function deletePasswords({ sql }: Tx, personId: string): Promise<void> {
  await sql.deleteFrom('auth_account').where('user_id', 'in', usersOf(sql, personId)).execute();
}

export interface AccountRow {
  personId: string;
  userId: string;
  name: string;
  locale: Locale;
  hasSecondFactor: boolean;
}

/** The account of a user id or of a mail address. */
export async function findAccount(
  sql: Kysely<DB>,
  by: { userId: string } | { email: string },
): Promise<AccountRow | null> {
  const row = await sql
    .selectFrom('auth_user')
    .innerJoin('person', 'person.person_id', 'auth_user.person_id')
    .select(['auth_user.id', 'person.person_id', 'person.name', 'locale', 'two_factor_enabled'])
    .where('erased_at', 'is', null)
    .where((eb) =>
      'userId' in by ? eb('auth_user.id', '=', by.userId) : eb('auth_user.email', '=', by.email),
    )
    .executeTakeFirst();
  if (!row) return null;
  return {
    personId: row.person_id,
    userId: row.id,
    name: row.name,
    // The table's check allows these two and no other.
    locale: row.locale as Locale,
    hasSecondFactor: row.two_factor_enabled === true,
  };
}

export async function findAccountState(
  sql: Kysely<DB>,
  personId: string,
): Promise<{ hasPassword: boolean; hasSecondFactor: boolean }> {
  const row = await sql
    .selectFrom('auth_user')
    .leftJoin('auth_account', (join) =>
      join.onRef('auth_account.user_id', '=', 'auth_user.id').on('provider_id', '=', 'credential'),
    )
    .select(['two_factor_enabled', 'password'])
    .where('person_id', '=', personId)
    .executeTakeFirst();
  return {
    hasPassword: (row?.password ?? null) !== null,
    hasSecondFactor: row?.two_factor_enabled === true,
  };
}
