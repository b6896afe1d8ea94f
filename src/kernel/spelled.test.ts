import assert from 'node:assert/strict';
import { test } from 'node:test';
import { day } from './day.ts';
import { dayInFull, rupiahInFull, spelled, spelledDay } from './spelled.ts';

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
    [1_001_000, 'satu juta seribu'],
    [1_000_000_000, 'satu miliar'],
    [5_230_000_000, 'lima miliar dua ratus tiga puluh juta'],
    [1_000_000_000_000, 'satu triliun'],
    [11_000_100_001_011, 'sebelas triliun seratus juta seribu sebelas'],
    [1_000_000_000_000_000, 'seribu triliun'],
    [
      Number.MAX_SAFE_INTEGER,
      'sembilan ribu tujuh triliun seratus sembilan puluh sembilan miliar dua ratus lima puluh empat juta tujuh ratus empat puluh ribu sembilan ratus sembilan puluh satu',
    ],
    [-1_000, 'minus seribu'],
  ];
  for (const [number, words] of cases) assert.equal(spelled(number), words);
});

test('a day is written in words with its weekday', () => {
  assert.equal(
    spelledDay(day('2022-06-23')),
    'Kamis tanggal dua puluh tiga bulan Juni tahun dua ribu dua puluh dua',
  );
});

test('an amount stands in figures and in words', () => {
  assert.equal(rupiahInFull(0), 'Rp0 (nol rupiah)');
  assert.equal(rupiahInFull(1_000), 'Rp1.000 (seribu rupiah)');
  assert.equal(
    rupiahInFull(5_230_000_000),
    'Rp5.230.000.000 (lima miliar dua ratus tiga puluh juta rupiah)',
  );
  assert.equal(rupiahInFull(-35_000), '−Rp35.000 (minus tiga puluh lima ribu rupiah)');
});

test('a day stands in figures and in words', () => {
  assert.equal(
    dayInFull(day('2024-02-29')),
    '29 Februari 2024 (Kamis tanggal dua puluh sembilan bulan Februari tahun dua ribu dua puluh empat)',
  );
});
