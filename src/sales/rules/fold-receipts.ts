import type { Rupiah } from '../../kernel/money.ts';
import type { SaleState } from '../words.ts';
import type { Sighting } from './fold.ts';
import type { Assembled, LedgerFile } from './fold-imports.ts';
import { compareSnapshots } from './rank.ts';

/** What one loading did, given those before it (look.md, receipt of an upload). */
export interface Receipt {
  importId: string;
  kind: 'booked' | 'again' | 'otherStorefront' | 'waiting' | 'patch' | 'refused' | 'reversed';
  /** Of a file whose bytes were there: the import whose receipt this is once more. */
  of: string | null;
  /** The storefront under which the bytes are booked already (E13). */
  bookedUnder: string | null;
  booked: number;
  changed: number;
  known: number;
  older: number;
  /** Omzet of final orders that came, and by how much the changed ones moved it. */
  bookedOmzet: Rupiah;
  changedOmzet: Rupiah;
  /** "provisional>final": how many. */
  moves: Record<string, number>;
  /** New orders that are not counted, by state. */
  notCounted: Partial<Record<SaleState, number>>;
  troubles: number;
}

export function receiptsOf(
  files: readonly LedgerFile[],
  live: Assembled,
  reversed: ReadonlySet<string>,
): Receipt[] {
  const best = new Map<string, Sighting>();
  const receipts = new Map<LedgerFile, Receipt>();
  for (const one of live.imports) {
    const last = one.files.reduce((a, b) => (files.indexOf(a) > files.indexOf(b) ? a : b));
    const receipt = emptyReceipt(last, one.summary.shape === 'patch' ? 'patch' : 'booked');
    for (const file of one.files)
      if (file !== last) receipts.set(file, emptyReceipt(file, 'waiting'));
    receipts.set(last, receipt);
    if (one.summary.shape === 'patch') continue;
    for (const order of one.orders) {
      const key = `${order.issuer}\u0000${order.orderNo}`;
      const sighting = { import: one, file: one.rank, order };
      const known = best.get(key);
      if (!known || compareSnapshots(sighting, known) > 0) best.set(key, sighting);
      tally(receipt, sighting, known ?? null);
    }
  }
  return files.map((file) => {
    const first = live.again.get(file);
    const kept = first && receipts.get(first);
    if (first && (first.storefront ?? null) !== (file.storefront ?? null)) {
      const receipt = emptyReceipt(file, 'otherStorefront');
      return { ...receipt, of: first.importId, bookedUnder: first.storefront ?? null };
    }
    if (first && kept)
      return { ...kept, kind: 'again', importId: file.importId, of: first.importId };
    const state = reversed.has(file.importId)
      ? 'reversed'
      : file.summary.refused
        ? 'refused'
        : 'waiting';
    return receipts.get(file) ?? emptyReceipt(file, state);
  });
}

function tally(receipt: Receipt, { order, ...rank }: Sighting, known: Sighting | null): void {
  const omzet = order.state === 'final' ? order.omzet : 0;
  if (!known) {
    receipt.booked++;
    receipt.bookedOmzet += omzet;
    if (order.state !== 'final' && order.state !== 'provisional') {
      receipt.notCounted[order.state] = (receipt.notCounted[order.state] ?? 0) + 1;
    }
  } else if (known.order.hash === order.hash) receipt.known++;
  else if (compareSnapshots({ ...rank, order }, known) > 0) {
    receipt.changed++;
    receipt.changedOmzet += omzet - (known.order.state === 'final' ? known.order.omzet : 0);
    const move = `${known.order.state}>${order.state}`;
    receipt.moves[move] = (receipt.moves[move] ?? 0) + 1;
  } else receipt.older++;
}

function emptyReceipt(file: LedgerFile, kind: Receipt['kind']): Receipt {
  return {
    importId: file.importId,
    kind,
    of: null,
    bookedUnder: null,
    booked: 0,
    changed: 0,
    known: 0,
    older: 0,
    bookedOmzet: 0,
    changedOmzet: 0,
    moves: {},
    notCounted: {},
    troubles: file.summary.troubles.length,
  };
}
