import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inDrawnOrder, lockOf, openOf } from './blind.ts';

test('each taster has an order of their own, the same whenever it is asked for', () => {
  const rows = Array.from({ length: 8 }, (_, i) => ({ codes: [String(200 + i)] }));
  const orderOf = (person: string) => inDrawnOrder(rows, person).map(({ codes }) => codes[0]);
  const byNumber = rows.map(({ codes }) => codes[0]);
  const [ani, budi] = [orderOf('ani'), orderOf('budi')];
  assert.notDeepEqual(ani, byNumber);
  assert.notDeepEqual(ani, budi);
  assert.deepEqual(ani.toSorted(), byNumber);
  assert.deepEqual(orderOf('ani'), ani);
  assert.deepEqual(
    inDrawnOrder(rows.toReversed(), 'ani').map(({ codes }) => codes[0]),
    ani,
  );
});

test('what is open of a sheet has the named part first, and no part that is locked', () => {
  const criteria = [{ id: 'taste', isBlind: true }, { id: 'pack' }];
  const [first, later] = [new Date(1), new Date(2)];
  const none = { lockedAt: null, namedLockedAt: null, blindLockedAt: null };
  const ids = (sheet: Parameters<typeof openOf>[0]) => openOf(sheet, criteria).map(({ id }) => id);
  assert.deepEqual(ids(none), ['pack', 'taste']);
  assert.deepEqual(ids({ ...none, blindLockedAt: first }), ['pack']);
  assert.deepEqual(ids({ ...none, blindLockedAt: first, lockedAt: later }), []);
  const whole = { ...none, blindLockedAt: first, lockedAt: later };
  assert.deepEqual([lockOf(whole, 'blind'), lockOf(whole, 'named')], [first, later]);
});
