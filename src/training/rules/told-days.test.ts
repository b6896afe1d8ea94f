import assert from 'node:assert/strict';
import { test } from 'node:test';
import { day } from '../../kernel/day.ts';
import { toldDay, toldSpan } from './told-days.ts';

const latest = day('2026-11-29');

test('a day is read however lists write it', () => {
  const written: Record<string, string | null> = {
    '12/05/1985': '1985-05-12',
    '12 Mei 1985': '1985-05-12',
    '1985-05-12 00:00:00': '1985-05-12',
    31179: '1985-05-12',
    '12-5-85': '1985-05-12',
    '12 agt. 01': '2001-08-12',
    '5 Nopember 1970': '1970-11-05',
    '31/02/1990': null,
    '12 Foo 1980': null,
    '': null,
  };
  for (const [text, read] of Object.entries(written))
    assert.equal(toldDay(text, latest), read, text);
});

test('the days of a batch are found in its title', () => {
  const titles: Record<string, [string, string] | null> = {
    'BIMTEK ANGKATAN II, METRO 12–14 MARET 2018': ['2018-03-12', '2018-03-14'],
    '28 Februari s.d. 2 Maret 2018': ['2018-02-28', '2018-03-02'],
    '29 Desember 2019 - 3 Januari 2020': ['2019-12-29', '2020-01-03'],
    'tanggal 12 Maret 2018': ['2018-03-12', '2018-03-12'],
    '12 s/d 14 Maret 2018': ['2018-03-12', '2018-03-14'],
    '12/03/2018': ['2018-03-12', '2018-03-12'],
    'Angkatan 3 Tahun 2018': null,
    '14–12 Maret 2018': null,
  };
  for (const [text, read] of Object.entries(titles)) {
    const span = toldSpan(text, latest);
    assert.deepEqual(span && [span.from, span.until], read, text);
  }
});
