import type { Tx } from '../../database/index.ts';
import type { ScoreEntry } from '../words/samples.ts';
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
    ...{ applicationId: row.application_id, personId: row.person_id, version: row.version },
    // Only written by insertEntry below.
    scores: row.scores as unknown as ScoreEntry['scores'],
    scan: {
      ...{ sha256: row.sha256, mediaType: row.media_type },
      ...{ key: row.file_key, keyVersion: row.key_version },
    },
    ...{ enteredAt: row.entered_at, enteredBy: row.entered_by },
    check:
      row.is_same !== null && row.checked_at && row.checked_by
        ? {
            ...{ isSame: row.is_same, remark: row.remark ?? '' },
            ...{ checkedAt: row.checked_at, checkedBy: row.checked_by },
          }
        : null,
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
    .values({
      application_id: key.applicationId,
      person_id: key.personId,
      version: entry.version,
      scores: JSON.stringify(entry.scores),
      sha256: entry.scan.sha256,
      media_type: entry.scan.mediaType,
      file_key: entry.scan.key,
      key_version: entry.scan.keyVersion,
      entered_at: entry.enteredAt,
      entered_by: entry.enteredBy,
    })
    .execute();
}

export async function insertEntryCheck(
  { sql }: Tx,
  key: SheetKey & { version: number },
  check: { isSame: boolean; remark: string; now: Date; by: string },
): Promise<void> {
  await sql
    .insertInto('score_entry_check')
    .values({
      application_id: key.applicationId,
      person_id: key.personId,
      version: key.version,
      is_same: check.isSame,
      remark: check.remark,
      checked_at: check.now,
      checked_by: check.by,
    })
    .execute();
}
