import type { Kysely } from 'kysely';
import type { Database, DB, Tx } from '../../database/index.ts';
import type { TrainingList } from '../words.ts';

export type Reader = Kysely<DB>;

export async function insertList(
  { sql }: Tx,
  list: Pick<TrainingList, 'listId' | 'programmeId' | 'fileName' | 'spoolKey'> & {
    sha256: Buffer;
    now: Date;
    by: string | null;
  },
): Promise<void> {
  await sql
    .insertInto('training_list')
    .values({
      list_id: list.listId,
      programme_id: list.programmeId,
      file_name: list.fileName,
      sha256: list.sha256,
      spool_key: list.spoolKey,
      state: 'waiting',
      made_at: list.now,
      made_by: list.by,
    })
    .execute();
}

export async function findList(read: Reader, listId: string): Promise<TrainingList | null> {
  const [list] = await selectLists(read, { listId });
  return list ?? null;
}

export async function selectLists(
  read: Reader,
  { listId, limit = 100 }: { listId?: string; limit?: number } = {},
): Promise<TrainingList[]> {
  const rows = await read
    .selectFrom('training_list as l')
    .innerJoin('training_programme as p', 'p.programme_id', 'l.programme_id')
    .selectAll('l')
    .select('p.name as programme')
    .$if(listId !== undefined, (query) => query.where('l.list_id', '=', listId ?? ''))
    .orderBy('l.made_at', 'desc')
    .orderBy('l.list_id', 'desc')
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    listId: row.list_id,
    programmeId: row.programme_id,
    programme: row.programme,
    fileName: row.file_name,
    batchId: row.hand_batch_id,
    sha256: row.sha256?.toString('hex') ?? '',
    spoolKey: row.spool_key,
    // The table's check names the same states.
    state: row.state as TrainingList['state'],
    // Written by saveAsked, and by nothing else.
    asked: row.asked as TrainingList['asked'],
    progress: row.progress,
    taken: row.rows_taken ?? 0,
    known: row.rows_known ?? 0,
    refused: row.rows_refused ?? 0,
    madeAt: row.made_at,
    bookedAt: row.booked_at,
    reversedAt: row.reversed_at,
    reason: row.reason,
  }));
}

export async function saveAsked(
  { sql }: Tx,
  listId: string,
  asked: NonNullable<TrainingList['asked']>,
): Promise<void> {
  await sql
    .updateTable('training_list')
    .set({ state: 'booking', asked: JSON.stringify(asked), progress: 0 })
    .where('list_id', '=', listId)
    // Not what somebody threw away meanwhile.
    .where('state', '=', 'waiting')
    .execute();
}

export async function saveBooked(
  { sql }: Tx,
  listId: string,
  { now, taken, known, refused }: { now: Date; taken: number; known: number; refused: number },
): Promise<void> {
  const counts = { rows_taken: taken, rows_known: known, rows_refused: refused };
  await sql
    .updateTable('training_list')
    .set({ state: 'booked', spool_key: null, progress: 1000, booked_at: now, ...counts })
    .where('list_id', '=', listId)
    .execute();
}

export async function saveFailed({ sql }: Tx, listId: string): Promise<void> {
  await sql
    .updateTable('training_list')
    .set({ state: 'failed' })
    .where('list_id', '=', listId)
    .execute();
}

export async function saveReversed(
  { sql }: Tx,
  listId: string,
  { now, by, reason }: { now: Date; by: string | null; reason: string },
): Promise<void> {
  await sql
    .updateTable('training_list')
    .set({ state: 'reversed', reversed_at: now, reversed_by: by, reason })
    .where('list_id', '=', listId)
    .execute();
}

/** Never taken in, and never to be. false where it is not one that could be. */
export async function saveDiscarded(
  { sql }: Tx,
  listId: string,
  { now, by }: { now: Date; by: string | null },
): Promise<boolean> {
  const { numUpdatedRows } = await sql
    .updateTable('training_list')
    .set({ state: 'reversed', reversed_at: now, reversed_by: by, spool_key: null, asked: null })
    .where('list_id', '=', listId)
    .where('state', 'in', ['waiting', 'failed'])
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Outside of the act, so that it is seen while the act goes on. */
export async function saveProgress(
  { pool }: Pick<Database, 'pool'>,
  listId: string,
  thousandths: number,
): Promise<void> {
  await pool.query('update training_list set progress = $2 where list_id = $1', [
    listId,
    Math.round(thousandths),
  ]);
}

export interface TakenList {
  readonly listId: string;
  readonly bookedAt: Date;
}

/** Of the very same bytes, taken in and standing; the latest. */
export async function findSameFile(
  read: Reader,
  { listId, sha256 }: Pick<TrainingList, 'listId' | 'sha256'>,
): Promise<TakenList | null> {
  const row = await read
    .selectFrom('training_list')
    .select(['list_id', 'booked_at'])
    .where('sha256', '=', Buffer.from(sha256, 'hex'))
    .where('list_id', '<>', listId)
    .where('state', '=', 'booked')
    .orderBy('booked_at', 'desc')
    .orderBy('list_id')
    .executeTakeFirst();
  return row?.booked_at ? { listId: row.list_id, bookedAt: row.booked_at } : null;
}

export interface ReadList {
  readonly listId: string;
  readonly madeAt: Date;
  readonly state: TrainingList['state'];
}

/** Of the very same bytes, sent before and not taken in, or taken back since; the latest. */
export async function findReadFile(
  read: Reader,
  { listId, sha256 }: Pick<TrainingList, 'listId' | 'sha256'>,
): Promise<ReadList | null> {
  const row = await read
    .selectFrom('training_list')
    .select(['list_id', 'made_at', 'state'])
    .where('sha256', '=', Buffer.from(sha256, 'hex'))
    .where('list_id', '<>', listId)
    .where('state', '<>', 'booked')
    .orderBy('made_at', 'desc')
    .orderBy('list_id')
    .executeTakeFirst();
  // The table's check names the same states.
  return row
    ? { listId: row.list_id, madeAt: row.made_at, state: row.state as TrainingList['state'] }
    : null;
}
