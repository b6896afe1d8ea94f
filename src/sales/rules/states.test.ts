import assert from 'node:assert/strict';
import { test } from 'node:test';
import { present } from '../../kernel/assert.ts';
import { shopeeOrders } from '../importers/shopee-orders.ts';
import {
  csvOf,
  mokaCells,
  orderNoOf,
  shopeeIncomeFile,
  workbookOf,
} from '../importers/test-files.ts';
import { judgeAnew, judgeStatus, statusTable } from './states.ts';
import {
  components,
  csv,
  fold,
  inEveryOrder,
  loaded,
  sample,
  shopee,
  withSamples,
} from './test-ledger.ts';
import { deltasOf } from './totals.ts';

test('E23: an order moves from provisional to final to returned, each move two deltas', async () => {
  const row = { no: 'A', price: 30_000, quantity: 2, created: '2026-06-05 10:00' };
  const pd = await shopee('0601-0605', [{ ...row, status: 'Perlu Dikirim' }]);
  const s = await shopee('0601-0606', [row]);
  const one = await shopee('0601-0607', [{ ...row, returned: 1 }]);
  const two = await shopee('0601-0608', [{ ...row, returned: 2 }]);
  inEveryOrder([pd], { provisional: 60_000 });
  inEveryOrder([pd, s], { final: [60_000, 0, 0, 60_000] });
  inEveryOrder([pd, s, one], { final: [60_000, 30_000, 0, 30_000] });
  inEveryOrder([pd, s, one, two], { final: [60_000, 60_000, 0, 0], orders: 1 });
  const heads = [[pd], [pd, s], [pd, s, one]].map((files) => [...fold(files).orders.values()][0]);
  const moved = (from: number, to: number) =>
    deltasOf(heads[from] ?? null, heads[to] ?? null).map((row) => [
      ...[row.day, row.state, row.orders, row.gross, row.returned, row.omzet],
    ]);
  assert.deepEqual(moved(-1, 0), [['2026-06-05', 'provisional', 1, 60_000, 0, 60_000]]);
  assert.deepEqual(moved(0, 1), [
    ['2026-06-05', 'provisional', -1, -60_000, 0, -60_000],
    ['2026-06-05', 'final', 1, 60_000, 0, 60_000],
  ]);
  assert.deepEqual(moved(1, 2), [
    ['2026-06-05', 'final', -1, -60_000, 0, -60_000],
    ['2026-06-05', 'final', 1, 60_000, 30_000, 30_000],
  ]);
});

test('E24: an approved return without a quantity counts whole and asks', withSamples, async () => {
  const old = await sample('shopee/Order.all.20210601_20210610_45col.xlsx');
  const figures = { provisional: 210_500, void: 97_000 };
  const asks = {
    final: [1_475_000, 70_000, 7_274, 1_397_726] as [number, number, number, number],
    ...figures,
    queue: ['return_extent_unknown'],
  };
  inEveryOrder([old], asks);
  const income = await loaded(
    'Income.sudah dilepas.id.20260601_20260630.xlsx',
    shopeeIncomeFile([{ no: '260606AAAA0006', refunded: 35_000, released: 33_000 }]),
  );
  assert.equal(income.summary.role, 'income');
  inEveryOrder([old, income], asks);
  const ledger = fold([old, income]);
  const item = present(ledger.queue[0], 'it asks');
  assert.deepEqual([item.range, item.proposalRp], [{ min: 0, max: 70_000 }, 35_000]);
  const winner = present(ledger.orders.get(item.key ?? ''), 'its order').winner.order;
  const accepted = {
    ...{ id: 'c', seq: 1, issuer: 'shopee', orderNo: winner.orderNo, judgedHash: winner.hash },
    ...{ components: components(70_000, 35_000, 0), state: null, lines: null },
  };
  inEveryOrder(
    [old, income],
    { final: [1_475_000, 35_000, 7_274, 1_432_726], ...figures },
    { corrections: [accepted] },
  );
});

test('E24: a return that is still open subtracts nothing and leaves a note', async () => {
  const rows = [{ no: 'A', price: 35_000, quantity: 2, returnWord: 'Sedang Diproses' }];
  const file = await shopee('0601-0610', rows, { era: 'A' });
  inEveryOrder([file], { final: [70_000, 0, 0, 70_000] });
  assert.deepEqual(file.orders[0]?.notes, [{ code: 'return_open' }]);
});

test('E25: a status that nobody knows is shown and not counted, until the table learns it', async () => {
  const file = await shopee('0601-0610', [{ no: 'A', price: 80_000, status: 'Dalam Banding' }]);
  inEveryOrder([file], { unknown: 80_000 });
  assert.deepEqual(
    file.summary.troubles.map((trouble) => trouble.code),
    ['unknown_status'],
  );
  const order = present(file.orders[0], 'it was read');
  assert.equal(order.statusWord, 'Dalam Banding');
  const learnt = statusTable({ provisional: ['Dalam Banding'] });
  const again = judgeAnew(order, learnt);
  assert.deepEqual([again.state, again.omzet, again.hash], ['provisional', 80_000, order.hash]);
  assert.equal(judgeAnew(order, statusTable({})), order);
});

test('E27: a till’s refund is an event of its own day', withSamples, async () => {
  const file = await sample('moka/moka_transactions.csv');
  inEveryOrder([file], { final: [65_000, 20_000, 0, 45_000], orders: 3 });
  assert.equal(file.orders.filter((order) => order.isRefund).length, 1);
});

test('E27: two events of one receipt in two files, and twins in one', async () => {
  const sale = { receipt: 'T1', gross: 20_000 };
  const refund = { receipt: 'T1', event: 'Refund', refund: 20_000, date: '06-02-2026' };
  const both = await csv('a.csv', mokaCells([sale, refund]));
  const first = await csv('b.csv', mokaCells([sale]));
  const second = await csv('c.csv', mokaCells([refund]));
  const expected = { final: [20_000, 20_000, 0, 0] as [number, number, number, number], orders: 2 };
  inEveryOrder([both], expected);
  inEveryOrder([first, second], expected);
  inEveryOrder([both, first, second], expected);
  const days = [...fold([both]).orders.values()].map(({ order }) => [order.day, order.omzet]);
  assert.deepEqual(days, [
    ['2026-02-05', 20_000],
    ['2026-02-06', -20_000],
  ]);
  const twins = await csv('d.csv', mokaCells([sale, sale]));
  inEveryOrder([twins, first], { final: [40_000, 0, 0, 40_000], orders: 2 });
});

test('a refund of less than half a rupiah is nothing, of half a rupiah is one', async () => {
  const half = mokaCells([{ receipt: 'T9', event: 'Refund', refund: 0.5 }]);
  const file = await loaded('m.csv', csvOf(half));
  inEveryOrder([file], { final: [0, 1, 0, -1] });
});

test('E31: one export of two channels is split by its own column', withSamples, async () => {
  const file = await sample('tiktok-tokopedia/Semua_pesanan_2026-06_desc_row.csv');
  inEveryOrder([file], {
    final: [219_000, 35_000, 0, 184_000],
    provisional: 159_000,
    void: 37_000,
    orders: 6,
    lines: 7,
  });
  const finals = file.orders.filter((order) => order.state === 'final');
  const sums = Object.entries(Object.groupBy(finals, (order) => order.channel)).map(
    ([channel, orders = []]) => [
      channel,
      orders.reduce((sum, order) => sum + order.gross, 0),
      orders.reduce((sum, order) => sum + order.omzet, 0),
    ],
  );
  assert.deepEqual(sums, [
    ['tiktok', 189_000, 154_000],
    ['tokopedia', 30_000, 30_000],
  ]);
});

test('a list of cancellations changes a status, and supplies no order', async () => {
  const all = await shopee('0601-0610', [
    { no: 'A', price: 60_000, status: 'Perlu Dikirim' },
    { no: 'B', price: 5_000 },
  ]);
  const cancelled = await shopee('', [{ no: 'A', price: 60_000, status: 'Batal' }], {
    era: 'cancelled',
    as: 'Order.cancelled.20260601_20260612.xlsx',
  });
  assert.equal(cancelled.summary.role, 'patch');
  inEveryOrder([all, cancelled], { final: [5_000, 0, 0, 5_000], void: 60_000, orders: 2 });
  inEveryOrder([cancelled], { orders: 0, queue: ['patch_without_order'] });
  const later = await shopee('0601-0620', [{ no: 'A', price: 60_000 }]);
  inEveryOrder([cancelled, later], { final: [60_000, 0, 0, 60_000] });
  const failed = await shopee('', [{ no: 'A', price: 60_000, status: 'Batal' }], {
    era: 'failed',
    as: 'Order.failed_delivery.20260601_20260612.xlsx',
  });
  assert.equal(failed.summary.format, 'shopee-failed');
  inEveryOrder([all, failed], { final: [5_000, 0, 0, 5_000], void: 60_000 });
});

test('a list of returns settles the quantity that an old layout could not tell', async () => {
  const all = await shopee(
    '0601-0610',
    [{ no: 'A', price: 35_000, quantity: 2, returnWord: 'Permintaan Disetujui' }],
    { era: 'A' },
  );
  const headers = [
    ...['No. Pengembalian', 'No. Pesanan', 'Nama Produk', 'Nama Variasi', 'Jumlah Dikembalikan'],
    ...['Status Pengembalian', 'Waktu Pengembalian Diajukan', 'Alasan Pengembalian'],
  ];
  const list = (word: string) =>
    loaded(
      `return ${word}.xlsx`,
      workbookOf(
        [headers, ['R1', orderNoOf('A'), 'Keripik', '', '1', word, '2026-06-05 10:00', '']],
        'Sheet1',
      ),
    );
  const approved = await list('Permintaan Disetujui');
  assert.deepEqual([approved.summary.refused, approved.orders.length], [null, 1]);
  inEveryOrder([all, approved], { final: [70_000, 35_000, 0, 35_000] });
  inEveryOrder([all, await list('Sedang Diproses')], {
    final: [70_000, 70_000, 0, 0],
    queue: ['return_extent_unknown', 'return_proposed'],
  });
});

test('every status word of Shopee that is documented is known', () => {
  const { reads } = shopeeOrders;
  assert(reads.kind === 'orders');
  const words = {
    final: ['Selesai'],
    provisional: [
      'Perlu Dikirim',
      'Sedang Dikirim',
      'Telah Dikirim',
      'Dikirim',
      'Pesanan Diterima',
    ],
    void: ['Batal', 'Belum Bayar', 'Pembatalan Diajukan'],
  };
  for (const [state, list] of Object.entries(words)) {
    for (const word of list) assert.equal(judgeStatus(reads.statuses, word).state, state);
  }
});
