import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { day } from '../../kernel/day.ts';
import { feastsIn, groupGrowth, growthOf, weekly } from './growth.ts';

const told = (rates: Parameters<typeof growthOf>[0]) => {
  const found = growthOf(rates, 'uji');
  assert.equal(found.kind, 'told');
  return found.kind === 'told' ? found : { growth: 0, low: 0, high: 0 };
};

test('weeks that are all alike leave no doubt; scattered ones widen the interval', () => {
  const steady = told({ baseline: [100, 100, 100], window: [150, 150, 150, 150] });
  assert.deepEqual([steady.growth, steady.low, steady.high], [0.5, 0.5, 0.5]);
  const wild = told({ baseline: [100, 100, 100], window: [0, 300, 0, 300] });
  assert.equal(wild.growth, 0.5);
  assert.ok(wild.low < 0 && wild.high > 1, `${wild.low} to ${wild.high}`);
});

test('the same weeks give the same interval, and it holds the growth', () => {
  const amounts = fc.array(fc.integer({ min: 1, max: 1_000_000 }), { minLength: 4, maxLength: 13 });
  fc.assert(
    fc.property(amounts, amounts, (baseline, window) => {
      const one = told({ baseline, window });
      assert.deepEqual(one, told({ baseline, window }));
      assert.ok(one.low <= one.high);
    }),
    { numRuns: 50 },
  );
});

test('where it cannot be told it says why, and never that it is nothing', () => {
  const window = [1, 2, 3, 4];
  assert.equal(growthOf({ baseline: [5], window }, 'x').kind, 'noBaseline');
  assert.equal(growthOf({ baseline: [5, 5], window: [1, 2, 3] }, 'x').kind, 'fewWeeks');
  assert.equal(growthOf({ baseline: [5, 0, 5], window }, 'x').kind, 'nothingBefore');
  assert.equal(groupGrowth([0.1, 0.2], 'x'), null, 'two would tell of each other');
  assert.equal(groupGrowth([0.1, 0.4, 0.2], 'x')?.median, 0.2);
});

test('a month and a clipped week are one rate', () => {
  assert.equal(weekly(700, { from: day('2022-03-20'), to: day('2022-03-26') }), 700);
  assert.equal(weekly(300, { from: day('2022-06-15'), to: day('2022-06-17') }), 700);
});

test('Ramadan and Lebaran of 2022 lie inside the window, those of other months are not there', () => {
  const lagawi = feastsIn({ from: day('2022-03-20'), to: day('2022-06-17') });
  assert.deepEqual(lagawi, { ramadan: '2022-04-02', lebaran: '2022-05-02' });
  const autumn = feastsIn({ from: day('2022-09-01'), to: day('2022-11-30') });
  assert.deepEqual(autumn, { ramadan: null, lebaran: null });
});
