import assert from 'node:assert/strict';
import { test } from 'node:test';
import { day } from '../../kernel/day.ts';
import type { Gate } from '../words/gates.ts';
import type { CriteriaSet } from '../words/panel.ts';
import { givesPoints, mostPoints, shrunk, weightWords, withAdvantage } from './advantages.ts';

const levelled = { nameEn: '', levels: ['1', '2', '3'], levelsEn: [] };
const set = (code: string, sectors: string[]): CriteriaSet => ({
  wideSpread: 25,
  ...{ code, version: 1, name: code, nameEn: '', sectors, madeAt: new Date(0) },
  criteria: [
    { id: 'rasa', name: 'Rasa', weight: 70, ...levelled },
    { id: 'kemasan', name: 'Kemasan', weight: 30, ...levelled },
  ],
});
const gate = (over: Partial<Gate>): Gate => ({
  ...{
    code: 'halal',
    name: 'Halal',
    nameEn: '',
    regulation: 'PP',
    regulationEn: '',
    from: null,
    until: null,
    when: [],
  },
  ...{ effect: 'advantage', sectors: [], evidence: 'halal', formats: [], points: 5, ...over },
});

test('an advantage gives its points within its days, and nothing else does', () => {
  const on = day('2026-05-01');
  assert.equal(givesPoints(gate({}), on), true);
  assert.equal(givesPoints(gate({ until: on }), on), true);
  assert.equal(givesPoints(gate({ until: day('2026-04-30') }), on), false);
  assert.equal(givesPoints(gate({ effect: 'gate' }), on), false);
  assert.equal(givesPoints(gate({ points: 0 }), on), false);
});

test('a set shrinks by what somebody whom it scores can be given', () => {
  const food = set('pangan', ['pangan']);
  const others = set('lain', []);
  const sets = [food, others];
  const giving = [
    gate({ points: 2 }),
    gate({ points: 5, sectors: ['pangan'] }),
    gate({ points: 7, sectors: ['kriya', 'fesyen'] }),
  ];
  assert.equal(mostPoints(food, { sets, giving }), 7);
  assert.equal(mostPoints(others, { sets, giving }), 9);
});

test('all that a score is made of adds up to 100, whatever is given', () => {
  const weights = (most: number) =>
    withAdvantage(set('pangan', []), most).criteria.map(({ id, weight }) => [id, weight]);
  assert.deepEqual(weights(10), [
    ['rasa', 63],
    ['kemasan', 27],
    ['+', 10],
  ]);
  assert.deepEqual(weights(0), [
    ['rasa', 70],
    ['kemasan', 30],
  ]);
  assert.deepEqual(
    shrunk(set('pangan', []), 5).criteria.map(({ weight }) => weightWords(weight)),
    ['66,5', '28,5'],
  );
  assert.equal(weightWords(28.499999999999996, 'en'), '28.5');
});
