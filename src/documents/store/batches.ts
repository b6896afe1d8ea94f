import type { Kysely, Selectable } from 'kysely';
import type { Database, DB, Tx } from '../../database/index.ts';
import type { PaperBatch, PaperKind } from '../words.ts';

type Reader = Kysely<DB>;

/** Where the sealed zip of a batch lies. */
export const batchKey = (batchId: string): string => `papers/${batchId}`;

export async function insertBatch(
  { sql }: Tx,
  batch: Pick<PaperBatch, 'batchId' | 'campaignId' | 'kind' | 'total' | 'issuedAt'> & {
    issuedBy: string | null;
  },
): Promise<void> {
  await sql
    .insertInto('paper_batch')
    .values({
      batch_id: batch.batchId,
      campaign_id: batch.campaignId,
      kind: batch.kind,
      total: batch.total,
      issued_at: batch.issuedAt,
      issued_by: batch.issuedBy,
    })
    .execute();
}

const asBatch = (row: Selectable<DB['paper_batch']>): PaperBatch => ({
  batchId: row.batch_id,
  campaignId: row.campaign_id,
  // Only kinds of ours are written, and the check allows no other state.
  kind: row.kind as PaperKind,
  total: row.total,
  done: row.done,
  state: row.state as PaperBatch['state'],
  isStale: row.is_stale,
  file:
    row.file_key !== null && row.key_version !== null
      ? { key: row.file_key, keyVersion: row.key_version }
      : null,
  issuedAt: row.issued_at,
});

export async function findBatch(read: Reader, batchId: string): Promise<PaperBatch | null> {
  const row = await read
    .selectFrom('paper_batch')
    .selectAll()
    .where('batch_id', '=', batchId)
    .executeTakeFirst();
  return row ? asBatch(row) : null;
}

/** The newest first. */
export async function selectBatches(
  read: Reader,
  campaignId: string,
  kind: PaperKind,
): Promise<PaperBatch[]> {
  const rows = await read
    .selectFrom('paper_batch')
    .selectAll()
    .where('campaign_id', '=', campaignId)
    .where('kind', '=', kind)
    .orderBy('issued_at', 'desc')
    .orderBy('batch_id')
    .execute();
  return rows.map(asBatch);
}

/** Such as could not be made, or no longer fit what may be printed. */
export async function selectFileless(read: Reader): Promise<string[]> {
  const rows = await read
    .selectFrom('paper_batch')
    .select('batch_id')
    .where('state', '=', 'failed')
    .where('file_key', 'is', null)
    .execute();
  return rows.map((row) => row.batch_id);
}

/** Not part of the journal: it says nothing of what was done. */
export async function saveProgress(
  { pool }: Pick<Database, 'pool'>,
  batchId: string,
  done: number,
): Promise<void> {
  await pool.query('update paper_batch set done = $2 where batch_id = $1', [batchId, done]);
}

export async function saveMade(
  { sql }: Tx,
  batchId: string,
  file: NonNullable<PaperBatch['file']>,
): Promise<void> {
  await sql
    .updateTable('paper_batch')
    .set((eb) => ({
      state: 'made',
      done: eb.ref('total'),
      file_key: file.key,
      key_version: file.keyVersion,
    }))
    .where('batch_id', '=', batchId)
    .execute();
}

/**
 * Their files no longer fit what may be printed, and are to be made anew; one that is being made
 * finds that out itself.
 */
export async function eraseBatchFiles({ client }: Tx, batchIds: readonly string[]): Promise<void> {
  await client.query(
    `update paper_batch set done = 0, file_key = null, key_version = null,
       is_stale = is_stale or state = 'made',
       state = case state when 'made' then 'making' else state end
     where batch_id = any($1::uuid[])`,
    [batchIds],
  );
}

export async function selectStale({ pool }: Pick<Database, 'pool'>): Promise<string[]> {
  const { rows } = await pool.query<{ batch_id: string }>(
    'select batch_id from paper_batch where is_stale order by batch_id',
  );
  return rows.map((row) => row.batch_id);
}

/** false where it is stale no more: somebody else saw to it. Holds it till the end. */
export async function saveFresh({ client }: Tx, batchId: string): Promise<boolean> {
  const { rowCount } = await client.query(
    'update paper_batch set is_stale = false where batch_id = $1 and is_stale',
    [batchId],
  );
  return rowCount === 1;
}

export async function saveState(
  { sql }: Tx,
  batchId: string,
  state: PaperBatch['state'],
): Promise<void> {
  await sql.updateTable('paper_batch').set({ state }).where('batch_id', '=', batchId).execute();
}
