import assert from 'node:assert/strict';
import { test } from 'node:test';
import { day } from '../../kernel/day.ts';
import { coveredDays } from './covered-days.ts';

const today = day('2026-07-01');
const rows = { from: day('2026-06-05'), to: day('2026-06-20') };
const told = (from: string | null, to: string | null) =>
  coveredDays({ from: from ? day(from) : null, to: to ? day(to) : null }, { rows, today });

test('covered days hold those of the rows, and none that is yet to come', () => {
  assert.deepEqual(told('2026-06-01', '2026-06-30'), { from: '2026-06-01', to: '2026-06-30' });
  assert.deepEqual(told('2026-06-05', '2026-06-20'), rows);
  for (const [from, to] of [
    ['2026-06-06', '2026-06-30'],
    ['2026-06-01', '2026-06-19'],
    ['2026-06-01', '2026-07-02'],
    ['2025-05-01', '2026-06-20'],
    [null, '2026-06-30'],
    ['2026-06-01', null],
  ] as const) {
    assert.equal(told(from, to), null, `${from}–${to}`);
  }
});
