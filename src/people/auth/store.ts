import { type Kysely, sql as raw } from 'kysely';
import type { DB, Tx } from '../../database/index.ts';
import { newId } from '../../kernel/id.ts';
import type { Locale } from '../../kernel/problem.ts';
import { type GrantJson, grantJson, toGrant } from '../store.ts';
import type { Grant, OpenSession, Way } from '../words.ts';

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

const usersOf = (sql: Kysely<DB>, personId: string) =>
  sql.selectFrom('auth_user').select('id').where('person_id', '=', personId);

/** Ends sessions of a person, all or those of one way; how many there were. */
export async function deleteSessions(
  { sql }: Tx,
  { personId, way }: { personId: string; way?: Way },
): Promise<number> {
  let ending = sql.deleteFrom('auth_session').where('user_id', 'in', usersOf(sql, personId));
  if (way) ending = ending.where('way', '=', way);
  const ended = await ending.executeTakeFirst();
  return Number(ended.numDeletedRows);
}

export async function deleteSession(
  { sql }: Tx,
  { personId, sessionId }: { personId: string; sessionId: string },
): Promise<boolean> {
  const ended = await sql
    .deleteFrom('auth_session')
    .where('id', '=', sessionId)
    .where('user_id', 'in', usersOf(sql, personId))
    .executeTakeFirst();
  return ended.numDeletedRows > 0;
}

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

export interface SessionRow {
  sessionId: string;
  way: Way;
  startedAt: Date;
  expiresAt: Date;
  personId: string;
  name: string;
  locale: Locale;
  grants: Grant[];
}

/** Session, person and unrevoked grants in one query. */
export async function findSession(sql: Kysely<DB>, token: string): Promise<SessionRow | null> {
  const row = await sql
    .selectFrom('auth_session')
    .innerJoin('auth_user', 'auth_user.id', 'auth_session.user_id')
    .innerJoin('person', 'person.person_id', 'auth_user.person_id')
    .select([
      'auth_session.id',
      'way',
      'auth_session.created_at',
      'expires_at',
      'person.person_id',
      'person.name',
      'locale',
      raw<GrantJson[]>`(select coalesce(json_agg(${grantJson}), '[]') from person_grant
        where person_grant.person_id = person.person_id and revoked_at is null)`.as('grants'),
    ])
    .where('token', '=', token)
    .where('erased_at', 'is', null)
    .executeTakeFirst();
  if (!row) return null;
  return {
    sessionId: row.id,
    // The tables' checks allow these words and no others.
    way: row.way as Way,
    locale: row.locale as Locale,
    startedAt: row.created_at,
    expiresAt: row.expires_at,
    personId: row.person_id,
    name: row.name,
    grants: row.grants.map(toGrant),
  };
}

export async function saveSessionEnd(
  sql: Kysely<DB>,
  { sessionId, expiresAt }: { sessionId: string; expiresAt: Date },
): Promise<void> {
  await sql
    .updateTable('auth_session')
    .set({ expires_at: expiresAt })
    .where('id', '=', sessionId)
    .execute();
}

export async function selectSessions(
  sql: Kysely<DB>,
  { personId, thisOne, now }: { personId: string; thisOne: string | null; now: Date },
): Promise<OpenSession[]> {
  const rows = await sql
    .selectFrom('auth_session')
    .select(['id', 'way', 'created_at', 'expires_at', 'user_agent'])
    .where('user_id', 'in', usersOf(sql, personId))
    .where('expires_at', '>', now)
    .orderBy('created_at', 'desc')
    .limit(100)
    .execute();
  return rows.map((row) => ({
    sessionId: row.id,
    // The table's check allows these words and no others.
    way: row.way as Way,
    startedAt: row.created_at,
    expiresAt: row.expires_at,
    userAgent: row.user_agent ?? '',
    isThisOne: row.id === thisOne,
  }));
}

/** What has run out and only takes room. */
export async function deleteExpired(sql: Kysely<DB>, now: Date): Promise<void> {
  await sql.deleteFrom('auth_session').where('expires_at', '<', now).execute();
  await sql.deleteFrom('auth_verification').where('expires_at', '<', now).execute();
}

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
