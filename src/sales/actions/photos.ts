/** Photos beside a sale: added by whoever records or verifies, and withdrawn with a reason. */
import { createHash } from 'node:crypto';
import { type Files, type Photo, readPhoto, sealBytes, unsealBytes } from '../../files/index.ts';
import { type Act, type Actor, act, type Ground } from '../../journal/index.ts';
import { newId } from '../../kernel/id.ts';
import { Problem } from '../../kernel/problem.ts';
import { tidy } from '../../kernel/tidy.ts';
import { photoProblems } from '../problems/photos.ts';
import { salesProblems } from '../problems.ts';
import { lastSeq, lockLedger } from '../store/head.ts';
import { layAnew } from '../store/lay-anew.ts';
import { insertPhoto, type KeptPhoto, likestPhoto, type NewPhoto } from '../store/photos.ts';
import { closeQuestions, openQuestions } from '../store/queue.ts';

export type PhotoGround = Ground & { readonly files: Pick<Files, 'keyring' | 'kept'> };

/** One sale's: both sides of a note, and a screen or two. */
export const photosMax = 6;

type Sender = Actor & { personId: string };

export interface NewOrderPhoto {
  enterpriseId: string;
  issuer: string;
  orderNo: string;
  bytes: Buffer;
  onBehalf: boolean;
}

/**
 * Keeps a photo beside an order, sealed and without the camera's notes. What a person wrote down is
 * then evidence D. A photo that is like one of another sale is asked about. The very same bytes
 * again give the first one's id.
 */
export async function addPhoto(
  ground: PhotoGround,
  actor: Sender,
  asked: NewOrderPhoto,
): Promise<void> {
  const { files } = ground;
  const photo = await readPhoto(asked.bytes);
  const photoId = newId(ground.clock().getTime());
  const fileKey = `photos/${asked.enterpriseId}/${photoId}`;
  const sealed = sealBytes(files.keyring, {
    ...{ purpose: 'files', bytes: photo.jpeg, boundTo: photoId },
  });
  await files.kept.put(fileKey, sealed.bytes);
  const given = { ...asked, photo, photoId, fileKey, keyVersion: sealed.version };
  const isKept = await act(ground, actor, (tx) => keep(tx, actor, given)).catch(async (error) => {
    // After a fault nobody knows whether it is kept: better a file too many than one too few.
    if (error instanceof Problem) await files.kept.delete(fileKey);
    throw error;
  });
  if (!isKept) await files.kept.delete(fileKey);
}

interface Given extends NewOrderPhoto {
  photo: Photo;
  photoId: string;
  fileKey: string;
  keyVersion: number;
}

async function keep(tx: Act, { personId: by }: Sender, given: Given): Promise<boolean> {
  const { client, now } = tx;
  const { enterpriseId, orderNo, issuer, photo, photoId, bytes, fileKey, keyVersion, onBehalf } =
    given;
  await lockLedger(client, enterpriseId);
  const issuerId = await issuerOf(tx, given);
  const { rows } = await client.query<{ photos: number }>(
    `select count(*)::int as photos from sale_photo where enterprise_id = $1
       and (order_no, issuer_id) = ($2, $3) and withdrawn_at is null`,
    [enterpriseId, orderNo, issuerId],
  );
  if ((rows[0]?.photos ?? 0) >= photosMax) throw photoProblems.tooMany({ max: photosMax });
  const { look, width, height } = photo;
  const kept: NewPhoto = {
    ...{ enterpriseId, photoId, orderNo, issuerId, fileKey, keyVersion, look, width, height },
    ...{ bytesHash: createHash('sha256').update(bytes).digest(), now, by, onBehalf },
  };
  if (!(await insertPhoto(client, kept))) {
    tx.abandon();
    return false;
  }
  await layEvidence(tx, { enterpriseId, orderNo, issuerId, ref: photoId });
  const like = await likestPhoto(client, kept);
  if (like) {
    const seq = await lastSeq(client, enterpriseId);
    const { enterpriseId: otherId, photoId: otherPhotoId, isExact } = like;
    await openQuestions(client, { enterpriseId, seq, now }, [
      {
        ...{ kind: 'same_photo', subject: photoId, points: 0, disputedRp: 0 },
        ...{
          details: { photoId, otherId, otherPhotoId, isExact, senders: [by] },
          order: { orderNo, issuerId },
        },
      },
    ]);
  }
  tx.note({
    ...{ verb: 'sales.addPhoto', thing: 'photo', thingId: photoId, enterpriseId },
    details: { issuer, orderNo },
  });
  return true;
}

async function issuerOf({ client }: Act, { enterpriseId, issuer, orderNo }: Given) {
  const { rows } = await client.query<{ issuer_id: number }>(
    `select o.issuer_id from sale_order o join issuer i using (issuer_id)
     where o.enterprise_id = $1 and o.order_no = $2 and i.code = $3`,
    [enterpriseId, orderNo, issuer],
  );
  const [order] = rows;
  if (!order) throw salesProblems.noSuchOrder();
  return order.issuer_id;
}

/** Takes a photo back; the picture stays, so that it is known when it comes again. */
export async function withdrawPhoto(
  ground: Ground,
  actor: Sender,
  asked: { enterpriseId: string; photoId: string; reason: string },
): Promise<void> {
  const { enterpriseId, photoId } = asked;
  const reason = tidy(asked.reason);
  if (reason === '') throw photoProblems.reasonMissing();
  await act(ground, actor, async (tx) => {
    const { client, now } = tx;
    await lockLedger(client, enterpriseId);
    const { rows } = await client.query<{ order_no: string; issuer_id: number }>(
      `update sale_photo set withdrawn_at = $3, withdrawn_by = $4, withdrawn_reason = $5
       where enterprise_id = $1 and photo_id = $2 and withdrawn_at is null
       returning order_no, issuer_id`,
      [enterpriseId, photoId, now, actor.personId, reason],
    );
    const [order] = rows;
    if (!order) throw photoProblems.withdrawnAlready();
    const { order_no: orderNo, issuer_id: issuerId } = order;
    await layEvidence(tx, { enterpriseId, orderNo, issuerId, ref: photoId });
    const subjects = [photoId];
    await closeQuestions(client, { enterpriseId, now }, { kind: 'same_photo', subjects });
    tx.note({ verb: 'sales.withdrawPhoto', thing: 'photo', thingId: photoId, enterpriseId });
  });
}

/** A write of the ledger only where the level of evidence changes. */
const layEvidence = (
  { client, now: at }: Act,
  of: { enterpriseId: string; orderNo: string; issuerId: number; ref: string },
) => layAnew(client, of.enterpriseId, { of, write: { at, kind: 'photo', ref: of.ref } });

/** The picture as it was kept. */
export async function pictureOf(
  { keyring, kept }: Pick<Files, 'keyring' | 'kept'>,
  { photoId, fileKey, keyVersion }: KeptPhoto,
): Promise<Buffer> {
  const bytes = Buffer.from(await kept.getBytes(fileKey));
  const sealed = { version: keyVersion, bytes };
  return unsealBytes(keyring, { purpose: 'files', sealed, boundTo: photoId });
}
