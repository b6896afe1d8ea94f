import assert from 'node:assert/strict';
import { test } from 'node:test';
import { day } from './day.ts';
import { spelled, spelledDay } from './spelled.ts';

test('numbers are written as they are said', () => {
  const cases: [number, string][] = [
    [0, 'nol'],
    [10, 'sepuluh'],
    [11, 'sebelas'],
    [19, 'sembilan belas'],
    [21, 'dua puluh satu'],
    [100, 'seratus'],
    [111, 'seratus sebelas'],
    [1_000, 'seribu'],
    [1_001, 'seribu satu'],
    [2_026, 'dua ribu dua puluh enam'],
    [100_000, 'seratus ribu'],
    [1_000_000, 'satu juta'],
    [5_230_000_000, 'lima miliar dua ratus tiga puluh juta'],
  ];
  for (const [number, words] of cases) assert.equal(spelled(number), words);
});

test('a day is written in words with its weekday', () => {
  assert.equal(
    spelledDay(day('2022-06-23')),
    'Kamis tanggal dua puluh tiga bulan Juni tahun dua ribu dua puluh dua',
  );
});
