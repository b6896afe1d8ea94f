import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ShopeeRow } from '../importers/test-files.ts';
import { shopeeFile } from '../importers/test-files.ts';
import type { LedgerFile } from './fold.ts';
import {
  fold,
  inEveryOrder,
  loaded,
  resultOf,
  sample,
  shopee,
  withSamples,
} from './test-ledger.ts';

const june1 = 'shopee/Order.all.order_creation_date.20260601_20260610.xlsx';
const june5 = 'shopee/Order.all.order_creation_date.20260605_20260611.xlsx';
const era45 = 'shopee/Order.all.20210601_20210610_45col.xlsx';

const e1 = {
  final: [1_475_000, 35_000, 7_274, 1_432_726],
  provisional: 210_500,
  void: 97_000,
  orders: 10,
  lines: 12,
} satisfies Parameters<typeof inEveryOrder>[1];

const S = (no: string, price: number, more: Partial<ShopeeRow> = {}): ShopeeRow => ({
  no,
  price,
  ...more,
});
const SD = (no: string, price: number, more: Partial<ShopeeRow> = {}) =>
  S(no, price, { status: 'Sedang Dikirim', ...more });
const PD = (no: string, price: number) => S(no, price, { status: 'Perlu Dikirim' });
const B = (no: string, price: number, more: Partial<ShopeeRow> = {}) =>
  S(no, price, { status: 'Batal', ...more });

test('E1: the sample alone gives its figures', withSamples, async () => {
  inEveryOrder([await sample(june1)], e1);
});

test('E2: a later overlapping export replaces the orders that it holds', withSamples, async () => {
  const files = [await sample(june1), await sample(june5)];
  inEveryOrder(files, {
    final: [1_634_000, 35_000, 7_274, 1_591_726],
    provisional: 32_000,
    void: 136_000,
    orders: 11,
    lines: 13,
  });
  const receipt = fold(files).receipts[1];
  assert.deepEqual([receipt?.booked, receipt?.changed, receipt?.known], [1, 3, 3]);
  assert.deepEqual(receipt?.moves, {
    'provisional>final': 1,
    'provisional>void': 1,
    'void>void': 1,
  });
});

test('E3: the same file again, a re-download and an older file add nothing', async () => {
  const f1 = await shopee('0601-0610', [S('A', 100), SD('B', 50)]);
  const copy = { ...f1, importId: 'copy' };
  const redownload = await shopee('0601-0610', [SD('B', 50), S('A', 100)]);
  const f0 = await shopee('0520-0605', [PD('B', 50)]);
  const ledger = fold([f1, copy, redownload, f0]);
  const receipts = ledger.receipts.map((one) => [
    ...[one.kind, one.booked, one.changed, one.known, one.older],
  ]);
  assert.deepEqual(receipts, [
    ['booked', 2, 0, 0, 0],
    ['again', 2, 0, 0, 0],
    ['booked', 0, 0, 2, 0],
    ['booked', 0, 0, 0, 1],
  ]);
  inEveryOrder([f1, redownload, f0], { final: [100, 0, 0, 100], provisional: 50, lines: 2 });
});

test(
  'E4: a wrong name is ignored, and the layout that tells quantities decides',
  withSamples,
  async () => {
    const old = await sample(era45);
    assert.deepEqual(old.summary.window, { from: '2026-06-01', to: '2026-06-10', declared: false });
    inEveryOrder([old, await sample(june1)], e1);
  },
);

test('E5: identical rows in one file are lines of their own', async () => {
  const f1 = await shopee('0601-0610', [S('A', 20_000), S('A', 20_000)]);
  const f2 = await shopee('0601-0611', [S('A', 20_000), S('A', 20_000), S('A', 20_000)]);
  inEveryOrder([f1, f2], { final: [60_000, 0, 0, 60_000], orders: 1, lines: 3 });
  inEveryOrder([f1], { final: [40_000, 0, 0, 40_000], orders: 1, lines: 2 });
});

test('E6: a line that the newer file lacks stays in the superseded snapshot', async () => {
  const f1 = await shopee('0601-0610', [S('A', 50_000), S('A', 30_000)]);
  const f2 = await shopee('0601-0612', [S('A', 50_000)]);
  inEveryOrder([f1, f2], { final: [50_000, 0, 0, 50_000], orders: 1, lines: 1 });
});

test('E7: absence from a newer full export is told and changes nothing', async () => {
  const f1 = await shopee('0601-0610', [S('A', 100), SD('B', 40)]);
  const f2 = await shopee('0601-0615', [S('A', 100)]);
  const figures = { final: [100, 0, 0, 100] as [number, number, number, number], provisional: 40 };
  inEveryOrder([f1, f2], { ...figures, queue: ['absent_from_newer'] });
  const completed = await shopee('', [S('A', 100)], {
    as: 'Order.completed.20260601_20260615.xlsx',
  });
  inEveryOrder([f1, completed], figures);
});

test('E8: of two downloads of one window the later one wins', async () => {
  const f = await shopee('0601-0630', [
    SD('A', 90_000, { shipped: '2026-06-03 08:00' }),
    SD('Z', 1_000, { created: '2026-06-30 22:10' }),
  ]);
  const g = await shopee('0601-0630', [
    S('A', 90_000, { completed: '2026-07-03 09:00' }),
    SD('Z', 1_000, { created: '2026-06-30 22:10' }),
  ]);
  inEveryOrder([f, g], { final: [90_000, 0, 0, 90_000], provisional: 1_000 });
});

test('E9: a file without a window ranks by its rows, and its own times only ask', async () => {
  const rows = (a: ShopeeRow, from: string, to: string) =>
    [{ ...a, created: '2026-06-05 10:00' }, PD('Y', 0), PD('Z', 0)].map((row, i) => ({
      ...row,
      created: i === 0 ? '2026-06-05 10:00' : `2026-${i === 1 ? from : to} 10:00`,
    }));
  const f = await shopee('0601-0610', rows(SD('A', 70), '06-01', '06-10'));
  const a = await shopee('', rows(B('A', 70), '06-05', '06-12'), { as: 'pesanan.xlsx' });
  inEveryOrder([f, a], { void: 70 });
  const b = await shopee(
    '',
    rows(S('A', 70, { completed: '2026-06-14 10:00' }), '06-02', '06-09'),
    { as: 'pesanan.xlsx' },
  );
  inEveryOrder([f, b], { provisional: 70, queue: ['newer_by_own_times'] });
  const winner = [...fold([f, b]).orders.values()].find(({ order }) => order.gross === 70);
  const accepted = {
    ...{ id: 'accept', seq: 1, issuer: 'shopee', orderNo: winner?.order.orderNo ?? '' },
    judgedHash: winner?.order.hash ?? '',
    components: { gross: 70, returned: 0, voucher: 0, omzet: 70 },
    ...{ state: 'final' as const, lines: null },
  };
  inEveryOrder([f, b], { final: [70, 0, 0, 70] }, { corrections: [accepted] });
});

test('E10: equal ranks are decided by maturity, else by the greater hash and a question', async () => {
  const sd = await shopee('0601-0610', [SD('A', 80)]);
  inEveryOrder([sd, await shopee('0601-0610', [B('A', 80)])], { void: 80 });
  const s80 = await shopee('0601-0610', [S('A', 80)]);
  const s85 = await shopee('0601-0610', [S('A', 85)]);
  const greater = (s80.orders[0]?.hash ?? '') > (s85.orders[0]?.hash ?? '') ? 80 : 85;
  inEveryOrder([s80, s85], { final: [greater, 0, 0, greater], queue: ['undecidable'] });
});

test('E11: a content seen again in a newer file is as new as that file', async () => {
  const f1 = await shopee('0601-0610', [SD('A', 60)]);
  const f2 = await shopee('0601-0620', [B('A', 60)]);
  const f3 = await shopee('0601-0630', [SD('A', 60)]);
  assert.equal(f1.orders[0]?.hash, f3.orders[0]?.hash);
  inEveryOrder([f1, f2, f3], { provisional: 60 });
});

test('E12: the parts of a split export are one import, and wait until all are there', async () => {
  const part = (no: number, rows: ShopeeRow[], more: Partial<LedgerFile> = {}) =>
    shopee('0601-0610', rows, { suffix: `_part_${no}_of_2`, more });
  const one = await part(1, [S('J', 10_000), S('K', 40_000)]);
  const two = await part(2, [S('K', 25_000)]);
  inEveryOrder([one, two], { final: [75_000, 0, 0, 75_000], orders: 2, lines: 3 });
  inEveryOrder([one], { orders: 0, queue: ['parts_missing'] });
  assert.deepEqual(fold([one]).queue[0]?.missingParts, [2]);
  const booked = { ...one, bookedInPart: true };
  inEveryOrder([booked], {
    final: [50_000, 0, 0, 50_000],
    orders: 2,
    queue: ['part_edge', 'part_edge'],
  });
  inEveryOrder([booked, two], { final: [75_000, 0, 0, 75_000], orders: 2, lines: 3 });
});

test('a part that comes again with other bytes opens a second set, which waits', async () => {
  const part = (no: number, rows: ShopeeRow[]) =>
    shopee('0601-0610', rows, { suffix: `_part_${no}_of_2` });
  const files = [
    await part(1, [S('J', 10_000)]),
    await part(2, [S('K', 25_000)]),
    await part(1, [S('J', 10_000, { completed: '2026-06-20 10:00' })]),
  ];
  inEveryOrder(files, { final: [35_000, 0, 0, 35_000], queue: ['parts_missing'] });
});

test('E12: the same bytes as two parts are one part, and as a whole file they are the file', async () => {
  const rows = [S('J', 10_000), S('K', 40_000)];
  const named = (suffix: string, of = rows) => shopee('0601-0610', of, { suffix });
  const [one, two, whole] = [
    await named('_part_1_of_2'),
    await named('_part_2_of_2'),
    await named(''),
  ];
  assert.equal(one.summary.fileHash, two.summary.fileHash);
  inEveryOrder([one, two], { orders: 0, queue: ['parts_missing'] });
  const booked = { final: [50_000, 0, 0, 50_000], orders: 2, lines: 2 } satisfies Parameters<
    typeof inEveryOrder
  >[1];
  inEveryOrder([one, whole], { ...booked, queue: ['parts_missing'] });
  inEveryOrder([one, two, whole], { ...booked, queue: ['parts_missing'] });
  // Whichever of the two numbers was the wrong one.
  for (const no of [1, 2]) {
    const other = await named(`_part_${no}_of_2`, [S('L', 7000)]);
    inEveryOrder([one, two, other], { final: [57_000, 0, 0, 57_000], orders: 3, lines: 3 });
  }
});

test('E13: two shops of one enterprise stay two, and a file is booked under one of them', async () => {
  const f = await shopee('0601-0610', [S('A', 100)], { more: { storefront: 'S1' } });
  const g = await shopee('0601-0610', [S('B', 30)], { more: { storefront: 'S2' } });
  inEveryOrder([f, g], { final: [130, 0, 0, 130], orders: 2 });
  const again = fold([f, g, { ...f, importId: 'again', storefront: 'S2' }]);
  const last = again.receipts[2];
  assert.deepEqual([last?.kind, last?.bookedUnder, last?.booked], ['otherStorefront', 'S1', 0]);
  assert.deepEqual(resultOf(again).final, [130, 0, 0, 130]);
  const newer = await shopee('0601-0620', [S('B', 30)], { more: { storefront: 'S2' } });
  inEveryOrder([f, g, newer], { final: [130, 0, 0, 130] });
});

test('E14: an omnichannel snapshot never beats the platform’s own, and a newer one asks', async () => {
  const own = await shopee('0601-0610', [SD('A', 159_000)]);
  const other = await shopee('0601-0620', [B('A', 159_000)]);
  const omnichannel = { ...other, summary: { ...other.summary, authority: 2 } };
  inEveryOrder([own, omnichannel], { provisional: 159_000, queue: ['newer_elsewhere'] });
  inEveryOrder([omnichannel], { void: 159_000 });
});

test('a final order that is provisional in a newer file follows the file and is asked about', async () => {
  const f1 = await shopee('0601-0610', [S('A', 60)]);
  const f2 = await shopee('0601-0620', [SD('A', 60)]);
  inEveryOrder([f1, f2], { provisional: 60, queue: ['state_went_back'] });
});

test('the bytes of a file under a name with another window are known snapshots of higher rank', async () => {
  const bytes = shopeeFile([SD('A', 60)]);
  const f1 = await loaded('Order.all.20260601_20260610.xlsx', bytes);
  const f2 = await shopee('0601-0620', [B('A', 60)]);
  const f3 = await loaded('Order.all.20260601_20260630.xlsx', bytes);
  inEveryOrder([f1, f2, f3], { provisional: 60 });
  assert.equal(fold([f1, f3]).receipts[1]?.known, 1);
});

test('E12: copies under other numbers never break up a set that is whole', async () => {
  const part = (no: number, name: string, price: number) =>
    shopee('0601-0610', [S(name, price)], { suffix: `_part_${no}_of_3` });
  const whole = [await part(1, 'A', 100), await part(2, 'B', 200), await part(3, 'C', 300)];
  const copies = [await part(3, 'A', 100), await part(1, 'B', 200)];
  const all = { final: [600, 0, 0, 600] as [number, number, number, number], orders: 3, lines: 3 };
  inEveryOrder(whole, all);
  for (const copy of copies) inEveryOrder([...whole, copy], all);
  const [a, b, c] = whole;
  const rest = [a, b, c].flatMap((one) => one ?? []);
  for (const files of [
    [...rest, ...copies],
    [...copies, ...rest],
    [...copies.toReversed(), ...rest.toReversed()],
  ])
    assert.deepEqual(resultOf(fold(files)).final, all.final);
});
