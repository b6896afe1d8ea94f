import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { DecreeEntry } from '../words/decree.ts';
import type { Outcome } from '../words/panel.ts';
import { checkChoice, replacements, waitingIn } from './waiting.ts';

const entry = (applicationId: string, sector: string, outcome: Outcome, rank: number) =>
  ({
    ...{ applicationId, sector, outcome, rank, no: 1, scoreHundredths: 1 },
    overridden: false,
  }) satisfies DecreeEntry;
const list: DecreeEntry[] = [
  entry('a', 'pangan', 'passed', 1),
  entry('b', 'kriya', 'conditional', 2),
  entry('c', 'pangan', 'waiting', 3),
  entry('d', 'kriya', 'waiting', 4),
  entry('e', 'kriya', 'waiting', 5),
  entry('f', 'pangan', 'notSelected', 6),
];
const equals = [
  ...list.slice(0, 2),
  ...list.slice(2, 5).map((one) => ({ ...one, rank: 3 })),
  entry('g', 'pangan', 'waiting', 6),
];

const up = (
  of: DecreeEntry[],
  leaves: string[],
  asked: { quota?: string[]; gone?: string[]; chosen?: string[] } = {},
) => {
  const { quota = [], gone = [], chosen = [] } = asked;
  const found = replacements(
    of,
    leaves.map((applicationId) => ({ applicationId })),
    {
      hasQuota: (sector) => quota.includes(sector),
      isThere: (id) => !gone.includes(id),
      chosen,
    },
  );
  const enters = found.enters.map((one) => `${one.applicationId} for ${one.instead}`);
  return [enters, found.equals.map(({ among, seats }) => `${seats} of ${among.join('')}`)];
};

test('a seat of a sector with a quota stays in it; nobody moves up twice or who withdrew', () => {
  const quota = ['kriya'];
  assert.deepEqual(up(list, ['b']), [['c for b'], []]);
  assert.deepEqual(up(list, ['b'], { quota }), [['d for b'], []]);
  assert.deepEqual(up(list, ['b'], { quota, gone: ['d'] }), [['e for b'], []]);
  assert.deepEqual(up(list, ['a'], { quota }), [['c for a'], []]);
  assert.deepEqual(up(list, ['a', 'b']), [['c for a', 'd for b'], []]);
  const other = { quota: ['pangan'], gone: ['c'] };
  assert.deepEqual(up(list, ['a', 'b'], other), [['d for b'], []]);
});

test('of equals who are next a person chooses; who has a seat for each asks nobody', () => {
  assert.deepEqual(up(equals, ['a']), [[], ['1 of cde']]);
  assert.deepEqual(up(equals, ['a'], { chosen: ['e'] }), [['e for a'], ['1 of cde']]);
  assert.deepEqual(up(equals, ['a'], { gone: ['c', 'e'] }), [['d for a'], []]);
  const both = { quota: ['kriya'], chosen: [] };
  assert.deepEqual(up(equals, ['a', 'b'], both), [['c for a'], ['1 of de']]);
  // The written rule of the criteria parted them.
  const parted = equals.map((one) => (one.applicationId === 'c' ? one : { ...one, order: 4 }));
  assert.deepEqual(up(parted, ['a']), [['c for a'], []]);
});

test('equals share a place among those who wait for the same seats', () => {
  const places = (quota: string[]) =>
    waitingIn(equals, (sector) => quota.includes(sector)).map(({ applicationId, waits }) =>
      [applicationId, waits.place, waits.isShared ? '=' : '', waits.isOfSector ? 'own' : ''].join(
        ' ',
      ),
    );
  assert.deepEqual(places([]), ['c 1 = ', 'd 1 = ', 'e 1 = ', 'g 4  ']);
  assert.deepEqual(places(['kriya']), ['c 1  ', 'g 2  ', 'd 1 = own', 'e 1 = own']);
});

test('a choice is made of just these equals, of as many as there are seats, with a reason', () => {
  const code = (chosen: string[], reason = 'Lebih siap') => {
    const read = checkChoice([{ among: ['c', 'd'], seats: 1 }], { chosen, reason }, (id) => id);
    return read.ok ? read.value : read.refusals.map((one) => one.code).join();
  };
  assert.equal(code([]), 'after.equalsWait');
  assert.equal(code(['c', 'd']), 'after.equalsWait');
  assert.equal(code(['c', 'g']), 'after.noEqual');
  assert.equal(code(['c'], ' '), 'after.choiceReason');
  assert.equal(code(['c']), 'Lebih siap');
});
