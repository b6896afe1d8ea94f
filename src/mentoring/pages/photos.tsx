/** Photos of a session, and the pictures themselves. */
import type { VNode } from 'preact';
import { fileProblems, photoAs, photoBytesMax } from '../../files/index.ts';
import {
  FileField,
  inLocale,
  orRefused,
  type Page,
  param,
  type Refused,
  type Route,
  receiveBytes,
  redirect,
  Select,
  Submit,
  type Visit,
} from '../../web/index.ts';
import { addSessionPhoto, pictureOf, withdrawPhoto } from '../actions/photos.ts';
import { sessionSaid } from '../messages.ts';
import { mentoringPaths } from '../paths.ts';
import { mentoringProblems } from '../problems.ts';
import { sessionFor } from '../questions/sessions.ts';
import { findPhoto, type KeptPhoto } from '../store/photos.ts';
import type { TaskKey } from '../store/tasks.ts';
import { onEnterprise, own } from './parts.tsx';
import type { SessionParts } from './session.tsx';

export const photosAccepted = 'image/jpeg,image/png,image/webp';

export function SessionPhotos({ visit, whole, refused }: SessionParts): VNode | null {
  const { locale } = visit;
  const m = inLocale(sessionSaid, locale);
  const { photos, seats, names, mayTell, session, readable } = whole;
  const isFinal = session.report === 'approved';
  const mayAdd = mayTell && !isFinal && session.state !== 'cancelled';
  if (photos.length === 0 && !mayAdd) return null;
  const form = { refused, locale };
  return (
    <section class="my-6 max-w-3xl">
      <h2>{m.photos}</h2>
      <Pictures {...{ visit, photos, names, isFinal, readable }} />
      {mayAdd && (
        <details open={refused.typed['usaha'] !== undefined}>
          <summary class="min-h-11 py-2 font-semibold cursor-pointer">{m.addPhoto}</summary>
          <form
            method="post"
            encType="multipart/form-data"
            action={mentoringPaths.photoAdding(session.sessionId)}
          >
            <Select
              name="usaha"
              label={m.photoOf}
              options={seats.map(({ enterpriseId }) => ({
                value: enterpriseId,
                label: names.get(enterpriseId) ?? '',
              }))}
              {...form}
            />
            <FileField
              name="foto"
              label={m.addPhoto}
              hint={m.photoHint}
              accept={photosAccepted}
              isOne
              {...form}
            />
            <Submit>{m.addPhoto}</Submit>
          </form>
        </details>
      )}
    </section>
  );
}

export function Pictures(props: {
  visit: Visit;
  photos: readonly KeptPhoto[];
  names?: ReadonlyMap<string, string>;
  /** Whether none may be removed any more. */
  isFinal?: boolean;
  /** Whose pictures the visitor may open, where that is not all. */
  readable?: ReadonlySet<string>;
}): VNode {
  const { visit, photos, names, isFinal = false, readable } = props;
  const m = inLocale(sessionSaid, visit.locale);
  const isClosed = (enterpriseId: string) => readable?.has(enterpriseId) === false;
  return (
    <ul class="flex flex-wrap gap-4 my-2">
      {photos.map(({ enterpriseId, photoId, addedBy }, at) => (
        <li key={photoId} class="min-w-0 max-w-full">
          {isClosed(enterpriseId) ? (
            m.photoAlt(at + 1)
          ) : (
            <a class="block min-h-11" href={mentoringPaths.picture(enterpriseId, photoId)}>
              <img
                src={`${mentoringPaths.picture(enterpriseId, photoId)}?kecil=1`}
                alt={m.photoAlt(at + 1)}
                loading="lazy"
                class="rounded-box border border-base-300 max-h-40"
              />
            </a>
          )}
          {names && <span class="grounds block break-words">{names.get(enterpriseId)}</span>}
          {!isFinal && !isClosed(enterpriseId) && addedBy === visit.who?.personId && (
            <form method="post" action={mentoringPaths.photoWithdrawal(enterpriseId, photoId)}>
              <button type="submit" class="btn btn-sm min-h-11">
                {m.withdraw}
                <span class="sr-only"> {at + 1}</span>
              </button>
            </form>
          )}
        </li>
      ))}
    </ul>
  );
}

async function photoHere(visit: Visit): Promise<KeptPhoto> {
  const photo = await findPhoto(visit.house.database.read, {
    ...{ enterpriseId: param(visit, 'enterprise'), photoId: param(visit, 'photo') },
  });
  if (!photo) throw mentoringProblems.noPhoto();
  return photo;
}

/** A photo of a session is for whom the session is for; one beside a task for the enterprise. */
async function picture(visit: Visit): Promise<Response> {
  const { house } = visit;
  const photo = await photoHere(visit);
  const jpeg = await photoAs(await pictureOf(house, photo), {
    ...{ quarters: 0, isSmall: visit.c.req.query('kecil') === '1' },
  });
  return new Response(new Uint8Array(jpeg), {
    headers: { 'content-type': 'image/jpeg', 'cache-control': 'private, max-age=3600' },
  });
}

type Show = (visit: Visit, refused: Refused) => Promise<Page>;
type ShowTask = (visit: Visit, task: TaskKey, refused: Refused) => Promise<Page>;

async function addPhoto(visit: Visit, show: Show): Promise<Page | Response> {
  const { house, who, today } = visit;
  const sessionId = param(visit, 'session');
  await sessionFor(house.database, who, { sessionId, today });
  // Of a body that breaks off nothing is known but that it was this form.
  const typed: Record<string, string> = { usaha: '' };
  const done = await orRefused(typed, async () => {
    const sent = await receiveBytes(visit, { bytesMax: photoBytesMax });
    Object.assign(typed, sent.typed);
    const { bytes } = sent;
    if (!bytes) throw fileProblems.photoMissing();
    await addSessionPhoto(house, who, { sessionId, enterpriseId: typed['usaha'] ?? '', bytes });
  });
  if (!done.ok) return show(visit, done.refused);
  return redirect(mentoringPaths.session(sessionId));
}

/** Of a task it is refused on the task's page, which says what to do first. */
async function withdraw(visit: Visit, showTask: ShowTask): Promise<Page | Response> {
  const photo = await photoHere(visit);
  const { enterpriseId, sessionId } = photo;
  if (sessionId) {
    await withdrawPhoto(visit.house, visit.who, photo);
    return redirect(mentoringPaths.session(sessionId));
  }
  const taskId = photo.taskId ?? '';
  const done = await orRefused({}, () => withdrawPhoto(visit.house, visit.who, photo));
  if (!done.ok) return showTask(visit, { enterpriseId, taskId }, done.refused);
  return redirect(mentoringPaths.task(enterpriseId, taskId));
}

export const photoRoutes = (show: Show, showTask: ShowTask): readonly Route[] => [
  {
    ...own('post', mentoringPaths.photoAdding(':session'), (visit) => addPhoto(visit, show)),
    takesFiles: true,
  },
  {
    method: 'get',
    path: mentoringPaths.picture(':enterprise', ':photo'),
    ...onEnterprise('mentoring.seeOwn'),
    handle: picture,
  },
  {
    method: 'post',
    path: mentoringPaths.photoWithdrawal(':enterprise', ':photo'),
    ...onEnterprise('mentoring.doTasks'),
    handle: (visit) => withdraw(visit, showTask),
  },
];
