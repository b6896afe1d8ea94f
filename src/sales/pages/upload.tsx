import type { VNode } from 'preact';
import { enterpriseNames, enterpriseTarget, storefrontsOf } from '../../enterprises/index.ts';
import { formatInstant } from '../../kernel/day.ts';
import type { Locale } from '../../kernel/problem.ts';
import { tidy } from '../../kernel/tidy.ts';
import {
  Crumbs,
  Empty,
  ErrorSummary,
  Field,
  FileField,
  inLocale,
  nothingRefused,
  orRefused,
  type Page,
  param,
  type Refused,
  receiveFiles,
  redirect,
  refusedStatus,
  Select,
  Submit,
  Table,
  type Visit,
} from '../../web/index.ts';
import { receiveUpload } from '../actions/upload.ts';
import { entrySaid } from '../entry-messages.ts';
import { guideSaid } from '../guide-messages.ts';
import { said } from '../messages.ts';
import { salesPaths } from '../paths.ts';
import { salesPolicy } from '../policy.ts';
import { salesProblems } from '../problems.ts';
import { type SentFile, sentFiles } from '../questions/sent-files.ts';
import { uploadSaid } from '../upload-messages.ts';
import { isOnBehalf } from './on-behalf.ts';
import { isWholeFor } from './sight.ts';
import { UnsentMark } from './unsent.tsx';

export async function uploadPage(visit: Visit, refused: Refused = nothingRefused): Promise<Page> {
  const enterpriseId = param(visit, 'enterprise');
  const { database } = visit.house;
  const by = (await isWholeFor(visit, enterpriseId)) ? null : (visit.who?.personId ?? null);
  const [names, storefronts, files] = await Promise.all([
    enterpriseNames(database, [enterpriseId]),
    storefrontsOf(database, enterpriseId),
    sentFiles(database, { enterpriseId, limit: 20, by }),
  ]);
  const name = names.get(enterpriseId) ?? '';
  const { locale } = visit;
  const m = inLocale(uploadSaid, locale);
  const target = await enterpriseTarget(database, enterpriseId);
  const mayWitness =
    target !== null && salesPolicy.may(visit.who, 'sales.witness', target, visit.today);
  return {
    title: m.title,
    status: refusedStatus(refused),
    islands: ['upload', 'unsent'],
    body: (
      <>
        <Crumbs
          label={inLocale(said, locale).trail}
          trail={[{ href: `/usaha/${enterpriseId}`, text: name }]}
        />
        <div class="flex items-center justify-between gap-4">
          <h1>{m.title}</h1>
          <UnsentMark enterpriseId={enterpriseId} locale={locale} />
        </div>
        <p class="my-2 max-w-2xl">{m.lead}</p>
        <p class="grounds mb-4">{m.privacy}</p>
        <p class="min-h-11 flex items-center">
          <a href={salesPaths.guides()}>{inLocale(guideSaid, locale).title}</a>
        </p>
        <p class="mb-4">
          <a href={salesPaths.handedOver(enterpriseId)}>{inLocale(entrySaid, locale).fromPhone}</a>
        </p>
        <ErrorSummary refused={refused} locale={locale} />
        <form method="post" encType="multipart/form-data" class="max-w-xl" data-island="upload">
          {storefronts.length > 0 && (
            <Select
              name="toko"
              label={m.shop}
              blank={m.shopAny}
              options={storefronts.map((shop) => ({
                value: shop.storefrontId,
                label: `${shop.shopName} (${shop.marketplace})`,
              }))}
              refused={refused}
              locale={locale}
            />
          )}
          {mayWitness && <Witness {...{ refused, locale }} />}
          <FileField
            name="berkas"
            label={m.choose}
            hint={m.chooseHint}
            accept=".xlsx,.xls,.csv,.txt,.tsv,.zip,.html"
            refused={refused}
            locale={locale}
          />
          <Submit>{m.send}</Submit>
        </form>
        <h2 class="mt-8 mb-2">{m.sent}</h2>
        {files.length === 0 ? <Empty>{m.none}</Empty> : <Files files={files} visit={visit} />}
      </>
    ),
  };
}

function Files({ files, visit }: { files: readonly SentFile[]; visit: Visit }): VNode {
  const m = inLocale(uploadSaid, visit.locale);
  const enterpriseId = param(visit, 'enterprise');
  const place = ({ uploadId, importId }: SentFile) =>
    uploadId
      ? salesPaths.uploaded(enterpriseId, uploadId)
      : salesPaths.import(enterpriseId, importId ?? '');
  return (
    <Table
      label={m.sent}
      columns={[{ head: m.file }, { head: m.state }, { head: m.when, isWide: true }]}
      rows={files.map((file) => {
        const at = formatInstant(file.at, 'WIB', visit.locale);
        return {
          key: place(file),
          cells: [
            <>
              <a key="file" class="break-all" href={place(file)}>
                {file.fileName}
              </a>
              <span key="at" class="grounds block sm:hidden">
                {at}
              </span>
            </>,
            file.state === 'reversed' ? m.reversedState : m[file.state],
            at,
          ],
        };
      })}
    />
  );
}

/** For officers before whose eyes the file was downloaded; above the file, which it speaks of. */
function Witness(form: { refused: Refused; locale: Locale }): VNode {
  const m = inLocale(uploadSaid, form.locale);
  return (
    <fieldset class="my-3 border-t border-base-300 pt-3">
      <legend class="sr-only">{m.witnessed}</legend>
      <label class="flex items-center gap-3 min-h-11 mb-3">
        <input
          type="checkbox"
          name="disaksikan"
          value="1"
          class="checkbox"
          checked={form.refused.typed['disaksikan'] !== undefined}
        />
        <span class="min-w-0">{m.witnessed}</span>
      </label>
      <Field name="tempat" label={m.witnessPlace} hint={m.witnessHint} {...form} />
    </fieldset>
  );
}

/** Where it was downloaded before one's eyes; null where nobody said that it was. */
async function witnessedAt(
  visit: Visit,
  typed: Readonly<Record<string, string>>,
): Promise<string | null> {
  if (typed['disaksikan'] === undefined) return null;
  const target = await enterpriseTarget(visit.house.database, param(visit, 'enterprise'));
  if (!target) throw salesProblems.noSuchUpload();
  salesPolicy.mustBeAllowed(visit.who, 'sales.witness', target, visit.today);
  const place = tidy(typed['tempat'] ?? '');
  if (place === '' || place.length > placeMax) throw salesProblems.witnessPlace({ max: placeMax });
  return place;
}

const placeMax = 200;

export async function receiveUploadForm(visit: Visit): Promise<Page | Response> {
  const enterpriseId = param(visit, 'enterprise');
  const who = visit.who;
  if (!who) throw salesProblems.noSuchUpload();
  const storefronts = await storefrontsOf(visit.house.database, enterpriseId);
  const uploadIds: string[] = [];
  const told: Record<string, string> = {};
  const done = await orRefused(told, async () => {
    await receiveFiles(visit, async ({ name, content }, typed) => {
      Object.assign(told, typed);
      const witnessPlace = await witnessedAt(visit, typed);
      const storefront = storefronts.find((shop) => shop.storefrontId === typed['toko']);
      const { uploadId } = await receiveUpload(visit.house, who, {
        enterpriseId,
        fileName: name,
        content,
        storefrontId: storefront?.storefrontId ?? null,
        ...(witnessPlace === null
          ? { origin: 'upload' as const }
          : { origin: 'witnessed' as const, witnessPlace }),
        onBehalf: isOnBehalf(visit, enterpriseId),
      });
      uploadIds.push(uploadId);
    });
    if (uploadIds.length === 0) throw salesProblems.noFile();
  });
  if (!done.ok) return uploadPage(visit, done.refused);
  const [only] = uploadIds;
  // One file leads to its preview; many lead to the list where each has its own.
  return redirect(
    uploadIds.length === 1 && only
      ? salesPaths.uploaded(enterpriseId, only)
      : salesPaths.upload(enterpriseId),
  );
}
