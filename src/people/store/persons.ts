import { type Kysely, sql as raw } from 'kysely';
import { constraintMeans, type DB, type Tx } from '../../database/index.ts';
import type { Day } from '../../kernel/day.ts';
import { isId } from '../../kernel/id.ts';
import type { Locale } from '../../kernel/problem.ts';
import { peopleProblems } from '../problems.ts';
import type { CheckedPerson } from '../rules.ts';
import type {
  Grant,
  NewGrant,
  Person,
  PersonWithGrants,
  Role,
  Scope,
  ScopeKind,
} from '../words.ts';

constraintMeans('person_pkey', () => peopleProblems.idTaken());
constraintMeans('person_phone_once', () => peopleProblems.phoneTaken());
constraintMeans('person_email_once', () => peopleProblems.emailTaken());
constraintMeans('auth_user_email_once', () => peopleProblems.emailTaken());

/** A transaction's or the database's own: reads are the same in both. */
type Sql = Kysely<DB>;

interface PersonRow {
  person_id: string;
  name: string;
  phone: string | null;
  email: string | null;
  locale: string;
  created_at: Date;
  erased_at: Date | null;
}

const toPerson = (row: PersonRow): Person => ({
  personId: row.person_id,
  name: row.name,
  phone: row.phone,
  email: row.email,
  // The table's check allows these two and no other.
  locale: row.locale as Locale,
  createdAt: row.created_at,
  erasedAt: row.erased_at,
});

/** One grant as JSON, for queries that bring a person's grants along. */
const grantJson = raw<GrantJson>`json_build_object(
  'grantId', person_grant.grant_id, 'role', role, 'kind', scope_kind, 'id', scope_id,
  'from', from_day::text, 'until', until_day::text, 'ground', ground,
  'isRevoked', revoked_at is not null)`;

export interface GrantJson {
  grantId: string;
  role: string;
  kind: string;
  id: string;
  from: string;
  until: string | null;
  ground: string;
  isRevoked: boolean;
}

// The table's checks and types allow these words and days and no others.
export const toGrant = (json: GrantJson): Grant => ({
  grantId: json.grantId,
  role: json.role as Role,
  scope: { kind: json.kind as ScopeKind, id: json.id },
  from: json.from as Day,
  until: json.until as Day | null,
  ground: json.ground,
  isRevoked: json.isRevoked,
});

export async function insertPerson(
  { sql }: Tx,
  person: CheckedPerson & { personId: string; now: Date },
): Promise<void> {
  await sql
    .insertInto('person')
    .values({
      person_id: person.personId,
      name: person.name,
      phone: person.phone,
      email: person.email,
      locale: person.locale,
      created_at: person.now,
    })
    .execute();
}

export async function savePerson(
  { sql }: Tx,
  personId: string,
  fields: Partial<CheckedPerson>,
): Promise<void> {
  await sql.updateTable('person').set(fields).where('person_id', '=', personId).execute();
}

export async function savePersonErased({ sql }: Tx, personId: string, now: Date): Promise<void> {
  await sql
    .updateTable('person')
    .set({ name: '', phone: null, email: null, erased_at: now })
    .where('person_id', '=', personId)
    .execute();
}

const grantsOfRow = raw<
  GrantJson[]
>`(select coalesce(json_agg(${grantJson} order by grant_id), '[]')
  from person_grant where person_grant.person_id = person.person_id)`;

const withGrants = (sql: Sql) =>
  sql
    .selectFrom('person')
    .select(['person_id', 'name', 'phone', 'email', 'locale', 'created_at', 'erased_at'])
    .select(grantsOfRow.as('grants'));

const toPersonWithGrants = (row: PersonRow & { grants: GrantJson[] }): PersonWithGrants => ({
  ...toPerson(row),
  grants: row.grants.map(toGrant),
});

export async function findPerson(sql: Sql, personId: string): Promise<PersonWithGrants | null> {
  // Ids come out of addresses, too: what is none is nobody.
  if (!isId(personId)) return null;
  const row = await withGrants(sql).where('person_id', '=', personId).executeTakeFirst();
  return row ? toPersonWithGrants(row) : null;
}

/**
 * The person, held until the transaction ends, so that two acts on one person follow each other.
 */
export async function holdPerson({ sql }: Tx, personId: string): Promise<PersonWithGrants | null> {
  if (!isId(personId)) return null;
  const held = await sql
    .selectFrom('person')
    .select('person_id')
    .where('person_id', '=', personId)
    .forUpdate()
    .executeTakeFirst();
  return held ? findPerson(sql, personId) : null;
}

export async function findPersonByPhone(sql: Sql, phone: string): Promise<PersonWithGrants | null> {
  const row = await withGrants(sql).where('phone', '=', phone).executeTakeFirst();
  return row ? toPersonWithGrants(row) : null;
}

export async function selectPhonesTaken(sql: Sql, phones: readonly string[]): Promise<Set<string>> {
  if (phones.length === 0) return new Set();
  const rows = await sql
    .selectFrom('person')
    .select('phone')
    .where('phone', 'in', phones)
    .execute();
  return new Set(rows.flatMap((row) => row.phone ?? []));
}

/** Who added a person, and for which campaign; null where the first run did. */
export async function findAdding(
  sql: Sql,
  personId: string,
): Promise<{ by: string | null; campaignId: string | null } | null> {
  const row = await sql
    .selectFrom('journal')
    .select(['actor', 'campaign_id'])
    .where('thing', '=', 'person')
    .where('thing_id', '=', personId)
    .where('verb', '=', 'people.add')
    .executeTakeFirst();
  return row ? { by: row.actor, campaignId: row.campaign_id } : null;
}

export async function selectNames(
  sql: Sql,
  personIds: readonly string[],
): Promise<Map<string, string>> {
  if (personIds.length === 0) return new Map();
  const rows = await sql
    .selectFrom('person')
    .select(['person_id', 'name'])
    .where('person_id', 'in', [...new Set(personIds)])
    .execute();
  return new Map(rows.map((row) => [row.person_id, row.name]));
}

export async function hasEverAdministrator(sql: Sql): Promise<boolean> {
  const row = await sql
    .selectFrom('person_grant')
    .select('grant_id')
    .where('role', '=', 'administrator')
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

export interface PeopleFilter {
  /** Part of a name, a phone number or a mail address. */
  search: string;
  /** Of a NIK, under each key: found whole or not at all, and alone. */
  nikHashes: readonly Buffer[] | null;
  /** Holders of an unrevoked grant on one of these; none for everybody. */
  scopes: readonly Scope[];
  /** Besides them: whom this person added for the campaign and who was never given anything. */
  orAdded?: { by: string; campaignId: string } | null;
  limit: number;
  offset: number;
}

export async function selectPeople(
  sql: Sql,
  filter: PeopleFilter,
): Promise<{ people: PersonWithGrants[]; count: number }> {
  const pattern = `%${filter.search.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`;
  let query = withGrants(sql)
    .select(raw<number>`count(*) over ()`.as('count'))
    .where('erased_at', 'is', null)
    .where(raw<boolean>`not exists (select from person_merge
      where person_merge.person_id = person.person_id and undone_at is null)`)
    .where(
      filter.nikHashes
        ? raw<boolean>`exists (select from person_nik
            where person_nik.person_id = person.person_id
              and search_hash = any(${filter.nikHashes}::bytea[]))`
        : raw<boolean>`(lower(name) like ${pattern} or phone like ${pattern}
            or email like ${pattern})`,
    );
  if (filter.scopes.length > 0) {
    const kinds = filter.scopes.map((scope) => scope.kind);
    const ids = filter.scopes.map((scope) => scope.id);
    const { orAdded } = filter;
    const added = orAdded
      ? raw`or not exists (select from person_grant where person_grant.person_id = person.person_id)
        and exists (select from journal where thing = 'person' and thing_id = person.person_id::text
          and verb = 'people.add' and actor = ${orAdded.by}
          and campaign_id = ${orAdded.campaignId})`
      : raw``;
    query = query.where(raw<boolean>`(exists (select from person_grant
      join unnest(${kinds}::text[], ${ids}::text[]) as one (kind, id)
        on one.kind = scope_kind and one.id = scope_id
      where person_grant.person_id = person.person_id and revoked_at is null)
      ${added})`);
  }
  const rows = await query
    .orderBy(raw`lower(name)`)
    .orderBy('person_id')
    .limit(filter.limit)
    .offset(filter.offset)
    .execute();
  return { people: rows.map(toPersonWithGrants), count: rows[0]?.count ?? 0 };
}

export async function insertGrant(
  { sql, actor }: Tx & { actor: { personId: string | null } },
  grant: NewGrant & { grantId: string; now: Date },
): Promise<void> {
  await sql
    .insertInto('person_grant')
    .values({
      grant_id: grant.grantId,
      person_id: grant.personId,
      role: grant.role,
      scope_kind: grant.scope.kind,
      scope_id: grant.scope.id,
      from_day: grant.from,
      until_day: grant.until ?? null,
      ground: grant.ground?.trim() ?? '',
      given_at: grant.now,
      given_by: actor.personId,
    })
    .execute();
}

/** Unrevoked rights on one thing, by whom they are held. */
export async function selectScopeGrants(
  sql: Sql,
  scope: Scope,
): Promise<(Grant & { personId: string })[]> {
  const rows = await sql
    .selectFrom('person_grant')
    .select(['person_id', grantJson.as('grant')])
    .where('scope_kind', '=', scope.kind)
    .where('scope_id', '=', scope.id)
    .where('revoked_at', 'is', null)
    .orderBy('grant_id')
    .execute();
  return rows.map((row) => ({ ...toGrant(row.grant), personId: row.person_id }));
}

export async function findGrant(
  sql: Sql,
  grantId: string,
): Promise<(Grant & { personId: string }) | null> {
  if (!isId(grantId)) return null;
  const row = await sql
    .selectFrom('person_grant')
    .select(['person_id', grantJson.as('grant')])
    .where('grant_id', '=', grantId)
    .executeTakeFirst();
  return row ? { ...toGrant(row.grant), personId: row.person_id } : null;
}

export async function saveRevoked(
  { sql, actor }: Tx & { actor: { personId: string | null } },
  { grantIds, now }: { grantIds: readonly string[]; now: Date },
): Promise<void> {
  await sql
    .updateTable('person_grant')
    .set({ revoked_at: now, revoked_by: actor.personId })
    .where('grant_id', 'in', grantIds)
    .where('revoked_at', 'is', null)
    .execute();
}

/** Any number; whoever gives or takes the administrator's right waits here for the other. */
const administratorLock = 51_015;

/**
 * Administrators' rights that hold today and have no last day, besides these: one that ends by
 * itself would leave the house without any. And whether there ever was one. Alone until the end.
 */
export async function holdAdministrators(
  { client, sql }: Tx,
  { besides, today }: { besides: readonly string[]; today: Day },
): Promise<{ others: number; ever: boolean }> {
  await client.query('select pg_advisory_xact_lock($1)', [administratorLock]);
  const rows = await sql
    .selectFrom('person_grant')
    .select(['grant_id', 'revoked_at', 'from_day', 'until_day'])
    .where('role', '=', 'administrator')
    .execute();
  const lasting = rows.filter(
    (row) =>
      !besides.includes(row.grant_id) &&
      row.revoked_at === null &&
      row.from_day <= today &&
      row.until_day === null,
  );
  return { others: lasting.length, ever: rows.length > 0 };
}
