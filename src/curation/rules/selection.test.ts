import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Contender, selectionOf } from './selection.ts';

const one = (
  applicationId: string,
  sector: string,
  score: number,
  override: Contender['override'] = null,
) => ({
  ...{ applicationId, sector, score, override, set: sector, rankInSet: 1 },
});
const quotas = (total: number, sectors: Record<string, number> = {}, waiting = 1) => ({
  ...{ total, waiting, bySector: new Map(Object.entries(sectors)) },
});

const list = [
  one('A', 'pangan', 90),
  one('B', 'pangan', 80),
  one('C', 'kriya', 70),
  one('D', 'pangan', 60),
  one('E', 'fesyen', 50),
];

test('the best take the seats, the next one waits, the others are not selected', () => {
  const { outcomes, tied } = selectionOf(list, quotas(3));
  assert.deepEqual(
    [...outcomes],
    [
      ['A', 'passed'],
      ['B', 'passed'],
      ['C', 'passed'],
      ['D', 'waiting'],
      ['E', 'notSelected'],
    ],
  );
  assert.deepEqual(tied, []);
});

test('a sector with a quota has exactly so many seats, also before better ones of others', () => {
  const { outcomes } = selectionOf(list, quotas(3, { pangan: 1, fesyen: 1 }));
  assert.deepEqual(
    ['A', 'B', 'C', 'D', 'E'].map((id) => outcomes.get(id)),
    ['passed', 'waiting', 'passed', 'notSelected', 'passed'],
  );
});

test('the waiting list has its length for each sector with a quota, and for all others together', () => {
  const { outcomes } = selectionOf(
    [...list, one('F', 'kriya', 40), one('G', 'fesyen', 30), one('H', 'kriya', 20)],
    quotas(2, { pangan: 1, fesyen: 1 }),
  );
  assert.deepEqual(
    [...outcomes].filter(([, is]) => is === 'waiting').map(([id]) => id),
    ['B', 'C', 'G'],
  );
  const named = selectionOf(
    [...list.slice(0, 3), one('D', 'pangan', 60, 'waiting')],
    quotas(2, { pangan: 1 }),
  );
  assert.equal(named.outcomes.get('B'), 'notSelected');
});

test('what the committee decided stands and takes its seat like anybody', () => {
  const moved = [...list.slice(0, 4), one('E', 'fesyen', 50, 'conditional')];
  const { outcomes } = selectionOf(moved, quotas(3));
  assert.deepEqual(
    ['A', 'B', 'C', 'E'].map((id) => outcomes.get(id)),
    ['passed', 'passed', 'waiting', 'conditional'],
  );
  const out = selectionOf([one('A', 'pangan', 90, 'notSelected'), ...list.slice(1)], quotas(2));
  assert.deepEqual(
    [...out.outcomes].filter(([, is]) => is === 'passed').map(([id]) => id),
    ['B', 'C'],
  );
});

test('equals of whom only some have a seat are told, since a person has to part them', () => {
  const equals = [one('A', 'pangan', 90), one('B', 'kriya', 80), one('C', 'kriya', 80)];
  assert.deepEqual(selectionOf(equals, quotas(2)).tied, ['B', 'C']);
  assert.deepEqual(selectionOf(equals, quotas(3)).tied, []);
  // The written rule of their criteria put B before C.
  const ruled = [...equals.slice(0, 2), ...equals.slice(2).map((c) => ({ ...c, rankInSet: 2 }))];
  assert.deepEqual(selectionOf(ruled, quotas(2)).tied, []);
  // Among those who wait nobody has to be parted yet.
  assert.deepEqual(selectionOf(equals, quotas(1, {}, 1)).tied, []);
  const parted = [equals[0], equals[1], one('C', 'kriya', 80, 'waiting')] as Contender[];
  assert.deepEqual(selectionOf(parted, quotas(2)).tied, []);
});
