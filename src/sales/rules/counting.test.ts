import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Day, day } from '../../kernel/day.ts';
import { digest } from '../importers/reading/digest.ts';
import { refusedSummary } from '../importers/reading/summary.ts';
import type { Channel } from '../words.ts';
import { type CountedRow, countRows } from './counting.ts';
import type { LedgerFile } from './fold.ts';
import { fold, inEveryOrder } from './test-ledger.ts';

type Row = Partial<CountedRow> & { amount: number };

/** A hand-kept list as its mapping would give it. */
function list(
  importId: string,
  rows: readonly Row[],
  more: { source?: string; label?: string; sender?: string; sent?: number; bytes?: string } = {},
): LedgerFile {
  const counted = rows.map(
    (row, at): CountedRow => ({
      day: day('2026-06-05'),
      at: '',
      channel: 'whatsapp',
      product: 'Keripik',
      quantity: 1,
      statusWord: 'lunas',
      state: 'final',
      maturity: 2,
      fileRow: at + 2,
      ...row,
    }),
  );
  const label = more.label ?? '';
  const orders = countRows(counted, { name: more.source ?? 'catatan', label }, digest);
  const days = counted.map((row) => row.day).sort();
  const summary = refusedSummary({
    ...{ name: importId, fileHash: more.bytes ?? importId, importer: null, refused: null },
  });
  return {
    importId,
    label,
    sender: more.sender ?? 'Ani',
    sent: more.sent ?? 0,
    orders,
    summary: {
      ...summary,
      ...{ role: 'sales', shape: 'counting', authority: 1, orders: orders.length },
      window: {
        from: days[0] ?? day('2026-06-05'),
        to: days.at(-1) ?? day('2026-06-05'),
        declared: false,
      },
    },
  };
}

const times = (count: number, row: Row): Row[] => Array.from({ length: count }, () => row);
const on = (date: string, amount: number): Row => ({ day: day(date) as Day, amount });
const final = (omzet: number): [number, number, number, number] => [omzet, 0, 0, omzet];
const dp = { statusWord: 'DP', state: 'provisional', maturity: 1 } as const;

test('E15: twenty equal rows are twenty sales, once, twice and saved again', () => {
  const rows = times(20, { amount: 15_000 });
  const files = [list('F', rows), list('F saved again', rows)];
  inEveryOrder(files.slice(0, 1), { final: final(300_000), orders: 20 });
  inEveryOrder(files, { final: final(300_000), orders: 20 });
});

test('E16: two lists that overlap on one day give the greater count of that day', () => {
  const f = list('F', [
    ...times(10, on('2026-06-04', 15_000)),
    ...times(10, on('2026-06-05', 15_000)),
  ]);
  const g = list('G', [
    ...times(15, on('2026-06-05', 15_000)),
    ...times(5, on('2026-06-06', 15_000)),
  ]);
  inEveryOrder([f, g], { final: final(450_000), orders: 30 });
});

test('E17: times and balances tell equal rows apart; without them the second list adds what exceeds', () => {
  const at = (text: string): Row => ({ at: text, amount: 25_000 });
  const timed = [
    list('F', ['09:00', '10:00', '11:00'].map(at)),
    list('G', ['10:00', '11:00', '12:00'].map(at)),
  ];
  inEveryOrder(timed, { final: final(100_000), orders: 4 });
  const balances = [
    list('F', ['125', '150', '175'].map(at), { source: 'bank' }),
    list('G', ['150', '175', '200'].map(at), { source: 'bank' }),
  ];
  inEveryOrder(balances, { final: final(100_000), orders: 4 });
  const morning = list('F', times(12, { amount: 25_000 }));
  const afternoon = list('G', times(8, { amount: 25_000 }));
  inEveryOrder([morning, afternoon], { final: final(300_000), orders: 12 });
  assert.equal(fold([morning, afternoon]).receipts[1]?.known, 8);
  const others = list('G', times(8, { amount: 25_000 }), { label: '2' });
  inEveryOrder([morning, others], { final: final(500_000), orders: 20 });
});

test('E18: the same rows from two people are one list, another list has a label', () => {
  const rows = [10, 20, 30, 40, 50, 60].map((k) => ({ amount: k * 1000 }));
  const ani = list('Ani', rows, { sender: 'Ani' });
  const budi = list('Budi', rows, { sender: 'Budi' });
  inEveryOrder([ani, budi], { final: final(210_000), orders: 6 });
  const [first] = fold([ani, budi]).orders.values();
  assert.deepEqual(first?.sightings.map((one) => one.import.id).sort(), ['Ani', 'Budi']);
  const own = [10, 20, 70, 80, 90].map((k) => ({ amount: k * 1000 }));
  const labelled = list('own', own, { sender: 'Budi', label: 'Budi' });
  inEveryOrder([ani, labelled], { final: final(480_000), orders: 11 });
  const unlabelled = list('own', own, { sender: 'Budi' });
  inEveryOrder([ani, unlabelled], { final: final(450_000), orders: 9, queue: ['which_list'] });
});

test('E19: a row that is gone in the later list stays, disputed, until someone decides', () => {
  const f = list('F', [{ product: 'Batik', amount: 115_000 }], { sent: 1 });
  const g = list('G', [{ product: 'Batik', amount: 125_000 }], { sent: 2 });
  inEveryOrder([f, g], { final: final(240_000), orders: 2, queue: ['row_vanished'] });
  const ledger = fold([f, g]);
  assert.deepEqual([ledger.disputed, ledger.queue[0]?.points], [115_000, 85]);
  const rejected = new Set([ledger.queue[0]?.key ?? '']);
  inEveryOrder([f, g], { final: final(125_000), orders: 1 }, { rejected });
  assert.equal(fold([f, g], { rejected }).disputed, 0);
});

test('E20: of equal rows the most mature come first, so a deposit becomes a sale', () => {
  const paid = { amount: 40_000 };
  const f = list('F', [paid, paid, { ...paid, ...dp }]);
  const g = list('G', [paid, paid, paid]);
  inEveryOrder([f], { final: final(80_000), provisional: 40_000, orders: 3 });
  inEveryOrder([f, g], { final: final(120_000), orders: 3 });
  const shuffled = list('F', [{ ...paid, ...dp }, paid, paid]);
  inEveryOrder([shuffled], { final: final(80_000), provisional: 40_000, orders: 3 });
});

test('spelling that carries no meaning does not make another row', () => {
  const channel: Channel = 'whatsapp';
  const a = list('A', [{ channel, product: 'Keripik  Pisang ', amount: 5_000 }]);
  const b = list('B', [{ channel, product: 'keripik pisang', amount: 5_000 }]);
  inEveryOrder([a, b], { final: final(5_000), orders: 1 });
});
