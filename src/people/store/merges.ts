/** Persons that are one, and pairs that only look so. */
import { type Kysely, sql as raw } from 'kysely';
import { constraintMeans, type DB, type Tx } from '../../database/index.ts';
import { peopleProblems } from '../problems.ts';

type Sql = Kysely<DB>;

constraintMeans('person_merged_once', () => peopleProblems.mergedAlready());

export interface PersonMerge {
  mergeId: string;
  personId: string;
  intoId: string;
  reason: string;
  grantIds: readonly string[];
  mergedAt: Date;
}

/** Merges that stand and name one of these persons, on either side. */
export async function selectMerges(sql: Sql, personIds: readonly string[]): Promise<PersonMerge[]> {
  if (personIds.length === 0) return [];
  const rows = await sql
    .selectFrom('person_merge')
    .selectAll()
    .where((eb) => eb.or([eb('person_id', 'in', personIds), eb('into_id', 'in', personIds)]))
    .where('undone_at', 'is', null)
    .orderBy('merged_at')
    .execute();
  return rows.map((row) => ({
    mergeId: row.merge_id,
    personId: row.person_id,
    intoId: row.into_id,
    reason: row.reason,
    grantIds: row.grant_ids,
    mergedAt: row.merged_at,
  }));
}

export async function insertMerge(
  { sql }: Tx,
  merge: Omit<PersonMerge, 'mergedAt'> & { now: Date; by: string | null },
): Promise<void> {
  await sql
    .insertInto('person_merge')
    .values({
      merge_id: merge.mergeId,
      person_id: merge.personId,
      into_id: merge.intoId,
      reason: merge.reason,
      grant_ids: [...merge.grantIds],
      merged_at: merge.now,
      merged_by: merge.by,
    })
    .execute();
}

export async function saveUndone(
  { sql }: Tx,
  { mergeId, now, by }: { mergeId: string; now: Date; by: string | null },
): Promise<void> {
  await sql
    .updateTable('person_merge')
    .set({ undone_at: now, undone_by: by })
    .where('merge_id', '=', mergeId)
    .execute();
}

export async function insertApart(
  { sql }: Tx,
  row: { ids: readonly [string, string]; now: Date; by: string | null },
): Promise<void> {
  const [first, second] = [...row.ids].sort() as [string, string];
  await sql
    .insertInto('person_apart')
    .values({ person_id: first, other_id: second, said_at: row.now, said_by: row.by })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export type TwinGround = 'sameNik' | 'sameNameAndPlace';

export interface TwinPersons {
  ids: [string, string];
  names: [string, string];
  grounds: TwinGround[];
}

/**
 * Pairs that may be one: with one NIK, or of one name with rights on one enterprise or campaign.
 * Found by equal keys, so no person is compared with all the others.
 */
export async function selectTwins(sql: Sql, limit: number): Promise<TwinPersons[]> {
  const { rows } = await raw<TwinPersons>`
    with live as (
      select person_id, name, lower(name) as key from person p where erased_at is null
        and not exists (select from person_merge m
          where m.person_id = p.person_id and m.undone_at is null)),
    pair as (
      select a.person_id as a, b.person_id as b, 'sameNik' as ground
        from person_nik a join person_nik b using (search_hash) where a.person_id < b.person_id
      union
      select a.person_id, b.person_id, 'sameNameAndPlace'
        from live a join live b on b.key = a.key and a.person_id < b.person_id
        where exists (select from person_grant x
          join person_grant y using (scope_kind, scope_id)
          where x.person_id = a.person_id and y.person_id = b.person_id
            and x.revoked_at is null and y.revoked_at is null
            and scope_kind in ('enterprise', 'campaign')))
    select array[p.a, p.b] as ids, array[x.name, y.name] as names,
      array_agg(p.ground order by p.ground) as grounds
    from pair p join live x on x.person_id = p.a join live y on y.person_id = p.b
    where not exists (select from person_apart o where o.person_id = p.a and o.other_id = p.b)
    group by p.a, p.b, x.name, y.name order by lower(x.name), p.a, p.b limit ${limit}`.execute(sql);
  return rows;
}
