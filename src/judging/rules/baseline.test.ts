import assert from 'node:assert/strict';
import { test } from 'node:test';
import { day } from '../../kernel/day.ts';
import { baselineFor } from './baseline.ts';

const told = (period: string, from: string, to: string, sum: number, noData = false) => ({
  ...{ period, version: 1, noData, from: day(from), to: day(to) },
  byEvidence: { B: sum, E: 1_000 },
});
const three = [
  told('month1', '2022-01-01', '2022-01-31', 30_000),
  told('month2', '2022-02-01', '2022-02-28', 27_000),
  told('month3', '2022-03-01', '2022-03-31', 30_000),
];

test('three months become as many days as the window has, whatever their evidence', () => {
  assert.equal(baselineFor(three, 90), 90_000);
  assert.equal(baselineFor(three, 45), 45_000);
});

test('the last that was told of a month counts, and a month untold leaves nothing', () => {
  const again = told('month2', '2022-02-01', '2022-02-28', 54_000);
  assert.equal(baselineFor([...three, again], 90), 117_000);
  assert.equal(baselineFor(three.slice(1), 90), null);
  assert.equal(baselineFor([...three, { ...again, noData: true }], 90), null);
});
