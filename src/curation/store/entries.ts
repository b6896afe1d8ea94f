import type { Tx } from '../../database/index.ts';
import type { ScoreEntry } from '../words/samples.ts';
import { checkColumns, entryColumns, entryOf } from './entry-columns.ts';
import type { Reader } from './forms.ts';
import type { SheetKey } from './scores.ts';

/** The newest entry of each sheet of a campaign. */
export async function selectEntries(
  read: Reader,
  campaignId: string,
): Promise<(SheetKey & ScoreEntry)[]> {
  const rows = await read
    .selectFrom('score_entry as e')
    .innerJoin('application as a', 'a.application_id', 'e.application_id')
    .leftJoin('score_entry_check as c', (join) =>
      join
        .onRef('c.application_id', '=', 'e.application_id')
        .onRef('c.person_id', '=', 'e.person_id')
        .onRef('c.version', '=', 'e.version'),
    )
    .selectAll('e')
    .select(['c.is_same', 'c.remark', 'c.checked_at', 'c.checked_by'])
    .distinctOn(['e.application_id', 'e.person_id'])
    .where('a.campaign_id', '=', campaignId)
    .orderBy('e.application_id')
    .orderBy('e.person_id')
    .orderBy('e.version', 'desc')
    .execute();
  return rows.map((row) => ({
    ...{ applicationId: row.application_id, personId: row.person_id },
    ...entryOf(row),
  }));
}

/** Where the scans of an applicant's paper sheets lie. */
export async function selectScanKeys(read: Reader, applicationId: string): Promise<string[]> {
  const rows = await read
    .selectFrom('score_entry')
    .select('file_key')
    .where('application_id', '=', applicationId)
    .execute();
  return rows.map((row) => row.file_key);
}

export async function insertEntry(
  { sql }: Tx,
  key: SheetKey,
  entry: Omit<ScoreEntry, 'check'>,
): Promise<void> {
  await sql
    .insertInto('score_entry')
    .values({ ...columnsOf(key), ...entryColumns(entry) })
    .execute();
}

export async function insertEntryCheck(
  { sql }: Tx,
  key: SheetKey & { version: number },
  check: { isSame: boolean; remark: string; now: Date; by: string },
): Promise<void> {
  await sql
    .insertInto('score_entry_check')
    .values({ ...columnsOf(key), version: key.version, ...checkColumns(check) })
    .execute();
}

const columnsOf = ({ applicationId, personId }: SheetKey) => ({
  ...{ application_id: applicationId, person_id: personId },
});
