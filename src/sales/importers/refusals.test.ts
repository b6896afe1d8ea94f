import assert from 'node:assert/strict';
import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import * as XLSX from '@e965/xlsx';
import { sample, withSamples } from '../rules/test-ledger.ts';
import { openFile } from './index.ts';
import {
  csvOf,
  mokaCells,
  shopeeCells,
  shopeeFile,
  tiktokCells,
  workbookOf,
} from './test-files.ts';
import { readBytes } from './test-reading.ts';

/**
 * Why the file is refused; also that nothing of it is booked and that the sentence says what to
 * do.
 */
async function refusalOf(bytes: Uint8Array, name = 'berkas'): Promise<string | undefined> {
  const { summary, orders } = await readBytes(name, bytes);
  if (!summary.refused) return undefined;
  assert.match(summary.refused.message, /[Uu]nduh|[Kk]irim|[Bb]uka/);
  assert.match(summary.refused.messageEn, /[Dd]ownload|[Ss]end|[Oo]pen/);
  assert.equal(summary.orders, 0);
  // A file can be refused at its end; what came before is not to be booked.
  assert.equal(summary.window, null);
  return orders.length === 0 ? summary.refused.code : `late ${summary.refused.code}`;
}

test('the samples that spreadsheets destroyed are refused with advice', withSamples, async () => {
  const converted = await sample('shopee/resaved_by_excel_corrupted.xlsx');
  assert.equal(converted.summary.refused?.code, 'amounts_converted');
  assert.match(converted.summary.refused?.message ?? '', /Unduh ulang/);
  const scientific = await sample('tiktok-tokopedia/resaved_semicolon_scientific.csv');
  assert.equal(scientific.summary.refused?.code, 'ids_destroyed');
});

test('amounts that became numbers are refused, wherever the number stands', async () => {
  const rows = Array.from({ length: 3_000 }, (_, at) => ({
    no: `260601${String(at).padStart(8, '0')}`,
    price: 45_000,
  }));
  const last = { no: 'Z', price: 45_000, cells: { 'Voucher Ditanggung Penjual': 5 } };
  assert.equal(await refusalOf(shopeeFile([...rows, last])), 'late amounts_converted');
});

test('a renamed sheet with prices below a thousand is refused, untouched small prices are not', async () => {
  const cells = shopeeCells([
    { no: 'A', price: 45 },
    { no: 'B', price: 89 },
  ]);
  assert.equal(await refusalOf(workbookOf(cells, 'Sheet1')), 'late amounts_converted');
  assert.equal(await refusalOf(workbookOf(cells, 'orders')), undefined);
});

test('numbers of a file that are written in two styles are refused', async () => {
  const shopee = shopeeCells([
    { no: 'A', price: 45_000 },
    { no: 'B', price: 0, cells: { 'Voucher Ditanggung Penjual': '1,250.50' } },
  ]);
  assert.equal(await refusalOf(workbookOf(shopee, 'orders')), 'late mixed_number_styles');
  const decimals = shopeeCells([
    { no: 'A', price: 1_250_000 },
    { no: 'B', price: 0, cells: { 'Harga Setelah Diskon': '86.33' } },
  ]);
  assert.equal(await refusalOf(workbookOf(decimals, 'orders')), 'late mixed_number_styles');
  const moka = mokaCells([
    { receipt: 'T1', gross: 5_000 },
    { receipt: 'T2', gross: 6_000 },
  ]).map((row, at) => row.map((cell) => (at === 2 && cell === '6000.0' ? '6.000,00' : cell)));
  assert.equal(await refusalOf(csvOf(moka)), 'late mixed_number_styles');
});

test('order numbers that lost their digits are refused', async () => {
  const [headers = [], row = []] = tiktokCells([{ no: 1, price: 5_000 }]);
  assert.equal(await refusalOf(csvOf([headers, ['5,80E+17', ...row.slice(1)]])), 'ids_destroyed');
  assert.equal(await refusalOf(csvOf([headers, ['5.8E+17', ...row.slice(1)]])), 'ids_destroyed');
  const asNumber = [580_000_000_000_000_000, ...row.slice(1)];
  assert.equal(
    await refusalOf(workbookOf([headers, asNumber], 'OrderSKUList')),
    'late ids_destroyed',
  );
});

test('a file without a column that the amounts need is refused, and one that has it twice', async () => {
  const [headers = [], ...rest] = shopeeCells([{ no: 'A', price: 45_000 }]);
  const without = headers.indexOf('Voucher Ditanggung Penjual');
  const cut = [headers, ...rest].map((row) => row.filter((_, at) => at !== without));
  assert.equal(await refusalOf(workbookOf(cut, 'orders')), 'column_missing');
  const doubled = [headers, ...rest].map((row) => [...row, row[headers.indexOf('Jumlah')] ?? '']);
  assert.equal(await refusalOf(workbookOf(doubled, 'orders')), 'column_twice');
});

test('exports that were put into one file, one behind the other, are refused and not counted twice', async () => {
  const shopee = shopeeCells([{ no: 'A', price: 45_000 }]);
  assert.equal(await refusalOf(workbookOf([...shopee, ...shopee], 'orders')), 'joined_files');
  const tiktok = csvOf(tiktokCells([{ no: 1, price: 45_000 }]));
  assert.equal(await refusalOf(Buffer.concat([tiktok, tiktok])), 'joined_files');
  const moka = csvOf(mokaCells([{ receipt: 'R1', gross: 45_000 }]));
  assert.equal(await refusalOf(Buffer.concat([moka, moka])), 'joined_files');
});

test('amounts that disagree in a tenth of the rows are a wrong scale, not wrong rows', async () => {
  const rows = Array.from({ length: 40 }, (_, at) => ({
    no: `260601${String(at).padStart(8, '0')}`,
    ...{ price: 45_000, cells: at % 2 ? {} : { 'Subtotal Pesanan': '4.500' } },
  }));
  assert.equal(await refusalOf(shopeeFile(rows)), 'late amounts_disagree');
});

function container(parts: Record<string, Buffer>, fileType: 'cfb' | 'zip'): Buffer {
  const made = XLSX.CFB.utils.cfb_new();
  for (const [name, bytes] of Object.entries(parts)) XLSX.CFB.utils.cfb_add(made, name, bytes);
  // With type 'buffer' the library returns a Buffer; its types leave it open.
  return XLSX.CFB.write(made, { type: 'buffer', fileType, compression: true } as object) as Buffer;
}

test('a workbook with a password is refused with advice', async () => {
  const parts = {
    '/EncryptionInfo': Buffer.alloc(600, 4),
    '/EncryptedPackage': Buffer.alloc(5_000, 7),
  };
  assert.equal(await refusalOf(container(parts, 'cfb'), 'x.xlsx'), 'password_protected');
});

/** Writes another size of the inflated part into the zip's directory and local header. */
function claimSize(zip: Buffer, part: string, size: number): Buffer {
  const changed = Buffer.from(zip);
  for (let at = changed.indexOf(part); at >= 0; at = changed.indexOf(part, at + 1)) {
    if (changed.readUInt32LE(Math.max(0, at - 46)) === 0x02014b50)
      changed.writeUInt32LE(size, at - 22);
    else if (changed.readUInt32LE(Math.max(0, at - 30)) === 0x04034b50)
      changed.writeUInt32LE(size, at - 8);
  }
  return changed;
}

test('zips that swell are refused by their directory, and while they are inflated', async () => {
  const zip = container(
    {
      '/[Content_Types].xml': Buffer.alloc(100, 32),
      '/xl/workbook.xml': Buffer.alloc(5 << 20, 32),
    },
    'zip',
  );
  assert.equal(
    await refusalOf(claimSize(zip, 'xl/workbook.xml', 3_000_000_000)),
    'too_large_inside',
  );
  const code = await refusalOf(claimSize(zip, 'xl/workbook.xml', 1_000));
  assert(code === 'too_large_inside' || code === 'damaged_file', code);
});

test('a zip with one export in it is read, with several it is to be unpacked', async () => {
  const moka = csvOf(mokaCells([{ receipt: 'T1', gross: 5_000 }]));
  const one = await readBytes('moka.zip', container({ '/hari.csv': moka }, 'zip'));
  assert.deepEqual(
    one.orders.map((order) => order.omzet),
    [5_000],
  );
  const both = container({ '/a.csv': moka, '/b.csv': moka }, 'zip');
  assert.equal(await refusalOf(both), 'zip_of_files');
  assert.equal(await refusalOf(container({ '/a.jpg': Buffer.from('x') }, 'zip')), 'unknown_format');
});

test('what is no table, or a table of something else, is refused', async () => {
  const cases: [string, Uint8Array, string][] = [
    ['nothing', Buffer.alloc(0), 'empty_file'],
    ['blanks', Buffer.from('\ufeff \r\n '), 'empty_file'],
    [
      'a web page',
      Buffer.from('<!doctype html><html><body>Masuk</body></html>'),
      'html_without_table',
    ],
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'not_a_table'],
    ['another table', Buffer.from('nama,harga,jumlah\nKeripik,5000,2\n'), 'unknown_format'],
    [
      'another sheet',
      workbookOf(
        [
          ['nama', 'harga', 'jumlah'],
          ['Keripik', 5_000, 2],
        ],
        'x',
      ),
      'no_known_sheet',
    ],
    ['half a workbook', shopeeFile([{ no: 'A', price: 5 }]).subarray(0, 900), 'damaged_file'],
    ['half an old workbook', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'damaged_file'],
    [
      'an open quote',
      csvOf([...tiktokCells([{ no: 1, price: 5 }]), ['"tak ditutup']]),
      'late broken_quotes',
    ],
  ];
  for (const [what, bytes, code] of cases) {
    const got = await refusalOf(what === 'an open quote' ? unclosed() : bytes);
    assert.equal(got?.replace('late ', ''), code.replace('late ', ''), what);
  }
});

function unclosed(): Buffer {
  return Buffer.concat([
    csvOf(tiktokCells([{ no: 1, price: 5 }])),
    Buffer.from('"580000000000000009,Selesai'),
  ]);
}

test('an HTML table under the name of a workbook is read', async () => {
  const rows = shopeeCells([{ no: 'A', price: 45_000, quantity: 2 }]);
  const html = `<html><table>${rows
    .map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`)
    .join('')}</table></html>`;
  const file = await readBytes('Order.all.xls', Buffer.from(html));
  assert.deepEqual(
    file.orders.map((order) => [order.day, order.omzet]),
    [['2026-06-01', 90_000]],
  );
});

test('an old binary workbook is read', async () => {
  const book = XLSX.utils.book_new();
  const sheet = XLSX.utils.aoa_to_sheet(shopeeCells([{ no: 'A', price: 45_000 }]));
  XLSX.utils.book_append_sheet(book, sheet, 'orders');
  const bytes = XLSX.write(book, { type: 'buffer', bookType: 'biff8' }) as Buffer;
  const file = await readBytes('Order.all.xls', bytes);
  assert.deepEqual([file.summary.refused, file.orders[0]?.omzet], [null, 45_000]);
});

test('200 MB of noise are refused without being read', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'lagawi-noise-'));
  try {
    const size = 201 << 20;
    const noises: [string, string, string][] = [
      ['zeros', '', 'not_a_table'],
      ['a zip’s first bytes', 'PK\u0003\u0004', 'too_large'],
      ['text', 'satu,dua,tiga\n'.repeat(30_000), 'unknown_format'],
      ['a web page', `<table>${'x'.repeat(1000)}`, 'too_large'],
    ];
    for (const [what, beginning, code] of noises) {
      const path = join(folder, 'noise');
      const file = await open(path, 'w');
      await file.write(beginning);
      await file.truncate(size);
      await file.close();
      let looked = 0;
      const reading = await openFile({
        path,
        name: 'noise',
        onProgress: ({ done }) => (looked = done),
      });
      assert.equal(reading.recognition.refused?.code, code, what);
      assert.deepEqual([looked, reading.fileHash], [0, ''], what);
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

test('noise under a true header is refused', async () => {
  const [headers = []] = tiktokCells([]);
  const noise = Array.from({ length: 20_000 }, (_, at) => headers.map(() => `x${at}`));
  assert.equal(await refusalOf(csvOf([headers, ...noise])), 'unreadable_rows');
});
