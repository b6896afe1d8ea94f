/**
 * A file's way in: received into the spool, read by a job, shown, and only after a person's word
 * booked by a second job. Every step may be repeated after a crash and changes nothing twice.
 */
import type { Readable } from 'node:stream';
import { enterpriseZones } from '../../enterprises/index.ts';
import type { Files } from '../../files/index.ts';
import type { Jobs } from '../../jobs/index.ts';
import { type Act, type Actor, act, type Ground, system } from '../../journal/index.ts';
import { newId } from '../../kernel/id.ts';
import { Problem, type Words } from '../../kernel/problem.ts';
import type { OpenFileOptions, Reading } from '../importers/index.ts';
import { salesProblems } from '../problems.ts';
import { compareLists, nextBook } from '../store/list-preview.ts';
import {
  compareWithLedger,
  findUpload,
  type Upload,
  type UploadKey,
  type UploadPreview,
  type UploadState,
} from '../store/uploads.ts';
import { uploadSaid } from '../upload-messages.ts';
import { type FoundOrder, type Refusal, said, uploadProblems } from '../words.ts';
import type { Imported } from './booking.ts';
import { withRedactedCopy } from './copies.ts';
import { saidDays, type ToldDays } from './covered-days.ts';
import { bookIncomplete, importFile } from './import.ts';
import { openUpload, rememberedMapping, unmappedCodes } from './map-upload.ts';
import { searchDoubles } from './search-doubles.ts';
import { shopOfAnother } from './shops.ts';
import { lockedCode, unpackUpload, zippedCode } from './unpack.ts';
import { changeState, expireUpload } from './upload-ends.ts';

export type UploadHouse = Ground & { files: Files; jobs: Jobs };

export interface ReceiveInput {
  enterpriseId: string;
  fileName: string;
  content: Readable;
  storefrontId: string | null;
  origin: Upload['origin'];
  witnessPlace?: string;
  onBehalf: boolean;
}

export async function receiveUpload(
  house: UploadHouse,
  actor: Actor,
  input: ReceiveInput,
): Promise<UploadKey> {
  const { key, size } = await house.files.spool.put(input.content);
  const uploadId = newId(house.clock().getTime());
  const { enterpriseId } = input;
  await act(house, actor, async (tx) => {
    await tx.sql
      .insertInto('sale_upload')
      .values({
        enterprise_id: enterpriseId,
        upload_id: uploadId,
        file_name: input.fileName.slice(0, 300),
        size_bytes: size,
        spool_key: key,
        storefront_id: input.storefrontId,
        state: 'reading',
        origin: input.origin,
        witness_place: input.witnessPlace ?? null,
        received_at: tx.now,
        received_by: actor.personId,
        on_behalf: input.onBehalf,
      })
      .execute();
    await house.jobs.enqueue(tx, 'sales.read', { enterpriseId, uploadId });
    tx.note({
      verb: 'sales.receiveFile',
      thing: 'upload',
      thingId: uploadId,
      enterpriseId,
      details: { size },
    });
  });
  house.jobs.wake('sales.read');
  return { enterpriseId, uploadId };
}

/** Job: reads the file to its end and keeps what a person should see before it is booked. */
export async function readUpload(house: UploadHouse, key: UploadKey): Promise<void> {
  const upload = await findUpload(house.database.read, key);
  if (upload?.state !== 'reading' || !upload.spoolKey) return;
  if (!(await house.files.spool.has(upload.spoolKey))) return expireUpload(house, key);
  const zones = await enterpriseZones(house.database, key.enterpriseId);
  const { spoolKey } = upload;
  const onProgress = progressOf(house, key);
  const found = await house.files.spool.withPlain(spoolKey, (path) =>
    lookThrough(house, upload, { path, name: upload.fileName, zones, onProgress }),
  );
  if (found.refused?.code === zippedCode) {
    return unpackUpload(house, system('job'), upload, { password: '', from: 'reading' });
  }
  const to = endOfReading(found);
  await changeState(house, system('job'), key, {
    to,
    verb: to === 'read' ? 'sales.readFile' : 'sales.refuseFile',
    set: {
      preview: JSON.stringify(found.preview),
      problem: found.refused ? JSON.stringify(found.refused) : null,
      mapping_id: found.mappingId,
    },
  });
  if (to === 'refused') await house.files.spool.remove(spoolKey);
}

function endOfReading(found: { refused: Refusal | null; isTable: boolean }): UploadState {
  if (!found.refused) return 'read';
  if (found.refused.code === lockedCode) return 'locked';
  return found.isTable ? 'unmapped' : 'refused';
}

/** Where no format is known, with what its enterprise told of a list with the same headings. */
async function lookThrough(house: UploadHouse, upload: Upload, options: OpenFileOptions) {
  const look = async (mappingId: string | null) => {
    const reading = await openUpload(house, { ...upload, mappingId }, options);
    const preview = await previewOf(house, upload, reading);
    const summary = reading.summary();
    const refused =
      summary.refused ?? (await shopOfAnother(house.database.pool, upload.enterpriseId, summary));
    return { preview, refused, mappingId, isTable: false };
  };
  const found = await look(upload.mappingId);
  if (!found.refused || !unmappedCodes.includes(found.refused.code)) return found;
  const { kept, isTable } = await rememberedMapping(house, upload, options.path);
  return kept ? look(kept.mappingId) : { ...found, isTable };
}

async function previewOf(
  house: UploadHouse,
  { enterpriseId, listLabel }: Pick<Upload, 'enterpriseId' | 'listLabel'>,
  reading: Reading,
): Promise<UploadPreview> {
  const states: UploadPreview['states'] = {};
  const channels: NonNullable<UploadPreview['channels']> = {};
  const counts = { fresh: 0, changed: 0, known: 0 };
  const isList = reading.recognition.shape === 'counting';
  const listed: FoundOrder[] = [];
  for await (const batch of reading.orders()) {
    const compared = await compareWithLedger(house.database.read, enterpriseId, batch);
    counts.fresh += compared.fresh;
    counts.changed += compared.changed;
    counts.known += compared.known;
    if (isList) listed.push(...batch);
    for (const order of batch) {
      const sum = states[order.state] ?? { orders: 0, omzet: 0 };
      states[order.state] = sum;
      sum.orders += 1;
      sum.omzet += order.omzet;
      if (order.state !== 'final') continue;
      channels[order.channel] = (channels[order.channel] ?? 0) + order.omzet;
    }
  }
  const summary = reading.summary();
  const list = { enterpriseId, listLabel, listed, summary };
  return {
    format: summary.format,
    label: reading.recognition.label,
    role: summary.role,
    columns: reading.recognition.columns,
    orders: summary.orders,
    lines: summary.lines,
    window: summary.window,
    states,
    channels,
    ...counts,
    troubles: summary.troubles.slice(0, 200),
    ...(isList ? { list: await compareLists(house.database.pool, list) } : {}),
  };
}

export interface ConfirmInput extends UploadKey {
  /** They are not the enterprise itself. */
  onBehalf?: boolean;
  /**
   * Of a list whose rows are there already: "these are other sales", or "replace the old version",
   * which takes back the lists that the preview named.
   */
  asked?: 'other' | 'replace' | null;
  /** Which days the file covers, where it does not say itself. */
  covers?: ToldDays | null;
}

/** The person has seen it and says: book it. */
export async function confirmUpload(
  house: UploadHouse,
  actor: Actor,
  { onBehalf = false, asked = null, covers = null, ...key }: ConfirmInput,
): Promise<void> {
  await act(house, actor, async (tx) => {
    const choice = asked ? await choiceOf(tx, key, asked) : {};
    const days = covers ? await saidDays(tx, key, covers) : {};
    const moved = await tx.sql
      .updateTable('sale_upload')
      .set({ state: 'booking', progress: 0, confirmed_by: actor.personId, ...choice, ...days })
      // Sent by an officer, or booked by one: either way not the producer's own doing alone.
      .$if(onBehalf, (update) => update.set({ on_behalf: true }))
      .where('enterprise_id', '=', key.enterpriseId)
      .where('upload_id', '=', key.uploadId)
      .where('state', '=', 'read')
      .returning('upload_id')
      .execute();
    if (moved.length === 0) throw salesProblems.uploadNotWaiting();
    await house.jobs.enqueue(tx, 'sales.book', key);
    tx.note({
      ...{ verb: 'sales.confirmFile', thing: 'upload', thingId: key.uploadId },
      ...{ enterpriseId: key.enterpriseId, ...(asked ? { details: { asked, ...choice } } : {}) },
    });
  });
  house.jobs.wake('sales.book');
}

async function choiceOf(
  tx: Act,
  key: UploadKey,
  asked: 'other' | 'replace',
): Promise<{ list_label?: string; replaces?: string[] }> {
  const upload = await findUpload(tx.sql, key);
  const list = upload?.preview?.list;
  if (!upload?.mappingId || !list) throw salesProblems.noSuchAnswer();
  if (asked === 'replace') return { replaces: list.gone.imports };
  return { list_label: await nextBook(tx.client, key.enterpriseId, upload.mappingId) };
}

/** Job: books the file. Killed after the booking, it finds its own import again as a repeat. */
export async function bookUpload(house: UploadHouse, key: UploadKey): Promise<void> {
  const upload = await findUpload(house.database.read, key);
  if (upload?.state !== 'booking' || !upload.spoolKey) return;
  if (!(await house.files.spool.has(upload.spoolKey))) return expireUpload(house, key);
  // Whoever sent the file may be somebody else; it was this person's word that books it.
  const actor: Actor = { personId: upload.confirmedBy ?? upload.receivedBy, via: 'job' };
  let partHash: Buffer | null = null;
  try {
    const zones = await enterpriseZones(house.database, key.enterpriseId);
    const imported = await house.files.spool.withPlain(upload.spoolKey, (path) =>
      withRedactedCopy(
        house.files,
        { path, name: upload.fileName, zones, onProgress: progressOf(house, key) },
        (options) => openUpload(house, upload, options),
        (reading, redactedKey) => {
          if (reading.recognition.part) partHash = Buffer.from(reading.fileHash, 'hex');
          return importFile(house, actor, {
            enterpriseId: key.enterpriseId,
            reading,
            storefrontId: upload.storefrontId,
            origin: upload.origin,
            witness: witnessOf(upload),
            onBehalf: upload.onBehalf,
            sentAt: upload.receivedAt,
            spoolFolder: house.files.workFolder,
            redactedKey,
            listLabel: upload.listLabel,
            supersedes: upload.replaces,
            covers: upload.covers,
          });
        },
      ),
    );
    await changeState(house, actor, key, {
      to: imported.importId ? 'booked' : 'waiting',
      verb: 'sales.bookFile',
      set: {
        import_id: imported.importId,
        part_hash: partHash,
        spool_key: null,
        progress: 1,
        problem: JSON.stringify(remarkOn(imported, upload.storefrontId)),
      },
    });
    const enterpriseIds = [key.enterpriseId];
    if (imported.importId) await searchDoubles(house, system('job'), { enterpriseIds });
  } catch (error) {
    // What the person can mend is told to them; anything else is tried again by the queue.
    if (!(error instanceof Problem) || error.status >= 500) throw error;
    const problem = said(error.code, error.words);
    await changeState(house, actor, key, {
      to: 'failed',
      verb: 'sales.failFile',
      set: { problem: JSON.stringify(problem), spool_key: null },
    });
  }
  await house.files.spool.remove(upload.spoolKey);
}

/** Whoever sent it saw it being downloaded. */
const witnessOf = ({ witnessPlace, receivedBy }: Upload) =>
  witnessPlace === null ? null : { place: witnessPlace, by: receivedBy };

/** What the person should know beside the receipt; null for a file that is simply booked. */
function remarkOn(imported: Imported, storefrontId: string | null): Refusal | null {
  if (!imported.importId) {
    return said('parts_missing', waitingWords(imported));
  }
  if (!imported.isRepeat) return null;
  const isOther = imported.bookedFor !== storefrontId && storefrontId !== null;
  const code = isOther ? 'other_shop' : 'booked_before';
  return said(code, uploadProblems[code]);
}

/** Why a part is not booked yet. */
export function waitingWords({ partsMissing, copyOf }: Imported): Words {
  const [words, n] = copyOf
    ? [uploadSaid.partCopied, String(copyOf)]
    : [uploadSaid.partsMissing, String(partsMissing)];
  return { id: words.id(n), en: words.en(n) };
}

/** The person says that the other parts will not come: what is here is booked by itself (E12). */
export async function bookWaitingUpload(
  house: UploadHouse,
  actor: Actor,
  key: UploadKey,
): Promise<void> {
  const upload = await findUpload(house.database.read, key);
  if (!upload) throw salesProblems.noSuchUpload();
  if (upload.state !== 'waiting' || !upload.partHash) throw salesProblems.partsNotWaiting();
  await bookIncomplete(house, actor, {
    enterpriseId: key.enterpriseId,
    partHash: upload.partHash,
    storefrontId: upload.storefrontId,
    origin: upload.origin,
    witness: witnessOf(upload),
    onBehalf: upload.onBehalf,
    spoolFolder: house.files.workFolder,
  });
}

export async function discardUpload(
  house: UploadHouse,
  actor: Actor,
  key: UploadKey,
): Promise<void> {
  const upload = await findUpload(house.database.read, key);
  if (!upload) throw salesProblems.noSuchUpload();
  if (upload.state === 'booking' || upload.state === 'booked')
    throw salesProblems.uploadNotWaiting();
  await changeState(house, actor, key, {
    to: 'discarded',
    verb: 'sales.discardFile',
    set: { spool_key: null },
  });
  if (upload.spoolKey) await house.files.spool.remove(upload.spoolKey);
}

/**
 * Written twice a second at most, and not part of the journal: it says nothing of what was done.
 */
const progressEveryMs = 500;

function progressOf(house: UploadHouse, key: UploadKey) {
  let last = 0;
  return ({ done, total }: { done: number; total: number }) => {
    const now = performance.now();
    if (now - last < progressEveryMs) return;
    last = now;
    house.database.pool
      .query('update sale_upload set progress = $3 where enterprise_id = $1 and upload_id = $2', [
        key.enterpriseId,
        key.uploadId,
        total > 0 ? Math.min(1, done / total) : 0,
      ])
      // A progress bar that missed a step is no reason to fail the work.
      .catch(() => undefined);
  };
}
