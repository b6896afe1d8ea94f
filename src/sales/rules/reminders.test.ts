import assert from 'node:assert/strict';
import { test } from 'node:test';
import { day, weeksOf } from '../../kernel/day.ts';
import type { WeekCell } from './grid.ts';
import { owedBy } from './reminders.ts';

const weeks = weeksOf(day('2026-06-01'), day('2026-06-28'));
const cellsOf = (...cells: (WeekCell | { state: 'notExpected' })[]) =>
  cells.map((cell, i) => ({ ...cell, week: i + 1 }));
const missing = (hint = false) => ({ week: 0, state: 'missing' as const, hint });
const reported = (...silent: string[]) => ({ week: 0, state: 'reported' as const, silent });
const june = (from: number, to: number) => ({
  from: `2026-06-${String(from).padStart(2, '0')}`,
  to: `2026-06-${String(to).padStart(2, '0')}`,
});

test('weeks beside each other are asked for as one run of days; the running week is not', () => {
  const cells = cellsOf(missing(), missing(true), reported(), missing());
  assert.deepEqual(owedBy(cells, weeks, day('2026-06-28')), {
    ...{ missing: [june(1, 14)], silent: [], isHinted: true },
  });
  assert.deepEqual(owedBy(cells, weeks, day('2026-06-29'))?.missing, [june(1, 14), june(22, 28)]);
  assert.equal(owedBy(cells, weeks, day('2026-06-07')), null);
});

test('a shop that is silent while others sold is named with its days', () => {
  const cells = cellsOf(
    reported('Kasir', 'Toko A'),
    { week: 0, state: 'zero' },
    reported('Kasir'),
    reported('Kasir'),
  );
  assert.deepEqual(owedBy(cells, weeks, day('2026-07-01'))?.silent, [
    { name: 'Kasir', spans: [june(1, 7), june(15, 28)] },
    { name: 'Toko A', spans: [june(1, 7)] },
  ]);
});

test('who said everything, or was not asked, owes nothing', () => {
  const cells = cellsOf(reported(), { week: 0, state: 'zero' }, { state: 'notExpected' });
  assert.equal(owedBy(cells, weeks, day('2026-07-01')), null);
});
