import assert from 'node:assert/strict';
import { test } from 'node:test';
import { csvOf, type TiktokEra, tiktokCells, tiktokEras, workbookOf } from './test-files.ts';
import { type ReadFile, readBytes } from './test-reading.ts';

const rows = [
  { no: 1, price: 50_000, quantity: 2, sellerDiscount: 6_000, platformDiscount: 4_000 },
  { no: 1, price: 25_000, product: 'Sambal, "pedas"\nsekali' },
  { no: 2, price: 30_000, channel: 'Tokopedia' },
  { no: 3, price: 15_000, status: 'Dibatalkan', returnType: 'Cancel' },
  { no: 4, price: 35_000, quantity: 2, returned: 1, refunded: 35_000, returnType: 'Return/Refund' },
  { no: 5, price: 159_000, status: 'Dikirim' },
];

const expected = [
  ['1', 'final', 119_000, 0, 119_000],
  ['2', 'final', 30_000, 0, 30_000],
  ['3', 'void', 15_000, 0, 15_000],
  ['4', 'final', 70_000, 35_000, 35_000],
  ['5', 'provisional', 159_000, 0, 159_000],
];

function figures({ orders }: ReadFile) {
  return orders.map(({ orderNo, state, gross, returned, omzet }) => [
    ...[orderNo.slice(-1), state, gross, returned, omzet],
  ]);
}

test('the layouts of 2023, 2025 and 2026 read alike, as CSV and as workbook', async () => {
  for (const era of [2023, 2025, 2026] as const satisfies TiktokEra[]) {
    const cells = tiktokCells(rows, era);
    for (const bytes of [csvOf(cells), workbookOf(cells, 'OrderSKUList')]) {
      const file = await readBytes('semua', bytes);
      assert.deepEqual(figures(file), expected, String(era));
      assert.deepEqual(file.summary.troubles, []);
      assert.equal(file.recognition.columns, tiktokEras[era].length);
    }
  }
  assert.deepEqual(
    Object.values(tiktokEras).map((headers) => headers.length),
    [56, 63, 65],
  );
});

test('one file holds two channels under one issuer', async () => {
  const file = await readBytes('semua.csv', csvOf(tiktokCells(rows)));
  assert.deepEqual(
    file.orders.map((order) => order.channel),
    ['tiktok', 'tokopedia', 'tiktok', 'tiktok', 'tiktok'],
  );
  assert(file.orders.every((order) => order.issuer === 'tts'));
});

test('status words in English and Indonesian mean the same', async () => {
  const words = {
    final: ['Selesai', 'Completed'],
    provisional: [
      'Perlu dikirim',
      'Dikirim',
      'To ship',
      'Awaiting Collection',
      'In transit',
      'Delivered',
    ],
    void: ['Dibatalkan', 'Canceled', 'Belum dibayar', 'Unpaid'],
    unknown: ['Sesuatu'],
  };
  for (const [state, list] of Object.entries(words)) {
    for (const status of list) {
      const file = await readBytes('a.csv', csvOf(tiktokCells([{ no: 1, price: 5, status }])));
      assert.equal(file.orders[0]?.state, state, status);
    }
  }
});

test('the row of descriptions under the header is no order, and other odd rows are told', async () => {
  const [headers = [], ...rest] = tiktokCells(rows);
  const described = headers.map(() => 'Platform unique order ID.');
  const file = await readBytes('a.csv', csvOf([headers, described, ...rest]));
  assert.deepEqual([figures(file), file.summary.troubles], [expected, []]);
  const later = await readBytes('a.csv', csvOf([headers, ...rest, described]));
  assert.deepEqual(
    later.summary.troubles.map(({ row, code }) => [row, code]),
    [[8, 'bad_order_number']],
  );
});

test('delimiters, line ends and encodings make no difference', async () => {
  const cells = tiktokCells(rows);
  const variants: Record<string, Buffer> = {
    semicolon: csvOf(cells, { delimiter: ';' }),
    tab: csvOf(
      cells.map((row) => row.map((cell) => cell.replace('\t', ''))),
      { delimiter: '\t' },
    ),
    'no mark': csvOf(cells, { bom: false }),
    'line feeds': csvOf(cells, { newline: '\n' }),
    'utf-16': Buffer.from(csvOf(cells).toString('utf8'), 'utf16le'),
    'utf-16 without a mark': Buffer.from(csvOf(cells, { bom: false }).toString('utf8'), 'utf16le'),
    'without a last line end': csvOf(cells).subarray(0, -2),
  };
  for (const [name, bytes] of Object.entries(variants)) {
    const file = await readBytes('a.csv', bytes);
    assert.deepEqual([figures(file), file.summary.troubles], [expected, []], name);
  }
});

test('names with accents are read from UTF-8 and from an old Windows encoding', async () => {
  const cells = tiktokCells([{ no: 1, price: 5_000, product: 'Kopi Café' }]);
  const utf8 = await readBytes('a.csv', csvOf(cells));
  const windows = await readBytes(
    'b.csv',
    Buffer.from(csvOf(cells, { bom: false }).toString(), 'latin1'),
  );
  assert.equal(utf8.orders[0]?.lines[0]?.product, 'Kopi Café');
  assert.equal(windows.orders[0]?.hash, utf8.orders[0]?.hash);
});

test('an order whose rows do not stand together is still one order', async () => {
  const apart = [rows[0], rows[2], rows[1], rows[3], rows[0]].flatMap((row) => row ?? []);
  for (const bytes of [csvOf(tiktokCells(apart)), workbookOf(tiktokCells(apart), 'OrderSKUList')]) {
    const file = await readBytes('a.csv', bytes);
    assert.deepEqual(
      file.orders.map((order) => [order.orderNo.slice(-1), order.lines.length, order.omzet]).sort(),
      [
        ['1', 3, 213_000],
        ['2', 1, 30_000],
        ['3', 1, 15_000],
      ],
    );
  }
});

test('a return without a quantity is asked about, one that is only open is noted', async () => {
  const file = await readBytes(
    'a.csv',
    csvOf(
      tiktokCells([
        { no: 1, price: 10_000, refunded: 4_000, returnType: 'Return/Refund' },
        { no: 2, price: 10_000, returnType: 'Return/Refund' },
      ]),
    ),
  );
  assert.deepEqual(
    file.orders.map((order) => [order.returned, order.notes]),
    [
      [10_000, [{ code: 'return_extent_unknown', min: 0, max: 10_000 }]],
      [0, [{ code: 'return_open' }]],
    ],
  );
});

test('orders of many chunks come out whole', async () => {
  const many = Array.from({ length: 6_000 }, (_, at) => ({
    ...{ no: Math.floor(at / 2), price: 1_000 + at, product: `Keripik "no. ${at}", besar` },
  }));
  const file = await readBytes('a.csv', csvOf(tiktokCells(many)));
  assert(csvOf(tiktokCells(many)).length > 1 << 20, 'the file is larger than one chunk');
  assert.equal(file.orders.length, 3_000);
  assert(file.orders.every((order) => order.lines.length === 2));
  const expectedSum = many.reduce((sum, row) => sum + row.price, 0);
  assert.equal(
    file.orders.reduce((sum, order) => sum + order.omzet, 0),
    expectedSum,
  );
});

test('the old Tokopedia’s invoice is told of orders of its time, and is no part of their content', async () => {
  const told = async (invoice: string) => {
    const file = await readBytes(
      'a.csv',
      csvOf(tiktokCells([{ no: 1, price: 10_000, channel: 'Tokopedia', invoice }])),
    );
    return [file.orders[0]?.reference, file.orders[0]?.hash] as const;
  };
  const [none, hash] = await told('');
  assert.equal(none, undefined);
  assert.deepEqual(await told('inv/20240503/MPL/3890123456\t'), [
    'INV/20240503/MPL/3890123456',
    hash,
  ]);
  // It closed in 2025; what is no invoice refers to nothing.
  for (const other of ['INV/20260101/MPL/3890123456', '-', 'MPL/3890123456']) {
    assert.deepEqual(await told(other), [undefined, hash]);
  }
});
