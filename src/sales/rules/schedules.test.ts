import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { addDays, day } from '../../kernel/day.ts';
import { digest } from '../importers/reading/digest.ts';
import { refusedSummary } from '../importers/reading/summary.ts';
import type { FoundOrder } from '../words.ts';
import type { Correction } from './correction.ts';
import { foldLedger, type LedgerFile } from './fold.ts';
import { contentOf, numberLines } from './hash.ts';
import { settle } from './states.ts';
import { assertWhole, fingerprint } from './test-ledger.ts';
import { rollUp, totalsOf } from './totals.ts';

// Any order and any repetition of any set of overlapping files gives the same ledger (issue 2,
// Proof). The files are small and collide on purpose: few orders, few windows, few times, so that
// equal ranks, sightings of old contents, parts and patches all meet.

const schedules = Number(process.env['LAGAWI_SCHEDULES'] ?? 10_000);
const june = day('2026-06-01');
const epoch = 29_671_200;

interface Told {
  no: number;
  state: 0 | 1 | 2 | 3;
  price: number;
  returned: 0 | 1;
  detail: 0 | 1;
  time: number;
  completed: boolean;
  twin: boolean;
}

const words = ['Perlu Dikirim', 'Selesai', 'Batal', 'Dalam Banding'] as const;
const states = ['provisional', 'final', 'void', 'unknown'] as const;
const maturities = [1, 2, 3, 1] as const;

function orderOf(told: Told, patch: FoundOrder['patch']): FoundOrder {
  const latest = epoch + told.time * 60;
  const line = (returnedQuantity: number) => ({
    ...{ lineNo: 0, fileRow: 2, product: 'Keripik', variation: '', sku: '', quantity: 2 },
    ...{ returnedQuantity, price: told.price * 100, gross: told.price * 200 },
    ...{ returned: returnedQuantity * told.price * 100, grossRp: 0, returnedRp: 0, omzetRp: 0 },
  });
  const order: FoundOrder = {
    ...{ issuer: 'shopee', local: false, orderNo: `N${told.no}`, channel: 'shopee' },
    ...{ statusWord: words[told.state], returnWord: '', state: states[told.state] },
    ...{ isRefund: false, day: addDays(june, told.no), paidDay: null, doneDay: null },
    ...{ quantity: 2, lines: [line(told.returned), ...(told.twin ? [line(0)] : [])] },
    ...{ voucherRaw: told.no * 33, stamp: 0, createdMinute: epoch, paidMinute: 0 },
    ...{ latestMinute: latest, completedMinute: told.completed ? latest : 0, detail: told.detail },
    ...{ maturity: maturities[told.state], hash: '', notes: [], patch },
    ...{ gross: 0, returned: 0, voucher: 0, omzet: 0 },
  };
  numberLines(order.lines);
  settle(order);
  order.hash = digest(contentOf(order));
  return order;
}

const told = fc.record<Told>({
  no: fc.integer({ min: 0, max: 3 }),
  state: fc.constantFrom(0, 1, 2, 3),
  price: fc.constantFrom(100, 101),
  returned: fc.constantFrom(0, 1),
  detail: fc.constantFrom(0, 1),
  time: fc.integer({ min: 0, max: 2 }),
  completed: fc.boolean(),
  twin: fc.boolean(),
});

const file = fc.record({
  rows: fc.uniqueArray(told, { maxLength: 4, selector: (row) => row.no }),
  from: fc.integer({ min: 0, max: 1 }),
  to: fc.integer({ min: 4, max: 6 }),
  declared: fc.boolean(),
  authority: fc.constantFrom(3, 3, 3, 2),
  scope: fc.constantFrom('all' as const, 'part' as const),
  kind: fc.constantFrom('snapshot', 'snapshot', 'snapshot', 'patch', 'part'),
  partNo: fc.integer({ min: 1, max: 2 }),
});
type Drawn = typeof file extends fc.Arbitrary<infer T> ? T : never;

function ledgerFile(drawn: Drawn, at: number): LedgerFile {
  const patch = drawn.kind === 'patch' ? (at % 2 === 0 ? 'cancelled' : 'returned') : null;
  const orders = drawn.rows.map((row) => orderOf(row, patch));
  const window = {
    from: addDays(june, drawn.from),
    to: addDays(june, drawn.to),
    declared: drawn.declared,
  };
  return {
    importId: `import ${at}`,
    storefront: null,
    orders,
    summary: {
      ...refusedSummary({ name: `${at}`, fileHash: `${at}`, importer: null, refused: null }),
      ...{ format: 'shopee-orders', shape: patch ? 'patch' : 'snapshot', window },
      ...{ authority: drawn.authority, scope: drawn.scope },
      latestMinute: Math.max(0, ...orders.map((order) => order.latestMinute)),
      part: drawn.kind === 'part' ? { no: drawn.partNo, of: 2, set: 'export' } : null,
    },
  };
}

const scenario = fc.record({
  files: fc.array(file, { minLength: 1, maxLength: 5 }),
  shuffle: fc.array(fc.nat(), { minLength: 12, maxLength: 12 }),
  repeats: fc.array(fc.nat(), { maxLength: 5 }),
  reversed: fc.option(fc.nat(), { nil: null, freq: 3 }),
  corrected: fc.option(fc.nat(), { nil: null, freq: 2 }),
});

test(`any order and any repetition of overlapping files gives the same ledger (${schedules} schedules)`, () => {
  fc.assert(
    fc.property(scenario, (drawn) => {
      const files = drawn.files.map(ledgerFile);
      const reversed = new Set(
        drawn.reversed === null ? [] : [`import ${drawn.reversed % files.length}`],
      );
      const corrections = correctionsOf(files, drawn.corrected);
      const again = drawn.repeats.flatMap((at) => files[at % files.length] ?? []);
      const schedule = [...files, ...again]
        .map((one, at) => ({ one, key: (drawn.shuffle[at % 12] ?? 0) * (at + 1) }))
        .sort((a, b) => a.key - b.key)
        .map(({ one }) => one);
      const plain = foldLedger({ files, corrections, reversed, digest });
      const mixed = foldLedger({ files: schedule, corrections, reversed, digest });
      assert.equal(fingerprint(mixed), fingerprint(plain));
      const orders = [...plain.orders.values()];
      for (const { order } of orders) assertWhole(order);
      // Rollup = ledger: the same figures by another path.
      const rolled = rollUp(orders).filter(
        (row) => row.standing === 'counted' && row.state === 'final',
      );
      assert.equal(
        rolled.reduce((sum, row) => sum + row.omzet, 0),
        totalsOf(orders).final.omzet,
      );
    }),
    { numRuns: schedules },
  );
});

function correctionsOf(files: readonly LedgerFile[], at: number | null): Correction[] {
  const seen = files.flatMap((one) => [...one.orders]);
  const judged = at === null ? undefined : seen[at % Math.max(1, seen.length)];
  if (!judged) return [];
  return [
    {
      ...{
        id: 'c',
        seq: 1,
        issuer: judged.issuer,
        orderNo: judged.orderNo,
        judgedHash: judged.hash,
      },
      ...{
        components: { gross: 300, returned: 100, voucher: 0, omzet: 200 },
        state: null,
        lines: null,
      },
    },
  ];
}
