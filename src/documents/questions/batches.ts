import type { Database } from '../../database/index.ts';
import { type Files, unsealBytes } from '../../files/index.ts';
import { findBatch, selectBatches } from '../store/batches.ts';
import type { PaperBatch, PaperKind } from '../words.ts';

type Reading = Pick<Database, 'read'>;

export async function batchOf({ read }: Reading, batchId: string): Promise<PaperBatch | null> {
  return findBatch(read, batchId);
}

/** The newest first. */
export async function batchesOf(
  { read }: Reading,
  campaignId: string,
  kind: PaperKind,
): Promise<PaperBatch[]> {
  return selectBatches(read, campaignId, kind);
}

/** The PDFs in one zip; null before they are made. */
export async function batchZip(
  files: Pick<Files, 'keyring' | 'kept'>,
  { batchId, file }: PaperBatch,
): Promise<Buffer | null> {
  if (!file) return null;
  const bytes = Buffer.from(await files.kept.getBytes(file.key));
  return unsealBytes(files.keyring, {
    ...{ purpose: 'files', sealed: { version: file.keyVersion, bytes }, boundTo: batchId },
  });
}
