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
const none = { days: 90, shops: [] };
const june = (from: number, to: number) => ({
  from: `2026-06-${String(from).padStart(2, '0')}`,
  to: `2026-06-${String(to).padStart(2, '0')}`,
});

test('weeks beside each other are asked for as one run of days; the running week is not', () => {
  const cells = cellsOf(missing(), missing(true), reported(), missing());
  assert.deepEqual(owedBy(cells, weeks, day('2026-06-28'), none), {
    ...{ missing: [june(1, 14)], silent: [], isHinted: true, runsOut: null },
  });
  assert.deepEqual(owedBy(cells, weeks, day('2026-06-29'), none)?.missing, [
    june(1, 14),
    june(22, 28),
  ]);
  assert.equal(owedBy(cells, weeks, day('2026-06-07'), none), null);
});

test('a shop that is silent while others sold is named with its days', () => {
  const cells = cellsOf(
    reported('Kasir', 'Toko A'),
    { week: 0, state: 'zero' },
    reported('Kasir'),
    reported('Kasir'),
  );
  assert.deepEqual(owedBy(cells, weeks, day('2026-07-01'), none)?.silent, [
    { name: 'Kasir', spans: [june(1, 7), june(15, 28)] },
    { name: 'Toko A', spans: [june(1, 7)] },
  ]);
});

test('who said everything, or was not asked, owes nothing', () => {
  const cells = cellsOf(reported(), { week: 0, state: 'zero' }, { state: 'notExpected' });
  assert.equal(owedBy(cells, weeks, day('2026-07-01'), none), null);
});

test('three weeks before a shop’s export runs out it is told, and after that too', () => {
  const reach = { days: 90, shops: ['Toko A'] };
  const at = (today: string, ...cells: Parameters<typeof cellsOf>) =>
    owedBy(cellsOf(...cells), weeks, day(today), reach)?.runsOut;
  assert.equal(at('2026-08-08', missing()), null);
  assert.deepEqual(at('2026-08-09', missing()), { from: '2026-06-01', by: '2026-08-30' });
  assert.deepEqual(at('2026-10-01', missing()), { from: '2026-06-01', by: '2026-08-30' });
  // A till and a book tell of any day; only the shop's own silence counts.
  assert.equal(at('2026-08-20', reported('Kasir')), null);
  assert.deepEqual(at('2026-08-20', reported('Kasir'), reported('Toko A'))?.from, '2026-06-08');
  assert.equal(owedBy(cellsOf(missing()), weeks, day('2026-08-20'), none)?.runsOut, null);
});
