import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { present } from '../../kernel/assert.ts';
import type { FoundLine } from '../words.ts';
import { allocateToLines, componentsOf } from './components.ts';
import { shopee } from './test-ledger.ts';

const cases: [string, number, number, number, number, number, number, number][] = [
  // what, gross, returned, voucher in hundredths → g, r, v, o
  ['E28 voucher with hundredths', 1_250_000_00, 0, 2_273_67, 1_250_000, 0, 2_274, 1_247_726],
  ['E28 voucher of half a rupiah', 100_00, 0, 50, 100, 0, 0, 100],
  ['E28 return of half a rupiah', 10_40, 50, 0, 10, 0, 0, 10],
  ['E28 refund event', 0, 50, 0, 0, 1, 0, -1],
  ['E30 voucher beyond what is kept', 30_000_00, 25_000_00, 10_000_00, 30_000, 25_000, 5_000, 0],
  ['all came back', 70_000_00, 70_000_00, 0, 70_000, 70_000, 0, 0],
];

test('E28, E30: an order is rounded once, and its components always add up', () => {
  for (const [what, gross, returned, voucher, g, r, v, o] of cases) {
    const { capped, ...parts } = componentsOf({ gross, returned, voucher });
    assert.deepEqual(parts, { gross: g, returned: r, voucher: v, omzet: o }, what);
    assert.equal(capped, what.startsWith('E30'), what);
  }
});

test('E28: three orders that round up are the sum of the rounded, not the rounded sum', async () => {
  const file = await shopee(
    '0601-0610',
    ['A', 'B', 'C'].map((no) => ({ no, price: 100, voucher: '0,40' })),
  );
  const omzet = file.orders.reduce((sum, order) => sum + order.omzet, 0);
  assert.equal(omzet, 300);
});

test('the components of any order add up, and none but a refund’s is negative', () => {
  const amount = fc.integer({ min: 0, max: 1e11 });
  fc.assert(
    fc.property(amount, amount, amount, (gross, part, voucher) => {
      const returned = Math.min(part, gross);
      const parts = componentsOf({ gross, returned, voucher });
      assert.equal(parts.gross - parts.returned - parts.voucher, parts.omzet);
      assert(Math.min(parts.gross, parts.returned, parts.voucher, parts.omzet) >= 0);
    }),
    { numRuns: 5_000 },
  );
});

function lines(...grosses: number[]): FoundLine[] {
  return grosses.map((gross, at) => ({
    ...{ lineNo: at + 1, fileRow: at + 2, product: '', variation: '', sku: '', quantity: 1 },
    ...{ returnedQuantity: 0, price: gross * 100, gross: gross * 100, returned: 0 },
    ...{ grossRp: 0, returnedRp: 0, omzetRp: 0 },
  }));
}

test('E29: omzet is spread over the lines by largest remainder', () => {
  const two = lines(90_000, 25_000);
  allocateToLines(two, { gross: 115_000, returned: 0, voucher: 5_000, omzet: 110_000 });
  assert.deepEqual(
    two.map((line) => line.omzetRp),
    [86_087, 23_913],
  );
  const three = lines(10_000, 10_000, 10_000);
  allocateToLines(three, { gross: 30_000, returned: 0, voucher: 100, omzet: 29_900 });
  assert.deepEqual(
    three.map((line) => line.omzetRp),
    [9_967, 9_967, 9_966],
  );
});

test('E29: row order in the file changes neither the allocation nor the hash', async () => {
  const rows = [
    { no: 'A', price: 45_000, quantity: 2, product: 'Keripik', voucher: 5_000 },
    { no: 'A', price: 25_000, product: 'Sambal', voucher: 5_000 },
  ];
  const one = present((await shopee('0601-0610', rows)).orders[0], 'it was read');
  const other = present((await shopee('0601-0610', rows.toReversed())).orders[0], 'it was read');
  const shown = (order: typeof one) =>
    order.lines.map((line) => [line.lineNo, line.product, line.omzetRp]);
  assert.deepEqual(shown(one), [
    [1, 'Keripik', 86_087],
    [2, 'Sambal', 23_913],
  ]);
  assert.deepEqual(shown(one), shown(other));
  assert.equal(one.hash, other.hash);
});

test('E30: a voucher that is capped leaves a note', async () => {
  const rows = [{ no: 'A', price: 5_000, quantity: 6, returned: 5, voucher: 10_000 }];
  const order = present((await shopee('0601-0610', rows)).orders[0], 'it was read');
  assert.deepEqual(
    [order.gross, order.returned, order.voucher, order.omzet, order.notes],
    [30_000, 25_000, 5_000, 0, [{ code: 'voucher_capped' }]],
  );
});
