/**
 * Parts `n of m` of one export (E12): kept uncounted until all are there, then booked as the one
 * file that they were. The same part twice is one part; another content under the same number opens
 * a second set.
 */
import { createHash } from 'node:crypto';
import { type Actor, act, type Ground } from '../../journal/index.ts';
import { present } from '../../kernel/assert.ts';
import { formatLabel, type Reading, type Recognition } from '../importers/index.ts';
import { digest } from '../importers/reading/digest.ts';
import { salesProblems } from '../problems.ts';
import { summaryOfParts } from '../rules/fold-imports.ts';
import { mergeParts, type PartSet, planParts, shopOfParts, sortParts } from '../rules/parts.ts';
import { lockLedger } from '../store/head.ts';
import {
  askOfParts,
  insertPart,
  learnOfPart,
  type Part,
  packOrders,
  partsOf,
  partsWith,
  type SetKey,
  type ToldOfPart,
} from '../store/parts.ts';
import type { FileSummary, FoundOrder } from '../words.ts';
import type { Incomplete } from './booking.ts';

/** Which export a part belongs to. */
type SetName = Pick<SetKey, 'set' | 'of'>;

/** An export whose parts are all here, as it is to be booked. */
export interface WholeExport extends ToldOfPart {
  reading: Reading;
  hashes: readonly string[];
  /** Imports of some of its parts without the others: taken back in the same write. */
  supersedes: readonly string[];
}

/** What a part is beside the others: here already itself, or by its bytes under another number. */
export interface KeptPart {
  isNew: boolean;
  copyOf: number | null;
}

/** Keeps a part, unless this very one is here already. */
export async function keepPart(
  ground: Ground,
  actor: Actor,
  {
    enterpriseId,
    reading,
    redactedKey = null,
    storefrontId = null,
    origin = 'upload',
  }: { enterpriseId: string; reading: Reading; redactedKey?: string | null } & Partial<ToldOfPart>,
): Promise<KeptPart> {
  const orders: FoundOrder[] = [];
  for await (const batch of reading.orders()) orders.push(...batch);
  const summary = reading.summary();
  if (summary.refused) throw salesProblems.fileRefused(summary.refused);
  const part = present(summary.part, 'a part says which one it is');
  const packed = await packOrders(orders);
  return act(ground, actor, async (tx) => {
    await lockLedger(tx.client, enterpriseId);
    const told = { storefrontId, origin };
    const kept = { enterpriseId, summary, packed, told, redactedKey, now: tx.now };
    const isNew = await insertPart(tx.client, kept);
    const parts = await partsOf(tx.client, { enterpriseId, ...part });
    const copy = parts.find(
      (one) => one.hash === summary.fileHash && one.summary.part?.no !== part.no,
    );
    const copyOf = copy?.summary.part?.no ?? null;
    const isLearnt = !isNew && (await learnOfPart(tx.client, kept));
    if (!isNew && !isLearnt) {
      tx.abandon();
      return { isNew, copyOf };
    }
    if (isNew) await askOfParts(tx.client, { enterpriseId, now: tx.now, ...part }, parts);
    tx.note({
      verb: isNew ? 'sales.keepPart' : 'sales.learnMore',
      thing: 'file',
      thingId: summary.fileHash,
      enterpriseId,
      details: { part: part.no, of: part.of },
    });
    return { isNew, copyOf };
  });
}

/**
 * What is to be done next about the parts of one export: an import to take back first, since it
 * holds orders that no other import will tell; or a set to book. One that is booked as it stands is
 * booked once more for whoever has no receipt yet, which gives the first one.
 */
export async function nextOfParts(
  ground: Ground,
  asked: { enterpriseId: string; reading: Reading; hasReceipt: boolean },
): Promise<{ stale: string | null; next: WholeExport | null; missing: number }> {
  const { enterpriseId, reading, hasReceipt } = asked;
  const part = present(reading.recognition.part, 'a part says which one it is');
  const parts = await partsOf(ground.database.pool, { enterpriseId, ...part });
  const { due, stale } = planParts(parts);
  const mine = setWith(parts, reading.fileHash);
  const missing = mine.parts.filter((one) => one === null).length;
  const set = due[0] ?? (missing === 0 && !hasReceipt ? mine : null);
  const here = set?.parts.filter((one) => one !== null) ?? [];
  const supersedes = stale.filter((id) =>
    parts.every((one) => one.importId !== id || here.includes(one)),
  );
  const apart = stale.find((id) => !supersedes.includes(id)) ?? null;
  if (apart !== null || set === null) return { stale: apart, next: null, missing };
  const hashes = here.map((one) => one.hash);
  const whole = wholeOf(reading.recognition, here);
  const next = { reading: whole, hashes, supersedes, ...toldOf(here) };
  return { stale: null, next, missing };
}

function setWith(parts: readonly Part[], hash: string): PartSet<Part> {
  return present(
    sortParts(parts).find((set) => set.parts.some((one) => one?.hash === hash)),
    'a kept part is in a set',
  );
}

/**
 * What has come of an export whose other parts are not to be had, as one reading; with what its
 * import has to remember.
 */
export async function readIncomplete(
  ground: Ground,
  { enterpriseId, hash }: { enterpriseId: string; hash: string },
): Promise<WholeExport & { set: SetName; incomplete: Incomplete }> {
  const parts = await partsWith(ground.database.pool, { enterpriseId, hash });
  // The same bytes may stand in two exports, under two names of files.
  const waiting = sortParts(parts).find(
    (one) =>
      one.parts.some((part) => part?.hash === hash) &&
      one.parts.some((part) => part === null) &&
      one.parts.some((part) => part !== null && part.importId === null),
  );
  if (!waiting) throw salesProblems.partsNotWaiting();
  const here = waiting.parts.filter((one) => one !== null);
  const missing = waiting.of - here.length;
  const first = present(here[0], 'a set has a part').summary;
  const recognition = {
    ...{ format: first.format, label: formatLabel(first.format) },
    ...{ role: first.role, shape: first.shape, columns: 0, part: null, refused: null },
    declared: first.window?.declared ? { from: first.window.from, to: first.window.to } : null,
  };
  const edges = here.flatMap(({ orders }) => [orders[0], orders.at(-1)]);
  return {
    reading: wholeOf(recognition, here),
    incomplete: {
      missing,
      edges: [...new Set(edges.flatMap((one) => (one ? [`${one.issuer} ${one.orderNo}`] : [])))],
    },
    hashes: here.map((one) => one.hash),
    set: waiting,
    // Fewer parts of it may have been booked before.
    supersedes: [...new Set(here.flatMap((one) => one.importId ?? []))],
    ...toldOf(here),
  };
}

/** An export is as well seen as its least seen part, whichever came last. */
const toldOf = (parts: readonly Part[]): ToldOfPart => ({
  storefrontId: shopOfParts(parts.map((one) => one.storefrontId)),
  origin: parts.find((one) => one.origin === 'upload')?.origin ?? parts[0]?.origin ?? 'upload',
});

/** The export as one reading; its hash is made of its parts' hashes in their order. */
function wholeOf(recognition: Recognition, parts: readonly Part[]): Reading {
  const orders = mergeParts(
    parts.map((one) => one.orders),
    digest,
  );
  const hash = createHash('sha256');
  for (const one of parts) hash.update(one.hash);
  const fileHash = hash.digest('hex');
  const summary: FileSummary = {
    ...summaryOfParts(parts.map((one) => one.summary)),
    fileHash,
    file: present(parts[0], 'an export has parts').summary.part?.set ?? '',
    part: null,
    orders: orders.length,
    lines: orders.reduce((sum, order) => sum + order.lines.length, 0),
    troubles: parts.flatMap((one) => one.summary.troubles),
  };
  return {
    recognition: { ...recognition, part: null },
    fileHash,
    orders: async function* () {
      yield orders;
    },
    summary: () => summary,
  };
}

/** What became of the parts, so that a page can lead from a part to its import. */
export async function markParts(
  ground: Ground,
  actor: Actor,
  {
    enterpriseId,
    set: { set, of },
    hashes,
    importId,
  }: { enterpriseId: string; set: SetName; hashes: readonly string[]; importId: string },
): Promise<void> {
  await act(ground, actor, async (tx) => {
    await lockLedger(tx.client, enterpriseId);
    const marked = await tx.client.query(
      `update sale_part set import_id = $2
       where enterprise_id = $1 and file_hash = any($3::bytea[]) and part_set = $4 and part_of = $5
         and import_id is distinct from $2`,
      [enterpriseId, importId, hashes.map((hash) => Buffer.from(hash, 'hex')), set, of],
    );
    if (!marked.rowCount) {
      tx.abandon();
      return;
    }
    await tx.client.query(
      `update sale_upload set state = 'booked', import_id = $2, problem = null
       where enterprise_id = $1 and state = 'waiting' and part_hash = any($3::bytea[])`,
      [enterpriseId, importId, hashes.map((hash) => Buffer.from(hash, 'hex'))],
    );
    const parts = await partsOf(tx.client, { enterpriseId, set, of });
    await askOfParts(tx.client, { enterpriseId, now: tx.now, set, of }, parts);
    tx.note({ verb: 'sales.joinParts', thing: 'import', thingId: importId, enterpriseId });
  });
}
