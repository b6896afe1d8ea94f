/** Photos of a session, or beside a task as what shows that it is done; sealed. */
import { enterpriseTarget } from '../../enterprises/index.ts';
import { type Files, keepSealed, readPhoto, readSealed } from '../../files/index.ts';
import { type Act, act, type Ground } from '../../journal/index.ts';
import { newId } from '../../kernel/id.ts';
import { peopleProblems, todayOf, type Who } from '../../people/index.ts';
import { mentoringPolicy } from '../policy.ts';
import { mentoringProblems } from '../problems.ts';
import { insertPhoto, type KeptPhoto, saveWithdrawn, selectPhotos } from '../store/photos.ts';
import { holdSession, selectSeats } from '../store/sessions.ts';
import { holdTask, selectSteps, type TaskKey } from '../store/tasks.ts';
import { mustHold } from './plan.ts';
import { finisher, mustDoTasks } from './tasks.ts';

export type PhotoGround = Ground & { readonly files: Pick<Files, 'keyring' | 'kept'> };

/** Of one seat or one task. */
const photosMax = 6;

export async function addSessionPhoto(
  ground: PhotoGround,
  who: Who | null,
  { sessionId, enterpriseId, bytes }: { sessionId: string; enterpriseId: string; bytes: Buffer },
): Promise<void> {
  if (!who) throw peopleProblems.signInFirst();
  const { jpeg } = await readPhoto(bytes);
  const file = await keepSealed(ground.files, { under: `mentoring/${sessionId}`, bytes: jpeg });
  await act(ground, who, async (act) => {
    const { campaignId, report } = await mustHold(ground, act, who, sessionId);
    if (report === 'approved') throw mentoringProblems.photosApproved();
    const seats = await selectSeats(act.sql, [sessionId]);
    if (!seats.some((seat) => seat.enterpriseId === enterpriseId)) {
      throw mentoringProblems.notMember();
    }
    const photos = (await selectPhotos(act.sql, { sessionId })).filter(
      (photo) => photo.enterpriseId === enterpriseId,
    );
    // The very same again, by a doubled click, is there already.
    if (photos.some((photo) => photo.file.sha256 === file.sha256)) return act.abandon();
    if (photos.length >= photosMax) throw mentoringProblems.photosFull({ max: photosMax });
    const photoId = newId(act.now.getTime());
    const of = { sessionId, taskId: null, enterpriseId };
    const made = { now: act.now, by: who.personId };
    if (!(await insertPhoto(act, { ...of, photoId, file, ...made }))) return act.abandon();
    const at = { thing: 'photo', thingId: photoId, enterpriseId, campaignId };
    act.note({ verb: 'mentoring.addPhoto', ...at, details: { session: sessionId } });
  });
}

export async function addTaskPhoto(
  ground: PhotoGround,
  who: Who | null,
  { taskId, enterpriseId, bytes }: { taskId: string; enterpriseId: string; bytes: Buffer },
): Promise<void> {
  const by = await mustDoTasks(ground, who, enterpriseId);
  const finishes = await finisher(ground, by, enterpriseId);
  const { jpeg } = await readPhoto(bytes);
  const file = await keepSealed(ground.files, { under: `mentoring/${taskId}`, bytes: jpeg });
  await act(ground, by, async (act) => {
    const task = await holdTask(act, { taskId, enterpriseId });
    if (!task) throw mentoringProblems.noTask();
    finishes(task);
    const photos = await selectPhotos(act.sql, { taskId, enterpriseId });
    if (photos.some((photo) => photo.file.sha256 === file.sha256)) return act.abandon();
    if (photos.length >= photosMax) throw mentoringProblems.photosFull({ max: photosMax });
    const photoId = newId(act.now.getTime());
    const of = { sessionId: null, taskId, enterpriseId };
    const made = { now: act.now, by: by.personId };
    if (!(await insertPhoto(act, { ...of, photoId, file, ...made }))) return act.abandon();
    const at = { thing: 'photo', thingId: photoId, enterpriseId, campaignId: task.campaignId };
    act.note({ verb: 'mentoring.addPhoto', ...at, details: { task: taskId } });
  });
}

/**
 * By whoever added it, or walks with the enterprise today. The picture is shown no more. The last
 * one that shows that a task is done stays, where no words do.
 */
export async function withdrawPhoto(
  ground: Ground,
  who: Who | null,
  photo: KeptPhoto,
): Promise<void> {
  if (!who) throw peopleProblems.signInFirst();
  const { enterpriseId, photoId, sessionId, taskId, addedBy } = photo;
  const target = await enterpriseTarget(ground.database, enterpriseId);
  const today = todayOf(ground.clock());
  if (
    !target ||
    (addedBy !== who.personId && !mentoringPolicy.may(who, 'mentoring.walk', target, today))
  ) {
    throw peopleProblems.notAllowed();
  }
  await act(ground, who, async (act) => {
    const session = sessionId ? await holdSession(act, sessionId) : null;
    if (session?.report === 'approved') throw mentoringProblems.photosApproved();
    if (taskId) await mustNotBeLast(act, { enterpriseId, taskId, photoId });
    const made = { now: act.now, by: who.personId };
    if (!(await saveWithdrawn(act, { enterpriseId, photoId, ...made }))) return act.abandon();
    const at = { thing: 'photo', thingId: photoId, enterpriseId };
    act.note({ verb: 'mentoring.withdrawPhoto', ...at });
  });
}

/** The task is locked, so that of two who remove a photo each only one does. */
async function mustNotBeLast(
  act: Act,
  { photoId, ...key }: TaskKey & Pick<KeptPhoto, 'photoId'>,
): Promise<void> {
  const task = await holdTask(act, key);
  if (task?.state !== 'done') return;
  const photos = await selectPhotos(act.sql, key);
  const finished = (await selectSteps(act.sql, key)).findLast(({ kind }) => kind === 'done');
  if (finished?.words === '' && photos.length === 1 && photos[0]?.photoId === photoId) {
    throw mentoringProblems.evidenceLast();
  }
}

export const pictureOf = ({ files }: PhotoGround, { file }: KeptPhoto): Promise<Buffer> =>
  readSealed(files, file);
