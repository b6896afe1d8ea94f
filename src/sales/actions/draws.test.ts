import assert from 'node:assert/strict';
import { test } from 'node:test';
import { drawsOf } from './draws.ts';

test('the same seed draws the same, another seed another, and all of it evenly', () => {
  assert.deepEqual(drawsOf('lampung', 5), drawsOf('lampung', 5));
  assert.notDeepEqual(drawsOf('lampung', 5), drawsOf('Lampung', 5));
  // Computed apart: int(sha256("lampung\n0")[:13], 16) / 2^52.
  assert.equal(drawsOf('lampung', 1)[0], 0.10853308280267293);
  const tenths = Object.groupBy(drawsOf('rata', 5000), (draw) => Math.floor(draw * 10));
  for (const draws of Object.values(tenths)) assert.ok((draws?.length ?? 0) > 420);
});
