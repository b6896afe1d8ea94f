import { sql } from 'kysely';
import type pg from 'pg';
import type { Database } from '../../database/index.ts';
import type { Day } from '../../kernel/day.ts';
import { isPlain, likeBits, piecesOf } from '../rules/photo-looks.ts';

export interface NewPhoto {
  enterpriseId: string;
  photoId: string;
  orderNo: string;
  issuerId: number;
  fileKey: string;
  keyVersion: number;
  bytesHash: Buffer;
  look: string;
  width: number;
  height: number;
  now: Date;
  by: string;
  onBehalf: boolean;
}

/** false where the order has this very photo already. */
export async function insertPhoto(client: pg.ClientBase, photo: NewPhoto): Promise<boolean> {
  const { rowCount } = await client.query(
    `insert into sale_photo (enterprise_id, photo_id, order_no, issuer_id, file_key, key_version,
       bytes_hash, look, pieces, width, height, added_at, added_by, on_behalf)
     values ($1, $2, $3, $4, $5, $6, $7, $8::bit(256), $9, $10, $11, $12, $13, $14)
     on conflict (enterprise_id, order_no, issuer_id, bytes_hash) where withdrawn_at is null
       do nothing`,
    [
      ...[photo.enterpriseId, photo.photoId, photo.orderNo, photo.issuerId, photo.fileKey],
      ...[photo.keyVersion, photo.bytesHash, photo.look, piecesOf(photo.look)],
      ...[photo.width, photo.height, photo.now, photo.by, photo.onBehalf],
    ],
  );
  return rowCount === 1;
}

export interface LikePhoto {
  enterpriseId: string;
  photoId: string;
  isExact: boolean;
}

/**
 * The photo of another sale that is the same or nearest to this one, of the same enterprise or any
 * other; withdrawn ones, too.
 */
export async function likestPhoto(
  client: pg.ClientBase,
  photo: NewPhoto,
): Promise<LikePhoto | null> {
  const { rows } = await client.query<LikePhoto>(
    `select enterprise_id as "enterpriseId", photo_id as "photoId", bytes_hash = $4 as "isExact"
     from sale_photo
     where (bytes_hash = $4
         or $7 and pieces && $6::int[] and bit_count(look # $5::bit(256)) <= $8)
       and (enterprise_id, order_no, issuer_id) <> ($1, $2, $3)
     order by (bytes_hash = $4) desc, bit_count(look # $5::bit(256)), added_at, photo_id limit 1`,
    [
      ...[photo.enterpriseId, photo.orderNo, photo.issuerId, photo.bytesHash, photo.look],
      ...[piecesOf(photo.look), !isPlain(photo.look), likeBits],
    ],
  );
  return rows[0] ?? null;
}

export interface KeptPhoto {
  enterpriseId: string;
  photoId: string;
  issuer: string;
  orderNo: string;
  day: Day;
  fileKey: string;
  keyVersion: number;
  addedAt: Date;
  addedBy: string;
  onBehalf: boolean;
  withdrawnAt: Date | null;
  withdrawnBy: string | null;
  withdrawnReason: string | null;
}

const kept = sql`
  select f.enterprise_id as "enterpriseId", f.photo_id as "photoId", i.code as issuer,
    f.order_no as "orderNo", o.day, f.file_key as "fileKey", f.key_version as "keyVersion",
    f.added_at as "addedAt", f.added_by as "addedBy", f.on_behalf as "onBehalf", f.withdrawn_at as "withdrawnAt",
    f.withdrawn_by as "withdrawnBy", f.withdrawn_reason as "withdrawnReason"
  from sale_photo f join issuer i using (issuer_id)
  join sale_order o using (enterprise_id, order_no, issuer_id)`;

/** Of one order, the oldest first. */
export async function photosOf(
  { read }: Database,
  { enterpriseId, issuer, orderNo }: { enterpriseId: string; issuer: string; orderNo: string },
): Promise<KeptPhoto[]> {
  const { rows } = await sql<KeptPhoto>`${kept}
    where f.enterprise_id = ${enterpriseId} and i.code = ${issuer} and f.order_no = ${orderNo}
    order by f.added_at, f.photo_id`.execute(read);
  return rows;
}

export async function findPhoto(
  { read }: Database,
  { enterpriseId, photoId }: { enterpriseId: string; photoId: string },
): Promise<KeptPhoto | null> {
  const { rows } = await sql<KeptPhoto>`${kept}
    where f.enterprise_id = ${enterpriseId} and f.photo_id = ${photoId}`.execute(read);
  return rows[0] ?? null;
}
