import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkPlan, hoursOf, paceOf } from './planner.ts';

test('hours that are needed stand beside those that there are', () => {
  const plan = { each: 3, minutesPerSheet: 10, hoursPerCurator: 6 };
  assert.deepEqual(hoursOf(plan, { applicants: 128, curators: 8 }), {
    ...{ sheets: 384, needed: 64, available: 48 },
  });
  const wrong = checkPlan({ each: '13', minutesPerSheet: '', hoursPerCurator: '8' });
  assert.ok(!wrong.ok);
  assert.deepEqual(
    wrong.refusals.map(({ field }) => field),
    ['each', 'minutesPerSheet'],
  );
});

test('the pace so far tells when each institution is done', () => {
  const openedAt = new Date('2022-03-13T08:00:00+07:00');
  const now = new Date('2022-03-13T10:00:00+07:00');
  const members = [
    { institution: 'A', sheets: 10, locked: 3 },
    { institution: 'A', sheets: 10, locked: 1 },
    { institution: 'B', sheets: 5, locked: 0 },
    { institution: 'C', sheets: 2, locked: 2 },
  ];
  assert.deepEqual(paceOf(members, { openedAt, now }), [
    // Four in two hours, sixteen left.
    { institution: 'A', locked: 4, left: 16, finish: new Date('2022-03-13T18:00:00+07:00') },
    { institution: 'B', locked: 0, left: 5, finish: null },
    { institution: 'C', locked: 2, left: 0, finish: null },
  ]);
});
