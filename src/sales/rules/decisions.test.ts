import assert from 'node:assert/strict';
import { test } from 'node:test';
import { present } from '../../kernel/assert.ts';
import { day, dayIn } from '../../kernel/day.ts';
import { settleClaims } from './claims.ts';
import { type Correction, decideCorrection } from './correction.ts';
import { gridSummary, weekCells } from './grid.ts';
import { disqualifiedIn, type Lens, lensTotal, nationTotal } from './lens.ts';
import { foldMessages, judgeRepeat } from './repeats.ts';
import { components, fold, inEveryOrder, shopee } from './test-ledger.ts';

test('E21: an entry’s id decides, whatever arrives how often', () => {
  assert.equal(judgeRepeat(null, { contentHash: 'a' }), 'book');
  assert.equal(judgeRepeat({ contentHash: 'a' }, { contentHash: 'a' }), 'again');
  assert.equal(judgeRepeat({ contentHash: 'a' }, { contentHash: 'b' }), 'conflict');
});

test('E22: a message delivered again is one entry, the same words anew are two', () => {
  const message = { id: 'm1', sender: 'Ani', text: 'keripik 3 45rb', minute: 100, amount: 45_000 };
  assert.equal(foldMessages([message, message, message]).entries.length, 1);
  const soon = foldMessages([message, { ...message, id: 'm2', minute: 104 }]);
  assert.equal(soon.entries.length, 2);
  assert.deepEqual(soon.twins, [{ ids: ['m1', 'm2'], points: 70, disputedRp: 45_000 }]);
  const later = foldMessages([message, { ...message, id: 'm2', minute: 140 }]);
  assert.deepEqual([later.entries.length, later.twins], [2, []]);
});

test('E35: an order in the files of two counts for the one whose shop it is, else for nobody', () => {
  const x = { enterprise: 'X', omzet: 100_000 };
  const y = { enterprise: 'Y', omzet: 100_000 };
  const outcome = (registeredTo: string[], verdict: Map<string, number> | null = null) => {
    const settled = [
      settleClaims([x, y], { registeredTo, verdict }),
      settleClaims([y, x], { registeredTo, verdict }),
    ];
    assert.deepEqual(settled[0], settled[1], 'who loaded first does not matter');
    const { claims, disputed } = present(settled[0], 'it was settled');
    return [...claims.map((claim) => `${claim.standing} ${claim.omzet}`), disputed];
  };
  assert.deepEqual(outcome(['X']), ['counted 100000', 'held 100000', 0]);
  assert.deepEqual(outcome([]), ['held 100000', 'held 100000', 100_000]);
  assert.deepEqual(outcome(['X', 'Y']), ['held 100000', 'held 100000', 100_000]);
  const divided = new Map([
    ['X', 60_000],
    ['Y', 40_000],
  ]);
  assert.deepEqual(outcome([], divided), ['counted 60000', 'counted 40000', 0]);
});

test('E36: a correction holds while its content wins, and sleeps when another does', async () => {
  const approved = {
    ...{ no: 'A', price: 35_000, quantity: 2, returnWord: 'Permintaan Disetujui' },
  };
  const f1 = await shopee('0601-0610', [approved], { era: 'A' });
  const wider = await shopee('0601-0615', [approved], { era: 'A' });
  const f2 = await shopee('0601-0620', [{ ...approved, returned: 2 }]);
  const winner = present(f1.orders[0], 'it was read');
  const correction: Correction = {
    ...{ id: 'c1', seq: 1, issuer: 'shopee', orderNo: winner.orderNo, judgedHash: winner.hash },
    ...{ components: components(70_000, 35_000, 0), state: null, lines: null },
  };
  const corrections = [correction];
  const corrected = { final: [70_000, 35_000, 0, 35_000] as [number, number, number, number] };
  inEveryOrder([f1], corrected, { corrections });
  inEveryOrder([f1, wider], corrected, { corrections });
  inEveryOrder(
    [f1, wider, f2],
    { final: [70_000, 70_000, 0, 0], queue: ['correction_asleep'] },
    { corrections },
  );
  const later = { ...correction, id: 'c2', seq: 2, components: components(70_000, 10_000, 0) };
  inEveryOrder([f1], { final: [70_000, 10_000, 0, 60_000] }, { corrections: [later, correction] });
});

test('a correction of another content, or one that does not add up, is refused with all reasons', async () => {
  const file = await shopee('0601-0610', [{ no: 'A', price: 70 }]);
  const winner = present(file.orders[0], 'it was read');
  const judged = { judged: winner.hash, isRefund: winner.isRefund };
  const decision = decideCorrection(judged, {
    ...{ id: 'c', seq: 1, issuer: 'shopee', orderNo: winner.orderNo, judgedHash: 'another' },
    ...{ components: { gross: 70, returned: 10, voucher: 0, omzet: 70 }, state: null, lines: null },
  });
  assert(!decision.ok);
  assert.deepEqual(
    decision.refusals.map((refusal) => refusal.code),
    ['sales.contentChanged', 'sales.doesNotAddUp'],
  );
});

test('E37: reversing an import brings back what it had superseded', async () => {
  const f1 = await shopee('0601-0610', [
    { no: 'A', price: 50, status: 'Sedang Dikirim' },
    { no: 'B', price: 30 },
  ]);
  const f2 = await shopee('0601-0620', [
    { no: 'A', price: 50 },
    { no: 'C', price: 20 },
  ]);
  const files = [f1, f2];
  const reversed = (...imports: (typeof f1)[]) => ({
    reversed: new Set(imports.map((file) => file.importId)),
  });
  inEveryOrder(files, { final: [100, 0, 0, 100], queue: ['absent_from_newer'] });
  inEveryOrder(files, { final: [30, 0, 0, 30], provisional: 50, withdrawn: 20 }, reversed(f2));
  inEveryOrder(files, { final: [70, 0, 0, 70], withdrawn: 30 }, reversed(f1));
  inEveryOrder(files, { withdrawn: 100, orders: 0 }, reversed(f1, f2));
  const again = { ...f2, importId: 'again' };
  inEveryOrder([...files, again], { final: [70, 0, 0, 70], withdrawn: 30 }, reversed(f1, f2));
});

test('E39: a campaign is window and membership, the nation counts each day once', () => {
  const window = { from: day('2022-03-20'), to: day('2022-06-17') };
  const member = (enterprise: string, until: string | null = null) => ({
    ...{ enterprise, from: null, until: until === null ? null : day(until), disqualified: false },
  });
  const utc = new Date('2022-03-19T16:30:00Z');
  const records: [string, string, boolean][] = [
    ['printed WIB', '2022-06-17', true],
    ['printed WITA', '2022-06-17', true],
    ['GoBiz WITA', dayIn('WITA', utc), true],
    ['GoBiz WIB', dayIn('WIB', utc), false],
    ['list WIT', '2022-06-17', true],
    ['left', '2022-05-02', false],
  ];
  const k: Lens = {
    window,
    members: records.map(([name]) => member(name, name === 'left' ? '2022-05-01' : null)),
  };
  const sales = records.map(([enterprise, on]) => ({ enterprise, day: day(on), omzet: 100 }));
  for (const [at, [name, , isIn]] of records.entries()) {
    assert.equal(lensTotal(k, sales.slice(at, at + 1)), isIn ? 100 : 0, name);
  }
  assert.equal(lensTotal(k, sales), 400);
  assert.equal(lensTotal(k, sales, day('2022-03-31')), 100);
  const x = { enterprise: 'X', day: day('2022-05-10'), omzet: 100 };
  const one: Lens = { window, members: [member('X')] };
  const other: Lens = {
    window: { from: day('2022-05-01'), to: day('2022-05-31') },
    members: [member('X')],
  };
  assert.deepEqual([lensTotal(one, [x]), lensTotal(other, [x])], [100, 100]);
  assert.deepEqual(nationTotal([one, other], [x]), { total: 100, overlap: 100 });
  const out: Lens = { window, members: [{ ...member('X'), disqualified: true }] };
  assert.deepEqual([lensTotal(out, [x]), disqualifiedIn(out)], [0, ['X']]);
});

test('E40: a week is reported, zero or missing, and missing is not zero', () => {
  const window = { from: day('2026-06-01'), to: day('2026-06-28') };
  const span = (from: string, to: string) => ({ from: day(from), to: day(to) });
  const nothing = { sales: [], zeros: [], fullExports: [], evidence: [], sources: [] };
  const x = weekCells(window, {
    ...nothing,
    sales: [
      { day: day('2026-06-03'), state: 'final' },
      { day: day('2026-06-10'), state: 'void' },
      { day: day('2026-06-24'), state: 'provisional' },
    ],
    fullExports: [span('2026-06-08', '2026-06-14')],
    evidence: [day('2026-06-16')],
    zeros: [span('2026-06-22', '2026-06-28')],
    sources: [
      { name: 'Shopee', covers: [span('2026-06-01', '2026-06-14')] },
      { name: 'kasir', covers: [span('2026-06-22', '2026-06-28')] },
    ],
  });
  assert.deepEqual(x, [
    { week: 1, state: 'reported', silent: ['kasir'] },
    { week: 2, state: 'zero' },
    { week: 3, state: 'missing', hint: true },
    { week: 4, state: 'reported', silent: ['Shopee'] },
  ]);
  const y = weekCells(window, nothing);
  assert.deepEqual(
    y.map((cell) => cell.state),
    ['missing', 'missing', 'missing', 'missing'],
  );
  assert.deepEqual(gridSummary([x, y]), {
    ...{ n: 1, of: 2, fullRows: 0, cells: 3, ofCells: 8, partial: 1 },
  });
});

test('the order of two windows of thirteen weeks clips the last one', () => {
  const window = { from: day('2022-03-20'), to: day('2022-06-17') };
  const cells = weekCells(window, {
    ...{ sales: [], zeros: [window], fullExports: [], evidence: [], sources: [] },
  });
  assert.equal(cells.length, 13);
  assert(cells.every((cell) => cell.state === 'zero'));
});

test('a fold of nothing is an empty ledger', () => {
  assert.deepEqual(fold([]), { orders: new Map(), queue: [], receipts: [], disputed: 0 });
});
