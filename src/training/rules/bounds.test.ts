import assert from 'node:assert/strict';
import { test } from 'node:test';
import { personsAtLeast } from './bounds.ts';

const least = (persons: number, pairs: [string, string][], counted: string) =>
  personsAtLeast(persons, { pairs, counted: new Set(counted) });

test('three spellings in three pairs are one person, so two fewer', () => {
  const pairs: [string, string][] = [
    ['a', 'b'],
    ['b', 'c'],
    ['a', 'c'],
  ];
  assert.equal(least(10, pairs, 'abc'), 8);
  assert.equal(least(10, [...pairs, ['d', 'e']], 'abcde'), 7);
});

test('whoever stayed away everywhere is no person of the count, and may still join two who are', () => {
  assert.equal(
    least(
      10,
      [
        ['a', 'b'],
        ['b', 'c'],
      ],
      'ac',
    ),
    9,
  );
  assert.equal(least(10, [['a', 'b']], 'a'), 10);
  assert.equal(least(10, [['a', 'b']], ''), 10);
});

test('without pairs it is as many as are counted', () => {
  assert.equal(least(10, [], ''), 10);
});
