import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readTable, type TableCell, writeTable } from './index.ts';

const rows: TableCell[][] = [
  ['nama', 'NIB', 'catatan'],
  ['Keripik Bu Sari', '0000000000017', 'titik; koma, "kutip"'],
  ['=1+1', '', 'baris\nkedua'],
  ['Kopi', 5_230_000_000, null],
];
const asText = rows.map((row) => row.map((cell) => String(cell ?? '')));

test('a table comes back as it was written, as CSV and as a workbook', async () => {
  for (const format of ['csv', 'xlsx'] as const) {
    const read = await readTable(await writeTable({ format, title: 'Daftar', rows }));
    assert.deepEqual(read, asText, format);
  }
});

test('what a spreadsheet would run as a formula is marked as text in CSV', async () => {
  const csv = await writeTable({ format: 'csv', title: 'x', rows: [['=1+1', '-Sari', 5]] });
  assert.equal(csv.toString('utf8').trim(), "\uFEFF'=1+1;'-Sari;5".trim());
});

test('numbers that a spreadsheet turned into numbers keep all their digits', async () => {
  const book = await writeTable({ format: 'xlsx', title: 'x', rows: [[1234567890123, 0.5]] });
  assert.deepEqual(await readTable(book), [['1234567890123', '0,5']]);
});

test('a number that a spreadsheet cut to 15 digits comes as one, and never as a whole number', async () => {
  const numbers = [999_999_999_999_999, 9_901_015_503_800_010, -1e15, 1e21];
  const book = await writeTable({ format: 'xlsx', title: 'x', rows: [numbers] });
  const read = ['999999999999999', '9,90101550380001E+15', '-1E+15', '1E+21'];
  assert.deepEqual(await readTable(book), [read]);
  const texts = await writeTable({ format: 'xlsx', title: 'x', rows: [['9901015503800010']] });
  assert.deepEqual(await readTable(texts), [['9901015503800010']], 'text keeps what it says');
});

test('commas, tabs and Windows letters are read, too', async () => {
  assert.deepEqual(await readTable(Buffer.from('a,b\n1,2\n\n')), [
    ['a', 'b'],
    ['1', '2'],
  ]);
  assert.deepEqual(await readTable(Buffer.from('caf\xe9\tb', 'latin1')), [['café', 'b']]);
});

test('what is no table is refused in a sentence', async () => {
  const code = { code: 'files.noTable' };
  await assert.rejects(readTable(Buffer.alloc(0)), code);
  await assert.rejects(readTable(Buffer.from('PK\x03\x04 rusak')), code);
  await assert.rejects(readTable(Buffer.from([0x89, 0x50, 0, 0, 0, 1, 2])), code);
  await assert.rejects(readTable(Buffer.alloc((20 << 20) + 1)), { code: 'files.tableTooLarge' });
  const long = Buffer.from('a;b\n'.repeat(50_001));
  await assert.rejects(readTable(long), { code: 'files.tableTooLarge' });
});
