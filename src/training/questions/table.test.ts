import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tableOfTotals } from './table.ts';

const counts = { persons: 2, attendances: 2 };

test('a province that no list tells has a name, and open pairs stand below the figures', () => {
  const all = { ...counts, batches: 1, enterprises: 0 };
  const provinces = [
    { province: '18', persons: 1, attendances: 1 },
    { province: '', persons: 1, attendances: 1 },
  ];
  const totals = { years: [], provinces, all, undecided: { pairs: 1, personsAtLeast: 1 } };
  const rows = tableOfTotals(totals, { at: '23 Juni 2022', isSimulation: false });
  assert.deepEqual(
    rows.slice(1, 3).map((row) => row.slice(0, 3)),
    [
      ['provinsi', '18', 'Lampung'],
      ['provinsi', '', 'Tidak diketahui'],
    ],
  );
  assert.ok(
    rows.flat().includes('# 1 pasangan belum diputuskan; bila semua satu orang, jumlahnya 1'),
  );
});
