import { sql as raw } from 'kysely';
import type { Tx } from '../../database/index.ts';
import type { Booked, RegistryImport } from '../words/registry-file.ts';
import type { Reader } from './registry.ts';

export async function insertImport(
  { sql }: Tx,
  row: Pick<RegistryImport, 'importId' | 'campaignId' | 'fileName' | 'spoolKey' | 'madeBy'> & {
    now: Date;
  },
): Promise<void> {
  await sql
    .insertInto('registry_import')
    .values({
      import_id: row.importId,
      campaign_id: row.campaignId,
      file_name: row.fileName,
      spool_key: row.spoolKey,
      made_at: row.now,
      made_by: row.madeBy,
    })
    .execute();
}

export async function findImport(read: Reader, importId: string): Promise<RegistryImport | null> {
  const row = await read
    .selectFrom('registry_import')
    .selectAll()
    .where('import_id', '=', importId)
    .executeTakeFirst();
  if (!row) return null;
  const { added, changed, known, refused } = row;
  // Written by us only, in this shape.
  const failures = row.failures as unknown as Booked['failures'];
  return {
    importId: row.import_id,
    campaignId: row.campaign_id,
    fileName: row.file_name,
    spoolKey: row.spool_key,
    madeAt: row.made_at,
    madeBy: row.made_by,
    booked: row.booked_at && { at: row.booked_at, added, changed, known, refused, failures },
  };
}

/** Done, and the file's key forgotten; false where somebody else was first. */
export async function saveBooked(
  { sql }: Tx,
  importId: string,
  done: Booked & { now: Date },
): Promise<boolean> {
  const { now, failures, ...counts } = done;
  const saved = await sql
    .updateTable('registry_import')
    .set({ booked_at: now, spool_key: null, ...counts, failures: JSON.stringify(failures) })
    .where('import_id', '=', importId)
    .where('booked_at', 'is', null)
    .executeTakeFirst();
  return saved.numUpdatedRows > 0n;
}

/** An enterprise, or the one that it was merged into. */
const shownAs = (table: string) => raw`coalesce((select m.into_id from enterprise_merge m
  where m.enterprise_id = ${raw.ref(`${table}.enterprise_id`)} and m.undone_at is null),
  ${raw.ref(`${table}.enterprise_id`)})`;

/** By NIB, whose each is: of those that several hold, the oldest. */
export async function selectByNib(
  read: Reader,
  nibs: readonly string[],
): Promise<Map<string, string>> {
  if (nibs.length === 0) return new Map();
  const { rows } = await raw<{ number: string; enterpriseId: string }>`
    select i.number, ${shownAs('i')} as "enterpriseId" from enterprise_identifier i
    where i.kind = 'nib' and i.number = any(${nibs}::text[])
    order by i.enterprise_id desc`.execute(read);
  return new Map(rows.map((row) => [row.number, row.enterpriseId]));
}

/** Every enterprise of these regions, for names that are one without being spelled alike. */
export async function selectNamesIn(
  read: Reader,
  regionCodes: readonly string[],
): Promise<{ enterpriseId: string; name: string; regionCode: string }[]> {
  const { rows } = await raw<{ enterpriseId: string; name: string; regionCode: string }>`
    select ${shownAs('e')} as "enterpriseId", e.name, e.region_code as "regionCode"
    from enterprise e where e.region_code = any(${regionCodes}::text[])
    order by e.enterprise_id desc`.execute(read);
  return rows;
}

export async function selectMembersAmong(
  read: Reader,
  campaignId: string,
  enterpriseIds: readonly string[],
): Promise<Set<string>> {
  if (enterpriseIds.length === 0) return new Set();
  const rows = await read
    .selectFrom('participation')
    .select('enterprise_id')
    .distinct()
    .where('campaign_id', '=', campaignId)
    .where('enterprise_id', 'in', enterpriseIds)
    .execute();
  return new Set(rows.map((row) => row.enterprise_id));
}
