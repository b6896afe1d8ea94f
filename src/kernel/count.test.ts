import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseCount } from './count.ts';

test('a count is a whole number as people type it, or nothing', () => {
  assert.deepEqual(
    ['', ' 12 ', '1.200', '0', '999999'].map((text) => parseCount(text, 1)),
    [1, 12, 1200, 0, 999_999],
  );
  for (const wrong of ['-1', 'abc', '2,5', '1.2', '1e3', '1000000', '1.000.000', '٣'])
    assert.equal(parseCount(wrong, 1), null, wrong);
});
