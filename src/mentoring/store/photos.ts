import type { Tx } from '../../database/index.ts';
import type { SealedFile } from '../../files/index.ts';
import { isId } from '../../kernel/id.ts';
import type { Made, Reader } from './setup.ts';

/** Beside a session's seat, or beside a task as its evidence. */
export type PhotoOf = { sessionId: string; taskId: null } | { sessionId: null; taskId: string };

export interface KeptPhoto {
  enterpriseId: string;
  photoId: string;
  sessionId: string | null;
  taskId: string | null;
  addedAt: Date;
  addedBy: string | null;
  file: SealedFile;
}

const photosIn = (read: Reader) =>
  read
    .selectFrom('mentoring_photo')
    .select([
      'enterprise_id as enterpriseId',
      'photo_id as photoId',
      'session_id as sessionId',
      'task_id as taskId',
      'added_at as addedAt',
      'added_by as addedBy',
      'sha256',
      'file_key as key',
      'key_version as keyVersion',
    ])
    .where('withdrawn_at', 'is', null);

type Row = Awaited<ReturnType<ReturnType<typeof photosIn>['execute']>>[number];

const toPhoto = ({ sha256, key, keyVersion, ...row }: Row): KeptPhoto => ({
  ...row,
  file: { sha256, key, keyVersion },
});

export async function findPhoto(
  read: Reader,
  { enterpriseId, photoId }: { enterpriseId: string; photoId: string },
): Promise<KeptPhoto | null> {
  if (!isId(enterpriseId) || !isId(photoId)) return null;
  const row = await photosIn(read)
    .where('enterprise_id', '=', enterpriseId)
    .where('photo_id', '=', photoId)
    .executeTakeFirst();
  return row ? toPhoto(row) : null;
}

export async function selectPhotos(
  read: Reader,
  asked: { sessionId: string } | { enterpriseId: string; taskId: string },
): Promise<KeptPhoto[]> {
  const rows = await ('sessionId' in asked
    ? photosIn(read).where('session_id', '=', asked.sessionId)
    : photosIn(read)
        .where('enterprise_id', '=', asked.enterpriseId)
        .where('task_id', '=', asked.taskId)
  )
    .orderBy('added_at')
    .execute();
  return rows.map(toPhoto);
}

/** False where the very same picture stands there already. */
export async function insertPhoto(
  { client }: Tx,
  asked: PhotoOf & { enterpriseId: string; photoId: string; file: SealedFile } & Made,
): Promise<boolean> {
  const { enterpriseId, photoId, sessionId, taskId, file, now, by } = asked;
  const { rowCount } = await client.query(
    `insert into mentoring_photo (enterprise_id, photo_id, session_id, task_id, sha256, file_key,
       key_version, added_at, added_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict do nothing`,
    [enterpriseId, photoId, sessionId, taskId, file.sha256, file.key, file.keyVersion, now, by],
  );
  return rowCount === 1;
}

export async function saveWithdrawn(
  { sql }: Tx,
  asked: { enterpriseId: string; photoId: string } & Made,
): Promise<boolean> {
  const row = await sql
    .updateTable('mentoring_photo')
    .set({ withdrawn_at: asked.now, withdrawn_by: asked.by })
    .where('enterprise_id', '=', asked.enterpriseId)
    .where('photo_id', '=', asked.photoId)
    .where('withdrawn_at', 'is', null)
    .returning('photo_id')
    .executeTakeFirst();
  return row !== undefined;
}
