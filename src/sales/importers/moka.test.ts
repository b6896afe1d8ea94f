import assert from 'node:assert/strict';
import { test } from 'node:test';
import { csvOf, mokaCells } from './test-files.ts';
import { readBytes } from './test-reading.ts';

test('each outlet gives its own receipt numbers', async () => {
  const file = await readBytes(
    'moka.csv',
    csvOf(
      mokaCells([
        { receipt: 'T1', gross: 5_000, outlet: 'Pasar' },
        { receipt: 'T1', gross: 7_000, outlet: 'Rumah' },
      ]),
    ),
  );
  assert.deepEqual(
    file.orders.map((order) => [order.issuer, order.local, order.channel, order.omzet]),
    [
      ['moka/Pasar', true, 'pos', 5_000],
      ['moka/Rumah', true, 'pos', 7_000],
    ],
  );
});

test('a receipt number that comes again at another time is another event', async () => {
  const file = await readBytes(
    'moka.csv',
    csvOf(
      mokaCells([
        { receipt: 'T1', gross: 5_000 },
        { receipt: 'T1', gross: 5_000, time: '08:09:11' },
        { receipt: 'T1', gross: 5_000 },
      ]),
    ),
  );
  assert.deepEqual(
    file.orders.map((order) => order.orderNo),
    [
      'T1/PAYMENT/2026-02-05T08:09:10',
      'T1/PAYMENT/2026-02-05T08:09:11',
      'T1/PAYMENT/2026-02-05T08:09:10#2',
    ],
  );
});

test('the other layout, with TABs, slashes and counted items, reads alike', async () => {
  const cells = mokaCells([
    {
      receipt: 'T1',
      gross: 50_000,
      discount: 5_000,
      date: '05/02/2026',
      items: 'Keripik x 2, Sambal x 1',
    },
  ]);
  const file = await readBytes('moka.csv', csvOf(cells, { delimiter: '\t' }));
  const [order] = file.orders;
  assert.deepEqual([order?.day, order?.quantity, order?.omzet], ['2026-02-05', 3, 45_000]);
});

test('blank rows and the grand total are no receipts; wrong rows are told', async () => {
  const [headers = [], ...rest] = mokaCells([
    { receipt: 'T1', gross: 5_000 },
    { receipt: 'T2', gross: 5_000, event: 'Entahlah' },
    { receipt: '', gross: 5_000 },
    { receipt: 'T4', gross: 5_000, date: '31-02-2026' },
  ]);
  const wrongNet = (rest[0] ?? []).map((cell, at) =>
    headers[at] === 'Net Sales' ? '4000.0' : cell,
  );
  const blank = headers.map(() => '');
  const total = headers.map((_, at) => (at === 0 ? 'Grand Total' : ''));
  const file = await readBytes('moka.csv', csvOf([headers, ...rest, wrongNet, blank, [''], total]));
  assert.deepEqual(
    file.orders.map((order) => [order.state, order.omzet]),
    [
      ['final', 5_000],
      ['unknown', 5_000],
    ],
  );
  assert.deepEqual(
    file.summary.troubles.map(({ row, code }) => [row, code]),
    [
      [3, 'unknown_status'],
      [4, 'bad_order_number'],
      [5, 'bad_date'],
      [6, 'amounts_disagree'],
    ],
  );
});

test('customers of the till are never read', async () => {
  const [headers = [], ...rest] = mokaCells([{ receipt: 'T1', gross: 5_000 }]);
  const named = rest.map((row) =>
    row.map((cell, at) => (/^Customer/.test(headers[at] ?? '') ? 'Ibu Rahasia' : cell)),
  );
  const file = await readBytes('moka.csv', csvOf([headers, ...named]));
  assert.equal(file.orders.length, 1);
  assert.doesNotMatch(JSON.stringify(file), /Rahasia/);
});
