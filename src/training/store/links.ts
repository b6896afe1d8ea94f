import type { Tx } from '../../database/index.ts';
import type { LinkDecision } from '../rules/links.ts';
import type { Reader } from './lists.ts';

export type StandingLink = LinkDecision & { readonly linkId: string; readonly madeAt: Date };

/** Those that stand, the newest first. */
export async function selectLinks(read: Reader): Promise<StandingLink[]> {
  const rows = await read
    .selectFrom('training_enterprise_link')
    .selectAll()
    .where('undone_at', 'is', null)
    .orderBy('made_at', 'desc')
    .orderBy('link_id')
    .execute();
  return rows.map((row) => ({
    ...{ linkId: row.link_id, enterpriseId: row.enterprise_id, key: row.enterprise_key },
    // The table's check names the same two.
    kind: row.kind as LinkDecision['kind'],
    madeAt: row.made_at,
  }));
}

/**
 * false where something is said of the two, or the told one is linked already. Whoever calls it
 * holds the matching: one that is told is one of the registry.
 */
export async function insertLink(
  { client }: Tx,
  link: LinkDecision & { linkId: string; now: Date; by: string | null },
): Promise<boolean> {
  const { rowCount } = await client.query(
    `insert into training_enterprise_link
       (link_id, enterprise_id, enterprise_key, kind, made_at, made_by)
     select $1, $2, $3, $4, $5, $6
     where not exists (select from training_enterprise_link
       where enterprise_key = $3 and kind = 'same' and undone_at is null)
     on conflict (enterprise_id, enterprise_key) where undone_at is null do nothing`,
    [link.linkId, link.enterpriseId, link.key, link.kind, link.now, link.by],
  );
  return rowCount === 1;
}

/** null where there is none that stands. */
export async function saveLinkUndone(
  { sql }: Tx,
  { linkId, now, by }: { linkId: string; now: Date; by: string | null },
): Promise<string | null> {
  const row = await sql
    .updateTable('training_enterprise_link')
    .set({ undone_at: now, undone_by: by })
    .where('link_id', '=', linkId)
    .where('undone_at', 'is', null)
    .returning('enterprise_id')
    .executeTakeFirst();
  return row?.enterprise_id ?? null;
}

/** Does some row that stands tell of it? */
export async function isTold({ client }: Tx, key: string): Promise<boolean> {
  const { rows } = await client.query(
    `select 1 from training_row join training_list using (list_id)
     where enterprise_key = $1 and state = 'booked' limit 1`,
    [key],
  );
  return rows.length > 0;
}
