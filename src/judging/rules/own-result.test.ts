import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Measure, measures } from '../words.ts';
import { isRelative, mostLeft, thirdOf } from './own-result.ts';

test('a third is told by how many have more, and nothing of how much', () => {
  const all = [100, 80, 60, 40, 20, 10];
  assert.deepEqual(
    all.map((own) => thirdOf(own, all)),
    ['top', 'top', 'middle', 'middle', 'bottom', 'bottom'],
  );
  // The highest sold ten times as much: nobody else is told anything else.
  assert.deepEqual(thirdOf(80, [1000, ...all.slice(1)]), 'top');
  assert.equal(thirdOf(7, [7]), 'top');
  assert.equal(thirdOf(0, [0, 0, 0]), 'top');
});

test('points that are a share of another’s figure are relative, others are not', () => {
  const of = (measure: Measure) => ({
    ...{ id: measure, name: measure, nameEn: '', weight: 10, kind: 'measured' as const, measure },
  });
  const found = measures.filter((one) => isRelative(of(one)));
  assert.deepEqual(found, ['sales', 'transactions']);
  const levels = { levels: ['1', '2'], levelsEn: [] };
  const judged = { id: 'a', name: 'A', nameEn: '', weight: 10, kind: 'judged' as const, ...levels };
  assert.equal(isRelative(judged), false);
});

test('what is named to mend is where most of the score was left, a full one never', () => {
  const one = (id: string, weight: number, points: number) => ({ id, weight, points });
  const criteria = [one('a', 50, 100), one('b', 20, 40), one('c', 10, 0), one('d', 20, 90)];
  assert.deepEqual(
    mostLeft(criteria).map(({ id }) => id),
    ['b', 'c'],
  );
  assert.deepEqual(mostLeft([one('a', 100, 100)]), []);
});
