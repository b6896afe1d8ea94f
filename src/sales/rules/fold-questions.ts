import type { Rupiah } from '../../kernel/money.ts';
import type { IncomeFact } from '../words.ts';
import type { Correction } from './correction.ts';
import type { EffectiveOrder, Sighting } from './fold.ts';
import type { Import, LedgerFile } from './fold-imports.ts';
import { askAboutLists, type SentList } from './lists.ts';
import type { PartSet } from './parts.ts';
import { compareByGrounds, compareFiles, compareSnapshots } from './rank.ts';

export type QueueCode =
  | 'absent_from_newer'
  | 'correction_asleep'
  | 'newer_by_own_times'
  | 'newer_elsewhere'
  | 'part_edge'
  | 'parts_missing'
  | 'parts_ambiguous'
  | 'patch_without_order'
  | 'return_extent_unknown'
  | 'return_line_unclear'
  | 'return_proposed'
  | 'row_vanished'
  | 'state_went_back'
  | 'undecidable'
  | 'which_list';

/** An open question for a person. It counts nothing and changes nothing by itself. */
export interface QueueItem {
  code: QueueCode;
  /** The order it is about; null where it is about files. */
  key: string | null;
  imports: string[];
  /** To be known, with nothing to decide. */
  information: boolean;
  /** Contents between which a person may choose. */
  hashes?: string[];
  range?: { min: Rupiah; max: Rupiah };
  /** What an income report says came back. */
  proposalRp?: Rupiah;
  /** Numbers of the parts that have not come. */
  missingParts?: number[];
  points?: number;
  disputedRp?: Rupiah;
}

interface Grounds {
  imports: readonly Import[];
  corrections: readonly Correction[];
  income: IncomeFact | null;
}

/** What one order's sightings leave open (ledger.md 1.2, 1.3, 1.7). */
export function orderQuestions(effective: EffectiveOrder, grounds: Grounds): QueueItem[] {
  const items: QueueItem[] = [];
  const { key, winner, order } = effective;
  const ask = (code: QueueCode, more: Partial<QueueItem> = {}) =>
    items.push({ code, key, imports: [winner.import.id], information: false, ...more });
  if (effective.correctedBy === null) {
    const others = effective.sightings.filter((one) => one.order.hash !== winner.order.hash);
    askAboutOthers(winner, others, ask);
    for (const note of order.notes) {
      if (note.code !== 'return_extent_unknown') continue;
      ask(note.code, {
        range: { min: note.min, max: note.max },
        ...(grounds.income ? { proposalRp: grounds.income.refunded } : {}),
      });
    }
    const asleep = grounds.corrections.filter((one) => one.judgedHash !== effective.judged);
    if (asleep.length > 0) {
      ask('correction_asleep', {
        hashes: [...new Set(asleep.map((one) => one.judgedHash))].sort(),
      });
    }
  }
  if (winner.import.missing > 0 && isAtEdge(winner)) ask('part_edge');
  // Equal contents of equally new files: any of their shops may be the one that is silent now.
  const newest = effective.sightings.filter((one) => compareSnapshots(one, winner) === 0);
  const silent = newerSilent(newest, grounds.imports);
  if (silent) ask('absent_from_newer', { imports: [silent.id], information: true });
  return items;
}

function askAboutOthers(
  winner: Sighting,
  others: readonly Sighting[],
  ask: (code: QueueCode, more?: Partial<QueueItem>) => void,
): void {
  if (others.length === 0) return;
  const hashes = (list: readonly Sighting[]) => [
    ...new Set([winner, ...list].map((one) => one.order.hash)),
  ];
  const equal = others.filter((one) => compareByGrounds(one, winner) === 0);
  if (equal.length > 0) ask('undecidable', { hashes: hashes(equal).sort() });
  const elsewhere = others.filter(
    (one) =>
      one.file.authority < winner.file.authority &&
      compareFiles(one.file, winner.file) > 0 &&
      one.order.state !== winner.order.state,
  );
  if (elsewhere.length > 0) ask('newer_elsewhere', { hashes: hashes(elsewhere).sort() });
  const peers = others.filter((one) => one.file.authority === winner.file.authority);
  const completed = peers.filter((one) => one.order.completedMinute > 0);
  // A platform may blank cells, so its own times ask and do not decide (E9).
  if (winner.order.completedMinute === 0 && completed.length > 0) {
    ask('newer_by_own_times', { hashes: hashes(completed).sort() });
  } else if (winner.order.state === 'provisional') {
    const finals = peers.filter((one) => one.order.state === 'final');
    if (finals.length > 0) ask('state_went_back', { hashes: hashes(finals).sort() });
  }
}

/**
 * The newest full export of the same shop that covers the order's day and does not name it (E7).
 */
function newerSilent(named: readonly Sighting[], imports: readonly Import[]): Import | null {
  const [winner] = named;
  if (!winner) return null;
  let newest: Import | null = null;
  for (const one of imports) {
    const { window, scope, shape, format } = one.summary;
    if (scope !== 'all' || shape !== 'snapshot' || !window?.declared || one.missing > 0) continue;
    const isOfShop = named.some(
      ({ import: by }) => by.summary.format === format && by.storefront === one.storefront,
    );
    if (!isOfShop) continue;
    if (winner.order.day < window.from || winner.order.day > window.to) continue;
    if (compareFiles(one.rank, winner.file) <= 0) continue;
    if (newest && compareFiles(one.rank, newest.rank) <= 0) continue;
    if (!names(one, winner)) newest = one;
  }
  return newest;
}

const namesOf = new WeakMap<Import, Set<string>>();

function names(one: Import, { order }: Sighting): boolean {
  let known = namesOf.get(one);
  if (!known) {
    known = new Set(one.orders.map((other) => `${other.issuer}\u0000${other.orderNo}`));
    namesOf.set(one, known);
  }
  return known.has(`${order.issuer}\u0000${order.orderNo}`);
}

/** The first and last order of a part may go on in the part that is missing. */
function isAtEdge(winner: Sighting): boolean {
  return winner.import.files.some((file) =>
    [file.orders[0], file.orders.at(-1)].some((edge) => edge?.orderNo === winner.order.orderNo),
  );
}

/** What the files leave open beside their orders. */
export function fileQuestions(ledger: {
  imports: readonly Import[];
  waiting: readonly PartSet<LedgerFile>[];
  patches: ReadonlyMap<string, Sighting[]>;
  orders: ReadonlyMap<string, EffectiveOrder>;
}): QueueItem[] {
  const items: QueueItem[] = [];
  for (const set of ledger.waiting) {
    const here = set.parts.filter((part) => part !== null);
    items.push({
      code: 'parts_missing',
      key: null,
      imports: here.map((file) => file.importId).sort(),
      information: false,
      missingParts: set.parts.flatMap((part, at) => (part ? [] : [at + 1])),
    });
  }
  const waitingSets = Map.groupBy(ledger.waiting, (set) => set.set);
  for (const sets of waitingSets.values()) {
    if (sets.length < 2) continue;
    const here = sets.flatMap((set) => set.parts.filter((part) => part !== null));
    items.push({
      code: 'parts_ambiguous',
      key: null,
      imports: here.map((file) => file.importId).sort(),
      information: false,
    });
  }
  for (const [key, list] of ledger.patches) {
    if (ledger.orders.get(key)?.standing === 'counted') continue;
    const imports = [...new Set(list.map((one) => one.import.id))].sort();
    items.push({ code: 'patch_without_order', key, imports, information: true });
  }
  return [...items, ...listQuestions(ledger)];
}

function listQuestions({
  imports,
  orders,
}: {
  imports: readonly Import[];
  orders: ReadonlyMap<string, EffectiveOrder>;
}): QueueItem[] {
  const lists = imports.filter((one) => one.summary.shape === 'counting');
  const bySource = Map.groupBy(lists, (one) => one.orders[0]?.issuer ?? '');
  const items: QueueItem[] = [];
  for (const [issuer, same] of bySource) {
    for (const question of askAboutLists(same.map(sentList))) {
      const about = { imports: [...question.imports], information: false };
      if (question.code === 'which_list') items.push({ code: question.code, key: null, ...about });
      else {
        const key = `${issuer}\u0000${question.orderNo}`;
        const effective = orders.get(key);
        const isFinal = effective?.standing === 'counted' && effective.order.state === 'final';
        const disputedRp = isFinal ? effective.order.omzet : 0;
        items.push({ code: question.code, key, points: question.points, disputedRp, ...about });
      }
    }
  }
  return items;
}

function sentList(one: Import): SentList {
  const [file] = one.files;
  return {
    importId: one.id,
    sender: file?.sender ?? '',
    sent: file?.sent ?? 0,
    rows: one.orders,
  };
}
