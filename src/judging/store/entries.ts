import { checkColumns, entryColumns, entryOf, type ScoreEntry } from '../../curation/index.ts';
import type { Tx } from '../../database/index.ts';
import type { RoundKey } from '../words.ts';
import type { Reader } from './final.ts';
import type { SheetKey } from './sheets.ts';

/** The newest entry of each sheet of a round. */
export async function selectEntries(
  read: Reader,
  { campaignId, round }: RoundKey,
): Promise<(ScoreEntry & { enterpriseId: string; personId: string })[]> {
  const rows = await read
    .selectFrom('judging_entry as e')
    .leftJoin('judging_entry_check as c', (join) =>
      join
        .onRef('c.enterprise_id', '=', 'e.enterprise_id')
        .onRef('c.campaign_id', '=', 'e.campaign_id')
        .onRef('c.round', '=', 'e.round')
        .onRef('c.person_id', '=', 'e.person_id')
        .onRef('c.version', '=', 'e.version'),
    )
    .selectAll('e')
    .select(['c.is_same', 'c.remark', 'c.checked_at', 'c.checked_by'])
    .distinctOn(['e.enterprise_id', 'e.person_id'])
    .where('e.campaign_id', '=', campaignId)
    .where('e.round', '=', round)
    .orderBy('e.enterprise_id')
    .orderBy('e.person_id')
    .orderBy('e.version', 'desc')
    .execute();
  return rows.map((row) => ({
    ...{ enterpriseId: row.enterprise_id, personId: row.person_id },
    ...entryOf(row),
  }));
}

/** Whether somebody typed or compared scores of this campaign's judges, in any round. */
export async function hadEntries(
  read: Reader,
  asked: { campaignId: string; personId: string },
): Promise<boolean> {
  const { campaignId, personId } = asked;
  const typed = await read
    .selectFrom('judging_entry')
    .select('version')
    .where('campaign_id', '=', campaignId)
    .where('entered_by', '=', personId)
    .limit(1)
    .executeTakeFirst();
  if (typed) return true;
  const compared = await read
    .selectFrom('judging_entry_check')
    .select('version')
    .where('campaign_id', '=', campaignId)
    .where('checked_by', '=', personId)
    .limit(1)
    .executeTakeFirst();
  return compared !== undefined;
}

export async function insertEntry(
  { sql }: Tx,
  key: SheetKey,
  entry: Omit<ScoreEntry, 'check'>,
): Promise<void> {
  await sql
    .insertInto('judging_entry')
    .values({ ...columnsOf(key), ...entryColumns(entry) })
    .execute();
}

export async function insertEntryCheck(
  { sql }: Tx,
  key: SheetKey & { version: number },
  check: { isSame: boolean; remark: string; now: Date; by: string },
): Promise<void> {
  await sql
    .insertInto('judging_entry_check')
    .values({ ...columnsOf(key), version: key.version, ...checkColumns(check) })
    .execute();
}

const columnsOf = ({ enterpriseId, campaignId, round, personId }: SheetKey) => ({
  ...{ enterprise_id: enterpriseId, campaign_id: campaignId, round, person_id: personId },
});
