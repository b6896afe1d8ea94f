import assert from 'node:assert/strict';
import { test } from 'node:test';
import { percent } from './growth.tsx';

test('a share has its sign, and none where it is rounded to nothing', () => {
  const shares = [0.124, -0.124, 0, -0.004, 0.004];
  const said = shares.map((share) => percent(share, 'id'));
  assert.deepEqual(said, ['+12 %', '−12 %', '0 %', '0 %', '0 %']);
});
