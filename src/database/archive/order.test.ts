import assert from 'node:assert/strict';
import { test } from 'node:test';
import { byReference } from './catalogue.ts';

test('tables are loaded after all that they refer to', () => {
  const references = [
    { from: 'a', to: 'b' },
    { from: 'b', to: 'c' },
    { from: 'c', to: 'c' },
    { from: 'd', to: 'left_out' },
  ];
  assert.deepEqual(byReference(['a', 'b', 'c', 'd'], references), ['c', 'd', 'b', 'a']);
  assert.throws(
    () => byReference(['a', 'b'], [...references, { from: 'b', to: 'a' }]),
    /no circle/,
  );
});
