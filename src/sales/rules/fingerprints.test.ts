import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { fingerprintsOf, pairsIn, type Recorded } from './fingerprints.ts';

const amounts = fc.integer({ min: 1, max: 2_000 }).map((thousands) => thousands * 500);
const record = ({ dayNumber, amount }: { dayNumber: number; amount: number }): Recorded => ({
  ...{ book: 1, dayNumber, amount },
});
const records = (least: number) =>
  fc.array(fc.record({ dayNumber: fc.integer({ min: 0, max: 90 }), amount: amounts }).map(record), {
    minLength: least,
    maxLength: 40,
  });
const marksOf = (all: readonly Recorded[]) => new Set(fingerprintsOf(all).map(({ mark }) => mark));

test('two ledgers with eight equal records in a row share a fingerprint, whatever stands around', () => {
  fc.assert(
    fc.property(
      records(8),
      records(0),
      records(0),
      fc.integer({ min: -30, max: 30 }),
      (...drawn) => {
        const [block, before, after, moved] = drawn;
        // A run of two prices is nobody's.
        fc.pre(new Set(block.slice(0, 8).map(({ amount }) => amount)).size === 8);
        const copied = block.map((one) => record({ ...one, dayNumber: one.dayNumber + moved }));
        const own = marksOf(block);
        const other = marksOf([...before, ...copied, ...after]);
        assert.ok([...own].some((mark) => other.has(mark)));
      },
    ),
  );
});

test('a fingerprint holds amounts, their order and the days between them', () => {
  const run = [10, 20, 30, 40, 50].map((amount, i) =>
    record({ dayNumber: i, amount: amount * 1000 }),
  );
  const [mark] = marksOf(run);
  assert.equal(marksOf(run.slice(0, 4)).size, 0, 'four records are no run');
  const differs = (other: Recorded[]) => !marksOf(other).has(mark ?? 0);
  assert.ok(differs(run.toReversed()));
  assert.ok(differs(run.map((one, i) => (i === 2 ? { ...one, amount: 30_500 } : one))));
  assert.ok(differs(run.map((one, i) => (i > 2 ? { ...one, dayNumber: i + 1 } : one))));
  assert.equal(
    marksOf(run.map((one) => ({ ...one, amount: one.amount > 20_000 ? 9 : 8 }))).size,
    0,
  );
});

test('rows in common are paired in order, and what stands in one ledger only is passed over', () => {
  assert.deepEqual(pairsIn([1, 2, 3, 9, 4], [7, 1, 3, 4]), [
    { here: 0, there: 1 },
    { here: 2, there: 2 },
    { here: 4, there: 3 },
  ]);
  assert.deepEqual(pairsIn([], [1]), []);
});
