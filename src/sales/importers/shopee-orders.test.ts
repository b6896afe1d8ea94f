import assert from 'node:assert/strict';
import { test } from 'node:test';
import { present } from '../../kernel/assert.ts';
import {
  type ShopeeEra,
  shopeeCells,
  shopeeEnglishFile,
  shopeeEras,
  shopeeFile,
  workbookOf,
} from './test-files.ts';
import { type ReadFile, readBytes } from './test-reading.ts';

const rows = [
  { no: 'A', price: 45_000, quantity: 2, voucher: 5_000, completed: '2026-06-05 09:11' },
  { no: 'A', price: 25_000, voucher: 5_000, product: 'Sambal', completed: '2026-06-05 09:11' },
  { no: 'B', price: 1_250_000, voucher: '2.273,67' },
  { no: 'C', price: 159_000, status: 'Sedang Dikirim', platformDiscount: 4_000 },
  { no: 'D', price: 15_000, quantity: 3, status: 'Batal' },
];

function figures({ orders }: ReadFile) {
  return orders.map(({ orderNo, state, gross, returned, voucher, omzet }) => [
    ...[orderNo.slice(-1), state, gross, returned, voucher, omzet],
  ]);
}

const expected = [
  ['A', 'final', 115_000, 0, 5_000, 110_000],
  ['B', 'final', 1_250_000, 0, 2_274, 1_247_726],
  ['C', 'provisional', 163_000, 0, 0, 163_000],
  ['D', 'void', 45_000, 0, 0, 45_000],
];

test('orders of every era read alike, told apart by header names only', async () => {
  for (const era of ['A', 'B', 'C', 'C2', 'D'] as const satisfies ShopeeEra[]) {
    const file = await readBytes('apa saja.bin', shopeeFile(rows, era));
    assert.deepEqual(figures(file), expected, era);
    assert.deepEqual(
      [file.recognition.format, file.recognition.columns, file.summary.troubles],
      ['shopee-orders', shopeeEras[era].length, []],
    );
  }
  assert.deepEqual(
    Object.values(shopeeEras).map((headers) => headers.length),
    [45, 47, 49, 49, 51, 45, 46],
  );
});

test('the English interface reads alike, with commas for thousands', async () => {
  const english = rows.map((row) => ({
    ...row,
    voucher: row.voucher === '2.273,67' ? '2,273.67' : row.voucher,
    status: { Batal: 'Cancelled', 'Sedang Dikirim': 'Shipping' }[row.status ?? ''] ?? 'Completed',
  }));
  const file = await readBytes('Order.all.xlsx', shopeeEnglishFile(english as typeof rows));
  assert.deepEqual(figures(file), expected);
});

test('the same content in two row orders, or with other provenance, has one hash', async () => {
  const one = await readBytes('a.xlsx', shopeeFile(rows));
  const other = await readBytes('b.xlsx', shopeeFile(rows.toReversed()));
  const hashes = (file: ReadFile) =>
    file.orders.map((order) => `${order.orderNo} ${order.hash}`).sort();
  assert.deepEqual(hashes(one), hashes(other));
  const elsewhere = rows.map((row) => ({ ...row, buyer: 'orang lain' }));
  assert.deepEqual(hashes(await readBytes('c.xlsx', shopeeFile(elsewhere))), hashes(one));
});

test('a window is declared by the name, unless it leaves out a day of its own rows', async () => {
  const windowOf = async (name: string) => (await readBytes(name, shopeeFile(rows))).summary.window;
  const inferred = { from: '2026-06-01', to: '2026-06-01', declared: false };
  const june = { from: '2026-06-01', to: '2026-06-10', declared: true };
  assert.deepEqual(await windowOf('Order.all.order_creation_date.20260601_20260610.xlsx'), june);
  assert.deepEqual(await windowOf('Order.all.20260601_20260610 (1).xlsx'), june);
  assert.deepEqual(await windowOf('Order.all.20210601_20210610.xlsx'), inferred);
  assert.deepEqual(await windowOf('Order.all.20260610_20260601.xlsx'), inferred);
  assert.deepEqual(await windowOf('pesanan.xlsx'), inferred);
});

test('parts and scope come from the name', async () => {
  const summaryOf = async (name: string) => (await readBytes(name, shopeeFile(rows))).summary;
  const part = await summaryOf('Order.all.20260601_20260610_part_2_of_8 (1).xlsx');
  assert.deepEqual(part.part, { no: 2, of: 8, set: 'order.all.20260601_20260610.xlsx' });
  assert.equal(part.scope, 'all');
  assert.equal((await summaryOf('Order.completed.20260601_20260610.xlsx')).scope, 'part');
});

test('only two numbers about buyers are kept, and none of their names', async () => {
  const bought = [
    { no: 'A', price: 300, buyer: 'ani' },
    { no: 'B', price: 100, buyer: 'budi' },
    { no: 'C', price: 900, buyer: 'citra', status: 'Batal' },
  ];
  const file = await readBytes('a.xlsx', shopeeFile(bought));
  assert.deepEqual(file.summary.buyers, { distinct: 3, largestShare: 0.75 });
  assert.doesNotMatch(JSON.stringify(file), /ani|budi|citra/);
});

test('a row that cannot be read keeps its order out and all others in', async () => {
  const damaged = [
    { no: 'A', price: 100 },
    { no: 'B', price: 100, cells: { 'Harga Setelah Diskon': 'empat puluh' } },
    { no: 'C', price: 100, cells: { 'Waktu Pesanan Dibuat': '2026-02-30 10:00' } },
    { no: 'D', price: 100, cells: { Jumlah: '2' } },
    { no: 'E', price: 100, cells: { Jumlah: '' } },
    { no: 'F', price: 100, cells: { 'No. Pesanan': 'bukan nomor' } },
    { no: 'G', price: 100 },
    { no: 'G', price: 100, voucher: 50 },
    { no: 'H', price: 100, quantity: 1, returned: 2 },
    { no: 'I', price: 100, cells: { 'Waktu Pembayaran Dilakukan': 'kemarin' } },
  ];
  const file = await readBytes('a.xlsx', shopeeFile(damaged));
  assert.deepEqual(
    file.orders.map((order) => order.orderNo.slice(-1)),
    ['A', 'I'],
  );
  assert.deepEqual(
    file.summary.troubles.map(({ row, code }) => [row, code]),
    [
      [3, 'bad_amount'],
      [4, 'bad_date'],
      [5, 'amounts_disagree'],
      [6, 'bad_amount'],
      [7, 'bad_order_number'],
      [9, 'rows_disagree'],
      [10, 'bad_amount'],
      [11, 'bad_time'],
    ],
  );
  const { row, message } = present(file.summary.troubles[0], 'it told');
  assert.match(`Baris ${row}: ${message}`, /^Baris 3: (?!Baris)\w/);
});

test('two status words in one order are shown together and not counted', async () => {
  const file = await readBytes(
    'a.xlsx',
    shopeeFile([
      { no: 'A', price: 100 },
      { no: 'A', price: 100, status: 'Batal' },
    ]),
  );
  assert.deepEqual(
    file.orders.map((order) => [order.state, order.statusWord]),
    [['unknown', 'Selesai / Batal']],
  );
});

test('a header that Shopee never wrote is reported', async () => {
  const cells = shopeeCells(rows);
  const headers = present(cells[0], 'a header');
  headers[headers.indexOf('Returned quantity')] = 'Returned quantitz';
  const file = await readBytes('a.xlsx', workbookOf(cells, 'orders'));
  assert.deepEqual(
    file.summary.troubles.map(({ code }) => code),
    ['unknown_column'],
  );
});

test('titles above the header, other cases and spaces in it do no harm', async () => {
  const [headers = [], ...rest] = shopeeCells(rows);
  const odd = headers.map((name) => ` ${String(name).toUpperCase().replaceAll(' ', '\u00a0 ')}`);
  const file = await readBytes(
    'a.xlsx',
    workbookOf([['Laporan'], [], ['Toko', 'X'], odd, ...rest, [], ['Total', '', '1']], 'orders'),
  );
  assert.deepEqual([figures(file), file.summary.troubles], [expected, []]);
  assert.equal(file.orders[0]?.lines[0]?.fileRow, 5);
});

test('dates turned around by a spreadsheet are read where the file tells which is the day', async () => {
  const dated = (first: string, second: string) =>
    readBytes(
      'a.xlsx',
      shopeeFile([
        { no: 'A', price: 100, created: first },
        { no: 'B', price: 100, created: second },
      ]),
    );
  const days = async (file: Promise<ReadFile>) => (await file).orders.map((order) => order.day);
  assert.deepEqual(await days(dated('9/21/2024 8:39', '9/2/2024 8:39')), [
    '2024-09-21',
    '2024-09-02',
  ]);
  assert.deepEqual(await days(dated('23/12/2025 20:52', '2/12/2025 20:52')), [
    ...['2025-12-23', '2025-12-02'],
  ]);
  const undecided = await dated('9/2/2024 8:39', '1/2/2024 8:39');
  assert.equal(undecided.summary.refused?.code, 'dates_converted');
});

test('a date that became a number of days is read by the workbook’s own calendar', async () => {
  const rowsOf = shopeeCells([
    { no: 'A', price: 100, cells: { 'Waktu Pesanan Dibuat': 46_174.5 } },
  ]);
  const file = await readBytes('a.xlsx', workbookOf(rowsOf, 'orders'));
  assert.deepEqual([file.orders[0]?.day, file.summary.resaved], ['2026-06-01', true]);
});
