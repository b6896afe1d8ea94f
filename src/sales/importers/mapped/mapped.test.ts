import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { after, before, test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { day } from '../../../kernel/day.ts';
import { foldLedger } from '../../rules/fold.ts';
import { totalsOf } from '../../rules/totals.ts';
import type { FileSummary, FoundOrder } from '../../words.ts';
import { digest } from '../reading/digest.ts';
import { csvOf, shopeeFile, workbookOf } from '../test-files.ts';
import { readBytes } from '../test-reading.ts';
import { type MappedFile, openMapped, tableHeads } from './index.ts';
import {
  faultsOf,
  guessChannel,
  guessHeaderRow,
  guessRoles,
  guessState,
  type Mapping,
  mappingSchema,
  signatureOf,
} from './mapping.ts';
import { wordsIn } from './rows.ts';
import { tableRows } from './table.ts';

let folder = '';
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lagawi-mapped-'));
});
after(() => rm(folder, { recursive: true, force: true }));

const sample = join(
  import.meta.dirname,
  '../../../../../shared/samples/manual-wa-ig/catatan_wa_ig_berantakan.csv',
);

async function written(bytes: Uint8Array): Promise<string> {
  const path = join(folder, `${Math.random()}`);
  await writeFile(path, bytes);
  return path;
}

/** What the program would propose, with the unit that the person has to say. */
async function guessed(path: string, more: Partial<Mapping> = {}): Promise<Mapping> {
  const [head] = await tableHeads(path);
  assert(head);
  const headerRow = guessHeaderRow(head.rows);
  const header = head.rows[headerRow] ?? [];
  const roles = guessRoles(header);
  const columns = header.map((name, place) => ({
    place,
    header: name,
    role: roles[place] ?? 'skip',
  }));
  const base = mappingSchema.parse({
    ...{ sheet: head.sheet, headerRow, columns, unit: 'rupiah', dates: 'dmy', fillsDay: false },
    ...{ channel: 'whatsapp', states: {}, channelWords: {}, ...more },
  });
  const table = await tableRows(path, head.sheet);
  const told = <T>(words: readonly string[], guess: (text: string) => T | null) =>
    Object.fromEntries(words.flatMap((one) => (guess(one) ? [[one, guess(one)]] : [])));
  return mappingSchema.parse({
    ...base,
    states: told(wordsIn(table.rows, base, 'status'), guessState),
    channelWords: told(wordsIn(table.rows, base, 'channel'), guessChannel),
    ...more,
  });
}

async function read(path: string, mapping: Mapping, more: Partial<MappedFile> = {}) {
  const file = { path, name: 'catatan.csv', mappingId: 'buku', title: 'Buku', mapping, ...more };
  const reading = await openMapped(file);
  const orders: FoundOrder[] = [];
  for await (const batch of reading.orders()) orders.push(...batch);
  return { orders, summary: reading.summary() };
}

const totals = (files: readonly { orders: FoundOrder[]; summary: FileSummary }[]) => {
  const ledger = foldLedger({
    files: files.map((one, nth) => ({ importId: String(nth), ...one })),
    digest,
  });
  const { final, provisional, void: none } = totalsOf(ledger.orders.values());
  return {
    final: final.omzet,
    provisional: provisional.omzet,
    void: none.gross,
    orders: final.orders,
  };
};

test('a list kept by hand, with money in thousands and dates of five spellings', {
  skip: !existsSync(sample) && 'the samples are not beside this checkout',
}, async () => {
  const mapping = await guessed(sample, { unit: 'thousands' });
  assert.deepEqual(
    mapping.columns.map(({ role }) => role),
    ['day', 'skip', 'channel', 'product', 'quantity', 'amount', 'status', 'skip'],
  );
  const { orders, summary } = await read(sample, mapping);
  assert.deepEqual(totals([{ orders, summary }]), {
    final: 245_000,
    provisional: 159_000,
    void: 0,
    orders: 3,
  });
  assert.deepEqual(orders.map(({ day, channel, omzet }) => `${day} ${channel} ${omzet}`).sort(), [
    '2026-06-01 whatsapp 115000',
    '2026-06-02 instagram 40000',
    '2026-06-03 tokopedia 90000',
    '2026-06-04 whatsapp 159000',
  ]);
  assert.deepEqual(summary.troubles, []);
  assert.deepEqual(summary.window, { from: '2026-06-01', to: '2026-06-04', declared: false });
  assert.equal(JSON.stringify(orders).includes('contoh'), false, 'no customer is kept');
});

test('E15, E16: rows of a list are counted, whatever is sent again', async () => {
  const list = (rows: string[]) =>
    written(
      csvOf([['Tanggal', 'Barang', 'Total'], ...rows.map((day) => [day, 'Keripik', '15.000'])]),
    );
  const f = await list([...Array(10).fill('4/6/2026'), ...Array(10).fill('5/6/2026')]);
  const g = await list([...Array(15).fill('5/6/2026'), ...Array(5).fill('6/6/2026')]);
  const mapping = await guessed(f);
  const [one, two] = [await read(f, mapping), await read(g, mapping)];
  for (const files of [
    [one, two],
    [two, one],
    [one, two, one],
  ]) {
    assert.deepEqual(totals(files), { final: 450_000, provisional: 0, void: 0, orders: 30 });
  }
  // Another book of the same list holds other sales.
  assert.equal(totals([one, await read(g, mapping, { book: '2' })]).final, 600_000);
});

test('a column a product: the pieces make the words, the total the amount', async () => {
  const rows = [
    ['Pesanan Juni'],
    ['Tanggal', 'Pelanggan', 'Tahu Baxo', 'Bakso', 'Ongkir', 'Total', 'Status'],
    ['01/06/2026', 'Bu C', 3, 1, 10_000, 'Rp 232.000,00', 'Di Terima'],
    ['', 'Bu D', '', 2, 0, 'Rp 58.000,00', 'Di Terima'],
    ['Page Rows (1)', '', '', '', '', '', ''],
  ];
  const path = await written(workbookOf(rows, 'Juni'));
  const roles = [
    'day',
    'skip',
    'productColumn',
    'productColumn',
    'skip',
    'amount',
    'status',
  ] as const;
  const draft = await guessed(path, { fillsDay: true });
  assert.equal(draft.headerRow, 1);
  const columns = draft.columns.map((column, at) => ({ ...column, role: roles[at] ?? 'skip' }));
  const { orders, summary } = await read(path, { ...draft, columns });
  assert.deepEqual(
    orders
      .map(({ day, omzet, quantity, lines }) => [day, omzet, quantity, lines[0]?.product])
      .sort(),
    [
      ['2026-06-01', 232_000, 4, 'Tahu Baxo 3, Bakso 1'],
      ['2026-06-01', 58_000, 2, 'Bakso 2'],
    ],
  );
  assert.deepEqual(summary.troubles, []);
});

test('E34: a row with a marketplace’s number is that order, told by the weakest voice', async () => {
  const own = await readBytes(
    'Order.all.20260601_20260610.xlsx',
    shopeeFile([{ no: 'A', price: 40_000 }]),
  );
  const number = own.orders[0]?.orderNo ?? '';
  const path = await written(
    csvOf([
      ['Tanggal', 'No. Pesanan', 'Via', 'Total'],
      ['1/6/2026', number, 'Shopee', '41.000'],
      ['2/6/2026', 'nota 7', 'WA', '15.000'],
    ]),
  );
  const recap = await read(path, await guessed(path));
  assert.deepEqual(totals([recap]), { final: 56_000, provisional: 0, void: 0, orders: 2 });
  for (const files of [
    [own, recap],
    [recap, own],
  ]) {
    assert.deepEqual(totals(files), { final: 55_000, provisional: 0, void: 0, orders: 2 });
  }
});

test('what cannot be read is told by row, and a sum is no sale', async () => {
  const path = await written(
    csvOf([
      ['Tanggal', 'Barang', 'Qty', 'Harga', 'Status'],
      ['31/6/2026', 'Keripik', '1', '15.000', 'lunas'],
      ['30/6/2026', 'Keripik', '2', 'lima belas', 'lunas'],
      ['30/6/2026', 'Keripik', '2', '15.000', 'Lunas'],
      ['30/6/2026', 'Sambal', '1', '0', 'lunas'],
      ['30/6/2026', 'Sambal', '1', '25.000', 'entah'],
      ['', '', '', '', ''],
      ['TOTAL', '', '', '55.000', ''],
    ]),
  );
  const { orders, summary } = await read(path, await guessed(path));
  assert.deepEqual(
    summary.troubles.map(({ row, code }) => [row, code]),
    [
      [2, 'bad_date'],
      [3, 'bad_amount'],
      [5, 'bad_amount'],
    ],
  );
  assert.deepEqual(orders.map(({ state, omzet }) => [state, omzet]).sort(), [
    ['final', 30_000],
    ['unknown', 25_000],
  ]);
});

test('a copy holds the mapped columns and no other', async () => {
  const path = await written(
    csvOf([
      ['Tanggal', 'Pelanggan', 'Total'],
      ['1/6/2026', 'Bu Rahasia', '15.000'],
    ]),
  );
  const to = new PassThrough();
  const copied = buffer(to);
  const mapping = await guessed(path);
  const reading = await openMapped({
    path,
    name: 'x',
    mappingId: 'b',
    title: 'B',
    mapping,
    redactTo: to,
  });
  for await (const _ of reading.orders()) assert.ok(true);
  assert.equal(gunzipSync(await copied).toString(), 'row,Tanggal,Total\n2,1/6/2026,15.000\n');
});

test('headings are known again in any case, and a mapping that lacks something says what', async () => {
  assert.equal(signatureOf(['Tanggal ', 'TOTAL', '']), signatureOf(['tanggal', ' total']));
  const path = await written(
    csvOf([
      ['Tanggal', 'Pelanggan', 'Total'],
      ['1/6/2026', 'Bu C', '15.000'],
    ]),
  );
  const mapping = await guessed(path);
  assert.deepEqual(faultsOf(mapping), []);
  assert.deepEqual(faultsOf({ ...mapping, columns: [], unit: '' }), [
    'noDay',
    'noAmount',
    'noUnit',
  ]);
});

test('1.6: a stamp in UTC of a list that was told is a day of the enterprise’s zones', async () => {
  const rows = ['Tanggal,Total', '2026-06-01T16:30:00Z,25000', '2026-06-05T16:30:00Z,30000'];
  const path = await written(Buffer.from(rows.join('\n')));
  const mapping = await guessed(path);
  const before = [{ zone: 'WIB' as const, until: day('2026-06-04') }];
  const { orders } = await read(path, mapping, { zones: { now: 'WITA', before } });
  assert.deepEqual(
    orders.map((one) => one.day),
    ['2026-06-01', '2026-06-06'],
  );
});

test('the number of a payment is known by its heading, and tells equal rows apart', async () => {
  const rows = [
    'Tanggal,Total,RRN',
    "5/9/2026,25000,'0912ab",
    '5/9/2026,25000,0913',
    '5/9/2026,25000,',
  ];
  const path = await written(Buffer.from(rows.join('\n')));
  const mapping = await guessed(path);
  assert.equal(mapping.columns[2]?.role, 'reference');
  const { orders } = await read(path, mapping);
  assert.deepEqual(
    orders.map(({ reference }) => reference),
    ['0912AB', '0913', undefined],
  );
  assert.equal(new Set(orders.map((order) => order.orderNo)).size, 3);
});
