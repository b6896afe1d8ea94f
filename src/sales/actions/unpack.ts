/** Files that lie in others: a locked workbook, a zip. What is in them takes the upload's place. */
import { Readable } from 'node:stream';
import { type Actor, act } from '../../journal/index.ts';
import { newId } from '../../kernel/id.ts';
import { unpackFile } from '../importers/index.ts';
import { salesProblems } from '../problems.ts';
import { findUpload, type Upload, type UploadKey, type UploadState } from '../store/uploads.ts';
import type { UploadHouse } from './upload.ts';

/** What a reading is refused for that waits for its password, or has several files in it. */
export const lockedCode = 'password_protected';
export const zippedCode = 'zip_of_files';

/**
 * Opens a locked file with a password given for this one upload. Only the content goes on, into
 * the encrypted spool; the password is kept nowhere. Wrong, it changes nothing.
 */
export async function unlockUpload(
  house: UploadHouse,
  actor: Actor,
  { password, ...key }: UploadKey & { password: string },
): Promise<void> {
  if (password === '') throw salesProblems.needsPassword();
  const upload = await findUpload(house.database.read, key);
  if (upload?.state !== 'locked' || !upload.spoolKey) throw salesProblems.uploadNotWaiting();
  await unpackUpload(house, actor, upload, { password, from: 'locked' });
}

/** The first file in it takes the upload's place, the others become uploads of their own. */
export async function unpackUpload(
  house: UploadHouse,
  actor: Actor,
  upload: Upload,
  { password, from }: { password: string; from: UploadState },
): Promise<void> {
  const { spool } = house.files;
  const old = upload.spoolKey ?? '';
  const files = await spool.withPlain(old, (path) => unpackFile(path, password));
  const kept: { name: string; key: string; size: number }[] = [];
  for (const { name, bytes } of files) {
    const { key, size } = await spool.put(Readable.from([bytes]));
    kept.push({ name: name ?? upload.fileName, key, size });
  }
  const moved = await act(house, actor, async (tx) => {
    const [first, ...others] = kept;
    const { enterpriseId, uploadId } = upload;
    const own = await tx.sql
      .updateTable('sale_upload')
      .set({
        ...{ state: 'reading', progress: 0, problem: null, preview: null },
        ...{ spool_key: first?.key ?? null, file_name: first?.name.slice(0, 300) ?? '' },
        size_bytes: first?.size ?? 0,
      })
      .where('enterprise_id', '=', enterpriseId)
      .where('upload_id', '=', uploadId)
      .where('state', '=', from)
      .where('spool_key', '=', old)
      .returning('upload_id')
      .execute();
    if (own.length === 0) {
      tx.abandon();
      return false;
    }
    const made = others.map((file) => ({ ...file, uploadId: newId(tx.now.getTime()) }));
    if (made.length > 0) {
      await tx.sql
        .insertInto('sale_upload')
        .values(
          made.map((file) => ({
            ...{ enterprise_id: enterpriseId, upload_id: file.uploadId },
            ...{ file_name: file.name.slice(0, 300), size_bytes: file.size, spool_key: file.key },
            ...{ storefront_id: upload.storefrontId, state: 'reading', origin: upload.origin },
            ...{ received_at: upload.receivedAt, received_by: upload.receivedBy },
            ...{ on_behalf: upload.onBehalf, witness_place: upload.witnessPlace },
          })),
        )
        .execute();
    }
    for (const id of [uploadId, ...made.map((file) => file.uploadId)]) {
      await house.jobs.enqueue(tx, 'sales.read', { enterpriseId, uploadId: id });
    }
    const note = { thing: 'upload', thingId: uploadId, enterpriseId };
    tx.note({ ...note, verb: 'sales.unpackFile', details: { files: kept.length } });
    return true;
  });
  // Another was first, or it is done: either way these are no longer wanted.
  for (const key of moved ? [old] : kept.map((file) => file.key)) await spool.remove(key);
  if (!moved) throw salesProblems.uploadNotWaiting();
  house.jobs.wake('sales.read');
}
