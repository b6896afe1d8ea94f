/** Sessions: whose they are, how long they last, ending them. */
import type { Kysely } from 'kysely';
import type { Database, DB, Tx } from '../../../database/index.ts';
import { isId } from '../../../kernel/id.ts';
import type { Locale } from '../../../kernel/problem.ts';
import { type GrantJson, toGrant } from '../../store/persons.ts';
import type { Grant, OpenSession, Way } from '../../words.ts';
import { usersOf } from './accounts.ts';

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
  if (!isId(sessionId)) return false;
  const ended = await sql
    .deleteFrom('auth_session')
    .where('id', '=', sessionId)
    .where('user_id', 'in', usersOf(sql, personId))
    .executeTakeFirst();
  return ended.numDeletedRows > 0;
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

/**
 * Sessions, their persons and unrevoked grants in one query. Every request asks it, so it is named:
 * PostgreSQL plans it once a connection, which halves its cost (PgBouncer ≥ 1.21 follows). Its
 * answer is remembered (database/memory.ts): what it reads notes its changes (migration 0015).
 */
const findSessionsQuery = {
  name: 'people.findSessions',
  text: `select s.token, s.id, s.way, s.created_at, s.expires_at, p.person_id, p.name, p.locale,
      (select coalesce(json_agg(json_build_object(
          'grantId', grant_id, 'role', role, 'kind', scope_kind, 'id', scope_id,
          'from', from_day::text, 'until', until_day::text, 'ground', ground,
          'isRevoked', false)), '[]')
        from person_grant g where g.person_id = p.person_id and g.revoked_at is null) as grants
    from auth_session s
    join auth_user u on u.id = s.user_id
    join person p on p.person_id = u.person_id
    where s.token = any($1) and p.erased_at is null`,
};

interface FoundRow {
  token: string;
  id: string;
  way: Way;
  created_at: Date;
  expires_at: Date;
  person_id: string;
  name: string;
  locale: Locale;
  grants: GrantJson[];
}

/** By token; a token of no session is not among them. */
export async function findSessions(
  pool: Database['pool'],
  tokens: readonly string[],
): Promise<Map<string, SessionRow>> {
  const answer = await pool.query<FoundRow>({ ...findSessionsQuery, values: [tokens] });
  return new Map(
    answer.rows.map((row) => [
      row.token,
      {
        sessionId: row.id,
        way: row.way,
        locale: row.locale,
        startedAt: row.created_at,
        expiresAt: row.expires_at,
        personId: row.person_id,
        name: row.name,
        grants: row.grants.map(toGrant),
      },
    ]),
  );
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
