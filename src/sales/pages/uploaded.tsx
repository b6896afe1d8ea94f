/** One file on its way: what it holds, and what its sender may do with it. */
import type { VNode } from 'preact';
import { Problem } from '../../kernel/problem.ts';
import {
  Crumbs,
  ErrorSummary,
  Field,
  inLocale,
  nothingRefused,
  orRefused,
  type Page,
  Progress,
  param,
  type Refused,
  redirect,
  refusedStatus,
  Submit,
  typedIn,
  type Visit,
} from '../../web/index.ts';
import { unlockUpload } from '../actions/unpack.ts';
import { bookWaitingUpload, confirmUpload, discardUpload } from '../actions/upload.ts';
import { retryUpload } from '../actions/upload-ends.ts';
import { mappingSaid } from '../mapping-messages.ts';
import { said } from '../messages.ts';
import { salesPaths } from '../paths.ts';
import { cautionAbout } from '../questions/caution.ts';
import type { Upload, UploadState } from '../store/uploads.ts';
import { uploadSaid } from '../upload-messages.ts';
import { toldIn } from '../words.ts';
import { CoveredDays, coversIn } from './covered-days.tsx';
import { ListChoices, listChoice } from './list-choices.tsx';
import { isOnBehalf } from './on-behalf.ts';
import { Preview } from './preview.tsx';
import { uploadInSight } from './sight.ts';

const keyOf = (visit: Visit) => ({
  enterpriseId: param(visit, 'enterprise'),
  uploadId: param(visit, 'upload'),
});

export async function uploadedPage(
  visit: Visit,
  refused: Refused = nothingRefused,
): Promise<Page | Response> {
  const upload = await uploadInSight(visit, keyOf(visit));
  // A repeat says so first, and leads to the first receipt by a link.
  if (upload.state === 'booked' && upload.importId && !upload.problem) {
    return redirect(salesPaths.import(upload.enterpriseId, upload.importId));
  }
  const m = inLocale(uploadSaid, visit.locale);
  const isWorking = upload.state === 'reading' || upload.state === 'booking';
  const preview = unread.includes(upload.state) ? null : upload.preview;
  const caution = preview
    ? await cautionAbout(visit.house.database, { ...keyOf(visit), format: preview.format })
    : null;
  return {
    title: `${m[upload.state]} · ${upload.fileName}`,
    status: refusedStatus(refused),
    ...(isWorking && { refreshSeconds: 2 }),
    body: (
      <>
        <Crumbs
          label={inLocale(said, visit.locale).trail}
          trail={[{ href: salesPaths.upload(upload.enterpriseId), text: m.title }]}
        />
        <h1>{m[upload.state]}</h1>
        <p class="break-all grounds">{upload.fileName}</p>
        {isWorking && <Progress share={upload.progress} label={m[upload.state]} />}
        {isWorking && <p>{m.mayLeave}</p>}
        <ErrorSummary refused={refused} locale={visit.locale} />
        {upload.problem && refused.problems.length === 0 && (
          <div class="border-2 border-error rounded-box p-4 my-4" role="alert">
            {toldIn(visit.locale, upload.problem)}
          </div>
        )}
        {preview && <Preview preview={preview} caution={caution} visit={visit} />}
        {upload.state === 'locked' && <Unlock upload={upload} refused={refused} visit={visit} />}
        {upload.state === 'unmapped' && (
          <p class="mt-4">
            <a class="btn btn-primary min-h-12" href={mappingOf(upload)}>
              {inLocale(mappingSaid, visit.locale).title}
            </a>
          </p>
        )}
        {upload.state === 'read' && <Decide upload={upload} refused={refused} visit={visit} />}
        {upload.state === 'waiting' && (
          <form method="post" action={salesPaths.incomplete(upload.enterpriseId, upload.uploadId)}>
            <p class="my-2 max-w-2xl">{m.bookIncompleteLead}</p>
            <Submit>{m.bookIncomplete}</Submit>
          </form>
        )}
        {upload.state === 'failed' && upload.spoolKey && (
          <form method="post" action={salesPaths.retrial(upload.enterpriseId, upload.uploadId)}>
            <Submit>{m.tryAgain}</Submit>
          </form>
        )}
        {upload.state === 'booked' && upload.importId && (
          <p class="mt-4">
            <a href={salesPaths.import(upload.enterpriseId, upload.importId)}>{m.firstReceipt}</a>
          </p>
        )}
        {!isWorking && upload.state !== 'read' && (
          <p class="mt-4">
            <a href={salesPaths.upload(upload.enterpriseId)}>{m.again}</a>
          </p>
        )}
      </>
    ),
  };
}

const mappingOf = ({ enterpriseId, uploadId }: Upload) =>
  salesPaths.mapping(enterpriseId, uploadId);

function Decide(props: { upload: Upload; refused: Refused; visit: Visit }): VNode {
  const { upload, refused, visit } = props;
  const m = inLocale(uploadSaid, visit.locale);
  const { enterpriseId, uploadId, preview } = upload;
  const isEvidence = preview?.role === 'income' || preview?.role === 'evidence';
  return (
    <>
      {preview?.list && <ListChoices upload={upload} list={preview.list} visit={visit} />}
      <form
        method="post"
        action={salesPaths.confirmation(enterpriseId, uploadId)}
        class="mt-4 max-w-xl"
      >
        {preview && <CoveredDays preview={preview} refused={refused} locale={visit.locale} />}
        <Submit>{isEvidence ? m.keepEvidence : m.book}</Submit>
      </form>
      <div class="flex flex-wrap gap-3">
        <form method="post" action={salesPaths.discarding(enterpriseId, uploadId)}>
          <button type="submit" class="btn btn-outline min-h-12 mt-2">
            {m.discard}
          </button>
        </form>
        {upload.mappingId && (
          <a class="btn btn-ghost min-h-12 mt-2" href={mappingOf(upload)}>
            {inLocale(mappingSaid, visit.locale).change}
          </a>
        )}
      </div>
    </>
  );
}

/** States in which nothing of the file could be read. */
const unread: readonly UploadState[] = ['refused', 'locked', 'unmapped'];

function Unlock(props: { upload: Upload; refused: Refused; visit: Visit }): VNode {
  const { upload, refused, visit } = props;
  const m = inLocale(uploadSaid, visit.locale);
  return (
    <form
      method="post"
      action={salesPaths.unlocking(upload.enterpriseId, upload.uploadId)}
      class="max-w-xl"
    >
      <Field
        name="sandi"
        type="password"
        label={m.password}
        hint={m.passwordHint}
        autocomplete="off"
        refused={refused}
        locale={visit.locale}
        required
      />
      <Submit>{m.unlock}</Submit>
    </form>
  );
}

/** A password for this one file: it opens it here, and is kept nowhere. */
export async function unlock(visit: Visit): Promise<Page | Response> {
  const key = keyOf(visit);
  await uploadInSight(visit, key);
  const { house, who } = visit;
  const typed = await typedIn(visit);
  const done = await orRefused({}, async () => {
    const password = typed['sandi'] ?? '';
    if (who) {
      await unlessDone(visit, ['reading', 'read'], () =>
        unlockUpload(house, who, { ...key, password }),
      );
    }
  });
  if (!done.ok) return uploadedPage(visit, done.refused);
  return redirect(salesPaths.uploaded(key.enterpriseId, key.uploadId));
}

/** A button pressed twice leads where it did the first time: the upload already stands there. */
async function unlessDone(
  visit: Visit,
  ends: readonly UploadState[],
  work: () => Promise<void>,
): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof Problem) || error.status !== 409) throw error;
    const { state } = await uploadInSight(visit, keyOf(visit));
    if (!ends.includes(state)) throw error;
  }
}

export async function confirm(visit: Visit): Promise<Page | Response> {
  const key = keyOf(visit);
  await uploadInSight(visit, key);
  const { house, who } = visit;
  const onBehalf = isOnBehalf(visit, key.enterpriseId);
  const typed = await typedIn(visit);
  const done = await orRefused(typed, async () => {
    const [asked, covers] = [await listChoice(visit), coversIn(typed)];
    if (who) {
      await unlessDone(visit, ['booking', 'waiting', 'booked'], () =>
        confirmUpload(house, who, { ...key, onBehalf, asked, covers }),
      );
    }
  });
  if (!done.ok) {
    // What can be mended in the form comes back in it; that nothing waits here is said as it is.
    const moved = done.refused.problems.find(({ status }) => status === 409);
    if (moved) throw moved;
    return uploadedPage(visit, done.refused);
  }
  return redirect(salesPaths.uploaded(key.enterpriseId, key.uploadId));
}

export async function bookWithoutRest(visit: Visit): Promise<Response> {
  const key = keyOf(visit);
  await uploadInSight(visit, key);
  const { house, who } = visit;
  if (who) await unlessDone(visit, ['booked'], () => bookWaitingUpload(house, who, key));
  return redirect(salesPaths.uploaded(key.enterpriseId, key.uploadId));
}

export async function discard(visit: Visit): Promise<Response> {
  const key = keyOf(visit);
  await uploadInSight(visit, key);
  if (visit.who) await discardUpload(visit.house, visit.who, key);
  return redirect(salesPaths.upload(key.enterpriseId));
}

export async function retry(visit: Visit): Promise<Response> {
  const key = keyOf(visit);
  await uploadInSight(visit, key);
  const { house, who } = visit;
  if (who) await unlessDone(visit, ['reading'], () => retryUpload(house, who, key));
  return redirect(salesPaths.uploaded(key.enterpriseId, key.uploadId));
}
