/** The file of papers that were issued together: made beside the pages, and again after a fault. */
import { type Files, sealBytes } from '../../files/index.ts';
import type { Jobs } from '../../jobs/index.ts';
import { type Act, act, type Ground, system } from '../../journal/index.ts';
import { slugOf } from '../../kernel/slug.ts';
import { documentProblems } from '../problems.ts';
import { paperPdf } from '../questions/papers.ts';
import { readClaims } from '../rules/claims.ts';
import {
  batchKey,
  findBatch,
  saveFresh,
  saveMade,
  saveProgress,
  saveState,
  selectFileless,
  selectStale,
} from '../store/batches.ts';
import { selectPapersOf } from '../store/papers.ts';
import type { Paper, PaperBatch } from '../words.ts';

type BatchHouse = Ground & {
  readonly files: Pick<Files, 'keyring' | 'kept'>;
  readonly url: () => string;
};

/** A bar that misses a step is no trouble, one that never moves is. */
const progressEveryMs = 500;

/** Takes up a batch that was issued, or that a killed process left; twice makes one file. */
export async function makeBatch(
  house: BatchHouse,
  { batchId }: { batchId: string },
): Promise<void> {
  const { read } = house.database;
  const batch = await findBatch(read, batchId);
  if (batch?.state !== 'making' || batch.isStale) return;
  // What was erased meanwhile is nothing to print.
  const printed = (await selectPapersOf(read, batchId)).filter(({ content }) => content !== null);
  if (printed.length === 0) return giveUpBatch(house, { batchId });
  const zip = await zipOf(house, batch, printed);
  const { keyring, kept } = house.files;
  const key = batchKey(batchId);
  const sealed = sealBytes(keyring, { purpose: 'files', bytes: zip, boundTo: batchId });
  await kept.put(key, sealed.bytes);
  await act(house, system('job'), async (act) => {
    await saveMade(act, batchId, { key, keyVersion: sealed.version });
    // An erasure holds the same row: whichever comes second sees the other.
    const now = await selectPapersOf(act.sql, batchId);
    const stands = now.filter(({ content }) => content !== null).length;
    if (stands < printed.length) throw documentProblems.erased();
    noteBatch(act, 'documents.makeBatch', batch);
  });
}

async function zipOf(house: BatchHouse, batch: PaperBatch, papers: readonly Paper[]) {
  // Fifty modules that a start need not wait for.
  const { Uint8ArrayReader, Uint8ArrayWriter, ZipWriter } = await import('@zip.js/zip.js');
  const writer = new ZipWriter(new Uint8ArrayWriter());
  let last = performance.now();
  const byName = [...papers].sort((a, b) => (fileName(a) < fileName(b) ? -1 : 1));
  for (const [done, paper] of byName.entries()) {
    const pdf = await paperPdf(paper, house.url());
    // A PDF is packed already.
    await writer.add(`${fileName(paper)}.pdf`, new Uint8ArrayReader(pdf), { level: 0 });
    if (performance.now() - last < progressEveryMs) continue;
    last = performance.now();
    await saveProgress(house.database, batch.batchId, done);
  }
  return Buffer.from(await writer.close());
}

/** By number and name, as papers are sorted into envelopes; one of a simulation says so. */
function fileName({ paperId, content, claims }: Paper): string {
  const { number = '', name = '' } = content as { number?: string; name?: string };
  const bare = [slugOf(number), slugOf(name)].filter(Boolean).join('-') || paperId;
  return readClaims(claims)?.isSimulation ? `SIMULASI-${bare}` : bare;
}

/** What was tried in vain to the last time says so. */
export async function giveUpBatch(ground: Ground, { batchId }: { batchId: string }): Promise<void> {
  await act(ground, system('job'), async (act) => {
    const batch = await findBatch(act.sql, batchId);
    if (batch?.state !== 'making') return act.abandon();
    await saveState(act, batchId, 'failed');
    noteBatch(act, 'documents.giveUpBatch', batch);
  });
}

/** Files of batches of which something was erased, where a fault left them on the disk. */
export async function sweepErasedFiles({ database, files }: BatchHouse): Promise<void> {
  for (const batchId of await selectFileless(database.read)) {
    const key = batchKey(batchId);
    if (await files.kept.exists(key)) await files.kept.delete(key);
  }
}

/**
 * After an erasure: the file goes, and a job makes it anew without what was erased. In this order
 * and held by the row, so that no late deletion takes the new one.
 */
export async function remakeErased(
  house: Ground & {
    readonly files: Pick<Files, 'kept'>;
    readonly jobs: Pick<Jobs, 'enqueue' | 'wake'>;
  },
): Promise<void> {
  const { kept } = house.files;
  for (const batchId of await selectStale(house.database)) {
    await act(house, system('job'), async (act) => {
      const batch = await findBatch(act.sql, batchId);
      if (!batch || !(await saveFresh(act, batchId))) return act.abandon();
      const key = batchKey(batchId);
      if (await kept.exists(key)) await kept.delete(key);
      await house.jobs.enqueue(act, 'documents.make', { batchId });
      noteBatch(act, 'documents.remakeBatch', batch);
    });
    house.jobs.wake('documents.make');
  }
}

/** Within the act of the room that issued it. */
export async function retryBatch(act: Act, jobs: Jobs, batchId: string): Promise<void> {
  const batch = await findBatch(act.sql, batchId);
  if (batch?.state !== 'failed') throw documentProblems.noPaper();
  await saveState(act, batchId, 'making');
  await jobs.enqueue(act, 'documents.make', { batchId });
  noteBatch(act, 'documents.retryBatch', batch);
}

function noteBatch(
  act: Act,
  verb: `documents.${string}`,
  { batchId, campaignId, kind }: PaperBatch,
): void {
  const thing = { thing: 'paperBatch', thingId: batchId, campaignId: campaignId || null };
  act.note({ verb, ...thing, details: { kind } });
}
