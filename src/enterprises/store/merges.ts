/** Enterprises that are one, and pairs that only look so. */
import { sql as raw } from 'kysely';
import type { Tx } from '../../database/index.ts';
import { pairKey, type TwinInput } from '../rules/twins.ts';
import type { Reader } from './registry.ts';

export interface EnterpriseMerge {
  mergeId: string;
  enterpriseId: string;
  intoId: string;
  reason: string;
  grantIds: readonly string[];
  mergedAt: Date;
}

/** Merges that stand and name one of these, on either side. */
export async function selectMerges(
  read: Reader,
  enterpriseIds: readonly string[],
): Promise<EnterpriseMerge[]> {
  if (enterpriseIds.length === 0) return [];
  const rows = await read
    .selectFrom('enterprise_merge')
    .selectAll()
    .where((eb) =>
      eb.or([eb('enterprise_id', 'in', enterpriseIds), eb('into_id', 'in', enterpriseIds)]),
    )
    .where('undone_at', 'is', null)
    .orderBy('merged_at')
    .execute();
  return rows.map((row) => ({
    mergeId: row.merge_id,
    enterpriseId: row.enterprise_id,
    intoId: row.into_id,
    reason: row.reason,
    grantIds: row.grant_ids,
    mergedAt: row.merged_at,
  }));
}

export async function insertMerge(
  { sql }: Tx,
  merge: Omit<EnterpriseMerge, 'mergedAt'> & { now: Date; by: string | null },
): Promise<void> {
  await sql
    .insertInto('enterprise_merge')
    .values({
      enterprise_id: merge.enterpriseId,
      merge_id: merge.mergeId,
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
  of: { enterpriseId: string; mergeId: string; now: Date; by: string | null },
): Promise<void> {
  await sql
    .updateTable('enterprise_merge')
    .set({ undone_at: of.now, undone_by: of.by })
    .where('enterprise_id', '=', of.enterpriseId)
    .where('merge_id', '=', of.mergeId)
    .execute();
}

export async function insertApart(
  { sql }: Tx,
  row: { ids: readonly [string, string]; now: Date; by: string | null },
): Promise<void> {
  const [first, second] = pairKey(...row.ids).split(' ') as [string, string];
  await sql
    .insertInto('enterprise_apart')
    .values({ enterprise_id: first, other_id: second, said_at: row.now, said_by: row.by })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Every enterprise that is shown by itself, and the pairs that were said to be two. */
export async function selectForTwins(
  read: Reader,
): Promise<{ all: TwinInput[]; apart: Set<string> }> {
  const [found, pairs] = await Promise.all([
    raw<TwinInput>`
      select e.enterprise_id as "enterpriseId", e.name, e.region_code as "regionCode",
        o.person_id as "ownerId", array(select i.kind || ' ' || i.number
          from enterprise_identifier i where i.enterprise_id = e.enterprise_id
            and i.kind in ('nib', 'npwp') and i.number not like '•%') as numbers
      from enterprise e
      left join enterprise_owner o on o.enterprise_id = e.enterprise_id and o.until_day is null
      where not exists (select from enterprise_merge m
        where m.enterprise_id = e.enterprise_id and m.undone_at is null)`.execute(read),
    read.selectFrom('enterprise_apart').select(['enterprise_id', 'other_id']).execute(),
  ]);
  const apart = pairs.map((row) => pairKey(row.enterprise_id, row.other_id));
  return { all: found.rows, apart: new Set(apart) };
}
