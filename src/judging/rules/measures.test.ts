import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Measured } from '../words.ts';
import { pointsOf, rawOf } from './measures.ts';

const cell = (omzet: number, over: Partial<Measured['cells'][number]> = {}) => ({
  ...{ online: true, proven: true, omzet, orders: omzet / 10 },
  ...over,
});
const one = (over: Partial<Measured>): Measured => ({
  ...{ cells: [cell(100)], weeks: [12, 13], baseline: 50 },
  ...over,
});

test('the best of the finalists has 100 points, and nothing is worth nothing', () => {
  const all = [one({ cells: [cell(200)] }), one({}), one({ cells: [] })];
  assert.deepEqual(pointsOf('sales', all), [100, 50, 0]);
  assert.deepEqual(pointsOf('transactions', all), [100, 50, 0]);
  assert.deepEqual(pointsOf('sales', [one({ cells: [] })]), [0]);
});

test('growth is a straight line between its ends, and neutral where it says nothing', () => {
  const grown = (omzet: number, over: Partial<Measured> = {}) =>
    pointsOf('growth', [one({ cells: [cell(omzet)], baseline: 100, ...over })])[0];
  assert.deepEqual(
    [grown(40), grown(50), grown(175), grown(300), grown(900)],
    [0, 0, 50, 100, 100],
  );
  assert.equal(grown(900, { baseline: null }), 50);
  assert.equal(grown(900, { baseline: 0 }), 50);
  // Less than half of it is proven.
  const thin = { cells: [cell(40), cell(60, { proven: false })] };
  assert.equal(grown(100, thin), 50);
  assert.equal(rawOf('growth', one({ cells: [cell(150)], baseline: 100 })), 0.5);
});

test('shares are shares of what was sold', () => {
  const mixed = one({ cells: [cell(60), cell(40, { online: false, proven: false })] });
  assert.deepEqual(pointsOf('onlineShare', [mixed]), [60]);
  assert.deepEqual(pointsOf('evidenceShare', [mixed]), [60]);
  assert.deepEqual(pointsOf('onlineShare', [one({ cells: [] })]), [0]);
  assert.equal(Math.round(pointsOf('reporting', [mixed])[0] ?? 0), 92);
});

test('without unproven or offline sales the points are those of what is left', () => {
  const mixed = one({ cells: [cell(60), cell(140, { online: false, proven: false })] });
  const all = [mixed, one({})];
  assert.deepEqual(pointsOf('sales', all), [100, 50]);
  assert.deepEqual(pointsOf('sales', all, 'unproven'), [60, 100]);
  assert.deepEqual(pointsOf('sales', all, 'offline'), [60, 100]);
  assert.deepEqual(pointsOf('evidenceShare', all, 'unproven'), [100, 100]);
});
