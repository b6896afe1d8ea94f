import assert from 'node:assert/strict';
import { test } from 'node:test';
import { headRow } from './heads.ts';

const heads = ['Timestamp', 'Nama Usaha', 'No WA', 'Jenis Produk', 'Produk'];
const told = ['27/02/2022', 'Keripik', '0812', 'Makanan', 'Keripik pisang'];
const at = (...rows: string[][]) => headRow(rows, []);

test('heads are found below a title, and are the first row where there is none', () => {
  assert.equal(at(heads, told), 0);
  assert.equal(at(['Pendaftar 2022', '', '', '', ''], ['', '', '', '', ''], heads, told), 2);
  assert.equal(at(['Pendaftar'], ['Nama usaha', 'Sektor'], ['Keripik', 'Makanan']), 1);
  // As wide as the table, and yet not its heads.
  assert.equal(at(['Dinas', 'Provinsi', 'Tahun', '2022'], heads, told), 1);
});

test('rows of applicants are no heads, however we call what they hold', () => {
  const foreign = ['Brand', 'Name', 'City', 'Kind'];
  assert.equal(at(foreign, ['IKM', 'Bu Sari', 'Kabupaten Pesawaran', 'Makanan']), 0);
  assert.equal(at(['Nama usaha'], ['Keripik'], ['Kopi']), 0);
  assert.equal(at(), 0);
});
