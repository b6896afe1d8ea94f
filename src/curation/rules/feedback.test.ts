import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PanelCriterion } from '../words/panel.ts';
import { feedbackOf, nextLevel } from './feedback.ts';

const criterion = (id: string, weight: number, levels: number): PanelCriterion => ({
  ...{ id, name: id, nameEn: '', weight, levelsEn: [] },
  levels: Array.from({ length: levels }, (_, i) => `${id} ${i + 1}`),
});

test('two things to mend are those that would raise the score most, whatever their order', () => {
  const criteria = [
    criterion('ringan', 10, 5),
    criterion('sedang', 30, 5),
    criterion('berat', 60, 5),
  ];
  const scores = criteria.map(({ id }) => ({ criterion: id, score: 3 }));
  const { next } = feedbackOf({ criteria }, scores);
  assert.deepEqual(
    next.map((one) => one.criterion.id),
    ['berat', 'sedang'],
  );
});

test('a step of few levels counts for more, and what is full or nearly so for less', () => {
  const criteria = [criterion('lima', 40, 5), criterion('tiga', 30, 3), criterion('penuh', 30, 5)];
  const scores = [
    { criterion: 'lima', score: 3 },
    { criterion: 'tiga', score: 2 },
    { criterion: 'penuh', score: 5 },
  ];
  const { next, means } = feedbackOf({ criteria }, scores);
  assert.deepEqual(
    next.map((one) => nextLevel(one)),
    ['tiga 3', 'lima 4'],
  );
  assert.equal(means.length, 3);
  const nearly = feedbackOf({ criteria }, [
    ...scores.slice(1),
    ...[5, 5, 5, 4].map((score) => ({ criterion: 'lima', score })),
  ]);
  assert.deepEqual(
    nearly.next.map((one) => one.criterion.id),
    ['tiga', 'lima'],
  );
});
