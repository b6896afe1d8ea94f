import type { Tx } from '../../database/index.ts';
import type { Sealed } from '../../files/index.ts';
import type { Day } from '../../kernel/day.ts';
import type { Reader } from './lists.ts';

/** What was typed last holds; what was left empty takes nothing back. */
export async function saveByHand(
  { client }: Tx,
  typed: { batchId: string; title: string; until: Day; venue: string },
): Promise<void> {
  const { batchId, title, until, venue } = typed;
  await client.query(
    `update training_batch set by_hand = true, typed_title = $2, typed_until = $3,
       typed_venue = coalesce(nullif($4, ''), typed_venue)
     where batch_id = $1`,
    [batchId, title, until, venue],
  );
}

/** The one of the batch that stands; a new one where there is none. Answers its id. */
export async function ensureHandList(
  { client }: Tx,
  row: { listId: string; batchId: string; now: Date; by: string | null },
): Promise<string> {
  await client.query(
    `insert into training_list (list_id, programme_id, hand_batch_id, file_name, state, progress,
       rows_taken, rows_known, rows_refused, rows_matched, made_at, made_by, booked_at)
     select $1, programme_id, batch_id, '', 'booked', 1000, 0, 0, 0, 0, $3, $4, $3
     from training_batch where batch_id = $2
     on conflict (hand_batch_id) where state = 'booked' do nothing`,
    [row.listId, row.batchId, row.now, row.by],
  );
  const { rows } = await client.query<{ list_id: string }>(
    `select list_id from training_list where hand_batch_id = $1 and state = 'booked'`,
    [row.batchId],
  );
  return rows[0]?.list_id ?? row.listId;
}

export interface NewEntry {
  readonly listId: string;
  readonly batchId: string;
  readonly recordId: string;
  readonly entryId: string;
  readonly enterprise: string;
  readonly enterpriseKey: string;
  readonly isOwnWord: boolean;
}

/**
 * false where the form was sent before, or this record is in the list already. Whoever calls it
 * holds the matching, so that each row gets a line of its own.
 */
export async function insertEntry({ client }: Tx, entry: NewEntry): Promise<boolean> {
  const { listId, batchId, recordId, entryId, enterprise, enterpriseKey } = entry;
  const { rowCount } = await client.query(
    `insert into training_row (list_id, sheet, line, batch_id, record_id, is_present, enterprise,
       enterprise_key, entry_id, is_own_word)
     select $1, '', (select coalesce(max(line), 0) + 1 from training_row where list_id = $1),
       $2, $3, true, $4, $5, $6, $7
     where not exists (select from training_row where list_id = $1 and record_id = $3)
     on conflict on constraint training_row_entry_once do nothing`,
    [listId, batchId, recordId, enterprise, enterpriseKey, entryId, entry.isOwnWord],
  );
  if (rowCount !== 1) return false;
  await client.query('update training_list set rows_taken = rows_taken + 1 where list_id = $1', [
    listId,
  ]);
  return true;
}

/** What a form with this id told; null where none was sent. */
export async function findEntry(
  read: Reader,
  entryId: string,
): Promise<{ batchId: string; recordId: string } | null> {
  const row = await read
    .selectFrom('training_row')
    .select(['batch_id', 'record_id'])
    .where('entry_id', '=', entryId)
    .executeTakeFirst();
  return row ? { batchId: row.batch_id, recordId: row.record_id } : null;
}

/** Rows of a list that stands among which no pairs were sought for yet. */
export async function countUnmatched(read: Reader, listId: string): Promise<number> {
  const row = await read
    .selectFrom('training_list')
    .select(['rows_taken', 'rows_matched'])
    .where('list_id', '=', listId)
    .where('state', '=', 'booked')
    .executeTakeFirst();
  return (row?.rows_taken ?? 0) - (row?.rows_matched ?? 0);
}

/** All that is there now was matched. */
export async function saveMatched({ client }: Tx): Promise<void> {
  await client.query(
    `update training_list set rows_matched = rows_taken
     where rows_matched < rows_taken and hand_batch_id is not null`,
  );
}

export async function saveDoor(
  { sql }: Tx,
  row: { batchId: string; tokenHash: Buffer; sealed: Sealed; now: Date; by: string | null },
): Promise<void> {
  const columns = {
    ...{ token_hash: row.tokenHash, token_sealed: row.sealed.bytes },
    ...{ key_version: row.sealed.version, made_at: row.now, made_by: row.by },
  };
  await sql
    .insertInto('training_door')
    .values({ batch_id: row.batchId, ...columns })
    .onConflict((on) => on.constraint('training_door_once').doUpdateSet(columns))
    .execute();
}

export async function findDoor(read: Reader, batchId: string): Promise<Sealed | null> {
  const row = await read
    .selectFrom('training_door')
    .select(['token_sealed', 'key_version'])
    .where('batch_id', '=', batchId)
    .executeTakeFirst();
  return row ? { bytes: row.token_sealed, version: row.key_version } : null;
}

export async function findBatchBehind(read: Reader, tokenHash: Buffer): Promise<string | null> {
  const row = await read
    .selectFrom('training_door')
    .select('batch_id')
    .where('token_hash', '=', tokenHash)
    .executeTakeFirst();
  return row?.batch_id ?? null;
}
