import assert from 'node:assert/strict';
import { test } from 'node:test';
import { usualMeasuring } from '../words.ts';
import { pointsOf, rawOf } from './measures.ts';
import { inventedMeasured } from './trial.ts';

test('invented sales are the same for a seed, and leaving some out changes ranks', () => {
  const sold = inventedMeasured(30, 'lagawi');
  assert.deepEqual(inventedMeasured(30, 'lagawi'), sold);
  assert.deepEqual(inventedMeasured(10, 'lagawi'), sold.slice(0, 10));
  assert.notDeepEqual(inventedMeasured(30, 'lain'), sold);
  for (const one of sold) {
    assert.ok((rawOf('sales', one) ?? 0) > 0);
    assert.ok((rawOf('growth', one) ?? 0) > -0.5);
    assert.ok((rawOf('reporting', one) ?? 0) > 0.6);
  }
  const order = (leaving: 'nothing' | 'unproven' | 'offline') => {
    const points = pointsOf('sales', sold, { measuring: usualMeasuring, leaving });
    return points.map((_, i) => i).sort((a, b) => (points[b] ?? 0) - (points[a] ?? 0));
  };
  assert.notDeepEqual(order('offline'), order('nothing'));
  assert.notDeepEqual(order('unproven'), order('nothing'));
});
