/** How an upload's way goes on or ends apart from being booked: changed, given up, tried again. */
import { type Actor, act, system } from '../../journal/index.ts';
import { salesProblems } from '../problems.ts';
import { findUpload, spooledBefore, type UploadKey, type UploadState } from '../store/uploads.ts';
import { said, uploadProblems } from '../words.ts';
import type { UploadHouse } from './upload.ts';

export async function changeState(
  house: UploadHouse,
  actor: Actor,
  key: UploadKey,
  change: {
    to: UploadState;
    /** Only where it stands so; else nothing is changed. */
    from?: readonly UploadState[];
    verb: `sales.${string}`;
    set: Record<string, string | number | Buffer | null>;
  },
): Promise<boolean> {
  return act(house, actor, async (tx) => {
    let update = tx.sql
      .updateTable('sale_upload')
      .set({ ...change.set, state: change.to })
      .where('enterprise_id', '=', key.enterpriseId)
      .where('upload_id', '=', key.uploadId);
    if (change.from) update = update.where('state', 'in', change.from);
    const moved = await update.returning('upload_id').execute();
    if (moved.length === 0) return false;
    tx.note({
      verb: change.verb,
      thing: 'upload',
      thingId: key.uploadId,
      enterpriseId: key.enterpriseId,
    });
    return true;
  });
}

/**
 * Job: what the queue tried in vain, to the last time. The person is told, and the original stays
 * for its 24 hours, so that trying again needs no second upload.
 */
export async function giveUpUpload(house: UploadHouse, key: UploadKey): Promise<void> {
  const upload = await findUpload(house.database.read, key);
  if (upload?.state !== 'reading' && upload?.state !== 'booking') return;
  const code = upload.state === 'reading' ? 'reading_broke' : 'booking_broke';
  await changeState(house, system('job'), key, {
    from: [upload.state],
    to: 'failed',
    verb: 'sales.failFile',
    set: { problem: JSON.stringify(said(code, uploadProblems[code])) },
  });
}

/** A person has it read anew from the spool; nothing of it is booked before they see it again. */
export async function retryUpload(house: UploadHouse, actor: Actor, key: UploadKey): Promise<void> {
  await act(house, actor, async (tx) => {
    const moved = await tx.sql
      .updateTable('sale_upload')
      .set({ state: 'reading', progress: 0, problem: null, preview: null })
      .where('enterprise_id', '=', key.enterpriseId)
      .where('upload_id', '=', key.uploadId)
      .where('state', '=', 'failed')
      .where('spool_key', 'is not', null)
      .returning('upload_id')
      .execute();
    if (moved.length === 0) throw salesProblems.uploadNotWaiting();
    await house.jobs.enqueue(tx, 'sales.read', key);
    tx.note({
      verb: 'sales.retryFile',
      thing: 'upload',
      thingId: key.uploadId,
      enterpriseId: key.enterpriseId,
    });
  });
  house.jobs.wake('sales.read');
}

/** Its original is no longer in the spool: said to the person instead of tried in vain. */
export async function expireUpload(house: UploadHouse, key: UploadKey): Promise<void> {
  await changeState(house, system('job'), key, {
    from: ['reading', 'locked', 'unmapped', 'read', 'booking', 'failed'],
    to: 'failed',
    verb: 'sales.expireFile',
    set: {
      problem: JSON.stringify(said('expired', uploadProblems.expired)),
      spool_key: null,
    },
  });
}

/** Each round: uploads whose original has lain in the spool for as long as it may. */
export async function expireUploads(house: UploadHouse): Promise<void> {
  const limit = new Date(house.clock().getTime() - house.files.spool.ageMaxMs);
  for (const { spoolKey, ...key } of await spooledBefore(house.database.read, limit)) {
    await expireUpload(house, key);
    await house.files.spool.remove(spoolKey);
  }
}
