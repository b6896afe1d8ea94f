import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Correction } from '../words/correction.ts';
import { correctedScores, countingBy, inWeeksOf } from './corrections.ts';

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

test('of two corrections the one holds whose decree came later, whatever their numbers', () => {
  const one = (no: number, decreeVersion: number | null, score: number): Correction => ({
    ...{ no, objectionId: `o${no}`, enterpriseId: 'e', decreeVersion, withdrawn: null },
    what: { kind: 'score', personId: 'j', criterion: 'c', score },
    ...{ reason: 'x', correctedAt: new Date(0), correctedBy: null },
  });
  const given = [{ judge: 'j', entrant: 'e', criterion: 'c', score: 1 }];
  const all = [one(1, 3, 4), one(2, 2, 5)];
  assert.equal(correctedScores(given, countingBy(all, { upTo: 3 }))[0]?.score, 4);
  assert.equal(correctedScores(given, countingBy(all, { upTo: 2 }))[0]?.score, 5);
  const waits = [one(1, null, 2), one(2, 2, 5)];
  assert.equal(correctedScores(given, countingBy(waits, { naming: ['o1'] }))[0]?.score, 2);
});

test('whoever is measured again is asked for the weeks of the first measuring', () => {
  const of = (weeks: [number, number]) => ({ weeks, cells: [], baseline: null }) as never;
  assert.deepEqual(inWeeksOf(of([2, 6]), of([9, 12])), of([6, 6]));
  assert.deepEqual(inWeeksOf(of([2, 6]), of([4, 12])), of([4, 6]));
});
