import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Measured, normalisationOf, usualMeasuring } from '../words.ts';
import { pointsOf, rawOf } from './measures.ts';

const usual = { measuring: usualMeasuring };
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
  assert.deepEqual(pointsOf('sales', all, usual), [100, 50, 0]);
  assert.deepEqual(pointsOf('transactions', all, usual), [100, 50, 0]);
  const small = one({ cells: [{ ...cell(100), orders: 80 }] });
  assert.deepEqual(pointsOf('transactions', [...all, small], usual), [25, 12.5, 0, 100]);
  assert.deepEqual(pointsOf('sales', [one({ cells: [] })], usual), [0]);
});

test('growth is a straight line between its ends, and neutral where it says nothing', () => {
  const grown = (omzet: number, over: Partial<Measured> = {}) =>
    pointsOf('growth', [one({ cells: [cell(omzet)], baseline: 100, ...over })], usual)[0];
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
  assert.deepEqual(pointsOf('onlineShare', [mixed], usual), [60]);
  assert.deepEqual(pointsOf('evidenceShare', [mixed], usual), [60]);
  assert.deepEqual(pointsOf('onlineShare', [one({ cells: [] })], usual), [0]);
  assert.equal(Math.round(pointsOf('reporting', [mixed], usual)[0] ?? 0), 92);
});

test('without unproven or offline sales the points are those of what is left', () => {
  const mixed = one({ cells: [cell(60), cell(140, { online: false, proven: false })] });
  const all = [mixed, one({})];
  assert.deepEqual(pointsOf('sales', all, usual), [100, 50]);
  assert.deepEqual(pointsOf('sales', all, { ...usual, leaving: 'unproven' }), [60, 100]);
  assert.deepEqual(pointsOf('sales', all, { ...usual, leaving: 'offline' }), [60, 100]);
  assert.deepEqual(pointsOf('evidenceShare', all, { ...usual, leaving: 'unproven' }), [100, 100]);
});

test('what a committee sets of growth moves its points, and the words say so', () => {
  const measuring = { evidenceFloor: 80, growthLow: 0, growthHigh: 100 };
  const grown = (omzet: number, proven = omzet) =>
    pointsOf(
      'growth',
      [one({ cells: [cell(proven), cell(omzet - proven, { proven: false })], baseline: 100 })],
      { measuring },
    )[0];
  assert.deepEqual([grown(90), grown(100), grown(150), grown(200)], [0, 0, 50, 100]);
  assert.deepEqual([grown(200, 160), grown(200, 159)], [100, 50]);
  assert.deepEqual(normalisationOf('growth', measuring), {
    id: '0 untuk tidak naik, 100 untuk naik 100 % atau lebih; 50 (netral) bila data awal tidak ada atau kurang dari 80 % penjualannya berbukti',
    en: '0 for no rise, 100 for a rise of 100 % or more; 50 (neutral) without a baseline or with less than 80 % of the sales proven',
  });
  const words = (low: number, high: number, floor = 0) =>
    normalisationOf('growth', { evidenceFloor: floor, growthLow: low, growthHigh: high }).id;
  assert.match(
    words(-50, 200, 50),
    /^0 untuk turun 50 % atau lebih, 100 untuk naik 200 % atau leb/,
  );
  assert.match(words(10, 20), /^0 untuk naik 10 % atau kurang, 100 untuk naik 20 % atau lebih;/);
  assert.match(words(-80, -20), /^0 untuk turun 80 % atau lebih, 100 untuk turun 20 % atau kurang/);
  assert.match(words(-80, 0), /100 untuk tidak turun; 50 \(netral\) bila data awal tidak ada$/);
});

test('growth without unproven or offline sales is reckoned of those that are left', () => {
  const all = [one({ cells: [cell(100), cell(75, { proven: false })], baseline: 100 })];
  const offline = [one({ cells: [cell(100), cell(75, { online: false })], baseline: 100 })];
  assert.deepEqual(pointsOf('growth', all, usual), [50]);
  assert.deepEqual(pointsOf('growth', all, { ...usual, leaving: 'unproven' }), [20]);
  assert.deepEqual(pointsOf('growth', offline, { ...usual, leaving: 'offline' }), [20]);
});
