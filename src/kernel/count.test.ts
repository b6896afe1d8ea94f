import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseCount, wholeIn } from './count.ts';

test('a count is a whole number as people type it, or nothing', () => {
  assert.deepEqual(
    ['', ' 12 ', '1.200', '0', '999999'].map((text) => parseCount(text, 1)),
    [1, 12, 1200, 0, 999_999],
  );
  for (const wrong of ['-1', 'abc', '2,5', '1.2', '1e3', '1000000', '1.000.000', '٣'])
    assert.equal(parseCount(wrong, 1), null, wrong);
});

test('a whole number within bounds may be below zero and a percentage', () => {
  const bounds = { min: -100, max: 200 };
  assert.deepEqual(
    ['25', ' -50 ', '−50 %', '– 50', '0 %', '200', '-100'].map((text) => wholeIn(text, bounds)),
    [25, -50, -50, -50, 0, 200, -100],
  );
  for (const wrong of ['', '-101', '201', '2,5', '1e2', '--5', 'x', '%', 'Infinity'])
    assert.equal(wholeIn(wrong, bounds), null, wrong);
});
