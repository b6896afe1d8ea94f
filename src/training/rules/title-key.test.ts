import assert from 'node:assert/strict';
import { test } from 'node:test';
import { titleKey } from './title-key.ts';

test('one training told by another layout has one key', () => {
  const told = [
    ...['Bimtek Uji A', 'Kegiatan: Bimtek Uji A', 'NAMA KEGIATAN :  BIMTEK UJI A'],
    ...['Judul: Bimtek Uji A.', 'Bimtek Uji A, 1 April 2021', 'Bimtek Uji A (1–3 April 2021)'],
    ...['Pelatihan: Bimtek Uji A, Kamis, 1 April 2021', 'Bimtek Uji A tanggal 1 s.d. 3 April 2021'],
    ...['Bimtek Uji A - 30 Maret s/d 1 April 2021', 'Bimtek Uji A 2021-04-01'],
    'Bimtek Uji A, 01/04/2021',
  ];
  assert.deepEqual(
    told.map(titleKey),
    told.map(() => 'bimtek-uji-a'),
  );
});

test('what tells two trainings apart stays in the key', () => {
  const told = [
    ...['Bimtek Uji B', 'Angkatan 1, 3 Mei 2019', 'Angkatan 2, 3 Mei 2019', 'Bimtek 2021'],
    ...['Pelatihan Foto', 'Kelas: Foto', '3 Mei 2019', ''],
  ];
  assert.deepEqual(told.map(titleKey), [
    ...['bimtek-uji-b', 'angkatan-1', 'angkatan-2', 'bimtek-2021'],
    ...['pelatihan-foto', 'kelas-foto', '3-mei-2019', ''],
  ]);
});
