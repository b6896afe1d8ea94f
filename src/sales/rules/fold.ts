import type { Rupiah } from '../../kernel/money.ts';
import type { FoundOrder, IncomeFact, Standing } from '../words.ts';
import { applyCorrection, type Correction, correctionFor } from './correction.ts';
import { isEvidenceIssuer } from './evidence.ts';
import { assemble, type Import, type LedgerFile } from './fold-imports.ts';
import { fileQuestions, orderQuestions, type QueueItem } from './fold-questions.ts';
import { type Receipt, receiptsOf } from './fold-receipts.ts';
import { compareText, type Digest } from './hash.ts';
import { layLists } from './patch.ts';
import { compareSnapshots, type FileRank } from './rank.ts';

export type { LedgerFile } from './fold-imports.ts';
export type { QueueItem } from './fold-questions.ts';
export type { Receipt } from './fold-receipts.ts';

export interface FoldInput {
  /** In order of loading, which only the receipts depend on. */
  files: readonly LedgerFile[];
  corrections?: readonly Correction[];
  /** Imports that were taken back. */
  reversed?: ReadonlySet<string>;
  /** Rows of hand-kept lists that a verifier rejected, by order key. */
  rejected?: ReadonlySet<string>;
  digest: Digest;
}

/** One content of an order as one import shows it. */
export interface Sighting {
  import: Import;
  file: FileRank;
  order: FoundOrder;
}

export interface EffectiveOrder {
  key: string;
  /** What counts: the winning snapshot, patched and corrected. */
  order: FoundOrder;
  /** The winning snapshot as its file has it. */
  winner: Sighting;
  /** All that was seen of it, the newest first. */
  sightings: Sighting[];
  standing: Standing;
  correctedBy: string | null;
  patchedBy: string[];
  /** What a decision on it judges today. */
  judged: string;
}

export interface Ledger {
  orders: Map<string, EffectiveOrder>;
  queue: QueueItem[];
  /** One for each file, in order of loading. */
  receipts: Receipt[];
  /** What would leave the total if all open items were doubles. */
  disputed: Rupiah;
}

function orderKey(issuer: string, orderNo: string): string {
  return `${issuer}\u0000${orderNo}`;
}

/**
 * The effective ledger of one enterprise, folded in memory from everything that was read: the
 * oracle of the tables, and what `inspect` prints. Orders and queue are a function of the set of
 * files; their order and repetition change nothing but the receipts.
 */
export function foldLedger(input: FoldInput): Ledger {
  const { files, digest, corrections = [], reversed = new Set(), rejected = new Set() } = input;
  const live = assemble(
    files.filter((file) => !reversed.has(file.importId)),
    digest,
  );
  const gone = assemble(
    files.filter((file) => reversed.has(file.importId)),
    digest,
  );
  const sightings = gather(live.imports);
  const withdrawn = gather(gone.imports);
  const patches = gatherPatches(live.imports);
  const bySeq = Map.groupBy(corrections, (one) => orderKey(one.issuer, one.orderNo));
  const income = gatherIncome(live.imports);
  const orders = new Map<string, EffectiveOrder>();
  const queue: QueueItem[] = [];
  for (const [key, seen] of sightings) {
    const effective = effectiveOf(key, seen, {
      patches: patches.get(key) ?? [],
      corrections: bySeq.get(key) ?? [],
      queue,
      digest,
    });
    if (rejected.has(key)) effective.standing = 'rejected';
    orders.set(key, effective);
    queue.push(
      ...orderQuestions(effective, {
        imports: live.imports,
        corrections: bySeq.get(key) ?? [],
        income: income.get(key) ?? null,
      }),
    );
  }
  for (const [key, seen] of withdrawn) {
    if (orders.has(key)) continue;
    const effective = effectiveOf(key, seen, {
      ...{ patches: [], corrections: [], queue: [], digest },
    });
    orders.set(key, { ...effective, standing: 'withdrawn' });
  }
  queue.push(...fileQuestions({ ...live, patches, orders }));
  const open = queue.filter(
    (item) => item.key === null || orders.get(item.key)?.standing !== 'rejected',
  );
  return {
    orders,
    queue: sortQueue(open),
    receipts: receiptsOf(files, live, reversed),
    disputed: disputedOf(open),
  };
}

function gather(imports: readonly Import[]): Map<string, Sighting[]> {
  const seen = new Map<string, Sighting[]>();
  for (const one of imports) {
    if (one.summary.shape === 'patch') continue;
    for (const order of one.orders) {
      const key = orderKey(order.issuer, order.orderNo);
      const sighting = { import: one, file: one.rank, order };
      const known = seen.get(key);
      if (known) known.push(sighting);
      else seen.set(key, [sighting]);
    }
  }
  return seen;
}

function gatherPatches(imports: readonly Import[]): Map<string, Sighting[]> {
  const patches = new Map<string, Sighting[]>();
  for (const one of imports) {
    if (one.summary.shape !== 'patch') continue;
    for (const order of one.orders) {
      const key = orderKey(order.issuer, order.orderNo);
      patches.set(key, [...(patches.get(key) ?? []), { import: one, file: one.rank, order }]);
    }
  }
  // Oldest first, so that the newest has the last word whatever came first.
  for (const list of patches.values()) {
    list.sort(
      (a, b) =>
        compareSnapshots(a, b) ||
        compareText(a.order.patch ?? '', b.order.patch ?? '') ||
        compareText(a.import.id, b.import.id),
    );
  }
  return patches;
}

function gatherIncome(imports: readonly Import[]): Map<string, IncomeFact> {
  const facts = new Map<string, IncomeFact>();
  for (const one of imports) {
    for (const fact of one.summary.income) {
      const key = orderKey(fact.issuer, fact.orderNo);
      const known = facts.get(key);
      if (!known || fact.refunded > known.refunded) facts.set(key, fact);
    }
  }
  return facts;
}

function effectiveOf(
  key: string,
  seen: Sighting[],
  decided: {
    patches: Sighting[];
    corrections: readonly Correction[];
    queue: QueueItem[];
    digest: Digest;
  },
): EffectiveOrder {
  if (seen.length > 1)
    seen.sort((a, b) => compareSnapshots(b, a) || (a.import.id < b.import.id ? -1 : 1));
  const [winner] = seen;
  if (!winner) throw new Error('Broken promise: an order was seen');
  const { order: told, by, questions, judged } = layLists(winner, decided.patches, decided.digest);
  for (const { code, list } of questions) {
    decided.queue.push({ code, key, imports: [list.import.id], information: false });
  }
  const correction = correctionFor(judged, decided.corrections);
  return {
    key,
    order: correction ? applyCorrection(told, correction) : told,
    winner,
    sightings: seen,
    standing: isEvidenceIssuer(winner.order.issuer) ? 'evidence' : 'counted',
    correctedBy: correction?.id ?? null,
    patchedBy: by.map((list) => list.import.id),
    judged,
  };
}

function sortQueue(queue: QueueItem[]): QueueItem[] {
  const text = (item: QueueItem) => `${item.code} ${item.key ?? ''} ${item.imports.join(' ')}`;
  return queue.sort((a, b) => (text(a) < text(b) ? -1 : text(a) > text(b) ? 1 : 0));
}

/** Each order once, however many questions are open on it. */
function disputedOf(queue: readonly QueueItem[]): Rupiah {
  const byOrder = new Map<string, Rupiah>();
  for (const item of queue) {
    if (item.disputedRp && item.key) {
      byOrder.set(item.key, Math.max(item.disputedRp, byOrder.get(item.key) ?? 0));
    }
  }
  return [...byOrder.values()].reduce((sum, amount) => sum + amount, 0);
}
