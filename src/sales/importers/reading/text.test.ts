import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cleanCell } from './text.ts';

test('every kind of white space is one plain space, whatever else stands in the cell', () => {
  const cells: [string, string][] = [
    ['Outlet Contoh', 'Outlet Contoh'],
    ['Out\u000bet Contoh', 'Out et Contoh'],
    ['Out\u000bet Contoh ', 'Out et Contoh'],
    ['Keripik\fPisang', 'Keripik Pisang'],
    ['Keripik\u2003Pisang', 'Keripik Pisang'],
    ['Keripik\u00a0Pisang', 'Keripik Pisang'],
    ['Keripik  Pisang', 'Keripik Pisang'],
    ["'05/09", '05/09'],
    ['\ufeffOutlet', 'Outlet'],
    ['\t580000000000000001\t', '580000000000000001'],
    ['', ''],
  ];
  for (const [typed, read] of cells) assert.equal(cleanCell(typed), read, JSON.stringify(typed));
});
