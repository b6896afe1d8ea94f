import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Correction } from '../words/correction.ts';
import { countingBy } from './corrections.ts';

test('a decree takes corrections of the objections it names, and none that was withdrawn', () => {
  const one = (no: number, objectionId: string, over: Partial<Correction> = {}): Correction => ({
    ...{ no, objectionId, enterpriseId: objectionId, decreeVersion: null, withdrawn: null },
    what: { kind: 'score', personId: 'j', criterion: 'c', score: 1 },
    ...{ reason: 'x', correctedAt: new Date(0), correctedBy: null },
    ...over,
  });
  const back = { withdrawn: { reason: 'x', at: new Date(0) } };
  const all = [one(1, 'old', { decreeVersion: 2 }), one(2, 'a'), one(3, 'b'), one(4, 'b', back)];
  const nos = (by: Parameters<typeof countingBy>[1]) => countingBy(all, by).map(({ no }) => no);
  assert.deepEqual(nos({ naming: ['b'] }), [1, 3]);
  assert.deepEqual(nos({ naming: ['a', 'b'] }), [1, 2, 3]);
  assert.deepEqual(nos({ upTo: 1 }), []);
  assert.deepEqual(nos({ upTo: 2 }), [1]);
});
