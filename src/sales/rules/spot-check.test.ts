import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type JudgedOrder, resultOf } from './spot-check.ts';

const order = (part: Partial<JudgedOrder>): JudgedOrder => ({
  ...{ omzet: 100_000, risk: 1, hits: 1, right: 100_000 },
  ...part,
});
const of = (count: number, part: Partial<JudgedOrder> = {}) =>
  Array.from({ length: count }, () => order(part));
const flat = { rupiah: 1_000_000, weight: 1_000_000 };

test('60 right ones: no error seen, and at most 6,0 %; Wilson’s interval for 5 of 50', () => {
  const clean = resultOf(of(60), flat);
  assert.deepEqual([clean.judged, clean.of, clean.rate, clean.from], [60, 60, 0, 0]);
  assert.equal(clean.to.toFixed(4), '0.0602');
  const some = resultOf([...of(45), ...of(5, { right: 0 })], flat);
  assert.deepEqual(
    [some.rate, some.from, some.to].map((value) => value?.toFixed(4)),
    ['0.1000', '0.0435', '0.2136'],
  );
});

test('a part of an order wrong counts as that part, at most as the whole, either way', () => {
  assert.equal(resultOf([...of(9), order({ right: 75_000 })], flat).rate, 0.025);
  assert.equal(resultOf([...of(9), order({ right: 125_000 })], flat).rate, 0.025);
  assert.equal(resultOf([...of(9), order({ right: 900_000 })], flat).rate, 0.1);
});

test('an order hit twice counts twice; one without a verdict is left out', () => {
  const result = resultOf([order({ hits: 2, right: 0 }), order({}), order({ right: null })], flat);
  assert.deepEqual([result.judged, result.of], [3, 4]);
  assert.equal(result.rate, 2 / 3);
  assert.equal(resultOf([order({ right: null })], flat).rate, null);
});

test('weighting by risk finds the same rate on average, whichever part is wrong', () => {
  // Half of the rupiah is risky (3); of it a tenth is wrong, of the rest nothing: 5 % in all.
  const rupiah = 2_000_000;
  const weight = 1_000_000 + 3 * 1_000_000;
  const sample = [
    ...of(25, { risk: 1 }),
    ...of(68, { risk: 3 }),
    ...of(7, { risk: 3, right: 0 }),
    ...of(1, { risk: 3, right: 50_000 }),
  ];
  const { rate, from, to } = resultOf(sample, { rupiah, weight });
  assert.ok(rate !== null && Math.abs(rate - 0.05) < 0.001, String(rate));
  assert.ok(from < 0.05 && to > 0.05);
});
