import assert from 'node:assert/strict';
import { test } from 'node:test';
import { day, onlyZone } from '../../kernel/day.ts';
import { csvOf, workbookOf } from '../importers/test-files.ts';
import {
  bigsellerCells,
  gobizCells,
  grabCells,
  lazadaCells,
  loyverseItemCells,
  loyverseReceiptCells,
  majooCells,
  tokopediaCells,
} from '../importers/test-more-files.ts';
import { readBytes } from '../importers/test-reading.ts';
import { judgeAnew, judgeStatus, statusTable } from './states.ts';
import { fold, inEveryOrder, loaded, resultOf, sample, withSamples } from './test-ledger.ts';

const lazada = (rows: Parameters<typeof lazadaCells>[0], name = 'lazada.xlsx') =>
  loaded(name, workbookOf(lazadaCells(rows), 'sheet1'));

test('E26: the samples of Lazada and Majoo', withSamples, async () => {
  const units = await sample('lazada/lazada_orders_one_row_per_unit.xlsx');
  const result = resultOf(fold([units]));
  assert.deepEqual(
    [result.final, result.returned, result.provisional, result.void],
    [[105_000, 0, 0, 105_000], 57_000, 30_000, 15_000],
  );
  const final = units.orders.filter(({ state }) => state === 'final');
  assert.deepEqual(
    final.map(({ quantity }) => quantity),
    [3],
  );
  inEveryOrder([await sample('majoo/majoo_detail_penjualan.xlsx')], {
    ...{ final: [95_000, 0, 0, 95_000], returned: 30_000, void: 20_000 },
  });
});

test('E14: BigSeller’s list adds nothing to Shopee’s own', withSamples, async () => {
  const list = await sample('bigseller/bigseller_orders.xlsx');
  const own = await sample('shopee/Order.all.order_creation_date.20260601_20260610.xlsx');
  inEveryOrder([list], { final: [115_000, 0, 0, 115_000], orders: 1, lines: 2 });
  inEveryOrder([list, own], resultOf(fold([own])));
});

test('the other samples give what is expected of them', withSamples, async () => {
  inEveryOrder([await sample('tokopedia-lama/Laporan_Penjualan_48col.xlsx')], {
    ...{ final: [205_000, 30_000, 5_000, 170_000], void: 15_000, orders: 3, lines: 4 },
  });
  inEveryOrder([await sample('blibli/blibli_orders_39col.csv')], {
    ...{ final: [115_000, 0, 5_000, 110_000], void: 15_000, orders: 2 },
  });
  inEveryOrder([await sample('loyverse/receipts_by_item.csv')], {
    ...{ final: [115_000, 0, 0, 115_000], orders: 1, lines: 2 },
  });
  const gobiz = await sample('gofood/gobiz_midtrans_payments.xlsx');
  const byChannel = (channel: string) =>
    gobiz.orders
      .filter((order) => order.channel === channel)
      .reduce((sum, order) => sum + order.gross, 0);
  assert.deepEqual([byChannel('gofood'), byChannel('qris')], [91_000, 25_000]);
  assert.equal(gobiz.summary.resaved, false);
});

test('a unit that was cancelled is worth nothing, one that came back is returned', async () => {
  inEveryOrder(
    [
      await lazada([
        { unit: 1, order: 1, price: 40_000 },
        { unit: 2, order: 1, price: 25_000, status: 'canceled' },
        { unit: 3, order: 1, price: 30_000, status: 'returned', refund: 30_000 },
        { unit: 4, order: 2, price: 15_000, status: 'canceled' },
        { unit: 5, order: 3, price: 20_000, status: 'shipped' },
        { unit: 6, order: 3, price: 20_000 },
      ]),
    ],
    { final: [70_000, 30_000, 0, 40_000], void: 15_000, provisional: 40_000, orders: 3, lines: 6 },
  );
});

test('the platform’s own stamp decides which of two lists of one order is the newer', async () => {
  const at = (updated: string, status: string, name: string) =>
    lazada([{ unit: 1, order: 1, price: 40_000, status, updated }], name);
  // The file with the later window tells an older state, as a list filtered by status may.
  const newer = await at('28 Dec 2025 10:00', 'delivered', 'x.20251201_20251224.xlsx');
  const older = await at('25 Dec 2025 10:00', 'shipped', 'x.20251224_20251231.xlsx');
  inEveryOrder([newer, older], { final: [40_000, 0, 0, 40_000], provisional: 0 });
});

test('words of rows are judged together, and learnt where lines do not depend on them', async () => {
  const table = statusTable({ final: ['a', 'b'], provisional: ['p'], cancelled: ['c'] }, 'rows');
  const states = ['a / b', 'a / p', 'a / x', 'a / c', 'c'].map(
    (word) => judgeStatus(table, word).state,
  );
  assert.deepEqual(states, ['final', 'provisional', 'unknown', 'unknown', 'void']);
  const file = await lazada([
    { unit: 1, order: 1, price: 40_000 },
    { unit: 2, order: 1, price: 25_000, status: 'handed over' },
  ]);
  const [order] = file.orders;
  assert(order);
  assert.deepEqual([order.state, order.statusWord], ['unknown', 'delivered / handed over']);
  const learnt = statusTable({ final: ['delivered'], provisional: ['handed over'] }, 'rows');
  assert.deepEqual(judgeAnew(order, learnt).state, 'provisional');
});

test('a sentence around a status word does not matter, two contrary words do', () => {
  const table = statusTable({ final: ['selesai'], cancelled: ['dibatalkan'] }, 'contains');
  const words = [
    'Transaksi selesai. Dana diteruskan.',
    'Dibatalkan Pembeli',
    'Belum dibatalkan, selesai',
  ];
  assert.deepEqual(
    words.map((word) => judgeStatus(table, word).state),
    ['final', 'void', 'unknown'],
  );
});

test('old Tokopedia: items below an order are its own, after a gap they are nobody’s', async () => {
  const rows = tokopediaCells([
    { no: 1, price: 45_000, quantity: 2, coupon: '5000' },
    { price: 25_000, product: 'Sambal' },
    { no: 2, price: 30_000, quantity: 3, reduced: '30000' },
  ]);
  const whole = await loaded('a.xlsx', workbookOf(rows, 'Laporan Penjualan'));
  inEveryOrder([whole], { final: [205_000, 30_000, 5_000, 170_000], orders: 2, lines: 3 });
  assert.deepEqual(whole.summary.window, { from: '2024-05-01', to: '2024-05-31', declared: true });
  assert.equal(whole.summary.scope, 'all');

  const gap = [...rows.slice(0, 5), [], ...rows.slice(5)];
  const broken = await loaded('b.xlsx', workbookOf(gap, 'Laporan Penjualan'));
  assert.deepEqual(
    broken.summary.troubles.map(({ code, row }) => [code, row]),
    [['bad_order_number', 7]],
  );
  inEveryOrder([broken], { final: [90_000, 30_000, 0, 60_000], orders: 1 });
});

test('an order of which one row names an unknown channel stays out whole', async () => {
  const file = await loaded(
    'a.csv',
    csvOf(
      bigsellerCells([
        { no: '260601AAAA0001', amount: 90_000 },
        { no: '260601AAAA0001', amount: 25_000, marketplace: 'Zalora' },
        { no: '260601AAAA0002', amount: 15_000 },
      ]),
    ),
  );
  inEveryOrder([file], { final: [15_000, 0, 0, 15_000], orders: 1 });
  assert.deepEqual(
    file.summary.troubles.map(({ code }) => code),
    ['unknown_channel'],
  );
});

test('Loyverse: a receipt in both of its reports is one, and that of items tells more', async () => {
  const items = await loaded(
    'items.csv',
    csvOf(
      loyverseItemCells([
        { receipt: '1-1', gross: 90_000, quantity: '2.000' },
        { receipt: '1-1', gross: 25_000, item: 'Sambal', quantity: '0.250' },
        { receipt: '1-2', gross: 25_000, type: 'Refund', date: '7/29/26 9:00 AM' },
        { receipt: '1-3', gross: 12_000, status: 'Cancelled' },
      ]),
    ),
  );
  const receipts = await loaded(
    'receipts.csv',
    csvOf(
      loyverseReceiptCells([
        { receipt: '1-1', gross: 115_000 },
        { receipt: '1-2', gross: 25_000, type: 'Refund', date: '7/29/26 9:00 AM' },
        { receipt: '1-3', gross: 12_000, status: 'Cancelled' },
      ]),
    ),
  );
  const expected = { final: [115_000, 25_000, 0, 90_000], void: 12_000, orders: 3 } as const;
  inEveryOrder([receipts], { ...expected, final: [...expected.final], lines: 3 });
  inEveryOrder([items, receipts], { ...expected, final: [...expected.final], lines: 4 });
  const sold = items.orders.find(({ isRefund, state }) => !isRefund && state === 'final');
  assert.deepEqual([sold?.day, sold?.quantity], ['2026-07-28', 2.25]);
  assert.equal(items.orders.find(({ isRefund }) => isRefund)?.day, '2026-07-29');
});

test('Majoo: numbers that start anew are other sales, a partial refund stays a sale', async () => {
  const file = await loaded(
    'm.xlsx',
    workbookOf(
      majooCells([
        { no: 1, amount: 45_000 },
        { no: 1, amount: 20_000, time: '03-05-2026 09:00:00' },
        { no: 2, amount: 50_000, refund: 10_000 },
      ]),
      'Detail Penjualan',
    ),
  );
  inEveryOrder([file], { final: [115_000, 10_000, 0, 105_000], orders: 3 });
});

test('a row that is the whole order counts once, and never with two amounts', async () => {
  const twice = { order: 'F-0001', transaction: 'tx-1', amount: 40_000 };
  const other = { order: 'F-0002', transaction: 'tx-2', amount: 30_000 };
  const file = await loaded(
    'g.xlsx',
    workbookOf(gobizCells([twice, twice, other, { ...other, amount: 35_000 }]), 'x'),
  );
  inEveryOrder([file], { final: [40_000, 0, 0, 40_000], orders: 1 });
  assert.deepEqual(
    file.summary.troubles.map(({ code, row }) => [code, row]),
    [
      ['row_twice', 3],
      ['rows_disagree', 5],
    ],
  );
});

test('rows of one order that stand apart are one order, whatever their transactions are called', async () => {
  const files = [
    await loaded(
      'g.xlsx',
      workbookOf(
        gobizCells([
          { order: 'F-0001', transaction: 'tx-1', amount: 45_000 },
          { order: 'F-0002', transaction: 'tx-2', amount: 30_000 },
          { order: 'F-0001', transaction: 'tx-3', amount: 12_500 },
        ]),
        'x',
      ),
    ),
    await loaded(
      'grab.csv',
      csvOf(
        grabCells([
          { no: 3, transaction: 'TX-1', net: 45_000 },
          { no: 2, net: 30_000 },
          { no: 3, net: 12_500 },
        ]),
      ),
    ),
  ];
  for (const file of files) {
    // Which of the two amounts is the order's nobody can say.
    inEveryOrder([file], { final: [30_000, 0, 0, 30_000], orders: 1 });
    assert.deepEqual(
      file.summary.troubles.map(({ code, row }) => [code, row]),
      [['rows_disagree', 4]],
    );
  }
});

test('E39: a stamp in UTC is a day of the enterprise’s own zone', async () => {
  const bytes = workbookOf(
    gobizCells([
      { order: 'F-0001', transaction: 'tx-1', amount: 100, time: '2022-03-19T16:30:00Z' },
    ]),
    'x',
  );
  const days = [];
  for (const zone of ['WIB', 'WITA', 'WIT'] as const) {
    const { orders } = await readBytes('gobiz.xlsx', bytes, onlyZone(zone));
    days.push(orders[0]?.day);
  }
  assert.deepEqual(days, ['2022-03-19', '2022-03-20', '2022-03-20']);
});

test('1.6: a change of zone applies from its day on, also to a file from before that comes again', async () => {
  const stamped = (at: string, no: number) => ({
    ...{ order: `F-000${no}`, transaction: `tx-${no}`, amount: 100, time: at },
  });
  const bytes = workbookOf(
    gobizCells([
      // In the east it is the next day already, but the enterprise does not live there yet.
      stamped('2022-03-17T16:30:00Z', 1),
      stamped('2022-03-19T16:30:00Z', 2),
      // Midnight of the day from which the new zone applies has come in the old one.
      stamped('2022-03-19T17:00:00Z', 3),
      stamped('2022-03-20T16:30:00Z', 4),
    ]),
    'x',
  );
  const zones = {
    now: 'WITA' as const,
    before: [{ zone: 'WIB' as const, until: day('2022-03-20') }],
  };
  const { orders } = await readBytes('gobiz.xlsx', bytes, zones);
  assert.deepEqual(
    orders.map((order) => order.day),
    ['2022-03-17', '2022-03-19', '2022-03-20', '2022-03-21'],
  );
});

test('Lazada’s income adds up by order, and is no sale', async () => {
  const headers = ['Nomor Laporan', 'Tanggal Transaksi', 'Nama Biaya', 'Jumlah (Termasuk Pajak)'];
  const fee = (order: number, name: string, amount: number) => [
    ...['ID-1', '24 Dec 2025', name, amount, `19000000000${String(order).padStart(5, '0')}`],
  ];
  const report = await loaded(
    'income.xlsx',
    workbookOf(
      [
        [...headers, 'Nomor Pesanan'],
        fee(1, 'Subtotal Produk', 40_000),
        fee(2, 'Subtotal Produk', 25_000),
        fee(1, 'Komisi', -1_600.5),
        ['ID-1', '24 Dec 2025', 'Biaya bulanan', -5_000, ''],
      ],
      'Income Overview',
    ),
  );
  assert.deepEqual(
    report.summary.income.map(({ orderNo, released }) => [orderNo.slice(-2), released]),
    [
      ['01', 38_400],
      ['02', 25_000],
    ],
  );
  const orders = await lazada([{ unit: 1, order: 1, price: 40_000 }]);
  inEveryOrder([report, orders], { final: [40_000, 0, 0, 40_000], orders: 1 });
});

test('Grab: a row that is no payment is told and left out', async () => {
  const file = await loaded(
    'grab.csv',
    csvOf(
      grabCells([
        { no: 1, net: 45_000 },
        { no: 1, net: -5_000, category: 'Adjustment' },
        { no: 2, net: 30_000, status: 'Cancelled' },
      ]),
    ),
  );
  inEveryOrder([file], { final: [45_000, 0, 0, 45_000], void: 30_000, orders: 2 });
  assert.deepEqual(
    file.summary.troubles.map(({ code }) => code),
    ['no_sale'],
  );
});

test('a workbook of old Tokopedia with amounts made numbers is refused', async () => {
  const rows = tokopediaCells([{ no: 1, price: 45_000 }]).map((row) =>
    row.map((cell) => (cell === '45000' ? 45 : cell)),
  );
  const { summary } = await loaded('a.xlsx', workbookOf(rows, 'Sheet1'));
  assert.equal(summary.refused?.code, 'amounts_converted');
});
