import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { digest } from '../importers/reading/digest.ts';
import { csvOf, type ShopeeEra, type ShopeeRow, shopeeFile } from '../importers/test-files.ts';
import { readBytes, readPath } from '../importers/test-reading.ts';
import type { Components, FoundOrder, SaleState } from '../words.ts';
import { type FoldInput, foldLedger, type Ledger, type LedgerFile } from './fold.ts';
import { totalsOf } from './totals.ts';

/** The samples lie beside the checkout, not in it; tests that need them are skipped without. */
const samples = join(import.meta.dirname, '../../../../shared/samples');
export const withSamples = existsSync(samples)
  ? {}
  : { skip: 'the samples are not beside this checkout' };

export async function sample(path: string): Promise<LedgerFile> {
  const name = path.split('/').at(-1) ?? path;
  const { orders, summary } = await readPath(join(samples, path), name);
  return { importId: name, orders, summary };
}

export async function loaded(
  name: string,
  bytes: Uint8Array,
  more: Partial<LedgerFile> = {},
): Promise<LedgerFile> {
  const { orders, summary } = await readBytes(name, bytes);
  return { importId: name, orders, summary, ...more };
}

let files = 0;

/** `F1[0601–0610]` of ledger.md: a Shopee export of all orders with that declared window. */
export function shopee(
  window: string,
  rows: readonly ShopeeRow[],
  {
    era,
    more,
    ...name
  }: { era?: ShopeeEra; more?: Partial<LedgerFile>; as?: string; suffix?: string } = {},
): Promise<LedgerFile> {
  const [from, to] = window.split('-');
  const file = name.as ?? `Order.all.2026${from}_2026${to}${name.suffix ?? ''}.xlsx`;
  return loaded(file, shopeeFile(rows, era), { importId: `${++files} ${file}`, ...more });
}

export function csv(name: string, rows: readonly (readonly string[])[]): Promise<LedgerFile> {
  return loaded(name, csvOf(rows), { importId: `${++files} ${name}` });
}

export interface Expected {
  final?: [number, number, number, number];
  provisional?: number;
  void?: number;
  returned?: number;
  unknown?: number;
  orders?: number;
  lines?: number;
  withdrawn?: number;
  /** All codes, information included, in order; each as often as it stands there. */
  queue?: string[];
}

/** What the ledger comes to, in the words of the examples. */
export function resultOf(ledger: Ledger): Required<Expected> {
  const totals = totalsOf(ledger.orders.values());
  const states: SaleState[] = ['final', 'provisional', 'void', 'returned', 'unknown'];
  const { gross, returned, voucher, omzet } = totals.final;
  return {
    final: [gross, returned, voucher, omzet],
    provisional: totals.provisional.omzet,
    void: totals.void.gross,
    returned: totals.returned.gross,
    unknown: totals.unknown.gross,
    orders: states.reduce((sum, state) => sum + totals[state].orders, 0),
    lines: states.reduce((sum, state) => sum + totals[state].lines, 0),
    withdrawn: [...ledger.orders.values()]
      .filter(({ standing }) => standing === 'withdrawn')
      .reduce((sum, { order }) => sum + order.gross, 0),
    queue: ledger.queue.map((item) => item.code),
  };
}

export function fold(
  loadedFiles: readonly LedgerFile[],
  more: Partial<Omit<FoldInput, 'files'>> = {},
): Ledger {
  return foldLedger({ files: loadedFiles, digest, ...more });
}

/**
 * Folds the files in every order, and each order once more with all of it repeated. What is not
 * named in `expected` is expected to be nothing; orders and lines only where they are named.
 */
export function inEveryOrder(
  loadedFiles: readonly LedgerFile[],
  expected: Expected,
  more: Partial<Omit<FoldInput, 'files'>> = {},
): void {
  let first: string | null = null;
  for (const order of permutations(loadedFiles)) {
    for (const schedule of [order, [...order, ...order], [...order].reverse().concat(order)]) {
      const ledger = fold(schedule, more);
      const result = resultOf(ledger);
      assert.deepEqual(result, {
        ...{ final: [0, 0, 0, 0], provisional: 0, void: 0, returned: 0, unknown: 0 },
        ...{ withdrawn: 0, queue: [], orders: result.orders, lines: result.lines },
        ...expected,
      });
      for (const { order: one } of ledger.orders.values()) assertWhole(one);
      const print = fingerprint(ledger);
      first ??= print;
      assert.equal(print, first, 'the ledger is a function of the set of files');
    }
  }
}

/** Everything that a ledger decides, as a text to compare. */
export function fingerprint(ledger: Ledger): string {
  const orders = [...ledger.orders.values()]
    .map(({ key, order, standing, correctedBy, winner, patchedBy }) =>
      [
        ...[
          key,
          order.hash,
          order.state,
          order.statusWord,
          standing,
          correctedBy,
          patchedBy.join(),
        ],
        ...[order.gross, order.returned, order.voucher, order.omzet, winner.file.windowEnd],
      ].join(' '),
    )
    .sort();
  const queue = ledger.queue.map(({ imports: _, ...item }) => JSON.stringify(item)).sort();
  return [...orders, ...queue, ledger.disputed].join('\n');
}

/** The identity of the components, and the parts that add up to their whole. */
export function assertWhole(order: FoundOrder): void {
  const { gross, returned, voucher, omzet, lines } = order;
  assert.equal(gross - returned - voucher, omzet);
  const sum = (pick: (line: FoundOrder['lines'][number]) => number) =>
    lines.reduce((total, line) => total + pick(line), 0);
  assert.equal(
    sum((line) => line.grossRp),
    gross,
  );
  assert.equal(
    sum((line) => line.returnedRp),
    returned,
  );
  assert.equal(
    sum((line) => line.omzetRp),
    omzet,
  );
}

export function permutations<T>(items: readonly T[]): T[][] {
  if (items.length <= 1) return [[...items]];
  return items.flatMap((item, at) =>
    permutations([...items.slice(0, at), ...items.slice(at + 1)]).map((rest) => [item, ...rest]),
  );
}

export function components(gross: number, returned: number, voucher: number): Components {
  return { gross, returned, voucher, omzet: gross - returned - voucher };
}
